"""Países Observadores; Organismos Observadores — criterios: the file of an application, as the core reads it.

Before a file is registered its evidence is supposed, so that the applicant is told what lacks by the same rule that will judge it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from charter.acts import Outcome
from charter.because import Because
from charter.chapters.participants.files import MANDATE, WRITTEN, complete, file_of, granted
from charter.chapters.participants.observing import requested
from charter.chapters.plan.pillars import PILLARS
from charter.parties import Level
from charter.plan import Plan, plan
from charter.presidency import ppt
from charter.prose import sentence
from charter.record import parse_fact
from charter.standing import standing
from charter.view import View
from secretariat.chronicle import clock, facts
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import verdict
from secretariat.furniture.figures import language

from . import criteria
from .criteria import Criterion
from .models import Application, Evidence

SUPPOSED = "supposed-"


def is_again(view: View, code: str) -> bool:
    """Whether this party lost a status, so that it states its interest anew instead of asking for the first time."""
    return view.in_force and standing(view, code).level is Level.LAPSED


def latest(rows: Iterable[Evidence]) -> dict[str, Evidence]:
    """The evidence that counts of each criterion: the last given."""
    return {row.criterion: row for row in sorted(rows, key=lambda row: row.pk)}


def said_of(row: Evidence) -> str:
    """What the record says of a piece of evidence: where it is kept. Its words and its file's name stay in the row, which can go."""
    return f"participation.evidence:{row.pk}"


def evidence_facts(application: Application, rows: Iterable[Evidence]) -> list[dict[str, Any]]:
    """The facts of evidence, in the contract's shape. A written request is told by the fact that opens the file, not here."""
    found = []
    for row in rows:
        known = criteria.criterion_of(application.category, row.criterion)
        if known is None or known.clause == WRITTEN:
            continue
        data: dict[str, Any] = {"criterion": known.clause, "evidence": said_of(row)}
        if known.clause == MANDATE and row.area:
            data["area"] = f"{row.area}: {row.line}" if row.line else row.area
        found.append({"kind": "criterion_evidence", "subject": application.code, "on": row.day.isoformat(), "data": data})
    return found


def opening_fact(application: Application, rows: Mapping[str, Evidence], day: dt.date, *, again: bool) -> dict[str, Any]:
    """The fact that opens a file: a first request, or the interest of a former observer stated anew."""
    written = rows.get("written-request") or rows.get("written-support")
    data: dict[str, Any] = {"document": said_of(written)} if written else {}
    if not again:
        data |= {"category": application.category, "to": "ppt"}
    on = min(day, written.day) if written and not again else day
    kind = "observer_reinterest" if again else "observer_requested"
    return {"kind": kind, "subject": application.code, "on": on.isoformat(), "data": data}


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion of an application as it stands: its evidence, whether the core counts it, and what lacks in words."""

    criterion: Criterion
    row: Evidence | None
    met: bool | None
    why: str
    earlier: bool = False

    @property
    def missing(self) -> bool:
        return self.met is not True


@dataclass(frozen=True, slots=True)
class Standing:
    """The file of an application: line by line, whether it is complete, and what the record says became of it."""

    lines: tuple[Line, ...]
    again: bool

    @property
    def complete(self) -> bool:
        return bool(self.lines) and not any(line.missing for line in self.lines)

    @property
    def lacking(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.missing)


def as_supposed(view: View, application: Application, rows: Iterable[Evidence]) -> View:
    """The record with what is not yet in it of this application supposed."""
    kept = latest(rows)
    again = is_again(view, application.code)
    wanted = [] if application.fact else [opening_fact(application, kept, view.on, again=again)]
    wanted += evidence_facts(application, [row for row in kept.values() if not row.fact])
    stamp = facts.stamp(clock.now())
    made = [
        parse_fact({"id": f"{SUPPOSED}{number}", "recorded": stamp, **fact}, number)
        for number, fact in enumerate(wanted, 1)
        if dt.date.fromisoformat(fact["on"]) <= view.on
    ]
    return view.adding(*made) if made else view


def standing_of(application: Application, rows: Iterable[Evidence]) -> Standing:
    """How the file stands today, criterion by criterion, as the core judges it. No query."""
    view = facts.view(clock.today())
    kept = latest(rows)
    ones = criteria.OF[application.category]
    if not view.in_force:
        return Standing(tuple(Line(one, kept.get(one.name), one.name in kept, "") for one in ones), False)
    asked = as_supposed(view, application, kept.values())
    file = file_of(asked, application.code)
    reasons: dict[str, Because] = {why.clause: why for why in complete(asked, file)} if file else {}
    again = bool(file and file.again)
    return Standing(tuple(_line(one, kept.get(one.name), reasons.get(one.clause), again) for one in ones), again)


def _line(one: Criterion, row: Evidence | None, why: Because | None, again: bool) -> Line:
    if why is None:
        return Line(one, row, None, "")
    return Line(one, row, why.holds, sentence(why, language()), earlier=again and row is None and why.holds is True)


def submission(delegate: Delegate, code: str) -> tuple[bool, tuple[str, ...]]:
    """Whether the file on record may go to the vice-ministers, and the clauses that hold it back."""
    said = verdict(delegate, "submit-application", candidate=code)
    return said.outcome is Outcome.PERMITTED, said.clauses


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a file that is on record: "accepted", "rejected", "no-consensus" or "waiting"; its decision and clause."""

    code: str
    clause: str
    decision: str = ""
    on: dt.date | None = None
    fact: str = ""


