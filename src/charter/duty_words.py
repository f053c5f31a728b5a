"""Carta Estatutaria, deberes: debtors, things owed and their statuses in words (data)."""

from __future__ import annotations

from collections.abc import Mapping

from charter.chapters.institutions import prose_en as institutions_en
from charter.chapters.institutions import prose_es as institutions_es
from charter.chapters.money import prose_en as money_en
from charter.chapters.money import prose_es as money_es
from charter.chapters.participants import prose_en as participants_en
from charter.chapters.participants import prose_es as participants_es
from charter.chapters.plan import prose_en as plan_en
from charter.chapters.plan import prose_es as plan_es
from charter.duties import Status
from charter.parties import name

DEBTORS: Mapping[str, Mapping[str, str]] = {
    "es": {
        "ppt": "la Presidencia Pro-Témpore",
        "se": "la Secretaría Ejecutiva",
        "grcm": "el Grupo Regional de Consulta sobre Migración",
        "vm": "la Reunión Viceministerial",
    },
    "en": {
        "ppt": "the Presidency Pro-Témpore",
        "se": "the Executive Secretariat",
        "grcm": "the Regional Consultation Group on Migration",
        "vm": "the Vice-Ministerial Meeting",
    },
}

STATUSES: Mapping[str, Mapping[Status, str]] = {
    "es": {
        Status.UPCOMING: "por venir",
        Status.OPEN: "abierto",
        Status.OVERDUE: "vencido",
        Status.MET: "cumplido",
        Status.LATE: "cumplido fuera de plazo",
        Status.WAIVED: "ya no se debe",
    },
    "en": {
        Status.UPCOMING: "upcoming",
        Status.OPEN: "open",
        Status.OVERDUE: "overdue",
        Status.MET: "met",
        Status.LATE: "met late",
        Status.WAIVED: "no longer owed",
    },
}

# What is owed, as it completes “owes: …”; {about} is the party, group, plan or period concerned.
ACTS: Mapping[str, Mapping[str, str]] = {
    "es": {
        "hold-first-meeting": "su reunión de {about} al finalizar el primer semestre",
        "hold-second-meeting": "su reunión de {about} antes de la Reunión Viceministerial",
        "hold-ordinary-meeting": "la Reunión Viceministerial ordinaria de {about}",
        "hold-meeting": "una de sus dos reuniones de {about}",
        "issue-financial-report": "el informe financiero del trimestre {about}",
        "issue-operational-report": "el informe operacional del trimestre {about}",
        "notify-lapse": "avisar a {about} antes de que pierda su estatus de observador",
        "attend-once": "asistir al menos a una reunión, actividad o evento en {about}",
        "evaluate-plan": "la evaluación anual del Plan Estratégico «{about}»",
        **participants_es.OWED,
        **institutions_es.OWED,
        **plan_es.OWED,
        **money_es.OWED,
    },
    "en": {
        "hold-first-meeting": "its meeting of {about} at the end of the first semester",
        "hold-second-meeting": "its meeting of {about} before the Vice-Ministerial Meeting",
        "hold-ordinary-meeting": "the ordinary Vice-Ministerial Meeting of {about}",
        "hold-meeting": "one of its two meetings of {about}",
        "issue-financial-report": "the financial report of quarter {about}",
        "issue-operational-report": "the operational report of quarter {about}",
        "notify-lapse": "to warn {about} before it loses its observer status",
        "attend-once": "to attend at least one meeting, activity or event in {about}",
        "evaluate-plan": "the yearly evaluation of the Strategic Plan “{about}”",
        **participants_en.OWED,
        **institutions_en.OWED,
        **plan_en.OWED,
        **money_en.OWED,
    },
}


def debtor_words(debtor: str, lang: str) -> str:
    """The debtor of an obligation in ``lang``: a body, a working group or a party."""
    return DEBTORS[lang].get(debtor) or name(debtor, lang)


def act_words(act: str, about: str, lang: str) -> str:
    """What is owed, in ``lang``."""
    return ACTS[lang][act].format(about=name(about, lang))
