"""Reunión Viceministerial, GRCM, Grupos de Trabajo: meetings, sessions and their doors, delegations, agenda,
attendance.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from secretariat.chronicle.delegate import AUDIENCES, PUBLIC

from .models_minutes import Certificate, Correction, Corrigendum, Minutes, Paragraph

__all__ = [
    "FORMS", "LEVELS", "MODES", "OFFICES", "Attendance", "Certificate", "Convocation", "Correction", "Corrigendum", "Delegates",
    "Delegation", "Door", "Item", "Meeting", "Minutes", "Paragraph", "Session", "Task",
]

FORMS = (("ordinary", _("Ordinaria")), ("extraordinary", _("Extraordinaria")))
MODES = (("in-person", _("Presencial")), ("virtual", _("Virtual")), ("hybrid", _("Híbrida")))
OFFICES = (("se", _("Secretaría Ejecutiva")), ("ppt", _("Presidencia Pro-Témpore")), ("host", _("País anfitrión")))
LEVELS = (
    ("vice-minister", _("Viceministra o Viceministro")),
    ("equivalent", _("Nivel equivalente")),
    ("director", _("Dirección")),
    ("technical", _("Nivel técnico")),
    ("representative", _("Representante")),
)


class Meeting(models.Model):
    """A meeting of a body: past (known from sources), convened, or held. Its slug is the one of the record's facts."""

    slug = models.SlugField(primary_key=True, max_length=60)
    body = models.CharField(max_length=60)  # vm, grcm, wg:slug, event:slug
    number = models.CharField(max_length=12, blank=True)  # XXXI
    title_es = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    form = models.CharField(max_length=16, choices=FORMS, default="ordinary")
    mode = models.CharField(max_length=12, choices=MODES, default="in-person")
    open = models.BooleanField(default=True, help_text="whether observers may attend some session")
    city = models.CharField(max_length=120, blank=True)
    country = models.CharField(max_length=32, blank=True, help_text="party code of the host")
    venue_es = models.CharField(max_length=200, blank=True)
    venue_en = models.CharField(max_length=200, blank=True)
    zone = models.CharField(max_length=40, default="America/Costa_Rica")
    starts = models.DateField(null=True, help_text="null: day not found in sources")
    ends = models.DateField(null=True)
    year = models.PositiveSmallIntegerField()
    theme_es = models.CharField(max_length=250, blank=True)
    theme_en = models.CharField(max_length=250, blank=True)
    state = models.CharField(
        max_length=12,
        default="draft",
        choices=[
            ("draft", _("Borrador")),
            ("convened", _("Convocada")),
            ("under-way", _("En curso")),
            ("held", _("Celebrada")),
        ],
    )
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=PUBLIC)
    convened = models.DateTimeField(null=True)
    decision = models.CharField(max_length=200, blank=True, help_text="extraordinary: the members' decision, as symbol or letter")
    agenda_published = models.DateTimeField(null=True)
    agenda_reason = models.TextField(blank=True, help_text="why the agenda was published without the dialogue with the RROCM")
    note_es = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    sources = models.JSONField(default=list)
    confidence = models.CharField(max_length=20, blank=True)
    fold = models.TextField(blank=True, help_text="folded text for search")
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-year", models.F("starts").desc(nulls_last=True), "-slug"]
        constraints = [
            models.CheckConstraint(condition=Q(ends__isnull=True) | Q(ends__gte=models.F("starts")), name="meeting_ends_after_it_starts"),
        ]
        indexes = [
            models.Index(fields=["body", "-year", "-starts"]),
            models.Index(fields=["-year", "-starts", "-slug"]),
            models.Index(fields=["state", "starts"]),
        ]

    def __str__(self) -> str:
        return self.title_es

    def called(self, language: str) -> str:
        return self.title_en if language == "en" else self.title_es

    @property
    def address(self) -> str:
        return f"meetings.meeting:{self.slug}"


