"""The countdown of an observer, its notice, late or in time, its receipt and follow-up; and an absence contested before it bites."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from charter.standing import standing
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.furniture import papers
from secretariat.meetings.models import Meeting
from secretariat.notices.models import Letter
from secretariat.participants.models import Party
from secretariat.participation import acts, facts, notice_papers
from secretariat.participation.letters import told_of
from secretariat.participation.models import Contest, Notice
from tests import factories
from tests.secretariat.participation import world

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("conference")]
D = dt.date.fromisoformat


def now(party: str = "JAM") -> facts.Countdown:
    found = facts.countdown(record.view(record.memory().day or factories.TODAY), party)
    assert found is not None
    return found


def on(day: str) -> None:
    factories.set_today(D(day))


# -- countdown -------------------------------------------------------------------------------------------------------


def test_the_countdown_says_last_attendance_lapse_notice_and_what_keeps_the_status() -> None:
    world.absent_observer()
    found = now()
    assert (found.last, found.last_meeting, found.lapse, found.due, found.opens) == (
        D("2025-03-20"), "vm-2025", D("2027-03-20"), D("2026-09-20"), D("2026-03-20"),
    )  # fmt: skip
    assert (found.state, found.attend_by, found.late) == ("late", D("2027-03-19"), True)


@pytest.mark.parametrize(
    ("day", "state"),
    [("2025-12-01", "current"), ("2026-03-20", "warn"), ("2026-09-20", "warn"), ("2026-09-21", "late"), ("2027-03-20", "lapsed")],
)
def test_the_same_observer_on_the_edges_of_its_term(day: str, state: str) -> None:
    world.absent_observer()
    on(day)
    assert now().state == state


def test_who_was_never_an_observer_has_no_countdown() -> None:
    assert facts.countdown(record.view(factories.TODAY), "ESP") is None


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dates(D("2022-02-01"), D("2029-12-31")))
def test_on_any_day_the_countdown_agrees_with_the_standing_of_the_core(day: dt.date) -> None:
    with transaction.atomic():
        if not Party.objects.filter(pk="JAM").exists():
            world.absent_observer()
        view = record.view(day)
        found = facts.countdown(view, "JAM")
        assert found is not None
        assert found.level == standing(view, "JAM").level.value
        assert (found.state == "lapsed") == (found.lapse is not None and found.lapse <= day)
        assert found.due is None or found.lapse is None or found.due < found.lapse


# -- notices ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [*world.OUTSIDERS, world.CRI, world.JAM])
def test_only_the_presidency_and_the_secretariat_give_notice(who: object) -> None:
    world.absent_observer()
    with pytest.raises(Refused):
        acts.send_notice(who, "JAM")
    assert not Letter.objects.exists()


def test_a_notice_too_early_is_told_from_which_day_it_may_leave() -> None:
    world.absent_observer()
    on("2026-03-19")
    with pytest.raises(Conflict, match="20 de marzo de 2026") as fault:
        acts.send_notice(factories.SE, "JAM")
    assert fault.value.code == "early"


def test_a_notice_names_no_meeting_that_its_reader_may_not_know_of() -> None:
    world.absent_observer()
    for slug, audience in (("grcm-2027", "members"), ("vm-2027", "participants")):
        Meeting.objects.create(
            slug=slug, body=slug.partition("-")[0], title_es=slug, title_en=slug, year=2027, starts=D("2027-02-01"), ends=D("2027-02-01"),
            state="convened", open=True, audience=audience,
        )  # fmt: skip
    assert told_of(now())["ahead"] == ["vm-2027"]


def test_a_late_notice_leaves_all_the_same_and_stays_a_breach() -> None:
    world.absent_observer()
    notice = acts.send_notice(factories.SE, "JAM")
    letter = Letter.objects.get()
    assert (letter.to, letter.language, letter.kind) == ("jam@example.org", "en", "lapse-notice")
    for words in ("March 20, 2027", "Vice-Ministerial Meeting of 2025"):
        assert words in letter.body or words.replace("March 20, 2027", "20 March 2027") in letter.body
    assert notice.late
    assert (now().state, now().late) == ("warned", True)
    assert Entry.objects.get(act="participation.send-notice").data["late"] is True
    told = RecordedFact.objects.get(kind="notice_sent")
    assert told.data == {"about": "observer-lapse", "lapse": "2027-03-20"}
    with pytest.raises(Conflict) as fault:
        acts.send_notice(world.PPT, "JAM")
    assert fault.value.code == "sent"


def test_a_notice_in_time_is_no_breach() -> None:
    world.absent_observer()
    on("2026-09-20")
    assert not acts.send_notice(world.PPT, "JAM").late
    assert not now().late


def test_without_mailbox_no_notice_is_said_to_have_left() -> None:
    world.absent_observer()
    Party.objects.update(mail="")
    with pytest.raises(Conflict) as fault:
        acts.send_notice(factories.SE, "JAM")
    assert fault.value.code == "mailbox"
    assert not RecordedFact.objects.filter(kind="notice_sent").exists()


def test_a_status_that_is_lost_is_not_warned_of_any_more() -> None:
    world.lapsed_observer()
    with pytest.raises(Conflict) as fault:
        acts.send_notice(factories.SE, "JAM")
    assert fault.value.code == "none"


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_notice_is_a_paper_with_letterhead_in_word_and_pdf(language: str) -> None:
    world.absent_observer()
    paper = notice_papers.paper_of(acts.send_notice(factories.SE, "JAM"), language)
    assert paper.fictitious
    assert "Jamaica" in paper.to
    assert papers.pdf(paper).startswith(b"%PDF-")
    with zipfile.ZipFile(io.BytesIO(papers.word(paper))) as pack:
        body = pack.read("word/document.xml").decode()
    assert "2027" in body
    assert ("Vice-Ministerial Meeting of 2025" if language == "en" else "Reunión Viceministerial de 2025") in body


def test_receipt_is_noted_once_with_its_day_and_way() -> None:
    world.absent_observer()
    notice = acts.send_notice(factories.SE, "JAM")
    for day, how, code in (("2026-11-22", "note", "day"), ("2026-11-24", "note", "day"), ("2026-11-23", "pigeon", "how")):
        with pytest.raises(Conflict) as fault:
            acts.note_receipt(factories.SE, notice, day=D(day), how=how)
        assert fault.value.code == code
    with pytest.raises(Refused):
        acts.note_receipt(world.JAM, notice, day=factories.TODAY, how="note")
    assert acts.note_receipt(factories.SE, notice, day=factories.TODAY, how="note").received == factories.TODAY
    with pytest.raises(Conflict) as fault:
        acts.note_receipt(factories.SE, notice, day=factories.TODAY, how="mail")
    assert fault.value.code == "received"
    with pytest.raises(IntegrityError), transaction.atomic():
        Notice.objects.update(received=D("2026-01-01"))


def test_the_secretariat_chooses_how_the_notice_is_followed_up() -> None:
    world.absent_observer()
    with pytest.raises(Refused):
        acts.choose_means(world.CRI, "JAM", means="visit", day=factories.TODAY)
    with pytest.raises(Conflict):
        acts.choose_means(factories.SE, "JAM", means="pigeon", day=factories.TODAY)
    with pytest.raises(Conflict):
        acts.choose_means(factories.SE, "JAM", means="visit", day=factories.TODAY + dt.timedelta(days=1))
    acts.choose_means(factories.SE, "JAM", means="visit", day=factories.TODAY, note="Embajada")
    told = RecordedFact.objects.get(kind="follow_up_action")
    assert (told.data["means"], told.data["lapse"], told.source) == ("visit", "2027-03-20", "Embajada")
    on("2025-12-01")
    with pytest.raises(Conflict) as fault:
        acts.choose_means(factories.SE, "JAM", means="visit", day=D("2025-12-01"))
    assert fault.value.code == "none"


# -- contests --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [factories.PUBLIC, factories.observer("ARG"), world.CRI])
def test_nobody_else_contests_the_absence_of_an_observer(who: object) -> None:
    world.absent_observer()
    with pytest.raises(Refused):
        acts.contest(who, "JAM", meeting="vm-2026", text="Estuvimos")
    assert not Contest.objects.exists()


@pytest.mark.parametrize(("meeting", "text", "code"), [("vm-2025", "x", "meeting"), ("vm-1999", "x", "meeting"), ("vm-2026", " ", "text")])
def test_only_a_meeting_of_its_table_without_it_is_contested(meeting: str, text: str, code: str) -> None:
    world.absent_observer()
    with pytest.raises(Conflict) as fault:
        acts.contest(world.JAM, "JAM", meeting=meeting, text=text)
    assert fault.value.code == code


def test_an_accepted_contest_puts_the_attendance_on_record_and_the_lapse_moves() -> None:
    world.absent_observer()
    row = acts.contest(world.JAM, "JAM", meeting="vm-2026", text="El Consejero asistió; lista firmada", upload=("lista.pdf", b"%PDF-1.7 x"))
    assert now().lapse == D("2027-03-20")
    with pytest.raises(Conflict):
        acts.contest(world.JAM, "JAM", meeting="vm-2026", text="Otra vez")
    with pytest.raises(Refused):
        acts.answer_contest(world.JAM, row, accepted=True)
    row = acts.answer_contest(factories.SE, row, accepted=True)
    assert now().lapse == D("2028-03-20")
    assert now().state == "current"
    told = RecordedFact.objects.get(pk=row.fact)
    assert (told.kind, told.on, told.data) == ("attendance", D("2026-03-20"), {"meeting": "vm-2026"})
    assert Letter.objects.get(kind="contest-answer").to == "jam@example.org"
    with pytest.raises(Conflict) as fault:
        acts.answer_contest(factories.SE, row, accepted=False, answer="No")
    assert fault.value.code == "answered"


def test_a_contest_that_is_not_accepted_has_its_reason_and_changes_nothing() -> None:
    world.absent_observer()
    row = acts.contest(factories.SE, "JAM", meeting="vm-2026", text="Por su nota")
    with pytest.raises(Conflict) as fault:
        acts.answer_contest(factories.SE, row, accepted=False)
    assert fault.value.code == "answer"
    acts.answer_contest(factories.SE, row, accepted=False, answer="La lista no la tiene.")
    assert now().lapse == D("2027-03-20")
    assert "La lista no la tiene." in Letter.objects.get(kind="contest-answer").body


def test_evidence_accepted_after_the_lapse_gives_the_status_back_as_if_it_had_been_seen_in_time() -> None:
    world.absent_observer()
    on("2027-04-01")
    assert now().state == "lapsed"
    row = acts.contest(factories.observer("JAM", "lapsed"), "JAM", meeting="vm-2026", text="Acta de la sesión")
    acts.answer_contest(factories.SE, row, accepted=True)
    assert now().state != "lapsed"


# -- life ------------------------------------------------------------------------------------------------------------


def test_a_life_is_told_in_order_each_event_with_its_fact_and_clause() -> None:
    world.absent_observer()
    acts.send_notice(factories.SE, "JAM")
    on("2027-04-01")
    told = [(one.on.isoformat(), one.kind) for one in facts.life(record.view(D("2027-04-01")), "JAM")]
    assert told == [
        ("2027-03-20", "lapsed"),
        ("2026-11-23", "notice_sent"),
        *((f"{year}-03-20", "attendance") for year in (2025, 2024, 2023, 2022)),
        ("2022-01-10", "observer_admitted"),
    ]
    assert all(one.clause and one.fact for one in facts.life(record.view(D("2027-04-01")), "JAM"))


def test_an_organisation_owes_one_attendance_a_year_from_its_second() -> None:
    factories.record(*world.springs(), factories.fact("observer_admitted", "OEI", "2024-05-01", category="organisation"),
                     factories.fact("attendance", "OEI", "2025-03-20", meeting="vm-2025"))  # fmt: skip
    found = {one.year: one.status for one in facts.yearly(record.view(factories.TODAY), "OEI")}
    assert found == {2025: "met", 2026: "open"}
