"""Estructura institucional: what is true on a day because of each of its clauses."""

from __future__ import annotations

from charter.chapters.institutions import states_approvals, states_offices, states_secretariat, states_technical

__all__ = ["states_approvals", "states_offices", "states_secretariat", "states_technical"]
