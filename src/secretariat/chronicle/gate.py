"""Toda la Carta: the one question every act asks first, and the refusal that answers it."""

from __future__ import annotations

from typing import Any

from charter.acts import Outcome, Verdict, may
from charter.preparation import may_before
from charter.view import NotInForce

from . import clock, facts
from .delegate import MEMBERS, Delegate


class Refused(Exception):
    """The Charter (or a missing fact) does not let this act through. Carries what the refusal page needs.

    It is raised inside the act's transaction, which is undone; whoever catches it at the edge (middleware,
    command line, API) writes the refusal into the chronicle with `chronicle.acts.enter_refusal`.
    """

    def __init__(self, verdict: Verdict, *, act: str, delegate: Delegate, subject: str = "",
                 audience: str = MEMBERS, kept: dict[str, Any] | None = None) -> None:
        super().__init__(act)
        self.verdict, self.act, self.delegate = verdict, act, delegate
        self.subject, self.audience, self.kept = subject, audience, kept or {}


def verdict(delegate: Delegate, act: str, *, actor: str | None = None, on: Any = None, **context: Any) -> Verdict:
    """What the Charter says today of this delegate doing `act` (a name of charter.acts.ACTS); before it, what may be done without it."""
    who = actor or delegate.actor or "public"
    try:
        return may(facts.view(on or clock.today()), who, act, **context)
    except NotInForce:
        return may_before(who, act)


def permit(delegate: Delegate, act: str, *, actor: str | None = None, subject: str = "", audience: str = MEMBERS,
           kept: dict[str, Any] | None = None, **context: Any) -> Verdict:
    """The verdict, if it permits; raises `Refused` otherwise. `kept` is what the person wrote, given back to her."""
    facts.look_again()  # what somebody else did since this request began counts
    try:
        answer = verdict(delegate, act, actor=actor, **context)
    except NotInForce as fault:
        raise Conflict(fault.sentence(delegate.language), "not-in-force") from fault
    if answer.outcome is not Outcome.PERMITTED:
        raise Refused(answer, act=act, delegate=delegate, subject=subject, audience=audience, kept=kept)
    return answer


def allows(delegate: Delegate, act: str, **context: Any) -> bool:
    """Whether a page may offer this delegate an act: she speaks for somebody whom the Charter lets do it. The act asks again."""
    return bool(delegate.party) and verdict(delegate, act, **context).outcome is Outcome.PERMITTED


class Conflict(Exception):
    """The act is permitted but cannot be done on this state of things (already sent, text frozen, doors closed…).

    `code` names the sentence (template `<app>/conflicts/<code>` is not needed: `message` is already translated).
    """

    def __init__(self, message: str, code: str = "") -> None:
        super().__init__(message)
        self.message, self.code = message, code
