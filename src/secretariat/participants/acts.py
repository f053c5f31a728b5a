"""Países Miembros, Observadores, RROCM: keeping the cards of the parties.

There is no act that makes a member: membership is closed (membership.closed-1999); the Charter names the eleven.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from charter.parties import MEMBERS, RROCM
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.names import sort_key

from .models import CATEGORIES, Party

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
