"""Documentos de una reunión: papers with symbol, language versions and audience; those of a closed session are the
members' own.
"""

from __future__ import annotations

from django.db import transaction

from secretariat.chronicle.delegate import MEMBERS, PARTICIPANTS, Delegate
from secretariat.chronicle.gate import permit
from secretariat.documents import acts as documents
from secretariat.documents.models import Document

from ..models import Meeting, Session
from ..rooms import audience_of

SERIES = {"vm": "CRM/RV", "grcm": "CRM/GRCM"}


def stem(meeting: Meeting) -> str:
    """How the symbols of a meeting begin: `CRM/RV/XXXI`, `CRM/GRCM/2026-2`, `CRM/WG/PROTECCION-2026-1`."""
    series = SERIES.get(meeting.body, f"CRM/{meeting.body.split(':')[0].upper()}")
    tail = meeting.number or meeting.slug.removeprefix("grcm-").removeprefix("wg-")
    return f"{series}/{tail.upper().replace('_', '-')}"


@transaction.atomic
def add_paper(
    delegate: Delegate,
    meeting: Meeting,
    *,
    kind: str,
    title_es: str,
    title_en: str,
    audience: str,
    session: Session | None = None,
    symbol: str = "",
) -> Document:
    """Register a paper of a meeting; files are added to it afterwards (`documents.acts.add_version`).

    The Secretariat and the Presidency register any; other participants contribute their own (share-practice). Made
    in a session with
    closed doors it becomes the members' own, whatever audience was asked for. Raises Refused or Conflict.
    """
    kept = {"title_es": title_es, "title_en": title_en}
    if delegate.steers:
        verdict = permit(delegate, "register-document", subject=meeting.address, body=meeting.body, kept=kept)
    else:  # a contribution of its own: for those who take part, never under a symbol of its choice
        verdict = permit(delegate, "share-practice", subject=meeting.address, body=meeting.body, kept=kept)
        symbol, audience = "", audience if audience == MEMBERS and delegate.in_the_room else PARTICIPANTS
    if session is not None:
        session = Session.objects.select_for_update().select_related("meeting").get(pk=session.pk)
        audience = audience_of(session, audience)
    return documents.register(
        delegate,
        kind=kind,
        title_es=title_es,
        title_en=title_en,
        audience=audience,
        symbol=symbol,
        stem=stem(meeting),
        about=meeting.address,
        session=str(session.number) if session else "",
        shut=bool(session and session.closed),
        fictitious=meeting.fictitious,
        verdict=verdict,
    )
