"""Propuesta de Declaración: a text is provisions with stable ids; every wording they had stays."""

from __future__ import annotations

from django.db import models

from secretariat.chronicle.delegate import AUDIENCES, MEMBERS


class Text(models.Model):
    """A draft under negotiation, in both languages. While a question on it is open it is frozen."""

    symbol = models.CharField(max_length=60, unique=True)  # CRM/RV/XXXI/DEC/PROY
    kind = models.CharField(max_length=20, default="declaration", choices=[("declaration", "Declaración"), ("decision", "Decisión")])
    title_es = models.CharField(max_length=250)
    title_en = models.CharField(max_length=250)
    meeting = models.CharField(max_length=60, blank=True, help_text="slug of the meeting it is for")
    version = models.PositiveSmallIntegerField(default=1)
    frozen = models.BooleanField(default=False)
    adopted = models.BooleanField(default=False)
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=MEMBERS)
    created = models.DateTimeField()
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-created"]

    def __str__(self) -> str:
        return self.symbol

    def called(self, language: str) -> str:
        return self.title_en if language == "en" else self.title_es


class Provision(models.Model):
    """A paragraph with an id that never changes (p7), its tags, and what its adoption would cause."""

    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="provisions")
    key = models.CharField(max_length=12)  # p7: stable, never reused
    order = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, default="operative", choices=[("preamble", "Preámbulo"), ("operative", "Dispositivo")])
    es = models.TextField()
    en = models.TextField(blank=True)
    tags = models.JSONField(default=list)  # agenda-2030, global-compact, best-interest-of-child
    effect = models.JSONField(null=True, blank=True, help_text="what adoption causes: kind and data, see decisions.effects")
    removed = models.BooleanField(default=False)

    class Meta:
        ordering = ["order", "id"]
        constraints = [models.UniqueConstraint(fields=["text", "key"], name="one_provision_a_key")]

    def __str__(self) -> str:
        return f"{self.text_id} {self.key}"


class Wording(models.Model):
    """A wording that a provision had: who wrote it, for whom, in which version. Append-only."""

    provision = models.ForeignKey(Provision, on_delete=models.PROTECT, related_name="wordings")
    version = models.PositiveSmallIntegerField()
    es = models.TextField()
    en = models.TextField(blank=True)
    party = models.CharField(max_length=32)
    at = models.DateTimeField()
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["-at", "-id"]
