"""Secretaría Ejecutiva, funciones: a report in words and tables, the same on the page, in PDF, Word and the workbook."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from secretariat.financing.facts import in_order
from secretariat.fund.facts import purpose_words
from secretariat.fund.models import EARMARKS
from secretariat.furniture.charts import Bar, Chart, bars
from secretariat.furniture.figures import language, long_date, money
from secretariat.furniture.names import party_name
from secretariat.furniture.papers import Block, Grid, Heading, Paper, Picture, Words
from secretariat.furniture.tabular import Column, Sheet
from secretariat.ledger.chart import account_words, fund_words
from secretariat.meetings.facts import titles

from .facts import FINANCIAL
from .models import Issue


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns (words and kind: text, money, percent, date) and rows of plain values; the last may be their sum."""

    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[Any, ...], ...]
    total: tuple[Any, ...] = ()

    @property
    def numbers(self) -> frozenset[int]:
        return frozenset(place for place, (_words, kind) in enumerate(self.columns) if kind != "text" and kind != "date")

    @property
    def heads(self) -> list[tuple[str, bool]]:
        return [(words, place in self.numbers) for place, (words, _kind) in enumerate(self.columns)]

    def told(self, row: Sequence[Any]) -> list[str]:
        return ["" if value == "" else told(value, kind) for value, (_words, kind) in zip(row, self.columns, strict=True)]

    @property
    def told_rows(self) -> list[list[tuple[str, str, bool]]]:
        """Each row as (words, column, whether a number)."""
        return [[(cell, head, number) for cell, (head, number) in zip(self.told(row), self.heads, strict=True)] for row in self.rows]

    @property
    def told_total(self) -> list[tuple[str, str, bool]]:
        return [(cell, head, number) for cell, (head, number) in zip(self.told(self.total), self.heads, strict=True)] if self.total else []


def told(value: Any, kind: str) -> str:
    """A value as it is read."""
    if value is None:
        return "—"
    if kind == "money":
        return money(value, currency=False)
    if kind == "percent":
        return f"{value * 100:.1f} %"
    if kind == "date":
        return long_date(value)
    return str(value)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report: heading, sentences, a table and perhaps a chart."""

    title: str
    words: tuple[str, ...] = ()
    table: Table | None = None
    chart: Chart | None = None


def kind_words(kind: str) -> str:
    """What sort of report it is, in the reader's language."""
    return _("Informe financiero trimestral") if kind == FINANCIAL else _("Informe operativo trimestral")


def period_words(period: str) -> str:
    """A quarter in words: "tercer trimestre de 2026"."""
    ordinals = {"1": _("primer trimestre"), "2": _("segundo trimestre"), "3": _("tercer trimestre"), "4": _("cuarto trimestre")}
    return _("%(quarter)s de %(year)s") % {"quarter": ordinals.get(period[-1:], period[-1:]), "year": period[:4]}


def sections(data: dict[str, Any]) -> list[Section]:
    """The parts of a report, from its figures."""
    found = _financial(data) if data["kind"] == FINANCIAL else _operational(data)
    lang = language()
    names = {"done": _("Lo hecho"), "difficulties": _("Dificultades"), "next": _("Lo que sigue")}
    for name, title in names.items():
        text = data["words"][f"{name}_{lang}"] or data["words"][f"{name}_es"]
        if text:
            found.append(Section(title, tuple(text.splitlines())))
    return found


def _share(part: int, whole: int | None) -> float | None:
    return part / whole if whole else None


def _financial(data: dict[str, Any]) -> list[Section]:
    found = []
    if data["budget"] is None:
        found.append(Section(_("Presupuesto"), (_("Ningún presupuesto de %(year)s estaba aprobado.") % {"year": data["year"]},)))
    else:
        words = (_("Presupuesto de %(year)s, aprobado por consenso: %(sum)s.") % {"year": data["year"], "sum": money(data["budget"])},)
        found.append(Section(_("Presupuesto"), words))
    found += [_execution(data), _members(data), _fund(data)]
    held = Table(
        ((_("Fondo"), "text"), (_("En la organización administradora, US$"), "money")),
        tuple((fund_words(row["fund"]), row["cents"]) for row in data["balances"]),
    )
    closed = data["closed"]
    words = (
        _("Libro cerrado hasta el %(day)s.") % {"day": long_date(dt.date.fromisoformat(closed))}
        if closed
        else _("El libro no estaba cerrado al terminar el trimestre."),
    )
    found.append(Section(_("Saldos según el libro"), words, held if held.rows else None))
    return found


