"""Presidencia Pro-Témpore y Troika: where the Conference spoke, which forums it met, who bore which costs."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import allows, permit
from secretariat.furniture.paging import page_by_key
from secretariat.institutions.facts import offices_on
from secretariat.people.facts import mailboxes

from . import audience, facts, forms
from .acts import outside as acts
from .models import OutsideAct
from .pages import act_page, posted, trail


def _mandates() -> list[tuple[str, str]]:
    """The open mandates of the Secretariat, for its form."""
    view = record.view(clock.today())
    closed = {fact.text("mandate") for fact in view.of("mandate_closed")}
    return [(slug, fact.text("title") or slug) for fact in view.of("mandate_given") if (slug := fact.text("mandate")) not in closed]


def _given(given: dict[str, Any]) -> dict[str, Any]:
    return {key: given[key] for key in acts.FIELDS}


@require_safe
def outside_acts(request: HttpRequest) -> HttpResponse:
    """Where the Conference spoke, newest first; reports for members."""
    delegate = request.delegate
    speaks = allows(delegate, "represent-conference") or delegate.is_secretariat
    page = page_by_key(request, audience.outside_acts(delegate, "representation"), "-pk", 30)
    return render(
        request,
        "presidency/outside_list.html",
        {"page": page, "speaks": speaks, "reads": audience.reads_reports(delegate), "trail": trail()},
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def represent(request: HttpRequest) -> HttpResponse:
    """Record that the Conference was represented."""
    audience.members_only(request.delegate)
    delegate = request.delegate
    if request.method != "POST" and not delegate.is_secretariat:
        permit(delegate, "represent-conference", subject="presidency.outside_acts")
    form = forms.RepresentForm(posted(request), initial={"day": clock.today()}, mandates=_mandates() if delegate.is_secretariat else [])

    def act(given: dict[str, Any]) -> OutsideAct:
        return acts.represent(delegate, _given(given), consultative=given["consultative"], mandate=given.get("mandate", ""))

    return act_page(
        request,
        form,
        act,
        title=_("Registrar una representación"),
        button=_("Registrar"),
        back=reverse("presidency:outside_acts"),
        way=((_("Vocería"), reverse("presidency:outside_acts")),),
        done=_("Acto registrado. Añada su informe."),
        to=_page,
        clauses=("ppt.function.spokesperson", "se.highest-officer-and-representation", "se.function.participate"),
    )


def _page(act: OutsideAct) -> str:
    return reverse("presidency:outside", args=[act.pk])


def _outside(request: HttpRequest, pk: int) -> OutsideAct:
    return get_object_or_404(OutsideAct, pk=pk)


def _way(act: OutsideAct) -> tuple[str, str]:
    if act.kind == "contact":
        return (_("Troika"), reverse("presidency:troika"))
    return (_("Vocería"), reverse("presidency:outside_acts"))


def _writes(delegate: Delegate, act: OutsideAct) -> bool:
    return delegate.is_secretariat or (bool(delegate.party) and delegate.party == act.party)


@require_safe
def outside(request: HttpRequest, pk: int) -> HttpResponse:
    """One act: where, when, on what, in which quality; the report for members."""
    found, reads = _outside(request, pk), audience.reads_reports(request.delegate)
    return render(
        request,
        "presidency/outside.html",
        {
            "act": found,
            "reads": reads,
            "mandate": found.mandate if found.mandate and (reads or audience.mandate_is_public(found.mandate)) else "",
            "writes": _writes(request.delegate, found),
            "trail": trail(_way(found)),
        },
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def outside_report(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the report of an act."""
    audience.members_only(request.delegate)
    found = _outside(request, pk)
    if request.method != "POST" and not _writes(request.delegate, found):
        name = "represent-conference" if found.kind == "representation" else "contact-forum"
        permit(request.delegate, name, subject=found.address)
    form = forms.ReportForm(posted(request), initial={"report_es": found.report_es, "report_en": found.report_en})
    return act_page(
        request,
        form,
        lambda given: acts.report(request.delegate, found, **given),
        title=_("Informe"),
        button=_("Guardar el informe"),
        back=_page(found),
        way=(_way(found),),
        done=_("Informe guardado."),
        lead=found.topic,
        clauses=("ppt.function.spokesperson" if found.kind == "representation" else "troika.synergies",),
    )


