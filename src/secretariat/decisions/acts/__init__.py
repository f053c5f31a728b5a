"""Mandato, consenso y reserva: the verbs of deciding. The only writers of this room."""

from .adoption import adopt, refuse_without_consensus
from .commitments import close_commitment, report, return_report
from .positions import reserve_after, state, window, window_open, withdraw
from .questions import ask_paragraph, close_as_not_adopted, put, resume, suspend, take_back
from .register import register_past

__all__ = [
    "adopt",
    "ask_paragraph",
    "close_as_not_adopted",
    "close_commitment",
    "put",
    "refuse_without_consensus",
    "register_past",
    "report",
    "reserve_after",
    "resume",
    "return_report",
    "state",
    "suspend",
    "take_back",
    "window",
    "window_open",
    "withdraw",
]
