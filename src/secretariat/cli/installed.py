"""Toda la Carta: the thin hook from the command line to the installation, loaded only when it is asked for."""

from __future__ import annotations

import importlib
import os
from collections.abc import Sequence
from types import ModuleType
from typing import Any

from charter.errors import CharterError
from charter.facts import Fact


class NoInstallation(CharterError):
    """The command needs an installation and there is none that answers."""

    def __init__(self, reason: object) -> None:
        detail = " ".join(str(reason).split())[:160].rstrip(".")
        super().__init__(
            f"Aquí no hay una instalación que responda ({detail}); iníciela con «./secretariat run» o use --record ARCHIVO.",
            f"No installation answers here ({detail}); start it with “./secretariat run” or use --record FILE.",
        )


def _setup() -> None:
    """Start Django once; raise :class:`NoInstallation` when it cannot be started."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "secretariat.config.settings")
    try:
        import django

        django.setup()
    except Exception as error:
        raise NoInstallation(error) from error


def _database_errors() -> tuple[type[Exception], ...]:
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError

    return (DatabaseError, ImproperlyConfigured)


def load_facts() -> Sequence[Fact]:
    """The facts of the installation's own record. Raise :class:`NoInstallation` when there is none."""
    _setup()
    from secretariat.chronicle.facts import recorded_facts

    try:
        return recorded_facts()
    except _database_errors() as error:
        raise NoInstallation(error) from error


def command(name: str, *words: Any, **options: Any) -> Any:
    """Call the function ``name`` of the installation's commands and give what it gives."""
    _setup()
    try:
        return getattr(commands(), name)(*words, **options)
    except _database_errors() as error:
        raise NoInstallation(error) from error


def commands() -> ModuleType:
    """The installation's commands; importing them needs no database."""
    return importlib.import_module("secretariat.portal.commands")
