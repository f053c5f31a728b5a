"""Estructura institucional: what is owed by its clauses, derived at the moment of reading."""

from __future__ import annotations

from charter.chapters.institutions import meeting_duties, office_duties, secretariat_duties
from charter.duties import DutyRule

DUTIES: tuple[DutyRule, ...] = (
    meeting_duties.grcm_meetings,
    meeting_duties.ordinary,
    meeting_duties.joint_results,
    meeting_duties.declarations,
    meeting_duties.compliance,
    office_duties.work_plans,
    office_duties.successions,
    office_duties.secretaries,
    office_duties.evaluations,
    office_duties.drafts_of_plans,
    secretariat_duties.reports,
    secretariat_duties.budgets,
    secretariat_duties.rules,
    secretariat_duties.mandates,
)
