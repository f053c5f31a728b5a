"""Puntos focales: designating to a function, replacing, ending, saying who holds a post, and confirming the list each year.

Every party keeps its own; the Secretariat records for it from its note verbale (membership.focal-points,
observer.country.criterion.designate-officials, se.function.contact-focal-points). For a member's titular focal point the record gets its
fact, which names the office: the person stands in the directory alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from charter.acts import Verdict
from secretariat.chronicle import clock
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS, PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.notices.acts import queue
from secretariat.people.facts import mailboxes

from . import directory_facts as facts
from .directory_models import (
    FOCAL_POINT,
    FUNCTIONS,
    GROUP,
    OFFICE_ONLY,
    RANKS,
    TITULAR,
    VISIBILITIES,
    Confirmation,
    Designation,
    Holder,
    Institution,
    Post,
)
from .models import Party

HELD = ("treatment", "given", "family", "mail", "phone", "language", "visibility")


@dataclass(frozen=True, slots=True)
class Seat:
    """What is designated: an office of an institution, for a function, as titular or alternate, by which paper, and who holds it."""

    institution_es: str
    institution_en: str
    office_es: str
    office_en: str
    unit_es: str = ""
    unit_en: str = ""
    function: str = FOCAL_POINT
    matter: str = ""
    rank: str = TITULAR
    since: dt.date | None = None
    until: dt.date | None = None
    instrument: str = ""
    instrument_on: dt.date | None = None
    holder: Mapping[str, str] = field(default_factory=dict)


NAMES = tuple(f.name for f in fields(Seat))


def tidy(written: Mapping[str, Any]) -> Seat:
    """The seat that was written, blanks in order, so that what goes out in a file comes back the same."""
    kept = {name: " ".join(value.split()) if isinstance(value, str) else value for name, value in written.items()}
    kept["holder"] = {name: " ".join(value.split()) for name, value in dict(written.get("holder") or {}).items()}
    return Seat(**kept)


def allowed(delegate: Delegate, party: str, kept: Mapping[str, Any]) -> tuple[Verdict, Party]:
    """The verdict that lets this delegate keep a party's directory, and the party's card held for this act. Raises Refused, Conflict."""
    verdict = permit(
        delegate, "designate-focal-point", subject=f"participants.party:{party}", audience=PUBLIC, kept=dict(kept), party=party)
    alone()
    card = Party.objects.select_for_update().filter(pk=party).first()
    if card is None:
        raise Conflict(_("Ese participante no tiene ficha: la Secretaría Ejecutiva la abre primero."), "party")
    return verdict, card


def check(delegate: Delegate, party: str, seat: Seat, *, but: int | None = None) -> dt.date:
    """What a designation must be: known words, days in order, a paper where the Secretariat records it, one titular.

    Gives its first day. Raises Conflict with the field that stands in the way.
    """
    today = clock.today()
    since = seat.since or today
    if seat.function not in dict(FUNCTIONS) or seat.rank not in dict(RANKS):
        raise Conflict(_("Elija una función del directorio, y si es titular o suplente."), "function")
    if (seat.function == GROUP) != bool(seat.matter):
        raise Conflict(_("Escriba el nombre del Grupo de Trabajo, y solo para esa función."), "matter")
    if since > today:
        raise Conflict(_("El comienzo no puede quedar en el futuro: regístrelo ese día."), "since")
    if seat.until is not None and seat.until <= since:
        raise Conflict(_("El fin debe ser posterior al comienzo."), "until")
    if delegate.is_secretariat and delegate.capacity != "system" and not seat.instrument:
        raise Conflict(_("La Secretaría registra por otros con su instrumento: escriba la nota verbal y su número."), "instrument")
    if seat.instrument_on is not None and seat.instrument_on > today:
        raise Conflict(_("El instrumento no puede tener fecha futura."), "instrument_on")
    if seat.holder.get("visibility", OFFICE_ONLY) not in dict(VISIBILITIES):
        raise Conflict(_("Elija quién puede ver a la persona."), "visibility")
    if seat.rank == TITULAR and not facts.without_titular(
            party, seat.function, seat.matter, seat.institution_es, since, seat.until, but=but):
        raise Conflict(facts.taken(), "rank")
    if same(party, seat).filter(rank=seat.rank, until=None).exclude(pk=but).exists():
        raise Conflict(_("Ese cargo ya tiene esa función: termínela o sustitúyala primero."), "office_es")
    return since


def same(party: str, seat: Seat) -> Any:
    """Designations of the same office to the same function."""
    return Designation.objects.filter(
        party=party, function=seat.function, matter=seat.matter, post__office_es=seat.office_es, post__unit_es=seat.unit_es,
        post__institution__name_es=seat.institution_es)


def as_fact(row: Designation, retracts: str = "") -> dict[str, Any] | None:
    """The record's fact of a member's titular focal point; None for everybody else. It names the office, never the person."""
    if row.function != FOCAL_POINT or row.rank != TITULAR or row.party.category != "member":
        return None
    data = {"person": row.post.office_es, "institution": row.post.institution.name_es}
    fact = {"kind": "focal_point_designated", "subject": row.party_id, "on": row.since, "data": data}
    return {**fact, **({"until": row.until} if row.until else {}), **({"retracts": retracts} if retracts else {})}


def made(card: Party, seat: Seat, since: dt.date, fictitious: bool) -> Designation:
    """The rows of a designation, its post and institution found or opened. No entry of its own."""
    institution, _new = Institution.objects.get_or_create(
        party=card, name_es=seat.institution_es, defaults={"name_en": seat.institution_en})
    post, _new = Post.objects.get_or_create(
        institution=institution, unit_es=seat.unit_es, office_es=seat.office_es,
        defaults={"unit_en": seat.unit_en, "office_en": seat.office_en})
    row = Designation.objects.create(
        party=card, post=post, function=seat.function, matter=seat.matter, rank=seat.rank, since=since, until=seat.until,
        instrument=seat.instrument, instrument_on=seat.instrument_on, fictitious=fictitious)
    held = {name: seat.holder[name] for name in HELD if seat.holder.get(name, "") not in ("", OFFICE_ONLY)}
    if row.until is not None and row.until <= clock.today():
        held.update(mail="", phone="")
    if any(held.values()):
        Holder.objects.create(designation=row, **held)
    return row


def ended(row: Designation, until: dt.date) -> Designation:
    """A row with its end. Raises Conflict when it has ended, or the day is not after its beginning or is in the future."""
    today = clock.today()
    if row.until is not None and row.until <= today:
        raise Conflict(_("Esa designación ya terminó."), "ended")
    if until <= row.since:
        raise Conflict(_("El fin debe ser posterior al comienzo."), "until")
    if until > today:
        raise Conflict(_("El fin no puede quedar en el futuro: regístrelo ese día."), "until")
    row.until = until
    row.save(update_fields=["until"])
    Holder.objects.filter(designation=row).update(mail="", phone="")  # whoever left is not written to or called any more
    return row


def told(delegate: Delegate, act: str, verdict: Verdict, card: Party, rows: Iterable[tuple[Designation, str]], *, fictitious: bool = False,
         audience: str = PUBLIC, **data: Any) -> None:
    """One entry for these rows, with the fact of each that is the record's; `rows` carry the fact that each takes back."""
    facts_of = [(row, fact) for row, old in rows if (fact := as_fact(row, old)) is not None]
    entry = enter(
        delegate, act, subject=f"participants.party:{card.pk}", clauses=verdict.clauses, audience=audience, fictitious=fictitious,
        data={"party": card.pk, **data}, facts=[fact for _row, fact in facts_of])
    for number, (row, _fact) in enumerate(facts_of, 1):
        row.fact = f"e{entry.seq}-{number}"
        row.save(update_fields=["fact"])


