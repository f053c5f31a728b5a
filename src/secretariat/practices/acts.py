"""Países Miembros, criterios: sharing laws and policies, keeping them verified, and bringing a good practice to the public.

Who takes part shares its own (membership.criterion.share-policies, observer.country.criterion.share-policies, observer.org.role); the
Secretariat reviews and publishes (se.function.disseminate). What a member shares is a fact of the record.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from charter.acts import Verdict
from secretariat.chronicle import clock
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import OWN, PUBLIC, SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.documents.words import fold
from secretariat.notices.acts import queue
from secretariat.participants.models import Party
from secretariat.people.facts import mailboxes

from .models import ARCHIVED, DRAFT, PUBLISHED, RETURNED, SUBMITTED, Measure, Practice, Version

MEASURED = ("kind", "title_es", "title_en", "summary_es", "summary_en", "institution", "pillar", "topics", "valid_from", "valid_until",
            "link", "text", "language")
WRITTEN = ("title_es", "title_en", "context", "problem", "done", "results", "evidence", "partners", "contact", "pillar", "topics", "year",
           "language")
NEEDED = ("context", "problem", "done", "results", "evidence", "contact", "pillar")


def own(delegate: Delegate, party: str, kept: dict[str, Any], act: str = "share-practice") -> tuple[Verdict, Party]:
    """The verdict that lets this delegate share for a party, and the party's card. Raises Refused, Conflict."""
    verdict = permit(delegate, act, subject=f"participants.party:{party}", kept=kept, party=party)
    alone()
    card = Party.objects.filter(pk=party).first()
    if card is None:
        raise Conflict(_("Ese participante no tiene ficha: la Secretaría Ejecutiva la abre primero."), "party")
    return verdict, card


def fact_of(row: Measure | Practice, card: Party, title: str, kind: str, on: dt.date, until: dt.date | None = None) -> list[dict[str, Any]]:
    """The record's fact that a member shares this; none for who is no member. An earlier one of the same thing is taken back."""
    if card.category != "member":
        return []
    fact: dict[str, Any] = {"kind": "national_measure_shared", "subject": card.pk, "on": on, "data": {"measure": title, "type": kind}}
    if until:
        fact["until"] = until
    if row.fact:
        fact["retracts"] = row.fact
    return [fact]


def keep_fact(row: Measure | Practice, seq: int, facts: list[dict[str, Any]]) -> None:
    if facts:
        row.fact = f"e{seq}-1"
        row.save(update_fields=["fact"])


# -- laws, policies, regulations -----------------------------------------------------------------------------------


def sound(written: dict[str, Any]) -> None:
    """What a measure must be. Raises Conflict with the field that stands in the way."""
    if not (written.get("link") or written.get("text")):
        raise Conflict(_("Dé el enlace al texto oficial, o escriba el texto."), "link")
    if written.get("valid_until") and written["valid_until"] <= written["valid_from"]:
        raise Conflict(_("El fin de la vigencia debe ser posterior a su comienzo."), "valid_until")


def folded(row: Measure) -> str:
    return fold(f"{row.title_es} {row.summary_es} {row.institution} {row.topics}", f"{row.title_en} {row.summary_en}")


@transaction.atomic
def share_measure(delegate: Delegate, party: str, *, fictitious: bool = False, **written: Any) -> Measure:
    """Share a law, policy or regulation of a party (MEASURED); it counts as verified today. Asserts `national_measure_shared`.

    Clause membership.criterion.share-policies. Raises Refused and Conflict.
    """
    verdict, card = own(delegate, party, written)
    sound(written)
    today = clock.today()
    row = Measure(party=party, verified=today, fictitious=fictitious, **{name: written[name] for name in MEASURED if name in written})
    row.fold = folded(row)
    row.save()
    facts = fact_of(row, card, row.title_es, typed(row), today, None)
    entry = enter(delegate, "practices.share_measure", subject=row.address, clauses=verdict.clauses, audience=PUBLIC, fictitious=fictitious,
                  data={"party": party, "measure": row.pk, "kind": row.kind}, facts=facts)
    keep_fact(row, entry.seq, facts)
    return row


