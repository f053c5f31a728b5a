"""Secretaría Ejecutiva: representation, appointment, donations, money and staff, each condition of an act refused before it is met."""

from __future__ import annotations

import pytest

from charter.acts import Outcome
from charter.view import View
from tests.charter.histories import TODAY, History, ask, conference
from tests.charter.institutions import node, same_on_its_facts

P, F, N, U = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED, Outcome.UNDETERMINED


@pytest.fixture(scope="module")
def view() -> View:
    return conference().on(TODAY)


# -- the Executive Secretary ---------------------------------------------------------------------------------------


def with_secretary(person: str = "A") -> History:
    history = conference()
    history.add("se_appointed", "2025-11-20", person=person, nationality="PAN", takes_office="2026-01-01")
    return history


HIGHEST, ENTRUSTED = "se.highest-officer-and-representation", "se.function.participate"


def test_nobody_represents_the_conference_for_a_secretariat_without_a_head(view: View) -> None:
    refused = ask(view, "se", "represent-conference")
    assert (refused.outcome, refused.clauses) == (F, (HIGHEST,))
    assert refused.cure is not None
    assert [remedy.code for remedy in refused.cure.remedies] == ["representation.in-office"]
    assert ask(view, "CRI", "represent-conference").clauses == ("ppt.function.spokesperson",)
    given = ask(with_secretary().on(TODAY), "se", "represent-conference")
    assert (given.outcome, given.clauses, node(given, "competence.body").holds) == (P, (HIGHEST,), True)
    assert node(refused, "representation.in-office").missing == ("se_appointed",)
    assert ask(with_secretary().on("2025-12-31"), "se", "represent-conference").outcome is F


def test_the_executive_secretary_needs_a_mandate_beyond_consultative_processes() -> None:
    view = with_secretary().on(TODAY)
    refused = ask(view, "se", "represent-conference", forum="global", entrusted=False)
    assert (refused.outcome, refused.clauses) == (F, (ENTRUSTED,))
    open_ = ask(view, "se", "represent-conference", forum="global")
    assert open_.cure is not None
    assert (open_.outcome, open_.clauses, open_.cure.missing) == (U, (ENTRUSTED,), ("mandate_given",))
    assert ask(view, "se", "represent-conference", forum="global", entrusted=True).outcome is P
    general = ask(view, "se", "represent-conference", forum="consultative-process", entrusted=False)
    assert (general.outcome, node(general, "representation.general").holds) == (P, True)
    always = view.reading_as({"se.representation-needs-mandate": "always-mandate"})
    assert ask(always, "se", "represent-conference", forum="consultative-process", entrusted=False).outcome is F
    assert ask(always, "se", "represent-conference").outcome is U
    assert ask(always, "se", "represent-conference", entrusted=True).outcome is P
    assert ask(always, "CRI", "represent-conference").outcome is P


def test_the_executive_secretary_is_appointed_at_a_meeting_of_the_vice_ministers(view: View) -> None:
    for context in ({"procedure": "written"}, {"procedure": "meeting", "body": "grcm"}):
        refused = ask(view, "vm", "appoint-executive-secretary", **context)
        assert (refused.outcome, refused.clauses) == (F, ("se.appointment",))
    given = ask(view, "vm", "appoint-executive-secretary", procedure="meeting")
    assert (given.outcome, node(given, "appointment.at-meeting").holds) == (P, True)


NAMES = [
    ("Director General", False),
    ("Secretario Técnico", True),
    (" secretaria ejecutiva ", True),
    ("Coordinator of the Technical Secretariat", True),
    ("COORDINADORA", True),
]


@pytest.mark.parametrize(("office", "read"), NAMES)
def test_old_names_of_the_office_are_read_anew_and_no_other(view: View, office: str, read: bool) -> None:
    verdict = ask(view, "vm", "appoint-executive-secretary", office=office)
    found = node(verdict, "terminology.office")
    assert (verdict.outcome, found.holds, found.clause) == (P if read else F, read, "terminology.se-succession")


