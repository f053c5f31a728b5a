"""Secretaría Ejecutiva, funciones: the words of a report while it is written, and each report as it was issued, never changed."""

from __future__ import annotations

from django.db import models

KINDS = (("quarterly-financial", "quarterly-financial"), ("quarterly-operational", "quarterly-operational"))


class Draft(models.Model):
    """What the Secretariat writes for a quarter's report: what was done, difficulties and what comes next, in both languages."""

    kind = models.CharField(max_length=24, choices=KINDS)
    period = models.CharField(max_length=8)
    done_es = models.TextField(blank=True)
    done_en = models.TextField(blank=True)
    difficulties_es = models.TextField(blank=True)
    difficulties_en = models.TextField(blank=True)
    next_es = models.TextField(blank=True)
    next_en = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "period"], name="one_draft_a_report")]

    def __str__(self) -> str:
        return f"{self.kind} {self.period}"


class Issue(models.Model):
    """A report as it was issued: its figures and words as one text, and that text's hash. Append-only; a correction is a new version."""

    kind = models.CharField(max_length=24, choices=KINDS)
    period = models.CharField(max_length=8)
    version = models.PositiveSmallIntegerField()
    issued = models.DateField()
    content = models.TextField(help_text="canonical JSON: every figure of the report")
    sha256 = models.CharField(max_length=64)
    correction = models.CharField(max_length=400, blank=True, help_text="why there is this version; empty for the first")
    fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["-period", "kind", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["kind", "period", "version"], name="one_issue_a_version"),
            models.CheckConstraint(name="issue_counts_from_one", condition=models.Q(version__gte=1)),
            models.CheckConstraint(
                name="corrections_say_why",
                condition=models.Q(version=1, correction="") | (models.Q(version__gt=1) & ~models.Q(correction="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.period} v{self.version}"
