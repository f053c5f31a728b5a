"""Carta Estatutaria, texto oficial: what the Secretariat imported, whole, with its source. Append-only."""

from __future__ import annotations

from django.db import models


class CharterText(models.Model):
    """One import of the official text of a version of the Charter. The newest of a version is the one shown."""

    version = models.PositiveSmallIntegerField(default=1)
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    source = models.CharField(max_length=250, blank=True)
    imported = models.DateTimeField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"v{self.version} {self.sha256[:12]}"


class FeedKey(models.Model):
    """The secret part of a person's calendar address; kept as a hash, revoked by a date."""

    account = models.BigIntegerField()
    secret_hash = models.CharField(max_length=64, unique=True)
    created = models.DateTimeField()
    revoked = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created"]

    def __str__(self) -> str:
        return f"{self.account}"


class Digest(models.Model):
    """That the weekly digest of a person was written: one a week, whoever asks for it and how often."""

    account = models.BigIntegerField()
    week = models.DateField(help_text="its Monday")
    written = models.DateTimeField()

    class Meta:
        ordering = ["-week"]
        constraints = [models.UniqueConstraint(fields=["account", "week"], name="one_digest_a_week")]

    def __str__(self) -> str:
        return f"{self.account} {self.week}"


class Review(models.Model):
    """One refusal that its own party asked the Secretariat to look at again, and what was answered."""

    entry = models.BigIntegerField(unique=True, help_text="number of the refusal in the chronicle")
    act = models.CharField(max_length=80)
    party = models.CharField(max_length=32)
    account = models.BigIntegerField(null=True)
    reason = models.TextField()
    asked = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered = models.DateTimeField(null=True)

    class Meta:
        ordering = ["asked"]

    def __str__(self) -> str:
        return f"{self.entry} {self.party}"

    @property
    def address(self) -> str:
        return f"portal.review:{self.entry}"
