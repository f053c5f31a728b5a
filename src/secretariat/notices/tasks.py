"""Correo: the only work done after an act. It sends what was written; nothing of the Charter depends on it."""

from __future__ import annotations

import datetime as dt
import logging
import smtplib

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q
from django.db.models.functions import Now
from django.template.loader import render_to_string
from django_tasks import default_task_backend, task

from secretariat.chronicle import clock

from .models import Letter

ATTEMPTS = 5  # then a person looks at it: the register of letters shows it as failed
STALE = dt.timedelta(minutes=10)  # a worker that took a letter and died gives it back after this

log = logging.getLogger(__name__)


def wake(letter: int | None = None) -> None:
    """Ask the worker to send a letter (or whatever waits); safe to call any number of times, also when the server
    starts.
    """
    send.enqueue(letter)


@task()
def send(letter: int | None = None) -> int:
    """Send one letter and every other that waits, so that none is forgotten when a process died between act and task.

    Gives how many left.
    """
    left = 0
    for key in waiting(letter):
        left += deliver(key)
    return left


def waiting(first: int | None) -> list[int]:
    """Ids of letters to try now, the one asked for first: not sent, not kept back, not given up, not in other hands."""
    free = Q(taken=None) | Q(taken__lt=Now() - STALE)
    rows = Letter.objects.filter(free, sent=None, held=None, attempts__lt=ATTEMPTS).filter(Q(failure="") | Q(pk=first))
    keys = list(rows.order_by("pk").values_list("pk", flat=True)[:200])
    return sorted(keys, key=lambda key: key != first)


def deliver(key: int) -> bool:
    """Take a letter, hand it to the mail server, note what happened. A refusal of the server is kept, never raised."""
    free = Q(taken=None) | Q(taken__lt=Now() - STALE)
    if not Letter.objects.filter(free, pk=key, sent=None, held=None).update(taken=Now()):
        return False  # another worker has it
    letter = Letter.objects.get(pk=key)
    try:
        message(letter).send()
    except (smtplib.SMTPException, OSError) as error:
        attempts = letter.attempts + 1
        Letter.objects.filter(pk=key).update(attempts=attempts, failure=str(error)[:2000] or type(error).__name__, taken=None)
        log.warning("letter %s not sent, attempt %s: %s", key, attempts, type(error).__name__)  # its words hold addresses
        again(key, attempts)
        return False
    Letter.objects.filter(pk=key).update(sent=clock.now(), attempts=letter.attempts + 1, failure="", taken=None)
    return True


def again(key: int, attempts: int) -> None:
    """Try once more after 2, 4, 8, 16 minutes, where the installation's worker can wait."""
    if attempts < ATTEMPTS and default_task_backend.supports_defer:
        # The worker's wait is the machine's time, whatever day the demonstration believes.
        send.using(run_after=clock.machine() + dt.timedelta(minutes=2**attempts)).enqueue(key)


def message(letter: Letter) -> EmailMessage:
    """The letter as mail: plain text in its language, with its calendar entry as an iTIP part when it has one.

    The address at which its reader asks for no more is added here: whoever reads the register could use it in her place.
    """
    body = letter.body
    headers = {"Content-Language": letter.language, "X-Letter": str(letter.pk), "Auto-Submitted": "auto-generated"}
    if letter.unsubscribe:
        headers |= {"List-Unsubscribe": f"<{letter.unsubscribe}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
        body += "\n" + render_to_string(f"notices/letters/stop.{letter.language}.txt", {"stop": letter.unsubscribe})
    mail = EmailMessage(
        subject=" ".join(letter.subject.split()),
        body=body,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[letter.to],
        headers=headers,
    )
    if letter.calendar:
        method = "REQUEST" if "METHOD:REQUEST" in letter.calendar else "CANCEL" if "METHOD:CANCEL" in letter.calendar else "PUBLISH"
        name = "reunion.ics" if letter.language == "es" else "meeting.ics"
        mail.attach(name, letter.calendar.encode(), f'text/calendar; charset="utf-8"; method={method}')
    return mail
