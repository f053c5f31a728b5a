"""Presidencia Pro-Témpore: whose word lets a member be designated, how far ahead, and who prepares the handover."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from charter.acts import Outcome
from charter.facts import Fact
from tests.charter.histories import TODAY, History, ask, conference, presidencies
from tests.charter.institutions import node, same_on_its_facts

P, F, N = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED
IN_OFFICE = date(2027, 1, 15)


def willing(*words: tuple[str, str, int, str]) -> History:
    history = conference()
    for day, party, year, form in words:
        history.add("ppt_consent", day, party, year=year, form=form)
    return history


SILENT = [
    willing(),
    willing(("2026-01-10", "HND", 2027, "request")),
    willing(("2026-01-10", "PAN", 2028, "request")),
    willing(("2026-01-10", "PAN", 2027, "request"), ("2026-01-11", "PAN", 2027, "withdrawn")),
]


@pytest.mark.parametrize("history", SILENT)
def test_nobody_is_designated_for_a_year_without_its_word_for_that_year(history: History) -> None:
    view = history.on(TODAY)
    refused = ask(view, "vm", "designate-ppt", candidate="PAN", takes_office=IN_OFFICE)
    assert (refused.outcome, refused.clauses) == (F, ("ppt.consent",))
    assert node(refused, "designation.on-file").value == {"party": "PAN", "year": 2027}
    assert refused.cure is not None
    assert "designation.on-file" in {remedy.code for remedy in refused.cure.remedies}
    assert same_on_its_facts(view, "vm", "designate-ppt", candidate="PAN", takes_office=IN_OFFICE)


@pytest.mark.parametrize("form", ["request", "agreement"])
def test_a_member_that_asks_or_agrees_may_be_designated_for_that_year(form: str) -> None:
    view = willing(("2026-01-09", "PAN", 2027, "withdrawn"), ("2026-01-10", "PAN", 2027, form)).on(TODAY)
    given = ask(view, "vm", "designate-ppt", candidate="PAN", takes_office=IN_OFFICE)
    assert given.outcome is P
    assert node(given, "designation.on-file").holds is True
    assert node(given, "designation.ahead").holds is True
    assert same_on_its_facts(view, "vm", "designate-ppt", candidate="PAN", takes_office=IN_OFFICE)


def test_a_word_missing_is_named_and_one_taken_back_is_cited() -> None:
    missing = ask(SILENT[0].on(TODAY), "vm", "designate-ppt", candidate="PAN", takes_office=IN_OFFICE)
    assert node(missing, "designation.on-file").missing == ("ppt_consent",)
    withdrawn = ask(SILENT[3].on(TODAY), "vm", "designate-ppt", candidate="PAN", takes_office=IN_OFFICE)
    assert (node(withdrawn, "designation.on-file").missing, len(node(withdrawn, "designation.on-file").facts)) == ((), 1)


def test_a_presidency_further_than_two_years_ahead_is_not_designated() -> None:
    view = willing(("2026-01-10", "PAN", 2028, "request")).on("2026-11-23")
    far = ask(view, "vm", "designate-ppt", candidate="PAN", takes_office=date(2028, 11, 24))
    assert (far.outcome, far.clauses) == (F, ("ppt.yearly-change",))
    assert node(far, "designation.ahead").value == {"day": date(2028, 11, 24), "latest": date(2028, 11, 23)}
    assert far.cure is not None
    assert [remedy.code for remedy in far.cure.remedies] == ["designation.ahead"]
    assert ask(view, "vm", "designate-ppt", candidate="PAN", takes_office=date(2028, 11, 23)).outcome is P
    # Without a candidate the day alone is judged; without a day neither it nor the word is.
    assert ask(view, "vm", "designate-ppt", takes_office=date(2028, 11, 24)).outcome is F
    assert ask(view, "vm", "designate-ppt", candidate="PAN").outcome is P


def test_the_three_of_the_troika_and_the_secretariat_prepare_a_handover_and_nobody_else() -> None:
    view = presidencies(History(), ("GTM", "2025-01-01"), ("PAN", "2026-01-01"), ("CRI", "2027-01-01")).on("2026-06-01")
    for who in ("GTM", "CRI"):
        given = ask(view, who, "hand-over-presidency")
        assert (given.outcome, given.clauses) == (P, ("troika.composition",))
        assert node(given, "handover.troika").value == {"party": who}
        assert same_on_its_facts(view, who, "hand-over-presidency")
    for who in ("PAN", "ppt", "se"):
        assert ask(view, who, "hand-over-presidency").clauses == ("ppt.yearly-change",)
    for who in ("HND", "ARG", "grcm", "public"):
        assert ask(view, who, "hand-over-presidency").outcome is N


@pytest.mark.parametrize(("first", "second", "outcome"), [("request", "withdrawn", F), ("withdrawn", "request", P)])
def test_of_two_words_of_one_day_the_one_recorded_later_stands(first: str, second: str, outcome: Outcome) -> None:
    history = conference()
    for id_, form, hour in (("b", first, 10), ("a", second, 11)):
        recorded = datetime(2026, 1, 10, hour, tzinfo=UTC)
        history.facts.append(Fact(id_, "ppt_consent", date(2026, 1, 10), "PAN", {"year": 2027, "form": form}, recorded=recorded))
    assert ask(history.on(TODAY), "vm", "designate-ppt", candidate="PAN", takes_office=IN_OFFICE).outcome is outcome
