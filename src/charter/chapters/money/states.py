"""Financiamiento; Inicio y modificaciones: what is true on a day because of each of its clauses."""

from __future__ import annotations

from charter.chapters.money import amendments, fund, quotas

__all__ = ["amendments", "fund", "quotas"]
