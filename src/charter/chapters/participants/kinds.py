"""Países Miembros, observadores y sociedad civil: the kinds of facts this chapter adds to the record."""

from __future__ import annotations

from charter.fields import (
    BODY,
    CLAUSE,
    CLAUSES,
    DAY,
    FLAG,
    NUMBER,
    PARTIES,
    PARTY,
    SLUG,
    TEXT,
    TEXTS,
    Kind,
    kind,
    may,
    needs,
)

KINDS: dict[str, Kind] = dict(
    [
        # Proposals and decisions: what they cite, what they touch, whom they address.
        kind(
            "decision_proposed",
            "anyone",
            decision=needs(TEXT),
            title=may(TEXT),
            cites=may(CLAUSES),
            tags=may(TEXTS),
            affects_children=may(FLAG),
            best_interest=may(TEXT),
            related_process=may(TEXT),
        ),
        kind("decision_flagged", "anyone", decision=needs(TEXT), affects_children=needs(FLAG)),
        kind("decision_position", "party", decision=needs(TEXT), position=needs(TEXT, "agree", "reserve", "object")),
        kind(
            "decision_taken",
            "body",
            decision=needs(TEXT),
            title=may(TEXT),
            cites=may(CLAUSES),
            tags=may(TEXTS),
            binding=may(FLAG, default=False),
            replaces=may(TEXT),
            addressees=may(PARTIES),
            candidate=may(PARTY),
            answer=may(TEXT, "accepted", "rejected", "no-consensus"),
            doors_closed=may(FLAG),
            meeting=may(SLUG),
        ),
        kind("reservation_recorded", "party", decision=needs(TEXT), text=may(TEXT)),
        kind("compact_participation", "member", compact=needs(TEXT, "migration", "refugees"), part=may(FLAG, default=True)),
        # Members
        kind("charter_accepted", "party", version=needs(NUMBER)),
        kind("withdrawal_stated", "member", text=may(TEXT)),
        kind("member_criterion_evidence", "member", criterion=needs(CLAUSE), evidence=needs(TEXT)),
        kind("national_measure_shared", "member", measure=needs(TEXT), type=may(TEXT, "law", "policy", "practice", default="law")),
        kind("focal_point_ended", "member", person=needs(TEXT)),
        kind("project_identified", "member", activity=needs(SLUG)),
        # Observers
        kind("agenda_item_proposed", "party", meeting=needs(SLUG), item=needs(TEXT)),
        kind("agenda_item", "body", meeting=needs(SLUG), item=needs(TEXT), dialogue=may(FLAG, default=False)),
        kind("observer_requested", "party", category=needs(TEXT, "country", "organisation"), document=may(TEXT), to=may(TEXT)),
        kind("observer_reinterest", "party", document=may(TEXT)),
        kind("criterion_evidence", "party", criterion=needs(CLAUSE), evidence=needs(TEXT), area=may(TEXT)),
        kind("follow_up_action", "party", means=needs(TEXT, "notice", "meeting", "visit"), lapse=may(DAY)),
        # Contributions, and the answers that show that they were considered
        kind(
            "contribution",
            "party",
            contribution=needs(SLUG),
            type=may(TEXT, "information", "assistance", "recommendation", "opinion", default="information"),
            cites=may(CLAUSES),
            # Technique or money for the Conference or a regional event, and the action of the plan it serves.
            support=may(TEXT, "technical", "financial"),
            event=may(BODY),
            action=may(SLUG),
        ),
        kind("contribution_answered", "body", contribution=needs(SLUG), answer=needs(TEXT)),
        kind("tripartite_met", "conference", meeting=may(SLUG)),
    ]
)
