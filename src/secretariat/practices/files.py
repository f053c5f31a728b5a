"""Países Miembros, criterios: what is shared goes out as CSV, workbook or JSON, the same rows that the page shows."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from secretariat.furniture.names import party_name
from secretariat.furniture.tabular import Column, Sheet, csv_bytes, xlsx_bytes

from .models import Measure, Version

MEASURES = (
    ("party", gettext_lazy("Código"), "text"), ("country", gettext_lazy("País o entidad"), "text"), ("kind", gettext_lazy("Tipo"), "text"),
    ("title_es", gettext_lazy("Título (ES)"), "text"), ("title_en", gettext_lazy("Título (EN)"), "text"),
    ("institution", gettext_lazy("Institución responsable"), "text"), ("pillar", gettext_lazy("Pilar"), "text"),
    ("topics", gettext_lazy("Temas"), "text"), ("valid_from", gettext_lazy("En vigor desde"), "date"),
    ("valid_until", gettext_lazy("Hasta"), "date"), ("link", gettext_lazy("Enlace"), "text"), ("language", gettext_lazy("Idioma"), "text"),
    ("verified", gettext_lazy("Última verificación"), "date"), ("fictitious", gettext_lazy("Ficticio"), "text"),
)
PRACTICES = (
    ("party", gettext_lazy("Código"), "text"), ("country", gettext_lazy("País o entidad"), "text"),
    ("title_es", gettext_lazy("Título (ES)"), "text"), ("title_en", gettext_lazy("Título (EN)"), "text"),
    ("year", gettext_lazy("Año"), "number"), ("pillar", gettext_lazy("Pilar"), "text"), ("topics", gettext_lazy("Temas"), "text"),
    ("context", gettext_lazy("Contexto"), "text"), ("problem", gettext_lazy("Problema"), "text"),
    ("done", gettext_lazy("Lo que se hizo"), "text"),
    ("results", gettext_lazy("Resultados"), "text"), ("evidence", gettext_lazy("Evidencia"), "text"),
    ("partners", gettext_lazy("Con quiénes"), "text"), ("contact", gettext_lazy("Oficina de contacto"), "text"),
    ("number", gettext_lazy("Versión"), "number"), ("published_on", gettext_lazy("Publicada el"), "date"),
    ("fictitious", gettext_lazy("Ficticio"), "text"),
)


def of_measure(row: Measure, language: str) -> dict[str, Any]:
    """What one measure says in each column."""
    own = {name: getattr(row, name) for name, _words, _kind in MEASURES if name not in ("country", "fictitious")}
    return {**own, "country": party_name(row.party, language), "fictitious": row.fictitious}


def of_practice(row: Version, language: str) -> dict[str, Any]:
    """What the public wording of a good practice says in each column."""
    practice = row.practice
    named = {"party": practice.party, "country": party_name(practice.party, language), "published_on": practice.published_on,
             "fictitious": practice.fictitious}
    return {name: named.get(name) if name in named else getattr(row, name) for name, _words, _kind in PRACTICES}


def written(ending: str, title: str, columns: Sequence[tuple[str, Any, str]], rows: Iterable[dict[str, Any]]) -> bytes:
    """These rows as csv, xlsx or json."""
    kept = list(rows)
    if ending == "json":
        plain = [{key: value.isoformat() if isinstance(value, dt.date) else value for key, value in row.items()} for row in kept]
        return json.dumps(plain, ensure_ascii=False, indent=1).encode()
    said = [Column(words, kind) for _name, words, kind in columns]
    cells = [[(_("sí") if row[name] else "") if name == "fictitious" else row[name] for name, _w, _k in columns] for row in kept]
    return csv_bytes(said, cells) if ending == "csv" else xlsx_bytes([Sheet(title, said, cells)])
