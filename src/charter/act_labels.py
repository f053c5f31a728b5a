"""Carta Estatutaria: the acts in words, as they complete “may …” in each language (data)."""

from __future__ import annotations

from charter.chapters.institutions import rows as institutions
from charter.chapters.money import rows as money
from charter.chapters.participants import rows as participants
from charter.chapters.plan import rows as plan

LABELS: dict[str, dict[str, str]] = {
    "attend-meeting": {"es": "asistir a una reunión", "en": "attend a meeting"},
    "attend-closed-session": {
        "es": "asistir a una sesión a puerta cerrada",
        "en": "attend a closed-door session",
    },
    "speak": {"es": "intervenir en las discusiones abiertas", "en": "speak in open discussions"},
    "propose-agenda-item": {"es": "proponer un tema de agenda", "en": "propose an agenda item"},
    "take-part-in-decision": {"es": "participar en una decisión", "en": "take part in a decision"},
    "state-position": {"es": "declarar su posición sobre una cuestión", "en": "state a position on a question"},
    "withdraw-position": {"es": "retirar su posición", "en": "withdraw a position"},
    "block-consensus": {"es": "impedir el consenso con una objeción", "en": "block consensus by an objection"},
    "reserve": {"es": "registrar una reserva", "en": "enter a reservation"},
    "draft-decision-text": {
        "es": "redactar textos con recomendaciones o compromisos",
        "en": "draft texts with recommendations or commitments",
    },
    "request-extraordinary-meeting": {
        "es": "pedir una reunión extraordinaria",
        "en": "request an extraordinary meeting",
    },
    "propose-charter-amendment": {
        "es": "proponer una modificación de la Carta",
        "en": "propose an amendment to the Charter",
    },
    "accredit-delegation": {"es": "acreditar su delegación", "en": "accredit its delegation"},
    "contribute-to-fund": {
        "es": "aportar al Fondo Especial Voluntario",
        "en": "contribute to the Special Voluntary Fund",
    },
    "propose-activity": {
        "es": "proponer una actividad para el Fondo Especial Voluntario",
        "en": "propose an activity for the Special Voluntary Fund",
    },
    "share-practice": {
        "es": "compartir buenas prácticas y políticas",
        "en": "share good practice and policies",
    },
    "designate-focal-point": {"es": "designar su punto focal", "en": "designate its focal point"},
    "report-commitment": {
        "es": "informar sobre un compromiso a su cargo",
        "en": "report on a commitment of its own",
    },
    "ask-review": {
        "es": "pedir que se revise una denegación",
        "en": "ask for the review of a refusal",
    },
    "answer-review": {"es": "responder a una revisión pedida", "en": "answer a review that was asked for"},
    "apply-for-membership": {"es": "solicitar ser País Miembro", "en": "apply to become a Member Country"},
    "apply-for-observer-status": {
        "es": "solicitar el estatus de observador",
        "en": "apply for observer status",
    },
    "preside-vice-ministerial-meeting": {
        "es": "presidir la Reunión Viceministerial",
        "en": "preside over the Vice-Ministerial Meeting",
    },
    "convene-meeting": {"es": "convocar una reunión", "en": "convene a meeting"},
    "confirm-delegation": {"es": "confirmar una delegación", "en": "confirm a delegation"},
    "publish-agenda": {"es": "publicar la agenda", "en": "publish the agenda"},
    "take-attendance": {"es": "tomar la asistencia", "en": "take attendance"},
    "open-session": {"es": "abrir una sesión", "en": "open a session"},
    "close-doors": {"es": "cerrar las puertas de una sesión", "en": "close the doors of a session"},
    "open-doors": {"es": "abrir las puertas de una sesión", "en": "open the doors of a session"},
    "end-session": {"es": "terminar una sesión", "en": "end a session"},
    "put-to-consensus": {"es": "someter una cuestión a consenso", "en": "put a question to consensus"},
    "close-as-adopted": {"es": "cerrar una cuestión como adoptada", "en": "close a question as adopted"},
    "close-as-not-adopted": {"es": "cerrar una cuestión como no adoptada", "en": "close a question as not adopted"},
    "suspend-question": {"es": "suspender una cuestión", "en": "suspend a question"},
    "approve-budget": {"es": "aprobar el presupuesto", "en": "approve the budget"},
    "approve-plan": {"es": "aprobar el Plan Estratégico", "en": "approve the Strategic Plan"},
    "approve-working-group-report": {
        "es": "aprobar el informe de un Grupo de Trabajo",
        "en": "approve the report of a Working Group",
    },
    "designate-ppt": {
        "es": "designar la próxima Presidencia Pro-Témpore",
        "en": "designate the next Presidency Pro-Témpore",
    },
    "admit-observer": {"es": "admitir a un observador", "en": "admit an observer"},
    "readmit-observer": {"es": "readmitir a un observador", "en": "readmit an observer"},
    "establish-working-group": {"es": "crear un Grupo de Trabajo", "en": "establish a Working Group"},
    "extend-working-group": {
        "es": "ampliar el plazo de un Grupo de Trabajo",
        "en": "extend the term of a Working Group",
    },
    "appoint-executive-secretary": {
        "es": "nombrar a quien dirige la Secretaría Ejecutiva",
        "en": "appoint the Executive Secretary",
    },
    "extend-executive-secretary": {
        "es": "prorrogar a quien dirige la Secretaría Ejecutiva",
        "en": "extend the Executive Secretary's term",
    },
    "decide-reading": {
        "es": "decidir cómo se lee un punto abierto de la Carta",
        "en": "decide how an open point of the Charter is read",
    },
    "authorise-donation": {"es": "autorizar una donación", "en": "authorise a donation"},
    "accept-donation": {"es": "aceptar una donación", "en": "accept a donation"},
    "record-payment": {"es": "registrar un pago", "en": "record a payment"},
    "record-budget-recommendation": {
        "es": "registrar el presupuesto que el GRCM recomienda",
        "en": "record the budget that the RCGM recommends",
    },
    "register-document": {"es": "registrar un documento", "en": "register a document"},
    "close-commitment": {"es": "cerrar un compromiso", "en": "close a commitment"},
    "send-notice": {"es": "enviar una notificación", "en": "send a notice"},
    "record-charter-adoption": {
        "es": "registrar la aprobación de la Carta",
        "en": "record the adoption of the Charter",
    },
    "import-charter": {
        "es": "incorporar el texto oficial de la Carta",
        "en": "import the official text of the Charter",
    },
    "keep-directory": {"es": "mantener el directorio", "en": "keep the directory"},
    "edit-draft": {
        "es": "preparar el proyecto de Declaración",
        "en": "prepare the draft Declaration",
    },
    "invite-person": {"es": "invitar a una persona al sistema", "en": "invite a person to the system"},
    **participants.LABELS,
    **institutions.LABELS,
    **plan.LABELS,
    **money.LABELS,
}
