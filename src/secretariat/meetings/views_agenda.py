"""Agenda y documentos: proposing, arranging and publishing the agenda; adding papers."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from secretariat.chronicle import acts as chronicle
from secretariat.chronicle.gate import Conflict, Refused, permit, verdict
from secretariat.documents import acts as documents
from secretariat.documents.labels import AUDIENCE_LABELS
from secretariat.documents.models import Document
from secretariat.documents.store import Unfit
from secretariat.furniture.refusal import Instead
from secretariat.furniture.refusal import answer as refusal_answer

from . import acts, audience
from .acts.agenda import dialogue_missing
from .forms import AddItemForm, DecideForm, PaperForm, ProposalForm, PublishForm
from .models import Item, Meeting, Session
from .views import fetch, programme
from .views_convening import sessions_of


def chosen(sessions: list[Session], number: str) -> Session | None:
    """The session a form names; only those on its list can be named."""
    return next((s for s in sessions if str(s.number) == number), None)


def agenda_page(request: HttpRequest, row: Meeting, *, status: int = 200, **changed: Any) -> HttpResponse:
    """The agenda: for the Presidency and the Secretariat with the means to arrange it. `changed` carries forms
    with errors.
    """
    sessions = sessions_of(row, request)
    items = list(
        audience.visible_items(Item.objects.filter(meeting=row).select_related("session").order_by("order", "id"), request.delegate)
    )
    context: dict[str, Any] = {"meeting": row, "programme": programme(sessions, items), "items": items}
    if request.delegate.steers and row.state != "held":
        bound = changed.pop("decide", None)
        decide = {i.pk: DecideForm(sessions=sessions, item=i) for i in items}
        if bound is not None:
            decide[bound[0]] = bound[1]
        lacking = dialogue_missing(row)
        context |= {
            "rows": [(i, decide[i.pk]) for i in items],
            "add": AddItemForm(sessions=sessions, prefix="add"),
            "publish": PublishForm(),
            "answer": verdict(
                request.delegate,
                "publish-agenda",
                body=row.body,
                meeting_form=row.form,
                dialogue_item=not lacking,
                reason="",
            ),
        }
    return render(request, "meetings/meeting_agenda.html", context | changed, status=status)


@require_safe
def agenda(request: HttpRequest, slug: str) -> HttpResponse:
    """The agenda as this delegate may see it."""
    return agenda_page(request, fetch(request, slug))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def propose_item(request: HttpRequest, slug: str) -> HttpResponse:
    """A member proposes an item. Who may not is answered with the clause and with what it may do instead, what it
    wrote kept.
    """
    row = fetch(request, slug)
    form = ProposalForm(request.POST if request.method == "POST" else None)
    if request.method != "POST":
        permit(request.delegate, "propose-agenda-item", subject=row.address, body=row.body, meeting_open=row.open)
    elif form.is_valid():
        try:
            acts.propose_item(request.delegate, row, **form.cleaned_data)
        except Conflict as conflict:
            form.add_error(None, conflict.message)
        else:
            messages.success(request, _("El tema está propuesto. La Presidencia y la Secretaría le responderán."))
            return redirect("meetings:meeting", slug=slug)
    return render(request, "meetings/item_propose.html", {"meeting": row, "form": form}, status=422 if form.is_bound else 200)


@login_required
@require_POST
def add_item(request: HttpRequest, slug: str) -> HttpResponse:
    """Put an item on the agenda. Asked first: a form with faults is shown only to who may send it."""
    row = fetch(request, slug)
    permit(request.delegate, "publish-agenda", subject=row.address, body=row.body, kept={"title_es": request.POST.get("add-title_es", "")})
    sessions = sessions_of(row, request)
    form = AddItemForm(request.POST, sessions=sessions, prefix="add")
    if form.is_valid():
        found = form.cleaned_data
        try:
            acts.add_item(
                request.delegate,
                row,
                title_es=found["title_es"],
                title_en=found["title_en"],
                kind=found["kind"],
                session=chosen(sessions, found["session"]),
                audience=found["audience"],
            )
        except Conflict as conflict:
            form.add_error(None, conflict.message)
        else:
            messages.success(request, _("El tema está en la agenda."))
            return redirect("meetings:agenda", slug=slug)
    return agenda_page(request, row, add=form, status=422)


@login_required
@require_POST
def decide_item(request: HttpRequest, slug: str, item: int) -> HttpResponse:
    """Include an item, with its place, or leave it out with a reason."""
    row = fetch(request, slug)
    line = get_object_or_404(audience.visible_items(Item.objects.filter(meeting=row).select_related("session"), request.delegate), pk=item)
    sessions = sessions_of(row, request)
    form = DecideForm(request.POST, sessions=sessions, item=line)
    if form.is_valid():
        found = form.cleaned_data
        try:
            acts.decide_item(
                request.delegate,
                line,
                accepted=found["accepted"] == "yes",
                session=chosen(sessions, found["session"]),
                order=found["order"],
                audience=found["audience"],
                reason=found["reason"],
            )
        except Conflict as conflict:
            form.add_error("reason" if conflict.code == "reason" else None, conflict.message)
        else:
            messages.success(request, _("La agenda está al día."))
            return redirect("meetings:agenda", slug=slug)
    return agenda_page(request, row, decide=(line.pk, form), wrong=form, status=422)


@login_required
@require_POST
def publish(request: HttpRequest, slug: str) -> HttpResponse:
    """Publish the agenda and send it. Without the dialogue with RROCM the core asks for a reason."""
    row = fetch(request, slug)
    form = PublishForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    try:
        acts.publish_agenda(request.delegate, row, reason=reason)
    except Conflict as conflict:
        form.add_error(None, conflict.message)
        return agenda_page(request, row, publish=form, wrong=form, status=409)
    except Refused as refused:
        if "rrocm.dialogue-space" not in refused.verdict.clauses:
            raise
        return without_dialogue(request, row, refused)
    messages.success(request, _("La agenda está publicada y va en camino a los participantes."))
    return redirect("meetings:meeting", slug=slug)


def offered_audiences(request: HttpRequest) -> list[tuple[str, Any]]:
    """Audiences that may be asked for: the Presidency and the Secretariat any but their own, others what they
    belong to.
    """
    if request.delegate.steers:
        return list(AUDIENCE_LABELS[:3])
    return [pair for pair in AUDIENCE_LABELS[1:3] if request.delegate.sees(pair[0])]


def without_dialogue(request: HttpRequest, row: Meeting, refused: Refused) -> HttpResponse:
    """The refusal of an agenda without the dialogue (rrocm.dialogue-space), with the page on which one adds it as the next step."""
    entry = chronicle.enter_refusal(refused)
    agenda_url = reverse("meetings:agenda", args=[row.slug])
    steps = (
        Instead(_("Añadir el espacio de diálogo"), _("Queda en una sesión abierta, con las palabras de la casa; puede cambiarlas."),
                f"{agenda_url}#publicar", _("Ir a la agenda y añadirlo"), ("rrocm.dialogue-space",)),
        Instead(_("Publicar con motivo"), _("El motivo se guarda y se muestra con la agenda."), f"{agenda_url}#publicar",
                _("Escribir el motivo"), ("rrocm.dialogue-space",)),
    )
    return refusal_answer(request, refused, entry.seq, instead=steps)


@login_required
@require_POST
def add_dialogue(request: HttpRequest, slug: str) -> HttpResponse:
    """One click puts the dialogue with RROCM on the agenda: the next step of a publication that was refused for want of it."""
    row = fetch(request, slug)
    permit(request.delegate, "publish-agenda", subject=row.address, body=row.body)
    try:
        acts.add_dialogue(request.delegate, row)
    except Conflict as conflict:
        form = PublishForm({})
        form.full_clean()
        form.add_error(None, conflict.message)
        return agenda_page(request, row, publish=form, wrong=form, status=409)
    messages.success(request, _("El diálogo con la RROCM está en la agenda. Ya puede publicarla."))
    return redirect(reverse("meetings:agenda", args=[slug]) + "#publicar")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def add_paper(request: HttpRequest, slug: str) -> HttpResponse:
    """Register a paper of the meeting with its files: all of it is kept, or nothing."""
    row = fetch(request, slug)
    delegate = request.delegate
    if not delegate.party or (row.state == "draft" and not delegate.steers):
        raise Http404
    act = "register-document" if delegate.steers else "share-practice"
    if request.method != "POST":
        permit(delegate, act, subject=row.address, body=row.body)
    sessions = sessions_of(row, request)
    extra = {"sessions": sessions, "audiences": offered_audiences(request), "steers": delegate.steers}
    form = PaperForm(request.POST or None, request.FILES or None, **extra)
    if request.method == "POST" and form.is_valid():
        paper = keep_paper(request, row, form, sessions)
        if paper is not None:
            messages.success(request, _("El documento está registrado con la signatura %(symbol)s.") % {"symbol": paper.symbol})
            return redirect("documents:document", paper.symbol)
    return render(request, "meetings/paper_add.html", {"meeting": row, "form": form}, status=422 if form.is_bound else 200)


def keep_paper(request: HttpRequest, row: Meeting, form: PaperForm, sessions: list[Session]) -> Document | None:
    """Paper and files in one transaction; None when one of them is not taken in (the form says which and why)."""
    found = form.cleaned_data
    language = ""
    try:
        with transaction.atomic():
            paper = acts.add_paper(
                request.delegate,
                row,
                kind=found["kind"],
                title_es=found["title_es"],
                title_en=found["title_en"],
                audience=found["audience"],
                session=chosen(sessions, found["session"]),
                symbol=found.get("symbol", ""),
            )
            status = "original"
            for language in ("es", "en"):
                file = found[f"file_{language}"]
                if file:
                    documents.add_version(
                        request.delegate,
                        paper,
                        language=language,
                        status=status,
                        name=file.name,
                        content=file.read(),
                        verdict=None if request.delegate.steers else permit(request.delegate, "share-practice", body=row.body),
                    )
                    status = "official"
    except Unfit as unfit:
        form.add_error(f"file_{language}", str(unfit))
    except Conflict as conflict:
        form.add_error("symbol" if conflict.code in {"symbol", "taken"} and "symbol" in form.fields else None, conflict.message)
    else:
        return paper
    return None
