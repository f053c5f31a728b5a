"""The record in, out and verified on an installation: refused whole, taken in whole, and every changed byte named."""

import io
import json
import pathlib
from typing import Any

import pytest
from django.db import connection, transaction

from charter.record import RecordError, parse
from secretariat.chronicle import facts
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.meetings.models import Meeting
from secretariat.participants.models import Party
from secretariat.portal import bundle, commands
from tests import factories
from tests.factories import fact

pytestmark = pytest.mark.django_db

HEADER = '{"contract": 1, "conference": "CRM"}'
CHARTER = {"id": "carta", "kind": "charter_adopted", "on": "2022-01-01", "subject": "CRM", "data": {"version": 1}}
PAYMENT = {"id": "p-1", "kind": "payment", "on": "2024-03-05", "subject": "HND", "data": {"amount": "5000.00", "for_year": 2023}}


def written(tmp_path: pathlib.Path, *objects: dict[str, Any], name: str = "hechos.jsonl") -> pathlib.Path:
    file = tmp_path / name
    file.write_text("\n".join([HEADER, *(json.dumps(o, ensure_ascii=False) for o in objects)]) + "\n", encoding="utf-8")
    return file


# -- refused -----------------------------------------------------------------------------------------------------
def test_a_file_with_one_bad_line_brings_nothing(tmp_path: pathlib.Path) -> None:
    file = written(tmp_path, CHARTER, {**PAYMENT, "data": {"amount": "5.001"}})
    with pytest.raises(RecordError) as caught:
        commands.record_import(file)
    assert (caught.value.line, caught.value.field) == (3, "data.amount")
    assert not RecordedFact.objects.exists()
    assert not Entry.objects.exists()


def test_a_known_fact_that_now_says_something_else_refuses_the_whole_file(tmp_path: pathlib.Path) -> None:
    commands.record_import(written(tmp_path, PAYMENT))
    before = facts.head()
    changed = written(tmp_path, CHARTER, {**PAYMENT, "data": {"amount": "4000.00", "for_year": 2023}})
    with pytest.raises(commands.CommandRefused) as caught:
        commands.record_import(changed)
    assert "línea 3" in caught.value.sentence("es").lower()
    assert "line 3" in caught.value.sentence("en").lower()
    assert facts.head() == before


def test_a_retraction_of_what_nobody_knows_is_refused(tmp_path: pathlib.Path) -> None:
    lonely = {"id": "r", "kind": "retraction", "on": "2024-04-01", "retracts": "p-1"}
    with pytest.raises(RecordError) as caught:
        commands.record_import(written(tmp_path, lonely))
    assert (caught.value.line, caught.value.field) == (2, "retracts")


def test_a_file_that_is_not_there_is_said_in_one_sentence(tmp_path: pathlib.Path) -> None:
    with pytest.raises(commands.CommandRefused, match=r"nada\.jsonl"):
        commands.record_import(tmp_path / "nada.jsonl")
    with pytest.raises(commands.CommandRefused, match=r"nada\.zip"):
        commands.record_verify(tmp_path / "nada.zip")
    with pytest.raises(commands.CommandRefused, match="carta"):
        commands.charter_import(tmp_path / "carta.md")


