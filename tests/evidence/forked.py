"""Carta Estatutaria: a change tried in a child process: the tests that must notice it are run there until one fails."""

from __future__ import annotations

import gc
import os
import select
import signal
from collections.abc import Callable, Sequence

import pytest
from _pytest.runner import runtestprotocol

HUNG = "hung"  # who never ends has been noticed too


def few_examples_always_the_same() -> None:
    """Settings of hypothesis under which a mutant never lives or dies by chance."""
    from hypothesis import HealthCheck, Phase, settings

    settings.register_profile(
        "forked",
        derandomize=True,
        database=None,
        deadline=None,
        max_examples=25,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    settings.load_profile("forked")


def settle() -> None:
    """What is in memory now stays shared with the children."""
    gc.collect()
    gc.freeze()


def noticed(tests: Sequence[pytest.Item], change: Callable[[], None], most_seconds: float) -> str:
    """Name of the first test that fails once the change is made in a child of this process, "" when none does."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _run(tests, change, writing)
    os.close(writing)
    try:
        ready, _, _ = select.select([reading], [], [], most_seconds)
        return os.read(reading, 4000).decode() if ready else HUNG
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(reading)


def _run(tests: Sequence[pytest.Item], change: Callable[[], None], writing: int) -> None:
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    name = ""
    try:
        change()
        for test, after in zip(tests, [*tests[1:], None], strict=True):
            if any(report.failed for report in runtestprotocol(test, log=False, nextitem=after)):
                name = test.nodeid
                break
    except BaseException as error:
        name = f"broke: {error!r}"[:200]
    finally:
        os.write(writing, name.encode())
        os._exit(0)