def _execution(data: dict[str, Any]) -> Section:
    """By line of the budget where its lines are kept; else by account."""
    if data["lines"]:
        rows = [
            (
                row["code"],
                row["words"],
                row["budget"],
                row["quarter"],
                row["year"],
                row["budget"] - row["year"],
                _share(row["year"], row["budget"]),
            )
            for row in data["lines"]
        ]
        total = (
            "",
            _("Suma"),
            *(sum(row[place] for row in rows) for place in (2, 3, 4, 5)),
            _share(sum(row[4] for row in rows), sum(row[2] for row in rows)),
        )
        columns = (
            (_("Rubro"), "text"),
            (_("Línea"), "text"),
            (_("Presupuesto"), "money"),
            (_("Trimestre"), "money"),
            (_("Acumulado"), "money"),
            (_("Saldo"), "money"),
            ("%", "percent"),
        )
        return Section(_("Ejecución por línea, en US$"), (), Table(columns, tuple(rows), total))
    rows = [(account_words(row["account"]), row["quarter"], row["year"]) for row in data["expenses"]]
    if not rows:
        return Section(_("Ejecución"), (_("El libro no tiene gastos del año hasta esa fecha."),))
    total = (_("Suma"), sum(row[1] for row in rows), sum(row[2] for row in rows))
    return Section(
        _("Ejecución por cuenta, en US$"),
        (),
        Table(((_("Cuenta"), "text"), (_("Trimestre"), "money"), (_("Acumulado"), "money")), tuple(rows), total),
    )


def _members(data: dict[str, Any]) -> Section:
    paid = {row["party"]: row for row in data["income"]}
    rows = tuple((party_name(code), paid[code]["quarter"], paid[code]["year"]) for code in in_order())
    total = (_("Suma"), sum(row[1] for row in rows), sum(row[2] for row in rows))
    columns = ((_("País Miembro"), "text"), (_("Trimestre"), "money"), (_("Acumulado"), "money"))
    return Section(_("Cuotas y contribuciones financieras recibidas, en US$"), (), Table(columns, rows, total))


def _fund(data: dict[str, Any]) -> Section:
    title = _("Fondo Especial Voluntario, por aporte, en US$")
    if not data["fund"]:
        return Section(title, (_("Ningún aporte recibido hasta el fin del trimestre."),))
    rows = tuple(
        (row["code"], party_name(row["party"]), _earmark(row), row["received"], row["spent"], row["received"] - row["spent"])
        for row in data["fund"]
    )
    total = ("", _("Suma"), "", *(sum(row[place] for row in rows) for place in (3, 4, 5)))
    columns = (
        (_("Aporte"), "text"),
        (_("Quién aporta"), "text"),
        (_("Destino"), "text"),
        (_("Recibido"), "money"),
        (_("Gastado"), "money"),
        (_("Saldo"), "money"),
    )
    return Section(title, (), Table(columns, rows, total))


def _earmark(row: dict[str, Any]) -> str:
    words = str(dict(EARMARKS).get(row["earmark"], row["earmark"]))
    return f"{words}: {purpose_words(row['earmark'], row['purpose'])}" if row["purpose"] else words


