"""Toda la Carta: what comes if nothing happens and what would be if, on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from secretariat.cli import main
from tests.charter.amending import way
from tests.charter.histories import TODAY, D, conference

from .test_core_commands import write

PAID = '{"id": "x", "kind": "payment", "on": "2026-06-01", "subject": "HND", "data": {"amount": "1000.00"}}'


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(tmp_path_factory.mktemp("record") / "crm.jsonl", conference())


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], record: str) -> Any:
    def asked(*words: str, status: int = 0) -> str:
        assert main([*words, "--record", record]) == status
        said = capsys.readouterr()
        assert not (said.out and said.err)
        return said.err or said.out

    return asked


@pytest.fixture
def lines(tmp_path: Path) -> Any:
    def made(*facts: str) -> str:
        path = tmp_path / "supposed.jsonl"
        path.write_text("\n".join(facts), encoding="utf-8")
        return str(path)

    return made


# -- refusals ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "status", "named"),
    [
        (["compare"], 2, "--on"),
        (["compare", "--on", TODAY, "--without", "zzz"], 2, "zzz"),
        (["compare", "--on", TODAY, "--law", "9"], 2, "9"),
        (["compare", "--on", TODAY, "--law", "two"], 2, "two"),
        (["compare", "--on", TODAY, "--law", "1234"], 2, "1234"),
        (["compare", "--on", TODAY, "--add", "nowhere.jsonl"], 2, "nowhere.jsonl"),
        (["compare", "--on", TODAY, "--reading", "no.such=x"], 2, "no.such"),
        (["compare", "--on", TODAY, "--from", "2027-01-01", "--to", "2026-01-01"], 2, "2026-01-01"),
        (["compare", "--on", "2019-12-31"], 1, "2019-12-31"),
        (["foresee", "--on", TODAY], 2, "--to"),
        (["foresee", "--on", TODAY, "--to", "2026-05-31"], 2, "2026-05-31"),
        (["foresee", "--on", "2019-12-31", "--to", "2021-01-01"], 1, "2019-12-31"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_one_sentence(run: Any, words: list[str], status: int, named: str) -> None:
    for lang in ("es", "en"):
        said = run(*words, "--lang", lang, status=status)
        assert said.startswith("secretariat: ")
        assert said.count("\n") == 1
        assert named in said


def test_a_faulty_supposed_line_is_refused_with_its_place(run: Any, lines: Any) -> None:
    faulty = lines(PAID, PAID.replace("1000.00", "1.234").replace('"x"', '"y"'))
    said = run("compare", "--on", TODAY, "--add", faulty, status=1)
    assert "línea 2" in said.lower()
    assert "data.amount" in said
    taken = lines(PAID.replace('"x"', '"charter_adopted-1"'))
    assert "charter_adopted-1" in run("compare", "--on", TODAY, "--add", taken, status=1)


# -- answers -----------------------------------------------------------------------------------------------------


def test_a_payment_supposed_is_compared(run: Any, lines: Any) -> None:
    found = json.loads(run("compare", "--on", TODAY, "--add", lines(PAID), "--acts", "--json"))
    assert (found["on"], found["from"], found["to"]) == (TODAY, "2026-01-01", "2030-01-01")
    assert found["standings"] == [
        {
            "party": "HND",
            "first": {"category": "member", "level": "voice-without-vote", "since": "2026-01-01", "until": None},
            "second": {"category": "member", "level": "full", "since": TODAY, "until": None},
        }
    ]
    (row,) = found["lines"]
    assert row["stretches"] == [{"since": TODAY, "until": "2030-01-01", "first": "voice-without-vote", "second": "full"}]
    assert found["offices"] == found["obligations"] == []
    assert {"actor": "HND", "act": "block-consensus", "first": "forbidden", "second": "permitted"} in found["acts"]
    told = run("compare", "--on", TODAY, "--add", lines(PAID))
    assert "Honduras (HND): voz sin voto, desde 2026-01-01 → voz y voto, desde 2026-06-01" in told


def test_supposed_lines_may_withdraw_a_fact_of_the_record_and_ids_be_left_out(run: Any, lines: Any) -> None:
    group = next(fact.id for fact in conference().facts if fact.kind == "wg_established")
    gone = f'{{"id": "w", "kind": "retraction", "on": "{TODAY}", "retracts": "{group}"}}'
    one = json.loads(run("compare", "--on", TODAY, "--add", lines(gone), "--json"))
    other = json.loads(run("compare", "--on", TODAY, "--without", group, "--json"))
    assert "acts" not in one
    assert one["offices"] == other["offices"]
    (office,) = one["offices"]
    assert (office["office"], office["first"]["holder"], office["second"]) == ("wg:borders", "wg:borders", None)
    assert {owed["change"] for owed in one["obligations"]} == {"gone"}
    assert all(owed["second"] is None and owed["first"]["debtor"] == "wg:borders" for owed in one["obligations"])
    for lang, words in (("es", ("→ no existe", "no se debe")), ("en", ("→ does not exist", "not owed"))):
        told = run("compare", "--on", TODAY, "--without", group, "--lang", lang)
        assert all(word in told for word in words)


def test_a_party_of_one_world_alone_does_not_take_part_in_the_other(run: Any, lines: Any) -> None:
    given = '{"id": "x", "kind": "observer_admitted", "on": "2026-03-01", "subject": "PER", "data": {"category": "country"}}'
    found = json.loads(run("compare", "--on", TODAY, "--add", lines(given), "--json"))
    assert found["standings"][0]["first"] is None
    assert "no participa → observador" in run("compare", "--on", TODAY, "--add", lines(given))
    sooner = '{"id": "y", "kind": "charter_adopted", "on": "2019-01-01", "subject": "CRM", "data": {"version": 1}}'
    dated = ["--from", "2019-01-01", "--to", "2021-01-01"]
    found = json.loads(run("compare", "--on", TODAY, "--add", lines(sooner), *dated, "--json"))
    assert found["lines"][0]["stretches"][0]["first"] is None
    assert "does not take part → voice and vote" in run("compare", "--on", TODAY, "--add", lines(sooner), *dated, "--lang", "en")


def test_a_reading_supposed_is_of_the_second_world_alone(run: Any) -> None:
    words = ["compare", "--on", TODAY, "--reading", "report.days-after-quarter=15", "--from", "2026-07-01", "--to", "2026-08-01"]
    found = json.loads(run(*words, "--law", "1", "--json"))
    assert {(owed["first"]["due"], owed["second"]["due"]) for owed in found["obligations"]} == {("2026-07-30", "2026-07-15")}
    assert {owed["change"] for owed in found["obligations"]} == {"changed"}
    assert "por venir, vence el 2026-07-30 → por venir, vence el 2026-07-15" in run(*words)


def test_worlds_that_are_alike_say_so(run: Any) -> None:
    assert run("compare", "--on", TODAY) == "Nada difiere.\n"
    assert run("compare", "--on", TODAY, "--lang", "en") == "Nothing differs.\n"


def test_what_comes_if_nothing_happens_is_told(run: Any) -> None:
    found = json.loads(run("foresee", "--on", TODAY, "--to", "2028-06-01", "--json"))
    assert (found["on"], found["to"]) == (TODAY, "2028-06-01")
    assert [(one["on"], one["party"], one["before"], one["after"]) for one in found["standings"]] == [
        ("2028-03-20", "COL", "observer", "lapsed"),
        ("2028-03-20", "IOM", "observer", "lapsed"),
    ]
    assert found["standings"][0]["why"]["clause"] == "observer.country.lapse-two-years"
    assert found["offices"][0]["before"]["holder"] == "CRI"
    assert {"open", "upcoming"} == {one["status"] for one in found["obligations"]}
    told = run("foresee", "--on", TODAY, "--to", "2028-06-01")
    assert "2027-12-01  Presidencia Pro-Témpore: México (MEX) → México (MEX), ad interim" in told
    assert "2028-03-20  COL: observador → estatus perdido  [observer.country.lapse-two-years]" in told.replace("Colombia (COL)", "COL")
    assert "2027-03-20  wg:borders: wg:borders → termina\n" in told
    assert "wg:borders → ends\n" in run("foresee", "--on", TODAY, "--to", "2028-06-01", "--lang", "en")
    assert run("foresee", "--on", TODAY, "--to", "2026-06-02", "--lang", "en").startswith("Nothing changes.")


def test_answers_end_before_a_version_that_is_not_known_and_say_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    history = conference()
    history.facts += way("2026-05-02", takes_effect=D("2027-06-01"))
    record = write(tmp_path / "amended.jsonl", history)

    def asked(*words: str) -> str:
        assert main([*words, "--record", record]) == 0
        return capsys.readouterr().out

    said = "From 2027-06-01 version 2 of the Charter rules, which this software does not know"
    for words in (("foresee", "--on", TODAY, "--to", "2028-06-01"), ("compare", "--on", TODAY)):
        found = json.loads(asked(*words, "--json"))
        assert (found["to"], found["unknown_law"]) == ("2027-06-01", {"version": 2, "since": "2027-06-01"})
        assert said in asked(*words, "--lang", "en")
    for words in (("foresee", "--on", TODAY, "--to", "2027-06-01"), ("compare", "--on", TODAY, "--to", "2027-06-01")):
        assert "unknown_law" not in json.loads(asked(*words, "--json"))
        assert said not in asked(*words, "--lang", "en")


def test_what_is_not_there_is_called_by_what_it_is(run: Any, lines: Any) -> None:
    plan = next(fact.id for fact in conference().facts if fact.kind == "plan_approved")
    term = '{"person": "Ana", "nationality": "SLV", "takes_office": "2026-03-01"}'
    holder = f'{{"id": "y", "kind": "se_appointed", "on": "2026-03-01", "subject": "CRM", "data": {term}}}'
    told = run("compare", "--on", TODAY, "--add", lines(holder), "--without", plan)
    assert ", hasta antes de 2028-01-01 → ninguno\n" in told
    assert "Secretaría Ejecutiva: vacante → Ana, " in told
