"""Secretaría Ejecutiva: call, candidates, papers, posts and mandates: what the record of facts does not need to know.

Who holds the office, what is owed and what has been closed are facts of the record. The names of candidates and of staff
are kept here alone, closed at the query, and taken away when they are no longer needed.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

QUALITIES = (
    ("career", _("Trayectoria en materia migratoria")),
    ("impartiality", _("Imparcialidad")),
    ("independence", _("Independencia")),
    ("integrity", _("Integridad")),
    ("manual", _("Lo que pide el manual")),
)
PAPERS = (
    ("manual", _("Manual de selección y evaluación")),
    ("rules", _("Reglamento Administrativo")),
    ("parameters", _("Parámetros del equipo técnico")),
)


class InTwoLanguages(models.Model):
    """A row with a title in Spanish and in English."""

    title_es = models.CharField(max_length=250)
    title_en = models.CharField(max_length=250)
    fictitious = models.BooleanField(default=False)

    class Meta:
        abstract = True

    def called(self, language: str) -> str:
        return (self.title_en if language == "en" else self.title_es) or self.title_es


class Call(InTwoLanguages):
    """A call for the office of Executive Secretary: its published page. When it opens and closes is a fact."""

    slug = models.SlugField(primary_key=True, max_length=40)
    profile_es = models.TextField()
    profile_en = models.TextField()
    apply_es = models.TextField(help_text="how and where to apply, without any personal address")
    apply_en = models.TextField()
    manual = models.CharField(max_length=60, help_text="version of the manual in force when it was opened")

    class Meta:
        ordering = ["-slug"]

    def __str__(self) -> str:
        return self.slug

    def profile(self, language: str) -> str:
        return self.profile_en if language == "en" else self.profile_es

    def apply(self, language: str) -> str:
        return self.apply_en if language == "en" else self.apply_es

    @property
    def address(self) -> str:
        return f"executive.call:{self.slug}"


class Candidacy(models.Model):
    """One candidacy by its number; whose it is, members and the Secretariat know until the row is anonymised."""

    code = models.CharField(primary_key=True, max_length=60, help_text="as the record names it: call and number")
    call = models.ForeignKey(Call, models.PROTECT, related_name="candidacies")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=160, blank=True)
    nationality = models.CharField(max_length=3)
    received = models.DateField()
    withdrawn = models.DateField(null=True, blank=True)
    anonymised = models.DateField(null=True, blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["call", "number"]
        verbose_name_plural = "candidacies"
        constraints = [
            models.UniqueConstraint(fields=["call", "number"], name="one_candidacy_a_number"),
            models.CheckConstraint(condition=Q(anonymised__isnull=True) | Q(name=""), name="an_anonymised_candidacy_has_no_name"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def address(self) -> str:
        return f"executive.candidacy:{self.code}"


class Evidence(models.Model):
    """What shows one quality of a candidate: the day of the paper, what it says, where the paper is kept."""

    candidacy = models.ForeignKey(Candidacy, models.CASCADE, related_name="evidence")
    number = models.PositiveSmallIntegerField()
    quality = models.CharField(max_length=16, choices=QUALITIES)
    on = models.DateField(help_text="the day of the paper")
    words = models.TextField(blank=True)
    kept = models.CharField(max_length=200, blank=True, help_text="where the paper is kept")

    class Meta:
        ordering = ["candidacy", "number"]
        verbose_name_plural = "evidence"
        constraints = [models.UniqueConstraint(fields=["candidacy", "number"], name="one_evidence_a_number")]

    def __str__(self) -> str:
        return f"{self.candidacy_id} {self.number}"


class Paper(InTwoLanguages):
    """A version of the manual, of the administrative regulations or of the team's parameters, with its document."""

    kind = models.CharField(max_length=12, choices=PAPERS)
    version = models.SlugField(max_length=40)
    norms = models.JSONField(default=list, help_text="norms of the IOM and of the international civil service it takes into account")
    note_es = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    document = models.CharField(max_length=80, blank=True, help_text="symbol of its document")
    kept_on = models.DateField()

    class Meta:
        ordering = ["kind", "kept_on", "id"]
        constraints = [models.UniqueConstraint(fields=["kind", "version"], name="one_paper_a_version")]

    def __str__(self) -> str:
        return f"{self.kind} {self.version}"

    @property
    def address(self) -> str:
        return f"executive.paper:{self.kind}:{self.version}"


