"""«Anexo A»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="ANEXO A — 1. Propósito",
        en="ANNEX A — 1. Purpose",
        entries=(
            Entry(
                id="annex-a.purpose",
                type="constitution",
                force="declaratory",
                subject="grcm",
                es="El anexo orienta cómo elaborar el Plan.",
                en="The annex guides how to draft the Plan.",
                does_es="Debe mostrar estas pautas al redactar el Plan.",
                does_en="Must show these guidelines while the Plan is drafted.",
            ),
        ),
    ),
    Heading(
        es="ANEXO A — 2. Grupos de trabajo",
        en="ANNEX A — 2. Working Groups",
        entries=(
            Entry(
                id="annex-a.wg-limited-life",
                type="criterion",
                force="binding",
                subject="working-groups",
                readings=("wg.ends-with-plan",),
                es=(
                    "Los grupos tienen un mandato definido, una hoja de ruta y una existencia limitada, acorde con el "
                    "Plan."
                ),
                en="The groups have a defined mandate, a road map and a limited life, in line with the Plan.",
                does_es="Da por terminado el grupo con el Plan, a más tardar; el exceso no surte efecto.",
                does_en="Takes the group as ended with the Plan at the latest; the excess has no effect.",
            ),
            Entry(
                id="annex-a.wg-recommended-and-approved",
                type="procedure",
                force="binding",
                subject="grcm-and-vice-ministers",
                readings=("text.grm",),
                es=(
                    "El GRCM recomienda los grupos y las Viceministras y los Viceministros los aprueban, para temas de "
                    "uno o más pilares."
                ),
                en=(
                    "The RCGM recommends the groups and the Vice-Ministers approve them, for topics of one or more "
                    "pillars."
                ),
                does_es="Niega la aprobación si falta la recomendación; cuenta como GRCM el «GRM» del texto.",
                does_en="Refuses approval when the recommendation is missing; reads the «GRM» of the text as RCGM.",
            ),
            Entry(
                id="annex-a.wg-open-voluntary",
                type="right",
                force="permissive",
                subject="members",
                readings=("arrears.excluded-in-wg",),
                es="Unirse a un grupo, ordinario o ad hoc, es voluntario y está abierto a los Países Miembros.",
                en="Joining a group, regular or ad hoc, is voluntary and open to Member Countries.",
                does_es="Debe permitir que todo País Miembro entre o salga.",
                does_en="Must let every Member Country join or leave.",
            ),
            Entry(
                id="annex-a.wg-digital-platforms",
                type="criterion",
                force="programmatic",
                subject="working-groups",
                es="Se aconseja trabajar con plataformas digitales u otros medios.",
                en="Working with digital platforms or other means is advised.",
                does_es="Debe ofrecer a cada reunión de grupo su sala virtual.",
                does_en="Must offer each group meeting its virtual room.",
            ),
        ),
    ),
    Heading(
        es="ANEXO A — 3. Áreas de acción",
        en="ANNEX A — 3. Areas of action",
        entries=(
            Entry(
                id="annex-a.areas-from-pillars",
                type="criterion",
                force="binding",
                subject="working-groups",
                es="Cada área de acción de los grupos parte de los pilares.",
                en="Each area of action of the groups starts from the pillars.",
                does_es="Niega un grupo sin pilar; los ad hoc quedan exentos.",
                does_en="Refuses a group without a pillar; ad hoc ones are exempt.",
            ),
            Entry(
                id="annex-a.wg-sets-objectives",
                type="duty",
                force="binding",
                subject="each-working-group",
                readings=("wg.objectives-relation",),
                es="Cada grupo fija objetivos y prioridades para lograr resultados concretos.",
                en="Each group sets objectives and priorities to achieve specific results.",
                does_es="Debe señalar los objetivos que falten.",
                does_en="Must point out missing objectives.",
            ),
            Entry(
                id="annex-a.members-select-subtopics",
                type="power",
                force="constitutive",
                subject="members",
                es="Los Países Miembros eligen subtemas dentro de los pilares.",
                en="Member Countries choose sub-topics within the pillars.",
                does_es="Debe registrar esa elección.",
                does_en="Must register that choice.",
            ),
            Entry(
                id="annex-a.use-past-commitments",
                type="duty",
                force="programmatic",
                subject="members",
                es="Aprovechan, cuando procede, los compromisos y planes que la CRM ya tenía.",
                en="They build, where applicable, on the commitments and plans the RCM already had.",
                does_es="Debe enlazar los resultados anteriores con las acciones del Plan.",
                does_en="Must link earlier outcomes to the actions of the Plan.",
            ),
        ),
    ),
    Heading(
        es="ANEXO A — 4. Seguimiento y monitoreo",
        en="ANNEX A — 4. Follow-up and monitoring",
        entries=(
            Entry(
                id="annex-a.annual-review",
                type="duty",
                force="binding",
                subject="crm",
                es="El Plan se revisa cada año.",
                en="The Plan is reviewed every year.",
                does_es="La trata como una sola obligación con la evaluación anual del Plan.",
                does_en="Treats it as one obligation with the annual evaluation of the Plan.",
            ),
            Entry(
                id="annex-a.activity-register",
                type="duty",
                force="binding",
                subject="crm",
                readings=("annex-a.register-keeper",),
                es="Se lleva un registro de lo que hacen los grupos y de las acciones de cada año.",
                en="A register is kept of what the groups do and of the actions of each year.",
                does_es="Debe llevarlo y señalar a los grupos sin entradas.",
                does_en="Must keep it and point out groups without entries.",
            ),
            Entry(
                id="annex-a.matrix",
                type="duty",
                force="binding",
                subject="crm",
                es="Se elabora una matriz de seguimiento con columnas fijas.",
                en="A follow-up matrix with fixed columns is drawn up.",
                does_es="Debe llevar la matriz y exportarla.",
                does_en="Must keep the matrix and export it.",
            ),
            Entry(
                id="annex-a.matrix.line-of-action",
                type="criterion",
                force="binding",
                subject="matrix",
                es="Columna: la línea de acción del área temática.",
                en="Column: the line of action of the thematic area.",
                does_es="Debe rechazar la fila que no la tenga.",
                does_en="Must refuse a row without it.",
            ),
            Entry(
                id="annex-a.matrix.description",
                type="criterion",
                force="binding",
                subject="matrix",
                es="Columna: la descripción.",
                en="Column: the description.",
                does_es="Debe rechazar la fila que no la tenga.",
                does_en="Must refuse a row without it.",
            ),
            Entry(
                id="annex-a.matrix.results-indicators-targets",
                type="criterion",
                force="binding",
                subject="matrix",
                es="Columna: los resultados esperados, con indicadores y metas.",
                en="Column: the expected results, with indicators and targets.",
                does_es="Debe rechazar la fila que no los tenga.",
                does_en="Must refuse a row without them.",
            ),
            Entry(
                id="annex-a.matrix.responsible",
                type="criterion",
                force="binding",
                subject="matrix",
                es="Columna: la parte responsable.",
                en="Column: the responsible party.",
                does_es="Debe rechazar la fila que no la tenga.",
                does_en="Must refuse a row without it.",
            ),
            Entry(
                id="annex-a.matrix.deadline",
                type="criterion",
                force="binding",
                subject="matrix",
                es="Columna: el plazo.",
                en="Column: the deadline.",
                does_es="Debe rechazar la fila que no lo tenga.",
                does_en="Must refuse a row without it.",
            ),
            Entry(
                id="annex-a.matrix.status",
                type="criterion",
                force="binding",
                subject="matrix",
                readings=("matrix.not-started",),
                es="Columna: el estado, uno de tres: finalizado, en proceso de implementarse o no alcanzado.",
                en="Column: the status, one of three: completed, in process of implementation or not achieved.",
                does_es="Debe rechazar otros valores y señalar las filas vencidas que siguen en proceso.",
                does_en="Must refuse other values and point out overdue rows still in process.",
            ),
            Entry(
                id="annex-a.matrix-update",
                type="duty",
                force="binding",
                subject="crm",
                readings=("matrix.stale-months",),
                es="La matriz se pone al día según avanzan los objetivos de cada grupo.",
                en="The matrix is updated as each group's objectives advance.",
                does_es="Debe guardar la historia de cada fila y recordar las que llevan tiempo sin cambios.",
                does_en="Must keep the history of each row and give a reminder of those long unchanged.",
            ),
            Entry(
                id="annex-a.ppt-annual-report",
                type="duty",
                force="binding",
                subject="ppt-with-se",
                readings=("report.ppt-annual-due",),
                es="La PPT prepara cada año, con la Secretaría Ejecutiva, un informe que parte de la matriz.",
                en="The PPT prepares every year, with the Executive Secretariat, a report based on the matrix.",
                does_es="Debe recordar uno por presidencia y generar su borrador.",
                does_en="Must give a reminder of one for each presidency and generate its draft.",
            ),
            Entry(
                id="annex-a.report.commitments",
                type="criterion",
                force="binding",
                subject="ppt-annual-report",
                es="Parte del informe: compromisos logrados, en proceso y pendientes.",
                en="Part of the report: commitments achieved, in process and pending.",
                does_es="Debe generar o exigir esta parte antes de emitir el informe.",
                does_en="Must generate or require this part before the report is issued.",
            ),
            Entry(
                id="annex-a.report.balance",
                type="criterion",
                force="binding",
                subject="ppt-annual-report",
                es="Parte del informe: balance de lo realizado.",
                en="Part of the report: balance of the work done.",
                does_es="Debe generar o exigir esta parte antes de emitir el informe.",
                does_en="Must generate or require this part before the report is issued.",
            ),
            Entry(
                id="annex-a.report.recommendations",
                type="criterion",
                force="binding",
                subject="ppt-annual-report",
                es="Parte del informe: recomendaciones y pasos siguientes.",
                en="Part of the report: recommendations and next steps.",
                does_es="Debe generar o exigir esta parte antes de emitir el informe.",
                does_en="Must generate or require this part before the report is issued.",
            ),
            Entry(
                id="annex-a.renewal-before-end",
                type="deadline",
                force="binding",
                subject="members",
                readings=("plan.renewal-lead-months",),
                es=(
                    "Antes de que termine el Plan, los Países Miembros deciden si lo modifican o lo redefinen para "
                    "otros tres años."
                ),
                en=(
                    "Before the Plan ends, Member Countries decide whether to modify it or redefine it for another "
                    "three years."
                ),
                does_es="Debe avisar con antelación y mostrar el vacío si no se decide.",
                does_en="Must warn in advance and show the gap if nothing is decided.",
            ),
            Entry(
                id="annex-a.renewal-inputs",
                type="procedure",
                force="binding",
                subject="members",
                es=(
                    "Esa decisión tiene en cuenta la matriz, las metas y los indicadores, y lo que recomiendan la "
                    "Secretaría Ejecutiva y la PPT."
                ),
                en=(
                    "That decision takes account of the matrix, the targets and indicators, and what the Executive "
                    "Secretariat and the PPT recommend."
                ),
                does_es="Debe negar la decisión si faltan esos elementos.",
                does_en="Must refuse the decision if those elements are missing.",
            ),
        ),
    ),
)
