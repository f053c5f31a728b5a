"""Países Observadores, Organismos: the file of an application, criterion by criterion, and what becomes of it."""

from __future__ import annotations

import pytest

from charter.acts import Outcome
from charter.because import cited_facts
from charter.chapters.participants.files import COUNTRY_CRITERIA, MANDATE, WRITTEN
from charter.verdicts import Verdict
from tests.charter.histories import ask, presidencies
from tests.charter.participating import World, holding, one, told

P, F, N, U = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED, Outcome.UNDETERMINED
DAY = "2022-06-01"
WELCOME = "observer.country.welcome-new"
BY_CONSENSUS = "observer.country.admission-by-consensus"
ORG_ADMISSION = "observer.org.admission"
PRIVATE = "observer.country.admission-private-dialogue"
NOT_AGAIN = "observer.country.readmission"


def applying(*criteria: str, party: str = "ESP") -> World:
    """A country that asked in March, with evidence of these criteria."""
    world = World()
    world.add("observer_requested", "2022-03-01", party, category="country")
    for criterion in criteria:
        world.add("criterion_evidence", "2022-04-01", party, criterion=criterion, evidence="Nota 7")
    return world


def submit(world: World, party: str = "ESP", on: str = DAY, actor: str = "se", **readings: str) -> Verdict:
    return ask(world.on(on, **readings), actor, "submit-application", candidate=party)


# -- countries -------------------------------------------------------------------------------------------------------


def test_a_file_goes_to_the_vice_ministers_by_the_presidency_or_the_secretariat_only() -> None:
    world = applying(*COUNTRY_CRITERIA)
    presidencies(world, ("PAN", "2022-01-01"))
    assert submit(world, actor="MEX").outcome is N
    assert submit(world, actor="grcm").clauses == (BY_CONSENSUS, ORG_ADMISSION)
    assert [submit(world, actor=actor).outcome for actor in ("grcm", "ESP", "se", "ppt", "PAN")] == [N, N, P, P, P]


def test_a_file_without_request_or_evidence_names_everything_it_lacks() -> None:
    verdict = submit(World())
    assert (verdict.outcome, verdict.clauses) == (F, (WELCOME,))
    assert [remedy.code for remedy in verdict.cure.remedies] == ["file.request"]
    assert verdict.why.parts[-1].missing == ("observer_requested",)
    verdict = submit(applying())
    assert (verdict.outcome, verdict.clauses) == (F, COUNTRY_CRITERIA)
    assert [remedy.clause for remedy in verdict.cure.remedies] == list(COUNTRY_CRITERIA)
    assert len({remedy.code for remedy in verdict.cure.remedies}) == 5
    assert ask(World().on(DAY), "se", "submit-application").outcome is P


@pytest.mark.parametrize("lacking", COUNTRY_CRITERIA)
def test_each_of_the_five_criteria_alone_holds_a_file_back(lacking: str) -> None:
    verdict = submit(applying(*(criterion for criterion in COUNTRY_CRITERIA if criterion != lacking)))
    assert (verdict.outcome, verdict.clauses) == (F, (lacking,))
    whole = submit(applying(*COUNTRY_CRITERIA))
    assert whole.outcome is P
    assert {f"criterion_evidence-{number}" for number in range(3, 8)} <= set(cited_facts(whole.why))


@pytest.mark.parametrize("criterion", COUNTRY_CRITERIA)
def test_each_criterion_of_a_file_that_waits_is_shown_met_or_missing(criterion: str) -> None:
    world = applying()
    found = one(world.on(DAY), criterion)
    assert (found.holds, found.missing, found.facts) == (False, ("criterion_evidence",), ("observer_requested-2",))
    shown = world.until("2022-07-01", "criterion_evidence", "2022-05-01", "ESP", criterion=criterion, evidence="Nota 7")
    assert one(world.on("2022-04-30"), criterion).holds is False
    found = one(world.on("2022-05-01"), criterion)
    assert (found.holds, found.missing, found.facts) == (True, (), ("observer_requested-2", shown))
    assert one(world.on("2022-06-30"), criterion).holds is True
    assert one(world.on("2022-07-01"), criterion).holds is False
    again = world.add("criterion_evidence", "2022-06-20", "ESP", criterion=criterion, evidence="Nota 8")
    assert one(world.on("2022-06-20"), criterion).facts == ("observer_requested-2", again)
    world.add("observer_admitted", "2022-06-15", "ESP", category="country")
    assert told(world.on("2022-06-15"), criterion) == []


