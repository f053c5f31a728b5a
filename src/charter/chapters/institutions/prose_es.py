"""Estructura institucional: its reasons, cures and duties, told in Spanish (data)."""

from __future__ import annotations

from collections.abc import Mapping

# Code of a reason to its sentence, or sentences when it holds, does not, and is not known.
SENTENCES: Mapping[str, str | tuple[str, str] | tuple[str, str, str]] = {
    # Meetings
    "designation.on-file": (
        "{party} pidió la Presidencia de {year} o comparte la decisión de asumirla.",
        "No consta que {party} pida la Presidencia de {year} ni que comparta la decisión de asumirla.",
    ),
    "designation.ahead": (
        "El día en que se asumiría ({day}) está dentro de los dos años siguientes, que terminan el {latest}.",
        "Se designa hasta dos años antes, es decir, hasta el {latest}; el día propuesto es el {day}.",
    ),
    "handover.troika": (
        "{party} forma parte de la Troika: ejerció, ejerce o va a ejercer la Presidencia.",
        "{party} no forma parte de la Troika.",
    ),
    "joint.two-members": (
        "Se reúnen {members}, en el marco de la CRM.",
        "Hacen falta al menos dos Países Miembros para reunirse en el marco de la CRM.",
    ),
    "convene.virtual-extraordinary": "Una reunión extraordinaria puede ser presencial o virtual.",
    "delegation.level": (
        "La delegación de {party} la encabeza {level}, el nivel que pide {body}.",
        "La delegación de {party} la encabeza {level}, que no es el nivel que pide {body}; lo valora el país que acredita.",
        "Falta decir qué nivel tiene quien encabeza la delegación de {party}.",
    ),
    "delegation.empowered": (
        "Las credenciales de {party} dicen que su delegación puede decidir y formular propuestas.",
        "Las credenciales de {party} no facultan a su delegación para decidir y formular propuestas.",
        "Las credenciales de {party} no dicen si su delegación puede decidir y formular propuestas.",
    ),
    "troika.incomplete": (
        "La Troika trabaja con quienes la integran; falta la Presidencia {lacking}.",
        "La Troika no se reúne mientras falte la Presidencia {lacking}, según la lectura en uso.",
    ),
    "expense.logistics": (
        "La logística de esta reunión puede cargarse al presupuesto de la Secretaría Ejecutiva.",
        "La logística de esta reunión la asume la Presidencia Pro-Témpore, no el presupuesto de la Secretaría Ejecutiva.",
    ),
    "expense.travel": (
        "El viaje no es a una reunión de la Troika y puede cargarse a ese presupuesto.",
        "Cada país paga su viaje a las reuniones de la Troika.",
    ),
    "expense.borne": (
        "La logística de «{meeting}» la asumió {bearer}, a quien correspondía.",
        "La logística de «{meeting}» la asumió {bearer} y correspondía a {due}.",
        "La logística de «{meeting}» la asumió {bearer}; no consta quién ejercía la Presidencia ese día.",
    ),
    "expense.own-travel": (
        "El viaje a «{meeting}» lo pagó {bearer}, como corresponde a cada país de la Troika.",
        "El viaje a «{meeting}» lo pagó {bearer} y correspondía al país que viajó.",
    ),
    "synergies.contact": (
        "Consta el contacto con {forum} durante esta Presidencia.",
        "No consta contacto alguno con {forum} durante esta Presidencia.",
    ),
    # What the vice-ministers decide
    "state.body": "Entre los cinco órganos de la CRM: {body}.",
    "state.troika": (
        "La Troika se cuenta entre los órganos (lectura en uso: {option}).",
        "La Troika no se cuenta entre los cinco órganos (lectura en uso: {option}).",
    ),
    "priorities.in-force": ("Rigen estas prioridades: {topics}.", "Estas prioridades dejaron de regir: {topics}."),
    "ministers.merited": (
        "La reunión de ministras y ministros se justifica: {reason}.",
        "No se dice qué amerita una reunión de ministras y ministros.",
    ),
    "work-plan.submitted": (
        "La Presidencia presentó el plan de trabajo «{work_plan}».",
        "No consta que la Presidencia haya presentado el plan de trabajo «{work_plan}».",
    ),
    "work-plan.consulted": (
        "Consta la consulta a los Países Miembros sobre «{work_plan}».",
        "No consta la consulta a los Países Miembros sobre «{work_plan}».",
    ),
    "work-plan.aligned": (
        "El plan de trabajo se alinea con el Plan Estratégico «{plan}», que está en vigor.",
        "El plan de trabajo no nombra el Plan Estratégico «{plan}», que está en vigor.",
        "No hay Plan Estratégico en vigor con el que alinear el plan de trabajo.",
    ),
    "work-plan.approved": (
        "Las y los Viceministros aprobaron el plan de trabajo de {party}.",
        "El plan de trabajo de {party} espera la aprobación de las y los Viceministros.",
        "{party} no ha presentado todavía su plan de trabajo.",
    ),
    "budget.recommended": (
        "El presupuesto de {year} se aprobó con la recomendación del GRCM.",
        "El presupuesto de {year} se aprobó sin que conste la recomendación del GRCM; conserva su efecto.",
    ),
    "fund-priority.recommended": (
        "La prioridad «{priority}» del Fondo se aprobó; el registro no dice si el GRCM la recomendó: lo valoran los Países Miembros."
    ),
    "preside.silent": (
        "La Carta no dice quién preside las sesiones mientras {party}, que ejerce la Presidencia, está excluido de las reuniones: "
        "lo deciden los Países Miembros."
    ),
    "manual.submitted": (
        "El GRCM presentó la versión «{version}» del manual.",
        "El GRCM no ha presentado la versión «{version}» del manual.",
    ),
    "manual.in-force": (
        "La selección se rige por el manual «{version}».",
        "Ningún manual rige la selección: el de 2017 espera una nueva aprobación, según la lectura en uso.",
    ),
    "manual.of-2017": (
        "El manual de 2017 vale para el cargo de hoy (lectura en uso: {option}).",
        "El manual de 2017 no vale sin nueva aprobación (lectura en uso: {option}).",
    ),
    "terminology.office": (
        "Donde un documento dice «{office}» se entiende Secretario(a) Ejecutivo(a): notas {notes}.",
        "«{office}» no es un nombre de la Secretaría Ejecutiva, ni de hoy ni de antes de la Carta.",
    ),
    "appointment.at-meeting": (
        "El nombramiento se decide en la Reunión Viceministerial.",
        "El nombramiento se decide en una Reunión Viceministerial, no fuera de ella.",
    ),
    "secretary.no-call-needed": "La prórroga no necesita otra convocatoria, según la lectura en uso.",
    "se.vacant": "Nadie ejerce hoy el cargo de Secretario(a) Ejecutivo(a).",
    "selection.open": (
        "La convocatoria «{call}» recibe candidaturas.",
        "La convocatoria «{call}» no recibe candidaturas: no se ha abierto o ya cerró.",
    ),
    "selection.closed": (
        "La convocatoria «{call}» ya cerró.",
        "La convocatoria «{call}» no ha cerrado todavía, o no se ha abierto.",
    ),
    "selection.candidate": (
        "La candidatura «{person}» consta en la convocatoria «{call}».",
        "No consta ninguna candidatura «{person}» en la convocatoria «{call}».",
    ),
    "secretary.evaluated": (
        "{person} fue evaluado(a) en el periodo que empezó el {since}.",
        "Falta evaluar a {person} en el periodo que empezó el {since}, antes de prorrogarlo.",
    ),
    "selection.call": (
        "La selección «{call}» terminó con {person}.",
        "La selección «{call}» cerró sin que conste a quién se eligió.",
        "La selección «{call}» está en curso.",
    ),
    "selection.holder": (
        "{person} fue nombrado(a) tras convocatoria y selección.",
        "No consta la convocatoria y selección anterior al nombramiento de {person}.",
    ),
    "candidate.national": (
        "{person} es nacional de un País Miembro.",
        "{person} no es nacional de un País Miembro.",
    ),
    "candidate.merits": (
        "El expediente de {person} tiene pruebas de trayectoria, imparcialidad, independencia e integridad; "
        "las valoran los Países Miembros.",
        "En el expediente de {person} falta prueba de: {lacking}; la valoran los Países Miembros.",
    ),
    "candidate.manual": (
        "El expediente de {person} responde a las cualidades del manual; las valoran los Países Miembros.",
        "El expediente de {person} no responde todavía a las cualidades del manual; las valoran los Países Miembros.",
    ),
    # What the GRCM proposes
    "proposal.mandate": ("La propuesta trae el mandato del grupo.", "A la propuesta le falta el mandato del grupo."),
    "proposal.objectives": ("La propuesta trae los objetivos del grupo.", "A la propuesta le faltan los objetivos del grupo."),
    "proposal.term": ("La propuesta trae el plazo del grupo.", "A la propuesta le falta el plazo del grupo."),
    "plan-update.in-force": (
        "Está en vigor el Plan Estratégico «{plan}», que puede actualizarse.",
        "No hay Plan Estratégico en vigor que actualizar.",
    ),
    "plan-update.effect": (
        "La actualización del Plan «{plan}» rige (lectura en uso: {option}).",
        "La actualización del Plan «{plan}» espera la aprobación de las y los Viceministros (lectura en uso: {option}).",
    ),
    "issue.strategy": (
        "El obstáculo «{issue}» tiene una estrategia.",
        "El obstáculo «{issue}» no tiene todavía una estrategia.",
    ),
    # The Secretariat
    "representation.in-office": (
        "{person} dirige la Secretaría Ejecutiva y representa a la CRM.",
        "Nadie dirige hoy la Secretaría Ejecutiva ni puede representar en su nombre a la CRM.",
    ),
    "representation.general": "Ante otro proceso consultivo basta la representación general, según la lectura en uso.",
    "representation.entrusted": (
        "La Reunión Viceministerial o la Presidencia lo encomendó.",
        "Ni la Reunión Viceministerial ni la Presidencia lo encomendó.",
        "Falta saber si la Reunión Viceministerial o la Presidencia lo encomendó.",
    ),
    "representation.act": (
        "La Secretaría Ejecutiva representó a la CRM ante {forum} con la facultad debida.",
        "La Secretaría Ejecutiva representó a la CRM ante {forum} sin que conste el encargo.",
    ),
    "cooperation.non-reimbursable": (
        "La cooperación que se pide no es reembolsable.",
        "La cooperación que se pide es reembolsable, y la CRM solo gestiona la que no lo es.",
    ),
    "mechanisms.reported": (
        "En «{meeting}» se informó al GRCM de mecanismos para colaborar con organismos y organizaciones.",
        "No consta que en «{meeting}» se informara al GRCM de mecanismos para colaborar con organismos y organizaciones.",
    ),
    "rules.submitted": (
        "La Secretaría Ejecutiva presentó la versión «{version}» del Reglamento.",
        "La Secretaría Ejecutiva no ha presentado la versión «{version}» del Reglamento.",
    ),
    "rules.in-force": (
        "Rige la versión «{version}» del Reglamento Administrativo.",
        "Ninguna versión del Reglamento Administrativo rige todavía.",
    ),
    "rules.norms": (
        "El proyecto toma en cuenta: {norms}.",
        "El proyecto no dice qué normas de la OIM y del Servicio Civil Internacional toma en cuenta.",
    ),
    "advice.answered": (
        "La Secretaría Ejecutiva respondió a la consulta «{request}» de {party}.",
        "La consulta «{request}» de {party} espera respuesta.",
    ),
    "glossary.fresh": (
        "El Glosario se actualizó en los últimos {months} meses.",
        "El Glosario no se actualiza desde hace más de {months} meses.",
    ),
    "glossary.never": "No consta que el Glosario se haya actualizado alguna vez.",
    "contact.this-year": (
        "La Secretaría Ejecutiva estuvo en contacto este año con el punto focal de {party}.",
        "No consta contacto este año con el punto focal de {party}.",
    ),
    "staff.parameters": (
        "Los Países Miembros aprobaron los parámetros del equipo técnico.",
        "Los Países Miembros no han aprobado los parámetros del equipo técnico.",
    ),
    "staff.criteria": (
        "Se aplicaron criterios de la OIM: {criteria}.",
        "No se dice qué criterios de la OIM se aplicaron.",
    ),
    "reports.while-excluded": (
        "La exclusión alcanza las reuniones, no la lectura de los informes (lectura en uso: {option}).",
        "Según la lectura en uso, un país excluido no accede a los informes: {option}.",
    ),
    "owed.eve": "La Carta no fija el día: se toma la víspera de la reunión.",
    "owed.not-held": "Ya no se debe: la reunión convocada para el {on} no consta como celebrada.",
    "owed.no-term": "La Carta no fija plazo: se debe hasta que se cumpla.",
    "owed.open-without-term": "Abierto: la Carta no fija plazo.",
    "owed.met-without-term": "Cumplido el {on}; la Carta no fija plazo.",
}
# Words for values that stand in the sentences.
WORDS: Mapping[str, str] = {
    "wg:": "los Grupos de Trabajo",
    "outgoing": "saliente",
    "current": "actual",
    "incoming": "entrante",
    "vice-minister": "una viceministra o un viceministro",
    "equivalent": "alguien de nivel equivalente, acreditado por su país",
    "director": "una directora o un director",
    "middle-rank": "alguien de nivel medio",
    "lower": "alguien de nivel inferior al medio",
    "career": "trayectoria",
    "impartiality": "imparcialidad",
    "independence": "independencia",
    "integrity": "integridad",
    "south-american-conference": "la Conferencia Suramericana sobre Migraciones",
}
# Code of a condition to what would meet it.
REMEDIES: Mapping[str, str] = {
    "joint.two-members": "Reúna al menos a dos Países Miembros.",
    "delegation.level": "Acredite a alguien del nivel que se pide.",
    "ministers.merited": "Diga qué amerita la reunión.",
    "designation.on-file": "Que el País Miembro registre su petición o su aceptación para ese año.",
    "designation.ahead": "Proponga un día dentro de los dos años siguientes.",
    "work-plan.submitted": "Que la Presidencia presente el plan de trabajo.",
    "work-plan.consulted": "Consulte a los Países Miembros y registre la consulta.",
    "work-plan.aligned": "Alinee el plan de trabajo con el Plan Estratégico en vigor.",
    "manual.submitted": "Que el GRCM presente esa versión del manual.",
    "rules.submitted": "Que la Secretaría Ejecutiva presente esa versión del Reglamento.",
    "rules.norms": "Agregue la lista de las normas tomadas en cuenta.",
    "terminology.office": "Nombre el cargo de Secretario(a) Ejecutivo(a).",
    "appointment.at-meeting": "Decídalo en una Reunión Viceministerial, ordinaria o extraordinaria.",
    "representation.entrusted": "Obtenga el encargo de la Reunión Viceministerial o de la Presidencia.",
    "representation.in-office": "Que las y los Viceministros nombren a quien dirija la Secretaría Ejecutiva.",
    "cooperation.non-reimbursable": "Gestione cooperación no reembolsable.",
    "proposal.mandate": "Escriba el mandato.",
    "proposal.objectives": "Escriba los objetivos.",
    "proposal.term": "Fije el plazo.",
    "selection.open": "Espere a que se abra una convocatoria o registre la candidatura en la que está abierta.",
    "selection.closed": "Espere al día en que cierra la convocatoria.",
    "selection.candidate": "Registre antes la candidatura, mientras la convocatoria está abierta.",
    "manual.in-force": "Que el GRCM presente un manual y las y los Viceministros lo aprueben.",
    "secretary.evaluated": "Evalúe antes a quien ejerce el cargo: puede ser en un párrafo anterior de la misma Declaración.",
    "staff.parameters": "Que los Países Miembros aprueben los parámetros del equipo técnico.",
    "staff.criteria": "Diga qué criterios de la OIM se aplican.",
    "troika.incomplete": "Designe a quien falta en la Troika.",
    "plan-update.in-force": "Espere a que haya un Plan Estratégico en vigor.",
}
# Names of missing facts, as they complete “missing: …”.
FACTS: Mapping[str, str] = {
    "mandate_given": "el encargo de la Reunión Viceministerial o de la Presidencia",
    "se_selected": "la convocatoria y la selección",
    "delegation_accredited": "el nivel de la delegación",
    "budget_recommended": "la recomendación del GRCM",
    "candidate_evidence": "las pruebas del expediente",
}
# What is owed, as it completes “owes: …”.
OWED: Mapping[str, str] = {
    "share-joint-results": "compartir con todos los Países Miembros los resultados de la reunión «{about}»",
    "submit-ppt-plan": "el plan anual de trabajo de la Presidencia de {about}",
    "designate-successor": "designar a quien siga a {about} en la Presidencia Pro-Témpore",
    "draft-declaration": "el proyecto de declaración para la reunión «{about}»",
    "review-declaration": "la revisión del proyecto de declaración para la reunión «{about}»",
    "report-compliance": "el informe de cumplimiento del Plan Estratégico en la reunión «{about}»",
    "draft-plan": "el proyecto del Plan Estratégico que siga a «{about}»",
    "decide-on-secretary": "decidir la prórroga o la sucesión de quien dirige la Secretaría Ejecutiva, cuyo período termina en {about}",
    "decide-succession": "decidir la sucesión de quien dirige la Secretaría Ejecutiva, cuyo período termina en {about}",
    "evaluate-secretary": "la evaluación de quien dirige la Secretaría Ejecutiva, del año de funciones que termina en {about}",
    "draft-budget": "el proyecto de presupuesto de {about}",
    "submit-rules": "presentar el Reglamento Administrativo",
    "approve-rules": "decidir sobre el Reglamento Administrativo",
    "carry-out-mandate": "cumplir el mandato «{about}»",
}
