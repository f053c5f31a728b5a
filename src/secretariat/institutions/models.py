"""Estructura institucional: bodies and groups with their names; terms of office are facts, read from the record."""

from __future__ import annotations

from django.db import models


class Body(models.Model):
    """A body of the Charter (vm, ppt, troika, grcm, se) or a working group (wg:slug), with its names."""

    code = models.CharField(primary_key=True, max_length=60)
    name_es = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    mandate_es = models.TextField(blank=True)
    mandate_en = models.TextField(blank=True)
    objectives_es = models.TextField(blank=True)
    objectives_en = models.TextField(blank=True)
    pillar = models.PositiveSmallIntegerField(null=True, blank=True)
    decision = models.CharField(max_length=80, blank=True, help_text="symbol of the decision that made it")
    note_es = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    sources = models.JSONField(default=list)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code

    def called(self, language: str) -> str:
        return self.name_en if language == "en" else self.name_es
