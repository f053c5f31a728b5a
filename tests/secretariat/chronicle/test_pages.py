"""The chronicle as it is read: each entry by whom it may be read, in the reader's language, refusals with their mark."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.test import Client

from secretariat.chronicle import acts, views
from secretariat.chronicle.delegate import MEMBERS, PARTICIPANTS, PUBLIC, SECRETARIAT
from secretariat.chronicle.gate import Refused, permit
from secretariat.chronicle.models import Entry, RecordedFact
from tests import factories as f

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def conference() -> None:
    f.the_conference()


def enter(audience: str, party: str = "CRI", act: str = "record.import", **more) -> Entry:
    with transaction.atomic():
        return acts.enter(f.member(party), act, audience=audience, **more)


def refusal(party: str = "HND") -> Entry:
    with pytest.raises(Refused) as caught:
        permit(f.member(party), "record-payment")
    return acts.enter_refusal(caught.value)


def link(entry: Entry) -> str:
    return f"/es/cronica/{entry.seq}/"


READERS = [("", PUBLIC), ("ARG", PARTICIPANTS), ("HND", MEMBERS), ("GTM", SECRETARIAT), ("se", SECRETARIAT)]
WIDTHS = [PUBLIC, PARTICIPANTS, MEMBERS, SECRETARIAT]


@pytest.mark.parametrize(("reader", "widest"), READERS)
def test_list_page_and_fact_show_an_entry_to_its_audience_and_to_nobody_else(client: Client, reader: str, widest: str) -> None:
    entries = {a: enter(a, facts=[f.fact("attendance", "CRI", "2026-05-01", meeting=f"m-{a}")]) for a in WIDTHS}
    if reader:
        f.signed_in(client, reader)
    listed = client.get("/es/cronica/").content.decode()
    for audience, entry in entries.items():
        seen = WIDTHS.index(audience) <= WIDTHS.index(widest)
        assert (link(entry) in listed) is seen
        assert client.get(link(entry)).status_code == (200 if seen else 404)
        fact = RecordedFact.objects.get(entry=entry)
        assert client.get(f"/es/cronica/hechos/{fact.pk}/").status_code == (302 if seen else 404)


def test_a_party_reads_its_own_entries_however_narrow(client: Client) -> None:
    own, other = enter(SECRETARIAT, "HND"), enter(SECRETARIAT, "CRI")
    text = f.signed_in(client, "HND").get("/es/cronica/").content.decode()
    assert (link(own) in text, link(other) in text) == (True, False)


def test_an_unknown_entry_or_fact_is_not_found(client: Client) -> None:
    assert client.get("/es/cronica/99999/").status_code == 404
    assert client.get("/es/cronica/hechos/nada/").status_code == 404


def test_a_refusal_is_marked_named_and_kept_from_the_public(client: Client) -> None:
    entry = refusal()
    assert link(entry) not in client.get("/es/cronica/").content.decode()
    f.signed_in(client, "CRI")
    es, en = client.get("/es/cronica/").content.decode(), client.get("/en/chronicle/").content.decode()
    assert "Denegado" in es
    assert "Honduras: registrar un pago" in " ".join(es.split())
    assert "Refused" in en
    assert "Honduras: record a payment" in " ".join(en.split())


def test_filters_by_outcome_party_and_subject_and_says_when_nothing_is_left(client: Client) -> None:
    done, refused = enter(MEMBERS, "CRI", subject="meetings.meeting:rv-xxxi"), refusal("HND")
    f.signed_in(client, "CRI")

    def listed(query: str) -> tuple[bool, bool]:
        text = client.get(f"/es/cronica/?{query}").content.decode()
        return link(done) in text, link(refused) in text

    assert listed("outcome=refused") == (False, True)
    assert listed("outcome=done") == (True, False)
    assert listed("outcome=otra") == (True, True)
    assert listed("party=CRI") == (True, False)
    assert listed("subject=meetings.meeting:rv-xxxi") == (True, False)
    assert "Nada que mostrar con este filtro" in client.get("/es/cronica/?party=ZZZ").content.decode()


def test_pages_go_by_key_and_come_back(client: Client) -> None:
    entries = [enter(PUBLIC) for _ in range(views.PAGE + 2)]
    first = client.get("/es/cronica/").content.decode()
    assert link(entries[-1]) in first
    assert 'rel="next"' in first
    older = client.get(f"/es/cronica/?before={entries[2].seq}").content.decode()
    assert (link(entries[1]) in older, link(entries[2]) in older) == (True, False)
    assert "Los más recientes" in older
    assert client.get("/es/cronica/?before=ayer").status_code == 200


@pytest.mark.parametrize("text", ["", "-1", "1.5", "٣", "9" * 19])
def test_what_is_no_number_of_an_entry_is_none(text: str) -> None:
    assert views.whole_number(text) is None


def test_an_entry_shows_its_links_of_the_chain_and_its_facts(client: Client) -> None:
    f.record(f.fact("observer_admitted", "JAM", "2026-01-20", category="country"), fictitious=True)
    entry = Entry.objects.first()
    text = client.get(link(entry)).content.decode()
    assert entry.hash in text
    assert entry.previous in text
    assert "ficticio" in text


def test_an_act_without_words_of_its_own_is_named_by_its_label(client: Client) -> None:
    known, unknown = enter(PUBLIC, act="record-payment"), enter(PUBLIC, act="otro.acto")
    text = client.get("/es/cronica/").content.decode()
    assert "Acto registrado: registrar un pago" in text
    assert "Acto registrado: otro.acto" in text
    assert known.seq < unknown.seq


def test_days_are_told_as_seen_from_today(client: Client, monkeypatch) -> None:
    import datetime as dt

    from secretariat.chronicle.templatetags.chronicle import moment

    noon = dt.datetime(2026, 11, 23, 18, 5, tzinfo=dt.UTC)
    assert [moment(noon - dt.timedelta(days=n)) for n in (0, 1, 3)] == ["hoy, 12:05", "ayer, 12:05", "20 nov. 2026, 12:05"]
