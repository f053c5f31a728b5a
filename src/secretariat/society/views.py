"""Red Regional de Organizaciones Civiles: its page, its contributions with their answers, the tripartite mechanism."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from secretariat.chronicle import clock
from secretariat.chronicle.gate import Conflict, allows, permit
from secretariat.documents import store
from secretariat.documents.labels import AUDIENCE_LABELS
from secretariat.furniture.paging import page_by_key
from secretariat.furniture.tabular import Column, csv_bytes
from secretariat.furniture.tabular import answer as download
from secretariat.institutions.models import Body
from secretariat.meetings import audience as meetings_audience
from secretariat.meetings.models import Meeting

from . import acts, audience, facts
from .forms import WHOM, AnswerForm, AudienceForm, CallForm, CancelForm, ContributionForm, ResultForm
from .models import OUTCOMES, TYPES, Contribution, Tripartite


def bodies() -> list[tuple[str, str]]:
    """Whom a contribution may address: bodies that decide, coordinate or serve, and the working groups, with their names."""
    language = get_language() or "es"
    known = {b.code: b.called(language) for b in Body.objects.all()}
    first = ("vm", "ppt", "grcm", "se")
    own = {"vm": _("Reunión Viceministerial"), "ppt": _("Presidencia Pro-Témpore"), "grcm": _("GRCM"), "se": _("Secretaría Ejecutiva")}
    return [(code, known.get(code) or own[code]) for code in first] + [(c, n) for c, n in known.items() if c.startswith("wg:")]


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """RROCM: its seat, its part by clause, the dialogue in each agenda, the mechanism, its contributions."""
    delegate = request.delegate
    every, waiting = facts.counts(delegate)
    tripartite = audience.visible_tripartite(Tripartite.objects.exclude(state="cancelled"), delegate)
    return render(request, "society/overview.html", {
        "part": facts.part_of_rrocm(),
        "dialogues": facts.dialogues(delegate),
        "every": every,
        "waiting": waiting,
        "newest": list(facts.contributions(delegate)[:3]),
        "last": tripartite.order_by("-day", "-slug").first(),
        "owed": facts.owed(delegate),
        "contributes": delegate.kind == "civil-society" or delegate.is_secretariat,
        "calls": allows(delegate, "convene-tripartite"),
    })


@require_safe
def contributions(request: HttpRequest) -> HttpResponse:
    """The contributions this delegate may see, with those that await an answer first to be found; as CSV too (`?formato=csv`)."""
    rows = facts.contributions(request.delegate)
    state = request.GET.get("estado", "")
    if state in {"sin-respuesta", "respondidos"}:
        rows = rows.filter(answered=state == "respondidos")
    if request.GET.get("formato") == "csv":
        return download("rrocm.csv", table(rows.prefetch_related("answers")))
    page = page_by_key(request, rows.prefetch_related("answers"), "-slug", 30)
    names = dict(bodies())
    every, waiting = facts.counts(request.delegate)
    return render(request, "society/contribution_list.html", {
        "page": page, "rows": [(row, names.get(row.body, row.body)) for row in page.rows], "state": state, "every": every,
        "waiting": waiting, "contributes": request.delegate.kind == "civil-society" or request.delegate.is_secretariat,
    })


def table(rows: Any) -> bytes:
    """The contributions with their first answers, one a row; what its reader may see and nothing else."""
    names, types, outcomes = dict(bodies()), dict(TYPES), dict(OUTCOMES)
    columns = [
        Column(_("Aporte")), Column(_("Día"), "date"), Column(_("Clase")), Column(_("Título")), Column(_("Dirigido a")),
        Column(_("Cláusulas")), Column(_("Quién lo lee")),
        Column(_("Día de la respuesta"), "date"), Column(_("Respuesta")), Column(_("Texto de la respuesta")),
    ]
    language, readers = get_language() or "es", dict(AUDIENCE_LABELS)
    body: list[list[object]] = []
    for row in rows:
        first = next(iter(row.answers.all()), None)
        said = (first.day, str(outcomes[first.outcome]), first.said(language)) if first else (None, str(_("Sin respuesta")), "")
        body.append([row.slug, row.day, str(types[row.type]), row.title, names.get(row.body, row.body), " ".join(row.cites),
                     str(readers[row.audience]), *said])
    return csv_bytes(columns, body)


def fetch(request: HttpRequest, slug: str) -> Contribution:
    """The contribution, or 404 when this delegate may not see it."""
    row = audience.visible(Contribution.objects.filter(slug=slug), request.delegate).first()
    if row is None:
        raise Http404
    return row


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def contribute(request: HttpRequest) -> HttpResponse:
    """A contribution of civil society: text, file or both, to a body."""
    delegate = request.delegate
    if delegate.kind != "civil-society" and not delegate.is_secretariat:
        raise Http404
    permit(delegate, "register-document" if delegate.is_secretariat else "file-contribution")
    ahead = meetings_audience.visible(Meeting.objects.filter(state__in=("convened", "under-way")), delegate).order_by("starts", "slug")[:20]
    language = get_language() or "es"
    form = ContributionForm(request.POST or None, request.FILES or None, bodies=bodies(),
                            meetings=[(m.slug, m.called(language)) for m in ahead], initial={"language": language})
    if request.method == "POST" and form.is_valid():
        found = dict(form.cleaned_data)
        file = found.pop("file")
        try:
            row = acts.contribute(delegate, file=acts.File(file.name, file.read()) if file else None,
                                  fictitious=bool(request.demonstration), **found)
        except Conflict as conflict:
            form.add_error(None, conflict.message)
        except store.Unfit as unfit:
            form.add_error("file", str(unfit))
        else:
            messages.success(request, _("El aporte está presentado. La respuesta aparecerá en su página."))
            return redirect("society:contribution", row.slug)
    return render(request, "society/contribution_new.html", {"form": form}, status=422 if request.method == "POST" else 200)


def shown_to(row: Contribution, whom: Collection[str]) -> AudienceForm:
    """The form that says who may read a contribution, with the audiences that are this reader's to choose."""
    form = AudienceForm(initial={"audience": row.audience})
    choice = form.fields["audience"]
    choice.choices = choice.widget.choices = [pair for pair in WHOM if pair[0] in whom]  # type: ignore[attr-defined]
    return form


