"""Entrada en vigencia: before the Charter is on record the Secretariat opens the house, and nothing else is decided."""

import pytest

from charter.because import missing
from charter.clauses import CLAUSES
from charter.preparation import CLAUSE, OPENING, may_before
from charter.verdicts import Outcome


@pytest.mark.parametrize("actor", ["HND", "ppt", "vm", "IOM", "public"])
@pytest.mark.parametrize("act", ["block-consensus", *sorted(OPENING)])
def test_before_the_charter_nobody_but_the_secretariat_may_do_anything(actor: str, act: str) -> None:
    verdict = may_before(actor, act)
    assert verdict.outcome is Outcome.UNDETERMINED
    assert missing(verdict.why) == ("charter_adopted",)
    assert verdict.cure is not None
    assert verdict.cure.missing == ("charter_adopted",)


def test_before_the_charter_the_secretariat_conducts_no_meeting() -> None:
    assert may_before("se", "convene-meeting").outcome is Outcome.UNDETERMINED


@pytest.mark.parametrize("act", sorted(OPENING))
def test_before_the_charter_the_secretariat_opens_the_house(act: str) -> None:
    verdict = may_before("se", act)
    assert verdict.outcome is Outcome.PERMITTED
    assert verdict.clauses == (CLAUSE,)
    assert CLAUSE in CLAUSES
