"""GRCM, Troika y Secretaría Ejecutiva: what is true on a day because of each clause, holding and not."""

from __future__ import annotations

from charter.readings import ReadingValue
from charter.today import state
from tests.charter.histories import D, History, presidencies
from tests.charter.institutions import ON, answers, reason, secretary, true

# -- delegations, costs, contacts ----------------------------------------------------------------------------------


def delegations() -> History:
    history = History()
    history.add("delegation_accredited", "2023-05-01", "BLZ", body="vm", meeting="vm-23", level="lower")
    for party, level in (("MEX", "vice-minister"), ("CAN", "equivalent"), ("GTM", "director")):
        history.add("delegation_accredited", "2024-05-01", party, body="vm", meeting="vm-24", level=level)
    history.add("delegation_accredited", "2024-05-02", "PAN", body="vm", meeting="vm-24")
    history.add("delegation_accredited", "2024-05-03", "GTM", body="grcm", meeting="g-24", level="lower", empowered=False)
    history.add("delegation_accredited", "2024-05-03", "MEX", body="grcm", meeting="g-24", level="middle-rank", empowered=True)
    history.add("delegation_accredited", "2024-05-03", "PAN", body="grcm", meeting="g-24", level="lower")
    history.add("delegation_accredited", "2024-05-04", "PAN", body="grcm", meeting="g-24", level="director")
    return history


def test_the_levels_of_the_delegations_to_the_last_meeting_are_told() -> None:
    found = [(value["party"], holds) for holds, value in true(delegations(), "vm.composition")]
    assert found == [("CAN", True), ("GTM", False), ("MEX", True), ("PAN", None)]
    strict = [(value["party"], holds) for holds, value in true(delegations(), "vm.composition", vm__level="strict")]
    assert strict == [("CAN", False), ("GTM", False), ("MEX", True), ("PAN", None)]
    technical = [(value["party"], holds) for holds, value in true(delegations(), "grcm.composition")]
    assert technical == [("GTM", False), ("MEX", True), ("PAN", True)]
    missing = [why.missing for why in state(delegations().on(ON), "vm.composition")]
    assert missing == [(), (), (), ("delegation_accredited",)]


def test_the_credentials_of_each_delegation_to_the_grcm_say_whether_it_can_decide() -> None:
    found = [(value["party"], holds) for holds, value in true(delegations(), "grcm.capacity")]
    assert found == [("GTM", False), ("MEX", True), ("PAN", None)]
    assert [why.missing for why in state(delegations().on(ON), "grcm.capacity")] == [(), (), ("delegation_accredited",)]
    assert answers(History(), "grcm.capacity") == []


def test_only_delegations_to_the_last_meeting_of_a_body_count() -> None:
    history = History()
    for party, meeting in (("MEX", "g1"), ("PAN", "g1"), ("GTM", "g2")):
        history.add("delegation_accredited", "2024-05-03", party, body="grcm", meeting=meeting, level="director")
    assert [value["party"] for _, value in true(history, "grcm.composition")] == ["GTM"]


LOGISTICS, TRAVEL = "ppt.function.logistics-costs", "troika.own-costs"


def expenses(*borne: str, presides: bool = True, virtual: bool = False) -> History:
    history = presidencies(History(), ("PAN", "2024-01-01")) if presides else History()
    history.add("meeting_held", "2024-03-01", "grcm", meeting="g", mode="virtual" if virtual else "in-person")
    history.add("meeting_held", "2024-03-01", "grcm", meeting="h", mode="in-person" if virtual else "virtual")
    for bearer in borne:
        history.add("expense_recorded", "2024-03-02", bearer, concept="logistics", body="grcm", meeting="g")
    history.add("expense_recorded", "2024-03-02", "se", concept="logistics", body="wg:borders", meeting="w")
    history.add("expense_recorded", "2024-03-02", "se", concept="other", body="vm", meeting="v")
    return history


def test_the_logistics_of_the_two_meetings_fall_on_the_presidency_of_their_day() -> None:
    found = true(expenses("PAN", "ppt", "se", "MEX"), LOGISTICS)
    assert [holds for holds, _ in found] == [True, True, False, False]
    assert found[2][1] == {"meeting": "g", "bearer": "se", "due": "PAN"}
    assert true(expenses("PAN", presides=False), LOGISTICS) == [(None, {"meeting": "g", "bearer": "PAN"})]
    later = expenses("PAN")
    presidencies(later, ("CRI", "2024-04-01"))
    assert answers(later, LOGISTICS) == [True]


def test_the_logistics_of_virtual_meetings_fall_on_the_secretariat_where_so_read() -> None:
    read: dict[str, ReadingValue] = {"ppt__logistics_virtual": "secretariat-budget"}
    assert answers(expenses("se", "PAN", virtual=True), LOGISTICS, **read) == [True, False]
    assert answers(expenses("se", "PAN", virtual=True), LOGISTICS) == [False, True]
    assert answers(expenses("se", "PAN"), LOGISTICS, **read) == [False, True]