def page(request: HttpRequest, row: Contribution, *, status: int = 200, **changed: Any) -> HttpResponse:
    """A contribution with its answers, and the forms that are this reader's. `changed` carries forms with errors."""
    delegate = request.delegate
    answers = list(row.answers.all())
    meeting = meetings_audience.visible(Meeting.objects.filter(slug=row.meeting), delegate).first() if row.meeting else None
    whom = acts.open_to(delegate, row)
    context: dict[str, Any] = {
        "row": row, "answers": answers, "meeting": meeting, "body": dict(bodies()).get(row.body, row.body),
        "audience_words": dict(AUDIENCE_LABELS)[row.audience], "days": (clock.today() - row.day).days,
        "answer": AnswerForm() if allows(delegate, "answer-contribution") else None,
        "audience_form": shown_to(row, whom) if len(whom) > 1 else None,
    }
    return render(request, "society/contribution.html", context | changed, status=status)


@require_safe
def contribution(request: HttpRequest, contribution: str) -> HttpResponse:
    """One contribution and the answer given to it, or that none was given yet."""
    return page(request, fetch(request, contribution))


@login_required
@require_POST
def answer(request: HttpRequest, contribution: str) -> HttpResponse:
    """Give the answer of the body that was addressed."""
    row = fetch(request, contribution)
    permit(request.delegate, "answer-contribution", subject=row.address, kept={"text_es": request.POST.get("text_es", "")})
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return page(request, row, answer=form, wrong=form, status=422)
    acts.answer(request.delegate, row, **form.cleaned_data)
    messages.success(request, _("La respuesta está dada y la RROCM la recibe por carta."))
    return redirect("society:contribution", contribution)


@login_required
@require_POST
def show_to(request: HttpRequest, contribution: str) -> HttpResponse:
    """Change who may read a contribution."""
    row = fetch(request, contribution)
    form = AudienceForm(request.POST)
    permit(request.delegate, "answer-contribution" if request.delegate.steers else "file-contribution", subject=row.address)
    if not form.is_valid():
        return page(request, row, audience_form=form, wrong=form, status=422)
    acts.show_to(request.delegate, row, **form.cleaned_data)
    messages.success(request, _("Está decidido quién puede leer el aporte."))
    return redirect("society:contribution", contribution)


