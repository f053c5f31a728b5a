"""Toda la Carta: what is this delegate's to do now, from every room and from the duties the core derives. Never writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urlencode

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from charter.prose import say_list
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.sentences import label
from secretariat.decisions import facts as decisions
from secretariat.fund import awaiting as fund
from secretariat.furniture.figures import language as spoken
from secretariat.furniture.names import party_name
from secretariat.meetings import facts as meetings
from secretariat.participants import directory_facts
from secretariat.participants import facts as participants
from secretariat.practices import facts as practices

from . import due_query, due_words, dues, payments, reviews

LAPSES = {"observer-country": "observer.country.lapse-two-years", "observer-organisation": "observer.org.lapse-two-years"}
WEEK = dt.timedelta(days=7)
SHOWN = {"overdue": 10, "year": 8, "later": 4}  # duties of a stretch; the page of obligations has them all
FEW = 3  # debtors named one by one in a row


@dataclass(frozen=True, slots=True)
class Todo:
    """One row of a desk: by when, what, why in one sentence, by which clause, and the one act that does it.

    `meeting` carries a meetings.awaiting.Awaited whose words its own template knows; `question` the slug of a question
    whose position may be stated in place; `debtor` names who owes it where that is not the reader's own party or office.
    """

    due: dt.date | None
    title: str
    sentence: str
    clause: str
    url: str
    act: str
    meeting: Any = None
    question: str = ""
    debtor: str = ""
    key: str = ""

    @property
    def words(self) -> str:
        """Its title in plain words, that of a meeting's thing too."""
        if self.meeting is None:
            return self.title
        done = " ".join(unescape(render_to_string("meetings/_awaited_words.html", {"thing": self.meeting})).split())
        return f"{done}: {self.meeting.meeting.called(spoken())}"


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one stretch of time: "overdue", "week", "year", "later" or "open"; `more` of them are elsewhere, at `url`."""

    key: str
    rows: tuple[Todo, ...]
    more: int = 0
    url: str = ""

    @property
    def count(self) -> int:
        return len(self.rows) + self.more


def todo(delegate: Delegate, language: str) -> list[Group]:
    """Everything awaited from a delegate, grouped by time, the most pressing first."""
    today = clock.today()
    groups: dict[str, list[Todo]] = {"overdue": [], "week": [], "year": [], "later": [], "open": []}
    for row in sorted(awaited(delegate, language), key=lambda r: (r.due is None, r.due or dt.date.max, r.title)):
        groups[_stretch(row.due, today)].append(row)
    return [_group(key, found, today) for key, found in groups.items() if found]


def _group(key: str, found: list[Todo], today: dt.date) -> Group:
    """The rows of a stretch, of those that are many only the nearest to today; duties alone are left to their page, never a question."""
    duties = [row for row in found if row.key]
    most = SHOWN.get(key, len(duties))
    far = duties[:-most] if key == "overdue" else duties[most:]
    page = _elsewhere(key, today) if far else ""
    return Group(key, tuple(row for row in found if row not in far), len(far), page)


def _elsewhere(key: str, today: dt.date) -> str:
    """The address of all the reader's duties of a stretch of time."""
    lang = spoken()
    if key == "overdue":
        days = {due_query.FROM[lang]: today - dt.timedelta(days=dues.LOOKS_BACK), due_query.TO[lang]: today - dt.timedelta(days=1)}
        asked = {**days, due_query.STATUS[lang]: key, due_query.OF[lang]: due_query.MINE}
    else:
        asked = {due_query.YEAR[lang]: today.year + (key == "later"), due_query.OF[lang]: due_query.MINE}
    return f"{reverse('portal:obligations')}?{urlencode(asked)}"


def awaited(delegate: Delegate, language: str) -> list[Todo]:
    """Everything awaited from a delegate, in no order. What two rooms tell of one clause, day and thing stands once."""
    own = [*required(delegate)]
    told = {(row.clause, row.due) for row in own if not row.key}
    duties = [row for row in own if not row.key or (row.clause, row.due) not in told]
    return [*_meetings(delegate), *_decisions(delegate), *duties, *_reviews(delegate), *_kept(delegate), *_fund(delegate)]


def required(delegate: Delegate) -> Iterator[Todo]:
    """What the Charter itself requires of a delegate's party or office: duties, quotas, the day by which to attend."""
    yield from _payments(delegate)
    yield from absence(delegate)
    yield from _duties(delegate)


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


