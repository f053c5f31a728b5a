"""Carta Estatutaria: which reading of an open point a rule applied, and by which fact it was adopted."""

from __future__ import annotations

from charter.because import Because
from charter.readings import ReadingValue
from charter.view import View


def adopted_by(view: View, *params: str) -> tuple[str, ...]:
    """Ids of the facts by which the members adopted the readings of ``params`` in force (none for defaults)."""
    facts = (view.adoption(param) for param in params)
    return tuple(fact.id for fact in facts if fact is not None)


def reading_is(view: View, clause: str, param: str, *options: ReadingValue, code: str = "") -> Because:
    """Whether ``param`` is read as one of ``options``: a reason that names the reading and its adoption."""
    value = view.reading(param)
    return Because(
        clause,
        value in options,
        {"param": param, "option": value},
        adopted_by(view, param),
        readings=(param,),
        code=code or "reading.applied",
    )
