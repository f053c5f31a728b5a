"""Documentos y Declaraciones: an item with its symbol, its language versions, and files kept by their content."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from secretariat.chronicle.delegate import AUDIENCES, MEMBERS

KINDS = (
    ("agenda", _("Agenda")),
    ("working-paper", _("Documento de trabajo")),
    ("report", _("Informe")),
    ("declaration", _("Declaración")),
    ("minutes", _("Acta")),
    ("note", _("Nota")),
    ("charter", _("Carta Estatutaria")),
    ("other", _("Otro")),
)


class Document(models.Model):
    """What a symbol names. Its audience is inherited by every version, file, hit and feed made from it."""

    symbol = models.CharField(max_length=60, unique=True)  # CRM/RV/XXXI/DOC/3
    kind = models.CharField(max_length=20, choices=KINDS)
    title_es = models.CharField(max_length=250)
    title_en = models.CharField(max_length=250)
    about = models.CharField(max_length=200, blank=True, help_text="address of the thing, as meetings.meeting:slug")
    session = models.CharField(max_length=40, blank=True, help_text="number of the session it was issued for")
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=MEMBERS)
    shut = models.BooleanField(default=False, help_text="the doors of its session are closed now: members only meanwhile")
    issued = models.DateField()
    party = models.CharField(max_length=32, blank=True, help_text="who submitted it")
    fold = models.TextField(blank=True, help_text="folded text for search")
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-issued", "symbol"]
        indexes = [models.Index(fields=["about", "symbol"]), models.Index(fields=["-issued", "symbol"])]

    def __str__(self) -> str:
        return self.symbol

    def called(self, language: str) -> str:
        return self.title_en if language == "en" else self.title_es

    @property
    def address(self) -> str:
        return f"documents.document:{self.symbol}"


class Version(models.Model):
    """One language of a document in one revision. A later revision is a new row; `behind` is derived from revisions."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="versions")
    language = models.CharField(max_length=2, choices=[("es", "Español"), ("en", "English")])
    revision = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(
        max_length=12, choices=[("original", _("original")), ("official", _("oficial")), ("working", _("de trabajo"))]
    )
    name = models.CharField(max_length=200)
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    text = models.TextField(blank=True)
    added = models.DateTimeField()

    class Meta:
        ordering = ["document", "language", "-revision"]
        constraints = [
            models.UniqueConstraint(fields=["document", "language", "revision"], name="one_file_a_language_and_revision"),
            models.CheckConstraint(condition=Q(revision__gte=1), name="revisions_count_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} {self.language} rev. {self.revision}"
