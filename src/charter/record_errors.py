"""Carta Estatutaria: refusals of a record file, which name the line, the field and what to do."""

from __future__ import annotations

from charter.errors import ENGLISH, SPANISH, CharterError

# code -> (Spanish, English); {detail} is what stands there, {more} what the fault needs besides.
_SENTENCES: dict[str, tuple[str, str]] = {
    "encoding": (
        "el byte {detail} no es UTF-8; guarde el archivo en UTF-8",
        "byte {detail} is not UTF-8; save the file as UTF-8",
    ),
    "json": (
        "no es un objeto JSON válido; corrija la línea",
        "not a valid JSON object; correct the line",
    ),
    "object": (
        "se esperaba un objeto JSON entre llaves {{…}}",
        "a JSON object in braces {{…}} was expected",
    ),
    "repeated": (
        "la clave aparece dos veces; deje una sola",
        "the key stands twice; keep one",
    ),
    "header": (
        'la primera línea debe ser exactamente {{"contract": 1, "conference": "CRM"}}',
        'the first line must be exactly {{"contract": 1, "conference": "CRM"}}',
    ),
    "unknown-key": (
        "clave desconocida; quítela o revise cómo se escribe",
        "unknown key; remove it or check its spelling",
    ),
    "unknown-kind": (
        "{detail} no es una clase de hecho conocida; vea el contrato del registro",
        "{detail} is not a known kind of fact; see the contract of the record",
    ),
    "required": ("falta y es obligatoria; añádala", "missing and required; add it"),
    "empty": ("está vacía; escriba su valor", "empty; give its value"),
    "text": ("se esperaba un texto, no {detail}", "a text was expected, not {detail}"),
    "slug": (
        "se esperaba un nombre corto sin espacios, no {detail}",
        "a short name without spaces was expected, not {detail}",
    ),
    "flag": ("se esperaba true o false, no {detail}", "true or false was expected, not {detail}"),
    "number": ("se esperaba un número entero, no {detail}", "a whole number was expected, not {detail}"),
    "year": (
        "se esperaba un año como 2026 (número entero), no {detail}",
        "a year such as 2026 (a whole number) was expected, not {detail}",
    ),
    "day": (
        "{detail} no es un día que exista; escríbalo AAAA-MM-DD",
        "{detail} is not a day that exists; write it YYYY-MM-DD",
    ),
    "instant": (
        "{detail} no es un instante con su zona; escríbalo como 2026-03-07T15:00:00Z",
        "{detail} is not an instant with its zone; write it like 2026-03-07T15:00:00Z",
    ),
    "period": (
        "el período termina el {detail}, antes de empezar; corrija una de las dos fechas",
        "the period ends on {detail}, before it begins; correct one of the two dates",
    ),
    "money": (
        'se esperaba un importe como "5000.00" (texto), no {detail}',
        'an amount such as "5000.00" (a text) was expected, not {detail}',
    ),
    "negative": (
        "{detail} es negativo; los importes no pueden serlo: retire el hecho equivocado con «retracts»",
        "{detail} is negative, which no amount may be: withdraw the wrong fact with “retracts”",
    ),
    "decimals": (
        '{detail} tiene más de dos decimales; escriba dos, como en "5000.00"',
        '{detail} has more than two decimals; write two, as in "5000.00"',
    ),
    "currency": (
        "se esperaba el código de una moneda como USD, no {detail}",
        "the code of a currency such as USD was expected, not {detail}",
    ),
    "state": (
        "se esperaba el código de un Estado como HND (ISO 3166), no {detail}",
        "the code of a state such as HND (ISO 3166) was expected, not {detail}",
    ),
    "party": (
        "se esperaba el código de un participante como HND o IOM, no {detail}",
        "the code of a participant such as HND or IOM was expected, not {detail}",
    ),
    "body": (
        "se esperaba un órgano como vm, grcm o wg:fronteras, no {detail}",
        "a body such as vm, grcm or wg:borders was expected, not {detail}",
    ),
    "clause": (
        "{detail} no es una cláusula; vea «charter clauses»",
        "{detail} is no clause; see “charter clauses”",
    ),
    "parties": (
        'se esperaba una lista de participantes como ["HND", "SLV"], no {detail}',
        'a list of participants such as ["HND", "SLV"] was expected, not {detail}',
    ),
    "texts": (
        'se esperaba una lista de textos como ["uno", "dos"], no {detail}',
        'a list of texts such as ["one", "two"] was expected, not {detail}',
    ),
    "clauses": (
        'se esperaba una lista de cláusulas como ["mandate.consensus"], no {detail}',
        'a list of clauses such as ["mandate.consensus"] was expected, not {detail}',
    ),
    "report-period": (
        "se esperaba un trimestre como 2026Q1 o un año como 2026, no {detail}",
        "a quarter such as 2026Q1 or a year such as 2026 was expected, not {detail}",
    ),
    "reading-value": (
        "se esperaba el valor de una lectura, no {detail}",
        "the value of a reading was expected, not {detail}",
    ),
    "reading": (
        "{detail} no está entre las lecturas conocidas; vea «charter clauses»",
        "{detail} is not among the known readings; see “charter clauses”",
    ),
    "option": (
        "{detail} no está entre los valores admitidos: {more}",
        "{detail} is not among the values allowed: {more}",
    ),
    "subject": (
        "«{detail}» no puede ser el sujeto de este hecho: {more}",
        "“{detail}” cannot be the subject of this fact: {more}",
    ),
    "duplicate": (
        "«{detail}» ya es el identificador de la línea {more}; cada hecho lleva el suyo",
        "“{detail}” is already the id of line {more}; each fact has its own",
    ),
    "retracts-nothing": (
        "retira «{detail}», que no está en el archivo; corrija el identificador",
        "withdraws “{detail}”, which is not in the file; correct the id",
    ),
    "retracts-circle": (
        "retira «{detail}», que a su vez lo retira; quite una de las dos retiradas",
        "withdraws “{detail}”, which in turn withdraws it; remove one of the two",
    ),
}

