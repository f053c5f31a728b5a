"""Secretaría Ejecutiva, elección y periodo: the call, its candidacies, the selection, the end of the office.

The members open and select; the Secretariat writes down what they decided, and the core is asked as if they did it. What a
paragraph of a Declaration already caused is not asserted a second time. In the chronicle a candidacy is a number.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from charter.chapters.institutions.states_offices import manual
from charter.offices import executive_secretary
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS, PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, permit

from ..models import QUALITIES, Call, Candidacy, Evidence


def _fiction() -> bool:
    return record.memory().demonstration


def _said(source: str) -> str:
    if not source.strip():
        raise Conflict(_("Indique la decisión o el acta en que consta."), "source")
    return source.strip()


@transaction.atomic
def open_call(
    delegate: Delegate,
    *,
    slug: str,
    title_es: str,
    title_en: str,
    profile_es: str,
    profile_en: str,
    apply_es: str,
    apply_en: str,
    closes: dt.date | None = None,
    source: str = "",
) -> Call:
    """Publish a call in both languages, with the manual in force (se.election-after-call, se.selection-manual). Secretariat.

    Where a decision already opened it, its day of closing is that one's; else `closes` and `source` say what the members
    decided. Raises Refused; Conflict when it is published already or something lacks.
    """
    alone()
    kept = {"title_es": title_es, "profile_es": profile_es, "apply_es": apply_es}
    permit(delegate, "publish-call", subject=f"executive.call:{slug}", audience=PUBLIC, kept=kept)
    verdict = permit(delegate, "open-secretary-call", actor="vm", subject=f"executive.call:{slug}", audience=PUBLIC, kept=kept)
    if Call.objects.filter(pk=slug).exists():
        raise Conflict(_("Esa convocatoria ya está publicada."), "slug")
    today, view = clock.today(), record.view(clock.today())
    facts: list[dict[str, Any]] = []
    if not any(fact.text("call") == slug for fact in view.of("se_call_opened")):
        if closes is None or closes <= today:
            raise Conflict(_("Indique hasta cuándo se reciben candidaturas: un día posterior a hoy."), "closes")
        data = {"call": slug, "closes": closes.isoformat()}
        facts.append({"kind": "se_call_opened", "subject": "CRM", "on": today.isoformat(), "data": data, "source": _said(source)})
    row = Call.objects.create(
        slug=slug,
        title_es=title_es,
        title_en=title_en,
        profile_es=profile_es,
        profile_en=profile_en,
        apply_es=apply_es,
        apply_en=apply_en,
        manual=str(next(manual(view)).value["version"]),  # type: ignore[index]
        fictitious=_fiction(),
    )
    enter(
        delegate,
        "executive.open-call",
        subject=row.address,
        clauses=verdict.clauses,
        audience=PUBLIC,
        data={"call": slug, "closes": closes},
        facts=facts,
        fictitious=_fiction(),
    )
    return row


@transaction.atomic
def register_candidacy(delegate: Delegate, call: Call, *, name: str, nationality: str, received: dt.date | None = None) -> Candidacy:
    """Register a candidacy while the call is open; who is no member's national is refused (se.criterion.national). Secretariat.

    Gives its row; the record knows its number alone. Raises Refused; Conflict.
    """
    alone()
    today = clock.today()
    verdict = permit(
        delegate, "register-candidacy", subject=call.address, kept={"nationality": nationality}, call=call.slug, nationality=nationality
    )
    if not name.strip():
        raise Conflict(_("Escriba el nombre de quien se presenta."), "name")
    if received and received > today:
        raise Conflict(_("El día de recepción no puede ser posterior a hoy."), "received")
    number = (call.candidacies.aggregate(top=Max("number"))["top"] or 0) + 1
    row = Candidacy.objects.create(
        code=f"{call.slug}-{number}",
        call=call,
        number=number,
        name=name.strip(),
        nationality=nationality,
        received=received or today,
        fictitious=_fiction(),
    )
    data = {"call": call.slug, "person": row.code, "nationality": nationality}
    enter(
        delegate,
        "executive.register-candidacy",
        subject=row.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"candidacy": row.code},
        facts=[{"kind": "se_candidate", "subject": "CRM", "on": today.isoformat(), "data": data}],
        fictitious=_fiction(),
    )
    return row


def _standing(candidacy: Candidacy) -> Candidacy:
    row = Candidacy.objects.select_for_update().select_related("call").get(pk=candidacy.pk)
    if row.anonymised:
        raise Conflict(_("Esta candidatura ya se hizo anónima."), "anonymised")
    if row.withdrawn:
        raise Conflict(_("Esta candidatura se retiró."), "withdrawn")
    return row


@transaction.atomic
def file_evidence(delegate: Delegate, candidacy: Candidacy, *, quality: str, on: dt.date, words: str, kept: str = "") -> Evidence:
    """File what shows one quality of a candidate (se.criterion.merits, se.criterion.manual); the members judge it. Secretariat."""
    alone()
    verdict = permit(delegate, "register-candidacy", subject=candidacy.address, kept={"words": words})
    row = _standing(candidacy)
    if quality not in dict(QUALITIES):
        raise Conflict(_("Elija qué cualidad muestra."), "quality")
    if not words.strip():
        raise Conflict(_("Escriba qué muestra el documento."), "words")
    if on > clock.today():
        raise Conflict(_("El día del documento no puede ser posterior a hoy."), "on")
    number = (row.evidence.aggregate(top=Max("number"))["top"] or 0) + 1
    made = Evidence.objects.create(candidacy=row, number=number, quality=quality, on=on, words=words.strip(), kept=kept.strip())
    data = {"call": row.call_id, "person": row.code, "quality": quality, "evidence": f"{row.code}/{number}"}
    enter(
        delegate,
        "executive.file-evidence",
        subject=row.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"candidacy": row.code, "quality": quality},
        facts=[{"kind": "candidate_evidence", "subject": "CRM", "on": clock.today().isoformat(), "data": data}],
        fictitious=_fiction(),
    )
    return made


@transaction.atomic
def withdraw_candidacy(delegate: Delegate, candidacy: Candidacy) -> Candidacy:
    """Take a candidacy back at the wish of who presented it: its name and evidence go at once. Secretariat."""
    alone()
    verdict = permit(delegate, "register-candidacy", subject=candidacy.address)
    row = _standing(candidacy)
    today = clock.today()
    view = record.view(today)
    if any(fact.text("person") == row.code for fact in view.of("se_selected")):
        raise Conflict(_("Esta candidatura fue elegida: lo que siga lo deciden los Países Miembros."), "selected")
    known = [fact for fact in view.of("se_candidate") if fact.text("person") == row.code]
    row.withdrawn = today
    _wipe(row)
    enter(
        delegate,
        "executive.withdraw-candidacy",
        subject=row.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"candidacy": row.code},
        facts=[
            {"kind": "retraction", "subject": "CRM", "on": max(today, fact.on).isoformat(), "data": {}, "retracts": fact.id}
            for fact in known
        ],
        fictitious=_fiction(),
    )
    return row


def _wipe(row: Candidacy) -> None:
    row.name, row.anonymised = "", clock.today()
    row.save(update_fields=["name", "anonymised", "withdrawn"])
    row.evidence.update(words="", kept="")


@transaction.atomic
def select(delegate: Delegate, call: Call, *, candidacy: str, source: str) -> None:
    """Write down whom the members selected in a call that closed (se.election-after-call). Secretariat.

    Raises Refused (clauses of the core); Conflict where somebody was selected already or the decision is not named.
    """
    alone()
    permit(delegate, "record-selection", subject=call.address, kept={"source": source})
    verdict = permit(
        delegate, "select-secretary", actor="vm", subject=call.address, kept={"source": source}, call=call.slug, person=candidacy
    )
    today = clock.today()
    if any(fact.text("call") == call.slug for fact in record.view(today).of("se_selected")):
        raise Conflict(_("En esta convocatoria ya consta a quién se eligió."), "candidacy")
    data = {"call": call.slug, "person": candidacy}
    enter(
        delegate,
        "executive.select",
        subject=call.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"call": call.slug, "candidacy": candidacy},
        facts=[{"kind": "se_selected", "subject": "CRM", "on": today.isoformat(), "data": data, "source": _said(source)}],
        fictitious=_fiction(),
    )


@transaction.atomic
def anonymise(delegate: Delegate, call: Call) -> int:
    """Take away the names and the evidence of all candidacies of a call once it ended with a selection. Gives how many. Secretariat."""
    verdict = permit(delegate, "register-candidacy", subject=call.address)
    if not any(fact.text("call") == call.slug for fact in record.view(clock.today()).of("se_selected")):
        raise Conflict(_("La convocatoria no ha terminado: los nombres hacen falta hasta que conste la elección."), "selection")
    rows = list(Candidacy.objects.select_for_update().filter(call=call, anonymised=None))
    if not rows:
        raise Conflict(_("No queda ningún nombre: todas las candidaturas son ya anónimas."), "anonymised")
    for row in rows:
        _wipe(row)
    enter(
        delegate,
        "executive.anonymise",
        subject=call.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"call": call.slug, "count": len(rows)},
        fictitious=_fiction(),
    )
    return len(rows)


@transaction.atomic
def end_office(delegate: Delegate, *, on: dt.date, source: str) -> None:
    """Record that the holder left the office before the end of the term (se.term-two-years). Secretariat, Presidency."""
    alone()
    verdict = permit(delegate, "record-office-end", subject="institutions.body:se", audience=PUBLIC, kept={"source": source})
    today = clock.today()
    held = executive_secretary(record.view(today))
    if held is None:
        raise Conflict(_("Nadie ejerce hoy el cargo: no hay un fin de funciones que registrar."), "vacant")
    if on > today:
        raise Conflict(_("Registre el fin de funciones el día en que ocurra, o después."), "on")
    if on < held.since:
        raise Conflict(_("El fin de funciones no puede ser anterior al día en que asumió."), "on")
    enter(
        delegate,
        "executive.end-office",
        subject="institutions.body:se",
        clauses=verdict.clauses,
        audience=PUBLIC,
        data={"on": on},
        facts=[{"kind": "se_ended", "subject": "CRM", "on": on.isoformat(), "data": {"person": held.person}, "source": _said(source)}],
        fictitious=_fiction(),
    )
