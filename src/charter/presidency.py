"""Presidencia Pro-Témpore and Troika: who presides on a day, who went before and who comes next.

The presidency rests on a designation (``ppt.designation-by-consensus``), begins on the day named in it
or on the day of the handover, and changes every year (``ppt.yearly-change``); when nobody has followed
after a year, the holder goes on ad interim (reading ``ppt.vacancy``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from charter.because import Because, cited_facts
from charter.calendar import add_months, year_start
from charter.clause import clause
from charter.facts import Fact
from charter.interpretation import adopted_by
from charter.parties import Level
from charter.standing import Standing, standing
from charter.view import View

YEAR = 12  # months, in the first version of the Charter
DESIGNATION = "ppt.designation-by-consensus"
YEARLY = "ppt.yearly-change"
TROIKA = "troika.composition"
EXCLUSION = "finance.arrears.four-years-exclusion"
NO_VOTE = "finance.arrears.two-years-no-vote"

_BASIS = "ppt.term-basis"
_CONSECUTIVE = "ppt.consecutive-terms"
_WITHOUT_VOTE = "ppt.designate-non-voting"
_VACANCY = "ppt.vacancy"
_INCOMPLETE = "troika.incomplete"
_PLACES = ("outgoing", "current", "incoming")
_READINGS = (_BASIS, _CONSECUTIVE, _WITHOUT_VOTE, _VACANCY)


@dataclass(frozen=True, slots=True)
class Term:
    """A presidency: ``start`` by handover or designation, and the reasons why the member could be designated."""

    party: str
    start: date
    facts: tuple[str, ...]
    eligible: Because

    @property
    def reason(self) -> Because:
        """The term as a part of a larger reason."""
        value = {"party": self.party, "since": self.start}
        return Because(DESIGNATION, True, value, self.facts, parts=(self.eligible,), code="ppt.designated")


@dataclass(frozen=True, slots=True)
class Presidency:
    """The Presidency Pro-Témpore on a day; ``until`` is ``None`` while no successor is designated."""

    party: str
    since: date
    until: date | None
    ad_interim: bool
    why: Because


@dataclass(frozen=True, slots=True)
class Troika:
    """The outgoing, current and incoming presidencies, ``None`` where there is none."""

    outgoing: str | None
    current: str | None
    incoming: str | None
    why: Because

    def members(self) -> tuple[str, ...]:
        """The countries of the Troika, each once."""
        named = (self.outgoing, self.current, self.incoming)
        return tuple(dict.fromkeys(party for party in named if party is not None))

    def as_json(self) -> dict[str, object]:
        """The contract's shape."""
        return {"outgoing": self.outgoing, "current": self.current, "incoming": self.incoming}


def terms(view: View) -> tuple[Term, ...]:
    """All presidencies that designations and handovers seen in ``view`` make, future ones included, in order."""
    return _read(view)[0]


def breaches(view: View) -> list[tuple[str, str]]:
    """Designations and handovers without effect, each with the clause it broke."""
    return _read(view)[1]


def _read(view: View) -> tuple[tuple[Term, ...], list[tuple[str, str]]]:
    broken: list[tuple[str, str]] = []
    drafts: list[Term] = []
    handovers = _handovers(view, broken)
    for fact in view.ahead("ppt_designated"):
        eligible = _remembered(view, fact)
        if not eligible.holds:
            broken.append((fact.id, eligible.clause))
            continue
        handover = handovers.get(fact.id)
        start = handover.on if handover else fact.day("takes_office")
        if view.reading(_BASIS) == "calendar-year":
            start = _next_new_year(start)
        facts = (fact.id, handover.id) if handover else (fact.id,)
        drafts.append(Term(fact.subject, start, (*facts, *adopted_by(view, *_READINGS)), eligible))
    drafts.sort(key=lambda term: term.start)  # stable: of two on one day the later decision comes last
    return _in_turn(view, drafts, broken), broken


def _in_turn(view: View, drafts: list[Term], broken: list[tuple[str, str]]) -> tuple[Term, ...]:
    """Leave out terms replaced before they began, and those by which a member would follow itself."""
    begun = [term for term, after in zip_longest(drafts, drafts[1:]) if after is None or after.start > term.start]
    if view.reading(_CONSECUTIVE) == "allowed-by-consensus":
        return tuple(begun)
    found: list[Term] = []
    for term in begun:
        if found and found[-1].party == term.party:
            broken.append((term.facts[0], YEARLY))
        else:
            found.append(term)
    return tuple(found)


def _handovers(view: View, broken: list[tuple[str, str]]) -> dict[str, Fact]:
    """The handover of each designation: of those decided by then, the one whose day is nearest."""
    found: dict[str, Fact] = {}
    for fact in view.ahead("ppt_handover"):
        decided = [known for known in view.ahead("ppt_designated", fact.subject) if known.on <= fact.on]
        if decided:
            nearest = min(decided, key=_distance(fact.on))
            found.setdefault(nearest.id, fact)
        else:
            broken.append((fact.id, DESIGNATION))
    return found


def _distance(day: date) -> Callable[[Fact], int]:
    return lambda fact: abs((fact.day("takes_office") - day).days)


def _next_new_year(day: date) -> date:
    return day if (day.month, day.day) == (1, 1) else year_start(day.year + 1)


def _remembered(view: View, fact: Fact) -> Because:
    """:func:`_eligible`, reckoned once for all days of a view: what was so on that day stays so."""
    day = min(fact.on, view.on)
    key = ("eligible", fact.id, day, view.supposed, *sorted(view.readings.items()), view.reading(_WITHOUT_VOTE))
    found = view.cache.get(key)
    if not isinstance(found, Because):
        found = view.cache[key] = _eligible(view, fact)
    return found


