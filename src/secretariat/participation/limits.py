"""Toda la Carta: how often one address may write on the public pages. Addresses are kept as digests, for an hour, in memory only."""

from __future__ import annotations

import hashlib

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

HOUR = 3600
RATES = {"begin": 12, "change": 120}


def too_many(request: HttpRequest, action: str) -> bool:
    """Whether this address wrote more often in this hour than `action` allows. Counts this time."""
    address = str(get_adapter().get_client_ip(request))
    key = "participation:" + hashlib.sha256(f"{settings.SECRET_KEY}{action}{address}".encode()).hexdigest()
    cache.add(key, 0, HOUR)
    try:
        return int(cache.incr(key)) > RATES[action]
    except ValueError:  # it ran out between the two
        return False
