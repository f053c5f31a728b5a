"""Reunión Viceministerial y GRCM, competencias: the kinds of effects that the adoption of a paragraph can have, with their fields (data).

The names are those of the facts they assert; `negotiation.effects` checks a value's shape, `decisions.effects` asks the core.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an effect: its key, shape, label for the form, and whether it may be left empty."""

    key: str
    shape: str  # member, observer, day, year, money, slug, text, long-text, flag, category, level, owner, pillar, param, value
    label: Any
    required: bool = True


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of effect: its name (that of the fact it asserts, or `commitment`), label, clauses and fields.

    `group` is where the drafting screen shows it; `bodies` are those whose texts may cause it (`ANY`: each).
    """

    name: str
    label: Any
    clauses: tuple[str, ...]
    fields: tuple[Field, ...]
    group: str
    bodies: tuple[str, ...] = ("vm",)


def _both(key: str, shape: str, es: Any, en: Any, required: bool = True) -> tuple[Field, Field]:
    return Field(f"{key}_es", shape, es, required), Field(f"{key}_en", shape, en, required)


ANY: Final[tuple[str, ...]] = ()
GROUPS: Final = {
    "presidency": _("Presidencia y prioridades"),
    "secretariat": _("Secretaría Ejecutiva"),
    "plan": _("Plan Estratégico y Grupos de Trabajo"),
    "money": _("Presupuesto y Fondo"),
    "parties": _("Participantes"),
    "charter": _("La Carta"),
    "follow-up": _("Seguimiento"),
}

_SLUG = Field("slug", "slug", _("Nombre corto en la dirección (letras, cifras y guiones)"))
_ENDS = Field("ends", "day", _("Primer día en que ya no rige"))
_VERSION = Field("version", "slug", _("Nombre corto de la versión"))
_PRIORITY = (
    Field("priority", "slug", _("Nombre corto de la prioridad")),
    *_both("title", "text", _("Prioridad en español"), _("Prioridad en inglés")),
)
_NAMES = _both("name", "text", _("Nombre en español"), _("Nombre en inglés"))

KINDS: Final[dict[str, Kind]] = {
    kind.name: kind
    for kind in (
        Kind(
            "ppt_designated",
            _("Designa la próxima Presidencia"),
            ("ppt.designation-by-consensus", "ppt.yearly-change"),
            (
                Field("party", "member", _("País Miembro que la ejercerá")),
                Field("takes_office", "day", _("Día en que la asume")),
            ),
            "presidency",
        ),
        Kind(
            "budget_approved",
            _("Aprueba un presupuesto"),
            ("vm.power.approve-budget", "finance.budget-by-consensus"),
            (
                Field("year", "year", _("Año del presupuesto")),
                Field("amount", "money", _("Monto total en dólares de los Estados Unidos")),
            ),
            "money",
        ),
        Kind(
            "observer_admitted",
            _("Admite a un observador"),
            ("observer.country.admission-by-consensus",),
            (
                Field("party", "observer", _("Código (ISO 3166 de tres letras, o siglas del organismo)")),
                Field("category", "category", _("Categoría")),
                *_NAMES,
            ),
            "parties",
        ),
        Kind(
            "observer_readmitted",
            _("Readmite a un observador"),
            ("observer.country.readmission",),
            (Field("party", "observer", _("Código (ISO 3166 de tres letras, o siglas del organismo)")),),
            "parties",
        ),
        Kind(
            "wg_established",
            _("Crea un Grupo de Trabajo"),
            ("vm.power.approve-wg", "wg.mandate-objectives-term"),
            (
                _SLUG,
                *_NAMES,
                *_both("mandate", "long-text", _("Mandato en español"), _("Mandato en inglés")),
                *_both("objectives", "long-text", _("Objetivos en español"), _("Objetivos en inglés")),
                _ENDS,
                Field("pillar", "pillar", _("Pilar"), required=False),
                Field("ad_hoc", "flag", _("Es un grupo ad hoc"), required=False),
            ),
            "plan",
            bodies=("vm", "grcm"),  # the GRCM its ad hoc groups, where so read
        ),
        Kind("wg_extended", _("Extiende un Grupo de Trabajo"), ("wg.extension",), (_SLUG, _ENDS), "plan", bodies=("vm", "grcm")),
        Kind(
            "se_appointed",
            _("Nombra a la Secretaria o al Secretario Ejecutivo"),
            ("vm.power.appoint-se", "se.term-two-years"),
            (
                Field("person", "text", _("Persona (o su cargo, si no debe nombrarse)")),
                Field("nationality", "member", _("Nacionalidad")),
                Field("takes_office", "day", _("Día en que asume")),
                Field("candidacy", "slug", _("Candidatura elegida, por su número en la convocatoria"), required=False),
            ),
            "secretariat",
        ),
        Kind(
            "se_extended",
            _("Extiende el periodo de la Secretaría Ejecutiva"),
            ("se.term-two-years",),
            (Field("person", "text", _("Persona, escrita como en su nombramiento")),),
            "secretariat",
        ),
        Kind(
            "plan_approved",
            _("Aprueba el Plan Estratégico"),
            ("vm.power.approve-plan", "plan.approval"),
            (
                Field("plan", "slug", _("Nombre corto del Plan, como plan-2027-2029")),
                Field("starts", "day", _("Primer día del Plan")),
            ),
            "plan",
        ),
        Kind(
            "reading_adopted",
            _("Adopta una lectura de la Carta"),
            ("vm.decision-organ",),
            (
                Field("param", "param", _("Punto abierto de la Carta")),
                Field("value", "value", _("Lectura que se adopta")),
            ),
            "charter",
        ),
        Kind(
            "charter_amended",
            _("Modifica la Carta Estatutaria"),
            ("charter.amendment-decision", "charter.amendment-through-grcm"),
            (
                Field("amendment", "slug", _("Nombre corto de la propuesta de modificación")),
                Field("takes_effect", "day", _("Primer día en que rige, si no es el de la decisión"), required=False),
            ),
            "charter",
        ),
        Kind(
            "amendment_forwarded",
            _("Traslada una modificación de la Carta"),
            ("charter.amendment-through-grcm",),
            (
                Field("amendment", "slug", _("Nombre corto de la propuesta de modificación")),
                Field("against", "flag", _("La opinión del GRCM es desfavorable"), required=False),
            ),
            "charter",
            bodies=("grcm",),
        ),
        Kind(
            "budget_recommended",
            _("Recomienda un presupuesto"),
            ("vm.power.approve-budget",),
            (
                Field("year", "year", _("Año del presupuesto")),
                Field("amount", "money", _("Monto total en dólares de los Estados Unidos")),
            ),
            "money",
            bodies=("grcm",),
        ),
        Kind(
            "se_call_opened",
            _("Abre la convocatoria para la Secretaría Ejecutiva"),
            ("se.election-after-call", "se.selection-manual"),
            (
                Field("call", "slug", _("Nombre corto de la convocatoria, como se-2027")),
                Field("closes", "day", _("Primer día en que ya no se reciben candidaturas")),
            ),
            "secretariat",
        ),
        Kind(
            "se_selected",
            _("Elige entre las candidaturas a la Secretaría Ejecutiva"),
            ("se.election-after-call", "se.selection-manual"),
            (
                Field("call", "slug", _("Nombre corto de la convocatoria, como se-2027")),
                Field("person", "slug", _("Candidatura elegida, por su número en la convocatoria")),
            ),
            "secretariat",
        ),
        Kind(
            "se_evaluated",
            _("Evalúa a quien dirige la Secretaría Ejecutiva"),
            ("vm.power.evaluate-se",),
            (Field("person", "text", _("Persona, escrita como en su nombramiento")),),
            "secretariat",
        ),
        Kind(
            "manual_submitted",
            _("Presenta el manual de selección y evaluación"),
            ("grcm.nature", "vm.power.approve-manual"),
            (_VERSION,),
            "secretariat",
            bodies=("grcm",),
        ),
        Kind(
            "manual_approved",
            _("Aprueba o modifica el manual de selección y evaluación"),
            ("vm.power.approve-manual",),
            (_VERSION,),
            "secretariat",
        ),
        Kind(
            "rules_approved",
            _("Aprueba el Reglamento Administrativo"),
            ("se.function.draft-rules", "vm.decision-organ"),
            (_VERSION,),
            "secretariat",
        ),
        Kind(
            "parameters_approved",
            _("Aprueba los parámetros del equipo técnico"),
            ("se.technical-team", "vm.decision-organ"),
            (_VERSION,),
            "secretariat",
        ),
        Kind(
            "mandate_given",
            _("Da un mandato a la Secretaría Ejecutiva"),
            ("se.function.execute-mandates",),
            (
                *_both("title", "text", _("Mandato en español"), _("Mandato en inglés")),
                Field("due", "day", _("Plazo"), required=False),
            ),
            "secretariat",
            bodies=ANY,
        ),
        Kind(
            "ppt_plan_approved",
            _("Aprueba el plan de trabajo de la Presidencia"),
            ("vm.power.approve-ppt-plan", "ppt.function.priority-activities"),
            (Field("work_plan", "slug", _("Nombre corto del plan de trabajo, como se presentó")),),
            "presidency",
        ),
        Kind(
            "priorities_set",
            _("Fija las prioridades temáticas"),
            ("vm.power.priorities",),
            (
                *_both("topics", "long-text", _("Prioridades en español, una por línea"), _("Prioridades en inglés, una por línea")),
                Field("ends", "day", _("Primer día en que ya no rigen"), required=False),
            ),
            "presidency",
        ),
        Kind(
            "ministers_meeting_promoted",
            _("Promueve una Reunión de las y los Ministros"),
            ("vm.power.promote-ministers", "vm.may-promote-ministers"),
            _both("reason", "long-text", _("Qué la amerita, en español"), _("Qué la amerita, en inglés")),
            "presidency",
        ),
        Kind(
            "fund_priority_recommended",
            _("Recomienda una prioridad del Fondo Especial Voluntario"),
            ("vm.power.fund-priorities",),
            _PRIORITY,
            "money",
            bodies=("grcm",),
        ),
        Kind(
            "fund_priority_approved",
            _("Aprueba una prioridad del Fondo Especial Voluntario"),
            ("vm.power.fund-priorities",),
            _PRIORITY,
            "money",
        ),
        Kind(
            "fund_activity_approved",
            _("Aprueba una actividad para el Fondo Especial Voluntario"),
            ("vm.power.fund-priorities", "fund.confirm-resources"),
            (Field("activity", "slug", _("Nombre corto de la actividad, como se propuso")),),
            "money",
        ),
        Kind(
            "payment_arrangement",
            _("Aprueba un arreglo de pago"),
            ("vm.decision-organ", "finance.arrears.two-years-no-vote"),
            (
                Field("party", "member", _("País Miembro")),
                *_both("terms", "long-text", _("En qué consiste, en español"), _("En qué consiste, en inglés")),
            ),
            "money",
        ),
        Kind(
            "standing_declared",
            _("Declara la situación de un País Miembro"),
            ("vm.decision-organ", "finance.arrears.two-years-no-vote"),
            (
                Field("party", "member", _("País Miembro")),
                Field("level", "level", _("Situación que se declara")),
            ),
            "parties",
        ),
        Kind(
            "wg_proposed",
            _("Propone un Grupo de Trabajo"),
            ("grcm.power.propose-wg",),
            (
                _SLUG,
                *_both("mandate", "long-text", _("Mandato en español"), _("Mandato en inglés")),
                *_both("objectives", "long-text", _("Objetivos en español"), _("Objetivos en inglés")),
                _ENDS,
                Field("pillar", "pillar", _("Pilar"), required=False),
                Field("ad_hoc", "flag", _("Es un grupo ad hoc"), required=False),
            ),
            "plan",
            bodies=("grcm",),
        ),
        Kind(
            "report_approved",
            _("Aprueba el informe de un Grupo de Trabajo"),
            ("grcm.power.approve-wg-reports",),
            (
                Field("slug", "slug", _("Grupo, por su nombre corto en la dirección")),
                Field("report", "slug", _("Nombre corto del informe, como se presentó")),
            ),
            "plan",
            bodies=("grcm",),
        ),
        Kind(
            "plan_updated",
            _("Actualiza el Plan Estratégico"),
            ("grcm.power.update-plan",),
            (
                Field("plan", "slug", _("Nombre corto del Plan, como plan-2027-2029")),
                *_both("change", "long-text", _("Qué cambia, en español"), _("Qué cambia, en inglés")),
            ),
            "plan",
            bodies=("grcm",),
        ),
        Kind(
            "commitment",
            _("Contiene un compromiso"),
            (),
            (
                Field("owner", "owner", _("A quién obliga")),
                Field("due", "day", _("Plazo"), required=False),
                *_both("title", "text", _("Compromiso en español"), _("Compromiso en inglés")),
            ),
            "follow-up",
            bodies=ANY,
        ),
    )
}


def kinds_of(body: str) -> dict[Any, list[Kind]]:
    """The kinds that a text of this body can cause, under the words of their group, for the drafting screen."""
    ours = [kind for kind in KINDS.values() if not kind.bodies or body in kind.bodies]
    found = {words: [kind for kind in ours if kind.group == code] for code, words in GROUPS.items()}
    return {words: kinds for words, kinds in found.items() if kinds}
