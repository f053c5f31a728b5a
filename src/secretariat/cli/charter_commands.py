"""Carta Estatutaria: its clauses and their evidence on the command line, and the import of the official text."""

from __future__ import annotations

import argparse
import pathlib
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from charter.because import Because
from charter.clauses import CLAUSES, Clause
from charter.errors import UnknownParty
from charter.prose import as_json, explain, sentence
from charter.readings import READINGS
from charter.view import View
from secretariat.cli.asking import Misuse, facts_of, readings_of, view_of
from secretariat.cli.installed import NoInstallation, command
from secretariat.cli.telling import tell

if TYPE_CHECKING:
    from secretariat.cli.clause_answer import Answer
    from secretariat.cli.opening import Opening


def clauses(options: argparse.Namespace) -> int:
    """``charter clauses``: every clause with its place, kind, force and our text in both languages."""
    readings_of(options)
    document = {
        "law": 1,
        "clauses": [_row(clause) for clause in CLAUSES.values()],
    }
    lang = options.lang
    tell(options, document, (f"{c.id}\n  {c.place[lang]}\n  {c.text[lang]}" for c in CLAUSES.values()))
    return 0


def _row(clause: Clause) -> dict[str, object]:
    return {
        "id": clause.id,
        "n": clause.n,
        "heading": clause.heading,
        "place": dict(clause.place),
        "type": clause.type,
        "force": clause.force,
        "notes": list(clause.notes),
        "readings": list(clause.readings),
        "text": dict(clause.text),
        "does": dict(clause.does),
        "judged": clause.judged,
    }


def clause(options: argparse.Namespace) -> int:
    """``charter clause ID --on DATE``: what is true because of it, the acts it opens, what is owed, how it is read."""
    from secretariat.cli.clause_answer import answer

    known = CLAUSES.get(options.clause)
    if known is None:
        raise Misuse(
            f"«{options.clause}» no es una cláusula; «secretariat charter clauses» las nombra todas.",
            f"“{options.clause}” is no clause; “secretariat charter clauses” names them all.",
        )
    view = view_of(options, options.on)
    try:
        found = answer(view, known.id, options.party or "")
    except UnknownParty as error:
        raise Misuse(error.sentence("es"), error.sentence("en")) from error
    document = _clause_document(view, known, found, options.lang) if options.json else {}
    tell(options, document, _clause_told(known, found, options.lang))
    return 0


def _clause_document(view: View, known: Clause, found: Answer, lang: str) -> dict[str, object]:
    from secretariat.cli.clause_answer import act_label, law_of
    from secretariat.cli.core_commands import owed_row

    return {
        "law": law_of(view),
        "on": view.on.isoformat(),
        "clause": _row(known),
        "state": [explain(why, lang) for why in found.state],
        "acts": [
            {
                "act": one.act,
                "label": act_label(one.act, lang),
                "to": list(one.to),
                "denied": list(one.denied),
                "limits": one.limits,
                "outcome": found.verdicts[one.act].outcome.value if found.verdicts else None,
            }
            for one in found.openings
        ],
        "obligations": [owed_row(one, lang) for one in found.owed],
        "readings": [
            {
                "param": one.param,
                "label": READINGS[one.param].label[lang],
                "value": as_json(one.value),
                "adopted_by": one.adopted or None,
                "options": [as_json(option) for option in READINGS[one.param].options],
            }
            for one in found.readings
        ],
    }


_HEADS = {
    "es": {
        "state": "En este día:",
        "nothing": "Nada consta en este día por esta cláusula.",
        "acts": "Actos:",
        "owed": "Plazos:",
        "readings": "Lecturas:",
        "to": "lo da a",
        "denied": "lo niega a",
        "limits": "lo condiciona",
        "software": "lectura del sistema",
    },
    "en": {
        "state": "On this day:",
        "nothing": "Nothing is on record for this clause on this day.",
        "acts": "Acts:",
        "owed": "Deadlines:",
        "readings": "Readings:",
        "to": "gives it to",
        "denied": "denies it to",
        "limits": "limits it",
        "software": "reading of the software",
    },
}


