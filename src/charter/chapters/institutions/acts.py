"""Estructura institucional: the rules of the acts this chapter adds."""

from __future__ import annotations

from charter import participation
from charter.actors import RuleOf
from charter.chapters.institutions import approvals, selection, undertakings
from charter.chapters.institutions.rows import HELD
from charter.conduct import by_competence
from charter.mandates import recommended
from charter.participation import attending

RULES: dict[str, RuleOf] = {
    **dict.fromkeys(HELD, by_competence),
    "promote-ministers-meeting": approvals.promoting_ministers,
    "approve-ppt-plan": approvals.approving_work_plan,
    "submit-ppt-plan": approvals.submitting_work_plan,
    "approve-fund-priorities": recommended,
    "approve-manual": approvals.approving_manual,
    "evaluate-executive-secretary": approvals.evaluating,
    "approve-rules": approvals.approving_rules,
    "submit-rules": approvals.submitting_rules,
    "propose-working-group": approvals.proposing_group,
    "propose-plan-update": approvals.proposing_update,
    "represent-conference": undertakings.representing,
    "charge-expense": undertakings.charging,
    "seek-cooperation": undertakings.seeking_cooperation,
    "consent-to-preside": participation.by_share,
    "hand-over-presidency": undertakings.handing_over,
    "open-secretary-call": selection.opening_call,
    "register-candidacy": selection.registering_candidacy,
    "select-secretary": selection.selecting,
    "request-advice": participation.by_share,
    "appoint-staff": undertakings.appointing_staff,
    "read-quarterly-reports": undertakings.reading_reports,
    "accredit-delegation": undertakings.accrediting,
    "coordinate-troika": undertakings.coordinating,
    "correct-minutes": attending,
}
