"""Delegaciones: a party accredits its people; the Secretariat confirms or asks again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from charter.parties import MEMBERS as ELEVEN
from secretariat.chronicle.gate import Conflict, permit, verdict

from . import acts, audience
from .acts.delegations import level_is_low
from .forms import PersonForms, ReturnForm, one_more
from .models import Convocation, Delegation, Meeting
from .names import in_order, names
from .views import fetch


def own(request: HttpRequest, meeting: Meeting) -> Delegation | None:
    rows = Delegation.objects.filter(meeting=meeting, party=request.delegate.party)
    return audience.visible_delegations(rows, request.delegate).prefetch_related("people").first()


def people_forms(request: HttpRequest, row: Delegation | None) -> Any:
    if request.method == "POST":
        data = one_more(request.POST, "p", 40) if "more" in request.POST else request.POST
        return PersonForms(data, prefix="p")
    known = [{"name": p.name, "office": p.office, "level": p.level} for p in row.people.all()] if row else []
    forms = PersonForms(prefix="p", initial=known)
    forms.extra = 1 if known else 2
    return forms


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def delegation(request: HttpRequest, slug: str) -> HttpResponse:
    """A party's own delegation. The first person is its head. Whoever may not be accredited is told why, before
    and after writing.
    """
    row = fetch(request, slug)
    delegate = request.delegate
    if delegate.is_secretariat:
        return redirect("meetings:delegations", slug=slug)
    if request.method != "POST":
        permit(delegate, "accredit-delegation", subject=row.address, body=row.body, meeting_open=row.open)
    mine = own(request, row)
    forms = people_forms(request, mine)
    problem, status = "", 200
    if request.method == "POST" and "more" not in request.POST:
        status = 422
        if forms.is_valid():
            filled = [form for form in forms if form.cleaned_data.get("office")]
            people = [form.accredited(head=number == 0) for number, form in enumerate(filled)]
            try:
                made = acts.accredit(delegate, row, people)
            except Conflict as conflict:
                problem = conflict.message
            else:
                if request.delegate.is_member and level_is_low(row, people):
                    messages.warning(
                        request,
                        _(
                            "La delegación está acreditada. Quien la encabeza no tiene nivel viceministerial "
                            "o equivalente: la Secretaría le preguntará si es así."
                        ),
                    )
                else:
                    messages.success(request, _("La delegación está acreditada. La Secretaría la confirmará."))
                return redirect("meetings:delegation", slug=made.meeting_id)
    return render(
        request,
        "meetings/delegation_edit.html",
        {
            "meeting": row,
            "forms": forms,
            "mine": mine,
            "problem": problem,
            "low": bool(mine) and request.delegate.is_member and level_is_low(row, mine.people.all()),
        },
        status=status,
    )


@login_required
@require_safe
def delegations(request: HttpRequest, slug: str) -> HttpResponse:
    """All delegations this delegate may see, and those members that sent none yet."""
    row = fetch(request, slug)
    if not request.delegate.in_the_room:
        raise Http404
    found = audience.visible_delegations(Delegation.objects.filter(meeting=row), request.delegate)
    rows = in_order(found.prefetch_related("people"), lambda d: d.party)
    sent = {d.party for d in rows}
    awaited = []
    if request.delegate.steers:
        called = Convocation.objects.filter(meeting=row, withheld__isnull=True).exclude(party__in=sent)
        awaited = names(audience.visible_convocations(called, request.delegate).values_list("party", flat=True))
    return render(
        request,
        "meetings/delegation_list.html",
        {
            "meeting": row,
            "rows": [(d, d.party in ELEVEN and level_is_low(row, d.people.all())) for d in rows],
            "awaited": awaited,
        },
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, slug: str, party: str) -> HttpResponse:
    """One delegation before the Secretariat: confirm it, or return it with what is asked for."""
    row = fetch(request, slug)
    if not request.delegate.in_the_room:
        raise Http404
    found = (
        audience.visible_delegations(Delegation.objects.filter(meeting=row, party=party), request.delegate)
        .prefetch_related("people")
        .first()
    )
    if found is None:
        raise Http404
    form = ReturnForm(request.POST if "return" in request.POST else None)
    problem = ""
    if request.method == "POST":
        try:
            if "return" in request.POST and form.is_valid():
                acts.return_delegation(request.delegate, found, note=form.cleaned_data["note"])
                messages.success(request, _("La delegación vuelve a quien la acreditó, con su petición."))
            else:
                acts.confirm_delegation(request.delegate, found)
                messages.success(request, _("La delegación está confirmada."))
        except Conflict as conflict:
            problem = conflict.message
        else:
            return redirect("meetings:delegations", slug=slug)
    answer = verdict(request.delegate, "confirm-delegation", body=row.body)
    return render(
        request,
        "meetings/delegation_confirm.html",
        {
            "meeting": row,
            "delegation": found,
            "form": form,
            "problem": problem,
            "low": level_is_low(row, found.people.all()),
            "answer": answer,
        },
        status=409 if problem else 200,
    )
