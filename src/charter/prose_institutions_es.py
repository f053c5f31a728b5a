"""Estructura institucional, consenso y actos: los motivos, contados en español."""

from __future__ import annotations

from collections.abc import Mapping

from charter.act_labels import LABELS
from charter.duty_words import DEBTORS
from charter.prose_cures_es import CONDITIONS

SENTENCES: Mapping[str, str | tuple[str, str] | tuple[str, str, str]] = {
    **CONDITIONS,
    "may.permitted": "{party} puede {act}.",
    "may.forbidden": "{party} no puede {act}.",
    "may.not-empowered": "{party} no tiene la facultad de {act}.",
    "may.undetermined": "Falta un hecho para saber si {party} puede {act}.",
    "reading.applied": "Lectura en uso de «{param}»: {option}.",
    # Who asks
    "actor.body": "Quien actúa es {body}.",
    "actor.outsider": "La Carta no reconoce condición alguna a {party}.",
    "actor.presidency": "{party} ejerce la Presidencia Pro-Témpore y actúa en esa calidad.",
    "granted": "La Carta da este acto a {party}.",
    "not-granted": "Ninguna cláusula da este acto a {party} en su condición de {category}.",
    "not-granted.outsider": "Sin condición alguna en la CRM, ninguna cláusula da este acto a {party}.",
    "not-granted.body": "Este acto no está entre las competencias de {party}.",
    "denied.observer.country.no-agenda-items": "Los Países Observadores no aportan temas de agenda.",
    "denied.observer.country.no-decision-making": (
        "Los Países Observadores no participan en las decisiones ni preparan textos con recomendaciones o compromisos."
    ),
    "denied.observer.country.closed-door": "A puerta cerrada solo quedan los Países Miembros.",
    "denied.wg.closed-door": "A puerta cerrada solo quedan los Países Miembros.",
    "denied.rrocm.closed-door": "A puerta cerrada solo quedan los Países Miembros.",
    "bar.excluded": (
        "{party} no puede participar en las reuniones hasta que regularice sus compromisos de pago.",
        "La exclusión de {party} no alcanza esta reunión, según la lectura en uso.",
    ),
    "bar.doors": (
        "Las puertas están cerradas para quien participa como {category}.",
        "Según la lectura en uso, las puertas cerradas no dejan fuera a {party} aquí.",
    ),
    "bar.without-vote": (
        "{party} no tiene voto en las decisiones viceministeriales: su objeción consta y no impide el consenso.",
        "Aquí {party} puede objetar como los demás: la pérdida del voto no alcanza este caso.",
    ),
    "bar.lapsed": (
        "{party} perdió su condición de {category} y con ella este derecho.",
        "{party} asiste por invitación mientras se decide su readmisión.",
    ),
    "voice.proposes": (
        "La voz incluye proponer temas (lectura en uso: {option}).",
        "Según la lectura en uso, la voz no incluye proponer temas: {option}.",
    ),
    "voice.suffices": (
        "Basta la voz: no hace falta el voto (lectura en uso: {option}).",
        "Hace falta el voto (lectura en uso: {option}).",
    ),
    "reserve.without-vote": (
        "Sin voto también se puede reservar (lectura en uso: {option}).",
        "Sin voto no se puede reservar (lectura en uso: {option}).",
    ),
    "reserve.window": (
        "La reserva llega a tiempo (lectura en uso: {option}).",
        "La reserva llega tarde: la reunión ya terminó (lectura en uso: {option}).",
        "Falta saber cuándo terminó la reunión (lectura en uso: {option}).",
    ),
    "draft.all-documents": (
        "Según la lectura en uso, todos los documentos están cerrados a los Países Observadores.",
        "Un documento sin recomendaciones ni compromisos está abierto a los Países Observadores.",
    ),
    "fund.listed-kind": "El Fondo admite aportes de entidades internacionales, sociedad civil y sector privado.",
    "fund.lapsed": (
        "Sin su condición, puede aportar como entidad internacional (lectura en uso: {option}).",
        "Según la lectura en uso, no puede aportar: {option}.",
    ),
    "commitment.owner": (
        "{party} es responsable de este compromiso.",
        "El compromiso es de {owner}: informa quien lo asumió.",
    ),
    "itself": "{party} designa solo a su propia gente; {owner} designa a la suya.",
    "invite.secretariat": "Invita la Secretaría Ejecutiva; el punto focal de cada parte, a su propia gente.",
    "membership.closed": "La admisión de nuevos Países Miembros se cerró en 1999.",
    "membership.already": "{party} ya es uno de los once Países Miembros permanentes.",
    "membership.asked": "{party} solicita ser País Miembro.",
    "membership.bodies": "Solo un país podría solicitarlo, y la admisión está cerrada.",
    "observer.may-apply": "La CRM da la bienvenida a nuevos observadores: {party} puede solicitar el estatus.",
    "observer.again": "{party} puede manifestar de nuevo su interés; deciden por consenso las y los Viceministros.",
    "observer.no-need": "{party} ya participa como {category} y no tiene nada que solicitar.",
    "plan.none": "Falta un Plan Estratégico en vigor con el que comparar el mandato del solicitante.",
    "plan.at-request": "El mandato se compara con el Plan Estratégico «{plan}», en vigor el día de la solicitud.",
    # Whose an act is
    "competence.body": ("El acto corresponde a {body}.", "El acto corresponde a {bodies}, no a {body}."),
    "competence.another": "El acto corresponde a {bodies}.",
    "presides": (
        "{party} ejerce la Presidencia Pro-Témpore.",
        "La Presidencia Pro-Témpore la ejerce {holder}.",
    ),
    "presides.vacant": (
        "Nadie ejerce la Presidencia Pro-Témpore.",
        "Nadie ejerce la Presidencia Pro-Témpore.",
        "Falta la designación de la Presidencia Pro-Témpore.",
    ),
    "convene.own": ("{body} convoca sus propias reuniones.", "{body} solo convoca sus propias reuniones."),
    "convene.subset": "Dos o más Países Miembros pueden reunirse en el marco de la CRM.",
    "convene.virtual": (
        "La reunión ordinaria puede ser virtual (lectura en uso: {option}).",
        "La reunión ordinaria no puede ser virtual (lectura en uso: {option}).",
    ),
    "doors.group": ("Un Grupo de Trabajo cierra sus propias puertas.", "Un Grupo de Trabajo cierra solo sus propias puertas."),
    "doors.member": (
        "Basta que un País Miembro lo pida, salvo oposición (lectura en uso).",
        "Según la lectura en uso, no basta que un País Miembro lo pida.",
    ),
    "register.keeper": "Según la lectura en uso, cada Grupo de Trabajo lleva su parte del registro.",
    "group.ad-hoc": (
        "Según la lectura en uso, el GRCM conforma los Grupos de Trabajo ad hoc.",
        "También los Grupos de Trabajo ad hoc los aprueban las y los Viceministros.",
    ),
    "group.extended-by": (
        "Según la lectura en uso, el GRCM amplía el plazo de los Grupos de Trabajo.",
        "El plazo lo amplía el órgano que lo fijó, a propuesta del GRCM.",
    ),
    "group.unknown": "No consta que {group} exista.",
    # Offices
    "ppt.in-office": "{party} ejerce la Presidencia Pro-Témpore desde el {since}.",
    "ppt.ad-interim": (
        "{party} sigue ad interim en la Presidencia Pro-Témpore: su año terminó el {year_ends} y nadie la ha asumido después."
    ),
    "ppt.rotated": "El año de la Presidencia terminó el {year_ends}; según la lectura en uso la toma {party}, de la Troika.",
    "ppt.year": "La Presidencia cambia cada año: el año de {party} termina el {year_ends}.",
    "ppt.year-over": "La Presidencia cambia cada año: el año de {party} terminó el {year_ends}.",
    "ppt.successor": "{party} está designado para asumirla el {since}.",
    "ppt.no-successor": "No consta que se haya designado a quien siga a {party}.",
    "ppt.designated": "{party}: Presidencia designada por consenso, desde el {since}.",
    "ppt.eligible": "Nada impedía designar a {party}.",
    "ppt.before-charter": "{party} fue designado antes de que rigiera la Carta.",
    "ppt.designee-excluded": "{party} estaba excluido de las reuniones el {on} y no podía ser designado.",
    "ppt.designee-without-vote": "{party} no tenía voto el {on} y, según la lectura en uso, no podía ser designado.",
    "troika.composed": "La Troika la integran las Presidencias saliente, actual y entrante.",
    "se.holder": "{person} dirige la Secretaría Ejecutiva desde el {since}; su período termina el {until}.",
    "se.holder-ad-interim": "{person} sigue ad interim al frente de la Secretaría Ejecutiva, a más tardar hasta el {latest}.",
    "se.national": (
        "{party} es País Miembro: la nacionalidad permite ejercer el cargo.",
        "{party} no es País Miembro: quien dirige la Secretaría debe ser nacional de uno.",
    ),
    "se.extensions": "Prórrogas usadas: {extensions}, de dos como máximo.",
    "se.latest": "Nadie ejerce el cargo más de seis años: a más tardar hasta el {latest}.",
    "plan.term": "El Plan Estratégico «{plan}» rige desde el {starts}; termina el {ends}.",
    "wg.term": ("{group} existe desde el {since}; termina el {ends}.", "{group} no existe ese día: va del {since} al {ends}."),
    "wg.decided-end": ("Su plazo se amplió hasta el {ends}.", "Se creó con plazo hasta el {ends}."),
    "wg.no-plan": "El plazo de {group} no depende de ningún plan.",
    "wg.with-plan": (
        "Termina con el Plan Estratégico «{plan}», el {ends}: lo que excede no tiene efecto.",
        "Termina dentro del Plan Estratégico «{plan}», que rige hasta el {ends}.",
    ),
    # Consensus
    "consensus.adopted": "Hay consenso: la cuestión se adopta.",
    "consensus.not-adopted": "No hay consenso: la cuestión no se adopta.",
    "consensus.no-objection": "Ningún País Miembro que pueda impedir el consenso objeta.",
    "consensus.objections": "Impide el consenso la objeción de {objections}.",
    "consensus.not-blocking": "La posición de {party} consta y no impide el consenso.",
    "consensus.silence": (
        "El silencio no impide el consenso ({option}).",
        "El silencio de {members} no basta ({option}).",
        "Falta el plazo para objetar, sin el que el silencio de {members} no es asentimiento ({option}).",
    ),
    "consensus.absence": (
        "La ausencia no impide el consenso ({option}).",
        "La ausencia de {members} impide el consenso ({option}).",
    ),
    "consensus.quorum": (
        "Quórum: {option}; presentes que pueden impedir el consenso: {present}.",
        "Quórum: {option}; presentes que pueden impedir el consenso: {present}; hacen falta {needed}.",
    ),
    "consensus.reserved": "Reservas: {members}; ninguna impide la decisión.",
    "consensus.reserved-blocking": "Reservas: {members}; según la lectura en uso, una reserva declarada impide el consenso.",
    "consensus.unreserved": "Nadie reserva.",
    "consensus.suggested": "La Carta sugiere la reserva de {members}, que espera su confirmación.",
    "consensus.base": "Participan en la decisión: {members}.",
    "consensus.in-base": "{party} participa en la decisión: {level}.",
    "consensus.outside-base": "{party} queda fuera de la base: {level}.",
    "reservation.declared": "{party} reserva.",
    "reservation.note-1": "{party} reserva por la nota 1 de la Carta.",
    "reservation.note-2": "{party} reserva por la nota 2 de la Carta.",
    "reservation.note-4": "{party} reserva por la nota 4 de la Carta.",
    "reservation.note-5": "{party} reserva por la nota 5 de la Carta.",
    # What is owed
    "owed.upcoming": "Por venir: desde el {opens}, a más tardar el {due}.",
    "owed.open": "Abierto: a más tardar el {due}.",
    "owed.overdue": "Vencido: debía hacerse a más tardar el {due}.",
    "owed.met": "Cumplido el {on}, a tiempo (plazo: {due}).",
    "owed.late": "Cumplido el {on}, después del plazo ({due}).",
    "owed.waived": "Ya no se debe: {about} volvió a participar el {on}.",
    "owed.waived-followed": "Ya no se debe: el Plan que sigue a «{about}» se aprobó el {on}.",
    "owed.same": "La Carta repite aquí el mismo deber.",
    "owed.lapse": (
        "{party} perdió su condición el {on} por no participar desde el {since}.",
        "{party} no participa desde el {since}: perdería su condición el {on}.",
    ),
}

WORDS: Mapping[str, str] = {
    **{name: label["es"] for name, label in LABELS.items()},
    **DEBTORS["es"],
    "troika": "la Troika",
    "public": "el público",
}
