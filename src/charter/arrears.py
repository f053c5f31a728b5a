"""Financiamiento, Cuotas de la membresía: arrears, their two steps, and how they end.

Two consecutive years unpaid take the vote and leave the voice (``finance.arrears.two-years-no-vote``); four
exclude from meetings until the member regularises its commitments (``finance.arrears.four-years-exclusion``,
``finance.arrears.regularisation``). The reckoning is :class:`charter.ladder.Walk`; here are its reasons.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from charter.because import Because, Cents
from charter.budgets import QUOTA_CLAUSES, books
from charter.calendar import add_days
from charter.facts import Fact
from charter.ladder import Walk
from charter.ledger import Entry, money_of
from charter.money_rules import PARAMS, MoneyRules, money_rules
from charter.parties import Level
from charter.view import View

DEFINITION = "finance.arrears.definition"
TWO_YEARS = "finance.arrears.two-years-no-vote"
FOUR_YEARS = "finance.arrears.four-years-exclusion"
REGULARISATION = "finance.arrears.regularisation"
VOICE_KEPT = "finance.arrears.voice-kept"
OTHER_BODIES = "finance.arrears.other-bodies-unaffected"
BUDGET = "finance.budget-by-consensus"
MEMBERSHIP = "membership.eleven-permanent"
IN_FORCE = "charter.entry-into-force"

_YEARLY = ("finance.due-date", "arrears.partial-payment", "arrears.allocation")
_SHOWN = frozenset({*_YEARLY, "arrears.period-basis", "arrears.four-years-count", "arrears.regularisation"})


def walk_of(view: View, member: str, rules: MoneyRules | None = None) -> Walk:
    """The account of ``member`` before its first day; it takes in facts of all days as it advances.

    Raise :class:`charter.errors.NotInForce` before the Charter.
    """
    rules = rules or money_rules(view)
    payments = view.ahead("payment", member)
    arrangements = view.ahead("payment_arrangement", member)
    return Walk(member, books(view, rules), rules, money_of(payments, rules), arrangements)


def declarations(view: View, member: str) -> list[Fact]:
    """What the vice-ministers have declared of the member's standing on any day (``arrears.automatic``)."""
    return view.ahead("standing_declared", member)


def reckon(view: View, member: str) -> tuple[Level, date, Because, Walk]:
    """The level of ``member`` on ``view.on``, since when, and why; and the walk that led there.

    Where a reading has been adopted meanwhile, the days before it were as the reading before it had them.
    """
    rules = money_rules(view)
    walk = walk_of(view, member, rules)
    on = view.on
    walk.advance(on)
    level, since = level_of(view, walk, on)
    if _adoptions(view):
        since = [start for start, _ in levels(view, member, walk.books.in_force, on)][-1]
    return level, since, why(view, walk, level), walk


def level_of(view: View, walk: Walk, day: date) -> tuple[Level, date]:
    """The level on ``day`` and its first day: by itself, or as declared where so read."""
    if walk.rules.automatic:
        return walk.level, walk.since
    level, since = Level.FULL, walk.books.in_force
    for fact in declarations(view, walk.member):
        if fact.on > day:
            break
        declared = Level(fact.text("level"))
        if declared is not level:
            level, since = declared, max(fact.on, walk.books.in_force)
    return level, since


def _adoptions(view: View) -> list[date]:
    """Days up to ``view.on`` on which a reading on money was adopted."""
    facts = view.of("reading_adopted")
    return sorted({fact.on for fact in facts if fact.data["param"] in PARAMS})


def levels(view: View, member: str, start: date, last: date) -> list[tuple[date, Level]]:
    """The levels of ``member`` on the days ``start`` (not before the Charter) to ``last``, by first day."""
    found: list[tuple[date, Level]] = []
    for day, walk, seen in passage(view, member, start, last):
        level, _ = level_of(seen, walk, day)
        if not found or found[-1][1] is not level:
            found.append((day, level))
    return found


def passage(view: View, member: str, start: date, last: date) -> Iterator[tuple[date, Walk, View]]:
    """Walk through the days from ``start`` to ``last`` and stop where the level may have changed.

    Gives the day, the walk standing on it and a view of it. Where readings change, a new walk goes on from there.
    """
    end = view.at(last)
    cuts = [start, *(day for day in _adoptions(end) if start < day <= last)]
    for first, until in zip(cuts, [*(add_days(day, -1) for day in cuts[1:]), last], strict=True):
        # The books know every fact up to the end of the stretch; its readings are those of its first day.
        rules = money_rules(end.at(first))
        walk = walk_of(end.at(until), member, rules)
        walk.advance(first)
        yield first, walk, end.at(first)
        declared = [] if rules.automatic else [fact.on for fact in declarations(view, member)]
        for stop in [*(day for day in declared if first < day < until), until]:
            while walk.run(stop, pause=True):
                yield walk.since, walk, end.at(walk.since)
            if declared:
                yield stop, walk, end.at(stop)


# -- reasons -----------------------------------------------------------------------------------------------------