def test_each_country_pays_its_travel_to_the_troika() -> None:
    history = History()
    history.add("expense_recorded", "2024-03-02", "se", concept="travel", body="troika", meeting="t")
    history.add("expense_recorded", "2024-03-02", "MEX", concept="travel", body="troika", meeting="t")
    history.add("expense_recorded", "2024-03-02", "se", concept="travel", body="vm", meeting="v")
    history.add("expense_recorded", "2024-03-02", "se", concept="logistics", body="troika", meeting="t")
    assert true(history, TRAVEL) == [(False, {"meeting": "t", "bearer": "se"}), (True, {"meeting": "t", "bearer": "MEX"})]
    assert answers(history, LOGISTICS) == []


def test_the_troika_seeks_synergies_with_other_forums_and_the_south_american_conference() -> None:
    clause, south = "troika.synergies", "south-american-conference"
    history = presidencies(History(), ("PAN", "2024-01-01"))
    history.add("external_forum_contact", "2023-12-31", "troika", forum=south)
    assert true(history, clause) == [(False, {"forum": south})]
    assert reason(history, clause).missing == ("external_forum_contact",)
    history.add("external_forum_contact", "2024-01-01", "se", forum="SICA")
    assert true(history, clause) == [(False, {"forum": south}), (True, {"forum": "SICA"})]
    history.add("external_forum_contact", "2024-01-01", "troika", forum=south)
    assert answers(history, clause) == [True, True]
    vacant = History()
    vacant.add("external_forum_contact", "2020-01-01", "troika", forum=south)
    assert answers(vacant, clause) == [True]


def test_each_open_obstacle_to_the_plan_has_a_strategy_or_not() -> None:
    history = History()
    history.add("issue_logged", "2024-01-01", "grcm", issue="funds")
    history.add("issue_logged", "2024-01-01", "grcm", issue="staff", strategy="secondments", status="open")
    history.add("issue_logged", "2024-01-01", "grcm", issue="data")
    history.add("issue_logged", "2024-02-01", "grcm", issue="data", status="closed")
    assert true(history, "grcm.power.critical-aspects") == [(False, {"issue": "funds"}), (True, {"issue": "staff"})]


def test_an_update_of_the_plan_waits_for_the_vice_ministers_unless_read_otherwise() -> None:
    clause = "grcm.power.update-plan"
    history = History()
    history.add("plan_approved", "2023-11-20", plan="p24", starts="2024-01-01")
    history.add("plan_updated", "2024-03-01", "grcm", plan="p24", change="targets")
    assert answers(history, clause) == [False]
    assert answers(history, clause, plan__update_effect="grcm-alone") == [True]
    assert reason(history, clause).readings == ("plan.update-effect",)
    history.add("plan_approved", "2024-03-01", plan="p27", starts="2027-01-01")
    assert answers(history, clause) == [False]
    history.add("plan_approved", "2024-03-01", plan="p24", starts="2024-01-01")
    assert answers(history, clause) == [True]
    again = history.add("plan_approved", "2024-03-02", plan="p24", starts="2024-01-01")
    assert again not in reason(history, clause).facts


# -- the Secretariat -----------------------------------------------------------------------------------------------

ENTRUSTED = "se.function.participate"


def test_the_secretariat_represented_the_conference_by_a_mandate_or_without_one() -> None:
    history = History()
    history.add("mandate_given", "2024-02-01", "se", mandate="geneva", by="ppt")
    for on, data in (
        ("2024-01-31", {"forum": "a", "mandate": "geneva"}),
        ("2024-02-01", {"forum": "b", "mandate": "geneva"}),
        ("2024-02-02", {"forum": "c", "mandate": "new york"}),
        ("2024-02-03", {"forum": "d"}),
        ("2024-02-04", {"forum": "e", "consultative_process": True}),
    ):
        history.add("representation_act", on, "se", **data)
    history.add("representation_act", "2024-02-05", "ppt", forum="f")
    assert [(value["forum"], holds) for holds, value in true(history, ENTRUSTED)] == [
        ("a", False), ("b", True), ("c", False), ("d", False), ("e", True),
    ]  # fmt: skip
    always = answers(history, ENTRUSTED, se__representation_needs_mandate="always-mandate")
    assert always == [False, True, False, False, False]
    assert [bool(why.missing) for why in state(history.on(ON), ENTRUSTED)] == [True, False, True, True, False]


def test_the_conference_has_a_representative_while_the_office_is_held() -> None:
    clause = "se.highest-officer-and-representation"
    assert answers(secretary(), clause, "2024-12-31") == [True]
    assert answers(secretary(), clause, "2025-01-01") == [False]


def test_cooperation_asked_for_is_not_to_be_paid_back() -> None:
    history = History()
    history.add("cooperation_request", "2024-01-01", "se", request="a", reimbursable=True)
    history.add("cooperation_request", "2024-01-02", "se", request="b")
    assert answers(history, "se.function.fundraise") == [False, True]


