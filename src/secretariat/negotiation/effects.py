"""Reunión Viceministerial, competencias: what the adoption of a paragraph can cause, as data: each kind with its fields.

An effect is `{"kind": …, field: value, …}` on a provision. Here is only its shape (for the form and for reading it);
`decisions.effects` turns an adopted one into facts and rows. Money is a decimal string, days are ISO dates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from charter.facts import is_party
from charter.parties import MEMBERS
from charter.readings import READINGS, UnknownReading, check
from charter.record import read_money

from .effect_kinds import KINDS, Field, Kind, kinds_of

__all__ = ["KINDS", "LEVELS", "TAGS", "Field", "Kind", "Misshapen", "kinds_of", "shaped"]

LEVELS: Final = {
    "full": _("Voz y voto"),
    "voice-without-vote": _("Voz sin voto"),
    "excluded": _("Sin participación en las reuniones"),
}

TAGS: Final = {
    "agenda-2030": _("Agenda 2030"),
    "global-compact": _("Pacto Mundial para la Migración"),
    "best-interest-of-child": _("Interés superior del niño"),
}


class Misshapen(ValueError):
    """An effect that lacks a field or has one of the wrong shape; `field` and `label` say which."""

    def __init__(self, field: str, label: Any = "") -> None:
        super().__init__(field)
        self.field, self.label = field, label


def shaped(effect: Mapping[str, Any]) -> dict[str, Any]:
    """The effect with only its known fields, checked for shape. Raises `Misshapen` naming the field."""
    kind = KINDS.get(str(effect.get("kind", "")))
    if kind is None:
        raise Misshapen("kind")
    strange = set(effect) - {"kind"} - {field.key for field in kind.fields}
    if strange:
        raise Misshapen(min(strange))
    kept: dict[str, Any] = {"kind": kind.name}
    for field in kind.fields:
        value = effect.get(field.key)
        if value in (None, "", False):
            if field.required:
                raise Misshapen(field.key, field.label)
            continue
        kept[field.key] = _checked(field, value)
    if kind.name == "reading_adopted":
        try:
            check(kept["param"], kept["value"])
        except UnknownReading as error:
            raise Misshapen("value", kind.fields[1].label) from error
    return kept


def _checked(field: Field, value: Any) -> Any:
    try:
        if field.shape == "day":
            return dt.date.fromisoformat(str(value)).isoformat()
        if field.shape == "year":
            year = int(value)
            if not 2000 <= year <= 2200:
                raise Misshapen(field.key, field.label)
            return year
        if field.shape == "param" and str(value) not in READINGS:
            raise Misshapen(field.key, field.label)
        if field.shape == "money":
            text = str(value).replace(",", "")
            read_money(text)
            return text
    except ValueError as error:
        raise Misshapen(field.key, field.label) from error
    if field.shape == "flag":
        return True
    if field.shape == "pillar":
        return str(value)
    text = str(value).strip()
    good = {
        "member": text in MEMBERS,
        "observer": is_party(text) and text not in MEMBERS,
        "category": text in ("country", "organisation"),
        "level": text in LEVELS,
        "slug": bool(text) and all(c.isascii() and (c.isalnum() or c == "-") for c in text) and text == text.lower(),
    }.get(field.shape, bool(text))
    if not good:
        raise Misshapen(field.key, field.label)
    return text
