"""Mandato, Reunión Viceministerial: a text is put, positions are taken, consensus decides."""

from __future__ import annotations

import pytest

from charter.acts import Outcome
from secretariat.chronicle.delegate import MEMBERS
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.decisions import acts, facts
from secretariat.decisions.models import Decision, Position, Question, Reservation
from secretariat.meetings.models import Session
from secretariat.negotiation.models import Provision, Text
from tests import factories
from tests.secretariat.decisions import scene

pytestmark = pytest.mark.django_db


# -- putting: refusals first -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [factories.SE, factories.member("HND"), factories.observer(), factories.organisation(), factories.rrocm()])
def test_only_the_presidency_puts_a_text_to_consensus(who):
    session = scene.meeting()
    text = scene.draft()
    with pytest.raises(Refused) as refused:
        acts.put(who, text, session)
    assert refused.value.verdict.outcome is not Outcome.PERMITTED
    assert not Question.objects.exists()


def test_nothing_is_put_outside_an_open_sitting():
    session = scene.meeting()
    text = scene.draft()
    Session.objects.update(opened=None)
    with pytest.raises(Conflict, match="abierta"):
        acts.put(scene.ppt(), text, session)


def test_a_text_goes_to_consensus_in_both_languages_or_not_at_all():
    session = scene.meeting()
    text = scene.draft(({"es": "Acuerdan algo."},))
    with pytest.raises(Conflict, match="inglés"):
        acts.put(scene.ppt(), text, session)


def test_a_text_without_operative_paragraph_is_not_put():
    session = scene.meeting()
    text = scene.draft(({"kind": "preamble", "es": "Reunidos,", "en": "Meeting,"},))
    with pytest.raises(Conflict, match="dispositivo"):
        acts.put(scene.ppt(), text, session)


def test_a_text_of_another_meeting_is_not_put():
    session = scene.meeting()
    text = scene.draft(meeting="xxx")
    with pytest.raises(Conflict, match="otra reunión"):
        acts.put(scene.ppt(), text, session)


def test_a_frozen_text_is_not_put_twice():
    row = scene.question()
    with pytest.raises(Conflict, match="congelado"):
        acts.put(scene.ppt(), Text.objects.get(), Session.objects.get())
    assert Question.objects.get() == row


@pytest.mark.parametrize(
    ("effect", "clause"),
    [
        ({"kind": "ppt_designated", "party": "GTM", "takes_office": "2027-01-15"}, "Presidencia"),
        ({"kind": "ppt_designated", "party": "PAN", "takes_office": "2027-01-15"}, "No consta que Panamá pida la Presidencia de 2027"),
        ({"kind": "ppt_designated", "party": "CRI", "takes_office": "2029-01-15"}, "hasta dos años antes"),
        ({"kind": "se_extended", "person": "Nadie"}, "Secretaría Ejecutiva"),
        ({"kind": "wg_extended", "slug": "no-existe", "ends": "2027-12-31"}, "Grupos de Trabajo"),
        ({"kind": "observer_readmitted", "party": "IOM"}, "bservador"),
    ],
)
def test_what_the_charter_leaves_without_effect_is_refused_before_it_is_asked(effect, clause):
    """The paragraph and the clause are named, and nothing is frozen."""
    session = scene.meeting()
    text = scene.draft(({"es": "Acuerdan algo.", "en": "Agree.", "effect": effect},))
    with pytest.raises(Conflict) as conflict:
        acts.put(scene.ppt(), text, session)
    assert "párrafo 1" in conflict.value.message
    assert clause in conflict.value.message
    assert not Text.objects.get().frozen


def test_an_observer_country_is_admitted_only_behind_closed_doors():
    session = scene.meeting()
    effect = {"kind": "observer_admitted", "party": "BRA", "category": "country", "name_es": "Brasil", "name_en": "Brazil"}
    text = scene.draft(({"es": "Admiten a Brasil.", "en": "Admit Brazil.", "effect": effect},))
    with pytest.raises(Refused) as refused:
        acts.put(scene.ppt(), text, session)
    assert "observer.country.admission-private-dialogue" in refused.value.verdict.clauses
    Session.objects.update(closed=True)
    session.refresh_from_db()
    assert acts.put(scene.ppt(), text, session).state == "open"


