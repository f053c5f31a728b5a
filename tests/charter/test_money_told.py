"""What the core says of money and amendments, word for word: every reason with its values, facts, gaps and readings.

The golden text is beside it, to be read by a person: `python -m tests.charter.test_money_told` writes it anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from charter.acts import may
from charter.because import Because
from charter.clauses import CLAUSES
from charter.consensus import Question
from charter.facts import Fact
from charter.laws import knowing
from charter.parties import MEMBERS
from charter.prose import as_json, sentence
from charter.today import state
from charter.verdicts import Verdict
from charter.view import View
from tests.charter.amending import decided, forwarded, lenient, proposed, way
from tests.charter.histories import TODAY, conference
from tests.charter.test_money_fund import ACTION, APPROVED, PRIORITY, PROPOSED, confirmed, fact
from tests.charter.test_money_fund import world as funded
from tests.charter.test_money_states import after_four, paid_by
from tests.charter.test_money_states import world as budgeted
from tests.charter.worlds import D, adopt, adopted, view

TOLD = Path(__file__).parent / "told" / "money.txt"
ROOMS = ("finance.", "fund.", "contribution.", "charter.")


def lines(node: Because, depth: int = 0) -> Iterator[str]:
    """A reason and those beneath it of our clauses: how it holds, what it says and on what it rests."""
    ours = node.clause.startswith(ROOMS) and node.clause != "charter.establishment"
    if ours:
        rest = [f"{name}={','.join(found)}" for name in ("facts", "missing", "readings") if (found := getattr(node, name))]
        written = json.dumps(as_json(node.value), ensure_ascii=False, sort_keys=True)
        yield f"{'  ' * depth}{node.holds} {node.clause} {node.code} {written} {' '.join(rest)}".rstrip()
        for lang in ("es", "en"):
            yield f"{'  ' * depth}    {sentence(node, lang)}"
    for part in () if node.code.startswith("consensus.") else node.parts:
        yield from lines(part, depth + ours)


def _chosen(why: Because) -> bool:
    """Of what is said of each of the eleven, a few are enough to read."""
    party = why.value.get("party", "HND") if isinstance(why.value, dict) else "HND"
    return party not in MEMBERS or party in ("HND", "NIC", "GTM", "MEX")


def of_verdict(found: Verdict) -> Iterator[str]:
    """A verdict of an act: outcome, clauses, cure and its reasons."""
    yield f"{found.outcome} {','.join(found.clauses)} law={found.law}"
    if found.cure is not None:
        yield f"    {found.cure.sentence('es')}"
        yield f"    {found.cure.sentence('en')}"
    for part in found.why.parts:
        if part.code not in ("standing.full", "standing.voice-without-vote", "actor.body", "standing.observer"):
            yield from lines(part, 1)


def states() -> Iterator[tuple[str, View, tuple[str, ...]]]:
    declared = Fact("d", "standing_declared", D("2024-01-02"), "NIC", {"level": "excluded"})
    money = ("finance.",)
    yield "four years owed", view(after_four(), "2024-01-02"), money
    yield "exclusion declared", view(after_four(declared), "2024-02-01", arrears__automatic="declared-by-viceministers"), (
        "finance.arrears.regularisation", "finance.arrears.four-years-exclusion")  # fmt: skip
    chosen = [adopt(param, value, "2024-01-01") for param, value in (
        ("finance.voluntary-meaning", "obligatory"), ("finance.no-budget", "previous-budget-continues"))]  # fmt: skip
    yield "no budget", view([adopted("2019-06-01"), *chosen], "2024-06-01"), money[:1]
    yield "all paid", view(budgeted(*paid_by(*MEMBERS), *chosen), "2024-06-01"), (
        "finance.annual", "finance.quota.mexico", "finance.budget")  # fmt: skip
    fund = ("fund.", "contribution.")
    given = [
        fact("activity_proposed", "2024-03-01", "ACME", activity="other"), confirmed(400_00),
        fact("fund_contribution", "2024-03-01", "ACME", amount=5), fact("fund_contribution", "2024-03-01", "HND", amount=6),
        fact("fund_disbursement", "2024-03-01", "se", activity="course", amount=50_00),
        fact("fund_disbursement", "2024-03-02", "se", activity="course", amount=60_00, objective="shelters", priority="children"),
        fact("contribution", "2021-01-10", "IOM", contribution="laptops", support="technical"),
        fact("contribution", "2021-01-11", "COL", "c2", contribution="y", support="financial", action="shelters", event="event:forum"),
    ]  # fmt: skip
    yield "fund", funded(ACTION, PRIORITY, PROPOSED, *given), fund
    amendments = ("charter.entry", "charter.amendment")
    for day in ("2023-03-01", "2023-05-01", "2023-06-15", "2023-07-01"):
        facts = [proposed(), forwarded(reason="…"), decided(takes_effect=D("2023-07-01")), adopt("amendment.grcm-role", "may-stop")]
        yield f"amendment on {day}", view([adopted("2019-06-01"), *facts], day), amendments
    yield "decided without effect", view([adopted("2019-06-01"), proposed(), forwarded("2023-06-02"), decided()], "2023-06-02"), amendments
    yield "supposed", view([adopted("2019-06-01"), *way()], "2023-06-01").under(2), amendments
    stopped = [proposed(), forwarded(opinion="unfavourable"), adopt("amendment.grcm-role", "may-stop")]
    yield "stopped", view([adopted("2019-06-01"), *stopped], "2023-06-01"), amendments


def acts() -> Iterator[tuple[str, Verdict]]:
    base = [adopted("2019-06-01"), adopt("amendment.majority", "consensus")]
    for name, facts in (("nothing", []), ("proposed", [proposed()]), ("on its way", [proposed(), forwarded()]), ("done", way())):
        seen = view([*base, *facts], "2023-06-01")
        question = Question("vm", {"MEX": "object"} if name == "proposed" else dict.fromkeys(MEMBERS, "agree"))
        yield f"amend: {name}", may(seen, "vm", "amend-charter", amendment="three-years", question=question)
        yield f"forward: {name}", may(seen, "grcm", "forward-amendment", amendment="three-years")
    yield "disburse: nothing", may(funded(), "se", "disburse-from-fund", objective="", priority="")
    yield "disburse: all", may(funded(ACTION, PRIORITY), "se", "disburse-from-fund", objective="shelters", priority="children")
    more = {"objective": "shelters", "priority": "children", "paid_activity": "course", "amount": 600_00}
    yield "disburse: beyond", may(funded(ACTION, PRIORITY), "se", "disburse-from-fund", **more, available=500_00)
    yield "disburse: within", may(funded(ACTION, PRIORITY, APPROVED), "se", "disburse-from-fund", **more, available=600_00)
    for actor in ("IOM", "MEX"):
        yield f"confirm: {actor}", may(funded(PROPOSED), actor, "confirm-fund-resources", activity="course")
    yield "confirm: unknown", may(funded(), "IOM", "confirm-fund-resources", activity="course")
    yield "approve: unknown", may(funded(), "vm", "approve-fund-activity", activity="course")
    yield "approve: some", may(funded(PROPOSED, confirmed(5)), "vm", "approve-fund-activity", activity="course")
    for actor in ("IOM", "COL", "se"):
        yield f"back: {actor}", may(funded(ACTION), actor, "back-regional-event", objective="shelters")
        yield f"back without: {actor}", may(funded(), actor, "back-regional-event", objective="shelters")
    yield "support: Mexico", may(conference().on(TODAY), "MEX", "support-conference")


def told() -> str:
    found: list[str] = []
    with knowing(lenient()):
        for title, seen, rooms in states():
            for clause in CLAUSES:
                if clause.startswith(rooms):
                    found += [f"== {title}: {clause}", *(line for why in state(seen, clause) if _chosen(why) for line in lines(why)), ""]
        for title, verdict in acts():
            found += [f"== {title}", *of_verdict(verdict), ""]
    return "\n".join(found)


def test_every_reason_of_money_and_amendments_is_told_as_it_was_read_and_approved() -> None:
    assert told().splitlines() == TOLD.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    TOLD.write_text(told(), encoding="utf-8")
