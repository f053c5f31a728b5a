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


class Receipt(models.Model):
    """The receipt of one payment, numbered by year. Where money came in another currency, what came and at which rate; US$ decide."""

    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    entry = models.OneToOneField(JournalEntry, models.PROTECT, related_name="receipt")
    party = models.CharField(max_length=32)
    amount = models.BigIntegerField()
    value_date = models.DateField()
    document = models.CharField(max_length=200)
    currency = models.CharField(max_length=3, default="USD")
    original = models.BigIntegerField(null=True, help_text="what came, in hundredths of its currency")
    rate = models.CharField(max_length=24, blank=True)
    charge = models.BigIntegerField(default=0)
    issued = models.DateTimeField()
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-year", "-number"]
        constraints = [models.UniqueConstraint(fields=["year", "number"], name="receipt_numbered_once"),
                       models.CheckConstraint(name="receipt_of_a_sum", condition=Q(amount__gt=0, charge__gte=0))]

    def __str__(self) -> str:
        return self.symbol

    @property
    def symbol(self) -> str:
        return f"CRM/REC/{self.year}/{self.number}"


class Layout(models.Model):
    """Which columns of a statement say what, kept for the next statement of the same lay-out. The newest of a name is in use."""

    name = models.CharField(max_length=80)
    mapping = models.JSONField()
    kept = models.DateTimeField()
    party = models.CharField(max_length=32)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name


class BankStatement(models.Model):
    """A statement of the administering organisation, taken in whole: the same file is never taken twice."""

    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64, unique=True)
    since = models.DateField()
    until = models.DateField()
    lines = models.PositiveIntegerField(help_text="lines that it brought")
    known = models.PositiveIntegerField(default=0, help_text="lines that an earlier statement had brought already")
    imported = models.DateTimeField()
    party = models.CharField(max_length=32)
    chronicle = models.BigIntegerField(null=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name


class BankLine(models.Model):
    """One line of a statement: what came in or went out. `key` tells the same line of two statements apart from a new one."""

    statement = models.ForeignKey(BankStatement, models.PROTECT, related_name="rows")
    row = models.PositiveIntegerField(help_text="row in its file")
    day = models.DateField()
    document = models.CharField(max_length=200)
    description = models.CharField(max_length=300, blank=True)
    received = models.BigIntegerField(default=0)
    paid = models.BigIntegerField(default=0)
    key = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["day", "pk"]
        indexes = [models.Index(fields=["day", "document"], name="bankline_day_document")]
        constraints = [models.CheckConstraint(name="bankline_one_side", condition=Q(received__gt=0, paid=0) | Q(received=0, paid__gt=0))]

    def __str__(self) -> str:
        return f"{self.day} {self.document}"


class Match(models.Model):
    """A line of a statement and an entry of the book that a person confirmed to be one thing. Undone by deleting it, in an act."""

    line = models.OneToOneField(BankLine, models.PROTECT, related_name="match")
    entry = models.OneToOneField(JournalEntry, models.PROTECT, related_name="match")
    confirmed = models.DateTimeField()
    party = models.CharField(max_length=32)

    def __str__(self) -> str:
        return f"{self.line_id} = {self.entry_id}"


class Reconciliation(models.Model):
    """The book and the statements compared as of a day, frozen with every difference that there was."""

    as_of = models.DateField()
    frozen = models.DateTimeField()
    data = models.JSONField()
    party = models.CharField(max_length=32)
    chronicle = models.BigIntegerField(null=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-as_of", "-pk"]

    def __str__(self) -> str:
        return self.as_of.isoformat()


class Upload(models.Model):
    """A file that waits for its columns to be named. Nothing of it is in the book; taking it in, or the next one, deletes it."""

    name = models.CharField(max_length=200)
    content = models.BinaryField()
    uploaded = models.DateTimeField()
    account = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return self.name
