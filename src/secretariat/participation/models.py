"""Países Observadores; Organismos y Organizaciones Internacionales Observadoras: applications, their evidence, notices, contests.

Status, completeness, lapse and what is owed are derived by the core from facts; here is only what the core does not need:
texts, files, addresses and how a letter was received.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

CATEGORIES = (("country", _("País Observador")), ("organisation", _("Organismo u organización internacional observadora")))
STATES = (
    ("draft", _("Borrador")),
    ("sent", _("Recibida")),
    ("registered", _("Registrada")),
    ("forwarded", _("Ante las y los Viceministros")),
    ("set-aside", _("Apartada")),
)
INTERESTS = (
    ("exchange", _("Intercambiar experiencias y buenas prácticas")),
    ("collaborate", _("Colaborar en beneficio mutuo")),
)
HOW = (
    ("mail", _("Correo electrónico de respuesta")),
    ("note", _("Nota diplomática o carta")),
    ("hand", _("Entrega en mano, con firma")),
    ("call", _("Llamada de la oficina destinataria")),
)


class Application(models.Model):
    """Who asks to be an observer, anew or after a lapse. Reached by its applicant through a secret link; only its digest is kept."""

    secret = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the link's secret")
    code = models.CharField(max_length=32, help_text="ISO 3166 of three letters, or the acronym of an organisation")
    category = models.CharField(max_length=16, choices=CATEGORIES)
    interest = models.CharField(max_length=16, choices=INTERESTS, blank=True)
    name_es = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    office = models.CharField(max_length=160, help_text="contact office, never a person")
    mail = models.EmailField(help_text="official mailbox of that office")
    language = models.CharField(max_length=2, default="es")
    state = models.CharField(max_length=12, choices=STATES, default="draft")
    begun = models.DateTimeField()
    sent = models.DateTimeField(null=True)
    registered = models.DateTimeField(null=True)
    forwarded = models.DateTimeField(null=True)
    meeting = models.CharField(max_length=60, blank=True, help_text="slug of the meeting on whose agenda it stands")
    fact = models.CharField(max_length=120, blank=True, help_text="the fact that opened its file")
    stored = models.PositiveBigIntegerField(default=0, help_text="bytes of every file that it ever gave, replaced ones too")
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["state", "-id"]), models.Index(fields=["code", "-id"])]
        constraints = [
            models.CheckConstraint(condition=Q(state="draft") | Q(sent__isnull=False), name="an_application_beyond_draft_was_sent"),
            models.CheckConstraint(
                condition=~Q(state__in=("registered", "forwarded")) | Q(registered__isnull=False), name="a_file_of_the_house_was_registered"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.state}"

    def called(self, language: str) -> str:
        return self.name_en if language == "en" else self.name_es

    @property
    def address(self) -> str:
        return f"participation.application:{self.pk}"


class Evidence(models.Model):
    """Dated evidence of one criterion: words, a link or a file. Once asserted as a fact it is not changed; a later one counts instead."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="evidence")
    criterion = models.CharField(max_length=32)
    day = models.DateField()
    text = models.TextField(blank=True)
    link = models.URLField(max_length=400, blank=True)
    area = models.CharField(max_length=40, blank=True, help_text="pillar of the plan, for the mandate of an organisation")
    line = models.CharField(max_length=160, blank=True, help_text="line of action, in the applicant's words")
    name = models.CharField(max_length=200, blank=True)
    content_type = models.CharField(max_length=100, blank=True)
    size = models.PositiveIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    added = models.DateTimeField()
    fact = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["application", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text="", link="", sha256=""), name="evidence_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.application_id} {self.criterion}"


class Message(models.Model):
    """What the Secretariat asked of an applicant, or she added. Append-only."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="messages")
    by = models.CharField(max_length=10, choices=[("se", "se"), ("applicant", "applicant")])
    at = models.DateTimeField()
    text = models.TextField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.application_id} {self.by}"


class Notice(models.Model):
    """A notice of lapse that left: to whom, which day, its frozen text, and how it was received. That it was sent is a fact."""

    party = models.CharField(max_length=32)
    category = models.CharField(max_length=24)
    lapse = models.DateField(help_text="first day without the status, if nothing happens")
    due = models.DateField(help_text="last day on which the notice was in time")
    sent = models.DateField()
    to = models.EmailField()
    language = models.CharField(max_length=2)
    paper = models.JSONField(help_text="what it tells: days and last attendance, so that its papers can be made again")
    letter = models.BigIntegerField(help_text="number of the letter in the register")
    fact = models.CharField(max_length=120)
    received = models.DateField(null=True)
    received_how = models.CharField(max_length=10, choices=HOW, blank=True)
    received_noted = models.DateTimeField(null=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-sent", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["party", "lapse"], name="one_notice_a_lapse"),
            models.CheckConstraint(
                condition=Q(received__isnull=True) | Q(received__gte=F("sent")), name="a_notice_is_received_after_it_left"
            ),
            models.CheckConstraint(condition=Q(received__isnull=True) | ~Q(received_how=""), name="a_receipt_says_how"),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.lapse}"

    @property
    def address(self) -> str:
        return f"participation.notice:{self.pk}"

    @property
    def late(self) -> bool:
        return self.sent > self.due


class Contest(models.Model):
    """An observer (or the Secretariat on its word) says that it did attend a meeting; answered with the fact or a reason."""

    party = models.CharField(max_length=32)
    meeting = models.CharField(max_length=60)
    text = models.TextField()
    name = models.CharField(max_length=200, blank=True)
    content_type = models.CharField(max_length=100, blank=True)
    size = models.PositiveIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    raised = models.DateTimeField()
    by = models.CharField(max_length=32)
    state = models.CharField(
        max_length=10,
        default="open",
        choices=[("open", _("Por responder")), ("accepted", _("Aceptada")), ("refused", _("No aceptada"))],
    )
    answer = models.TextField(blank=True)
    answered = models.DateTimeField(null=True)
    fact = models.CharField(max_length=120, blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["party", "-id"]), models.Index(fields=["state", "-id"])]
        constraints = [
            models.UniqueConstraint(fields=["party", "meeting"], condition=Q(state="open"), name="one_open_contest_a_meeting"),
            models.CheckConstraint(condition=Q(state="open") | Q(answered__isnull=False), name="a_contest_closed_was_answered"),
            models.CheckConstraint(condition=~Q(state="refused") | ~Q(answer=""), name="a_contest_not_accepted_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.meeting}"

    @property
    def address(self) -> str:
        return f"participation.contest:{self.pk}"
