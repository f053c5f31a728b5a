"""Commands asked too early, or of a database that is not there, say what to do in one sentence."""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def asked(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "DJANGO_SETTINGS_MODULE": "secretariat.config.settings", **environment}
    return subprocess.run([sys.executable, str(ROOT / "manage.py"), *words], env=env, capture_output=True, text=True, check=False)


def test_an_account_asked_of_a_folder_never_started_says_to_start_it(tmp_path: pathlib.Path) -> None:
    said = asked("first_account", "--email", "persona@ejemplo.org", SECRETARIAT_VAR=str(tmp_path), DATABASE_URL="")
    assert said.returncode == 1
    assert "./secretariat run" in said.stderr
    assert "Traceback" not in said.stderr


def test_a_server_that_does_not_answer_is_named_in_one_sentence(tmp_path: pathlib.Path) -> None:
    said = asked("migrate", SECRETARIAT_VAR=str(tmp_path), DATABASE_URL="postgres://nobody@127.0.0.1:1/x")
    assert said.returncode == 1
    assert "DATABASE_URL" in said.stderr
    assert len(said.stderr.strip().splitlines()) == 1
