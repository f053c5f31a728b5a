"""Plan Estratégico, Grupos de Trabajo, Pilares y Anexo A: its reasons, cures and duties, told in Spanish (data)."""

from __future__ import annotations

from collections.abc import Mapping

# Code of a reason to its sentence, or sentences when it holds, does not, and is not known.
SENTENCES: Mapping[str, str | tuple[str, str] | tuple[str, str, str]] = {
    "join.open": "Unirse a un Grupo de Trabajo es abierto y voluntario para {party}.",
    "join.excluded": (
        "{party} está excluido de las reuniones y, según la lectura en uso, no puede unirse a un grupo.",
        "{party} está excluido de las reuniones, pero según la lectura en uso puede figurar en un grupo.",
    ),
    "join.officials": (
        "{party} envía funcionarios de nivel técnico.",
        "Los grupos se integran con funcionarios de nivel técnico: {party} envía otros.",
    ),
    "join.by-mandate": "{party} participa en los Grupos de Trabajo según su mandato.",
    "join.countries": "Los Países Observadores no integran los Grupos de Trabajo; en sus sesiones: {option}.",
    "join.related": (
        "El mandato de {party} guarda relación con el del grupo.",
        "El mandato de {party} no guarda relación con el del grupo.",
    ),
    "join.asked": "Quien integra el grupo no decide quién entra.",
    "join.never-refused": "La entrada está abierta a los Países Miembros que la quieran: nadie puede negarla.",
    "join.not-refused": "Ninguna cláusula da a {party} la decisión de quién más participa en un grupo.",
    "group.exists": (
        "El grupo {group} existe ese día por decisión de las y los Viceministros.",
        "El grupo {group} no existe ese día: solo existe desde que se aprueba y hasta que termina su plazo.",
    ),
    "group.outside-plan": (
        "El tema no está en el Plan Estratégico.",
        "El tema está en el Plan Estratégico: no corresponde a un grupo ad hoc.",
    ),
    "pillar.named": "El pilar es uno de los tres: {pillar}.",
    "work-plan.objectives": ("El plan de trabajo tiene objetivos.", "Faltan los objetivos del plan de trabajo."),
    "work-plan.priorities": ("El plan de trabajo tiene prioridades.", "Faltan las prioridades del plan de trabajo."),
    "work-plan.within": (
        "Sus objetivos caben en los aprobados, o son propios según la lectura en uso.",
        "Sus objetivos van más allá de los aprobados con el grupo.",
    ),
    "report.to-grcm": ("El informe se presenta al GRCM.", "El informe se presenta al GRCM, no ante {body}."),
    "evaluation.results": ("La evaluación dice qué se logró.", "La evaluación no dice qué resultados se lograron."),
    "activity.linked": ("La actividad suma a su plan de trabajo.", "La actividad no está vinculada a su plan de trabajo."),
    "legacy.approved": ("El documento se aprobó en el marco de la CRM.", "El documento no se aprobó en el marco de la CRM."),
    "register.group": (
        "Según la lectura en uso, {body} lleva el registro de sus actividades.",
        "El registro de actividades no lo lleva {body}: o no existe ese día, o lo lleva la Secretaría Ejecutiva.",
    ),
    "plan.coordinated": (
        "Lo coordinaron la Presidencia y la Secretaría Ejecutiva.",
        "Falta la coordinación de la Presidencia y la Secretaría Ejecutiva.",
    ),
    "plan.pillars": (
        "El Plan parte de los tres pilares, o dice por qué deja alguno (sin acciones: {without}).",
        "El Plan deja sin acciones y sin explicación: {without}.",
    ),
    "plan.guidelines": (
        "El Plan «{plan}» sigue los lineamientos del Anexo A en todas sus acciones.",
        "El Plan «{plan}» no sigue los lineamientos del Anexo A: acciones incompletas, {count}.",
        "No constan acciones del Plan «{plan}» que comparar con el Anexo A.",
    ),
    "matrix.column": ("La acción «{action}» dice: {column}.", "A la acción «{action}» le falta: {lacking}."),
    "matrix.results": (
        "La acción «{action}» puede gestionarse por resultados.",
        "La acción «{action}» no puede gestionarse por resultados: falta {lacking}.",
    ),
    "matrix.status": (
        "El estado de la acción «{action}» es «{status}».",
        "El estado de la acción «{action}» ({status}) no es uno de los tres del Anexo.",
    ),
    "matrix.deadline": (
        "La acción «{action}» está en plazo (hasta el {deadline}) o ya se cerró.",
        "El plazo de la acción «{action}» venció el {deadline} y la acción sigue sin cerrarse.",
        "La acción «{action}» no tiene plazo.",
    ),
    "matrix.fresh": (
        "La acción «{action}» está al día (último dato: {since}).",
        "La acción «{action}» lleva {months} meses o más sin datos nuevos, desde el {since}.",
    ),
    "matrix.implemented": (
        "De la acción «{action}» responde {groups}.",
        "De la acción «{action}» no responde ningún Grupo de Trabajo que exista.",
    ),
    "matrix.pillar": (
        "La acción «{action}» pertenece a: {pillars}.",
        "La acción «{action}» no pertenece a ninguno de los tres pilares.",
    ),
    "matrix.subtopic": (
        "El subtema «{subtopic}» de la acción «{action}» cabe en: {pillars}.",
        "El subtema «{subtopic}» de la acción «{action}» no cabe en ninguno de los tres pilares.",
    ),
    "matrix.row": (
        "La acción «{action}» está completa en la matriz.",
        "A la acción «{action}» le faltan datos en la matriz: {count}.",
    ),
    "subtopic.pillar": ("El subtema cabe en: {pillars}.", "El subtema no cabe en ninguno de los tres pilares."),
    "report.commitments": (
        "El informe dice qué compromisos se lograron, están en proceso o quedan pendientes.",
        "El informe no dice qué compromisos se lograron, están en proceso o quedan pendientes.",
    ),
    "report.balance": ("El informe hace balance del trabajo.", "Al informe le falta el balance del trabajo."),
    "report.recommendations": (
        "El informe recomienda los próximos pasos.",
        "Al informe le faltan las recomendaciones y próximos pasos.",
    ),
    "renewal.no-plan": "No consta ningún Plan Estratégico que renovar.",
    "renewal.before-end": (
        "El Plan «{plan}» rige todavía: termina el {ends}.",
        "El Plan «{plan}» terminó el {ends}: la decisión debía tomarse antes.",
    ),
    "renewal.matrix": ("Consta la matriz de seguimiento del Plan «{plan}».", "Falta la matriz de seguimiento del Plan «{plan}»."),
    "renewal.goals": (
        "Consta la evaluación de las metas del Plan «{plan}».",
        "Falta la evaluación de las metas del Plan «{plan}».",
    ),
    "renewal.recommendations": (
        "Constan las recomendaciones de la Presidencia en su informe anual.",
        "Faltan las recomendaciones de la Presidencia y la Secretaría Ejecutiva: no consta el informe anual.",
    ),
    "group.alive": "El grupo {group} existe desde el {since} por decisión de las y los Viceministros.",
    "group.not-alive": "El {on} se actuó en nombre de {group}, que ese día no existía.",
    "group.mandated": (
        "Constan el mandato y los objetivos de {group}; su plazo termina el {ends}.",
        "La propuesta de {group} no dice su mandato o sus objetivos; su plazo termina el {ends}.",
        "No consta la propuesta con el mandato y los objetivos de {group}; su plazo termina el {ends}.",
    ),
    "group.extended": (
        "El plazo de {group} se amplió: termina el {ends}.",
        "El plazo de {group} no se ha ampliado: termina el {ends} y hasta entonces puede ampliarse.",
    ),
    "group.is-ad-hoc": "El grupo {group} es un grupo ad hoc, fuera del Plan Estratégico; termina el {ends}.",
    "group.officials": (
        "{party} está en {group} con funcionarios de nivel técnico.",
        "{party} está en {group} con personas que no son de nivel técnico.",
        "No consta el nivel de quienes envía {party} a {group}.",
    ),
    "group.others": (
        "{party} participa en {group}; su mandato: {mandate}.",
        "{party} figura en {group}, pero su condición no está vigente; su mandato: {mandate}.",
    ),
    "work-plan.on-file": (
        "Consta el plan de trabajo de {group}.",
        "El grupo {group} no ha presentado su plan de trabajo, que debía el {due}.",
        "El grupo {group} tiene hasta el {due} para presentar su plan de trabajo.",
    ),
    "work-plan.outdated": "El plan de trabajo de {group} es anterior al Plan Estratégico en vigor: debe actualizarlo.",
    "legacy.network": (
        "El grupo {group} retoma «{document}», de las Redes de Funcionarios de Enlace, aprobado en la CRM.",
        "El grupo {group} no puede retomar «{document}», de las Redes de Funcionarios de Enlace: no se aprobó en la CRM.",
        "No consta si «{document}», que {group} retoma, se aprobó en la CRM.",
    ),
    "legacy.regional": "El grupo {group} retoma «{document}», del grupo sobre migrantes extrarregionales.",
    "group.limited": (
        "El plazo de {group} ({decided}) cabe en el Plan «{plan}».",
        "El plazo decidido para {group} ({decided}) va más allá del Plan «{plan}»: termina con él, el {ends}.",
    ),
    "group.was-recommended": (
        "El GRCM propuso {group} antes de que se aprobara.",
        "El grupo {group} se aprobó antes de que el GRCM lo propusiera.",
        "No consta la propuesta de {group} por el GRCM.",
    ),
    "group.members": (
        "Integran {group}: {members}.",
        "Integran {group}: {members}.",
        "No consta qué Países Miembros integran {group}; está abierto a todos.",
    ),
    "group.pillars": ("El grupo {group} se basa en: {pillars}.", "No consta en qué pilar se basa {group}."),
    "group.objectives-set": (
        "El plan de trabajo de {group} tiene objetivos y prioridades.",
        "El plan de trabajo de {group} no tiene objetivos o prioridades.",
        "El grupo {group} aún no tiene plan de trabajo con sus objetivos.",
    ),
    "group.register": (
        "El registro tiene actividades de {group} en los últimos doce meses: {count}.",
        "El registro no tiene ninguna actividad de {group} en los últimos doce meses.",
        "El registro no tiene todavía actividades de {group}.",
    ),
    "pillar.used": (
        "Pilar «{pillar}»: acciones en el Plan, {count}; grupos: {groups}.",
        "Pilar «{pillar}»: sin acciones en el Plan ni grupos.",
    ),
    "plan.on-pillars": (
        "El Plan «{plan}» parte de los tres pilares, o dice por qué no (sin acciones: {without}).",
        "El Plan «{plan}» deja sin acciones y sin explicación: {without}.",
    ),
    "plan.drafted": (
        "El GRCM elaboró el Plan «{plan}» antes de su aprobación.",
        "El Plan «{plan}» se aprobó antes de que el GRCM lo propusiera.",
        "No consta la propuesta del Plan «{plan}» por el GRCM.",
    ),
    "plan.approved": (
        "Las y los Viceministros aprobaron el Plan «{plan}».",
        "El Plan «{plan}» está propuesto y espera la aprobación de las y los Viceministros: no rige.",
    ),
    "plan.runs": "Rige el Plan «{plan}», hasta el {ends}.",
    "plan.goes-on": "El Plan «{plan}» terminó el {ends}; según la lectura en uso, continúa hasta el siguiente.",
    "plan.gap": "No rige ningún Plan Estratégico: «{plan}» no está en vigor y no le sigue otro.",
    "plan.none-yet": "No consta ningún Plan Estratégico.",
    "matrix.of-plan": (
        "La matriz del Plan «{plan}» tiene {rows} acciones, {complete} de ellas completas.",
        "El Plan «{plan}» no tiene todavía matriz de seguimiento.",
    ),
    "report.from-matrix": (
        "Para el informe anual, de la matriz del Plan «{plan}»: logrados, {achieved}; en proceso, {in_process}; pendientes, {pending}.",
        "Para el informe anual, de la matriz del Plan «{plan}»: logrados, {achieved}; en proceso, {in_process}; pendientes, {pending}.",
        "La matriz del Plan «{plan}» no tiene todavía compromisos de los que informar.",
    ),
    "renewal.inputs": (
        "El Plan «{plan}» termina el {ends}; consta lo que la decisión sobre el siguiente debe considerar.",
        "El Plan «{plan}» termina el {ends}; para decidir el siguiente falta: {lacking}.",
    ),
    "plan.informed": (
        "El GRCM informó a las y los Viceministros de su evaluación de {year} del Plan «{plan}».",
        "Las y los Viceministros se reunieron sin que el GRCM les informara de su evaluación de {year} del Plan «{plan}».",
        "El GRCM ha de informar de su evaluación de {year} del Plan «{plan}» en la próxima Reunión Viceministerial.",
    ),
    "plan.renewed": (
        "El Plan que sigue a «{plan}» se aprobó antes de que este termine, el {ends}.",
        "El Plan «{plan}» terminó el {ends} sin que antes se decidiera el siguiente.",
        "El Plan «{plan}» termina el {ends}: falta decidir el siguiente.",
    ),
}
# Words for values that stand in the sentences.
WORDS: Mapping[str, str] = {
    "wg:": "los Grupos de Trabajo",
    "pillar.governance": "gobernanza migratoria",
    "pillar.integration-development": "integración, migración y su vínculo con el desarrollo",
    "pillar.protection": "preparación, protección, atención y migración irregular",
    "column.line": "la línea de acción",
    "column.description": "la descripción",
    "column.result": "el resultado esperado",
    "column.indicator": "el indicador",
    "column.target": "la meta",
    "column.responsible": "la parte responsable",
    "column.deadline": "el plazo",
    "status.finished": "finalizada",
    "status.in-implementation": "en proceso de implementarse",
    "status.not-achieved": "no alcanzada",
    "status.not-started": "no iniciada",
    "status.none": "sin estado",
    "mandate.unstated": "sin precisar",
    "input.plan_action": "la matriz de seguimiento",
    "input.plan_evaluated": "la evaluación de las metas",
    "input.report_issued": "las recomendaciones de la Presidencia y la Secretaría Ejecutiva",
}
# Code of a condition to what would meet it.
REMEDIES: Mapping[str, str] = {
    "join.related": "Acredite un mandato relacionado con el del grupo.",
    "group.outside-plan": "Créelo como grupo ordinario.",
    "work-plan.objectives": "Escriba los objetivos.",
    "work-plan.priorities": "Escriba las prioridades.",
    "work-plan.within": "Ajuste los objetivos a los aprobados.",
    "report.to-grcm": "Preséntelo al GRCM.",
    "evaluation.results": "Escriba qué se logró.",
    "activity.linked": "Vincule la actividad al plan de trabajo.",
    "legacy.approved": "Cite la aprobación del documento en la CRM.",
    "plan.coordinated": "Coordínelo con la Presidencia y la Secretaría Ejecutiva.",
    "plan.pillars": "Añada acciones del pilar que falta, o escriba por qué no las hay.",
    "plan.guidelines": "Complete las acciones en la matriz.",
    "matrix.column": "Complete la columna que falta.",
    "matrix.status": "Elija uno de los tres estados del Anexo.",
    "matrix.results": "Escriba resultado, indicador y meta.",
    "matrix.pillar": "Indique el pilar.",
    "subtopic.pillar": "Indique uno de los tres pilares.",
    "report.commitments": "Añada los compromisos.",
    "report.balance": "Añada el balance.",
    "report.recommendations": "Añada las recomendaciones.",
    "renewal.no-plan": "Registre el Plan Estratégico.",
    "renewal.matrix": "Registre la matriz de seguimiento.",
    "renewal.goals": "Registre la evaluación de las metas.",
    "renewal.recommendations": "Registre el informe anual de la Presidencia.",
}
# Names of missing facts, as they complete “missing: …”.
FACTS: Mapping[str, str] = {
    "plan_action": "una acción de la matriz de seguimiento",
    "plan_proposed": "la propuesta del Plan Estratégico",
    "plan_evaluated": "la evaluación anual del Plan",
    "wg_established": "la creación del Grupo de Trabajo",
    "wg_proposed": "la propuesta del Grupo de Trabajo",
    "wg_member_joined": "quién integra el Grupo de Trabajo",
    "wg_plan_submitted": "el plan de trabajo del grupo",
    "wg_report": "el informe del grupo",
    "wg_evaluated": "la evaluación anual del grupo",
    "activity_logged": "una actividad en el registro",
    "legacy_taken_up": "un documento retomado",
    "compliance_reported": "el informe del GRCM a las y los Viceministros",
}
# What is owed, as it completes “owes: …”.
OWED: Mapping[str, str] = {
    "submit-work-plan": "su plan de trabajo",
    "submit-group-report": "su informe al GRCM para {about}",
    "evaluate-group": "la evaluación de su año {about}",
    "issue-annual-report": "el informe anual de {about}",
    "renew-plan": "la decisión sobre el Plan Estratégico que seguirá a «{about}»",
}