def _clause_told(known: Clause, found: Answer, lang: str) -> Iterator[str]:
    from secretariat.cli.clause_answer import option_words
    from secretariat.cli.core_commands import owed_line

    words = _HEADS[lang]
    yield f"{known.place[lang]}  [{known.id}]"
    yield f"  {known.text[lang]}"
    yield words["state"] if found.state else words["nothing"]
    yield from (_state_told(why, lang) for why in found.state)
    if found.openings:
        yield words["acts"]
        yield from (f"  {_act_told(one, found, lang)}" for one in found.openings)
    if found.owed:
        yield words["owed"]
        yield from (f"  {owed_line(one, lang)}" for one in found.owed)
    if found.readings:
        yield words["readings"]
    for one in found.readings:
        by = one.decision or one.adopted or words["software"]
        yield f"  {READINGS[one.param].label[lang]}: {option_words(one.param, one.value, lang)} ({by})  [{one.param}]"


def _act_told(one: Opening, found: Answer, lang: str) -> str:
    from secretariat.cli.clause_answer import act_label
    from secretariat.cli.opening import WHO

    words = _HEADS[lang]
    roles = (("to", one.to), ("denied", one.denied))
    parts = [f"{words[role]} {', '.join(WHO[lang][who] for who in whom)}" for role, whom in roles if whom]
    if one.limits:
        parts.append(words["limits"])
    outcome = f" · {sentence(found.verdicts[one.act].why, lang)}" if found.verdicts else ""
    return f"{act_label(one.act, lang)}: {'; '.join(parts)}{outcome}  [{one.act}]"


def _state_told(why: Because, lang: str) -> str:
    mark = {True: "+", False: "-", None: "?"}[why.holds]
    return f"  {mark} {sentence(why, lang)}"


def today(options: argparse.Namespace) -> int:
    """``charter today --on DATE``: every clause of which something is true or by which something presses."""
    from secretariat.cli.clause_answer import law_of, speaking
    from secretariat.cli.core_commands import owed_line, owed_row

    view, lang = view_of(options, options.on), options.lang
    view.law_in_force  # noqa: B018 — raises before the Charter
    found = speaking(view)
    document = {
        "law": law_of(view),
        "on": view.on.isoformat(),
        "clauses": [
            {"id": id_, "state": [explain(why, lang) for why in state], "obligations": [owed_row(one, lang) for one in owed]}
            for id_, state, owed in (found if options.json else ())
        ],
    }
    tell(
        options,
        document,
        (
            line
            for id_, state, owed in found
            for line in (
                f"{CLAUSES[id_].place[lang]}  [{id_}]",
                *(_state_told(why, lang) for why in state),
                *(f"  {owed_line(one, lang)}" for one in owed),
            )
        ),
    )
    return 0


def coverage(options: argparse.Namespace) -> int:
    """``charter coverage``: what evidence there is of each clause, by force; never one percentage."""
    from secretariat.cli.coverage import coverage as evidence
    from secretariat.cli.coverage import told

    readings_of(options)
    document = evidence(_decided(options))
    tell(options, document, told(document, options.lang))
    return 0


def _decided(options: argparse.Namespace) -> set[str]:
    """The readings that the record's members decided; none where no record is named and no installation answers."""
    try:
        facts = facts_of(options)
    except NoInstallation:
        return set()
    return {fact.text("param") for fact in View(facts, date.max, options.known).of("reading_adopted")}


def take_in(options: argparse.Namespace) -> int:
    """``charter import FILE``: the official text of the Charter, which then shows beside its clauses."""
    document = command("charter_import", pathlib.Path(options.file))
    told = {
        "es": "{paragraphs} párrafos; {clauses} cláusulas tienen ya su texto oficial.",
        "en": "{paragraphs} paragraphs; {clauses} clauses now have their official text.",
    }[options.lang]
    lines = [told.format(**document), *(f"  - {id_}" for id_ in document["without"])]
    tell(options, document, lines)
    return 0
