"""Start the installation: load the Conference on the first start, then web server and letter sender until told to stop."""

from __future__ import annotations

import argparse
import os
import pathlib
import socket
import subprocess
import sys
import threading
import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from secretariat.portal import serving

ROOT = pathlib.Path(__file__).resolve().parents[5]
WORKERS = 2
PATIENCE = 30  # seconds that the first page may take before we say that something is wrong


def port(text: str) -> int:
    """A port number; raises argparse's own error otherwise."""
    if text.isdigit() and 1 <= int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text} is not a port: give a number from 1 to 65535")


class Command(BaseCommand):
    help = "Start the installation (used by ./secretariat run)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--empty", action="store_true", help="first start without any fictitious data")
        parser.add_argument("--port", type=port, default=8000)
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--since", type=float, default=None, help="when the person began to wait (time.monotonic)")

    def say(self, text: str) -> None:
        self.stderr.write(f"secretariat: {text}")
        self.stderr.flush()

    def handle(self, *args: Any, **options: Any) -> None:
        self.host, self.port = options["host"], options["port"]
        self.began = options["since"] if options["since"] is not None else time.monotonic()
        self.free()
        self.load(options["empty"])
        self.serve()

    def free(self) -> None:
        """Refuse a port that somebody listens on; the server itself would share it silently."""
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((self.host, self.port))
            except PermissionError:
                raise CommandError(
                    f"Port {self.port} may not be used by this user; choose one above 1023: ./secretariat run --port 8001") from None
            except socket.gaierror:
                raise CommandError(f"{self.host} is not an address of this machine; leave --host out or give one that is.") from None
            except OSError as error:
                if error.errno is not None and "in use" in os.strerror(error.errno):
                    raise CommandError(
                        f"Port {self.port} is taken (perhaps the Secretariat already runs). "
                        f"Stop that program or choose another port: ./secretariat run --port {self.port + 1}") from None
                raise CommandError(f"{self.host}:{self.port} cannot be listened on: {error.strerror}.") from None

    def load(self, empty: bool) -> None:
        """On the first start take the Conference in; afterwards nothing."""
        from secretariat.chronicle import facts
        from secretariat.portal import loading

        if settings.SECURE and not empty and not facts.head()[0] and os.environ.get("SECRETARIAT_DEMO") != "1":
            raise CommandError(
                "SITE_URL is a real address (https): start with --empty. A demonstration lets everybody be anybody; "
                "to show one there all the same, set SECRETARIAT_DEMO=1.")
        self.state = loading.first_start(empty=empty, say=self.say)
        if empty and self.state is loading.State.DEMONSTRATION:
            raise CommandError(
                "This installation already holds the demonstration; --empty counts on the first start only. "
                f"For an empty one name another folder: SECRETARIAT_VAR=… ./secretariat run --empty (now {settings.VAR}).")

    def serve(self) -> None:
        """Web server in this process (its workers are its children), letter sender beside it; both end together."""
        from django.db import connections
        from django.urls import get_resolver
        from granian import Granian
        from granian.constants import Interfaces
        from granian.log import LogLevels

        from secretariat.portal import digest_acts

        serving.house()
        digest_acts.schedule()
        get_resolver().url_patterns  # noqa: B018 — read once here, not once in each worker
        connections.close_all()  # a connection must not cross into the workers
        server = Granian(
            "secretariat.portal.serving:application", factory=True, address=self.host, port=self.port, interface=Interfaces.WSGI,
            workers=WORKERS, blocking_threads=2, respawn_failed_workers=True, workers_kill_timeout=3,
            log_level=LogLevels.warning, log_access=False,
        )
        jobs = Jobs()
        server.on_startup(jobs.start)
        threading.Thread(target=self.announce, daemon=True).start()
        try:
            server.serve()
        finally:
            jobs.stop()
            self.say("stopped")

    @property
    def address(self) -> str:
        # A passkey needs a name; browsers take `localhost` for a safe place.
        name = "localhost" if self.host in {"127.0.0.1", "0.0.0.0", "::1", "::"} else self.host  # noqa: S104
        return f"http://{name}:{self.port}/"

    def announce(self) -> None:
        """Wait for the first answer, then say where to look and as whom to sign in."""
        target = "127.0.0.1" if self.host == "0.0.0.0" else "::1" if self.host == "::" else self.host  # noqa: S104
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            if self.answers(target):
                break
            time.sleep(0.05)
        else:
            self.say(f"no answer on port {self.port} after {PATIENCE} seconds; see the messages above")
            return
        self.say(f"ready in {time.monotonic() - self.began:.1f} s")
        self.stderr.write("\n".join(self.welcome()))
        self.stderr.flush()

    def answers(self, target: str) -> bool:
        try:
            with socket.create_connection((target, self.port), timeout=2) as line:
                line.sendall(b"HEAD / HTTP/1.0\r\nHost: localhost\r\n\r\n")
                return line.recv(12).startswith(b"HTTP/")
        except OSError:
            return False

    def welcome(self) -> list[str]:
        from secretariat.portal import loading

        lines = ["", f"  {self.address}", ""]
        if self.state is loading.State.DEMONSTRATION:
            from secretariat.people import demo

            lines += [
                f"  Contraseña de todas las cuentas / password of every account: {demo.PASSWORD}",
                *(f"  {email:<24} {words}" for email, words in (
                    (f"se@{demo.DOMAIN}", "Secretaría Ejecutiva / Executive Secretariat"),
                    (f"gtm@{demo.DOMAIN}", "Guatemala, Presidencia Pro-Témpore / Presidency Pro-Témpore"),
                    (f"pan@{demo.DOMAIN}", "Panamá, voz y voto / voice and vote"),
                    (f"hnd@{demo.DOMAIN}", "Honduras, voz sin voto (ficticio) / voice but no vote (fictitious)"),
                    (f"arg@{demo.DOMAIN}", "Argentina, país observador / observer country"),
                )),
                "  … y una por cada parte: «Ser otra persona» / and one for each party: “Be another person”", "",
                "  Personas, pagos, asistencias y textos de 2026 son ficticios.",
                "  People, payments, attendance and the texts of 2026 are fictitious.",
            ]
        else:
            lines += [
                "  Instalación sin datos ficticios. Primera cuenta / installation without fictitious data. First account:",
                f"  ./secretariat manage first-account --email persona@ejemplo.org --port {self.port}",
            ]
        return [*lines, "", "  Ctrl-C detiene / stops", "", ""]


class Jobs:
    """The process that sends letters, started and stopped with the server."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [sys.executable, str(ROOT / "manage.py"), "db_worker", "--interval", "1", "--verbosity", "0"]
        self.process = subprocess.Popen(command, cwd=ROOT, env=os.environ, preexec_fn=serving.beside)  # noqa: S603

    def stop(self) -> None:
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

