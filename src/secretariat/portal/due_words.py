"""Toda la Carta, plazos: the words in which a duty stands on a desk, and the page on which it is done."""

from __future__ import annotations

import re
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from secretariat.furniture.figures import language
from secretariat.furniture.names import party_name
from secretariat.institutions.facts import name_of as body_name

QUARTER = re.compile(r"(\d{4})Q([1-4])")
PRESIDENCY = re.compile(r"([A-Z]{3})-\d{4}-\d\d-\d\d")

# What is owed, in the imperative of a desk. `%(about)s` is the party, group, year or quarter concerned.
TITLES: dict[str, Promise] = {
    "hold-first-meeting": gettext_lazy("Celebrar la primera reunión del GRCM de %(about)s"),
    "hold-second-meeting": gettext_lazy("Celebrar la segunda reunión del GRCM de %(about)s"),
    "hold-ordinary-meeting": gettext_lazy("Celebrar la Reunión Viceministerial de %(about)s"),
    "hold-meeting": gettext_lazy("Celebrar una reunión: %(about)s"),
    "issue-financial-report": gettext_lazy("Presentar el informe financiero: %(about)s"),
    "issue-operational-report": gettext_lazy("Presentar el informe operativo: %(about)s"),
    "notify-lapse": gettext_lazy("Avisar a %(about)s de que puede perder su condición"),
    "attend-once": gettext_lazy("Asistir este año a una reunión, actividad o evento"),
    "evaluate-plan": gettext_lazy("Evaluar el Plan Estratégico: %(about)s"),
}
ACTS: dict[str, Promise] = {
    "hold-first-meeting": gettext_lazy("Preparar"), "hold-second-meeting": gettext_lazy("Preparar"),
    "hold-ordinary-meeting": gettext_lazy("Ver la reunión"), "hold-meeting": gettext_lazy("Preparar"),
    "notify-lapse": gettext_lazy("Ver la situación"), "attend-once": gettext_lazy("Ver las reuniones"),
}
AWAITED: dict[str, Promise] = {
    "position": gettext_lazy("Declarar la posición"), "report": gettext_lazy("Informar"), "closing": gettext_lazy("Cerrar"),
}


def act_of(kind: str) -> str:
    """The word of the button for a thing that decisions await."""
    return str(AWAITED.get(kind, gettext_lazy("Abrir")))


def about(owed: Any) -> str:
    """Whom or what a duty concerns, in words: a party, a group, a plan, a quarter, a year or a presidency's year."""
    code = str(owed.debtor if owed.act == "hold-meeting" else owed.about)
    if code.startswith("wg:"):
        return body_name(code, language()) or code.removeprefix("wg:")
    quarter = QUARTER.fullmatch(code)
    if quarter:
        return _("%(n)s.º trimestre de %(year)s") % {"n": quarter[2], "year": quarter[1]}
    if code.startswith("plan-"):
        return code.removeprefix("plan-")
    presidency = PRESIDENCY.fullmatch(code)
    if presidency:
        return _("la presidencia de %(party)s") % {"party": party_name(presidency[1])}
    return code if code.isdigit() else party_name(code)


def capital(words: str) -> str:
    """The words with their first letter in capitals, as a line begins."""
    return words[:1].upper() + words[1:]


def title(owed: Any) -> str:
    """One line in the imperative."""
    words = TITLES.get(owed.act)
    return str(words) % {"about": about(owed)} if words else _("Cumplir: %(act)s (%(about)s)") % {"act": owed.act, "about": about(owed)}


def act(owed: Any) -> str:
    return str(ACTS.get(owed.act, gettext_lazy("Ver la disposición")))


def page(owed: Any) -> str:
    """Where the duty is done or, where no room does it yet, its clause."""
    try:
        if owed.act == "notify-lapse":
            return reverse("standing:party", args=[owed.about])
        if owed.act in {"hold-first-meeting", "hold-second-meeting", "hold-ordinary-meeting", "hold-meeting", "attend-once"}:
            return reverse("meetings:list")
    except NoReverseMatch:
        pass
    return reverse("portal:clause", args=[owed.clause])
