"""Propuesta de Declaración: which drafts a delegate may see. Drafting is among members (observer.country.no-decision-making)."""

from __future__ import annotations

from django.db.models import QuerySet

from secretariat.chronicle.delegate import Delegate

from .models import Amendment, Provision, Text


def visible(texts: QuerySet[Text], delegate: Delegate) -> QuerySet[Text]:
    """Texts of the delegate's audiences, decided in the query."""
    return texts.filter(audience__in=delegate.audiences)


def visible_provisions(provisions: QuerySet[Provision], delegate: Delegate) -> QuerySet[Provision]:
    """Paragraphs of the texts that the delegate may see."""
    return provisions.filter(text__audience__in=delegate.audiences)


def visible_amendments(amendments: QuerySet[Amendment], delegate: Delegate) -> QuerySet[Amendment]:
    """Proposed wordings on the texts that the delegate may see."""
    return amendments.filter(text__audience__in=delegate.audiences)