def _meeting(slug: str) -> str:
    es, en = titles().get(slug, (slug, slug))
    return en if language() == "en" else es


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _operational(data: dict[str, Any]) -> list[Section]:
    lang, none = language(), (_("Ninguna en el trimestre."),)
    meetings = Table(
        ((_("Reunión"), "text"), (_("Día"), "date")), tuple((_meeting(row["meeting"]), _day(row["on"])) for row in data["meetings"])
    )
    coming = Table(
        ((_("Reunión"), "text"), (_("Día"), "date")), tuple((_meeting(row["meeting"]), _day(row["on"])) for row in data["coming"])
    )
    done = Table(
        ((_("Mandato"), "text"), (_("Resultado"), "text"), (_("Día"), "date")),
        tuple((row["title"] or row["mandate"], row["result"], _day(row["on"])) for row in data["mandates_done"]),
    )
    still = Table(
        ((_("Mandato"), "text"), (_("Dado por"), "text")),
        tuple((row["title"] or row["mandate"], row["by"]) for row in data["mandates_open"]),
    )
    activities = Table(
        ((_("Actividad"), "text"), (_("Día"), "date")),
        tuple((row["description"] or row["activity"], _day(row["on"])) for row in data["activities"]),
    )
    fund = Table(
        ((_("Actividad"), "text"), (_("Quién la propuso"), "text"), (_("Pagado en el trimestre, US$"), "money"), (_("Cerrada"), "date")),
        tuple(
            (row[lang], party_name(row["party"]), row["paid"], _day(row["closed"]) if row["closed"] else None)
            for row in data["fund_activities"]
        ),
    )
    duties = data["duties"]
    told_duties = (
        _(
            "De lo que la Carta pedía a la Secretaría Ejecutiva en el trimestre: %(met)s cumplidos, %(late)s con retraso, "
            "%(overdue)s pendientes ya vencidos, %(open)s en plazo."
        )
        % duties
    )
    return [
        Section(_("Reuniones celebradas"), () if meetings.rows else none, meetings if meetings.rows else None),
        Section(_("Mandatos cumplidos"), () if done.rows else (_("Ninguno en el trimestre."),), done if done.rows else None),
        Section(_("Mandatos en curso"), () if still.rows else (_("Ninguno."),), still if still.rows else None),
        Section(_("Actividades de los Grupos de Trabajo"), () if activities.rows else none, activities if activities.rows else None),
        Section(_("Actividades del Fondo Especial Voluntario"), () if fund.rows else none, fund if fund.rows else None),
        Section(_("Plazos de la Carta"), (told_duties,)),
        Section(
            _("Próximas reuniones"),
            () if coming.rows else (_("Ninguna convocada para el trimestre siguiente."),),
            coming if coming.rows else None,
        ),
    ]


def data_of(issue: Issue) -> dict[str, Any]:
    """The figures of an issued report, as they were frozen."""
    found: dict[str, Any] = json.loads(issue.content)
    return found


# -- files -------------------------------------------------------------------------------------------------------------


def blocks(parts: Sequence[Section]) -> list[Block]:
    """The parts of a report as they stand on paper."""
    found: list[Block] = []
    for part in parts:
        found.append(Heading(part.title))
        found += [Words(words) for words in part.words]
        if part.chart is not None:
            found.append(Picture(part.chart))
        if part.table is not None:
            rows = [part.table.told(row) for row in (*part.table.rows, *((part.table.total,) if part.table.total else ()))]
            strong = frozenset({len(rows) - 1}) if part.table.total else frozenset()
            found.append(Grid(part.title, [words for words, _kind in part.table.columns], rows, part.table.numbers, strong))
    return found


def paper(issue: Issue) -> Paper:
    """An issued report on the Conference's letterhead, with its version and hash."""
    data = data_of(issue)
    notes: list[Block] = [Words(_("Versión %(n)s, emitida el %(day)s.") % {"n": issue.version, "day": long_date(issue.issued)})]
    if issue.correction:
        notes.append(Words(_("Corrige: %(why)s") % {"why": issue.correction}))
    seal = Words(_("Huella de sus datos (SHA-256): %(sha)s") % {"sha": issue.sha256}, small=True)
    return Paper(
        language(),
        f"{kind_words(issue.kind)}: {period_words(issue.period)}",
        f"{issue.period}/{issue.version}",
        issue.issued,
        blocks=[*notes, *blocks(sections(data)), seal],
        signature=(_("Secretaría Ejecutiva"),),
        fictitious=issue.fictitious,
        wide=True,
    )


