"""Financiamiento, Cuotas de la membresía: arrears, their two steps, and how they end.

Two consecutive years unpaid take the vote and leave the voice (``finance.arrears.two-years-no-vote``); four
exclude from meetings until the member regularises its commitments (``finance.arrears.four-years-exclusion``,
``finance.arrears.regularisation``). The reckoning is :class:`charter.ladder.Walk`; here are its reasons.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from charter.arrears_years import BUDGET, DEFINITION, YEARLY, of_years
from charter.because import Because, Cents
from charter.budgets import QUOTA_CLAUSES, books, parts
from charter.calendar import add_days
from charter.clause import clause
from charter.facts import Fact
from charter.ladder import Walk, completed_under
from charter.laws import PENDING
from charter.ledger import Entry, money_of
from charter.money_rules import PARAMS, MoneyRules, Scale, Step, money_rules
from charter.parties import Level
from charter.versions import IN_FORCE, in_force
from charter.view import View

__all__ = ["BUDGET", "DEFINITION", "IN_FORCE", "in_force", "level_of", "levels", "passage", "reckon", "walk_of", "why"]

CONTRIBUTIONS = "finance.annual-voluntary-contributions"
GUATEMALA = "finance.fn16.guatemala-term"
TWO_YEARS = "finance.arrears.two-years-no-vote"
FOUR_YEARS = "finance.arrears.four-years-exclusion"
REGULARISATION = "finance.arrears.regularisation"
VOICE_KEPT = "finance.arrears.voice-kept"
OTHER_BODIES = "finance.arrears.other-bodies-unaffected"
REGULARISES = "arrears.regularisation"
MEMBERSHIP = "membership.eleven-permanent"

_SHOWN = frozenset({*YEARLY, "arrears.period-basis", "arrears.four-years-count", "arrears.regularisation"})


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
    if _changes(view):
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


def _changes(view: View) -> list[date]:
    """Days up to ``view.on`` on which a reading on money was adopted or a version of the Charter came into force."""
    days = {fact.on for fact in view.of("reading_adopted") if fact.data["param"] in (*PARAMS, PENDING)}
    days.update(one.since for one in view.enacted if one.since <= view.on)
    return sorted(days)


def foreseen(view: View, walk: Walk, level: Level) -> date | None:
    """The first day on which ``level`` changes if nothing more happens; the walk moves on: ask last.

    A version of the Charter already decided, which will be in force then, is foreseen too.
    """
    until = walk.foresee()
    for one in view.coming:
        if until is not None and until < one.since:
            break
        other = walk_of(view, walk.member, money_rules(view.at(one.since)))
        other.advance(view.on)
        other.run(one.since, happening=False)
        if other.level is not level:
            return one.since
        until = other.foresee()
    return until


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

    Gives the day, the walk standing on it and a view of it. Where readings or the text change, a new walk goes on from
    there.
    """
    end = view.at(last)
    cuts = [start, *(day for day in _changes(end) if start < day <= last)]
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
    nodes = [
        _membership(member),
        _two(view, walk, unpaid, run, counted),
        _four(walk, day, unpaid, counted),
        in_force(view),
    ]
    deciding = MEMBERSHIP
    if level is Level.VOICE_WITHOUT_VOTE:
        deciding = TWO_YEARS
        nodes[3:3] = [_voice_kept(member), _other_bodies(view, member)]
    elif level is Level.EXCLUDED:
        deciding = FOUR_YEARS
    if walk.voice_until and not walk.excluded:
        nodes.insert(3, _voice_year(walk))
    if not walk.rules.automatic:
        nodes.insert(0, _declared(view, walk, level))
    return Because(deciding, True, {"party": member, "level": level.value}, parts=tuple(nodes), code=f"standing.{level}")


@clause(*dict.fromkeys(QUOTA_CLAUSES.values()))
@cache
def _scale(member: str, scale: Scale) -> Because:
    """The member's part of the budget, by the Charter's scale (``finance.quota.*``)."""
    quota = QUOTA_CLAUSES[member]
    named = (_guatemala(member),) if member == "GTM" else ()
    value = {"party": member, "percent": percent(parts(scale)[member]), "rest": percent(8 * scale[-1])}
    code = f"quota.{quota.rpartition('.')[2]}"
    return Because(quota, True, value, readings=("finance.rounding",), parts=(_contributions(member), *named), code=code)


def percent(sixty_fourths: int) -> str:
    """A share of the budget as a percentage: ``50``, ``12.5``, ``1.5625``."""
    return f"{sixty_fourths * 100 / 64:g}"


@clause(CONTRIBUTIONS)
def _contributions(member: str) -> Because:
    return Because(CONTRIBUTIONS, True, {"party": member}, code="quota.contributions")


@clause(GUATEMALA)
def _guatemala(member: str) -> Because:
    return Because(GUATEMALA, True, {"party": member}, code="quota.guatemala")


@clause(VOICE_KEPT)
def _voice_kept(member: str) -> Because:
    return Because(VOICE_KEPT, True, {"party": member}, code="arrears.voice-kept")


