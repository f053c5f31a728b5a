"""Financiamiento; Inicio y modificaciones: the kinds of facts this chapter adds to the record."""

from __future__ import annotations

from charter.fields import CLAUSES, DAY, DECISION, DOLLARS, MONEY, NUMBER, PARTIES, SLUG, TEXT, Kind, kind, may, needs

KINDS: dict[str, Kind] = dict(
    [
        # A modification of the Charter on its way: who proposed it, what the GRCM thinks of it, what was decided.
        kind(
            "amendment_proposed",
            "member",
            amendment=needs(SLUG),
            title=needs(TEXT),
            clauses=may(CLAUSES),
            text=may(TEXT),
        ),
        kind(
            "amendment_forwarded",
            "grcm",
            amendment=needs(SLUG),
            opinion=may(TEXT, "favourable", "unfavourable", default="favourable"),
            reason=may(TEXT),
        ),
        kind(
            "charter_amended",
            "conference",
            version=needs(NUMBER),
            amendment=needs(SLUG),
            takes_effect=may(DAY),
            decision=DECISION,
        ),
        # A person of the Secretariat has seen to it that all receipts of these members up to a day are on record, for one meeting.
        kind("receipts_confirmed", "secretariat", meeting=needs(SLUG), through=needs(DAY), members=needs(PARTIES)),
        # The Special Voluntary Fund: what it may serve, as approved, and what it paid for.
        kind("fund_priority_recommended", "grcm", priority=needs(SLUG), title=may(TEXT)),
        kind("fund_priority_approved", "conference", priority=needs(SLUG), title=may(TEXT), decision=DECISION),
        kind("fund_activity_approved", "conference", activity=needs(SLUG), decision=DECISION),
        kind(
            "fund_disbursement",
            "secretariat",
            activity=needs(SLUG),
            amount=needs(MONEY),
            currency=DOLLARS,
            objective=may(SLUG),
            priority=may(SLUG),
        ),
    ]
)