@require_safe
def file(request: HttpRequest, contribution: str) -> FileResponse:
    """The file of a contribution, handed out by its content to who may read it."""
    row = fetch(request, contribution)
    if not row.file_sha256 or not store.path_of(row.file_sha256).exists():
        raise Http404
    name = f"{row.slug}{store.ENDINGS.get(row.file_type, '')}"
    headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-cache",
               "Content-Security-Policy": "sandbox; default-src 'none'"}
    return FileResponse(store.path_of(row.file_sha256).open("rb"), as_attachment=row.file_type != store.PDF, filename=name,
                        content_type=row.file_type, headers=headers)


# -- the tripartite mechanism --------------------------------------------------------------------------------------
@require_safe
def mechanism(request: HttpRequest) -> HttpResponse:
    """The tripartite mechanism: who makes it up today, its meetings, and whether one is owed in this presidency."""
    rows = audience.visible_tripartite(Tripartite.objects.all(), request.delegate)
    return render(request, "society/tripartite_list.html", {
        "page": page_by_key(request, rows, "-slug", 30), "owed": facts.owed(request.delegate),
        "calls": allows(request.delegate, "convene-tripartite"),
    })


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def call(request: HttpRequest) -> HttpResponse:
    """Call a meeting of the mechanism."""
    permit(request.delegate, "convene-tripartite")
    form = CallForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = acts.call_tripartite(request.delegate, fictitious=bool(request.demonstration), **form.cleaned_data)
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("La reunión está convocada. Las cartas van a la RROCM y a la Presidencia."))
            return redirect("society:tripartite", row.slug)
    return render(request, "society/tripartite_call.html", {"form": form}, status=422 if request.method == "POST" else 200)


def fetch_tripartite(request: HttpRequest, slug: str) -> Tripartite:
    row = audience.visible_tripartite(Tripartite.objects.filter(slug=slug), request.delegate).first()
    if row is None:
        raise Http404
    return row


def tripartite_page(request: HttpRequest, row: Tripartite, *, status: int = 200, **changed: Any) -> HttpResponse:
    language = get_language() or "es"
    keeps = row.state == "called" and allows(request.delegate, "convene-tripartite")
    context: dict[str, Any] = {
        "row": row, "treated": row.treated(language), "resulted": row.resulted(language), "seats": list(row.seats.all()),
        "result": ResultForm() if keeps and row.day <= clock.today() else None, "cancel": CancelForm() if keeps else None,
    }
    return render(request, "society/tripartite.html", context | changed, status=status)


@require_safe
def tripartite(request: HttpRequest, tripartite: str) -> HttpResponse:
    """A meeting of the mechanism: its agenda, who took part by office, its result."""
    return tripartite_page(request, fetch_tripartite(request, tripartite))


@login_required
@require_POST
def record_tripartite(request: HttpRequest, tripartite: str) -> HttpResponse:
    """Record who took part and what came of it."""
    row = fetch_tripartite(request, tripartite)
    permit(request.delegate, "convene-tripartite", subject=row.address, kept={"result_es": request.POST.get("result_es", "")})
    form = ResultForm(request.POST)
    if form.is_valid():
        found = dict(form.cleaned_data)
        seats = {part: found.pop(part).splitlines() for part in ("se", "rrocm", "ppt")}
        try:
            acts.record_tripartite(request.delegate, row, seats=seats, **found)
        except Conflict as conflict:
            form.add_error(None, conflict.message)
        else:
            messages.success(request, _("El resultado está registrado."))
            return redirect("society:tripartite", tripartite)
    return tripartite_page(request, row, result=form, wrong=form, status=422)


@login_required
@require_POST
def cancel_tripartite(request: HttpRequest, tripartite: str) -> HttpResponse:
    """Cancel a meeting that was called, with its reason."""
    row = fetch_tripartite(request, tripartite)
    permit(request.delegate, "convene-tripartite", subject=row.address, kept={"reason": request.POST.get("reason", "")})
    form = CancelForm(request.POST)
    if not form.is_valid():
        return tripartite_page(request, row, cancel=form, wrong=form, status=422)
    acts.cancel_tripartite(request.delegate, row, **form.cleaned_data)
    messages.success(request, _("La reunión está cancelada y las otras partes reciben el motivo."))
    return redirect("society:tripartite", tripartite)
