"""Fondo Especial Voluntario: its acts, by what they are about."""

from .activities import add_source, approve, close, confirm_source, propose, withdraw_source
from .donations import accept, authorise_donation, give_opinion, note_procedure, offer, receive_donation
from .payments import disburse
from .pledges import announce, authorise, confirm, receive, record_contributor, withdraw
from .priorities import record_priority
from .supports import register_support

__all__ = [
    "accept",
    "add_source",
    "announce",
    "approve",
    "authorise",
    "authorise_donation",
    "close",
    "confirm",
    "confirm_source",
    "disburse",
    "give_opinion",
    "note_procedure",
    "offer",
    "propose",
    "receive",
    "receive_donation",
    "record_contributor",
    "record_priority",
    "register_support",
    "withdraw",
    "withdraw_source",
]