# -- putting -----------------------------------------------------------------------------------------------------------


def test_putting_freezes_the_text_with_its_hash_and_the_base_with_its_reasons():
    row = scene.question()
    assert Text.objects.get().frozen
    assert len(row.sha256) == 64
    assert [p["number"] for p in row.frozen] == [None, None, 1, 2, 3, 4, 5]
    assert row.base["CAN"]["present"] is False
    assert row.base["GTM"] == {**row.base["GTM"], "level": "full", "votes": True, "present": True, "in_base": True}
    assert row.audience == MEMBERS
    assert Entry.objects.get(act="decisions.put").audience == MEMBERS


def test_the_base_says_by_which_clause_and_facts_a_member_has_no_vote():
    session = scene.meeting()
    factories.in_arrears("HND", (2024, 2025))
    factories.receipts_seen("xxxi")
    row = acts.put(scene.ppt(), scene.draft(), session)
    honduras = row.base["HND"]
    assert honduras["level"] == "voice-without-vote"
    assert honduras["votes"] is False
    assert honduras["clause"] == "finance.arrears.two-years-no-vote"
    assert honduras["facts"]


def test_the_notes_of_the_charter_attach_by_tag():
    row = scene.question()
    note = Reservation.objects.get()
    assert (note.party, note.source, note.provisions) == ("USA", "note-1", ["p2"])
    assert note.es
    assert note.en
    assert row.base["USA"]["notes"] == ["note-1"]


def test_facts_recorded_after_the_question_was_put_do_not_move_its_base():
    """Money that arrives in the middle gives no vote in this question, and takes none."""
    session = scene.meeting()
    factories.in_arrears("HND", (2024, 2025))
    factories.receipts_seen("xxxi")
    row = acts.put(scene.ppt(), scene.draft(), session)
    factories.record(factories.fact("payment", "HND", "2026-12-04", amount="20000.00"))
    acts.state(factories.member("HND", "full"), row, stance="object", reason="No.")
    result = facts.result(row, list(row.positions.all()))
    assert result.outcome == "adopted"
    assert [item.party for item in result.not_blocking] == ["HND"]


# -- positions: refusals first -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [factories.SE, factories.observer(), factories.organisation(), factories.rrocm(), factories.PUBLIC])
@pytest.mark.parametrize("stance", ["agree", "reserve", "object"])
def test_who_is_no_member_states_no_position(who, stance):
    row = scene.question()
    with pytest.raises(Refused):
        acts.state(who, row, stance=stance, reason="Por esto.", provisions=["p1"])
    assert not Position.objects.exists()


def test_an_excluded_member_states_no_position_and_is_told_the_clause():
    session = scene.meeting()
    factories.in_arrears("NIC", (2022, 2023, 2024, 2025))
    factories.receipts_seen("xxxi")
    row = acts.put(scene.ppt(), scene.draft(), session)
    with pytest.raises(Refused) as refused:
        acts.state(factories.member("NIC", "excluded"), row, stance="object", reason="No.")
    assert "finance.arrears.four-years-exclusion" in refused.value.verdict.clauses
    assert row.base["NIC"]["in_base"] is False


@pytest.mark.parametrize(
    ("stance", "fields", "lacking"),
    [
        ("reserve", {"reason": "Según su ley."}, "párrafos"),
        ("reserve", {"provisions": ["p2"]}, "reserva"),
        ("reserve", {"reason": "x", "provisions": ["p99"]}, "párrafos"),
        ("object", {}, "objeción"),
        ("abstain", {}, "posición"),
    ],
)
def test_a_position_that_lacks_something_says_what(stance, fields, lacking):
    row = scene.question()
    with pytest.raises(Conflict, match=lacking):
        acts.state(factories.member("PAN"), row, stance=stance, **fields)
    assert not Position.objects.exists()


