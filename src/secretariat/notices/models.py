"""Avisos con efecto, convocatorias, correo: letters that left or wait to leave, and what proves it."""

from __future__ import annotations

from django.db import models

from secretariat.chronicle.delegate import AUDIENCES, SECRETARIAT

DIGEST = "digest"  # the kind of the weekly digest, which is its reader's own


class Letter(models.Model):
    """One message to one address in the reader's language. Its text is frozen when it is queued."""

    kind = models.CharField(max_length=40)  # convocation, agenda, invitation, outcome, lapse-notice, digest…
    party = models.CharField(max_length=32, blank=True)
    to = models.EmailField()
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=250)
    body = models.TextField()
    calendar = models.TextField(blank=True, help_text="iCalendar attachment, empty when none")
    unsubscribe = models.CharField(max_length=300, blank=True, help_text="address at which its reader asks for no more such letters")
    reader = models.BigIntegerField(null=True, help_text="account of the one person who reads a digest")
    about = models.CharField(max_length=200, blank=True, help_text="address of the thing, as app.model:key")
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=SECRETARIAT)
    queued = models.DateTimeField()
    sent = models.DateTimeField(null=True)
    taken = models.DateTimeField(null=True, help_text="a worker is sending it since then")
    held = models.DateTimeField(null=True, help_text="kept back: its reader may no longer see what it tells")
    attempts = models.PositiveSmallIntegerField(default=0)
    failure = models.TextField(blank=True)

    class Meta:
        ordering = ["-queued", "-id"]
        indexes = [models.Index(fields=["about", "party"]), models.Index(fields=["sent", "-queued"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.to}"

    @property
    def address(self) -> str:
        return f"notices.letter:{self.pk}"

    @property
    def state(self) -> str:
        """One of "sent", "held", "failed" (at least one attempt, none with success) and "queued"."""
        if self.sent:
            return "sent"
        if self.held:
            return "held"
        return "failed" if self.failure else "queued"
