"""Secretaría Ejecutiva, apoyo a las reuniones: drafts of meetings and their checklists
(se.function.support-meetings).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from secretariat.chronicle import acts as chronicle
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.documents.words import fold

from .. import checklists
from ..models import FORMS, MODES, Meeting, Session, Task

PREFIX = {"vm": "rv", "grcm": "grcm"}


@dataclass(frozen=True, slots=True)
class Sitting:
    """A session as it is planned: titles, moments (aware), and whether its doors are to be closed."""

    title_es: str
    title_en: str
    starts: dt.datetime
    ends: dt.datetime
    closed: bool = False


def slug_for(body: str, number: str, year: int) -> str:
    """A free slug for a meeting: `rv-xxxi`, `grcm-2026-2`, `wg-proteccion-2026-1`."""
    stem = PREFIX.get(body, slugify(body.replace(":", "-")))
    first = f"{stem}-{slugify(number)}" if number else f"{stem}-{year}"
    taken = set(Meeting.objects.filter(slug__startswith=first).values_list("slug", flat=True))
    if number and first not in taken:
        return first
    return next(name for n in range(1, len(taken) + 2) if (name := f"{first}-{n}") not in taken)


def check(fields: Mapping[str, Any], sittings: list[Sitting]) -> None:
    """What a draft must be to be kept. Raises Conflict with a sentence for the person."""
    if fields["form"] not in dict(FORMS) or fields["mode"] not in dict(MODES):
        raise Conflict(_("Elija la forma y la modalidad de la reunión."), "shape")
    try:
        ZoneInfo(fields["zone"])
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise Conflict(_("Esa zona horaria no existe. Elija una de la lista."), "zone") from error
    if fields["ends"] and fields["starts"] and fields["ends"] < fields["starts"]:
        raise Conflict(_("El último día no puede ser anterior al primero."), "days")
    zone = ZoneInfo(fields["zone"])
    for sitting in sittings:
        if sitting.ends <= sitting.starts:
            raise Conflict(_("La sesión «%(title)s» termina antes de empezar.") % {"title": sitting.title_es}, "hours")
        day = sitting.starts.astimezone(zone).date()
        if fields["starts"] and not fields["starts"] <= day <= (fields["ends"] or fields["starts"]):
            raise Conflict(_("La sesión «%(title)s» cae fuera de los días de la reunión.") % {"title": sitting.title_es}, "outside")


def numbered(sittings: Iterable[Sitting]) -> list[tuple[int, Sitting]]:
    """Numbers of sessions: open ones first, so that the numbers outsiders see have no gap where one is closed."""
    ordered = sorted(sittings, key=lambda s: (s.closed, s.starts))
    return list(enumerate(ordered, 1))


def write_sessions(meeting: Meeting, sittings: list[Sitting]) -> None:
    meeting.sessions.all().delete()
    Session.objects.bulk_create(
        Session(
            meeting=meeting,
            number=number,
            title_es=s.title_es,
            title_en=s.title_en,
            starts=s.starts,
            ends=s.ends,
            closed=s.closed,
        )
        for number, s in numbered(sittings)
    )


def searchable(meeting: Meeting) -> str:
    """Folded words of a meeting, for search."""
    return fold(
        f"{meeting.title_es} {meeting.theme_es} {meeting.city} {meeting.year}",
        f"{meeting.title_en} {meeting.theme_en} {meeting.note_en}",
    )


@transaction.atomic
def draft(
    delegate: Delegate,
    *,
    body: str,
    title_es: str,
    title_en: str,
    starts: dt.date,
    sittings: Iterable[Sitting] = (),
    ends: dt.date | None = None,
    number: str = "",
    form: str = "ordinary",
    mode: str = "in-person",
    city: str = "",
    country: str = "",
    venue_es: str = "",
    venue_en: str = "",
    zone: str = "America/Costa_Rica",
    theme_es: str = "",
    theme_en: str = "",
    decision: str = "",
    slug: str = "",
    fictitious: bool = False,
) -> Meeting:
    """Prepare a meeting of a body; nobody but the Secretariat and the Presidency sees it until it is convened.

    `decision` names the members' decision that an extraordinary meeting needs (vm.extraordinary). Raises Refused
    or Conflict.
    """
    verdict = permit(delegate, "convene-meeting", audience=SECRETARIAT, kept={"title_es": title_es, "title_en": title_en}, body=body)
    planned = list(sittings)
    fields: dict[str, Any] = {
        "body": body,
        "number": number,
        "title_es": title_es,
        "title_en": title_en,
        "form": form,
        "mode": mode,
        "city": city,
        "country": country,
        "venue_es": venue_es,
        "venue_en": venue_en,
        "zone": zone,
        "starts": starts,
        "ends": ends or starts,
        "theme_es": theme_es,
        "theme_en": theme_en,
        "decision": decision.strip(),
        "year": starts.year,
    }
    check(fields, planned)
    if slug and Meeting.objects.filter(slug=slug).exists():
        raise Conflict(_("Ya hay una reunión con esa dirección."), "slug")
    meeting = Meeting(
        slug=slug or slug_for(body, number, starts.year),
        state="draft",
        audience=SECRETARIAT,
        fictitious=fictitious,
        open=not planned or any(not s.closed for s in planned),
        **fields,
    )
    meeting.fold = searchable(meeting)
    meeting.save(force_insert=True)
    write_sessions(meeting, planned)
    Task.objects.bulk_create(checklists.tasks_for(meeting))
    chronicle.enter(
        delegate,
        "meetings.draft",
        subject=meeting.address,
        clauses=verdict.clauses,
        data={"meeting": meeting.slug, "body": body},
        audience=SECRETARIAT,
        fictitious=fictitious,
    )
    return meeting


@transaction.atomic
def redraft(delegate: Delegate, meeting: Meeting, sittings: Iterable[Sitting], **fields: Any) -> Meeting:
    """Change a draft; the same fields as `draft`. After the convocation its sessions and place are fixed. Raises
    Refused, Conflict.
    """
    meeting = Meeting.objects.select_for_update().get(pk=meeting.pk)
    kept = {name: value for name, value in fields.items() if isinstance(value, str)}
    verdict = permit(delegate, "convene-meeting", subject=meeting.address, audience=SECRETARIAT, kept=kept, body=meeting.body)
    if meeting.state != "draft":
        raise Conflict(_("La reunión ya está convocada: su borrador no se cambia."), "convened")
    planned = list(sittings)
    fields.setdefault("ends", fields.get("starts"))
    for name, value in fields.items():
        setattr(meeting, name, value)
    check({name: getattr(meeting, name) for name in ("form", "mode", "zone", "starts", "ends")}, planned)
    meeting.year = meeting.starts.year if meeting.starts else meeting.year
    meeting.open = not planned or any(not s.closed for s in planned)
    meeting.fold = searchable(meeting)
    meeting.save()
    write_sessions(meeting, planned)
    move_checklist(meeting)
    chronicle.enter(
        delegate,
        "meetings.redraft",
        subject=meeting.address,
        clauses=verdict.clauses,
        data={"meeting": meeting.slug},
        audience=SECRETARIAT,
        fictitious=meeting.fictitious,
    )
    return meeting


def move_checklist(meeting: Meeting) -> None:
    """Let the checklist follow a draft whose days or mode changed; what was done or written by hand stays."""
    added, other, gone = checklists.moved(meeting)
    Task.objects.bulk_create(added)
    Task.objects.bulk_update(other, ["due"])
    meeting.tasks.filter(pk__in=gone).delete()


@transaction.atomic
def add_task(
    delegate: Delegate, meeting: Meeting, *, title_es: str, title_en: str, due: dt.date | None, office: str = "se"
) -> Task:
    """Add a line to a meeting's checklist, with whose it is. Raises Refused."""
    verdict = permit(
        delegate,
        "convene-meeting",
        subject=meeting.address,
        audience=SECRETARIAT,
        kept={"title_es": title_es},
        body=meeting.body,
    )
    key = f"own-{meeting.tasks.count() + 1}"
    task = Task.objects.create(meeting=meeting, key=key, title_es=title_es, title_en=title_en, due=due, office=office)
    chronicle.enter(
        delegate,
        "meetings.add-task",
        subject=meeting.address,
        clauses=verdict.clauses,
        data={"meeting": meeting.slug, "key": key},
        audience=SECRETARIAT,
        fictitious=meeting.fictitious,
    )
    return task


@transaction.atomic
def tick(delegate: Delegate, task: Task, *, done: bool, evidence: str = "") -> Task:
    """Mark a line of a checklist as done, with by what it is seen, or as not done after all. Asking twice changes nothing.

    Raises Refused.
    """
    task = Task.objects.select_for_update().select_related("meeting").get(pk=task.pk)
    meeting = task.meeting
    verdict = permit(delegate, "convene-meeting", subject=meeting.address, audience=SECRETARIAT, body=meeting.body)
    if bool(task.done) == done:
        return task
    task.done, task.done_by = (clock.now(), delegate.party) if done else (None, "")
    task.evidence = evidence.strip()[:200] if done else ""
    task.save(update_fields=["done", "done_by", "evidence"])
    chronicle.enter(
        delegate,
        "meetings.tick",
        subject=meeting.address,
        clauses=verdict.clauses,
        data={"meeting": meeting.slug, "key": task.key, "done": done},
        audience=SECRETARIAT,
        fictitious=meeting.fictitious,
    )
    return task