def test_renewed_interest_reuses_evidence_unless_read_as_a_new_application() -> None:
    world = applying(*COUNTRY_CRITERIA)
    world.add("observer_admitted", "2022-06-15", "ESP", category="country")
    for year in (2022, 2023, 2024):
        world.add("meeting_held", f"{year}-11-20", "vm", meeting=f"vm-{year}")
    world.add("observer_reinterest", "2024-07-01", "ESP")
    assert submit(world, on="2024-08-01").outcome is P
    assert "observer.readmission-criteria" in one(world.on("2024-08-01"), COUNTRY_CRITERIA[0]).readings
    anew = {"observer__readmission_criteria": "full-new-application"}
    assert submit(world, on="2024-08-01", **anew).clauses == COUNTRY_CRITERIA
    adopted = world.add("reading_adopted", "2024-07-01", param="observer.readmission-criteria", value="full-new-application")
    assert adopted in cited_facts(submit(world, on="2024-08-01").why)
    for criterion in COUNTRY_CRITERIA:
        world.add("criterion_evidence", "2024-07-01", "ESP", criterion=criterion, evidence="Nota 9")
    assert submit(world, on="2024-08-01").outcome is P
    first = applying(*COUNTRY_CRITERIA)
    assert submit(first, **anew).outcome is P
    assert one(first.on(DAY), COUNTRY_CRITERIA[0]).readings == ()


@pytest.mark.parametrize("lacking", COUNTRY_CRITERIA)
def test_nobody_is_admitted_on_a_file_that_lacks_a_criterion(lacking: str) -> None:
    said = {"category": "country", "doors_closed": True, "candidate": "ESP"}
    part = applying(*(criterion for criterion in COUNTRY_CRITERIA if criterion != lacking))
    verdict = ask(part.on(DAY), "vm", "admit-observer", **said)
    assert (verdict.outcome, verdict.clauses) == (F, (lacking,))
    assert [remedy.clause for remedy in verdict.cure.remedies] == [lacking]
    assert ask(applying(*COUNTRY_CRITERIA).on(DAY), "vm", "admit-observer", **said).outcome is P
    assert ask(part.on(DAY), "vm", "admit-observer", **{**said, "candidate": "FRA"}).outcome is P


# -- organisations ---------------------------------------------------------------------------------------------------


def organisation(*, document: str = "Nota 1", to: str = "", area: str = "protección", plan: str = "2022-01-01") -> World:
    """An organisation that asked in March of the Presidency of Panama."""
    world = World()
    presidencies(world, ("PAN", "2022-01-01"))
    if plan:
        world.add("plan_approved", plan, plan="p22", starts=plan)
    said = {"category": "organisation", "document": document, "to": to}
    world.add("observer_requested", "2022-03-01", "IOM", **{key: value for key, value in said.items() if value})
    if area:
        world.add("criterion_evidence", "2022-04-01", "IOM", criterion=MANDATE, evidence="Estatuto", area=area)
    return world


def test_an_organisation_asks_in_writing_of_the_presidency_in_office() -> None:
    verdict = submit(organisation(document=""), "IOM")
    assert (verdict.outcome, verdict.clauses) == (F, (WRITTEN,))
    assert [remedy.code for remedy in verdict.cure.remedies] == ["file.written"]
    assert submit(organisation(to="MEX"), "IOM").clauses == (WRITTEN,)
    assert [submit(organisation(to=to), "IOM").outcome for to in ("", "ppt", "PAN")] == [P, P, P]
    assert holding(organisation(document="").on(DAY), WRITTEN) == [False]
    assert holding(organisation().on(DAY), WRITTEN) == [True]


def test_without_presidency_a_request_may_still_be_addressed_to_the_office() -> None:
    world = World()
    world.add("observer_requested", "2022-03-01", "IOM", category="organisation", document="Nota 1")
    assert holding(world.on(DAY), WRITTEN) == [True]
    world.add("observer_requested", "2022-03-02", "IOM", category="organisation", document="Nota 1", to="PAN")
    assert holding(world.on(DAY), WRITTEN) == [False]


