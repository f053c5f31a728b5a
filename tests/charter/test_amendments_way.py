"""The way of an amendment: a member proposes, the GRCM passes it on, the vice-ministers decide; each step can be refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from charter.acts import may
from charter.because import Because, cited_facts
from charter.chapters.money.amendments import amendment, amendments
from charter.clauses import CLAUSES
from charter.consensus import Question
from charter.errors import UnknownLaw
from charter.laws import (
    FIRST,
    NUMBERS,
    BadLaw,
    Change,
    Law,
    amended,
    cited,
    difference,
    judged,
    knowing,
    law,
    versions,
    wordings,
)
from charter.parties import MEMBERS
from charter.prose import sentence
from charter.soundness import without_effect
from charter.today import state
from charter.verdicts import Outcome, Verdict
from charter.view import View
from tests.charter.amending import ABSENCE, THREE_YEARS, decided, forwarded, lenient, proposed, strict, way
from tests.charter.histories import TODAY, conference
from tests.charter.worlds import D, adopt, adopted, view

PROPOSAL, THROUGH, DECISION = "charter.amendment-proposal", "charter.amendment-through-grcm", "charter.amendment-decision"
AGREED = Question("vm", dict.fromkeys(MEMBERS, "agree"))


@pytest.fixture(autouse=True)
def _second_version() -> Iterator[None]:
    with knowing(lenient()):
        yield


def world(*facts: Any, on: str = "2023-06-01", **readings: Any) -> View:
    return view([adopted("2019-06-01"), *facts], on, **readings)


def decide(seen: View, slug: str = "three-years", **context: object) -> Verdict:
    return may(seen, "vm", "amend-charter", amendment=slug, **context)


def unmet(verdict: Verdict) -> dict[str, bool | None]:
    return {node.code: node.holds for node in verdict.why.walk() if node.code.startswith("amendment.")}


# -- proposing ---------------------------------------------------------------------------------------------------------


def test_only_members_propose_those_without_vote_too_those_excluded_not() -> None:
    seen = conference().on(TODAY)
    for actor in ("COL", "IOM", "RROCM", "XXX", "se", "grcm", "vm", "public"):
        assert may(seen, actor, "propose-charter-amendment").outcome is not Outcome.PERMITTED
    assert may(seen, "NIC", "propose-charter-amendment").outcome is Outcome.FORBIDDEN
    for actor in ("MEX", "CRI", "HND"):
        verdict = may(seen, actor, "propose-charter-amendment")
        assert (verdict.outcome, verdict.clauses[0]) == (Outcome.PERMITTED, PROPOSAL)
    voting = seen.reading_as({"amendment.proposer-standing": "voting-members"})
    assert may(voting, "HND", "propose-charter-amendment").outcome is Outcome.FORBIDDEN
    assert may(voting, "MEX", "propose-charter-amendment").outcome is Outcome.PERMITTED


# -- passing on --------------------------------------------------------------------------------------------------------


def test_the_grcm_passes_on_what_a_member_has_proposed_and_nothing_else() -> None:
    nothing = may(world(), "grcm", "forward-amendment", amendment="three-years")
    assert (nothing.outcome, nothing.clauses) == (Outcome.FORBIDDEN, (PROPOSAL,))
    assert [remedy.code for remedy in nothing.cure.remedies] == ["amendment.not-proposed"]  # type: ignore[union-attr]
    eve = may(world(proposed("2023-06-02")), "grcm", "forward-amendment", amendment="three-years")
    assert eve.outcome is Outcome.FORBIDDEN
    other = may(world(proposed("2023-06-01")), "grcm", "forward-amendment", amendment="other")
    assert other.outcome is Outcome.FORBIDDEN
    passed = may(world(proposed("2023-06-01")), "grcm", "forward-amendment", amendment="three-years")
    assert (passed.outcome, passed.clauses) == (Outcome.PERMITTED, (THROUGH,))
    assert "ap-three-years" in cited_facts(passed.why)


@pytest.mark.parametrize("actor", ["vm", "MEX", "se", "ppt", "wg:x", "COL"])
def test_nobody_else_passes_it_on(actor: str) -> None:
    seen = conference().on(TODAY)
    verdict = may(seen, actor, "forward-amendment")
    assert verdict.outcome is Outcome.NOT_EMPOWERED
    assert verdict.cure is not None
    assert verdict.cure.empowered == ("grcm",)


# -- deciding ----------------------------------------------------------------------------------------------------------


def test_a_decision_is_refused_with_every_unmet_condition() -> None:
    verdict = decide(world(), question=Question("vm", {"USA": "object"}))
    assert (verdict.outcome, verdict.clauses) == (Outcome.FORBIDDEN, (PROPOSAL, THROUGH, DECISION))
    assert unmet(verdict) == {
        "amendment.not-proposed": False,
        "amendment.not-through-grcm": False,
        "amendment.open": True,
        "amendment.agreed": False,
    }
    assert [remedy.code for remedy in verdict.cure.remedies] == [  # type: ignore[union-attr]
        "amendment.not-proposed",
        "amendment.not-through-grcm",
        "amendment.agreed",
    ]


def test_a_decision_before_the_grcm_is_refused_and_after_it_taken() -> None:
    early = decide(world(proposed(), forwarded("2023-06-02")), question=AGREED)
    assert (early.outcome, early.clauses) == (Outcome.FORBIDDEN, (THROUGH,))
    in_time = decide(world(proposed(), forwarded("2023-06-01")), question=AGREED)
    assert (in_time.outcome, in_time.clauses) == (Outcome.PERMITTED, (DECISION, "vm.decision-organ"))
    assert set(unmet(in_time).values()) == {True}
    assert {"ap-three-years", "af-three-years"} <= set(cited_facts(in_time.why))
    backwards = decide(world(forwarded("2023-01-31"), proposed("2023-02-01")))
    assert backwards.clauses == (THROUGH,)
    same_day = decide(world(forwarded("2023-02-01"), proposed("2023-02-01")))
    assert same_day.outcome is Outcome.PERMITTED
    other = decide(world(proposed(), proposed(slug="x"), forwarded(slug="x")))
    assert other.clauses == (THROUGH,)


def test_an_opinion_against_stops_an_amendment_only_where_the_grcm_may_stop_it() -> None:
    against = (proposed(), forwarded(opinion="unfavourable"))
    assert decide(world(*against)).outcome is Outcome.PERMITTED
    stopped = decide(world(*against, amendment__grcm_role="may-stop"))
    assert (stopped.outcome, stopped.clauses) == (Outcome.FORBIDDEN, (THROUGH,))
    assert unmet(stopped)["amendment.stopped"] is False
    assert "af-three-years" in cited_facts(stopped.why)
    node = next(one for one in stopped.why.walk() if one.code == "amendment.stopped")
    assert (node.missing, node.readings) == ((), ("amendment.grcm-role",))
    assert decide(world(proposed(), forwarded(), amendment__grcm_role="may-stop")).outcome is Outcome.PERMITTED
    since = adopt("amendment.grcm-role", "may-stop", "2023-06-01")
    assert decide(world(*against, since)).outcome is Outcome.FORBIDDEN
    assert since.id in cited_facts(decide(world(*against, since)).why)
    assert decide(world(*against, adopt("amendment.grcm-role", "may-stop", "2023-06-02"))).outcome is Outcome.PERMITTED


def test_what_was_decided_is_not_decided_again() -> None:
    verdict = decide(world(*way("2023-06-01")))
    assert (verdict.outcome, verdict.clauses) == (Outcome.FORBIDDEN, (DECISION,))
    assert unmet(verdict)["amendment.open"] is False
    assert verdict.cure is not None
    assert verdict.cure.remedies == ()
    assert decide(world(*way("2023-06-02"), on="2023-06-01")).clauses != (DECISION,)


def test_an_objection_withholds_the_consensus_that_an_amendment_needs() -> None:
    seen = world(proposed(), forwarded())
    against = decide(seen, question=Question("vm", {**dict.fromkeys(MEMBERS, "agree"), "MEX": "object"}))
    assert (against.outcome, against.clauses) == (Outcome.FORBIDDEN, (DECISION,))
    node = next(one for one in against.why.walk() if one.code == "amendment.agreed")
    assert isinstance(node.value, dict)
    assert node.value["objections"] == ("MEX",)
    assert [part.code for part in node.parts] == ["consensus.not-adopted"]
    assert "por consenso" in sentence(node, "es")
    assert decide(seen).outcome is Outcome.PERMITTED
    assert may(seen, "vm", "amend-charter").outcome is Outcome.PERMITTED


@pytest.mark.parametrize("actor", ["grcm", "MEX", "se", "ppt", "COL", "public"])
def test_only_the_vice_ministerial_meeting_amends(actor: str) -> None:
    verdict = may(conference().on(TODAY), actor, "amend-charter", amendment="x")
    assert verdict.outcome is Outcome.NOT_EMPOWERED
    assert verdict.cure is not None
    assert verdict.cure.empowered == ("vm",)
    assert verdict.cure.towards == {"grcm": THROUGH, "MEX": PROPOSAL, "ppt": PROPOSAL}.get(actor, "")


# -- when it rules -----------------------------------------------------------------------------------------------------


def first_day(*facts: Any, **readings: Any) -> str:
    enacted = world(*facts, on="2030-01-01", **readings).enacted
    return enacted[-1].since.isoformat()


def test_a_version_rules_from_the_decision_unless_it_says_a_later_day() -> None:
    assert first_day(*way("2023-06-01")) == "2023-06-01"
    assert first_day(*way("2023-06-01", takes_effect=D("2023-07-01"))) == "2023-07-01"
    assert first_day(*way("2023-06-01", takes_effect=D("2023-05-31"))) == "2023-06-01"
    seen = world(*way("2023-06-01"), on="2023-05-31")
    assert (seen.law.version, seen.at(D("2023-06-01")).law.version) == (1, 2)
    assert seen.at(D("2019-01-01")).law is FIRST


def test_where_so_read_a_version_rules_from_the_following_year() -> None:
    read = {"amendment__effective": "next-year"}
    assert first_day(*way("2023-06-01"), **read) == "2024-01-01"
    assert first_day(*way("2023-06-01", takes_effect=D("2023-07-01")), **read) == "2024-01-01"
    assert first_day(*way("2023-06-01", takes_effect=D("2024-07-01")), **read) == "2024-07-01"
    assert first_day(*way("2023-06-01"), adopt("amendment.effective", "next-year", "2023-06-01")) == "2024-01-01"
    assert first_day(*way("2023-06-01"), adopt("amendment.effective", "next-year", "2023-06-02")) == "2023-06-01"
    late = world(*way("2023-06-01"), adopt("amendment.effective", "next-year", "2023-06-01"), on="2024-01-01")
    assert "r-amendment.effective" in late.enacted[0].facts


def test_each_decision_is_judged_with_the_clause_it_broke_or_none() -> None:
    assert [broken for _, broken, _ in judged(world(*way("2023-06-01")))] == [""]
    assert [broken for _, broken, _ in judged(world(decided()))] == [PROPOSAL]


def test_a_version_overtaken_before_its_day_never_rules() -> None:
    with knowing(amended(lenient(), {})):
        facts = [*way("2023-06-01", takes_effect=D("2025-01-01")), *way("2023-09-01", "next", 3)]
        seen = world(*facts, on="2026-01-01")
        assert [one.version for one in seen.enacted] == [3]
        assert seen.law.version == 3
        in_turn = world(*way("2023-06-01"), *way("2023-09-01", "next", 3), on="2023-08-31")
        assert [one.version for one in in_turn.enacted] == [2, 3]
        assert in_turn.law.version == 2
        same_day = world(*way("2023-06-01"), *way("2023-06-01", "zz", 3), on="2023-06-01")
        assert same_day.law.version == 3


def test_a_passage_of_what_nobody_proposed_has_no_effect() -> None:
    facts = [adopted("2019-06-01"), forwarded("2023-01-01"), proposed("2023-02-01"), forwarded("2023-02-01", "other")]
    assert without_effect(facts) == (("af-three-years", PROPOSAL), ("af-other", PROPOSAL))
    assert without_effect([adopted("2019-06-01"), proposed("2023-02-01"), forwarded("2023-02-01")]) == ()


# -- what is true on a day -----------------------------------------------------------------------------------------------


def told(seen: View, clause: str) -> list[tuple[str, bool | None]]:
    return [(why.code, why.holds) for why in state(seen, clause)]


def test_the_steps_of_an_amendment_are_told_as_they_are_taken() -> None:
    facts = [proposed("2023-02-01"), forwarded("2023-04-01"), decided("2023-06-01", takes_effect=D("2023-07-01"))]

    def on(day: str) -> list[list[tuple[str, bool | None]]]:
        return [told(world(*facts, on=day), clause) for clause in (PROPOSAL, THROUGH, DECISION)]

    assert on("2023-01-31") == [[], [], []]
    assert on("2023-02-01") == [[("amendment.proposed", True)], [("amendment.not-through-grcm", False)], [("amendment.undecided", False)]]
    assert on("2023-03-31") == on("2023-02-01")
    assert on("2023-04-01")[1:] == [[("amendment.through-grcm", True)], [("amendment.undecided", False)]]
    assert on("2023-06-01")[2] == [("charter.version", False), ("amendment.decided", True)]
    assert on("2023-07-01")[2] == [("charter.version", True), ("amendment.decided", True)]


def test_a_decision_without_effect_is_told_as_one() -> None:
    assert told(world(proposed(), decided()), DECISION) == [("amendment.decided", False)]


def test_the_charter_is_in_force_and_a_coming_version_waits() -> None:
    clause = "charter.entry-into-force"
    assert told(world(), clause) == [("charter.in-force", True)]
    facts = way("2023-06-01", takes_effect=D("2023-07-01"))
    assert told(world(*facts, on="2023-05-31"), clause) == [("charter.in-force", True)]
    assert told(world(*facts), clause) == [("charter.in-force", True), ("charter.version-waits", False)]
    assert told(world(*facts, on="2023-06-30"), clause)[1:] == [("charter.version-waits", False)]
    assert told(world(*facts, on="2023-07-01"), clause) == [("charter.in-force", True)]


def test_an_amendment_is_read_from_its_facts() -> None:
    facts = [proposed(clauses=(PROPOSAL,)), proposed("2023-02-02", party="MEX"), forwarded(), decided()]
    seen = world(*facts)
    (one,) = amendments(seen)
    assert (one.slug, one.title, one.clauses, one.proposed.subject) == ("three-years", "Tres años", (PROPOSAL,), "HND")
    assert (one.version, one.forwarded and one.forwarded.id, one.decided and one.decided.id) == (2, "af-three-years", "ca-three-years")
    before = amendment(world(*facts, on="2023-03-31"), "three-years")
    assert before is not None
    assert (before.forwarded, before.decided, before.version, amendment(seen, "other")) == (None, None, None, None)
    (plain,) = amendments(world(proposed()))
    assert plain.clauses == ()


@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_reason_on_the_way_is_a_whole_sentence(lang: str) -> None:
    worlds = [
        world(*way("2023-06-01", takes_effect=D("2023-07-01"))),
        world(*way("2023-06-01")),
        world(*way("2023-06-01")).under(2),
        world(proposed(), decided()),
        world(proposed(), forwarded(opinion="unfavourable"), amendment__grcm_role="may-stop"),
    ]
    trees: list[Because] = []
    for seen in worlds:
        for clause in (PROPOSAL, THROUGH, DECISION, "charter.entry-into-force"):
            trees += state(seen, clause)
        trees += [decide(seen, question=AGREED).why, decide(seen, "none").why]
    for node in (one for tree in trees for one in tree.walk()):
        text = sentence(node, lang)
        assert text.endswith((".", ")."))
        assert "…" not in text
        assert "None" not in text
        assert text != CLAUSES[node.clause].text[lang] if node.code.startswith(("amendment.", "charter.")) else True


# -- versions as such --------------------------------------------------------------------------------------------------


def test_the_first_version_has_the_numbers_of_the_text() -> None:
    assert dict(FIRST.numbers) == {
        "arrears.years-to-loss-of-vote": 2,
        "arrears.years-to-exclusion": 4,
        "quota.united-states": 32,
        "quota.canada": 16,
        "quota.mexico": 8,
        "quota.each-other": 1,
        "observer.country.absence-years": 2,
        "observer.org.absence-years": 2,
        "ppt.term-months": 12,
        "se.term-months": 24,
        "se.extensions": 2,
        "se.cap-months": 72,
        "plan.term-months": 36,
    }
    assert {clause for clause, _ in NUMBERS.values()} <= set(CLAUSES)
    assert versions() == (1, 2)
    assert law(1) is FIRST
    with pytest.raises(UnknownLaw) as caught:
        law(9)
    assert caught.value.sentence("en") == "There is no version 9 of the Charter; use one of these: 1, 2."
    assert cited("finance.arrears.definition", 2) == "finance.arrears.definition@2"


def test_the_product_itself_knows_the_first_version_only() -> None:
    with knowing():
        assert 2 in versions()
    from charter import laws

    saved = dict(laws._KNOWN)
    laws._KNOWN.pop(2)
    try:
        assert versions() == (1,)
        with pytest.raises(UnknownLaw) as caught:
            law(2)
        assert "use una de estas: 1" in caught.value.sentence("es")
        with pytest.raises(UnknownLaw):
            view([adopted("2019-06-01")], "2023-01-01").under(2)
    finally:
        laws._KNOWN.update(saved)


def test_a_version_that_contradicts_itself_is_refused() -> None:
    with pytest.raises(BadLaw, match="no number of this clause"):
        amended(FIRST, {PROPOSAL: Change(THREE_YEARS, numbers={"plan.term-months": 48})})
    with pytest.raises(BadLaw, match="no number of this clause"):
        amended(FIRST, {PROPOSAL: Change(THREE_YEARS, numbers={"no.such": 48})})
    with pytest.raises(BadLaw, match=r"^the shares of the budget do not add up to the whole$"):
        amended(FIRST, {"finance.quota.canada": Change(THREE_YEARS, numbers={"quota.canada": 17})})


def test_the_difference_of_two_versions_is_a_list_of_clauses_in_the_order_of_the_charter() -> None:
    found = difference(1, 2)
    assert [one.clause for one in found] == ["observer.country.lapse-two-years", "finance.arrears.two-years-no-vote"]
    absence, vote = found
    assert absence.numbers == (("observer.country.absence-years", 2, 3),)
    assert vote.numbers == (("arrears.years-to-loss-of-vote", 2, 3),)
    assert vote.old is not None
    assert vote.new is not None
    assert vote.old.text == CLAUSES[vote.clause].text
    assert vote.new.text == THREE_YEARS
    assert vote.old.force == vote.new.force == "binding"
    assert vote.acts == ()
    back = difference(2, 1)
    assert [(one.clause, one.old, one.new) for one in back] == [(one.clause, one.new, one.old) for one in found]
    assert back[1].numbers == (("arrears.years-to-loss-of-vote", 3, 2),)
    assert difference(1, 1) == difference(2, 2) == ()
    with pytest.raises(UnknownLaw):
        difference(1, 9)


def test_clauses_are_repealed_added_and_given_another_force() -> None:
    second = amended(
        FIRST,
        {
            "plan.results-based": Change(None),
            "vm.new-power": Change(THREE_YEARS, "permissive"),
            "vm.new-rule": Change(ABSENCE),
            "fund.proposers": Change(ABSENCE),
            PROPOSAL: Change(CLAUSES[PROPOSAL].text, "binding"),
            "charter.amendment-decision": Change(CLAUSES[DECISION].text, acts={"amend-charter": lambda case, act: None}),
        },
    )
    third = amended(strict(second), {"plan.results-based": Change(None)})
    with knowing(second, strict(second), Law(4, third.changes, third.numbers, third.acts)):
        assert "plan.results-based" not in wordings(4)
        found = {one.clause: one for one in difference(1, 2)}
        assert set(found) == {"plan.results-based", "vm.new-power", "vm.new-rule", "fund.proposers", PROPOSAL, DECISION}
        assert found["plan.results-based"].new is None
        assert found["fund.proposers"].new.force == "permissive"  # type: ignore[union-attr]
        assert found["vm.new-power"].old is None
        assert (found["vm.new-power"].new.force, found["vm.new-rule"].new.force) == ("permissive", "binding")  # type: ignore[union-attr]
        assert (found[PROPOSAL].old.force, found[PROPOSAL].new.force) == ("permissive", "binding")  # type: ignore[union-attr]
        assert found[DECISION].acts == ("amend-charter",)
        assert "plan.results-based" not in wordings(3)
        assert list(wordings(1)) == list(CLAUSES)
        assert len(difference(1, 3)) == 9
        assert second.acts.keys() == strict(second).acts.keys()