def test_the_two_notes_on_the_name_are_one_provision_unless_read_as_two(view: View) -> None:
    for reading, notes in (("one-provision", (9, 11)), ("two", (9,))):
        read = view.reading_as({"terminology.duplicate-footnotes": reading})
        found = node(ask(read, "vm", "appoint-executive-secretary", office="coordinator"), "terminology.office")
        assert found.value == {"office": "coordinator", "notes": notes}
        assert found.readings == ("terminology.duplicate-footnotes",)


def test_an_extension_needs_another_call_only_where_so_read() -> None:
    view = with_secretary().on(TODAY)
    again = view.reading_as({"se.call-for-extension": "yes"})
    refused = ask(again, "vm", "extend-executive-secretary", person="A", call_completed=False)
    assert (refused.outcome, refused.clauses) == (F, ("se.election-after-call",))
    open_ = ask(again, "vm", "extend-executive-secretary", person="A")
    assert open_.cure is not None
    assert (open_.outcome, open_.cure.missing) == (U, ("se_selected",))
    assert ask(again, "vm", "extend-executive-secretary", person="A", call_completed=True).outcome is P
    given = ask(view, "vm", "extend-executive-secretary", person="A", call_completed=False)
    assert (given.outcome, node(given, "secretary.no-call-needed").readings) == (P, ("se.call-for-extension",))


def test_an_appointment_after_the_call_of_a_national_is_permitted_and_says_so(view: View) -> None:
    given = ask(view, "vm", "appoint-executive-secretary", call_completed=True, nationality="PAN", person="B")
    assert given.outcome is P
    assert [node(given, code).holds for code in ("secretary.call", "se.national", "secretary.cap")] == [True] * 3


def test_a_first_extension_is_permitted_by_the_term_and_one_beyond_six_years_by_no_clause() -> None:
    given = ask(with_secretary().on(TODAY), "vm", "extend-executive-secretary", person="A")
    assert (given.outcome, node(given, "secretary.extension").clause) == (P, "se.term-two-years")
    unsaid = ask(with_secretary().on(TODAY), "vm", "extend-executive-secretary")
    assert (unsaid.outcome, node(unsaid, "secretary.extension").value) == (P, node(given, "secretary.extension").value)
    history = History()
    for on, person, takes in (("2018-01-01", "A", "2018-01-01"), ("2020-01-01", "B", "2020-01-01"), ("2021-01-01", "A", "2021-01-01")):
        history.add("se_appointed", on, person=person, nationality="PAN", takes_office=takes)
    history.add("se_extended", "2022-06-01", person="A")
    refused = ask(history.on("2024-12-31"), "vm", "extend-executive-secretary", person="A")
    assert (refused.outcome, refused.clauses) == (F, ("se.term-six-year-cap",))


def test_a_donation_authorised_by_an_earlier_presidency_is_accepted_unless_read_otherwise() -> None:
    history = conference()
    history.add("donation_authorised", "2025-12-31", "ppt", donation="vans")
    history.add("donation_authorised", "2026-01-01", "ppt", donation="boats")
    view = history.on(TODAY)
    lapses = view.reading_as({"donation.authorisation-survives-handover": False})
    assert ask(view, "se", "accept-donation", donation="vans").outcome is P
    refused = ask(lapses, "se", "accept-donation", donation="vans")
    assert (refused.outcome, refused.clauses) == (F, ("se.function.accept-donations",))
    assert ask(lapses, "se", "accept-donation", donation="boats").outcome is P
    assert same_on_its_facts(lapses, "se", "accept-donation", donation="boats")
    vacant = History()
    vacant.add("donation_authorised", "2025-12-31", "ppt", donation="vans")
    read = vacant.on(TODAY, donation__authorisation_survives_handover=False)
    assert ask(read, "se", "accept-donation", donation="vans").outcome is F
    assert ask(vacant.on(TODAY), "se", "accept-donation", donation="vans").outcome is P


