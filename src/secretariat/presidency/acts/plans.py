"""Presidencia Pro-Témpore: the year's work plan, drafted, consulted with the members, submitted and carried out.

That members were consulted, that it was submitted and that it was approved are facts of the record; the Charter asks for the first
before the second and for both before the third (ppt.function.priority-activities, vm.power.approve-ppt-plan).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from charter.parties import MEMBERS
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS as MEMBERS_ONLY
from secretariat.chronicle.delegate import PUBLIC, SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.figures import as_day, long_date
from secretariat.institutions.facts import offices_on

from .. import facts
from ..models import STATES_OF_LINE, Comment, Line, PlanVersion, Round, WorkPlan
from . import letters

FIELDS = ("activity_es", "activity_en", "pillar", "aligned", "month", "responsible", "result_es", "result_en")
DAYS = 10  # fewest days that members have to comment


def frozen(plan: WorkPlan) -> tuple[list[dict[str, Any]], str]:
    """The lines of a plan as a version keeps them, and the SHA-256 of what they say."""
    lines = [
        {"order": line.order, **{key: getattr(line, key) for key in FIELDS}, "month": line.month.isoformat()} for line in plan.lines.all()
    ]
    said = json.dumps(
        {"plan": plan.slug, "strategic": plan.strategic, "aim": [plan.aim_es, plan.aim_en], "lines": lines},
        ensure_ascii=False,
        sort_keys=True,
    )
    return lines, hashlib.sha256(said.encode()).hexdigest()


def _keep(plan: WorkPlan, cause: str) -> PlanVersion:
    """Keep a version of the plan as it stands."""
    lines, digest = frozen(plan)
    plan.version += 1
    plan.save(update_fields=["version"])
    return PlanVersion.objects.create(plan=plan, number=plan.version, cause=cause, lines=lines, sha256=digest, kept=clock.now())


def _own(plan: WorkPlan) -> WorkPlan:
    """The plan, locked, while its presidency is in office. Raises Conflict afterwards."""
    plan = WorkPlan.objects.select_for_update().get(pk=plan.pk)
    held = offices_on().ppt
    if held is None or held.party != plan.party or held.since != plan.starts:
        raise Conflict(_("Este plan es de otra Presidencia: se lee, pero ya no se cambia."), "over")
    return plan


def _open(plan: WorkPlan) -> WorkPlan:
    """The plan, locked, while it can still be drafted. Raises Conflict once it is submitted."""
    plan = _own(plan)
    if facts.plan_approved(plan.slug):
        raise Conflict(_("El plan está aprobado: sus actividades ya no se cambian. Diga en cada una en qué va."), "approved")
    return plan


def _enter(delegate: Delegate, verb: str, plan: WorkPlan, clauses: Any, audience: str = SECRETARIAT, **more: Any) -> None:
    enter(
        delegate,
        f"presidency.{verb}",
        subject=plan.address,
        clauses=clauses,
        audience=audience,
        fictitious=plan.fictitious,
        facts=more.pop("facts", ()),
        data={"plan": plan.slug, "party": plan.party, "year": plan.year, **more},
    )


@transaction.atomic
def begin(delegate: Delegate, *, aim_es: str = "", aim_en: str = "") -> WorkPlan:
    """Begin the work plan of the presidency in office, aligned with the Strategic Plan in force. Gives the plan.

    Act of the Presidency (ppt.function.priority-activities). Raises Refused, and Conflict where it has one already.
    """
    alone()
    said = permit(delegate, "submit-ppt-plan", subject="presidency.plans")
    held = offices_on().ppt
    assert held is not None  # noqa: S101  (only a Presidency in office is permitted)
    if WorkPlan.objects.filter(party=held.party, starts=held.since).exists():
        raise Conflict(_("Esta Presidencia ya tiene su plan de trabajo. Ábralo y continúe."), "exists")
    year = held.since.year
    known = WorkPlan.objects.filter(year=year).count()
    plan = WorkPlan.objects.create(
        slug=f"ppt-{year}" if not known else f"ppt-{year}-{held.party.lower()}-{known + 1}",
        party=held.party,
        starts=held.since,
        year=year,
        strategic=facts.strategic(),
        aim_es=aim_es,
        aim_en=aim_en,
        fictitious=record.memory().demonstration,
    )
    _enter(delegate, "begin_plan", plan, said.clauses)
    return plan


@transaction.atomic
def state_aim(delegate: Delegate, plan: WorkPlan, *, aim_es: str, aim_en: str) -> WorkPlan:
    """Write what the presidency aims at, and align the plan with the Strategic Plan in force now. Raises Refused, Conflict."""
    said = permit(delegate, "submit-ppt-plan", subject=plan.address, kept={_("Propósito"): aim_es})
    plan = _open(plan)
    plan.aim_es, plan.aim_en, plan.strategic = aim_es, aim_en, facts.strategic()
    plan.save(update_fields=["aim_es", "aim_en", "strategic"])
    _enter(delegate, "edit_plan", plan, said.clauses)
    return plan


@transaction.atomic
def write_line(delegate: Delegate, plan: WorkPlan, given: Mapping[str, Any], line: Line | None = None) -> Line:
    """Add an activity to the plan, or write one anew; `given`: FIELDS. Gives the line.

    Act of the Presidency. Raises Refused, and Conflict where the month lies outside its year or the plan is approved.
    """
    said = permit(delegate, "submit-ppt-plan", subject=plan.address, kept={_("Actividad"): given["activity_es"]})
    plan = _open(plan)
    month = given["month"].replace(day=1)
    last = plan.starts.replace(day=1)
    last = last.replace(year=last.year + 1)
    if not plan.starts.replace(day=1) <= month <= last:
        raise Conflict(
            _("El mes debe estar dentro del año de la Presidencia, que empezó el %(day)s.") % {"day": long_date(plan.starts)}, "month"
        )
    if line is None:
        top = plan.lines.aggregate(top=Max("order"))["top"] or 0
        line = Line(plan=plan, order=top + 1)
    for key in FIELDS:
        setattr(line, key, given.get(key, ""))
    line.month = month
    line.save()
    _enter(delegate, "edit_plan", plan, said.clauses, line=line.order)
    return line


@transaction.atomic
def drop_line(delegate: Delegate, line: Line) -> None:
    """Take an activity out of the draft; versions kept before still have it. Raises Refused, Conflict."""
    said = permit(delegate, "submit-ppt-plan", subject=line.plan.address)
    plan = _open(line.plan)
    order = line.order
    line.delete()
    _enter(delegate, "edit_plan", plan, said.clauses, line=order)


@transaction.atomic
def consult(delegate: Delegate, plan: WorkPlan, *, closes: dt.date) -> Round:
    """Open a round of consultation on the plan as it stands: a version is kept and each member gets a letter. Gives the round.

    Act of the Presidency (ppt.function.priority-activities). Raises Refused, and Conflict where there is nothing to consult on, too
    little time, or a round is open already.
    """
    said = permit(delegate, "submit-ppt-plan", subject=plan.address)
    plan = _open(plan)
    if not plan.lines.exists():
        raise Conflict(_("El plan no tiene actividades todavía: añada al menos una antes de consultar."), "lines")
    if plan.rounds.filter(ended=None).exists():
        raise Conflict(_("Ya hay una consulta abierta. Ciérrela antes de abrir otra."), "open")
    if closes < clock.today() + dt.timedelta(days=DAYS):
        raise Conflict(_("Dé a los Países Miembros al menos %(n)s días para responder.") % {"n": DAYS}, "closes")
    version = _keep(plan, "consultation")
    made = Round.objects.create(plan=plan, version=version, number=plan.rounds.count() + 1, opened=clock.now(), closes=closes)
    _enter(delegate, "consult", plan, said.clauses, MEMBERS_ONLY, closes=closes, version=version.number)
    letters.to_members(
        "presidency-consultation",
        "presidency/letters/consultation",
        MEMBERS,
        about=plan.address,
        page=("presidency:plan", plan.slug),
        plan=plan,
        closes=closes,
    )
    return made


@transaction.atomic
def comment(delegate: Delegate, plan: WorkPlan, *, text: str, line: int | None = None) -> Comment:
    """A member says what it thinks of the plan, or of one activity. Gives the comment.

    Act of a member (ppt.function.priority-activities). Raises Refused, and Conflict while no round is open.
    """
    said = permit(delegate, "take-part-in-decision", subject=plan.address, kept={_("Comentario"): text})
    now = plan.rounds.select_for_update().filter(ended=None).first()
    if now is None or now.closes < clock.today():
        raise Conflict(_("La consulta está cerrada. Escriba a la Presidencia o espere la siguiente ronda."), "closed")
    if not text.strip():
        raise Conflict(_("Escriba su comentario."), "text")
    if line is not None and not any(one["order"] == line for one in now.version.lines):
        raise Conflict(_("Esa actividad no está en la versión consultada."), "line")
    made = Comment.objects.create(round=now, party=delegate.party, line=line, text=text.strip(), said=clock.now())
    _enter(
        delegate, "comment", plan, (*said.clauses, "ppt.function.priority-activities"), MEMBERS_ONLY, from_party=delegate.party, line=line
    )
    return made


@transaction.atomic
def answer(delegate: Delegate, comment: Comment, *, text: str, taken: bool) -> Comment:
    """The Presidency answers a comment and says whether the plan takes it up. Raises Refused, Conflict."""
    plan = comment.round.plan
    said = permit(delegate, "submit-ppt-plan", subject=plan.address, kept={_("Respuesta"): text})
    _own(plan)
    if not text.strip():
        raise Conflict(_("Escriba la respuesta: quien comentó la espera."), "answer")
    comment.answer, comment.taken, comment.answered = text.strip(), taken, clock.now()
    comment.save(update_fields=["answer", "taken", "answered"])
    _enter(delegate, "answer_comment", plan, said.clauses, MEMBERS_ONLY, to_party=comment.party, taken=taken)
    return comment


@transaction.atomic
def end_round(delegate: Delegate, plan: WorkPlan) -> Round:
    """Close the round: from then on the record says that members were consulted. Gives the round.

    Act of the Presidency. Raises Refused, and Conflict while its days still run or a comment has no answer.
    """
    alone()
    said = permit(delegate, "submit-ppt-plan", subject=plan.address)
    plan = _open(plan)
    now = plan.rounds.filter(ended=None).first()
    if now is None:
        raise Conflict(_("No hay consulta abierta."), "closed")
    silent = set(MEMBERS) - {plan.party} - set(now.comments.values_list("party", flat=True))
    if now.closes >= clock.today() and silent:
        raise Conflict(
            _("La consulta corre hasta el %(day)s y aún hay Países Miembros que pueden responder.") % {"day": long_date(now.closes)},
            "running",
        )
    waiting = now.comments.filter(answered=None).count()
    if waiting:
        raise Conflict(_("Quedan %(n)s comentarios sin respuesta. Respóndalos antes de cerrar.") % {"n": waiting}, "unanswered")
    now.ended = clock.now()
    now.save(update_fields=["ended"])
    held = {"kind": "consultation_held", "subject": "ppt", "on": clock.today().isoformat(), "data": {"work_plan": plan.slug}}
    _enter(delegate, "end_consultation", plan, said.clauses, MEMBERS_ONLY, facts=[held], round=now.number, heard=now.comments.count())
    return now


@transaction.atomic
def submit(delegate: Delegate, plan: WorkPlan) -> PlanVersion:
    """Submit the plan to the Vice-Ministers: after consultation, aligned with the Strategic Plan in force. Gives the version submitted.

    Act of the Presidency (ppt.function.priority-activities): the core refuses it unconsulted or unaligned. Raises Refused, Conflict.
    """
    alone()
    plan = _open(plan)
    said = permit(delegate, "submit-ppt-plan", subject=plan.address, work_plan=plan.slug, plan=plan.strategic)
    if plan.rounds.filter(ended=None).exists():
        raise Conflict(_("La consulta sigue abierta: ciérrela antes de presentar el plan."), "open")
    version = _keep(plan, "submission")
    plan.submitted = clock.now()
    plan.save(update_fields=["submitted"])
    fact = {
        "kind": "ppt_plan_submitted",
        "subject": "ppt",
        "on": clock.today().isoformat(),
        "data": {"work_plan": plan.slug, "plan": plan.strategic},
        "source": f"{plan.slug} v{version.number}",
    }
    _enter(delegate, "submit_plan", plan, said.clauses, MEMBERS_ONLY, facts=[fact], version=version.number)
    return version


@transaction.atomic
def record_approval(delegate: Delegate, plan: WorkPlan, *, decision: str, day: dt.date) -> None:
    """Record that a Vice-Ministerial Meeting outside this house approved the plan (vm.power.approve-ppt-plan).

    The Secretariat writes; the Charter is asked of the Meeting. Raises Refused, and Conflict where the day or the decision cannot stand.
    """
    alone()
    permit(delegate, "keep-directory", subject=plan.address, kept={_("Decisión"): decision})
    said = permit(delegate, "approve-ppt-plan", actor="vm", subject=plan.address, kept={_("Decisión"): decision}, work_plan=plan.slug)
    if facts.plan_approved(plan.slug):
        raise Conflict(_("La aprobación de este plan ya consta."), "approved")
    if not decision.strip():
        raise Conflict(_("Indique la decisión: su símbolo o el acta que la contiene."), "decision")
    if plan.submitted is None or not (as_day(plan.submitted) or day) <= day <= clock.today():
        raise Conflict(_("La aprobación no puede ser anterior a la presentación del plan ni posterior a hoy."), "day")
    fact = {
        "kind": "ppt_plan_approved",
        "subject": "CRM",
        "on": day.isoformat(),
        "data": {"work_plan": plan.slug, "decision": decision.strip()},
    }
    _enter(delegate, "record_plan_approval", plan, said.clauses, PUBLIC, facts=[fact], decision=decision.strip(), day=day)


@transaction.atomic
def tell(delegate: Delegate, line: Line, *, state: str, outcome: str = "") -> Line:
    """Tell how an activity stands during the year, and what came of it. Gives the line.

    Act of the Presidency (ppt.function.preside). Raises Refused, and Conflict for a result that is not told.
    """
    said = permit(delegate, "submit-ppt-plan", subject=line.plan.address, kept={_("Resultado"): outcome})
    plan = _own(line.plan)
    if state not in dict(STATES_OF_LINE):
        raise Conflict(_("Elija uno de los estados de la lista."), "state")
    if state in ("done", "not-done") and not outcome.strip():
        raise Conflict(_("Diga qué resultó, o por qué no se realizó."), "outcome")
    line.state, line.outcome, line.told = state, outcome.strip(), clock.today()
    line.save(update_fields=["state", "outcome", "told"])
    _enter(delegate, "tell_line", plan, (*said.clauses, "ppt.function.preside"), MEMBERS_ONLY, line=line.order, state=state)
    return line
