"""Puntos focales: the directory as CSV and workbook, in the columns that an office keeps; what goes out can come back edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy, override
from django.utils.translation import gettext as _

from secretariat.furniture.names import party_name
from secretariat.furniture.tabular import Column, Sheet, csv_bytes, xlsx_bytes

from .directory_facts import Line


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its key, its heading, what stands in it, and whether a file may change it on a designation that stands."""

    key: str
    words: str | Promise
    kind: str = "text"
    editable: bool = False


FIELDS = (
    Field("id", gettext_lazy("Identificador")),
    Field("code", gettext_lazy("Código")),
    Field("party", gettext_lazy("País o entidad")),
    Field("institution_es", gettext_lazy("Institución (ES)")),
    Field("institution_en", gettext_lazy("Institución (EN)")),
    Field("unit_es", gettext_lazy("Unidad (ES)")),
    Field("unit_en", gettext_lazy("Unidad (EN)")),
    Field("office_es", gettext_lazy("Cargo (ES)")),
    Field("office_en", gettext_lazy("Cargo (EN)")),
    Field("treatment", gettext_lazy("Tratamiento"), editable=True),
    Field("given", gettext_lazy("Nombres"), editable=True),
    Field("family", gettext_lazy("Apellidos"), editable=True),
    Field("mail", gettext_lazy("Correo"), editable=True),
    Field("phone", gettext_lazy("Teléfono"), editable=True),
    Field("function", gettext_lazy("Función")),
    Field("matter", gettext_lazy("Grupo de Trabajo")),
    Field("rank", gettext_lazy("Titular o suplente")),
    Field("since", gettext_lazy("Desde"), "date"),
    Field("until", gettext_lazy("Hasta"), "date", editable=True),
    Field("instrument", gettext_lazy("Instrumento"), editable=True),
    Field("instrument_on", gettext_lazy("Fecha del instrumento"), "date", editable=True),
    Field("language", gettext_lazy("Idioma preferido"), editable=True),
    Field("visibility", gettext_lazy("Visibilidad"), editable=True),
    Field("confirmed", gettext_lazy("Última confirmación"), "date"),
)
BY_KEY = {field.key: field for field in FIELDS}
# What stands in the columns of few words: the code, and every word that a file may use for it.
WORDS = {
    "function": {"focal-point": ("punto focal", "focal point"), "group": ("grupo de trabajo", "working group"),
                 "statistics": ("estadísticas", "statistics"), "glossary": ("glosario", "glossary"), "press": ("prensa", "press")},
    "rank": {"titular": ("titular", "titular"), "alternate": ("suplente", "alternate")},
    "language": {"es": ("es", "es"), "en": ("en", "en")},
    "visibility": {"office": ("cargo", "office"), "person": ("persona", "person")},
}


def headings(field: Field) -> set[str]:
    """Every heading by which a file may name a column: its key, and its words in both languages."""
    found = {field.key}
    for language in ("es", "en"):
        with override(language):
            found.add(str(field.words))
    return found


def spoken(key: str, code: str) -> str:
    """The word of a code as a file in the reader's language writes it."""
    return WORDS[key][code][get_language() == "en"] if code else ""


def values(line: Line, language: str) -> dict[str, Any]:
    """What one line says in each column; a person that is not the reader's to know leaves hers empty."""
    row, post, institution, holder = line.row, line.row.post, line.row.post.institution, line.holder
    person = {name: getattr(holder, name) if holder else "" for name in ("treatment", "given", "family", "mail", "phone")}
    return {
        **person,
        "id": str(row.pk), "code": row.party_id, "party": party_name(row.party_id, language),
        "institution_es": institution.name_es, "institution_en": institution.name_en, "unit_es": post.unit_es, "unit_en": post.unit_en,
        "office_es": post.office_es, "office_en": post.office_en, "function": spoken("function", row.function), "matter": row.matter,
        "rank": spoken("rank", row.rank), "since": row.since, "until": row.until, "instrument": row.instrument,
        "instrument_on": row.instrument_on, "language": spoken("language", holder.language) if holder else "",
        "visibility": spoken("visibility", holder.visibility if holder else "office"), "confirmed": line.confirmed,
    }


def table(lines: Sequence[Line], language: str) -> tuple[list[Column], list[list[Any]]]:
    """Columns and rows of these lines."""
    rows = [values(line, language) for line in lines]
    return [Column(field.words, field.kind) for field in FIELDS], [[row[field.key] for field in FIELDS] for row in rows]


def as_csv(lines: Sequence[Line], language: str) -> bytes:
    """The lines as CSV."""
    return csv_bytes(*table(lines, language))


def as_xlsx(lines: Sequence[Line], language: str) -> bytes:
    """The lines as a workbook; a note above says when they are invented."""
    columns, rows = table(lines, language)
    notes = [_("Datos ficticios de la demostración.")] if any(line.row.fictitious for line in lines) else []
    return xlsx_bytes([Sheet(_("Directorio"), columns, rows, notes)])
