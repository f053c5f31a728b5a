"""Mandato, consenso y reserva: questions put to consensus, positions, reservations, decisions, commitments."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from secretariat.chronicle.delegate import AUDIENCES, MEMBERS, PUBLIC

STANCES = (("agree", "De acuerdo"), ("reserve", "De acuerdo, con reserva"), ("object", "Objeta"), ("withdrawn", "Retirada"))
STATES = (
    ("open", "Abierta"),
    ("suspended", "Suspendida"),
    ("adopted", "Adoptada"),
    ("not-adopted", "No adoptada"),
    ("taken-back", "Retirada para proponer otro texto"),
)


class Question(models.Model):
    """A text put to consensus: frozen with its hash, together with the parties that count and why."""

    slug = models.SlugField(unique=True, max_length=80)
    body = models.CharField(max_length=60, default="vm")
    meeting = models.CharField(max_length=60)
    session = models.BigIntegerField(null=True, help_text="meetings.Session id")
    text = models.BigIntegerField(help_text="negotiation.Text id")
    version = models.PositiveSmallIntegerField(default=1, help_text="version of the text that was put")
    title_es = models.CharField(max_length=250)
    title_en = models.CharField(max_length=250)
    frozen = models.JSONField(help_text="paragraphs as asked: key, number, kind, es, en, tags, cites, effect")
    sha256 = models.CharField(max_length=64)
    base = models.JSONField(help_text="for each member: level, votes, present, clauses, facts, notes")
    head = models.BigIntegerField(default=0, help_text="newest chronicle entry when it was put: later facts do not move the base")
    on = models.DateField(help_text="day on which it was put")
    asked = models.CharField(max_length=12, blank=True, help_text="key of the paragraph under consideration")
    put = models.DateTimeField()
    put_by = models.CharField(max_length=32)
    state = models.CharField(max_length=14, default="open", choices=STATES)
    closed = models.DateTimeField(null=True)
    result = models.JSONField(null=True, help_text="the core's answer when it was closed")
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=MEMBERS)
    moved = models.PositiveIntegerField(default=0, help_text="counts positions and changes of state, for the live page's ETag")
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["text"], condition=Q(state__in=["open", "suspended"]), name="one_open_question_a_text"),
        ]

    def __str__(self) -> str:
        return self.slug

    def called(self, language: str) -> str:
        """Title in `language`."""
        return self.title_en if language == "en" else self.title_es

    @property
    def address(self) -> str:
        return f"decisions.question:{self.slug}"

    @property
    def live(self) -> bool:
        return self.state in ("open", "suspended")


class Position(models.Model):
    """A member's stance at a moment; the last one counts. Append-only. It is the State's; who entered it is on record."""

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="positions")
    party = models.CharField(max_length=32)
    stance = models.CharField(max_length=12, choices=STANCES)
    reason = models.TextField(blank=True, help_text="reservation or objection, in Spanish or in the language of the State")
    reason_en = models.TextField(blank=True)
    provisions = models.JSONField(default=list)
    account = models.BigIntegerField(null=True)
    person = models.CharField(max_length=160, blank=True)
    capacity = models.CharField(max_length=40, blank=True)
    move = models.PositiveIntegerField(default=0, help_text="the question's `moved` after it")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.question_id} {self.party} {self.stance}"


class Reservation(models.Model):
    """A reservation to named provisions: declared by a member, or standing in the Charter's notes. Outlives the decision."""

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="reservations")
    party = models.CharField(max_length=32)
    source = models.CharField(max_length=12, default="declared")  # declared, note-1, note-2, note-4, note-5
    provisions = models.JSONField(default=list)
    es = models.TextField()
    en = models.TextField(blank=True)
    person = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()
    withdrawn = models.DateTimeField(null=True)
    number = models.PositiveSmallIntegerField(null=True, help_text="number of its note, given at adoption")

    class Meta:
        ordering = ["number", "id"]

    def __str__(self) -> str:
        return f"{self.question_id} {self.party} {self.source}"


