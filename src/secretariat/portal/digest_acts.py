"""Toda la Carta, plazos: the weekly digests are written and left to the house's mail. No act of the Charter: nothing depends on them.

They stand in the register of letters, not in the chronicle, which is of acts. A person gets one a week at most in each capacity.
"""

from __future__ import annotations

import datetime as dt
import logging
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.dispatch import receiver
from django.utils import translation
from django_tasks import TaskResultStatus, default_task_backend, task
from django_tasks_db.models import DBTaskResult

from secretariat.chronicle import clock, facts
from secretariat.notices.acts import kept_back, queue
from secretariat.notices.models import DIGEST, Letter
from secretariat.people.acts import choose_digest
from secretariat.people.facts import digest_readers
from secretariat.people.models import Account, Capacity

from . import digests
from .models import Digest

log = logging.getLogger(__name__)

HOUR = 7  # of Monday, at the seat of the Secretariat


def send_digests() -> int:
    """Write this week's digest to each who gets it and has not had it, when there is something to say. Gives how many letters.

    Each person is a transaction of her own: what was written stays written, and who was left out is written to the next
    time it runs. What was kept back by closed doors is written anew. Raises at the end what went wrong with some.
    """
    week = digests.monday(clock.today())
    had = set(Digest.objects.filter(week=week).values_list("account", flat=True)) - _waiting(week)
    return _round(week, [row for row in digest_readers(clock.today()) if row[0].pk not in had])


def _round(week: dt.date, readers: list[tuple[Account, list[Capacity]]]) -> int:
    moment = clock.now()
    written, faults = 0, []
    for account, capacities in readers:
        try:
            written += _send(account, capacities, week, moment)
        except Exception as fault:  # whatever it is, the others get theirs
            log.exception("digest of account %s not written", account.pk)
            faults.append(fault)
    if faults:
        raise ExceptionGroup("digests not written", faults)
    return written


def _of_week(week: dt.date) -> QuerySet[Letter]:
    return Letter.objects.filter(kind=DIGEST, about=f"portal.digest:{week}")


def _waiting(week: dt.date) -> set[int | None]:
    """Accounts of which a digest of the week was kept back."""
    return set(_of_week(week).exclude(held=None).values_list("reader", flat=True))


@transaction.atomic
def _send(account: Account, capacities: list[Capacity], week: dt.date, moment: dt.datetime) -> int:
    """One person's digests, a letter for each party she speaks for, unless somebody else is writing them.

    The row of the week comes first and may stand but once; where it stood already, only what was kept back is written.
    """
    since = digests.since(digests.last_written(account.pk, week))
    with translation.override(account.language):
        people = digests.delegates(account, capacities, account.language)
        told = digests.parts(people, since)
        if not told:
            return 0
        _row, first = Digest.objects.select_for_update().get_or_create(account=account.pk, week=week, defaults={"written": moment})
        due = told if first else _kept_back(told, account, week)
        given = [(one.party, digests.context(account, one, week, len(people) > 1)) for one in due]
    for party, context in given:
        queue(
            kind=DIGEST, template="portal/letters/digest", party=party, to=account.email, language=account.language,
            about=f"portal.digest:{week}", context=context, unsubscribe=digests.stop_address(account), reader=account.pk)
    return len(given)


def _kept_back(told: list[digests.Part], account: Account, week: dt.date) -> list[digests.Part]:
    """The parts whose letter of the week was kept back and not written anew."""
    letters = list(_of_week(week).filter(reader=account.pk).values_list("party", "held"))
    stands = {party for party, held in letters if held is None}
    return [one for one in told if one.party in {party for party, _ in letters} - stands]


@task()
def again() -> int:
    """Write anew what closed doors kept back, and to nobody else."""
    week = digests.monday(clock.today())
    waiting = _waiting(week)
    return _round(week, [row for row in digest_readers(clock.today()) if row[0].pk in waiting])


@receiver(kept_back, dispatch_uid="portal.digests")
def _write_anew(**_sent: object) -> None:
    """When the doors are closed for good: what is then written shows what its reader may still see."""
    transaction.on_commit(lambda: again.enqueue())


def stop(secret: str) -> Account | None:
    """No more digests for the person whom an address of a letter names. Gives her account, or None where the address is not ours."""
    account = digests.reader_of(secret)
    if account is not None:
        choose_digest(account, False)
    return account


@task()
def weekly() -> int:
    """Every Monday's round, which asks for the next one. A demonstration writes to nobody by itself: its people are invented."""
    schedule()  # first, so that a round that fails does not end the chain
    return 0 if facts.memory().demonstration else send_digests()


def schedule() -> None:
    """Ask the worker for a round on the next Monday, unless one is asked for. Safe to call whenever the server starts."""
    if not default_task_backend.supports_defer:
        return
    if not DBTaskResult.objects.filter(task_path=weekly.module_path, status=TaskResultStatus.READY).exists():
        weekly.using(run_after=next_monday(clock.machine())).enqueue()


def next_monday(moment: dt.datetime) -> dt.datetime:
    """The first seven o'clock of a Monday after a moment, at the seat of the Secretariat. The worker waits by the machine's time."""
    local = moment.astimezone(ZoneInfo(settings.TIME_ZONE))
    first = local.replace(hour=HOUR, minute=0, second=0, microsecond=0) - dt.timedelta(days=local.weekday())
    return first if first > local else first + dt.timedelta(days=7)
