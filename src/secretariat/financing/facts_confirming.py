"""Financiamiento, Cuotas de la membresía: what a person looks at before she confirms receipts, and what was confirmed, by which office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from charter.chapters.money.receipts import VALID
from charter.finance import Cure, account, cures
from charter.standing import Standing, standing
from charter.view import View
from secretariat.chronicle.models import RecordedFact
from secretariat.furniture.figures import language
from secretariat.meetings.models import Meeting
from secretariat.people.models import Account

from .facts import in_order


@dataclass(frozen=True, slots=True)
class AtStake:
    """One member whose rights arrears touch: its standing, what has fallen due unpaid, its last payment, and what would cure."""

    party: str
    standing: Standing
    owed: int
    last: dt.date | None
    cures: tuple[Cure, ...]
    lacking: bool


def looked_at(view: View, members: Iterable[str], lacking: Iterable[str]) -> list[AtStake]:
    """The members at stake in the order of the reader's alphabet. No query: all from the record."""
    wanted, missing = set(members), set(lacking)
    found = []
    for code in in_order():
        if code in wanted:
            paid = view.of("payment", code)
            found.append(
                AtStake(
                    code,
                    standing(view, code),
                    account(view, code).owed_due,
                    paid[-1].on if paid else None,
                    cures(view, code),
                    code in missing,
                )
            )
    return found


@dataclass(frozen=True, slots=True)
class Confirmed:
    """One confirmation: on which day, up to which day receipts are complete, until when it serves, what was seen, by which office."""

    on: dt.date
    through: dt.date
    until: dt.date
    members: tuple[str, ...]
    evidence: str
    office: str
    fictitious: bool


def confirmations(view: View, meeting: Meeting) -> list[Confirmed]:
    """The confirmations of a meeting, newest first. Two queries, whatever their number."""
    facts = [fact for fact in view.of("receipts_confirmed") if fact.data["meeting"] == meeting.slug]
    rows = {row.id: row for row in RecordedFact.objects.filter(id__in=[fact.id for fact in facts]).select_related("entry")} if facts else {}
    accounts = {row.entry.account for row in rows.values()} - {None}
    offices = {one.pk: one.person for one in Account.objects.filter(pk__in=accounts)} if accounts else {}
    lang, found = language(), []
    for fact in facts:
        row = rows.get(fact.id)
        person = offices.get(row.entry.account) if row else None
        office = (person.office_en if lang == "en" else person.office_es) if person else ""
        members = fact.data["members"]
        found.append(
            Confirmed(
                fact.on,
                fact.day("through"),
                fact.day("through") + VALID,
                tuple(code for code in in_order() if isinstance(members, tuple) and code in members),
                fact.source or "",
                office,
                bool(row and row.fictitious),
            )
        )
    return found[::-1]