class Decision(models.Model):
    """An entry of the register: what was adopted, where, with which text, by which clause."""

    symbol = models.CharField(max_length=60, unique=True)  # CRM/RV/XXXI/DEC, CRM/RV/XXXI/D/1
    rank = models.CharField(max_length=40, unique=True, help_text="order of the register: year, day, symbol; pages turn by it")
    kind = models.CharField(max_length=40)  # declaration, decision, ppt_designated, budget_approved, commitment…
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="decisions", null=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, related_name="effects", null=True, help_text="the text that contains it")
    meeting = models.CharField(max_length=60, blank=True)
    body = models.CharField(max_length=60, default="vm")
    provision = models.CharField(max_length=12, blank=True)
    title_es = models.CharField(max_length=250)
    title_en = models.CharField(max_length=250)
    year = models.PositiveSmallIntegerField()
    adopted = models.DateField(null=True, help_text="null: day not found in sources")
    clauses = models.JSONField(default=list, help_text="ids of the clauses by which it was decided")
    cites = models.JSONField(default=list, help_text="ids of the clauses that its paragraphs cite")
    data = models.JSONField(default=dict, help_text="of a text: paragraphs, meeting, names; of an effect: the effect")
    facts = models.JSONField(default=list, help_text="ids of the facts it caused")
    present = models.JSONField(default=dict, help_text="members with heads of delegation, absent, observers, presidency")
    entry = models.BigIntegerField(null=True, help_text="number of the chronicle entry that adopted it")
    sources = models.JSONField(default=list)
    note_es = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=PUBLIC)
    fold = models.TextField(blank=True, help_text="folded text for search")
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-rank"]
        indexes = [models.Index(fields=["audience", "-rank"]), models.Index(fields=["meeting"])]

    def __str__(self) -> str:
        return self.symbol

    def called(self, language: str) -> str:
        """Title in `language`."""
        return self.title_en if language == "en" else self.title_es

    @property
    def address(self) -> str:
        return f"decisions.decision:{self.symbol}"

    @property
    def has_text(self) -> bool:
        """Whether the paragraphs are kept here, so that files can be made of it."""
        return bool(self.data.get("paragraphs"))


class Commitment(models.Model):
    """What a decision binds somebody to do, by when. Open, overdue and done are derived from reports and the day."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="commitments")
    provision = models.CharField(max_length=12, blank=True)
    owner = models.CharField(max_length=60)  # party code, se, ppt, grcm, wg:slug
    title_es = models.CharField(max_length=300)
    title_en = models.CharField(max_length=300)
    due = models.DateField(null=True)
    rank = models.CharField(max_length=40, unique=True, help_text="order of the list: deadline, then number; pages turn by it")
    reported = models.DateField(null=True, help_text="day of the last report that says done; empty again when the SE returns it")
    closed = models.DateField(null=True)
    result = models.CharField(max_length=14, blank=True, choices=[("done", "Cumplido"), ("not-achieved", "No alcanzado")])
    result_note = models.TextField(blank=True)
    audience = models.CharField(max_length=16, choices=AUDIENCES, default=PUBLIC)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["rank"]
        constraints = [models.CheckConstraint(condition=Q(owner__gt=""), name="a_commitment_has_an_owner")]

    def __str__(self) -> str:
        return f"{self.decision_id} {self.owner}"

    def called(self, language: str) -> str:
        """Title in `language`."""
        return self.title_en if language == "en" else self.title_es

    @property
    def address(self) -> str:
        return f"decisions.commitment:{self.pk}"


class Report(models.Model):
    """What an owner reports on a commitment. Append-only; a report that says done awaits the Secretariat's closing."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="reports")
    party = models.CharField(max_length=60)
    person = models.CharField(max_length=160, blank=True)
    text = models.TextField()
    done = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.commitment_id} {self.party}"
