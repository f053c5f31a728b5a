"""Financiamiento, Cuotas de la membresía: no meeting leaves a member without vote or presence before somebody saw its receipts.

What arrears do to a right is the core's to say. Whether all receipts are on record is a person's: the Secretariat confirms it for each
meeting (`financing.confirm`), and until then nothing is frozen that would take a right from somebody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext as _

from charter.chapters.money.receipts import VALID, Confirmation, confirmation, excluded, touched
from charter.errors import NotInForce
from charter.view import View
from secretariat.chronicle import clock, facts
from secretariat.chronicle.gate import Conflict
from secretariat.furniture.addresses import house_url
from secretariat.furniture.names import party_name, sort_key

from .models import Meeting

CODE = "receipts"
DAYS = VALID.days


def of(meeting: Meeting, view: View | None = None) -> Confirmation:
    """Whose rights arrears touch in this meeting, and whether their receipts are confirmed. Before the Charter: nobody's."""
    view = view or facts.view(clock.today())
    return _asked(meeting, view, lambda seen: touched(seen, meeting.body))


def of_presence(meeting: Meeting, view: View | None = None) -> Confirmation:
    """The same for those alone whom arrears keep out of the meeting: what a convocation leaves out."""
    view = view or facts.view(clock.today())
    return _asked(meeting, view, excluded)


def _asked(meeting: Meeting, view: View, members: Callable[[View], tuple[str, ...]]) -> Confirmation:
    try:
        return confirmation(view, meeting.slug, members(view))
    except NotInForce:
        return Confirmation((), (), None, None)


def names(codes: Iterable[str]) -> str:
    """Members in the alphabetical order of the reader's language."""
    return ", ".join(sorted((party_name(code) for code in codes), key=sort_key))


def sentence(found: Confirmation) -> str:
    """What lacks, about whom, and the next step; "" where nothing lacks."""
    if found.complete:
        return ""
    return _("Falta confirmar que están completos los recibos de %(members)s: sin eso nadie pierde aquí un derecho por sus cuotas. "
             "La Secretaría Ejecutiva lo confirma, para esta reunión, en su página de recibos.") % {"members": names(found.lacking)}


def require(found: Confirmation) -> None:
    """Raises Conflict, code "receipts", while a member would lose a right whose receipts nobody has confirmed."""
    if not found.complete:
        raise Conflict(sentence(found), CODE)


def on_page(found: Confirmation, meeting: Meeting) -> dict[str, Any]:
    """For a page that freezes something: what lacks in a sentence ("" where nothing does), and the address where it is confirmed."""
    return {"receipts": found, "receipts_lack": sentence(found), "receipts_url": house_url("financing:confirm", meeting.slug)}
