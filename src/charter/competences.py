"""Estructura institucional, competencias: which body has which power, as data.

The Charter lists the powers of its five bodies one by one; what is in no body's list, nobody may do
in its name (``structure.five-bodies``, ``vm.decision-organ``).
"""

from __future__ import annotations

from charter.chapters.institutions import rows as institutions
from charter.chapters.money import rows as money
from charter.chapters.participants import rows as participants
from charter.chapters.plan import rows as plan
from charter.meetings import GRCM, GROUP, PPT, SE, TROIKA, VM
from charter.rows import Power

MEMBER = "member"

# What each body is, by its own clause: cited where it is asked for something that is not its own.
NATURE: dict[str, str] = {
    VM: "vm.decision-organ",
    PPT: "ppt.designation-by-consensus",
    TROIKA: "troika.support-role",
    GRCM: "grcm.nature",
    GROUP: "wg.establishment",
    SE: "se.highest-officer-and-representation",
}

# The powers and functions of each body, in the order of the Charter.
POWERS: dict[str, tuple[str, ...]] = {
    VM: (
        "vm.power.priorities",
        "vm.power.promote-ministers",
        "vm.power.approve-plan",
        "vm.power.approve-ppt-plan",
        "vm.power.fund-priorities",
        "vm.power.cooperation",
        "vm.power.approve-wg",
        "vm.power.appoint-se",
        "vm.power.approve-manual",
        "vm.power.approve-budget",
        "vm.power.evaluate-se",
        "vm.power.admit-observer-countries",
    ),
    PPT: (
        "ppt.function.preside",
        "ppt.function.priority-activities",
        "ppt.function.troika",
        "ppt.function.draft-declaration",
        "ppt.function.spokesperson",
        "ppt.function.logistics-costs",
    ),
    GRCM: (
        "grcm.power.draft-plan",
        "grcm.power.facilitate-goals",
        "grcm.power.report-compliance",
        "grcm.power.critical-aspects",
        "grcm.power.dialogue-space",
        "grcm.power.annual-evaluation",
        "grcm.power.update-plan",
        "grcm.power.two-meetings",
        "grcm.power.virtual-meetings",
        "grcm.power.propose-wg",
        "grcm.power.approve-wg-reports",
        "grcm.power.review-declarations",
    ),
    GROUP: (
        "wg.power.work-plan",
        "wg.power.reports-to-grcm",
        "wg.power.propose-activities",
        "wg.power.technical-space",
        "wg.power.two-meetings",
    ),
    SE: (
        "se.function.participate",
        "se.function.execute-mandates",
        "se.function.strategies",
        "se.function.fundraise",
        "se.function.accept-donations",
        "se.function.link-agendas",
        "se.function.disseminate",
        "se.function.inform-grcm-mechanisms",
        "se.function.draft-rules",
        "se.function.support-meetings",
        "se.function.advise",
        "se.function.glossary",
        "se.function.contact-focal-points",
        "se.function.website",
        "se.function.budgets",
        "se.function.reports",
        "se.function.quarterly-reports",
        "se.function.proper-functioning",
    ),
}


