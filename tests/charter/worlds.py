"""Invented worlds for the tests of standing: facts by hand, facts by chance, and a plain second reckoning.

:func:`plain_level` reckons a member's level the slow way, from the words of the contract: every day anew, every
payment anew. It shares no code with the core.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from charter.calendar import add_months
from charter.facts import Fact
from charter.view import View

D = date.fromisoformat
DAY = timedelta(days=1)


def adopted(on: str = "2020-01-01") -> Fact:
    return Fact("charter", "charter_adopted", D(on), "CRM", {"version": 1})


def budget(year: int, amount: int = 6_400_00, on: str = "", id_: str = "", **data: Any) -> Fact:
    day = D(on) if on else date(year - 1, 12, 1)
    return Fact(id_ or f"b-{year}", "budget_approved", day, "CRM", {"year": year, "amount": amount, **data})


def payment(id_: str, on: str | date, amount: int, year: int | None = None, member: str = "HND", **data: Any) -> Fact:
    day = on if isinstance(on, date) else D(on)
    return Fact(id_, "payment", day, member, {"amount": amount, "for_year": year, **data})


def adopt(param: str, value: Any, on: str = "2020-01-01", id_: str = "") -> Fact:
    return Fact(id_ or f"r-{param}", "reading_adopted", D(on), "CRM", {"param": param, "value": value})


def admitted(party: str = "ESP", on: str = "2020-03-10", category: str = "country") -> Fact:
    return Fact(f"a-{party}-{on}", "observer_admitted", D(on), party, {"category": category})


def readmitted(party: str, on: str) -> Fact:
    return Fact(f"ra-{party}-{on}", "observer_readmitted", D(on), party)


def held(slug: str, on: str, body: str = "vm", **data: Any) -> Fact:
    return Fact(f"m-{slug}", "meeting_held", D(on), body, {"meeting": slug, **data})


def attended(slug: str, on: str, party: str = "ESP") -> Fact:
    return Fact(f"at-{party}-{slug}", "attendance", D(on), party, {"meeting": slug})


def warned(party: str, on: str, lapse: str) -> Fact:
    return Fact(f"n-{party}-{on}", "notice_sent", D(on), party, {"about": "observer-lapse", "lapse": D(lapse)})


def view(facts: Iterable[Fact], on: str, **readings: Any) -> View:
    """The view on a day; a reading ``a.b-c`` is written ``a__b_c``."""
    named = {key.replace("__", ".").replace("_", "-"): value for key, value in readings.items()}
    return View(facts, D(on), readings=named)


# -- by chance -------------------------------------------------------------------------------------------------

FIRST, LAST = 2018, 2027
_amounts = st.sampled_from((0, 1, 63, 64_00, 6_400_00, 6_400_01, 123_456_78))
_money = st.sampled_from((1, 50, 100, 99_99, 100_00, 100_01, 150_00, 250_00, 1_929_01, 40_000_00))
days = st.dates(date(FIRST, 1, 1), date(LAST, 12, 31))


@st.composite
def budgets(draw: st.DrawFn) -> list[Fact]:
    found = []
    for index in range(draw(st.integers(0, 9))):
        year = draw(st.integers(FIRST, LAST - 1))
        on = draw(st.sampled_from((f"{year - 1}-12-01", f"{year}-03-01", f"{year + 1}-02-10")))
        found.append(budget(year, draw(_amounts), on, f"b-{index}"))
    return found


@st.composite
def payments(draw: st.DrawFn, member: str = "HND") -> list[Fact]:
    found = []
    for index in range(draw(st.integers(0, 8))):
        year = draw(st.one_of(st.none(), st.integers(FIRST, LAST)))
        on = draw(st.one_of(days, st.sampled_from((date(2021, 12, 31), date(2022, 1, 1), date(2023, 1, 1)))))
        found.append(payment(f"p-{member}-{index}", on, draw(_money), year, member))
    return found


@st.composite
def accounts(draw: st.DrawFn) -> list[Fact]:
    """A Charter, budgets and payments of one member, in any order."""
    charter = adopted(draw(st.sampled_from(("2018-06-01", "2020-01-01", "2021-12-31"))))
    return draw(st.permutations([charter, *draw(budgets()), *draw(payments())]))


@st.composite
def attendances(draw: st.DrawFn) -> list[Fact]:
    """A Charter, meetings, and the admissions and attendances of one observer, in any order."""
    found = [adopted("2020-01-01")]
    category = draw(st.sampled_from(("country", "organisation")))
    found.append(admitted("ESP", draw(days).isoformat(), category))
    for index in range(draw(st.integers(0, 10))):
        on = draw(days)
        body = draw(st.sampled_from(("vm", "grcm", "wg:x", "event:y")))
        slug = f"s{index}"
        found.append(held(slug, on.isoformat(), body, open=draw(st.integers(0, 4)) > 0))
        if draw(st.booleans()):
            later = on + DAY * draw(st.sampled_from((0, 0, 0, 1, -2)))
            found.append(attended(slug, later.isoformat()))
    for _ in range(draw(st.integers(0, 2))):
        found.append(readmitted("ESP", draw(days).isoformat()))
    if draw(st.booleans()):
        found.append(warned("ESP", draw(days).isoformat(), "2024-01-01"))
    unique = {fact.id: fact for fact in found}
    return draw(st.permutations(list(unique.values())))


# -- a plain second reckoning --------------------------------------------------------------------------------------


def plain_level(facts: Iterable[Fact], member: str, on: date, read: Mapping[str, Any] | None = None) -> str:
    """The level of ``member`` on ``on``, by reckoning every day since the Charter anew."""
    read = read or {}
    facts = list(facts)
    charter = min(fact.on for fact in facts if fact.kind == "charter_adopted")
    level, excluded, lost, until = "full", False, False, None
    for day in _telling_days(facts, member, charter, on, read):
        unpaid, due = _unpaid(facts, member, day, charter, read)
        two = _counts(unpaid, due, 2, day, facts, read)
        four = _counts(unpaid, due, 6 if read.get("arrears.four-years-count") == "four-after-loss-of-vote" else 4, day, facts, read)
        if excluded:
            below = read.get("arrears.regularisation") == "run-below-two" and not two
            if not unpaid or below:
                excluded = False
                if read.get("arrears.after-regularisation") == "voice-only-for-a-year":
                    until = add_months(day, 12)
        elif four:
            excluded = True
        everything = read.get("arrears.cure-vote") == "when-nothing-owed"
        lost = two or (everything and lost and bool(unpaid))
        waiting = until is not None and day < until
        level = "excluded" if excluded else "voice-without-vote" if lost or waiting else "full"
    return level


def _telling_days(facts: list[Fact], member: str, charter: date, on: date, read: Mapping[str, Any]) -> list[date]:
    """Days on which something may change; no state lives between them but what the days themselves carry."""
    found = {charter, on}
    for fact in facts:
        if fact.kind in ("budget_approved", "payment"):
            for months in (0, 12):
                found.add(add_months(fact.on, months))
            found.add(max(fact.on, fact.recorded.date()))
        if fact.kind == "budget_approved":
            due = _due(facts, int(str(fact.data["year"])), read)
            found.update(add_months(due, months) + DAY for months in (0, 12, 24, 48, 72))
            found.add(due + DAY)
    ends = {add_months(day, 12) for day in found}
    return sorted(day for day in found | ends if charter <= day <= on)


def _due(facts: list[Fact], year: int, read: Mapping[str, Any]) -> date:
    first = min(fact.on for fact in facts if fact.kind == "budget_approved" and fact.data["year"] == year)
    rule = read.get("finance.due-date")
    if rule == "days-after-approval:90":
        return first + 90 * DAY
    return max(first, date(year, 1, 1) if rule == "1-january" else date(year, 12, 31))


def _share(amount: int, member: str) -> int:
    from fractions import Fraction

    parts = {"USA": 32, "CAN": 16, "MEX": 8}
    codes = ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"]
    exact = {code: Fraction(amount * parts.get(code, 1), 64) for code in codes}
    floors = {code: int(share) for code, share in exact.items()}
    left = amount - sum(floors.values())
    order = sorted(codes, key=lambda code: (floors[code] - exact[code], code))
    return floors[member] + (member in order[:left])


def _unpaid(
    facts: list[Fact], member: str, day: date, charter: date, read: Mapping[str, Any]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Unpaid and all due years on ``day`` as (year, cents open) and (year, quota)."""
    quotas: dict[int, int] = {}
    for fact in sorted(facts, key=lambda fact: (fact.on, fact.id)):
        if fact.kind == "budget_approved" and fact.on <= day:
            quotas[int(str(fact.data["year"]))] = _share(int(str(fact.data["amount"])), member)
    counted = {year for year in quotas if read.get("arrears.pre-charter-years") == "counted" or charter <= _due(facts, year, read)}
    left = dict(quotas)
    by_record = read.get("arrears.cure-moment") == "record-date"
    rule = read.get("arrears.allocation", "designated-else-oldest-first")
    mine = [
        (max(fact.on, fact.recorded.date()) if by_record else fact.on, fact.on, fact.id, fact)
        for fact in facts
        if fact.kind == "payment" and fact.subject == member
    ]
    for when, _, _, fact in sorted(mine, key=lambda row: row[:3]):
        if when > day:
            continue
        cents = int(str(fact.data["amount"]))
        own = fact.data.get("for_year")
        order = sorted(counted)
        if rule == "designated-else-oldest-first" and own is not None:
            if own not in quotas:
                continue
            order = [int(str(own)), *order]
        elif rule == "current-year-first" and when.year in counted:
            order = [when.year, *order]
        for year in order:
            taken = min(cents, left[year])
            left[year] -= taken
            cents -= taken
    due = sorted(year for year in counted if _due(facts, year, read) < day)
    percent = int(str(read.get("arrears.partial-payment", "x:100")).rpartition(":")[2])
    late = [year for year in due if (quotas[year] - left[year]) * 100 < quotas[year] * percent]
    return [(year, left[year]) for year in late], [(year, quotas[year]) for year in due]


