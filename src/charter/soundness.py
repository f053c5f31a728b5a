"""Carta Estatutaria: facts that are well formed but break the Charter, and so have no effect.

They are accepted into the record, for it says what was done; ``without_effect`` names each with the
clause it broke. Facts from before the Charter are not judged by it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from charter import groups, plan, presidency
from charter.absence import LAPSE
from charter.calendar import add_days
from charter.chapters.institutions import breaches as institutions
from charter.chapters.participants import breaches as participants
from charter.chapters.plan import breaches as plan_chapter
from charter.facts import Fact
from charter.laws import PROPOSAL, Enactment, first_of, judged
from charter.laws import known as is_known
from charter.meetings import GROUP, Meeting, held
from charter.observers import decided
from charter.parties import MEMBERS, RROCM, Category, Level
from charter.readings import ReadingValue
from charter.secretary import career
from charter.standing import standing, timeline
from charter.view import View

Breach = tuple[str, str]

ELEVEN = "membership.eleven-permanent"
PERMANENT = "rrocm.permanent-participation"
DONATIONS = "se.function.accept-donations"
EXCLUSION = "finance.arrears.four-years-exclusion"
CLOSED = {
    Category.OBSERVER_COUNTRY: "observer.country.closed-door",
    Category.OBSERVER_ORGANISATION: "wg.closed-door",
    Category.CIVIL_SOCIETY: "rrocm.closed-door",
}
ADMISSION = {
    Category.OBSERVER_COUNTRY: "observer.country.admission-by-consensus",
    Category.OBSERVER_ORGANISATION: "observer.org.admission",
}
READMISSION = {
    Category.OBSERVER_COUNTRY: "observer.country.readmission",
    Category.OBSERVER_ORGANISATION: "observer.org.readmission",
}


def without_effect(
    facts: Iterable[Fact], known: datetime | None = None, readings: Mapping[str, ReadingValue] | None = None
) -> tuple[Breach, ...]:
    """The facts of a whole record that break the Charter: ``(id, clause)`` in the order of (``on``, ``id``).

    ``known`` and ``readings`` are those of :class:`charter.view.View`. A working group whose
    stated end lies beyond its plan is listed for the excess alone. Facts that :func:`not_judged` names are not listed.
    """
    recorded = tuple(facts)
    if not recorded:
        return ()
    view = View(recorded, max(fact.on for fact in recorded), known, readings)
    unknown = _unknown(view)
    if unknown is not None:
        # What was done before is judged as of the last day whose law is known; the day itself has another.
        view = view.at(add_days(unknown.since, -1))
    found = dict(reversed([*_breaches(view)]))  # of two clauses of one fact, the first
    start = date.min if view.charter is None else view.charter.on
    end = date.max if unknown is None else unknown.since
    return tuple((fact.id, found[fact.id]) for fact in view.facts if fact.id in found and start <= fact.on < end)


def not_judged(
    facts: Iterable[Fact], known: datetime | None = None, readings: Mapping[str, ReadingValue] | None = None
) -> tuple[str, ...]:
    """The ids of the facts that happened under a version of the Charter this software does not know, in order.

    Arguments as for :func:`without_effect`. The decision that made such a version was taken under the one before it.
    """
    view = View(facts, date.max, known, readings)
    unknown = _unknown(view)
    if unknown is None:
        return ()
    return tuple(fact.id for fact in view.facts if fact.on >= unknown.since and fact.id != unknown.decided.id)


def _unknown(view: View) -> Enactment | None:
    """The first version in force by ``view.on`` that this software does not know, if any."""
    return next((one for one in view.enacted if one.since <= view.on and not is_known(one.version)), None)


def _breaches(view: View) -> Iterator[Breach]:
    yield from career(view).breaches
    yield from groups.breaches(view)
    yield from plan.breaches(view)
    yield from presidency.breaches(view)
    yield from participants.breaches(view)
    yield from institutions.breaches(view)
    yield from plan_chapter.breaches(view)
    yield from _admissions(view)
    yield from _attendances(view)
    yield from _donations(view)
    yield from _amendments(view)


def _amendments(view: View) -> Iterator[Breach]:
    """Versions decided without proposal or without the GRCM, or out of turn; passages of what nobody proposed."""
    for fact, broken, _ in judged(view):
        if broken:
            yield fact.id, broken
    for fact in view.of("amendment_forwarded"):
        if first_of(view, "amendment_proposed", fact.text("amendment"), fact.on) is None:
            yield fact.id, PROPOSAL


def _admissions(view: View) -> Iterator[Breach]:
    """Members and RROCM are no observers; status comes from the vice-ministers; nobody returns who was never admitted."""
    admitted: dict[str, Category] = {}
    for fact in view.of("observer_admitted"):
        kind = Category.OBSERVER_COUNTRY if fact.text("category") == "country" else Category.OBSERVER_ORGANISATION
        if fact.subject in MEMBERS:
            yield fact.id, ELEVEN
        elif fact.subject == RROCM:
            yield fact.id, PERMANENT
        elif not decided(view, fact):
            yield fact.id, ADMISSION[kind]
            continue
        admitted.setdefault(fact.subject, kind)
    for fact in view.of("observer_readmitted"):
        if fact.subject not in admitted or not decided(view, fact):
            yield fact.id, READMISSION[admitted.get(fact.subject, Category.OBSERVER_COUNTRY)]


def _attendances(view: View) -> Iterator[Breach]:
    """Attendance behind closed doors, by a member excluded, or by an observer whose status has lapsed."""
    meetings: dict[str, list[Meeting]] = {}
    for meeting in held(view):  # two bodies may meet under one name
        meetings.setdefault(meeting.slug, []).append(meeting)
    parties: dict[str, list[Fact]] = {}
    for fact in view.of("attendance"):
        if fact.text("meeting") in meetings:
            parties.setdefault(fact.subject, []).append(fact)
    for party, facts in parties.items():
        levels = _Levels(view, party, facts)
        for fact in facts:
            clause = _breach(levels, meetings[fact.text("meeting")], fact)
            if clause:
                yield fact.id, clause


def _breach(levels: _Levels, meetings: Sequence[Meeting], fact: Fact) -> str:
    if all(not meeting.open and levels.shut_out(fact.on, meeting.body) for meeting in meetings):
        return CLOSED[levels.category]
    level = levels.on(fact.on)
    if level is Level.EXCLUDED:
        return EXCLUSION
    return LAPSE[levels.category] if level is Level.LAPSED else ""


class _Levels:
    """The level of a party on each day of its attendances, from one timeline."""

    def __init__(self, view: View, party: str, facts: Sequence[Fact]) -> None:
        charter = view.charter
        admitted = view.of("observer_admitted", party)
        self._admitted = admitted[0].on if admitted else date.max
        self._everywhere = view.reading("session.closed-excludes-organisations") == "yes-everywhere"
        self.category = Category.NONE
        self._starts: list[date] = []
        self._levels: list[Level] = []
        if charter is None:
            self.category = _category(view, party)
            return
        first, last = max(facts[0].on, charter.on), max(facts[-1].on, charter.on)
        self.category = standing(view.at(last), party).category
        for stretch in timeline(view, party, first, add_days(last, 1)):
            self._starts.append(stretch.since)
            self._levels.append(stretch.level)

    def shut_out(self, day: date, body: str) -> bool:
        """Whether closed doors of ``body`` leave the party out: an observer admitted by then, or RROCM."""
        organisation = self.category is Category.OBSERVER_ORGANISATION
        if organisation and not self._everywhere and not body.startswith(GROUP):
            return False
        return self.category in CLOSED and (self.category is Category.CIVIL_SOCIETY or self._admitted <= day)

    def on(self, day: date) -> Level:
        index = bisect_right(self._starts, day)
        return self._levels[index - 1] if index else Level.NONE


def _category(view: View, party: str) -> Category:
    """What a party is, where no Charter says how it stands."""
    if party in MEMBERS:
        return Category.MEMBER
    if party == RROCM:
        return Category.CIVIL_SOCIETY
    admitted = view.of("observer_admitted", party)
    if not admitted:
        return Category.NONE
    country = admitted[-1].text("category") == "country"
    return Category.OBSERVER_COUNTRY if country else Category.OBSERVER_ORGANISATION


def _donations(view: View) -> Iterator[Breach]:
    """Donations accepted without an earlier authorisation by the Presidency, or by another one where so read."""
    survives = bool(view.reading("donation.authorisation-survives-handover"))
    for accepted in view.of("donation_accepted"):
        earlier = (
            fact for fact in view.of("donation_authorised") if fact.text("donation") == accepted.text("donation") and fact.on <= accepted.on
        )
        if not any(survives or _same_presidency(view, fact.on, accepted.on) for fact in earlier):
            yield accepted.id, DONATIONS


def _same_presidency(view: View, one: date, other: date) -> bool:
    first, second = presidency.ppt(view.at(one)), presidency.ppt(view.at(other))
    return first is not None and second is not None and (first.party, first.since) == (second.party, second.since)
