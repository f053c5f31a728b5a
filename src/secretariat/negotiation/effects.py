"""Reunión Viceministerial, competencias: what the adoption of a paragraph can cause, as data: each kind with its fields.

An effect is `{"kind": …, field: value, …}` on a provision. Here is only its shape (for the form and for reading it);
`decisions.effects` turns an adopted one into facts and rows. Money is a decimal string, days are ISO dates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from charter.facts import is_party
from charter.parties import MEMBERS
from charter.readings import READINGS, UnknownReading, check
from charter.record import read_money


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an effect: its key, shape, label for the form, and whether it may be left empty."""

    key: str
    shape: str  # member, observer, day, year, money, slug, text, long-text, flag, category, owner, pillar
    label: Any
    required: bool = True


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of effect: its name (that of the fact it asserts, or `commitment`), label, clauses and fields."""

    name: str
    label: Any
    clauses: tuple[str, ...]
    fields: tuple[Field, ...]
    body: str = "vm"


def _both(key: str, shape: str, es: Any, en: Any, required: bool = True) -> tuple[Field, Field]:
    return Field(f"{key}_es", shape, es, required), Field(f"{key}_en", shape, en, required)


_SLUG = Field("slug", "slug", _("Nombre corto en la dirección (letras, cifras y guiones)"))
_ENDS = Field("ends", "day", _("Primer día en que ya no rige"))
_NAMES = _both("name", "text", _("Nombre en español"), _("Nombre en inglés"))

KINDS: Final[dict[str, Kind]] = {
    kind.name: kind
    for kind in (
        Kind(
            "ppt_designated",
            _("Designa la próxima Presidencia"),
            ("ppt.designation-by-consensus", "ppt.yearly-change"),
            (
                Field("party", "member", _("País Miembro que la ejercerá")),
                Field("takes_office", "day", _("Día en que la asume")),
            ),
        ),
        Kind(
            "budget_approved",
            _("Aprueba un presupuesto"),
            ("vm.power.approve-budget", "finance.budget-by-consensus"),
            (
                Field("year", "year", _("Año del presupuesto")),
                Field("amount", "money", _("Monto total en dólares de los Estados Unidos")),
            ),
        ),
        Kind(
            "observer_admitted",
            _("Admite a un observador"),
            ("observer.country.admission-by-consensus",),
            (
                Field("party", "observer", _("Código (ISO 3166 de tres letras, o siglas del organismo)")),
                Field("category", "category", _("Categoría")),
                *_NAMES,
            ),
        ),
        Kind(
            "observer_readmitted",
            _("Readmite a un observador"),
            ("observer.country.readmission",),
            (Field("party", "observer", _("Código (ISO 3166 de tres letras, o siglas del organismo)")),),
        ),
        Kind(
            "wg_established",
            _("Crea un Grupo de Trabajo"),
            ("vm.power.approve-wg", "wg.mandate-objectives-term"),
            (
                _SLUG,
                *_NAMES,
                *_both("mandate", "long-text", _("Mandato en español"), _("Mandato en inglés")),
                *_both("objectives", "long-text", _("Objetivos en español"), _("Objetivos en inglés")),
                _ENDS,
                Field("pillar", "pillar", _("Pilar"), required=False),
                Field("ad_hoc", "flag", _("Es un grupo ad hoc"), required=False),
            ),
        ),
        Kind("wg_extended", _("Extiende un Grupo de Trabajo"), ("wg.extension",), (_SLUG, _ENDS)),
        Kind(
            "se_appointed",
            _("Nombra a la Secretaria o al Secretario Ejecutivo"),
            ("vm.power.appoint-se", "se.term-two-years"),
            (
                Field("person", "text", _("Persona (o su cargo, si no debe nombrarse)")),
                Field("nationality", "member", _("Nacionalidad")),
                Field("takes_office", "day", _("Día en que asume")),
            ),
        ),
        Kind(
            "se_extended",
            _("Extiende el periodo de la Secretaría Ejecutiva"),
            ("se.term-two-years",),
            (Field("person", "text", _("Persona, escrita como en su nombramiento")),),
        ),
        Kind(
            "plan_approved",
            _("Aprueba el Plan Estratégico"),
            ("vm.power.approve-plan", "plan.approval"),
            (
                Field("plan", "slug", _("Nombre corto del Plan, como plan-2027-2029")),
                Field("starts", "day", _("Primer día del Plan")),
            ),
        ),
        Kind(
            "reading_adopted",
            _("Adopta una lectura de la Carta"),
            ("vm.decision-organ",),
            (
                Field("param", "param", _("Punto abierto de la Carta")),
                Field("value", "value", _("Lectura que se adopta")),
            ),
        ),
        Kind(
            "charter_amended",
            _("Modifica la Carta Estatutaria"),
            ("charter.amendment-decision", "charter.amendment-through-grcm"),
            (
                Field("amendment", "slug", _("Nombre corto de la propuesta de modificación")),
                Field("takes_effect", "day", _("Primer día en que rige, si no es el de la decisión"), required=False),
            ),
        ),
        Kind(
            "amendment_forwarded",
            _("Traslada una modificación de la Carta"),
            ("charter.amendment-through-grcm",),
            (
                Field("amendment", "slug", _("Nombre corto de la propuesta de modificación")),
                Field("against", "flag", _("La opinión del GRCM es desfavorable"), required=False),
            ),
            body="grcm",
        ),
        Kind(
            "budget_recommended",
            _("Recomienda un presupuesto"),
            ("vm.power.approve-budget",),
            (
                Field("year", "year", _("Año del presupuesto")),
                Field("amount", "money", _("Monto total en dólares de los Estados Unidos")),
            ),
            body="grcm",
        ),
        Kind(
            "commitment",
            _("Contiene un compromiso"),
            (),
            (
                Field("owner", "owner", _("A quién obliga")),
                Field("due", "day", _("Plazo"), required=False),
                *_both("title", "text", _("Compromiso en español"), _("Compromiso en inglés")),
            ),
        ),
    )
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
        "slug": bool(text) and all(c.isascii() and (c.isalnum() or c == "-") for c in text) and text == text.lower(),
    }.get(field.shape, bool(text))
    if not good:
        raise Misshapen(field.key, field.label)
    return text
