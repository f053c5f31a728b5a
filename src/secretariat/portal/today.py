"""Toda la Carta: what is true today because of a clause, in one sentence each, to those who may see it.

Offices, counts and standings, which are derived and not stated by one clause alone. What the core says of a clause by
itself is told by `clause_lines`; where it says something, that takes the place of the sentence here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext, override

from charter.offices import offices
from charter.parties import Category, Level
from charter.standing import Standing
from charter.view import View
from secretariat.chronicle.days import Asked
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.keeping import kept
from secretariat.furniture import figures
from secretariat.furniture.addresses import house_url
from secretariat.furniture.names import party_name
from secretariat.standing import audience
from secretariat.standing.facts import KINDS, all_standings

from . import clause_page

HORIZON = dt.timedelta(days=400)  # how far ahead a loss of standing is a risk of today
SHOWN = 6


def long_date(day: dt.date | str) -> str:
    """A day in words; the contract's offices spell theirs as text."""
    return figures.long_date(dt.date.fromisoformat(day) if isinstance(day, str) else day)


LEVEL_CLAUSES = {
    "voice-without-vote": "finance.arrears.two-years-no-vote",
    "excluded": "finance.arrears.four-years-exclusion",
}
LAPSES = {"country": "observer.country.lapse-two-years", "organisation": "observer.org.lapse-two-years"}


def by_clause(delegate: Delegate, asked: Asked, lang: str) -> dict[str, list[str]]:
    """Sentences by clause id on the day asked about. Arrears are named only to members and the Secretariat, the day on which
    an observer would lose its status only to them and to itself; everything else is public."""
    if asked.view is None:
        with override(lang):
            missing = gettext("Falta un hecho: el día en que se aprobó la Carta. Hasta que conste, nada se deduce de ella.")
        return {"charter.entry-into-force": [missing]}
    view, inside = asked.view, delegate.sees(MEMBERS)

    def find() -> dict[str, list[str]]:
        with override(lang):
            return _find(view, audience.standings_told(delegate, view), inside, delegate.party)

    own = "" if inside else delegate.party
    return kept(view, ("today", lang, inside, own), find)


def overview(delegate: Delegate, asked: Asked, lang: str) -> list[tuple[str, str]]:
    """Pairs (clause, sentence) in the Charter's order, for its first page: offices, terms, how many take part."""
    told = by_clause(delegate, asked, lang)
    return [(clause, line) for clause, lines in told.items() for line in lines if clause not in AT_RISK]


AT_RISK = {*LEVEL_CLAUSES.values(), *LAPSES.values()}


@dataclass(frozen=True, slots=True)
class Risk:
    """A party whose standing is lowered, or would be within the horizon if nothing happens."""

    party: str
    kind: str
    since: dt.date
    until: dt.date | None
    clause: str
    url: str


def at_risk(delegate: Delegate, view: View | None) -> list[Risk]:
    """Who has lost something, then who is about to, the nearest day first: everybody to members and the Secretariat, itself to each."""
    if view is None:
        return []
    found = [
        Risk(one.party, KINDS[one.level.value], one.since, one.until, _clause(one), house_url("standing:party", one.party))
        for one in all_standings(view)
        if audience.sees_reasons(delegate, one.party) and _presses(one, view.on)
    ]
    return sorted(found, key=lambda risk: (risk.until is not None, risk.until or risk.since, risk.party))


def _presses(one: Standing, day: dt.date) -> bool:
    lowered = one.level in (Level.VOICE_WITHOUT_VOTE, Level.EXCLUDED)
    return lowered or (one.until is not None and one.until <= day + HORIZON)


def _clause(one: Standing) -> str:
    if one.category is Category.MEMBER:
        return LEVEL_CLAUSES.get(one.level.value, LEVEL_CLAUSES["voice-without-vote"])
    return LAPSES["country" if one.category is Category.OBSERVER_COUNTRY else "organisation"]


def due(delegate: Delegate, view: View | None) -> list[clause_page.DueRow]:
    """What is overdue or open by the Charter and this reader may see, by day."""
    owed = [one for one in clause_page.owed_of(view, delegate) if one.status in clause_page.PRESSING]
    return [clause_page.due_row(one) for one in sorted(owed, key=lambda one: (one.due, one.key))[:SHOWN]]


Say = Callable[[str, str], None]


def _find(view: View, every: tuple[Standing, ...], inside: bool, own: str) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}

    def say(clause: str, sentence: str) -> None:
        said.setdefault(clause, []).append(sentence)

    held = offices(view)
    say("charter.entry-into-force", gettext("En vigor desde el %(day)s.") % {"day": long_date(view.law_in_force.on)})
    members = [s for s in every if s.category is Category.MEMBER]
    say("membership.eleven-permanent", gettext("%(n)s Países Miembros.") % {"n": len(members)})
    _observers(say, every, inside, own)
    if inside:
        _members(say, members)
    _offices(say, held)
    return said


def _members(say: Say, members: list[Standing]) -> None:
    for level, clause in LEVEL_CLAUSES.items():
        lowered = [s for s in members if s.level.value == level]
        for s in lowered:
            say(clause, gettext("%(party)s, desde el %(day)s.") % {"party": party_name(s.party), "day": long_date(s.since)})
        if not lowered:
            say(clause, gettext("Ningún país."))


def _observers(say: Say, every: tuple[Standing, ...], inside: bool, own: str) -> None:
    for kind, lapse in LAPSES.items():
        found = [s for s in every if s.category.value == f"observer-{kind}"]
        for s in found:
            name = party_name(s.party)
            if s.level is Level.LAPSED:
                say(lapse, gettext("%(party)s perdió su condición el %(day)s.") % {"party": name, "day": long_date(s.since)})
            elif s.until and (inside or s.party == own):
                say(lapse, gettext("%(party)s la perdería el %(day)s si no asiste antes.") % {"party": name, "day": long_date(s.until)})
        current = [s for s in found if s.level is Level.OBSERVER]
        if kind == "country":
            say("observer.country.open-discussions", gettext("%(n)s Países Observadores con condición vigente.") % {"n": len(current)})
        else:
            say("observer.org.role", gettext("%(n)s organismos observadores con condición vigente.") % {"n": len(current)})


def _offices(say: Say, held: dict[str, Any]) -> None:
    ppt = held["ppt"]
    if ppt:
        say(
            "ppt.yearly-change",
            gettext("Preside %(party)s desde el %(day)s.") % {"party": party_name(ppt["party"]), "day": long_date(ppt["since"])},
        )
    else:
        say("ppt.yearly-change", gettext("La Presidencia está vacante."))
    names = [
        party_name(held["troika"][part]) if held["troika"][part] else gettext("sin designar")
        for part in ("outgoing", "current", "incoming")
    ]
    say("troika.composition", gettext("Saliente, actual y entrante: %(names)s.") % {"names": ", ".join(names)})
    secretary = held["executive_secretary"]
    if secretary and secretary.get("until"):
        say("se.term-two-years", gettext("El período en curso termina el %(day)s.") % {"day": long_date(secretary["until"])})
    else:
        say("se.term-two-years", gettext("El cargo está vacante."))
    plan = held["plan"]
    say(
        "plan.three-year-term",
        gettext("En vigor hasta el %(day)s.") % {"day": long_date(plan["ends"])} if plan else gettext("Ningún Plan Estratégico en vigor."),
    )
    say("wg.establishment", gettext("%(n)s Grupos de Trabajo en vigor.") % {"n": len(held["working_groups"])})
