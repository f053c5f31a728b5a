"""The dialogue with RROCM: an agenda without it is stopped with what to do next, and the record keeps what was published."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from charter.chapters.participants.sessions import dialogues
from secretariat.chronicle import clock
from secretariat.chronicle import facts as chronicle_facts
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.meetings import acts
from secretariat.meetings.models import Item, Meeting, Session
from tests import factories
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db
CLAUSE = "rrocm.dialogue-space"


@pytest.fixture(autouse=True)
def conference() -> None:
    factories.the_conference()
    world.parties()


@pytest.fixture
def meeting() -> Meeting:
    found = world.convened()
    acts.add_item(factories.SE, found, title_es="Informe", title_en="Report", session=world.session(found))
    return found


def recorded() -> list[tuple[str, bool]]:
    view = chronicle_facts.view(clock.today())
    return [(fact.text("item"), fact.flag("dialogue")) for fact in view.of("agenda_item", "vm")]


@pytest.mark.parametrize("who", [world.HND, world.RROCM, factories.PUBLIC])
def test_only_who_arranges_the_agenda_adds_the_dialogue(who: Any, meeting: Meeting) -> None:
    with pytest.raises(Refused):
        acts.add_dialogue(who, meeting)


def test_the_refusal_offers_the_dialogue_and_adding_it_lets_the_agenda_through(meeting: Meeting, client: Client) -> None:
    secretariat = factories.signed_in(client, "se")
    page = "/es/reuniones/rv-xxxi/agenda/"
    refused = secretariat.post(page + "publicar/", {"reason": ""})
    assert refused.status_code == 403
    assert CLAUSE in refused.content.decode()
    assert "Ir a la agenda y añadirlo" in refused.content.decode()
    assert Entry.objects.filter(act="publish-agenda", outcome="refused").count() == 1
    assert recorded() == []
    assert secretariat.post(page + "dialogo/").status_code == 302
    item = Item.objects.get(kind="rrocm-dialogue")
    assert item.session == world.session(meeting, "Diálogo con la RROCM")
    assert secretariat.post(page + "dialogo/").status_code == 409
    assert secretariat.post(page + "publicar/", {"reason": ""}).status_code == 302
    assert sorted(flag for _name, flag in recorded()) == [False, True]
    assert [one.holds for one in dialogues(chronicle_facts.view(clock.today()))] == [True]


def test_published_again_the_record_keeps_what_stays_and_withdraws_what_went(meeting: Meeting) -> None:
    acts.add_dialogue(factories.SE, meeting)
    acts.publish_agenda(factories.SE, meeting)
    before = recorded()
    acts.publish_agenda(factories.SE, meeting)
    assert recorded() == before
    assert RecordedFact.objects.filter(kind="agenda_item").count() == 2
    acts.decide_item(factories.SE, Item.objects.get(kind="rrocm-dialogue"), accepted=False, reason="La RROCM pidió otra fecha")
    acts.publish_agenda(factories.SE, meeting, reason="La RROCM pidió otra fecha")
    assert [flag for _name, flag in recorded()] == [False]


def test_what_stands_behind_closed_doors_leaves_no_trace_in_the_record(meeting: Meeting) -> None:
    acts.add_dialogue(factories.SE, meeting)
    acts.add_item(factories.SE, meeting, title_es="Admisión", title_en="Admission", session=world.session(meeting, "Diálogo privado"))
    acts.publish_agenda(factories.SE, meeting)
    assert len(recorded()) == 2


def test_a_meeting_wholly_behind_closed_doors_has_no_place_for_the_dialogue(meeting: Meeting) -> None:
    Session.objects.filter(meeting=meeting).update(closed=True)
    with pytest.raises(Conflict) as conflict:
        acts.add_dialogue(factories.SE, meeting)
    assert conflict.value.code == "doors"