def _eligible(view: View, fact: Fact) -> Because:
    """Whether the member could be designated on that day: exclusion bars it, loss of vote only if read so."""
    then = view.at(min(fact.on, view.on))
    if not then.in_force:
        return Because(DESIGNATION, True, {"party": fact.subject}, code="ppt.before-charter")
    # Without budgets and declarations nobody can owe anything, and the question costs nothing.
    if not then.of("budget_approved") and not then.of("standing_declared", fact.subject):
        return Because(DESIGNATION, True, {"party": fact.subject}, code="ppt.eligible")
    return _with_standing(view, fact, standing(then, fact.subject))


@clause(DESIGNATION, EXCLUSION, NO_VOTE)
def _with_standing(view: View, fact: Fact, found: Standing) -> Because:
    facts = cited_facts(found.why)
    value = {"party": fact.subject, "level": found.level.value, "on": fact.on}
    if found.level is Level.EXCLUDED:
        return Because(EXCLUSION, False, value, facts, code="ppt.designee-excluded")
    if found.level is Level.VOICE_WITHOUT_VOTE and view.reading(_WITHOUT_VOTE) == "refused":
        return Because(NO_VOTE, False, value, facts, readings=(_WITHOUT_VOTE,), code="ppt.designee-without-vote")
    return Because(DESIGNATION, True, value, facts, readings=(_WITHOUT_VOTE,), code="ppt.eligible")


def ppt(view: View) -> Presidency | None:
    """The presidency on ``view.on``, or ``None`` while it is vacant."""
    found = terms(view)
    index = _current(view, found)
    if index is None:
        return None
    term = found[index]
    after = found[index + 1] if index + 1 < len(found) else None
    year_ends = add_months(term.start, view.months("ppt.term-months", term.start))
    if view.on < year_ends:
        return _presidency(term, after, year_ends, "ppt.in-office")
    vacancy = view.reading(_VACANCY)
    if vacancy == "vacant":
        return None
    if vacancy == "troika-rotates":
        # The Troika steps in: who comes next, else who went before, else the holder itself.
        instead = after or (found[index - 1] if index else term)
        return _presidency(instead, after, year_ends, "ppt.rotated", since=year_ends)
    return _presidency(term, after, year_ends, "ppt.ad-interim")


def _current(view: View, found: tuple[Term, ...]) -> int | None:
    begun = [index for index, term in enumerate(found) if term.start <= view.on]
    return begun[-1] if begun else None


def _presidency(term: Term, after: Term | None, year_ends: date, code: str, *, since: date | None = None) -> Presidency:
    until = after.start if after else None
    since = since or term.start
    ad_interim = code != "ppt.in-office"
    value = {"party": term.party, "since": since, "until": until, "year_ends": year_ends, "successor": after.party if after else None}
    parts = (term.eligible, _yearly(term, year_ends, over=ad_interim), _followed(term, after))
    readings = _READINGS if ad_interim else _READINGS[:-1]
    why = Because(DESIGNATION, True, value, term.facts, readings=readings, parts=parts, code=code)
    return Presidency(term.party, since, until, ad_interim, why)


@clause(YEARLY)
def _yearly(term: Term, year_ends: date, *, over: bool) -> Because:
    """Whether the year of the Presidency still runs."""
    value = {"party": term.party, "year_ends": year_ends}
    return Because(YEARLY, not over, value, code="ppt.year-over" if over else "ppt.year")


@clause(DESIGNATION)
def _followed(term: Term, after: Term | None) -> Because:
    """Whether a member is designated to follow."""
    if after is None:
        return Because(DESIGNATION, False, {"party": term.party}, missing=("ppt_designated",), code="ppt.no-successor")
    value = {"party": after.party, "since": after.start}
    return Because(DESIGNATION, True, value, after.facts, parts=(after.eligible,), code="ppt.successor")


def troika(view: View) -> Troika:
    """The Troika on ``view.on`` (``troika.composition``); it operates with those it has."""
    found = terms(view)
    index = _current(view, found)
    holder = ppt(view)
    before = None if index is None else _before(found, index, vacant=holder is None)
    following = found[0 if index is None else index + 1 :]
    after = following[0] if following else None
    named = (before.party if before else None, holder.party if holder else None, after.party if after else None)
    reasons = (*((holder.why,) if holder else ()), *(term.reason for term in (before, after) if term))
    return Troika(*named, _composed(view, named, reasons))


@clause(TROIKA)
def _composed(view: View, named: tuple[str | None, str | None, str | None], reasons: tuple[Because, ...]) -> Because:
    """Whether the Troika can work: with those it has, or only when whole, as read; who lacks is named."""
    whole = None not in named
    works = whole or view.reading(_INCOMPLETE) == "operates-with-those-present"
    lacking = tuple(place for place, party in zip(_PLACES, named, strict=True) if party is None)
    value = {**dict(zip(_PLACES, named, strict=True)), "lacking": lacking}
    code = "troika.composed" if whole else "troika.incomplete"
    return Because(TROIKA, works, value, adopted_by(view, _INCOMPLETE), readings=(_INCOMPLETE,), parts=reasons, code=code)


def _before(found: tuple[Term, ...], index: int, *, vacant: bool) -> Term | None:
    """Who presided before: the last one to have done so while nobody does."""
    last = index if vacant else index - 1
    return found[last] if last >= 0 else None
