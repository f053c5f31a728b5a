"""Toda la Carta: what a second, independent reading of the contract found wanting, kept as golden histories."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from charter.readings import UnknownReading, check
from charter.record import RecordError, parse
from secretariat import cli

HEADER = '{"contract": 1, "conference": "CRM"}'
CHARTER = '{"id": "c", "kind": "charter_adopted", "on": "2021-01-01", "subject": "CRM", "data": {"version": 1}}'


def record_file(folder: Path, *lines: str) -> str:
    """The path of a record file of those lines under the header and the adoption of the Charter."""
    path = folder / "record.jsonl"
    path.write_text("\n".join((HEADER, CHARTER, *lines)) + "\n", encoding="utf-8")
    return str(path)


def test_the_letter_that_stands_for_a_percentage_is_not_itself_a_reading() -> None:
    with pytest.raises(UnknownReading):
        check("arrears.partial-payment", "threshold-percent:N")
    assert check("arrears.partial-payment", "threshold-percent:80") == "threshold-percent:80"


def test_asking_for_a_percentage_without_its_number_is_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = record_file(tmp_path)
    asked = ["standing", "--on", "2024-01-01", "--record", record, "--reading", "arrears.partial-payment=threshold-percent:N"]
    assert cli.main(asked) == 2
    assert "threshold-percent:N" in capsys.readouterr().err


def test_a_record_that_adopts_a_percentage_without_its_number_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    adopted = {"param": "arrears.partial-payment", "value": "threshold-percent:N"}
    fact = {"id": "r", "kind": "reading_adopted", "on": "2021-02-01", "subject": "CRM", "data": adopted}
    assert cli.main(["record", "check", record_file(tmp_path, json.dumps(fact)), "--json"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "línea 3, campo data.value" in told.err


@pytest.mark.parametrize(
    "change",
    [
        {"on": "2024-03-05\n"},
        {"subject": "HND\r\n"},
        {"data": {"amount": "5\u2028"}},
        {"so\nurce": "IOM"},
    ],
)
def test_a_refusal_is_one_line_whatever_the_record_holds(
    change: dict[str, object], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    payment = {"id": "p", "kind": "payment", "on": "2024-03-05", "subject": "HND", "data": {"amount": "5"}, **change}
    assert cli.main(["record", "check", record_file(tmp_path, json.dumps(payment))]) == 1
    told = capsys.readouterr().err
    assert len(told.splitlines()) == 1
    assert "línea 3" in told


def test_a_question_that_gives_one_party_two_positions_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    question = tmp_path / "question.json"
    question.write_text('{"body": "vm", "positions": {"HND": "object", "HND": "agree"}}', encoding="utf-8")
    asked = ["consensus", "--question", str(question), "--on", "2024-01-01", "--record", record_file(tmp_path), "--json"]
    assert cli.main(asked) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "campo «HND»" in told.err


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ('{"contract": 1, "conference": "OIM"}', "conference"),
        ('{"contract": 1, "conference": "CRM", "note": "x"}', "note"),
        ('{"contract": 1}', "conference"),
        ('{"contract": 2, "conference": "CRM"}', "contract"),
        ('{"contract": true, "conference": "CRM"}', "contract"),
    ],
)
def test_a_bad_header_names_the_key_that_is_wrong(header: str, field: str) -> None:
    with pytest.raises(RecordError) as caught:
        parse([header, CHARTER])
    assert (caught.value.line, caught.value.field) == (1, field)


def test_a_bundle_that_does_not_verify_says_so_on_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bundle = tmp_path / "bundle.jsonl"
    bundle.write_text("this is no bundle\n", encoding="utf-8")
    assert cli.main(["record", "verify", str(bundle), "--json", "--lang", "en"]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out)["ok"] is False
    assert len(told.err.splitlines()) == 1
    assert "bundle.jsonl: entry 1" in told.err


def test_of_two_meetings_under_one_name_the_open_one_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = (
        '{"id": "o", "kind": "observer_admitted", "on": "2021-02-01", "subject": "ARG", "data": {"category": "country"}}',
        '{"id": "m1", "kind": "meeting_held", "on": "2022-03-01", "subject": "vm", "data": {"meeting": "x", "open": true}}',
        '{"id": "m2", "kind": "meeting_held", "on": "2022-03-01", "subject": "wg:x", "data": {"meeting": "x", "open": false}}',
        '{"id": "a", "kind": "attendance", "on": "2022-03-01", "subject": "ARG", "data": {"meeting": "x"}}',
    )
    assert cli.main(["record", "check", record_file(tmp_path, *lines), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["without_effect"] == []
    assert cli.main(["record", "check", record_file(tmp_path, lines[0], *lines[2:]), "--json"]) == 0
    assert [row["id"] for row in json.loads(capsys.readouterr().out)["without_effect"]] == ["a"]
