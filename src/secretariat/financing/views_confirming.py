"""Financiamiento: the page on which the Secretariat confirms, for one meeting, that receipts are complete."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, allows, permit
from secretariat.meetings import audience as meetings_audience
from secretariat.meetings import receipts
from secretariat.meetings.models import Meeting

from . import acts_confirming, facts_confirming
from .audience import members_only
from .forms_confirming import ConfirmationForm


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, slug: str) -> HttpResponse:
    """Whose rights are at stake in a meeting and what is on record of them; the Secretariat confirms that nothing lacks."""
    members_only(request.delegate)
    meeting = meetings_audience.visible(Meeting.objects.filter(slug=slug), request.delegate).first()
    if meeting is None:
        raise Http404
    posted = request.method == "POST"
    if posted:
        permit(
            request.delegate,
            "record-payment",
            subject=f"financing.confirmation:{slug}",
            kept={_("Constancia"): request.POST.get("evidence", "")[:300]},
        )
    form = ConfirmationForm(request.POST if posted else None, initial={"through": request.today})
    if form.is_valid():
        given = form.cleaned_data
        try:
            acts_confirming.confirm_receipts(request.delegate, meeting, through=given["through"], evidence=given["evidence"])
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("Recibos confirmados para esta reunión. Ya puede fijarse lo que de ellos depende."))
            return redirect("financing:confirm", slug)
    view = record.view(request.today)
    found = receipts.of(meeting, view)
    members = facts_confirming.looked_at(view, found.at_stake, found.lacking) if view.in_force else []
    context = {
        "meeting": meeting,
        "form": form,
        "found": found,
        "members": members,
        "days": receipts.DAYS,
        "confirmations": facts_confirming.confirmations(view, meeting),
        "may": meeting.state != "held" and allows(request.delegate, "record-payment"),
    }
    return render(request, "financing/receipts_confirm.html", context, status=422 if form.errors else 200)
