"""Plan Estratégico, Grupos de Trabajo, Pilares y Anexo A: whose its acts are, when they are asked, their names (data)."""

from __future__ import annotations

from charter.parties import Category
from charter.rows import Power, Share

VM, PPT, GRCM, SE, GROUP = "vm", "ppt", "grcm", "se", "wg:"
OTHERS = ("wg.rrocm-and-orgs-participate",)

# Acts that belong to bodies, and acts of parties: see ``charter.competences`` and ``charter.shares``.
HELD: dict[str, Power] = {
    "submit-work-plan": Power((GROUP,), ("wg.power.work-plan", "annex-a.wg-sets-objectives")),
    "submit-group-report": Power((GROUP,), ("wg.power.reports-to-grcm",)),
    "evaluate-group": Power((GROUP,), ("wg.annual-evaluation",)),
    "propose-group-activity": Power((GROUP,), ("wg.power.propose-activities",)),
    "take-up-legacy-document": Power((GROUP,), ("wg.legacy-liaison-documents", "wg.legacy-extra-regional")),
    "log-activity": Power((SE,), ("annex-a.activity-register",)),
    "propose-plan": Power((GRCM,), ("plan.drafting-and-monitoring", "pillar.grcm-plan-duty")),
    "record-plan-action": Power((GRCM, SE, PPT), ("plan.drafting-and-monitoring", "annex-a.matrix")),
    "issue-annual-report": Power((PPT,), ("annex-a.ppt-annual-report",)),
    "renew-plan": Power((VM,), ("annex-a.renewal-before-end", "plan.approval")),
}
SHARES: dict[str, Share] = {
    "join-working-group": Share(
        ("annex-a.wg-open-voluntary",),
        {Category.OBSERVER_ORGANISATION: OTHERS, Category.CIVIL_SOCIETY: OTHERS},
    ),
    "leave-working-group": Share(
        ("annex-a.wg-open-voluntary",),
        {Category.OBSERVER_ORGANISATION: OTHERS, Category.CIVIL_SOCIETY: OTHERS},
        in_meetings=False,
    ),
    "select-subtopics": Share(("annex-a.members-select-subtopics",)),
}
# What a body without the power may do towards the same end: (body, act) to its own clause.
TOWARDS: dict[tuple[str, str], str] = {
    (GRCM, "renew-plan"): "grcm.power.draft-plan",
    (SE, "issue-annual-report"): "annex-a.ppt-annual-report",
    (SE, "propose-plan"): "plan.drafting-and-monitoring",
}
# Circumstances its rules know, each with what it says.
CONTEXT: dict[str, str] = {
    "officials": "level of the officials a party sends to a group: technical or other",
    "related_mandate": "whether the mandate of the party is related to that of the group",
    "topic_in_plan": "whether the Strategic Plan contains the topic of an ad hoc group",
    "priorities": "whether the priorities are written",
    "within_mandate": "whether a group's objectives stay within those approved with it",
    "results": "whether an evaluation says what was achieved",
    "linked": "whether a proposed activity is linked to the group's work plan",
    "origin": "whose an earlier document was: liaison-network or extra-regional-group",
    "approved": "whether the Conference approved the earlier document",
    "plan": "slug of the Strategic Plan",
    "pillars": "the pillars a plan touches",
    "coordinated": "whether the Presidency and the Secretariat coordinated it",
    "row": "the columns of a row of the follow-up matrix",
    "sections": "the parts of the report: commitments, balance, recommendations",
}
# The acts in words, as they complete “may …”.
LABELS: dict[str, dict[str, str]] = {
    "join-working-group": {"es": "unirse a un Grupo de Trabajo", "en": "join a Working Group"},
    "leave-working-group": {"es": "retirarse de un Grupo de Trabajo", "en": "leave a Working Group"},
    "refuse-group-member": {
        "es": "negar a un País Miembro la entrada en un Grupo de Trabajo",
        "en": "refuse a Member Country entry to a Working Group",
    },
    "submit-work-plan": {"es": "presentar el plan de trabajo de un grupo", "en": "submit a group's work plan"},
    "submit-group-report": {"es": "presentar un informe de un grupo al GRCM", "en": "present a group's report to the RCGM"},
    "evaluate-group": {"es": "evaluar el año de un Grupo de Trabajo", "en": "evaluate a Working Group's year"},
    "propose-group-activity": {
        "es": "proponer una actividad del plan de trabajo de un grupo",
        "en": "propose an activity for a group's work plan",
    },
    "take-up-legacy-document": {
        "es": "retomar en un grupo un documento anterior",
        "en": "take up an earlier document in a group",
    },
    "log-activity": {"es": "anotar una actividad en el registro", "en": "enter an activity in the register"},
    "propose-plan": {"es": "proponer un Plan Estratégico", "en": "propose a Strategic Plan"},
    "record-plan-action": {
        "es": "anotar una acción en la matriz de seguimiento",
        "en": "enter an action in the follow-up matrix",
    },
    "select-subtopics": {"es": "seleccionar subtemas del Plan", "en": "select sub-topics of the Plan"},
    "issue-annual-report": {
        "es": "emitir el informe anual de la Presidencia Pro-Témpore",
        "en": "issue the annual report of the Presidency Pro-Témpore",
    },
    "renew-plan": {
        "es": "modificar o redefinir el Plan Estratégico para otros tres años",
        "en": "modify or redefine the Strategic Plan for another three years",
    },
}
# Codes of the conditions that somebody can still meet; each has its remedy in the chapter's prose.
CURABLE: frozenset[str] = frozenset({
    "join.related", "group.outside-plan", "work-plan.objectives", "work-plan.priorities", "work-plan.within",
    "report.to-grcm", "evaluation.results", "activity.linked", "legacy.approved", "plan.coordinated", "plan.pillars",
    "plan.guidelines", "matrix.column", "matrix.status", "matrix.results", "matrix.pillar", "subtopic.pillar",
    "report.commitments", "report.balance", "report.recommendations",
    "renewal.no-plan", "renewal.matrix", "renewal.goals", "renewal.recommendations",
})  # fmt: skip
# What is owed by its duties to the kind of fact that meets it.
MET_BY: dict[str, str] = {
    "submit-work-plan": "wg_plan_submitted",
    "submit-group-report": "wg_report",
    "evaluate-group": "wg_evaluated",
    "issue-annual-report": "report_issued",
    "renew-plan": "plan_approved",
}
