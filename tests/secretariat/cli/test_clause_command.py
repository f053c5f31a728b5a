"""Toda la Carta: one clause on one day, the whole Charter on one day, and the kinds of facts, from a record file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from charter.acts import ACTS
from charter.because import Because
from charter.clause import STATES
from charter.clauses import CLAUSES
from charter.competences import HELD
from charter.facts import KINDS
from charter.record import dump
from charter.shares import SHARES
from charter.view import View
from secretariat.cli import main
from secretariat.cli.opening import WHO, openings
from tests.charter.histories import TODAY, conference

FREE = "preamble.all-perspectives"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    history = conference()
    history.add("reading_adopted", "2025-01-10", param="wg.meetings-first-year", value="full", decision="CRM/RV/D/1")
    path = tmp_path_factory.mktemp("record") / "crm.jsonl"
    path.write_text("\n".join(dump(history.facts)) + "\n", encoding="utf-8")
    return str(path)


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], record: str) -> Any:
    def asked(*words: str, status: int = 0) -> Any:
        assert main([*words, "--record", record, "--json"]) == status
        return json.loads(capsys.readouterr().out)

    return asked


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str], record: str) -> Any:
    def asked(*words: str) -> str:
        assert main([*words, "--record", record]) == 0
        return capsys.readouterr().out

    return asked


@pytest.fixture
def something_true(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a clause that nobody is judged by: one thing holds, one does not, one lacks a fact."""

    def said(view: View) -> Iterator[Because]:
        for holds in (True, False, None):
            yield Because(FREE, holds)

    monkeypatch.setitem(STATES, FREE, [said])


# -- refusals ------------------------------------------------------------------------------------------------------
def test_an_id_that_is_no_clause_is_misuse(capsys: pytest.CaptureFixture[str], record: str) -> None:
    assert main(["charter", "clause", "no.such", "--on", TODAY, "--record", record]) == 2
    assert "«no.such» no es una cláusula" in capsys.readouterr().err


def test_a_party_that_is_none_is_misuse(capsys: pytest.CaptureFixture[str], record: str) -> None:
    assert main(["charter", "clause", "vm.consensus", "--on", TODAY, "--party", "x y", "--record", record]) == 2
    assert "x y" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["charter", "clause", "vm.consensus"], ["charter", "today"]])
def test_before_the_charter_nothing_is_true_by_it(words: list[str], capsys: pytest.CaptureFixture[str], record: str) -> None:
    assert main([*words, "--on", "1999-01-01", "--record", record]) == 1
    assert "Carta" in capsys.readouterr().err


# -- one clause ----------------------------------------------------------------------------------------------------
def test_a_clause_answers_with_what_it_opens_what_is_owed_and_how_it_is_read(ask: Any) -> None:
    document = ask("charter", "clause", "wg.power.two-meetings", "--on", TODAY)
    assert list(document) == ["law", "on", "clause", "state", "acts", "obligations", "readings"]
    assert (document["law"], document["on"]) == (1, TODAY)
    assert document["clause"] == next(row for row in ask("charter", "clauses")["clauses"] if row["id"] == "wg.power.two-meetings")
    adopted = {row["param"]: (row["value"], bool(row["adopted_by"])) for row in document["readings"]}
    assert adopted["wg.meetings-first-year"] == ("full", True)
    owed = ask("charter", "clause", "grcm.power.two-meetings", "--on", TODAY)["obligations"]
    assert {row["clause"] for row in owed} == {"grcm.power.two-meetings"}
    order = [{"overdue": 0, "open": 0, "upcoming": 1}.get(row["status"], 2) for row in owed]
    assert order == sorted(order)
    assert {0, 1} <= set(order)


