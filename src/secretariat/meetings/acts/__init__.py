"""Reunión Viceministerial, GRCM, Grupos de Trabajo: the verbs of meetings. The only writers of this room's tables."""

from .agenda import add_dialogue, add_item, decide_item, propose_item, publish_agenda
from .attendance import take_attendance
from .certificates import certify
from .convening import convene
from .delegations import accredit, confirm_delegation, return_delegation
from .minutes import (
    add_paragraph,
    answer_correction,
    approve_minutes,
    circulate_minutes,
    draft_minutes,
    issue_corrigendum,
    propose_correction,
    remove_paragraph,
    write_paragraph,
)
from .papers import add_paper
from .past import register_from_facts, register_past
from .preparing import add_task, draft, redraft, tick
from .sessions import close_doors, end_session, open_doors, open_session

__all__ = [
    "accredit",
    "add_dialogue",
    "add_item",
    "add_paper",
    "add_paragraph",
    "add_task",
    "answer_correction",
    "approve_minutes",
    "certify",
    "circulate_minutes",
    "close_doors",
    "confirm_delegation",
    "convene",
    "decide_item",
    "draft",
    "draft_minutes",
    "end_session",
    "issue_corrigendum",
    "open_doors",
    "open_session",
    "propose_correction",
    "propose_item",
    "publish_agenda",
    "redraft",
    "register_from_facts",
    "register_past",
    "remove_paragraph",
    "return_delegation",
    "take_attendance",
    "tick",
    "write_paragraph",
]
