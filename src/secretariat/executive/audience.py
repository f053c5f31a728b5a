"""Secretaría Ejecutiva: who may see which row; every list, page, export and answer goes through it."""

from __future__ import annotations

from typing import TypeVar

from django.db import models

from secretariat.chronicle.delegate import MEMBERS, PUBLIC, Delegate

from .models import Advice, Candidacy, Mandate

Row = TypeVar("Row", bound=models.Model)


def candidacies(delegate: Delegate) -> models.QuerySet[Candidacy]:
    """Candidacies are personal data: members and the Secretariat alone."""
    rows = Candidacy.objects.all()
    return rows if delegate.in_the_room else rows.none()


def advice(delegate: Delegate) -> models.QuerySet[Advice]:
    """Advice is between a member and the Secretariat: each member its own."""
    rows = Advice.objects.all()
    if delegate.is_secretariat:
        return rows
    return rows.filter(party=delegate.party) if delegate.is_member else rows.none()


def mandates(delegate: Delegate) -> models.QuerySet[Mandate]:
    """The words of the mandates that this reader may see."""
    return Mandate.objects.filter(audience__in=delegate.audiences)


def of_giver(by: str) -> str:
    """The audience of a mandate: what the Vice-Ministers decided is public, what the others entrust is the members' own."""
    return PUBLIC if by == "vm" or by.startswith("plan:") else MEMBERS
