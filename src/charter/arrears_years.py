"""Financiamiento, Cuotas de la membresía: the reasons of the years of an account: unpaid, covered, to come, paid, left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from charter.because import Because, Cents
from charter.clause import clause
from charter.ladder import Walk
from charter.ledger import Entry
from charter.view import View

DEFINITION = "finance.arrears.definition"
BUDGET = "finance.budget-by-consensus"
YEARLY = ("finance.due-date", "arrears.partial-payment", "arrears.allocation")


def of_years(view: View, walk: Walk, unpaid: list[Entry]) -> Iterator[Because]:
    """A reason for each unpaid year and each year to come; one for all paid years, one for those left out."""
    late = {entry.year for entry in unpaid}
    paid: list[Entry] = []
    out: list[Entry] = []
    coming: list[Entry] = []
    entries: Iterable[Entry] = walk.counted
    if len(walk.entries) != len(walk.counted):
        entries = (entry for _, entry in sorted(walk.entries.items()))
    for entry in entries:
        if not entry.counted:
            out.append(entry)
        elif not entry.is_due:
            coming.append(entry)
        elif entry.year in late:
            yield _year(walk, entry)
        elif entry.paid * 100 < entry.quota * walk.rules.threshold:
            yield _arranged(view, walk, entry)
        else:
            paid.append(entry)
    for entry in coming:
        yield _to_come(walk, entry)
    if paid:
        yield _together(walk, paid, "arrears.years-paid", YEARLY)
    before = [entry for entry in out if entry.assessed]
    if before:
        yield _together(walk, before, "arrears.years-before-charter", ("arrears.pre-charter-years",))
    spared = [entry for entry in out if not entry.assessed]
    if spared:
        yield _together(walk, spared, "arrears.years-not-assessed", ("arrears.excluded-still-assessed",))


_NOTHING = Cents(0)


def _account_of(walk: Walk, entry: Entry) -> dict[str, object]:
    quota = Cents(entry.quota)
    return {
        "party": walk.member,
        "year": entry.year,
        "quota": quota,
        "paid": Cents(entry.paid) if entry.paid else _NOTHING,
        "outstanding": Cents(entry.quota - entry.paid) if entry.paid else quota,
        "due": entry.due,
    }


def _facts_of(entry: Entry) -> tuple[str, ...]:
    if not entry.payments:
        return entry.facts
    return (*entry.facts, *[fact for fact, _ in entry.payments])


@clause(DEFINITION)
def _year(walk: Walk, entry: Entry) -> Because:
    code = "arrears.year-part-paid" if entry.paid else "arrears.year-unpaid"
    return Because(DEFINITION, True, _account_of(walk, entry), _facts_of(entry), (), YEARLY, (), code)


@clause(DEFINITION)
def _arranged(view: View, walk: Walk, entry: Entry) -> Because:
    plan = walk.arranged(view.on)
    facts = _facts_of(entry) if plan is None else (*_facts_of(entry), plan.id)
    readings = (*YEARLY, "arrears.payment-plan")
    return Because(DEFINITION, False, _account_of(walk, entry), facts, readings=readings, code="arrears.year-arranged")


@clause(BUDGET)
def _to_come(walk: Walk, entry: Entry) -> Because:
    code = "arrears.year-to-come" if entry.paid < entry.quota else "arrears.year-paid-ahead"
    return Because(BUDGET, False, _account_of(walk, entry), _facts_of(entry), readings=YEARLY, code=code)


@clause(DEFINITION)
def _together(walk: Walk, entries: list[Entry], code: str, readings: tuple[str, ...]) -> Because:
    facts: list[str] = []
    for entry in entries:
        facts += entry.facts
        facts += [fact for fact, _ in entry.payments]
    value = {"party": walk.member, "years": tuple([entry.year for entry in entries])}
    return Because(DEFINITION, False, value, tuple(dict.fromkeys(facts)), (), readings, (), code)
