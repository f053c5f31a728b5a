"""Presidencia Pro-Témpore y Troika: offers, work plans and their consultation, joint meetings, acts towards the outside, costs, handovers.

Who presides is a fact of the record and no row here. Rows keep what the core does not need: texts, comments, evidence, signatures.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.figures import language

STATES_OF_OFFER = (
    ("asked", _("Se espera su respuesta")),
    ("standing", _("Consta")),
    ("declined", _("Declinó")),
    ("withdrawn", _("Retirado")),
)
PILLARS = (
    (1, _("Gobernanza migratoria")),
    (2, _("Integración, migración y su vínculo con el desarrollo")),
    (3, _("Preparación, protección, atención y migración irregular")),
)
STATES_OF_LINE = (("planned", _("Prevista")), ("under-way", _("En proceso")), ("done", _("Realizada")), ("not-done", _("No realizada")))
QUALITIES = (("ppt", _("Presidencia Pro-Témpore")), ("se", _("Secretaría Ejecutiva")), ("troika", _("Troika")))
ROLES = (("outgoing", _("Saliente")), ("incoming", _("Entrante")), ("se", _("Secretaría Ejecutiva")))
MODES = (("in-person", _("Presencial")), ("virtual", _("Virtual")), ("hybrid", _("Híbrida")))


class Bilingual:
    """Reads a field kept in both languages in the reader's one; in the other where only that was written."""

    def said(self, field: str, language: str) -> str:
        es, en = getattr(self, f"{field}_es"), getattr(self, f"{field}_en")
        return (en or es) if language == "en" else (es or en)

    def _told(self, field: str) -> str:
        return self.said(field, language())


class Offer(models.Model):
    """A member's word on a year of the Presidency: offered by itself, or asked for and answered. The word itself is a fact."""

    party = models.CharField(max_length=3)
    year = models.PositiveSmallIntegerField()
    takes_office = models.DateField(help_text="day on which it would take office")
    asked = models.BooleanField(default=False, help_text="the Secretariat asked; otherwise the member offered itself")
    state = models.CharField(max_length=10, choices=STATES_OF_OFFER)
    note = models.TextField(blank=True, help_text="what the member says with its offer")
    instrument = models.CharField(max_length=160, blank=True, help_text="note verbale or letter")
    reason = models.TextField(blank=True, help_text="why it was declined or withdrawn")
    made = models.DateTimeField()
    answered = models.DateTimeField(null=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["year", "made", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(takes_office__year=models.F("year")), name="an_offer_is_for_the_year_it_begins"),
            models.UniqueConstraint(
                fields=["party", "year"], condition=Q(state__in=["asked", "standing"]), name="one_live_offer_a_member_and_year"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} {self.year}"

    @property
    def address(self) -> str:
        return f"presidency.offer:{self.pk}"


class WorkPlan(Bilingual, models.Model):
    """The year's work plan of one presidency. Whether it was approved is read from the record."""

    slug = models.SlugField(primary_key=True, max_length=60)
    party = models.CharField(max_length=3)
    starts = models.DateField(help_text="first day of the presidency whose plan it is")
    year = models.PositiveSmallIntegerField()
    strategic = models.CharField(max_length=60, blank=True, help_text="slug of the Strategic Plan it is aligned with")
    aim_es = models.TextField(blank=True)
    aim_en = models.TextField(blank=True)
    version = models.PositiveSmallIntegerField(default=0, help_text="last version kept")
    submitted = models.DateTimeField(null=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-starts"]
        constraints = [models.UniqueConstraint(fields=["party", "starts"], name="one_work_plan_a_presidency")]

    def __str__(self) -> str:
        return self.slug

    @property
    def address(self) -> str:
        return f"presidency.plan:{self.slug}"

    @property
    def aim(self) -> str:
        return self._told("aim")


class Line(Bilingual, models.Model):
    """One activity of a work plan, and what came of it."""

    plan = models.ForeignKey(WorkPlan, on_delete=models.PROTECT, related_name="lines")
    order = models.PositiveSmallIntegerField()
    activity_es = models.CharField(max_length=300)
    activity_en = models.CharField(max_length=300, blank=True)
    pillar = models.PositiveSmallIntegerField(choices=PILLARS)
    aligned = models.CharField(max_length=200, blank=True, help_text="line of action of the Strategic Plan")
    month = models.DateField(help_text="first day of the month")
    responsible = models.CharField(max_length=160)
    result_es = models.CharField(max_length=300)
    result_en = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=STATES_OF_LINE, default="planned")
    outcome = models.TextField(blank=True)
    told = models.DateField(null=True, help_text="day on which its state was last told")

    class Meta:
        ordering = ["month", "order"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "order"], name="one_line_a_place"),
            models.CheckConstraint(condition=Q(pillar__range=(1, 3)), name="a_line_serves_one_of_three_pillars"),
            models.CheckConstraint(condition=Q(month__day=1), name="a_month_is_its_first_day"),
        ]

    def __str__(self) -> str:
        return self.activity_es

    @property
    def activity(self) -> str:
        return self._told("activity")

    @property
    def result(self) -> str:
        return self._told("result")


