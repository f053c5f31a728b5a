"""Países Observadores; Organismos y Organizaciones Internacionales Observadoras: the verbs of this room."""

from .applying import Kept, begin, fetch, give_evidence, send, tell
from .contesting import answer_contest, contest
from .receiving import ask, forward, register, set_aside
from .warning import choose_means, note_receipt, send_notice

__all__ = [
    "Kept",
    "answer_contest",
    "ask",
    "begin",
    "choose_means",
    "contest",
    "fetch",
    "forward",
    "give_evidence",
    "note_receipt",
    "register",
    "send",
    "send_notice",
    "set_aside",
    "tell",
]
