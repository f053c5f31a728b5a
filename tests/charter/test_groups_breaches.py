"""Grupos de Trabajo: what the record says was done, without effect, in the name of groups that did not exist."""

from __future__ import annotations

import pytest

from charter.soundness import without_effect
from tests.charter.histories import History
from tests.charter.planning import planned

B = "wg:borders"
DEEDS: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("wg_plan_submitted", B, {}),
    ("wg_report", B, {"report": "r"}),
    ("wg_evaluated", B, {"year": 2026}),
    ("activity_logged", B, {"activity": "a"}),
    ("legacy_taken_up", B, {"document": "d", "origin": "extra-regional-group"}),
    ("wg_member_joined", "MEX", {"group": B}),
)


@pytest.mark.parametrize(("kind", "subject", "data"), DEEDS)
def test_deeds_and_entries_count_only_while_the_group_exists(kind: str, subject: str, data: dict[str, object]) -> None:
    history = planned()
    early = history.add(kind, "2025-03-19", subject, **data)
    history.add(kind, "2025-03-20", subject, **data)
    history.add(kind, "2027-03-19", subject, **data)
    late = history.add(kind, "2027-03-20", subject, **data)
    assert without_effect(history.facts) == ((early, "wg.establishment"), (late, "wg.establishment"))


def test_a_group_established_again_acted_in_both_its_lives() -> None:
    history = History()
    history.add("wg_established", "2022-02-01", B, ends="2023-02-01")
    history.add("wg_established", "2024-02-01", B, ends="2025-02-01")
    history.add("wg_report", "2022-06-01", B, report="r")
    between = history.add("wg_report", "2023-06-01", B, report="r")
    history.add("wg_report", "2024-06-01", B, report="r")
    assert without_effect(history.facts) == ((between, "wg.establishment"),)


def test_a_document_of_the_networks_that_was_not_approved_is_not_taken_up() -> None:
    history = planned()
    not_approved = history.add("legacy_taken_up", "2025-04-01", B, document="a", origin="liaison-network", approved=False)
    history.add("legacy_taken_up", "2025-04-01", B, document="b", origin="liaison-network", approved=True)
    history.add("legacy_taken_up", "2025-04-01", B, document="c", origin="liaison-network", approved=None)
    history.add("legacy_taken_up", "2025-04-01", B, document="d", origin="extra-regional-group", approved=False)
    assert without_effect(history.facts) == ((not_approved, "wg.legacy-liaison-documents"),)
