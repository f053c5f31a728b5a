"""Presidencia Pro-Témpore: who presides and what the year asks for; the calendar of presidencies; a member's word on a year."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from secretariat.chronicle.delegate import MEMBERS
from secretariat.chronicle.gate import allows, permit
from secretariat.furniture.figures import long_date
from secretariat.furniture.names import party_name
from secretariat.institutions.facts import offices_on

from . import audience, facts, forms, steps
from .acts import offers
from .pages import act_page, posted, trail


@require_safe
def hub(request: HttpRequest) -> HttpResponse:
    """Who presides, since when, until when, who comes next; the next steps of the reader; to members, what the Charter asks of the year."""
    held, owed = offices_on(), facts.dues() if request.delegate.sees(MEMBERS) else ()
    return render(
        request,
        "presidency/hub.html",
        {
            "held": held,
            "after": facts.successor(),
            "steps": steps.steps(request.delegate),
            "dues": [(one, facts.duty_words(one)) for one in owed],
            "years": facts.calendar(request.delegate),
            "members": audience.reads_reports(request.delegate),
            "plan": audience.plans(request.delegate).filter(party=held.ppt.party, starts=held.ppt.since).first() if held.ppt else None,
        },
    )


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """Who comes when, the years without a designation named, the words that members gave for them."""
    delegate = request.delegate
    answered = audience.offers(delegate).filter(state__in=["declined", "withdrawn"])[:20]
    return render(
        request,
        "presidency/calendar.html",
        {
            "years": facts.calendar(delegate),
            "past": answered,
            "trail": trail(),
            "latest": facts.latest_start(),
            "offers": delegate.is_member and allows(delegate, "consent-to-preside"),
            "asks": delegate.is_secretariat,
            "members": audience.reads_reports(delegate),
        },
    )


def _way() -> tuple[str, str]:
    return (_("Calendario de presidencias"), reverse("presidency:calendar"))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def offer_new(request: HttpRequest) -> HttpResponse:
    """A member offers itself for a year."""
    audience.members_only(request.delegate)
    if request.method != "POST":
        permit(request.delegate, "consent-to-preside", subject="presidency.calendar")
    form = forms.OfferForm(posted(request), initial={"takes_office": facts.next_start()}, latest=long_date(facts.latest_start()))
    return act_page(
        request,
        form,
        lambda given: offers.offer(request.delegate, **given),
        title=_("Ofrecerse para la Presidencia"),
        button=_("Registrar el ofrecimiento"),
        back=reverse("presidency:calendar"),
        way=(_way(),),
        done=_("Ofrecimiento registrado. Las y los Viceministros ya pueden designar a su país para ese año."),
        lead=_("Su palabra consta desde hoy. Puede retirarla mientras no haya designación."),
        clauses=("ppt.consent", "ppt.designation-by-consensus", "ppt.yearly-change"),
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """The Secretariat asks a member whether it shares the decision to preside."""
    audience.members_only(request.delegate)
    if request.method != "POST":
        permit(request.delegate, "keep-directory", subject="presidency.calendar")
    form = forms.AskForm(posted(request), initial={"takes_office": facts.next_start()}, latest=long_date(facts.latest_start()))
    return act_page(
        request,
        form,
        lambda given: offers.ask(request.delegate, **given),
        title=_("Consultar a un País Miembro"),
        button=_("Enviar la consulta"),
        back=reverse("presidency:calendar"),
        way=(_way(),),
        done=_("Consulta enviada. La respuesta del País Miembro aparecerá en el calendario."),
        lead=_("Sin la palabra del País Miembro, su designación no se lleva a la Reunión Viceministerial."),
        clauses=("ppt.consent",),
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def offer(request: HttpRequest, pk: int) -> HttpResponse:
    """A member's word on a year: what it said, and, to that member, the answer it owes or the way to take its word back."""
    audience.members_only(request.delegate)
    found = get_object_or_404(audience.offers(request.delegate), pk=pk)
    mine, acts = found.party == request.delegate.party, found.state in ("asked", "standing")
    if not (mine and acts):
        if request.method == "POST":
            permit(request.delegate, "consent-to-preside", subject=found.address)
            offers.own(request.delegate, found)
        return render(request, "presidency/offer.html", {"offer": found, "trail": trail(_way())})
    back = reverse("presidency:calendar")
    if found.state == "asked":
        form = forms.AnswerForm(posted(request))
        return act_page(
            request,
            form,
            lambda given: offers.answer(
                request.delegate, found, agrees=given["agrees"] == "yes", reason=given["reason"], instrument=given["instrument"]
            ),
            title=_("Responder sobre la Presidencia de %(year)s") % {"year": found.year},
            button=_("Responder"),
            back=back,
            way=(_way(),),
            done=_("Respuesta registrada."),
            clauses=("ppt.consent",),
            lead=_("La Secretaría Ejecutiva consulta si su país asumiría la Presidencia el %(day)s.")
            % {"day": long_date(found.takes_office)},
        )
    return act_page(
        request,
        forms.ReasonForm(posted(request)),
        lambda given: offers.withdraw(request.delegate, found, reason=given["reason"]),
        title=_("Retirar el ofrecimiento para %(year)s") % {"year": found.year},
        button=_("Retirar el ofrecimiento"),
        back=back,
        way=(_way(),),
        done=_("Ofrecimiento retirado. Lo que se dijo sigue a la vista con su razón."),
        clauses=("ppt.consent",),
        lead=_("%(party)s ofreció asumir la Presidencia el %(day)s.")
        % {"party": party_name(found.party), "day": long_date(found.takes_office)},
    )