def result(view: View, application: Application) -> Result | None:
    """What the vice-ministers decided of the file this application opened; None while it is not on record."""
    opened = view.fact(application.fact) if application.fact else None
    file = file_of(view, application.code) if opened else None
    if file is None or opened is None:
        return None
    if file.again:
        from charter.chapters.participants.files import READMISSION

        clause, given = READMISSION[file.category], granted(view, file)
        if given is None:
            return Result("waiting", clause)
        return Result("accepted", clause, given.text("decision"), given.on, given.id)
    why, given = requested(view, file), granted(view, file)
    if given is not None:
        return Result("accepted", why.clause, given.text("decision"), given.on, given.id)
    if why.holds is False:
        return Result("rejected", why.clause)
    return Result("no-consensus" if why.code == "request.no-consensus" else "waiting", why.clause)


def pillar_choices() -> list[tuple[str, str]]:
    """The three pillars by our short text of their clauses."""
    from secretariat.furniture.clauses import shown

    return [(key, shown(clause).text.rstrip(".")) for key, clause in PILLARS.items()]


@dataclass(frozen=True, slots=True)
class Area:
    """An organisation's area of action against the plan in force: pillar, line in its words, since when, and how it fits.

    fits: "current" (named under the plan in force), "earlier" (under an earlier plan), "no-plan" or "none" (never named).
    """

    party: str
    fits: str
    pillar: str = ""
    clause: str = ""
    line: str = ""
    since: dt.date | None = None
    fact: str = ""
    plan: str = ""
    lines: tuple[str, ...] = ()


def area_of(view: View, party: str) -> Area:
    """The area of action that an organisation named last, checked against the Strategic Plan in force on the view's day."""
    known: Plan | None = plan(view)
    named = [fact for fact in view.of("criterion_evidence", party) if fact.text("criterion") == MANDATE and fact.text("area")]
    slug = known.plan if known else ""
    if not named:
        return Area(party, "none", plan=slug)
    last = named[-1]
    pillar, _colon, line = last.text("area").partition(":")
    pillar = pillar.strip()
    actions = [fact for fact in view.of("plan_action") if known and fact.text("plan") == slug and fact.text("pillar") == pillar]
    lines = tuple(dict.fromkeys(fact.text("line") for fact in actions if fact.text("line")))
    fits = "no-plan" if known is None else "current" if last.on >= known.starts else "earlier"
    return Area(party, fits, pillar, PILLARS.get(pillar, ""), line.strip(), last.on, last.id, slug, lines)


def addressee(view: View) -> str:
    """The member that holds the Presidency, to whom a request is addressed; "" while it is vacant."""
    held = ppt(view) if view.in_force else None
    return held.party if held else ""
