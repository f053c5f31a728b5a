"""Reunión Viceministerial, seguimiento: owners report on what they were committed to; the Secretariat closes with a result."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import Conflict, permit

from ..models import Commitment, Report

RESULTS = ("done", "not-achieved")


def _locked(commitment: Commitment) -> Commitment:
    row = Commitment.objects.select_for_update().get(pk=commitment.pk)
    if row.closed:
        raise Conflict(_("Este compromiso ya se cerró."), "closed")
    return row


@transaction.atomic
def report(delegate: Delegate, commitment: Commitment, *, text: str, done: bool = False) -> Report:
    """The owner reports what was done. `done`: it considers it done; the Secretariat then closes it or sends it back.

    The Secretariat may report too, as keeper of the register. Raises `Refused`; `Conflict` when it is closed or says nothing.
    """
    verdict = permit(
        delegate, "report-commitment", subject=commitment.address, audience=commitment.audience, kept={"text": text}, owner=commitment.owner
    )
    row = _locked(commitment)
    if not text.strip():
        raise Conflict(_("Escriba qué se hizo."), "text")
    made = Report.objects.create(commitment=row, party=delegate.party, person=delegate.person, text=text.strip(), done=done, at=clock.now())
    if done:
        row.reported = clock.today()
        row.save(update_fields=["reported"])
    enter(
        delegate,
        "decisions.report",
        subject=row.address,
        clauses=verdict.clauses,
        audience=row.audience,
        data={"commitment": row.pk, "title_es": row.title_es, "title_en": row.title_en, "done": done},
    )
    return made


@transaction.atomic
def close_commitment(delegate: Delegate, commitment: Commitment, *, result: str, note: str = "") -> Commitment:
    """The Secretariat closes a commitment: done, or not achieved with a word on why."""
    verdict = permit(delegate, "close-commitment", subject=commitment.address, audience=commitment.audience, kept={"note": note})
    row = _locked(commitment)
    if result not in RESULTS:
        raise Conflict(_("Indique el resultado: cumplido o no alcanzado."), "result")
    if result == "not-achieved" and not note.strip():
        raise Conflict(_("Escriba por qué no se alcanzó."), "note")
    row.closed, row.result, row.result_note = clock.today(), result, note.strip()
    row.save(update_fields=["closed", "result", "result_note"])
    enter(
        delegate,
        "decisions.close_commitment",
        subject=row.address,
        clauses=verdict.clauses,
        audience=row.audience,
        data={"commitment": row.pk, "title_es": row.title_es, "title_en": row.title_en, "result": result},
    )
    return row


@transaction.atomic
def return_report(delegate: Delegate, commitment: Commitment, *, note: str) -> Commitment:
    """The Secretariat sends a report that says done back: something is still owed. The commitment is open again."""
    verdict = permit(delegate, "close-commitment", subject=commitment.address, audience=commitment.audience, kept={"note": note})
    row = _locked(commitment)
    if not row.reported:
        raise Conflict(_("Nadie ha informado que este compromiso esté cumplido."), "reported")
    if not note.strip():
        raise Conflict(_("Escriba qué falta."), "note")
    row.reported = None
    row.save(update_fields=["reported"])
    Report.objects.create(commitment=row, party=delegate.party, person=delegate.person, text=note.strip(), at=clock.now())
    enter(
        delegate,
        "decisions.return_report",
        subject=row.address,
        clauses=verdict.clauses,
        audience=row.audience,
        data={"commitment": row.pk, "title_es": row.title_es, "title_en": row.title_en},
    )
    return row
