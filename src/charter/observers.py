"""Países Observadores; Organismos y Organizaciones Internacionales Observadoras: who holds the status, and until when.

Status comes from a decision of the vice-ministers and is lost by absence (see ``charter.absence``) until they
readmit. A spell is one such stretch, from admission or readmission to lapse.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from charter.absence import (
    AbsenceRules,
    Anchor,
    Lapse,
    Meetings,
    absence_rules,
    lapse_from,
    lapse_of,
    meetings,
    put_off,
)
from charter.calendar import LAST_DAY, add_days, add_months
from charter.facts import Fact
from charter.meetings import VM
from charter.parties import MEMBERS, RROCM, Category
from charter.view import View

_CATEGORIES = {"country": Category.OBSERVER_COUNTRY, "organisation": Category.OBSERVER_ORGANISATION}

# Answers of a decision that give no status.
_REFUSED = ("rejected", "no-consensus")

# No absence ends a status in fewer days than this, unless one missed year does.
_SAFE_DAYS = 365


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch of observer status: from ``start`` until ``lapse.on``, which may lie ahead or never come.

    ``granted`` is the fact that gave the status, ``anchors`` the days from which absence could be reckoned and
    ``chain`` the lapses that lead from the first of them to the deciding one, ``lapse``.
    """

    category: Category
    start: date
    granted: Fact
    anchors: tuple[Anchor, ...]
    lapse: Lapse
    chain: tuple[Lapse, ...]

    def ended(self, on: date) -> bool:
        """Whether the status is lost on ``on``."""
        return self.lapse.on is not None and self.lapse.on <= on


def observers(view: View) -> tuple[str, ...]:
    """All parties ever admitted as observers by ``view.on``, by code."""
    admitted = {fact.subject for fact in view.of("observer_admitted") if decided(view, fact)}
    return tuple(sorted(admitted.difference(MEMBERS, (RROCM,))))


def decided(view: View, grant: Fact) -> bool:
    """Whether an admission or readmission rests on a decision of the vice-ministers to accept.

    Where the one it names is not on record, or it is older than the Charter, it is taken at its word.
    """
    if view.charter is None or grant.on < view.charter.on:
        return True
    found = decisions_of(view, grant)
    return not found or any(fact.subject == VM and fact.text("answer") not in _REFUSED for fact in found)


def decisions_of(view: View, grant: Fact) -> list[Fact]:
    """The decisions on record that an admission or readmission names, taken by its day."""
    named = grant.text("decision")
    return [fact for fact in _by_symbol(view).get(named, ()) if fact.on <= grant.on] if named else []


def _by_symbol(view: View) -> dict[str, list[Fact]]:
    """All decisions on record by their symbol; shared through the cache of the view."""
    known = view.cache.get("decisions by symbol")
    if isinstance(known, dict):
        return known
    found: dict[str, list[Fact]] = {}
    for fact in view.ahead("decision_taken"):
        found.setdefault(fact.text("decision"), []).append(fact)
    view.cache["decisions by symbol"] = found
    return found


def spells(view: View, party: str, rules: AbsenceRules | None = None) -> tuple[Spell, ...]:
    """The stretches of status of ``party`` that began by ``view.on``, as seen on that day, in order.

    ``rules`` are the readings on absence to apply (those in force on the day when left out). A readmission while
    the status is current changes nothing, nor does an attendance after its loss.
    """
    rules = rules or absence_rules(view)
    key = ("spells", party, rules, view.on)
    known = view.cache.get(key)
    if not isinstance(known, tuple):
        known = view.cache[key] = tuple(_spells(view, party, rules))
    return known


def _spells(view: View, party: str, rules: AbsenceRules) -> list[Spell]:
    found: list[Spell] = []
    open_: _Open | None = None
    for day, grants, fact in _events(view, party):
        if grants:
            if open_ is None:
                if fact.kind == "observer_admitted":
                    open_ = _Open(view, party, rules, fact, _CATEGORIES[fact.text("category")])
            elif open_.lost(day):
                found.append(open_.spell())
                text = fact.text("category")
                open_ = _Open(view, party, rules, fact, _CATEGORIES[text] if text else open_.category)
        elif open_ is not None:
            open_.attend(day, fact)
    if open_ is not None:
        found.append(open_.spell())
    return found


def _events(view: View, party: str) -> list[tuple[date, bool, Fact]]:
    """Admissions, readmissions and attendances by day; a status given comes before an attendance of the same day."""
    if party in MEMBERS or party == RROCM:
        return []
    grants = (*view.of("observer_admitted", party), *view.of("observer_readmitted", party))
    given = [fact for fact in grants if decided(view, fact)]
    if not given:
        return []
    found = [(fact.on, True, fact) for fact in given]
    held = _first_days(view)
    for fact in view.of("attendance", party):
        day = held.get(str(fact.data["meeting"]))
        if day is not None and day <= view.on:
            found.append((max(fact.on, day), False, fact))
    found.sort(key=lambda event: (event[0], not event[1], event[2].id))
    return found


def _first_days(view: View) -> dict[str, date]:
    """The first day of each meeting held, by its slug; shared through the cache of the view."""
    found = view.cache.get("first days")
    if isinstance(found, dict):
        return found
    days: dict[str, date] = {}
    for fact in view.ahead("meeting_held"):
        days.setdefault(str(fact.data["meeting"]), fact.on)
    view.cache["first days"] = days
    return days


