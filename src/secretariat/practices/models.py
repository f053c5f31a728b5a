"""Países Miembros, criterios: laws, policies and good practices of each country, each in its versions."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

KINDS = (("law", _("Ley")), ("policy", _("Política")), ("regulation", _("Reglamento")))
# The pillars of the Strategic Plan.
PILLARS = (
    ("governance", _("Gobernanza migratoria")),
    ("development", _("Integración, migración y su vínculo con el desarrollo")),
    ("protection", _("Preparación, protección, atención y migración irregular")),
)
LANGUAGES = (("es", "Español"), ("en", "English"), ("fr", "Français"), ("other", _("Otro")))
DRAFT, SUBMITTED, RETURNED, PUBLISHED, ARCHIVED = "draft", "submitted", "returned", "published", "archived"
STATES = (
    (DRAFT, _("Borrador")),
    (SUBMITTED, _("En revisión")),
    (RETURNED, _("Devuelta")),
    (PUBLISHED, _("Publicada")),
    (ARCHIVED, _("Archivada")),
)


class Measure(models.Model):
    """A law, policy or regulation of a country, as that country shares it: its text by link, and when somebody last looked at it."""

    party = models.CharField(max_length=32)
    kind = models.CharField(max_length=12, choices=KINDS)
    title_es = models.CharField(max_length=250)
    title_en = models.CharField(max_length=250, blank=True)
    summary_es = models.TextField(blank=True)
    summary_en = models.TextField(blank=True)
    institution = models.CharField(max_length=200)
    pillar = models.CharField(max_length=12, choices=PILLARS, blank=True)
    topics = models.CharField(max_length=200, blank=True)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    link = models.URLField(max_length=500, blank=True)
    text = models.TextField(blank=True)
    language = models.CharField(max_length=5, choices=LANGUAGES, default="es")
    verified = models.DateField()
    fact = models.CharField(max_length=120, blank=True)
    fold = models.TextField(blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["party", "title_es", "pk"]
        indexes = [models.Index(fields=["party", "kind"], name="measures_by_party")]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")), name="measure_ends_after_start"),
            models.CheckConstraint(condition=~Q(link="") | ~Q(text=""), name="measure_has_its_text_or_link"),
        ]

    def __str__(self) -> str:
        return self.title_es

    def called(self, language: str) -> str:
        return (self.title_en if language == "en" else "") or self.title_es

    @property
    def address(self) -> str:
        return f"practices.measure:{self.pk}"


class Practice(models.Model):
    """A good practice that a country proposes. What it says stands in its versions; one of them may be public."""

    party = models.CharField(max_length=32)
    state = models.CharField(max_length=10, choices=STATES, default=DRAFT)
    published = models.PositiveSmallIntegerField(null=True, blank=True, help_text="number of the version that the public reads")
    published_on = models.DateField(null=True, blank=True)
    reasons = models.TextField(blank=True, help_text="why it was returned")
    fact = models.CharField(max_length=120, blank=True)
    fold = models.TextField(blank=True, help_text="folded text of the public version")
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-published_on", "-pk"]
        indexes = [models.Index(fields=["party", "state"], name="practices_by_party")]
        constraints = [
            models.CheckConstraint(condition=~Q(state=PUBLISHED) | Q(published__isnull=False), name="what_is_published_has_its_version"),
            models.CheckConstraint(condition=~Q(state=RETURNED) | ~Q(reasons=""), name="what_is_returned_has_its_reasons"),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.pk}"

    @property
    def address(self) -> str:
        return f"practices.practice:{self.pk}"


class Version(models.Model):
    """What a good practice says, once submitted never changed: the next wording is another version."""

    practice = models.ForeignKey(Practice, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    title_es = models.CharField(max_length=250)
    title_en = models.CharField(max_length=250, blank=True)
    context = models.TextField()
    problem = models.TextField(blank=True)
    done = models.TextField()
    results = models.TextField(blank=True)
    evidence = models.TextField(blank=True)
    partners = models.TextField(blank=True)
    contact = models.CharField(max_length=200, blank=True, help_text="an office, never a person")
    pillar = models.CharField(max_length=12, choices=PILLARS, blank=True)
    topics = models.CharField(max_length=200, blank=True)
    year = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=5, choices=LANGUAGES, default="es")
    written = models.DateField()

    class Meta:
        ordering = ["practice", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["practice", "number"], name="one_version_of_a_number"),
            models.CheckConstraint(condition=Q(number__gte=1), name="versions_count_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.title_es} ({self.number})"

    def called(self, language: str) -> str:
        return (self.title_en if language == "en" else "") or self.title_es
