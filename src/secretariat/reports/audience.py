"""Secretaría Ejecutiva, funciones: the quarterly reports are open to every member and the Secretariat, and to nobody else."""

from __future__ import annotations

from django.http import Http404

from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import permit


def reader(delegate: Delegate) -> None:
    """Raises Http404 for who is not a member, Refused where the reading in use closes them (se.function.quarterly-reports)."""
    if not delegate.sees(MEMBERS):
        raise Http404
    permit(delegate, "read-quarterly-reports")
