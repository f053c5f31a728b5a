"""Starting the installation: what stands in the way is said in one sentence; who starts it learns where to look and as whom."""

import argparse
import io
import pathlib
import socket
import threading
import time
from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from secretariat.people import demo
from secretariat.portal import loading
from secretariat.portal.management.commands import serve


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody listens."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield int(other.getsockname()[1])


def command(port: int = 8000, host: str = "127.0.0.1") -> serve.Command:
    made = serve.Command(stderr=io.StringIO())
    made.host, made.port = host, port
    return made


def test_a_port_that_somebody_uses_is_refused_with_what_to_do(taken: int) -> None:
    with pytest.raises(CommandError, match=rf"Port {taken} is taken .* --port {taken + 1}"):
        call_command("serve", "--port", str(taken), stderr=io.StringIO())


@pytest.mark.parametrize("host", ["256.1.1.1", "198.51.100.7"])
def test_an_address_of_another_machine_is_refused(host: str) -> None:
    with pytest.raises(CommandError, match=host):
        command(8000, host).free()


@pytest.mark.parametrize("text", ["0", "65536", "abc", "-1", "8000.5", ""])
def test_what_is_no_port_is_refused(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="not a port"):
        serve.port(text)


def test_a_free_port_is_taken_as_it_is() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = int(probe.getsockname()[1])
    command(serve.port(str(free))).free()


@pytest.mark.django_db
def test_empty_comes_too_late_after_the_demonstration(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "first_start", lambda **_options: loading.State.DEMONSTRATION)
    with pytest.raises(CommandError, match="first start only"):
        command().load(empty=True)


def test_the_welcome_says_where_to_look_and_as_whom() -> None:
    greeting = command(8123)
    greeting.state = loading.State.DEMONSTRATION
    told = "\n".join(greeting.welcome())
    assert "http://localhost:8123/" in told
    assert demo.PASSWORD in told
    known = {f"{who}@{demo.DOMAIN}" for who, _party, _kind in demo.cast()}
    named = {word for word in told.split() if word.endswith(f"@{demo.DOMAIN}")}
    assert named
    assert named <= known
    greeting.state = loading.State.REAL
    told = "\n".join(greeting.welcome())
    assert demo.PASSWORD not in told
    assert "first-account --email persona@ejemplo.org --port 8123" in told


@pytest.mark.parametrize(("host", "name"), [("0.0.0.0", "localhost"), ("crm.example.org", "crm.example.org")])  # noqa: S104
def test_a_passkey_needs_a_name_not_a_number(host: str, name: str) -> None:
    assert command(8000, host).address == f"http://{name}:8000/"


class Server:
    """Stands where granian stands: starts nothing, calls what it was told to call."""

    made: "list[Server]" = []

    def __init__(self, target: str, **options: object) -> None:
        self.target, self.options, self.hooks = target, options, []
        Server.made.append(self)

    def on_startup(self, hook: object) -> None:
        self.hooks.append(hook)

    def serve(self) -> None:
        for hook in self.hooks:
            hook()


def test_the_sender_of_letters_begins_and_ends_with_the_server(monkeypatch: pytest.MonkeyPatch, tmp_path: pathlib.Path) -> None:
    (tmp_path / "manage.py").write_text("import signal\nsignal.pause()\n")
    monkeypatch.setattr(serve, "ROOT", tmp_path)
    monkeypatch.setattr("granian.Granian", Server)
    monkeypatch.setattr("django.db.connections.close_all", lambda: None)
    monkeypatch.setattr(serve.Command, "announce", lambda self: None)
    started: list[serve.Jobs] = []
    begin = serve.Jobs.start
    monkeypatch.setattr(serve.Jobs, "start", lambda self: (started.append(self), begin(self)))
    made = command(8123)
    made.serve()
    assert (Server.made[-1].target, Server.made[-1].options["port"]) == ("secretariat.portal.serving:application", 8123)
    assert started[0].process is not None
    assert started[0].process.poll() is not None, "no process is left behind"
    started[0].stop()  # asking again does no harm
    assert "stopped" in made.stderr._out.getvalue()


def answer_once(listening: socket.socket) -> None:
    line, _whose = listening.accept()
    with line:
        line.sendall(b"HTTP/1.1 302 Found\r\n\r\n")


def test_it_says_that_it_is_ready_at_the_first_answer() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        answering = threading.Thread(target=answer_once, args=[listening])
        answering.start()
        greeting = command(int(listening.getsockname()[1]))
        greeting.state, greeting.began = loading.State.REAL, time.monotonic()
        greeting.announce()
        answering.join(10)
    assert "ready in" in greeting.stderr._out.getvalue()


def test_a_server_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "PATIENCE", 0)
    silent = command(1)
    assert not silent.answers("127.0.0.1")
    silent.announce()
    assert "no answer on port 1" in silent.stderr._out.getvalue()
