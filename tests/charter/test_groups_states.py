"""Grupos de Trabajo: what is true of each group on a day, clause by clause, both ways."""

from __future__ import annotations

import pytest

from charter.facts import Fact
from tests.charter.histories import D, History, conference
from tests.charter.planning import holds, planned, reasons, say

B = "wg:borders"


def test_a_group_exists_only_from_its_decision_to_its_end() -> None:
    history = planned()
    assert say(history, "2025-03-19", "wg.establishment") == []
    assert say(history, "2025-03-20", "wg.establishment") == [
        (True, "Group wg:borders has existed since 20 March 2025 by decision of the Vice-Ministers.")
    ]
    assert holds(history, "2027-03-19", "wg.establishment") == [True]
    assert holds(history, "2027-03-20", "wg.establishment") == []


@pytest.mark.parametrize(
    ("on", "kind"),
    [("2025-03-19", "meeting_held"), ("2027-03-20", "wg_report"), ("2025-01-10", "activity_logged"), ("2024-06-01", "wg_evaluated")],
)
def test_what_is_done_in_the_name_of_a_group_that_does_not_exist_is_told(on: str, kind: str) -> None:
    data: dict[str, dict[str, object]] = {
        "meeting_held": {"meeting": "m"}, "wg_report": {"report": "r"},
        "activity_logged": {"activity": "a"}, "wg_evaluated": {"year": 2024},
    }  # fmt: skip
    history = planned()
    history.add(kind, on, B, **data[kind])
    history.add(kind, "2025-03-20", B, **data[kind])
    history.add(kind, "2027-03-19", B, **data[kind])
    assert holds(history, "2027-06-01", "wg.establishment") == [False]
    assert "did not exist" in say(history, "2027-06-01", "wg.establishment")[0][1]


def test_deeds_of_an_unknown_group_are_told_but_not_those_from_before_the_charter() -> None:
    history = History()
    history.add("wg_plan_submitted", "2021-01-01", "wg:ghost")
    history.add("wg_plan_submitted", "2019-12-31", "wg:ghost")
    history.add("meeting_held", "2021-01-01", "grcm", meeting="g")
    assert say(history, "2022-01-01", "wg.establishment") == [
        (False, "On 1 January 2021 something was done in the name of wg:ghost, which did not exist on that day.")
    ]
    on_day_one = History()
    on_day_one.add("wg_plan_submitted", "2020-01-01", "wg:ghost")
    assert holds(on_day_one, "2022-01-01", "wg.establishment") == [False]


def test_a_group_established_again_answers_for_both_its_lives() -> None:
    history = History()
    history.add("wg_established", "2022-02-01", B, ends="2023-02-01")
    history.add("wg_established", "2024-02-01", B, ends="2025-02-01")
    history.add("activity_logged", "2022-06-01", B, activity="a")
    assert holds(history, "2024-03-01", "wg.establishment") == [True]


def test_mandate_and_objectives_are_on_record_or_not() -> None:
    history = planned()
    clause = "wg.mandate-objectives-term"
    assert say(history, "2025-04-01", clause) == [
        (None, "The proposal with the mandate and the objectives of wg:borders is not on record; its term ends on 20 March 2027.")
    ]
    assert reasons(history, "2025-04-01", clause)[0].missing == ("wg_proposed",)
    history.add("wg_proposed", "2025-02-01", B, mandate="Fronteras")
    assert holds(history, "2025-04-01", clause) == [False]
    history.add("wg_proposed", "2025-02-02", B, objectives=("uno",))
    assert holds(history, "2025-04-01", clause) == [False]
    history.add("wg_proposed", "2025-02-03", B, mandate="Fronteras", objectives=("uno",))
    (why,) = reasons(history, "2025-04-01", clause)
    assert (why.holds, why.missing, why.value) == (True, (), {"group": B, "ends": D("2027-03-20")})


