"""The demonstration, as the guards of the house walk it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The whole demonstration, loaded once for a module and undone after it."""
    from secretariat.portal import loading

    with django_db_blocker.unblock():
        with transaction.atomic():
            loading.load_conference()
            loading.load_fiction()
            loading.load_xxxi()
            yield
            transaction.set_rollback(True)
        connection.close()
