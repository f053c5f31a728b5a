"""Fixtures of every test; the core's tests use none of them and need no database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _fresh_memory(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a process remembers of the chronicle must not cross tests, whose databases are undone."""
    if "charter" in request.path.parts and "secretariat" not in request.path.parts:
        yield
        return
    from django.core.cache import cache
    from django.utils import translation

    from secretariat.chronicle import facts

    facts.forget()
    cache.clear()
    translation.activate("es")  # a page in English leaves its language to the next test
    yield
    facts.forget()
