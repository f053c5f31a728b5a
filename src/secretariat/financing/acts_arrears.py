"""Financiamiento, Cuotas de la membresía: the letter that tells a member, in time, what follows from years that fell due unpaid.

The Charter asks for no such letter; a person of the Secretariat sends it so that no right is ever lost by surprise.
"""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from charter.parties import MEMBERS
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.meetings.rolls import addresses
from secretariat.notices import acts as notices
from secretariat.notices.models import Letter

from . import facts_arrears
from .facts_calls import WARNING, fictitious

CLAUSES = ("finance.arrears.definition", "finance.arrears.two-years-no-vote", "finance.arrears.four-years-exclusion")


@transaction.atomic
def warn(delegate: Delegate, party: str) -> Letter:
    """Tell a member what fell due and is open, what follows and on which day, and what cures it to the cent. Once for each year.

    Act of the Secretariat (se.function.reports). Raises Refused; Conflict where nothing is open, it was told, or there is no address.
    """
    alone()
    verdict = permit(delegate, "record-payment", subject=f"financing.statement:{party}", audience=SECRETARIAT)
    view = record.view(clock.today())
    found = facts_arrears.way(view, party, facts_arrears.warned()) if party in MEMBERS and view.in_force else None
    if found is None:
        raise Conflict(_("Nada de lo vencido está pendiente: no hay de qué avisar."), "nothing")
    if found.told:
        raise Conflict(_("Ya se le avisó de ese año. Habrá otro aviso si vence otro año sin pagar."), "told")
    language, to = addresses([party]).get(party, ("es", ""))
    if not to:
        raise Conflict(_("No consta a dónde escribirle. Añada su correo en el directorio."), "address")
    letter = notices.queue(
        kind=WARNING,
        template="financing/letters/warning",
        party=party,
        to=to,
        language=language,
        about=found.about,
        context={
            "way": found,
            "party": party,
            "guatemala": found.guatemala,
            "cure": found.cures[0] if found.cures else None,
            "fictitious": fictitious(),
        },
    )
    enter(
        delegate,
        "financing.warn",
        subject=f"financing.statement:{party}",
        clauses=(*verdict.clauses, *CLAUSES),
        audience=SECRETARIAT,
        fictitious=fictitious(),
        data={"party": party, "year": found.late[-1].year, "owed": found.owed},
    )
    return letter
