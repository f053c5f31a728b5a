"""Golden reasons: every node of the main answers on an invented Conference, as a reader may check them line by line.

Each line says the clause, whether it holds (+), does not (-) or lacks a fact (?), the sentence and its values, and the
facts and readings used. After a change that is meant, SECRETARIAT_WRITE_GOLDEN=1 writes them anew: read the difference
before it is kept.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from pathlib import Path

import pytest

from charter.because import Because
from charter.consensus import Question, consensus
from charter.facts import Fact
from charter.finance import account, cures
from charter.parties import MEMBERS
from charter.presidency import ppt, troika
from charter.readings import READINGS
from charter.secretary import executive_secretary
from charter.standing import standings, timeline
from charter.view import View
from tests.charter.histories import D, History, conference

GOLDEN = Path(__file__).parent / "golden"
ALIKE = ("BLZ", "CRI", "DOM", "PAN", "SLV")  # their quotas and payments are those of others
MARKS = {True: "+", False: "-", None: "?"}


def plain(value: object) -> str:
    if isinstance(value, Mapping):
        return " ".join(f"{key}={plain(part)}" for key, part in value.items())
    if isinstance(value, tuple | list | frozenset):
        return "[" + ", ".join(plain(part) for part in value) + "]"
    return str(value.value) if isinstance(value, Enum) else str(value)


def told(why: Because, depth: int = 0, *, but: str = "nothing") -> Iterator[str]:
    """The reason, one line a node; the parts of sentences that begin with `but` are told elsewhere."""
    used = [f"facts: {' '.join(why.facts)}" if why.facts else "", f"lacks: {' '.join(why.missing)}" if why.missing else ""]
    used += [f"readings: {' '.join(why.readings)}" if why.readings else ""]
    line = f"{'  ' * depth}{MARKS[why.holds]} {why.clause} {why.code} {'' if why.value is None else plain(why.value)}".rstrip()
    yield " | ".join([line, *filter(None, used)])
    for part in () if why.code.startswith(but) else why.parts:
        yield from told(part, depth + 1, but=but)


def secretaries() -> History:
    history = conference()
    person = {"person": "A", "nationality": "PAN"}
    history.add("se_appointed", "2021-11-20", takes_office="2022-01-01", **person)
    history.add("se_extended", "2023-11-20", person="A")
    history.add("se_extended", "2025-11-20", person="A")
    history.add("se_appointed", "2027-11-20", person="B", nationality="HND", takes_office="2028-01-01")
    history.add("se_ended", "2028-06-01", person="B")
    history.add("ppt_handover", "2026-12-15", "MEX")
    return history


def of_standings() -> Iterator[str]:
    for day in ("2022-12-31", "2024-03-20", "2026-06-01"):
        for found in standings(conference().on(day)):
            if found.party in ALIKE:
                continue
            yield f"# {found.party} on {day}: {found.category.value}, {found.level.value}, since {found.since}, until {found.until}"
            yield from told(found.why)


def of_readings() -> Iterator[str]:
    """The member in arrears and the one excluded, under each reading of the ladder that changes a word of the reason."""
    for readings in (
        {"arrears__cure_vote": "when-nothing-owed"},
        {"arrears__four_years_count": "four-after-loss-of-vote"},
        {"arrears__regularisation": "run-below-two"},
        {"arrears__after_regularisation": "voice-only-for-a-year"},
        {"arrears__automatic": "declared-by-viceministers"},
        {"finance__due_date": "1-january"},
    ):
        view = conference().on("2026-06-01", **readings)
        for found in standings(view):
            if found.party in ("HND", "NIC"):
                yield f"# {found.party}, {plain(readings)}: {found.level.value}, since {found.since}, until {found.until}"
                yield from told(found.why)


def of_money() -> Iterator[str]:
    view = conference().on("2026-06-01")
    for member in MEMBERS:
        yield f"# {member}: {account(view, member)}"
        for cure in cures(view, member):
            yield f"  {cure}"


def of_timelines() -> Iterator[str]:
    view = conference().on("2020-01-01")
    for party in ("HND", "NIC", "ARG", "OEI", "COL"):
        for found in timeline(view, party, D("2020-01-01"), D("2030-01-01")):
            yield f"# {party}: {found.level.value} from {found.since} until {found.until}"
            yield from told(found.why)


def of_offices() -> Iterator[str]:
    for day in ("2021-06-01", "2024-06-01", "2025-12-31", "2026-12-01", "2026-12-15", "2027-12-31", "2028-02-01", "2029-01-01"):
        view = secretaries().on(day)
        three = troika(view)
        yield f"# {day}: troika {three.outgoing} {three.current} {three.incoming}"
        yield from told(three.why)
        held = ppt(view)
        if held is not None:
            yield f"# {day}: presidency {held.party} {held.since} {held.until} {held.ad_interim}"
            yield from told(held.why)
        secretary = executive_secretary(view)
        if secretary is not None:
            yield f"# {day}: secretary {secretary.person} {secretary.since} {secretary.until} {secretary.latest_possible_end}"
            yield from told(secretary.why)


EVERYBODY = tuple(member for member in MEMBERS if member != "NIC")
QUESTIONS: tuple[tuple[str, Question, dict[str, object]], ...] = (
    ("adopted", Question("vm", {"CRI": "agree", "HND": "object", "NIC": "object", "COL": "object"}, EVERYBODY, ("agenda-2030",)), {}),
    ("blocked", Question("vm", {"MEX": "object", "PAN": "reserve", "HND": "reserve"}, EVERYBODY, ("global-compact",)), {}),
    ("of the GRCM", Question("grcm", {"HND": "object"}, ("CRI", "HND")), {}),
    ("silent", Question("vm", {"CRI": "agree"}, ("CRI", "MEX")), {"consensus__silence": "explicit-support-required"}),
    ("without deadline", Question("vm", {}, ("CRI", "MEX")), {"consensus__silence": "assent-after-no-objection-deadline"}),
    ("not consulted", Question("vm", {}, ("CRI",), consulted=("MEX",)), {"consensus__absent_member": "must-be-consulted"}),
    ("without quorum", Question("vm", {}, ("CRI",)), {"consensus__quorum": "majority-of-entitled"}),
    ("with blocking reservations", Question("vm", {"PAN": "reserve"}, EVERYBODY), {"reservation__blocks_consensus": True}),
)


def of_consensus() -> Iterator[str]:
    for name, question, readings in QUESTIONS:
        found = consensus(conference().on("2026-06-01", **readings), question)  # type: ignore[arg-type]
        yield f"# {name}: {found.outcome}, base {plain(found.base)}, objections {plain(found.objections)}"
        yield f"  not blocking {found.not_blocking}, reservations {found.reservations}, silent {found.silent}, absent {found.absent}"
        yield from told(found.why, but="standing.")


def of_adopted_readings() -> Iterator[str]:
    """Every reading adopted as it is read anyway: each reason cites the fact that adopted what it applied."""
    history = secretaries()
    for param, known in READINGS.items():
        history.facts.append(Fact(f"r:{param}", "reading_adopted", D("2020-01-02"), "CRM", {"param": param, "value": known.default}))
    view = history.on("2026-06-01")
    for found in standings(view):
        if found.party in ("USA", "HND", "NIC", "ARG", "OEI", "COL", "RROCM"):
            yield f"# {found.party}: {found.level.value}"
            yield from told(found.why)
    yield "# consensus"
    for _, question, _ in QUESTIONS[:3]:
        yield from told(consensus(view, question).why, but="standing.")
    yield "# offices"
    held, secretary = ppt(view), executive_secretary(view)
    for why in (troika(view).why, held and held.why, secretary and secretary.why):
        yield from told(why) if why else ()


ANSWERS: dict[str, Callable[[], Iterator[str]]] = {
    "standings": of_standings,
    "readings": of_readings,
    "money": of_money,
    "timelines": of_timelines,
    "offices": of_offices,
    "consensus": of_consensus,
    "adopted": of_adopted_readings,
}


@pytest.mark.parametrize("name", ANSWERS)
def test_the_reasons_are_those_that_were_signed(name: str) -> None:
    file = GOLDEN / f"reasons-{name}.txt"
    found = "\n".join(ANSWERS[name]()) + "\n"
    if os.environ.get("SECRETARIAT_WRITE_GOLDEN"):
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8")


def test_nothing_signed_depends_on_the_order_of_facts() -> None:
    view = conference().on("2026-06-01")
    turned = View(tuple(reversed(conference().facts)), D("2026-06-01"))
    assert [list(told(one.why)) for one in standings(view)] == [list(told(one.why)) for one in standings(turned)]
