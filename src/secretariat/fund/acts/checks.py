"""Fondo Especial Voluntario: what its acts share: who may speak for a giver, which days can be, the book."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from charter.acts import Verdict
from charter.facts import is_party
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.fund.models import OUTSIDE
from secretariat.ledger import acts as ledger
from secretariat.ledger.acts import Line


def decimal(cents: int) -> str:
    """Cents as the record writes money."""
    return f"{cents // 100}.{cents % 100:02d}"


def as_giver(delegate: Delegate, giver: str, kind: str, *, subject: str = "") -> tuple[str, ...]:
    """The clauses by which this delegate acts for the giver: itself, or the Secretariat that keeps the register.

    A party gives for itself; for a giver outside the Conference only the Secretariat writes. The giver must be one of those
    on the Charter's list (fund.establishment). Raises Refused.
    """
    if delegate.party == giver:
        return permit(delegate, "contribute-to-fund", subject=subject).clauses
    kept = permit(delegate, "keep-fund", subject=subject)
    outside = {"contributor": kind} if kind in OUTSIDE and giver != "RROCM" else {}
    given = permit(delegate, "contribute-to-fund", actor=giver, subject=subject, **outside)
    return tuple(dict.fromkeys((*kept.clauses, *given.clauses)))


def keeping(delegate: Delegate, subject: str = "") -> Verdict:
    """The verdict by which the Secretariat keeps the register of the Fund. Raises Refused."""
    return permit(delegate, "keep-fund", subject=subject)


def not_to_come(day: dt.date, field: str = "day") -> None:
    """Raises Conflict for a day that is still to come."""
    if day > clock.today():
        raise Conflict(_("El día no puede ser posterior a hoy."), field)


def told(text: str, field: str, message: str) -> str:
    """The text without the spaces around it; raises Conflict with `message` where nothing is left."""
    if not text.strip():
        raise Conflict(message, field)
    return text.strip()


def code_of_party(code: str, field: str) -> str:
    """The code in capitals; raises Conflict where it has not the shape of a party's."""
    code = code.strip().upper()
    if not is_party(code):
        raise Conflict(_("Escriba un código de mayúsculas y cifras, por ejemplo BID o FUNDACION-A."), field)
    return code


def post(delegate: Delegate, *, day: dt.date, lines: list[Line], kind: str, document: str, chronicle: int, fictitious: bool) -> None:
    """Post in the book on its day, or on the first open day after a closed period. Raises Conflict."""
    booked = ledger.open_day(day, ledger.closed_through())
    ledger.post(
        delegate,
        day=booked,
        value_day=day if booked != day else None,
        lines=lines,
        kind=kind,
        document=document[:200],
        chronicle=chronicle,
        fictitious=fictitious,
    )
