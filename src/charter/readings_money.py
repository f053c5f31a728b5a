"""Financiamiento, Inicio y modificaciones, Anexo A: open points of the text and their readings (data).

``(parameter, default, options, clauses)`` in the order of the Charter. An option that ends in
``:N`` stands for a whole percentage from 1 to 100. The labels are in ``charter.texts``.
"""

from __future__ import annotations

ReadingRow = tuple[str, str | bool | int, tuple[str | bool | int, ...], tuple[str, ...]]

ROWS: tuple[ReadingRow, ...] = (
    (
        "finance.voluntary-meaning",
        "no-legal-debt-but-charter-consequences",
        ("no-legal-debt-but-charter-consequences", "obligatory"),
        ("finance.annual-voluntary-contributions",),
    ),
    (
        "finance.rounding",
        "cents-largest-remainder-alphabetical",
        ("cents-largest-remainder-alphabetical", "round-half-even-difference-to-budget"),
        ("finance.quota.remaining-members",),
    ),
    ("finance.currency", "USD", ("USD", "other"), ("finance.quota.remaining-members",)),
    (
        "finance.no-budget",
        "no-quota-due",
        ("no-quota-due", "previous-budget-continues"),
        ("finance.budget-by-consensus",),
    ),
    ("finance.budget-year", "calendar-year", ("calendar-year", "ppt-term"), ("finance.budget-by-consensus",)),
    (
        "finance.due-date",
        "31-december-of-budget-year",
        ("31-december-of-budget-year", "days-after-approval:90", "1-january"),
        ("finance.budget-by-consensus",),
    ),
    (
        "arrears.partial-payment",
        "not-up-to-date-until-full",
        ("not-up-to-date-until-full", "threshold-percent:N"),
        ("finance.arrears.definition",),
    ),
    (
        "arrears.allocation",
        "designated-else-oldest-first",
        ("designated-else-oldest-first", "oldest-first", "current-year-first"),
        ("finance.arrears.definition",),
    ),
    (
        "arrears.payment-plan",
        "does-not-cure",
        ("does-not-cure", "cures-if-approved-by-viceministers"),
        ("finance.arrears.definition",),
    ),
    (
        "arrears.period-basis",
        "consecutive-budget-years-unpaid",
        ("consecutive-budget-years-unpaid", "24-months-from-oldest-due-date", "amount-equals-two-years"),
        ("finance.arrears.two-years-no-vote",),
    ),
    ("arrears.automatic", True, (True, "declared-by-viceministers"), ("finance.arrears.two-years-no-vote",)),
    (
        "arrears.cure-vote",
        "when-run-below-two",
        ("when-run-below-two", "when-nothing-owed"),
        ("finance.arrears.two-years-no-vote",),
    ),
    (
        "arrears.cure-moment",
        "payment-value-date",
        ("payment-value-date", "record-date"),
        ("finance.arrears.two-years-no-vote",),
    ),
    ("arrears.pre-charter-years", "not-counted", ("not-counted", "counted"), ("finance.arrears.two-years-no-vote",)),
    (
        "arrears.no-budget-year",
        "skipped-run-continues",
        ("skipped-run-continues", "breaks-run"),
        ("finance.arrears.two-years-no-vote",),
    ),
    ("arrears.voice-includes-proposing", True, (True, False), ("finance.arrears.voice-kept",)),
    (
        "arrears.vote-loss-scope",
        "viceministerial-decisions-only",
        ("viceministerial-decisions-only", "all-bodies"),
        ("finance.arrears.other-bodies-unaffected",),
    ),
    (
        "arrears.four-years-count",
        "total-from-first-unpaid-year",
        ("total-from-first-unpaid-year", "four-after-loss-of-vote"),
        ("finance.arrears.four-years-exclusion",),
    ),
    ("arrears.excluded-still-assessed", True, (True, False), ("finance.arrears.four-years-exclusion",)),
    (
        "arrears.regularisation",
        "nothing-owed",
        ("nothing-owed", "run-below-two", "approved-payment-plan"),
        ("finance.arrears.regularisation",),
    ),
    (
        "arrears.after-regularisation",
        "full-standing",
        ("full-standing", "voice-only-for-a-year"),
        ("finance.arrears.regularisation",),
    ),
    (
        "fund.lapsed-observer-contribution",
        "as-international-entity-or-refused",
        ("as-international-entity-or-refused", "refused"),
        ("fund.establishment",),
    ),
    (
        "charter.in-force-from",
        "date-of-recorded-approval",
        ("date-of-recorded-approval",),
        ("charter.entry-into-force",),
    ),
    (
        "amendment.proposer-standing",
        "any-member-not-excluded",
        ("any-member-not-excluded", "voting-members"),
        ("charter.amendment-proposal",),
    ),
    (
        "amendment.grcm-role",
        "transmits-with-opinion",
        ("transmits-with-opinion", "may-stop"),
        ("charter.amendment-through-grcm",),
    ),
    ("amendment.majority", "consensus", ("consensus",), ("charter.amendment-decision",)),
    (
        "amendment.effective",
        "decision-date-unless-stated",
        ("decision-date-unless-stated", "next-year"),
        ("charter.amendment-decision",),
    ),
    (
        "amendment.pending-periods",
        "old-rule-for-completed-periods",
        ("old-rule-for-completed-periods", "new-rule-for-all"),
        ("charter.amendment-decision",),
    ),
    (
        "wg.ends-with-plan",
        "regular-groups-yes-ad-hoc-own-term",
        ("regular-groups-yes-ad-hoc-own-term", "own-term"),
        ("annex-a.wg-limited-life",),
    ),
    ("text.grm", "read-as-grcm", ("read-as-grcm",), ("annex-a.wg-recommended-and-approved",)),
    (
        "arrears.excluded-in-wg",
        "not-in-meetings",
        ("not-in-meetings", "may-stay-listed"),
        ("annex-a.wg-open-voluntary",),
    ),
    (
        "wg.objectives-relation",
        "details-within-approved",
        ("details-within-approved", "own"),
        ("annex-a.wg-sets-objectives",),
    ),
    (
        "annex-a.register-keeper",
        "executive-secretariat",
        ("executive-secretariat", "working-group-coordinator"),
        ("annex-a.activity-register",),
    ),
    (
        "matrix.not-started",
        "in-implementation-with-note",
        ("in-implementation-with-note", "fourth-value"),
        ("annex-a.matrix.status",),
    ),
    ("matrix.stale-months", 6, (3, 6, 12), ("annex-a.matrix-update",)),
    ("report.ppt-annual-due", "before-handover", ("before-handover", "31-december"), ("annex-a.ppt-annual-report",)),
    ("plan.renewal-lead-months", 12, (6, 12, 18), ("annex-a.renewal-before-end",)),
)