def test_a_proposal_of_more_than_a_year_before_belongs_to_another_life_of_the_group() -> None:
    history = planned()
    history.add("wg_proposed", "2024-03-20", B, mandate="x", objectives=("y",))
    assert holds(history, "2025-04-01", "wg.mandate-objectives-term") == [None]
    history.add("wg_proposed", "2024-03-21", B, mandate="x", objectives=("y",))
    assert holds(history, "2025-04-01", "wg.mandate-objectives-term") == [True]


def test_the_proposal_comes_before_the_approval() -> None:
    history = planned()
    clause = "annex-a.wg-recommended-and-approved"
    (why,) = reasons(history, "2025-04-01", clause)
    assert (why.holds, why.missing, why.readings) == (None, ("wg_proposed",), ("text.grm",))
    late = planned()
    late.add("wg_proposed", "2025-03-21", B)
    assert say(late, "2025-04-01", clause) == [(False, "Group wg:borders was approved before the RCGM proposed it.")]
    late.add("wg_proposed", "2025-03-20", B)
    assert holds(late, "2025-04-01", clause) == [True]


def test_a_term_is_extended_or_not() -> None:
    history = planned()
    assert say(history, "2025-04-01", "wg.extension") == [
        (False, "The term of wg:borders has not been extended: it ends on 20 March 2027 and may be extended until then.")
    ]
    history.add("wg_extended", "2026-04-01", B, ends="2027-06-20")
    assert say(history, "2026-04-01", "wg.extension") == [(True, "The term of wg:borders was extended: it ends on 20 June 2027.")]


def test_ad_hoc_groups_are_told_apart() -> None:
    history = planned()
    assert say(history, "2025-04-01", "wg.ad-hoc") == []
    history.add("wg_established", "2025-04-01", "wg:transit", ends="2025-10-01", ad_hoc=True)
    assert say(history, "2025-04-01", "wg.ad-hoc") == [
        (True, "Group wg:transit is an ad hoc group, outside the Strategic Plan; it ends on 1 October 2025.")
    ]


def test_members_send_officials_of_technical_level() -> None:
    history = planned()
    history.add("wg_member_joined", "2025-04-01", "CRI", group=B, level="technical")
    history.add("wg_member_joined", "2025-04-01", "MEX", group=B, level="other")
    history.add("wg_member_joined", "2025-04-01", "PAN", group=B)
    history.add("wg_member_joined", "2025-04-01", "IOM", group=B, level="other")
    told = say(history, "2025-05-01", "wg.composition")
    assert told == [
        (True, "Costa Rica is in wg:borders with officials of technical level."),
        (False, "Mexico is in wg:borders with persons who are not of technical level."),
        (None, "The level of those whom Panama sends to wg:borders is not on record."),
    ]
    assert [why.missing for why in reasons(history, "2025-05-01", "wg.composition")] == [(), (), ("wg_member_joined",)]


def test_who_left_or_whose_time_is_over_is_listed_no_more_and_may_come_back() -> None:
    history = planned()
    clause = "annex-a.wg-open-voluntary"
    assert say(history, "2025-04-01", clause) == [
        (None, "Which Member Countries are in wg:borders is not on record; it is open to all.")
    ]
    assert reasons(history, "2025-04-01", clause)[0].missing == ("wg_member_joined",)
    history.add("wg_member_joined", "2025-04-01", "MEX", group=B)
    history.add("wg_member_joined", "2025-04-01", "CRI", group=B)
    history.add("wg_member_joined", "2025-04-01", "RROCM", group=B)
    history.facts.append(Fact("until", "wg_member_joined", D("2025-04-02"), "PAN", {"group": B}, until=D("2025-05-01")))
    assert say(history, "2025-04-30", clause) == [(True, "In wg:borders: Costa Rica, Mexico and Panama.")]
    assert say(history, "2025-05-01", clause) == [(True, "In wg:borders: Costa Rica and Mexico.")]
    history.add("wg_member_left", "2025-06-01", "MEX", group=B)
    history.add("wg_member_left", "2025-06-01", "CRI", group="wg:other")
    assert say(history, "2025-06-01", clause) == [(True, "In wg:borders: Costa Rica.")]
    history.add("wg_member_joined", "2025-06-02", "MEX", group=B)
    assert say(history, "2025-06-02", clause) == [(True, "In wg:borders: Costa Rica and Mexico.")]
    assert reasons(history, "2025-06-02", clause)[0].readings == ("arrears.excluded-in-wg",)


