"""Fondo Especial Voluntario; Contribución de los Organismos: pledges, activities and their phases, payments, donations, support.

What the Charter rules upon (who gave, what was proposed, confirmed, approved, paid) is facts of the record; here are the papers,
the earmarks, the phases with their sources, and which contribution each payment drew on. Money is integer cents of US$.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

FORMS = (("cash", _("En efectivo")), ("kind", _("En especie")))
EARMARKS = (("free", _("Libre")), ("pillar", _("Un pilar")), ("line", _("Una línea de acción")), ("activity", _("Una actividad")))
PILLARS = (
    ("governance", _("Gobernanza migratoria")),
    ("integration-development", _("Integración, migración y su vínculo con el desarrollo")),
    ("protection", _("Preparación, protección, atención y migración irregular")),
)
CONTRIBUTORS = (
    ("member", _("País Miembro")),
    ("observer-country", _("País Observador")),
    ("observer-organisation", _("Organismo u organización observadora")),
    ("international-entity", _("Entidad internacional")),
    ("civil-society", _("RROCM y sociedad civil")),
    ("private-sector", _("Sector privado")),
)
OUTSIDE = ("international-entity", "civil-society", "private-sector")  # those that the Conference does not know as parties
SUPPORTS = (("technical", _("Técnico")), ("financial", _("Financiero")))
TOP = 10**13  # cents; beyond it, something was typed wrongly


class Contributor(models.Model):
    """A giver that is no party of the Conference: an international entity, an organisation of civil society, a firm."""

    code = models.CharField(primary_key=True, max_length=32)
    kind = models.CharField(max_length=24, choices=CONTRIBUTORS)
    name_es = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    diligence = models.TextField(blank=True, help_text="what the Secretariat looked into before accepting, for the private sector")
    fictitious = models.BooleanField(default=False)

    class Meta:
        constraints = [models.CheckConstraint(name="contributor_outside", condition=Q(kind__in=OUTSIDE))]

    def __str__(self) -> str:
        return self.code


class Activity(models.Model):
    """An activity proposed for the Fund. Its slug is the one of the record's facts, which say who proposed and what was decided."""

    slug = models.SlugField(primary_key=True, max_length=60)
    title_es = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)
    summary_es = models.TextField()
    summary_en = models.TextField(blank=True)
    proposer = models.CharField(max_length=32)
    proposed = models.DateField()
    pillar = models.CharField(max_length=24, choices=PILLARS)
    line = models.CharField(max_length=120, blank=True)
    objective = models.SlugField(max_length=120, blank=True, help_text="action of the plan that it serves")
    priority = models.SlugField(max_length=120, blank=True)
    approved = models.DateField(null=True)
    decision = models.CharField(max_length=200, blank=True)
    closed = models.DateField(null=True)
    result_es = models.TextField(blank=True)
    result_en = models.TextField(blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-proposed", "slug"]
        constraints = [
            models.CheckConstraint(
                name="activity_decided", condition=Q(approved=None, decision="") | (Q(approved__isnull=False) & ~Q(decision=""))
            ),
            models.CheckConstraint(name="activity_closed_after", condition=Q(closed=None) | Q(approved__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.slug

    def called(self, language: str) -> str:
        return self.title_en if language == "en" else self.title_es


class Phase(models.Model):
    """A stretch of an activity with its cost. `fact`: the confirmation on record of what its sources cover, "" for none."""

    activity = models.ForeignKey(Activity, models.CASCADE, related_name="phases")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    starts = models.DateField()
    ends = models.DateField()
    cost = models.BigIntegerField()
    fact = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="phase_once"),
            models.CheckConstraint(name="phase_costs", condition=Q(cost__gt=0, cost__lte=TOP)),
            models.CheckConstraint(name="phase_forward", condition=Q(ends__gte=F("starts"))),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id}/{self.number}"


class Pledge(models.Model):
    """A contribution to the Fund on its way: announced, authorised, confirmed with its document, received; or withdrawn."""

    code = models.CharField(primary_key=True, max_length=24)
    contributor = models.CharField(max_length=32)
    kind = models.CharField(max_length=24, choices=CONTRIBUTORS)
    form = models.CharField(max_length=4, choices=FORMS)
    amount = models.BigIntegerField(null=True, help_text="cents; in kind only where the giver states a value")
    description = models.CharField(max_length=400, blank=True)
    earmark = models.CharField(max_length=8, choices=EARMARKS, default="free")
    purpose = models.CharField(max_length=120, blank=True, help_text="the pillar, line or activity, by its code")
    conditions = models.CharField(max_length=400, blank=True)
    announced = models.DateField()
    authorised = models.DateField(null=True)
    authorisation = models.CharField(max_length=200, blank=True)
    confirmed = models.DateField(null=True)
    confirmation = models.CharField(max_length=200, blank=True)
    withdrawn = models.DateField(null=True)
    reason = models.CharField(max_length=400, blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-announced", "-code"]
        constraints = [
            models.CheckConstraint(name="pledge_form_known", condition=Q(form__in=("cash", "kind"))),
            models.CheckConstraint(name="pledge_earmark_known", condition=Q(earmark__in=("free", "pillar", "line", "activity"))),
            models.CheckConstraint(name="pledge_cash_has_sum", condition=Q(form="kind") | Q(amount__gt=0)),
            models.CheckConstraint(name="pledge_sum", condition=Q(amount=None) | Q(amount__gt=0, amount__lte=TOP)),
            models.CheckConstraint(name="pledge_kind_told", condition=Q(form="cash") | ~Q(description="")),
            models.CheckConstraint(name="pledge_earmark", condition=Q(earmark="free", purpose="") | (~Q(earmark="free") & ~Q(purpose=""))),
            models.CheckConstraint(
                name="pledge_in_order", condition=Q(confirmed=None) | (Q(authorised__isnull=False) & ~Q(confirmation=""))
            ),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def counts(self) -> bool:
        """Whether it can be reckoned with: confirmed and not withdrawn."""
        return self.confirmed is not None and self.withdrawn is None


class Receipt(models.Model):
    """Money or goods of a pledge that arrived. Append-only. Goods have no sum: they are never in the totals of money."""

    pledge = models.ForeignKey(Pledge, models.PROTECT, related_name="receipts")
    day = models.DateField()
    amount = models.BigIntegerField(default=0)
    document = models.CharField(max_length=200)
    fact = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["day", "pk"]
        constraints = [models.CheckConstraint(name="receipt_sum", condition=Q(amount__gte=0, amount__lte=TOP))]

    def __str__(self) -> str:
        return f"{self.pledge_id} {self.day}"


class Source(models.Model):
    """Whose money pays for a phase: a pledge to the Fund, or the proposer's own word with its document."""

    phase = models.ForeignKey(Phase, models.CASCADE, related_name="sources")
    contributor = models.CharField(max_length=32)
    pledge = models.ForeignKey(Pledge, models.PROTECT, null=True, related_name="uses")
    amount = models.BigIntegerField()
    announced = models.DateField()
    confirmed = models.DateField(null=True)
    document = models.CharField(max_length=200, blank=True)
    withdrawn = models.DateField(null=True)
    reason = models.CharField(max_length=400, blank=True)

    class Meta:
        ordering = ["phase", "pk"]
        constraints = [
            models.CheckConstraint(name="source_sum", condition=Q(amount__gt=0, amount__lte=TOP)),
            models.CheckConstraint(name="source_document", condition=Q(confirmed=None) | ~Q(document="")),
        ]

    def __str__(self) -> str:
        return f"{self.phase} {self.contributor}"

    @property
    def counts(self) -> bool:
        return self.confirmed is not None and self.withdrawn is None


class Disbursement(models.Model):
    """A payment out of the Fund for a phase of an approved activity. Append-only."""

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="disbursements")
    phase = models.ForeignKey(Phase, models.PROTECT, related_name="disbursements")
    day = models.DateField()
    amount = models.BigIntegerField()
    concept = models.CharField(max_length=200)
    document = models.CharField(max_length=200)
    fact = models.CharField(max_length=120)

    class Meta:
        ordering = ["day", "pk"]
        constraints = [models.CheckConstraint(name="disbursement_sum", condition=Q(amount__gt=0, amount__lte=TOP))]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.day}"


class Draw(models.Model):
    """The part of a payment that one contribution bore. Append-only; the parts of a payment add up to it."""

    disbursement = models.ForeignKey(Disbursement, models.PROTECT, related_name="draws")
    pledge = models.ForeignKey(Pledge, models.PROTECT, related_name="draws")
    amount = models.BigIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="draw_sum", condition=Q(amount__gt=0)),
            models.UniqueConstraint(fields=["disbursement", "pledge"], name="draw_once"),
        ]

    def __str__(self) -> str:
        return f"{self.pledge_id} {self.amount}"


