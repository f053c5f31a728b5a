"""Presidencia Pro-Témpore: the handover, prepared item by item, signed by outgoing, incoming and Secretariat, kept as it was.

The Presidency changes by the day (ppt.yearly-change): nobody's signature moves a right and nobody's silence keeps one. When all three
have signed, the record says that it was handed over, on the day they agreed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter, plain
from secretariat.chronicle.delegate import MEMBERS, SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.institutions.facts import offices_on, terms_on_record

from .. import facts, inventory
from ..models import ROLES, Handover, Item, Signature

ACT = "hand-over-presidency"
WHOLE = ""


def digest(item: Item) -> str:
    """SHA-256 of what is written of an item: a signature holds while it reads the same."""
    return hashlib.sha256(json.dumps([item.key, item.evidence, item.reference], ensure_ascii=False).encode()).hexdigest()


def digest_of_all(handover: Handover, items: Iterable[Item]) -> str:
    """SHA-256 of the whole: the day and every item."""
    return hashlib.sha256("\n".join([handover.day.isoformat(), *(digest(item) for item in items)]).encode()).hexdigest()


def signed(handover: Handover, items: list[Item], signatures: Iterable[Signature]) -> dict[str, dict[str, Signature]]:
    """For each item and the whole (""), who signed what still reads the same: {item: {role: signature}}."""
    now = {item.key: digest(item) for item in items} | {WHOLE: digest_of_all(handover, items)}
    found: dict[str, dict[str, Signature]] = {key: {} for key in now}
    for one in signatures:
        if now.get(one.item) == one.digest:
            found[one.item][one.role] = one
    return found


def _locked(delegate: Delegate, handover: Handover) -> tuple[Handover, Any]:
    said = permit(delegate, ACT, subject=handover.address)
    handover = Handover.objects.select_for_update().get(pk=handover.pk)
    if handover.complete is not None:
        raise Conflict(_("Este traspaso ya está firmado por los tres: queda como se firmó."), "complete")
    return handover, said


@transaction.atomic
def begin(delegate: Delegate) -> Handover:
    """Open the checklist of the coming handover, as soon as somebody is designated to follow. Gives the handover.

    Act of the Presidency, the designated one or the Secretariat (ppt.yearly-change, troika.composition). Raises Refused, and
    Conflict while nobody is designated or where it is open already.
    """
    alone()
    said = permit(delegate, ACT, subject="presidency.handovers")
    held, after = offices_on().ppt, facts.successor()
    if held is None or after is None:
        raise Conflict(_("Nadie está designado para la Presidencia siguiente: no hay a quién traspasar. Vea el calendario."), "nobody")
    if Handover.objects.filter(outgoing=held.party, incoming=after.party, complete=None).exists():
        raise Conflict(_("El traspaso ya está en preparación. Ábralo y continúe."), "exists")
    made = Handover.objects.create(
        outgoing=held.party, incoming=after.party, day=after.start, opened=clock.now(), fictitious=record.memory().demonstration
    )
    Item.objects.bulk_create(Item(handover=made, key=key, order=order) for order, key in enumerate(inventory.TITLES, 1))
    _enter(delegate, "begin_handover", made, said.clauses)
    return made


@transaction.atomic
def agree_day(delegate: Delegate, handover: Handover, *, day: dt.date) -> Handover:
    """Agree on another day for the handover; it moves the Presidency once all three have signed. Raises Refused, Conflict."""
    handover, said = _locked(delegate, handover)
    _role(delegate, handover)
    if day < clock.today():
        raise Conflict(_("El día no puede haber pasado."), "day")
    if abs((day - _term_start(handover)).days) > 90:
        raise Conflict(_("El día debe estar cerca del que se designó: hasta noventa días antes o después."), "day")
    handover.day = day
    handover.save(update_fields=["day"])
    _enter(delegate, "agree_day", handover, said.clauses)
    return handover


@transaction.atomic
def write(delegate: Delegate, handover: Handover, *, key: str, evidence: str, reference: str = "") -> Item:
    """Write the evidence of an item; signatures given to other words no longer hold. Gives the item. Raises Refused, Conflict."""
    handover, said = _locked(delegate, handover)
    _role(delegate, handover)
    if not evidence.strip():
        raise Conflict(_("Escriba en qué consta: dónde está, cuánto es, quién lo tiene."), "evidence")
    item = handover.items.get(key=key)
    item.evidence, item.reference, item.written, item.by = evidence.strip(), reference.strip(), clock.now(), delegate.party
    item.save(update_fields=["evidence", "reference", "written", "by"])
    _enter(delegate, "write_item", handover, said.clauses, item=key)
    return item


@transaction.atomic
def sign(delegate: Delegate, handover: Handover, *, key: str = WHOLE) -> Signature:
    """Sign an item, or the whole once every item is signed by oneself; the third signature of the whole keeps the record. Gives it.

    Raises Refused, and Conflict where there is nothing written to sign, it is signed already, or items lack.
    """
    alone()
    handover, said = _locked(delegate, handover)
    role = _role(delegate, handover)
    items = list(handover.items.all())
    held = signed(handover, items, handover.signatures.all())
    if role in held[key]:
        raise Conflict(_("Su firma ya consta."), "signed")
    if key == WHOLE:
        lacking = [str(inventory.TITLES[item.key]) for item in items if role not in held[item.key]]
        if lacking:
            raise Conflict(_("Antes de firmar el conjunto, firme cada punto. Faltan: %(items)s.") % {"items": ", ".join(lacking)}, "items")
        what = digest_of_all(handover, items)
    else:
        item = next(one for one in items if one.key == key)
        if not item.evidence:
            raise Conflict(_("Este punto no tiene evidencia escrita todavía: escríbala y fírmelo después."), "evidence")
        what = digest(item)
    made = Signature.objects.create(handover=handover, item=key, role=role, digest=what, capacity=delegate.capacity, at=clock.now())
    done = key == WHOLE and {*held[WHOLE], role} == dict(ROLES).keys()
    _enter(
        delegate,
        "sign_handover",
        handover,
        said.clauses,
        *([_complete(handover, items)] if done else []),
        item=key,
        role=role,
        complete=done,
    )
    return made


def _complete(handover: Handover, items: list[Item]) -> dict[str, Any]:
    """Keep what was handed over as it stands, in both languages, and give the fact of the handover."""
    reader = Delegate(party=handover.incoming, kind="member")
    held = signed(handover, items, handover.signatures.all())
    kept: dict[str, Any] = {"outgoing": handover.outgoing, "incoming": handover.incoming, "day": handover.day, "found": {}}
    for lang in ("es", "en"):
        with translation.override(lang):
            kept["found"][lang] = {key: one.kept() for key, one in inventory.everything(reader).items()}
    kept["items"] = [
        {"key": item.key, "evidence": item.evidence, "reference": item.reference, "signed": _marks(held[item.key])} for item in items
    ]
    kept["signed"] = _marks(held[WHOLE])
    handover.record, handover.complete = plain(kept), clock.now()
    handover.sha256 = hashlib.sha256(json.dumps(handover.record, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
    handover.save(update_fields=["record", "complete", "sha256"])
    return {"kind": "ppt_handover", "subject": handover.incoming, "on": _handed_over_on(handover).isoformat(), "data": {}}


def _marks(found: dict[str, Signature]) -> dict[str, Any]:
    return {role: one.at for role, one in sorted(found.items())}


def _handed_over_on(handover: Handover) -> dt.date:
    """The day agreed while it is to come; once it has passed unsigned, the day on which the rights moved by themselves."""
    if handover.day >= clock.today():
        return handover.day
    start = _term_start(handover)
    if start > clock.today():
        raise Conflict(_("El día acordado pasó sin las tres firmas y la Presidencia aún no ha cambiado: acuerden otro día."), "day")
    return start


def _term_start(handover: Handover) -> dt.date:
    """The first day of the presidency that comes in, as the record has it."""
    starts = [term.start for term in terms_on_record() if term.party == handover.incoming]
    return min(starts, key=lambda start: abs((start - handover.day).days))


def _role(delegate: Delegate, handover: Handover) -> str:
    role = facts.role_of(delegate, handover.outgoing, handover.incoming)
    if not role:
        raise Conflict(_("Este traspaso lo preparan y firman la Presidencia saliente, la entrante y la Secretaría Ejecutiva."), "role")
    return role


def _enter(delegate: Delegate, verb: str, handover: Handover, clauses: tuple[str, ...], *asserted: dict[str, Any], **more: Any) -> None:
    enter(
        delegate,
        f"presidency.{verb}",
        subject=handover.address,
        clauses=clauses,
        audience=MEMBERS if asserted else SECRETARIAT,
        fictitious=handover.fictitious,
        facts=asserted,
        data={"outgoing": handover.outgoing, "incoming": handover.incoming, "day": handover.day, **more},
    )
