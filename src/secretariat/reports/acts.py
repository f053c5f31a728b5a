"""Secretaría Ejecutiva, funciones: writing a report's words, and issuing it: frozen with its figures, corrected only by a new version."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit

from . import facts
from .facts import Quarter
from .models import Draft, Issue


def subject_of(row: Quarter) -> str:
    """The address of a report in the chronicle."""
    return f"reports.report:{row.kind}/{row.period}"


@transaction.atomic
def write(delegate: Delegate, row: Quarter, **words: str) -> Draft:
    """Keep the words of a report while it is written: `done_es`, `difficulties_en`… (se.function.quarterly-reports).

    Act of the Secretariat. Raises Refused.
    """
    alone()
    verdict = permit(delegate, "issue-quarterly-report", subject=subject_of(row))
    draft, _made = Draft.objects.update_or_create(kind=row.kind, period=row.period, defaults=words)
    enter(
        delegate,
        "reports.write",
        subject=subject_of(row),
        clauses=verdict.clauses,
        audience=MEMBERS,
        fictitious=record.memory().demonstration,
        data={"kind": row.kind, "period": row.period},
    )
    return draft


@transaction.atomic
def issue(delegate: Delegate, row: Quarter, *, correction: str = "", fictitious: bool | None = None) -> Issue:
    """Issue the report of a quarter that is over: its figures and words are frozen with their hash (se.function.quarterly-reports).

    Once issued, another issue is a correction and says why. The record says once that the duty was met.
    Act of the Secretariat. Raises Refused, Conflict.
    """
    alone()
    verdict = permit(delegate, "issue-quarterly-report", subject=subject_of(row))
    today = clock.today()
    if row.end > today:
        raise Conflict(_("El trimestre no ha terminado: se informa de él desde el día siguiente."), "early")
    versions = facts.issues(row.kind, row.period)
    correction = correction.strip()
    if versions and not correction:
        raise Conflict(_("Este informe ya se emitió y no cambia. Diga qué corrige la nueva versión."), "correction")
    view = record.view(today)
    text = facts.canonical(facts.assemble(row, view, facts.draft_of(row.kind, row.period)))
    sha = facts.digest(text)
    if versions and versions[0].sha256 == sha:
        raise Conflict(_("Nada ha cambiado desde la versión emitida."), "same")
    demo = record.memory().demonstration if fictitious is None else fictitious
    made = Issue.objects.create(
        kind=row.kind,
        period=row.period,
        version=len(versions) + 1,
        issued=today,
        content=text,
        sha256=sha,
        correction=correction if versions else "",
        fictitious=demo,
    )
    known = facts.on_record(view, row.kind, row.period)
    fact = {"kind": "report_issued", "on": today.isoformat(), "subject": "se", "data": {"report": row.kind, "period": row.period}}
    enter(
        delegate,
        "reports.issue",
        subject=subject_of(row),
        clauses=verdict.clauses,
        audience=MEMBERS,
        fictitious=demo,
        facts=[] if known else [fact],
        data={"kind": row.kind, "period": row.period, "version": made.version, "sha256": sha},
    )
    return made
