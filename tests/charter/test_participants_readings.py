"""Reasons about participants cite the adoption of each reading they apply, and every fact that they rest on."""

from __future__ import annotations

import pytest

from charter.acts import may
from charter.because import Because, cited_facts
from charter.obligations import obligations
from charter.readings import READINGS
from charter.today import state
from charter.view import View
from tests.charter.histories import D
from tests.charter.test_participants_prose import MINE, whole

PARAMS = (
    "reservation.standing-footnotes", "decision.legacy-status", "text.recital-weight", "mandate.non-binding-scope",
    "principle.child.flag", "principle.enforcement", "compact.participation-source", "amendment.acceptance", "membership.withdrawal",
    "membership.reopening", "focal-point.vacancy-grace-days", "observer.no-consensus-outcome", "observer.admission-meeting",
    "observer.org.plan-at", "observer.org.area-dropped", "observer.readmission-criteria", "rrocm.tripartite-frequency",
    "rrocm.dialogue-at", "consensus.silence", "consensus.absent-member", "consensus.quorum",
)  # fmt: skip


def reasons(view: View) -> list[Because]:
    """Every node of what is true, and of what is owed, because of these clauses."""
    roots = [why for clause in MINE for why in state(view, clause)]
    roots.extend(owed.why for owed in obligations(view, D("2020-01-01"), D("2026-01-01")) if owed.clause in MINE)
    return [node for root in roots for node in root.walk()]


def test_a_reading_is_cited_with_the_decision_that_adopted_it() -> None:
    world = whole()
    adopted = {param: world.add("reading_adopted", "2020-01-01", param=param, value=READINGS[param].default) for param in PARAMS}
    drawn: set[str] = set()
    for day in ("2021-06-01", "2023-06-01", "2024-02-15"):
        for node in reasons(world.on(day)):
            mine = adopted.keys() & set(node.readings)
            drawn |= mine
            assert {param for param in mine if adopted[param] not in node.facts} == set(), node.code
    assert drawn == set(PARAMS)


@pytest.mark.parametrize("day", ["2021-06-01", "2022-06-01", "2024-02-15"])
def test_a_reason_drawn_again_from_the_facts_it_cites_is_the_same_reason(day: str) -> None:
    view = whole().on(day)
    for clause in MINE:
        for why in state(view, clause):
            if not why.code.startswith("cited.by"):
                cited = {*cited_facts(why), view.law_in_force.id}
                again = View([fact for fact in view.facts if fact.id in cited], view.on)
                assert why in state(again, clause), (clause, why.code)


def test_the_verdict_on_a_file_drawn_again_from_the_facts_it_cites_is_the_same() -> None:
    for day in ("2021-06-01", "2024-02-15"):
        view = whole().on(day)
        for party in ("JAM", "PAHO", "ILO", "ESP", "IOM", "XXX"):
            verdict = may(view, "se", "submit-application", candidate=party)
            cited = set(cited_facts(verdict.why))
            again = may(View([fact for fact in view.facts if fact.id in cited], view.on), "se", "submit-application", candidate=party)
            assert (again.outcome, again.clauses, again.why) == (verdict.outcome, verdict.clauses, verdict.why), party
