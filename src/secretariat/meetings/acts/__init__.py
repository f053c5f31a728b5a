"""Reunión Viceministerial, GRCM, Grupos de Trabajo: the verbs of meetings. The only writers of this room's tables."""

from .agenda import add_dialogue, add_item, decide_item, propose_item, publish_agenda
from .attendance import take_attendance
from .convening import convene
from .delegations import accredit, confirm_delegation, return_delegation
from .papers import add_paper
from .past import register_from_facts, register_past
from .preparing import add_task, draft, redraft, tick
from .sessions import close_doors, end_session, open_doors, open_session

__all__ = [
    "accredit",
    "add_dialogue",
    "add_item",
    "add_paper",
    "add_task",
    "close_doors",
    "confirm_delegation",
    "convene",
    "decide_item",
    "draft",
    "end_session",
    "open_doors",
    "open_session",
    "propose_item",
    "publish_agenda",
    "redraft",
    "register_from_facts",
    "register_past",
    "return_delegation",
    "take_attendance",
    "tick",
]
