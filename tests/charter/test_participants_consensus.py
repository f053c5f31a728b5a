"""Mandato, consenso: the whole reason of a question, part by part, in each body."""

from __future__ import annotations

import pytest

from charter.consensus import Question, consensus
from charter.prose import sentence
from tests.charter.histories import TODAY, conference
from tests.charter.participating import World

ASKED = {"MEX": "agree", "PAN": "reserve", "HND": "object"}


@pytest.mark.parametrize(("body", "clause"), [("vm", "vm.consensus"), ("grcm", "mandate.consensus")])
def test_the_reason_names_the_clause_of_the_body_and_every_part(body: str, clause: str) -> None:
    view = World().on(TODAY)
    why = consensus(view, Question(body, {"MEX": "agree"}, ("MEX",))).why
    assert (why.clause, why.holds, why.code) == (clause, True, "consensus.adopted")
    assert why.value["body"] == body
    assert (len(why.value["base"]), why.value["objections"]) == (11, ())
    assert [part.code for part in why.parts[1:]] == [
        "consensus.no-objection", "consensus.silence", "consensus.absence", "consensus.quorum", "consensus.unreserved", "consensus.base",
    ]  # fmt: skip
    assert why.parts[1].clause == clause
    refused = consensus(view, Question(body, {"MEX": "object"}, ("MEX",))).why
    assert (refused.clause, refused.holds, refused.code) == (clause, False, "consensus.not-adopted")
    assert (refused.parts[1].code, refused.value["objections"]) == ("consensus.objections", ("MEX",))


def test_the_base_says_of_each_member_whether_it_takes_part_and_by_which_clause() -> None:
    result = consensus(conference().on(TODAY), Question("vm", ASKED, ("MEX",)))
    base = result.why.parts[-1]
    assert (base.code, base.holds, base.value) == ("consensus.base", True, {"members": result.base})
    assert "NIC" not in result.base
    told = {part.value["party"]: (part.clause, part.holds, part.code, part.value["level"]) for part in base.parts}
    assert len(told) == 11
    assert told["NIC"] == ("finance.arrears.four-years-exclusion", False, "consensus.outside-base", "excluded")
    assert told["HND"] == ("mandate.consensus", True, "consensus.in-base", "voice-without-vote")
    assert told["MEX"] == ("mandate.consensus", True, "consensus.in-base", "full")
    vain = [part for part in result.why.parts if part.code == "consensus.not-blocking"]
    assert [(part.clause, part.holds, part.value) for part in vain] == [("finance.arrears.two-years-no-vote", True, {"party": "HND"})]


def test_a_waiting_note_is_told_one_by_one_and_decides_nothing() -> None:
    view = World().on(TODAY, reservation__standing_footnotes="suggest-and-confirm")
    result = consensus(view, Question("vm", {"MEX": "agree"}, ("MEX",), ("global-compact",)))
    assert result.outcome == "adopted"
    waiting = [part for part in result.why.parts if part.code == "consensus.suggested"]
    assert [(part.clause, part.holds, part.value["members"], part.missing) for part in waiting] == [
        ("reservation.fn2.gcm-non-parties", False, ("DOM",), ("reservation_recorded",)),
        ("reservation.fn2.gcm-non-parties", False, ("USA",), ("reservation_recorded",)),
        ("reservation.fn5.compacts-parties-only", False, ("DOM",), ("reservation_recorded",)),
        ("reservation.fn5.compacts-parties-only", False, ("USA",), ("reservation_recorded",)),
    ]


@pytest.mark.parametrize(("blocks", "code", "said"), [
    (False, "consensus.reserved", "Reservas: Panamá, Estados Unidos y República Dominicana; ninguna impide la decisión."),
    (True, "consensus.reserved-blocking", "Reservas: Panamá, Estados Unidos y República Dominicana; según la lectura en uso, una reserva "
     "declarada impide el consenso."),
])  # fmt: skip
def test_whoever_reserves_is_told_once_and_what_its_reservation_does(blocks: bool, code: str, said: str) -> None:
    view = World().on(TODAY, reservation__blocks_consensus=blocks)
    question = Question("vm", {"USA": "reserve", "PAN": "reserve"}, ("MEX",), ("agenda-2030", "global-compact"))
    (found,) = [part for part in consensus(view, question).why.parts if part.code == code]
    assert (found.clause, found.holds, found.value) == ("mandate.reservation-right", True, {"members": ("PAN", "USA", "DOM")})
    assert sentence(found) == said
    assert len(found.parts) == 7


def test_the_quorum_counts_those_present_that_can_withhold_consensus() -> None:
    view = conference().on(TODAY)
    result = consensus(view, Question("vm", {}, ("HND", "MEX", "NIC", "PAN")))
    (quorum,) = [part for part in result.why.parts if part.code == "consensus.quorum"]
    assert quorum.value["present"] == 2
    assert "presentes que pueden impedir el consenso: 2." in sentence(quorum)
    assert "present and able to withhold consensus: 2." in sentence(quorum, "en")
    (nobody,) = [part for part in result.why.parts if part.code == "consensus.unreserved"]
    assert (nobody.value, sentence(nobody)) == ({"members": ()}, "Nadie reserva.")
