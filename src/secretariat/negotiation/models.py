"""Propuesta de Declaración: a text is provisions with stable ids; every wording they had stays."""

from __future__ import annotations

from django.db import models

from secretariat.chronicle.delegate import AUDIENCES, MEMBERS

TEXT_KINDS = (("declaration", "Declaración"), ("decision", "Decisión"))
PROVISION_KINDS = (("preamble", "Preámbulo"), ("heading", "Epígrafe"), ("operative", "Dispositivo"))
AMENDMENT_STATES = (
    ("proposed", "Propuesta"),
    ("taken", "Recogida"),
    ("declined", "No recogida"),
    ("withdrawn", "Retirada"),
)


class Text(models.Model):
    """A draft under negotiation, in both languages. While a question on it is open it is frozen."""

    symbol = models.CharField(max_length=60, unique=True)  # CRM/RV/XXXI/DEC/PROY
    kind = models.CharField(max_length=20, default="declaration", choices=TEXT_KINDS)
    title_es = models.CharField(max_length=250)
    title_en = models.CharField(max_length=250)
    meeting = models.CharField(max_length=60, blank=True, help_text="slug of the meeting it is for")
    version = models.PositiveSmallIntegerField(default=1)
    frozen = models.BooleanField(default=False)
    put = models.BooleanField(default=False, help_text="this version was put to consensus: the next change opens another version")
    adopted = models.BooleanField(default=False)
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=MEMBERS)
    created = models.DateTimeField()
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.symbol

    def called(self, language: str) -> str:
        """Title in `language`."""
        return self.title_en if language == "en" else self.title_es

    @property
    def address(self) -> str:
        return f"negotiation.text:{self.pk}"


class Provision(models.Model):
    """A paragraph with an id that never changes (p7), its tags, the clauses it cites, and what its adoption would cause."""

    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="provisions")
    key = models.CharField(max_length=12)  # p7: stable, never reused
    order = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, default="operative", choices=PROVISION_KINDS)
    es = models.TextField()
    en = models.TextField(blank=True)
    tags = models.JSONField(default=list)  # agenda-2030, global-compact, best-interest-of-child
    cites = models.JSONField(default=list, help_text="ids of the clauses of the Charter that it cites, in their order")
    effect = models.JSONField(null=True, blank=True, help_text="what adoption causes: kind and data, see negotiation.effects")
    removed = models.BooleanField(default=False)

    class Meta:
        ordering = ["order", "id"]
        constraints = [models.UniqueConstraint(fields=["text", "key"], name="one_provision_a_key")]

    def __str__(self) -> str:
        return f"{self.text_id} {self.key}"

    def worded(self, language: str) -> str:
        """Its words in `language`, in Spanish where there are none yet."""
        return (self.en or self.es) if language == "en" else self.es


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
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.provision_id} v{self.version}"


class Amendment(models.Model):
    """A wording that a member proposes; the Presidency takes it over or says why not. The text moves only by the Presidency."""

    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="amendments")
    provision = models.ForeignKey(
        Provision, on_delete=models.PROTECT, related_name="amendments", null=True, help_text="null: a new paragraph is proposed"
    )
    party = models.CharField(max_length=32)
    account = models.BigIntegerField(null=True)
    es = models.TextField()
    en = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    at = models.DateTimeField()
    state = models.CharField(max_length=10, default="proposed", choices=AMENDMENT_STATES)
    answer = models.TextField(blank=True)
    answered = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.text_id} {self.party}"
