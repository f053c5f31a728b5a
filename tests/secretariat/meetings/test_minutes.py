"""Minutes: drafted from the record, circulated in both languages, corrected by delegations, approved by the body and then frozen."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from docx import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st

from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.meetings import acts, audience
from secretariat.meetings.acts.minutes import sealed
from secretariat.meetings.models import Correction, Corrigendum, Meeting, Minutes, Paragraph
from secretariat.notices.models import Letter
from tests import factories
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db
PAGE = "/es/reuniones/rv-xxxi/acta/"
AFTER = dt.date(2026, 12, 7)


@pytest.fixture(autouse=True)
def conference() -> None:
    factories.the_conference()
    world.parties()


@pytest.fixture
def meeting() -> Meeting:
    """The XXXI meeting, held: an open session whose doors closed for a while, one wholly behind closed doors."""
    found = world.convened()
    world.agenda(found)
    acts.add_item(factories.SE, found, title_es="Admisión reservada", title_en="Reserved admission",
                  session=world.session(found, "Diálogo privado"))
    factories.set_today(dt.date(2026, 12, 3))
    for title in ("Apertura", "Diálogo con la RROCM", "Diálogo privado", "Adopción"):
        session = world.opened(found, title)
        present = ["CRI", "GTM"] if session.closed else ["CRI", "GTM", "HND", "ARG", "RROCM"]
        acts.take_attendance(factories.SE, session, present)
        if title == "Adopción":
            acts.close_doors(world.PPT, session, reason="Consulta entre miembros")
            acts.open_doors(world.PPT, session)
        acts.end_session(world.PPT, session)
    found.refresh_from_db()
    factories.set_today(AFTER)
    return found


def drafted(meeting: Meeting, audience: str = "public") -> Minutes:
    return acts.draft_minutes(factories.SE, meeting, audience=audience)


def circulated(meeting: Meeting, audience: str = "public") -> Minutes:
    return acts.circulate_minutes(factories.SE, drafted(meeting, audience), days=10)


def approved(meeting: Meeting) -> Minutes:
    minutes = circulated(meeting)
    factories.set_today(dt.date(2026, 12, 18))
    return acts.approve_minutes(factories.SE, minutes, way="silence")


def told(minutes: Minutes, part: str = "open") -> str:
    return "\n".join(f"{p.text_es}\n{p.text_en}" for p in minutes.paragraphs.filter(part=part))


@pytest.mark.parametrize("who", [world.HND, world.ARG, world.RROCM, factories.PUBLIC])
def test_only_the_secretariat_and_the_presidency_keep_minutes(who: Any, meeting: Meeting) -> None:
    with pytest.raises(Refused):
        acts.draft_minutes(who, meeting)
    minutes = drafted(meeting)
    for act in (lambda: acts.circulate_minutes(who, minutes), lambda: acts.approve_minutes(who, minutes, way="silence"),
                lambda: acts.write_paragraph(who, minutes.paragraphs.all()[0], text_es="x", text_en="x"),
                lambda: acts.remove_paragraph(who, minutes.paragraphs.all()[0]),
                lambda: acts.add_paragraph(who, minutes, part="open", section="agenda", text_es="x")):
        with pytest.raises(Refused):
            act()


def test_minutes_are_drafted_once_and_after_the_last_session() -> None:
    early = world.convened()
    with pytest.raises(Conflict) as conflict:
        acts.draft_minutes(factories.SE, early)
    assert conflict.value.code == "state"
    Meeting.objects.update(state="held")
    with pytest.raises(Conflict):
        acts.draft_minutes(factories.SE, early, audience="everyone")
    drafted(early)
    with pytest.raises(Conflict) as conflict:
        drafted(early)
    assert conflict.value.code == "taken"


def test_who_was_noted_behind_closed_doors_alone_stands_in_the_members_part_only(meeting: Meeting) -> None:
    private = world.session(meeting, "Diálogo privado")
    world.Party.objects.filter(code="BLZ").update(name_es="Belice", name_en="Belize")
    acts.take_attendance(factories.SE, private, ["CRI", "GTM", "BLZ"])
    minutes = drafted(meeting)
    assert "BLZ" not in told(minutes)
    assert "Beli" not in told(minutes)
    assert any("Beli" in p.text_es for p in minutes.paragraphs.filter(part="closed", section="attendance"))
    (told_open,) = (p.text_es for p in minutes.paragraphs.filter(part="open", section="attendance") if "Miembros" in p.text_es)
    assert "CRI" in told_open  # noted in both: open


def test_the_draft_tells_what_is_on_record_in_both_languages(meeting: Meeting) -> None:
    minutes = drafted(meeting)
    open_part = told(minutes)
    for words in ("Países Miembros: CRI, GTM, Honduras", "The Member Countries attended: CRI, GTM, Honduras", "Países Observadores: ARG",
                  "XXXI Vice-Ministerial Meeting", "Informe del GRCM", "Report of the RCGM"):
        assert words in open_part
    assert all(p.text_en for p in minutes.paragraphs.all())


def test_what_passed_behind_closed_doors_stands_in_the_members_part_alone(meeting: Meeting) -> None:
    minutes = circulated(meeting)
    for words in ("Diálogo privado", "Admisión reservada", "puertas", "doors"):
        assert words not in told(minutes)
    closed_part = told(minutes, "closed")
    for words in ("Diálogo privado", "Admisión reservada", "Las puertas de «Adopción» se cerraron"):
        assert words in closed_part
    every = minutes.paragraphs.all()
    assert audience.visible_paragraphs(every, world.HND).count() == every.count()
    seen = list(audience.visible_paragraphs(every, world.RROCM))
    assert [p.number for p in seen] == list(range(1, len(seen) + 1)), "no number lacks where a paragraph is not theirs"


def test_drafts_are_the_secretariats_circulating_the_participants_and_approved_the_publics(meeting: Meeting) -> None:
    minutes, every = drafted(meeting), Minutes.objects.all()

    def readers() -> list[str]:
        named = {"SE": factories.SE, "PPT": world.PPT, "HND": world.HND, "ARG": world.ARG, "RROCM": world.RROCM, "": factories.PUBLIC}
        return [name for name, who in named.items() if audience.visible_minutes(every, who).exists()]

    assert readers() == ["SE", "PPT"]
    acts.circulate_minutes(factories.SE, minutes, days=10)
    assert readers() == ["SE", "PPT", "HND", "ARG", "RROCM"]
    factories.set_today(dt.date(2026, 12, 18))
    acts.approve_minutes(factories.SE, minutes, way="silence")
    assert readers() == ["SE", "PPT", "HND", "ARG", "RROCM", ""]


def test_minutes_for_members_are_sent_to_them_alone(meeting: Meeting) -> None:
    minutes = circulated(meeting, "members")
    assert not audience.visible_minutes(Minutes.objects.all(), world.ARG).exists()
    parties = set(Letter.objects.filter(kind="minutes-circulated").values_list("party", flat=True))
    assert "HND" in parties
    assert not parties & {"ARG", "IOM", "RROCM"}
    assert Entry.objects.get(act="meetings.circulate-minutes").audience == "members"
    assert minutes.term == dt.date(2026, 12, 17)


def test_a_draft_is_written_and_circulates_only_whole_in_both_languages(meeting: Meeting) -> None:
    minutes = drafted(meeting)
    made = acts.add_paragraph(factories.SE, minutes, part="open", section="agenda", text_es="Se acordó dar seguimiento.")
    numbers = list(minutes.paragraphs.filter(part="open").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    with pytest.raises(Conflict) as conflict:
        acts.circulate_minutes(factories.SE, minutes)
    assert conflict.value.code == "language"
    for wrong in ({"part": "x", "section": "agenda", "text_es": "x"}, {"part": "open", "section": "x", "text_es": "x"},
                  {"part": "open", "section": "agenda", "text_es": " "}):
        with pytest.raises(Conflict):
            acts.add_paragraph(factories.SE, minutes, **wrong)
    with pytest.raises(Conflict):
        acts.write_paragraph(factories.SE, made, text_es=" ", text_en="x")
    acts.write_paragraph(factories.SE, made, text_es="Se dará seguimiento.", text_en="It will be followed up.")
    acts.remove_paragraph(factories.SE, Paragraph.objects.filter(minutes=minutes, part="open").earliest("number"))
    numbers = list(minutes.paragraphs.filter(part="open").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    for days in (0, 500):
        with pytest.raises(Conflict):
            acts.circulate_minutes(factories.SE, minutes, days=days)
    acts.circulate_minutes(factories.SE, minutes)
    for act in (lambda: acts.write_paragraph(factories.SE, made, text_es="x", text_en="x"),
                lambda: acts.circulate_minutes(factories.SE, minutes)):
        with pytest.raises(Conflict) as conflict:
            act()
        assert conflict.value.code == "state"


def test_empty_minutes_do_not_circulate(meeting: Meeting) -> None:
    minutes = drafted(meeting)
    minutes.paragraphs.all().delete()
    with pytest.raises(Conflict) as conflict:
        acts.circulate_minutes(factories.SE, minutes)
    assert conflict.value.code == "empty"


@pytest.mark.parametrize("who", [factories.PUBLIC, factories.observer("CHL", "lapsed"), factories.SE])
def test_who_takes_no_part_in_the_meeting_corrects_nothing(who: Any, meeting: Meeting) -> None:
    paragraph = circulated(meeting).paragraphs.all()[0]
    with pytest.raises(Refused):
        acts.propose_correction(who, paragraph, text_es="x")


def test_an_excluded_member_corrects_no_minutes_and_an_observer_none_of_the_members_part(meeting: Meeting) -> None:
    minutes = circulated(meeting)
    factories.in_arrears("NIC", (2021, 2022, 2023, 2024))
    with pytest.raises(Refused) as refusal:
        acts.propose_correction(factories.member("NIC", "excluded"), minutes.paragraphs.all()[0], text_es="x")
    assert "finance.arrears.four-years-exclusion" in refusal.value.verdict.clauses
    closed = minutes.paragraphs.filter(part="closed")[0]
    with pytest.raises(Refused):
        acts.propose_correction(world.ARG, closed, text_es="x")
    acts.propose_correction(world.HND, closed, text_es="x")
    acts.propose_correction(world.ARG, minutes.paragraphs.filter(part="open")[0], text_en="x")
    assert audience.visible_corrections(Correction.objects.all(), world.ARG).count() == 1
    assert audience.visible_corrections(Correction.objects.all(), world.CRI).count() == 2
    assert not audience.visible_corrections(Correction.objects.all(), factories.PUBLIC).exists()


def test_a_correction_says_something_within_the_term_of_circulating_minutes(meeting: Meeting) -> None:
    minutes = drafted(meeting)
    paragraph = minutes.paragraphs.all()[0]
    with pytest.raises(Conflict):
        acts.propose_correction(world.HND, paragraph, text_es="x")
    acts.circulate_minutes(factories.SE, minutes, days=10)
    with pytest.raises(Conflict):
        acts.propose_correction(world.HND, paragraph, text_es=" ")
    factories.set_today(dt.date(2026, 12, 17))
    acts.propose_correction(world.HND, paragraph, text_es="x")
    factories.set_today(dt.date(2026, 12, 18))
    with pytest.raises(Conflict) as conflict:
        acts.propose_correction(world.HND, paragraph, text_es="x")
    assert conflict.value.code == "term"


def test_an_accepted_correction_is_what_the_paragraph_says_and_a_declined_one_has_its_reason(meeting: Meeting) -> None:
    minutes = circulated(meeting)
    first, second = minutes.paragraphs.filter(part="open")[:2]
    before = second.text_es
    one = acts.propose_correction(world.HND, first, text_es="Texto corregido.", motive="Precisión")
    other = acts.propose_correction(world.HND, second, text_es="Otro.")
    with pytest.raises(Conflict) as conflict:
        acts.answer_correction(factories.SE, other, accepted=False)
    assert conflict.value.code == "reason"
    with pytest.raises(Refused):
        acts.answer_correction(world.HND, one, accepted=True)
    english = first.text_en
    acts.answer_correction(factories.SE, one, accepted=True)
    acts.answer_correction(factories.SE, other, accepted=False, reason="No consta así.")
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.text_es, first.text_en, second.text_es) == ("Texto corregido.", english, before)
    letters = [letter.body for letter in Letter.objects.filter(kind="correction-answered").order_by("pk")]
    assert "está aceptada" in letters[0]
    assert "No consta así." in letters[1]
    with pytest.raises(Conflict):
        acts.answer_correction(factories.SE, one, accepted=True)


def test_open_corrections_and_a_running_term_keep_minutes_from_their_approval(meeting: Meeting) -> None:
    minutes = circulated(meeting)
    with pytest.raises(Conflict) as conflict:
        acts.approve_minutes(factories.SE, minutes, way="silence")
    assert conflict.value.code == "term"
    one = acts.propose_correction(world.HND, minutes.paragraphs.all()[0], text_es="x")
    factories.set_today(dt.date(2026, 12, 18))
    with pytest.raises(Conflict) as conflict:
        acts.approve_minutes(factories.SE, minutes, way="silence")
    assert conflict.value.code == "open"
    acts.answer_correction(factories.SE, one, accepted=True)
    done = acts.approve_minutes(factories.SE, minutes, way="silence")
    assert (done.approved_on, done.way) == (dt.date(2026, 12, 18), "silence")
    assert done.meeting.tasks.get(key="minutes").done is not None


def test_a_body_approves_its_minutes_at_a_later_meeting_of_its_own(meeting: Meeting) -> None:
    minutes = circulated(meeting)
    factories.set_today(dt.date(2027, 6, 10))
    rows = {
        "grcm-2027-1": {"body": "grcm", "starts": dt.date(2027, 6, 9), "state": "held"},
        "rv-antes": {"body": "vm", "starts": dt.date(2026, 6, 9), "state": "held"},
        "rv-por-venir": {"body": "vm", "starts": dt.date(2027, 6, 9), "state": "convened"},
        "rv-xxxii": {"body": "vm", "starts": dt.date(2027, 6, 9), "state": "under-way"},
    }
    for slug, row in rows.items():
        Meeting.objects.create(slug=slug, title_es=slug, title_en=slug, year=2027, **row)
    for slug in ("grcm-2027-1", "rv-antes", "rv-por-venir"):
        with pytest.raises(Conflict) as conflict:
            acts.approve_minutes(factories.SE, minutes, way="meeting", meeting=Meeting.objects.get(slug=slug))
        assert conflict.value.code == "meeting"
    for way, other in (("meeting", None), ("shouting", Meeting.objects.get(slug="rv-xxxii"))):
        with pytest.raises(Conflict):
            acts.approve_minutes(factories.SE, minutes, way=way, meeting=other)
    later = Meeting.objects.get(slug="rv-xxxii")
    for day in (dt.date(2027, 6, 11), dt.date(2026, 12, 3)):
        with pytest.raises(Conflict) as conflict:
            acts.approve_minutes(factories.SE, minutes, way="meeting", meeting=later, on=day)
        assert conflict.value.code == "day"
    done = acts.approve_minutes(factories.SE, minutes, way="meeting", meeting=later)
    assert (done.approved_in, done.approved_on) == ("rv-xxxii", dt.date(2027, 6, 9))


def test_approved_minutes_are_frozen_and_corrected_beside_their_text(meeting: Meeting) -> None:
    minutes = approved(meeting)
    paragraph = minutes.paragraphs.all()[0]
    assert minutes.sha256 == sealed(minutes) != minutes.sha256_open == sealed(minutes, "open")
    with pytest.raises(Conflict) as conflict:
        acts.write_paragraph(factories.SE, paragraph, text_es="x", text_en="x")
    assert "fe de erratas" in conflict.value.message
    with pytest.raises(Conflict):
        acts.propose_correction(world.HND, paragraph, text_es="x")
    with pytest.raises(Conflict):
        acts.issue_corrigendum(factories.SE, paragraph, text_es="x", text_en="", reason="x")
    acts.issue_corrigendum(factories.SE, paragraph, text_es="Bien.", text_en="Right.", reason="Fecha equivocada")
    assert acts.issue_corrigendum(factories.SE, paragraph, text_es="Mejor.", text_en="Better.", reason="Otra").number == 2
    assert sealed(minutes) == minutes.sha256
    with pytest.raises(DatabaseError), transaction.atomic():
        Corrigendum.objects.update(reason="x")


@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["open", "closed"]), st.sampled_from(["agenda", "closing", "opening", "doors"])), max_size=6))
def test_however_a_draft_is_written_its_parts_are_numbered_without_gap_in_the_order_of_sections(places: list[tuple[str, str]]) -> None:
    order = ["opening", "attendance", "agenda", "decisions", "papers", "doors", "closing"]
    with transaction.atomic():
        row = Meeting.objects.create(slug="acta", body="grcm", title_es="x", title_en="x", year=2026, state="held", starts=AFTER)
        minutes = Minutes.objects.create(meeting=row, drafted=dt.datetime(2026, 12, 7, tzinfo=dt.UTC))
        for part, section in places:
            acts.add_paragraph(factories.SE, minutes, part=part, section=section, text_es="x")
        for part in ("open", "closed"):
            rows = list(minutes.paragraphs.filter(part=part).order_by("number"))
            assert [r.number for r in rows] == list(range(1, len(rows) + 1))
            assert [order.index(r.section) for r in rows] == sorted(order.index(r.section) for r in rows)
        transaction.set_rollback(True)


# -- pages -------------------------------------------------------------------------------------------------------
def test_the_whole_life_of_minutes_passes_through_their_page(meeting: Meeting, client: Client) -> None:
    secretariat, member = factories.signed_in(client, "se"), factories.signed_in(Client(), "HND")
    assert member.get(PAGE).status_code == 404
    assert secretariat.get(PAGE).status_code == 200
    assert secretariat.post(PAGE, {}).status_code == 422
    assert secretariat.post(PAGE, {"audience": "public"}).status_code == 302
    paragraph = Paragraph.objects.filter(part="open").earliest("number")
    edit = f"{PAGE}parrafo/{paragraph.pk}/"
    wrong = secretariat.post(edit, {"text_es": "", "text_en": "Typed in English"})
    assert wrong.status_code == 422
    assert "Typed in English" in wrong.content.decode()
    assert secretariat.post(edit, {"text_es": "Se reunió.", "text_en": "It met."}).status_code == 302
    sent = {"text_es": "Se acordó.", "text_en": "", "section": "agenda", "part": "open"}
    assert secretariat.post(PAGE + "parrafo/", sent).status_code == 302
    assert secretariat.post(PAGE + "circular/", {"days": "10"}).status_code == 422
    extra = Paragraph.objects.get(text_es="Se acordó.")
    assert secretariat.post(f"{PAGE}parrafo/{extra.pk}/", {"remove": "1"}).status_code == 302
    assert secretariat.post(PAGE + "circular/", {"days": "10"}).status_code == 302
    assert "Corregir el párrafo 1" in member.get(PAGE).content.decode()
    assert member.post(edit + "correccion/", {"text_es": "", "text_en": "", "motive": "Motivo escrito"}).status_code == 422
    assert member.post(edit + "correccion/", {"text_es": "Sesionó.", "text_en": "It sat."}).status_code == 302
    one = Correction.objects.get()
    answer = f"{PAGE}correccion/{one.pk}/"
    assert secretariat.post(answer, {"accepted": "no", "reason": ""}).status_code == 422
    assert secretariat.post(PAGE + "aprobar/", {"way": "silence"}).status_code == 422
    assert secretariat.post(answer, {"accepted": "yes", "reason": ""}).status_code == 302
    factories.set_today(dt.date(2026, 12, 18))
    assert Client().get(PAGE).status_code == 404
    assert secretariat.post(PAGE + "aprobar/", {"way": "silence"}).status_code == 302
    assert secretariat.post(edit + "fe-de-erratas/", {"text_es": "Bien.", "text_en": "Right.", "reason": ""}).status_code == 422
    assert secretariat.post(edit + "fe-de-erratas/", {"text_es": "Bien.", "text_en": "Right.", "reason": "Fecha"}).status_code == 302
    public = Client().get("/en/meetings/rv-xxxi/minutes/").content.decode()
    assert "It sat." in public
    assert "Right." in public
    assert "Private" not in public
    assert "Levantar el acta" not in secretariat.get("/es/reuniones/rv-xxxi/").content.decode()


def test_minutes_leave_as_pdf_and_word_with_what_their_reader_may_see(meeting: Meeting) -> None:
    approved(meeting)
    assert Client().get(PAGE + "archivo/pdf/").content.startswith(b"%PDF-")
    assert Client().get(PAGE + "archivo/exe/").status_code == 404

    def text(client: Client) -> str:
        return "\n".join(p.text for p in WordDocument(io.BytesIO(client.get(PAGE + "archivo/docx/").content)).paragraphs)

    assert "Honduras" in text(Client())
    assert "Diálogo privado" not in text(Client())
    assert "Diálogo privado" in text(factories.signed_in(Client(), "HND"))


def test_the_page_asks_the_same_number_of_questions_however_long_the_minutes(meeting: Meeting, django_assert_max_num_queries: Any) -> None:
    minutes = circulated(meeting)
    member = factories.signed_in(Client(), "HND")

    def asked() -> int:
        with django_assert_max_num_queries(40) as captured:
            assert member.get(PAGE).status_code == 200
        return len(captured)

    acts.propose_correction(world.CRI, minutes.paragraphs.all()[0], text_es="x")
    member.get(PAGE)
    few = asked()
    top = minutes.paragraphs.filter(part="open").count()
    rows = Paragraph.objects.bulk_create(
        Paragraph(minutes=minutes, part="open", section="closing", number=top + n, text_es="x", text_en="x") for n in range(1, 40))
    Correction.objects.bulk_create(Correction(paragraph=row, party="CRI", text_es="y", at=minutes.drafted) for row in rows)
    assert asked() == few
