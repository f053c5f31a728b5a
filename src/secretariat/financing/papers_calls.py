"""Financiamiento, Cuotas de la membresía: a call as a letter on the Conference's letterhead, and all calls of a year as a table."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import translation
from django.utils.translation import gettext as _

from secretariat.furniture.figures import long_date, money
from secretariat.furniture.names import party_name
from secretariat.furniture.papers import Block, Pairs, Paper, Words, pdf, word
from secretariat.furniture.tabular import Column, Sheet, xlsx_bytes

from .models import Call


def term(call: Call) -> str:
    """What the member's quota is called (finance.fn16.guatemala-term)."""
    return _("contribución financiera") if call.guatemala else _("cuota")


def letter(call: Call) -> Paper:
    """The call as a letter in the language of its reader."""
    with translation.override(call.language):
        name = party_name(call.party)
        pairs = [
            (_("Presupuesto aprobado"), money(call.budget)),
            (_("Parte"), f"{call.parts}/64"),
            (_("Suma"), money(call.amount)),
            (_("Último día en plazo"), long_date(call.due)),
        ]
        if call.extra:
            pairs.append((_("Centavo que sobra de la división"), "US$ 0.01"))
        told = (
            _("La contribución financiera de %(party)s para %(year)s es de %(sum)s.")
            if call.guatemala
            else _("La cuota de %(party)s para %(year)s es de %(sum)s.")
        )
        blocks: list[Block] = [
            Words(_("El presupuesto de la Secretaría Ejecutiva para %(year)s fue aprobado por consenso.") % {"year": call.year}),
            Words(told % {"party": name, "year": call.year, "sum": money(call.amount)}),
            Pairs(pairs),
        ]
        if call.replaces is not None:
            blocks.append(
                Words(_("Esta carta reemplaza a la %(symbol)s. %(reason)s") % {"symbol": call.replaces.symbol, "reason": call.reason})
            )
        blocks.append(Words(_("Al pagar, indique el año al que se destina y envíe su comprobante a la Secretaría Ejecutiva.")))
        title = _("Contribución financiera de %(year)s") if call.guatemala else _("Cuota de %(year)s")
        return Paper(
            call.language,
            title % {"year": call.year},
            call.symbol,
            call.issued,
            to=(name,),
            blocks=blocks,
            signature=(_("Secretaría Ejecutiva"), _("Conferencia Regional sobre Migración")),
            fictitious=call.fictitious,
        )


def as_pdf(call: Call) -> bytes:
    """The letter as an accessible PDF."""
    return pdf(letter(call))


def as_word(call: Call) -> bytes:
    """The letter as a Word document."""
    return word(letter(call))


def table(calls: Sequence[Call]) -> bytes:
    """The calls of a year as a workbook, with the columns that the Secretariat uses."""
    columns = [
        Column(_("año"), "number"),
        Column(_("país")),
        Column(_("partes de 64"), "number"),
        Column("%", "percent"),
        Column(_("monto USD"), "money"),
        Column(_("centavo de ajuste"), "money"),
        Column(_("fecha del llamado"), "date"),
        Column(_("vencimiento"), "date"),
        Column(_("denominación")),
        Column(_("símbolo")),
        Column(_("acuse"), "date"),
    ]
    rows = [
        [
            call.year,
            party_name(call.party),
            call.parts,
            call.parts / 64,
            call.amount,
            1 if call.extra else 0,
            call.issued,
            call.due,
            term(call),
            call.symbol,
            call.received,
        ]
        for call in calls
    ]
    notes = [_("Datos ficticios de la demostración.")] if any(call.fictitious for call in calls) else []
    return xlsx_bytes([Sheet(_("Llamado de cuotas"), columns, rows, notes)])
