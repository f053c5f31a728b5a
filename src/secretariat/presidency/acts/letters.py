"""Presidencia Pro-Témpore: letters that leave with an act, each in its reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.utils import translation

from secretariat.chronicle.delegate import MEMBERS
from secretariat.furniture.addresses import house_url
from secretariat.notices import acts as notices
from secretariat.people.facts import mailboxes


def to_members(
    kind: str,
    template: str,
    parties: Iterable[str],
    *,
    about: str,
    page: tuple[str, ...] = ("presidency:hub",),
    **context: Any,
) -> int:
    """Queue a letter to each mailbox of these parties, in the transaction of the act. `page`: the address it points to. Gives how many."""
    sent = 0
    for party, boxes in mailboxes(parties).items():
        for to, language in boxes:
            with translation.override(language):
                link = settings.SITE_URL + house_url(*page)
            notices.queue(
                kind=kind,
                template=template,
                party=party,
                to=to,
                language=language,
                about=about,
                audience=MEMBERS,
                context={**context, "party": party, "link": link},
            )
            sent += 1
    return sent
