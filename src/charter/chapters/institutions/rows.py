"""Estructura institucional: whose its acts are, in which circumstances they are asked, and their names (data)."""

from __future__ import annotations

from charter.meetings import GRCM, GROUP, PPT, SE, TROIKA, VM
from charter.parties import Category
from charter.rows import Power, Share

# Acts that belong to bodies, in the order of the Charter; the first clause is the one that gives the act.
HELD: dict[str, Power] = {
    "take-up-network-document": Power((GROUP,), ("structure.fn8.liaison-networks",)),
    "set-priorities": Power((VM,), ("vm.power.priorities", "vm.decision-organ")),
    "promote-ministers-meeting": Power((VM,), ("vm.power.promote-ministers", "vm.may-promote-ministers")),
    "approve-ppt-plan": Power((VM,), ("vm.power.approve-ppt-plan",)),
    "approve-fund-priorities": Power((VM,), ("vm.power.fund-priorities",)),
    "promote-cooperation": Power((VM,), ("vm.power.cooperation",)),
    "approve-manual": Power((VM,), ("vm.power.approve-manual",)),
    "evaluate-executive-secretary": Power((VM,), ("vm.power.evaluate-se",)),
    "approve-rules": Power((VM,), ("vm.decision-organ", "se.function.draft-rules")),
    "approve-staff-parameters": Power((VM,), ("vm.decision-organ", "se.technical-team")),
    "submit-ppt-plan": Power((PPT,), ("ppt.function.priority-activities",)),
    "coordinate-troika": Power((PPT,), ("ppt.function.troika",)),
    "hand-over-presidency": Power((PPT, SE), ("ppt.yearly-change",)),
    "represent-conference": Power((PPT, SE), ("ppt.function.spokesperson",)),
    "advise-presidency": Power((TROIKA,), ("troika.support-role",)),
    "contact-forum": Power((TROIKA, SE), ("troika.synergies",)),
    "coordinate-policies": Power((GRCM,), ("grcm.nature",)),
    "facilitate-goals": Power((GRCM,), ("grcm.power.facilitate-goals",)),
    "report-compliance": Power((GRCM,), ("grcm.power.report-compliance",)),
    "log-obstacle": Power((GRCM,), ("grcm.power.critical-aspects",)),
    "open-dialogue-space": Power((GRCM,), ("grcm.power.dialogue-space",)),
    "evaluate-plan": Power((GRCM,), ("grcm.power.annual-evaluation",)),
    "propose-plan-update": Power((GRCM,), ("grcm.power.update-plan",)),
    "propose-working-group": Power((GRCM,), ("grcm.power.propose-wg",)),
    "review-draft": Power((GRCM,), ("grcm.power.review-declarations",)),
    "submit-manual": Power((GRCM,), ("grcm.nature", "vm.power.approve-manual")),
    "close-mandate": Power((SE,), ("se.function.execute-mandates",)),
    "formulate-strategy": Power((SE,), ("se.function.strategies",)),
    "seek-cooperation": Power((SE,), ("se.function.fundraise",)),
    "publish-experience": Power((SE,), ("se.function.disseminate",)),
    "inform-grcm": Power((SE,), ("se.function.inform-grcm-mechanisms",)),
    "submit-rules": Power((SE,), ("se.function.draft-rules",)),
    "advise-member": Power((SE,), ("se.function.advise",)),
    "update-glossary": Power((SE,), ("se.function.glossary",)),
    "draft-budget": Power((SE,), ("se.function.budgets",)),
    "issue-quarterly-report": Power((SE,), ("se.function.quarterly-reports",)),
    "charge-expense": Power((SE,), ("se.function.proper-functioning",)),
    "appoint-staff": Power((SE,), ("se.technical-team",)),
    "open-secretary-call": Power((VM,), ("se.election-after-call", "vm.power.appoint-se")),
    "select-secretary": Power((VM,), ("se.election-after-call", "vm.power.appoint-se")),
    "register-candidacy": Power((SE,), ("se.election-after-call", "se.criterion.national")),
    "record-office-end": Power((SE, PPT), ("se.term-two-years",)),
    "give-mandate": Power((VM, PPT, GRCM, GROUP), ("se.function.execute-mandates",)),
    # The members decide these; the Secretariat alone publishes the call, writes down the choice, keeps the versions, shares results.
    "publish-call": Power((SE,), ("se.election-after-call",)),
    "record-selection": Power((SE,), ("se.election-after-call",)),
    "keep-versions": Power((SE,), ("se.technical-team", "se.selection-manual")),
    "share-joint-results": Power((SE,), ("vm.subset-results-shared",)),
    # Minutes are no organ's by name: they are part of the support that every meeting gets.
    "keep-minutes": Power((SE, PPT), ("se.function.support-meetings",)),
}
SHARES: dict[str, Share] = {
    "request-advice": Share(("se.function.advise",), in_meetings=False),
    "consent-to-preside": Share(("ppt.consent",), in_meetings=False),
    "read-quarterly-reports": Share(
        ("se.function.quarterly-reports",),
        bodies={SE: ("se.function.quarterly-reports",)},
        in_meetings=False,
    ),
    "correct-minutes": Share(
        ("mandate.open-discussion-space",),
        {
            Category.OBSERVER_COUNTRY: ("observer.country.open-discussions",),
            Category.OBSERVER_ORGANISATION: ("observer.org.role",),
            Category.CIVIL_SOCIETY: ("rrocm.permanent-participation",),
        },
    ),
}
# What a body without the power may do towards the same end: (body, act) to its own clause.
TOWARDS: dict[tuple[str, str], str] = {
    (GRCM, "approve-manual"): "vm.power.approve-manual",
    (GRCM, "evaluate-executive-secretary"): "vm.power.evaluate-se",
    (GRCM, "approve-fund-priorities"): "vm.power.fund-priorities",
    (PPT, "approve-ppt-plan"): "ppt.function.priority-activities",
    (SE, "approve-rules"): "se.function.draft-rules",
    (SE, "report-compliance"): "grcm.power.report-compliance",
    (TROIKA, "represent-conference"): "troika.support-role",
}
# Circumstances its rules know, each with what it says.
CONTEXT: dict[str, str] = {
    "takes_office": "the day on which the designated Presidency would take office",
    "parties": "the members that meet among themselves",
    "call": "slug of the call for the office of the Executive Secretary",
    "evaluation": "on-record: whether the holder was evaluated before an extension is judged by the record",
    "procedure": "meeting or written: how the members decide",
    "level": "level of the head of the delegation",
    "merits": "why a meeting of ministers is merited, empty when nothing is said",
    "work_plan": "slug of the Presidency's work plan",
    "version": "slug of the version of a manual or of the rules",
    "norms": "the rules taken into account by a draft of the administrative regulations",
    "office": "the office as the paper names it",
    "forum": "consultative-process or another kind of forum",
    "entrusted": "whether the meeting or the Presidency gave the mandate",
    "expense": "logistics, travel or other",
    "reimbursable": "whether the cooperation is to be paid back",
    "criteria": "the criteria of the IOM that were applied",
    "term": "whether the proposed group has a term",
}
# The acts in words, as they complete “may …”.
LABELS: dict[str, dict[str, str]] = {
    "take-up-network-document": {
        "es": "retomar un documento de las Redes de funcionarios de enlace",
        "en": "take up a document of the networks of liaison officers",
    },
    "set-priorities": {"es": "fijar las prioridades temáticas", "en": "set the thematic priorities"},
    "promote-ministers-meeting": {"es": "promover una reunión de ministras y ministros", "en": "promote a meeting of ministers"},
    "approve-ppt-plan": {"es": "aprobar el plan de trabajo de la Presidencia", "en": "approve the Presidency's work plan"},
    "approve-fund-priorities": {
        "es": "aprobar las prioridades del Fondo Especial Voluntario",
        "en": "approve the priorities of the Special Voluntary Fund",
    },
    "promote-cooperation": {"es": "promover la cooperación regional", "en": "promote regional cooperation"},
    "approve-manual": {
        "es": "aprobar el manual de selección y evaluación",
        "en": "approve the manual of selection and evaluation",
    },
    "evaluate-executive-secretary": {"es": "evaluar a quien dirige la Secretaría Ejecutiva", "en": "evaluate the Executive Secretary"},
    "approve-rules": {"es": "aprobar el Reglamento Administrativo", "en": "approve the Administrative Regulations"},
    "approve-staff-parameters": {
        "es": "aprobar los parámetros del equipo técnico",
        "en": "approve the parameters of the technical team",
    },
    "submit-ppt-plan": {"es": "presentar el plan de trabajo de la Presidencia", "en": "submit the Presidency's work plan"},
    "hand-over-presidency": {
        "es": "preparar y firmar el traspaso de la Presidencia",
        "en": "prepare and sign the handover of the Presidency",
    },
    "consent-to-preside": {
        "es": "ofrecerse para la Presidencia o compartir la decisión de asumirla",
        "en": "offer itself for the Presidency or share the decision to assume it",
    },
    "coordinate-troika": {"es": "coordinar la Troika", "en": "coordinate the Troika"},
    "represent-conference": {"es": "representar a la CRM", "en": "represent the RCM"},
    "advise-presidency": {"es": "asesorar como Troika", "en": "advise as the Troika"},
    "contact-forum": {"es": "establecer sinergias con otro foro", "en": "seek synergies with another forum"},
    "coordinate-policies": {"es": "coordinar políticas en el nivel técnico", "en": "coordinate policies at the technical level"},
    "facilitate-goals": {"es": "facilitar las metas del Plan Estratégico", "en": "facilitate the goals of the Strategic Plan"},
    "report-compliance": {
        "es": "informar del cumplimiento del Plan Estratégico",
        "en": "report on compliance with the Strategic Plan",
    },
    "log-obstacle": {"es": "registrar un obstáculo del Plan Estratégico", "en": "log an obstacle to the Strategic Plan"},
    "open-dialogue-space": {"es": "abrir un espacio de diálogo sobre el Plan", "en": "open a space of dialogue on the Plan"},
    "evaluate-plan": {"es": "evaluar el Plan Estratégico", "en": "evaluate the Strategic Plan"},
    "propose-plan-update": {
        "es": "proponer la actualización del Plan Estratégico",
        "en": "propose an update of the Strategic Plan",
    },
    "propose-working-group": {"es": "proponer un Grupo de Trabajo", "en": "propose a working group"},
    "review-draft": {"es": "revisar un proyecto de declaración o comunicado", "en": "review a draft declaration or communiqué"},
    "submit-manual": {"es": "presentar el manual de selección y evaluación", "en": "submit the manual of selection and evaluation"},
    "close-mandate": {"es": "cerrar un mandato cumplido", "en": "close a mandate that was carried out"},
    "formulate-strategy": {"es": "formular una estrategia para la CRM", "en": "formulate a strategy for the RCM"},
    "seek-cooperation": {"es": "gestionar cooperación técnica o financiera", "en": "seek technical or financial cooperation"},
    "publish-experience": {"es": "difundir una experiencia de éxito", "en": "publish a success story"},
    "inform-grcm": {
        "es": "informar al GRCM sobre mecanismos de colaboración",
        "en": "inform the RCGM of mechanisms of collaboration",
    },
    "submit-rules": {"es": "presentar el Reglamento Administrativo", "en": "submit the Administrative Regulations"},
    "advise-member": {"es": "asesorar a un País Miembro", "en": "advise a Member Country"},
    "update-glossary": {"es": "actualizar el Glosario", "en": "update the Glossary"},
    "draft-budget": {"es": "elaborar el proyecto de presupuesto", "en": "draft the budget"},
    "issue-quarterly-report": {"es": "emitir un informe trimestral", "en": "issue a quarterly report"},
    "charge-expense": {
        "es": "cargar un gasto al presupuesto de la Secretaría Ejecutiva",
        "en": "charge an expense to the Executive Secretariat's budget",
    },
    "appoint-staff": {"es": "nombrar a personal del equipo técnico", "en": "appoint staff of the technical team"},
    "open-secretary-call": {
        "es": "abrir la convocatoria para la Secretaría Ejecutiva",
        "en": "open the call for the office of Executive Secretary",
    },
    "select-secretary": {
        "es": "elegir entre las candidaturas a la Secretaría Ejecutiva",
        "en": "select among the candidacies for Executive Secretary",
    },
    "register-candidacy": {
        "es": "registrar una candidatura a la Secretaría Ejecutiva",
        "en": "register a candidacy for Executive Secretary",
    },
    "record-office-end": {
        "es": "registrar el fin de funciones en la Secretaría Ejecutiva",
        "en": "record the end of service of the Executive Secretary",
    },
    "give-mandate": {"es": "dar un mandato a la Secretaría Ejecutiva", "en": "give the Executive Secretariat a mandate"},
    "request-advice": {"es": "pedir asesoría a la Secretaría Ejecutiva", "en": "ask the Executive Secretariat for advice"},
    "read-quarterly-reports": {"es": "leer los informes trimestrales", "en": "read the quarterly reports"},
    "publish-call": {
        "es": "publicar la convocatoria para la Secretaría Ejecutiva",
        "en": "publish the call for the office of Executive Secretary",
    },
    "record-selection": {
        "es": "registrar a quién eligieron los Países Miembros para la Secretaría Ejecutiva",
        "en": "record whom the Member Countries selected as Executive Secretary",
    },
    "keep-versions": {
        "es": "guardar las versiones del manual y de los parámetros del equipo técnico",
        "en": "keep the versions of the manual and of the parameters of the technical team",
    },
    "share-joint-results": {
        "es": "compartir los resultados de una reunión entre Países Miembros",
        "en": "share the results of a meeting among Member Countries",
    },
    "keep-minutes": {"es": "llevar el acta de una reunión", "en": "keep the minutes of a meeting"},
    "correct-minutes": {"es": "proponer una corrección al acta", "en": "propose a correction to the minutes"},
}
# Codes of the conditions that somebody can still meet; each has its remedy in the chapter's prose.
CURABLE: frozenset[str] = frozenset(
    {
        "joint.two-members",
        "designation.ahead",
        "designation.on-file",
        "delegation.level",
        "ministers.merited",
        "work-plan.submitted",
        "work-plan.consulted",
        "work-plan.aligned",
        "manual.submitted",
        "rules.submitted",
        "rules.norms",
        "terminology.office",
        "appointment.at-meeting",
        "representation.entrusted",
        "representation.in-office",
        "cooperation.non-reimbursable",
        "proposal.mandate",
        "proposal.objectives",
        "proposal.term",
        "staff.parameters",
        "selection.open",
        "selection.closed",
        "selection.candidate",
        "manual.in-force",
        "secretary.evaluated",
        "staff.criteria",
        "troika.incomplete",
        "plan-update.in-force",
    }
)
# What is owed by its duties to the kind of fact that meets it.
MET_BY: dict[str, str] = {
    "share-joint-results": "joint_result_shared",
    "submit-ppt-plan": "ppt_plan_submitted",
    "designate-successor": "ppt_designated",
    "draft-declaration": "declaration_drafted",
    "review-declaration": "declaration_reviewed",
    "report-compliance": "compliance_reported",
    "draft-plan": "plan_proposed",
    "decide-on-secretary": "se_appointed",
    "decide-succession": "se_appointed",
    "evaluate-secretary": "se_evaluated",
    "draft-budget": "budget_drafted",
    "submit-rules": "rules_submitted",
    "approve-rules": "rules_approved",
    "carry-out-mandate": "mandate_closed",
}
