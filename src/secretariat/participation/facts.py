"""Países Observadores; Organismos y Organizaciones Internacionales Observadoras: until when each keeps its status, and the story of each.

Everything is derived from the record; meetings lend their names. A constant number of queries, whatever the years.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from charter.absence import LAPSE, absence_rules, counts
from charter.calendar import add_days
from charter.facts import Fact
from charter.observer_duties import attendances
from charter.observers import Spell, current_spell, notice_window, notices_of, observers, spells
from charter.parties import Category, Level
from charter.standing import Standing, standing
from charter.view import View
from secretariat.chronicle.keeping import kept
from secretariat.furniture.names import party_name, sort_key

NOTICE: Mapping[Category, str] = {
    Category.OBSERVER_COUNTRY: "observer.country.lapse-notice",
    Category.OBSERVER_ORGANISATION: "observer.org.lapse-notice",
}
READMISSION: Mapping[Category, str] = {
    Category.OBSERVER_COUNTRY: "observer.country.readmission",
    Category.OBSERVER_ORGANISATION: "observer.org.readmission",
}
ADMISSION: Mapping[Category, str] = {
    Category.OBSERVER_COUNTRY: "observer.country.admission-by-consensus",
    Category.OBSERVER_ORGANISATION: "observer.org.admission",
}


@dataclass(frozen=True, slots=True)
class Countdown:
    """Where an observer stands: last attendance, day of lapse, notice owed and sent, and what remains to be done.

    state: "current", "warn" (the notice may leave), "late" (its day passed without it), "warned", "lapsed", "unending".
    """

    party: str
    category: str
    level: str
    since: dt.date
    last: dt.date | None
    last_meeting: str
    last_fact: str
    lapse: dt.date | None
    opens: dt.date | None
    due: dt.date | None
    sent: dt.date | None
    notice: str
    state: str
    clause: str
    notice_clause: str

    @property
    def attend_by(self) -> dt.date | None:
        """The last day on which an attendance keeps the status."""
        return add_days(self.lapse, -1) if self.lapse and self.state != "lapsed" else None

    @property
    def late(self) -> bool:
        """Whether the notice left late, or is late now: a breach beside the lapse, which stands."""
        return self.state == "late" or bool(self.sent and self.due and self.sent > self.due)

    @property
    def warnable(self) -> bool:
        """Whether a notice may be sent today."""
        return self.state in ("warn", "late")


def countdown(view: View, party: str) -> Countdown | None:
    """The countdown of one observer on the view's day; None for a party that never was one."""
    spell = current_spell(view, party)
    return None if spell is None else _counted(view, party, spell, standing(view, party))


def _counted(view: View, party: str, spell: Spell, found: Standing) -> Countdown:
    ends = spell.lapse.on or (spell.lapse.periods[-1] if spell.lapse.periods else None)
    opens, due = notice_window(view, ends, spell.category) if ends else (None, None)
    sent = notices_of(view, party, ends) if ends else ()
    last = next((one for one in reversed(spell.anchors) if one.kind == "participation"), None)
    return Countdown(
        party=party,
        category=str(spell.category.value),
        level=str(found.level.value),
        since=found.since,
        last=last.on if last else None,
        last_meeting=last.meeting if last else "",
        last_fact=last.facts[0] if last else spell.granted.id,
        lapse=ends,
        opens=opens,
        due=due,
        sent=sent[0].on if sent else None,
        notice=sent[0].id if sent else "",
        state=_state(view.on, found.level, ends, opens, due, bool(sent)),
        clause=LAPSE[spell.category],
        notice_clause=NOTICE[spell.category],
    )


def _state(on: dt.date, level: Level, ends: dt.date | None, opens: dt.date | None, due: dt.date | None, sent: bool) -> str:
    if level is Level.LAPSED:
        return "lapsed"
    if ends is None or opens is None or due is None:
        return "unending"
    if sent:
        return "warned"
    return "late" if on > due else "warn" if on >= opens else "current"


def countdowns(view: View) -> tuple[Countdown, ...]:
    """All observers of today and before, who needs a notice first, then by the day of lapse. Remembered."""

    def find() -> tuple[Countdown, ...]:
        found = [one for party in observers(view) if (one := countdown(view, party))]
        return tuple(sorted(found, key=lambda one: (URGENCY[one.state], one.due or dt.date.max, sort_key(party_name(one.party)))))

    return kept(view, ("participation.countdowns",), find)


URGENCY = {"late": 0, "warn": 1, "warned": 2, "current": 3, "unending": 4, "lapsed": 5}