def locked(row: Designation) -> Designation:
    return Designation.objects.select_for_update(of=("self",)).select_related("post__institution", "party").get(pk=row.pk)


@transaction.atomic
def designate(delegate: Delegate, *, party: str, fictitious: bool = False, **written: Any) -> Designation:
    """Designate an office of a party to a function, from a day on (today when left out); `written` are the fields of Seat.

    A party's own act, or the Secretariat's from its note verbale (membership.focal-points).
    Raises Refused, and Conflict for a day in the future, a second titular, a missing paper.
    """
    seat = tidy(written)
    verdict, card = allowed(delegate, party, written)
    since = check(delegate, party, seat)
    row = made(card, seat, since, fictitious)
    told(delegate, "participants.designate", verdict, card, [(row, "")], fictitious=fictitious,
         designation=row.pk, function=row.function, rank=row.rank, since=since)
    return row


@transaction.atomic
def end(delegate: Delegate, row: Designation, *, until: dt.date) -> Designation:
    """Say from which day on (exclusive end) an office no longer has its function: its fact is asserted anew with the end.

    Nothing is deleted but how to reach the person. Raises Refused and Conflict (see `ended`).
    """
    verdict, card = allowed(delegate, row.party_id, {"until": until})
    row = ended(locked(row), until)
    told(delegate, "participants.end_designation", verdict, card, [(row, row.fact)], fictitious=row.fictitious,
         designation=row.pk, function=row.function, rank=row.rank, until=until)
    return row


