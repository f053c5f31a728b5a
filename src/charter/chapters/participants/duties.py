"""Países Miembros, observadores y sociedad civil: what is owed by its clauses, derived at the moment of reading."""

from __future__ import annotations

from charter.chapters.participants.membership import owed_focal_points
from charter.chapters.participants.society import owed_meetings
from charter.duties import DutyRule

DUTIES: tuple[DutyRule, ...] = (owed_focal_points, owed_meetings)
