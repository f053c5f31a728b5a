"""Secretaría Ejecutiva, funciones: advice that members ask for, cooperation that is sought, mechanisms told to the GRCM."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS, SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.meetings.models import Meeting

from ..models import COOPERATION, Advice, Cooperation, Mechanisms


def _fiction() -> bool:
    return record.memory().demonstration


@transaction.atomic
def ask_advice(delegate: Delegate, *, topic: str, words: str) -> Advice:
    """A member asks the Secretariat's advice (se.function.advise). The record knows that it asked, not what. Raises Refused; Conflict."""
    alone()
    verdict = permit(delegate, "request-advice", audience=SECRETARIAT, kept={"topic": topic, "words": words})
    if not topic.strip() or not words.strip():
        raise Conflict(_("Escriba el tema y lo que consulta."), "topic" if not topic.strip() else "words")
    today = clock.today()
    stem = f"{delegate.party.lower()}-{today.year}-"
    row = Advice.objects.create(
        slug=f"{stem}{Advice.objects.filter(slug__startswith=stem).count() + 1}",
        party=delegate.party,
        topic=topic.strip(),
        words=words.strip(),
        asked=today,
        fictitious=_fiction(),
    )
    enter(
        delegate,
        "executive.ask-advice",
        subject=row.address,
        clauses=verdict.clauses,
        audience=SECRETARIAT,
        data={"request": row.slug, "party": row.party},
        facts=[{"kind": "advice_request", "subject": row.party, "on": today.isoformat(), "data": {"request": row.slug}}],
        fictitious=_fiction(),
    )
    return row


@transaction.atomic
def answer_advice(delegate: Delegate, advice: Advice, *, answer: str) -> Advice:
    """The Secretariat answers; the member reads it on its page. Raises Refused; Conflict when it was answered or nothing is said."""
    alone()
    verdict = permit(delegate, "advise-member", subject=advice.address, audience=SECRETARIAT, kept={"answer": answer})
    row = Advice.objects.select_for_update().get(pk=advice.pk)
    if row.answered:
        raise Conflict(_("Esta consulta ya tiene respuesta."), "answered")
    if not answer.strip():
        raise Conflict(_("Escriba la respuesta."), "answer")
    row.answer, row.answered = answer.strip(), clock.today()
    row.save(update_fields=["answer", "answered"])
    enter(
        delegate,
        "executive.answer-advice",
        subject=row.address,
        clauses=verdict.clauses,
        audience=SECRETARIAT,
        data={"request": row.slug, "party": row.party},
        facts=[{"kind": "advice_given", "subject": "se", "on": clock.today().isoformat(), "data": {"request": row.slug}}],
        fictitious=_fiction(),
    )
    return row


@transaction.atomic
def seek_cooperation(delegate: Delegate, *, partner: str, purpose: str, kind: str, reimbursable: bool = False) -> Cooperation:
    """Seek cooperation; none that is to be paid back (se.function.fundraise). Secretariat. Raises Refused; Conflict."""
    alone()
    kept = {"partner": partner, "purpose": purpose}
    verdict = permit(delegate, "seek-cooperation", kept=kept, reimbursable=reimbursable)
    if not partner.strip() or not purpose.strip():
        raise Conflict(_("Escriba a quién se pide y para qué."), "partner" if not partner.strip() else "purpose")
    today = clock.today()
    stem = f"coop-{today.year}-"
    row = Cooperation.objects.create(
        slug=f"{stem}{Cooperation.objects.filter(slug__startswith=stem).count() + 1}",
        partner=partner.strip(),
        purpose=purpose.strip(),
        kind=kind,
        asked=today,
        fictitious=_fiction(),
    )
    enter(
        delegate,
        "executive.seek-cooperation",
        subject=row.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"request": row.slug},
        facts=[{"kind": "cooperation_request", "subject": "se", "on": today.isoformat(), "data": {"request": row.slug}}],
        fictitious=_fiction(),
    )
    return row


@transaction.atomic
def settle_cooperation(delegate: Delegate, cooperation: Cooperation, *, state: str, outcome: str) -> Cooperation:
    """Write down what came of it. Secretariat. Raises Refused; Conflict."""
    verdict = permit(delegate, "seek-cooperation", subject=cooperation.address, kept={"outcome": outcome})
    row = Cooperation.objects.select_for_update().get(pk=cooperation.pk)
    if state not in dict(COOPERATION) or not outcome.strip():
        raise Conflict(_("Indique en qué quedó y con qué resultado."), "outcome")
    row.state, row.outcome = state, outcome.strip()
    row.save(update_fields=["state", "outcome"])
    enter(
        delegate,
        "executive.settle-cooperation",
        subject=row.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"request": row.slug, "state": state},
        fictitious=_fiction(),
    )
    return row


@transaction.atomic
def report_mechanisms(delegate: Delegate, *, meeting: str, words: str) -> Mechanisms:
    """Tell a meeting of the GRCM of mechanisms to work with organisations (se.function.inform-grcm-mechanisms). Secretariat."""
    alone()
    verdict = permit(delegate, "inform-grcm", kept={"words": words})
    if not Meeting.objects.filter(slug=meeting, body="grcm").exists():
        raise Conflict(_("Elija una reunión del GRCM."), "meeting")
    if not words.strip():
        raise Conflict(_("Escriba de qué mecanismos se informó."), "words")
    if Mechanisms.objects.filter(meeting=meeting).exists():
        raise Conflict(_("De esa reunión ya consta el informe."), "meeting")
    today = clock.today()
    row = Mechanisms.objects.create(meeting=meeting, words=words.strip(), on=today, fictitious=_fiction())
    enter(
        delegate,
        "executive.report-mechanisms",
        subject=f"meetings.meeting:{meeting}",
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"meeting": meeting},
        facts=[{"kind": "mechanisms_reported", "subject": "se", "on": today.isoformat(), "data": {"meeting": meeting}}],
        fictitious=_fiction(),
    )
    return row