def absence(delegate: Delegate) -> Iterator[Todo]:
    """The day on which an observer would lose its condition by absence, once it is within the desk's sight."""
    clause = LAPSES.get(delegate.kind)
    word = participants.words_today(delegate).get(delegate.party) if clause else None
    if clause and word and word.until and word.until <= clock.today() + dt.timedelta(days=dues.HORIZON):
        yield Todo(
            word.until,
            _("Asistir a una reunión para conservar la condición"),
            _("Sin asistir antes de ese día, la pierde."),
            clause,
            reverse("standing:party", args=[delegate.party]),
            _("Ver la situación"),
        )


def _fund(delegate: Delegate) -> Iterator[Todo]:
    """Resources that an approved activity lacks, and what the Presidency may authorise; without a term. No query once known."""
    for row in fund.awaited(delegate):
        yield Todo(None, row.title, row.sentence, row.clause, row.url, row.act)


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


def _kept(delegate: Delegate) -> Iterator[Todo]:
    """The yearly word on the directory and on what is shared, and good practices that wait for this reader. No query once known."""
    if delegate.is_secretariat:
        if late := directory_facts.late_lists():
            yield Todo(None, _("Pedir la confirmación anual del directorio"),
                       say_list([party_name(row.party) for row in late], spoken()), "se.function.contact-focal-points",
                       reverse("participants:vacancies"), _("Ver"))
        if practices.to_review():
            yield Todo(None, _("Revisar buenas prácticas presentadas"), str(practices.to_review()), "se.function.disseminate",
                       reverse("practices:list"), _("Revisar"))
    elif delegate.party:
        if (owed := directory_facts.awaits_confirmation(delegate.party)) is not None:
            yield Todo(owed.due, _("Confirmar su lista del directorio"), _("La confirmación es anual."), "membership.focal-points",
                       reverse("participants:people", args=[delegate.party]), _("Revisar"))
        for row in practices.to_verify(delegate.party):
            yield Todo(practices.year_after(row.verified), row.called(spoken()), _("Decir si la ley o política compartida sigue así."),
                       "membership.criterion.share-policies", reverse("practices:measure", args=[row.pk]), _("Verificar"))
        if practices.returned(delegate.party):
            yield Todo(None, _("Mejorar una buena práctica devuelta"), _("La Secretaría Ejecutiva dio sus razones."),
                       "membership.criterion.share-policies", reverse("practices:list"), _("Ver"))


def _duties(delegate: Delegate) -> Iterator[Todo]:
    """Open and overdue duties of the delegate's party and of the bodies for which it acts, alike ones in one row."""
    mine = (owed for owed in dues.pending(clock.today()) if dues.is_mine(owed, delegate))
    for alike in together(mine):
        yield duty(alike, delegate)


def together(found: Iterable[Any]) -> list[list[Any]]:
    """Duties that several debtors owe alike (the same thing, by the same clause and day), each kind in one list."""
    alike: dict[tuple[Any, ...], list[Any]] = {}
    for owed in found:
        alike.setdefault((owed.clause, owed.due, owed.opens, owed.status, due_words.title(owed)), []).append(owed)
    return list(alike.values())


def duty(alike: list[Any], delegate: Delegate) -> Todo:
    """Duties of the core that are alike as one row. Who owes them is named where it is not the reader's own party or office."""
    owed = alike[0]
    codes = [code for code in dict.fromkeys(one.debtor for one in alike) if code != delegate.party]
    page = due_words.page(owed)
    if len(alike) > 1 and page == due_words.own_page(owed):
        lang = spoken()
        page = f"{reverse('portal:obligations')}?{urlencode({due_query.YEAR[lang]: owed.due.year, due_query.CLAUSE[lang]: owed.clause})}"
    return Todo(
        owed.due, due_words.title(owed), due_words.why(owed), owed.clause, page, due_words.act(owed),
        debtor=_named(codes), key=owed.key,
    )


def _named(codes: list[str]) -> str:
    """Several debtors in a few words; "" for none."""
    if len(codes) > FEW:
        groups = all(dues.is_group(code) for code in codes)
        return (_("%(n)s Grupos de Trabajo") if groups else _("%(n)s partes")) % {"n": len(codes)}
    return say_list([due_words.debtor(code) for code in codes], spoken()) if codes else ""


def pressing(groups: list[Group]) -> Todo | None:
    """The one row whose act takes the green button: the first overdue, else the first of the week."""
    for group in groups:
        if group.key in {"overdue", "week"}:
            return next((row for row in group.rows if not row.question), None)
    return None
