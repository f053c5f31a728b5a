"""Puntos focales: who stands in the directory on a day, which functions are vacant, which lists wait for their yearly confirmation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Max, Min, Q, QuerySet
from django.utils.translation import gettext as _

from charter.parties import MEMBERS
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.facts import remembered
from secretariat.furniture.names import party_name, sort_key

from . import directory_audience as audience
from .directory_models import ALTERNATE, FOCAL_POINT, FUNCTIONS, TITULAR, Confirmation, Designation, Holder

ORDER = {code: place for place, (code, _words) in enumerate(FUNCTIONS)}


def year_after(day: dt.date) -> dt.date:
    """The same day a year later; for the 29th of February, the 28th."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def in_force(day: dt.date) -> Q:
    """Designations in force on a day; the end is exclusive."""
    return Q(since__lte=day) & (Q(until__isnull=True) | Q(until__gt=day))


@dataclass(frozen=True, slots=True)
class Line:
    """One designation as a reader may see it: the person only where she is the reader's to know. `confirmed`: last said to be right."""

    row: Designation
    holder: Holder | None
    confirmed: dt.date
    stale: bool
    on: dt.date

    @property
    def current(self) -> bool:
        return self.row.since <= self.on and (self.row.until is None or self.row.until > self.on)


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A function of a party without titular on a day, since when, and the alternate who stands in, if any. `owed`: the Charter wants it."""

    party: str
    function: str
    matter: str
    since: dt.date | None
    alternate: Designation | None
    owed: bool

    @property
    def label(self) -> str:
        words = str(dict(FUNCTIONS)[self.function])
        return f"{words}: {self.matter}" if self.matter else words


@dataclass(frozen=True, slots=True)
class Due:
    """A party whose list is to be confirmed: the last day on which it was, the day by which it is due again, how many stand on it."""

    party: str
    last: dt.date | None
    due: dt.date
    count: int

    def late(self, today: dt.date) -> bool:
        return self.due <= today


def rows(parties: Iterable[str] = (), function: str = "") -> QuerySet[Designation]:
    """Designations of these parties (all when none is named), of a function."""
    found = Designation.objects.select_related("post__institution", "party")
    if parties:
        found = found.filter(party__in=list(parties))
    return found.filter(function=function) if function else found


def says(row: Designation, asked: str) -> bool:
    """Whether the office, its institution, its country or its function has every word asked; accents do not matter."""
    post, institution, party = row.post, row.post.institution, row.party
    text = sort_key(" ".join((
        party.name_es, party.name_en, party.acronym_es, party.code, institution.name_es, institution.name_en, post.unit_es, post.unit_en,
        post.office_es, post.office_en, row.label)))
    return all(word in text for word in sort_key(asked).split()[:8])


def lines(delegate: Delegate, found: QuerySet[Designation], day: dt.date, language: str, asked: str = "") -> list[Line]:
    """The lines of these rows that say what is asked, as this reader may see them on a day, by party, function and rank. Three queries."""
    kept = [row for row in found if says(row, asked)]
    keys = [row.pk for row in kept]
    today = clock.today()
    seen = audience.visible_holders(Holder.objects.filter(pk__in=keys), delegate, today, day) if keys else ()
    holders = {holder.pk: holder for holder in seen}
    for row in kept:
        if row.pk in holders and row.until is not None and row.until <= today:
            holders[row.pk].mail = holders[row.pk].phone = ""  # whoever left is not written to or called any more
    confirmed = confirmations(day) if keys else {}

    def line(row: Designation) -> Line:
        said = max(filter(None, (row.since, confirmed.get(row.party_id))))
        alive = row.until is None or row.until > day
        return Line(row, holders.get(row.pk), said, alive and year_after(said) <= day, day)

    made = [line(row) for row in kept]
    def place(at: Line) -> tuple[object, ...]:
        row = at.row
        name = sort_key(party_name(row.party_id, language))
        return (name, row.party_id, ORDER[row.function], row.matter, row.rank != TITULAR, row.since, row.pk)

    return sorted(made, key=place)


def current(delegate: Delegate, party: str, language: str) -> list[Line]:
    """Who stands in a party's directory today, as this reader may see it. Three queries."""
    today = clock.today()
    return lines(delegate, rows((party,)).filter(in_force(today)), today, language)


