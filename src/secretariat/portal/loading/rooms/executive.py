"""Demostración, no la Carta: the Secretariat's fictitious mandates, team and papers, as its pages show them on 23 November 2026."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction

from secretariat.chronicle import clock
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import MEMBERS, PUBLIC, THE_SYSTEM
from secretariat.executive.models import Advice, Appointment, Cooperation, Mandate, Note, Paper, Post

INVENTED = "Ficticio: demostración / Fictitious: demonstration"
# Short name, who gave it, day, term, words, closed on, result.
MANDATES: tuple[tuple[str, str, str, str, str, str, str, str], ...] = (
    (
        "ppt-2026-1",
        "ppt",
        "2026-02-10",
        "2026-06-30",
        "Guía de documentos de viaje para la región",
        "Guide to travel documents in the region",
        "2026-06-18",
        "La guía se publicó en los dos idiomas.",
    ),
    (
        "ppt-2026-2",
        "ppt",
        "2026-05-12",
        "2026-12-15",
        "Propuesta de indicadores de movilidad laboral",
        "Proposal of indicators of labour mobility",
        "",
        "",
    ),
    (
        "grcm-2026-1",
        "grcm",
        "2026-06-30",
        "2026-12-15",
        "Nota sobre alerta temprana para la XXXI Reunión",
        "Note on early warning for the XXXI Meeting",
        "",
        "",
    ),
    ("grcm-2026-2", "grcm", "2026-06-30", "", "Directorio de servicios consulares", "Directory of consular services", "", ""),
)
POSTS = (
    (
        "oficial-del-plan",
        "Oficial del Plan Estratégico",
        "Strategic Plan Officer",
        "Sigue la matriz y apoya a los grupos.",
        "Follows the matrix and supports the groups.",
    ),
    (
        "oficial-de-reuniones",
        "Oficial de reuniones",
        "Meetings Officer",
        "Prepara y documenta las reuniones.",
        "Prepares and documents the meetings.",
    ),
    (
        "oficial-de-datos",
        "Oficial de datos",
        "Data Officer",
        "Reúne y publica los datos de la región.",
        "Gathers and publishes the region's data.",
    ),
)
NORMS = ["Estatuto del personal de la OIM", "Código de conducta del Servicio Civil Internacional"]


def load() -> None:
    """Enter the mandates, team, papers, advice and cooperation: one entry, all of it fictitious."""
    with transaction.atomic():
        _load()


def _fact(kind: str, subject: str, on: str, **data: Any) -> dict[str, Any]:
    return {"kind": kind, "subject": subject, "on": on, "data": data, "source": INVENTED}


def _load() -> None:
    told = [
        _fact("parameters_approved", "CRM", "2025-12-05", version="par-2025"),
        _fact("rules_submitted", "se", "2026-09-14", version="reg-2026", norms=NORMS),
        _fact("advice_request", "HND", "2026-11-09", request="hnd-2026-1"),
        _fact("cooperation_request", "se", "2026-08-03", request="coop-2026-1"),
    ]
    for slug, by, given, due, es, en, closed, result in MANDATES:
        told.append(_fact("mandate_given", "se", given, mandate=slug, by=by, title=es, **({"due": due} if due else {})))
        if closed:
            told.append(_fact("mandate_closed", "se", closed, mandate=slug, result=result))
        Mandate.objects.create(slug=slug, title_es=es, title_en=en, source=INVENTED, audience=MEMBERS, fictitious=True)
    _rows()
    for slug, *_words in POSTS[:2]:
        told.append(_fact("staff_appointed", "se", "2026-02-02", post=slug, criteria=["Mérito", "Equilibrio geográfico"]))
    enter(
        THE_SYSTEM, "record.import", audience=PUBLIC, facts=told, fictitious=True,
        data={"count": len(told), "source": INVENTED},
    )  # fmt: skip


def _rows() -> None:
    day = dt.date(2026, 2, 2)
    for slug, es, en, does_es, does_en in POSTS:
        post = Post.objects.create(
            slug=slug, title_es=es, title_en=en, function_es=does_es, function_en=does_en, parameters="par-2025", since=day, fictitious=True
        )
        if slug != POSTS[2][0]:
            Appointment.objects.create(
                post=post, name=f"{es} (persona ficticia)", since=day, criteria=["Mérito", "Equilibrio geográfico"], fictitious=True
            )
    Paper.objects.create(
        kind="rules", version="reg-2026", title_es="Proyecto de Reglamento Administrativo", title_en="Draft Administrative Regulations",
        norms=NORMS, kept_on=dt.date(2026, 9, 14), fictitious=True,
    )  # fmt: skip
    Note.objects.create(
        mandate="ppt-2026-2", on=dt.date(2026, 9, 30), words="Nueve países respondieron; faltan dos.", person="", at=clock.now()
    )
    Advice.objects.create(
        slug="hnd-2026-1", party="HND", topic="Informe sobre retorno", words="¿Qué formato conviene al informe anual?",
        asked=dt.date(2026, 11, 9), fictitious=True,
    )  # fmt: skip
    Cooperation.objects.create(
        slug="coop-2026-1", partner="Agencia de cooperación (ficticia)", purpose="Formación en estadísticas migratorias.", kind="technical",
        asked=dt.date(2026, 8, 3), fictitious=True,
    )  # fmt: skip
