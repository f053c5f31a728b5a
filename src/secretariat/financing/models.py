"""Financiamiento, Cuotas de la membresía: budgets by line in their versions, and the calls for quotas that were sent.

What was recommended and approved are facts of the record; rows hold what the core does not need: lines, letters, receipts of letters.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from secretariat.notices.models import Letter

FUNDS = (("core", _("Presupuesto de la Secretaría Ejecutiva")), ("fev", _("Fondo Especial Voluntario")))


class BudgetVersion(models.Model):
    """One version of the budget of a year. Once presented it is sealed: neither it nor its lines change (triggers see to it)."""

    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    note = models.CharField(max_length=300, blank=True, help_text="why there is this version")
    made = models.DateTimeField()
    presented = models.DateField(null=True)
    fact = models.CharField(max_length=80, blank=True, help_text="the fact budget_drafted that presented it")
    total = models.BigIntegerField(default=0, help_text="cents of the lines that quotas pay, when it was presented")
    sha256 = models.CharField(max_length=64, blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-year", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["year", "number"], name="one_budget_version_a_number"),
            models.UniqueConstraint(fields=["year"], condition=Q(sha256=""), name="one_open_budget_version_a_year"),
            models.CheckConstraint(condition=Q(number__gte=1), name="budget_versions_count_from_one"),
            models.CheckConstraint(
                condition=Q(sha256="", presented=None, fact="") | (~Q(sha256="") & Q(presented__isnull=False) & ~Q(fact="")),
                name="a_presented_budget_is_sealed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} v{self.number}"

    @property
    def address(self) -> str:
        return f"financing.budget:{self.year}/{self.number}"

    @property
    def sealed(self) -> bool:
        return bool(self.sha256)


class BudgetLine(models.Model):
    """One line: heading, activity, line of the plan, what, how many, at what cost. Money in cents of US$."""

    version = models.ForeignKey(BudgetVersion, on_delete=models.PROTECT, related_name="lines")
    order = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=20)
    heading = models.CharField(max_length=120)
    activity = models.CharField(max_length=160, blank=True)
    plan_line = models.CharField(max_length=80, blank=True)
    description = models.CharField(max_length=250)
    quantity = models.DecimalField(max_digits=12, decimal_places=2)
    unit_cost = models.BigIntegerField()
    amount = models.BigIntegerField()
    fund = models.CharField(max_length=8, choices=FUNDS, default="core")
    note = models.CharField(max_length=250, blank=True)

    class Meta:
        ordering = ["version", "order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["version", "order"], name="one_budget_line_a_place"),
            models.CheckConstraint(condition=Q(amount__gte=0, unit_cost__gte=0, quantity__gte=0), name="budget_lines_are_not_negative"),
            models.CheckConstraint(condition=Q(fund__in=["core", "fev"]), name="budget_lines_have_a_known_fund"),
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.order} {self.code}"


class Call(models.Model):
    """The call for one member's quota of a year, as its letter told it. A corrected call is a new one that replaces it."""

    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField(help_text="place in the register of calls of the year")
    party = models.CharField(max_length=32)
    parts = models.PositiveSmallIntegerField(help_text="share of the budget in 64ths")
    budget = models.BigIntegerField(help_text="cents of the budget it was made from")
    amount = models.BigIntegerField()
    extra = models.BooleanField(default=False, help_text="a cent left over by the division is in it")
    fact = models.CharField(max_length=80, help_text="the fact that approved the budget")
    issued = models.DateField()
    due = models.DateField()
    language = models.CharField(max_length=2, choices=[("es", "Español"), ("en", "English")])
    reason = models.CharField(max_length=300, blank=True, help_text="why it replaces another")
    replaces = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="replaced_by")
    current = models.BooleanField(default=True)
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, null=True, related_name="+")
    received = models.DateField(null=True)
    received_how = models.CharField(max_length=200, blank=True)
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-year", "number"]
        constraints = [
            models.UniqueConstraint(fields=["year", "number"], name="one_call_a_number"),
            models.UniqueConstraint(fields=["year", "party"], condition=Q(current=True), name="one_current_call_a_member_and_year"),
            models.CheckConstraint(condition=Q(amount__gte=0, parts__gte=1, parts__lte=64), name="calls_are_shares"),
        ]

    def __str__(self) -> str:
        return self.symbol

    @property
    def symbol(self) -> str:
        """How letters and the register name it: CRM/SE/LL/2027/3."""
        return f"CRM/SE/LL/{self.year}/{self.number}"

    @property
    def address(self) -> str:
        return f"financing.call:{self.year}/{self.number}"

    @property
    def guatemala(self) -> bool:
        """Its agreement calls the quota a financial contribution (finance.fn16.guatemala-term)."""
        return self.party == "GTM"
