"""Toda la Carta: what was done, by whom, by which clause; and the facts it asserted. Nothing here is ever changed."""

from __future__ import annotations

from django.db import models

from .delegate import AUDIENCES, MEMBERS


class Entry(models.Model):
    """One act or one refusal, chained to the entry before it. Guarded by triggers against change and deletion."""

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    act = models.CharField(max_length=80)
    outcome = models.CharField(max_length=10, choices=[("done", "done"), ("refused", "refused")], default="done")
    party = models.CharField(max_length=32, blank=True)
    capacity = models.CharField(max_length=40, blank=True)
    account = models.BigIntegerField(null=True)
    subject = models.CharField(max_length=200, blank=True, help_text="address of the thing, as app.model:key")
    clauses = models.JSONField(default=list)
    data = models.JSONField(default=dict)
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=MEMBERS)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["-seq"]
        indexes = [
            models.Index(fields=["audience", "-seq"], name="entry_audience_seq"),
            models.Index(fields=["subject", "-seq"], name="entry_subject_seq"),
            models.Index(fields=["act", "-seq"], name="entry_act_seq"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.act}"


class RecordedFact(models.Model):
    """A dated fact of the record file (see the contract), asserted by one chronicle entry."""

    id = models.CharField(primary_key=True, max_length=120)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="facts")
    kind = models.CharField(max_length=60)
    on = models.DateField()
    until = models.DateField(null=True)
    recorded = models.DateTimeField()
    subject = models.CharField(max_length=60)
    data = models.JSONField(default=dict)
    source = models.TextField(blank=True)
    retracts = models.CharField(max_length=120, blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["on", "id"]
        indexes = [models.Index(fields=["kind", "subject", "on"], name="fact_kind_subject_on")]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject} {self.on}"