_SUBJECTS: dict[str, tuple[str, str]] = {
    "conference": ("debe ser CRM", "it must be CRM"),
    "member": ("debe ser uno de los once Países Miembros", "it must be one of the eleven Member Countries"),
    "party": (
        "debe ser una parte, como HND, IOM o RROCM",
        "it must be a party, such as HND, IOM or RROCM",
    ),
    "body": (
        "debe ser vm, ppt, troika, grcm, se, wg:… o event:…",
        "it must be vm, ppt, troika, grcm, se, wg:… or event:…",
    ),
    "group": ("debe ser un Grupo de Trabajo, wg:…", "it must be a Working Group, wg:…"),
    "grcm": ("debe ser grcm", "it must be grcm"),
    "presidency": ("debe ser ppt", "it must be ppt"),
    "secretariat": ("debe ser se", "it must be se"),
    "reporter": ("debe ser se o ppt", "it must be se or ppt"),
    "anyone": ("debe ser una parte o un órgano", "it must be a party or a body"),
}


class RecordError(CharterError):
    """A fault in a record: its ``line`` (0 when not from a file), ``field``, ``code`` and ``detail``."""

    def __init__(self, line: int, field: str, code: str, detail: str, more: object = "") -> None:
        self.line = line
        self.field = field
        self.code = code
        self.detail = detail
        es, en = _SENTENCES[code]
        told = _SUBJECTS.get(str(more), (str(more), str(more)))
        super().__init__(
            self._place(SPANISH) + es.format(detail=detail, more=told[0]) + ".",
            self._place(ENGLISH) + en.format(detail=detail, more=told[1]) + ".",
        )

    def _place(self, lang: str) -> str:
        line, field = ("línea", "campo") if lang == SPANISH else ("line", "field")
        places = [f"{line} {self.line}"] if self.line else []
        if self.field:
            places.append(f"{field} {self.field}")
        place = ", ".join(places)
        return f"{place[:1].upper()}{place[1:]}: " if place else ""