class PlanVersion(models.Model):
    """A work plan as it stood when members were consulted or when it was submitted. Never changed."""

    plan = models.ForeignKey(WorkPlan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    cause = models.CharField(max_length=12, choices=[("consultation", _("Para la consulta")), ("submission", _("Presentada"))])
    lines = models.JSONField(default=list)
    sha256 = models.CharField(max_length=64)
    kept = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="one_version_a_number")]

    def __str__(self) -> str:
        return f"{self.plan_id} v{self.number}"


class Round(models.Model):
    """A consultation of the members on one version of a work plan."""

    plan = models.ForeignKey(WorkPlan, on_delete=models.PROTECT, related_name="rounds")
    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT)
    number = models.PositiveSmallIntegerField()
    opened = models.DateTimeField()
    closes = models.DateField(help_text="last day to comment")
    ended = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="one_round_a_number"),
            models.UniqueConstraint(fields=["plan"], condition=Q(ended=None), name="one_round_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.number}"


class Comment(models.Model):
    """What one member said in a round, and the Presidency's answer."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="comments")
    party = models.CharField(max_length=3)
    line = models.PositiveSmallIntegerField(null=True, help_text="order of the line it is about; none: the whole plan")
    text = models.TextField()
    said = models.DateTimeField()
    answer = models.TextField(blank=True)
    taken = models.BooleanField(null=True, help_text="whether the plan takes it up")
    answered = models.DateTimeField(null=True)

    class Meta:
        ordering = ["said", "id"]

    def __str__(self) -> str:
        return f"{self.party} {self.round}"


class JointMeeting(Bilingual, models.Model):
    """A meeting of two or more members among themselves, and its results, which go to all through the Secretariat."""

    slug = models.SlugField(primary_key=True, max_length=60)
    topic_es = models.CharField(max_length=250)
    topic_en = models.CharField(max_length=250, blank=True)
    situation = models.TextField(help_text="what situation merits it")
    parties = models.JSONField(default=list)
    caller = models.CharField(max_length=32)
    day = models.DateField()
    mode = models.CharField(max_length=12, choices=MODES, default="in-person")
    place = models.CharField(max_length=160, blank=True)
    called = models.DateTimeField()
    held = models.DateField(null=True)
    results_es = models.TextField(blank=True)
    results_en = models.TextField(blank=True)
    delivered = models.DateTimeField(null=True, help_text="results given to the Secretariat")
    shared = models.DateTimeField(null=True)
    withheld = models.TextField(blank=True, help_text="why results are not shared")
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-day", "slug"]

    def __str__(self) -> str:
        return self.topic_es

    @property
    def address(self) -> str:
        return f"presidency.joint:{self.slug}"

    @property
    def topic(self) -> str:
        return self._told("topic")

    @property
    def results(self) -> str:
        return self._told("results")


class OutsideAct(Bilingual, models.Model):
    """The Conference speaks or is represented elsewhere, or the Troika is in contact with another forum."""

    kind = models.CharField(max_length=16, choices=[("representation", _("Representación")), ("contact", _("Contacto"))])
    quality = models.CharField(max_length=8, choices=QUALITIES)
    party = models.CharField(max_length=32, help_text="who acted")
    forum = models.CharField(max_length=60, help_text="short name in the record")
    forum_es = models.CharField(max_length=200)
    forum_en = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=160, blank=True)
    day = models.DateField()
    topic_es = models.CharField(max_length=250)
    topic_en = models.CharField(max_length=250, blank=True)
    consultative = models.BooleanField(default=False, help_text="a consultative process")
    mandate = models.CharField(max_length=80, blank=True)
    report_es = models.TextField(blank=True)
    report_en = models.TextField(blank=True)
    reported = models.DateTimeField(null=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-day", "-id"]
        indexes = [models.Index(fields=["kind", "-day"])]

    def __str__(self) -> str:
        return f"{self.forum} {self.day}"

    @property
    def address(self) -> str:
        return f"presidency.outside:{self.pk}"

    @property
    def where(self) -> str:
        return self._told("forum")

    @property
    def topic(self) -> str:
        return self._told("topic")

    @property
    def report(self) -> str:
        return self._told("report")


class Cost(models.Model):
    """What a country bore outside the budget: logistics of the Presidency, travel of each country of the Troika."""

    concept = models.CharField(max_length=12, choices=[("logistics", _("Logística")), ("travel", _("Movilización"))])
    body = models.CharField(max_length=10)
    meeting = models.CharField(max_length=60)
    party = models.CharField(max_length=3)
    day = models.DateField()
    what = models.CharField(max_length=300)
    in_kind = models.BooleanField(default=False)
    cents = models.BigIntegerField(null=True, help_text="estimate in cents of US$; none where it is not valued")
    noted = models.DateTimeField()
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-day", "-id"]
        constraints = [models.CheckConstraint(condition=Q(cents=None) | Q(cents__gt=0), name="a_cost_is_more_than_nothing")]

    def __str__(self) -> str:
        return f"{self.party} {self.what}"


class Handover(models.Model):
    """The handover of one presidency to the next. Rights move by the day alone, whether or not it is signed."""

    outgoing = models.CharField(max_length=3)
    incoming = models.CharField(max_length=3)
    day = models.DateField(help_text="day on which the incoming takes office")
    opened = models.DateTimeField()
    record = models.JSONField(null=True, help_text="what was handed over, kept at the last signature")
    sha256 = models.CharField(max_length=64, blank=True)
    complete = models.DateTimeField(null=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-day"]
        constraints = [
            models.UniqueConstraint(fields=["outgoing", "incoming", "day"], name="one_handover_a_change"),
            models.CheckConstraint(condition=~Q(outgoing=models.F("incoming")), name="a_handover_goes_to_another"),
        ]

    def __str__(self) -> str:
        return f"{self.outgoing} → {self.incoming} {self.day}"

    @property
    def address(self) -> str:
        return f"presidency.handover:{self.pk}"


class Item(models.Model):
    """What is written of one item of a handover; what can be computed is computed when read."""

    handover = models.ForeignKey(Handover, on_delete=models.PROTECT, related_name="items")
    key = models.CharField(max_length=20)
    order = models.PositiveSmallIntegerField()
    evidence = models.TextField(blank=True)
    reference = models.CharField(max_length=200, blank=True, help_text="symbol of a document or place of the files")
    written = models.DateTimeField(null=True)
    by = models.CharField(max_length=32, blank=True)

    class Meta:
        ordering = ["order"]
        constraints = [models.UniqueConstraint(fields=["handover", "key"], name="one_row_an_item")]

    def __str__(self) -> str:
        return f"{self.handover_id} {self.key}"


class Signature(models.Model):
    """One of the three signs an item, or the whole (""). Never changed; it holds while what was signed reads the same."""

    handover = models.ForeignKey(Handover, on_delete=models.PROTECT, related_name="signatures")
    item = models.CharField(max_length=20, blank=True)
    role = models.CharField(max_length=10, choices=ROLES)
    digest = models.CharField(max_length=64, help_text="SHA-256 of what was signed")
    capacity = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.handover_id} {self.item} {self.role}"
