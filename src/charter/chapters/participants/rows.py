"""Países Miembros, observadores y sociedad civil: whose its acts are, in which circumstances they are asked, and their names (data)."""

from __future__ import annotations

from charter.meetings import PPT, SE, VM
from charter.parties import Category
from charter.rows import Power, Share

# Acts that belong to bodies, and acts of parties: see ``charter.competences`` and ``charter.shares``.
HELD: dict[str, Power] = {
    "submit-application": Power((PPT, SE), ("observer.country.admission-by-consensus", "observer.org.admission")),
    "choose-notice-means": Power((SE,), ("observer.country.notice-means",)),
    "assign-compact-task": Power((VM,), ("vm.decision-organ",)),
    "convene-tripartite": Power((SE, PPT), ("rrocm.tripartite-mechanism",)),
    "answer-contribution": Power((SE, PPT), ("rrocm.consider-opinions",)),
}
SHARES: dict[str, Share] = {
    "accept-charter": Share(("membership.accept-charter",), in_meetings=False),
    "identify-project": Share(("observer.org.support-member-projects",), in_meetings=False),
    # What a country drafts is its own until it hands it in: no body does that in its place.
    "submit-practice": Share(
        ("membership.criterion.share-policies",),
        {
            Category.OBSERVER_COUNTRY: ("observer.country.criterion.share-policies",),
            Category.OBSERVER_ORGANISATION: ("observer.org.role",),
            Category.CIVIL_SOCIETY: ("rrocm.consider-opinions",),
        },
        in_meetings=False,
    ),
    "file-contribution": Share(
        ("membership.criterion.share-policies",),
        {
            Category.OBSERVER_COUNTRY: ("observer.country.criterion.share-policies",),
            Category.OBSERVER_ORGANISATION: ("observer.org.role",),
            Category.CIVIL_SOCIETY: ("rrocm.consider-opinions", "rrocm.bound-by-charter"),
        },
        in_meetings=False,
    ),
}
# What a body without the power may do towards the same end: (body, act) to its own clause.
TOWARDS: dict[tuple[str, str], str] = {}
# Circumstances its rules know, each with what it says.
CONTEXT: dict[str, str] = {
    "addressee": "the member to which the task is assigned",
    "compact": "the Compact on which the task rests: migration or refugees",
}
# The acts in words, as they complete “may …”.
LABELS: dict[str, dict[str, str]] = {
    "submit-application": {
        "es": "llevar una solicitud a las y los Viceministros",
        "en": "put an application to the vice-ministers",
    },
    "choose-notice-means": {
        "es": "elegir cómo dar seguimiento a un aviso",
        "en": "choose how a notice is followed up",
    },
    "assign-compact-task": {
        "es": "encomendar una tarea que se funda en un Pacto Mundial",
        "en": "assign a task that rests on a Global Compact",
    },
    "convene-tripartite": {
        "es": "convocar el mecanismo tripartito con la RROCM",
        "en": "convene the tripartite mechanism with RNCOM",
    },
    "answer-contribution": {
        "es": "responder a un aporte de la sociedad civil",
        "en": "answer a contribution of civil society",
    },
    "accept-charter": {"es": "aceptar la Carta Estatutaria", "en": "accept the Charter"},
    "identify-project": {
        "es": "identificar un proyecto que un organismo pueda apoyar",
        "en": "identify a project that an organisation may support",
    },
    "submit-practice": {
        "es": "presentar a revisión su propia buena práctica",
        "en": "submit its own good practice for review",
    },
    "file-contribution": {"es": "presentar un aporte", "en": "file a contribution"},
    "present-as-binding": {
        "es": "presentar un resultado como jurídicamente vinculante",
        "en": "present an outcome as legally binding",
    },
    "state-withdrawal": {"es": "declarar que deja de ser País Miembro", "en": "state that it ceases to be a Member Country"},
}
# Codes of the conditions that somebody can still meet; each has its remedy in the chapter's prose.
CURABLE: frozenset[str] = frozenset(
    {
        "file.request",
        "file.multilateral",
        "file.commitment",
        "file.share-policies",
        "file.designate-officials",
        "file.written-support",
        "file.written",
        "file.mandate",
        "compact.part",
    }
)
# What is owed by its duties to the kind of fact that meets it.
MET_BY: dict[str, str] = {
    "designate-focal-point": "focal_point_designated",
    "hold-tripartite-meeting": "tripartite_met",
}
