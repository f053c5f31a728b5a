"""Toda la Carta, plazos: the words in which a duty stands on a desk, in a calendar and in a letter, and the page on which it is done.

A duty of the core needs no line here: without one it is named by the core's own words.
"""

from __future__ import annotations

import re
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from charter import duty_words
from charter.clauses import CLAUSES
from charter.parties import NAMES
from charter.prose import contracted, sentence
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language, long_date
from secretariat.furniture.names import party_name
from secretariat.institutions.facts import name_of as body_name
from secretariat.meetings.facts import titles

CODE = re.compile(r"[Ww]g:[\w-]+|\b[A-Z]{2,}(?:-[A-Z]+)*\b")
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
    "attend-once": gettext_lazy("Asistir en %(about)s a una reunión, actividad o evento"),
    "evaluate-plan": gettext_lazy("Evaluar el Plan Estratégico: %(about)s"),
    "hold-tripartite-meeting": gettext_lazy("Reunir el mecanismo tripartito con la RROCM"),
    "share-joint-results": gettext_lazy("Compartir los resultados conjuntos de %(about)s"),
    "submit-ppt-plan": gettext_lazy("Presentar el plan anual de trabajo de la Presidencia"),
    "designate-successor": gettext_lazy("Designar quién sigue en la Presidencia Pro-Témpore"),
    "draft-declaration": gettext_lazy("Preparar el proyecto de Declaración para %(about)s"),
    "review-declaration": gettext_lazy("Revisar el proyecto de Declaración para %(about)s"),
    "report-compliance": gettext_lazy("Informar del cumplimiento del Plan Estratégico en %(about)s"),
    "draft-plan": gettext_lazy("Preparar el Plan Estratégico que siga al de %(about)s"),
    "decide-on-secretary": gettext_lazy("Decidir la prórroga o la sucesión en la Secretaría Ejecutiva"),
    "decide-succession": gettext_lazy("Decidir la sucesión en la Secretaría Ejecutiva"),
    "evaluate-secretary": gettext_lazy("Evaluar a quien dirige la Secretaría Ejecutiva"),
    "draft-budget": gettext_lazy("Preparar el proyecto de presupuesto de %(about)s"),
    "approve-budget": gettext_lazy("Aprobar el presupuesto de %(about)s"),
    "approve-rules": gettext_lazy("Decidir sobre el Reglamento Administrativo"),
    "submit-work-plan": gettext_lazy("Presentar su plan de trabajo"),
    "submit-group-report": gettext_lazy("Informar al GRCM en %(about)s"),
    "evaluate-group": gettext_lazy("Evaluar su año de trabajo de %(about)s"),
    "issue-annual-report": gettext_lazy("Presentar el informe anual de %(about)s"),
    "renew-plan": gettext_lazy("Decidir el Plan Estratégico que siga al de %(about)s"),
}
# Where a duty is done, of those that have a room.
PAGES: dict[str, str] = {
    "draft-declaration": "negotiation:list", "review-declaration": "negotiation:list", "draft-plan": "negotiation:list",
    "draft-budget": "financing:budgets", "approve-budget": "financing:budgets", "designate-successor": "presidency:calendar",
    "submit-ppt-plan": "presidency:plans", "share-joint-results": "presidency:joint_meetings",
    "decide-on-secretary": "executive:office", "decide-succession": "executive:office", "evaluate-secretary": "executive:office",
    "submit-rules": "executive:rules", "approve-rules": "executive:rules", "carry-out-mandate": "executive:mandates",
    "issue-financial-report": "reports:list", "issue-operational-report": "reports:list",
    "hold-tripartite-meeting": "society:mechanism", "hold-first-meeting": "meetings:rhythm", "hold-second-meeting": "meetings:rhythm",
    "hold-ordinary-meeting": "meetings:rhythm", "hold-meeting": "meetings:rhythm",
}
ACTS: dict[str, Promise] = {
    "hold-first-meeting": gettext_lazy("Preparar"), "hold-second-meeting": gettext_lazy("Preparar"),
    "hold-ordinary-meeting": gettext_lazy("Ver la reunión"), "hold-meeting": gettext_lazy("Preparar"),
    "hold-tripartite-meeting": gettext_lazy("Convocar"),
    "notify-lapse": gettext_lazy("Preparar el aviso"), "attend-once": gettext_lazy("Ver las reuniones"),
    "draft-declaration": gettext_lazy("Ver los textos"), "review-declaration": gettext_lazy("Ver los textos"),
    "draft-plan": gettext_lazy("Ver los textos"), "draft-budget": gettext_lazy("Ver el presupuesto"),
    "approve-budget": gettext_lazy("Ver el presupuesto"), "designate-focal-point": gettext_lazy("Designar"),
    "designate-successor": gettext_lazy("Ver quién sigue"), "submit-ppt-plan": gettext_lazy("Ver el plan"),
    "share-joint-results": gettext_lazy("Compartir"), "decide-on-secretary": gettext_lazy("Ver el período"),
    "decide-succession": gettext_lazy("Ver el período"), "evaluate-secretary": gettext_lazy("Ver el período"),
    "submit-rules": gettext_lazy("Ver el reglamento"), "approve-rules": gettext_lazy("Ver el reglamento"),
    "carry-out-mandate": gettext_lazy("Ver el mandato"), "issue-financial-report": gettext_lazy("Preparar el informe"),
    "issue-operational-report": gettext_lazy("Preparar el informe"),
}
AWAITED: dict[str, Promise] = {
    "position": gettext_lazy("Declarar la posición"), "report": gettext_lazy("Informar"), "closing": gettext_lazy("Cerrar"),
}