def why(view: View, walk: Walk, level: Level) -> Because:
    """Why the member of ``walk`` has ``level`` on ``view.on``, down to budgets and payments."""
    day = view.on
    member = walk.member
    unpaid = walk.open_years(day)
    run = walk.longest_run(unpaid)
    counted = _count(walk, unpaid, run)
    parts = [
        _membership(member),
        _two(view, walk, unpaid, run, counted),
        _four(walk, day, unpaid, counted),
        in_force(view),
    ]
    clause = MEMBERSHIP
    if level is Level.VOICE_WITHOUT_VOTE:
        clause = TWO_YEARS
        parts[3:3] = [
            Because(VOICE_KEPT, True, {"party": member}, code="arrears.voice-kept"),
            _other_bodies(view, member),
        ]
    elif level is Level.EXCLUDED:
        clause = FOUR_YEARS
    if walk.voice_until and not walk.excluded:
        parts.insert(3, _voice_year(walk))
    if not walk.rules.automatic:
        parts.insert(0, _declared(view, walk, level))
    return Because(clause, True, {"party": member, "level": level.value}, parts=tuple(parts), code=f"standing.{level}")


@cache
def _scale(member: str) -> Because:
    """The member's part of the budget, by the Charter's scale (``finance.quota.*``)."""
    parts: tuple[Because, ...] = (Because("finance.annual-voluntary-contributions", True, {"party": member}, code="quota.contributions"),)
    if member == "GTM":
        parts = (*parts, Because("finance.fn16.guatemala-term", True, {"party": member}, code="quota.guatemala"))
    clause = QUOTA_CLAUSES[member]
    code = f"quota.{clause.rpartition('.')[2]}"
    return Because(clause, True, {"party": member}, readings=("finance.rounding",), parts=parts, code=code)


@cache
def _membership(member: str) -> Because:
    return Because(MEMBERSHIP, True, {"party": member}, code="membership.member")


def in_force(view: View) -> Because:
    """That the Charter is in force (``charter.entry-into-force``)."""
    charter = view.law_in_force
    found = view.cache.get(IN_FORCE)
    if not isinstance(found, Because):
        found = Because(IN_FORCE, True, {"since": charter.on}, (charter.id,), code="charter.in-force")
        view.cache[IN_FORCE] = found
    return found


def _other_bodies(view: View, member: str) -> Because:
    """That rights in other bodies continue, unless loss of vote is read to reach them."""
    param = "arrears.vote-loss-scope"
    adopted = view.adoption(param)
    facts = () if adopted is None else (adopted.id,)
    holds = view.reading(param) == "viceministerial-decisions-only"
    return Because(OTHER_BODIES, holds, {"party": member}, facts, readings=(param,), code="arrears.other-bodies")


def _basis(rules: MoneyRules) -> str:
    """The end of a code, by the basis on which arrears are counted."""
    if rules.by_months:
        return "-by-months"
    return "-by-amount" if rules.by_amount else ""


def _two(view: View, walk: Walk, unpaid: list[Entry], run: list[Entry], counted: dict[str, object]) -> Because:
    day = view.on
    rules = walk.rules
    basis = _basis(rules)
    reached = walk.reached(unpaid, rules.two, day) if basis else len(run) >= rules.two
    code = f"arrears.two-years{basis}"
    if not reached:
        code = f"arrears.below-two{basis}" if unpaid else "arrears.none"
        if walk.vote_lost:
            code = "arrears.until-nothing-owed"
    readings = ["arrears.period-basis"]
    if reached or walk.vote_lost:
        readings += ["arrears.automatic", "arrears.cure-vote", "arrears.cure-moment"]
    if run and run[-1].year - run[0].year >= len(run):
        readings.append("arrears.no-budget-year")
    if len(walk.entries) != len(walk.counted):
        readings.append("arrears.pre-charter-years")
    readings += [param for param in rules.changed if param not in _SHOWN and param not in readings]
    facts = rules.adopted
    if walk.used:
        shown = {fact for entry in walk.entries.values() for fact, _ in entry.payments}
        facts = (*facts, *(fact for fact in walk.used if fact not in shown))
    return Because(
        TWO_YEARS,
        walk.vote_lost,
        _against(walk, counted, rules.two),
        facts,
        readings=tuple(readings),
        parts=(_scale(walk.member), *_years(view, walk, unpaid)),
        code=code,
    )


def _count(walk: Walk, unpaid: list[Entry], run: list[Entry]) -> dict[str, object]:
    """What is counted for both steps of the ladder."""
    value: dict[str, object] = {
        "party": walk.member,
        "count": len(run),
        "years": tuple([entry.year for entry in run]),
        "owed": Cents(sum([entry.quota - entry.paid for entry in unpaid])),
    }
    if walk.rules.by_months and unpaid:
        value["oldest"] = min(entry.due for entry in unpaid)
    return value


def _against(walk: Walk, counted: dict[str, object], years: int) -> dict[str, object]:
    """What is counted, against the threshold of one step."""
    value = {**counted, "threshold": years}
    if walk.rules.by_months:
        value["months"] = years * 12
    if walk.rules.by_amount:
        value["bar"] = Cents(sum(entry.quota for entry in walk.due[-years:]))
    return value