def test_nothing_is_stated_while_the_question_is_suspended_or_closed():
    row = scene.question()
    acts.suspend(scene.ppt(), row)
    with pytest.raises(Conflict, match="suspendida"):
        acts.state(factories.member("PAN"), row, stance="agree")
    acts.resume(scene.ppt(), row)
    acts.close_as_not_adopted(scene.ppt(), row)
    with pytest.raises(Conflict, match="cerró"):
        acts.state(factories.member("PAN"), row, stance="agree")


def test_there_is_nothing_to_withdraw_before_something_was_stated():
    row = scene.question()
    with pytest.raises(Conflict, match="retirar"):
        acts.withdraw(factories.member("PAN"), row)


# -- positions ---------------------------------------------------------------------------------------------------------


def test_the_last_position_counts_and_all_of_them_stay():
    row = scene.question()
    panama = factories.member("PAN")
    acts.state(panama, row, stance="object", reason="Falta plazo.", provisions=["p2"])
    acts.state(panama, row, stance="reserve", reason="Según su ley.", provisions=["p2"])
    acts.state(panama, row, stance="agree")
    assert list(row.positions.values_list("stance", flat=True)) == ["object", "reserve", "agree"]
    assert facts.stances(row.positions.all()) == {"PAN": "agree"}
    assert Reservation.objects.get(party="PAN").withdrawn is not None
    row.refresh_from_db()
    assert row.moved == 3


def test_who_entered_a_position_is_on_record():
    row = scene.question()
    position = acts.state(factories.member("PAN"), row, stance="agree")
    assert (position.account, position.person, position.capacity) == (100, "Punto focal PAN", "focal-point")


def test_an_objection_by_a_member_with_vote_blocks():
    row = scene.question()
    scene.agree(row, "GTM", "PAN")
    acts.state(factories.member("BLZ"), row, stance="object", reason="El plazo no es viable.", provisions=["p2"])
    with pytest.raises(Refused) as refused:
        acts.adopt(scene.ppt(), row)
    assert "mandate.consensus" in refused.value.verdict.clauses
    assert not Decision.objects.exists()
    row.refresh_from_db()
    assert row.state == "open"


def test_a_withdrawn_objection_frees_the_question():
    row = scene.question()
    acts.state(factories.member("BLZ"), row, stance="object", reason="El plazo.")
    acts.withdraw(factories.member("BLZ"), row)
    assert acts.adopt(scene.ppt(), row).symbol == "CRM/RV/XXXI/DEC"


def test_an_objection_by_a_member_without_vote_is_recorded_and_does_not_block():
    session = scene.meeting()
    factories.in_arrears("HND", (2024, 2025))
    factories.receipts_seen("xxxi")
    row = acts.put(scene.ppt(), scene.draft(), session)
    acts.state(factories.member("HND", "voice-without-vote"), row, stance="object", reason="No conviene.")
    board = facts.board(row, row.positions.all(), "es")
    assert board.of("HND").status == "objects-does-not-block"
    assert board.of("HND").clause == "finance.arrears.two-years-no-vote"
    assert board.objects == 0
    assert board.objects_idle == 1
    assert acts.adopt(scene.ppt(), row)


def test_a_reservation_blocks_nothing_and_attaches_to_the_paragraphs_named():
    row = scene.question()
    acts.state(factories.member("PAN"), row, stance="reserve", reason="Según su ley.", provisions=["p2", "p1"])
    assert Reservation.objects.get(party="PAN").provisions == ["p1", "p2"]
    assert acts.adopt(scene.ppt(), row)


def test_the_eleven_stand_in_the_alphabet_of_the_reader_and_never_by_opinion():
    row = scene.question()
    acts.state(factories.member("USA"), row, stance="object", reason="No.")
    spanish = [line.party for line in facts.board(row, row.positions.all(), "es").lines]
    english = [line.party for line in facts.board(row, row.positions.all(), "en").lines]
    assert spanish == ["BLZ", "CAN", "CRI", "SLV", "USA", "GTM", "HND", "MEX", "NIC", "PAN", "DOM"]
    assert english == ["BLZ", "CAN", "CRI", "DOM", "SLV", "GTM", "HND", "MEX", "NIC", "PAN", "USA"]


