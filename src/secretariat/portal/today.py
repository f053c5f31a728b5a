"""Toda la Carta: what is true today because of a clause, in one sentence each, to those who may see it."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext, override

from charter.offices import offices
from charter.standing import standings
from charter.view import NotInForce
from secretariat.chronicle import facts
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.furniture import figures
from secretariat.furniture.names import party_name


def long_date(day: dt.date | str) -> str:
    """A day in words; the contract's offices spell theirs as text."""
    return figures.long_date(dt.date.fromisoformat(day) if isinstance(day, str) else day)


LEVEL_CLAUSES = {
    "voice-without-vote": "finance.arrears.two-years-no-vote",
    "excluded": "finance.arrears.four-years-exclusion",
}


def by_clause(delegate: Delegate, day: dt.date, lang: str) -> dict[str, list[str]]:
    """Sentences by clause id. Arrears are named only to members and the Secretariat; everything else is public."""
    inside = delegate.sees(MEMBERS)

    def find() -> dict[str, list[str]]:
        with override(lang):
            return _find(day, inside)

    return facts.remembered(("today", day, lang, inside), find)


def overview(delegate: Delegate, day: dt.date, lang: str) -> list[tuple[str, str]]:
    """Pairs (clause, sentence) in the Charter's order, for its first page."""
    return [(clause, line) for clause, lines in by_clause(delegate, day, lang).items() for line in lines]


def _find(day: dt.date, inside: bool) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}

    def say(clause: str, sentence: str) -> None:
        said.setdefault(clause, []).append(sentence)

    view = facts.view(day)
    try:
        held = offices(view)
        all_standings = standings(view)
    except NotInForce:
        say(
            "charter.entry-into-force",
            gettext("Falta un hecho: el día en que se aprobó la Carta. Hasta que conste, nada se deduce de ella."),
        )
        return said
    adopted = view.of("charter_adopted")
    if adopted:
        say("charter.entry-into-force", gettext("En vigor desde el %(day)s.") % {"day": long_date(adopted[0].on)})
    members = [s for s in all_standings if str(s.category.value) == "member"]
    say("membership.eleven-permanent", gettext("%(n)s Países Miembros.") % {"n": len(members)})
    _observers(say, all_standings)
    if inside:
        for s in members:
            clause = LEVEL_CLAUSES.get(str(s.level.value))
            if clause:
                say(clause, gettext("%(party)s, desde el %(day)s.") % {"party": party_name(s.party), "day": long_date(s.since)})
        for clause in LEVEL_CLAUSES.values():
            if clause not in said:
                say(clause, gettext("Ningún país."))
    _offices(say, held)
    return said


def _observers(say, all_standings) -> None:  # type: ignore[no-untyped-def]
    for kind, lapse in (("country", "observer.country.lapse-two-years"), ("organisation", "observer.org.lapse-two-years")):
        own = [s for s in all_standings if str(s.category.value) == f"observer-{kind}"]
        for s in own:
            name = party_name(s.party)
            if str(s.level.value) == "lapsed":
                say(lapse, gettext("%(party)s perdió su condición el %(day)s.") % {"party": name, "day": long_date(s.since)})
            elif s.until:
                say(lapse, gettext("%(party)s la perdería el %(day)s si no asiste antes.") % {"party": name, "day": long_date(s.until)})
        current = [s for s in own if str(s.level.value) == "observer"]
        if kind == "country":
            say("observer.country.open-discussions", gettext("%(n)s Países Observadores con condición vigente.") % {"n": len(current)})
        else:
            say("observer.org.role", gettext("%(n)s organismos observadores con condición vigente.") % {"n": len(current)})


def _offices(say, held) -> None:  # type: ignore[no-untyped-def]
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
