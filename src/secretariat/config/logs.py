"""Secretaría Virtual: the log tells where something went wrong, never the secret that an address carries."""

from __future__ import annotations

import logging
import re

# Invitations, own calendars and new passwords are opened by an address whose last part nobody else knows: 32 signs or more.
SECRET = re.compile(r"(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_-]*\d)[A-Za-z0-9_-]{32,}")


class WithoutSecrets(logging.Filter):
    """Puts `…` in the place of what may be a secret. A longer slug with a number in it goes the same way: better so than told."""

    def filter(self, record: logging.LogRecord) -> bool:
        told = record.getMessage()
        if SECRET.search(told):
            record.msg, record.args = SECRET.sub("…", told), ()
        return True
