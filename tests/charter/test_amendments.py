"""A worked amendment: proposed, passed on, decided in mid-term; who has which level before, after, and under which reading."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from charter.acts import may
from charter.because import cited_facts, cited_readings
from charter.calendar import add_days
from charter.errors import UnknownLaw
from charter.facts import Fact
from charter.finance import account, cures, quotas
from charter.laws import FIRST, Change, amended, knowing
from charter.obligations import obligations
from charter.offices import offices
from charter.parties import Level
from charter.plan import plan
from charter.presidency import ppt
from charter.prose import sentence
from charter.secretary import executive_secretary
from charter.soundness import without_effect
from charter.standing import standing, timeline
from charter.verdicts import Outcome
from charter.view import View
from tests.charter.amending import decided, forwarded, lenient, proposed, strict, way
from tests.charter.histories import History, presidencies
from tests.charter.members import QUOTA, level, node, stretches, years
from tests.charter.worlds import D, accounts, admitted, adopt, adopted, attendances, budget, days, held, payment, view

ALL = {"amendment__pending_periods": "new-rule-for-all"}
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


@pytest.fixture(autouse=True)
def _second_version() -> Iterator[None]:
    with knowing(lenient()):
        yield


def owing(*paid: int) -> list[Fact]:
    """Budgets of 2020 to 2026, of which HND paid in time the years named."""
    return [*years(2020, 2026), *(payment(f"p-{year}", f"{year}-06-01", QUOTA, year) for year in paid)]


def foreseen(*paid: int) -> list[Fact]:
    """As :func:`owing`, with every budget approved years ahead, so that what falls due can be foreseen."""
    return [*years(2020, 2026, on="2019-12-01"), *(payment(f"p-{year}", f"{year}-06-01", QUOTA, year) for year in paid)]


def late_since_2021() -> list[Fact]:
    return owing(2020)


# -- the vote ----------------------------------------------------------------------------------------------------------


def test_two_years_completed_under_the_first_text_keep_their_effect() -> None:
    facts = [*late_since_2021(), *way("2023-06-01")]
    assert stretches(facts, "2020-01-01", "2026-01-01") == [
        ("2020-01-01", "full"),
        ("2023-01-01", "voice-without-vote"),
        ("2025-01-01", "excluded"),
    ]


def test_where_the_new_rule_counts_all_periods_the_vote_comes_back_with_the_new_text() -> None:
    facts = [*late_since_2021(), *way("2023-06-01")]
    assert stretches(facts, "2020-01-01", "2026-01-01", **ALL) == [
        ("2020-01-01", "full"),
        ("2023-01-01", "voice-without-vote"),
        ("2023-06-01", "full"),
        ("2024-01-01", "voice-without-vote"),
        ("2025-01-01", "excluded"),
    ]


def test_a_period_that_runs_is_counted_by_the_new_text() -> None:
    facts = owing(2020, 2021)
    assert stretches(facts, "2023-01-01", "2025-06-01")[1:] == [("2024-01-01", "voice-without-vote")]
    for reading in ({}, ALL):
        changed = stretches([*facts, *way("2023-06-01")], "2023-01-01", "2025-06-01", **reading)
        assert changed == [("2023-01-01", "full"), ("2025-01-01", "voice-without-vote")]


def test_the_completed_years_lose_their_effect_when_one_of_them_is_paid() -> None:
    facts = [*late_since_2021(), *way("2023-06-01")]
    assert level([*facts, payment("q", "2023-07-01", QUOTA, 2021)], "2023-07-01") == "full"
    assert level([*facts, payment("q", "2023-07-01", QUOTA - 1, 2021)], "2023-07-01") == "voice-without-vote"
    assert level([*facts, payment("q", "2023-07-02", QUOTA, 2021)], "2023-07-01") == "voice-without-vote"


def test_a_year_whose_last_day_is_the_eve_of_the_new_text_is_completed_one_day_later_it_runs() -> None:
    facts = owing(2020, 2021)
    completed = [*facts, *way("2023-06-01", takes_effect=D("2024-01-01"))]
    assert level(completed, "2023-12-31") == "full"
    assert level(completed, "2024-01-01") == "voice-without-vote"
    assert level(completed, "2024-01-01", **ALL) == "full"
    running = [*facts, *way("2023-06-01", takes_effect=D("2023-12-31"))]
    assert level(running, "2024-01-01") == "full"
    assert level(running, "2025-01-01") == "voice-without-vote"


def test_the_reason_names_the_text_under_which_the_years_were_completed() -> None:
    facts = [*late_since_2021(), *way("2023-06-01")]
    why = standing(view(facts, "2023-06-01"), "HND").why
    kept = node(why, "arrears.completed-before")
    assert kept.holds is True
    assert kept.clause == "finance.arrears.two-years-no-vote"
    assert isinstance(kept.value, dict)
    assert kept.value["years"] == (2021, 2022)
    assert kept.value["threshold"] == 2
    assert kept.value["before"] == D("2023-06-01")
    assert "amendment.pending-periods" in kept.readings
    assert "2 años consecutivos" in sentence(kept, "es")
    assert "2 consecutive years" in sentence(kept, "en")
    version = node(why, "charter.version")
    assert version.holds is True
    assert version.facts == ("ca-three-years", "ap-three-years", "af-three-years")
    after = standing(view(facts, "2024-01-01"), "HND").why
    assert node(after, "arrears.two-years").value["threshold"] == 3  # type: ignore[index]


def test_who_never_completed_anything_is_told_by_the_new_numbers() -> None:
    why = standing(view([*owing(2020, 2021), *way("2023-06-01")], "2024-02-01"), "HND").why
    below = node(why, "arrears.below-two")
    assert isinstance(below.value, dict)
    assert (below.value["count"], below.value["threshold"]) == (2, 3)
    assert below.holds is False


def test_an_old_verdict_as_of_its_day_is_as_it_was_given() -> None:
    facts = late_since_2021()
    for on in ("2022-12-31", "2023-01-01", "2023-05-31"):
        before = view(facts, on)
        after = view([*facts, *way("2023-06-01")[2:], proposed("2023-02-01"), forwarded("2023-04-01")], on)
        assert standing(after, "HND") == standing(before, "HND")
        old, new = (may(one, "HND", "block-consensus") for one in (before, after))
        assert (old, old.law) == (new, 1)


def test_a_verdict_names_the_version_by_which_it_was_given() -> None:
    facts = [*late_since_2021(), *way("2023-06-01")]
    assert may(view(facts, "2023-05-31"), "HND", "speak").law == 1
    assert may(view(facts, "2023-06-01"), "HND", "speak").law == 2
    assert may(view(facts, "2023-06-01"), "HND", "block-consensus").law == 2
    assert view(facts, "2023-06-01").law.version == 2


def test_what_if_the_second_version_were_the_text() -> None:
    seen = view(late_since_2021(), "2023-03-01")
    assert standing(seen, "HND").level is Level.VOICE_WITHOUT_VOTE
    supposed = seen.under(2)
    assert standing(supposed, "HND").level is Level.FULL
    assert standing(supposed, "HND").until == D("2024-01-01")
    assert node(standing(supposed, "HND").why, "charter.version-supposed").holds is None
    assert may(supposed, "HND", "block-consensus").law == 2
    assert standing(supposed.under(None), "HND") == standing(seen, "HND")
    assert View(seen.facts, seen.on, law=2).supposed == 2
    adopted_since = view([*late_since_2021(), *way("2023-06-01")], "2024-06-01")
    assert standing(adopted_since.under(1), "HND").why == standing(view(late_since_2021(), "2024-06-01").under(1), "HND").why
    assert standing(adopted_since.under(1).at(D("2023-02-01")), "HND").level is Level.VOICE_WITHOUT_VOTE


def test_a_stricter_text_takes_the_vote_on_its_first_day_and_not_before() -> None:
    facts = [*late_since_2021(), *way("2022-06-01")]
    with knowing(strict()):
        for reading in ({}, ALL):
            assert stretches(facts, "2021-06-01", "2023-06-01", **reading) == [
                ("2021-06-01", "full"),
                ("2022-06-01", "voice-without-vote"),
                ("2023-01-01", "excluded"),
            ]


def test_who_paid_before_a_stricter_text_owes_it_nothing() -> None:
    facts = [*late_since_2021(), payment("q", "2022-05-31", QUOTA, 2021), *way("2022-06-01")]
    with knowing(strict()):
        assert stretches(facts, "2021-06-01", "2023-06-01") == [("2021-06-01", "full"), ("2023-01-01", "voice-without-vote")]


def test_a_stricter_text_looks_at_no_day_before_its_own() -> None:
    facts = [*late_since_2021(), payment("q", "2023-02-01", QUOTA, 2021), *way("2023-06-01")]
    with knowing(strict()):
        # Two years were unpaid in January 2023, which the second version excludes for; by its first day one is left.
        assert level(facts, "2023-06-01") == "voice-without-vote"
        assert level(facts, "2023-06-01", **ALL) == "excluded"


def test_an_exclusion_completed_under_a_stricter_text_lasts_under_a_milder_one_until_all_is_paid() -> None:
    second = strict()
    words = {"es": "Cuatro años excluyen.", "en": "Four years exclude."}
    back = Change(words, numbers={"arrears.years-to-exclusion": 4})
    third = amended(second, {**lenient().changes, "finance.arrears.four-years-exclusion": back})
    facts = [*late_since_2021(), *way("2022-06-01"), *way("2023-06-01", "again", 3)]
    with knowing(second, third):
        assert level(facts, "2023-05-31") == "excluded"
        assert level(facts, "2023-06-01") == "excluded"
        assert node(standing(view(facts, "2023-06-01"), "HND").why, "arrears.exclusion-lasts").holds is True
        assert level(facts, "2023-06-01", **ALL) == "full"
        paid = [payment("q1", "2023-07-01", QUOTA, 2021), payment("q2", "2023-07-01", QUOTA, 2022)]
        assert level([*facts, *paid[:1]], "2023-07-01") == "excluded"
        assert level([*facts, *paid], "2023-07-01") == "full"


def test_the_steps_of_three_versions_count_each_while_it_ruled() -> None:
    second = strict()
    third = amended(second, lenient().changes)
    facts = [*late_since_2021(), *way("2022-06-01"), *way("2022-09-01", "again", 3)]
    with knowing(second, third):
        # One year completed under the second version takes the vote still; by the third alone it would not.
        assert level(facts, "2022-10-01") == "voice-without-vote"
        assert level(facts, "2022-10-01", **ALL) == "full"
        assert node(standing(view(facts, "2022-10-01"), "HND").why, "arrears.completed-before").value["before"] == D("2022-09-01")  # type: ignore[index]


@pytest.mark.parametrize(
    ("basis", "old", "new"),
    [
        ("24-months-from-oldest-due-date", "2024-01-01", "2025-01-01"),
        ("amount-equals-two-years", "2023-01-01", "2024-01-01"),
    ],
)
def test_every_basis_of_counting_takes_its_years_from_the_text(basis: str, old: str, new: str) -> None:
    facts = late_since_2021()
    read = {"arrears__period_basis": basis}

    def first(facts: list[Fact], **more: Any) -> list[str]:
        return [since for since, at in stretches(facts, "2022-01-01", "2025-06-01", **read, **more) if at == "voice-without-vote"]

    assert first(facts) == [old]
    early = [*facts, *way("2022-06-01")]
    assert first(early) == first(early, **ALL) == [new]
    # The day after the period was completed: it keeps its effect, or comes back and is lost again where so read.
    late = [*facts, *way((D(old) + (D("2023-02-02") - D("2023-02-01"))).isoformat())]
    assert first(late) == [old]
    assert first(late, **ALL) == [old, new]


def test_months_completed_on_the_eve_of_the_new_text_count_a_day_later_they_run() -> None:
    facts = late_since_2021()
    read = {"arrears__period_basis": "24-months-from-oldest-due-date"}
    assert level([*facts, *way("2024-01-01")], "2024-01-01", **read) == "voice-without-vote"
    assert level([*facts, *way("2023-12-31")], "2024-01-01", **read) == "full"


def test_four_years_after_the_loss_of_vote_are_counted_from_the_new_number() -> None:
    facts = [*late_since_2021(), *(budget(year) for year in (2027, 2028)), *way("2022-06-01")]
    read = {"arrears__four_years_count": "four-after-loss-of-vote"}
    assert level(facts, "2027-12-31", **read) == "voice-without-vote"
    assert level(facts, "2028-01-01", **read) == "excluded"
    assert level(facts[:-3], "2027-01-01", **read) == "excluded"


def test_years_after_the_loss_of_vote_are_completed_by_the_sum_of_the_text_that_ruled() -> None:
    read = {"arrears__four_years_count": "four-after-loss-of-vote"}
    for day in ("2024-06-01", "2025-06-01"):
        facts = [*owing(), *way(day)]
        assert level(facts, "2025-12-31", **read) == "voice-without-vote"
        assert level(facts, "2026-06-01", **read) == "voice-without-vote"
        assert level(facts, "2027-01-01", **read) == "excluded"
    completed = [*owing(), *way("2026-01-01")]
    assert level(completed, "2026-01-01", **read) == "excluded"


def test_a_cure_under_the_second_version_is_exact() -> None:
    facts = [*late_since_2021(), *way("2022-06-01")]
    seen = view(facts, "2024-06-01")
    assert standing(seen, "HND").level is Level.VOICE_WITHOUT_VOTE
    best = cures(seen, "HND")[0]
    assert (best.amount, best.gives) == (QUOTA, Level.FULL)
    assert standing(seen.adding(payment("x", "2024-06-01", QUOTA)), "HND").level is Level.FULL
    assert standing(seen.adding(payment("x", "2024-06-01", QUOTA - 1)), "HND").level is Level.VOICE_WITHOUT_VOTE


# -- what is foreseen --------------------------------------------------------------------------------------------------


def test_a_version_decided_for_later_is_foreseen() -> None:
    facts = foreseen(2020, 2021)
    assert standing(view(facts, "2023-07-01"), "HND").until == D("2024-01-01")
    soon = [*facts, *way("2023-06-01", takes_effect=D("2023-12-31"))]
    assert standing(view(soon, "2023-07-01"), "HND").until == D("2025-01-01")
    on_time = [*facts, *way("2023-06-01", takes_effect=D("2024-01-01"))]
    assert standing(view(on_time, "2023-07-01"), "HND").until == D("2024-01-01")
    assert standing(view(on_time, "2023-07-01", **ALL), "HND").until == D("2025-01-01")
    late = [*facts, *way("2023-06-01", takes_effect=D("2026-06-01"))]
    assert standing(view(late, "2023-07-01"), "HND").until == D("2024-01-01")
    assert standing(view(late, "2023-05-31"), "HND").until == D("2024-01-01")


def test_a_level_that_a_coming_version_changes_ends_on_its_first_day() -> None:
    facts = [*foreseen(2020), *way("2023-06-01", takes_effect=D("2023-10-01"))]
    assert standing(view(facts, "2023-07-01", **ALL), "HND").until == D("2023-10-01")
    assert standing(view(facts, "2023-07-01"), "HND").until == D("2025-01-01")
    assert standing(view(facts, "2023-10-01", **ALL), "HND").level is Level.FULL
    coming = node(standing(view(facts, "2023-07-01"), "HND").why, "charter.version")
    assert coming.holds is False
    assert "regirá desde el 1 de octubre de 2023" in sentence(coming, "es")


def test_a_coming_version_that_the_software_does_not_know_is_not_foreseen() -> None:
    facts = [*foreseen(2020, 2021), *way("2023-06-01", takes_effect=D("2023-10-01"))]
    assert view(facts, "2023-07-01").coming[0].version == 2
    with knowing():
        pass
    unknown = [*way("2022-01-01"), *foreseen(2020, 2021), *way("2023-06-01", "next", 3, takes_effect=D("2023-10-01"))]
    seen = view(unknown, "2023-07-01")
    assert seen.coming == ()
    assert standing(seen, "HND").until == D("2025-01-01")
    with pytest.raises(UnknownLaw) as caught:
        standing(view(unknown, "2023-10-01"), "HND")
    assert "versión 3" in caught.value.sentence("es")
    assert "2023-10-01" in caught.value.sentence("en")
    for ask in (
        lambda at: may(at, "vm", "approve-budget"),
        lambda at: offices(at),
        lambda at: obligations(at, D("2023-01-01"), D("2024-01-01")),
        lambda at: standing(at, "RROCM"),
    ):
        with pytest.raises(UnknownLaw):
            ask(view(unknown, "2023-10-01"))
        assert ask(view(unknown, "2023-09-30")) is not None
    assert standing(view(unknown, "2023-10-01").under(2), "HND").level is Level.FULL


def test_a_timeline_across_an_unknown_version_is_refused_and_one_up_to_it_is_not() -> None:
    unknown = [*foreseen(2020, 2021), *way("2022-01-01"), *way("2023-06-01", "next", 3)]
    assert timeline(view(unknown, "2021-01-01"), "HND", D("2021-01-01"), D("2023-06-01"))
    with pytest.raises(UnknownLaw):
        timeline(view(unknown, "2021-01-01"), "HND", D("2021-01-01"), D("2023-06-02"))


# -- observers ---------------------------------------------------------------------------------------------------------


def observing(*more: Fact) -> list[Fact]:
    meetings = [held(f"vm-{year}", f"{year}-11-20") for year in range(2019, 2027)]
    return [adopted("2019-06-01"), *meetings, admitted("ESP", "2020-03-10"), *more]


def shown(facts: list[Fact], **readings: Any) -> list[tuple[str, str]]:
    found = timeline(view(facts, "2020-01-01", **readings), "ESP", D("2020-04-01"), D("2025-01-01"))
    return [(one.since.isoformat(), str(one.level)) for one in found]


def test_an_absence_that_runs_is_counted_by_the_new_text() -> None:
    assert shown(observing()) == [("2020-04-01", "observer"), ("2022-03-10", "lapsed")]
    for reading in ({}, ALL):
        assert shown(observing(*way("2022-03-09")), **reading) == [("2020-04-01", "observer"), ("2023-03-10", "lapsed")]


def test_a_status_lost_under_the_first_text_stays_lost_unless_the_new_rule_counts_all() -> None:
    facts = observing(*way("2022-03-10"))
    assert shown(facts) == [("2020-04-01", "observer"), ("2022-03-10", "lapsed")]
    assert shown(facts, **ALL) == [("2020-04-01", "observer"), ("2023-03-10", "lapsed")]
    found = standing(view(facts, "2022-03-10"), "ESP")
    assert "amendment.pending-periods" not in cited_readings(found.why)  # read as by default
    assert node(found.why, "absence.lapsed").value["years"] == 2  # type: ignore[index]
    assert node(standing(view(facts, "2023-03-10", **ALL), "ESP").why, "absence.lapsed").value["years"] == 3  # type: ignore[index]


def test_a_lost_status_comes_back_with_a_text_that_counts_all_periods_anew() -> None:
    facts = observing(*way("2022-06-01"))
    until = [("2020-04-01", "observer"), ("2022-03-10", "lapsed")]
    assert shown(facts) == until
    assert shown(facts, **ALL) == [*until, ("2022-06-01", "observer"), ("2023-03-10", "lapsed")]


def test_a_stricter_absence_ends_a_status_on_its_first_day_and_not_before() -> None:
    facts = observing(*way("2021-06-01"))
    with knowing(strict()):
        assert shown(facts) == [("2020-04-01", "observer"), ("2021-06-01", "lapsed")]
        attended = Fact("at", "attendance", D("2021-05-20"), "ESP", {"meeting": "spring"})
        kept = [*facts, held("spring", "2021-05-20"), attended]
        assert shown(kept) == [("2020-04-01", "observer"), ("2022-05-20", "lapsed")]


def test_a_coming_version_is_foreseen_for_observers() -> None:
    facts = observing(*way("2021-06-01", takes_effect=D("2022-01-01")))
    assert standing(view(facts, "2021-05-31"), "ESP").until == D("2022-03-10")
    assert standing(view(facts, "2021-06-01"), "ESP").until == D("2023-03-10")
    after = observing(*way("2021-06-01", takes_effect=D("2022-03-11")))
    assert standing(view(after, "2021-06-01"), "ESP").until == D("2022-03-10")
    with knowing(strict()):
        assert standing(view(facts, "2021-06-01"), "ESP").until == D("2022-01-01")


def test_the_second_version_leaves_organisations_their_two_years() -> None:
    facts = observing(*way("2020-06-01"), admitted("IOM", "2020-03-10", "organisation"))
    assert standing(view(facts, "2022-03-10"), "IOM").level is Level.LAPSED
    assert standing(view(facts, "2022-03-10"), "ESP").level is Level.OBSERVER


def test_where_a_status_never_ends_a_coming_version_does_not_end_it() -> None:
    facts = [adopted("2019-06-01"), admitted("ESP", "2020-03-10"), *way("2021-06-01", takes_effect=D("2022-01-01"))]
    read = {"absence__start": "first-meeting-after-admission"}
    assert standing(view(facts, "2021-06-01", **read), "ESP").until is None


# -- terms and quotas --------------------------------------------------------------------------------------------------


def terms(**numbers: int) -> Any:
    clauses = {
        "ppt": "ppt.yearly-change",
        "se": "se.term-two-years",
        "cap": "se.term-six-year-cap",
        "plan": "plan.three-year-term",
    }
    words = {"es": "Otro plazo.", "en": "Another term."}
    changes: dict[str, dict[str, int]] = {}
    for name, value in numbers.items():
        kind, _, number = name.partition("_")
        full = {"ppt": "ppt.term-months", "cap": "se.cap-months", "plan": "plan.term-months"}.get(kind, f"se.{number}")
        changes.setdefault(clauses[kind], {})[full] = value
    return amended(FIRST, {clause: Change(words, numbers=named) for clause, named in changes.items()})


def history(on: str) -> History:
    found = presidencies(History(), ("CRI", "2022-01-01"))
    found.add("plan_approved", "2021-12-01", plan="p22", starts="2022-01-01")
    found.facts += way(on)
    return found


def test_a_presidency_that_runs_is_counted_by_the_new_text_one_completed_is_not() -> None:
    with knowing(terms(ppt=18)):
        assert ppt(history("2022-12-31").on("2023-01-01")).ad_interim is False  # type: ignore[union-attr]
        assert ppt(history("2023-01-01").on("2023-01-01")).ad_interim is True  # type: ignore[union-attr]
        assert ppt(history("2023-01-01").on("2023-01-01", **ALL)).ad_interim is False  # type: ignore[union-attr]
        assert ppt(history("2022-12-31").on("2023-07-01")).ad_interim is True  # type: ignore[union-attr]


def test_a_plan_lasts_as_long_as_the_text_in_force_says() -> None:
    with knowing(terms(plan=48)):
        assert plan(history("2024-12-31").on("2025-12-31")).ends == D("2026-01-01")  # type: ignore[union-attr]
        assert len(list(plan(history("2024-12-31").on("2025-12-31")).years())) == 4  # type: ignore[union-attr]
        assert plan(history("2025-01-01").on("2025-01-01")) is None
        assert plan(history("2025-01-01").on("2025-01-01", **ALL)) is not None
    with knowing(terms(plan=30)):
        last = list(plan(history("2022-06-01").on("2023-01-01")).years())[-1]  # type: ignore[union-attr]
        assert (last.start, last.end) == (D("2024-01-01"), D("2024-07-01"))


def test_the_secretarys_term_and_extensions_follow_the_text() -> None:
    def served(on: str, *extended: str) -> History:
        found = History()
        found.add("se_appointed", "2021-01-01", person="A", nationality="CRI", takes_office="2021-01-01")
        for day in extended:
            found.add("se_extended", day, person="A")
        found.facts += way(on)
        return found

    with knowing(terms(**{"se_term-months": 36, "se_extensions": 1, "cap": 96})):
        holder = executive_secretary(served("2022-12-31").on("2023-06-01"))
        assert holder is not None
        assert (holder.until, holder.latest_possible_end) == (D("2024-01-01"), D("2029-01-01"))
        assert executive_secretary(served("2023-01-01").on("2023-01-01")) is None
        assert executive_secretary(served("2023-01-01").on("2023-01-01", **ALL)) is not None
        twice = served("2025-06-01", "2022-06-01", "2024-06-01")
        assert executive_secretary(twice.on("2025-06-02")).until == D("2029-01-01")  # type: ignore[union-attr]
        one = served("2025-06-01", "2022-06-01", "2024-06-01").on("2025-06-02", **ALL)
        assert executive_secretary(one).until == D("2027-01-01")  # type: ignore[union-attr]
        refused = served("2022-01-01", "2022-06-01", "2024-06-01")
        assert [clause for _, clause in without_effect(refused.facts)] == ["se.term-two-years"]


def equal_shares() -> Any:
    words = {"es": "Otra escala.", "en": "Another scale."}
    return amended(
        FIRST,
        {
            "finance.quota.united-states": Change(words, numbers={"quota.united-states": 28}),
            "finance.quota.canada": Change(words, numbers={"quota.canada": 12}),
            "finance.quota.remaining-members": Change(words, numbers={"quota.each-other": 2}),
        },
    )


def test_quotas_follow_the_scale_of_the_text_and_completed_years_keep_theirs() -> None:
    facts = [*years(2020, 2024), *way("2022-06-01")]
    with knowing(equal_shares()):

        def of(on: str, party: str = "HND", **readings: Any) -> dict[int, int]:
            return {year.year: year.quota for year in account(view(facts, on, **readings), party).years}

        assert of("2022-05-31") == {2020: 100_00, 2021: 100_00, 2022: 100_00}
        assert of("2024-01-01") == {2020: 100_00, 2021: 100_00, 2022: 200_00, 2023: 200_00, 2024: 200_00}
        assert set(of("2024-01-01", **ALL).values()) == {200_00}
        assert of("2024-01-01", "USA")[2023] == 2_800_00
        share = node(standing(view(facts, "2022-06-01"), "USA").why, "quota.united-states")
        assert "43.75 %" in sentence(share, "es")
        rest = node(standing(view(facts, "2022-06-01"), "HND").why, "quota.remaining-members")
        assert "25 %" in sentence(rest, "es")
    assert sum(quotas(123_456_79, scale=(28, 12, 8, 2)).values()) == 123_456_79
    assert quotas(64_00, scale=(28, 12, 8, 2))["USA"] == 28_00
    assert sum(quotas(123_456_79, "round-half-even-difference-to-budget", (28, 12, 8, 2)).values()) == 123_456_79


def test_a_quota_year_due_on_the_eve_of_the_new_scale_keeps_the_old_one() -> None:
    with knowing(equal_shares()):
        for on, cents in (("2023-01-01", 100_00), ("2022-12-31", 200_00)):
            found = account(view([*years(2020, 2023), *way(on)], "2023-06-01"), "HND").years
            assert next(year.quota for year in found if year.year == 2022) == cents


# -- whatever the history ----------------------------------------------------------------------------------------------

laws = st.sampled_from((lenient(), strict(), equal_shares()))
ways = st.dates(date(2018, 6, 1), date(2027, 6, 1))
pending = st.sampled_from(({}, {"amendment.pending-periods": "new-rule-for-all"}))


def seen(facts: list[Fact], on: date, read: dict[str, Any]) -> View:
    charter = next(fact for fact in facts if fact.kind == "charter_adopted")
    return View(facts, max(on, charter.on), readings=read)


@quick
@given(accounts(), days, laws, ways, pending)
def test_facts_cited_across_an_amendment_suffice(facts: list[Fact], on: date, law: Any, since: date, read: dict[str, Any]) -> None:
    facts = [*facts, *way(since.isoformat())]
    with knowing(law):
        at = seen(facts, on, read)
        found = standing(at, "HND")
        cited = set(cited_facts(found.why))
        assert standing(View([fact for fact in facts if fact.id in cited], at.on, readings=read), "HND") == found


@quick
@given(accounts(), laws, ways, pending)
def test_a_timeline_across_an_amendment_is_what_each_day_says(facts: list[Fact], law: Any, since: date, read: dict[str, Any]) -> None:
    facts = [*facts, *way(since.isoformat())]
    with knowing(law):
        at = seen(facts, date.min, read)
        for stretch in timeline(at, "HND", at.on, date(2029, 1, 1)):
            assert stretch.until is not None
            for day in (stretch.since, stretch.since + (stretch.until - stretch.since) // 2, add_days(stretch.until, -1)):
                found = standing(at.at(day), "HND")
                assert (found.level, found.since) == (stretch.level, stretch.since)


@quick
@given(accounts(), days, laws, ways)
def test_counted_all_anew_the_new_text_rules_as_if_it_had_always_and_the_old_before_it(
    facts: list[Fact], on: date, law: Any, since: date
) -> None:
    with knowing(law):
        at = seen([*facts, *way(since.isoformat())], on, {"amendment.pending-periods": "new-rule-for-all"})
        alone = seen(facts, on, {}).under(2 if since <= at.on else 1)
        assert standing(at, "HND").level is standing(alone, "HND").level


@quick
@given(accounts(), days, ways)
def test_a_milder_text_never_harms_and_keeps_no_more_than_the_old_rule_gave(facts: list[Fact], on: date, since: date) -> None:
    severity = {Level.FULL: 0, Level.VOICE_WITHOUT_VOTE: 1, Level.EXCLUDED: 2}
    with knowing(lenient()):
        before = standing(seen(facts, on, {}).under(1), "HND").level
        kept = standing(seen([*facts, *way(since.isoformat())], on, {}), "HND").level
        anew = standing(seen(facts, on, {}).under(2), "HND").level
        assert severity[anew] <= severity[kept] <= severity[before]


@quick
@given(attendances(), laws, ways, pending)
def test_an_observers_timeline_across_an_amendment_is_what_each_day_says(
    facts: list[Fact], law: Any, since: date, read: dict[str, Any]
) -> None:
    facts = [*facts, *way(since.isoformat())]
    with knowing(law):
        at = seen(facts, date.min, read)
        last = date(2028, 1, 1)
        cited_on = seen(facts, last, read)
        found = standing(cited_on, "ESP")
        cited = set(cited_facts(found.why))
        fewer = View([fact for fact in facts if fact.id in cited], last, readings=read)
        assert standing(fewer, "ESP") == found
        for stretch in timeline(at, "ESP", at.on, last):
            assert standing(at.at(stretch.since), "ESP").level is stretch.level


def test_adopting_how_running_periods_pass_tells_from_its_day() -> None:
    facts = [*late_since_2021(), *way("2023-06-01"), adopt("amendment.pending-periods", "new-rule-for-all", "2023-08-01")]
    assert stretches(facts, "2023-06-01", "2024-01-02") == [
        ("2023-06-01", "voice-without-vote"),
        ("2023-08-01", "full"),
        ("2024-01-01", "voice-without-vote"),
    ]
    assert "r-amendment.pending-periods" in cited_facts(standing(view(facts, "2023-08-01"), "HND").why)


def test_another_rule_of_an_act_rules_from_the_new_text_on() -> None:
    from charter.conduct import by_competence

    words = {"es": "La propuesta toca solo al GRCM.", "en": "Only the RCGM proposes."}
    law = lenient(**{"charter.amendment-through-grcm": Change(words, acts={"amend-charter": by_competence})})
    facts = [*late_since_2021(), *way("2023-06-01")]
    with knowing(law):
        assert may(view(facts, "2023-05-31"), "vm", "amend-charter", amendment="x").outcome is Outcome.FORBIDDEN
        assert may(view(facts, "2023-06-01"), "vm", "amend-charter", amendment="x").outcome is Outcome.PERMITTED


def test_a_decision_that_broke_the_way_is_no_version() -> None:
    for facts, clause in (
        ([decided()], "charter.amendment-proposal"),
        ([proposed(), decided()], "charter.amendment-through-grcm"),
        ([proposed(), forwarded(), decided(version=3)], "charter.amendment-decision"),
    ):
        whole = [*late_since_2021(), *facts]
        assert without_effect(whole) == (("ca-three-years", clause),)
        assert view(whole, "2023-06-01").law is FIRST
