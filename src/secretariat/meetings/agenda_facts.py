"""Reunión Viceministerial, agenda: what the record keeps of a published agenda, so that the core sees the dialogue with RROCM."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from secretariat.chronicle import clock
from secretariat.chronicle import facts as chronicle_facts

from .models import Item, Meeting, Session

DIALOGUE = "rrocm-dialogue"
OUTSIDE = frozenset({"public", "participants"})


def shown_outside(item: Item) -> bool:
    """Whether an included item is seen beyond the members: what stands behind closed doors leaves no trace in the record."""
    return item.state == "accepted" and item.audience in OUTSIDE and not (item.session and item.session.closed)


def on_record(meeting: Meeting, items: Iterable[Item]) -> list[dict[str, Any]]:
    """The `agenda_item` facts of an agenda about to be published (again): new ones, and those of before that it no longer has.

    `items` with their sessions. An item that stays as it was keeps its fact (rrocm.dialogue-space).
    """
    day = clock.today().isoformat()
    view = chronicle_facts.view(clock.today())
    wanted = {f"item-{item.pk}": item.kind == DIALOGUE for item in items if shown_outside(item)}
    known = {fact.text("item"): fact for fact in view.of("agenda_item", meeting.body) if fact.text("meeting") == meeting.slug}
    gone = [fact for name, fact in known.items() if wanted.get(name) != fact.flag("dialogue")]
    lacking = {name: dialogue for name, dialogue in wanted.items() if name not in known or known[name] in gone}
    return [
        *({"kind": "retraction", "subject": meeting.body, "on": day, "data": {}, "retracts": fact.id} for fact in gone),
        *(
            {"kind": "agenda_item", "subject": meeting.body, "on": day,
             "data": {"meeting": meeting.slug, "item": name, "dialogue": dialogue}}
            for name, dialogue in sorted(lacking.items())
        ),
    ]


def dialogue_session(meeting: Meeting) -> Session | None:
    """The open session that suits the dialogue: the one named for it, else the last before the end. None where all are closed."""
    open_ones = list(meeting.sessions.filter(closed=False).order_by("starts", "number"))
    named = [session for session in open_ones if "rrocm" in session.title_es.casefold()]
    return (named or open_ones[-1:] or [None])[0]