def sheets(parts: Sequence[Section], notes: Sequence[str]) -> list[Sheet]:
    """The tables of a report as sheets of a workbook; its words on the first."""
    words = [[part.title, " ".join(part.words)] for part in parts if part.words]
    found = [Sheet(_("Texto"), [Column(_("Parte")), Column(_("Texto"), width=90)], words, notes)]
    for number, part in enumerate(parts, 1):
        if part.table is not None:
            rows = [*part.table.rows, *((part.table.total,) if part.table.total else ())]
            found.append(
                Sheet(f"{number} {part.title.replace(', en US$', '')}", [Column(w, kind) for w, kind in part.table.columns], rows, notes)
            )
    return found


# -- a year ------------------------------------------------------------------------------------------------------------


def year_sections(data: dict[str, Any]) -> list[Section]:
    """A year's statement with its charts: income by member in alphabetical order, execution by line, the funds."""
    year = data["year"]
    paid = {row["party"]: row for row in data["income"]}
    codes = in_order()
    series = (str(year), _("%(year)s a la misma fecha") % {"year": year - 1})
    chart = bars(
        _("Cuotas y contribuciones financieras recibidas, en US$"),
        [
            Bar(
                party_name(code),
                (paid[code]["year"] / 100, paid[code]["last"] / 100),
                (money(paid[code]["year"], currency=False), money(paid[code]["last"], currency=False)),
            )
            for code in codes
        ],
        head=_("País Miembro"),
        series=series,
    )
    rows = tuple((party_name(code), paid[code]["year"], paid[code]["last"]) for code in codes)
    total = (_("Suma"), sum(row[1] for row in rows), sum(row[2] for row in rows))
    income = Table(((_("País Miembro"), "text"), (series[0], "money"), (series[1], "money")), rows, total)
    budget = (
        _("Presupuesto de %(year)s: %(sum)s.") % {"year": year, "sum": money(data["budget"])}
        if data["budget"]
        else _("Ningún presupuesto de %(year)s estaba aprobado.") % {"year": year},
    )
    found = [Section(_("Ingresos por País Miembro"), budget, income, chart)]
    spent = _execution({**data, "expenses": data["expenses"]})
    found.append(Section(spent.title, spent.words, spent.table, _spending(data)))
    funds = Table(
        ((_("Fondo"), "text"), (_("Saldo según el libro, US$"), "money")),
        tuple((fund_words(row["fund"]), row["cents"]) for row in data["balances"]),
    )
    if funds.rows:
        drawn = bars(
            _("Saldo por fondo, en US$"),
            [
                Bar(fund_words(row["fund"]), (max(row["cents"], 0) / 100,), (money(row["cents"], currency=False),))
                for row in data["balances"]
            ],
            head=_("Fondo"),
        )
        found.append(Section(_("Por fondo"), (), funds, drawn))
    found.append(_fund(data))
    return found


def _spending(data: dict[str, Any]) -> Chart | None:
    if data["lines"]:
        rows = [
            Bar(
                f"{row['code']} {row['words']}",
                (row["budget"] / 100, max(row["year"], 0) / 100),
                (money(row["budget"], currency=False), money(row["year"], currency=False)),
            )
            for row in data["lines"]
        ]
        return bars(_("Presupuesto y gasto por línea, en US$"), rows, head=_("Línea"), series=(_("Presupuesto"), _("Gasto")))
    rows = [
        Bar(account_words(row["account"]), (max(row["year"], 0) / 100,), (money(row["year"], currency=False),)) for row in data["expenses"]
    ]
    return bars(_("Gasto por cuenta, en US$"), rows, head=_("Cuenta")) if rows else None


def year_paper(data: dict[str, Any], today: dt.date, *, fictitious: bool) -> Paper:
    """A year's statement on paper, with its charts."""
    title = _("Estado anual de %(year)s") % {"year": data["year"]}
    return Paper(
        language(),
        title,
        str(data["year"]),
        today,
        blocks=blocks(year_sections(data)),
        signature=(_("Secretaría Ejecutiva"),),
        fictitious=fictitious,
        wide=True,
    )
