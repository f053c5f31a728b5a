"""Fondo Especial Voluntario: what waits for somebody: an approved activity that fell short, a donation or a giver to authorise."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language, money
from secretariat.furniture.names import party_name

from . import facts
from .models import Activity, Donation, Pledge


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits: what, why in one sentence, by which clause, and where it is done. None has a term in the Charter."""

    title: str
    sentence: str
    clause: str
    url: str
    act: str


@dataclass(frozen=True, slots=True)
class _Known:
    short: tuple[tuple[str, str, str, str, int], ...]
    donations: tuple[tuple[str, str], ...]
    pledges: tuple[tuple[str, str], ...]


def _known() -> _Known:
    """Everything that waits, whoever it waits for. Remembered until the chronicle moves."""

    def find() -> _Known:
        plans = facts.plans(Activity.objects.filter(approved__isnull=False, closed=None).order_by("slug"))
        rows = [(plan.activity, plan.cover.gap) for plan in plans if plan.cover.gap]
        short = tuple((row.slug, row.proposer, row.title_es, row.title_en, gap) for row, gap in rows)
        offered = Donation.objects.filter(authorised=None).exclude(opinion="").order_by("code")
        outside = Pledge.objects.filter(authorised=None, withdrawn=None, kind__in=("international-entity", "private-sector")).order_by(
            "code"
        )
        return _Known(short, tuple(offered.values_list("code", "donor")), tuple(outside.values_list("code", "contributor")))

    return record.remembered("fund.awaiting", find)


def awaited(delegate: Delegate) -> list[Waiting]:
    """What waits for this delegate: the proposer confirms what lacks, the Secretariat follows it, the Presidency authorises."""
    if not delegate.party:
        return []
    known, found = _known(), []
    for slug, proposer, es, en, gap in known.short:
        if delegate.is_secretariat or delegate.party == proposer:
            title = _("Confirmar recursos: %(title)s") % {"title": en if language() == "en" else es}
            sentence = _("Faltan %(sum)s de una actividad ya aprobada.") % {"sum": money(gap)}
            found.append(Waiting(title, sentence, "fund.confirm-resources", house_url("fund:activity", slug), _("Ver qué falta")))
    if delegate.presides:
        for code, donor in known.donations:
            found.append(
                Waiting(
                    _("Autorizar o no una donación de %(party)s") % {"party": party_name(donor)},
                    _("La Secretaría Ejecutiva ya dio su opinión."),
                    "se.function.accept-donations",
                    house_url("fund:donation", code),
                    _("Ver la donación"),
                )
            )
        for code, giver in known.pledges:
            found.append(
                Waiting(
                    _("Autorizar o no un aporte de %(party)s") % {"party": party_name(giver)},
                    _("Quien aporta no participa en la Conferencia."),
                    "se.function.accept-donations",
                    house_url("fund:pledge", code),
                    _("Ver el aporte"),
                )
            )
    return found
