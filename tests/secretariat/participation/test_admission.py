"""Who asks to be an observer: a draft that is not lost, a file that is told what lacks, and nothing put to anybody before it is whole."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as house
from django.db import IntegrityError, connection, transaction

from charter.chapters.participants.files import COUNTRY_CRITERIA
from secretariat.chronicle import facts
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.documents.store import Unfit
from secretariat.meetings.models import Item
from secretariat.notices.models import Letter
from secretariat.participants.models import Party
from secretariat.participation import acts, criteria, files
from secretariat.participation.acts import applying
from secretariat.participation.models import Application, Message
from tests import factories
from tests.secretariat.meetings import world as meetings
from tests.secretariat.participation import world

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("conference")]
TODAY = factories.TODAY


# -- the applicant ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("code", "category"), [("HND", "country"), ("ARG", "country"), ("IOM", "organisation"), ("RROCM", "organisation")])
def test_who_takes_part_already_has_nothing_to_ask_for(code: str, category: str) -> None:
    with pytest.raises(Conflict) as fault:
        world.applying(code, category)
    assert fault.value.code == "code"
    assert len(fault.value.message) > 30
    assert not Application.objects.exists()


@pytest.mark.parametrize("code", ["España", "ES", "CRM", "", "a b"])
def test_a_code_that_is_none_is_refused_with_an_example(code: str) -> None:
    with pytest.raises(Conflict, match="ESP"):
        world.applying(code)


def test_a_draft_is_nobodys_act_yet_and_only_its_link_opens_it() -> None:
    before = Entry.objects.count()
    row, secret = world.applying()
    assert Entry.objects.count() == before
    assert acts.fetch(secret) == row
    assert acts.fetch(secret + "x") is None
    assert secret not in str(Application.objects.values().get())


def test_the_house_takes_so_many_applications_an_hour_and_no_more() -> None:
    Application.objects.bulk_create(
        Application(
            secret=f"{n}",
            code="ESP",
            category="country",
            name_es="x",
            name_en="x",
            office="x",
            mail="x@example.org",
            begun=facts.dt.datetime.combine(TODAY, dt.time(12), dt.UTC),
        )
        for n in range(60)
    )
    Application.objects.update(begun=world_now())
    with pytest.raises(Conflict) as fault:
        world.applying()
    assert fault.value.code == "busy"


def world_now() -> dt.datetime:
    from secretariat.chronicle import clock

    return clock.now()


def test_evidence_needs_words_a_link_or_a_file_and_a_day_that_has_come() -> None:
    row = world.applying().application
    with pytest.raises(Conflict) as fault:
        acts.give_evidence(row, criterion="commitment", day=world.DAY)
    assert fault.value.code == "text"
    with pytest.raises(Conflict) as fault:
        acts.give_evidence(row, criterion="commitment", day=TODAY + dt.timedelta(days=1), text="Nota")
    assert fault.value.code == "day"
    with pytest.raises(Conflict):
        acts.give_evidence(row, criterion="mandate", day=world.DAY, text="Nota")
    with pytest.raises(Unfit):
        acts.give_evidence(row, criterion="commitment", day=world.DAY, upload=("nota.exe", b"MZ\x00\x01"))
    kept = acts.give_evidence(row, criterion="commitment", day=world.DAY, upload=("nota.pdf", b"%PDF-1.7 nota"))
    assert (kept.name, kept.content_type, len(kept.sha256)) == ("nota.pdf", "application/pdf", 64)


def test_an_organisation_names_a_pillar_of_the_plan() -> None:
    row = world.applying("OEI", "organisation").application
    with pytest.raises(Conflict) as fault:
        acts.give_evidence(row, criterion="mandate", day=world.DAY, text="Estatuto")
    assert fault.value.code == "area"


def test_evidence_given_twice_before_it_is_on_record_replaces_itself_and_keeps_its_file() -> None:
    row = world.applying().application
    first = acts.give_evidence(row, criterion="commitment", day=world.DAY, upload=("nota.pdf", b"%PDF-1.7 nota"))
    again = acts.give_evidence(row, criterion="commitment", day=world.DAY, text="Con estas palabras")
    assert (again.pk, again.sha256, again.text) == (first.pk, first.sha256, "Con estas palabras")


@pytest.mark.parametrize("lacking", [one.name for one in criteria.COUNTRY_ONES])
def test_before_anything_is_on_record_the_applicant_is_told_by_the_core_what_lacks(lacking: str) -> None:
    row = world.evidenced(world.applying().application, but=lacking)
    found = files.standing_of(row, row.evidence.all())
    assert [line.criterion.name for line in found.lacking] == [lacking]
    assert not found.complete
    acts.give_evidence(row, criterion=lacking, day=world.DAY, text="Nota")
    assert files.standing_of(row, row.evidence.all()).complete
    assert not RecordedFact.objects.filter(kind="criterion_evidence").exists()


def test_nothing_is_sent_without_any_evidence_nor_twice() -> None:
    row = world.applying().application
    with pytest.raises(Conflict) as fault:
        acts.send(row)
    assert fault.value.code == "empty"
    acts.give_evidence(row, criterion="commitment", day=world.DAY, text="Nota")
    acts.send(row)
    with pytest.raises(Conflict) as fault:
        acts.send(row)
    assert fault.value.code == "sent"
    entry = Entry.objects.get(act="participation.send-application")
    assert (entry.party, entry.audience, entry.data["party"]) == ("", "secretariat", "ESP")
    assert len(entry.data["lacking"]) == 4
    assert not entry.facts.exists()
    assert "example.org" not in str(entry.data)


# -- the Secretariat -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [*world.OUTSIDERS, world.CRI])
def test_only_the_secretariat_and_the_presidency_receive(who: object) -> None:
    row = world.received()
    for act in (lambda: acts.register(who, row), lambda: acts.ask(who, row, text="x"), lambda: acts.set_aside(who, row, reason="x")):
        with pytest.raises(Refused):
            act()
    assert Application.objects.get().state == "sent"


def test_registering_puts_the_request_and_each_evidence_on_record_once() -> None:
    row = world.registered()
    kinds = list(RecordedFact.objects.filter(subject="ESP").order_by("id").values_list("kind", flat=True))
    assert sorted(kinds) == ["criterion_evidence"] * 5 + ["observer_requested"]
    told = RecordedFact.objects.get(kind="observer_requested")
    assert (told.data["category"], told.data["to"], told.on) == ("country", "ppt", world.DAY)
    assert {f.data["criterion"] for f in RecordedFact.objects.filter(kind="criterion_evidence")} == set(COUNTRY_CRITERIA)
    assert row.fact == told.id
    assert all(one.fact for one in row.evidence.all())
    assert Party.objects.get(pk="ESP").category == "observer-country"
    with pytest.raises(Conflict) as fault:
        acts.register(factories.SE, row)
    assert fault.value.code == "nothing"


def test_what_the_applicant_adds_later_is_recorded_later_and_the_rest_is_not_said_again() -> None:
    row = world.registered(but="commitment")
    acts.give_evidence(row, criterion="commitment", day=world.DAY, text="Aquí está")
    acts.register(world.PPT, row)
    assert RecordedFact.objects.filter(kind="criterion_evidence").count() == 5
    assert RecordedFact.objects.filter(kind="observer_requested").count() == 1


def test_a_second_application_of_one_applicant_waits_for_the_first() -> None:
    world.registered()
    second = world.received()
    with pytest.raises(Conflict) as fault:
        acts.register(factories.SE, second)
    assert fault.value.code == "other"


def test_what_lacks_is_asked_by_letter_in_the_language_of_the_application() -> None:
    row = acts.send(world.evidenced(world.applying(language="en").application, but="commitment"))
    acts.ask(factories.SE, row, text="Please add the note.")
    letter = Letter.objects.get(about=row.address)
    assert (letter.to, letter.language) == ("esp@example.org", "en")
    assert "Please add the note." in letter.body
    assert "Commitment" in letter.body or "ommitment" in letter.body
    assert Message.objects.get().by == "se"
    with pytest.raises(Conflict):
        acts.ask(factories.SE, row, text=" ")


def test_what_was_said_between_them_is_never_changed() -> None:
    row = world.received()
    acts.tell(row, text="Llega mañana.")
    with pytest.raises(Exception, match="append-only"), transaction.atomic():
        Message.objects.update(text="otra cosa")


def test_what_is_no_application_is_set_aside_with_its_reason_but_a_registered_one_never() -> None:
    with pytest.raises(Conflict):
        acts.set_aside(factories.SE, world.received("FRA"), reason="")
    row = acts.set_aside(factories.SE, Application.objects.get(code="FRA"), reason="Enviada dos veces")
    assert row.state == "set-aside"
    with pytest.raises(Conflict):
        acts.set_aside(factories.SE, world.registered(), reason="No")


def test_the_database_itself_keeps_a_file_from_being_on_its_way_before_it_was_sent() -> None:
    row = world.applying().application
    with pytest.raises(IntegrityError), transaction.atomic():
        Application.objects.filter(pk=row.pk).update(state="sent")
    assert connection.vendor in ("sqlite", "postgresql")


# -- to the vice-ministers -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lacking", [one.name for one in criteria.COUNTRY_ONES])
def test_an_incomplete_file_goes_to_nobody_and_the_refusal_names_the_clause(lacking: str) -> None:
    row = world.registered(but=lacking)
    session = meetings.session(meetings.convened(), "Diálogo privado")
    with pytest.raises(Refused) as refused:
        acts.forward(factories.SE, row, session=session)
    clause = criteria.criterion_of("country", lacking).clause  # type: ignore[union-attr]
    assert refused.value.verdict.clauses == (clause,)
    assert not Item.objects.exists()
    assert Application.objects.get().state == "registered"


def test_a_country_is_decided_on_in_the_private_dialogue_of_the_vice_ministers() -> None:
    row = world.registered()
    meeting = meetings.convened()
    with pytest.raises(Conflict) as fault:
        acts.forward(factories.SE, row, session=meetings.session(meeting, "Apertura"))
    assert fault.value.code == "session"
    row = acts.forward(factories.SE, row, session=meetings.session(meeting, "Diálogo privado"))
    item = Item.objects.get()
    assert (item.audience, item.session.title_es, row.state, row.meeting) == ("members", "Diálogo privado", "forwarded", meeting.slug)
    with pytest.raises(Conflict):
        acts.forward(factories.SE, row, session=item.session)


def test_an_organisation_needs_a_plan_in_force_for_its_area() -> None:
    row = world.registered("OEI", "organisation")
    session = meetings.session(meetings.convened(), "Apertura")
    with pytest.raises(Refused):
        acts.forward(factories.SE, row, session=session)
    factories.record(world.PLAN)
    assert acts.forward(factories.SE, row, session=session).state == "forwarded"
    area = files.area_of(facts.view(TODAY), "OEI")
    assert (area.fits, area.pillar, area.line, area.plan) == ("current", "protection", "Línea 4", "plan-2026-2028")


def test_the_result_is_what_the_record_says_the_vice_ministers_decided() -> None:
    row = world.registered()
    assert files.result(facts.view(TODAY), row).code == "waiting"  # type: ignore[union-attr]
    taken = factories.fact("decision_taken", "vm", "2026-11-20", decision="CRM/RV/1", candidate="ESP", answer="no-consensus")
    factories.record(taken)
    assert files.result(facts.view(TODAY), row).code == "no-consensus"  # type: ignore[union-attr]
    factories.record(factories.fact("observer_admitted", "ESP", "2026-11-22", category="country", decision="CRM/RV/2"))
    found = files.result(facts.view(TODAY), row)
    assert found is not None
    assert (found.code, found.decision, found.clause) == ("accepted", "CRM/RV/2", "observer.country.admission-by-consensus")


# -- return ----------------------------------------------------------------------------------------------------------


def test_a_former_observer_states_its_interest_again_and_its_earlier_evidence_counts() -> None:
    world.lapsed_observer()
    factories.record(
        *(factories.fact("criterion_evidence", "JAM", "2021-12-10", criterion=one, evidence="Nota") for one in COUNTRY_CRITERIA[1:])
    )
    row = world.applying("JAM").application
    found = files.standing_of(row, [])
    assert found.again
    assert [line.criterion.name for line in found.lacking] == ["multilateral"]
    acts.give_evidence(row, criterion="multilateral", day=world.DAY, text="Nota")
    row = acts.register(factories.SE, acts.send(row))
    assert RecordedFact.objects.get(pk=row.fact).kind == "observer_reinterest"
    assert acts.forward(factories.SE, row, session=meetings.session(meetings.convened(), "Diálogo privado")).state == "forwarded"
    assert files.result(facts.view(TODAY), row).code == "waiting"  # type: ignore[union-attr]
    factories.record(factories.fact("observer_readmitted", "JAM", "2026-11-23", decision="CRM/RV/3"))
    assert files.result(facts.view(TODAY), row).code == "accepted"  # type: ignore[union-attr]


# -- what anybody may put on the disk, and what of it goes into the record -------------------------------------------


def kept_files() -> list[str]:
    return sorted(path.name for path in Path(house.MEDIA_ROOT).rglob("*") if path.is_file())


@pytest.fixture
def disk(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.mark.usefixtures("disk")
def test_a_refused_piece_of_evidence_leaves_no_file() -> None:
    row = world.applying("OEI", "organisation").application
    with pytest.raises(Conflict) as fault:
        acts.give_evidence(row, criterion="mandate", day=world.DAY, upload=("nota.pdf", b"%PDF-1.7 nota"))
    assert fault.value.code == "area"
    assert kept_files() == []


@pytest.mark.usefixtures("disk")
def test_an_application_stores_so_many_bytes_in_all_and_what_it_replaced_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(applying, "MOST_STORED", 40)
    row = world.applying().application
    acts.give_evidence(row, criterion="commitment", day=world.DAY, upload=("a.pdf", b"%PDF-1.7 " + b"a" * 11))
    acts.give_evidence(row, criterion="commitment", day=world.DAY, upload=("b.pdf", b"%PDF-1.7 " + b"b" * 11))
    before = kept_files()
    with pytest.raises(Conflict) as fault:
        acts.give_evidence(row, criterion="commitment", day=world.DAY, upload=("c.pdf", b"%PDF-1.7 "))
    assert fault.value.code == "file"
    assert kept_files() == before
    assert Application.objects.get().stored == 40


@pytest.mark.usefixtures("disk")
def test_a_replaced_file_goes_unless_another_row_names_it(django_capture_on_commit_callbacks: Any) -> None:
    row = world.applying().application
    shared, own, last = (b"%PDF-1.7 " + sign for sign in (b"shared", b"own", b"last"))
    acts.give_evidence(row, criterion="multilateral", day=world.DAY, upload=("s.pdf", shared))
    for content in (shared, own, last):
        with django_capture_on_commit_callbacks(execute=True):
            acts.give_evidence(row, criterion="commitment", day=world.DAY, upload=("n.pdf", content))
    assert kept_files() == sorted(hashlib.sha256(content).hexdigest() for content in (shared, last))


def test_the_applicants_own_words_and_file_names_stay_out_of_the_record() -> None:
    row = world.applying("OEI", "organisation").application
    for one in criteria.OF["organisation"]:
        area = {"area": "protection", "line": "Línea 4"} if one.name == "mandate" else {}
        told = {"upload": ("Rosa-Paz.pdf", b"%PDF-1.7 x")} if one.name == "mandate" else {"text": "Lo dice Rosa Paz, tel. 5555"}
        acts.give_evidence(row, criterion=one.name, day=world.DAY, **told, **area)
    row = acts.register(factories.SE, acts.send(row))
    recorded = RecordedFact.objects.filter(subject="OEI")
    assert recorded.count() > 1
    assert not any("Rosa" in str(one.data) for one in recorded)
    addresses = {f"participation.evidence:{one.pk}" for one in row.evidence.all()}
    said = {one.data.get("evidence") or one.data.get("document") for one in recorded}
    assert said <= addresses
