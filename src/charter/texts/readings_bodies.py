"""«Reunión Viceministerial, Presidencia Pro-Témpore y Troika»: the readings in our own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from charter.texts.literals import ReadingText, both

TEXTS: Final[Mapping[str, ReadingText]] = {
    "structure.troika": {
        "label": both("Naturaleza de la Troika", "Nature of the Troika"),
        "why": both("Su propia disposición la llama mecanismo.", "Its own clause calls it a mechanism."),
        "options": {
            "mechanism-not-body": both("es un mecanismo, no un órgano", "it is a mechanism, not a body"),
            "body": both("es un órgano", "it is a body"),
        },
    },
    "vm.level": {
        "label": both("Nivel de quien encabeza la delegación", "Level of the head of delegation"),
        "why": both(
            "«O su equivalente» deja la equivalencia al Estado que acredita.",
            "«Or equivalent» leaves equivalence to the accrediting State.",
        ),
        "options": {
            "vice-minister-or-accredited-equivalent": both(
                "viceministerial o equivalente acreditado",
                "vice-ministerial or an accredited equivalent",
            ),
            "strict": both("viceministerial, sin excepción", "vice-ministerial, without exception"),
        },
    },
    "year.meeting-basis": {
        "label": both("Qué es «cada año»", "What «every year» means"),
        "why": both(
            "Una sola regla para todas las obligaciones anuales; puede cambiarse si la presidencia lleva otro ritmo.",
            "One rule for all yearly obligations; it can be changed where the presidency runs differently.",
        ),
        "options": {
            "calendar-year": both("el año civil", "the calendar year"),
            "ppt-term": both("el período de la presidencia", "the term of the presidency"),
        },
    },
    "vm.extraordinary-decision": {
        "label": both("Cómo se decide una reunión extraordinaria", "How an extraordinary meeting is decided"),
        "why": both(
            "No puede hacer falta una reunión para convocar otra.",
            "A meeting cannot be needed to call a meeting.",
        ),
        "options": {
            "consensus-written-procedure-allowed": both(
                "por consenso, también por escrito",
                "by consensus, in writing too",
            ),
            "consensus-at-meeting": both("por consenso en una reunión", "by consensus at a meeting"),
        },
    },
    "vm.extraordinary-request-by-non-voting": {
        "label": both(
            "Petición de extraordinaria por un país sin voto",
            "Request for an extraordinary meeting by a country without vote",
        ),
        "why": both(
            "Pedir es voz, no voto; el país excluido no puede.",
            "Asking is voice, not vote; an excluded country may not.",
        ),
        "options": {
            "allowed": both("se admite", "it is admitted"),
            "refused": both("se rechaza", "it is refused"),
        },
    },
    "vm.ordinary-virtual": {
        "label": both("Reunión ordinaria virtual", "Virtual ordinary meeting"),
        "why": both(
            (
                "La disposición sobre el nombramiento en la Secretaría Ejecutiva supone ordinarias y extraordinarias, "
                "presenciales o virtuales."
            ),
            (
                "The clause on appointing the Executive Secretary presupposes ordinary and extraordinary meetings, in "
                "person or virtual."
            ),
        ),
        "options": {
            "allowed": both("se admite", "it is admitted"),
            "extraordinary-only": both(
                "solo la extraordinaria puede serlo",
                "only an extraordinary one may be virtual",
            ),
        },
    },
    "consensus.non-voting-objection": {
        "label": both("Objeción de un país sin voto", "Objection by a country without vote"),
        "why": both(
            "En un órgano que decide por consenso, el voto solo puede ser el poder de impedirlo.",
            "In a body that decides by consensus, the vote can only mean the power to withhold it.",
        ),
        "options": {
            "recorded-not-blocking": both("consta y no bloquea", "it is recorded and does not block"),
            "blocks": both("bloquea", "it blocks"),
        },
    },
    "consensus.excluded-member": {
        "label": both("País excluido ante un consenso", "Excluded country before a consensus"),
        "why": both("No puede tomar parte en la reunión.", "It may not take part in the meeting."),
        "options": {
            "outside-base": both("queda fuera de la base", "it stays outside the base"),
            "consulted": both("se le consulta", "it is consulted"),
        },
    },
    "arrears.exclusion-scope": {
        "label": both("Reuniones de las que se excluye", "Meetings from which a country is excluded"),
        "why": both(
            (
                "La exclusión habla de las reuniones de la CRM sin excepción, y las de algunos países se celebran en "
                "su marco."
            ),
            (
                "The exclusion speaks of RCM meetings without exception, and meetings of some countries are held "
                "within it."
            ),
        ),
        "options": {
            "all-crm-meetings": both("todas las de la CRM", "all meetings of the RCM"),
            "bodies-only": both("solo las de los órganos", "those of the bodies only"),
        },
    },
    "joint.share-days": {
        "label": both(
            "Plazo para compartir los resultados de una reunión entre algunos países",
            "Term to share the results of a meeting among some countries",
        ),
        "why": both(
            "Un plazo permite dar seguimiento al deber; un motivo registrado puede dispensarlo.",
            "A term lets the duty be tracked; a recorded reason may waive it.",
        ),
        "options": {
            "15": both("15 días", "15 days"),
            "30": both("30 días", "30 days"),
            "60": both("60 días", "60 days"),
        },
    },
    "ppt.plan-due-days-after-start": {
        "label": both("Plazo para presentar el plan anual de la PPT", "Term to submit the annual plan of the PPT"),
        "why": both(
            "El texto no fija ninguno; solo es útil al comienzo de la presidencia.",
            "The text sets none; it is useful only early in the presidency.",
        ),
        "options": {
            "30": both("30 días desde el inicio", "30 days from the start"),
            "60": both("60 días desde el inicio", "60 days from the start"),
            "90": both("90 días desde el inicio", "90 days from the start"),
        },
    },
    "terminology.duplicate-footnotes": {
        "label": both("Notas 9 y 11", "Notes 9 and 11"),
        "why": both(
            "Dicen lo mismo con el mismo efecto; se citan las dos.",
            "They say the same to the same effect; both are cited.",
        ),
        "options": {
            "one-provision": both("son una sola disposición", "they are one clause"),
            "two": both("son dos", "they are two"),
        },
    },
    "se.manual-carry-over": {
        "label": both("Vigencia del manual de 2017", "Validity of the 2017 manual"),
        "why": both(
            "Las notas 9 y 12 leen de nuevo los términos antiguos y citan ese manual.",
            "Notes 9 and 12 read the old terms anew and cite that manual.",
        ),
        "options": {
            "applies-with-terms-read-anew": both(
                "sigue vigente, con los términos leídos de nuevo",
                "still in force, with its terms read anew",
            ),
            "needs-new-approval": both("requiere nueva aprobación", "it needs new approval"),
        },
    },
    "se.evaluation-frequency": {
        "label": both("Frecuencia de la evaluación del cargo", "Frequency of the evaluation of the office"),
        "why": both(
            "El texto no la fija; una prórroga sin evaluación vaciaría la disposición.",
            "The text sets none; an extension without evaluation would empty the clause.",
        ),
        "options": {
            "yearly-and-before-extension": both(
                "cada año y antes de una prórroga",
                "each year and before an extension",
            ),
            "before-extension": both("antes de una prórroga", "before an extension"),
        },
    },
    "ppt.vacancy": {
        "label": both("Presidencia sin sucesor", "Presidency without a successor"),
        "why": both(
            "El texto calla; la continuidad evita la parálisis, y la pantalla dice que es una lectura.",
            "The text is silent; continuity avoids paralysis, and the page says that it is a reading.",
        ),
        "options": {
            "outgoing-continues-ad-interim-flagged": both(
                "la saliente sigue ad interim, y se señala",
                "the outgoing one continues ad interim, and this is pointed out",
            ),
            "vacant": both("queda vacante", "it is vacant"),
            "troika-rotates": both("rota entre la Troika", "it rotates among the Troika"),
        },
    },
    "ppt.designate-non-voting": {
        "label": both("Designación de un país sin voto", "Designation of a country without vote"),
        "why": both(
            "Perder el voto no quita otros derechos; la exclusión sí.",
            "Loss of the vote does not take away other rights; exclusion does.",
        ),
        "options": {
            "allowed": both("se admite", "it is admitted"),
            "refused": both("se rechaza", "it is refused"),
        },
    },
    "ppt.term-basis": {
        "label": both("Período de la presidencia", "Term of the presidency"),
        "why": both(
            "La designación ocurre en la reunión anual, cuya fecha varía.",
            "Designation happens at the yearly meeting, whose date varies.",
        ),
        "options": {
            "handover-to-handover": both("de un traspaso al siguiente", "from one handover to the next"),
            "calendar-year": both("el año civil", "the calendar year"),
        },
    },
    "ppt.consecutive-terms": {
        "label": both("Dos presidencias seguidas del mismo país", "Two presidencies in a row of the same country"),
        "why": both(
            "«Cambia» quiere decir que cambia el país que la ejerce.",
            "«Changes» means that the country that holds it changes.",
        ),
        "options": {
            "refused": both("no se admiten", "not admitted"),
            "allowed-by-consensus": both("se admiten por consenso", "admitted by consensus"),
        },
    },
    "ppt.logistics-virtual": {
        "label": both("Gastos de las reuniones virtuales", "Costs of virtual meetings"),
        "why": both("El texto no hace excepción para ellas.", "The text makes no exception for them."),
        "options": {
            "ppt": both("los asume la PPT", "the PPT bears them"),
            "secretariat-budget": both(
                "van al presupuesto de la Secretaría Ejecutiva",
                "they go to the Executive Secretariat's budget",
            ),
        },
    },
    "troika.incomplete": {
        "label": both("Troika incompleta", "Incomplete Troika"),
        "why": both(
            "Es un mecanismo de apoyo, sin decisiones ni quórum.",
            "It is a supporting mechanism, without decisions or quorum.",
        ),
        "options": {
            "operates-with-those-present": both("trabaja con quienes haya", "it works with those there are"),
            "does-not-meet": both("no se reúne", "it does not meet"),
        },
    },
}
