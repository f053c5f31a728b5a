"""Reunión Viceministerial, seguimiento: owners report, the Secretariat closes, the register shows open, overdue, done."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.chronicle import clock
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.decisions import acts, facts
from secretariat.decisions.models import Commitment
from secretariat.decisions.owed import in_state, owner_name
from tests import factories
from tests.secretariat.decisions import scene

pytestmark = pytest.mark.django_db
PANAMA = {
    "es": "Panamá presentará series.",
    "en": "Panama will present series.",
    "effect": {"kind": "commitment", "owner": "PAN", "due": "2026-12-20", "title_es": "Series", "title_en": "Series"},
}


def commitment() -> Commitment:
    """What Panama was committed to by an adopted Declaration, until 20 December 2026."""
    session = scene.meeting()
    acts.adopt(scene.ppt(), acts.put(scene.ppt(), scene.draft((PANAMA,)), session))
    return Commitment.objects.get()


@pytest.mark.parametrize("who", [factories.member("HND"), factories.observer(), factories.PUBLIC])
def test_only_the_owner_and_the_keeper_of_the_register_report(who):
    row = commitment()
    with pytest.raises(Refused):
        acts.report(who, row, text="Hecho.")
    assert not row.reports.exists()


@pytest.mark.parametrize("act", [acts.close_commitment, acts.return_report])
def test_only_the_secretariat_closes_or_returns(act):
    row = commitment()
    fields = {"result": "done"} if act is acts.close_commitment else {"note": "Falta algo."}
    with pytest.raises(Refused):
        act(factories.member("PAN"), row, **fields)


def test_an_empty_report_says_what_is_missing():
    with pytest.raises(Conflict, match="qué se hizo"):
        acts.report(factories.member("PAN"), commitment(), text="  ")


def test_a_closing_without_result_or_reason_says_what_is_missing():
    row = commitment()
    with pytest.raises(Conflict, match="resultado"):
        acts.close_commitment(factories.SE, row, result="")
    with pytest.raises(Conflict, match="por qué"):
        acts.close_commitment(factories.SE, row, result="not-achieved")
    with pytest.raises(Conflict, match="Nadie"):
        acts.return_report(factories.SE, row, note="Falta.")


def test_a_commitment_is_open_due_soon_overdue_reported_and_done():
    row = commitment()
    assert facts.status(row, dt.date(2026, 11, 1)) == "open"
    assert facts.status(row, dt.date(2026, 12, 20)) == "due-soon"
    assert facts.status(row, dt.date(2026, 12, 21)) == "overdue"
    acts.report(factories.member("PAN"), row, text="Ya está.", done=True)
    row.refresh_from_db()
    assert facts.status(row, dt.date(2026, 12, 21)) == "in-process"
    with pytest.raises(Conflict, match="qué falta"):
        acts.return_report(factories.SE, row, note=" ")
    acts.return_report(factories.SE, row, note="Falta la serie de mayo.")
    row.refresh_from_db()
    assert facts.status(row, dt.date(2026, 12, 21)) == "overdue"
    row = acts.close_commitment(factories.SE, row, result="done")
    assert facts.status(row, dt.date(2026, 12, 21)) == "met"
    with pytest.raises(Conflict, match="ya se cerró"):
        acts.report(factories.member("PAN"), row, text="Otra vez.")


def test_what_was_not_achieved_says_so():
    row = acts.close_commitment(factories.SE, commitment(), result="not-achieved", note="Faltaron fondos.")
    assert facts.status(row, clock.today()) == "not-achieved"


def test_the_list_is_chosen_in_the_query():
    row = commitment()
    late = dt.date(2026, 12, 21)

    def chosen(state: str, day: dt.date) -> list[Commitment]:
        return list(in_state(Commitment.objects.all(), state, day))

    assert chosen("open", clock.today()) == [row]
    assert chosen("overdue", clock.today()) == []
    assert chosen("overdue", late) == [row]
    assert chosen("open", late) == []
    acts.report(factories.member("PAN"), row, text="Ya está.", done=True)
    assert chosen("open", late) == [row]
    acts.close_commitment(factories.SE, row, result="done")
    assert chosen("done", late) == [row]
    assert chosen("", late) == [row]


def test_owners_are_called_by_their_names():
    assert owner_name("se") == "Secretaría Ejecutiva"
    assert owner_name("wg:frontera") == "Grupo de Trabajo frontera"
    assert owner_name("PAN") == "Panamá"


# -- what is awaited from whom -----------------------------------------------------------------------------------------


def test_nothing_is_awaited_from_the_public_or_an_observer():
    scene.question()
    assert facts.awaited(factories.PUBLIC) == []
    assert facts.awaited(factories.observer()) == []


def test_a_position_is_awaited_from_each_member_until_it_is_stated():
    row = scene.question()
    panama = factories.member("PAN")
    one = facts.awaited(panama)
    assert [(a.kind, a.slug, a.clause) for a in one] == [("position", row.slug, "mandate.consensus")]
    acts.state(panama, row, stance="agree")
    assert facts.awaited(panama) == []
    acts.withdraw(panama, row)
    assert len(facts.awaited(panama)) == 1
    acts.suspend(scene.ppt(), row)
    assert facts.awaited(panama) == []


def test_no_position_is_awaited_from_an_excluded_member():
    scene.question()
    assert facts.awaited(factories.member("NIC", "excluded")) == []


def test_a_report_is_awaited_from_its_owner_the_overdue_first():
    commitment()
    text = scene.draft(
        ({**PANAMA, "effect": {**PANAMA["effect"], "due": "2026-12-01", "title_es": "Vencido"}},), symbol="CRM/RV/XXXI/DEC/P2"
    )
    from secretariat.meetings.models import Session

    acts.adopt(scene.ppt(), acts.put(scene.ppt(), text, Session.objects.get()))
    assert [(a.kind, a.title, a.status) for a in facts.awaited(factories.member("PAN"))] == [
        ("report", "Vencido", "overdue"),
        ("report", "Series", "due-soon"),
    ]
    assert facts.awaited(factories.member("MEX")) == []


def test_the_secretariat_is_awaited_to_close_what_was_reported_as_done():
    row = commitment()
    assert facts.awaited(factories.SE) == []
    acts.report(factories.member("PAN"), row, text="Ya está.", done=True)
    assert [(a.kind, a.status) for a in facts.awaited(factories.SE)] == [("closing", "in-process")]
    assert "Panamá" in facts.awaited(factories.SE)[0].detail
    assert facts.awaited(factories.member("PAN")) == []


def test_what_the_presidency_owes_is_awaited_from_the_country_that_holds_it():
    session = scene.meeting()
    text = scene.draft(({**PANAMA, "effect": {**PANAMA["effect"], "owner": "ppt"}},))
    acts.adopt(scene.ppt(), acts.put(scene.ppt(), text, session))
    assert [a.kind for a in facts.awaited(scene.ppt())] == ["report"]
    assert acts.report(scene.ppt(), Commitment.objects.get(), text="En curso.").party == "GTM"