class Post(InTwoLanguages):
    """A post of the technical team: everybody may know the post, only the Secretariat who fills it."""

    slug = models.SlugField(primary_key=True, max_length=40)
    function_es = models.TextField()
    function_en = models.TextField()
    parameters = models.CharField(max_length=40, blank=True, help_text="version of the parameters it was made under")
    since = models.DateField()
    until = models.DateField(null=True, blank=True, help_text="first day without the post")

    class Meta:
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(condition=Q(until__isnull=True) | Q(until__gte=models.F("since")), name="a_post_ends_after_it_begins"),
        ]

    def __str__(self) -> str:
        return self.slug

    def function(self, language: str) -> str:
        return self.function_en if language == "en" else self.function_es

    @property
    def address(self) -> str:
        return f"executive.post:{self.slug}"


class Appointment(models.Model):
    """Somebody in a post, from a day to a day; the name is the Secretariat's own."""

    post = models.ForeignKey(Post, models.PROTECT, related_name="appointments")
    name = models.CharField(max_length=160)
    since = models.DateField()
    until = models.DateField(null=True, blank=True, help_text="first day without")
    criteria = models.JSONField(default=list)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["post", "-since", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=models.F("since")), name="an_appointment_ends_after_it_begins"
            ),
            models.UniqueConstraint(fields=["post"], condition=Q(until__isnull=True), name="one_person_in_a_post"),
        ]

    def __str__(self) -> str:
        return f"{self.post_id} {self.since}"


class Mandate(InTwoLanguages):
    """The words of a mandate in both languages and its source; that it was given, its term and its closing are facts."""

    slug = models.CharField(primary_key=True, max_length=80)
    source = models.CharField(max_length=120, blank=True, help_text="symbol of the decision, or the paper that gave it")
    decision = models.CharField(max_length=80, blank=True, help_text="symbol of the decision in the register")
    audience = models.CharField(max_length=16)

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug


class Note(models.Model):
    """A word on how a mandate goes: never changed."""

    mandate = models.CharField(max_length=80, db_index=True)
    on = models.DateField()
    words = models.TextField()
    evidence = models.CharField(max_length=300, blank=True, help_text="what shows it: a symbol, an address, a paper")
    person = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["mandate", "on", "id"]

    def __str__(self) -> str:
        return f"{self.mandate} {self.on}"


class Advice(models.Model):
    """What a member asks the Secretariat's advice on, and the answer. Theirs alone."""

    slug = models.CharField(primary_key=True, max_length=60)
    party = models.CharField(max_length=32)
    topic = models.CharField(max_length=200)
    words = models.TextField()
    asked = models.DateField()
    answer = models.TextField(blank=True)
    answered = models.DateField(null=True, blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-asked", "-slug"]
        verbose_name_plural = "advice"
        constraints = [models.CheckConstraint(condition=Q(answered__isnull=True) | ~Q(answer=""), name="an_answer_has_words")]

    def __str__(self) -> str:
        return self.slug

    @property
    def address(self) -> str:
        return f"executive.advice:{self.slug}"


COOPERATION = (
    ("sought", _("Solicitada")),
    ("agreed", _("Acordada")),
    ("declined", _("No concedida")),
)


class Cooperation(models.Model):
    """Technical or financial cooperation that the Secretariat seeks, never to be paid back."""

    slug = models.CharField(primary_key=True, max_length=60)
    partner = models.CharField(max_length=200)
    purpose = models.TextField()
    kind = models.CharField(max_length=10, choices=(("technical", _("Técnica")), ("financial", _("Financiera"))))
    asked = models.DateField()
    state = models.CharField(max_length=10, choices=COOPERATION, default="sought")
    outcome = models.TextField(blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-asked", "-slug"]
        verbose_name_plural = "cooperation"

    def __str__(self) -> str:
        return self.slug

    @property
    def address(self) -> str:
        return f"executive.cooperation:{self.slug}"


class Mechanisms(models.Model):
    """What the Secretariat told a meeting of the GRCM of mechanisms to work with organisations."""

    meeting = models.CharField(primary_key=True, max_length=60)
    words = models.TextField()
    on = models.DateField()
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-on"]
        verbose_name_plural = "mechanisms"

    def __str__(self) -> str:
        return self.meeting
