"""Inicio y modificaciones a la Carta Estatutaria: the versions of the Charter (for everybody) and amendments on their way (members)."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from charter.errors import UnknownLaw
from charter.laws import DECISION, PROPOSAL, THROUGH_GRCM
from charter.versions import IN_FORCE
from secretariat.chronicle import facts
from secretariat.chronicle.gate import Conflict, allows, permit
from secretariat.furniture.figures import language
from secretariat.negotiation import audience as texts_audience
from secretariat.negotiation.models import Text

from . import amendments, readings
from .amendment_forms import DraftForm, ForwardForm, ProposeForm


@require_safe
def versions(request: HttpRequest) -> HttpResponse:
    """The versions of the Charter with their days, and what each changed."""
    view = facts.view(request.today)
    return render(
        request,
        "portal/versions.html",
        {
            "versions": amendments.listed(view),
            "clauses": (IN_FORCE, PROPOSAL, THROUGH_GRCM, DECISION),
            "waiting": _inside(request) and [row for row in amendments.amendments(view) if row.decided is None],
        },
    )


@require_safe
def difference(request: HttpRequest, one: int, other: int) -> HttpResponse:
    """What two versions have otherwise, clause by clause; 404 for one that is not decided or not known here."""
    decided = {row.number: row for row in amendments.listed(facts.view(request.today))}
    if one not in decided or other not in decided or one == other:
        raise Http404
    try:
        rows = amendments.rows(one, other, language())
    except UnknownLaw as fault:
        raise Http404 from fault
    return render(
        request,
        "portal/versions_difference.html",
        {"one": decided[one], "other": decided[other], "rows": rows},
    )


def _inside(request: HttpRequest) -> bool:
    """Members, Presidency, Secretariat: proposals are theirs until they are decided."""
    return bool(request.delegate.in_the_room)


@require_http_methods(["GET", "HEAD", "POST"])
def listing(request: HttpRequest) -> HttpResponse:
    """The amendments proposed, and the form by which a member proposes one."""
    if not _inside(request):
        raise Http404
    if request.method == "POST":
        kept = {_("Título"): request.POST.get("title", ""), _("Texto que se propone"): request.POST.get("text", "")}
        permit(request.delegate, "propose-charter-amendment", subject="portal.amendment", kept=kept)  # before the form is read
    form = ProposeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            slug = amendments.propose(request.delegate, **form.cleaned_data)
        except Conflict as fault:
            form.add_error(fault.code if fault.code in form.fields else None, fault.message)
        else:
            messages.success(request, _("La propuesta consta; ahora corresponde al GRCM darle paso."))
            return redirect("portal:amendment", slug)
    shown = form if form.errors or allows(request.delegate, "propose-charter-amendment") else None
    return render(
        request,
        "portal/amendments.html",
        {"amendments": amendments.amendments(facts.view(request.today)), "form": shown},
        status=422 if form.errors else 200,
    )


def _row(request: HttpRequest, slug: str) -> amendments.Amendment:
    row = amendments.amendment(facts.view(request.today), slug) if _inside(request) else None
    if row is None:
        raise Http404
    return row


@require_safe
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """One amendment and the steps it has taken."""
    return _page(request, _row(request, slug))


def _page(
    request: HttpRequest, row: amendments.Amendment, forwarding: ForwardForm | None = None, drafting: DraftForm | None = None
) -> HttpResponse:
    version = amendments.next_version(facts.view(request.today))
    context: dict[str, object] = {"row": row, "text": row.proposed.text("text"), "version": version}
    if row.decided is None and row.forwarded is None and allows(request.delegate, "register-document"):
        context["forwarding"] = forwarding or ForwardForm()
    if row.decided is None and row.forwarded is not None and allows(request.delegate, "edit-draft"):
        texts = readings.open_texts(request.delegate)
        context |= {"texts": texts, "drafting": drafting or DraftForm(texts=texts, lang=language())}
    wrong = any(form is not None and form.errors for form in (forwarding, drafting))
    return render(request, "portal/amendment_show.html", context, status=422 if wrong else 200)


@require_POST
def forward(request: HttpRequest, slug: str) -> HttpResponse:
    """The passage through the GRCM is recorded."""
    row = _row(request, slug)
    words = {_("Día"): "day", _("Documento"): "source", _("Razón"): "reason"}
    kept = {word: request.POST.get(name, "") for word, name in words.items()}
    permit(request.delegate, "register-document", subject=f"portal.amendment:{slug}", kept=kept)
    form = ForwardForm(request.POST)
    if form.is_valid():
        try:
            amendments.forward(request.delegate, slug, **form.cleaned_data)
        except Conflict as fault:
            form.add_error(fault.code if fault.code in form.fields else None, fault.message)
        else:
            messages.success(request, _("Consta que la propuesta pasó por el GRCM; la decide la Reunión Viceministerial."))
            return redirect("portal:amendment", slug)
    return _page(request, row, forwarding=form)


@require_POST
def draft(request: HttpRequest, slug: str) -> HttpResponse:
    """Put into an open text the paragraph that would decide it."""
    row = _row(request, slug)
    permit(request.delegate, "edit-draft", subject=f"portal.amendment:{slug}")
    texts = readings.open_texts(request.delegate)
    form = DraftForm(request.POST, texts=texts, lang=language())
    if not form.is_valid():
        return _page(request, row, drafting=form)
    text = texts_audience.visible(Text.objects.all(), request.delegate).filter(pk=form.cleaned_data["text"]).first()
    if text is None:
        raise Http404
    try:
        made = amendments.draft(request.delegate, text, slug, takes_effect=form.cleaned_data["takes_effect"])
    except Conflict as fault:
        form.add_error(None, fault.message)
        return _page(request, row, drafting=form)
    messages.success(request, _("El párrafo está en el texto; al adoptarse, la Carta queda modificada."))
    return redirect(reverse("negotiation:text", args=[text.pk]) + f"#{made.key}")
