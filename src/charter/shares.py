"""Participación: who is given or denied what, as data.

For each act of the parties, the clauses that give it to members, to each kind of observer, to civil
society and to bodies, and those that deny it; where a kind is in neither, no clause gives it the act.
"""

from __future__ import annotations

from collections.abc import Mapping

from charter.chapters.institutions import rows as institutions
from charter.chapters.money import rows as money
from charter.chapters.participants import rows as participants
from charter.chapters.plan import rows as plan
from charter.meetings import GRCM, GROUP, SE, VM
from charter.parties import Category
from charter.rows import Share

COUNTRY, ORGANISATION = Category.OBSERVER_COUNTRY, Category.OBSERVER_ORGANISATION
CIVIL, MEMBER = Category.CIVIL_SOCIETY, Category.MEMBER
OBSERVERS = (COUNTRY, ORGANISATION)

OPEN_DISCUSSIONS = "observer.country.open-discussions"
NO_DECISIONS = "observer.country.no-decision-making"
DISCUSSION = "mandate.open-discussion-space"
VOICE_KEPT = "finance.arrears.voice-kept"
OTHER_BODIES = "finance.arrears.other-bodies-unaffected"
RESERVATION = "mandate.reservation-right"
FUND = "fund.establishment"
PERMANENT = "rrocm.permanent-participation"
CLOSED: Mapping[Category, str] = {
    COUNTRY: "observer.country.closed-door",
    ORGANISATION: "wg.closed-door",
    CIVIL: "rrocm.closed-door",
}


_DECIDING = Share(("mandate.consensus", "vm.consensus"), denies={COUNTRY: NO_DECISIONS})

SHARES: dict[str, Share] = {
    "attend-meeting": Share(
        ("membership.eleven-permanent", DISCUSSION),
        {
            COUNTRY: (OPEN_DISCUSSIONS,),
            ORGANISATION: ("observer.org.role", "observer.org.annual-attendance"),
            CIVIL: (PERMANENT,),
        },
        bodies={SE: ("se.function.support-meetings",)},
    ),
    "attend-closed-session": Share(
        (DISCUSSION, "observer.country.closed-door"),
        denies=CLOSED,
        bodies={SE: ("se.function.support-meetings",)},
    ),
    "speak": Share(
        (DISCUSSION,),
        {COUNTRY: (OPEN_DISCUSSIONS,), ORGANISATION: ("observer.org.role",), CIVIL: ("rrocm.dialogue-space", PERMANENT)},
        bodies={SE: ("se.function.advise", "se.function.support-meetings")},
    ),
    "propose-agenda-item": Share((DISCUSSION,), denies={COUNTRY: "observer.country.no-agenda-items"}),
    "take-part-in-decision": _DECIDING,
    "state-position": _DECIDING,
    "withdraw-position": _DECIDING,
    "block-consensus": Share(("vm.consensus", "mandate.consensus"), denies={COUNTRY: NO_DECISIONS}),
    "reserve": Share((RESERVATION,), denies={COUNTRY: NO_DECISIONS}),
    "draft-decision-text": Share(
        ("grcm.power.review-declarations", DISCUSSION),
        denies={COUNTRY: NO_DECISIONS},
        bodies={GRCM: ("grcm.power.review-declarations",), SE: ("ppt.function.draft-declaration",)},
    ),
    "request-extraordinary-meeting": Share(("vm.extraordinary",)),
    "propose-charter-amendment": Share(("charter.amendment-proposal", "charter.amendment-through-grcm")),
    "accredit-delegation": Share(
        ("vm.composition", "membership.eleven-permanent"),
        {
            COUNTRY: ("observer.country.criterion.designate-officials", OPEN_DISCUSSIONS),
            ORGANISATION: ("observer.org.role", "observer.org.annual-attendance"),
            CIVIL: (PERMANENT,),
        },
    ),
    "contribute-to-fund": Share(
        (FUND,),
        {
            COUNTRY: ("observer.country.may-fund", FUND),
            ORGANISATION: (FUND, "contribution.technical-and-financial"),
            CIVIL: (FUND, "contribution.technical-and-financial"),
        },
        in_meetings=False,
    ),
    "propose-activity": Share(
        ("fund.proposers",),
        dict.fromkeys((COUNTRY, ORGANISATION, CIVIL), ("fund.proposers",)),
        bodies={GROUP: ("wg.power.propose-activities",)},
        in_meetings=False,
    ),
    "share-practice": Share(
        ("membership.criterion.share-policies",),
        {
            COUNTRY: ("observer.country.criterion.share-policies", "observer.country.welcome-new"),
            ORGANISATION: ("observer.org.role",),
            CIVIL: ("rrocm.consider-opinions",),
        },
        bodies={SE: ("se.function.disseminate",), GROUP: ("wg.power.technical-space",)},
        in_meetings=False,
    ),
    "designate-focal-point": Share(
        ("membership.focal-points",),
        {
            COUNTRY: ("observer.country.criterion.designate-officials", "se.function.contact-focal-points"),
            ORGANISATION: ("se.function.contact-focal-points",),
            CIVIL: ("se.function.contact-focal-points",),
        },
        bodies={SE: ("se.function.contact-focal-points",)},
        in_meetings=False,
    ),
    "invite-person": Share(
        ("membership.focal-points",),
        {
            COUNTRY: ("observer.country.criterion.designate-officials",),
            ORGANISATION: ("se.function.contact-focal-points",),
            CIVIL: ("se.function.contact-focal-points",),
        },
        bodies={SE: ("se.function.website",)},
        in_meetings=False,
    ),
    "report-commitment": Share(
        ("annex-a.matrix.responsible",),
        dict.fromkeys((COUNTRY, ORGANISATION, CIVIL), ("annex-a.matrix.responsible",)),
        bodies=dict.fromkeys((SE, GRCM, VM, GROUP), ("annex-a.matrix.responsible",)),
        in_meetings=False,
    ),
    "ask-review": Share(
        ("mandate.coordination-transparency",),
        dict.fromkeys((COUNTRY, ORGANISATION, CIVIL), ("mandate.coordination-transparency",)),
        in_meetings=False,
    ),
    **participants.SHARES,
    **institutions.SHARES,
    **plan.SHARES,
    **money.SHARES,
}
