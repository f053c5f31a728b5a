"""Carta Estatutaria: what evidence there is of each clause, gathered by asking the core, not declared.

The core is asked every act for every kind of actor, every standing, obligation, office and question on an
invented history; a clause counts as covered by code when some answer rested on it. Clauses that no answer cites
are said to have no code, whatever the intentions.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from charter.acts import ACTS, may
from charter.because import Because
from charter.clauses import CLAUSES
from charter.consensus import Question, consensus
from charter.finance import QUOTA_CLAUSES
from charter.obligations import obligations
from charter.presidency import troika
from charter.secretary import executive_secretary
from charter.soundness import without_effect
from charter.standing import standings
from charter.view import View
from secretariat.cli.worked_example import worked_example

ACTORS = (
    "CRI", "MEX", "HND", "NIC", "COL", "ARG", "IOM", "OEI", "RROCM", "XXX",
    "vm", "ppt", "grcm", "se", "troika", "wg:borders", "public",
)  # fmt: skip

# Circumstances under which acts are asked too: each brings its own clauses.
CIRCUMSTANCES: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("se", "convene-meeting", {"meeting_form": "extraordinary", "decided": False}),
    ("se", "convene-meeting", {"mode": "virtual"}),
    ("HND", "convene-meeting", {"body": "event:joint"}),
    ("HND", "block-consensus", {"body": "grcm"}),
    ("IOM", "attend-meeting", {"body": "wg:borders"}),
    ("MEX", "accredit-delegation", {"body": "grcm"}),
    ("MEX", "accredit-delegation", {"body": "wg:borders"}),
    ("MEX", "close-doors", {"body": "wg:borders"}),
    ("se", "publish-agenda", {"dialogue_item": False}),
    ("CRI", "put-to-consensus", {"reviewed": False, "category": "country", "doors_closed": False}),
    ("CRI", "close-as-adopted", {"question": Question("vm", {"MEX": "object"}, ("MEX",))}),
    ("vm", "designate-ppt", {"consent": False, "candidate": "NIC"}),
    ("vm", "designate-ppt", {"candidate": "CRI"}),
    ("vm", "establish-working-group", {"mandate": False, "pillar": "", "recommended": False, "ends": date(2030, 1, 1)}),
    ("grcm", "establish-working-group", {"ad_hoc": True}),
    ("vm", "appoint-executive-secretary", {"nationality": "COL", "call_completed": False, "person": "A"}),
    ("vm", "extend-executive-secretary", {"person": "A"}),
    ("XXX", "apply-for-observer-status", {"category": "country"}),
    ("XXX", "apply-for-observer-status", {"category": "organisation"}),
)
QUESTION = Question(
    "vm",
    {"CRI": "agree", "MEX": "reserve", "HND": "object", "COL": "object"},
    ("CRI", "MEX", "HND", "PAN"),
    ("agenda-2030", "global-compact", "best-interest-of-child"),
)


def coverage() -> dict[str, object]:
    """For each clause whether an answer cited it, holding and not holding, and by what; and counts by force."""
    found: dict[str, dict[str, set[str]]] = {}
    for where, clause, holds in _citations(worked_example()):
        row = found.setdefault(clause, {"by": set(), "holding": set()})
        row["by"].add(where)
        row["holding"].add({True: "holds", False: "fails", None: "open"}[holds])
    rows = [
        {
            "id": clause.id,
            "force": clause.force,
            "judged": clause.judged,
            "code": clause.id in found,
            "cited_by": sorted(found[clause.id]["by"]) if clause.id in found else [],
            "seen": sorted(found[clause.id]["holding"]) if clause.id in found else [],
            "readings": list(clause.readings),
        }
        for clause in CLAUSES.values()
    ]
    by_force: dict[str, dict[str, int]] = {}
    for known in CLAUSES.values():
        counts = by_force.setdefault(known.force, {"clauses": 0, "code": 0, "both_ways": 0, "not_judged": 0})
        counts["clauses"] += 1
        counts["code"] += known.id in found
        counts["both_ways"] += {"holds", "fails"} <= set(found.get(known.id, {"holding": set()})["holding"])
        counts["not_judged"] += not known.judged
    return {"law": 1, "by_force": by_force, "clauses": rows}


Citation = tuple[str, str, bool | None]


def _citations(view: View) -> Iterator[Citation]:
    for clause in QUOTA_CLAUSES.values():
        yield "quotas", clause, True
    for act in ACTS:
        for actor in ACTORS:
            yield from _verdict(view, actor, act, {})
    for actor, act, circumstances in CIRCUMSTANCES:
        yield from _verdict(view, actor, act, circumstances)
    for found in standings(view):
        yield from _cited("standing", found.why)
    for owed in obligations(view, date(2025, 1, 1), date(2028, 1, 1)):
        yield from _cited("obligations", owed.why)
    yield from _cited("consensus", consensus(view, QUESTION).why)
    offices = [troika(view).why, *(held.why for held in [executive_secretary(view)] if held)]
    for why in offices:
        yield from _cited("offices", why)
    for _, clause in without_effect(view.facts):
        yield "record check", clause, False


def _verdict(view: View, actor: str, act: str, circumstances: dict[str, object]) -> Iterator[Citation]:
    verdict = may(view, actor, act, **circumstances)
    for clause in verdict.clauses:
        yield "may", clause, verdict.why.holds
    yield from _cited("may", verdict.why)


def _cited(where: str, why: Because) -> Iterator[Citation]:
    yield from ((where, node.clause, node.holds) for node in why.walk() if node.clause)