def act_of(kind: str) -> str:
    """The word of the button for a thing that decisions await."""
    return str(AWAITED.get(kind, gettext_lazy("Abrir")))


def about(owed: Any) -> str:
    """Whom or what a duty concerns, in words: a party, a group, a meeting, a plan, a quarter, a year or a presidency's year."""
    code = str(owed.debtor if owed.act == "hold-meeting" else owed.about)
    if owed.act == "carry-out-mandate" and (title := mandate(code)):
        return title
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
    if code in titles():
        return (f"“{titles()[code][1]}”" if language() == "en" else f"«{titles()[code][0]}»")
    return code if code.isdigit() else party_name(code)


def mandate(slug: str) -> str:
    """The title of a mandate given to the Executive Secretariat; "" of an unknown one."""
    return next((f.text("title") for f in record.view(clock.today()).of("mandate_given") if f.data["mandate"] == slug), "")


def debtor(code: str) -> str:
    """Who owes it, as a row names it: a body, a group or a party."""
    return body_name(code, language()) or capital(duty_words.DEBTORS[language()].get(code, "")) or party_name(code)


def capital(words: str) -> str:
    """The words with their first letter in capitals, as a line begins."""
    return words[:1].upper() + words[1:]


def title(owed: Any) -> str:
    """One line that names what is owed: in the imperative, or in the core's own words."""
    words = _title(owed)
    return _("%(title)s (sin plazo en la Carta)") % {"title": words} if without_term(owed) else words


def without_term(owed: Any) -> bool:
    """Whether the Charter sets no term for it: the day under which it is listed is then only the end of a year."""
    why = getattr(owed, "why", None)
    return why is not None and any(part.code == "owed.no-term" for part in why.parts)


def _title(owed: Any) -> str:
    words = TITLES.get(owed.act)
    if words:
        return str(words) % {"about": about(owed)}
    if owed.act in duty_words.ACTS[language()]:
        core = contracted(duty_words.act_words(owed.act, about(owed), language()), language())
        return capital(core.removeprefix("to "))  # English completes “owes: to …”; a title is in the imperative
    return _("Cumplir: %(act)s (%(about)s)") % {"act": owed.act, "about": about(owed)}


def why(owed: Any) -> str:
    """What stands behind a duty in one sentence: the situation that brought it about, else our words of its clause."""
    for part in owed.why.parts:
        if part.code.startswith("owed.") and part.code != "owed.same":
            return named(sentence(part, language()))
    known = CLAUSES.get(owed.clause)
    return known.text[language()] if known else ""


def named(text: str) -> str:
    """A sentence of the core with the names of observers and groups, of which it knows the codes alone."""

    def name(found: re.Match[str]) -> str:
        code = found[0]
        return code if code in NAMES["es"] else body_name(code[:1].lower() + code[1:], language()) or party_name(code)

    return CODE.sub(name, text).replace("US$ ", "US$\u00a0")


def term(owed: Any) -> str:
    """Where a duty stands, in one sentence of the core: open until, overdue since, met on."""
    return named(sentence(owed.why, language()))


def period(owed: Any) -> str:
    """From when until when it can be done in time."""
    if without_term(owed):
        return _("Desde el %(opens)s, sin plazo en la Carta") % {"opens": long_date(owed.opens)}
    return _("Del %(opens)s al %(due)s") % {"opens": long_date(owed.opens), "due": long_date(owed.due)}


def act(owed: Any) -> str:
    """The word of its button."""
    return str(ACTS.get(owed.act, gettext_lazy("Ver el plazo")))


def own_page(owed: Any) -> str:
    """The page of the duty itself: where it stands and why."""
    return reverse("portal:obligation", args=[owed.due.year, owed.key])


def page(owed: Any) -> str:
    """Where the duty is done or, where no room does it yet, the duty's own page, which says what would meet it."""
    if owed.act.startswith("notify-") and (found := house_url("participation:notice", owed.about)):
        return found
    if owed.act == "designate-focal-point" and (found := house_url("participants:designate", owed.debtor)):
        return found
    if owed.act == "carry-out-mandate" and (found := house_url("executive:mandate", owed.about)):
        return found
    known = owed.about in titles()
    if owed.act in PAGES and not (known and owed.act.startswith("hold-")):
        return reverse(PAGES[owed.act])
    if known:
        return reverse("meetings:meeting", args=[owed.about])
    if owed.act.startswith(("hold-", "attend-")):
        return reverse("meetings:list")
    return own_page(owed)