def typed(row: Measure) -> str:
    """The record knows laws, policies and practices; a regulation is law to it."""
    return "policy" if row.kind == "policy" else "law"


@transaction.atomic
def change_measure(delegate: Delegate, row: Measure, **written: Any) -> Measure:
    """Correct what a measure says, or say until when it was valid; it counts as verified today. Raises Refused and Conflict."""
    verdict, card = own(delegate, row.party, written)
    row = Measure.objects.select_for_update().get(pk=row.pk)
    changed = sorted(name for name in MEASURED if name in written and getattr(row, name) != written[name])
    for name in changed:
        setattr(row, name, written[name])
    sound({name: getattr(row, name) for name in MEASURED})
    row.verified, row.fold = clock.today(), folded(row)
    row.save()
    again = {"title_es", "kind"} & set(changed)
    facts = fact_of(row, card, row.title_es, typed(row), clock.today()) if again else []
    entry = enter(delegate, "practices.change_measure", subject=row.address, clauses=verdict.clauses, audience=PUBLIC,
                  fictitious=row.fictitious, data={"party": row.party, "measure": row.pk, "fields": changed}, facts=facts)
    keep_fact(row, entry.seq, facts)
    return row


@transaction.atomic
def verify_measure(delegate: Delegate, row: Measure) -> Measure:
    """Say that what is shared is still right. Yearly. Raises Refused, and Conflict when it was said today already."""
    verdict, _card = own(delegate, row.party, {})
    row = Measure.objects.select_for_update().get(pk=row.pk)
    if row.verified >= clock.today():
        raise Conflict(_("Ya consta verificada hoy."), "verified")
    row.verified = clock.today()
    row.save(update_fields=["verified"])
    enter(delegate, "practices.verify_measure", subject=row.address, clauses=verdict.clauses, audience=PUBLIC, fictitious=row.fictitious,
          data={"party": row.party, "measure": row.pk})
    return row


# -- good practices ------------------------------------------------------------------------------------------------


@transaction.atomic
def propose(delegate: Delegate, party: str, *, fictitious: bool = False, **written: Any) -> Practice:
    """Begin a good practice (WRITTEN) as a draft that its country alone sees. Raises Refused and Conflict."""
    verdict, _card = own(delegate, party, written)
    row = Practice.objects.create(party=party, fictitious=fictitious)
    version(row, 1, written)
    step(delegate, "practices.propose", verdict, row, audience=OWN, number=1)
    return row


def version(row: Practice, number: int, written: dict[str, Any]) -> Version:
    return Version.objects.create(
        practice=row, number=number, written=clock.today(), **{name: written[name] for name in WRITTEN if name in written})


def step(delegate: Delegate, act: str, verdict: Verdict, row: Practice, *, audience: str = SECRETARIAT,
         facts: list[dict[str, Any]] | None = None, **data: Any) -> int:
    """The entry of one step; what is not public yet is told to nobody but who reviews. Gives its number."""
    return enter(delegate, act, subject=row.address, clauses=verdict.clauses, audience=audience, fictitious=row.fictitious,
                 data={"party": row.party, "practice": row.pk, **data}, facts=facts or []).seq


def held(row: Practice, *states: str) -> Practice:
    """The row held for this act, in one of these states. Raises Conflict."""
    row = Practice.objects.select_for_update().get(pk=row.pk)
    if row.state not in states:
        raise Conflict(_("La buena práctica está «%(state)s»: ese paso ya no procede.") % {"state": row.get_state_display()}, "state")
    return row


@transaction.atomic
def write(delegate: Delegate, row: Practice, **written: Any) -> Version:
    """Write a draft anew; what was submitted once is never changed, so a returned or published one gets its next version.

    Raises Refused, and Conflict while it is under review or archived.
    """
    verdict, _card = own(delegate, row.party, written)
    row = held(row, DRAFT, RETURNED, PUBLISHED)
    newest = row.versions.order_by("-number")[0]
    if row.state == DRAFT:
        for name in WRITTEN:
            if name in written:
                setattr(newest, name, written[name])
        newest.written = clock.today()
        newest.save()
    else:
        newest = version(row, newest.number + 1, written)
        row.state = DRAFT
        row.save(update_fields=["state"])
    step(delegate, "practices.write", verdict, row, audience=OWN, number=newest.number)
    return newest


