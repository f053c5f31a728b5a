"""Toda la Carta: what is this delegate's to do now, from every room and from the duties the core derives. Never writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from charter.obligations import Status, obligations
from charter.prose import sentence
from charter.view import NotInForce
from secretariat.chronicle import clock, facts
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.sentences import label
from secretariat.decisions import facts as decisions
from secretariat.furniture.names import party_name
from secretariat.meetings import facts as meetings
from secretariat.participants import facts as participants

from . import due_words, payments, reviews

HORIZON = 400  # days ahead that a desk looks
LOOKS_BACK = 400  # days behind: what has been overdue longer is on the obligations' page
LAPSES = {"observer-country": "observer.country.lapse-two-years", "observer-organisation": "observer.org.lapse-two-years"}
WEEK = dt.timedelta(days=7)
BODIES_OF_THE_SECRETARIAT = ("se", "ppt", "grcm")
BODIES_OF_THE_PRESIDENCY = ("ppt", "grcm")


@dataclass(frozen=True, slots=True)
class Todo:
    """One row of a desk: by when, what, why in one sentence, by which clause, and the one act that does it.

    `meeting` carries a meetings.awaiting.Awaited whose words its own template knows; `question` the slug of a question
    whose position may be stated in place.
    """

    due: dt.date | None
    title: str
    sentence: str
    clause: str
    url: str
    act: str
    meeting: Any = None
    question: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one stretch of time: "overdue", "week", "year", "later" or "open"."""

    key: str
    rows: tuple[Todo, ...]


def todo(delegate: Delegate, language: str) -> list[Group]:
    """Everything awaited from a delegate, grouped by time, the most pressing first."""
    rows = [
        *_meetings(delegate),
        *_decisions(delegate),
        *_duties(delegate, language),
        *_payments(delegate),
        *_absence(delegate),
        *_reviews(delegate),
    ]
    today = clock.today()
    groups: dict[str, list[Todo]] = {"overdue": [], "week": [], "year": [], "later": [], "open": []}
    for row in sorted(rows, key=lambda r: (r.due is None, r.due or dt.date.max, r.title)):
        groups[_stretch(row.due, today)].append(row)
    return [Group(key, tuple(found)) for key, found in groups.items() if found]


def _stretch(due: dt.date | None, today: dt.date) -> str:
    if due is None:
        return "open"
    if due < today:
        return "overdue"
    if due <= today + WEEK:
        return "week"
    return "year" if due.year == today.year else "later"


def _meetings(delegate: Delegate) -> Iterable[Todo]:
    for one in meetings.awaited(delegate):
        yield Todo(one.due, "", "", one.clause, one.url, "", meeting=one)


def _decisions(delegate: Delegate) -> Iterable[Todo]:
    for one in decisions.awaited(delegate):
        yield Todo(
            one.due,
            one.title,
            one.detail,
            one.clause,
            one.url,
            due_words.act_of(one.kind),
            question=one.slug if one.kind == "position" else "",
        )


def _payments(delegate: Delegate) -> Iterable[Todo]:
    kept = payments.of(delegate.party) if delegate.is_member else None
    for row in payments.due(kept) if kept else ():
        yield Todo(**row)


def _absence(delegate: Delegate) -> Iterable[Todo]:
    """The day on which an observer would lose its condition by absence, once it is within the desk's sight."""
    clause = LAPSES.get(delegate.kind)
    word = participants.words_today(delegate).get(delegate.party) if clause else None
    if clause and word and word.until and word.until <= clock.today() + dt.timedelta(days=HORIZON):
        yield Todo(
            word.until,
            _("Asistir a una reunión para conservar la condición"),
            _("Sin asistir antes de ese día, la pierde."),
            clause,
            reverse("standing:party", args=[delegate.party]),
            _("Ver la situación"),
        )


def _reviews(delegate: Delegate) -> Iterable[Todo]:
    """Refusals that their parties ask the Secretariat to look at again; they wait without a term."""
    for row in reviews.waiting() if delegate.is_secretariat else ():
        title = _("Responder a %(party)s, que pide revisar una denegación") % {"party": party_name(row.party)}
        yield Todo(
            None,
            title,
            due_words.capital(label(row.act)),
            "mandate.coordination-transparency",
            reverse("portal:review", args=[row.entry]),
            _("Responder"),
        )


def debtors(delegate: Delegate) -> tuple[str, ...]:
    """Those of the Charter's debtors for whom this delegate acts."""
    if delegate.is_secretariat:
        return BODIES_OF_THE_SECRETARIAT
    own = (delegate.party,) if delegate.party else ()
    return (*own, *BODIES_OF_THE_PRESIDENCY) if delegate.presides else own


def _duties(delegate: Delegate, language: str) -> Iterable[Todo]:
    mine = set(debtors(delegate))
    for owed in open_duties(clock.today()) if mine else ():
        # The groups' meetings are supported by the Secretariat, whoever coordinates them (se.function.support-meetings).
        if owed.debtor in mine or (delegate.is_secretariat and owed.debtor.startswith("wg:")):
            yield Todo(
                owed.due, due_words.title(owed), sentence(owed.why, language), owed.clause, due_words.page(owed), due_words.act(owed)
            )


def open_duties(day: dt.date) -> tuple[Any, ...]:
    """Duties that are open or overdue on a day, as the core derives them. Kept until the chronicle moves."""

    def find() -> tuple[Any, ...]:
        try:
            found = obligations(facts.view(day), day - dt.timedelta(days=LOOKS_BACK), day + dt.timedelta(days=HORIZON))
        except NotInForce:
            return ()
        return tuple(o for o in found if o.status in {Status.OPEN, Status.OVERDUE})

    return facts.remembered(("duties", day), find)


def pressing(groups: list[Group]) -> Todo | None:
    """The one row whose act takes the green button: the first overdue, else the first of the week."""
    for group in groups:
        if group.key in {"overdue", "week"}:
            return next((row for row in group.rows if not row.question), None)
    return None
