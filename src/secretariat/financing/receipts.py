"""Toda la Carta: the facts that a figure or a verdict rests on, each with its day, its words, its source and its entry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from charter.facts import Fact
from charter.kind_words import KIND_WORDS
from charter.view import View
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.models import RecordedFact
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language, money, short_date
from secretariat.meetings.facts import titles


def kind_words(kind: str) -> str:
    """What sort of fact it is, in the reader's language."""
    return KIND_WORDS[language()].get(kind, kind)


def sum_of(fact: Fact) -> str:
    """The amount of a fact, kept on one line."""
    return money(fact.number("amount")).replace(" ", "\u00a0")


def meeting_title(slug: str) -> str:
    """The title of a meeting in the reader's language; its slug where no row names it."""
    es, en = titles().get(slug, (slug, slug))
    return en if language() == "en" else es


def words(fact: Fact) -> str:
    """A fact in a few words: `pago de US$ 3,000.00`, `presupuesto de 2024`, `asistencia: XXVIII Reunión Viceministerial`."""
    data = fact.data
    match fact.kind:
        case "payment":
            year = data.get("for_year")
            paid = _("pago de %(amount)s") % {"amount": sum_of(fact)}
            return f"{paid}, {_('designado a %(year)s') % {'year': year}}" if year else paid
        case "budget_approved" | "budget_recommended":
            return _("%(kind)s para %(year)s: %(amount)s") % {
                "kind": kind_words(fact.kind), "year": data["year"], "amount": sum_of(fact)}
        case "attendance" | "meeting_held" | "meeting_convened":
            return f"{kind_words(fact.kind)}: {meeting_title(str(data['meeting']))}"
        case "notice_sent":
            return _("aviso de que la condición se perdería el %(day)s") % {"day": short_date(fact.day("lapse"))}
        case "reading_adopted":
            return f"{kind_words(fact.kind)}: {data['param']}"
    return kind_words(fact.kind)


@dataclass(frozen=True, slots=True)
class Origin:
    """A fact as the page shows it. `entry`: address of its chronicle entry, "" where the reader may not open it."""

    id: str
    kind: str
    words: str
    on: dt.date
    source: str
    fictitious: bool
    entry: str
    fact: Fact

    @property
    def anchor(self) -> str:
        return anchor(self.id)


def anchor(fact: str) -> str:
    """The id of a fact's row on a page; ids of facts may hold signs that an address cannot."""
    return "hecho-" + "".join(sign if sign.isalnum() or sign in "-_." else "-" for sign in fact)


def origins(view: View, ids: Iterable[str], delegate: Delegate) -> dict[str, Origin]:
    """The facts with these ids, in the order of their days. One query."""
    facts = [fact for one in dict.fromkeys(ids) if (fact := view.fact(one)) is not None]
    return from_facts(facts, delegate)


def from_facts(facts: Iterable[Fact], delegate: Delegate) -> dict[str, Origin]:
    """These facts with their entries, in the order of their days. One query; a what-if fact has no entry."""
    given = sorted(facts, key=lambda fact: (fact.on, fact.id))
    rows = RecordedFact.objects.filter(id__in=[fact.id for fact in given]).values_list(
        "id", "fictitious", "entry_id", "entry__audience", "entry__party")
    kept = {row[0]: row[1:] for row in rows} if given else {}
    found = {}
    for fact in given:
        invented, entry, audience, party = kept.get(fact.id, (False, None, "", ""))
        seen = entry is not None and (delegate.sees(audience) or (party and party == delegate.party))
        address = house_url("chronicle:entry", entry) if seen else ""
        found[fact.id] = Origin(fact.id, kind_words(fact.kind), words(fact), fact.on, fact.source or "", invented, address, fact)
    return found


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment of a member with the years it paid (year, cents), what is left for years to come, and its withdrawal."""

    origin: Origin
    amount: int
    years: tuple[tuple[int, int], ...]
    left: int
    withdrawn: Fact | None = None


def payments(view: View, party: str, shares: Iterable[tuple[int, tuple[tuple[str, int], ...]]], delegate: Delegate) -> list[Payment]:
    """All payments of a member up to the view's day, newest first, withdrawn ones marked. `shares`: year, (fact, cents). One query."""
    paid: dict[str, list[tuple[int, int]]] = {}
    for year, parts in shares:
        for fact, cents in parts:
            paid.setdefault(fact, []).append((year, cents))
    standing = {fact.id for fact in view.of("payment", party)}
    every = [fact for fact in record.recorded_facts() if fact.kind == "payment" and fact.subject == party
             and fact.on <= view.on and (view.known is None or fact.recorded <= view.known)]
    gone = {fact.retracts: fact for fact in view.facts if fact.retracts}
    found = []
    for origin in from_facts(every, delegate).values():
        years = tuple(sorted(paid.get(origin.id, ())))
        amount = origin.fact.number("amount")
        withdrawn = None if origin.id in standing else gone.get(origin.id)
        left = 0 if origin.id not in standing else amount - sum(cents for _year, cents in years)
        found.append(Payment(origin, amount, years, left, withdrawn))
    return found[::-1]


