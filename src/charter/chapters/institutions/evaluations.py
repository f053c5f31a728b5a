"""Secretaría Ejecutiva, periodo: the evaluation that goes before each extension of the term."""

from __future__ import annotations

from charter.because import Because
from charter.calendar import add_months
from charter.clause import clause
from charter.interpretation import adopted_by
from charter.secretary import career
from charter.view import View

EVALUATION = "vm.power.evaluate-se"

_FREQUENCY = "se.evaluation-frequency"


@clause(EVALUATION)
def evaluated(view: View, person: str) -> tuple[Because, ...]:
    """Whether ``person`` was evaluated in the term now to be extended; nothing of who holds no office.

    However often it is evaluated, as read: before an extension it is.
    """
    service = career(view).of(person, view.on)
    if service is None:
        return ()
    since = service.since
    if service.extensions:
        since = add_months(since, view.months("se.term-months", since, service.extensions))
    done = tuple(fact.id for fact in view.of("se_evaluated") if fact.text("person") == person and since <= fact.on)[-1:]
    value = {"person": person, "since": since}
    facts = (*service.facts, *done, *adopted_by(view, _FREQUENCY))
    missing = () if done else ("se_evaluated",)
    return (Because(EVALUATION, bool(done), value, facts, missing, (_FREQUENCY,), code="secretary.evaluated"),)