def test_organisations_in_a_group_have_a_current_status() -> None:
    history = conference()
    for party, mandate in (("IOM", "migración"), ("OEI", ""), ("RROCM", "sociedad civil"), ("MEX", "")):
        history.add("wg_member_joined", "2025-04-01", party, group=B, **({"mandate": mandate} if mandate else {}))
    assert say(history, "2026-06-01", "wg.rrocm-and-orgs-participate") == [
        (True, "IOM takes part in wg:borders; its mandate: migración."),
        (False, "OEI is listed in wg:borders, but its status is not current; its mandate: not stated."),
        (True, "The Regional Network for Civil Organizations on Migration takes part in wg:borders; its mandate: sociedad civil."),
    ]


def test_a_work_plan_is_to_come_then_missing_then_on_file_then_outdated() -> None:
    history = planned()
    clause = "wg.power.work-plan"
    assert say(history, "2025-06-18", clause) == [(None, "Group wg:borders has until 18 June 2025 to submit its work plan.")]
    assert say(history, "2025-06-19", clause) == [(False, "Group wg:borders has not submitted its work plan, due on 18 June 2025.")]
    assert holds(history, "2025-04-20", clause, wg__work_plan_days=30) == [False]
    assert holds(history, "2025-04-19", clause, wg__work_plan_days=30) == [None]
    assert reasons(history, "2025-06-19", clause)[0].missing == ("wg_plan_submitted",)
    history.add("wg_plan_submitted", "2025-03-19", B)
    assert holds(history, "2025-06-19", clause) == [False]
    history.add("wg_plan_submitted", "2025-03-20", B)
    assert say(history, "2025-06-19", clause) == [(True, "The work plan of wg:borders is on file.")]
    history.add("plan_approved", "2026-06-01", plan="p26", starts="2026-07-01")
    assert holds(history, "2026-06-30", clause) == [True]
    assert say(history, "2026-07-01", clause) == [
        (False, "The work plan of wg:borders is older than the Strategic Plan in force: it has to update it.")
    ]
    history.add("wg_plan_submitted", "2026-07-01", B)
    assert holds(history, "2026-07-01", clause) == [True]


def test_an_ad_hoc_groups_work_plan_does_not_age_with_the_plan() -> None:
    history = History()
    history.add("wg_established", "2025-03-20", B, ends="2027-03-20", ad_hoc=True)
    history.add("wg_plan_submitted", "2025-04-20", B)
    assert holds(history, "2025-05-01", "wg.power.work-plan") == [True]
    history.add("plan_approved", "2025-06-01", plan="p25", starts="2025-07-01")
    assert holds(history, "2025-08-01", "wg.power.work-plan") == [True]


def test_objectives_and_priorities_are_set_in_the_last_work_plan() -> None:
    history = planned()
    clause = "annex-a.wg-sets-objectives"
    assert say(history, "2025-04-01", clause) == [(None, "Group wg:borders has no work plan with its objectives yet.")]
    assert reasons(history, "2025-04-01", clause)[0].missing == ("wg_plan_submitted",)
    history.add("wg_plan_submitted", "2025-03-19", B, objectives=("a",), priorities=("b",))
    assert holds(history, "2025-04-01", clause) == [None]
    history.add("wg_plan_submitted", "2025-03-20", B, objectives=("a",), priorities=("b",))
    assert say(history, "2025-04-01", clause) == [(True, "The work plan of wg:borders has objectives and priorities.")]
    history.add("wg_plan_submitted", "2025-04-02", B, objectives=("a",))
    assert say(history, "2025-04-02", clause) == [(False, "The work plan of wg:borders lacks objectives or priorities.")]
    history.add("wg_plan_submitted", "2025-04-03", B, priorities=("a",))
    assert holds(history, "2025-04-03", clause) == [False]


