"""ANEXO A — 4: the follow-up matrix of a plan as of a day, column by column, both ways."""

from __future__ import annotations

import pytest

from charter.chapters.plan.matrix import COLUMNS, as_row, matrix, overdue, stale, whole
from charter.chapters.plan.pillars import pillars_of
from tests.charter.histories import D, History
from tests.charter.planning import WHOLE, action, holds, planned, reasons, say

DAY = "2025-06-01"


def with_row(**told: object) -> History:
    history = planned()
    action(history, "2025-04-01", "datos", **{"deadline": "2025-12-31", **WHOLE, **told})
    return history


# -- rows ----------------------------------------------------------------------------------------------------------


def test_a_later_fact_on_an_action_is_its_next_state_and_says_only_what_changed() -> None:
    history = with_row()
    before = matrix(history.on("2025-06-30"), "p25")
    action(history, "2025-07-01", "datos", status="finished", note="Hecho")
    action(history, "2025-07-01", "datos", plan="p28")
    action(history, "2025-07-02", "otra")
    (row, other) = matrix(history.on("2025-07-02"), "p25")
    assert (row.action, row.status, row.pillar) == ("datos", "finished", "governance")
    assert (row.deadline, row.changed) == (D("2025-12-31"), D("2025-07-01"))
    assert (row.responsible, row.told["note"], len(row.facts)) == (("wg:borders", "se"), "Hecho", 2)
    assert [one.status for one in before] == ["in-implementation"]
    assert (other.action, other.status, other.pillar, other.deadline, other.responsible) == ("otra", "", "", None, ())


def test_pillars_are_written_by_name_or_number_and_nothing_else_is_one() -> None:
    assert pillars_of("governance") == pillars_of("1") == ("pillar.governance",)
    assert pillars_of("2, 3") == ("pillar.integration-development", "pillar.protection")
    assert pillars_of("") == pillars_of("trade") == pillars_of("4") == ()


def test_a_row_not_on_record_yet_is_judged_by_its_columns() -> None:
    row = as_row({"plan": "p25", "action": "a", **WHOLE}, D(DAY))
    assert (row.plan, row.action, row.changed, row.facts) == ("p25", "a", D(DAY), ())
    why = whole(planned().on(DAY), row)
    assert (why.holds, why.value) == (False, {"action": "a", "count": 1})
    assert as_row({}, D(DAY)).plan == as_row({}, D(DAY)).action == ""


# -- columns -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "clause", "told"),
    [
        ("line", "annex-a.matrix.line-of-action", "the line of action"),
        ("description", "annex-a.matrix.description", "the description"),
        ("result", "annex-a.matrix.results-indicators-targets", "the expected result"),
        ("indicator", "annex-a.matrix.results-indicators-targets", "the indicator"),
        ("target", "annex-a.matrix.results-indicators-targets", "the target"),
        ("responsible", "annex-a.matrix.responsible", "the responsible party"),
    ],
)
def test_a_row_without_a_column_is_told_which(key: str, clause: str, told: str) -> None:
    assert (False, f"Action “datos” lacks: {told}.") in say(with_row(**{key: ()}), DAY, clause)
    assert holds(with_row(), DAY, clause) == [True]
    assert [why.clause for why in reasons(with_row(), DAY, clause)] == [clause]


def test_each_column_says_what_it_is_about() -> None:
    assert say(with_row(), DAY, "annex-a.matrix.results-indicators-targets") == [
        (True, "Action “datos” says: the expected result, the indicator and the target.")
    ]
    assert say(with_row(), DAY, "annex-a.matrix.line-of-action", "es") == [(True, "La acción «datos» dice: la línea de acción.")]
    assert tuple(COLUMNS) == (
        "annex-a.matrix.line-of-action", "annex-a.matrix.description", "annex-a.matrix.results-indicators-targets",
        "annex-a.matrix.responsible", "annex-a.matrix.deadline",
    )  # fmt: skip


OVER = "The deadline of action “datos” passed on 31 December 2025 and the action is still not closed."


def test_a_row_is_overdue_from_the_day_after_its_deadline_while_it_is_to_be_done() -> None:
    clause = "annex-a.matrix.deadline"
    history = with_row(status="not-started")
    assert say(history, "2025-12-31", clause) == [
        (True, "Action “datos” says: the deadline."),
        (True, "Action “datos” is in time (until 31 December 2025) or already closed."),
    ]
    assert say(history, "2026-01-01", clause)[1] == (False, OVER)
    assert [row.action for row in overdue(history.on("2026-01-01"), "p25")] == ["datos"]
    assert overdue(history.on("2025-12-31"), "p25") == ()
    for status, late in (("in-implementation", True), ("", True), ("finished", False), ("not-achieved", False)):
        assert bool(overdue(with_row(status=status).on("2026-01-01"), "p25")) is late


def test_a_row_without_a_deadline_lacks_it_and_is_never_overdue() -> None:
    history = planned()
    action(history, "2025-04-01", "datos", **WHOLE)
    assert say(history, "2027-12-31", "annex-a.matrix.deadline") == [(False, "Action “datos” lacks: the deadline.")]
    assert overdue(history.on("2027-12-31"), "p25") == ()
    from charter.chapters.plan.matrix import in_time

    why = in_time(history.on(DAY), matrix(history.on(DAY), "p25")[0])
    assert (why.holds, why.missing) == (None, ("plan_action",))


