"""Presidencia y Secretaría, funciones: what the reasons of acts in and around meetings say, word for word of their values."""

from __future__ import annotations

import pytest

from charter.acts import Outcome
from charter.consensus import Question
from charter.verdicts import Remedy
from charter.view import View
from tests.charter.histories import TODAY, ask, conference
from tests.charter.institutions import node

P, F, N, U = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED, Outcome.UNDETERMINED
COUNTRY, GROUP = "observer.country.closed-door", "wg.closed-door"


@pytest.fixture(scope="module")
def view() -> View:
    return conference().on(TODAY)


def test_a_refusal_of_competence_names_who_asked_and_whose_it_is(view: View) -> None:
    for actor in ("MEX", "public"):
        found = node(ask(view, actor, "set-priorities"), "competence.another")
        assert (found.holds, found.value) == (False, {"party": actor, "bodies": ("vm",)})
    found = node(ask(view, "grcm", "set-priorities"), "competence.body")
    assert (found.holds, found.value) == (False, {"body": "grcm", "bodies": ("vm",)})
    presiding = node(ask(view, "ppt", "set-priorities"), "competence.another")
    assert presiding.value == {"party": "CRI", "bodies": ("vm",)}


def test_what_would_give_a_presiding_act_is_a_designation_of_a_member_not_excluded(view: View) -> None:
    remedy = Remedy("ppt.designation-by-consensus", "designation")
    asked = {("MEX", "authorise-donation"): (remedy,), ("NIC", "authorise-donation"): (), ("COL", "authorise-donation"): (),
             ("MEX", "set-priorities"): (), ("se", "authorise-donation"): ()}  # fmt: skip
    for (actor, act), remedies in asked.items():
        verdict = ask(view, actor, act)
        assert verdict.cure is not None
        assert (verdict.outcome, verdict.cure.remedies) == (N, remedies), (actor, act)


def test_meetings_convened_say_who_meets_and_what_was_decided(view: View) -> None:
    assert node(ask(view, "MEX", "convene-meeting", body="event:a"), "convene.subset").value == {"party": "MEX"}
    decided = ask(view, "se", "convene-meeting", meeting_form="extraordinary", decided=True)
    assert node(decided, "convene.decided").value == {"body": "vm"}
    told = ask(view, "se", "publish-agenda", dialogue_item=False, reason="asked to wait")
    assert node(told, "agenda.dialogue").value == {"reason": "asked to wait"}


def test_doors_are_closed_by_the_clause_of_their_place(view: View) -> None:
    for body, clause in (("vm", COUNTRY), ("wg:borders", GROUP)):
        verdict = ask(view, "MEX", "close-doors", body=body, contested=True, decided=False)
        assert (verdict.outcome, verdict.clauses, node(verdict, "doors.decided").clause) == (F, (clause,), clause)
        member = node(ask(view, "MEX", "close-doors", body=body), "doors.member")
        assert (member.clause, member.value) == (clause, {"party": "MEX", "body": body})
    own = node(ask(view, "wg:borders", "close-doors", body="wg:borders"), "doors.group")
    assert (own.holds, own.value) == (True, {"party": "wg:borders", "body": "wg:borders"})
    other = ask(view, "wg:borders", "close-doors", body="wg:none")
    assert (other.outcome, node(other, "doors.group").holds) == (N, False)


def test_questions_are_put_and_closed_with_their_reasons(view: View) -> None:
    late = ask(view, "CRI", "put-to-consensus", reviewed=False, reason="urgent")
    assert node(late, "draft.reviewed").value == {"reason": "urgent"}
    assert node(ask(view, "CRI", "put-to-consensus", reviewed=False), "draft.reviewed").value == {"reason": ""}
    private = ask(view, "CRI", "put-to-consensus", category="country", doors_closed=True)
    assert node(private, "admission.private").value == {"body": "vm"}
    for body, clauses in (("vm", {"mandate.consensus", "vm.consensus"}), ("grcm", {"mandate.consensus"})):
        agreed = Question(body, {"MEX": "agree"}, ("MEX",))
        verdict = ask(view, "CRI", "close-as-not-adopted", question=agreed)
        assert (verdict.outcome, {one.clause for one in verdict.why.walk() if one.code == "close.not-adopted"}) == (F, clauses)


def test_a_group_that_keeps_its_register_is_named(view: View) -> None:
    read = view.reading_as({"annex-a.register-keeper": "working-group-coordinator"})
    kept = node(ask(read, "wg:borders", "close-commitment"), "register.keeper")
    assert (kept.holds, kept.value) == (True, {"body": "wg:borders"})
    assert ask(read, "wg:none", "close-commitment").outcome is N
    assert ask(read, "se", "close-commitment").outcome is P


def test_conditions_that_are_stated_say_of_which_body(view: View) -> None:
    for act, key, code in (("designate-ppt", "consent", "designation.consent"), ("approve-budget", "recommended", "decision.recommended")):
        assert node(ask(view, "vm", act, **{key: True}), code).value == {"body": "vm"}
