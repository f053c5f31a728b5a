"""Países Miembros, Países y Organismos Observadores, RROCM: who takes part, under which names, with whom."""

from __future__ import annotations

from django.db import models

from .directory_models import Confirmation, Designation, Holder, Institution, Post

__all__ = ["CATEGORIES", "Confirmation", "Designation", "Holder", "Institution", "Party", "Post"]

CATEGORIES = (
    ("member", "País Miembro"),
    ("observer-country", "País Observador"),
    ("observer-organisation", "Organismo Observador"),
    ("civil-society", "Sociedad civil"),
)


class Party(models.Model):
    """A participant's card: names and sources. Its status is derived by the core from facts, never kept here."""

    code = models.CharField(primary_key=True, max_length=32)
    category = models.CharField(max_length=24, choices=CATEGORIES)
    name_es = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    acronym_es = models.CharField(max_length=40, blank=True)
    acronym_en = models.CharField(max_length=40, blank=True)
    article_es = models.CharField(max_length=8, blank=True, help_text="el, la, los… where a sentence needs it")
    sort_es = models.CharField(max_length=200, help_text="folded for sorting: accents off, ñ after n")
    sort_en = models.CharField(max_length=200)
    language = models.CharField(max_length=2, default="es", help_text="language of its letters")
    mail = models.EmailField(blank=True, help_text="official mailbox for convocations")
    attested = models.CharField(max_length=60, blank=True, help_text="since when sources attest it, as they say it")
    note_es = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    sources = models.JSONField(default=list)

    class Meta:
        ordering = ["sort_es"]
        indexes = [models.Index(fields=["category", "sort_es"]), models.Index(fields=["category", "sort_en"])]

    def __str__(self) -> str:
        return self.name_es

    def called(self, language: str) -> str:
        return self.name_en if language == "en" else self.name_es

    def acronym(self, language: str) -> str:
        return self.acronym_en if language == "en" else self.acronym_es

    def note(self, language: str) -> str:
        return self.note_en if language == "en" else self.note_es

    @property
    def address(self) -> str:
        return f"participants.party:{self.code}"
