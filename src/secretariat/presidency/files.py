"""Presidencia Pro-Témpore: the work plan and the record of a handover as papers and workbooks. Reads rows, writes bytes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from secretariat.chronicle import clock
from secretariat.furniture.figures import as_day, language, long_date
from secretariat.furniture.names import party_name
from secretariat.furniture.papers import Grid, Heading, Pairs, Paper, Points, Words, pdf, word
from secretariat.furniture.tabular import Column, Sheet, xlsx_bytes

from . import facts, inventory
from .models import PILLARS, ROLES, STATES_OF_LINE, Handover, WorkPlan

STATES = {
    "draft": gettext_lazy("Borrador"),
    "consulting": gettext_lazy("En consulta"),
    "submitted": gettext_lazy("Plan presentado"),
    "approved": gettext_lazy("Aprobado"),
}


def state_words(plan: WorkPlan) -> str:
    """How a plan stands, in a word."""
    return str(STATES[facts.plan_state(plan, consulting=plan.rounds.filter(ended=None).exists())])


def plan_paper(plan: WorkPlan) -> Paper:
    """The work plan on the letterhead: its aim, its activities, how the members were consulted."""
    pillars, states = dict(PILLARS), dict(STATES_OF_LINE)
    columns = (_("Actividad"), _("Pilar"), _("Mes"), _("Responsable"), _("Resultado esperado"), _("Estado"))
    rows = [
        (
            f"{line.order}. {line.activity}",
            f"{pillars[line.pillar]}{' · ' + line.aligned if line.aligned else ''}",
            date_format(line.month, "F Y"),
            line.responsible,
            line.result,
            f"{states[line.state]}{': ' + line.outcome if line.outcome else ''}",
        )
        for line in plan.lines.all()
    ]
    blocks: list[Any] = [
        Pairs(
            (
                (_("Presidencia"), party_name(plan.party)),
                (_("Plan Estratégico"), plan.strategic or "—"),
                (_("Versión"), str(plan.version or "—")),
                (_("Estado"), state_words(plan)),
            )
        )
    ]
    if plan.aim:
        blocks += [Heading(_("Propósito")), Words(plan.aim)]
    blocks += [Heading(_("Actividades")), Grid(_("Actividades del año"), columns, rows)]
    for one in plan.rounds.prefetch_related("comments"):
        blocks.append(Heading(_("Consulta a los Países Miembros, ronda %(n)s") % {"n": one.number}))
        said = [(party_name(c.party), f"{c.line}. {c.text}" if c.line else c.text, c.answer or "—") for c in one.comments.all()]
        blocks.append(
            Grid(_("Comentarios y respuestas"), (_("País Miembro"), _("Comentario"), _("Respuesta")), said)
            if said
            else Words(_("Nadie comentó."))
        )
    return Paper(
        language(), _("Plan de trabajo de la Presidencia Pro-Témpore, %(year)s") % {"year": plan.year}, "", clock.today(), blocks=blocks,
        fictitious=plan.fictitious, reference=f"{plan.slug} v{plan.version}", wide=True,
    )  # fmt: skip


def plan_workbook(plan: WorkPlan) -> bytes:
    """The activities as a sheet, the comments and answers as another."""
    pillars, states = dict(PILLARS), dict(STATES_OF_LINE)
    columns = [
        Column(_("N.º"), "number"), Column(_("Actividad")), Column(_("Pilar")), Column(_("Línea de acción")), Column(_("Mes"), "date"),
        Column(_("Responsable")), Column(_("Resultado esperado")), Column(_("Estado")), Column(_("Qué resultó")),
    ]  # fmt: skip
    rows = [
        (line.order, line.activity, str(pillars[line.pillar]), line.aligned, line.month, line.responsible, line.result,
         str(states[line.state]), line.outcome)
        for line in plan.lines.all()
    ]  # fmt: skip
    said = [
        (one.number, party_name(c.party), c.line, c.text, c.answer)
        for one in plan.rounds.prefetch_related("comments")
        for c in one.comments.all()
    ]
    heads = [
        Column(_("Ronda"), "number"),
        Column(_("País Miembro")),
        Column(_("Actividad"), "number"),
        Column(_("Comentario")),
        Column(_("Respuesta")),
    ]
    notes = [f"{plan.slug} v{plan.version}"] + ([_("Datos ficticios de la demostración.")] if plan.fictitious else [])
    return xlsx_bytes([Sheet(_("Plan de trabajo"), columns, rows, notes), Sheet(_("Consulta a los Países Miembros"), heads, said)])


PLAN: dict[str, Callable[[WorkPlan], bytes]] = {
    "pdf": lambda plan: pdf(plan_paper(plan)),
    "docx": lambda plan: word(plan_paper(plan)),
    "xlsx": plan_workbook,
}


def kept(handover: Handover, lang: str) -> dict[str, Any]:
    """The record of a signed handover for a page or a paper: each item with what it held, its evidence and its signatures."""
    record = handover.record or {}
    found = record["found"][lang if lang in record["found"] else "es"]
    roles = dict(ROLES)

    def marks(signed: dict[str, str]) -> list[tuple[str, dt.date]]:
        return [(str(roles[role]), as_day(dt.datetime.fromisoformat(signed[role])) or record["day"]) for role in roles if role in signed]

    items = [
        {
            **item,
            "title": str(inventory.TITLES.get(item["key"], item["key"])),
            "found": found.get(item["key"], {}),
            "marks": marks(item["signed"]),
        }
        for item in record["items"]
    ]
    return {"items": items, "marks": marks(record["signed"]), "day": dt.date.fromisoformat(record["day"])}


def handover_paper(handover: Handover) -> Paper:
    """The record on the letterhead."""
    record = kept(handover, language())
    blocks: list[Any] = [
        Pairs(
            (
                (_("Saliente"), party_name(handover.outgoing)),
                (_("Entrante"), party_name(handover.incoming)),
                (_("Día del traspaso"), long_date(record["day"])),
                ("SHA-256", handover.sha256),
            )
        )
    ]
    for item in record["items"]:
        blocks.append(Heading(item["title"]))
        blocks.append(Words(item["evidence"]))
        if item["reference"]:
            blocks.append(Words(item["reference"], small=True))
        if item["found"].get("sentence"):
            blocks.append(Words(item["found"]["sentence"]))
        if item["found"].get("things"):
            blocks.append(Points([thing["words"] for thing in item["found"]["things"]]))
            blocks.append(Words(_("En total: %(n)s.") % {"n": item["found"]["count"]}, small=True))
        blocks.append(Words(_("Firmado: %(who)s.") % {"who": _listed(item["marks"])}, small=True))
    blocks += [Heading(_("El conjunto")), Words(_("Firmado: %(who)s.") % {"who": _listed(record["marks"])})]
    title = _("Traspaso de la Presidencia Pro-Témpore: de %(a)s a %(b)s") % {
        "a": party_name(handover.outgoing),
        "b": party_name(handover.incoming),
    }
    signature = tuple(words for words, _day in record["marks"])
    return Paper(
        language(),
        title,
        "",
        record["day"],
        blocks=blocks,
        signature=signature,
        fictitious=handover.fictitious,
        reference=handover.sha256[:12],
    )


def _listed(marks: list[tuple[str, dt.date]]) -> str:
    return "; ".join(f"{words}, {long_date(day)}" for words, day in marks)


HANDOVER: dict[str, Callable[[Handover], bytes]] = {
    "pdf": lambda handover: pdf(handover_paper(handover)),
    "docx": lambda handover: word(handover_paper(handover)),
}
