"""Reunión Viceministerial, competencias: what adopted paragraphs cause, in words: one line for each effect, the name of each kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy, override

from charter.readings import READINGS, check
from secretariat.furniture.figures import language, long_date
from secretariat.furniture.figures import money as in_words
from secretariat.furniture.names import party_name
from secretariat.institutions.facts import name_of as group_name
from secretariat.negotiation.effects import LEVELS

# Titles are kept with the decision in both languages, so they are written here once and not when read.
TITLES = {
    "ppt_designated": (
        "Presidencia Pro-Témpore de {party}, desde el {takes_office}",
        "Presidency Pro-Témpore of {party}, from {takes_office}",
    ),
    "budget_approved": ("Presupuesto de {year}: {amount}", "Budget for {year}: {amount}"),
    "budget_recommended": ("Presupuesto recomendado para {year}: {amount}", "Recommended budget for {year}: {amount}"),
    "observer_admitted": ("Admisión de {name} como observador", "Admission of {name} as an observer"),
    "observer_readmitted": ("Readmisión de {party} como observador", "Readmission of {party} as an observer"),
    "wg_established": ("{group}, hasta el {ends}", "{group}, until {ends}"),
    "wg_extended": ("{group}, extendido hasta el {ends}", "{group}, extended until {ends}"),
    "se_appointed": ("Secretaría Ejecutiva: nombramiento de {person}", "Executive Secretary: appointment of {person}"),
    "se_extended": ("Secretaría Ejecutiva: extensión del periodo de {person}", "Executive Secretary: extension of the term of {person}"),
    "reading_adopted": ("Lectura de la Carta: {label}", "Reading of the Charter: {label}"),
    "plan_approved": ("Plan Estratégico {plan}, desde el {starts}", "Strategic Plan {plan}, from {starts}"),
    "charter_amended": ("Modificación de la Carta: {amendment}", "Amendment of the Charter: {amendment}"),
    "amendment_forwarded": ("Paso por el GRCM de la modificación {amendment}", "Passage through the RCGM of the amendment {amendment}"),
    "se_call_opened": (
        "Secretaría Ejecutiva: convocatoria {call}, hasta el {closes}",
        "Executive Secretary: call {call}, until {closes}",
    ),
    "se_selected": (
        "Secretaría Ejecutiva: elección de la candidatura {person}",
        "Executive Secretary: selection of the candidacy {person}",
    ),
    "se_evaluated": ("Secretaría Ejecutiva: evaluación de {person}", "Executive Secretary: evaluation of {person}"),
    "manual_submitted": (
        "Manual de selección y evaluación presentado: versión {version}",
        "Manual of selection and evaluation submitted: version {version}",
    ),
    "manual_approved": ("Manual de selección y evaluación: versión {version}", "Manual of selection and evaluation: version {version}"),
    "rules_approved": ("Reglamento Administrativo: versión {version}", "Administrative Regulations: version {version}"),
    "parameters_approved": (
        "Parámetros del equipo técnico: versión {version}",
        "Parameters of the technical team: version {version}",
    ),
    "mandate_given": ("Mandato a la Secretaría Ejecutiva: {title}", "Mandate to the Executive Secretariat: {title}"),
    "ppt_plan_approved": ("Plan de trabajo de la Presidencia: {work_plan}", "Work plan of the Presidency: {work_plan}"),
    "priorities_set": ("Prioridades temáticas: {topics}", "Thematic priorities: {topics}"),
    "ministers_meeting_promoted": (
        "Promoción de una Reunión de las y los Ministros",
        "Promotion of a Meeting of Ministers",
    ),
    "fund_priority_recommended": (
        "Prioridad recomendada del Fondo Especial Voluntario: {title}",
        "Recommended priority of the Special Voluntary Fund: {title}",
    ),
    "fund_priority_approved": (
        "Prioridad del Fondo Especial Voluntario: {title}",
        "Priority of the Special Voluntary Fund: {title}",
    ),
    "fund_activity_approved": (
        "Actividad para el Fondo Especial Voluntario: {activity}",
        "Activity for the Special Voluntary Fund: {activity}",
    ),
    "payment_arrangement": ("Arreglo de pago de {party}", "Payment arrangement of {party}"),
    "standing_declared": ("Situación de {party}: {level}", "Standing of {party}: {level}"),
    "wg_proposed": ("Propuesta de {group}, hasta el {ends}", "Proposal of {group}, until {ends}"),
    "report_approved": ("{group}: informe {report}", "{group}: report {report}"),
    "plan_updated": ("Actualización del Plan Estratégico {plan}", "Update of the Strategic Plan {plan}"),
}


def title(effect: Mapping[str, Any], language_: str) -> str:
    """What an effect brings, in one line, in `language_` (es, en)."""
    if effect["kind"] == "commitment":
        return str(effect[f"title_{language_}"])
    shown_: dict[str, Any] = dict(effect)
    for key in ("takes_office", "ends", "starts", "closes"):
        if key in shown_:
            shown_[key] = long_date(dt.date.fromisoformat(shown_[key]), language_)
    if "party" in shown_:
        shown_["party"] = party_name(shown_["party"], language_)
    if "amount" in shown_:
        whole, _dot, part = str(shown_["amount"]).partition(".")
        shown_["amount"] = in_words(int(whole) * 100 + int(part.ljust(2, "0") or 0))
    if "level" in shown_:
        with override(language_):
            shown_["level"] = str(LEVELS[str(shown_["level"])]).lower()
    shown_["title"] = str(effect.get(f"title_{language_}", ""))
    shown_["topics"] = "; ".join(lines(str(effect.get(f"topics_{language_}", ""))))
    if effect["kind"] == "reading_adopted":
        reading = READINGS[str(effect["param"])]
        chosen = reading.option_labels.get(check(reading.param, effect["value"]), {}).get(language_, str(effect["value"]))
        shown_["label"] = f"{reading.label[language_]}: {chosen}"
    shown_["name"] = str(effect.get(f"name_{language_}", ""))
    shown_["group"] = _group(effect, shown_["name"], language_)
    return TITLES[str(effect["kind"])][language_ == "en"].format(**shown_)


def lines(text: str) -> list[str]:
    """The lines of a text that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def _group(effect: Mapping[str, Any], name: str, language_: str) -> str:
    """A working group by its name, which may say by itself that it is one."""
    called = name or group_name(f"wg:{effect.get('slug', '')}", language_) or str(effect.get("slug", ""))
    kind = "Working Group" if language_ == "en" else "Grupo de Trabajo"
    return called if kind.lower() in called.lower() else f"{kind}: {called}"


