"""Financiamiento: the book. Entries and their postings balance in the database, are never changed, and enter no closed period.

An entry is complete when its seal lies upon it: the seal is refused unless debits and credits are equal in every fund, no
posting is taken after it, and an entry without its seal cannot be kept (a deferred key points to it). The same on both
databases; on PostgreSQL a deferred constraint trigger reckons once more when the transaction ends. Money is integer cents of US$.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from .chart import CODES, FUNDS

KINDS = (
    "quotas", "receipt", "charge", "expense", "transfer", "fund-receipt", "fund-payment", "donation", "income", "opening",
    "adjustment", "reversal",
)


class JournalEntry(models.Model):
    """One entry of the journal. `number` counts without gaps; `day` is the day of the book, `value_day` that on which it counts.

    The two days differ where the period of the value day had closed. `memo` is what a person wrote; entries that follow from the
    record have none, and are told in the reader's language by their kind. Posted by an office, never by a name.
    """

    number = models.BigIntegerField(primary_key=True)
    day = models.DateField()
    value_day = models.DateField()
    kind = models.CharField(max_length=16, choices=[(kind, kind) for kind in KINDS])
    memo = models.CharField(max_length=300, blank=True)
    document = models.CharField(max_length=200, blank=True)
    year = models.PositiveSmallIntegerField(null=True, help_text="the budget year it is about")
    reverses = models.ForeignKey("self", models.PROTECT, null=True, related_name="reversals")
    party = models.CharField(max_length=32, blank=True, help_text="the office that posted it, as the chronicle names it")
    capacity = models.CharField(max_length=40, blank=True)
    account = models.BigIntegerField(null=True)
    chronicle = models.BigIntegerField(null=True, help_text="number of the chronicle entry that caused it")
    recorded = models.DateTimeField()
    fictitious = models.BooleanField(default=False)
    seal = models.ForeignKey("Seal", models.DO_NOTHING, related_name="+")

    class Meta:
        ordering = ["-number"]
        indexes = [models.Index(fields=["day", "number"], name="journal_day"),
                   models.Index(fields=["document"], name="journal_document")]
        constraints = [
            models.CheckConstraint(name="journal_known_kind", condition=Q(kind__in=KINDS)),
            models.CheckConstraint(name="journal_reversal_of_another", condition=Q(kind="reversal", reverses__isnull=False)
                                   | (~Q(kind="reversal") & Q(reverses__isnull=True))),
            models.CheckConstraint(name="journal_own_seal", condition=Q(seal=F("number"))),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.kind} {self.day}"


class Posting(models.Model):
    """One line of an entry: a debit or a credit, in one account of one fund. `fact`: the fact of the record that it tells."""

    entry = models.ForeignKey(JournalEntry, models.PROTECT, related_name="postings")
    line = models.PositiveSmallIntegerField()
    account = models.CharField(max_length=4)
    fund = models.CharField(max_length=16, default="core")
    debit = models.BigIntegerField(default=0)
    credit = models.BigIntegerField(default=0)
    party = models.CharField(max_length=32, blank=True)
    year = models.PositiveSmallIntegerField(null=True)
    activity = models.CharField(max_length=120, blank=True)
    earmark = models.CharField(max_length=160, blank=True)
    budget_line = models.CharField(max_length=120, blank=True)
    fact = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["entry_id", "line"]
        indexes = [models.Index(fields=["account", "fund", "party"], name="posting_account"),
                   models.Index(fields=["party", "account"], name="posting_party"),
                   models.Index(fields=["fact"], name="posting_fact"),
                   models.Index(fields=["budget_line"], name="posting_budget_line"),
                   models.Index(fields=["activity"], name="posting_activity")]
        constraints = [
            models.UniqueConstraint(fields=["entry", "line"], name="posting_line_once"),
            models.CheckConstraint(name="posting_one_side", condition=Q(debit__gt=0, credit=0) | Q(debit=0, credit__gt=0)),
            models.CheckConstraint(name="posting_known_account", condition=Q(account__in=CODES)),
            models.CheckConstraint(name="posting_known_fund", condition=Q(fund__in=FUNDS)),
        ]

    def __str__(self) -> str:
        return f"{self.entry_id}.{self.line} {self.account}"


class Seal(models.Model):
    """Closes an entry: the database takes it only where the entry balances in every fund. `total`: its debits in cents."""

    entry = models.OneToOneField(JournalEntry, models.PROTECT, primary_key=True, related_name="+")
    total = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.entry_id}: {self.total}"


class Closing(models.Model):
    """The book is closed up to and with a day, the last of a quarter; nothing is posted there any more. Never undone."""

    through = models.DateField(primary_key=True)
    closed = models.DateTimeField()
    entries = models.BigIntegerField(help_text="number of the last entry of the book at that moment")
    party = models.CharField(max_length=32)
    chronicle = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-through"]

    def __str__(self) -> str:
        return self.through.isoformat()
