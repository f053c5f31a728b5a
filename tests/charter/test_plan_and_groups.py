"""Plan Estratégico and Grupos de Trabajo: which are in force, until when, and what had no effect."""

from __future__ import annotations

import pytest

from charter import groups, plan
from charter.because import cited_facts
from tests.charter.histories import D, History


def current(history: History, day: str, **readings: str) -> tuple[str, str, str] | None:
    found = plan.plan(history.on(day, **readings))
    return None if found is None else (found.plan, found.starts.isoformat(), found.ends.isoformat())


def alive(history: History, day: str, **readings: str) -> list[tuple[str, str]]:
    found = groups.working_groups(history.on(day, **readings))
    return [(group.group, group.ends.isoformat()) for group in found]


def test_a_plan_is_in_force_three_years_from_its_start() -> None:
    history = History()
    history.add("plan_approved", "2023-11-20", plan="p24", starts="2024-01-01")
    assert current(history, "2023-12-31") is None
    assert current(history, "2024-01-01") == ("p24", "2024-01-01", "2027-01-01")
    assert current(history, "2026-12-31") == ("p24", "2024-01-01", "2027-01-01")
    assert current(history, "2027-01-01") is None
    assert current(history, "2028-01-01", plan__gap="old-plan-continues") == ("p24", "2024-01-01", "2027-01-01")


def test_the_term_may_be_read_to_run_from_approval() -> None:
    history = History()
    history.add("plan_approved", "2023-11-20", plan="p24", starts="2024-01-01")
    assert current(history, "2023-12-01", plan__term_starts="approval") == ("p24", "2023-11-20", "2026-11-20")


def test_of_two_plans_the_one_that_began_later_is_in_force() -> None:
    history = History()
    history.add("plan_approved", "2023-11-20", plan="p24", starts="2024-01-01")
    history.add("plan_approved", "2026-06-20", plan="p26", starts="2026-07-01")
    assert current(history, "2026-06-30") == ("p24", "2024-01-01", "2027-01-01")
    assert current(history, "2026-07-01") == ("p26", "2026-07-01", "2029-07-01")


def test_an_update_of_a_running_plan_does_not_lengthen_it_unless_so_read() -> None:
    history = History()
    history.add("plan_approved", "2023-11-20", plan="p24", starts="2024-01-01")
    longer = history.add("plan_approved", "2025-11-20", plan="p24", starts="2025-12-01")
    history.add("plan_approved", "2025-12-20", plan="p24", starts="2024-01-01")
    assert plan.breaches(history.on("2026-01-01")) == [(longer, "plan.three-year-term")]
    assert current(history, "2026-01-01") == ("p24", "2024-01-01", "2027-01-01")
    by_consensus = {"plan__term_changeable": "yes-by-consensus"}
    assert current(history, "2025-12-15", **by_consensus) == ("p24", "2025-12-01", "2028-12-01")


def test_a_plan_approved_again_before_it_begins_begins_on_the_new_day() -> None:
    history = History()
    history.add("plan_approved", "2023-11-20", plan="p24", starts="2024-01-01")
    history.add("plan_approved", "2023-12-20", plan="p24", starts="2024-03-01")
    assert plan.breaches(history.on("2024-04-01")) == []
    assert current(history, "2024-04-01") == ("p24", "2024-03-01", "2027-03-01")


def test_a_group_exists_from_its_establishment_to_its_end() -> None:
    history = History()
    history.add("wg_established", "2024-02-01", "wg:borders", ends="2025-02-01")
    assert alive(history, "2024-01-31") == []
    assert alive(history, "2024-02-01") == [("wg:borders", "2025-02-01")]
    assert alive(history, "2025-01-31") == [("wg:borders", "2025-02-01")]
    assert alive(history, "2025-02-01") == []


def test_a_group_whose_end_is_no_later_than_its_beginning_never_exists() -> None:
    history = History()
    odd = history.add("wg_established", "2024-02-01", "wg:borders", ends="2024-02-01")
    assert groups.breaches(history.on("2024-03-01")) == [(odd, "wg.mandate-objectives-term")]
    assert alive(history, "2024-02-01") == []


@pytest.mark.parametrize("on", ["2025-02-01", "2025-06-01"])
def test_an_extension_after_the_end_has_no_effect_unless_so_read(on: str) -> None:
    history = History()
    history.add("wg_established", "2024-02-01", "wg:borders", ends="2025-02-01")
    late = history.add("wg_extended", on, "wg:borders", ends="2026-02-01")
    assert groups.breaches(history.on("2025-07-01")) == [(late, "wg.extension")]
    assert alive(history, "2025-07-01") == []
    retroactive = {"wg__extension_after_expiry": "retroactive-allowed"}
    assert alive(history, "2025-07-01", **retroactive) == [("wg:borders", "2026-02-01")]


