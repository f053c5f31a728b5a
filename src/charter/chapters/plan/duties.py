"""Plan Estratégico, Grupos de Trabajo, Pilares y Anexo A: what is owed by its clauses, derived at the moment of reading."""

from __future__ import annotations

from charter.chapters.plan import group_duties, plan_duties
from charter.duties import DutyRule

DUTIES: tuple[DutyRule, ...] = (
    *(group_duties.meetings, group_duties.work_plans, group_duties.reports, group_duties.evaluations),
    *(plan_duties.evaluations, plan_duties.annual_reports, plan_duties.renewals),
)