def test_earlier_documents_are_taken_up_as_they_were_approved() -> None:
    history = planned()
    for document, origin, approved in (
        ("lineamientos", "liaison-network", True),
        ("borrador", "liaison-network", False),
        ("guia", "liaison-network", None),
        ("ruta", "extra-regional-group", None),
    ):
        history.add("legacy_taken_up", "2025-04-01", B, document=document, origin=origin, approved=approved)
    assert say(history, "2025-04-01", "wg.legacy-liaison-documents") == [
        (True, "Group wg:borders takes up “lineamientos”, of the networks of liaison officers, approved in the RCM."),
        (False, "Group wg:borders cannot take up “borrador”, of the networks of liaison officers: it was not approved in the RCM."),
        (None, "Whether “guia”, which wg:borders takes up, was approved in the RCM is not on record."),
    ]
    assert [why.missing for why in reasons(history, "2025-04-01", "wg.legacy-liaison-documents")] == [(), (), ("legacy_taken_up",)]
    assert say(history, "2025-04-01", "wg.legacy-extra-regional") == [
        (True, "Group wg:borders takes up “ruta”, of the group on extra-regional migrants.")
    ]


def test_a_term_decided_beyond_the_plan_ends_with_it() -> None:
    clause = "annex-a.wg-limited-life"
    assert say(planned(), "2025-04-01", clause) == [(True, "The term of wg:borders (20 March 2027) lies within the Plan “p25”.")]
    for ends, within in (("2028-01-01", True), ("2028-01-02", False)):
        history = History()
        history.add("plan_approved", "2024-11-20", plan="p25", starts="2025-01-01")
        history.add("wg_established", "2025-03-20", B, ends=ends)
        assert holds(history, "2025-04-01", clause) == [within]
        assert holds(history, "2025-04-01", clause, wg__ends_with_plan="own-term") == []
    assert say(history, "2025-04-01", clause)[0][1] == (
        "The term decided for wg:borders (2 January 2028) goes beyond the Plan “p25”: it ends with it, on 1 January 2028."
    )


def test_a_group_is_based_on_pillars() -> None:
    history = planned()
    history.add("wg_established", "2025-04-01", "wg:data", ends="2026-04-01", pillar="2,protection")
    history.add("wg_established", "2025-04-01", "wg:none", ends="2026-04-01", pillar="trade")
    history.add("wg_established", "2025-04-01", "wg:transit", ends="2026-04-01", ad_hoc=True)
    assert say(history, "2025-04-01", "annex-a.areas-from-pillars") == [
        (True, "Group wg:borders is based on: migration governance."),
        (
            True,
            "Group wg:data is based on: integration, migration and its link to development "
            "and preparedness, protection, assistance and irregular migration.",
        ),
        (False, "The pillar on which wg:none is based is not on record."),
    ]


def test_the_register_has_an_activity_of_the_last_twelve_months() -> None:
    history = planned()
    clause = "annex-a.activity-register"
    assert say(history, "2026-03-19", clause) == [(None, "The register has no activities of wg:borders yet.")]
    (why,) = reasons(history, "2026-03-20", clause)
    assert (why.holds, why.missing, why.readings) == (False, ("activity_logged",), ("annex-a.register-keeper",))
    assert say(history, "2026-03-20", clause) == [(False, "The register has no activity of wg:borders in the last twelve months.")]
    history.add("activity_logged", "2025-03-19", B, activity="before")
    assert holds(history, "2025-04-01", clause) == [None]
    history.add("activity_logged", "2025-03-20", B, activity="first")
    history.add("activity_logged", "2025-06-01", B, activity="second")
    assert say(history, "2025-07-01", clause) == [(True, "The register has activities of wg:borders in the last twelve months: 2.")]
    assert holds(history, "2026-05-31", clause) == [True]
    assert holds(history, "2026-06-01", clause) == [False]
