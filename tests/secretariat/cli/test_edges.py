"""Toda la Carta: the command line as a process, its dead ends, and the commands that need the installation."""

from __future__ import annotations

import argparse
import io
import json
import os
import runpy
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from charter.record import dump
from secretariat import cli
from secretariat.cli import installed, main
from secretariat.cli.installed import NoInstallation
from secretariat.cli.parser import Parser, UsageError
from tests.charter.histories import TODAY, conference

SRC = Path(cli.__file__).resolve().parents[2]


@pytest.fixture
def record(tmp_path: Path) -> str:
    path = tmp_path / "crm.jsonl"
    path.write_text("\n".join(dump(conference().facts)) + "\n", encoding="utf-8")
    return str(path)


def process(*words: str, **options: Any) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(SRC), "PYTHONIOENCODING": "latin-1"}
    return subprocess.run([sys.executable, *words], capture_output=True, encoding="utf-8", env=env, **options)


def test_with_a_record_the_process_answers_json_and_loads_no_django(record: str) -> None:
    program = (
        "import sys; from secretariat.cli import main; "
        f"status = main(['may', 'speak', '--party', 'COL', '--on', '{TODAY}', '--record', {record!r}, '--json']); "
        "sys.exit(status or ('django' in sys.modules) * 7)"
    )
    done = process("-c", program)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["outcome"] == "permitted"


def test_a_dead_pipe_gives_no_traceback(record: str) -> None:
    command = f"'{sys.executable}' -m secretariat.cli charter clauses --json | head -c 10; echo ${{PIPESTATUS[0]}}"
    env = {**os.environ, "PYTHONPATH": str(SRC)}
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=env)
    assert done.stderr == ""
    assert done.stdout.endswith("141\n")


def test_misuse_of_the_process_exits_two_in_utf_8() -> None:
    done = process("-m", "secretariat.cli", "standing", "--on", "mañana")
    assert done.returncode == 2
    assert "«mañana»" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_interruption_gives_no_traceback(monkeypatch: pytest.MonkeyPatch, record: str) -> None:
    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("secretariat.cli.core_commands.quotas", interrupted)
    assert main(["quotas", "--budget", "5.00"]) == 130