def test_an_organisation_names_an_area_of_the_plan_in_force() -> None:
    verdict = submit(organisation(area=""), "IOM")
    assert (verdict.outcome, verdict.clauses) == (F, (MANDATE,))
    assert [remedy.code for remedy in verdict.cure.remedies] == ["file.mandate"]
    assert verdict.why.parts[-1].missing == ("criterion_evidence",)
    bare = organisation(area="")
    bare.add("criterion_evidence", "2022-04-01", "IOM", criterion=MANDATE, evidence="Estatuto")
    bare.add("criterion_evidence", "2022-04-01", "IOM", criterion=WRITTEN, evidence="Estatuto", area="otra")
    assert holding(bare.on(DAY), MANDATE) == [False]
    found = one(organisation().on(DAY), MANDATE)
    assert (found.holds, found.value["area"], found.value["plan"]) == (True, "protección", "p22")
    assert (found.facts, found.missing, found.readings) == (("observer_requested-4", "criterion_evidence-5"), (), ("observer.org.plan-at",))
    twice = organisation()
    newer = twice.add("criterion_evidence", "2022-05-01", "IOM", criterion=MANDATE, evidence="Estatuto", area="gobernanza")
    assert one(twice.on(DAY), MANDATE).facts == ("observer_requested-4", newer)
    assert one(twice.on(DAY), MANDATE).value["area"] == "gobernanza"


def test_the_plan_is_that_of_the_decision_or_of_the_request_where_so_read() -> None:
    world = organisation(plan="2022-05-01")
    assert submit(world, "IOM").outcome is P
    verdict = submit(world, "IOM", observer__org__plan_at="plan-in-force-at-request")
    assert (verdict.outcome, verdict.clauses, verdict.cure.missing) == (U, (MANDATE,), ("plan_approved",))
    assert one(world.on("2022-04-30"), MANDATE).holds is None
    adopted = world.add("reading_adopted", "2022-05-02", param="observer.org.plan-at", value="plan-in-force-at-request")
    assert adopted in one(world.on(DAY), MANDATE).facts


def test_a_status_given_on_the_day_of_the_request_answers_it() -> None:
    world = applying()
    world.add("observer_admitted", "2022-03-01", "ESP", category="country")
    assert told(world.on(DAY), COUNTRY_CRITERIA[0]) == []


def test_a_readmission_answers_interest_stated_again() -> None:
    world = World()
    world.add("observer_admitted", "2020-06-15", "ESP", category="country")
    for year in (2021, 2022, 2023):
        world.add("meeting_held", f"{year}-11-20", "vm", meeting=f"vm-{year}")
    world.add("observer_reinterest", "2023-07-01", "ESP")
    assert holding(world.on("2023-08-01"), COUNTRY_CRITERIA[0]) == [False]
    world.add("observer_readmitted", "2023-08-01", "ESP")
    assert told(world.on("2023-08-01"), COUNTRY_CRITERIA[0]) == []


def test_an_organisation_that_states_its_interest_again_need_not_address_the_presidency() -> None:
    world = World()
    world.add("observer_admitted", "2020-06-15", "IOM", category="organisation")
    for year in (2021, 2022, 2023):
        world.add("meeting_held", f"{year}-11-20", "vm", meeting=f"vm-{year}")
    world.add("observer_reinterest", "2023-07-01", "IOM", document="Nota 2")
    assert holding(world.on("2023-08-01"), WRITTEN) == [True]
    assert "observer.readmission-criteria" in one(world.on("2023-08-01").adding(), MANDATE).readings
    world.add("observer_reinterest", "2023-07-02", "IOM")
    assert holding(world.on("2023-08-01"), WRITTEN) == [False]


def test_interest_stated_again_by_who_never_took_part_has_no_criteria_to_meet() -> None:
    world = World()
    world.add("observer_reinterest", "2022-03-01", "ESP")
    assert submit(world).outcome is P
    assert told(world.on(DAY), MANDATE) == []


