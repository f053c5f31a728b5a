"""Situación de un participante: level, reasons, cure, line through time and acts, as the core derives them. Nothing is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from charter.acts import ACTS, Outcome, Verdict, may
from charter.because import Because, cited_facts
from charter.facts import is_party
from charter.finance import Account, Cure, account, cures, designated_cures
from charter.foreseen import cut
from charter.observers import Spell, current_spell, notices_of
from charter.parties import MEMBERS, RROCM, Category, Level
from charter.shares import SHARES
from charter.standing import Standing, standing, standings, timeline
from charter.view import View
from secretariat.chronicle.keeping import kept
from secretariat.financing.facts import in_order
from secretariat.furniture.figures import language
from secretariat.furniture.names import party_name, sort_key
from secretariat.furniture.timeline import Stretch
from secretariat.participants import facts as participants

KINDS: Mapping[str, str] = {
    "full": "voice-and-vote", "voice-without-vote": "voice-without-vote", "excluded": "excluded", "observer": "observer",
    "lapsed": "lapsed", "permanent": "permanent", "none": "no-status",
}
FOR_ITSELF = frozenset({"invite-person"})  # acts that a party does for its own people only: asked so
AHEAD = 3  # years of projection, more where the next change lies beyond


def known_party(code: str, view: View | None) -> bool:
    """Whether the code is a party's that has a page here: the eleven, RROCM, whoever is or was admitted, applicants in the directory."""
    if not is_party(code):
        return False
    if code in MEMBERS or code == RROCM or participants.party(code) is not None:
        return True
    return view is not None and bool(view.of("observer_admitted", code))


def said_name(code: str, category: Category) -> str:
    """The name as a sentence says it: organisations by their acronym, which the core's sentences can carry."""
    if category is Category.OBSERVER_ORGANISATION:
        return participants.acronyms().get(code, {}).get(language()) or party_name(code)
    return party_name(code)


@dataclass(frozen=True, slots=True)
class Doing:
    """An act as this party may or may not do it on this day."""

    act: str
    label: str
    outcome: str
    clauses: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def permitted(self) -> bool:
        return self.outcome == Outcome.PERMITTED.value


@dataclass(frozen=True, slots=True)
class Doings:
    """What a party may do, may not, what is open; and the acts that are not of its kind."""

    own: tuple[Doing, ...]
    others: tuple[Doing, ...]


def doings(view: View, party: str) -> Doings:
    """Every act of the Charter as asked of this party on the view's day, without circumstances. Remembered."""

    def find() -> dict[str, Verdict]:
        return {name: may(view, party, name, **({"party": party} if name in FOR_ITSELF else {})) for name in ACTS}

    verdicts = kept(view, ("standing.may", party), find)
    lang = language()
    own, others = [], []
    for name, verdict in verdicts.items():
        missing = verdict.cure.missing if verdict.cure else ()
        one = Doing(name, ACTS[name].label[lang], verdict.outcome.value, verdict.clauses[:1], missing)
        # An act of another kind of actor is not refused to this one: it was never its own.
        mine = name in SHARES or verdict.outcome in (Outcome.PERMITTED, Outcome.UNDETERMINED)
        (own if mine and not _never(name, verdict) else others).append(one)
    order = {"permitted": 0, "forbidden": 1, "not-empowered": 1, "undetermined": 2}
    own.sort(key=lambda one: order[one.outcome])
    return Doings(tuple(own), tuple(others))


def _never(name: str, verdict: Verdict) -> bool:
    """Applications make no sense to who already is what is applied for."""
    return name.startswith("apply-for-") and verdict.outcome is not Outcome.PERMITTED


def said(view: View, until: dt.date | None) -> dt.date | None:
    """The day on which something changes if nothing happens; None where a version of the Charter unknown here rules by then."""
    return None if until is None or (view.beyond is not None and view.beyond.since <= until) else until


def _foreseen(view: View, one: Standing) -> Standing:
    """The standing without a change to come that cannot be said."""
    return replace(one, until=said(view, one.until))


def stretches(view: View, party: str, today: dt.date) -> list[Stretch]:
    """The party's line from the Charter to the end of the projection, which starts at the later of today and the day asked.

    It ends before the first day of a version of the Charter that this software does not know.
    """
    pivot = max(view.on, today)
    at = standing(view.at(pivot), party)
    until = said(view, at.until)
    end, _beyond = cut(dt.date(max(pivot.year + AHEAD, until.year + 1 if until else 0), 1, 1), view)
    # An observer's absence is foreseen to count: asking those days one by one would wait for meetings that nobody has held yet.
    foreseen = until if at.level is Level.OBSERVER else None
    line = timeline(view, party, view.law_in_force.on, foreseen or end)
    found = [Stretch(part.since, part.until or end, KINDS[part.level.value]) for part in line]
    return [*found, Stretch(foreseen, end, "lapsed")] if foreseen else found


