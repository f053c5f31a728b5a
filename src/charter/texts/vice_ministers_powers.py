"""«Reunión Viceministerial, competencias»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="Reunión Viceministerial — competencias",
        en="Vice-Ministerial Meeting — powers",
        entries=(
            Entry(
                id="vm.power.priorities",
                type="power",
                force="constitutive",
                subject="vm",
                es="Fija las prioridades temáticas y encamina el trabajo de la CRM.",
                en="It sets the thematic priorities and guides the work of the RCM.",
                does_es="Reserva estas decisiones a la Reunión Viceministerial.",
                does_en="Reserves these decisions to the Vice-Ministerial Meeting.",
            ),
            Entry(
                id="vm.power.promote-ministers",
                type="power",
                force="permissive",
                subject="vm",
                es="Impulsa una reunión ministerial si las circunstancias lo piden.",
                en="It promotes a Meeting of Ministers if circumstances call for it.",
                does_es="Reserva esta decisión a la Reunión Viceministerial.",
                does_en="Reserves this decision to the Vice-Ministerial Meeting.",
            ),
            Entry(
                id="vm.power.approve-plan",
                type="power",
                force="constitutive",
                subject="vm",
                es="Aprueba el Plan Estratégico de tres años y sus actualizaciones, por recomendación del GRCM.",
                en="It approves the three-year Strategic Plan and its updates, on the recommendation of the RCGM.",
                does_es=(
                    "Reserva la aprobación a este órgano, la niega si falta la recomendación del GRCM y deduce de ella "
                    "la vigencia del Plan."
                ),
                does_en=(
                    "Reserves approval to this body, refuses it when the RCGM's recommendation is missing and derives "
                    "from it how long the Plan lasts."
                ),
            ),
            Entry(
                id="vm.power.approve-ppt-plan",
                type="power",
                force="constitutive",
                subject="vm",
                readings=("ppt.plan-due-days-after-start",),
                es="Examina y aprueba el plan de trabajo que la PPT presenta cada año, conforme al Plan Estratégico.",
                en="It considers and approves the annual work plan of the PPT, in line with the Strategic Plan.",
                does_es="Debe recordar a la PPT que lo presente y registrar su aprobación.",
                does_en="Must remind the PPT to submit it and register its approval.",
            ),
            Entry(
                id="vm.power.fund-priorities",
                type="power",
                force="constitutive",
                subject="vm",
                es="Aprueba a qué se destina primero el Fondo Especial Voluntario, según recomiende el GRCM.",
                en="It approves what the Special Voluntary Fund is used for first, as the RCGM recommends.",
                does_es="Debe rechazar la aprobación sin recomendación y deducir los usos permitidos.",
                does_en="Must refuse approval without a recommendation and derive the permitted uses.",
            ),
            Entry(
                id="vm.power.cooperation",
                type="power",
                force="programmatic",
                subject="vm",
                es="Promueve la cooperación de la región y enfoques comunes ante los retos que comparte.",
                en="It promotes cooperation in the region and common approaches to the challenges it shares.",
                does_es="Muestra la competencia sin juzgar cómo se ejerce.",
                does_en="Shows the power without judging how it is exercised.",
            ),
            Entry(
                id="vm.power.approve-wg",
                type="power",
                force="constitutive",
                subject="vm",
                es="Aprueba la creación de cada Grupo de Trabajo, con mandato, objetivos y plazo.",
                en="It approves the creation of each Working Group, with its mandate, objectives and term.",
                does_es=(
                    "Reconoce al grupo solo desde esa decisión y hasta la fecha que fija; la niega si faltan mandato u "
                    "objetivos."
                ),
                does_en=(
                    "Recognises the group only from that decision and until the date it sets; refuses it when mandate "
                    "or objectives are missing."
                ),
            ),
            Entry(
                id="vm.power.appoint-se",
                type="power",
                force="constitutive",
                subject="vm",
                notes=(9,),
                es="Aprueba el nombramiento de quien dirige la Secretaría Ejecutiva.",
                en="It approves the appointment of the Executive Secretary.",
                does_es="Reconoce el cargo solo desde esa decisión y niega cualquier otra vía.",
                does_en="Recognises the office only from that decision and refuses any other path.",
            ),
            Entry(
                id="terminology.se-succession",
                type="constitution",
                force="constitutive",
                subject="all-documents",
                notes=(9, 11),
                readings=("terminology.duplicate-footnotes",),
                es=(
                    "Desde la adopción de la Carta, donde un documento nombra a quien encabezaba o coordinaba la "
                    "Secretaría Técnica, se lee Secretario(a) Ejecutivo(a)."
                ),
                en=(
                    "Since the adoption of the Charter, where a document says Technical Secretary or Coordinator, "
                    "Executive Secretary is read."
                ),
                does_es=(
                    "Debe tratar los nombres antiguos como equivalentes en búsquedas y documentos, con el término "
                    "original a la vista."
                ),
                does_en=(
                    "Must treat the old names as equivalent in searches and documents, with the original term in sight."
                ),
            ),
            Entry(
                id="vm.power.approve-manual",
                type="power",
                force="constitutive",
                subject="vm",
                notes=(10,),
                es="Aprueba o modifica el manual de selección y evaluación de ese cargo, que le eleva el GRCM.",
                en=(
                    "It approves or modifies the manual for selection to and evaluation of that office, which the RCGM "
                    "submits."
                ),
                does_es="Debe exigir que el GRCM lo eleve y guardar cada versión.",
                does_en="Must require its submission by the RCGM and keep each version.",
            ),
            Entry(
                id="se.manual-2017",
                type="constitution",
                force="declaratory",
                subject="se",
                notes=(10,),
                readings=("se.manual-carry-over",),
                es="En 2017 se aprobó un manual para quien coordinaba la Secretaría Técnica.",
                en="In 2017 a manual was approved for the Coordinator of the Technical Secretariat.",
                does_es="Debe conservarlo como versión vigente hasta que otra lo sustituya.",
                does_en="Must keep it as the version in force until another replaces it.",
            ),
            Entry(
                id="vm.power.approve-budget",
                type="power",
                force="constitutive",
                subject="vm",
                es="Aprueba el presupuesto de la Secretaría Ejecutiva, que recomienda el GRCM.",
                en="It approves the budget of the Executive Secretariat, which the RCGM recommends.",
                does_es=(
                    "Reserva la aprobación a este órgano, la niega si falta la recomendación del GRCM y deduce las "
                    "cuotas del presupuesto aprobado."
                ),
                does_en=(
                    "Reserves approval to this body, refuses it when the RCGM's recommendation is missing and derives "
                    "the quotas from the approved budget."
                ),
            ),
            Entry(
                id="vm.power.evaluate-se",
                type="power",
                force="constitutive",
                subject="vm",
                readings=("se.evaluation-frequency",),
                es="Evalúa a quien dirige la Secretaría Ejecutiva, a la luz de lo que recomiende el GRCM.",
                en="It evaluates the Executive Secretary in the light of what the RCGM recommends.",
                does_es="Debe registrar la evaluación y recordarla cada año y antes de una prórroga.",
                does_en="Must register the evaluation and give a reminder of it each year and before an extension.",
            ),
            Entry(
                id="vm.power.admit-observer-countries",
                type="power",
                force="constitutive",
                subject="vm",
                es="Decide qué países se admiten como observadores.",
                en="It decides which countries are admitted as observers.",
                does_es="Reconoce la condición solo desde la decisión de este órgano; ningún otro la concede.",
                does_en="Recognises the status only from this body's decision; no other body grants it.",
            ),
        ),
    ),
)
