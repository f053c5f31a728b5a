"""Plan Estratégico, Grupos de Trabajo, Pilares y Anexo A: the kinds of facts this chapter adds to the record."""

from __future__ import annotations

from charter.chapters.plan.pillars import PILLARS
from charter.fields import BODY, DAY, DECISION, FLAG, SLUG, TEXT, TEXTS, YEAR, Kind, kind, may, needs

# The Charter's three values, and the fourth that a reading may add (``matrix.not-started``).
FINISHED, UNDER_WAY, NOT_ACHIEVED, NOT_STARTED = "finished", "in-implementation", "not-achieved", "not-started"
STATUSES = (FINISHED, UNDER_WAY, NOT_ACHIEVED, NOT_STARTED)
# Whose documents groups may take up again.
ORIGINS = LIAISON, EXTRA_REGIONAL = "liaison-network", "extra-regional-group"

KINDS: dict[str, Kind] = dict(
    [
        # What the GRCM drafted: the pillars the plan touches, and why it leaves one out.
        kind("plan_proposed", "grcm", plan=needs(SLUG), pillars=may(TEXTS), omission=may(TEXT)),
        # One row of the follow-up matrix; a later fact on the same action is its next state and may say only what changed.
        kind(
            "plan_action",
            "conference",
            plan=needs(SLUG),
            action=needs(SLUG),
            pillar=may(TEXT, *PILLARS),
            subtopic=may(TEXT),
            line=may(TEXT),
            description=may(TEXT),
            result=may(TEXT),
            indicator=may(TEXT),
            target=may(TEXT),
            responsible=may(TEXTS),
            deadline=may(DAY),
            status=may(TEXT, *STATUSES),
            note=may(TEXT),
        ),
        kind("plan_updated", "grcm", plan=needs(SLUG), change=needs(TEXT), decision=DECISION),
        kind(
            "wg_proposed",
            "group",
            mandate=may(TEXT),
            objectives=may(TEXTS),
            ends=may(DAY),
            pillar=may(TEXT),
            ad_hoc=may(FLAG, default=False),
        ),
        kind(
            "wg_member_joined",
            "party",
            group=needs(BODY),
            officials=may(TEXTS),
            level=may(TEXT, "technical", "other"),
            mandate=may(TEXT),
        ),
        kind("wg_member_left", "party", group=needs(BODY)),
        kind("wg_plan_submitted", "group", objectives=may(TEXTS), priorities=may(TEXTS)),
        kind("wg_report", "group", report=needs(SLUG), meeting=may(SLUG)),
        kind("report_approved", "grcm", group=needs(BODY), report=needs(SLUG)),
        kind("wg_evaluated", "group", year=needs(YEAR), results=may(TEXT)),
        kind("activity_logged", "group", activity=needs(SLUG), description=may(TEXT), action=may(SLUG)),
        # An earlier document that a group takes up: whose it was, and whether the Conference approved it then.
        kind("legacy_taken_up", "group", document=needs(SLUG), origin=needs(TEXT, *ORIGINS), approved=may(FLAG, nullable=True)),
    ]
)
