"""Avisos con efecto y convocatorias: letters are queued with the act that causes them and leave after it is kept.

A letter's text is written once, in its reader's language, inside the transaction of the act; a worker only sends it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.dispatch import Signal
from django.template.backends.django import Template as HouseTemplate
from django.template.context import Context
from django.template.loader import get_template
from django.utils import translation
from django.utils.translation import gettext as _

from secretariat.chronicle import acts as chronicle
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit

from . import tasks
from .models import DIGEST, Letter

kept_back = Signal()  # letters were kept back, in the transaction that did it: who wrote them may write others


class NoSubject(ValueError):
    """A letter's template does not begin with its subject and a blank line."""


def written(template: str, language: str, context: Mapping[str, Any]) -> tuple[str, str]:
    """Subject and body of a letter from `<template>.<language>.txt`: first line, blank line, text.

    `template` is named without language and ending ("meetings/letters/convocation"). Plain text: nothing is escaped.
    """
    loaded = get_template(f"{template}.{language}.txt")
    assert isinstance(loaded, HouseTemplate)  # noqa: S101  (the only engine of this project)
    with translation.override(language):
        text = loaded.template.render(Context({**context, "language": language}, autoescape=False)).strip()
    text = re.sub(r"[ \t]+\n", "\n", re.sub(r"\n\s*\n\s*\n", "\n\n", text))
    subject, blank, body = text.partition("\n\n")
    if not blank or "\n" in subject:
        raise NoSubject(template)
    return subject.strip(), body.strip() + "\n"


def queue(
    *,
    kind: str,
    template: str,
    party: str,
    to: str,
    language: str,
    context: Mapping[str, Any],
    about: str = "",
    audience: str = SECRETARIAT,
    calendar: str = "",
    unsubscribe: str = "",
    reader: int | None = None,
) -> Letter:
    """Write one letter and let it leave when the act's transaction is kept.

    party: who it is for; to: its address; language: "es" or "en"; about: address of the thing
    (`meetings.meeting:slug`);
    audience: whoever beside the reader may read it in the register; calendar: iCalendar text to attach; unsubscribe: full
    address at which one click (a POST without more) asks for no more of this kind, for what nobody is owed: it stands in
    the mail and never in the text on the register; reader: account of the one person who may read a digest.
    Must run inside the act's transaction (`RuntimeError` otherwise): a letter without its act must never leave.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("notices.queue must run inside the transaction of its act")
    subject, body = written(template, language, context)
    letter = Letter.objects.create(
        kind=kind,
        party=party,
        to=to,
        language=language,
        subject=subject[:250],
        body=body,
        calendar=calendar,
        unsubscribe=unsubscribe,
        reader=reader,
        about=about,
        audience=audience,
        queued=clock.now(),
    )
    transaction.on_commit(lambda: tasks.wake(letter.pk))
    return letter


def hold(*, about: str, parties_inside: frozenset[str]) -> int:
    """Keep back the letters about a thing that have not left and whose readers may no longer see what they tell.

    Digests tell of many things: those that wait for outsiders are kept back too, and written anew by who hears `kept_back`.
    `parties_inside`: the members and "se". Called by the act that closes doors, inside its transaction. Gives how many
    were kept back.
    """
    told = Q(about=about) | Q(kind=DIGEST)
    waiting = Letter.objects.filter(told, sent=None, held=None).exclude(party__in=parties_inside)
    found = waiting.update(held=clock.now())
    if found:
        kept_back.send(Letter)
    return found


@transaction.atomic
def resend(delegate: Delegate, letter: Letter) -> Letter:
    """Send once more a letter that failed, or send now one that waits; the same text. Secretariat
    (se.function.support-meetings).

    Raises Refused, or Conflict when it already left or is kept back.
    """
    verdict = permit(delegate, "send-notice", subject=letter.address)
    letter = Letter.objects.select_for_update().get(pk=letter.pk)
    if letter.sent:
        raise Conflict(_("Esta carta ya salió. Si hace falta otra, repita el acto que la causa."), "sent")
    if letter.held:
        raise Conflict(_("Esta carta está retenida: cuenta algo que su destinatario ya no puede ver."), "held")
    letter.attempts, letter.failure, letter.taken = 0, "", None
    letter.save(update_fields=["attempts", "failure", "taken"])
    chronicle.enter(
        delegate,
        "notices.resend",
        subject=letter.address,
        clauses=verdict.clauses,
        data={"kind": letter.kind, "party": letter.party},
        audience=SECRETARIAT,
    )
    transaction.on_commit(lambda: tasks.wake(letter.pk))
    return letter