class Donation(models.Model):
    """A donation to the Conference: offer, opinion, the Presidency's authorisation, the IOM's procedure, acceptance, receipt."""

    code = models.SlugField(primary_key=True, max_length=24)
    donor = models.CharField(max_length=32)
    kind = models.CharField(max_length=24, choices=CONTRIBUTORS)
    form = models.CharField(max_length=4, choices=FORMS)
    description = models.CharField(max_length=400)
    quantity = models.CharField(max_length=80, blank=True)
    value = models.BigIntegerField(null=True, help_text="cents; in kind only where somebody stated a value")
    valued_by = models.CharField(max_length=120, blank=True)
    purpose = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=120, blank=True)
    offered = models.DateField()
    opinion = models.TextField(blank=True)
    opinion_on = models.DateField(null=True)
    authorised = models.DateField(null=True)
    authorisation = models.CharField(max_length=200, blank=True)
    procedure = models.CharField(max_length=200, blank=True)
    accepted = models.DateField(null=True)
    acceptance = models.CharField(max_length=200, blank=True)
    received = models.DateField(null=True)
    receipt = models.CharField(max_length=200, blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-offered", "-code"]
        constraints = [
            models.CheckConstraint(name="donation_cash_has_sum", condition=Q(form="kind") | Q(value__gt=0)),
            models.CheckConstraint(name="donation_authorised_first", condition=Q(accepted=None) | Q(authorised__isnull=False)),
            models.CheckConstraint(name="donation_accepted_first", condition=Q(received=None) | Q(accepted__isnull=False)),
            models.CheckConstraint(name="donation_valued_by", condition=Q(form="cash") | Q(value=None) | ~Q(valued_by="")),
        ]

    def __str__(self) -> str:
        return self.code


class Support(models.Model):
    """Technical or financial support of an organisation or of the RROCM, for the Conference or for a regional event."""

    slug = models.SlugField(primary_key=True, max_length=60)
    party = models.CharField(max_length=32)
    support = models.CharField(max_length=12, choices=SUPPORTS)
    event = models.CharField(max_length=200, blank=True, help_text="title of the regional event; empty for the Conference itself")
    action = models.SlugField(max_length=120)
    description = models.TextField()
    value = models.BigIntegerField(null=True)
    day = models.DateField()
    result = models.TextField(blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-day", "slug"]

    def __str__(self) -> str:
        return self.slug
