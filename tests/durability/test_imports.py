"""Financiamiento: killed in the middle of importing statements, each statement is in the book's room whole or not at all."""

from __future__ import annotations

import os
import pathlib
import secrets
import signal
import subprocess
import sys
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

import pytest

from tests.installation import ROOT, House

ROUNDS = 4
LINES = 400

# Run beside the house: takes statements in one after another, and says each when it is kept.
IMPORT = """
import sys, django
django.setup()
from django.db import transaction
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import Delegate, THE_SYSTEM
from secretariat.chronicle.models import Entry
from secretariat.ledger import reconciling
SE = Delegate("se", "se", "secretariat", account=1)
if not Entry.objects.exists():
    with transaction.atomic():
        adopted = {"kind": "charter_adopted", "subject": "CRM", "on": "2021-12-03", "data": {"version": 1}}
        enter(THE_SYSTEM, "record.import", facts=[adopted])
for number in range(10_000):
    rows = "".join(f"2022-01-{1 + n %% 28:02},R%(turn)d-{number}-{n},x,{n + 1}.25\\n" for n in range(%(lines)d))
    made = reconciling.import_statement(SE, name=f"e-%(turn)d-{number}", content=("Day,Doc,Text,Sum\\n" + rows).encode(),
                                        mapping={"day": "Day", "document": "Doc", "amount": "Sum"})
    print(made.name, flush=True)
"""
TAKE_STOCK = """
import json
from secretariat.chronicle.models import Entry
from secretariat.ledger.models import BankLine, BankStatement
from secretariat.portal import commands
print(json.dumps({
    "kept": {s.name: [s.lines, s.rows.count()] for s in BankStatement.objects.all()},
    "lines": BankLine.objects.count(),
    "told": Entry.objects.filter(act="ledger.import-statement").count(),
    "ok": commands.record_verify().as_json()["ok"],
}))
"""


@pytest.fixture
def house(tmp_path: pathlib.Path) -> Iterator[House]:
    address = os.environ.get("DATABASE_URL", "")
    if not address:
        made = House(tmp_path / "var", "")
        made.manage("migrate", "--verbosity", "0")
        yield made
        return
    import psycopg

    name = f"durability_{os.getpid()}_{secrets.token_hex(3)}"
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')  # type: ignore[arg-type]
        made = House(tmp_path / "var", urlunsplit(urlsplit(address)._replace(path=f"/{name}")))
        made.manage("migrate", "--verbosity", "0")
        yield made
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')  # type: ignore[arg-type]


@pytest.mark.timeout(240)
def test_killed_while_importing_a_statement_is_there_whole_or_not_at_all(house: House) -> None:
    confirmed: list[str] = []
    for turn in range(ROUNDS):
        process = subprocess.Popen([sys.executable, "-c", IMPORT % {"turn": turn, "lines": LINES}], cwd=ROOT, env=house.env, text=True,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        assert process.stdout is not None
        assert process.stderr is not None
        for _ in range(2 + turn):  # it is killed while it is busy with the one after these
            told = process.stdout.readline().strip()
            assert told, process.stderr.read()[-3000:]
            confirmed.append(told)
        os.killpg(process.pid, signal.SIGKILL)
        confirmed += process.stdout.read().split()
        process.wait()
        process.stdout.close()
        process.stderr.close()
    stock = house.ask(TAKE_STOCK)
    assert set(confirmed) <= set(stock["kept"]), "a statement was told as taken in and is not there"
    assert all(lines == LINES == found for lines, found in stock["kept"].values()), stock["kept"]
    assert stock["lines"] == LINES * len(stock["kept"])
    assert stock["told"] == len(stock["kept"])
    assert len(stock["kept"]) - len(confirmed) <= ROUNDS
    assert stock["ok"]
