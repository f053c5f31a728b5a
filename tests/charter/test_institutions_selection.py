"""Secretaría Ejecutiva: the call, its candidacies, the selection, and no extension of who was not evaluated."""

from __future__ import annotations

import pytest

from charter.verdicts import Outcome
from tests.charter.histories import History, ask
from tests.charter.institutions import node, same_on_its_facts, secretary

P, F, N = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED
BEFORE_CLOSE, AFTER_CLOSE = "2026-02-01", "2026-03-01"


def called(**closes: str) -> History:
    history = History()
    history.add("se_call_opened", "2026-01-01", call="se-2026", **closes)
    return history


def test_no_call_is_opened_without_a_manual_in_force() -> None:
    view = History().on("2026-01-01")
    assert ask(view, "vm", "open-secretary-call").outcome is P
    assert ask(view, "se", "open-secretary-call").outcome is N
    anew = view.reading_as({"se.manual-carry-over": "needs-new-approval"})
    refused = ask(anew, "vm", "open-secretary-call")
    assert (refused.outcome, refused.clauses) == (F, ("se.selection-manual",))
    assert [remedy.code for remedy in refused.cure.remedies] == ["manual.in-force"]


@pytest.mark.parametrize(
    ("day", "context", "outcome", "clause"),
    [
        (BEFORE_CLOSE, {"call": "se-2026", "nationality": "COL"}, F, "se.criterion.national"),
        (AFTER_CLOSE, {"call": "se-2026", "nationality": "PAN"}, F, "se.election-after-call"),
        (BEFORE_CLOSE, {"call": "se-2027", "nationality": "PAN"}, F, "se.election-after-call"),
        (BEFORE_CLOSE, {"call": "se-2026", "nationality": "PAN"}, P, "se.election-after-call"),
        (BEFORE_CLOSE, {}, P, "se.election-after-call"),
    ],
)
def test_a_candidacy_is_registered_of_a_member_s_national_while_the_call_is_open(day, context, outcome, clause) -> None:
    view = called(closes=AFTER_CLOSE).on(day)
    verdict = ask(view, "se", "register-candidacy", **context)
    assert verdict.outcome is outcome
    assert clause in verdict.clauses
    assert same_on_its_facts(view, "se", "register-candidacy", **context)


def test_a_call_that_names_no_last_day_takes_candidacies_until_somebody_is_selected() -> None:
    view = called().on("2026-09-01")
    assert ask(view, "se", "register-candidacy", call="se-2026").outcome is P
    assert node(ask(view, "vm", "select-secretary", call="se-2026"), "selection.closed").holds


def test_who_is_selected_has_a_candidacy_on_file_in_a_call_that_closed() -> None:
    history = called(closes=AFTER_CLOSE)
    history.add("se_candidate", "2026-01-05", call="se-2026", person="se-2026-1", nationality="PAN")
    history.add("se_candidate", "2026-01-06", call="se-2026", person="se-2026-2", nationality="COL")
    early = ask(history.on(BEFORE_CLOSE), "vm", "select-secretary", call="se-2026", person="se-2026-1")
    assert (early.outcome, early.clauses) == (F, ("se.election-after-call",))
    assert [remedy.code for remedy in early.cure.remedies] == ["selection.closed"]
    view = history.on(AFTER_CLOSE)
    unknown = ask(view, "vm", "select-secretary", call="se-2026", person="se-2026-9")
    assert (unknown.outcome, node(unknown, "selection.candidate").missing) == (F, ("se_candidate",))
    foreign = ask(view, "vm", "select-secretary", call="se-2026", person="se-2026-2")
    assert (foreign.outcome, foreign.clauses) == (F, ("se.criterion.national",))
    given = ask(view, "vm", "select-secretary", call="se-2026", person="se-2026-1")
    assert given.outcome is P
    assert same_on_its_facts(view, "vm", "select-secretary", call="se-2026", person="se-2026-1")
    assert ask(view, "vm", "select-secretary").outcome is P
    assert ask(view, "vm", "select-secretary", call="se-2026").outcome is P


def test_no_term_is_extended_without_an_evaluation_in_it_once_the_record_is_asked() -> None:
    context = {"person": "A", "evaluation": "on-record"}
    history = secretary()
    refused = ask(history.on("2024-10-01"), "vm", "extend-executive-secretary", **context)
    assert (refused.outcome, refused.clauses) == (F, ("vm.power.evaluate-se",))
    assert [remedy.code for remedy in refused.cure.remedies] == ["secretary.evaluated"]
    assert ask(history.on("2024-10-01"), "vm", "extend-executive-secretary", person="A").outcome is P
    history.add("se_evaluated", "2024-09-01", person="A")
    assert ask(history.on("2024-08-31"), "vm", "extend-executive-secretary", **context).outcome is F
    assert ask(history.on("2024-10-01"), "vm", "extend-executive-secretary", **context).outcome is P
    history.add("se_extended", "2024-10-01", person="A")
    again = ask(history.on("2026-10-01"), "vm", "extend-executive-secretary", **context)
    assert (again.outcome, again.clauses) == (F, ("vm.power.evaluate-se",)), "the first term's evaluation does not serve the second"
    history.add("se_evaluated", "2026-09-01", person="A")
    assert ask(history.on("2026-10-01"), "vm", "extend-executive-secretary", **context).outcome is P
    assert same_on_its_facts(history.on("2026-10-01"), "vm", "extend-executive-secretary", **context)


def test_of_who_holds_no_office_no_evaluation_is_asked_for() -> None:
    refused = ask(secretary().on("2024-10-01"), "vm", "extend-executive-secretary", person="B", evaluation="on-record")
    assert (refused.outcome, refused.clauses) == (F, ("se.term-two-years",))
