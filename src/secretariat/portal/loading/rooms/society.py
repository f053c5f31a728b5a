"""Demostración, RROCM: three contributions, two with their answer, and a call of the tripartite mechanism; all invented."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from secretariat.chronicle import clock
from secretariat.society import acts
from secretariat.society.models import Contribution

from ..xxxi import acting

CONTRIBUTIONS = (
    {
        "type": "recommendation", "title": "Aviso a las familias en el retorno (ficticio)", "body": "vm", "meeting": "rv-xxxi",
        "text": "Que cada retorno se avise a la familia y al consulado antes del traslado.", "audience": "public",
        "cites": ["principle.human-rights", "objective.dialogue-and-solutions"],
    },
    {
        "type": "information", "title": "Albergues con cupo en la frontera sur (ficticio)", "body": "grcm", "audience": "participants",
        "text": "La red reunió la lista de albergues con cupo y sus horarios.", "cites": ["principle.shared-responsibility"],
    },
    {
        "type": "opinion", "title": "Niñas y niños que viajan sin compañía (ficticio)", "body": "vm", "meeting": "rv-xxxi",
        "text": "Que su interés superior se escriba en cada decisión que los toque.", "audience": "public",
        "cites": ["principle.best-interest-of-child"],
    },
)


@transaction.atomic
def load() -> None:
    """What RROCM brought and the answers given; one contribution still awaits its own. Twice changes nothing."""
    if Contribution.objects.exists():
        return
    rows = [acts.contribute(acting("rrocm"), fictitious=True, **fields) for fields in CONTRIBUTIONS]  # type: ignore[arg-type]
    acts.answer(acting("gtm"), rows[0], outcome="partly", text_es="Se retoma en el proyecto de Declaración, sin el plazo.",
                text_en="It is taken up in the draft Declaration, without the term.")
    acts.answer(acting("se"), rows[1], outcome="noted", text_es="El GRCM toma nota y la reparte a los puntos focales.",
                text_en="The RCGM takes note and shares it with the focal points.")
    acts.call_tripartite(
        acting("se"), day=clock.today() + dt.timedelta(days=9),
        agenda_es="Aportes sin respuesta\nDiálogo de la XXXI Reunión Viceministerial",
        agenda_en="Contributions without an answer\nDialogue of the XXXI Vice-Ministerial Meeting", fictitious=True)