LABELS = {
    "declaration": gettext_lazy("Declaración"),
    "decision": gettext_lazy("Decisión"),
    "ppt_designated": gettext_lazy("Presidencia Pro-Témpore"),
    "budget_approved": gettext_lazy("Presupuesto"),
    "budget_recommended": gettext_lazy("Recomendación de presupuesto"),
    "observer_admitted": gettext_lazy("Admisión de observador"),
    "observer_readmitted": gettext_lazy("Readmisión de observador"),
    "wg_established": gettext_lazy("Grupo de Trabajo"),
    "wg_extended": gettext_lazy("Extensión de Grupo de Trabajo"),
    "se_appointed": gettext_lazy("Nombramiento en la Secretaría Ejecutiva"),
    "se_extended": gettext_lazy("Extensión en la Secretaría Ejecutiva"),
    "reading_adopted": gettext_lazy("Lectura de la Carta"),
    "plan_approved": gettext_lazy("Plan Estratégico"),
    "charter_amended": gettext_lazy("Modificación de la Carta"),
    "amendment_forwarded": gettext_lazy("Paso de una modificación por el GRCM"),
    "se_call_opened": gettext_lazy("Convocatoria para la Secretaría Ejecutiva"),
    "se_selected": gettext_lazy("Selección para la Secretaría Ejecutiva"),
    "se_evaluated": gettext_lazy("Evaluación en la Secretaría Ejecutiva"),
    "manual_submitted": gettext_lazy("Manual presentado"),
    "manual_approved": gettext_lazy("Manual de selección y evaluación"),
    "rules_approved": gettext_lazy("Reglamento Administrativo"),
    "parameters_approved": gettext_lazy("Parámetros del equipo técnico"),
    "mandate_given": gettext_lazy("Mandato a la Secretaría Ejecutiva"),
    "ppt_plan_approved": gettext_lazy("Plan de trabajo de la Presidencia"),
    "priorities_set": gettext_lazy("Prioridades temáticas"),
    "ministers_meeting_promoted": gettext_lazy("Reunión de las y los Ministros"),
    "fund_priority_recommended": gettext_lazy("Recomendación de una prioridad del Fondo"),
    "fund_priority_approved": gettext_lazy("Prioridad del Fondo"),
    "fund_activity_approved": gettext_lazy("Actividad para el Fondo"),
    "payment_arrangement": gettext_lazy("Arreglo de pago"),
    "standing_declared": gettext_lazy("Situación de un País Miembro"),
    "wg_proposed": gettext_lazy("Propuesta de Grupo de Trabajo"),
    "report_approved": gettext_lazy("Informe de Grupo de Trabajo"),
    "plan_updated": gettext_lazy("Actualización del Plan Estratégico"),
    "commitment": gettext_lazy("Compromiso"),
}


def label(kind: str) -> str:
    """The name of a kind of decision in the reader's language; past kinds that the register does not know, as a decision."""
    return str(LABELS.get(kind, LABELS["decision"]))


def titled(effect: Mapping[str, Any]) -> str:
    """`title` in the language of the reader."""
    return title(effect, language())
