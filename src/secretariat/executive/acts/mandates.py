"""Secretaría Ejecutiva, funciones: mandates are given by who may give them, noted on, and closed with their result."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from charter.chapters.institutions.secretariat_duties import may_mandate
from charter.facts import Fact
from charter.verdicts import Verdict
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit

from .. import audience
from ..models import Mandate, Note


def keep_mandate(slug: str, by: str, *, title_es: str, title_en: str, decision: str, fictitious: bool = False) -> Mandate:
    """Keep the words of a mandate that a decision gives, in its own act's transaction; its fact is that act's."""
    return Mandate.objects.create(
        slug=slug,
        title_es=title_es,
        title_en=title_en,
        source=decision,
        decision=decision,
        audience=audience.of_giver(by),
        fictitious=fictitious,
    )


@transaction.atomic
def give_mandate(
    delegate: Delegate, *, by: str, title_es: str, title_en: str, source: str, due: dt.date | None = None, on: dt.date | None = None
) -> str:
    """Give the Secretariat a mandate by its record (a note, minutes): open until closed with its result. Gives its short name.

    The Presidency gives its own; the Secretariat records those of the bodies that may give any (se.function.execute-mandates).
    Raises Refused; Conflict where the giver, the words, the paper or the term do not do.
    """
    today = clock.today()
    kept = {"title_es": title_es, "title_en": title_en, "source": source}
    alone()
    verdict = _may_give(delegate, by, kept)
    by = by if delegate.is_secretariat else "ppt"
    _fit(title_es, source, due, on or today)
    slug = _next(by, (on or today).year)
    row = keep_mandate(slug, by, title_es=title_es.strip(), title_en=title_en.strip(), decision="", fictitious=_fiction())
    row.source = source.strip()
    row.save(update_fields=["source"])
    data = {"mandate": slug, "by": by, "title": row.title_es, **({"due": due.isoformat()} if due else {})}
    enter(
        delegate,
        "executive.give-mandate",
        subject=f"executive.mandate:{slug}",
        clauses=verdict.clauses,
        audience=row.audience,
        data={"mandate": slug, "by": by, "due": due},
        facts=[{"kind": "mandate_given", "subject": "se", "on": (on or today).isoformat(), "data": data, "source": row.source}],
        fictitious=_fiction(),
    )
    return slug


def _may_give(delegate: Delegate, by: str, kept: dict[str, str]) -> Verdict:
    if not delegate.is_secretariat:
        return permit(delegate, "give-mandate", kept=kept)
    permit(delegate, "close-mandate", kept=kept)  # the Secretariat keeps the register of what it is entrusted with
    if not may_mandate(by):
        raise Conflict(_("Dan mandatos la Reunión Viceministerial, la Presidencia, el GRCM y los Grupos de Trabajo."), "by")
    return permit(delegate, "give-mandate", actor="vm" if by.startswith("plan:") else by, kept=kept)


def _fit(title: str, source: str, due: dt.date | None, on: dt.date) -> None:
    if not title.strip():
        raise Conflict(_("Escriba el mandato."), "title_es")
    if not source.strip():
        raise Conflict(_("Indique el documento en que consta: un acta, una nota."), "source")
    if on > clock.today():
        raise Conflict(_("El día en que se dio no puede ser posterior a hoy."), "on")
    if due and due < on:
        raise Conflict(_("El plazo no puede terminar antes de que el mandato se diera."), "due")


def _next(by: str, year: int) -> str:
    stem = f"{by.replace(':', '-')}-{year}-"
    taken = {fact.text("mandate") for fact in record.recorded_facts() if fact.kind == "mandate_given"}
    number = 1
    while f"{stem}{number}" in taken:
        number += 1
    return f"{stem}{number}"


def _open(slug: str) -> Fact:
    """The mandate of this name, while it is open. Raises Conflict."""
    view = record.view(clock.today())
    given = next((fact for fact in view.of("mandate_given") if fact.text("mandate") == slug), None)
    if given is None:
        raise Conflict(_("No consta un mandato con ese nombre."), "gone")
    if any(fact.text("mandate") == slug for fact in view.of("mandate_closed")):
        raise Conflict(_("Este mandato ya se cerró con su resultado."), "closed")
    return given


@transaction.atomic
def note(delegate: Delegate, slug: str, *, words: str, evidence: str = "", on: dt.date | None = None) -> Note:
    """Write down how a mandate goes. Secretariat. Raises Refused; Conflict when it is closed or nothing is said."""
    alone()
    verdict = permit(delegate, "close-mandate", subject=f"executive.mandate:{slug}", kept={"words": words, "evidence": evidence})
    _open(slug)
    if not words.strip():
        raise Conflict(_("Escriba cómo va el mandato."), "words")
    today = clock.today()
    if on and on > today:
        raise Conflict(_("El día no puede ser posterior a hoy."), "on")
    row = Note.objects.create(
        mandate=slug, on=on or today, words=words.strip(), evidence=evidence.strip(), person=delegate.person, at=clock.now()
    )
    enter(
        delegate,
        "executive.note-mandate",
        subject=f"executive.mandate:{slug}",
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"mandate": slug, "note": row.pk},
        fictitious=_fiction(),
    )
    return row


@transaction.atomic
def close_mandate(delegate: Delegate, slug: str, *, result: str, evidence: str = "") -> None:
    """Close a mandate with its result (se.function.execute-mandates). Secretariat. Raises Refused; Conflict as `note`."""
    alone()
    given = _open(slug)
    seen_by = audience.of_giver(given.text("by"))
    verdict = permit(delegate, "close-mandate", subject=f"executive.mandate:{slug}", audience=seen_by, kept={"result": result})
    if not result.strip():
        raise Conflict(_("Escriba el resultado: un mandato no se cierra sin él."), "result")
    today = clock.today().isoformat()
    data = {"mandate": slug, "result": result.strip()}
    enter(
        delegate,
        "executive.close-mandate",
        subject=f"executive.mandate:{slug}",
        clauses=verdict.clauses,
        audience=seen_by,
        data={"mandate": slug},
        facts=[{"kind": "mandate_closed", "subject": "se", "on": today, "data": data, "source": evidence.strip()}],
        fictitious=_fiction(),
    )


def _fiction() -> bool:
    return record.memory().demonstration
