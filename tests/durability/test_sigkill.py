"""Toda la Carta: killed in the middle of acts, no act is half done and none answered as done is lost."""

from __future__ import annotations

import contextlib
import http.client
import os
import pathlib
import secrets
import threading
from collections.abc import Iterator
from urllib.parse import urlencode, urlsplit, urlunsplit

import pytest

from tests.installation import House

ROUNDS = 3
CLIENTS = 4
ACTS_BEFORE_THE_KILL = 6
MEETING = "rv-xxxi"
SPEAKERS = ("pan", "cri", "mex", "dom")
CSRF = "a" * 32

# Run beside the house, with its own settings: opens sessions for the speakers, as signing in would.
SIGN_IN = """
import json
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from secretariat.people.models import Account
found = {}
for who in %r:
    account = Account.objects.get(email=who + "@demo.invalid")
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.save()
    found[who] = session.session_key
print(json.dumps(found))
"""

# What the house holds afterwards: items, the entries that tell of them, and whether the chain holds.
TAKE_STOCK = """
import json
from secretariat.chronicle.models import Entry
from secretariat.meetings.models import Item
from secretariat.portal import commands
print(json.dumps({
    "items": {i.pk: i.title_es for i in Item.objects.filter(title_es__startswith="Tema ")},
    "told": [e.data["item"] for e in Entry.objects.filter(act="meetings.propose-item", outcome="done")],
    "verification": commands.record_verify().as_json(),
}))
"""


@pytest.fixture
def database(request: pytest.FixtureRequest) -> Iterator[str]:
    """Address of a database for this test alone: "" (SQLite) or a new one on the server that the suite runs on."""
    address = os.environ.get("DATABASE_URL", "")
    if not address:
        yield ""
        return
    import psycopg

    name = f"durability_{os.getpid()}_{secrets.token_hex(3)}"
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')  # type: ignore[arg-type]
        yield urlunsplit(urlsplit(address)._replace(path=f"/{name}"))
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')  # type: ignore[arg-type]


@pytest.fixture
def house(tmp_path: pathlib.Path, database: str) -> Iterator[House]:
    made = House(tmp_path / "var", database)
    made.manage("migrate", "--verbosity", "0")
    made.manage("collectstatic", "--noinput", "--verbosity", "0")
    made.start()
    yield made
    made.stop()


class Clients:
    """People who propose agenda items as fast as they can, until the line goes dead; remembers what was answered as done."""

    def __init__(self, house: House, sessions: dict[str, str], turn: int) -> None:
        self.house, self.turn = house, turn
        self.confirmed: list[str] = []
        self.answers: set[int] = set()
        self.done = threading.Semaphore(0)
        self.threads = [threading.Thread(target=self.work, args=(who, key)) for who, key in sessions.items()]

    def work(self, who: str, session: str) -> None:
        line = http.client.HTTPConnection("127.0.0.1", self.house.port, timeout=30)
        for number in range(10_000):
            title = f"Tema {who} {self.turn}-{number}"
            fields = {"title_es": title, "title_en": title.replace("Tema", "Item"), "motive": "", "csrfmiddlewaretoken": CSRF}
            try:
                line.request("POST", f"/es/reuniones/{MEETING}/agenda/proponer/", urlencode(fields), {
                    "Content-Type": "application/x-www-form-urlencoded", "Host": f"localhost:{self.house.port}",
                    "Cookie": f"sessionid={session}; csrftoken={CSRF}",
                })
                answer = line.getresponse()
                answer.read()
            except (OSError, http.client.HTTPException):
                return  # the server is gone: whether this act was done, nobody was told
            self.answers.add(answer.status)
            if answer.status == 302:
                self.confirmed.append(title)
            self.done.release()

    def run_until_killed(self, acts: int) -> None:
        for thread in self.threads:
            thread.start()
        for _ in range(acts):
            assert self.done.acquire(timeout=60), "the server answered nothing"
        self.house.kill()
        for thread in self.threads:
            thread.join(60)
            assert not thread.is_alive()


@pytest.mark.timeout(240)
def test_killed_in_the_middle_of_acts_nothing_is_half_done_and_nothing_confirmed_is_lost(house: House) -> None:
    sessions = house.ask(SIGN_IN % (SPEAKERS,))
    confirmed: list[str] = []
    for turn in range(ROUNDS):
        if turn:
            house.start()
        clients = Clients(house, sessions, turn)
        clients.run_until_killed(ACTS_BEFORE_THE_KILL + turn * 5)
        assert clients.answers == {302}, clients.answers
        assert len(clients.confirmed) >= ACTS_BEFORE_THE_KILL
        confirmed += clients.confirmed
    house.start()  # it comes up again by itself, on what the kill left
    stock = house.ask(TAKE_STOCK)
    kept = list(stock["items"].values())
    assert len(kept) == len(set(kept))
    assert set(confirmed) <= set(kept), "an act was answered as done and is not there"
    told = [item for item in stock["told"] if str(item) in stock["items"]]
    assert sorted(told) == sorted(int(key) for key in stock["items"]), "an item without its entry, or told twice"
    unknown = len(kept) - len(confirmed)
    assert 0 <= unknown <= CLIENTS * ROUNDS, "only the acts under way at a kill may be there without an answer"
    assert stock["verification"]["ok"], stock["verification"]["faults"]


@pytest.mark.timeout(120)
def test_what_the_first_start_loaded_can_be_printed_by_its_workers(house: House) -> None:
    """Loading prints papers before the workers are made: threads of the printer must not cross into them and wait for ever."""
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", house.port, timeout=60)) as line:
        for ending, begins in (("pdf", b"%PDF-"), ("docx", b"PK")):
            line.request("GET", f"/es/decisiones/CRM/RV/XXX/DEC/es.{ending}", headers={"Host": f"localhost:{house.port}"})
            answer = line.getresponse()
            assert answer.status == 200
            assert answer.read().startswith(begins)
            answer.close()