def _counts(
    unpaid: list[tuple[int, int]],
    due: list[tuple[int, int]],
    years: int,
    day: date,
    facts: list[Fact],
    read: Mapping[str, Any],
) -> bool:
    basis = read.get("arrears.period-basis")
    late = {year for year, _ in unpaid}
    if basis == "amount-equals-two-years":
        owed = sum(cents for _, cents in unpaid)
        return len(due) >= years and owed > 0 and owed >= sum(quota for _, quota in due[-years:])
    if basis == "24-months-from-oldest-due-date":
        return any(day > add_months(_due(facts, year, read), 12 * years) for year in late)
    best = run = 0
    before = None
    known = {fact.data["year"] for fact in facts if fact.kind == "budget_approved" and fact.on <= day}
    for year, _ in due:
        gap = before is not None and any(between not in known for between in range(before + 1, year))
        if gap and read.get("arrears.no-budget-year") == "breaks-run":
            run = 0
        run = run + 1 if year in late else 0
        best = max(best, run)
        before = year
    return best >= years


def plain_observer(facts: Iterable[Fact], party: str, on: date) -> str:
    """Whether ``party`` is an observer on ``on``, by the default readings, day after telling day."""
    facts = [fact for fact in facts if fact.on <= on]
    grants = sorted((fact.on, fact.kind, fact) for fact in facts if fact.subject == party and fact.kind.startswith("observer_"))
    first = [row for row in grants if row[1] == "observer_admitted"]
    if not first:
        return "none"
    category = first[0][2].data["category"]
    open_ = [
        fact
        for fact in facts
        if fact.kind == "meeting_held"
        and fact.data.get("open", True)
        and (category == "organisation" or not fact.subject.startswith("event:"))
    ]
    visits = []
    for fact in facts:
        for meeting in open_:
            if fact.kind == "attendance" and fact.subject == party and fact.data["meeting"] == meeting.data["meeting"]:
                visits.append((max(fact.on, meeting.on), meeting))
    status, anchors = "none", []
    for day in sorted({row[0] for row in grants} | {day for day, _ in visits} | {on}):
        if status == "observer" and all(_ends(start, meeting, open_, day) for start, meeting in anchors):
            status = "lapsed"
        for granted, kind, _ in grants:
            started = status == "none" and kind == "observer_admitted"
            if granted == day and (started or status == "lapsed"):
                status, anchors = "observer", [(day, None)]
        if status == "observer":
            anchors += [(day, meeting) for visited, meeting in visits if visited == day]
    return status


def _ends(start: date, own: Fact | None, meetings: list[Fact], day: date) -> bool:
    """Whether two twelve-month periods with an open meeting have run by ``day``."""
    counted = number = 0
    while add_months(start, 12 * (number + 1)) <= day:
        begin, end = add_months(start, 12 * number), add_months(start, 12 * (number + 1))
        counted += any(begin <= meeting.on < end and meeting is not own for meeting in meetings)
        number += 1
    return counted >= 2
