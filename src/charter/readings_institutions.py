"""Estructura institucional, Pilares y Plan Estratégico: open points of the text and their readings (data).

``(parameter, default, options, clauses)`` in the order of the Charter. An option that ends in
``:N`` stands for a whole percentage from 1 to 100. The labels are in ``charter.texts``.
"""

from __future__ import annotations

ReadingRow = tuple[str, str | bool | int, tuple[str | bool | int, ...], tuple[str, ...]]

ROWS: tuple[ReadingRow, ...] = (
    ("structure.troika", "mechanism-not-body", ("mechanism-not-body", "body"), ("structure.five-bodies",)),
    (
        "vm.level",
        "vice-minister-or-accredited-equivalent",
        ("vice-minister-or-accredited-equivalent", "strict"),
        ("vm.composition",),
    ),
    ("year.meeting-basis", "calendar-year", ("calendar-year", "ppt-term"), ("vm.ordinary-yearly",)),
    (
        "vm.extraordinary-decision",
        "consensus-written-procedure-allowed",
        ("consensus-written-procedure-allowed", "consensus-at-meeting"),
        ("vm.extraordinary",),
    ),
    ("vm.extraordinary-request-by-non-voting", "allowed", ("allowed", "refused"), ("vm.extraordinary",)),
    ("vm.ordinary-virtual", "allowed", ("allowed", "extraordinary-only"), ("vm.virtual-allowed",)),
    ("consensus.non-voting-objection", "recorded-not-blocking", ("recorded-not-blocking", "blocks"), ("vm.consensus",)),
    ("consensus.excluded-member", "outside-base", ("outside-base", "consulted"), ("vm.consensus",)),
    (
        "arrears.exclusion-scope",
        "all-crm-meetings",
        ("all-crm-meetings", "bodies-only"),
        ("vm.subset-meetings", "finance.arrears.four-years-exclusion"),
    ),
    ("joint.share-days", 30, (15, 30, 60), ("vm.subset-results-shared",)),
    ("ppt.plan-due-days-after-start", 60, (30, 60, 90), ("vm.power.approve-ppt-plan",)),
    ("terminology.duplicate-footnotes", "one-provision", ("one-provision", "two"), ("terminology.se-succession",)),
    (
        "se.manual-carry-over",
        "applies-with-terms-read-anew",
        ("applies-with-terms-read-anew", "needs-new-approval"),
        ("se.manual-2017",),
    ),
    (
        "se.evaluation-frequency",
        "yearly-and-before-extension",
        ("yearly-and-before-extension", "before-extension"),
        ("vm.power.evaluate-se",),
    ),
    (
        "ppt.vacancy",
        "outgoing-continues-ad-interim-flagged",
        ("outgoing-continues-ad-interim-flagged", "vacant", "troika-rotates"),
        ("ppt.designation-by-consensus",),
    ),
    ("ppt.designate-non-voting", "allowed", ("allowed", "refused"), ("ppt.designation-by-consensus",)),
    ("ppt.term-basis", "handover-to-handover", ("handover-to-handover", "calendar-year"), ("ppt.yearly-change",)),
    ("ppt.consecutive-terms", "refused", ("refused", "allowed-by-consensus"), ("ppt.yearly-change",)),
    ("ppt.logistics-virtual", "ppt", ("ppt", "secretariat-budget"), ("ppt.function.logistics-costs",)),
    (
        "troika.incomplete",
        "operates-with-those-present",
        ("operates-with-those-present", "does-not-meet"),
        ("troika.composition",),
    ),
    ("grcm.level-check", "warn", ("warn", "refuse"), ("grcm.composition",)),
    (
        "plan.evaluation-basis",
        "plan-anniversary",
        ("plan-anniversary", "calendar-year"),
        ("grcm.power.annual-evaluation",),
    ),
    (
        "plan.update-effect",
        "after-viceministerial-approval",
        ("after-viceministerial-approval", "grcm-alone"),
        ("grcm.power.update-plan",),
    ),
    (
        "plan.term-changeable",
        "no-beyond-three-years",
        ("no-beyond-three-years", "yes-by-consensus"),
        ("grcm.power.update-plan",),
    ),
    ("grcm.first-meeting-window", "06-01..07-31", ("06-01..07-31", "06-15..07-15"), ("grcm.power.two-meetings",)),
    ("grcm.one-meeting-for-both", False, (False, True), ("grcm.power.two-meetings",)),
    (
        "wg.extension-by",
        "vice-ministers-on-grcm-proposal",
        ("vice-ministers-on-grcm-proposal", "grcm"),
        ("wg.extension",),
    ),
    ("wg.extension-after-expiry", "new-group-needed", ("new-group-needed", "retroactive-allowed"), ("wg.extension",)),
    ("wg.ad-hoc-approval", "vice-ministers", ("vice-ministers", "grcm"), ("wg.ad-hoc",)),
    ("wg.observer-countries", "open-sessions", ("open-sessions", "no"), ("wg.rrocm-and-orgs-participate",)),
    (
        "session.closed-excludes-organisations",
        "yes-everywhere",
        ("yes-everywhere", "working-groups-only"),
        ("wg.closed-door",),
    ),
    ("wg.work-plan-days", 90, (30, 60, 90), ("wg.power.work-plan",)),
    ("wg.report-frequency", "each-grcm-meeting", ("each-grcm-meeting", "yearly"), ("wg.power.reports-to-grcm",)),
    ("wg.meetings-first-year", "pro-rata", ("pro-rata", "full"), ("wg.power.two-meetings",)),
    ("se.extension-length-years", 2, (2,), ("se.term-two-years",)),
    (
        "se.extension-decided-by",
        "viceministerial-consensus-before-expiry",
        ("viceministerial-consensus-before-expiry", "tacit"),
        ("se.term-two-years",),
    ),
    ("se.term-starts", "taking-office", ("taking-office", "decision-date"), ("se.term-two-years",)),
    (
        "se.vacancy",
        "vacant-ppt-supervises-flagged",
        ("vacant-ppt-supervises-flagged", "holder-continues-ad-interim"),
        ("se.term-two-years",),
    ),
    ("se.extension-reminder-months", 6, (3, 6, 12), ("se.term-two-years",)),
    ("se.reappointment-after-six", "refused", ("refused", "allowed-after-gap"), ("se.term-six-year-cap",)),
    ("se.call-for-extension", "no", ("no", "yes"), ("se.election-after-call",)),
    (
        "se.representation-needs-mandate",
        "general-for-pcr-mandate-otherwise",
        ("general-for-pcr-mandate-otherwise", "always-mandate"),
        ("se.highest-officer-and-representation",),
    ),
    (
        "text.se-mandates-comma",
        "plan-and-groups-separately",
        ("plan-and-groups-separately", "groups-plan-only"),
        ("se.function.execute-mandates",),
    ),
    ("donation.authorisation-survives-handover", True, (True, False), ("se.function.accept-donations",)),
    ("se.rules-need-approval", True, (True, False), ("se.function.draft-rules",)),
    ("glossary.stale-months", 12, (6, 12, 24), ("se.function.glossary",)),
    ("report.quarter-basis", "calendar", ("calendar", "ppt-term"), ("se.function.quarterly-reports",)),
    ("report.days-after-quarter", 30, (15, 30, 45), ("se.function.quarterly-reports",)),
    ("report.access-when-excluded", True, (True, False), ("se.function.quarterly-reports",)),
    ("plan.all-pillars", "warn", ("warn", "refuse"), ("pillar.grcm-plan-duty",)),
    (
        "plan.term-starts",
        "stated-start-else-approval",
        ("stated-start-else-approval", "approval"),
        ("plan.three-year-term",),
    ),
    ("plan.gap", "no-plan-in-force", ("no-plan-in-force", "old-plan-continues"), ("plan.three-year-term",)),
)