class _Open:
    """A spell as it unfolds: the days from which absence runs, and the lapse they lead to."""

    __slots__ = ("anchors", "category", "granted", "held", "notices", "rules", "safe", "view")

    def __init__(self, view: View, party: str, rules: AbsenceRules, granted: Fact, category: Category) -> None:
        self.view = view
        self.rules = rules
        self.category = category
        self.granted = granted
        self.held: Meetings = meetings(view, category, rules)
        self.notices: Sequence[Fact] = view.of("notice_sent", party)
        kind = "admission" if granted.kind == "observer_admitted" else "readmission"
        self.anchors = [Anchor(granted.on, (granted.id,), kind)]
        self.safe = not (rules.yearly_loss and category is Category.OBSERVER_ORGANISATION)

    def lost(self, day: date) -> bool:
        """Whether the status is lost on ``day``, by what is seen on the view's day."""
        if self.safe and (day - self.anchors[-1].on).days < _SAFE_DAYS:
            return False
        end = _later(self.lapses()).on
        if not self.safe:
            end = _sooner(end, _later(self.lapses(yearly=True)).on)
        return end is not None and end <= day

    def attend(self, day: date, fact: Fact) -> None:
        """Take in an attendance, which counts when the meeting was held, is of the right kind and comes in time."""
        held = self.held.by_slug.get(str(fact.data["meeting"]), ())
        meeting = next((meeting for meeting in held if meeting.on <= day), None)
        if meeting is None:
            return
        if not self.lost(day):
            self.anchors.append(Anchor(day, (fact.id, meeting.id), "participation", str(meeting.data["meeting"])))

    def lapses(self, *, yearly: bool = False) -> list[Lapse]:
        """The lapse that absence from each anchor leads to; reckonings are shared by observers who met."""
        key = ("lapses", self.category, self.rules, self.view.on, yearly)
        shared = self.view.cache.get(key)
        if not isinstance(shared, dict):
            shared = self.view.cache[key] = {}
        lead = self.rules.lead(self.category)
        found = []
        for anchor in self.anchors:
            where = (anchor.on, anchor.meeting, anchor.kind == "participation")
            lapse = None if self.rules.from_first_meeting else shared.get(where)
            if lapse is None:
                lapse = shared[where] = self._lapse(anchor, yearly=yearly)
            else:
                lapse = Lapse(lapse.on, anchor, lapse.held, lapse.periods, lapse.idle, yearly=lapse.yearly)
            found.append(put_off(lapse, self.notices, self.rules, lead, self.view.on))
        return found

    def _lapse(self, anchor: Anchor, *, yearly: bool) -> Lapse:
        if yearly:
            return lapse_from(anchor, self.held, self.rules, self.view.on, row=1, yearly=True)
        return lapse_of(anchor, self.held, self.rules, self.view.on, self.category)

    def spell(self) -> Spell:
        """The spell as it stands."""
        lapses = self.lapses()
        lapse = _later(lapses)
        chain = _chain(lapses)
        if not self.safe:
            yearly = self.lapses(yearly=True)
            chain = (*lapses, *yearly)  # every participation tells here
            if _sooner(lapse.on, _later(yearly).on) != lapse.on:
                lapse = _later(yearly)
        return Spell(self.category, self.granted.on, self.granted, tuple(self.anchors), lapse, chain)


def _later(lapses: Sequence[Lapse]) -> Lapse:
    """The lapse that comes last (never coming is later than any day); of equal ones the one from the latest anchor."""
    return max(reversed(lapses), key=lambda lapse: lapse.on or LAST_DAY)


def _sooner(one: date | None, other: date | None) -> date | None:
    days = [day for day in (one, other) if day is not None]
    return min(days, default=None)


def _chain(lapses: Sequence[Lapse]) -> tuple[Lapse, ...]:
    """The fewest reckonings that carry the status from the first anchor to the last lapse.

    Each begins before the one before it has run out, so that together they prove the status unbroken.
    """
    reach = lapses[0]
    found = [reach]
    index = 1
    while index < len(lapses) and reach.on is not None:
        best = reach
        while index < len(lapses) and lapses[index].anchor.on < reach.on:
            if (lapses[index].on or LAST_DAY) >= (best.on or LAST_DAY):
                best = lapses[index]
            index += 1
        if best is reach:
            break
        reach = best
        found.append(reach)
    return tuple(found)


# -- what others ask -----------------------------------------------------------------------------------------------


def current_spell(view: View, party: str) -> Spell | None:
    """The latest stretch of status of ``party``, which may have lapsed; ``None`` when it never had one."""
    found = spells(view, party)
    return found[-1] if found else None


def attend_before(view: View, party: str) -> date | None:
    """The day before which ``party`` must take part in a meeting to keep its status; ``None`` when it has none to
    keep, or none that absence ends."""
    spell = current_spell(view, party)
    if spell is None or spell.ended(view.on):
        return None
    return spell.lapse.on


def notice_window(view: View, lapse: date, category: Category) -> tuple[date, date]:
    """When notice of a ``lapse`` may first be sent and the last day on which it is in time.

    Six calendar months before for countries (``observer.country.lapse-notice``), for organisations as
    ``notice.org-lead-months`` says; it opens six months earlier. In the reading of a window, the last months count.
    """
    rules = absence_rules(view)
    lead = rules.lead(category)
    latest = add_months(lapse, -lead, rules.month_end)
    if rules.notice_window and category is Category.OBSERVER_COUNTRY:
        return latest, add_days(lapse, -1)
    return add_months(lapse, -lead - 6, rules.month_end), latest


def notices_of(view: View, party: str, lapse: date) -> tuple[Fact, ...]:
    """The notices sent to ``party`` by ``view.on`` that warn of this ``lapse``."""
    return tuple(fact for fact in view.of("notice_sent", party) if fact.data["lapse"] == lapse)
