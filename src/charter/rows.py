"""Estructura institucional y participación: whose an act is, the shape of the tables that say so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from charter.parties import Category

Clauses = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Power:
    """Whose an act is, by which clauses, and what the holders of a part of it may do instead."""

    bodies: tuple[str, ...]
    clauses: Clauses


@dataclass(frozen=True, slots=True)
class Share:
    """Who has a part in an act: the clauses that give it or deny it, by kind of party and by body."""

    members: Clauses
    gives: Mapping[Category, Clauses] = field(default_factory=dict)
    denies: Mapping[Category, str] = field(default_factory=dict)
    bodies: Mapping[str, Clauses] = field(default_factory=dict)
    in_meetings: bool = True
