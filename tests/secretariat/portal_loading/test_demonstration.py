"""The demonstration: an arbitrary story in which everything the Charter rules can be seen, each invention marked as one."""

import datetime as dt

import pytest

from charter.consensus import Question, consensus
from charter.finance import account
from charter.obligations import obligations
from charter.offices import offices
from charter.parties import MEMBERS
from charter.record import parse
from charter.soundness import without_effect
from charter.standing import standings
from secretariat.chronicle import clock, facts
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.decisions.models import Commitment
from secretariat.documents.models import Document, Version
from secretariat.meetings.models import Convocation, Delegation, Item, Meeting
from secretariat.negotiation.models import Text
from secretariat.notices.models import Letter
from secretariat.participants.models import Designation
from secretariat.people.models import Account
from secretariat.portal import commands, loading
from secretariat.portal.loading import sources

from .conftest import quiet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]

BELIEVED = dt.date(2026, 11, 23)


def levels() -> dict[str, str]:
    return {s.party: str(s.level.value) for s in standings(facts.view(BELIEVED))}


def test_the_demonstration_believes_its_day_and_tells_its_story_in_order() -> None:
    assert clock.today() == BELIEVED
    moments = list(Entry.objects.filter(seq__gt=1).order_by("seq").values_list("at", flat=True))  # the first sets the day
    assert moments == sorted(moments)
    assert commands.record_verify().ok


def test_every_invented_fact_says_so_and_no_real_one_does() -> None:
    real = {fact.id for fact in parse(sources.record("conference"))}
    assert set(RecordedFact.objects.filter(fictitious=False).values_list("id", flat=True)) == real
    for fact in parse(sources.record("fiction")):
        assert "fictici" in (fact.source or "").lower(), fact.id
        assert fact.id.startswith("fic-")


def test_invented_rows_are_marked() -> None:
    assert not Account.objects.filter(person__fictitious=False).exists()
    assert not Account.objects.exclude(person__name="").exists(), "the demonstration's people are named by office"
    assert not Designation.objects.filter(fictitious=False).exists()
    assert not Text.objects.filter(fictitious=False).exists()
    assert not Document.objects.filter(fictitious=False).exists()
    assert not Commitment.objects.filter(fictitious=False).exists()
    for meeting in Meeting.objects.filter(fictitious=False):
        assert meeting.slug in {row["slug"] for row in sources.rows("conference")["meetings"]}


def test_one_member_lacks_its_vote_one_is_excluded_one_paid_ahead() -> None:
    found = levels()
    assert found["HND"] == "voice-without-vote"
    assert found["SLV"] == "excluded"
    assert all(found[code] == "full" for code in MEMBERS if code not in ("HND", "SLV"))
    view = facts.view(BELIEVED)
    assert account(view, "HND").owed_due == 685_781
    belize = account(view, "BLZ")
    assert belize.owed_all == 0
    assert [(cents, year) for _fact, cents, year in belize.waiting] == [(502_500, 2027)]


def test_one_observer_lapsed_and_the_notice_to_another_is_overdue() -> None:
    found = levels()
    assert [code for code, level in found.items() if level == "lapsed"] == ["ECU"]
    owed = obligations(facts.view(BELIEVED), dt.date(2022, 1, 1), dt.date(2027, 1, 1))
    overdue = [(o.about, o.due) for o in owed if o.status == "overdue"]
    assert overdue == [("JAM", dt.date(2026, 11, 14))]


def test_offices_are_filled_and_the_gap_of_2025_stays_a_gap() -> None:
    held = offices(facts.view(BELIEVED))
    assert held["ppt"]["party"] == "GTM"  # type: ignore[index]
    assert held["troika"] == {"outgoing": None, "current": "GTM", "incoming": None}
    assert str(held["executive_secretary"]["until"]) == "2027-04-01"  # type: ignore[index]
    assert held["plan"]["plan"] == "plan-2025-2027"  # type: ignore[index]
    assert len(held["working_groups"]) == 4  # type: ignore[arg-type]
    assert without_effect(facts.recorded_facts()) == ()


def test_the_next_meeting_was_convened_and_two_parties_were_left_out_with_their_clause() -> None:
    meeting = Meeting.objects.get(slug="rv-xxxi")
    assert (meeting.state, str(meeting.starts), str(meeting.ends)) == ("convened", "2026-12-03", "2026-12-04")
    assert meeting.sessions.filter(closed=True).count() == 1
    left_out = {row.party: row.withheld["clauses"] for row in Convocation.objects.filter(meeting=meeting).exclude(withheld=None)}
    assert left_out == {
        "ECU": ["observer.country.lapse-two-years"], "SLV": ["finance.arrears.four-years-exclusion"],
    }
    assert Letter.objects.filter(kind="convocation", about=meeting.address).count() == len(levels()) - 2
    members = Delegation.objects.filter(meeting=meeting, party__in=MEMBERS)
    assert members.count() == 8
    assert members.filter(confirmed=None).count() == 3
    assert Item.objects.filter(meeting=meeting, state="proposed").count() == 1
    assert set(Meeting.objects.filter(state="convened").values_list("slug", flat=True)) == {
        "rv-xxxi", "grcm-2026-2", "gt-proteccion-2026-2",
    }
    assert meeting.agenda_published is None


def test_the_draft_declaration_would_be_sound_if_it_were_adopted() -> None:
    text = Text.objects.get(symbol="CRM/RV/XXXI/DEC")
    rows = list(text.provisions.order_by("order"))
    assert len([row for row in rows if row.kind == "operative"]) >= 10
    assert all(row.es and row.en for row in rows)
    kinds = sorted(row.effect["kind"] for row in rows if row.effect)
    assert kinds == ["budget_approved", "commitment", "commitment", "observer_readmitted", "ppt_designated", "wg_established"]
    tags = {tag for row in rows for tag in row.tags}
    assert tags == {"agenda-2030", "global-compact", "best-interest-of-child"}
    result = consensus(facts.view(BELIEVED), Question("vm", {}, MEMBERS, tuple(sorted(tags))))
    assert "SLV" not in result.base
    assert {r.source for r in result.reservations} == {"note-1", "note-2", "note-4", "note-5"}


def test_commitments_stand_in_every_state() -> None:
    dues = {row.title_en: row for row in Commitment.objects.all()}
    assert dues["Regional directory of protection services"].closed
    assert dues["Monthly transit series"].due < BELIEVED
    assert dues["Monthly transit series"].closed is None
    assert dues["Regional manual of assistance at the border"].due > BELIEVED


def test_what_is_issued_for_closed_doors_is_the_members_own() -> None:
    meeting = Meeting.objects.get(slug="rv-xxxi")
    shut = meeting.sessions.get(closed=True)
    assert set(Document.objects.filter(session=str(shut.number)).values_list("audience", flat=True)) == {"members"}
    assert set(Item.objects.filter(session=shut).values_list("audience", flat=True)) == {"members"}
    assert Version.objects.filter(document__audience="public", language="en").exists()


def test_loading_again_changes_nothing() -> None:
    head = facts.head()
    assert loading.first_start(empty=True, say=quiet) is loading.State.DEMONSTRATION
    loading.load_xxxi()
    assert facts.head() == head
