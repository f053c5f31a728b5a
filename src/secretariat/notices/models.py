"""Avisos con efecto, convocatorias, correo: letters that left or wait to leave, and what proves it."""

from __future__ import annotations

from django.db import models

from secretariat.chronicle.delegate import AUDIENCES, SECRETARIAT


class Letter(models.Model):
    """One message to one address in the reader's language. Its text is frozen when it is queued."""

    kind = models.CharField(max_length=40)  # convocation, agenda, invitation, outcome, lapse-notice, digest…
    party = models.CharField(max_length=32, blank=True)
    to = models.EmailField()
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=250)
    body = models.TextField()
    calendar = models.TextField(blank=True, help_text="iCalendar attachment, empty when none")
    about = models.CharField(max_length=200, blank=True, help_text="address of the thing, as app.model:key")
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=SECRETARIAT)
    queued = models.DateTimeField()
    sent = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    failure = models.TextField(blank=True)

    class Meta:
        ordering = ["-queued", "-id"]
        indexes = [models.Index(fields=["about", "party"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.to}"
