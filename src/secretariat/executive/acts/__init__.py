"""Secretaría Ejecutiva: the verbs of this room, the only writers of it."""

from .mandates import close_mandate, give_mandate, keep_mandate, note
from .office import anonymise, end_office, file_evidence, open_call, register_candidacy, select, withdraw_candidacy
from .support import answer_advice, ask_advice, report_mechanisms, seek_cooperation, settle_cooperation
from .team import appoint, close_post, create_post, end_appointment, submit_paper

__all__ = [
    "anonymise",
    "answer_advice",
    "appoint",
    "ask_advice",
    "close_mandate",
    "close_post",
    "create_post",
    "end_appointment",
    "end_office",
    "file_evidence",
    "give_mandate",
    "keep_mandate",
    "note",
    "open_call",
    "register_candidacy",
    "report_mechanisms",
    "seek_cooperation",
    "select",
    "settle_cooperation",
    "submit_paper",
    "withdraw_candidacy",
]
