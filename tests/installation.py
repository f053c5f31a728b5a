"""Toda la Carta: an installation of its own for a test: folder, database, port; started, killed and started again."""

from __future__ import annotations

import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import threading
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parents[1]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class House:
    """An installation of its own: folder, database, port; started, killed and started again."""

    def __init__(self, folder: pathlib.Path, database: str) -> None:
        self.port = free_port()
        self.env = {
            **os.environ, "SECRETARIAT_VAR": str(folder), "DATABASE_URL": database, "PYTHONPATH": str(ROOT / "src"),
            "DJANGO_SETTINGS_MODULE": "secretariat.config.settings", "SITE_URL": f"http://localhost:{self.port}",
        }
        self.env.pop("SECRET_KEY", None)
        self.process: subprocess.Popen[str] | None = None
        self.reader: threading.Thread | None = None

    def manage(self, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, str(ROOT / "manage.py"), *words], cwd=ROOT, env=self.env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-4000:]
        return done.stdout

    def ask(self, program: str) -> Any:
        """What a small program prints as JSON, run with the house's settings."""
        prelude = "import django; django.setup()\n"
        done = subprocess.run(
            [sys.executable, "-c", prelude + program], cwd=ROOT, env=self.env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-4000:]
        return json.loads(done.stdout)

    def start(self) -> None:
        """Start the server and wait until it says that it is ready."""
        self.process = subprocess.Popen(
            [sys.executable, str(ROOT / "manage.py"), "serve", "--port", str(self.port)], cwd=ROOT, env=self.env,
            stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, start_new_session=True)
        assert self.process.stderr is not None
        said = []
        for line in self.process.stderr:
            said.append(line)
            if "ready in" in line:
                self.reader = threading.Thread(target=self.process.stderr.read, daemon=True)  # keeps the pipe from filling
                self.reader.start()
                return
        self.ended()
        raise AssertionError("the server did not start:\n" + "".join(said)[-4000:])

    def kill(self) -> None:
        """SIGKILL to the server, its workers and its letter sender at once: what a power cut does to them."""
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self.ended()

    def ended(self) -> None:
        """Wait for the last word of the server, and put its line down."""
        assert self.process is not None
        assert self.process.stderr is not None
        self.process.wait()
        if self.reader is not None:
            self.reader.join(20)
        self.process.stderr.close()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
            self.ended()
