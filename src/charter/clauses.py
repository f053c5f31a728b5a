"""«Carta Estatutaria»: every clause in the Charter's order, with its place, our short text and what the software does.

The one place where the clauses come together: the literals of `charter.texts`, the addresses of `charter.anchors`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from charter import anchors
from charter.texts import (
    amendments,
    annex_a,
    civil_society,
    financing,
    grcm,
    groups,
    mandate,
    membership,
    objectives,
    observer_countries,
    observer_organisations,
    pillars,
    plan,
    preamble,
    presidency,
    principles,
    secretariat,
    secretariat_functions,
    vice_ministers,
    vice_ministers_powers,
)
from charter.texts.literals import Entry, Force, Heading, Text, Type, both
from charter.texts.subjects import SUBJECTS

NOT_JUDGED: Final[frozenset[Force]] = frozenset({"programmatic", "declaratory"})
"""Aims and recitals: shown and cited, never the ground of a verdict on anybody's conduct."""

TYPE_LABELS: Final[Mapping[Type, Text]] = {
    "constitution": both("Regla", "Rule"),
    "criterion": both("Criterio", "Criterion"),
    "deadline": both("Plazo", "Deadline"),
    "duty": both("Deber", "Duty"),
    "power": both("Competencia", "Power"),
    "procedure": both("Procedimiento", "Procedure"),
    "right": both("Derecho", "Right"),
    "status-change": both("Cambio de situación", "Change of standing"),
}

FORCE_LABELS: Final[Mapping[Force, Text]] = {
    "binding": both("obligatoria", "binding"),
    "constitutive": both("constitutiva", "constitutive"),
    "declaratory": both("declarativa", "declaratory"),
    "permissive": both("facultativa", "permissive"),
    "programmatic": both("programática", "programmatic"),
}


@dataclass(frozen=True, slots=True)
class Clause:
    """One normative provision of the Charter, addressable by its `id`.

    `n` counts from 1 in the Charter's order; `heading` is the Spanish heading, `headings` both languages; `chapter` is
    the id of its chapter; `place` is its address in words; `notes` are the numbers of its notes and `readings` the
    parameters it leaves open; `text` and `does` are ours. `judged` is false for aims and recitals, which the software
    shows without judging anybody by them.
    """

    id: str
    n: int
    heading: str
    headings: Text
    chapter: str
    place: Text
    type: Type
    force: Force
    notes: tuple[int, ...]
    readings: tuple[str, ...]
    text: Text
    subject: Text
    does: Text
    judged: bool


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the Charter: its short title in both languages and the ids of its clauses, in order."""

    id: str
    title: Text
    clauses: tuple[str, ...]


_CHAPTERS: Final[tuple[tuple[str, Text, tuple[Heading, ...]], ...]] = (
    ("preamble", both("Preámbulo", "Preamble"), preamble.HEADINGS),
    (
        "mandate",
        both("Mandato, principios, enfoques y objetivos", "Mandate, Principles, Approaches and Objectives"),
        (*mandate.HEADINGS, *principles.HEADINGS, *objectives.HEADINGS),
    ),
    (
        "participants",
        both("Países Miembros, observadores y sociedad civil", "Member Countries, observers and civil society"),
        (
            *membership.HEADINGS,
            *observer_countries.HEADINGS,
            *observer_organisations.HEADINGS,
            *civil_society.HEADINGS,
        ),
    ),
    (
        "structure",
        both("Estructura institucional", "Institutional Structure"),
        (
            *vice_ministers.HEADINGS,
            *vice_ministers_powers.HEADINGS,
            *presidency.HEADINGS,
            *grcm.HEADINGS,
            *groups.HEADINGS,
            *secretariat.HEADINGS,
            *secretariat_functions.HEADINGS,
        ),
    ),
    ("pillars", both("Pilares", "Pillars"), pillars.HEADINGS),
    ("plan", both("Plan Estratégico", "Strategic Plan"), plan.HEADINGS),
    ("financing", both("Financiamiento", "Financing"), financing.HEADINGS),
    ("amendments", both("Inicio y modificaciones", "Entry into Force and Amendments"), amendments.HEADINGS),
    ("annex-a", both("Anexo A", "Annex A"), annex_a.HEADINGS),
)


def _clause(n: int, chapter: str, heading: Heading, entry: Entry) -> Clause:
    return Clause(
        id=entry.id,
        n=n,
        heading=heading.es,
        headings=both(heading.es, heading.en),
        chapter=chapter,
        place=both(anchors.place(entry.id, "es"), anchors.place(entry.id, "en")),
        type=entry.type,
        force=entry.force,
        notes=entry.notes,
        readings=entry.readings,
        text=both(entry.es, entry.en),
        subject=SUBJECTS[entry.subject],
        does=both(entry.does_es, entry.does_en),
        judged=entry.force not in NOT_JUDGED,
    )


def _clauses() -> Iterator[Clause]:
    n = 0
    for chapter, _, headings in _CHAPTERS:
        for heading in headings:
            for entry in heading.entries:
                n += 1
                yield _clause(n, chapter, heading, entry)


CLAUSES: Final[Mapping[str, Clause]] = MappingProxyType({clause.id: clause for clause in _clauses()})
"""Every clause by its id, in the order of the Charter."""

CHAPTERS: Final[tuple[Chapter, ...]] = tuple(
    Chapter(id_, title, tuple(clause.id for clause in CLAUSES.values() if clause.chapter == id_))
    for id_, title, _ in _CHAPTERS
)
"""The chapters in the order of the Charter."""


def place(clause_id: str, lang: str, *, heading: bool = True) -> str:
    """The address of a clause in words, in `es` or `en`; without `heading`, as on a page that already names it.

    Raises `KeyError` for an id that is no clause.
    """
    return CLAUSES[clause_id].place[lang] if heading else anchors.place(clause_id, lang, heading=False)