def test_a_text_that_is_no_charter_is_not_kept(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "carta.md"
    file.write_text("Nada que ver.", encoding="utf-8")
    with pytest.raises(commands.CommandRefused) as caught:
        commands.charter_import(file)
    assert caught.value.sentence("es") != caught.value.sentence("en")
    file.write_bytes(b"# T\xedtulo\n\nTexto.\n")
    with pytest.raises(commands.CommandRefused, match="UTF-8"):
        commands.charter_import(file)
    assert not Entry.objects.exists()


def test_the_record_is_not_written_where_it_cannot(tmp_path: pathlib.Path) -> None:
    with pytest.raises(commands.CommandRefused):
        commands.record_export(tmp_path / "no-folder" / "r.jsonl")
    with pytest.raises(commands.CommandRefused):
        commands.record_export(None, bundle_=True)


# -- taken in ----------------------------------------------------------------------------------------------------
def test_a_file_comes_in_as_one_entry_and_says_how_many_were_new(tmp_path: pathlib.Path) -> None:
    file = written(tmp_path, CHARTER, PAYMENT)
    assert commands.record_import(file) == {"facts": 2, "new": 2}
    assert commands.record_import(file) == {"facts": 2, "new": 0}
    entry = Entry.objects.get()
    assert entry.data["facts"] == 2
    assert entry.data["file"] == "hechos.jsonl"
    assert RecordedFact.objects.get(pk="p-1").recorded.isoformat() == "2024-03-05T00:00:00+00:00"


def test_more_facts_are_added_to_those_known(tmp_path: pathlib.Path) -> None:
    commands.record_import(written(tmp_path, CHARTER))
    assert commands.record_import(written(tmp_path, CHARTER, PAYMENT)) == {"facts": 2, "new": 1}


def test_a_retraction_may_name_a_fact_of_the_installation(tmp_path: pathlib.Path) -> None:
    commands.record_import(written(tmp_path, PAYMENT))
    again = {**PAYMENT, "id": "p-2", "data": {"amount": "4500.00"}, "retracts": "p-1"}
    assert commands.record_import(written(tmp_path, again)) == {"facts": 1, "new": 1}


def test_what_facts_name_for_the_first_time_gets_a_row(tmp_path: pathlib.Path) -> None:
    commands.record_import(written(
        tmp_path, CHARTER,
        {"id": "o", "kind": "observer_admitted", "on": "2022-02-01", "subject": "URY", "data": {"category": "country"}},
        {"id": "m", "kind": "meeting_held", "on": "2022-06-01", "subject": "grcm", "data": {"meeting": "grcm-2022-1"}},
        {"id": "g", "kind": "wg_established", "on": "2022-06-01", "subject": "wg:datos", "data": {"ends": "2024-01-01"}},
    ))
    assert Party.objects.get(pk="URY").category == "observer-country"
    assert str(Meeting.objects.get(slug="grcm-2022-1").starts) == "2022-06-01"
    from secretariat.institutions.models import Body

    assert Body.objects.filter(pk="wg:datos").exists()


def test_a_record_goes_out_and_comes_in_the_same(tmp_path: pathlib.Path) -> None:
    factories.record(fact("charter_adopted", "CRM", "2022-01-01", version=1), fact("payment", "HND", "2024-03-05", amount="5000.0"))
    file = tmp_path / "out.jsonl"
    told = commands.record_export(file)
    assert told["facts"] == len(parse(file.read_bytes())) == 2
    assert commands.record_import(file) == {"facts": 2, "new": 0}
    stream = io.StringIO()
    commands.record_export(stream)
    assert stream.getvalue() == file.read_text(encoding="utf-8")


# -- verified ----------------------------------------------------------------------------------------------------
@pytest.fixture
def house() -> None:
    for year in (2022, 2023, 2024):
        factories.record(fact("payment", "HND", f"{year}-03-05", id=f"p-{year}", amount="5000.00", for_year=year))


@pytest.mark.usefixtures("house")
def test_an_untouched_chronicle_holds() -> None:
    found = commands.record_verify()
    assert found.ok
    assert (found.entries, found.facts, found.head) == (3, 3, facts.head()[1])


CHANGES = {
    "the act": "UPDATE chronicle_entry SET act = 'record.imporT' WHERE seq = 2",
    "the moment": "UPDATE chronicle_entry SET at = '2020-01-01 00:00:00+00:00' WHERE seq = 2",
    "who sees it": "UPDATE chronicle_entry SET audience = 'members' WHERE seq = 2",
    "the party": "UPDATE chronicle_entry SET party = 'HND' WHERE seq = 2",
    "the clauses": """UPDATE chronicle_entry SET clauses = '["x"]' WHERE seq = 2""",
    "an amount": """UPDATE chronicle_recordedfact SET data = '{"amount": "5000.01", "for_year": 2023}' WHERE id = 'p-2023'""",
    "a day": "UPDATE chronicle_recordedfact SET \"on\" = '2023-03-06' WHERE id = 'p-2023'",
    "a source": "UPDATE chronicle_recordedfact SET source = 'otra' WHERE id = 'p-2023'",
    "the mark of fiction": "UPDATE chronicle_recordedfact SET fictitious = NOT fictitious WHERE id = 'p-2023'",
    "a fact taken away": "DELETE FROM chronicle_recordedfact WHERE id = 'p-2023'",
    "its own seal": "UPDATE chronicle_entry SET hash = 'f' || substr(hash, 1, 63) WHERE seq = 2",
}


def meddle(sql: str) -> None:
    """Change the database as somebody with its password could: past the triggers."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
        else:
            for table in ("chronicle_entry", "chronicle_recordedfact"):
                for verb in ("update", "delete"):
                    cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{verb}")
        cursor.execute(sql)
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = DEFAULT")
    facts.forget()


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize("what", CHANGES)
def test_a_change_past_the_program_is_found_at_its_entry(what: str) -> None:
    meddle(CHANGES[what])
    found = commands.record_verify()
    assert [(fault.seq, fault.code) for fault in found.faults] == [(2, "content")], what
    assert found.entries == 1
    assert "entrada 2" in found.faults[0].sentence("es")


@pytest.mark.usefixtures("house")
def test_an_entry_cut_out_or_tied_elsewhere_is_named() -> None:
    with transaction.atomic():
        meddle("UPDATE chronicle_entry SET previous = hash WHERE seq = 3")
        assert commands.record_verify().faults[0] == bundle.Fault("previous", 3)
        transaction.set_rollback(True)


@pytest.mark.usefixtures("house")
@pytest.mark.skipif("connection.vendor == 'postgresql'", reason="PostgreSQL keeps no day that does not exist")
@pytest.mark.parametrize("day", ["2024-99-99", "ayer"])
def test_a_value_that_can_no_longer_be_read_is_named(day: str) -> None:
    meddle(f"UPDATE chronicle_recordedfact SET \"on\" = '{day}' WHERE id = 'p-2024'")  # noqa: S608
    found = commands.record_verify()
    assert (found.faults[0].code, found.faults[0].seq) == ("unreadable", 3)
    assert found.entries == 2


@pytest.mark.usefixtures("house")
def test_a_bundle_of_the_installation_verifies_without_it(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "registro.zip"
    told = commands.record_export(file, bundle_=True)
    found = commands.record_verify(file)
    assert found.ok
    assert (found.entries, found.facts, found.head) == (told["entries"], told["facts"], told["head"])
