"""Países Miembros, Observadores, RROCM: keeping the cards of the parties, and designating focal points.

There is no act that makes a member: membership is closed (membership.closed-1999); the Charter names the eleven.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from charter.parties import MEMBERS, RROCM
from secretariat.chronicle import clock
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.names import sort_key

from .models import CATEGORIES, FocalPoint, Party

CARD = ("acronym_es", "acronym_en", "article_es", "language", "mail", "attested", "note_es", "note_en", "sources")


def ensure_party(code: str, category: str, name_es: str, name_en: str, **card: Any) -> tuple[Party, bool]:
    """The party's row, made when missing; gives it and whether it is new. No entry of its own.

    For acts that admit a party and tell the chronicle themselves (a decision that admits an observer), and for this
    room. `card`: any of CARD. An existing row is left as it is. Raises Conflict for a category the code cannot have.
    """
    if category not in dict(CATEGORIES):
        raise Conflict(_("No existe esa categoría de participante."), "category")
    if (category == "member") != (code in MEMBERS) or (category == "civil-society") != (code == RROCM):
        raise Conflict(
            _("La Carta nombra a los once Países Miembros y a la RROCM: esa categoría no se da a otros."), "category"
        )
    return Party.objects.get_or_create(
        code=code,
        defaults={
            "category": category,
            "name_es": name_es,
            "name_en": name_en,
            "sort_es": sort_key(name_es),
            "sort_en": sort_key(name_en),
            **{key: card[key] for key in CARD if key in card},
        },
    )


@transaction.atomic
def register_parties(delegate: Delegate, rows: Iterable[Mapping[str, Any]]) -> int:
    """Open the cards of parties that have none yet; gives how many were new. One entry for all of them.

    rows: code, category, name_es, name_en and any of CARD. A card says who a party is; status comes from decisions.
    Act of the Secretariat (se.function.contact-focal-points). A "member" beyond the eleven is refused by the Charter.
    """
    wanted = [dict(row) for row in rows]
    for row in wanted:
        if row["category"] == "member" and row["code"] not in MEMBERS:
            permit(
                delegate,
                "apply-for-membership",
                actor=row["code"],
                subject=f"participants.party:{row['code']}",
                audience=PUBLIC,
                kept=row,
            )
    verdict = permit(delegate, "keep-directory", subject="participants.party", audience=PUBLIC)
    made = [row["code"] for row in wanted if ensure_party(**row)[1]]
    if made:
        enter(
            delegate,
            "participants.register",
            subject="participants.party",
            clauses=verdict.clauses,
            audience=PUBLIC,
            data={"parties": made, "count": len(made)},
        )
    return len(made)


def register_party(delegate: Delegate, **row: Any) -> Party:
    """Open the card of one party (see `register_parties`), and give it."""
    register_parties(delegate, [row])
    return Party.objects.get(pk=row["code"])


@transaction.atomic
def change_card(delegate: Delegate, party: Party, **card: Any) -> Party:
    """Change what a card says beside the names: mailbox, language of letters, note, sources. Secretariat."""
    verdict = permit(delegate, "keep-directory", subject=party.address, kept=card, audience=PUBLIC)
    row = Party.objects.select_for_update().get(pk=party.pk)
    changed = sorted(key for key in CARD if key in card and getattr(row, key) != card[key])
    if not changed:
        return row
    for key in changed:
        setattr(row, key, card[key])
    row.save(update_fields=changed)
    enter(
        delegate,
        "participants.change_card",
        subject=row.address,
        clauses=verdict.clauses,
        data={"party": row.code, "fields": changed},
    )
    return row


@transaction.atomic
def designate_focal_point(
    delegate: Delegate,
    *,
    party: str,
    institution_es: str,
    institution_en: str,
    office_es: str,
    office_en: str,
    since: dt.date | None = None,
    fictitious: bool = False,
) -> FocalPoint:
    """Designate an office as a member's focal point, from a day on (today when left out). Asserts its fact.

    A member's own act, or the Secretariat's on the member's word (membership.focal-points). The public sees the office.
    Raises Refused, and Conflict for a day in the future or an office that already is one.
    """
    written = {
        "institution_es": institution_es,
        "institution_en": institution_en,
        "office_es": office_es,
        "office_en": office_en,
        "since": since,
    }
    verdict = permit(
        delegate,
        "designate-focal-point",
        subject=f"participants.party:{party}",
        audience=PUBLIC,
        kept=written,
        party=party,
    )
    card = Party.objects.select_for_update().filter(pk=party).first()
    if card is None or card.category != "member":
        raise Conflict(_("Solo los Países Miembros designan puntos focales."), "party")
    day = since or clock.today()
    if day > clock.today():
        raise Conflict(_("El comienzo no puede quedar en el futuro: regístrelo ese día."), "since")
    if FocalPoint.objects.filter(party=card, institution_es=institution_es, office_es=office_es, until=None).exists():
        raise Conflict(_("Ese cargo ya es punto focal vigente."), "office_es")
    row = FocalPoint.objects.create(
        party=card,
        institution_es=institution_es,
        institution_en=institution_en,
        office_es=office_es,
        office_en=office_en,
        since=day,
        fictitious=fictitious,
    )
    entry = enter(
        delegate,
        "participants.designate_focal_point",
        subject=card.address,
        clauses=verdict.clauses,
        audience=PUBLIC,
        data={"party": party, "focal_point": row.pk, "since": day},
        fictitious=fictitious,
        facts=[
            {
                "kind": "focal_point_designated",
                "subject": party,
                "on": day,
                "data": {"person": office_es, "institution": institution_es},
            }
        ],
    )
    row.fact = f"e{entry.seq}-1"
    row.save(update_fields=["fact"])
    return row


@transaction.atomic
def end_focal_point(delegate: Delegate, row: FocalPoint, *, until: dt.date) -> FocalPoint:
    """Say from which day on (exclusive end) an office is no longer focal point: the fact is asserted anew with its end.

    Nothing is deleted. Raises Refused, and Conflict when it has ended, or the day is not after its beginning or is
    in the future.
    """
    verdict = permit(
        delegate,
        "designate-focal-point",
        subject=f"participants.party:{row.party_id}",
        audience=PUBLIC,
        kept={"until": until},
        party=row.party_id,
    )
    row = FocalPoint.objects.select_for_update().get(pk=row.pk)
    if row.until is not None:
        raise Conflict(_("Ese punto focal ya terminó."), "ended")
    if until <= row.since:
        raise Conflict(_("El fin debe ser posterior al comienzo."), "until")
    if until > clock.today():
        raise Conflict(_("El fin no puede quedar en el futuro: regístrelo ese día."), "until")
    entry = enter(
        delegate,
        "participants.end_focal_point",
        subject=f"participants.party:{row.party_id}",
        clauses=verdict.clauses,
        audience=PUBLIC,
        data={"party": row.party_id, "focal_point": row.pk, "until": until},
        fictitious=row.fictitious,
        facts=[
            {
                "kind": "focal_point_designated",
                "subject": row.party_id,
                "on": row.since,
                "until": until,
                "data": {"person": row.office_es, "institution": row.institution_es},
                **({"retracts": row.fact} if row.fact else {}),
            }
        ],
    )
    row.until, row.fact = until, f"e{entry.seq}-1"
    row.save(update_fields=["until", "fact"])
    return row
