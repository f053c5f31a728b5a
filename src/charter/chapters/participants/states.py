"""Países Miembros, observadores y sociedad civil: what is true on a day because of each of its clauses."""

from __future__ import annotations

from charter.chapters.participants import citing, files, membership, observing, outcomes, sessions, society

__all__ = ["citing", "files", "membership", "observing", "outcomes", "sessions", "society"]
