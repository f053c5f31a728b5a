"""Inicio y modificaciones a la Carta Estatutaria: that the Charter is in force, and in which version, as reasons."""

from __future__ import annotations

from charter.because import Because
from charter.clause import clause
from charter.laws import DECISION, EFFECTIVE, Enactment
from charter.view import View

IN_FORCE = "charter.entry-into-force"


@clause(IN_FORCE)
def in_force(view: View) -> Because:
    """That the Charter is in force (``charter.entry-into-force``), and in which version when it is not the first.

    Raise :class:`charter.errors.NotInForce` before the Charter.
    """
    charter = view.law_in_force
    parts = versions(view)
    if parts:
        return Because(IN_FORCE, True, {"since": charter.on}, (charter.id,), parts=parts, code="charter.in-force")
    found = view.cache.get(IN_FORCE)
    if not isinstance(found, Because):
        found = Because(IN_FORCE, True, {"since": charter.on}, (charter.id,), code="charter.in-force")
        view.cache[IN_FORCE] = found
    return found


def versions(view: View) -> tuple[Because, ...]:
    """The versions after the first that were decided by ``view.on``, or the one supposed instead of them."""
    if view.supposed is not None:
        return (Because(DECISION, None, {"version": view.supposed}, code="charter.version-supposed"),)
    return tuple(version(view, one) for one in view.enacted if one.decided.on <= view.on)


@clause(DECISION)
def version(view: View, one: Enactment) -> Because:
    """That a version which the Vice-Ministerial Meeting decided is in force on ``view.on``, or from which day it will be."""
    value = {"version": one.version, "since": one.since, "on": one.decided.on}
    return Because(DECISION, one.since <= view.on, value, one.facts, readings=(EFFECTIVE,), code="charter.version")
