"""Reunión Viceministerial, competencias: whether what was approved had been submitted, consulted and considered before."""

from __future__ import annotations

from collections.abc import Iterator

from charter.because import Because
from charter.chapters.institutions.approvals import MANUAL, NORMS, PRIORITIES, RULES, WORK_PLAN, considered
from charter.clause import clause
from charter.facts import Fact
from charter.view import View

# What each approval needs on record by its day: the clause, the kind of fact and the sentence.
_NEEDS = {
    "manual_approved": ((MANUAL, "manual_submitted", "manual.submitted"),),
    "rules_approved": ((RULES, "rules_submitted", "rules.submitted"),),
    "ppt_plan_approved": (
        (WORK_PLAN, "ppt_plan_submitted", "work-plan.submitted"),
        (PRIORITIES, "consultation_held", "work-plan.consulted"),
    ),
}


@clause(MANUAL, RULES, NORMS, WORK_PLAN, PRIORITIES)
def prepared(view: View, approved: Fact) -> Iterator[Because]:
    """Each condition of an approval: the paper of that name on record by its day, with the norms it considered."""
    key = "work_plan" if approved.kind == "ppt_plan_approved" else "version"
    slug = approved.text(key)
    for id_, kind, code in _NEEDS[approved.kind]:
        found = [fact for fact in view.of(kind) if fact.text(key) == slug and fact.on <= approved.on]
        facts = (approved.id, *(fact.id for fact in found))
        yield Because(id_, bool(found), {key: slug}, facts, () if found else (kind,), code=code)
        if id_ == RULES and found:
            yield considered(found[-1].get("norms"), *facts)


def effective(view: View, kind: str) -> list[Fact]:
    """The approvals of a kind that were prepared as the Charter asks; the others have no effect."""
    return [fact for fact in view.of(kind) if all(why.holds for why in prepared(view, fact))]