@dataclass(frozen=True, slots=True)
class Absence:
    """An observer's spell: what keeps its status, until when, and the notices sent about it."""

    spell: Spell
    attend_before: dt.date | None
    lapsed_on: dt.date | None
    last_taken_part: dt.date | None
    notices: tuple[tuple[str, dt.date], ...]


def absence(view: View, party: str) -> Absence | None:
    """What absence means for this observer on the view's day; None for a party that never had the status."""
    spell = current_spell(view, party)
    if spell is None:
        return None
    lapse = spell.lapse.on
    gone = spell.ended(view.on)
    took_part = [anchor.on for anchor in spell.anchors if anchor.kind == "participation"]
    told = tuple((fact.id, fact.on) for fact in notices_of(view, party, lapse)) if lapse else ()
    return Absence(spell, None if gone else said(view, lapse), lapse if gone else None, max(took_part, default=None), told)


@dataclass(frozen=True, slots=True)
class Unpaid:
    """What the lead and the cure of a member say: years unpaid and how they are counted."""

    years: tuple[int, ...]
    owed: int


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the page of a party shows to who may see its reasons."""

    standing: Standing
    account: Account | None
    cures: tuple[Cure, ...]
    designated: tuple[Cure, ...]
    absence: Absence | None
    unpaid: Unpaid | None

    @property
    def facts(self) -> tuple[str, ...]:
        """Ids of the facts that the page cites: those of the reasons, of the account, of notices."""
        ids = dict.fromkeys(cited_facts(self.standing.why))
        if self.account:
            ids |= dict.fromkeys(self.account.facts)
        if self.absence:
            ids |= dict.fromkeys(fact for fact, _on in self.absence.notices)
        return tuple(ids)


def page(view: View, party: str) -> Page:
    """The standing of a party on the view's day with what cures or keeps it. Remembered."""

    def find() -> Page:
        found = _foreseen(view, standing(view, party))
        if found.category is Category.MEMBER:
            held = account(view, party)
            return Page(found, held, cures(view, party), designated_cures(view, party), None, _unpaid(found.why))
        return Page(found, None, (), (), absence(view, party), None)

    return kept(view, ("standing.page", party), find)


def _unpaid(why: Because) -> Unpaid | None:
    """The years in the reason itself, so that lead and tree say one thing."""
    years: list[int] = []
    owed = 0
    for node in why.walk():
        if node.code in ("arrears.year-unpaid", "arrears.year-part-paid") and isinstance(node.value, Mapping):
            years.append(node.value["year"])
            owed += node.value["outstanding"]
    return Unpaid(tuple(dict.fromkeys(years)), owed) if years else None


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list of all parties: what may be shown of it to this reader."""

    party: str
    name: str
    kind: str
    since: dt.date | None
    until: dt.date | None
    then: str
    clause: str


@dataclass(frozen=True, slots=True)
class Group:
    """The parties of one category in the alphabetical order of the reader."""

    category: str
    lines: tuple[Line, ...]


def all_standings(view: View) -> tuple[Standing, ...]:
    """The standing of every party on the view's day. Remembered."""
    return kept(view, ("standing.all",), lambda: tuple(_foreseen(view, one) for one in standings(view)))


def groups(view: View) -> list[Group]:
    """All parties by category, each with its level, since, until «si nada ocurre» and what follows."""

    def following() -> dict[str, str]:
        return {
            found.party: Level.LAPSED.value if found.level is Level.OBSERVER else standing(view.at(found.until), found.party).level.value
            for found in all_standings(view) if found.until
        }

    then = kept(view, ("standing.then",), following)
    by_party = {found.party: found for found in all_standings(view)}
    found: list[Group] = []
    order = in_order()
    for category in (Category.MEMBER, Category.OBSERVER_COUNTRY, Category.OBSERVER_ORGANISATION, Category.CIVIL_SOCIETY):
        codes = [code for code, one in by_party.items() if one.category is category]
        if category is Category.MEMBER:
            codes.sort(key=order.index)
        else:
            codes.sort(key=lambda code: sort_key(party_name(code)))
        lines = tuple(_line(by_party[code], KINDS[then[code]] if code in then else "") for code in codes)
        if lines:
            found.append(Group(category.value, lines))
    return found


def _line(one: Standing, then: str) -> Line:
    return Line(one.party, party_name(one.party), KINDS[one.level.value], one.since, one.until, then, one.why.clause)
