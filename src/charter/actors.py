"""Países Miembros, Observadores, órganos: who asks, in which capacity, in which circumstances.

An actor is a party or a body. The Presidency is ``ppt`` or the country that holds it, which is then both:
a member with its rights and the chair with its functions (``ppt.function.preside``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from charter.arrears import in_force
from charter.because import Because
from charter.chapters.institutions import rows as institutions
from charter.chapters.money import rows as money
from charter.chapters.participants import rows as participants
from charter.chapters.plan import rows as plan
from charter.competences import NATURE, kind_of_body
from charter.errors import CharterError, UnknownParty
from charter.facts import is_gathering, is_party
from charter.groups import group
from charter.meetings import GROUP, PPT, VM, is_body
from charter.parties import CRM, Category, Level
from charter.presidency import DESIGNATION, Presidency, ppt
from charter.standing import standing
from charter.verdicts import Rule
from charter.view import View

PUBLIC = "public"

EXCLUSION = "finance.arrears.four-years-exclusion"
NO_VOTE = "finance.arrears.two-years-no-vote"
READMISSION: Mapping[Category, str] = {
    Category.OBSERVER_COUNTRY: "observer.country.readmission",
    Category.OBSERVER_ORGANISATION: "observer.org.readmission",
}

# What may be said of the circumstances of an act; all may be left out.
CONTEXT: Mapping[str, str] = {
    "body": "the body in which the act is done (vm)",
    "meeting_form": "ordinary or extraordinary",
    "mode": "in-person, virtual or hybrid",
    "meeting_open": "whether observers may attend some session of the meeting",
    "doors_closed": "whether the session is closed to all but members",
    "meeting_closed": "whether the meeting is over",
    "days_since_close": "days since the meeting closed",
    "invited": "whether the party was invited",
    "decided": "whether the members decided it, or the day on which they did",
    "contested": "whether a member contests it",
    "recommended": "whether the recommendation or proposal of the GRCM is on file",
    "reviewed": "whether the GRCM reviewed the draft",
    "reason": "a recorded reason for doing without",
    "dialogue_item": "whether the agenda has the dialogue with RROCM",
    "candidate": "the party to be designated or admitted",
    "consent": "whether the candidate asked for it or agreed",
    "category": "country or organisation",
    "mandate": "whether the mandate is written",
    "objectives": "whether the objectives are written",
    "ends": "the day from which the group no longer exists",
    "pillar": "the pillar of the group",
    "ad_hoc": "whether the group is ad hoc",
    "group": "the working group concerned",
    "nationality": "nationality of the candidate",
    "person": "name of the candidate",
    "call_completed": "whether the call and selection are done",
    "position": "agree, object or reserve",
    "question": "the charter.consensus.Question to be closed",
    "owner": "the party or body responsible for the commitment",
    "donation": "slug of the donation",
    "contributor": "international-entity, private-sector or civil-society",
    "commitments": "whether the text contains recommendations or commitments",
    "party": "the party for which it is done",
    "kind": "the capacity in which an invited person would speak",
    "capacity": "the capacity in which the asking person speaks: secretariat, focal-point, representative, delegate",
    **participants.CONTEXT,
    **institutions.CONTEXT,
    **plan.CONTEXT,
    **money.CONTEXT,
}


class UnknownContext(CharterError):
    """A circumstance that no rule knows: it would have been passed over in silence."""

    def __init__(self, key: str) -> None:
        known = ", ".join(sorted(CONTEXT))
        super().__init__(
            f"«{key}» no es una circunstancia que las reglas conozcan; use una de: {known}.",
            f"“{key}” is not a circumstance the rules know; use one of: {known}.",
        )


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks: the party it is (``""`` for a body), the body (``""`` for a party), and whether it presides."""

    code: str
    party: str
    body: str
    category: Category
    level: Level
    status: Because
    presidency: Presidency | None

    @property
    def presides(self) -> bool:
        """Whether the actor is the Presidency in office."""
        return self.presidency is not None and self.party == self.presidency.party

    @property
    def vacant_presidency(self) -> bool:
        """Asked as ``ppt`` while nobody holds the Presidency."""
        return self.body == PPT


@dataclass(frozen=True, slots=True)
class Case:
    """One question: who, on which day, in which circumstances."""

    view: View
    actor: Actor
    context: Mapping[str, object]

    def __getitem__(self, key: str) -> object:
        return self.context.get(key)

    @property
    def place(self) -> str:
        """The body in which the act is done: as said, else the Vice-Ministerial Meeting."""
        return str(self.context.get("body") or VM)

    @property
    def in_group(self) -> bool:
        """Whether the act is done in a working group."""
        return self.place.startswith(GROUP)

    @property
    def behind_closed_doors(self) -> bool:
        """Whether the session, or the whole meeting, is closed to all but members."""
        return bool(self["doors_closed"]) or self["meeting_open"] is False

    def presidency(self, clause: str) -> Because:
        """Whether the actor is the Presidency in office, as a reason under ``clause``."""
        held = self.actor.presidency
        value = {"party": self.actor.party or self.actor.code}
        if held is None:
            unknown = None if self.actor.vacant_presidency else False
            return Because(clause, unknown, value, missing=("ppt_designated",), code="presides.vacant")
        value["holder"] = held.party
        return Because(clause, self.actor.presides, value, parts=(held.why,), code="presides")


RuleOf = Callable[[Case, str], Rule]


def case(view: View, code: str, context: Mapping[str, object]) -> Case:
    """Who asks under which circumstances.

    ``code`` is a party, a body (``vm``, ``ppt``, ``grcm``, ``se``, ``troika``, ``wg:x``) or ``public``.
    Raise :class:`charter.errors.NotInForce` before the Charter, :class:`UnknownParty` for any other code
    and :class:`UnknownContext` for a circumstance that no rule knows.
    """
    for key in context:
        if key not in CONTEXT:
            raise UnknownContext(key)
    return Case(view, actor(view, code), context)


def actor(view: View, code: str) -> Actor:
    """The capacity in which ``code`` acts on ``view.on``; see :func:`case` for what it raises."""
    held = ppt(view)
    if code == PPT and held is not None:
        return _party(view, held.party, code, held)
    if is_body(code):
        return Actor(code, "", code, Category.NONE, Level.NONE, _body(view, code), held)
    if code in (PUBLIC, CRM) or is_gathering(code):
        status = Because("structure.five-bodies", True, {"party": code}, parts=(in_force(view),), code="actor.outsider")
        return Actor(code, "", "", Category.NONE, Level.NONE, status, held)
    if not is_party(code):
        raise UnknownParty(code)
    return _party(view, code, code, held)


def _party(view: View, party: str, code: str, held: Presidency | None) -> Actor:
    found = standing(view, party)
    status = found.why
    if code == PPT and held is not None:
        status = Because(DESIGNATION, True, {"party": party}, parts=(held.why, found.why), code="actor.presidency")
    return Actor(code, party, "", found.category, found.level, status, held)


def _body(view: View, code: str) -> Because:
    clause = NATURE[kind_of_body(code)]
    parts = [in_force(view)]
    if code.startswith(GROUP):
        known = group(view, code)
        if known is not None:
            parts.append(known.why(view))
    return Because(clause, True, {"body": code}, parts=tuple(parts), code="actor.body")


def exists(view: View, body: str) -> bool:
    """Whether a body exists on ``view.on``: the standing ones always, a working group in its term."""
    if not body.startswith(GROUP):
        return True
    known = group(view, body)
    return known is not None and view.on in known.life