def test_an_area_of_an_earlier_plan_keeps_the_status_or_is_reviewed_where_so_read() -> None:
    world = organisation(plan="2022-01-01")
    world.add("observer_admitted", "2022-05-01", "IOM", category="organisation")
    assert told(world.on(DAY), MANDATE) == []
    newer = world.add("plan_approved", "2025-01-01", plan="p25", starts="2025-01-01")
    found = one(world.on("2025-01-01"), MANDATE, party="IOM")
    assert (found.holds, found.code, newer in found.facts) == (True, "area.earlier-plan", True)
    review = world.on("2025-01-01", observer__org__area_dropped="review")
    assert (one(review, MANDATE, party="IOM").holds, one(review, MANDATE, party="IOM").missing) == (None, ("criterion_evidence",))
    world.add("criterion_evidence", "2025-01-01", "IOM", criterion=MANDATE, evidence="Nota 3", area="gobernanza")
    assert told(world.on("2025-01-01"), MANDATE) == []
    other = organisation(area="")
    other.add("observer_admitted", "2022-05-01", "IOM", category="organisation")
    other.add("plan_approved", "2025-01-01", plan="p25", starts="2025-01-01")
    other.add("criterion_evidence", "2022-04-01", "IOM", criterion=WRITTEN, evidence="x", area="otra")
    other.add("criterion_evidence", "2022-04-01", "IOM", criterion=MANDATE, evidence="x")
    assert told(other.on("2025-01-01"), MANDATE) == []


def test_only_organisations_with_a_plan_in_force_are_looked_at_for_their_area() -> None:
    world = organisation(plan="2022-01-01")
    assert [why.code for why in told(world.on("2024-12-31"), MANDATE)] == ["file.mandate"]
    world.add("observer_admitted", "2022-05-01", "IOM", category="country")
    world.add("plan_approved", "2025-01-01", plan="p25", starts="2025-01-01")
    assert told(world.on("2025-01-01"), MANDATE) == []


# -- what becomes of a request ---------------------------------------------------------------------------------------


def test_a_country_that_asked_is_welcome_until_it_is_answered() -> None:
    world = applying()
    assert [(why.holds, why.facts) for why in told(world.on(DAY), WELCOME)] == [(True, ("observer_requested-2",))]
    world.add("observer_admitted", "2022-05-15", "ESP", category="country")
    assert told(world.on(DAY), WELCOME) == []
    assert told(organisation().on(DAY), WELCOME) == []
    again = World()
    again.add("observer_admitted", "2020-06-15", "ESP", category="country")
    again.add("observer_reinterest", "2023-07-01", "ESP")
    assert told(again.on("2023-08-01"), WELCOME) == []


@pytest.mark.parametrize(("party", "category", "clause"), [("ESP", "country", BY_CONSENSUS), ("IOM", "organisation", ORG_ADMISSION)])
def test_a_request_waits_for_the_vice_ministers_and_for_nobody_else(party: str, category: str, clause: str) -> None:
    world = World()
    asked = world.add("observer_requested", "2022-03-01", party, category=category)
    found = one(world.on(DAY), clause)
    assert (found.holds, found.missing, found.facts, found.code) == (None, ("decision_taken",), (asked,), "request.decided")
    world.add("decision_taken", "2022-02-01", "vm", decision="D-0", candidate=party, answer="rejected")
    world.add("decision_taken", "2022-04-01", "grcm", decision="D-1", candidate=party, answer="rejected")
    world.add("decision_taken", "2022-04-01", "vm", decision="D-2", candidate="JAM", answer="rejected")
    assert one(world.on(DAY), clause).holds is None
    none = world.add("decision_taken", "2022-05-01", "vm", decision="D-3", candidate=party, answer="no-consensus")
    found = one(world.on(DAY), clause)
    assert (found.holds, found.code, found.facts) == (None, "request.no-consensus", (asked, none))
    assert one(world.on(DAY, observer__no_consensus_outcome="rejected"), clause).holds is False
    no = world.add("decision_taken", "2022-05-02", "vm", decision="D-4", candidate=party, answer="rejected")
    found = one(world.on(DAY), clause)
    assert (found.holds, found.missing, found.facts, found.code) == (False, (), (asked, no), "request.decided")
    yes = world.add("observer_admitted", "2022-05-03", party, category=category)
    found = one(world.on(DAY), clause)
    assert (found.holds, found.facts, found.code) == (True, (asked, yes), "request.accepted")


def test_a_request_may_be_answered_on_its_own_day() -> None:
    world = applying()
    world.add("decision_taken", "2022-03-01", "vm", decision="D-1", candidate="ESP", answer="rejected")
    assert holding(world.on(DAY), BY_CONSENSUS) == [False]


def test_interest_stated_again_is_no_request() -> None:
    world = World()
    world.add("observer_requested", "2019-03-01", "ESP", category="country")
    world.add("observer_admitted", "2020-06-15", "ESP", category="country")
    assert holding(world.on(DAY), BY_CONSENSUS) == [True]
    world.add("observer_reinterest", "2022-05-01", "ESP")
    assert told(world.on(DAY), BY_CONSENSUS) == []


