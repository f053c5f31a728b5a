"""Demostración, no la Carta: what is not public, invented and marked so. Which country has which standing is arbitrary."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction

from secretariat.chronicle.delegate import MEMBERS, THE_SYSTEM
from secretariat.decisions import acts as decisions
from secretariat.institutions import acts as institutions
from secretariat.meetings import acts as meetings
from secretariat.meetings.models import Meeting
from secretariat.negotiation.facts import seal
from secretariat.participants import acts as participants
from secretariat.participants import directory_acts
from secretariat.participants.models import Designation, Party
from secretariat.people import demo
from secretariat.portal import commands

from . import days, sources


def begin() -> None:
    """Make the installation a demonstration: the day it believes, so that every later entry bears a day of its story."""
    days.believe(sources.rows("fiction")["begins"])


@transaction.atomic
def load_fiction() -> None:
    """Budgets, payments, attendance, offices and people of the demonstration, on the day it begins. Twice changes nothing."""
    kept = sources.rows("fiction")
    begin()
    commands.take_in(sources.record("fiction"), name="fiction.jsonl", fictitious=True, audience=MEMBERS)
    demo.accounts()
    for row in kept["meetings"]:
        meetings.register_past(THE_SYSTEM, **row, fictitious=True)
    suppose_days(kept["supposed_days"])
    institutions.register_bodies(THE_SYSTEM, [{**row, "fictitious": True} for row in kept["working_groups"]])
    give_mailboxes()
    known = set(Designation.objects.values_list("party_id", flat=True))
    for row in kept["focal_points"]:
        if row["party"] not in known:
            directory_acts.designate(THE_SYSTEM, **{**row, "since": dt.date.fromisoformat(row["since"])}, fictitious=True)
    load_declaration(kept["declaration"])


def suppose_days(rows: list[dict[str, str]]) -> None:
    """Say on the meetings whose day is not public which day the demonstration supposes for them."""
    for row in rows:
        known = Meeting.objects.get(slug=row["slug"])
        es, en = f"La demostración le supone el {row['day']} (ficticio).", f"The demonstration supposes {row['day']} (fictitious)."
        if es not in known.note_es:
            fields = {f.name: getattr(known, f.name) for f in Meeting._meta.fields if f.name in PAST}
            fields["note_es"], fields["note_en"] = f"{known.note_es} {es}".strip(), f"{known.note_en} {en}".strip()
            meetings.register_past(THE_SYSTEM, **fields)


PAST = {
    "slug", "body", "title_es", "title_en", "year", "starts", "ends", "number", "form", "mode", "open", "city", "country", "venue_es",
    "venue_en", "zone", "theme_es", "theme_en", "sources", "confidence", "audience", "state", "fictitious",
}


def give_mailboxes() -> None:
    """An invented mailbox for the parties whose people the demonstration does not bring, so that letters can go to all."""
    has_people = {party for _who, party, _kind in demo.cast()}
    for party in Party.objects.filter(mail="").exclude(code__in=has_people):
        participants.change_card(THE_SYSTEM, party, mail=f"{party.code.lower()}@{demo.DOMAIN}")


def load_declaration(row: dict[str, Any]) -> None:
    """A fictitious Declaration of the XXX meeting, so that its commitments can be followed."""
    given = {key: value for key, value in row.items() if key not in {"paragraphs", "adopted", "commitments"}}
    adopted = dt.date.fromisoformat(row["adopted"])
    meeting = Meeting.objects.get(slug=row["meeting"])
    data = {
        "paragraphs": row["paragraphs"], "version": 1, "sha256": seal(row["paragraphs"]),
        "meeting": {"title_es": meeting.title_es, "title_en": meeting.title_en, "number": meeting.number,
                    "city": "", "starts": "", "ends": ""},
    }
    commitments = [{key: value for key, value in one.items() if key not in {"reports", "closed"}} for one in row["commitments"]]
    decisions.register_past(
        THE_SYSTEM, **given, year=adopted.year, adopted=adopted, data=data, commitments=commitments, fictitious=True)
