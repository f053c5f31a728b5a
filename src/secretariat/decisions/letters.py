"""Reunión Viceministerial: the letter that tells the outcome to those who take part, in each one's language."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from charter.standing import standings
from secretariat.chronicle import clock, facts
from secretariat.meetings.rolls import addresses
from secretariat.notices import acts as notices

from .models import Decision

GONE = ("lapsed", "none")


def outcome(decision: Decision) -> int:
    """Queue one letter to each participant of today about an adopted text. Gives how many. Inside the act's transaction.

    What was adopted is public, so that nobody learns from a letter what he may not see; positions are never in it.
    """
    parties = [str(held.party) for held in standings(facts.view(clock.today())) if str(held.level.value) not in GONE]
    found = addresses(parties)
    count = 0
    for party in parties:
        language, to = found.get(party, ("es", ""))
        if not to:
            continue
        with translation.override(language):
            page = settings.SITE_URL + reverse("decisions:decision", args=[decision.symbol])
        notices.queue(
            kind="outcome",
            template="decisions/letters/outcome",
            party=party,
            to=to,
            language=language,
            about=decision.address,
            context={
                "decision": decision,
                "title": decision.called(language),
                "link": page,
                "party": party,
                "effects": [effect.called(language) for effect in decision.effects.order_by("-rank")],
                "commitments": [row.called(language) for row in decision.commitments.filter(owner=party)],
                "reservations": decision.question.reservations.exclude(number=None).count() if decision.question else 0,
            },
        )
        count += 1
    return count
