"""Estructura institucional: bodies and groups with their names; terms of office are facts, read from the record."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

CONFIDENCE = (
    ("confirmed", "Confirmada"),
    ("inferred", "Deducida"),
    ("announced", "Anunciada"),
    ("unconfirmed", "Sin confirmar"),
    ("unknown", "No hallada"),
)


class Body(models.Model):
    """A body of the Charter (vm, ppt, troika, grcm, se), a working group (wg:slug) or a body of before the Charter."""

    code = models.CharField(primary_key=True, max_length=60)
    name_es = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    mandate_es = models.TextField(blank=True)
    mandate_en = models.TextField(blank=True)
    objectives_es = models.TextField(blank=True)
    objectives_en = models.TextField(blank=True)
    pillar = models.PositiveSmallIntegerField(null=True, blank=True)
    decision = models.CharField(max_length=80, blank=True, help_text="symbol of the decision that made it")
    attested = models.CharField(
        max_length=60, blank=True, help_text="since when or how long sources attest it, as they say it"
    )
    former = models.BooleanField(default=False, help_text="a body of before the Charter, kept for its history")
    names_before = models.JSONField(default=list, help_text="earlier names: year, name_es, name_en")
    note_es = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    sources = models.JSONField(default=list)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(pillar__isnull=True) | Q(pillar__range=(1, 3)), name="there_are_three_pillars"
            ),
        ]

    def __str__(self) -> str:
        return self.code

    def called(self, language: str) -> str:
        return self.name_en if language == "en" else self.name_es

    def mandate(self, language: str) -> str:
        return self.mandate_en if language == "en" else self.mandate_es

    def objectives(self, language: str) -> str:
        return self.objectives_en if language == "en" else self.objectives_es

    def note(self, language: str) -> str:
        return self.note_en if language == "en" else self.note_es

    @property
    def address(self) -> str:
        return f"institutions.body:{self.code}"


class Presidency(models.Model):
    """Who presided in a year, as public sources tell it. Terms whose days are known are facts of the record."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    party = models.CharField(max_length=32, blank=True, help_text="empty: not found in the sources consulted")
    confidence = models.CharField(max_length=12, choices=CONFIDENCE)
    note_es = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    sources = models.JSONField(default=list)

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(party="") | Q(confidence="unknown"), name="who_is_not_found_is_unknown"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.party}"

    def note(self, language: str) -> str:
        return self.note_en if language == "en" else self.note_es


class Head(models.Model):
    """Who headed the Secretariat before the record begins, named only where a public source does."""

    name = models.CharField(max_length=160)
    office_es = models.CharField(max_length=160)
    office_en = models.CharField(max_length=160)
    attested = models.CharField(max_length=60)
    note_es = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    sources = models.JSONField(default=list)

    class Meta:
        ordering = ["attested", "id"]
        constraints = [models.UniqueConstraint(fields=["name", "attested"], name="one_row_a_head_and_time")]

    def __str__(self) -> str:
        return self.name

    def office(self, language: str) -> str:
        return self.office_en if language == "en" else self.office_es

    def note(self, language: str) -> str:
        return self.note_en if language == "en" else self.note_es
