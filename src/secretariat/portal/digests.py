"""Toda la Carta, plazos: a person's week on one page or in one letter: what is overdue, due, about to open, and what changed. Never writes.

It is made from her desk and from the duties of her party and office, at the moment of reading: it can tell nothing that she may not see.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from charter.duties import Obligation, Status
from charter.standing import standing
from charter.view import NotInForce, View
from secretariat.chronicle import clock, facts
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.clauses import shown
from secretariat.furniture.figures import days_between, long_date, short_date
from secretariat.furniture.names import party_name
from secretariat.furniture.statuses import status_of
from secretariat.people.delegation import FIRST, delegate_for
from secretariat.people.models import Account, Capacity

from . import desks, due_words, dues
from .models import Digest

WEEK = dt.timedelta(days=7)
SOON = dt.timedelta(days=14)  # a duty that opens within these days is told beforehand
SALT = "portal.digest"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing of a digest: its day, what it is, one sentence, its clause, and where it is done."""

    day: dt.date | None
    title: str
    detail: str
    clause: str
    url: str
    debtor: str = ""
    status: str = ""

    @property
    def place(self) -> str:
        return shown(self.clause).place if self.clause else ""

    @property
    def when(self) -> str:
        """Its day in words: `14 nov. 2026 (hace 9 días)`."""
        return f"{short_date(self.day)} ({days_between(self.day, clock.today())})" if self.day else ""

    @property
    def address(self) -> str:
        return settings.SITE_URL + self.url


@dataclass(frozen=True, slots=True)
class Part:
    """What a person is told in one capacity. Each list is empty when there is nothing of its kind."""

    party: str
    overdue: tuple[Line, ...]
    week: tuple[Line, ...]
    opening: tuple[Line, ...]
    changes: tuple[Line, ...]

    @property
    def empty(self) -> bool:
        return not (self.overdue or self.week or self.opening or self.changes)

    @property
    def sections(self) -> list[tuple[str, str, tuple[Line, ...]]]:
        """Kind, heading and lines of what there is."""
        told = (
            ("overdue", _("Vencido"), self.overdue), ("week", _("Vence en los próximos siete días"), self.week),
            ("opening", _("Se abre pronto"), self.opening), ("changes", _("Lo que cambió"), self.changes),
        )
        return [row for row in told if row[2]]


def monday(day: dt.date) -> dt.date:
    """The Monday of the week of a day, by which a digest is known."""
    return day - dt.timedelta(days=day.weekday())


def since(last: dt.datetime | None) -> dt.datetime:
    """From when on changes are told: from the last digest, or from a week ago."""
    return last or clock.now().replace(minute=0, second=0, microsecond=0) - WEEK


def last_written(account: int, before: dt.date = dt.date.max) -> dt.datetime | None:
    """When the last digest of a person was written, of a week before a day. One query."""
    return Digest.objects.filter(account=account, week__lt=before).order_by("-week").values_list("written", flat=True).first()


def part(delegate: Delegate, moment: dt.datetime) -> Part:
    """What to tell a delegate now, in the language of the moment, of the time since `moment`. As many queries as her desk."""
    today, lang = clock.today(), delegate.language
    rows = sorted(desks.awaited(delegate, lang), key=lambda row: (row.due or dt.date.max, row.title))
    timely = [row for row in rows if row.due]
    return Part(
        delegate.party,
        tuple(_line(row) for row in timely if row.due and row.due < today),
        tuple(_line(row) for row in timely if row.due and today <= row.due <= today + WEEK),
        tuple(_opening(delegate, today)),
        tuple(_changes(delegate, today, moment)),
    )


def _line(row: desks.Todo) -> Line:
    return Line(row.due, row.words, row.sentence, row.clause, row.url, row.debtor)


def _of(alike: list[Obligation], delegate: Delegate, words: str = "%(title)s", day: dt.date | None = None, detail: str = "") -> Line:
    """Duties that are alike as one line, with words around their title."""
    row, owed = desks.duty(alike, delegate), alike[0]
    page = due_words.own_page(owed) if len(alike) == 1 else row.url
    return Line(day or owed.due, words % {"title": row.title}, detail, owed.clause, page, row.debtor, owed.status.value)


def _opening(delegate: Delegate, today: dt.date) -> Iterator[Line]:
    """Duties that can be done from a day of the next two weeks on."""
    coming = (o for o in dues.of(delegate) if o.status is Status.UPCOMING and today < o.opens <= today + SOON)
    for alike in desks.together(sorted(coming, key=lambda o: (o.opens, o.due, o.key))):
        yield _of(alike, delegate, day=alike[0].opens, detail=due_words.period(alike[0]))