def _four(walk: Walk, day: date, unpaid: list[Entry], counted: dict[str, object]) -> Because:
    rules = walk.rules
    readings: tuple[str, ...] = ("arrears.four-years-count",)
    code = "arrears.below-four"
    parts: tuple[Because, ...] = ()
    value = _against(walk, counted, rules.four)
    if walk.excluded:
        readings = (*readings, "arrears.regularisation")
        reached = walk.reached(unpaid, rules.four, day)
        code = f"arrears.four-years{_basis(rules)}" if reached else "arrears.exclusion-lasts"
        owed = {"party": walk.member, "owed": value["owed"], "years": tuple([entry.year for entry in unpaid])}
        parts = (Because(REGULARISATION, False, owed, code="arrears.not-regularised"),)
    return Because(FOUR_YEARS, walk.excluded, value, (), (), readings, parts, code)


def _voice_year(walk: Walk) -> Because:
    value = {"party": walk.member, "until": walk.voice_until}
    return Because(REGULARISATION, True, value, readings=("arrears.after-regularisation",), code="arrears.voice-year")


def _declared(view: View, walk: Walk, level: Level) -> Because:
    facts = [fact for fact in declarations(view, walk.member) if fact.on <= view.on]
    clause = {Level.EXCLUDED: FOUR_YEARS, Level.VOICE_WITHOUT_VOTE: TWO_YEARS}.get(level, TWO_YEARS)
    value: dict[str, object] = {"party": walk.member, "level": level.value}
    if facts:
        value["on"] = facts[-1].on
    return Because(
        clause,
        level is not Level.FULL,
        value,
        tuple(fact.id for fact in facts),
        readings=("arrears.automatic",),
        code="arrears.declared" if facts else "arrears.not-declared",
    )


def _years(view: View, walk: Walk, unpaid: list[Entry]) -> Iterator[Because]:
    """A reason for each unpaid year and each year to come; one for all paid years, one for those left out."""
    late = {entry.year for entry in unpaid}
    paid: list[Entry] = []
    out: list[Entry] = []
    coming: list[Entry] = []
    entries: Iterable[Entry] = walk.counted
    if len(walk.entries) != len(walk.counted):
        entries = (entry for _, entry in sorted(walk.entries.items()))
    for entry in entries:
        if not entry.counted:
            out.append(entry)
        elif not entry.is_due:
            coming.append(entry)
        elif entry.year in late:
            yield _year(walk, entry)
        elif entry.paid * 100 < entry.quota * walk.rules.threshold:
            yield _arranged(view, walk, entry)
        else:
            paid.append(entry)
    for entry in coming:
        yield _to_come(walk, entry)
    if paid:
        yield _together(walk, paid, "arrears.years-paid", _YEARLY)
    before = [entry for entry in out if entry.assessed]
    if before:
        yield _together(walk, before, "arrears.years-before-charter", ("arrears.pre-charter-years",))
    spared = [entry for entry in out if not entry.assessed]
    if spared:
        yield _together(walk, spared, "arrears.years-not-assessed", ("arrears.excluded-still-assessed",))


_NOTHING = Cents(0)


def _account_of(walk: Walk, entry: Entry) -> dict[str, object]:
    quota = Cents(entry.quota)
    return {
        "party": walk.member,
        "year": entry.year,
        "quota": quota,
        "paid": Cents(entry.paid) if entry.paid else _NOTHING,
        "outstanding": Cents(entry.quota - entry.paid) if entry.paid else quota,
        "due": entry.due,
    }


def _facts_of(entry: Entry) -> tuple[str, ...]:
    if not entry.payments:
        return entry.facts
    return (*entry.facts, *[fact for fact, _ in entry.payments])


def _year(walk: Walk, entry: Entry) -> Because:
    code = "arrears.year-part-paid" if entry.paid else "arrears.year-unpaid"
    return Because(DEFINITION, True, _account_of(walk, entry), _facts_of(entry), (), _YEARLY, (), code)


def _arranged(view: View, walk: Walk, entry: Entry) -> Because:
    plan = walk.arranged(view.on)
    facts = _facts_of(entry) if plan is None else (*_facts_of(entry), plan.id)
    readings = (*_YEARLY, "arrears.payment-plan")
    return Because(DEFINITION, False, _account_of(walk, entry), facts, readings=readings, code="arrears.year-arranged")


def _to_come(walk: Walk, entry: Entry) -> Because:
    code = "arrears.year-to-come" if entry.paid < entry.quota else "arrears.year-paid-ahead"
    return Because(BUDGET, False, _account_of(walk, entry), _facts_of(entry), readings=_YEARLY, code=code)


def _together(walk: Walk, entries: list[Entry], code: str, readings: tuple[str, ...]) -> Because:
    facts: list[str] = []
    for entry in entries:
        facts += entry.facts
        facts += [fact for fact, _ in entry.payments]
    value = {"party": walk.member, "years": tuple([entry.year for entry in entries])}
    return Because(DEFINITION, False, value, tuple(dict.fromkeys(facts)), (), readings, (), code)
