"""An installation loaded once for all the tests of a file, and undone after them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import transaction

from secretariat.chronicle import facts
from secretariat.portal import loading


def quiet(_text: str) -> None:
    """Nobody waits at a terminal here."""


@contextmanager
def started(blocker: Any, *, empty: bool) -> Iterator[loading.State]:
    with blocker.unblock(), transaction.atomic():
        facts.forget()
        yield loading.first_start(empty=empty, say=quiet)
        transaction.set_rollback(True)
    facts.forget()


@pytest.fixture(scope="module")
def history(django_db_setup: None, django_db_blocker: Any) -> Iterator[loading.State]:
    """An installation without any fictitious data."""
    with started(django_db_blocker, empty=True) as state:
        yield state


@pytest.fixture(scope="module")
def demonstration(django_db_setup: None, django_db_blocker: Any) -> Iterator[loading.State]:
    """The demonstration as it starts."""
    with started(django_db_blocker, empty=False) as state:
        yield state
