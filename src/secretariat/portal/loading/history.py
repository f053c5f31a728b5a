"""Preámbulo: the Conference since 1996 as public sources know it, each row with its source; what was not found stays empty."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction

from secretariat.chronicle.delegate import PUBLIC, THE_SYSTEM
from secretariat.decisions import acts as decisions
from secretariat.institutions import acts as institutions
from secretariat.meetings import acts as meetings
from secretariat.participants import acts as participants
from secretariat.portal import commands

from . import sources


@transaction.atomic
def load_conference() -> None:
    """Parties, bodies, meetings, presidencies and declarations with a public source; no fictitious fact. Twice changes nothing."""
    kept = sources.rows("conference")
    participants.register_parties(THE_SYSTEM, kept["parties"])
    institutions.register_bodies(THE_SYSTEM, [kept["secretariat"], *kept["working_groups"], *kept["former_bodies"]])
    institutions.register_history(THE_SYSTEM, presidencies=kept["presidencies"], heads=kept["secretariat_heads"])
    for row in kept["meetings"]:
        meetings.register_past(THE_SYSTEM, **row)
    commands.take_in(sources.record("conference"), name="conference.jsonl", audience=PUBLIC)
    for row in kept["declarations"]:
        decisions.register_past(THE_SYSTEM, **declaration(row))


def declaration(row: dict[str, Any]) -> dict[str, Any]:
    """A row of the file in the words of `decisions.register_past`."""
    given = {key: value for key, value in row.items() if key != "date"}
    given["adopted"] = dt.date.fromisoformat(row["date"]) if row.get("date") else None
    return given
