"""Toda la Carta: the acts that a clause opens or limits, to whom it gives them, and whether this reader may do them today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from charter.acts import ACTS, Outcome, may
from charter.errors import CharterError
from charter.prose import contracted, say_list
from charter.view import View
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.keeping import kept
from secretariat.cli.opening import WHO, Opening, openings
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language
from secretariat.standing.facts import FOR_ITSELF

# The page on which an act is done, where there is one that needs no more than the act.
PAGES: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        (
            "attend-meeting", "attend-closed-session", "speak", "propose-agenda-item", "accredit-delegation", "confirm-delegation",
            "publish-agenda", "take-attendance", "open-session", "close-doors", "open-doors", "end-session",
            "preside-vice-ministerial-meeting",
        ),
        "meetings:list",
    ),
    **dict.fromkeys(("draft-decision-text", "edit-draft", "put-to-consensus"), "negotiation:list"),
    **dict.fromkeys(("report-commitment", "close-commitment"), "decisions:commitments"),
    "state-position": "portal:desk",
    "take-part-in-decision": "portal:desk",
    "answer-review": "portal:desk",
    "convene-meeting": "meetings:convene_new",
    "record-payment": "financing:record_payment",
    "record-budget-recommendation": "financing:recommend",
    "draft-budget": "financing:budget_new",
    "keep-ledger": "ledger:balance",
    **dict.fromkeys(("issue-quarterly-report", "read-quarterly-reports"), "reports:list"),
    "contribute-to-fund": "fund:announce",
    "propose-activity": "fund:propose",
    **dict.fromkeys(("approve-fund-activity", "confirm-fund-resources", "disburse-from-fund"), "fund:activities"),
    "approve-fund-priorities": "negotiation:list",
    "keep-fund": "fund:overview",
    **dict.fromkeys(("authorise-donation", "accept-donation"), "fund:donations"),
    "back-regional-event": "fund:support",
    "apply-for-observer-status": "participation:apply",
    "apply-for-membership": "participation:membership",
    "submit-application": "participation:applications",
    "choose-notice-means": "participation:notices",
    "file-contribution": "society:contribute",
    "answer-contribution": "society:contributions",
    "convene-tripartite": "society:mechanism",
    "open-dialogue-space": "society:overview",
    **dict.fromkeys(("keep-minutes", "correct-minutes"), "meetings:list"),
    "consent-to-preside": "presidency:calendar",
    "designate-ppt": "presidency:calendar",
    "hand-over-presidency": "presidency:handovers",
    "represent-conference": "presidency:represent",
    "contact-forum": "presidency:contact",
    "coordinate-troika": "presidency:troika",
    "submit-ppt-plan": "presidency:plans",
    "charge-expense": "presidency:cost_new",
    **dict.fromkeys(("open-secretary-call", "publish-call"), "executive:call_new"),
    **dict.fromkeys(("register-candidacy", "select-secretary", "record-office-end", "record-selection"), "executive:office"),
    "appoint-staff": "executive:team",
    "submit-rules": "executive:rules",
    **dict.fromkeys(("submit-manual", "keep-versions"), "executive:manual"),
    "share-joint-results": "presidency:joint_meetings",
    "give-mandate": "executive:mandate_new",
    "close-mandate": "executive:mandates",
    "request-advice": "executive:advice_new",
    "advise-member": "executive:advice",
    "seek-cooperation": "executive:cooperation_new",
    "share-practice": "practices:share_measure",
    "submit-practice": "practices:propose",
    "publish-experience": "practices:propose",
    "register-document": "documents:add",
    "keep-directory": "participants:directory",
    "designate-focal-point": "participants:list",
    "invite-person": "people:invite",
    "send-notice": "notices:list",
    "record-charter-adoption": "portal:charter_adoption",
    "import-charter": "portal:charter_import",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ActRow:
    """One act beside a clause: its label, to whom the clause gives and denies it (sentences), whether it limits it; and the reader's
    own answer.

    `outcome` is "" for who speaks for nobody, and where the act is not hers; `missing` names the facts that would decide;
    `url` is where it is done, if permitted.
    """

    act: str
    label: str
    to: str
    denied: str
    limits: bool
    outcome: str
    missing: tuple[str, ...]
    url: str


def of_clause(view: View | None, clause: str, delegate: Delegate) -> tuple[ActRow, ...]:
    """The acts that a clause opens, then those it limits; what the reader may do of each on the view's day."""
    return tuple(_row(view, clause, one, delegate) for one in openings().get(clause, ()))


def _row(view: View | None, clause: str, one: Opening, delegate: Delegate) -> ActRow:
    outcome, missing, decided = _answer(view, one.act, delegate) if view is not None and _concerns(one, delegate) else NOTHING
    if outcome == Outcome.FORBIDDEN.value and not one.to and not one.denied and clause not in decided:
        outcome = ""  # refused by another clause than this
    page = PAGES.get(one.act) if outcome == Outcome.PERMITTED.value else None
    return ActRow(
        one.act,
        ACTS[one.act].label[language()],
        _said(_("Corresponde a %(whom)s."), one.to),
        _said(_("No corresponde a %(whom)s."), one.denied),
        one.limits,
        outcome,
        missing,
        house_url(page) if page else "",
    )


def _concerns(one: Opening, delegate: Delegate) -> bool:
    """Whether the clause says something of this act to this reader: it gives it, denies it, or limits what she has."""
    who = {delegate.kind, delegate.actor, "ppt" if delegate.presides else ""} - {""}
    return bool(delegate.actor) and (one.limits or bool(who & {*one.to, *one.denied}))


def _said(sentence: str, whom: Iterable[str]) -> str:
    """A sentence about bodies and kinds of parties; "" about none."""
    lang = language()
    names = [WHO[lang].get(who, who) for who in whom]
    return contracted(sentence % {"whom": say_list(names, lang)}, lang) if names else ""


Answered = tuple[str, tuple[str, ...], tuple[str, ...]]  # outcome, facts missing, clauses that decided
NOTHING: Final[Answered] = ("", (), ())


def _answer(view: View, act: str, delegate: Delegate) -> Answered:
    """What the core says of this reader's party; kept until the chronicle moves."""

    def find() -> Answered:
        circumstances = {"party": delegate.party} if act in FOR_ITSELF else {}
        try:
            verdict = may(view, delegate.actor, act, **circumstances)
        except CharterError:
            return NOTHING
        if verdict.outcome is Outcome.NOT_EMPOWERED:  # another's act; the row says whose
            return NOTHING
        return verdict.outcome.value, verdict.cure.missing if verdict.cure else (), verdict.clauses

    return kept(view, ("clause.may", act, delegate.actor), find)