def test_each_meeting_of_the_grcm_this_year_was_told_of_mechanisms_or_not() -> None:
    history = History()
    for meeting, on in (("g23", "2023-12-31"), ("g24", "2024-01-01"), ("h24", "2024-05-01")):
        history.add("meeting_held", on, "grcm", meeting=meeting)
    history.add("meeting_held", "2024-05-01", "vm", meeting="v24")
    history.add("mechanisms_reported", "2024-05-01", "se", meeting="h24")
    assert true(history, "se.function.inform-grcm-mechanisms") == [(False, {"meeting": "g24"}), (True, {"meeting": "h24"})]


def test_the_rules_are_in_force_once_approved_or_once_submitted_where_so_read() -> None:
    clause = "se.function.draft-rules"
    history = History()
    assert answers(history, clause) == [False]
    assert reason(history, clause).missing == ("rules_approved",)
    assert answers(history, clause, se__rules_need_approval=False) == [False]
    history.add("rules_submitted", "2024-01-01", "se", version="r1")
    assert answers(history, clause) == [False]
    assert true(history, clause, se__rules_need_approval=False) == [(True, {"version": "r1"})]
    history.add("rules_approved", "2024-02-01", version="r1")
    assert answers(history, clause) == [False]
    assert answers(history, "se.function.draft-rules.iom-norms") == [False]
    history.add("rules_submitted", "2024-03-01", "se", version="r2", norms=("IOM",))
    assert answers(history, "se.function.draft-rules.iom-norms") == [False, True]
    assert true(history, clause, se__rules_need_approval=False) == [(True, {"version": "r2"})]
    history.add("rules_approved", "2024-03-01", version="r2")
    assert true(history, clause) == [(True, {"version": "r2"})]
    history.add("rules_approved", "2024-03-02", version="r3")
    assert true(history, clause) == [(True, {"version": "r2"})]
    assert reason(history, clause).missing == ()


def test_a_request_for_advice_waits_for_its_answer() -> None:
    history = History()
    history.add("advice_request", "2024-01-01", "MEX", request="visas")
    history.add("advice_request", "2024-01-02", "PAN", request="return")
    history.add("advice_given", "2024-01-10", "se", request="return")
    assert true(history, "se.function.advise") == [
        (False, {"request": "visas", "party": "MEX"}),
        (True, {"request": "return", "party": "PAN"}),
    ]
    assert [why.missing for why in state(history.on(ON), "se.function.advise")] == [("advice_given",), ()]


def test_the_glossary_is_stale_a_day_after_its_months() -> None:
    clause = "se.function.glossary"
    history = History()
    assert answers(history, clause) == [False]
    history.add("glossary_entry_changed", "2022-01-01", "se", entry="return")
    history.add("glossary_entry_changed", "2023-01-15", "se", entry="asylum")
    for months, last in ((6, "2023-07-15"), (12, "2024-01-15"), (24, "2025-01-15")):
        after = D(last).replace(day=16).isoformat()
        assert true(history, clause, last, glossary__stale_months=months) == [(True, {"months": months})]
        assert answers(history, clause, after, glossary__stale_months=months) == [False]
    assert answers(history, clause, "2024-01-16") == [False]


def test_focal_points_are_contacted_each_year() -> None:
    clause = "se.function.contact-focal-points"
    history = History()
    history.add("focal_point_designated", "2023-01-01", "MEX", person="M")
    history.add("focal_point_designated", "2023-01-01", "PAN", person="P")
    history.add("contact_logged", "2023-12-31", "MEX")
    history.add("contact_logged", "2024-01-01", "PAN")
    history.add("contact_logged", "2024-02-01", "GTM")
    assert true(history, clause) == [(False, {"party": "MEX"}), (True, {"party": "PAN"})]
    again = history.add("contact_logged", "2024-03-01", "PAN")
    assert again not in state(history.on(ON), clause)[1].facts


def test_a_focal_point_whose_term_ended_is_not_contacted() -> None:
    history = History()
    history.add("focal_point_designated", "2023-01-01", "MEX", person="M")
    ended = history.facts.pop()
    history.facts.append(type(ended)(ended.id, ended.kind, ended.on, ended.subject, ended.data, until=D("2024-06-01")))
    assert answers(history, "se.function.contact-focal-points", "2024-05-31") == [False]
    assert answers(history, "se.function.contact-focal-points", "2024-06-01") == []


def test_the_technical_team_has_parameters_and_each_appointment_its_criteria() -> None:
    history = History()
    assert answers(history, "se.technical-team") == [False]
    assert reason(history, "se.technical-team").missing == ("parameters_approved",)
    history.add("parameters_approved", "2024-01-01", version="t")
    assert answers(history, "se.technical-team") == [True]
    history.add("staff_appointed", "2024-02-01", "se", post="analyst")
    history.add("staff_appointed", "2024-02-02", "se", post="driver", criteria=("merit",))
    assert answers(history, "se.technical-team.iom-criteria") == [False, True]
