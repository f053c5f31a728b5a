"""Toda la Carta: what comes if nothing happens, and what would be if: two worlds side by side, on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from typing import Any

from charter.duties import Obligation
from charter.duty_words import STATUSES
from charter.errors import UnknownLaw
from charter.facts import Fact
from charter.foreseen import Foreseen
from charter.foreseen import foreseen as ahead
from charter.held import Office
from charter.laws import Enactment, versions
from charter.parties import Level
from charter.prose import explain, sentence
from charter.record import RecordError, parse
from charter.standing import Standing
from charter.view import View
from charter.whatif import Comparison, Supposition, TakenId, UnknownFact, period_of
from charter.whatif import compare as side_by_side
from secretariat.cli.asking import Misuse, Refused, facts_of, read_bytes, readings_of, view_of
from secretariat.cli.core_commands import owed_line, owed_row
from secretariat.cli.telling import LEVELS, span, tell, titled

_OFFICES = {
    "es": {"ppt": "Presidencia Pro-Témpore", "troika.outgoing": "Troika, saliente", "troika.incoming": "Troika, entrante",
           "se": "Secretaría Ejecutiva", "plan": "Plan Estratégico"},
    "en": {"ppt": "Presidency Pro-Témpore", "troika.outgoing": "Troika, outgoing", "troika.incoming": "Troika, incoming",
           "se": "Executive Secretary", "plan": "Strategic Plan"},
}
_WORDS = {
    "es": {"vacant": "vacante", "ends": "termina", "absent": "no existe", "no-plan": "ninguno",
           "same": "Nada difiere.", "nothing": "Nada cambia.", "none": "no participa", "unowed": "no se debe",
           "on": "El", "due": "vence el"},
    "en": {"vacant": "vacant", "ends": "ends", "absent": "does not exist", "no-plan": "none",
           "same": "Nothing differs.", "nothing": "Nothing changes.", "none": "does not take part",
           "unowed": "not owed", "on": "On", "due": "due"},
}


# -- if nothing happens ----------------------------------------------------------------------------------------------


def foresee(options: argparse.Namespace) -> int:
    """``foresee --on D --to D``: levels, offices and duties to come if nothing happens."""
    _forwards("--to", options.to, options.on)
    found = ahead(view_of(options, options.on), options.to)
    lang = options.lang
    document = {
        "on": found.on.isoformat(),
        "to": found.until.isoformat(),
        "standings": [
            {
                "on": one.on.isoformat(),
                "party": one.party,
                "before": one.before.value,
                "after": one.after.value,
                "why": explain(one.why, lang),
            }
            for one in found.levels
        ],
        "offices": [
            {"on": one.on.isoformat(), "office": one.name, "before": _office(one.before), "after": _office(one.after)}
            for one in found.offices
        ],
        "obligations": [owed_row(one, lang) for one in found.obligations],
        **_cut(found.beyond),
    }
    tell(options, document, _foreseen_told(found, lang))
    return 0


def _cut(beyond: Enactment | None) -> dict[str, object]:
    """The version, unknown to this software, at whose first day the answer ends; nothing where it is whole."""
    return {} if beyond is None else {"unknown_law": {"version": beyond.version, "since": beyond.since.isoformat()}}


def _cut_told(beyond: Enactment | None, lang: str) -> Iterator[str]:
    if beyond is not None:
        yield UnknownLaw(beyond.version, versions(), beyond.since).sentence(lang)


def _forwards(option: str, day: date, start: date) -> None:
    if day < start:
        raise Misuse(
            f"{option} {day} es anterior a {start}; cambie una de las dos fechas.",
            f"{option} {day} is before {start}; change one of the two dates.",
        )


def _office(found: Office | None) -> dict[str, object] | None:
    return None if found is None else found.as_json()


def _foreseen_told(found: Foreseen, lang: str) -> Iterator[str]:
    levels = LEVELS[lang]
    for level in found.levels:
        yield f"{level.on}  {titled(level.party, lang)}: {levels[level.before]} → {levels[level.after]}  [{level.why.clause}]"
        yield f"    {sentence(level.why, lang)}"
    for office in found.offices:
        after = _WORDS[lang]["ends"] if office.after is None and _is_group(office.name) else _holder(office.name, office.after, lang)
        yield f"{office.on}  {_named(office.name, lang)}: {_holder(office.name, office.before, lang)} → {after}"
    if not (found.levels or found.offices):
        yield _WORDS[lang]["nothing"]
    for owed in found.obligations:
        yield owed_line(owed, lang)
    yield from _cut_told(found.beyond, lang)


def _named(name: str, lang: str) -> str:
    return _OFFICES[lang].get(name, name)


def _is_group(name: str) -> bool:
    return name.startswith("wg:")


def _holder(name: str, found: Office | None, lang: str) -> str:
    if found is None:
        # An office is vacant; a group is not one, and a plan has no holder.
        return _WORDS[lang]["absent" if _is_group(name) else "no-plan" if name == "plan" else "vacant"]
    interim = ", ad interim" if found.ad_interim else ""
    return f"{titled(found.holder, lang)}{interim}"


# -- what would be if --------------------------------------------------------------------------------------------------


def compare(options: argparse.Namespace) -> int:
    """``compare --on D``: what differs between the record and the world supposed by --add, --without, --reading, --law."""
    start, end = period_of(options.on)
    start, end = options.from_ or start, options.to or end
    _forwards("--to", end, start)
    first = View(facts_of(options), options.on, options.known)
    second = _supposed(options, first)
    found = side_by_side(first, second, start, end)
    lang = options.lang
    document: dict[str, object] = {
        "on": found.on.isoformat(),
        "from": found.start.isoformat(),
        "to": found.end.isoformat(),
        "standings": [{"party": one.party, "first": _standing(one.first), "second": _standing(one.second)} for one in found.standings],
        "lines": [
            {
                "party": one.party,
                "stretches": [
                    {"since": s.since.isoformat(), "until": s.until.isoformat(), "first": _level(s.first), "second": _level(s.second)}
                    for s in one.stretches
                ],
            }
            for one in found.lines
        ],
        "offices": [{"office": one.name, "first": _office(one.first), "second": _office(one.second)} for one in found.offices],
        "obligations": [
            {"key": one.key, "change": one.change, "first": _owed(one.first, lang), "second": _owed(one.second, lang)}
            for one in found.obligations
        ],
    }
    document |= _cut(found.beyond)
    if options.acts:
        document["acts"] = _acts(first, second)
    tell(options, document, _compared_told(found, lang))
    return 0


def _supposed(options: argparse.Namespace, view: View) -> View:
    """The second world. Raise :class:`Misuse` for ids that are not there, :class:`Refused` for a faulty file."""
    added: list[Fact] = []
    for name in options.add:
        added += _lines(name, view)
    supposed = Supposition(tuple(added), tuple(options.without), readings_of(options), options.law)
    try:
        return supposed.of(view)
    except UnknownFact as error:
        raise Misuse(f"--without: {error.sentence('es')}", f"--without: {error.sentence('en')}") from error
    except UnknownLaw as error:
        raise Misuse(f"--law: {error.sentence('es')}", f"--law: {error.sentence('en')}") from error
    except TakenId as error:
        raise Refused(f"--add: {error.sentence('es')}", f"--add: {error.sentence('en')}") from error


def _lines(name: str, view: View) -> tuple[Fact, ...]:
    try:
        return parse(read_bytes(name), headed=False, behind=view.ids)
    except RecordError as error:
        raise Refused(f"{name}: {error.sentence('es')}", f"{name}: {error.sentence('en')}") from error


def _acts(first: View, second: View) -> list[dict[str, str]]:
    from charter.doings import doings_that_differ  # the whole table of acts is asked only when wanted

    return [
        {"actor": one.actor, "act": one.act, "first": one.first.value, "second": one.second.value}
        for one in doings_that_differ(first, second)
    ]


def _standing(found: Standing | None) -> dict[str, object] | None:
    if found is None:
        return None
    until = None if found.until is None else found.until.isoformat()
    return {"category": found.category.value, "level": found.level.value, "since": found.since.isoformat(), "until": until}


def _level(found: Level | None) -> str | None:
    return None if found is None else found.value


def _owed(found: Obligation | None, lang: str) -> dict[str, object] | None:
    return None if found is None else owed_row(found, lang)


def _compared_told(found: Comparison, lang: str) -> Iterator[str]:
    words, levels = _WORDS[lang], LEVELS[lang]

    def stands(one: Any) -> str:
        if one is None:
            return words["none"]
        when = span(one.since, one.until, lang)
        return f"{levels[one.level]}, {when}"

    def named(level: Level | None) -> str:
        return words["none"] if level is None else levels[level]

    for one in found.standings:
        yield f"{titled(one.party, lang)}: {stands(one.first)} → {stands(one.second)}"
    for line in found.lines:
        for part in line.stretches:
            yield f"  {titled(line.party, lang)}, {span(part.since, part.until, lang)}: {named(part.first)} → {named(part.second)}"
    for office in found.offices:
        yield f"{_named(office.name, lang)}: {_term(office.name, office.first, lang)} → {_term(office.name, office.second, lang)}"
    for owed in found.obligations:
        shown = next(one for one in (owed.second, owed.first) if one is not None)
        yield f"{owed_line(shown, lang)}: {_status(owed.first, lang)} → {_status(owed.second, lang)}"
    if not found:
        yield words["same"]
    yield from _cut_told(found.beyond, lang)


def _term(name: str, found: Office | None, lang: str) -> str:
    when = "" if found is None else span(found.since, found.until, lang)
    return f"{_holder(name, found, lang)}{', ' if when else ''}{when}"


def _status(found: Obligation | None, lang: str) -> str:
    words = _WORDS[lang]
    return words["unowed"] if found is None else f"{STATUSES[lang][found.status]}, {words['due']} {found.due.isoformat()}"
