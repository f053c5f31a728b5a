"""Países Observadores; Organismos: a notice of lapse as a paper with letterhead, Word or PDF, in either language."""

from __future__ import annotations

from typing import Any

from secretariat.furniture.papers import Heading, Pairs, Paper, Points, Words

from .letters import context_of
from .models import Notice

ES = {
    "title": "Aviso sobre la condición de observador",
    "opening": "La Presidencia Pro-Témpore de la Conferencia Regional sobre Migración, "
    "por medio de la Secretaría Ejecutiva, saluda atentamente a {party}.",
    "last": "Según la tabla de asistencia, su última participación fue el {last}, en: {meeting}.",
    "never": "La tabla de asistencia no tiene participación suya desde que recibió la condición, el {since}.",
    "lapse": "Si nada ocurre, su condición de observador terminará por ausencia el {lapse}.",
    "cure": "Para conservarla basta participar en una reunión abierta a observadores a más tardar el {attend_by}.",
    "ahead": "Reuniones convocadas hasta entonces",
    "contest": "Si participó en alguna reunión que la tabla no recoge, puede impugnarla con su constancia antes de ese día en: {page}",
    "back": "Quien pierde la condición puede manifestar de nuevo su interés; readmite la Reunión Viceministerial, por consenso.",
    "pairs": ("Última participación", "Día en que terminaría la condición", "Participar a más tardar el", "En la Carta"),
    "none": "ninguna desde que recibió la condición",
    "sign": "Secretaría Ejecutiva, por la Presidencia Pro-Témpore",
    "summary": "Resumen",
}
EN = {
    "title": "Notice on observer status",
    "opening": "The Presidency Pro-Témpore of the Regional Conference on Migration, "
    "through the Executive Secretariat, presents its compliments to {party}.",
    "last": "By the attendance table, its last participation was on {last}, in: {meeting}.",
    "never": "The attendance table holds no participation since status was given, on {since}.",
    "lapse": "If nothing happens, its observer status ends by absence on {lapse}.",
    "cure": "To keep it, it is enough to take part in a meeting open to observers on {attend_by} at the latest.",
    "ahead": "Meetings convened until then",
    "contest": "If it took part in a meeting that the table does not hold, "
    "it may contest this with its evidence before that day at: {page}",
    "back": "Who loses the status may state its interest again; the Vice-Ministerial Meeting readmits by consensus.",
    "pairs": ("Last participation", "Day on which the status would end", "Take part at the latest on", "In the Charter"),
    "none": "none since status was given",
    "sign": "Executive Secretariat, for the Presidency Pro-Témpore",
    "summary": "Summary",
}


def paper_of(notice: Notice, language: str) -> Paper:
    """The notice as a paper with the letterhead of the Conference, in one language, from what was frozen when it left."""
    words: dict[str, Any] = EN if language == "en" else ES
    told = context_of(notice.party, notice.category, notice.paper, language, fictitious=notice.fictitious)
    last = f"{told['last']} · {told['meeting']}" if told["last"] else words["none"]
    blocks: list[Any] = [
        Words(words["opening"].format(**told)),
        Words((words["last"] if told["last"] else words["never"]).format(**told)),
        Words(words["lapse"].format(**told)),
        Words(words["cure"].format(**told)),
    ]
    if told["ahead"]:
        blocks += [Heading(words["ahead"]), Points(told["ahead"])]
    blocks += [Words(words["contest"].format(**told)), Words(words["back"])]
    values = (last, told["lapse"], told["attend_by"], " · ".join(told["places"]))
    blocks += [Heading(words["summary"]), Pairs(list(zip(words["pairs"], values, strict=True)))]
    return Paper(
        language=language,
        title=words["title"],
        symbol=f"CRM/SE/AVISO/{notice.party}/{notice.sent.year}/{notice.pk}",
        day=notice.sent,
        to=(told["party"],),
        blocks=tuple(blocks),
        signature=(words["sign"],),
        fictitious=notice.fictitious,
        reference=notice.fact,
    )
