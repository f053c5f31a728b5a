"""Mandato, coordinación y transparencia: a refusal may be looked at again; its party asks, the Secretariat answers."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from secretariat.chronicle import acts, clock, facts
from secretariat.chronicle.delegate import SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.chronicle.models import Entry
from secretariat.chronicle.sentences import label
from secretariat.notices.acts import queue
from secretariat.people.facts import mailboxes
from secretariat.people.models import Account

from .models import Review


def refusal(delegate: Delegate, seq: int) -> Entry | None:
    """The refusal of that number, for the party to which it was given, the person who met it, and the Secretariat."""
    entry = Entry.objects.filter(seq=seq, outcome="refused").first()
    if entry is None or not delegate.signed_in:
        return None
    own = bool(entry.party and entry.party == delegate.party) or (entry.account is not None and entry.account == delegate.account)
    return entry if own or delegate.is_secretariat else None


def of(seq: int) -> Review | None:
    """The review asked of a refusal, if one was."""
    return Review.objects.filter(entry=seq).first()


def waiting() -> tuple[Review, ...]:
    """Reviews that nobody has answered, the oldest first. Kept until the chronicle moves."""
    return facts.remembered("portal.reviews", lambda: tuple(Review.objects.filter(answered=None).order_by("asked")[:20]))


@transaction.atomic
def ask(delegate: Delegate, entry: Entry, *, reason: str) -> Review:
    """Ask the Secretariat to look again at a refusal of the delegate's own party (mandate.coordination-transparency).

    Raises `Refused` for whom no party stands, and `Conflict` when this refusal is already under review.
    """
    address = f"portal.review:{entry.seq}"
    verdict = permit(delegate, "ask-review", subject=address, audience=SECRETARIAT, kept={_("Por qué"): reason})
    if of(entry.seq):
        raise Conflict(_("Ya se pidió la revisión de esta denegación. La respuesta llegará por carta y se verá en esta página."), "asked")
    row = Review.objects.create(
        entry=entry.seq, act=entry.act, party=entry.party, account=delegate.account, reason=reason, asked=clock.now())
    acts.enter(delegate, "portal.ask-review", subject=address, clauses=verdict.clauses, audience=SECRETARIAT,
               data={"entry": entry.seq, "act": entry.act})
    for to, language in mailboxes(["se"]).get("se", []):
        _write("review-asked", row, party="se", to=to, language=language)
    return row


@transaction.atomic
def answer(delegate: Delegate, row: Review, *, words: str) -> Review:
    """The Secretariat answers a review; its words go by letter to the person who asked. Raises `Refused`, or `Conflict` once answered."""
    verdict = permit(delegate, "answer-review", subject=row.address, audience=SECRETARIAT, kept={_("Respuesta"): words})
    row = Review.objects.select_for_update().get(pk=row.pk)
    if row.answered:
        raise Conflict(_("Esta revisión ya tiene respuesta."), "answered")
    row.answer, row.answered = words, clock.now()
    row.save(update_fields=["answer", "answered"])
    acts.enter(delegate, "portal.answer-review", subject=row.address, clauses=verdict.clauses, audience=SECRETARIAT,
               data={"entry": row.entry, "act": row.act, "party": row.party})
    asker = Account.objects.filter(pk=row.account, is_active=True).first() if row.account else None
    if asker:
        _write("review-answered", row, party=row.party, to=asker.email, language=asker.language or "es")
    return row


def _write(kind: str, row: Review, *, party: str, to: str, language: str) -> None:
    with override(language):
        link = settings.SITE_URL + reverse("portal:review", args=[row.entry])
        words = label(row.act)
    queue(kind=kind, template=f"portal/letters/{kind}", party=party, to=to, language=language, about=row.address,
          context={"review": row, "link": link, "act": words})
