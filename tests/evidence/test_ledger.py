"""The ledger and its columns: what a clause must have by its force, and that nothing is lost unsaid."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from charter.clauses import CLAUSES
from secretariat.evidence import columns, nature
from secretariat.evidence.columns import LATER, NO, NOT_ASKED, YES, by_force, table, wanting
from secretariat.evidence.ledger import Row, read, written
from tests.evidence.gather import compare, gains, gathered, losses, write

BINDING, PERMISSIVE, AIM = "finance.arrears.two-years-no-vote", "mandate.reservation-right", "principle.gender"
WHOLE = Row(
    ("may",),
    "tests/a.py::test_it_holds",
    "tests/a.py::test_it_fails",
    {"holds": "tests/a.py::test_it_fails", "fails": "tests/a.py::test_it_holds"},
    ("charter", "refused", "working"),
)


def line(clause: str, row: Row, monkeypatch: pytest.MonkeyPatch) -> columns.Line:
    monkeypatch.setattr(columns, "ledger", lambda: {clause: row})
    monkeypatch.setitem(columns.CODE, clause, [line])
    return next(found for found in table() if found.clause.id == clause)


# -- what lacks ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"answers": ()}, "code"),
        ({"holds": ""}, "both_ways"),
        ({"fails": ""}, "both_ways"),
        ({"teeth": {}}, "teeth"),
        ({"teeth": {"holds": "", "fails": "t"}}, "teeth"),
        ({"teeth": {"holds": "t", "fails": "t", "nothing": ""}}, "teeth"),
    ],
)
def test_a_binding_clause_lacks_the_column_that_no_test_showed(change: dict, column: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert line(BINDING, WHOLE, monkeypatch).lacks == ()
    assert line(BINDING, replace(WHOLE, **change), monkeypatch).lacks == (column,)


def test_a_clause_that_no_function_stands_for_has_no_code(monkeypatch: pytest.MonkeyPatch) -> None:
    found = line(BINDING, WHOLE, monkeypatch)
    assert found.functions == (f"{__name__}.line",)
    monkeypatch.delitem(columns.CODE, BINDING)
    assert next(one for one in table() if one.clause.id == BINDING).columns["code"] == NO


def test_a_screen_that_no_browser_saw_waits_for_its_room_or_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    unseen = replace(WHOLE, screen=("charter",))
    monkeypatch.setattr(nature, "ROOMS_TO_COME", (("finance.", {"es": "sala", "en": "room"}),))
    found = line(BINDING, unseen, monkeypatch)
    assert (found.columns["screen"], found.room) == (LATER, {"es": "sala", "en": "room"})
    assert found.lacks == ("screen",)
    assert (BINDING, "screen") not in list(wanting([found]))
    monkeypatch.setattr(nature, "ROOMS_TO_COME", ())
    found = line(BINDING, unseen, monkeypatch)
    assert (found.columns["screen"], found.room) == (NO, None)
    assert list(wanting([found])) == [(BINDING, "screen")]


def test_a_refusal_is_a_working_page_too(monkeypatch: pytest.MonkeyPatch) -> None:
    assert line(BINDING, replace(WHOLE, screen=("refused",)), monkeypatch).columns["screen"] == YES


def test_a_permission_is_asked_to_have_permitted_only(monkeypatch: pytest.MonkeyPatch) -> None:
    assert line(PERMISSIVE, replace(WHOLE, fails=""), monkeypatch).columns["both_ways"] == YES
    assert line(PERMISSIVE, replace(WHOLE, holds=""), monkeypatch).columns["both_ways"] == NO


def test_an_aim_is_shown_and_not_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    found = line(AIM, Row(screen=("charter",)), monkeypatch)
    assert found.columns == {"text": YES, "code": NOT_ASKED, "both_ways": NOT_ASKED, "teeth": NOT_ASKED, "screen": YES}
    assert line(AIM, Row(), monkeypatch).columns["screen"] == NO


def test_a_clause_that_can_never_fail_is_spared_that_way_and_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    why = {"es": "Es una definición.", "en": "It is a definition."}
    monkeypatch.setitem(nature.ONE_WAY, BINDING, ("fails", why))
    row = replace(WHOLE, fails="", teeth={"holds": "", "fails": "t"})
    found = line(BINDING, row, monkeypatch)
    assert (found.lacks, found.one_way) == ((), why)
    assert line(BINDING, replace(row, teeth={"holds": "t", "fails": ""}), monkeypatch).lacks == ("teeth",)
    assert line(BINDING, replace(row, holds=""), monkeypatch).lacks == ("both_ways",)


def test_readings_decided_and_official_paragraphs_are_asked_live() -> None:
    param = CLAUSES[BINDING].readings[0]
    plain = next(one for one in table() if one.clause.id == BINDING)
    assert (plain.settled[param], plain.official) == (False, None)
    asked = next(one for one in table({param}, {BINDING}) if one.clause.id == BINDING)
    assert (asked.settled[param], asked.official) == (True, True)
    assert next(one for one in table((), ()) if one.clause.id == BINDING).official is False


def test_clauses_are_counted_by_force(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = by_force([line(BINDING, WHOLE, monkeypatch), line(AIM, Row(screen=("charter",)), monkeypatch)])
    assert counts["binding"] == {
        **dict.fromkeys(("clauses", "complete", "text", "code", "both_ways", "teeth", "screen"), 1), "later": 0, "not_judged": 0
    }  # fmt: skip
    assert (counts["programmatic"]["clauses"], counts["programmatic"]["not_judged"], counts["programmatic"]["code"]) == (1, 1, 0)


# -- what a run loses ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "lost"),
    [
        ({"answers": ()}, "«answers»"),
        ({"holds": ""}, "«holds»"),
        ({"fails": ""}, "«fails»"),
        ({"teeth": {"holds": "", "fails": "t"}}, "«teeth holds»"),
        ({"screen": ("charter", "working")}, "«screen refused»"),
    ],
)
def test_a_lost_column_is_named_with_what_to_do(change: dict, lost: str) -> None:
    after = replace(WHOLE, **change)
    (said,) = losses({BINDING: WHOLE}, {BINDING: after})
    assert said.startswith(f"{BINDING} lost {lost}: let ")
    assert list(losses({BINDING: after}, {BINDING: WHOLE})) == []
    (more,) = gains({BINDING: after}, {BINDING: WHOLE})
    assert lost in more


def test_another_test_of_the_same_is_no_loss() -> None:
    assert list(losses({BINDING: WHOLE}, {BINDING: replace(WHOLE, holds="tests/b.py::test_other")})) == []
    assert list(losses({"no.such-clause": WHOLE}, {})) == []


def test_what_is_written_is_read_again() -> None:
    assert read(written({BINDING: WHOLE, AIM: Row()})) == {BINDING: WHOLE, AIM: Row()}


def evidence(folder: Path, **parts: object) -> Path:
    for name, part in parts.items():
        (folder / f"{name}.json").write_text(json.dumps(part))
    return folder


CORE = {
    "drawn": {BINDING: {"holds": ["t/a::slow", "t/a::quick"], "fails": ["t/a::test_prose", "t/a::other"]}},
    "answers": {BINDING: ["standing"]},
    "seconds": {"t/a::slow": 3.0, "t/a::quick": 0.1, "t/a::other": 9.5, "t/a::test_prose": 0.0},
}


def test_a_run_without_browsers_keeps_the_screens_of_the_ledger(tmp_path: Path) -> None:
    teeth = {BINDING: {"holds": "t/a::other", "fails": "t/a::slow"}}
    found = gathered(evidence(tmp_path, core=CORE, teeth=teeth), {BINDING: WHOLE})
    assert list(found) == list(CLAUSES)
    assert found[BINDING] == Row(("standing",), "t/a::slow", "t/a::other", {"fails": "t/a::slow", "holds": "t/a::other"}, WHOLE.screen)


def test_without_teeth_the_quickest_test_that_judges_is_named(tmp_path: Path) -> None:
    found = gathered(evidence(tmp_path, core=CORE), {BINDING: WHOLE})
    assert (found[BINDING].holds, found[BINDING].fails, found[BINDING].teeth) == ("t/a::quick", "t/a::other", WHOLE.teeth)


def test_the_kinds_of_pages_that_browsers_saw_are_put_together(tmp_path: Path) -> None:
    (tmp_path / "screens").mkdir()
    for name, kind in (("1", "working"), ("2", "charter")):
        (tmp_path / "screens" / f"{name}.jsonl").write_text(json.dumps({"path": "/", "kind": kind, "clauses": [BINDING]}) + "\n")
    found = gathered(tmp_path, {})
    assert found[BINDING].screen == ("charter", "working")
    assert found[AIM].screen == ()


def test_a_run_that_loses_a_column_fails_and_one_that_does_not_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ledger.json"
    monkeypatch.setattr("tests.evidence.gather.FILE", file)
    monkeypatch.setattr("tests.evidence.gather.ledger", lambda: {BINDING: WHOLE})
    evidence(tmp_path, core=CORE)
    assert compare(tmp_path) == 0
    assert "not gathered in this run: screens" in capsys.readouterr().out
    evidence(tmp_path, core={**CORE, "answers": {}})
    assert compare(tmp_path) == 1
    assert f"{BINDING} lost «answers»" in capsys.readouterr().out
    assert write(tmp_path) == 0
    assert read(file.read_text())[BINDING].answers == ()
