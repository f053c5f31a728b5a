"""Demostración, no la Carta: the list of people one can be, for the sign-in page. Nothing in a real installation."""

from __future__ import annotations

from typing import Any

from django import template

from secretariat.furniture.figures import language
from secretariat.people import demo

register = template.Library()


@register.inclusion_tag("people/_demo_people.html", takes_context=True)
def demo_people(context: template.Context, level: int = 2) -> dict[str, Any]:
    """Everybody of the demonstration with her role today and one button each. `level`: of its heading (2 or 3)."""
    request = context["request"]
    shown = bool(getattr(request, "demonstration", False))
    lang = language()
    people = [(card, card.someone.called(lang)) for card in demo.cards(lang)] if shown else []
    return {
        "people": people,
        "request": request,
        "level": level,
        "csrf_token": context.get("csrf_token"),
        "next": context.get("next") or "",
    }
