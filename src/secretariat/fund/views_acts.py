"""Fondo Especial Voluntario: its pages to act: fetch, act, answer. A refusal or a conflict gives back what was written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from charter.parties import MEMBERS, RROCM
from charter.standing import standings
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language, money
from secretariat.furniture.names import party_name, sort_key
from secretariat.participants import facts as participants

from . import acts, audience, facts, forms, steps
from .acts.checks import keeping
from .models import Contributor, Pledge, Source
from .steps import Step
from .views import plan_of, trail

METHODS = ["GET", "HEAD", "POST"]


def page(request: HttpRequest, step: Step, form: django_forms.Form, back: str, way: list[tuple[str, str]], **more: Any) -> HttpResponse:
    """The page of a step; 422 with what was written when something stands in the way."""
    context = {"step": step, "form": form, "back": back, "trail": way, **more}
    return render(request, "fund/step.html", context, status=422 if form.errors else 200)


def try_act(request: HttpRequest, step: Step, form: django_forms.Form, act: Callable[..., Any]) -> bool:
    """Do the act with what was written; a conflict goes beside its field. Gives whether it is done."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act(**form.cleaned_data)
    except Conflict as conflict:
        form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        return False
    messages.success(request, str(step.done))
    return True


def _data(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


@login_required
@require_http_methods(METHODS)
def pledge_step(request: HttpRequest, code: str, verb: str) -> HttpResponse:
    """One step of a contribution."""
    row = get_object_or_404(audience.pledges(request.delegate), pk=code)
    step = steps.PLEDGE[verb]
    step.gate(request.delegate, row)
    shape = forms.ReceiveGoodsForm if verb == "receive" and row.form == "kind" else step.form
    form = shape(_data(request), initial={"day": request.today})
    if try_act(request, step, form, lambda **given: step.act(request.delegate, row, **given)):
        return redirect("fund:pledge", row.code)
    back = house_url("fund:pledge", row.code)
    return page(request, step, form, back, trail((_("Aportes"), house_url("fund:pledges")), (row.code, back)), about=row)


@login_required
@require_http_methods(METHODS)
def activity_step(request: HttpRequest, slug: str, verb: str) -> HttpResponse:
    """One step of an activity."""
    plan = plan_of(request, slug)
    row, step = plan.activity, steps.ACTIVITY[verb]
    step.gate(request.delegate, row)
    form = _activity_form(request, plan, verb)
    back = house_url("fund:activity", row.slug)
    if try_act(request, step, form, lambda **given: step.act(request.delegate, row, **given)):
        return redirect(back)
    return page(
        request,
        step,
        form,
        back,
        trail((_("Actividades"), house_url("fund:activities")), (row.called(language()), back)),
        cover=plan.cover if verb in ("source", "approve", "disburse") else None,
    )


def _activity_form(request: HttpRequest, plan: facts.Plan, verb: str) -> django_forms.Form:
    data, initial = _data(request), {"day": request.today}
    gaps = {stretch.number: stretch.gap for stretch in plan.cover.phases}
    if verb == "approve":
        return forms.ApproveForm(data, initial=initial, priorities=facts.priorities(record.view(request.today)))
    if verb == "close":
        return forms.CloseForm(data)
    phases = [(phase.number, f"{phase.number}. {phase.title}") for phase in plan.activity.phases.all()]
    if verb == "disburse":
        return forms.DisburseForm(data, initial=initial, phases=phases)
    told = [(number, f"{words} ({_('faltan')} {money(gaps[number])})") for number, words in phases]
    return forms.SourceForm(data, phases=told)


@login_required
@require_http_methods(METHODS)
def source_step(request: HttpRequest, slug: str, source: int, verb: str) -> HttpResponse:
    """Confirm or withdraw a source of an activity."""
    plan = plan_of(request, slug)
    row, step = plan.activity, steps.SOURCE[verb]
    found = get_object_or_404(Source.objects.select_related("pledge", "phase__activity"), pk=source, phase__activity=row)
    if not audience.inside(row, request.delegate) and found.contributor != request.delegate.party:
        raise Http404
    step.gate(request.delegate, found)
    form = step.form(_data(request))
    back = house_url("fund:activity", row.slug)
    if try_act(request, step, form, lambda **given: step.act(request.delegate, row, source=source, **given)):
        return redirect(back)
    return page(
        request, step, form, back, trail((_("Actividades"), house_url("fund:activities")), (row.called(language()), back)), source=found
    )


@login_required
@require_http_methods(METHODS)
def donation_step(request: HttpRequest, code: str, verb: str) -> HttpResponse:
    """One step of a donation."""
    row = get_object_or_404(audience.donations(request.delegate), pk=code)
    step = steps.DONATION[verb]
    step.gate(request.delegate, row)
    form = step.form(_data(request), initial={"day": request.today})
    back = house_url("fund:donation", row.code)
    if try_act(request, step, form, lambda **given: step.act(request.delegate, row, **given)):
        return redirect(back)
    return page(request, step, form, back, trail((_("Donaciones"), house_url("fund:donations")), (row.code, back)), donation=row)


def _parties(*, outside: bool) -> list[str]:
    """Codes of all parties, and of the givers from outside, in the alphabetical order of the reader's language."""
    view = record.view(clock.today())
    known = standings(view) if view.in_force else ()
    codes = (set(participants.names()) | {found.party for found in known} | {*MEMBERS, RROCM}) - {"CRM"}
    if outside:
        codes |= set(Contributor.objects.values_list("code", flat=True))
    return sorted(codes, key=lambda code: sort_key(party_name(code)))


@login_required
@require_http_methods(METHODS)
def announce(request: HttpRequest) -> HttpResponse:
    """Announce a contribution: one's own, or for the Secretariat anybody's."""
    audience.parties_only(request.delegate)
    delegate = request.delegate
    if delegate.is_secretariat:
        keeping(delegate)
        givers = _parties(outside=True)
    else:
        permit(delegate, "contribute-to-fund")
        givers = [delegate.party]
    step = Step(
        _("Anunciar un aporte"),
        _("Anunciar no obliga todavía: se cuenta con el aporte desde que se confirma con su documento."),
        _("Anunciar el aporte"),
        _("Aporte anunciado."),
        forms.AnnounceForm,
        keeping,
        acts.announce,
        ("fund.establishment", "fund.purpose"),
    )
    form = forms.AnnounceForm(_data(request), givers=givers, initial={"contributor": givers[0] if len(givers) == 1 else ""})
    made: list[Pledge] = []
    if try_act(request, step, form, lambda **_given: made.append(acts.announce(delegate, **form.given()))):
        return redirect("fund:pledge", made[0].code)
    extra = house_url("fund:contributor") if delegate.is_secretariat else ""
    return page(request, step, form, house_url("fund:pledges"), trail((_("Aportes"), house_url("fund:pledges"))), new_giver=extra)


def _simple(request: HttpRequest, step: Step, form: django_forms.Form, back: str, way: list[tuple[str, str]]) -> HttpResponse:
    if try_act(request, step, form, lambda **given: step.act(request.delegate, **given)):
        return redirect(back)
    return page(request, step, form, back, way)


@login_required
@require_http_methods(METHODS)
def contributor(request: HttpRequest) -> HttpResponse:
    """Put a giver from outside the Conference on the list."""
    audience.parties_only(request.delegate)
    keeping(request.delegate)
    step = Step(
        _("Inscribir a quien aporta"),
        _("Entidades internacionales, sociedad civil y sector privado que no participan en la Conferencia."),
        _("Inscribir"),
        _("Inscripción registrada."),
        forms.ContributorForm,
        keeping,
        acts.record_contributor,
        ("fund.establishment",),
    )
    return _simple(
        request, step, forms.ContributorForm(_data(request)), house_url("fund:announce"), trail((_("Aportes"), house_url("fund:pledges")))
    )


@login_required
@require_http_methods(METHODS)
def priority(request: HttpRequest) -> HttpResponse:
    """Record a priority that was decided outside the house."""
    audience.parties_only(request.delegate)
    keeping(request.delegate)
    step = Step(
        _("Registrar una prioridad"),
        _("El GRCM la recomienda y la Reunión Viceministerial la aprueba."),
        _("Registrar la prioridad"),
        _("Prioridad registrada."),
        forms.PriorityForm,
        keeping,
        acts.record_priority,
        ("vm.power.fund-priorities", "fund.purpose"),
    )
    return _simple(request, step, forms.PriorityForm(_data(request), initial={"day": request.today}), house_url("fund:overview"), trail())


@login_required
@require_http_methods(METHODS)
def offer(request: HttpRequest) -> HttpResponse:
    """Record the offer of a donation."""
    audience.parties_only(request.delegate)
    permit(request.delegate, "seek-cooperation")
    step = Step(
        _("Registrar una donación ofrecida"),
        _("Nada se acepta antes de que la Presidencia lo autorice, y nada que haya que devolver."),
        _("Registrar la oferta"),
        _("Oferta registrada."),
        forms.OfferForm,
        keeping,
        acts.offer,
        ("se.function.accept-donations", "se.function.fundraise"),
    )
    return _simple(
        request,
        step,
        forms.OfferForm(_data(request), givers=_parties(outside=True)),
        house_url("fund:donations"),
        trail((_("Donaciones"), house_url("fund:donations"))),
    )


@login_required
@require_http_methods(METHODS)
def support(request: HttpRequest) -> HttpResponse:
    """Register support of an organisation or of the RROCM, tied to an action of the plan."""
    audience.parties_only(request.delegate)
    delegate = request.delegate
    if delegate.is_secretariat:
        keeping(delegate)
        parties = _parties(outside=False)
    else:
        permit(delegate, "support-conference")
        parties = [delegate.party]
    objectives = facts.objectives(record.view(request.today))
    step = Step(
        _("Registrar un apoyo"),
        _("Técnico o financiero, para la Conferencia o para un evento regional."),
        _("Registrar el apoyo"),
        _("Apoyo registrado."),
        forms.SupportForm,
        keeping,
        acts.register_support,
        ("contribution.technical-and-financial", "contribution.regional-events"),
    )
    form = forms.SupportForm(
        _data(request), parties=parties, objectives=objectives, initial={"party": delegate.party, "day": request.today}
    )
    return _simple(request, step, form, house_url("fund:supports"), trail((_("Apoyos"), house_url("fund:supports"))))


@login_required
@require_http_methods(METHODS)
def propose(request: HttpRequest) -> HttpResponse:
    """Propose an activity with its phases."""
    audience.parties_only(request.delegate)
    permit(request.delegate, "propose-activity")
    data = _data(request)
    form = forms.ProposeForm(data, objectives=facts.objectives(record.view(request.today)))
    phases = forms.PhaseFormSet(data, prefix="fase")
    if request.method == "POST" and form.is_valid() & phases.is_valid():
        given = [one.cleaned_data for one in phases if one.cleaned_data.get("cost")]
        try:
            made = acts.propose(request.delegate, phases=given, **form.cleaned_data)
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("Actividad propuesta. Ahora diga de dónde sale el dinero de cada fase."))
            return redirect("fund:activity", made.slug)
    wrong = bool(form.errors) or (request.method == "POST" and any(phases.errors))
    return render(
        request,
        "fund/activity_propose.html",
        {"form": form, "phases": phases, "wrong": wrong, "trail": trail((_("Actividades"), house_url("fund:activities")))},
        status=422 if wrong else 200,
    )