class Session(models.Model):
    """A sitting of a meeting. Whether its doors are closed is the last `Door` event, kept here for the query as
    `closed`.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="sessions")
    number = models.PositiveSmallIntegerField()
    title_es = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    starts = models.DateTimeField()
    ends = models.DateTimeField()
    opened = models.DateTimeField(null=True)
    ended = models.DateTimeField(null=True)
    closed = models.BooleanField(default=False, help_text="doors closed now (planned so, or by the last door event)")

    class Meta:
        ordering = ["meeting", "number"]
        constraints = [models.UniqueConstraint(fields=["meeting", "number"], name="one_session_a_number")]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.number}"

    def called(self, language: str) -> str:
        return self.title_en if language == "en" else self.title_es

    @property
    def address(self) -> str:
        return f"meetings.session:{self.meeting_id}/{self.number}"


class Door(models.Model):
    """Doors closed or opened at a moment, by whom and why. Append-only."""

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="doors")
    closed = models.BooleanField()
    at = models.DateTimeField()
    by = models.CharField(max_length=32)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.session_id} {'closed' if self.closed else 'open'} {self.at}"


class Task(models.Model):
    """A line of a meeting's checklist."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="tasks")
    key = models.CharField(max_length=60)
    title_es = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    due = models.DateField(null=True)
    done = models.DateTimeField(null=True)
    done_by = models.CharField(max_length=32, blank=True)
    office = models.CharField(max_length=8, choices=OFFICES, default="se", help_text="whose it is")
    evidence = models.CharField(max_length=200, blank=True, help_text="by what it is seen to be done: a symbol, a letter, an address")

    class Meta:
        ordering = ["due", "id"]
        constraints = [models.UniqueConstraint(fields=["meeting", "key"], name="one_task_a_key")]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.key}"

    def called(self, language: str) -> str:
        return self.title_en if language == "en" else self.title_es


class Convocation(models.Model):
    """For each party of a meeting: called by a letter, or left out with the clause and what would cure it."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="convocations")
    party = models.CharField(max_length=32)
    sent = models.DateTimeField(null=True)
    withheld = models.JSONField(null=True, help_text="verdict of the core (clauses, why, cure) when no letter went out")

    class Meta:
        ordering = ["party"]
        constraints = [models.UniqueConstraint(fields=["meeting", "party"], name="one_convocation_a_party")]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.party}"


class Delegation(models.Model):
    """Those whom a party sends. Confirmed by the Secretariat; a change after that asks for confirmation again."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="delegations")
    party = models.CharField(max_length=32)
    submitted = models.DateTimeField()
    confirmed = models.DateTimeField(null=True)
    returned = models.DateTimeField(null=True)
    note = models.TextField(blank=True, help_text="what the Secretariat asks for when it returns it")

    class Meta:
        ordering = ["party"]
        constraints = [models.UniqueConstraint(fields=["meeting", "party"], name="one_delegation_a_party")]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.party}"


class Delegates(models.Model):
    """One person of a delegation, by name or by office, with the level accredited."""

    delegation = models.ForeignKey(Delegation, on_delete=models.CASCADE, related_name="people")
    name = models.CharField(max_length=160)
    office = models.CharField(max_length=160)
    level = models.CharField(max_length=20, choices=LEVELS)
    head = models.BooleanField(default=False)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-head", "id"]
        constraints = [
            models.UniqueConstraint(fields=["delegation"], condition=Q(head=True), name="one_head_of_delegation"),
        ]

    def __str__(self) -> str:
        return self.name or self.office


class Item(models.Model):
    """An agenda item: proposed by a member or put by the Secretariat; decided on by the Presidency; then published."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="items")
    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="items", null=True)
    order = models.PositiveSmallIntegerField(default=0)
    kind = models.CharField(
        max_length=20,
        default="topic",
        choices=[
            ("topic", _("Tema")),
            ("rrocm-dialogue", _("Diálogo con la RROCM")),
            ("adoption", _("Adopción")),
            ("report", _("Informe")),
        ],
    )
    title_es = models.CharField(max_length=250)
    title_en = models.CharField(max_length=250)
    motive = models.TextField(blank=True, help_text="why it is proposed, in the proposer's words")
    proposed_by = models.CharField(max_length=32)
    proposed = models.DateTimeField()
    state = models.CharField(
        max_length=12,
        default="proposed",
        choices=[("proposed", _("Propuesto")), ("accepted", _("Incluido")), ("declined", _("No incluido"))],
    )
    reason = models.TextField(blank=True)
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=PUBLIC)

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.title_es

    def called(self, language: str) -> str:
        return self.title_en if language == "en" else self.title_es


class Attendance(models.Model):
    """A party's presence in one session. The first in an open session asserts the record's attendance fact."""

    session = models.ForeignKey(Session, on_delete=models.PROTECT, related_name="attendances")
    party = models.CharField(max_length=32)
    at = models.DateTimeField()
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=PUBLIC, help_text="members: noted behind closed doors")

    class Meta:
        ordering = ["party"]
        constraints = [models.UniqueConstraint(fields=["session", "party"], name="present_once_a_session")]

    def __str__(self) -> str:
        return f"{self.session_id} {self.party}"
