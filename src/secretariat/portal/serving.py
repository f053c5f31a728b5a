"""What a web worker loads: the application, in a process that ends when the one that started it is killed."""

from __future__ import annotations

import signal
import sys


def die_with_parent() -> None:
    """Ask Linux to end this process when its parent ends, so that a SIGKILL leaves nobody on the port. Elsewhere: nothing."""
    if sys.platform == "linux":
        import ctypes

        pr_set_pdeathsig = 1
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)


def beside() -> None:
    """How the sender of letters starts: it ends with the server, and leaves the pages the better part of the machine."""
    import os

    die_with_parent()
    os.nice(5)


def house():  # type: ignore[no-untyped-def]
    """The WSGI application."""
    from secretariat.config.wsgi import application

    return application


def application():  # type: ignore[no-untyped-def]
    """The WSGI application of a worker (granian's factory)."""
    die_with_parent()
    return house()
