"""The same facts and acts of this room as JSON; no logic of its own."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest
from django.utils import translation
from ninja import Router, Schema
from ninja.errors import HttpError

from charter.prose import explain
from secretariat.chronicle import clock, facts

from . import due_query, due_words, dues

router = Router()


class ObligationOut(Schema):
    """One thing owed, in the contract's shape, with its title. `why` is null where the reasons are not the reader's."""

    key: str
    clause: str
    debtor: str
    about: str
    act: str
    title: str
    opens: dt.date
    due: dt.date
    status: str
    met_by: str | None
    why: dict[str, Any] | None


class ObligationsOut(Schema):
    """What falls due in [start, end) as it stands on a day, as far as this reader may see it."""

    on: dt.date
    obligations: list[ObligationOut]


@router.get("/obligations", response=ObligationsOut, url_name="obligations", summary="What the Charter requires of whom by when")
def obligations(
    request: HttpRequest, start: dt.date | None = None, end: dt.date | None = None, on: dt.date | None = None
) -> dict[str, Any]:
    """Those due in the period: this calendar year when left out, five years at most."""
    today = clock.today()
    first, last, day = start or dt.date(today.year, 1, 1), end or dt.date(today.year + 1, 1, 1), on or today
    years = due_query.askable(today)
    asked = {first.year, day.year, (last - dt.timedelta(days=1)).year if last > first else first.year}
    if not dt.timedelta(0) <= last - first <= due_query.MOST or not asked <= set(years):
        raise HttpError(422, f"Give a period of five years at most, from {years[0]} to {years[-1]}, that does not end before it begins.")
    delegate = request.delegate  # type: ignore[attr-defined]
    lang = "en" if request.headers.get("Accept-Language", "").lower().startswith("en") else "es"
    found = dues.seen(facts.view(day), first, last, delegate)
    with translation.override(lang):
        return {"on": day, "obligations": [{
            "key": o.key, "clause": o.clause, "debtor": o.debtor, "about": o.about, "act": o.act, "title": due_words.title(o),
            "opens": o.opens, "due": o.due, "status": o.status.value, "met_by": o.met_by,
            "why": explain(o.why, lang) if dues.sees_all(delegate) or o.debtor == delegate.party else None,
        } for o in found]}