@transaction.atomic
def replace(delegate: Delegate, row: Designation, *, fictitious: bool = False, **written: Any) -> Designation:
    """Put another office or person in the place of a designation: one ends on the day the other begins, so that nothing is vacant.

    `written` are the fields of Seat; function, group and rank stay those of `row`. Raises Refused and Conflict.
    """
    seat = tidy({**written, "function": row.function, "matter": row.matter, "rank": row.rank})
    verdict, card = allowed(delegate, row.party_id, written)
    row = locked(row)
    since = check(delegate, row.party_id, seat, but=row.pk)
    old = ended(row, since)
    new = made(card, seat, since, fictitious)
    told(delegate, "participants.replace_designation", verdict, card, [(old, old.fact), (new, "")], fictitious=fictitious,
         designation=new.pk, former=old.pk, function=new.function, rank=new.rank, since=since)
    return new


@transaction.atomic
def say_who(delegate: Delegate, row: Designation, **held: str) -> Designation:
    """Say who holds a designated post and who may see her (HELD). The chronicle tells that it was done, not what it said.

    After the end she may still be hidden from the public, and nothing else. Raises Refused, and Conflict for a designation that has ended.
    """
    verdict, card = allowed(delegate, row.party_id, {})
    row = locked(row)
    if row.until is not None and row.until <= clock.today() and held != {"visibility": OFFICE_ONLY}:
        raise Conflict(_("Esa designación ya terminó."), "ended")
    if hold(row, held):
        told(delegate, "participants.say_who", verdict, card, [], audience=MEMBERS, designation=row.pk, function=row.function)
    return row


def hold(row: Designation, held: Mapping[str, str]) -> bool:
    """Keep what is known of the person in a post; gives whether anything changed. No entry of its own."""
    known = Holder.objects.filter(pk=row.pk).first() or Holder(designation=row)
    given = {name: " ".join(held[name].split()) for name in HELD if name in held}
    changed = [name for name, value in given.items() if getattr(known, name) != value]
    for name in changed:
        setattr(known, name, given[name])
    if changed:
        known.save()
    return bool(changed)


@transaction.atomic
def confirm(delegate: Delegate, party: str, *, on: dt.date | None = None, instrument: str = "") -> Confirmation:
    """Say that a party's list is right on a day (today when left out). Yearly; the party's, or the Secretariat's from its note verbale.

    Raises Refused, and Conflict for an empty list, a future day, a day before the last confirmation, a missing paper.
    """
    verdict, card = allowed(delegate, party, {"instrument": instrument})
    today = clock.today()
    day = on or today
    if day > today:
        raise Conflict(_("La confirmación no puede quedar en el futuro: regístrela ese día."), "on")
    if delegate.is_secretariat and delegate.capacity != "system" and not instrument:
        raise Conflict(_("La Secretaría registra por otros con su instrumento: escriba la nota verbal y su número."), "instrument")
    if Confirmation.objects.filter(party=card, on__gte=day).exists():
        raise Conflict(_("La lista ya consta confirmada ese día o después."), "on")
    count = Designation.objects.filter(facts.in_force(day), party=card).count()
    if not count:
        raise Conflict(_("La lista está vacía: designe primero a quien falte."), "empty")
    made = Confirmation.objects.create(party=card, on=day, count=count, instrument=instrument)
    told(delegate, "participants.confirm_directory", verdict, card, [], on=day, count=count)
    return made


@transaction.atomic
def ask_for_confirmation(delegate: Delegate) -> int:
    """Write to every party whose list was not confirmed for a year; gives how many letters leave. The Secretariat's.

    Clause se.function.contact-focal-points. Raises Refused, and Conflict when no list waits.
    """
    verdict = permit(delegate, "keep-directory", subject="participants.party", audience=MEMBERS)
    late = [row for row in facts.due(clock.today()) if row.late(clock.today())]
    if not late:
        raise Conflict(_("Ninguna lista espera su confirmación."), "none")
    boxes = mailboxes(row.party for row in late)
    cards = {card.pk: card for card in Party.objects.filter(pk__in=[row.party for row in late])}
    letters = 0
    for row in late:
        card = cards[row.party]
        for to, language in [(card.mail, card.language)] if card.mail else boxes.get(row.party, []):
            queue(
                kind="directory", template="participants/letters/confirm", party=row.party, to=to, language=language,
                context={"due": row, "party": row.party}, about=f"participants.party:{row.party}")
            letters += 1
    enter(
        delegate, "participants.ask_for_confirmation", subject="participants.party", clauses=verdict.clauses, audience=MEMBERS,
        data={"parties": [row.party for row in late], "letters": letters})
    return letters
