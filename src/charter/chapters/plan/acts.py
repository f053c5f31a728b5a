"""Plan Estratégico, Grupos de Trabajo, Pilares y Anexo A: the rules of the acts this chapter adds."""

from __future__ import annotations

from charter.actors import RuleOf
from charter.chapters.plan import group_acts, joining, plan_acts, work_of_groups

RULES: dict[str, RuleOf] = {
    "establish-working-group": group_acts.establishing,
    "extend-working-group": group_acts.extending,
    "join-working-group": joining.joining,
    "leave-working-group": joining.leaving,
    "refuse-group-member": joining.refusing,
    "submit-work-plan": work_of_groups.submitting_plan,
    "submit-group-report": work_of_groups.reporting,
    "evaluate-group": work_of_groups.evaluating,
    "propose-group-activity": work_of_groups.proposing,
    "take-up-legacy-document": work_of_groups.taking_up,
    "log-activity": work_of_groups.logging,
    "propose-plan": plan_acts.proposing,
    "record-plan-action": plan_acts.stating_action,
    "select-subtopics": plan_acts.selecting,
    "issue-annual-report": plan_acts.reporting,
    "renew-plan": plan_acts.renewing,
}
