"""Secretaría Ejecutiva, apoyo a las reuniones: what is prepared for a meeting of each body and mode, with days counted from the meeting
(se.function.support-meetings).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from .models import Meeting, Task


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a checklist: days before the meeting (negative: after its last day), whose it is, and where it belongs."""

    key: str
    days: int
    office: str
    es: str
    en: str
    bodies: tuple[str, ...] = ()  # none named: every body; "wg" stands for all working groups
    modes: tuple[str, ...] = ()  # none named: every mode


PLACE, REMOTE = ("in-person", "hybrid"), ("virtual", "hybrid")

LINES: tuple[Line, ...] = (
    Line("letters", 45, "se", "Convocatorias enviadas", "Convocations sent"),
    Line("host", 40, "ppt", "Sede y gastos de logística acordados con la Presidencia",
         "Venue and logistics costs agreed with the Presidency", modes=PLACE),
    Line("declaration", 30, "ppt", "Proyecto de Declaración circulado", "Draft Declaration circulated", bodies=("vm",)),
    Line("interpretation", 30, "se", "Interpretación contratada", "Interpretation hired"),
    Line("budget", 30, "se", "Proyecto de presupuesto entregado al GRCM", "Draft budget given to the RCGM", bodies=("grcm",)),
    Line("platform", 20, "se", "Plataforma virtual con interpretación contratada",
         "Virtual platform with interpretation hired", modes=REMOTE),
    Line("dialogue", 20, "se", "Diálogo acordado con la RROCM", "Dialogue agreed with RNCOM", bodies=("vm",)),
    Line("review", 15, "se", "Proyectos de Declaración revisados por el GRCM", "Draft Declarations reviewed by the RCGM", bodies=("vm",)),
    Line("compliance", 15, "se", "Informe del Plan Estratégico listo", "Report on the Strategic Plan ready", bodies=("vm", "grcm")),
    Line("work-plan", 15, "se", "Plan de trabajo del grupo al día", "Work plan of the group up to date", bodies=("wg",)),
    Line("delegations", 10, "se", "Delegaciones confirmadas", "Delegations confirmed"),
    Line("agenda", 10, "se", "Agenda publicada", "Agenda published"),
    Line("papers", 7, "se", "Documentos en los dos idiomas", "Papers in both languages"),
    Line("access", 2, "se", "Enlaces enviados y conexión probada", "Links sent and connection tested", modes=REMOTE),
    Line("room", 1, "host", "Sala, letreros de los países e idiomas probados", "Room, country signs and languages tested", modes=PLACE),
    Line("certificates", -10, "se", "Constancias de asistencia emitidas", "Certificates of attendance issued"),
    Line("minutes", -15, "se", "Acta y asistencia cerradas", "Minutes and attendance closed"),
    Line("group-report", -30, "se", "Informe del grupo para el GRCM", "Report of the group for the RCGM", bodies=("wg",)),
)


def lines_for(body: str, mode: str) -> Iterator[Line]:
    """The lines of a body (`vm`, `grcm`, `wg:slug`, `event:slug`) in a mode."""
    kind = body.partition(":")[0]
    return (line for line in LINES if (not line.bodies or kind in line.bodies) and (not line.modes or mode in line.modes))


def due(line: Line, meeting: Meeting) -> dt.date | None:
    """The day of a line: so many days before the first day of the meeting, or after its last."""
    counted = meeting.starts if line.days >= 0 else (meeting.ends or meeting.starts)
    return counted - dt.timedelta(days=line.days) if counted else None


def tasks_for(meeting: Meeting) -> list[Task]:
    """The checklist of a meeting just drafted; not saved."""
    return [
        Task(meeting=meeting, key=line.key, title_es=line.es, title_en=line.en, due=due(line, meeting), office=line.office)
        for line in lines_for(meeting.body, meeting.mode)
    ]


def moved(meeting: Meeting) -> tuple[list[Task], list[Task], list[int]]:
    """What a checklist becomes when its draft changed: lines to add, lines whose day moved, ids of those that no longer apply.

    What was done, and what the office wrote itself, stays.
    """
    wanted = {line.key: line for line in lines_for(meeting.body, meeting.mode)}
    known = {task.key: task for task in meeting.tasks.all()}
    added = [task for task in tasks_for(meeting) if task.key not in known]
    other = []
    for key, task in known.items():
        if key in wanted and not task.done and task.due != due(wanted[key], meeting):
            task.due = due(wanted[key], meeting)
            other.append(task)
    every = {line.key for line in LINES}
    gone = [task.pk for key, task in known.items() if key in every and key not in wanted and not task.done]
    return added, other, gone
