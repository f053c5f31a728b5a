"""Grupos de Trabajo: facts that this chapter leaves without effect, each with the clause it broke."""

from __future__ import annotations

from collections.abc import Iterator

from charter.chapters.plan.kinds import LIAISON
from charter.clause import clause
from charter.groups import group
from charter.view import View

ESTABLISHED = "wg.establishment"
NETWORKS = "wg.legacy-liaison-documents"

_IN_ITS_NAME = ("wg_plan_submitted", "wg_report", "wg_evaluated", "activity_logged", "legacy_taken_up")


def breaches(view: View) -> Iterator[tuple[str, str]]:
    """What was done in the name of groups that did not exist, and documents that could not be taken up."""
    yield from of_no_group(view)
    yield from not_approved(view)


@clause(ESTABLISHED)
def of_no_group(view: View) -> Iterator[tuple[str, str]]:
    """Deeds of a group, and entries into it, on a day on which it does not exist."""
    named = [(fact, fact.subject) for kind in _IN_ITS_NAME for fact in view.of(kind)]
    named += [(fact, fact.text("group")) for fact in view.of("wg_member_joined")]
    for fact, name in named:
        known = group(view.at(fact.on), name)
        if known is None or fact.on not in known.life:
            yield fact.id, ESTABLISHED


@clause(NETWORKS)
def not_approved(view: View) -> Iterator[tuple[str, str]]:
    """Documents of the liaison networks that the Conference had not approved."""
    for fact in view.of("legacy_taken_up"):
        if fact.text("origin") == LIAISON and fact.get("approved") is False:
            yield fact.id, NETWORKS