def test_an_extension_that_lengthens_nothing_or_of_no_group_has_no_effect() -> None:
    history = History()
    history.add("wg_established", "2024-02-01", "wg:borders", ends="2025-02-01")
    shorter = history.add("wg_extended", "2024-06-01", "wg:borders", ends="2024-12-01")
    unknown = history.add("wg_extended", "2024-06-01", "wg:other", ends="2024-12-01")
    assert {id_ for id_, _ in groups.breaches(history.on("2024-07-01"))} == {shorter, unknown}


def test_an_extension_before_the_end_moves_it_from_its_day() -> None:
    history = History()
    history.add("wg_established", "2024-02-01", "wg:borders", ends="2025-02-01")
    extension = history.add("wg_extended", "2025-01-31", "wg:borders", ends="2026-02-01")
    assert alive(history, "2025-01-30") == [("wg:borders", "2025-02-01")]
    assert alive(history, "2025-01-31") == [("wg:borders", "2026-02-01")]
    found = groups.group(history.on("2025-03-01"), "wg:borders")
    assert extension in cited_facts(found.why(history.on("2025-03-01")))


def planned(ends: str, **data: object) -> tuple[History, str]:
    history = History()
    history.add("plan_approved", "2023-11-20", plan="p24", starts="2024-01-01")
    return history, history.add("wg_established", "2024-02-01", "wg:borders", ends=ends, **data)


def test_a_group_that_outlives_its_plan_ends_with_it_and_only_the_excess_has_no_effect() -> None:
    history, established = planned("2028-01-01")
    assert groups.breaches(history.on("2024-03-01")) == [(established, "annex-a.wg-limited-life")]
    assert alive(history, "2026-12-31") == [("wg:borders", "2027-01-01")]
    assert alive(history, "2027-01-01") == []
    why = groups.working_groups(history.on("2025-01-01"))[0].why(history.on("2025-01-01"))
    assert set(cited_facts(why)) == {established, "plan_approved-2"}


def test_an_extension_beyond_the_plan_holds_up_to_the_plan() -> None:
    history, _ = planned("2026-01-01")
    beyond = history.add("wg_extended", "2025-06-01", "wg:borders", ends="2028-01-01")
    assert groups.breaches(history.on("2025-07-01")) == [(beyond, "annex-a.wg-limited-life")]
    assert alive(history, "2026-06-01") == [("wg:borders", "2027-01-01")]


def test_ad_hoc_groups_and_groups_with_a_term_of_their_own_outlive_the_plan() -> None:
    history, _ = planned("2028-01-01", ad_hoc=True)
    assert groups.breaches(history.on("2024-03-01")) == []
    assert alive(history, "2027-06-01") == [("wg:borders", "2028-01-01")]
    regular, _ = planned("2028-01-01")
    assert alive(regular, "2027-06-01", wg__ends_with_plan="own-term") == [("wg:borders", "2028-01-01")]


def test_where_an_old_plan_continues_its_groups_end_with_the_next_one() -> None:
    history, _ = planned("2029-01-01")
    continues = {"plan__gap": "old-plan-continues"}
    assert alive(history, "2027-06-01", **continues) == [("wg:borders", "2029-01-01")]
    history.add("plan_approved", "2027-07-01", plan="p28", starts="2028-01-01")
    assert alive(history, "2027-08-01", **continues) == [("wg:borders", "2028-01-01")]


def test_a_group_established_before_its_plan_begins_belongs_to_that_plan() -> None:
    history = History()
    history.add("plan_approved", "2023-11-20", plan="p24", starts="2024-01-01")
    history.add("wg_established", "2023-11-20", "wg:borders", ends="2028-01-01")
    history.add("wg_established", "2023-11-20", "wg:data", ends="2023-12-20")
    found = groups.groups(history.on("2024-06-01"))
    assert [(group.group, group.ends) for group in found] == [("wg:borders", D("2027-01-01")), ("wg:data", D("2023-12-20"))]
    assert found[1].plan is None


def test_a_group_established_again_after_its_end_is_a_new_group() -> None:
    history = History()
    history.add("wg_established", "2022-02-01", "wg:borders", ends="2023-02-01")
    history.add("wg_established", "2024-02-01", "wg:borders", ends="2025-02-01")
    found = groups.group(history.on("2024-03-01"), "wg:borders")
    assert found.since == D("2024-02-01")
    assert groups.group(history.on("2024-03-01"), "wg:none") is None
