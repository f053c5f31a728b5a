"""Países Observadores, Organismos: countdowns and their cure to the day, notices and their means, rights kept and lost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from charter.acts import Outcome
from charter.observers import attend_before
from charter.parties import Level
from charter.soundness import without_effect
from charter.standing import standing
from tests.charter.histories import D, ask
from tests.charter.participating import World, holding, one, told

P, F, N, U = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED, Outcome.UNDETERMINED
COUNTRY_LAPSE = "observer.country.lapse-two-years"
ORG_LAPSE = "observer.org.lapse-two-years"
COUNTRY_NOTICE = "observer.country.lapse-notice"
ORG_NOTICE = "observer.org.lapse-notice"
COUNTRY_AGAIN = "observer.country.readmission"
ORG_AGAIN = "observer.org.readmission"
YEARLY = "observer.org.annual-attendance"
MEANS = "observer.country.notice-means"
NO_ITEMS = "observer.country.no-agenda-items"
NO_DECISIONS = "observer.country.no-decision-making"
PROJECTS = "observer.org.support-member-projects"
KINDS = [("ESP", "country", COUNTRY_LAPSE), ("IOM", "organisation", ORG_LAPSE)]


def observing(party: str = "ESP", category: str = "country") -> World:
    """One observer, admitted on 2020-03-10 and never seen again; a Vice-Ministerial Meeting each November."""
    world = World()
    world.add("observer_admitted", "2020-03-10", party, category=category)
    for year in range(2020, 2026):
        world.add("meeting_held", f"{year}-11-20", "vm", meeting=f"vm-{year}")
    return world


# -- the countdown, and what keeps the status --------------------------------------------------------------------------


@pytest.mark.parametrize(("party", "category", "clause"), KINDS)
def test_a_status_runs_down_to_its_day_and_is_lost_on_it(party: str, category: str, clause: str) -> None:
    world = observing(party, category)
    found = one(world.on("2022-03-09"), clause)
    assert (found.holds, found.code, found.value) == (True, "countdown.running", {"party": party, "lapse": date(2022, 3, 10)})
    found = one(world.on("2022-03-10"), clause)
    assert (found.holds, found.code, found.value) == (False, "countdown.lapsed", {"party": party, "lapse": date(2022, 3, 10)})
    assert told(world.on("2020-03-09"), clause) == []


@pytest.mark.parametrize(("party", "category", "clause"), KINDS)
def test_attending_an_open_meeting_before_the_day_keeps_the_status_and_on_it_comes_too_late(party: str, category: str, clause: str) -> None:
    last = attend_before(observing(party, category).on("2021-06-01"), party)
    assert last == date(2022, 3, 10)
    for days, level in ((-1, Level.OBSERVER), (0, Level.LAPSED)):
        world = observing(party, category)
        day = (last + timedelta(days=days)).isoformat()
        world.add("meeting_held", day, "grcm", meeting="g")
        world.add("attendance", day, party, meeting="g")
        assert standing(world.on("2022-06-01"), party).level is level
        assert holding(world.on("2022-06-01"), clause) == [level is Level.OBSERVER]
    closed = observing(party, category)
    closed.add("meeting_held", "2022-03-09", "grcm", meeting="g", open=False)
    closed.add("attendance", "2022-03-09", party, meeting="g")
    assert standing(closed.on("2022-06-01"), party).level is Level.LAPSED


def test_a_status_that_nothing_ends_says_so() -> None:
    suspended = {"absence__lapse_without_notice": "suspend-lapse-until-notice-plus-six-months"}
    found = one(observing().on("2023-01-01", **suspended), COUNTRY_LAPSE)
    assert (found.holds, found.code) == (True, "countdown.unending")


def test_only_its_own_kind_is_told_under_each_clause() -> None:
    world = observing()
    world.add("observer_admitted", "2020-03-10", "IOM", category="organisation")
    assert [why.value["party"] for why in told(world.on("2021-01-01"), COUNTRY_LAPSE)] == ["ESP"]
    assert [why.value["party"] for why in told(world.on("2021-01-01"), ORG_LAPSE)] == ["IOM"]


# -- what the status gives ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("clause", ["observer.country.open-discussions", "observer.country.may-fund"])
def test_a_country_has_its_rights_while_it_observes(clause: str) -> None:
    world = observing()
    assert holding(world.on("2022-03-09"), clause) == [True]
    assert holding(world.on("2022-03-10"), clause) == [False]
    assert told(observing("IOM", "organisation").on("2021-01-01"), clause) == []
    act = "contribute-to-fund" if clause.endswith("fund") else "attend-meeting"
    assert ask(world.on("2022-03-09"), "ESP", act).clauses[0] == clause
    assert ask(world.on("2022-03-10"), "ESP", act).outcome is F


def test_an_organisation_informs_assists_and_recommends_while_it_observes() -> None:
    clause = "observer.org.role"
    world = observing("IOM", "organisation")
    filed = world.add("contribution", "2021-01-01", "IOM", contribution="guia")
    found = one(world.on("2021-01-01"), clause)
    assert (found.holds, found.value, found.facts) == (True, {"party": "IOM", "count": 1}, (filed,))
    assert holding(world.on("2022-03-10"), clause) == [False]
    assert ask(world.on("2021-01-01"), "IOM", "file-contribution").clauses == (clause,)
    assert ask(world.on("2022-03-10"), "IOM", "file-contribution").outcome is F
    assert ask(world.on("2021-01-01"), "public", "file-contribution").outcome is N
    assert told(observing().on("2021-01-01"), clause) == []


# -- the yearly attendance -----------------------------------------------------------------------------------------------


def test_an_organisation_attends_each_year_to_its_last_day() -> None:
    world = observing("IOM", "organisation")
    assert [(why.value["about"], why.holds) for why in told(world.on("2021-12-31"), YEARLY)] == [("2021", None)]
    assert [(why.value["about"], why.holds) for why in told(world.on("2022-01-01"), YEARLY)] == [("2021", False)]
    world.add("attendance", "2021-11-20", "IOM", meeting="vm-2021")
    assert [(why.value["about"], why.holds) for why in told(world.on("2022-01-01"), YEARLY)] == [("2021", True), ("2022", None)]
    assert [(why.value["about"], why.holds) for why in told(world.on("2021-11-20"), YEARLY)] == [("2021", True)]
    assert [why.value["about"] for why in told(world.on("2023-06-01"), YEARLY)] == ["2022", "2023"]


# -- notices and their means ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("party", "category", "clause"), [("ESP", "country", COUNTRY_NOTICE), ("IOM", "organisation", ORG_NOTICE)])
def test_a_notice_is_told_from_the_day_it_may_be_sent(party: str, category: str, clause: str) -> None:
    world = observing(party, category)
    assert told(world.on("2021-03-09"), clause) == []
    assert holding(world.on("2021-03-10"), clause) == [None]
    assert holding(world.on("2021-09-10"), clause) == [None]
    assert holding(world.on("2021-09-11"), clause) == [False]
    world.add("notice_sent", "2021-09-10", party, about="observer-lapse", lapse="2022-03-10")
    assert holding(world.on("2021-09-11"), clause) == [True]
    assert holding(world.on("2022-12-31"), clause) == [True]
    assert told(world.on("2023-01-01"), clause) == []


@pytest.mark.parametrize(("party", "category", "clause"), [("ESP", "country", COUNTRY_NOTICE), ("IOM", "organisation", ORG_NOTICE)])
def test_a_notice_never_given_is_told_as_long_as_it_is_owed(party: str, category: str, clause: str) -> None:
    world = observing(party, category)
    assert holding(world.on("2023-12-31"), clause) == [False]
    assert told(world.on("2024-01-01"), clause) == []
    world.add("notice_sent", "2022-01-10", party, about="observer-lapse", lapse="2022-03-10")
    assert holding(world.on("2023-12-31"), clause) == [False]


def test_the_secretariat_chooses_how_it_follows_up_a_notice_and_records_it() -> None:
    world = observing()
    view = world.on("2021-03-10")
    assert ask(view, "MEX", "choose-notice-means").clauses == (MEANS,)
    assert [ask(view, actor, "choose-notice-means").outcome for actor in ("MEX", "grcm", "se")] == [N, N, P]
    assert told(world.on("2021-03-09"), MEANS) == []
    found = one(view, MEANS)
    assert (found.holds, found.missing, found.value["means"]) == (None, ("follow_up_action",), ())
    world.add("follow_up_action", "2021-03-09", "ESP", means="visit")
    assert one(view, MEANS).holds is None
    done = world.add("follow_up_action", "2021-03-10", "ESP", means="notice")
    world.add("follow_up_action", "2021-03-10", "ESP", means="meeting")
    world.add("follow_up_action", "2021-03-10", "ESP", means="notice")
    found = one(world.on("2021-03-10"), MEANS)
    assert (found.holds, found.missing, found.value["means"], found.facts[0]) == (True, (), ("means-notice", "means-meeting"), done)
    assert one(world.on("2023-12-31"), MEANS).holds is True
    assert told(world.on("2024-01-01"), MEANS) == []
    assert told(observing("IOM", "organisation").on("2021-03-10"), MEANS) == []


# -- the way back --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("party", "category", "clause"), [("ESP", "country", COUNTRY_AGAIN), ("IOM", "organisation", ORG_AGAIN)])
def test_a_former_observer_states_its_interest_waits_and_is_readmitted(party: str, category: str, clause: str) -> None:
    world = observing(party, category)
    world.add("observer_reinterest", "2022-03-09", party)
    assert told(world.on("2022-03-09"), clause) == []
    found = one(world.on("2022-03-10"), clause)
    assert (found.holds, found.missing, found.facts) == (False, ("observer_reinterest",), ())
    stated = world.add("observer_reinterest", "2022-03-10", party)
    found = one(world.on("2022-03-10"), clause)
    assert (found.holds, found.missing, found.facts) == (None, ("observer_readmitted",), (stated,))
    repeated = world.add("observer_reinterest", "2022-03-20", party)
    assert one(world.on("2022-03-20"), clause).facts == (repeated,)
    world.add("observer_readmitted", "2022-04-01", party)
    found = one(world.on("2022-04-01"), clause)
    assert (found.holds, found.code, found.value) == (True, "return.granted", {"party": party})


# -- what observer countries leave to members ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("clause", "kind", "data"),
    [
        (NO_ITEMS, "agenda_item_proposed", {"meeting": "vm-2021", "item": "x"}),
        (NO_DECISIONS, "decision_position", {"decision": "D-1", "position": "object"}),
    ],
)
def test_items_and_positions_of_observer_countries_are_on_record_without_effect(clause: str, kind: str, data: dict[str, str]) -> None:
    world = observing()
    world.add("observer_admitted", "2020-03-10", "IOM", category="organisation")
    for party in ("IOM", "PAN"):
        world.add(kind, "2021-05-01", party, **data)
    world.add(kind, "2019-05-01", "ESP", **data)
    assert holding(world.on("2021-05-01"), clause) == [True]
    wrong = world.add(kind, "2021-05-01", "ESP", **data)
    found = one(world.on("2021-05-01"), clause)
    assert (found.holds, found.value, found.facts) == (False, {"party": "ESP", "count": 1}, (wrong,))
    assert without_effect(world.facts) == ((wrong, clause),)


def test_what_a_country_did_on_the_first_day_of_the_charter_is_judged_by_it() -> None:
    world = World("2020-01-01")
    world.add("observer_admitted", "2019-06-01", "ESP", category="country")
    world.add("agenda_item_proposed", "2020-01-01", "ESP", meeting="vm", item="x")
    assert holding(world.on("2020-01-01"), NO_ITEMS) == [False]


def test_positions_taken_before_a_country_observed_are_not_judged_by_what_it_became() -> None:
    world = World()
    world.add("decision_position", "2020-02-01", "ESP", decision="D-1", position="agree")
    world.add("observer_admitted", "2020-03-10", "ESP", category="country")
    assert without_effect(world.facts) == ()


# -- projects ------------------------------------------------------------------------------------------------------------


def test_a_project_of_an_organisation_names_the_government_that_identified_it() -> None:
    world = observing("IOM", "organisation")
    world.add("observer_admitted", "2020-03-10", "ESP", category="country")
    for party in ("ESP", "PAN"):
        world.add("activity_proposed", "2021-02-01", party, activity=f"de-{party.lower()}")
    proposed = world.add("activity_proposed", "2021-02-01", "IOM", activity="retorno")
    world.add("project_identified", "2021-02-01", "MEX", activity="otro")
    found = one(world.on("2021-02-01"), PROJECTS)
    assert (found.holds, found.missing, found.facts) == (False, ("project_identified",), (proposed,))
    assert found.value == {"party": "IOM", "activity": "retorno", "members": ()}
    one_ = world.add("project_identified", "2021-02-02", "HND", activity="retorno")
    two = world.add("project_identified", "2021-02-03", "SLV", activity="retorno")
    world.add("project_identified", "2021-02-04", "HND", activity="retorno")
    found = one(world.on("2021-02-03"), PROJECTS)
    assert (found.holds, found.value["members"], found.facts) == (True, ("HND", "SLV"), (proposed, one_, two))
    assert one(world.on("2021-02-04"), PROJECTS).value["members"] == ("HND", "SLV")


def test_only_members_identify_projects() -> None:
    view = observing("IOM", "organisation").on("2021-02-01")
    assert ask(view, "HND", "identify-project").clauses == (PROJECTS,)
    assert [ask(view, actor, "identify-project").outcome for actor in ("IOM", "se", "HND")] == [N, N, P]


def test_the_day_of_each_reason_is_the_day_asked_about() -> None:
    assert told(observing().on("2020-03-10"), COUNTRY_LAPSE)[0].value["lapse"] == D("2022-03-10")


# -- a status is given by the vice-ministers alone -----------------------------------------------------------------------

ADMITTED = {"country": "observer.country.admission-by-consensus", "organisation": "observer.org.admission"}
RETURNED = {"country": COUNTRY_AGAIN, "organisation": ORG_AGAIN}


@pytest.mark.parametrize("category", ["country", "organisation"])
@pytest.mark.parametrize(("body", "answer"), [("vm", "rejected"), ("vm", "no-consensus"), ("grcm", "accepted"), ("grcm", None)])
def test_an_admission_that_no_accepting_decision_of_the_vice_ministers_carries_gives_no_status(
    category: str, body: str, answer: str | None
) -> None:
    world = World()
    said = {} if answer is None else {"answer": answer}
    taken = world.add("decision_taken", "2020-03-09", body, decision="D-1", candidate="ESP", **said)
    given = world.add("observer_admitted", "2020-03-10", "ESP", category=category, decision="D-1")
    view = world.on("2020-06-01")
    assert standing(view, "ESP").level is Level.NONE
    assert without_effect(world.facts) == ((given, ADMITTED[category]),)
    found = one(view, ADMITTED[category], party="ESP")
    assert (found.holds, found.code, found.facts) == (False, "status.undecided", (given, taken))
    assert found.value == {"party": "ESP", "on": date(2020, 3, 10), "decision": "D-1"}


@pytest.mark.parametrize("category", ["country", "organisation"])
@pytest.mark.parametrize("said", [{"answer": "accepted"}, {}])
def test_an_admission_that_the_vice_ministers_decided_gives_the_status(category: str, said: dict[str, str]) -> None:
    world = World()
    world.add("decision_taken", "2020-03-08", "grcm", decision="D-1", answer="rejected")
    world.add("decision_taken", "2020-03-10", "vm", decision="D-1", candidate="ESP", **said)
    world.add("observer_admitted", "2020-03-10", "ESP", category=category, decision="D-1")
    assert standing(world.on("2020-06-01"), "ESP").level is Level.OBSERVER
    assert without_effect(world.facts) == ()
    assert told(world.on("2020-06-01"), ADMITTED[category]) == []


def test_an_admission_is_taken_at_its_word_without_its_decision_on_record_and_before_the_charter() -> None:
    world = World("2020-03-10")
    world.add("decision_taken", "2020-03-09", "grcm", decision="old")
    world.add("observer_admitted", "2020-03-09", "ESP", category="country", decision="old")
    world.add("decision_taken", "2020-03-11", "grcm", decision="later")
    world.add("observer_admitted", "2020-03-10", "COL", category="country", decision="later")
    world.add("observer_admitted", "2020-03-10", "ARG", category="country", decision="unknown")
    world.add("observer_admitted", "2020-03-10", "CHL", category="country")
    world.add("decision_taken", "2020-03-10", "grcm", decision="same")
    world.add("observer_admitted", "2020-03-10", "PER", category="country", decision="same")
    view = world.on("2020-06-01")
    levels = [standing(view, party).level for party in ("ESP", "COL", "ARG", "CHL", "PER")]
    assert levels == [Level.OBSERVER] * 4 + [Level.NONE]
    assert holding(view, ADMITTED["country"]) == [False]
    assert [id_ for id_, _ in without_effect(world.facts)] == [fact.id for fact in world.facts if fact.subject == "PER"]


@pytest.mark.parametrize(("party", "category"), [("ESP", "country"), ("IOM", "organisation")])
@pytest.mark.parametrize(("body", "answer", "back"), [("vm", "accepted", True), ("vm", "rejected", False), ("grcm", "accepted", False)])
def test_a_readmission_gives_the_status_back_only_when_the_vice_ministers_accept(
    party: str, category: str, body: str, answer: str, back: bool
) -> None:
    world = observing(party, category)
    world.add("observer_reinterest", "2022-05-01", party)
    world.add("decision_taken", "2022-06-01", body, decision="D-2", candidate=party, answer=answer)
    given = world.add("observer_readmitted", "2022-06-01", party, decision="D-2")
    view = world.on("2022-07-01")
    assert standing(view, party).level is (Level.OBSERVER if back else Level.LAPSED)
    assert without_effect(world.facts) == (() if back else ((given, RETURNED[category]),))
    assert [why.code for why in told(view, RETURNED[category])] == (["return.granted"] if back else ["return.awaited", "status.undecided"])
    assert holding(view, RETURNED[category]) == ([True] if back else [None, False])


def test_a_readmission_in_vain_while_the_status_lasts_is_not_told_as_a_return() -> None:
    world = observing()
    world.add("decision_taken", "2021-01-01", "grcm", decision="D-2", candidate="ESP", answer="accepted")
    world.add("observer_readmitted", "2021-01-01", "ESP", decision="D-2")
    assert holding(world.on("2021-01-02"), COUNTRY_AGAIN) == [False]