@require_safe
def troika(request: HttpRequest) -> HttpResponse:
    """The Troika with its reasons, how to reach each of its countries, its contacts with other forums."""
    delegate = request.delegate
    held = offices_on()
    members = audience.reads_reports(delegate)
    codes = held.troika.members() if held.troika else ()
    reached = mailboxes(codes) if members else {}
    places = (("outgoing", _("Saliente")), ("current", _("Actual")), ("incoming", _("Entrante")))
    named = [(words, getattr(held.troika, place) if held.troika else None) for place, words in places]
    rows = [(words, code, [address for address, _lang in reached.get(code, [])] if code else []) for words, code in named]
    contacts = page_by_key(request, audience.outside_acts(delegate, "contact"), "-pk", 30)
    since = held.ppt.since if held.ppt else None
    csm = since and audience.outside_acts(delegate, "contact").filter(forum=forms.SOUTH_AMERICA, day__gte=since).exists()
    acting = bool(delegate.party) and (delegate.is_secretariat or audience.of_the_troika(delegate))
    return render(
        request,
        "presidency/troika.html",
        {
            "held": held,
            "rows": rows,
            "page": contacts,
            "csm": csm,
            "acts": acting,
            "members": members,
            "trail": trail(),
            "after": facts.successor(),
        },
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: HttpRequest) -> HttpResponse:
    """Record a contact of the Troika with another forum."""
    audience.members_only(request.delegate)
    delegate = request.delegate
    if request.method != "POST":
        permit(delegate, "contact-forum", actor="troika" if audience.of_the_troika(delegate) else None, subject="presidency.troika")
    form = forms.ContactForm(posted(request), initial={"known": forms.SOUTH_AMERICA, "day": clock.today()})
    return act_page(
        request,
        form,
        lambda given: acts.contact(delegate, _given(given)),
        title=_("Registrar un contacto con otro foro"),
        button=_("Registrar"),
        back=reverse("presidency:troika"),
        way=((_("Troika"), reverse("presidency:troika")),),
        done=_("Contacto registrado. Añada su informe."),
        to=_page,
        clauses=("troika.synergies",),
    )


@require_safe
def costs(request: HttpRequest) -> HttpResponse:
    """What countries bore outside the budget, newest first."""
    audience.members_only(request.delegate)
    seen = audience.costs(request.delegate)
    page = page_by_key(request, seen, "-pk", 30)
    delegate = request.delegate
    notes = delegate.presides or delegate.is_secretariat or audience.of_the_troika(delegate)
    valued = seen.aggregate(sum=Sum("cents"))["sum"] or 0
    return render(request, "presidency/cost_list.html", {"page": page, "notes": notes, "valued": valued, "trail": trail()})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def cost_new(request: HttpRequest) -> HttpResponse:
    """Note what was borne; a cost that would fall on the budget is refused with the clause."""
    audience.members_only(request.delegate)
    delegate = request.delegate
    if request.method != "POST" and not (delegate.is_secretariat or audience.of_the_troika(delegate)):
        permit(delegate, "coordinate-troika", subject="presidency.costs")

    def act(given: dict[str, Any]) -> Any:
        concept, _colon, body = given["what"].partition(":")
        return acts.bear(
            delegate,
            concept=concept,
            body=body,
            meeting=given["meeting"],
            what=given["detail"],
            day=given["day"],
            in_kind=given["in_kind"],
            cents=given["cents"],
            budget=given["bearer"] == "budget",
        )

    form = forms.CostForm(posted(request), initial={"day": clock.today(), "bearer": "country"})
    return act_page(
        request,
        form,
        act,
        title=_("Anotar un gasto asumido"),
        button=_("Anotar"),
        back=reverse("presidency:costs"),
        way=((_("Gastos asumidos"), reverse("presidency:costs")),),
        done=_("Gasto anotado, fuera del presupuesto."),
        clauses=("ppt.function.logistics-costs", "troika.own-costs"),
        lead=_("Es una memoria: no entra en el presupuesto ni en las cuotas."),
    )