# -- status --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "admitted", "told"),
    [
        ("finished", True, "completed"), ("in-implementation", True, "in process of implementation"),
        ("not-achieved", True, "not achieved"),
        ("not-started", False, "not started"), ("", False, "no status"), ("halted", False, "halted"),
    ],
)  # fmt: skip
def test_the_list_of_statuses_is_closed(status: str, admitted: bool, told: str) -> None:
    ((held, text),) = say(with_row(status=status), DAY, "annex-a.matrix.status")
    assert (held, told in text) == (admitted, True)


def test_a_fourth_status_is_admitted_only_where_so_read() -> None:
    history = with_row(status="not-started")
    (why,) = reasons(history, DAY, "annex-a.matrix.status", matrix__not_started="fourth-value")
    assert (why.holds, why.readings) == (True, ("matrix.not-started",))
    assert holds(with_row(status="halted"), DAY, "annex-a.matrix.status", matrix__not_started="fourth-value") == [False]


# -- update --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("months", "last"), [(6, "2025-09-30"), (3, "2025-06-30"), (12, "2026-03-31")])
def test_a_row_nobody_touches_grows_stale(months: int, last: str) -> None:
    read = {"matrix__stale_months": months}
    clause = "annex-a.matrix-update"
    (why,) = reasons(with_row(), last, clause, **read)
    assert (why.holds, why.readings) == (True, ("matrix.stale-months",))
    assert why.value == {"action": "datos", "since": D("2025-04-01"), "months": months}
    after = D(last).toordinal() + 1
    assert holds(with_row(), type(D(last)).fromordinal(after).isoformat(), clause, **read) == [False]


def test_a_touched_row_is_fresh_again_and_a_closed_one_never_stale() -> None:
    history = with_row()
    assert [row.action for row in stale(history.on("2025-10-01"), "p25")] == ["datos"]
    action(history, "2025-10-01", "datos", note="Sigue")
    assert stale(history.on("2025-10-01"), "p25") == ()
    for status, late in (("finished", False), ("not-achieved", False), ("not-started", True), ("", True)):
        assert bool(stale(with_row(status=status).on("2027-01-01"), "p25")) is late


# -- results, groups, pillars, sub-topics --------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["result", "indicator", "target"])
def test_an_action_is_managed_by_result_indicator_and_target(key: str) -> None:
    assert holds(with_row(), DAY, "plan.results-based") == [True]
    assert holds(with_row(**{key: ""}), DAY, "plan.results-based") == [False]


def test_an_action_without_an_existing_group_is_listed() -> None:
    clause = "plan.implementation-by-wg"
    assert say(with_row(), DAY, clause) == [(True, "Action “datos” is answered for by wg:borders.")]
    assert holds(with_row(), "2027-03-20", clause) == [False]
    assert holds(with_row(), "2027-03-19", clause) == [True]
    for responsible in (("se", "MEX"), ("wg:none",), ()):
        assert say(with_row(responsible=responsible), DAY, clause) == [(False, "No existing Working Group answers for action “datos”.")]


def test_an_action_belongs_to_a_pillar() -> None:
    clause = "annex-a.areas-from-pillars"
    assert say(with_row(pillar="protection"), DAY, clause)[1] == (
        True, "Action “datos” belongs to: preparedness, protection, assistance and irregular migration.",
    )  # fmt: skip
    assert holds(with_row(pillar=""), DAY, clause) == [True, False]


def test_a_sub_topic_lies_within_a_pillar() -> None:
    clause = "annex-a.members-select-subtopics"
    assert holds(with_row(), DAY, clause) == []
    assert say(with_row(subtopic="visas"), DAY, clause) == [
        (True, "Sub-topic “visas” of action “datos” lies within: migration governance.")
    ]
    assert holds(with_row(subtopic="visas", pillar=""), DAY, clause) == [False]


# -- the whole -----------------------------------------------------------------------------------------------------


def test_the_plan_in_force_has_its_matrix() -> None:
    clause = "annex-a.matrix"
    assert say(History(), DAY, clause) == []
    (why,) = reasons(planned(), DAY, clause)
    assert (why.holds, why.missing) == (False, ("plan_action",))
    history = with_row()
    action(history, "2025-04-01", "otra", line="x")
    (why,) = reasons(history, DAY, clause)
    assert (why.holds, why.missing, why.value) == (True, (), {"plan": "p25", "rows": 2, "complete": 1})
    rows = [part for part in why.parts if part.code == "matrix.row"]
    assert [(part.holds, part.value["count"]) for part in rows] == [(True, 0), (False, 7)]


@pytest.mark.parametrize(("key", "lacking"), [("pillar", 1), ("status", 1), ("result", 2), ("line", 1), ("deadline", 1)])
def test_a_row_is_whole_with_its_columns_a_status_and_a_pillar(key: str, lacking: int) -> None:
    told: dict[str, object] = {"deadline": D("2025-12-31"), **WHOLE}
    view = planned().on(DAY)
    assert whole(view, as_row(told, D(DAY))).holds is True
    why = whole(view, as_row({**told, key: ""}, D(DAY)))
    assert (why.holds, why.value["count"]) == (False, lacking)


def test_outside_a_plan_in_force_no_row_is_judged() -> None:
    annex = ("annex-a.matrix.description", "annex-a.matrix.status", "annex-a.matrix-update", "annex-a.matrix")
    for clause in (*annex, "plan.guidelines-annex-a"):
        assert reasons(with_row(), "2028-01-01", clause) == ()
        assert reasons(with_row(), "2027-12-31", clause) != ()


def test_where_the_old_plan_continues_so_does_its_matrix() -> None:
    assert holds(with_row(), "2028-01-01", "annex-a.matrix.description", plan__gap="old-plan-continues") == [True]
