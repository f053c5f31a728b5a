"""Plan Estratégico: how pages call a plan, which the record knows by its short name."""

from __future__ import annotations

from django import template
from django.utils.translation import gettext as _

register = template.Library()


@register.filter
def plan_name(slug: str) -> str:
    """«Plan Estratégico 2025-2027» from `plan-2025-2027`; any other short name as it is."""
    years = str(slug).removeprefix("plan-")
    return _("Plan Estratégico %(years)s") % {"years": years} if years != slug else str(slug)
