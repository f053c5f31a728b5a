"""Estructura institucional: the kinds of facts this chapter adds to the record."""

from __future__ import annotations

from charter.fields import (
    BODY,
    DAY,
    DECISION,
    DOLLARS,
    FLAG,
    MONEY,
    PARTIES,
    SLUG,
    STATE,
    TEXT,
    TEXTS,
    YEAR,
    Kind,
    kind,
    may,
    needs,
)

LEVELS = ("vice-minister", "equivalent", "director", "middle-rank", "lower")
CONSENTS = ("request", "agreement", "withdrawn")
QUALITIES = ("career", "impartiality", "independence", "integrity")

_MEETINGS = (
    kind(
        "delegation_accredited",
        "member",
        body=needs(BODY),
        meeting=needs(SLUG),
        level=may(TEXT, *LEVELS),
        empowered=may(FLAG),
    ),
    kind("joint_meeting_held", "body", meeting=needs(SLUG), parties=needs(PARTIES), topic=may(TEXT)),
    # Shared, or a recorded reason why not.
    kind("joint_result_shared", "body", meeting=needs(SLUG), withheld=may(TEXT)),
    kind("declaration_drafted", "presidency", meeting=needs(SLUG)),
    kind("declaration_reviewed", "grcm", meeting=needs(SLUG)),
    # The subject bore it: the presiding member, another, or the Secretariat's budget.
    kind(
        "expense_recorded",
        "anyone",
        concept=needs(TEXT, "logistics", "travel", "other"),
        body=needs(BODY),
        meeting=needs(SLUG),
        amount=may(MONEY),
        currency=DOLLARS,
    ),
)

_VICE_MINISTERS = (
    kind("priorities_set", "conference", topics=needs(TEXTS), ends=may(DAY), decision=DECISION),
    kind("ministers_meeting_promoted", "conference", reason=may(TEXT), decision=DECISION),
    kind("manual_approved", "conference", version=needs(SLUG), decision=DECISION),
    kind("se_evaluated", "conference", person=needs(TEXT), decision=DECISION),
)

_PRESIDENCY = (
    # The last word of a member on a year stands: it asked for it, shared the decision, or took its word back.
    kind("ppt_consent", "member", year=needs(YEAR), form=may(TEXT, *CONSENTS, default="request")),
    kind("consultation_held", "presidency", work_plan=needs(SLUG)),
    kind("ppt_plan_submitted", "presidency", work_plan=needs(SLUG), plan=may(SLUG)),
    kind("ppt_plan_approved", "conference", work_plan=needs(SLUG), decision=DECISION),
    kind("representation_act", "body", forum=needs(TEXT), mandate=may(SLUG), consultative_process=may(FLAG, default=False)),
    kind("external_forum_contact", "body", forum=needs(TEXT), topic=may(TEXT)),
)

_GRCM = (
    kind("compliance_reported", "grcm", meeting=needs(SLUG), plan=may(SLUG)),
    kind("issue_logged", "grcm", issue=needs(SLUG), strategy=may(TEXT), status=may(TEXT, "open", "closed", default="open")),
    kind("manual_submitted", "grcm", version=needs(SLUG)),
)

_SELECTION = (
    kind("se_call_opened", "conference", call=needs(SLUG), closes=may(DAY)),
    kind("se_candidate", "conference", call=needs(SLUG), person=needs(TEXT), nationality=needs(STATE)),
    kind(
        "candidate_evidence",
        "conference",
        call=needs(SLUG),
        person=needs(TEXT),
        quality=needs(TEXT, *QUALITIES, "manual"),
        evidence=needs(TEXT),
    ),
    kind("se_selected", "conference", call=needs(SLUG), person=needs(TEXT)),
)

_SECRETARIAT = (
    # Carried out by the Secretariat; ``by`` is a body or a plan (``plan:…``).
    kind("mandate_given", "secretariat", mandate=needs(SLUG), by=needs(TEXT), title=may(TEXT), due=may(DAY)),
    kind("mandate_closed", "secretariat", mandate=needs(SLUG), result=may(TEXT)),
    kind("cooperation_request", "secretariat", request=needs(SLUG), reimbursable=may(FLAG, default=False)),
    kind("mechanisms_reported", "secretariat", meeting=needs(SLUG)),
    kind("rules_submitted", "secretariat", version=needs(SLUG), norms=may(TEXTS)),
    kind("rules_approved", "conference", version=needs(SLUG), decision=DECISION),
    kind("advice_request", "member", request=needs(SLUG), topic=may(TEXT)),
    kind("advice_given", "secretariat", request=needs(SLUG)),
    kind("glossary_entry_changed", "secretariat", entry=needs(SLUG)),
    kind("contact_logged", "party", topic=may(TEXT)),
    kind("budget_drafted", "secretariat", year=needs(YEAR), amount=may(MONEY), currency=DOLLARS),
    kind("parameters_approved", "conference", version=needs(SLUG), decision=DECISION),
    kind("staff_appointed", "secretariat", post=needs(SLUG), criteria=may(TEXTS)),
)

KINDS: dict[str, Kind] = dict((*_MEETINGS, *_VICE_MINISTERS, *_PRESIDENCY, *_GRCM, *_SELECTION, *_SECRETARIAT))
