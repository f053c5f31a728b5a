"""«Secretaría Ejecutiva, Pilares y Plan Estratégico»: the readings in our own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from charter.texts.literals import ReadingText, both

TEXTS: Final[Mapping[str, ReadingText]] = {
    "se.extension-length-years": {
        "label": both("Duración de cada prórroga", "Length of each extension"),
        "why": both(
            "Dos períodos más hasta seis años hacen dos, más dos, más dos.",
            "Two more periods up to six years make two plus two plus two.",
        ),
        "options": {
            "2": both("dos años", "two years"),
        },
    },
    "se.extension-decided-by": {
        "label": both("Quién decide la prórroga", "Who decides an extension"),
        "why": both(
            "A ese órgano tocan el nombramiento y la evaluación; una prórroga tácita la saltaría.",
            "Appointment and evaluation belong to that body; a tacit extension would skip evaluation.",
        ),
        "options": {
            "viceministerial-consensus-before-expiry": both(
                "el consenso viceministerial, antes del vencimiento",
                "consensus of the Vice-Ministers, before expiry",
            ),
            "tacit": both("se entiende tácita", "it is tacit"),
        },
    },
    "se.term-starts": {
        "label": both("Inicio del período del cargo", "Start of the term of office"),
        "why": both("El período es el tiempo en el cargo.", "The term is the time in office."),
        "options": {
            "taking-office": both("la toma de posesión", "taking office"),
            "decision-date": both("la fecha de la decisión", "the date of the decision"),
        },
    },
    "se.vacancy": {
        "label": both("Cargo vacante en la Secretaría Ejecutiva", "Vacant office of Executive Secretary"),
        "why": both(
            "El texto no prevé interinato; la pantalla muestra el vacío.",
            "The text provides for no interim; the page shows the gap.",
        ),
        "options": {
            "vacant-ppt-supervises-flagged": both(
                "vacante, supervisa la PPT, y se señala",
                "vacant, the PPT supervises, and this is pointed out",
            ),
            "holder-continues-ad-interim": both(
                "la persona saliente sigue ad interim",
                "the outgoing person continues ad interim",
            ),
        },
    },
    "se.extension-reminder-months": {
        "label": both("Antelación del recordatorio de prórroga", "Lead time of the reminder of an extension"),
        "why": both("La convocatoria y la selección requieren tiempo.", "A call and a selection need time."),
        "options": {
            "3": both("tres meses", "three months"),
            "6": both("seis meses", "six months"),
            "12": both("doce meses", "twelve months"),
        },
    },
    "se.reappointment-after-six": {
        "label": both("Nuevo nombramiento después de seis años", "New appointment after six years"),
        "why": both(
            "Un tope que se reinicia después de una pausa no sería un tope.",
            "A cap that restarts after a gap would not be a cap.",
        ),
        "options": {
            "refused": both("no se admite", "not admitted"),
            "allowed-after-gap": both("se admite después de una pausa", "admitted after a gap"),
        },
    },
    "se.call-for-extension": {
        "label": both("Convocatoria para una prórroga", "Call for an extension"),
        "why": both("La prórroga prolonga la misma elección.", "An extension prolongs the same election."),
        "options": {
            "no": both("no hace falta", "not needed"),
            "yes": both("hace falta", "needed"),
        },
    },
    "se.representation-needs-mandate": {
        "label": both("Encargo para representar a la CRM", "Mandate to represent the RCM"),
        "why": both(
            "La regla general cubre otros procesos consultivos; la primera función pide encargo para lo demás.",
            (
                "The general clause covers other consultative processes; the first function asks for a mandate for "
                "the rest."
            ),
        ),
        "options": {
            "general-for-pcr-mandate-otherwise": both(
                "sin encargo ante otros procesos consultivos; con él en lo demás",
                "none before other consultative processes; one for the rest",
            ),
            "always-mandate": both("siempre con encargo", "always with a mandate"),
        },
    },
    "text.se-mandates-comma": {
        "label": both("La coma que falta en los mandatos", "The comma missing in the mandates"),
        "why": both(
            "Los grupos tienen planes de trabajo; el Plan Estratégico es de la CRM.",
            "The groups have work plans; the Strategic Plan is the RCM's.",
        ),
        "options": {
            "plan-and-groups-separately": both(
                "el Plan y los grupos, por separado",
                "the Plan and the groups, separately",
            ),
            "groups-plan-only": both("solo el plan de los grupos", "the groups' plan only"),
        },
    },
    "donation.authorisation-survives-handover": {
        "label": both("Autorización de una PPT anterior", "Authorisation by an earlier PPT"),
        "why": both("Autoriza el cargo, no el país.", "The office authorises, not the country."),
        "options": {
            "true": both("sigue valiendo", "it remains valid"),
            "false": both("deja de valer", "it ceases to be valid"),
        },
    },
    "se.rules-need-approval": {
        "label": both("Aprobación del Reglamento Administrativo", "Approval of the Administrative Regulations"),
        "why": both(
            "Lo que examina el único órgano que decide termina en decisión.",
            "Consideration by the only body that decides ends in a decision.",
        ),
        "options": {
            "true": both("hace falta", "needed"),
            "false": both("no hace falta", "not needed"),
        },
    },
    "glossary.stale-months": {
        "label": both("Cuándo conviene revisar el Glosario", "When the Glossary is due for review"),
        "why": both(
            "Una revisión anual da sentido a «permanentemente».",
            "A yearly review gives «permanently» a meaning.",
        ),
        "options": {
            "6": both("a los seis meses", "after six months"),
            "12": both("a los doce meses", "after twelve months"),
            "24": both("a los 24 meses", "after 24 months"),
        },
    },
    "report.quarter-basis": {
        "label": both("Trimestre de los informes", "Quarter of the reports"),
        "why": both("Es el sentido llano.", "It is the plain meaning."),
        "options": {
            "calendar": both("trimestre civil", "calendar quarter"),
            "ppt-term": both("trimestre de la presidencia", "quarter of the presidency"),
        },
    },
    "report.days-after-quarter": {
        "label": both("Plazo de los informes trimestrales", "Term of the quarterly reports"),
        "why": both(
            "El texto no fija ninguno; un mes permite cerrar cuentas.",
            "The text sets none; a month allows accounts to be closed.",
        ),
        "options": {
            "15": both("15 días después del trimestre", "15 days after the quarter"),
            "30": both("30 días después del trimestre", "30 days after the quarter"),
            "45": both("45 días después del trimestre", "45 days after the quarter"),
        },
    },
    "report.access-when-excluded": {
        "label": both("Informes y país excluido", "Reports and an excluded country"),
        "why": both("La exclusión se refiere solo a las reuniones.", "Exclusion concerns meetings only."),
        "options": {
            "true": both("los consulta", "it may read them"),
            "false": both("no los consulta", "it may not read them"),
        },
    },
    "plan.all-pillars": {
        "label": both("Plan que deja un pilar sin acciones", "Plan that leaves a pillar without actions"),
        "why": both(
            "«Con base en» los pilares no es contener acciones de cada uno.",
            "«Based on» the pillars does not mean containing actions for each.",
        ),
        "options": {
            "warn": both("se advierte", "a warning is given"),
            "refuse": both("se rechaza", "the Plan is refused"),
        },
    },
    "plan.term-starts": {
        "label": both("Inicio del Plan", "Start of the Plan"),
        "why": both("Los planes suelen decir su período.", "Plans usually name their period."),
        "options": {
            "stated-start-else-approval": both(
                "la fecha que diga; si no, la aprobación",
                "the stated date, otherwise approval",
            ),
            "approval": both("la aprobación", "approval"),
        },
    },
    "plan.gap": {
        "label": both("Tiempo entre dos planes", "Time between two Plans"),
        "why": both("Nada prolonga un plan terminado.", "Nothing extends an ended Plan."),
        "options": {
            "no-plan-in-force": both("no hay Plan vigente", "no Plan is in force"),
            "old-plan-continues": both("sigue el anterior", "the earlier one continues"),
        },
    },
}