def confirmations(day: dt.date) -> dict[str, dt.date]:
    """The last day until `day` on which each party confirmed its list. One query."""
    return dict(Confirmation.objects.filter(on__lte=day).values("party").annotate(last=Max("on")).values_list("party", "last"))


def due(day: dt.date, parties: Iterable[str] = ()) -> list[Due]:
    """Every party with people in force, with the day by which it confirms its list again: a year after it last did. Two queries."""
    standing = Designation.objects.filter(in_force(day))
    if parties:
        standing = standing.filter(party__in=list(parties))
    counted: dict[str, tuple[dt.date, int]] = {}
    for party, first in standing.values("party").annotate(first=Min("since")).values_list("party", "first"):
        counted[party] = (first, 0)
    for party in standing.values_list("party", flat=True):
        counted[party] = (counted[party][0], counted[party][1] + 1)
    last = confirmations(day)
    return sorted(
        (Due(party, last.get(party), year_after(last.get(party, first)), count) for party, (first, count) in counted.items()),
        key=lambda row: (row.due, row.party))


def vacancies(day: dt.date, parties: Iterable[str] = ()) -> list[Vacancy]:
    """Functions without titular on a day: the focal point of each member, and every function that a party once filled. One query."""
    wanted = tuple(parties)
    found = rows(wanted).filter(since__lte=day).order_by("since", "pk")
    seats: dict[tuple[str, str, str], list[Designation]] = {
        (code, FOCAL_POINT, ""): [] for code in MEMBERS if not wanted or code in wanted}
    for row in found:
        seats.setdefault((row.party_id, row.function, row.matter), []).append(row)
    open_ = []
    for (party, function, matter), held in seats.items():
        now = [row for row in held if row.until is None or row.until > day]
        if any(row.rank == TITULAR for row in now):
            continue
        ended = [row.until for row in held if row.rank == TITULAR and row.until]
        since = max(ended) if ended else min((row.since for row in held), default=None)
        alternate = next((row for row in now if row.rank == ALTERNATE), None)
        open_.append(Vacancy(party, function, matter, since, alternate, function == FOCAL_POINT and party in MEMBERS))
    return sorted(open_, key=lambda v: (not v.owed, v.since or dt.date.min, v.party, ORDER[v.function], v.matter))


def without_titular(party: str, function: str, matter: str, institution: str, since: dt.date, until: dt.date | None, *,
                    but: int | None = None) -> bool:
    """Whether an institution has no other titular of a function at any time between two days. One query."""
    held = Designation.objects.filter(
        party=party, function=function, matter=matter, rank=TITULAR, post__institution__name_es=institution)
    if until is not None:
        held = held.filter(since__lt=until)
    return not held.filter(Q(until__isnull=True) | Q(until__gt=since)).exclude(pk=but).exists()


def taken() -> str:
    """Why a second titular cannot be designated, and what can be done."""
    return _("Esa institución ya tiene titular en esa función en esos días: sustitúyalo, o designe un suplente.")


def awaits_confirmation(party: str) -> Due | None:
    """The confirmation that a party owes within thirty days or since before; None when its list is fresh. Remembered for the day."""
    today = clock.today()
    soon = today + dt.timedelta(days=30)
    found = remembered(("participants.confirmation", party, today), lambda: due(today, (party,)))
    return found[0] if found and found[0].due <= soon else None


def late_lists() -> list[Due]:
    """The lists that nobody confirmed for a year. Remembered for the day."""
    today = clock.today()
    return [row for row in remembered(("participants.confirmations", today), lambda: due(today)) if row.late(today)]


def listed(language: str) -> list[tuple[str, str]]:
    """(code, name) of every party with people in the directory, in alphabetical order. One query."""
    codes = Designation.objects.values_list("party", flat=True).distinct().order_by("party")
    return sorted(((code, party_name(code, language)) for code in codes), key=lambda pair: sort_key(pair[1]))