def test_a_country_s_admission_is_decided_in_the_private_dialogue_of_that_meeting() -> None:
    world = applying()
    organisation_ = world.add("observer_requested", "2022-03-01", "IOM", category="organisation")
    world.add("decision_taken", "2022-04-01", "vm", decision="D-0", candidate="IOM", doors_closed=False)
    assert organisation_
    assert told(world.on(DAY), PRIVATE) == []
    world.add("decision_taken", "2022-04-01", "vm", decision="D-1", candidate="ESP")
    world.add("decision_taken", "2022-04-02", "vm", decision="D-2", candidate="ESP", doors_closed=False)
    world.add("decision_taken", "2022-04-03", "vm", decision="D-3", candidate="ESP", doors_closed=True)
    world.add("decision_taken", "2022-04-04", "grcm", decision="D-4", candidate="ESP", doors_closed=True)
    assert holding(world.on(DAY), PRIVATE) == [None, False, True, False]
    assert told(world.on(DAY), PRIVATE)[0].missing == ("doors_closed",)


def test_an_admission_at_an_extraordinary_meeting_waits_for_the_ordinary_one_where_so_read() -> None:
    world = applying()
    held = world.add("meeting_held", "2022-04-01", "vm", meeting="x", form="extraordinary")
    world.add("meeting_held", "2022-04-02", "vm", meeting="o", form="ordinary")
    world.add("decision_taken", "2022-04-01", "vm", decision="D-1", candidate="ESP", doors_closed=True, meeting="x")
    world.add("decision_taken", "2022-04-02", "vm", decision="D-2", candidate="ESP", doors_closed=True, meeting="o")
    assert holding(world.on(DAY), PRIVATE) == [True, True]
    ordinary = world.on(DAY, observer__admission_meeting="ordinary-only")
    assert holding(ordinary, PRIVATE) == [False, True]
    assert held in told(ordinary, PRIVATE)[0].facts


def test_readmission_asks_for_consensus_and_not_for_the_private_dialogue() -> None:
    world = World()
    world.add("observer_admitted", "2020-06-15", "ESP", category="country")
    for year in (2021, 2022, 2023):
        world.add("meeting_held", f"{year}-11-20", "vm", meeting=f"vm-{year}")
    view = world.on("2023-08-01", observer__admission_meeting="ordinary-only")
    said = {"candidate": "ESP", "category": "country", "doors_closed": False, "meeting_form": "extraordinary"}
    assert ask(view, "vm", "readmit-observer", **said).outcome is P
    verdict = ask(view, "vm", "admit-observer", **{**said, "candidate": "JAM"})
    assert (verdict.outcome, set(verdict.clauses)) == (F, {PRIVATE})
    assert ask(view, "vm", "admit-observer", **{**said, "candidate": "JAM", "category": "organisation"}).outcome is P
    current = ask(world.on("2021-01-01"), "vm", "readmit-observer", candidate="ESP")
    assert (current.outcome, current.clauses) == (F, (NOT_AGAIN,))


def test_a_request_whose_admission_was_never_decided_so_is_told_by_its_decision() -> None:
    world = World()
    world.add("observer_requested", "2022-03-01", "ESP", category="country")
    world.add("decision_taken", "2022-05-01", "vm", decision="D-1", candidate="ESP", answer="rejected", doors_closed=True)
    world.add("observer_admitted", "2022-05-01", "ESP", category="country", decision="D-1")
    admission = "observer.country.admission-by-consensus"
    assert [(why.code, why.holds) for why in told(world.on(DAY), admission)] == [("request.decided", False), ("status.undecided", False)]


def test_an_admission_without_a_request_is_seen_for_its_private_dialogue_too() -> None:
    world = World()
    world.add("decision_taken", "2022-05-01", "grcm", decision="D-1", candidate="ESP", answer="accepted", doors_closed=True)
    world.add("decision_taken", "2022-05-01", "vm", decision="D-2", candidate="IOM", answer="accepted", doors_closed=False)
    given = world.add("observer_admitted", "2022-05-01", "ESP", category="country", decision="D-1")
    world.add("observer_admitted", "2022-05-01", "IOM", category="organisation", decision="D-2")
    found = one(world.on(DAY), PRIVATE)
    assert (found.holds, found.value["party"], given in found.facts) == (False, "ESP", True)
