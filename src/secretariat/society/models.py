"""Red Regional de Organizaciones Civiles para las Migraciones: its contributions with their answers, and the tripartite mechanism."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from secretariat.chronicle.delegate import AUDIENCES, MEMBERS, PARTICIPANTS

TYPES = (
    ("opinion", _("Opinión")),
    ("recommendation", _("Recomendación")),
    ("information", _("Información")),
    ("assistance", _("Asistencia")),
)
OUTCOMES = (
    ("taken-up", _("Se retoma")),
    ("partly", _("Se retoma en parte")),
    ("noted", _("Se toma nota")),
    ("not-taken", _("No se retoma")),
)
LANGUAGES = (("es", _("Español")), ("en", _("Inglés")))
PARTS = (
    ("se", _("Secretaría Ejecutiva")),
    ("rrocm", _("Secretaría Técnica de la RROCM")),
    ("ppt", _("Presidencia Pro-Témpore")),
)


class Contribution(models.Model):
    """What civil society brings to a body: an opinion, a recommendation, information or assistance, in its own language."""

    slug = models.SlugField(primary_key=True, max_length=60)  # rrocm-2026-3, the one of the record's facts
    party = models.CharField(max_length=32, default="RROCM")
    type = models.CharField(max_length=16, choices=TYPES)
    title = models.CharField(max_length=250)
    text = models.TextField(blank=True)
    language = models.CharField(max_length=2, choices=LANGUAGES, default="es")
    cites = models.JSONField(default=list, help_text="principles and objectives of the Charter it names")
    body = models.CharField(max_length=60, help_text="whom it addresses: vm, ppt, grcm, wg:slug, se")
    meeting = models.CharField(max_length=60, blank=True, help_text="slug of the meeting it is for")
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=MEMBERS)
    filed = models.DateTimeField()
    day = models.DateField(help_text="day of the record's fact")
    file_name = models.CharField(max_length=200, blank=True)
    file_type = models.CharField(max_length=100, blank=True)
    file_size = models.PositiveIntegerField(default=0)
    file_sha256 = models.CharField(max_length=64, blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-filed", "-slug"]
        constraints = [
            models.CheckConstraint(
                condition=(~Q(file_sha256="") & ~Q(file_name="")) | (Q(file_sha256="") & Q(file_name="")),
                name="contribution_file_whole_or_none",
            ),
            models.CheckConstraint(condition=~Q(text="") | ~Q(file_sha256=""), name="contribution_says_something"),
        ]
        indexes = [models.Index(fields=["audience", "-filed"])]

    def __str__(self) -> str:
        return self.slug

    @property
    def address(self) -> str:
        return f"society.contribution:{self.slug}"


class Answer(models.Model):
    """The answer given to a contribution, with its day. Append-only: a second answer is a further row."""

    contribution = models.ForeignKey(Contribution, on_delete=models.PROTECT, related_name="answers")
    outcome = models.CharField(max_length=16, choices=OUTCOMES)
    text_es = models.TextField()
    text_en = models.TextField(blank=True)
    body = models.CharField(max_length=60)
    by = models.CharField(max_length=32)
    at = models.DateTimeField()
    day = models.DateField()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.contribution_id} {self.outcome}"

    def said(self, language: str) -> str:
        return self.text_en if language == "en" and self.text_en else self.text_es


class Tripartite(models.Model):
    """A meeting of the tripartite mechanism: called, then held with its result, or cancelled with its reason."""

    slug = models.SlugField(primary_key=True, max_length=60)
    day = models.DateField()
    hour = models.TimeField(null=True)
    mode = models.CharField(
        max_length=12,
        default="virtual",
        choices=[("in-person", _("Presencial")), ("virtual", _("Virtual")), ("hybrid", _("Híbrida"))],
    )
    place = models.CharField(max_length=200, blank=True)
    presidency = models.CharField(max_length=32, help_text="who presides on the day of the call")
    agenda_es = models.TextField()
    agenda_en = models.TextField(blank=True)
    state = models.CharField(
        max_length=12, default="called", choices=[("called", _("Convocada")), ("held", _("Celebrada")), ("cancelled", _("Cancelada"))]
    )
    called = models.DateTimeField()
    closed = models.DateTimeField(null=True, help_text="when its result or its cancellation was recorded")
    result_es = models.TextField(blank=True)
    result_en = models.TextField(blank=True)
    reason = models.TextField(blank=True, help_text="why it was cancelled")
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=PARTICIPANTS)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-day", "-slug"]
        constraints = [
            models.CheckConstraint(condition=~Q(state="held") | ~Q(result_es=""), name="tripartite_held_has_result"),
            models.CheckConstraint(condition=~Q(state="cancelled") | ~Q(reason=""), name="tripartite_cancelled_has_reason"),
        ]

    def __str__(self) -> str:
        return self.slug

    @property
    def address(self) -> str:
        return f"society.tripartite:{self.slug}"

    def treated(self, language: str) -> list[str]:
        """The points of the agenda, one a line, in a language."""
        text = self.agenda_en if language == "en" and self.agenda_en else self.agenda_es
        return [line.strip() for line in text.splitlines() if line.strip()]

    def resulted(self, language: str) -> str:
        return self.result_en if language == "en" and self.result_en else self.result_es


class Seat(models.Model):
    """Who took part in a tripartite meeting, by office and never by name."""

    tripartite = models.ForeignKey(Tripartite, on_delete=models.CASCADE, related_name="seats")
    part = models.CharField(max_length=8, choices=PARTS)
    office = models.CharField(max_length=160)

    class Meta:
        ordering = ["part", "id"]

    def __str__(self) -> str:
        return f"{self.part} {self.office}"