@transaction.atomic
def submit(delegate: Delegate, row: Practice) -> Practice:
    """Hand a draft to the Secretariat for its review: its own party's act alone.

    Raises Refused, and Conflict for what is not whole, naming what it lacks.
    """
    verdict, _card = own(delegate, row.party, {}, "submit-practice")
    row = held(row, DRAFT)
    newest = row.versions.order_by("-number")[0]
    if lacking(newest):
        raise Conflict(_("Aún falta escribir: %(names)s.") % {"names": ", ".join(lacking(newest))}, "lacking")
    row.state, row.reasons = SUBMITTED, ""
    row.save(update_fields=["state", "reasons"])
    step(delegate, "practices.submit", verdict, row, number=newest.number)
    return row


def lacking(newest: Version) -> list[str]:
    """The parts that a good practice must have before its review and that this wording lacks, in words."""
    words = {
        "context": _("el contexto"), "problem": _("el problema"), "done": _("lo que se hizo"), "results": _("los resultados"),
        "evidence": _("la evidencia"), "contact": _("la oficina de contacto"), "pillar": _("el pilar"),
    }
    return [words[name] for name in NEEDED if not getattr(newest, name)]


def reviewing(delegate: Delegate, row: Practice, kept: dict[str, Any]) -> Verdict:
    verdict = permit(delegate, "publish-experience", subject=row.address, audience=SECRETARIAT, kept=kept)
    alone()
    return verdict


@transaction.atomic
def give_back(delegate: Delegate, row: Practice, *, reasons: str) -> Practice:
    """Return a good practice to its country with what it should mend. The Secretariat's. Raises Refused and Conflict."""
    verdict = reviewing(delegate, row, {"reasons": reasons})
    row = held(row, SUBMITTED)
    if not reasons.strip():
        raise Conflict(_("Escriba por qué la devuelve: quien la propuso debe saber qué mejorar."), "reasons")
    row.state, row.reasons = RETURNED, reasons.strip()
    row.save(update_fields=["state", "reasons"])
    step(delegate, "practices.give_back", verdict, row)
    tell(row, "returned")
    return row


@transaction.atomic
def publish(delegate: Delegate, row: Practice) -> Practice:
    """Let the public read the wording under review. The Secretariat's (se.function.disseminate). Asserts `national_measure_shared`."""
    verdict = reviewing(delegate, row, {})
    row = held(row, SUBMITTED)
    newest = row.versions.order_by("-number")[0]
    row.state, row.published, row.published_on, row.reasons = PUBLISHED, newest.number, clock.today(), ""
    said = (newest.title_es, newest.context, newest.problem, newest.done, newest.results, newest.partners, newest.topics)
    row.fold = fold(" ".join(said), newest.title_en)
    row.save()
    facts = fact_of(row, Party.objects.get(pk=row.party), newest.title_es, "practice", clock.today())
    seq = step(delegate, "practices.publish", verdict, row, audience=PUBLIC, facts=facts, number=newest.number)
    keep_fact(row, seq, facts)
    tell(row, "published")
    return row


@transaction.atomic
def archive(delegate: Delegate, row: Practice) -> Practice:
    """Take a good practice away from the public; it stays on record. Its country's, or the Secretariat's. Raises Refused, Conflict."""
    verdict, _card = own(delegate, row.party, {})
    row = held(row, DRAFT, RETURNED, PUBLISHED)
    hidden = OWN if row.state == DRAFT else SECRETARIAT
    row.state = ARCHIVED
    row.save(update_fields=["state"])
    step(delegate, "practices.archive", verdict, row, audience=PUBLIC if row.published else hidden)
    return row


def tell(row: Practice, what: str) -> None:
    """A letter to who proposed a good practice."""
    newest = row.versions.order_by("-number")[0]
    for to, language in mailboxes([row.party]).get(row.party, []):
        queue(kind="practice", template=f"practices/letters/{what}", party=row.party, to=to, language=language,
              context={"practice": row, "version": newest}, about=row.address)