@dataclass(frozen=True, slots=True)
class Yearly:
    """The attendance that an organisation owes in one year, and the fact that met it."""

    party: str
    year: int
    status: str
    met_by: str
    clause: str


def yearly(view: View, party: str = "") -> list[Yearly]:
    """The attendance of this year and the last that organisations owe (all, or one)."""
    found = []
    for owed, _due in attendances(view, view.on.year - 1, view.on.year):
        if not party or owed.debtor == party:
            found.append(Yearly(owed.debtor, owed.due.year, str(owed.status.value), owed.met_by or "", owed.clause))
    return found


@dataclass(frozen=True, slots=True)
class Moment:
    """One event of an observer's life: what happened, on which day, by which fact and clause. `note` is a code or a slug."""

    on: dt.date
    kind: str
    clause: str
    fact: str
    meeting: str = ""
    note: str = ""
    decision: str = ""
    ahead: bool = False
    source: str = ""


def life(view: View, party: str) -> list[Moment]:
    """The life of an observer in the order of its days, newest first: application, status, attendances, notices, lapse, return."""
    found: list[Moment] = []
    organisation = any(fact.text("category") == "organisation" for kind in GIVING for fact in view.of(kind, party))
    category = Category.OBSERVER_ORGANISATION if organisation else Category.OBSERVER_COUNTRY
    for kind in ("observer_requested", "observer_reinterest", "criterion_evidence", "observer_admitted", "observer_readmitted"):
        found += [_told(fact, _clause(fact, category)) for fact in view.of(kind, party)]
    attended = "observer.org.annual-attendance" if organisation else "observer.country.open-discussions"
    found += [_told(fact, attended) for fact in view.of("attendance", party)]
    found += [_told(fact, NOTICE[category]) for fact in view.of("notice_sent", party)]
    found += [_told(fact, "observer.country.notice-means") for fact in view.of("follow_up_action", party)]
    for spell in spells(view, party):
        found += _ends(view, spell)
    found.sort(key=lambda one: (one.on, ORDER.get(one.kind, 5), one.fact), reverse=True)
    return found


GIVING = ("observer_admitted", "observer_requested")
ORDER = {"observer_requested": 0, "criterion_evidence": 1, "observer_admitted": 2, "lapsed": 9, "will-lapse": 9}


def _clause(fact: Fact, category: Category) -> str:
    match fact.kind:
        case "observer_requested":
            return "observer.org.criterion.written-request" if fact.text("category") == "organisation" else "observer.country.welcome-new"
        case "criterion_evidence":
            return fact.text("criterion")
        case "observer_admitted":
            return ADMISSION[Category.OBSERVER_ORGANISATION if fact.text("category") == "organisation" else Category.OBSERVER_COUNTRY]
    return READMISSION[category]


def _told(fact: Fact, clause: str) -> Moment:
    lapse = fact.data.get("lapse")
    note = lapse.isoformat() if isinstance(lapse, dt.date) else fact.text("means") or fact.text("area")
    if fact.kind == "follow_up_action":
        note = fact.text("means")
    return Moment(fact.on, fact.kind, clause, fact.id, fact.text("meeting"), note, fact.text("decision"), source=fact.source or "")


def _ends(view: View, spell: Spell) -> list[Moment]:
    ends = spell.lapse.on
    if ends is None:
        return []
    anchor = spell.lapse.anchor
    ahead = ends > view.on
    return [
        Moment(ends, "will-lapse" if ahead else "lapsed", LAPSE[spell.category], anchor.facts[0], note=anchor.on.isoformat(), ahead=ahead)
    ]


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting held that counts for an observer, and whether it is on record as present."""

    slug: str
    on: dt.date
    body: str
    attended: str  # id of the fact of attendance, "" without


def table(view: View, party: str) -> list[Held]:
    """The attendance table of an observer: the meetings held that count for it, newest first, since its status began."""
    spell = current_spell(view, party)
    if spell is None:
        return []
    rules = absence_rules(view)
    present = {fact.text("meeting"): fact.id for fact in view.of("attendance", party)}
    rows: dict[str, Held] = {}
    for fact in view.of("meeting_held"):
        slug = fact.text("meeting")
        if fact.on >= spell.start and slug not in rows and counts(fact, spell.category, rules):
            rows[slug] = Held(slug, fact.on, fact.subject, present.get(slug, ""))
    return sorted(rows.values(), key=lambda one: (one.on, one.slug), reverse=True)
