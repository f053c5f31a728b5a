"""Starting the installation: what stands in the way is said in one sentence; who starts it learns where to look and as whom."""

import argparse
import io
import socket
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
    assert "first-account" in told


@pytest.mark.parametrize(("host", "name"), [("0.0.0.0", "localhost"), ("crm.example.org", "crm.example.org")])  # noqa: S104
def test_a_passkey_needs_a_name_not_a_number(host: str, name: str) -> None:
    assert command(8000, host).address == f"http://{name}:8000/"
