"""Documentos y Declaraciones: the filters of the register and the words they are chosen by. Never writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from secretariat.chronicle import facts
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.addresses import house_url
from secretariat.meetings.models import Meeting

from . import audience, effects
from .models import Decision


@dataclass(frozen=True, slots=True)
class Filter:
    """What a reader asks the register for; a value that cannot be is passed over."""

    year: str = ""
    kind: str = ""
    meeting: str = ""

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Filter:
        """The filter of an address: ?anio=, ?clase=, ?reunion=."""
        year = given.get("anio", "")
        return cls(year if year.isdigit() and len(year) == 4 else "", given.get("clase", "")[:40], given.get("reunion", "")[:60])

    @property
    def any(self) -> bool:
        return bool(self.year or self.kind or self.meeting)

    def applied(self, rows: QuerySet[Decision]) -> QuerySet[Decision]:
        """The rows that the filter leaves."""
        if self.year:
            rows = rows.filter(year=int(self.year))
        if self.kind:
            rows = rows.filter(kind=self.kind)
        return rows.filter(meeting=self.meeting) if self.meeting else rows


def meeting_names(language: str) -> Mapping[str, str]:
    """{slug: title} of the meetings that have decisions in the register. Remembered until the chronicle moves."""

    def find() -> Mapping[str, str]:
        slugs = Decision.objects.exclude(meeting="").values("meeting").distinct()
        return {m.slug: m.called(language) for m in Meeting.objects.filter(slug__in=slugs).only("slug", "title_es", "title_en")}

    return facts.remembered(("decisions.meetings", language), find)


def choices(delegate: Delegate, language: str) -> Mapping[str, list[tuple[str, Any]]]:
    """What can be chosen: years, kinds and meetings of the decisions that this reader may see. Remembered."""

    def find() -> list[tuple[int, str, str]]:
        rows = audience.visible(Decision.objects.all(), delegate).order_by()
        return list(rows.values_list("year", "kind", "meeting").distinct())

    found = facts.remembered(("decisions.choices", delegate.audiences), find)
    names = meeting_names(language)
    meetings = sorted({slug for _year, _kind, slug in found if slug in names}, key=lambda slug: names[slug])
    return {
        "years": [(str(year), year) for year in sorted({year for year, _kind, _slug in found}, reverse=True)],
        "kinds": sorted(((kind, effects.label(kind)) for kind in {kind for _year, kind, _slug in found}), key=lambda one: one[1]),
        "meetings": [(slug, names[slug]) for slug in meetings],
    }


def origin(row: Decision) -> dict[str, str]:
    """Number and address of the paragraph that a decision comes from."""
    for paragraph in row.parent.data.get("paragraphs", ()) if row.parent else ():
        if paragraph["key"] == row.provision:
            number = paragraph["number"]
            return {"paragraph_number": str(number or row.provision), "paragraph_anchor": f"p{number}" if number else row.provision}
    return {}


def consequence(row: Decision) -> dict[str, str]:
    """The page where what a decision caused can be seen at work, and the words of the link."""
    data, url, words = row.data, "", ""
    match row.kind:
        case "ppt_designated":
            url, words = house_url("institutions:presidency"), _("La Presidencia")
        case "budget_approved":
            url, words = house_url("financing:overview"), _("Presupuesto y cuotas")
        case "observer_admitted" | "observer_readmitted":
            url, words = house_url("participants:party", data["party"]), _("El observador")
        case "wg_established" | "wg_extended":
            url, words = house_url("institutions:body", f"wg:{data['slug']}"), _("El grupo")
        case "mandate_given":
            url, words = house_url("executive:mandate", effects.slug_of(row.symbol)), _("El mandato y su estado")
        case "se_appointed" | "se_extended" | "se_evaluated" | "se_call_opened" | "se_selected" | "manual_approved":
            url, words = house_url("executive:office"), _("La Secretaría Ejecutiva")
        case "rules_approved":
            url, words = house_url("executive:rules"), _("El Reglamento Administrativo")
        case "parameters_approved":
            url, words = house_url("executive:team"), _("El equipo técnico")
        case "plan_approved":
            url, words = house_url("institutions:overview"), _("Las instituciones")
        case "reading_adopted":
            url, words = house_url("portal:reading", data["param"]), _("Las lecturas")
    return {"consequence_url": url, "consequence_words": words} if url else {}
