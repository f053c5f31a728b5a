"""Mandato, consenso y reserva: questions put to consensus, positions, reservations, decisions, commitments."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from secretariat.chronicle.delegate import AUDIENCES, MEMBERS, PUBLIC

STANCES = (("agree", "De acuerdo"), ("reserve", "De acuerdo, con reserva"), ("object", "Objeta"), ("withdrawn", "Retirada"))


class Question(models.Model):
    """A text put to consensus: frozen with its hash, together with the parties that count and why."""

    slug = models.SlugField(unique=True, max_length=80)
    body = models.CharField(max_length=60, default="vm")
    meeting = models.CharField(max_length=60)
    session = models.BigIntegerField(null=True, help_text="meetings.Session id")
    text = models.BigIntegerField(help_text="negotiation.Text id")
    title_es = models.CharField(max_length=250)
    title_en = models.CharField(max_length=250)
    frozen = models.JSONField(help_text="provisions as asked: key, kind, es, en, tags, effect")
    sha256 = models.CharField(max_length=64)
    base = models.JSONField(help_text="for each member: level, votes, present, clauses and facts")
    put = models.DateTimeField()
    put_by = models.CharField(max_length=32)
    state = models.CharField(
        max_length=14, default="open",
        choices=[("open", "Abierta"), ("suspended", "Suspendida"), ("adopted", "Adoptada"), ("not-adopted", "No adoptada")],
    )
    closed = models.DateTimeField(null=True)
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=MEMBERS)
    moved = models.PositiveIntegerField(default=0, help_text="counts positions, for the live page's ETag")
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-put"]

    def __str__(self) -> str:
        return self.slug


class Position(models.Model):
    """A member's stance at a moment; the last one counts. Append-only. It is the State's; who entered it is on record."""

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="positions")
    party = models.CharField(max_length=32)
    stance = models.CharField(max_length=12, choices=STANCES)
    reason = models.TextField(blank=True)
    provisions = models.JSONField(default=list)
    account = models.BigIntegerField(null=True)
    capacity = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]


class Reservation(models.Model):
    """A reservation to named provisions: declared by a member, or standing in the Charter's notes. Outlives the decision."""

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="reservations")
    party = models.CharField(max_length=32)
    source = models.CharField(max_length=12, default="declared")  # declared, note-1, note-2, note-4, note-5
    provisions = models.JSONField(default=list)
    es = models.TextField()
    en = models.TextField(blank=True)
    at = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)
    number = models.PositiveSmallIntegerField(null=True, help_text="number of its note, given at adoption")

    class Meta:
        ordering = ["number", "id"]


class Decision(models.Model):
    """An entry of the register: what was adopted, where, with which text, by which clause."""

    symbol = models.CharField(max_length=60, unique=True)  # CRM/RV/XXXI/DEC, CRM/RV/XXXI/D/1
    kind = models.CharField(max_length=40)  # declaration, ppt_designated, budget_approved, observer_admitted, wg_established…
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="decisions", null=True)
    meeting = models.CharField(max_length=60)
    provision = models.CharField(max_length=12, blank=True)
    title_es = models.CharField(max_length=250)
    title_en = models.CharField(max_length=250)
    adopted = models.DateField()
    clauses = models.JSONField(default=list)
    data = models.JSONField(default=dict)
    present = models.JSONField(default=list)
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=PUBLIC)
    fold = models.TextField(blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-adopted", "-id"]

    def __str__(self) -> str:
        return self.symbol

    def called(self, language: str) -> str:
        return self.title_en if language == "en" else self.title_es


class Commitment(models.Model):
    """What a decision binds somebody to do, by when. Open, overdue and done are derived from reports and the day."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="commitments")
    provision = models.CharField(max_length=12, blank=True)
    owner = models.CharField(max_length=60)  # party code, se, ppt, grcm, wg:slug
    title_es = models.CharField(max_length=300)
    title_en = models.CharField(max_length=300)
    due = models.DateField(null=True)
    closed = models.DateField(null=True)
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=PUBLIC)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["due", "id"]
        constraints = [models.CheckConstraint(condition=Q(owner__gt=""), name="a_commitment_has_an_owner")]


class Report(models.Model):
    """What an owner reports on a commitment. Append-only; a report that says done awaits the Secretariat's closing."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="reports")
    party = models.CharField(max_length=60)
    text = models.TextField()
    done = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-id"]
