"""Secretaría Ejecutiva, apoyo a las reuniones: minutes with their corrections and approval, and certificates of attendance."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from secretariat.chronicle.delegate import AUDIENCES, PARTICIPANTS

OPEN, CLOSED = "open", "closed"
SECTIONS = (
    ("opening", _("Apertura")),
    ("attendance", _("Asistencia")),
    ("agenda", _("Desarrollo de la agenda")),
    ("decisions", _("Decisiones")),
    ("papers", _("Documentos")),
    ("doors", _("Sesiones a puerta cerrada")),
    ("closing", _("Cierre")),
)


class Minutes(models.Model):
    """The minutes of a meeting: drafted, circulated for corrections until a day, approved and frozen by their hashes."""

    meeting = models.OneToOneField("meetings.Meeting", on_delete=models.PROTECT, related_name="minutes", primary_key=True)
    state = models.CharField(
        max_length=12,
        default="draft",
        choices=[("draft", _("Borrador")), ("circulated", _("En corrección")), ("approved", _("Aprobada"))],
    )
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=PARTICIPANTS)
    drafted = models.DateTimeField()
    circulated = models.DateTimeField(null=True)
    term = models.DateField(null=True, help_text="last day for corrections")
    approved = models.DateTimeField(null=True)
    approved_on = models.DateField(null=True)
    way = models.CharField(max_length=12, blank=True, choices=[("meeting", _("En reunión del órgano")), ("silence", _("Por silencio"))])
    approved_in = models.CharField(max_length=60, blank=True, help_text="slug of the meeting that approved them")
    sha256 = models.CharField(max_length=64, blank=True, help_text="of the whole text, when approved")
    sha256_open = models.CharField(max_length=64, blank=True, help_text="of the part that is not the members' own")
    fictitious = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="approved") | (Q(approved_on__isnull=False) & ~Q(sha256="") & ~Q(way="")), name="minutes_approved_whole"
            ),
            models.CheckConstraint(condition=Q(state="draft") | Q(term__isnull=False), name="minutes_circulated_with_term"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.state}"

    @property
    def address(self) -> str:
        return f"meetings.minutes:{self.meeting_id}"


class Paragraph(models.Model):
    """One numbered paragraph in both languages. Those of the closed part are the members' own and are numbered apart."""

    minutes = models.ForeignKey(Minutes, on_delete=models.CASCADE, related_name="paragraphs")
    part = models.CharField(max_length=8, choices=[(OPEN, _("Parte abierta")), (CLOSED, _("Parte reservada a los Países Miembros"))])
    section = models.CharField(max_length=12, choices=SECTIONS)
    number = models.PositiveSmallIntegerField()
    text_es = models.TextField()
    text_en = models.TextField(blank=True)

    class Meta:
        ordering = ["-part", "number"]  # open before closed
        constraints = [models.UniqueConstraint(fields=["minutes", "part", "number"], name="one_paragraph_a_number")]

    def __str__(self) -> str:
        return f"{self.minutes_id} {self.label}"

    @property
    def label(self) -> str:
        """How it is called: 7, or R2 in the closed part."""
        return f"R{self.number}" if self.part == CLOSED else str(self.number)

    def said(self, language: str) -> str:
        return self.text_en if language == "en" and self.text_en else self.text_es


class Correction(models.Model):
    """What a delegation would have a paragraph say, and what came of it."""

    paragraph = models.ForeignKey(Paragraph, on_delete=models.PROTECT, related_name="corrections")
    party = models.CharField(max_length=32)
    text_es = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    motive = models.TextField(blank=True)
    at = models.DateTimeField()
    state = models.CharField(
        max_length=12,
        default="open",
        choices=[("open", _("Sin respuesta")), ("accepted", _("Aceptada")), ("declined", _("No aceptada"))],
    )
    reason = models.TextField(blank=True)
    answered = models.DateTimeField(null=True)

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text_es="") | ~Q(text_en=""), name="correction_says_something"),
            models.CheckConstraint(condition=~Q(state="declined") | ~Q(reason=""), name="correction_declined_with_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.paragraph_id} {self.party}"


class Corrigendum(models.Model):
    """What an approved paragraph says from a day on, and why. Append-only: the approved text stays as it was."""

    paragraph = models.ForeignKey(Paragraph, on_delete=models.PROTECT, related_name="corrigenda")
    number = models.PositiveSmallIntegerField()
    text_es = models.TextField()
    text_en = models.TextField()
    reason = models.TextField()
    day = models.DateField()
    at = models.DateTimeField()
    by = models.CharField(max_length=32)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["paragraph", "number"], name="one_corrigendum_a_number")]

    def __str__(self) -> str:
        return f"{self.paragraph_id} corr. {self.number}"

    def said(self, language: str) -> str:
        return self.text_en if language == "en" else self.text_es


class Certificate(models.Model):
    """That a delegation, or one of its offices, attended a meeting. Append-only; its code opens a public page that says it is true."""

    number = models.CharField(max_length=40, unique=True)  # CRM/CONST/2026/7
    code = models.CharField(max_length=40, unique=True)
    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.PROTECT, related_name="certificates")
    party = models.CharField(max_length=32)
    office = models.CharField(max_length=160, blank=True, help_text="empty: the delegation")
    days = models.JSONField(help_text="days on which it was present, as 2026-12-03")
    day = models.DateField()
    at = models.DateTimeField()
    by = models.CharField(max_length=32)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [models.UniqueConstraint(fields=["meeting", "party", "office"], name="one_certificate_an_office")]

    def __str__(self) -> str:
        return self.number
