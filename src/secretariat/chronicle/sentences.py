"""Toda la Carta: an entry keeps codes and numbers; its sentence is written when it is read, in the reader's language."""

from __future__ import annotations

from django.template.loader import TemplateDoesNotExist, render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from charter.acts import ACTS

from .models import Entry


def label(act: str) -> str:
    """The name of an act of the Charter in the current language, or the code when the core does not know it."""
    known = ACTS.get(act)
    return known.label["en" if get_language() == "en" else "es"] if known else act


def sentence(entry: Entry) -> SafeString:
    """What happened, in one line, in the current language. Takes the template `<room>/chronicle/<verb>.html` of the act."""
    if entry.outcome == "refused":
        return mark_safe(render_to_string("chronicle/_refused.html", {"entry": entry, "label": label(entry.act)}).strip())  # noqa: S308
    room, _, verb = entry.act.partition(".")
    try:
        text = render_to_string(f"{room}/chronicle/{verb}.html", {"entry": entry, "data": entry.data})
    except TemplateDoesNotExist:
        text = gettext("Acto registrado: %(act)s") % {"act": label(entry.act)}
    return mark_safe(" ".join(text.split()))  # noqa: S308 — rendered by autoescaping templates
