"""Países Miembros, observadores y sociedad civil: its reasons, cures and duties, told in Spanish (data)."""

from __future__ import annotations

from collections.abc import Mapping

# The criteria of applicants: what each file must show.
_FILE: Mapping[str, str] = {
    "multilateral": "que acepta tratar la migración de forma multilateral",
    "commitment": "que acepta el compromiso con una migración ordenada, su gobernanza y los derechos de las personas migrantes",
    "share-policies": "que está dispuesto a compartir políticas, leyes y prácticas",
    "designate-officials": "que se compromete a designar funcionarios que asistan a las reuniones",
    "written-support": "que apoya por escrito los compromisos de la Carta",
}

# Code of a reason to its sentence, or sentences when it holds, does not, and is not known.
SENTENCES: Mapping[str, str | tuple[str, str] | tuple[str, str, str]] = {
    # Aims and recitals
    "cited.by": "Se muestra, no se juzga. Consta en decisiones que la citan: {decisions}; en propuestas: {proposals}.",
    "cited.by-none": "Se muestra, no se juzga. Ninguna decisión ni propuesta que conste la cita.",
    "cited.nothing": "La decisión «{decision}» no cita ninguna cláusula; conviene revisarla.",
    "legacy.in-force": (
        "«{decision}», anterior a la Carta, sigue vigente ({option}).",
        "«{decision}», anterior a la Carta, ya no rige ({option}).",
    ),
    "decision.positions": (
        "«{decision}»: de acuerdo {agree}; con reserva {reserve}; en contra {object}.",
        "«{decision}»: de acuerdo {agree}; con reserva {reserve}; en contra {object}; sin posición registrada {silent}.",
        "«{decision}»: el registro no guarda posiciones.",
    ),
    "decision.related": "«{decision}» dice con qué otro proceso ha de ser congruente: {process}.",
    "action.whole": (
        "La acción «{action}» del plan «{plan}» tiene plazo y meta.",
        "A la acción «{action}» del plan «{plan}» le falta plazo o meta.",
    ),
    "recital.weight": (
        "Los considerandos ayudan a interpretar un texto dudoso y nunca fundan por sí solos una negativa ({option}).",
        "Según la lectura en uso, los considerandos no pesan al interpretar ({option}).",
    ),
    "member.laws": "Leyes, políticas y prácticas que {party} ha compartido: {count}. Ningún órgano las juzga ({option}).",
    "contributions.kind": "Aportes que constan de quienes participan como {category}: {count}.",
    # What attaches to decisions
    "charter.established": (
        "La Carta Estatutaria se estableció el {on} como marco del foro.",
        "La Carta ya estaba establecida desde el {since}: registrarla otra vez el {on} no cambia nada.",
    ),
    "charter.as-framework": "{party} actúa en el marco de la Carta.",
    "outcome.non-binding": (
        "«{decision}» es un resultado no vinculante ({option}).",
        "«{decision}» consta como vinculante, y los resultados de la CRM no lo son ({option}).",
    ),
    "outcome.never-binding": "Los resultados de la CRM no son vinculantes y nadie puede presentarlos así ({option}).",
    "note.attached": (
        "La reserva de {party} que consta en la propia Carta acompaña a «{decision}».",
        "La reserva de {party} que consta en la Carta espera su confirmación para «{decision}».",
    ),
    "compact.non-party": (
        "La Carta no dice que {party} sea ajeno al Pacto ({compact}).",
        "La propia Carta dice que {party} no es parte del Pacto ({compact}): nada le obliga por él.",
    ),
    "compact.part": (
        "Consta que {party} es parte del Pacto ({compact}).",
        "Consta que {party} no es parte del Pacto ({compact}), o dejó de serlo.",
        "No consta si {party} es parte del Pacto ({compact}).",
    ),
    "compact.not-part": "La nota 2 de la Carta dice que {party} no es parte del Pacto ({compact}), y nada consta en contra.",
    "compact.named": (
        "La nota 2 de la Carta no nombra a {party}, a quien se dirige «{decision}».",
        "La nota 2 de la Carta nombra a {party}: «{decision}», que se funda solo en el Pacto, no le obliga.",
    ),
    "compact.addressee": (
        "«{decision}» puede dirigirse a {party}.",
        "«{decision}» se funda solo en el Pacto y no obliga a {party}.",
        "Falta saber si «{decision}» puede dirigirse a {party}.",
    ),
    "child.considered": (
        "«{decision}» afecta a niñas, niños o adolescentes y dice cómo se consideró su interés superior: {how}.",
        "«{decision}» afecta a niñas, niños o adolescentes y no dice todavía cómo se consideró su interés superior.",
    ),
    # Meetings
    "reservation.recorded": (
        "{party} registró su reserva a «{decision}», que la acompaña y no la impide.",
        "Consta una reserva de {party} a «{decision}», sin efecto: solo los Países Miembros reservan.",
    ),
    "reservation.in-time": (
        "{party} registró su reserva a «{decision}», que la acompaña y no la impide.",
        "{party} se pronunció el {on} sobre «{decision}», ya cerrada la reunión: consta como declaración posterior y no como "
        "reserva ({option}).",
    ),
    "decision.objected": (
        "«{decision}» consta como adoptada, y ninguna posición registrada impide el consenso.",
        "«{decision}» consta como adoptada, y la objeción de {members} impide el consenso.",
    ),
    "member.voice": ("{party} puede hablar de cualquier tema.", "{party} no participa en las discusiones mientras está excluido."),
    "membership.closed-since": "La admisión de nuevos Países Miembros está cerrada desde 1999 (puede reabrirla: {option}).",
    "doors.kept": (
        "La reunión «{meeting}» se celebró a puerta cerrada.",
        "La reunión «{meeting}» se celebró a puerta cerrada y consta en ella la asistencia de {parties}.",
    ),
    "agenda.has-dialogue": (
        "La agenda de «{meeting}» incluye el diálogo con la RROCM.",
        "La agenda de «{meeting}» no incluye todavía el diálogo con la RROCM.",
        "No consta todavía la agenda de «{meeting}», que ha de incluir el diálogo con la RROCM.",
    ),
    # Members
    "charter.adopter": (
        "{party} es uno de los once Estados cuyas Viceministras y Viceministros adoptaron la Carta.",
        "{party} declaró que acepta la Carta y no está entre los once Estados que la adoptaron: no tiene efecto.",
    ),
    "member.permanent": "{party} es País Miembro permanente.",
    "member.despite-statement": (
        "{party} declaró que se retira y sigue siendo País Miembro permanente: la Carta no prevé el retiro "
        "({option})."
    ),
    "member.of-the-eleven": ("{party} es uno de los once Países Miembros.", "{party} no es uno de los once Países Miembros."),
    "member.no-withdrawal": (
        "La Carta no prevé que un País Miembro deje de serlo ({option}).",
        "Según la lectura en uso, la declaración se registra y no cambia la membresía ({option}).",
    ),
    "charter.accepted": (
        "{party} aceptó la versión {version} de la Carta con el consenso que la aprobó ({option}).",
        "No consta que {party} haya aceptado la versión {version} de la Carta ({option}).",
    ),
    "charter.accepted-itself": "{party} aceptó por sí mismo la versión {version} de la Carta.",
    "member.criterion": (
        "Consta, con fecha, que {party} {criterion}. Se muestra; ningún órgano lo juzga.",
        "Lo que constaba de que {party} {criterion} dejó de regir. Se muestra; ningún órgano lo juzga.",
        "No consta todavía prueba de que {party} {criterion}. Ningún órgano lo juzga.",
    ),
    "focal-point.current": "{party} tiene punto focal designado.",
    "focal-point.vacant": (
        "{party} tiene punto focal.",
        "{party} no tiene punto focal desde el {since}; debía designarlo a más tardar el {due}.",
        "{party} no tiene punto focal desde el {since}; puede designarlo hasta el {due}.",
    ),
    # Applications
    **{
        f"file.{code}": (f"El expediente de {{party}} prueba {what}.", f"El expediente de {{party}} no prueba todavía {what}.")
        for code, what in _FILE.items()
    },
    "file.request": ("{party} presentó su solicitud.", "No consta solicitud alguna de {party}."),
    "file.written": (
        "La solicitud escrita de {party} se dirigió a {to}.",
        "Falta la solicitud escrita de {party} a la Presidencia en ejercicio (documento: {document}; dirigida a: {to}).",
    ),
    "file.mandate": (
        "El mandato de {party} se relaciona con un área del plan «{plan}»: {area}.",
        "El expediente de {party} no señala ningún área del plan «{plan}».",
    ),
    "area.earlier-plan": (
        "{party} señaló un área de un plan anterior («{area}») y conserva su condición ({option}).",
        "{party} señaló un área de un plan anterior («{area}») ({option}).",
        "{party} señaló un área de un plan anterior («{area}»): debe señalar una del plan «{plan}» ({option}).",
    ),
    "request.welcome": "{party} solicitó el {on} ser observador, y es bienvenido a hacerlo.",
    "request.accepted": "La solicitud de {party} del {on} fue aceptada por las y los Viceministros.",
    "request.decided": (
        "La solicitud de {party} del {on} fue aceptada.",
        "La solicitud de {party} del {on} fue rechazada por consenso.",
        "La solicitud de {party} del {on} espera la decisión de las y los Viceministros.",
    ),
    "request.no-consensus": (
        "La solicitud de {party} del {on} fue aceptada.",
        "La solicitud de {party} del {on} no reunió consenso y queda rechazada ({option}).",
        "La solicitud de {party} del {on} no reunió consenso y vuelve a la próxima reunión ({option}).",
    ),
    "status.undecided": (
        "Consta que {party} recibió la condición de observador el {on} por «{decision}», que no es una decisión de las y los "
        "Viceministros de aceptarlo: no tiene efecto."
    ),
    "admission.taken": (
        "La admisión de {party} se decidió en el diálogo privado de las y los Viceministros.",
        "La decisión sobre {party} no se tomó a puerta cerrada en la reunión que corresponde (órgano: {body}; reunión: {option}).",
        "No consta si la admisión de {party} se decidió a puerta cerrada.",
    ),
    # Observers
    "countdown.running": "{party} conserva su condición: le basta asistir a una reunión abierta antes del {lapse}.",
    "countdown.unending": "{party} conserva su condición y nada de lo que consta le pone fin.",
    "countdown.lapsed": "{party} perdió su condición el {lapse} y la recobra solo con la readmisión.",
    "right.discussions": (
        "{party} puede participar en las discusiones abiertas.",
        "{party} perdió su condición y con ella la participación en las discusiones abiertas.",
    ),
    "right.fund": (
        "{party} puede apoyar el Fondo como País Observador.",
        "{party} perdió su condición y ya no apoya el Fondo como País Observador.",
    ),
    "right.role": (
        "{party} puede informar, apoyar y recomendar; aportes que constan: {count}.",
        "{party} perdió su condición y con ella su papel; aportes que constan: {count}.",
    ),
    "kept.no-items": (
        "{party} no ha propuesto temas de agenda, que no le corresponden.",
        "Constan temas de agenda propuestos por {party} ({count}), sin efecto: no le corresponden.",
    ),
    "kept.no-decisions": (
        "{party} no ha tomado posición en las decisiones, que no le corresponden.",
        "Constan posiciones de {party} en decisiones ({count}), sin efecto: no le corresponden.",
    ),
    "return.awaited": (
        "{party} fue readmitido.",
        "{party} perdió su condición el {since} y no ha manifestado de nuevo su interés.",
        "{party} perdió su condición el {since}, manifestó de nuevo su interés y espera la decisión de las y los Viceministros.",
    ),
    "return.granted": "{party} recobró su condición por decisión de las y los Viceministros.",
    "yearly.attendance": (
        "{party} asistió en {about}, como debe cada año.",
        "{party} no asistió a tiempo en {about}: debía hacerlo a más tardar el {due}.",
        "{party} debe asistir a una reunión, actividad o evento a más tardar el {due}.",
    ),
    "notice.owed": (
        "El aviso a {party} se dio a tiempo o ya no hace falta (plazo: {due}).",
        "El aviso a {party} no se dio a tiempo (plazo: {due}).",
        "Debe avisarse a {party} a más tardar el {due} de que puede perder su condición.",
    ),
    "notice.means": (
        "La Secretaría Ejecutiva dio seguimiento al aviso a {party}: {means}.",
        "La Secretaría Ejecutiva no ha dado seguimiento al aviso a {party}.",
        "La Secretaría Ejecutiva puede elegir cómo dar seguimiento al aviso a {party}: notas, reuniones o una visita.",
    ),
    "project.identified": (
        "El proyecto «{activity}» que apoya {party} fue identificado por {members}.",
        "No consta qué gobierno identificó el proyecto «{activity}» que propone {party}.",
    ),
    # Civil society
    "contribution.aims": (
        "El aporte «{filed}» de la RROCM señala principios u objetivos de la Carta ({count}). Se muestra, no se juzga.",
        "El aporte «{filed}» de la RROCM no señala ningún principio ni objetivo de la Carta. Se muestra, no se juzga.",
    ),
    "contribution.answered": (
        "El aporte «{filed}» de la RROCM fue respondido el {on}.",
        "El aporte «{filed}» de la RROCM, del {on}, no tiene respuesta.",
    ),
    "tripartite.met": (
        "El mecanismo lo integran la Secretaría Ejecutiva, la Secretaría Técnica de la RROCM y {party}; "
        "reuniones en este período: {count} ({option}).",
        "El mecanismo lo integran la Secretaría Ejecutiva, la Secretaría Técnica de la RROCM y {party}, y no "
        "se ha reunido en este período ({option}).",
    ),
}
# Words for values that stand in the sentences.
WORDS: Mapping[str, str] = {
    "compact-migration": "migración",
    "compact-refugees": "refugiados",
    "means-notice": "notas",
    "means-meeting": "reuniones",
    "means-visit": "una visita",
    "membership.criterion.geography": "se ubica en el norte del continente",
    "membership.criterion.multilateral-approach-member": "trata la migración de forma multilateral",
    "membership.criterion.rule-of-law-member": "apoya el Estado de derecho y la migración regular",
    "membership.criterion.respect-rights": "respeta los derechos de las personas migrantes",
    "membership.criterion.share-policies": "comparte políticas, leyes y prácticas",
}
# Code of a condition to what would meet it.
REMEDIES: Mapping[str, str] = {
    **{f"file.{code}": f"Añada al expediente la prueba de {what}." for code, what in _FILE.items()},
    "file.request": "Registre la solicitud.",
    "file.written": "Añada la solicitud escrita, dirigida a la Presidencia en ejercicio.",
    "file.mandate": "Señale un área del Plan Estratégico en vigor.",
    "compact.part": "Registre, con su fuente, si el país es parte del Pacto.",
}
# Names of missing facts, as they complete “missing: …”.
FACTS: Mapping[str, str] = {
    "compact_participation": "si el país es parte del Pacto",
    "agenda_item": "la agenda de la reunión",
    "criterion_evidence": "la prueba de un criterio",
    "observer_requested": "la solicitud",
}
# What is owed, as it completes “owes: …”.
OWED: Mapping[str, str] = {
    "designate-focal-point": "designar un punto focal",
    "hold-tripartite-meeting": "reunir el mecanismo tripartito con la RROCM durante la Presidencia de {about}",
}