def test_with_a_party_each_act_says_whether_it_may_do_it(ask: Any) -> None:
    acts = ask("charter", "clause", "vm.consensus", "--on", TODAY, "--party", "MEX")["acts"]
    outcomes = {row["act"]: (row["outcome"], row["to"]) for row in acts}
    assert outcomes["block-consensus"] == ("permitted", ["member"])
    assert outcomes["decide-reading"] == ("not-empowered", ["vm"])
    without = ask("charter", "clause", "vm.consensus", "--on", TODAY)["acts"]
    assert {row["outcome"] for row in without} == {None}


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("es", ("Reunión Viceministerial", "lo da a los Países Miembros", "lo condiciona", "Actos:", "Lecturas:", "lectura del sistema")),
        ("en", ("Vice-Ministerial", "gives it to the Member Countries", "limits it", "Acts:", "Readings:", "reading of the software")),
    ],
)
def test_a_clause_is_told_in_both_languages(lang: str, words: tuple[str, ...], told: Any) -> None:
    said = told("charter", "clause", "vm.consensus", "--on", TODAY, "--lang", lang)
    for word in words:
        assert word in said
    assert "CRM/RV/D/1" in told("charter", "clause", "wg.power.two-meetings", "--on", TODAY, "--lang", lang)
    denied = {"es": "lo niega a los Países Observadores", "en": "denies it to the Observer Countries"}[lang]
    assert denied in told("charter", "clause", "observer.country.no-agenda-items", "--on", TODAY, "--lang", lang)
    assert "MEX" not in said


def test_what_is_true_is_marked(told: Any, something_true: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(STATES, "preamble.agenda-2030", [])
    assert "Nada consta" in told("charter", "clause", "preamble.agenda-2030", "--on", TODAY)
    said = told("charter", "clause", FREE, "--on", TODAY)
    text = CLAUSES[FREE].text["es"]
    assert [line for line in said.splitlines() if line.startswith(("  +", "  -", "  ?"))] == [f"  + {text}", f"  - {text}", f"  ? {text}"]
    assert "puede" in told("charter", "clause", "vm.consensus", "--on", TODAY, "--party", "MEX")


# -- the whole Charter ---------------------------------------------------------------------------------------------
def test_today_names_every_clause_that_says_something_or_by_which_something_presses(
    ask: Any, told: Any, something_true: None
) -> None:
    document = ask("charter", "today", "--on", TODAY)
    rows = {row["id"]: row for row in document["clauses"]}
    assert [row["holds"] for row in rows[FREE]["state"]] == [True, False, None]
    assert rows["grcm.power.two-meetings"]["obligations"]
    order = list(CLAUSES)
    assert list(rows) == sorted(rows, key=order.index)
    assert {owed["status"] for row in rows.values() for owed in row["obligations"]} <= {"open", "overdue"}
    said = told("charter", "today", "--on", TODAY, "--lang", "en")
    assert f"[{FREE}]" in said
    assert "[grcm.power.two-meetings]" in said


# -- what clauses open ---------------------------------------------------------------------------------------------
def test_every_clause_that_gives_an_act_opens_it() -> None:
    found = openings()
    for act, power in HELD.items():
        for clause in power.clauses:
            assert any(one.act == act for one in found[clause]), (clause, act)
    for act, share in SHARES.items():
        for clause in share.members:
            assert any(one.act == act and "member" in one.to for one in found[clause]), (clause, act)
    assert set(found) <= set(CLAUSES)
    assert {one.act for acts in found.values() for one in acts} == set(ACTS)


def test_a_bar_and_a_condition_limit_their_act() -> None:
    found = openings()
    assert [one.act for one in found["finance.arrears.two-years-no-vote"] if one.limits] == ["block-consensus"]
    assert any(one.act == "designate-ppt" and one.limits for one in found["ppt.consent"])
    denied = [one.denied for one in found["observer.country.no-agenda-items"] if one.act == "propose-agenda-item"]
    assert denied == [{"observer-country": None}]


def test_everybody_to_whom_an_act_is_given_has_a_name_in_both_languages() -> None:
    named = {who for acts in openings().values() for one in acts for who in (*one.to, *one.denied)}
    for lang in ("es", "en"):
        assert named <= set(WHO[lang])


# -- kinds of facts ------------------------------------------------------------------------------------------------
def test_every_kind_of_fact_is_told_with_its_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["record", "kinds", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [row["kind"] for row in document["kinds"]] == list(KINDS)
    designated = next(row for row in document["kinds"] if row["kind"] == "meeting_held")
    fields = {row["key"]: row for row in designated["data"]}
    assert fields["meeting"]["required"]
    assert fields["form"]["options"] == ["ordinary", "extraordinary"]
    assert main(["record", "kinds", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "  meeting: slug, required" in said or "  meeting: text, required" in said
    assert "one of ordinary, extraordinary" in said