def test_a_pipe_that_dies_while_writing_ends_quietly(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with (tmp_path / "out").open("w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", Dying(stream.fileno()))
        assert main(["quotas", "--budget", "5.00"]) == 141


class Dying(io.StringIO):
    """A standard output that nobody reads any more."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def fileno(self) -> int:
        return self.number

    def write(self, _: str) -> int:
        raise BrokenPipeError


def test_the_words_of_the_process_are_read_when_none_are_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["secretariat", "quotas", "--budget", "5.00", "--json"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("secretariat.cli", run_name="__main__")
    assert ended.value.code == 0


def test_a_record_may_come_from_standard_input(record: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(Path(record).read_bytes())))
    assert main(["record", "check", "-", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["ok"] is True


def test_whatever_argparse_says_becomes_one_of_our_sentences() -> None:
    parser = Parser(prog="secretariat")
    with pytest.raises(UsageError, match="something new"):
        parser.error("something new")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--one", action="store_true")
    group.add_argument("--other", action="store_true")
    with pytest.raises(UsageError, match="--other"):
        parser.parse_args(["--one", "--other"])
    assert isinstance(parser, argparse.ArgumentParser)


# -- the installation -------------------------------------------------------------------------------------------------


@dataclass
class Fault:
    code: str = "content"
    seq: int = 2
    detail: str = ""

    def sentence(self, lang: str) -> str:
        return {"es": "la entrada 2 cambió", "en": "entry 2 was changed"}[lang]


@dataclass
class Verification:
    entries: int = 1
    head: str = "ab"
    faults: tuple[Fault, ...] = ()
    facts: int = 4


@dataclass
class Installation:
    """The installation's commands as the command line calls them."""

    called: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = field(default_factory=list)
    verification: Verification = field(default_factory=Verification)

    def command(self, name: str, *words: Any, **options: Any) -> Any:
        self.called.append((name, words, options))
        return getattr(self, name)(*words, **options)

    def record_export(self, out: Any, *, bundle_: bool) -> dict[str, Any]:
        if not isinstance(out, Path):
            out.write("{}\n")
        return {"facts": 4, "entries": 1, "head": "ab"}

    def record_import(self, file: Path, *, fictitious: bool) -> dict[str, Any]:
        return {"facts": 4, "new": 3}

    def record_verify(self, file: Path | None = None) -> Verification:
        self.called.append(("record_verify", (file,), {}))
        return self.verification

    def charter_import(self, file: Path) -> dict[str, Any]:
        return {"paragraphs": 9, "clauses": 7, "without": ["troika.own-costs"], "new": True}


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[Installation]:
    found = Installation()
    for module in ("record_commands", "charter_commands"):
        monkeypatch.setattr(f"secretariat.cli.{module}.command", found.command)
    monkeypatch.setattr("secretariat.cli.record_commands.commands", lambda: found)
    return found


def told(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    assert main(list(words)) == status
    return capsys.readouterr().out


def test_without_an_installation_the_commands_that_need_it_say_so_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def none() -> None:
        raise NoInstallation("no such\n table.")

    monkeypatch.setattr(installed, "_setup", none)
    for words in (["standing", "--on", TODAY], ["record", "export"], ["record", "verify"], ["charter", "import", "x.md"]):
        assert main(words) == 1
        said = capsys.readouterr()
        assert (said.out, said.err.count("\n")) == ("", 1)
        assert "(no such table)" in said.err
        assert "--record" in said.err


def test_the_record_is_exported_to_a_file_or_the_standard_output(
    house: Installation, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys, "record", "export") == "{}\n"
    path = str(tmp_path / "out.jsonl")
    assert "4" in told(capsys, "record", "export", "--output", path)
    assert json.loads(told(capsys, "record", "export", "--output", path, "--bundle", "--json"))["entries"] == 1
    assert [options["bundle_"] for _, _, options in house.called] == [False, False, True]
    assert main(["record", "export", "--bundle"]) == 2


def test_the_record_is_imported_and_says_how_many_facts_were_new(house: Installation, capsys: pytest.CaptureFixture[str]) -> None:
    assert "3" in told(capsys, "record", "import", "crm.jsonl", "--fictitious")
    assert json.loads(told(capsys, "record", "import", "crm.jsonl", "--json")) == {"facts": 4, "new": 3}
    assert [options["fictitious"] for _, _, options in house.called] == [True, False]


def test_a_whole_chain_is_verified_and_a_broken_one_fails_and_names_the_entry(
    house: Installation, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "íntegra" in told(capsys, "record", "verify")
    found = json.loads(told(capsys, "record", "verify", "bundle.zip", "--json"))
    assert found == {"ok": True, "entries": 1, "facts": 4, "head": "ab", "faults": []}
    house.verification = Verification(faults=(Fault(),))
    assert "la entrada 2 cambió" in told(capsys, "record", "verify", status=1)
    broken = json.loads(told(capsys, "record", "verify", "--record", "bundle.zip", "--json", status=1))
    assert broken["faults"] == [{"code": "content", "entry": 2, "detail": "", "text": "la entrada 2 cambió"}]


def test_the_official_text_is_imported_and_clauses_without_it_are_named(house: Installation, capsys: pytest.CaptureFixture[str]) -> None:
    assert "troika.own-costs" in told(capsys, "charter", "import", "carta.md")
    assert json.loads(told(capsys, "charter", "import", "carta.md", "--json"))["clauses"] == 7


@pytest.mark.django_db
def test_the_installation_s_own_record_is_asked_when_no_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(told(capsys, "offices", "--on", TODAY, "--json"))["ppt"] is None


def test_an_installation_whose_database_does_not_answer_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from django.db import DatabaseError

    from secretariat.chronicle import facts

    def dead() -> None:
        raise DatabaseError("no such table: chronicle_entry")

    monkeypatch.setattr(facts, "recorded_facts", dead)
    monkeypatch.setattr("secretariat.portal.commands.record_verify", dead)
    for words in (["standing", "--on", TODAY], ["record", "verify"]):
        assert main(words) == 1
        assert "no such table: chronicle_entry" in capsys.readouterr().err


def test_an_installation_that_cannot_start_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def cannot() -> None:
        raise RuntimeError("SECRET_KEY is missing")

    monkeypatch.setattr("django.setup", cannot)
    assert main(["standing", "--on", TODAY]) == 1
    assert "SECRET_KEY is missing" in capsys.readouterr().err
