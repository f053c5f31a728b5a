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
                does_es="Recuerda a la PPT que lo presente y dice si está presentado y aprobado.",
                does_en="Reminds the PPT to submit it and says whether it is submitted and approved.",
            ),
            Entry(
                id="vm.power.fund-priorities",
                type="power",
                force="constitutive",
                subject="vm",
                es="Aprueba a qué se destina primero el Fondo Especial Voluntario, según recomiende el GRCM.",
                en="It approves what the Special Voluntary Fund is used for first, as the RCGM recommends.",
                does_es="Rechaza la aprobación sin recomendación.",
                does_en="Refuses approval without a recommendation.",
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
                does_es="Lee los nombres antiguos del cargo como el de hoy y rechaza los que no lo son.",
                does_en="Reads the old names of the office as that of today and refuses those that are not.",
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
                does_es="Exige que el GRCM presente la versión que se aprueba.",
                does_en="Requires that the RCGM submit the version that is approved.",
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
                does_es="Lo tiene por vigente hasta que otro lo sustituya, según la lectura en uso.",
                does_en="Takes it as in force until another replaces it, as the text is read.",
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
                does_es="Recuerda la evaluación de cada año de ejercicio o de cada período, según la lectura en uso.",
                does_en=(
                    "Gives a reminder of the evaluation of each year of service or of each term, as the text is "
                    "read."
                ),
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