# Acts that belong to bodies, whoever the person is that performs them.
HELD: dict[str, Power] = {
    "approve-budget": Power((VM,), ("vm.power.approve-budget", "finance.budget-by-consensus")),
    "approve-working-group-report": Power((GRCM,), ("grcm.power.approve-wg-reports",)),
    "authorise-donation": Power((PPT,), ("se.function.accept-donations",)),
    "accept-donation": Power((SE,), ("se.function.accept-donations",)),
    "designate-ppt": Power((VM,), ("ppt.designation-by-consensus",)),
    "admit-observer": Power(
        (VM,),
        (
            "vm.power.admit-observer-countries",
            "observer.country.admission-by-consensus",
            "observer.org.admission",
        ),
    ),
    "readmit-observer": Power((VM,), ("observer.country.readmission", "observer.org.readmission")),
    "establish-working-group": Power((VM,), ("vm.power.approve-wg", "wg.establishment")),
    "extend-working-group": Power((VM,), ("wg.extension", "vm.power.approve-wg")),
    "approve-plan": Power((VM,), ("vm.power.approve-plan", "plan.approval")),
    "appoint-executive-secretary": Power((VM,), ("vm.power.appoint-se", "se.appointment")),
    "extend-executive-secretary": Power((VM,), ("se.term-two-years", "vm.power.appoint-se")),
    "decide-reading": Power((VM,), ("vm.decision-organ", "vm.consensus")),
    "convene-meeting": Power((PPT, SE), ("ppt.function.preside", "se.function.support-meetings")),
    "confirm-delegation": Power((SE, PPT), ("se.function.support-meetings",)),
    "publish-agenda": Power((PPT, SE), ("ppt.function.preside", "se.function.support-meetings")),
    "take-attendance": Power((SE, PPT), ("se.function.support-meetings",)),
    "preside-vice-ministerial-meeting": Power((PPT,), ("ppt.function.preside",)),
    "open-session": Power((PPT,), ("ppt.function.preside",)),
    "open-doors": Power((PPT,), ("ppt.function.preside",)),
    "end-session": Power((PPT,), ("ppt.function.preside",)),
    "put-to-consensus": Power((PPT,), ("ppt.function.preside", "mandate.consensus")),
    "close-as-adopted": Power((PPT,), ("ppt.function.preside", "mandate.consensus")),
    "close-as-not-adopted": Power((PPT,), ("ppt.function.preside", "mandate.consensus")),
    "suspend-question": Power((PPT,), ("ppt.function.preside",)),
    "record-payment": Power((SE,), ("se.function.reports", "finance.annual-voluntary-contributions")),
    "record-budget-recommendation": Power((SE,), ("se.function.budgets", "vm.power.approve-budget")),
    "register-document": Power((SE, PPT), ("se.function.website", "se.function.proper-functioning")),
    "close-commitment": Power((SE,), ("se.function.execute-mandates", "annex-a.activity-register")),
    "send-notice": Power((PPT, SE), ("observer.country.lapse-notice", "observer.org.lapse-notice")),
    "record-charter-adoption": Power((SE,), ("charter.entry-into-force", "se.function.execute-mandates")),
    "import-charter": Power((SE,), ("se.function.website", "charter.establishment")),
    "keep-directory": Power((SE,), ("se.function.contact-focal-points",)),
    "answer-review": Power((SE,), ("mandate.coordination-transparency", "se.function.contact-focal-points")),
    "edit-draft": Power((PPT, SE), ("ppt.function.draft-declaration",)),
    **participants.HELD,
    **institutions.HELD,
    **plan.HELD,
    **money.HELD,
}

# The clause by which a body other than the first holder has its share in an act.
SHARE: dict[tuple[str, str], str] = {
    ("confirm-delegation", PPT): "ppt.function.preside",
    ("take-attendance", PPT): "ppt.function.preside",
    ("keep-minutes", PPT): "ppt.function.preside",
    ("register-document", PPT): "ppt.function.draft-declaration",
    ("send-notice", SE): "se.function.contact-focal-points",
}

# What a body may do where it has not the power itself: its own act towards the same end.
TOWARDS: dict[tuple[str, str], str] = {
    (GRCM, "approve-budget"): "vm.power.approve-budget",
    (GRCM, "establish-working-group"): "grcm.power.propose-wg",
    (GRCM, "approve-plan"): "grcm.power.draft-plan",
    (SE, "approve-budget"): "se.function.budgets",
    (SE, "authorise-donation"): "se.function.accept-donations",
    (GROUP, "approve-working-group-report"): "wg.power.reports-to-grcm",
    **participants.TOWARDS,
    **institutions.TOWARDS,
    **plan.TOWARDS,
    **money.TOWARDS,
}


def kind_of_body(code: str) -> str:
    """The key of a body in the tables above: itself, or ``wg:`` for any working group."""
    return GROUP if code.startswith(GROUP) else code
