"""Toda la Carta: the commands that the core answers from a record file, as programs and people read them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from charter.acts import ACTS
from charter.clauses import CLAUSES
from charter.record import dump
from secretariat.cli import main
from tests.charter.histories import TODAY, D, History, conference

RECORD_OPTIONS = ("--record", "--known", "--reading")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    history = conference()
    person = {"person": "A", "nationality": "PAN", "takes_office": "2025-01-01"}
    history.add("se_appointed", "2024-11-20", **person)
    return write(tmp_path_factory.mktemp("record") / "crm.jsonl", history)


def write(path: Path, history: History) -> str:
    path.write_text("\n".join(dump(history.facts)) + "\n", encoding="utf-8")
    return str(path)


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], record: str) -> Any:
    def asked(*words: str, status: int = 0) -> Any:
        assert main([*words, "--record", record, "--json"]) == status
        said = capsys.readouterr()
        assert said.err == ""
        return json.loads(said.out)

    return asked


@pytest.fixture
def refusal(capsys: pytest.CaptureFixture[str]) -> Any:
    def refused(*words: str, status: int) -> str:
        assert main(list(words)) == status
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.count("\n") == 1
        assert said.err.startswith("secretariat: ")
        return said.err

    return refused


# -- refusals -------------------------------------------------------------------------------------------------------

MISUSES = [
    ([], "command"),
    (["fly"], "fly"),
    (["standing"], "--on"),
    (["standing", "--on", "2026-02-30"], "2026-02-30"),
    (["standing", "--on"], "--on"),
    (["standing", "--on", TODAY, "--now"], "--now"),
    (["standing", "--on", TODAY, "--lang", "fr"], "fr"),
    (["standing", "--on", TODAY, "--known", "yesterday"], "yesterday"),
    (["standing", "--on", TODAY, "--reading", "consensus.silence", "--record", "RECORD"], "PARAM"),
    (["standing", "--on", TODAY, "--reading", "no.such=x", "--record", "RECORD"], "no.such"),
    (["standing", "--on", TODAY, "--reading", "consensus.silence=loud", "--record", "RECORD"], "loud"),
    (["standing", "--on", TODAY, "--party", "honduras", "--record", "RECORD"], "honduras"),
    (["standing", "--on", TODAY, "--record", "nowhere.jsonl"], "nowhere.jsonl"),
    (["standing", "--on", TODAY, "--record", "nul\0.jsonl"], "jsonl"),
    (["timeline", "--party", "HND", "--from", "2026-01-01", "--to", "2025-01-01", "--record", "RECORD"], "2025-01-01"),
    (["timeline", "--party", "hnd", "--from", "2025-01-01", "--to", "2026-01-01", "--record", "RECORD"], "hnd"),
    (["may", "fly", "--party", "HND", "--on", TODAY, "--record", "RECORD"], "fly"),
    (["may", "speak", "--party", "hnd", "--on", TODAY, "--record", "RECORD"], "hnd"),
    (["may", "speak", "--party", "HND", "--on", TODAY, "--form", "secret", "--record", "RECORD"], "secret"),
    (["quotas"], "--budget"),
    (["quotas", "--budget", "12.345"], "12.345"),
    (["quotas", "--budget=-5"], "-5"),
    (["obligations", "--from", "2026-01-01", "--to", "2025-01-01", "--on", TODAY, "--record", "RECORD"], "2025-01-01"),
    (["consensus", "--on", TODAY, "--record", "RECORD"], "--question"),
    (["consensus", "--on", TODAY, "--record", "RECORD", "--question", "nowhere.json"], "nowhere.json"),
    (["record", "check", "RECORD", "--record", "RECORD"], "--record"),
    (["record", "export", "--json"], "--output"),
    (["charter"], "command"),
]


@pytest.mark.parametrize(("words", "named"), MISUSES)
@pytest.mark.parametrize("lang", ["es", "en"])
def test_misuse_is_told_in_one_sentence_that_names_it(words: list[str], named: str, lang: str, record: str, refusal: Any) -> None:
    asked = [record if word == "RECORD" else word for word in words]
    if words and "--lang" not in words:
        asked += ["--lang", lang]
    text = refusal(*asked, status=2)
    assert (named in text) or (named in ("command", "PARAM") and ("orden" in text or "PARAM" in text))


def test_before_the_charter_a_standing_is_refused_with_a_sentence(record: str, refusal: Any) -> None:
    for words in (
        ["standing", "--on", "2019-12-31"],
        ["may", "speak", "--party", "HND", "--on", "2019-12-31"],
        ["obligations", "--from", "2019-01-01", "--to", "2020-01-01", "--on", "2019-12-31"],
        ["timeline", "--party", "HND", "--from", "2019-01-01", "--to", "2019-06-01"],
    ):
        assert "2020-01-01" in refusal(*words, "--record", record, status=1)


def test_a_faulty_record_is_refused_whole_with_file_line_and_field(tmp_path: Path, refusal: Any) -> None:
    path = tmp_path / "bad.jsonl"
    lines = [*dump(conference().facts)]
    lines[3] = '{"id": "x", "kind": "payment", "on": "2024-01-01", "subject": "HND", "data": {"amount": "1.234"}}'
    path.write_text("\n".join(lines), encoding="utf-8")
    for words in (["record", "check", str(path)], ["standing", "--on", TODAY, "--record", str(path)]):
        text = refusal(*words, status=1)
        assert "bad.jsonl" in text
        assert "4" in text
        assert "amount" in text


QUESTIONS = [
    ("not json", "1"),
    ('{"body": "vm",\n "positions": }', "2"),
    ("[]", "1"),
    ("[" * 100_000, "json"),
    ("{}", "body"),
    ('{"body": 1}', "body"),
    ('{"body": "parliament"}', "body"),
    ('{"body": "vm", "votes": {}}', "votes"),
    ('{"body": "vm", "positions": []}', "positions"),
    ('{"body": "vm", "positions": {"MEX": 1}}', "positions"),
    ('{"body": "vm", "positions": {"MEX": "veto"}}', "veto"),
    ('{"body": "vm", "present": "MEX"}', "present"),
    ('{"body": "vm", "tags": [1]}', "tags"),
    ('{"body": "vm", "deadline": "soon"}', "deadline"),
    ("\udcff", "1"),
]


@pytest.mark.parametrize(("text", "named"), QUESTIONS)
def test_a_faulty_question_is_refused_with_file_and_field(text: str, named: str, record: str, tmp_path: Path, refusal: Any) -> None:
    path = tmp_path / "question.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    told = refusal("consensus", "--on", TODAY, "--record", record, "--question", str(path), status=1)
    assert "question.json" in told
    assert named in told


# -- answers --------------------------------------------------------------------------------------------------------


def test_quotas_add_up_to_the_budget(ask: Any) -> None:
    found = ask("quotas", "--budget", "1000.01")
    assert found["budget"] == "1000.01"
    assert sum(int(quota.replace(".", "")) for quota in found["quotas"].values()) == 100_001
    assert (found["quotas"]["USA"], found["quotas"]["BLZ"]) == ("500.00", "15.63")
    other = ask("quotas", "--budget", "1000.01", "--reading", "finance.rounding=round-half-even-difference-to-budget")
    assert sum(int(quota.replace(".", "")) for quota in other["quotas"].values()) == 100_001


def test_standing_lists_everybody_and_one_when_asked(ask: Any) -> None:
    found = ask("standing", "--on", TODAY)
    assert found["on"] == TODAY
    levels = {one["party"]: one["level"] for one in found["standings"]}
    assert len(levels) == 16
    assert (levels["HND"], levels["NIC"], levels["ARG"], levels["RROCM"]) == (
        "voice-without-vote",
        "excluded",
        "lapsed",
        "permanent",
    )
    assert set(found["standings"][0]) == {"party", "category", "level", "since", "until", "why"}
    one = ask("standing", "--on", TODAY, "--party", "XXX")["standings"]
    assert [(row["party"], row["level"]) for row in one] == [("XXX", "none")]


def test_a_reason_is_the_contract_s_tree(ask: Any) -> None:
    why = ask("standing", "--on", TODAY, "--party", "HND", "--lang", "en")["standings"][0]["why"]
    assert set(why) == {"clause", "holds", "value", "facts", "missing", "readings", "parts", "text"}
    assert why["clause"] == "finance.arrears.two-years-no-vote"
    assert why["text"] == "Honduras has a voice but no vote in vice-ministerial decisions."


def test_a_reading_and_an_instant_change_the_answer(ask: Any) -> None:
    read = ["--reading", "arrears.vote-loss-scope=all-bodies"]
    assert ask("may", "block-consensus", "--party", "HND", "--on", TODAY, "--body", "grcm")["outcome"] == "permitted"
    everywhere = ask("may", "block-consensus", "--party", "HND", "--on", TODAY, "--body", "grcm", *read)
    assert everywhere["outcome"] == "forbidden"
    words = ["standing", "--on", TODAY, "--party", "HND", "--known"]
    for known in ("2022-01-01T00:00:00Z", "2022-01-01"):
        assert ask(*words, known)["standings"][0]["level"] == "full"


def test_a_timeline_is_clipped_to_the_days_asked_about(ask: Any) -> None:
    found = ask("timeline", "--party", "HND", "--from", "2025-07-01", "--to", "2026-07-01")
    assert (found["party"], found["from"], found["to"]) == ("HND", "2025-07-01", "2026-07-01")
    assert [(one["level"], one["since"], one["until"]) for one in found["standings"]] == [
        ("full", "2025-07-01", "2026-01-01"),
        ("voice-without-vote", "2026-01-01", "2026-07-01"),
    ]
    assert ask("timeline", "--party", "HND", "--from", TODAY, "--to", TODAY)["standings"] == []


def test_may_gives_outcome_clauses_why_and_cure_and_exits_zero_whatever_the_answer(ask: Any) -> None:
    refused = ask("may", "block-consensus", "--party", "HND", "--on", TODAY)
    assert (refused["outcome"], refused["clauses"]) == ("forbidden", ["finance.arrears.two-years-no-vote"])
    assert refused["cure"]["remedies"][0]["amount"] == "1000.00"
    assert refused["why"]["holds"] is False
    granted = ask("may", "speak", "--party", "COL", "--on", TODAY)
    assert (granted["outcome"], granted["cure"]) == ("permitted", None)
    assert ask("may", "speak", "--party", "COL", "--on", TODAY, "--closed")["outcome"] == "forbidden"
    assert ask("may", "approve-budget", "--party", "grcm", "--on", TODAY)["outcome"] == "not-empowered"
    form = ["--form", "extraordinary"]
    assert ask("may", "convene-meeting", "--party", "se", "--on", TODAY, *form)["outcome"] == "undetermined"


@pytest.mark.parametrize("act", ACTS)
def test_every_act_is_answered_on_the_command_line(act: str, ask: Any) -> None:
    found = ask("may", act, "--party", "ppt", "--on", TODAY)
    assert found["clauses"]
    assert set(found["clauses"]) <= set(CLAUSES)


def test_obligations_are_those_due_in_the_period(ask: Any) -> None:
    found = ask("obligations", "--from", "2026-07-01", "--to", "2026-08-01", "--on", TODAY)["obligations"]
    assert [(one["debtor"], one["due"], one["status"]) for one in found] == [
        ("se", "2026-07-30", "upcoming"),
        ("se", "2026-07-30", "upcoming"),
        ("grcm", "2026-07-31", "open"),
    ]
    keys = {"key", "clause", "debtor", "about", "act", "opens", "due", "status", "met_by", "why"}
    assert all(set(one) == keys for one in found)


def test_offices_and_troika_are_told(ask: Any) -> None:
    found = ask("offices", "--on", TODAY)
    assert set(found) == {"ppt", "troika", "executive_secretary", "plan", "working_groups"}
    assert (found["ppt"]["party"], found["troika"]["incoming"]) == ("CRI", "MEX")


def test_consensus_gives_base_objections_and_reservations(ask: Any, tmp_path: Path) -> None:
    path = tmp_path / "q.json"
    positions = {"USA": "agree", "HND": "object", "MEX": "reserve", "COL": "agree"}
    question = {"body": "vm", "positions": positions, "present": ["USA", "CRI"], "tags": ["agenda-2030"]}
    path.write_text(json.dumps(question), encoding="utf-8")
    found = ask("consensus", "--question", str(path), "--on", TODAY)
    assert found["outcome"] == "adopted"
    assert "NIC" not in found["base"]
    assert found["objections"] == []
    assert found["not_blocking"] == [
        {"party": "COL", "clause": "observer.country.no-decision-making"},
        {"party": "HND", "clause": "finance.arrears.two-years-no-vote"},
    ]
    assert found["reservations"] == [{"party": "MEX", "source": "declared"}, {"party": "USA", "source": "note-1"}]
    path.write_text(json.dumps(question | {"positions": {"MEX": "object"}}), encoding="utf-8")
    assert ask("consensus", "--question", str(path), "--on", TODAY)["outcome"] == "not-adopted"


def test_the_record_is_checked_and_facts_without_effect_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    history = conference()
    odd = history.add("ppt_handover", "2025-06-01", "BLZ")
    path = write(tmp_path / "crm.jsonl", history)
    for words in (["record", "check", path], ["record", "check", "--record", path]):
        assert main([*words, "--json"]) == 0
        found = json.loads(capsys.readouterr().out)
        assert found == {
            "ok": True,
            "facts": len(history.facts),
            "without_effect": [{"id": odd, "clause": "ppt.designation-by-consensus"}],
        }


@pytest.mark.parametrize(("lang", "words"), [("es", "no se juzga"), ("en", "not judged")])
def test_what_an_unknown_version_rules_is_named_and_nothing_is_refused(
    lang: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    history = conference()
    history.add("amendment_proposed", "2026-01-01", "HND", amendment="m", title="T")
    history.add("amendment_forwarded", "2026-02-01", "grcm", amendment="m")
    history.add("charter_amended", "2026-04-01", "CRM", amendment="m", version=2)
    after = history.add("fund_contribution", "2026-05-01", "MEX", amount=100)
    announced = next(fact.id for fact in history.facts if fact.kind == "ppt_designated" and fact.on > D("2026-05-01"))
    path = write(tmp_path / "crm.jsonl", history)
    assert main(["record", "check", path, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["ok"], found["without_effect"], found["not_judged"]) == (True, [], [after, announced])
    assert main(["record", "check", path, "--lang", lang]) == 0
    assert f"{after}: {words}" in capsys.readouterr().out


def test_clauses_are_listed_in_the_order_of_the_charter(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["charter", "clauses", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["law"] == 1
    assert [clause["id"] for clause in found["clauses"]] == list(CLAUSES)
    assert {"id", "heading", "type", "force", "notes", "readings", "text"} <= set(found["clauses"][0])
    assert set(found["clauses"][0]["text"]) == {"es", "en"}


def test_coverage_says_by_force_what_evidence_there_is(record: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["charter", "coverage", "--json", "--record", record]) == 0
    found = json.loads(capsys.readouterr().out)
    assert sum(counts["clauses"] for counts in found["by_force"].values()) == len(CLAUSES)
    rows = {row["id"]: row for row in found["clauses"]}
    assert set(rows["finance.arrears.two-years-no-vote"]["seen"]) == {"holds", "fails"}
    assert rows["finance.arrears.two-years-no-vote"]["bitten_by"]["holds"]
    assert not rows["preamble.relaunch-review"]["judged"]
    assert found["by_force"]["declaratory"]["reported"] == "shown, not judged"
    assert main(["charter", "coverage", "--lang", "en", "--record", record]) == 0
    said = capsys.readouterr().out
    assert "shown, not judged" in said
    assert "%" not in said


PROSE = [
    (["standing", "--on", TODAY], "Honduras (HND): voz sin voto", "Honduras (HND): voice but no vote"),
    (["standing", "--on", TODAY, "--party", "HND"], "faltan US$ 1,000.00", "US$ 1,000.00"),
    (["timeline", "--party", "HND", "--from", "2025-01-01", "--to", TODAY], "hasta antes de 2026-01-01", "until before"),
    (["may", "block-consensus", "--party", "HND", "--on", TODAY], "recobra el voto", "regains the vote"),
    (["may", "speak", "--party", "HND", "--on", TODAY], "Honduras puede intervenir", "Honduras may speak"),
    (["obligations", "--from", "2026-07-01", "--to", "2026-08-01", "--on", TODAY], "abierto", "open"),
    (["offices", "--on", TODAY], "Costa Rica (CRI)", "Costa Rica (CRI)"),
    (["offices", "--on", "2029-01-01"], "ad interim", "ad interim"),
    (["offices", "--on", "2020-01-01"], "vacante", "vacant"),
    (["quotas", "--budget", "320000"], "Estados Unidos (USA): US$ 160,000.00", "The United States (USA)"),
    (["record", "check"], "bien formados", "well formed"),
    (["charter", "clauses"], "Preámbulo", "Preamble"),
]


@pytest.mark.parametrize(("words", "spanish", "english"), PROSE)
def test_without_json_people_read_prose_in_their_language(
    words: list[str], spanish: str, english: str, record: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for lang, expected in (("es", spanish), ("en", english)):
        assert main([*words, "--record", record, "--lang", lang]) == 0
        assert expected in capsys.readouterr().out


def test_consensus_is_told_in_prose(record: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "q.json"
    path.write_text('{"body": "vm", "positions": {"MEX": "object"}}', encoding="utf-8")
    assert main(["consensus", "--question", str(path), "--on", TODAY, "--record", record]) == 0
    assert "objeción de México" in capsys.readouterr().out


HELPS = [
    [], ["record"], ["record", "check"], ["record", "export"], ["record", "import"], ["record", "verify"], ["quotas"],
    ["standing"], ["timeline"], ["may"], ["obligations"], ["offices"], ["consensus"], ["charter"],
    ["charter", "clauses"], ["charter", "coverage"], ["charter", "import"],
]  # fmt: skip


@pytest.mark.parametrize("words", HELPS)
@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_command_has_help_in_both_languages(words: list[str], lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words, "--help", f"--lang={lang}"]) == 0
    said = capsys.readouterr()
    assert ("muestra esta ayuda" if lang == "es" else "show this help") in said.out
    assert said.err == ""