def _changes(delegate: Delegate, today: dt.date, moment: dt.datetime) -> Iterator[Line]:
    """The reader's own duties that stand otherwise than they did, and her party's own standing."""
    before = {o.key: o for o in dues.as_known(moment, today) if dues.is_mine(o, delegate)}
    now = {o.key: o for o in dues.of(delegate)}
    yield from _standing(delegate, today, moment)
    moved: dict[tuple[str, str], list[Obligation]] = {}
    for key, owed in now.items():
        told = _moved(before.get(key), owed)
        if told:
            moved.setdefault(told, []).append(owed)
    for (words, detail), duties in moved.items():
        for alike in desks.together(duties):
            yield _of(alike, delegate, words, detail=detail)
    gone = (o for o in before.values() if o.key not in now and o.status in dues.PENDING)
    for alike in desks.together(gone):
        row, page = desks.duty(alike, delegate), reverse("portal:clause", args=[alike[0].clause])
        yield Line(row.due, _("Ya no se debe: %(title)s") % {"title": row.title}, "", row.clause, page, row.debtor, "waived")


def _moved(before: Obligation | None, now: Obligation) -> tuple[str, str] | None:
    """How a duty stands otherwise than before: words around its title, and a sentence. None where nothing is new to tell."""
    was = before.status if before else None
    if now.status in {Status.MET, Status.LATE} and was not in {Status.MET, Status.LATE}:
        return _("Cumplido: %(title)s"), due_words.term(now)
    if now.status is Status.WAIVED and was in dues.PENDING:
        return _("Ya no se debe: %(title)s"), due_words.term(now)
    if now.status not in dues.PENDING:
        return None
    if was is None:
        return _("Nuevo plazo: %(title)s"), due_words.period(now)
    if was in {Status.MET, Status.LATE, Status.WAIVED}:
        return _("Vuelve a deberse: %(title)s"), due_words.term(now)
    if was is Status.UPCOMING:
        return _("Ya puede hacerse: %(title)s"), due_words.period(now)
    if before and before.due != now.due:
        return _("Cambió de plazo: %(title)s"), _("Antes vencía el %(day)s.") % {"day": long_date(before.due)}
    return None


def _standing(delegate: Delegate, today: dt.date, moment: dt.datetime) -> Iterator[Line]:
    """The reader's own party, where it stands otherwise than it did."""
    if not delegate.party or delegate.is_secretariat:
        return
    before = _level(dues.view_then(moment), delegate.party)
    now = _level(facts.view(today), delegate.party)
    if before and now and before[0] != now[0]:
        title = _("Situación: %(level)s") % {"level": status_of(now[0]).word}
        detail = _("Antes: %(level)s") % {"level": status_of(before[0]).word}
        yield Line(now[2], title, detail, now[1], reverse("standing:party", args=[delegate.party]))


def _level(view: View, party: str) -> tuple[str, str, dt.date | None] | None:
    """Level, deciding clause and first day of a party's standing; None before the Charter."""
    try:
        found = standing(view, party)
    except NotInForce:
        return None
    return str(found.level.value), found.why.clause, found.since


def delegates(account: Account, capacities: list[Capacity], language: str) -> list[Delegate]:
    """A person in each of the parties for which she speaks today, the office before the seat in a delegation."""
    found: dict[str, Delegate] = {}
    for capacity in sorted(capacities, key=lambda c: (FIRST.index(c.kind), c.since, c.pk)):
        if capacity.party not in found:
            found[capacity.party] = delegate_for(account, language, capacity.pk)
    return list(found.values())


def parts(people: list[Delegate], moment: dt.datetime) -> list[Part]:
    """What a person is told in each capacity in which there is something to tell, in the language of the moment."""
    return [told for delegate in people if not (told := part(delegate, moment)).empty]


def summary(told: Part) -> str:
    """What a letter's subject says of it: `2 vencidos, 3 de esta semana`; the first thing there is."""
    overdue, week, opening, changes = len(told.overdue), len(told.week), len(told.opening), len(told.changes)
    words = [
        (overdue, ngettext("%(n)s vencido", "%(n)s vencidos", overdue)),
        (week, ngettext("%(n)s por vencer", "%(n)s por vencer", week)),
        (opening, ngettext("%(n)s por abrirse", "%(n)s por abrirse", opening)),
        (changes, ngettext("%(n)s cambio", "%(n)s cambios", changes)),
    ]
    return ", ".join(text % {"n": n} for n, text in words if n)


def context(account: Account, told: Part, week: dt.date, several: bool) -> Mapping[str, object]:
    """What the letter's template takes; `several`: its reader speaks for others too, so that the letter names the party."""
    return {
        "sections": told.sections, "party": party_name(told.party), "several": several,
        "name": account.person.called(account.language), "week": long_date(week), "summary": summary(told),
        "page": settings.SITE_URL + reverse("portal:digest"),
    }


def stop_address(account: Account) -> str:
    """Full address at which one click asks for no more digests, without signing in; it does nothing else."""
    with translation.override(account.language):
        return settings.SITE_URL + reverse("portal:digest_stop", args=[signing.Signer(salt=SALT).sign_object(account.pk)])


def reader_of(secret: str) -> Account | None:
    """The account that such an address names; None where it is not ours. One query."""
    try:
        key = signing.Signer(salt=SALT).unsign_object(secret)
    except signing.BadSignature:
        return None
    return Account.objects.filter(pk=key).first() if isinstance(key, int) else None
