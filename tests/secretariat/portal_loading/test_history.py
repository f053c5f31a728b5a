"""The first start of an empty installation: history with its sources, what was not found as a gap, nothing invented."""

import json

import pytest

from charter.parties import MEMBERS
from secretariat.chronicle import facts
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.decisions.models import Commitment, Decision
from secretariat.documents.models import Document
from secretariat.institutions.models import Body, Presidency
from secretariat.meetings.models import Meeting
from secretariat.negotiation.models import Text
from secretariat.notices.models import Letter
from secretariat.participants.models import Designation, Party
from secretariat.people.models import Account
from secretariat.portal import loading

from .conftest import quiet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("history")]


def test_an_empty_installation_holds_no_invented_thing() -> None:
    assert not RecordedFact.objects.filter(fictitious=True).exists()
    assert not facts.memory().demonstration
    for rows in (Meeting, Decision, Document, Body, Designation, Text, Commitment):
        if "fictitious" in {field.name for field in rows._meta.fields}:
            assert not rows.objects.filter(fictitious=True).exists(), rows
    assert not Account.objects.exists()
    assert not Letter.objects.exists()
    kinds = set(RecordedFact.objects.values_list("kind", flat=True))
    assert kinds == {"meeting_held"}, "what is not public (payments, attendance, adoption) is not there"
    assert "fictici" not in json.dumps(list(Entry.objects.values("data")), ensure_ascii=False).lower()


def test_the_eleven_the_observers_and_rrocm_are_there_with_their_sources() -> None:
    assert set(Party.objects.filter(category="member").values_list("code", flat=True)) == set(MEMBERS)
    assert Party.objects.filter(category="observer-country").count() == 5
    assert Party.objects.filter(category="observer-organisation").count() == 13
    assert Party.objects.filter(category="civil-society").count() == 1
    assert all(party.sources for party in Party.objects.all())


def test_a_meeting_whose_day_was_not_found_keeps_its_row_and_asserts_nothing() -> None:
    assert Meeting.objects.filter(body="vm").count() == 30
    for meeting in Meeting.objects.filter(body__in=["vm", "grcm"]):
        known = RecordedFact.objects.filter(kind="meeting_held", data__meeting=meeting.slug).exists()
        assert known == (meeting.starts is not None), meeting.slug
        assert meeting.sources or meeting.confidence == "unconfirmed", meeting.slug
    assert Meeting.objects.get(slug="rv-iii").starts is None
    assert "No consta" in Meeting.objects.get(slug="rv-xxx").note_es


def test_presidencies_that_were_not_found_are_named_as_gaps() -> None:
    assert set(Presidency.objects.values_list("year", flat=True)) == set(range(1996, 2027))
    assert Presidency.objects.get(year=2025).party == ""
    assert Presidency.objects.get(year=2026).confidence == "announced"


def test_what_is_told_is_told_in_both_languages() -> None:
    for rows in (Meeting.objects.all(), Decision.objects.all(), Presidency.objects.all(), Party.objects.all(), Body.objects.all()):
        for row in rows:
            assert bool(row.note_es) == bool(row.note_en), row


def test_a_second_start_loads_nothing() -> None:
    head = facts.head()
    assert loading.first_start(empty=False, say=quiet) is loading.State.REAL
    loading.load_conference()
    assert facts.head() == head
