"""Documentos: which documents a delegate may see. Every page, list, search, feed and file goes through here."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from secretariat.chronicle.delegate import Delegate

from .models import Document, Version


def visible(documents: QuerySet[Document], delegate: Delegate) -> QuerySet[Document]:
    """Documents of the delegate's audiences; while the doors of their session are closed, only for those in the
    room.
    """
    return documents.filter(allowed(delegate))


def visible_versions(versions: QuerySet[Version], delegate: Delegate) -> QuerySet[Version]:
    """Versions (files) whose document the delegate may see."""
    return versions.filter(allowed(delegate, "document__"))


def allowed(delegate: Delegate, prefix: str = "") -> Q:
    """The condition on documents reached by `prefix`, for queries that begin elsewhere."""
    may = Q(**{f"{prefix}audience__in": delegate.audiences})
    if not delegate.in_the_room:
        may &= Q(**{f"{prefix}shut": False})
    return may
