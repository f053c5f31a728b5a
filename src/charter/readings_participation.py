"""Mandato; Países Miembros, Observadores y sociedad civil: open points of the text and their readings (data).

``(parameter, default, options, clauses)`` in the order of the Charter. An option that ends in
``:N`` stands for a whole percentage from 1 to 100. The labels are in ``charter.texts``.
"""

from __future__ import annotations

ReadingRow = tuple[str, str | bool | int, tuple[str | bool | int, ...], tuple[str, ...]]

ROWS: tuple[ReadingRow, ...] = (
    ("text.recital-weight", "interpretive-aid", ("interpretive-aid", "none"), ("preamble.relaunch-review",)),
    (
        "decision.legacy-status",
        "in-force-until-superseded",
        ("in-force-until-superseded", "historic-only"),
        ("preamble.past-outcomes-in-force",),
    ),
    (
        "reservation.standing-footnotes",
        "attach-automatically",
        ("attach-automatically", "suggest-and-confirm"),
        ("reservation.fn1.us-agenda-2030",),
    ),
    (
        "mandate.non-binding-scope",
        "outcomes-not-internal-rules",
        ("outcomes-not-internal-rules", "everything"),
        ("mandate.voluntary-non-binding",),
    ),
    (
        "consensus.silence",
        "assent-if-present-and-asked",
        ("assent-if-present-and-asked", "assent-after-no-objection-deadline", "explicit-support-required"),
        ("mandate.consensus",),
    ),
    (
        "consensus.absent-member",
        "does-not-block",
        ("does-not-block", "must-be-consulted", "blocks"),
        ("mandate.consensus",),
    ),
    ("consensus.quorum", "none", ("none", "majority-of-entitled", "all-entitled"), ("mandate.consensus",)),
    (
        "reservation.window",
        "until-close-of-meeting",
        ("until-close-of-meeting", "days-after:30", "any-time"),
        ("mandate.reservation-right",),
    ),
    ("reservation.blocks-consensus", False, (False, True), ("mandate.reservation-right",)),
    ("reservation.without-vote", "allowed", ("allowed", "refused"), ("mandate.reservation-right",)),
    ("principle.enforcement", "shown-not-judged", ("shown-not-judged",), ("principle.rule-of-law",)),
    (
        "principle.child.flag",
        "set-by-proposer-reviewable",
        ("set-by-proposer-reviewable", "set-by-secretariat"),
        ("principle.best-interest-of-child",),
    ),
    ("compact.participation-source", "recorded-fact", ("recorded-fact",), ("reservation.fn5.compacts-parties-only",)),
    (
        "membership.withdrawal",
        "not-provided",
        ("not-provided", "record-as-statement"),
        ("membership.eleven-permanent",),
    ),
    ("membership.reopening", "only-by-amendment", ("only-by-amendment", "never"), ("membership.closed-1999",)),
    ("focal-point.vacancy-grace-days", 30, (0, 30, 60, 90), ("membership.focal-points",)),
    (
        "amendment.acceptance",
        "consensus-is-acceptance",
        ("consensus-is-acceptance", "individual-acceptance"),
        ("membership.accept-charter",),
    ),
    (
        "observer.meeting-scope",
        "all-open-crm-meetings",
        ("all-open-crm-meetings", "viceministerial-only"),
        ("observer.country.open-discussions",),
    ),
    (
        "observer.document-scope",
        "only-recommendations-or-commitments-closed",
        ("only-recommendations-or-commitments-closed", "all-documents-closed"),
        ("observer.country.no-decision-making",),
    ),
    (
        "session.closing-authority",
        "ppt-or-any-member-request",
        ("ppt-or-any-member-request", "consensus"),
        ("observer.country.closed-door",),
    ),
    (
        "observer.no-consensus-outcome",
        "pending-next-meeting",
        ("pending-next-meeting", "rejected"),
        ("observer.country.admission-by-consensus",),
    ),
    (
        "observer.admission-meeting",
        "ordinary-or-extraordinary",
        ("ordinary-or-extraordinary", "ordinary-only"),
        ("observer.country.admission-private-dialogue",),
    ),
    (
        "absence.period",
        "anniversary-of-last-participation",
        ("anniversary-of-last-participation", "calendar-years"),
        ("observer.country.lapse-two-years", "observer.org.lapse-two-years"),
    ),
    (
        "absence.start",
        "later-of-admission-and-last-attendance",
        ("later-of-admission-and-last-attendance", "first-meeting-after-admission"),
        ("observer.country.lapse-two-years",),
    ),
    (
        "absence.no-meeting-held",
        "years-without-open-meeting-do-not-count",
        ("years-without-open-meeting-do-not-count", "count-anyway"),
        ("observer.country.lapse-two-years",),
    ),
    (
        "absence.lapse-without-notice",
        "lapse-and-flag-breach",
        ("lapse-and-flag-breach", "suspend-lapse-until-notice-plus-six-months"),
        ("observer.country.lapse-two-years",),
    ),
    ("attendance.virtual-counts", True, (True, False), ("observer.country.lapse-two-years",)),
    (
        "observer.readmission-criteria",
        "reuse-evidence-still-valid",
        ("reuse-evidence-still-valid", "full-new-application"),
        ("observer.country.readmission",),
    ),
    ("observer.pending-attendance", "no", ("no", "by-invitation"), ("observer.country.readmission",)),
    (
        "notice.six-months",
        "on-or-before-lapse-minus-6-months",
        ("on-or-before-lapse-minus-6-months", "window:-6-to-0-months"),
        ("observer.country.lapse-notice",),
    ),
    ("dates.month-end", "clamp-to-last-day", ("clamp-to-last-day", "next-day"), ("observer.country.lapse-notice",)),
    ("notice.late", "valid-but-late", ("valid-but-late", "extends-lapse"), ("observer.country.lapse-notice",)),
    (
        "observer.org.plan-at",
        "plan-in-force-at-decision",
        ("plan-in-force-at-decision", "plan-in-force-at-request"),
        ("observer.org.criterion.mandate",),
    ),
    ("observer.org.area-dropped", "keeps-status", ("keeps-status", "review"), ("observer.org.criterion.mandate",)),
    ("observer.org.one-year-miss", "warn-only", ("warn-only", "lose-status"), ("observer.org.annual-attendance",)),
    (
        "observer.org.participation-kinds",
        "meetings-activities-events",
        ("meetings-activities-events", "meetings-only"),
        ("observer.org.annual-attendance",),
    ),
    ("observer.org.first-year", "pro-rata-none", ("pro-rata-none", "full"), ("observer.org.annual-attendance",)),
    ("notice.org-lead-months", 6, (6, 3, 0), ("observer.org.lapse-notice",)),
    (
        "rrocm.meeting-scope",
        "all-open-crm-meetings",
        ("all-open-crm-meetings", "viceministerial-and-working-groups"),
        ("rrocm.permanent-participation",),
    ),
    ("rrocm.dialogue-at", "ordinary-meetings", ("ordinary-meetings", "every-meeting"), ("rrocm.dialogue-space",)),
    ("rrocm.tripartite-frequency", "once-per-ppt-term", ("once-per-ppt-term", "none"), ("rrocm.tripartite-mechanism",)),
)
