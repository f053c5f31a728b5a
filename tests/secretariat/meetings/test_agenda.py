"""Members propose, the Presidency and the Secretariat arrange, RROCM has its dialogue, and each reads what it may see."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.documents.models import Document
from secretariat.meetings import acts, audience, facts
from secretariat.meetings.acts.delegations import Accredited
from secretariat.meetings.models import Item, Meeting
from secretariat.notices.models import Letter
from tests import factories
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def conference(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    factories.the_conference()
    world.parties()


@pytest.fixture
def meeting() -> Meeting:
    return world.convened()


def propose(meeting: Meeting, who: Any = world.HND, title: str = "Retorno") -> Item:
    return acts.propose_item(who, meeting, title_es=title, title_en="Return", motive="Porque importa")


@pytest.mark.parametrize(("who", "clause"), [
    (world.ARG, "observer.country.no-agenda-items"), (world.IOM, ""), (world.RROCM, ""), (factories.PUBLIC, ""),
])
def test_who_is_no_member_does_not_propose_items(who: Any, clause: str, meeting: Meeting) -> None:
    with pytest.raises(Refused) as refusal:
        propose(meeting, who)
    if clause:
        assert clause in refusal.value.verdict.clauses
        assert refusal.value.verdict.cure is not None
        assert "speak" in refusal.value.verdict.cure.instead
    assert refusal.value.kept["title_es"] == "Retorno"
    assert not Item.objects.exists()


def test_an_excluded_member_does_not_propose_and_one_without_vote_does(meeting: Meeting) -> None:
    factories.in_arrears("NIC", (2021, 2022, 2023, 2024))
    with pytest.raises(Refused) as refusal:
        propose(meeting, factories.member("NIC", "excluded"))
    assert "finance.arrears.four-years-exclusion" in refusal.value.verdict.clauses
    factories.in_arrears("HND", (2025,))
    assert propose(meeting).state == "proposed"


@pytest.mark.parametrize("who", [world.HND, world.ARG, world.RROCM, factories.PUBLIC])
def test_only_the_presidency_and_the_secretariat_arrange_and_publish(who: Any, meeting: Meeting) -> None:
    item = propose(meeting)
    for act in (lambda: acts.decide_item(who, item, accepted=True), lambda: acts.publish_agenda(who, meeting),
                lambda: acts.add_item(who, meeting, title_es="a", title_en="b")):
        with pytest.raises(Refused):
            act()


def test_items_are_not_proposed_for_a_draft_nor_for_a_meeting_held(meeting: Meeting) -> None:
    with pytest.raises(Conflict):
        propose(world.draft(slug="otra"))
    Meeting.objects.filter(pk=meeting.pk).update(state="held")
    meeting.refresh_from_db()
    with pytest.raises(Conflict):
        propose(meeting)


def test_a_proposal_is_the_members_own_until_it_is_included_and_published(meeting: Meeting) -> None:
    item = propose(meeting)
    every = Item.objects.all()
    for who in world.OUTSIDERS:
        assert not audience.visible_items(every, who).exists()
    assert list(audience.visible_items(every, world.CRI)) == [item]
    acts.decide_item(world.PPT, item, accepted=True, session=world.session(meeting), order=1)
    assert not audience.visible_items(every, world.ARG).exists()
    acts.publish_agenda(factories.SE, meeting, reason="La RROCM pidió otra fecha")
    assert list(audience.visible_items(every, factories.PUBLIC)) == [item]


def test_an_item_left_out_needs_a_reason_and_never_shows_outside(meeting: Meeting) -> None:
    item = propose(meeting)
    with pytest.raises(Conflict):
        acts.decide_item(factories.SE, item, accepted=False)
    acts.decide_item(factories.SE, item, accepted=False, reason="Se trata en el GRCM")
    item.refresh_from_db()
    assert (item.state, item.audience, item.reason) == ("declined", "members", "Se trata en el GRCM")


def test_an_item_placed_behind_closed_doors_becomes_the_members_own(meeting: Meeting) -> None:
    item = propose(meeting)
    acts.decide_item(factories.SE, item, accepted=True, session=world.session(meeting, "Diálogo privado"), audience="public")
    item.refresh_from_db()
    assert item.audience == "members"


def test_an_item_goes_into_sessions_of_its_own_meeting_and_known_audiences(meeting: Meeting) -> None:
    other = world.convened(slug="otra")
    item = propose(meeting)
    with pytest.raises(Conflict):
        acts.decide_item(factories.SE, item, accepted=True, session=world.session(other))
    with pytest.raises(Conflict):
        acts.decide_item(factories.SE, item, accepted=True, audience="everyone")


def test_an_ordinary_agenda_without_the_dialogue_with_rrocm_is_stopped_with_its_clause(meeting: Meeting) -> None:
    acts.add_item(factories.SE, meeting, title_es="Informe", title_en="Report")
    with pytest.raises(Refused) as refusal:
        acts.publish_agenda(factories.SE, meeting)
    assert refusal.value.verdict.clauses == ("rrocm.dialogue-space",)
    closed = world.session(meeting, "Diálogo privado")
    acts.add_item(factories.SE, meeting, title_es="Diálogo", title_en="Dialogue", kind="rrocm-dialogue", session=closed)
    with pytest.raises(Refused):  # a dialogue that RROCM cannot see is none
        acts.publish_agenda(factories.SE, meeting)
    acts.publish_agenda(factories.SE, meeting, reason="La RROCM pidió otra fecha")
    meeting.refresh_from_db()
    assert meeting.agenda_reason == "La RROCM pidió otra fecha"
    assert "rrocm.dialogue-space" in Entry.objects.get(act="meetings.publish-agenda").clauses


def test_other_agendas_owe_no_dialogue() -> None:
    grcm = world.convened(body="grcm", number="")
    acts.add_item(factories.SE, grcm, title_es="Plan", title_en="Plan")
    assert acts.publish_agenda(factories.SE, grcm).agenda_published is not None


def test_an_agenda_is_not_published_empty_unanswered_or_before_its_time(meeting: Meeting) -> None:
    with pytest.raises(Conflict) as conflict:
        acts.publish_agenda(factories.SE, meeting, reason="x")
    assert conflict.value.code == "empty"
    propose(meeting)
    with pytest.raises(Conflict) as conflict:
        acts.publish_agenda(factories.SE, meeting, reason="x")
    assert conflict.value.code == "proposed"
    with pytest.raises(Conflict) as conflict:
        acts.publish_agenda(factories.SE, world.draft(slug="otra"), reason="x")
    assert conflict.value.code == "state"


def test_the_agenda_goes_to_each_party_with_what_it_may_see(meeting: Meeting) -> None:
    closed = world.session(meeting, "Diálogo privado")
    acts.add_item(factories.SE, meeting, title_es="Admisión de un observador", title_en="Admission of an observer", session=closed)
    world.agenda(meeting)
    letters = {letter.party: letter.body for letter in Letter.objects.filter(kind="agenda")}
    assert "Admisión de un observador" in letters["HND"]
    assert "Admission of an observer" in letters["USA"]
    for party in ("ARG", "RROCM"):
        assert "Diálogo" in letters[party]
        assert "Admisión" not in letters[party]
    assert "Admission" not in letters["IOM"]
    assert meeting.tasks.get(key="agenda").done is not None


# -- pages -------------------------------------------------------------------------------------------------------
def test_an_observer_that_tries_is_told_the_clause_what_else_it_may_do_and_keeps_what_it_wrote(meeting: Meeting, client: Client) -> None:
    observer = factories.signed_in(client, "ARG")
    page = "/es/reuniones/rv-xxxi/agenda/proponer/"
    answer = observer.post(page, {"title_es": "Documentos de viaje", "title_en": "Travel documents", "motive": "Texto largo"})
    assert answer.status_code == 403
    text = answer.content.decode()
    assert "Documentos de viaje" in text
    assert "Qué puede hacer" in text
    assert observer.get(page).status_code == 403
    assert Entry.objects.filter(outcome="refused", party="ARG").count() == 2


def test_a_member_proposes_from_the_page_and_faults_lose_nothing(meeting: Meeting, client: Client) -> None:
    member = factories.signed_in(client, "HND")
    page = "/en/meetings/rv-xxxi/agenda/propose/"
    wrong = member.post(page, {"title_es": "Retorno", "title_en": "", "motive": "m"})
    assert wrong.status_code == 422
    assert 'value="Retorno"' in wrong.content.decode()
    assert member.post(page, {"title_es": "Retorno", "title_en": "Return", "motive": "m"}).status_code == 302
    assert "Return" in member.get("/en/meetings/rv-xxxi/").content.decode()
    Meeting.objects.filter(pk=meeting.pk).update(state="held")
    assert member.post(page, {"title_es": "Retorno", "title_en": "Return"}).status_code == 422


def test_the_secretariat_arranges_and_publishes_from_the_agenda_page(meeting: Meeting, client: Client) -> None:
    item = propose(meeting)
    secretariat = factories.signed_in(client, "se")
    page = "/es/reuniones/rv-xxxi/agenda/"
    assert "propuesto por Honduras" in secretariat.get(page).content.decode()
    prefix = f"item-{item.pk}"
    form = {f"{prefix}-accepted": "no", f"{prefix}-order": "1", f"{prefix}-session": "", f"{prefix}-audience": "public"}
    wrong = secretariat.post(f"{page}tema/{item.pk}/", form)
    assert wrong.status_code == 422
    assert "Diga por qué no se incluye" in wrong.content.decode()
    assert secretariat.post(f"{page}tema/{item.pk}/", {}).status_code == 422
    assert secretariat.post(f"{page}tema/{item.pk}/", {**form, f"{prefix}-accepted": "yes", f"{prefix}-session": "1"}).status_code == 302
    refused = secretariat.post(page + "publicar/", {"reason": ""})
    assert refused.status_code == 403
    added = {"add-title_es": "Diálogo", "add-title_en": "Dialogue", "add-kind": "rrocm-dialogue", "add-session": "2",
             "add-audience": "public"}
    assert secretariat.post(page + "anadir/", {**added, "add-title_en": ""}).status_code == 422
    assert secretariat.post(page + "anadir/", added).status_code == 302
    assert secretariat.post(page + "publicar/", {"reason": ""}).status_code == 302
    public = Client().get(page).content.decode()
    assert "Retorno" in public
    assert "Ordenar los temas" not in public
    assert Client().get("/es/reuniones/rv-xxxi/").content.decode().count("Diálogo") >= 1


def test_publishing_too_early_is_answered_on_the_page(client: Client) -> None:
    world.convened()
    secretariat = factories.signed_in(client, "se")
    answer = secretariat.post("/es/reuniones/rv-xxxi/agenda/publicar/", {"reason": "motivo escrito"})
    assert answer.status_code == 409
    assert "motivo escrito" in answer.content.decode()
    Meeting.objects.update(state="held")
    added = {"add-title_es": "a", "add-title_en": "b", "add-kind": "topic", "add-audience": "public"}
    assert secretariat.post("/es/reuniones/rv-xxxi/agenda/anadir/", added).status_code == 422


def paper(**fields: Any) -> dict[str, Any]:
    return {"title_es": "Informe", "title_en": "Report", "kind": "report", "session": "", "audience": "participants",
            "file_es": SimpleUploadedFile("informe.txt", b"Informe del grupo"), **fields}


def test_a_paper_and_its_files_are_kept_together_or_not_at_all(meeting: Meeting, client: Client) -> None:
    secretariat = factories.signed_in(client, "se")
    page = "/es/reuniones/rv-xxxi/documentos/anadir/"
    assert secretariat.get(page).status_code == 200
    bad = secretariat.post(page, paper(file_en=SimpleUploadedFile("x.exe", b"MZ\x00")))
    assert bad.status_code == 422
    assert "PDF, Word" in bad.content.decode()
    assert not Document.objects.exists()
    assert secretariat.post(page, paper(file_es="")).status_code == 422
    assert secretariat.post(page, paper(symbol="no vale")).status_code == 422
    good = secretariat.post(page, paper(file_en=SimpleUploadedFile("report.txt", b"Report of the group")))
    assert good.status_code == 302
    row = Document.objects.get()
    assert row.symbol == "CRM/RV/XXXI/DOC/1"
    assert dict(row.versions.values_list("language", "status")) == {"es": "original", "en": "official"}
    assert "Informe" in factories.signed_in(Client(), "ARG").get("/es/reuniones/rv-xxxi/").content.decode()


def test_an_observer_contributes_a_paper_for_the_participants_without_choosing_a_symbol(meeting: Meeting, client: Client) -> None:
    observer = factories.signed_in(client, "ARG")
    page = "/es/reuniones/rv-xxxi/documentos/anadir/"
    shown = observer.get(page).content.decode()
    assert 'name="symbol"' not in shown
    assert observer.post(page, paper(symbol="CRM/RV/XXXI/DEC")).status_code == 302
    row = Document.objects.get()
    assert (row.symbol, row.party, row.audience) == ("CRM/RV/XXXI/DOC/1", "ARG", "participants")
    assert Client().get(page).status_code == 302


def test_symbols_of_papers_begin_with_body_and_number(meeting: Meeting) -> None:
    from secretariat.meetings.acts.papers import stem

    assert stem(meeting) == "CRM/RV/XXXI"
    assert stem(Meeting(body="grcm", slug="grcm-2026-2")) == "CRM/GRCM/2026-2"
    assert stem(Meeting(body="wg:proteccion", slug="wg-proteccion-2026-1")) == "CRM/WG/PROTECCION-2026-1"


def test_what_awaits_whom(meeting: Meeting) -> None:
    def codes(who: Any) -> set[str]:
        return {thing.code for thing in facts.awaited(who)}

    assert codes(factories.SE) == {"publish-agenda", "checklist"}
    assert codes(world.HND) == {"accredit"}
    assert codes(world.ARG) == {"accredit"}
    assert codes(factories.PUBLIC) == set()
    item = propose(meeting)
    delegation = acts.accredit(world.HND, meeting, [Accredited("Viceministra", "vice-minister", head=True)])
    assert codes(factories.SE) == {"answer-items", "confirm", "checklist"}
    assert codes(world.HND) == set()
    acts.return_delegation(factories.SE, delegation, note="Falta el nivel")
    assert codes(world.HND) == {"correct-delegation"}
    acts.decide_item(factories.SE, item, accepted=True)
    acts.publish_agenda(factories.SE, meeting, reason="x")
    assert "publish-agenda" not in codes(factories.SE)
    world.draft(slug="borrador")
    assert "convene" in codes(world.PPT)
    things = facts.awaited(world.PPT)
    assert [t.due for t in things] == sorted(t.due for t in things if t.due)