# -- money and staff -----------------------------------------------------------------------------------------------

CHARGES = [
    ({"expense": "logistics", "body": "vm"}, "ppt.function.logistics-costs"),
    ({"expense": "logistics", "body": "grcm"}, "ppt.function.logistics-costs"),
    ({"expense": "logistics", "body": "vm", "mode": "virtual"}, "ppt.function.logistics-costs"),
    ({"expense": "travel", "body": "troika"}, "troika.own-costs"),
]


@pytest.mark.parametrize(("context", "clause"), CHARGES)
def test_what_others_bear_is_not_charged_to_the_secretariat(view: View, context: dict[str, object], clause: str) -> None:
    verdict = ask(view, "se", "charge-expense", **context)
    assert (verdict.outcome, verdict.clauses) == (F, (clause,))


def test_other_expenses_are_charged_and_virtual_logistics_where_so_read(view: View) -> None:
    group = ask(view, "se", "charge-expense", expense="logistics", body="wg:borders")
    assert (group.outcome, node(group, "expense.logistics").holds) == (P, True)
    seminar = ask(view, "se", "charge-expense", expense="travel", body="event:seminar")
    assert (seminar.outcome, node(seminar, "expense.travel").holds) == (P, True)
    assert ask(view, "se", "charge-expense", expense="other", body="vm").clauses == ("se.function.proper-functioning",)
    read = view.reading_as({"ppt.logistics-virtual": "secretariat-budget"})
    assert ask(read, "se", "charge-expense", expense="logistics", body="vm", mode="virtual").outcome is P
    assert ask(read, "se", "charge-expense", expense="logistics", body="vm").outcome is F


def test_the_secretariat_seeks_no_cooperation_that_is_to_be_paid_back(view: View) -> None:
    refused = ask(view, "se", "seek-cooperation", reimbursable=True)
    assert (refused.outcome, refused.clauses) == (F, ("se.function.fundraise",))
    given = ask(view, "se", "seek-cooperation", reimbursable=False)
    assert (given.outcome, node(given, "cooperation.non-reimbursable").holds) == (P, True)
    assert ask(view, "se", "seek-cooperation").outcome is P


def test_staff_is_appointed_within_approved_parameters_by_criteria_of_the_iom(view: View) -> None:
    refused = ask(view, "se", "appoint-staff", criteria=())
    assert (refused.outcome, refused.clauses) == (F, ("se.technical-team", "se.technical-team.iom-criteria"))
    assert refused.cure is not None
    assert [remedy.code for remedy in refused.cure.remedies] == ["staff.parameters", "staff.criteria"]
    history = conference()
    history.add("parameters_approved", "2026-03-20", version="t1")
    assert ask(history.on("2026-03-19"), "se", "appoint-staff").outcome is F
    given = ask(history.on("2026-03-20"), "se", "appoint-staff", criteria=["merit"])
    assert (given.outcome, given.clauses, node(given, "staff.criteria").holds) == (P, ("se.technical-team",), True)
    assert ask(history.on(TODAY), "MEX", "appoint-staff").outcome is N
    last = history.add("parameters_approved", "2026-04-20", version="t2")
    assert node(ask(history.on(TODAY), "se", "appoint-staff"), "staff.parameters").facts == (last,)


def test_an_excluded_member_reads_the_reports_unless_read_otherwise(view: View) -> None:
    told = ask(view, "NIC", "read-quarterly-reports")
    assert (told.outcome, node(told, "reports.while-excluded").readings) == (P, ("report.access-when-excluded",))
    read = view.reading_as({"report.access-when-excluded": False})
    refused = ask(read, "NIC", "read-quarterly-reports")
    assert (refused.outcome, refused.clauses) == (F, ("se.function.quarterly-reports",))
    assert ask(read, "MEX", "read-quarterly-reports").outcome is P
    assert ask(view, "COL", "read-quarterly-reports").outcome is N