@clause(MEMBERSHIP)
@cache
def _membership(member: str) -> Because:
    return Because(MEMBERSHIP, True, {"party": member}, code="membership.member")


@clause(OTHER_BODIES)
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


@clause(TWO_YEARS)
def _two(view: View, walk: Walk, unpaid: list[Entry], run: list[Entry], counted: dict[str, object]) -> Because:
    """Whether years of arrears have taken the vote, with every year of the account."""
    code, more, years = _two_reached(view, walk, unpaid, run)
    return Because(
        TWO_YEARS,
        walk.vote_lost,
        {**_against(walk, counted, years), **more},
        _adopted(walk),
        readings=_two_readings(walk, run, told=code not in ("arrears.none", *_BELOW_TWO)),
        parts=(_scale(walk.member, walk.rules.scale), *of_years(view, walk, unpaid)),
        code=code,
    )


_BELOW_TWO = tuple(f"arrears.below-two{basis}" for basis in ("", "-by-months", "-by-amount"))


def _two_reached(view: View, walk: Walk, unpaid: list[Entry], run: list[Entry]) -> tuple[str, dict[str, object], int]:
    """The sentence on the loss of vote, what it tells besides, and the years it weighs."""
    rules = walk.rules
    basis = _basis(rules)
    if walk.reached(unpaid, rules.two, view.on) if basis else len(run) >= rules.two:
        return f"arrears.two-years{basis}", {}, rules.two
    step = _completed(view, walk, unpaid) if walk.vote_lost else None
    if step is not None:
        old = walk.longest_run(completed_under(step, unpaid))
        more = {"count": len(old), "years": tuple([entry.year for entry in old]), "before": step.until}
        return "arrears.completed-before", more, step.two
    if walk.vote_lost:
        return "arrears.until-nothing-owed", {}, rules.two
    return f"arrears.below-two{basis}" if unpaid else "arrears.none", {}, rules.two


def _completed(view: View, walk: Walk, unpaid: list[Entry]) -> Step | None:
    """The earlier version of the Charter under which the vote was lost by years still unpaid."""
    return next((step for step in walk.rules.steps if walk.completed(unpaid, step.two, step, view.on)), None)


def _two_readings(walk: Walk, run: list[Entry], *, told: bool) -> tuple[str, ...]:
    rules = walk.rules
    readings = ["arrears.period-basis"]
    if told:
        readings += ["arrears.automatic", "arrears.cure-vote", "arrears.cure-moment"]
    if run and run[-1].year - run[0].year >= len(run):
        readings.append("arrears.no-budget-year")
    if len(walk.entries) != len(walk.counted):
        readings.append("arrears.pre-charter-years")
    if rules.steps:
        readings.append(PENDING)
    readings += [param for param in rules.changed if param not in _SHOWN and param not in readings]
    return tuple(readings)


def _adopted(walk: Walk) -> tuple[str, ...]:
    """The facts that chose the readings, and payments that were once laid out otherwise."""
    if not walk.used:
        return walk.rules.adopted
    shown = {fact for entry in walk.entries.values() for fact, _ in entry.payments}
    return (*walk.rules.adopted, *(fact for fact in walk.used if fact not in shown))


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


@clause(FOUR_YEARS)
def _four(walk: Walk, day: date, unpaid: list[Entry], counted: dict[str, object]) -> Because:
    """Whether years of arrears exclude, and until when."""
    value = _against(walk, counted, walk.rules.four)
    readings: tuple[str, ...] = ("arrears.four-years-count",)
    if not walk.excluded:
        return Because(FOUR_YEARS, False, value, readings=readings, code="arrears.below-four")
    reached = walk.reached(unpaid, walk.rules.four, day)
    code = f"arrears.four-years{_basis(walk.rules)}" if reached else "arrears.exclusion-lasts"
    parts = (_not_regularised(walk, unpaid, value["owed"]),)
    return Because(FOUR_YEARS, True, value, readings=(*readings, REGULARISES), parts=parts, code=code)


@clause(REGULARISATION)
def _not_regularised(walk: Walk, unpaid: list[Entry], owed: object) -> Because:
    value = {"party": walk.member, "owed": owed, "years": tuple([entry.year for entry in unpaid])}
    return Because(REGULARISATION, False, value, code="arrears.not-regularised")


@clause(REGULARISATION)
def _voice_year(walk: Walk) -> Because:
    value = {"party": walk.member, "until": walk.voice_until}
    return Because(REGULARISATION, True, value, readings=("arrears.after-regularisation",), code="arrears.voice-year")


@clause(TWO_YEARS, FOUR_YEARS)
def _declared(view: View, walk: Walk, level: Level) -> Because:
    facts = [fact for fact in declarations(view, walk.member) if fact.on <= view.on]
    step = FOUR_YEARS if level is Level.EXCLUDED else TWO_YEARS
    value: dict[str, object] = {"party": walk.member, "level": level.value}
    if facts:
        value["on"] = facts[-1].on
    code = "arrears.declared" if facts else "arrears.not-declared"
    cited = tuple(fact.id for fact in facts)
    return Because(step, level is not Level.FULL, value, cited, readings=("arrears.automatic",), code=code)