def test_the_board_names_silence_and_absence():
    row = scene.question()
    scene.agree(row, "GTM", "USA")
    acts.state(factories.member("PAN"), row, stance="object", reason="No.")
    board = facts.board(row, row.positions.all(), "es")
    assert (board.agrees, board.reserves, board.silent, board.absent, board.objects) == (1, 1, 7, 1, 1)
    assert board.of("CAN").status == "absent"
    assert board.of("USA").status == "agrees-with-reservation"
    assert board.of("GTM").presides
    assert board.of("IOM") is None


def test_a_member_that_was_not_called_is_present_once_it_speaks():
    """Attendance is the Secretariat's list; it cannot keep an objection out."""
    row = scene.question()
    acts.state(factories.member("CAN"), row, stance="object", reason="No.")
    with pytest.raises(Refused):
        acts.adopt(scene.ppt(), row)


# -- conducting --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("act", [acts.adopt, acts.close_as_not_adopted, acts.suspend, acts.resume, acts.take_back])
@pytest.mark.parametrize("who", [factories.SE, factories.member("HND"), factories.observer()])
def test_only_the_presidency_ends_a_question(act, who):
    row = scene.question()
    with pytest.raises(Refused):
        act(who, row)
    row.refresh_from_db()
    assert row.state == "open"


def test_a_question_closed_as_not_adopted_lets_the_text_move_again_in_another_version():
    row = scene.question()
    acts.close_as_not_adopted(scene.ppt(), row)
    row.refresh_from_db()
    assert (row.state, row.result["outcome"]) == ("not-adopted", "adopted")
    text = Text.objects.get()
    assert not text.frozen
    from secretariat.negotiation import acts as drafting

    drafting.reword(scene.ppt(), Provision.objects.get(key="p2"), es="Acuerdan otra cosa.", en="Agree on something else.")
    assert Text.objects.get().version == 2
    again = acts.put(scene.ppt(), text, Session.objects.get())
    assert again.version == 2
    assert again.slug != row.slug


def test_a_question_taken_back_can_be_put_again_and_the_first_stays_on_record():
    row = scene.question()
    acts.state(factories.member("BLZ"), row, stance="object", reason="No.")
    acts.take_back(scene.ppt(), row)
    again = acts.put(scene.ppt(), Text.objects.get(), Session.objects.get())
    assert again.positions.count() == 0
    row.refresh_from_db()
    assert (row.state, row.positions.count()) == ("taken-back", 1)
    with pytest.raises(Conflict):
        acts.take_back(scene.ppt(), row)


def test_a_closed_question_is_not_closed_again():
    row = scene.question()
    acts.adopt(scene.ppt(), row)
    for act in (acts.adopt, acts.close_as_not_adopted, acts.suspend, acts.resume, acts.take_back):
        with pytest.raises(Conflict):
            act(scene.ppt(), row)


def test_the_presidency_points_to_the_paragraph_asked():
    row = acts.ask_paragraph(scene.ppt(), scene.question(), "p3")
    assert (row.asked, row.moved) == ("p3", 1)
    with pytest.raises(Conflict):
        acts.ask_paragraph(scene.ppt(), row, "p77")
    with pytest.raises(Refused):
        acts.ask_paragraph(factories.member("HND"), row, "p1")


def test_a_base_that_takes_a_vote_waits_until_somebody_saw_the_receipts() -> None:
    session = scene.meeting()
    factories.in_arrears("HND", (2024, 2025))
    text = scene.draft()
    with pytest.raises(Conflict) as conflict:
        acts.put(scene.ppt(), text, session)
    assert conflict.value.code == "receipts"
    assert "Honduras" in conflict.value.message
    assert not Question.objects.exists()
    factories.receipts_seen("xxxi")
    assert acts.put(scene.ppt(), text, session).base["HND"]["level"] == "voice-without-vote"
