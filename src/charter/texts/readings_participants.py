"""«Países Miembros, observadores y sociedad civil»: the readings in our own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from charter.texts.literals import ReadingText, both

TEXTS: Final[Mapping[str, ReadingText]] = {
    "membership.withdrawal": {
        "label": both("Retiro de un País Miembro", "Withdrawal of a Member Country"),
        "why": both(
            "El texto calla: el sistema no tramita un retiro, pero puede hacerse constar una declaración.",
            "The text is silent: the system processes no withdrawal, but a statement can be put on record.",
        ),
        "options": {
            "not-provided": both("no está previsto", "it is not provided for"),
            "record-as-statement": both("consta como declaración", "it is recorded as a statement"),
        },
    },
    "membership.reopening": {
        "label": both("Nueva apertura de la membresía", "Reopening of membership"),
        "why": both(
            "La lista es texto de la Carta, y la Carta puede modificarse.",
            "The list is part of the Charter, and the Charter can be amended.",
        ),
        "options": {
            "only-by-amendment": both("solo con una modificación de la Carta", "only by amending the Charter"),
            "never": both("nunca", "never"),
        },
    },
    "focal-point.vacancy-grace-days": {
        "label": both("Margen para cubrir un punto focal", "Margin to fill a focal point"),
        "why": both(
            "El texto no fija ninguno; un margen breve evita falsas alarmas en los relevos.",
            "The text sets none; a short margin avoids false alarms when staff change.",
        ),
        "options": {
            "0": both("ninguno", "none"),
            "30": both("30 días", "30 days"),
            "60": both("60 días", "60 days"),
            "90": both("90 días", "90 days"),
        },
    },
    "amendment.acceptance": {
        "label": both("Aceptación de una modificación", "Acceptance of an amendment"),
        "why": both(
            "El consenso de las Viceministras y los Viceministros ya expresa la aceptación.",
            "The consensus of the Vice-Ministers already expresses acceptance.",
        ),
        "options": {
            "consensus-is-acceptance": both("el consenso basta", "consensus is enough"),
            "individual-acceptance": both("cada país la acepta por separado", "each country accepts it separately"),
        },
    },
    "observer.meeting-scope": {
        "label": both("Reuniones abiertas a los Países Observadores", "Meetings open to Observer Countries"),
        "why": both(
            "El texto menciona la Viceministerial como una entre varias, así que abarca más que esa reunión.",
            "The text names the Vice-Ministerial Meeting as one among several, so it is wider than that meeting.",
        ),
        "options": {
            "all-open-crm-meetings": both("todas las reuniones abiertas de la CRM", "all open meetings of the RCM"),
            "viceministerial-only": both("solo la Viceministerial", "the Vice-Ministerial Meeting only"),
        },
    },
    "observer.document-scope": {
        "label": both("Documentos cerrados a los observadores", "Documents closed to observers"),
        "why": both(
            "La restricción nombra solo los documentos con recomendaciones o compromisos.",
            "The restriction names only documents with recommendations or commitments.",
        ),
        "options": {
            "only-recommendations-or-commitments-closed": both(
                "solo los que recomiendan o comprometen",
                "only those that recommend or commit",
            ),
            "all-documents-closed": both("todos", "all of them"),
        },
    },
    "session.closing-authority": {
        "label": both("Quién cierra las puertas", "Who closes the doors"),
        "why": both(
            "Preside la PPT y el derecho es de los miembros: basta la petición de uno, salvo que otro se oponga.",
            "The PPT chairs and the right belongs to the members: one member's request suffices unless contested.",
        ),
        "options": {
            "ppt-or-any-member-request": both("la PPT o la petición de un miembro", "the PPT or a member's request"),
            "consensus": both("el consenso", "consensus"),
        },
    },
    "observer.no-consensus-outcome": {
        "label": both("Solicitud de observador sin consenso", "Observer application without consensus"),
        "why": both(
            "Rechazar también es una decisión que requiere consenso.",
            "Rejecting is also a decision that requires consensus.",
        ),
        "options": {
            "pending-next-meeting": both("queda pendiente hasta la próxima reunión", "pending until the next meeting"),
            "rejected": both("se tiene por rechazada", "taken as rejected"),
        },
    },
    "observer.admission-meeting": {
        "label": both("Reunión que puede admitir observadores", "Meeting that may admit observers"),
        "why": both(
            "La ordinaria y la extraordinaria son la misma Reunión Viceministerial.",
            "Both the ordinary and the extraordinary one are the Vice-Ministerial Meeting.",
        ),
        "options": {
            "ordinary-or-extraordinary": both(
                "la ordinaria o la extraordinaria",
                "the ordinary or an extraordinary one",
            ),
            "ordinary-only": both("solo la ordinaria", "the ordinary one only"),
        },
    },
    "absence.period": {
        "label": both("Cómo se cuentan los dos años de ausencia", "How the two years of absence are counted"),
        "why": both(
            "Un aviso seis meses antes exige un plazo en curso cuya fecha final se pueda calcular.",
            "A notice six months ahead needs a running term whose end can be worked out.",
        ),
        "options": {
            "anniversary-of-last-participation": both(
                "desde la última participación, por aniversarios",
                "by anniversaries of the last participation",
            ),
            "calendar-years": both("por años civiles", "by calendar years"),
        },
    },
    "absence.start": {
        "label": both("Desde cuándo corre la ausencia", "From when absence runs"),
        "why": both(
            "Nadie puede estar ausente antes de ser observador.",
            "Nobody can be absent before being an observer.",
        ),
        "options": {
            "later-of-admission-and-last-attendance": both(
                "desde la admisión o la última asistencia, la más reciente",
                "from admission or last attendance, whichever is later",
            ),
            "first-meeting-after-admission": both(
                "desde la primera reunión después de la admisión",
                "from the first meeting after admission",
            ),
        },
    },
    "absence.no-meeting-held": {
        "label": both("Años sin reunión abierta", "Years without an open meeting"),
        "why": both(
            "Solo hay ausencia si hubo una reunión a la que asistir.",
            "There is absence only if there was a meeting to attend.",
        ),
        "options": {
            "years-without-open-meeting-do-not-count": both("no cuentan", "they do not count"),
            "count-anyway": both("cuentan igual", "they count all the same"),
        },
    },
    "absence.lapse-without-notice": {
        "label": both("Pérdida de la condición sin aviso previo", "Loss of status without prior notice"),
        "why": both(
            "La pérdida es automática; la falta del aviso es otro incumplimiento, que se muestra al lado.",
            "The loss is automatic; the missing notice is a separate breach, shown beside it.",
        ),
        "options": {
            "lapse-and-flag-breach": both(
                "se pierde y se señala el incumplimiento",
                "status is lost and the breach is pointed out",
            ),
            "suspend-lapse-until-notice-plus-six-months": both(
                "se suspende hasta seis meses después del aviso",
                "suspended until six months after notice",
            ),
        },
    },
    "attendance.virtual-counts": {
        "label": both("Asistencia virtual", "Virtual attendance"),
        "why": both("La Carta trata como reuniones las virtuales.", "The Charter treats virtual meetings as meetings."),
        "options": {
            "true": both("cuenta como asistencia", "it counts as attendance"),
            "false": both("no cuenta", "it does not count"),
        },
    },
    "observer.readmission-criteria": {
        "label": both("Requisitos para recobrar la condición", "Requirements to regain status"),
        "why": both(
            "Solo se piden un nuevo interés y su aprobación.",
            "Only renewed interest and its approval are asked.",
        ),
        "options": {
            "reuse-evidence-still-valid": both("vale la prueba que siga vigente", "evidence still valid is enough"),
            "full-new-application": both("una solicitud nueva y completa", "a full new application"),
        },
    },
    "observer.pending-attendance": {
        "label": both("Asistencia mientras se resuelve el reingreso", "Attendance while readmission is pending"),
        "why": both("La condición se pierde hasta que se aprueba.", "Status is lost until approval."),
        "options": {
            "no": both("no asiste", "it does not attend"),
            "by-invitation": both("asiste si se le invita", "it attends if invited"),
        },
    },
    "notice.six-months": {
        "label": both("Cuándo se avisa al observador ausente", "When the absent observer is warned"),
        "why": both(
            "Se quiere dar por lo menos seis meses para volver.",
            "The aim is to give at least six months to return.",
        ),
        "options": {
            "on-or-before-lapse-minus-6-months": both(
                "a más tardar seis meses antes de la pérdida",
                "no later than six months before the loss",
            ),
            "window:-6-to-0-months": both(
                "en cualquier día de los seis meses anteriores",
                "on any day of the six months before",
            ),
        },
    },
    "dates.month-end": {
        "label": both("Plazos que caen en un día inexistente", "Terms that fall on a day that does not exist"),
        "why": both(
            "Seis meses antes del 31 de agosto es el último día de febrero; el redondeo se dice y se prueba.",
            "Six months before 31 August is the last day of February; the rounding is stated and tested.",
        ),
        "options": {
            "clamp-to-last-day": both("el último día del mes", "the last day of the month"),
            "next-day": both("el día siguiente", "the following day"),
        },
    },
    "notice.late": {
        "label": both("Aviso enviado tarde", "Notice sent late"),
        "why": both(
            "El aviso tardío también informa; el incumplimiento se muestra.",
            "A late notice still informs; the breach is shown.",
        ),
        "options": {
            "valid-but-late": both("vale, y consta como tardío", "it is valid, and recorded as late"),
            "extends-lapse": both("aplaza la pérdida", "it postpones the loss"),
        },
    },
    "observer.org.plan-at": {
        "label": both("Plan con que se examina al organismo", "Plan against which an organization is examined"),
        "why": both("La condición la otorga la decisión.", "Status is granted by the decision."),
        "options": {
            "plan-in-force-at-decision": both("el vigente al decidir", "the one in force at the decision"),
            "plan-in-force-at-request": both("el vigente al solicitar", "the one in force at the application"),
        },
    },
    "observer.org.area-dropped": {
        "label": both("Si el Plan deja el área del organismo", "If the Plan drops the organization's area"),
        "why": both(
            "La Carta regula la pérdida de la condición solo por ausencia.",
            "The Charter regulates loss of status by absence only.",
        ),
        "options": {
            "keeps-status": both("conserva la condición", "it keeps its status"),
            "review": both("se revisa la condición", "its status is reviewed"),
        },
    },
    "observer.org.one-year-miss": {
        "label": both("Organismo que falta un año", "Organization absent for one year"),
        "why": both(
            "La regla específica de pérdida automática pide dos años.",
            "The specific rule of automatic loss requires two years.",
        ),
        "options": {
            "warn-only": both("solo se le advierte", "it is only warned"),
            "lose-status": both("pierde la condición", "it loses its status"),
        },
    },
    "observer.org.participation-kinds": {
        "label": both(
            "Qué participación conserva la condición del organismo",
            "What participation keeps an organization's status",
        ),
        "why": both(
            (
                "El criterio anual define lo que conserva la condición; la lectura amplia evita una pérdida por una "
                "palabra más estrecha."
            ),
            "The yearly criterion defines what keeps status; the wider reading avoids a loss by a narrower word.",
        ),
        "options": {
            "meetings-activities-events": both("reuniones, actividades y eventos", "meetings, activities and events"),
            "meetings-only": both("solo reuniones", "meetings only"),
        },
    },
    "observer.org.first-year": {
        "label": both("Asistencia del organismo en su primer año", "An organization's attendance in its first year"),
        "why": both(
            "A quien se admite en octubre no se le exige nada en lo que queda del año.",
            "A body admitted in October is not expected in the rest of that year.",
        ),
        "options": {
            "pro-rata-none": both("no se exige", "not required"),
            "full": both("se exige completa", "required in full"),
        },
    },
    "notice.org-lead-months": {
        "label": both("Antelación del aviso a los organismos", "Lead time of the notice to organizations"),
        "why": both(
            "Se les da el mismo trato que a los Países Observadores; es una lectura, no texto de la Carta.",
            "They are treated like Observer Countries; this is a reading, not text of the Charter.",
        ),
        "options": {
            "6": both("seis meses", "six months"),
            "3": both("tres meses", "three months"),
            "0": both("sin antelación", "no lead time"),
        },
    },
    "rrocm.meeting-scope": {
        "label": both("Reuniones abiertas a la RROCM", "Meetings open to RNCOM"),
        "why": both(
            "El texto dice «en la CRM», sin limitarlo a un órgano.",
            "The text says «in the RCM», without limiting it to a body.",
        ),
        "options": {
            "all-open-crm-meetings": both("todas las reuniones abiertas de la CRM", "all open meetings of the RCM"),
            "viceministerial-and-working-groups": both(
                "la Viceministerial y los Grupos de Trabajo",
                "the Vice-Ministerial Meeting and the Working Groups",
            ),
        },
    },
    "rrocm.dialogue-at": {
        "label": both("Reuniones con diálogo con la RROCM", "Meetings with a dialogue with RNCOM"),
        "why": both(
            "Las extraordinarias tratan un solo asunto; el lugar natural es la reunión ordinaria de cada año.",
            "Extraordinary meetings treat one matter; the ordinary yearly meeting is the natural place.",
        ),
        "options": {
            "ordinary-meetings": both("las ordinarias", "the ordinary ones"),
            "every-meeting": both("todas", "every one"),
        },
    },
    "rrocm.tripartite-frequency": {
        "label": both("Frecuencia del mecanismo tripartito", "Frequency of the tripartite mechanism"),
        "why": both(
            "Su composición cambia con cada PPT: una reunión por presidencia es lo mínimo para que funcione.",
            "Its composition changes with each PPT: one meeting a presidency is the least that keeps it going.",
        ),
        "options": {
            "once-per-ppt-term": both("una vez por presidencia", "once a presidency"),
            "none": both("sin frecuencia fija", "no fixed frequency"),
        },
    },
}
