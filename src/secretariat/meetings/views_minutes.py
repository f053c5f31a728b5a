"""Secretaría Ejecutiva, apoyo a las reuniones: the minutes of a meeting, from their draft to their approval and after."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from secretariat.chronicle import clock
from secretariat.chronicle.gate import Conflict, allows, permit
from secretariat.furniture.papers import pdf, word
from secretariat.furniture.tabular import answer as download

from . import acts, audience
from .forms_minutes import (
    AnswerCorrectionForm,
    ApproveForm,
    CirculateForm,
    CorrectionForm,
    CorrigendumForm,
    DraftForm,
    NewParagraphForm,
    ParagraphForm,
)
from .minutes_paper import paper_of_minutes
from .models import Correction, Meeting, Minutes, Paragraph
from .views import fetch

KEEP = "keep-minutes"


def fetch_minutes(request: HttpRequest, slug: str) -> Minutes:
    """The minutes, or 404 when this delegate may not see them."""
    found = audience.visible_minutes(Minutes.objects.select_related("meeting").filter(meeting=slug), request.delegate).first()
    if found is None:
        raise Http404
    return found


def fetch_paragraph(request: HttpRequest, slug: str, pk: int) -> Paragraph:
    """A paragraph of minutes this delegate may see, or 404."""
    rows = Paragraph.objects.filter(minutes=fetch_minutes(request, slug)).select_related("minutes__meeting")
    return get_object_or_404(audience.visible_paragraphs(rows, request.delegate), pk=pk)


def later_meetings(minutes: Minutes) -> list[tuple[str, str]]:
    """Meetings of the same body that may have approved these minutes."""
    language = get_language() or "es"
    rows = Meeting.objects.filter(body=minutes.meeting.body, state__in=("under-way", "held"), starts__gt=minutes.meeting.starts)
    return [(m.slug, m.called(language)) for m in rows.order_by("starts")[:20]]


def may_correct(request: HttpRequest, minutes: Minutes) -> bool:
    """Whether to offer corrections: while they circulate, to whom the Charter lets speak of the meeting."""
    within = minutes.state == "circulated" and minutes.term is not None and clock.today() <= minutes.term
    return within and not request.delegate.is_secretariat and allows(request.delegate, "correct-minutes", body=minutes.meeting.body)


def ids(kind: str, key: int = 0) -> str:
    """Ids of a form's fields: many forms of one kind stand on the page."""
    return f"id_{kind}_{key}_%s"


class Forms:
    """The forms of the page: fresh ones, or at its place the one that came back with errors."""

    def __init__(self, wrong: Form | None, at: tuple[str, int]) -> None:
        self.wrong, self.at = wrong, at

    def __call__(self, kind: str, key: int, make: type[Form], row: Paragraph | None = None, **extra: Any) -> Form:
        if self.wrong is not None and self.at == (kind, key):
            return self.wrong
        initial = {"text_es": row.text_es, "text_en": row.text_en} if row else {}
        return make(auto_id=ids(kind, key), initial=initial, **extra)


def page(
    request: HttpRequest, minutes: Minutes, *, status: int = 200, wrong: Form | None = None, at: tuple[str, int] = ("", 0)
) -> HttpResponse:
    """The minutes with the forms that are this reader's. `wrong`: a form with errors, shown at its place (`at`: kind and row)."""
    keeps = allows(request.delegate, KEEP, body=minutes.meeting.body)
    language, form, state = get_language() or "es", Forms(wrong, at), minutes.state
    rows = list(audience.visible_paragraphs(minutes.paragraphs.prefetch_related("corrigenda"), request.delegate))
    told = Correction.objects.filter(paragraph__in=rows).select_related("paragraph")
    corrections = list(audience.visible_corrections(told, request.delegate))
    by_row: dict[int, list[Correction]] = {}
    for one in corrections:
        by_row.setdefault(one.paragraph_id, []).append(one)
    corrects, lines = may_correct(request, minutes), []
    for row in rows:
        forms = {
            "edit": form("edit", row.pk, ParagraphForm, row) if keeps and state == "draft" else None,
            "correct": form("correct", row.pk, CorrectionForm, row) if corrects else None,
            "erratum": form("erratum", row.pk, CorrigendumForm, row) if keeps and state == "approved" else None,
        }
        answers = [
            (one, form("answer", one.pk, AnswerCorrectionForm) if keeps and state == "circulated" and one.state == "open" else None)
            for one in by_row.get(row.pk, ())
        ]
        lines.append((row, row.said(language), answers, forms))
    context: dict[str, Any] = {
        "minutes": minutes, "meeting": minutes.meeting, "lines": lines, "keeps": keeps, "wrong": wrong,
        "open": sum(one.state == "open" for one in corrections), "corrects": corrects,
        "approving": Meeting.objects.filter(slug=minutes.approved_in).first() if minutes.approved_in else None,
    }
    if keeps and state == "draft":
        context["add"] = form("add", 0, NewParagraphForm)
        context["circulate"] = form("circulate", 0, CirculateForm)
    if keeps and state == "circulated":
        context["approve"] = form("approve", 0, ApproveForm, meetings=later_meetings(minutes))
    return render(request, "meetings/minutes.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def minutes(request: HttpRequest, slug: str) -> HttpResponse:
    """The minutes as this delegate may see them; where there are none yet, who keeps them drafts them here."""
    row = fetch(request, slug)
    found = audience.visible_minutes(Minutes.objects.select_related("meeting").filter(meeting=row), request.delegate).first()
    if found is not None and request.method != "POST":
        return page(request, found)
    if found is None and not allows(request.delegate, KEEP, body=row.body):
        raise Http404
    permit(request.delegate, KEEP, subject=row.address, body=row.body)
    form = DraftForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            acts.draft_minutes(request.delegate, row, **form.cleaned_data)
        except Conflict as conflict:
            form.add_error(None, conflict.message)
        else:
            messages.success(request, _("El borrador está hecho con lo que consta. Complételo y circúlelo."))
            return redirect("meetings:minutes", slug=slug)
    return render(request, "meetings/minutes_draft.html", {"meeting": row, "form": form}, status=422 if form.is_bound else 200)


Act = Callable[[dict[str, Any]], object]


def done(request: HttpRequest, found: Minutes, form: Form, at: tuple[str, int], act: Act, said: str) -> HttpResponse:
    """Act by a form and go back to the minutes; a form with errors comes back at its place with what was typed."""
    form.auto_id = ids(*at)
    if form.is_valid():
        try:
            act(dict(form.cleaned_data))
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, said)
            return redirect("meetings:minutes", slug=found.meeting_id)
    return page(request, found, status=422, wrong=form, at=at)


def kept_by(request: HttpRequest, found: Minutes) -> None:
    permit(request.delegate, KEEP, subject=found.address, body=found.meeting.body,
           kept={name: request.POST.get(name, "") for name in ("text_es", "text_en", "reason")})


@login_required
@require_POST
def add_paragraph(request: HttpRequest, slug: str) -> HttpResponse:
    """Add a paragraph to the draft."""
    found = fetch_minutes(request, slug)
    kept_by(request, found)
    return done(request, found, NewParagraphForm(request.POST), ("add", 0),
                lambda d: acts.add_paragraph(request.delegate, found, **d), _("El párrafo está en el acta."))


@login_required
@require_POST
def write_paragraph(request: HttpRequest, slug: str, paragraph: int) -> HttpResponse:
    """Write a paragraph of the draft anew, or take it out."""
    row = fetch_paragraph(request, slug, paragraph)
    kept_by(request, row.minutes)
    if "remove" in request.POST:
        acts.remove_paragraph(request.delegate, row)
        messages.success(request, _("El párrafo ya no está en el acta."))
        return redirect("meetings:minutes", slug=slug)
    return done(request, row.minutes, ParagraphForm(request.POST), ("edit", row.pk),
                lambda d: acts.write_paragraph(request.delegate, row, **d), _("El párrafo está guardado."))


@login_required
@require_POST
def circulate(request: HttpRequest, slug: str) -> HttpResponse:
    """Circulate the draft for corrections."""
    found = fetch_minutes(request, slug)
    kept_by(request, found)
    return done(request, found, CirculateForm(request.POST), ("circulate", 0),
                lambda d: acts.circulate_minutes(request.delegate, found, **d),
                _("El acta circula. Las delegaciones reciben la carta con el plazo."))


@login_required
@require_POST
def correct(request: HttpRequest, slug: str, paragraph: int) -> HttpResponse:
    """A delegation proposes a correction to a paragraph."""
    row = fetch_paragraph(request, slug, paragraph)
    permit(request.delegate, "correct-minutes", subject=row.minutes.address, body=row.minutes.meeting.body,
           kept={name: request.POST.get(name, "") for name in ("text_es", "text_en", "motive")})
    return done(request, row.minutes, CorrectionForm(request.POST), ("correct", row.pk),
                lambda d: acts.propose_correction(request.delegate, row, **d),
                _("La corrección está propuesta. La Secretaría le responderá."))


@login_required
@require_POST
def answer_correction(request: HttpRequest, slug: str, correction: int) -> HttpResponse:
    """Accept or decline a correction."""
    found = fetch_minutes(request, slug)
    kept_by(request, found)
    rows = Correction.objects.filter(paragraph__minutes=found).select_related("paragraph__minutes")
    row = get_object_or_404(audience.visible_corrections(rows, request.delegate), pk=correction)
    return done(
        request, found, AnswerCorrectionForm(request.POST), ("answer", row.pk),
        lambda d: acts.answer_correction(request.delegate, row, accepted=d["accepted"] == "yes", reason=d["reason"]),
        _("La corrección tiene respuesta y la delegación la recibe por carta."))


@login_required
@require_POST
def approve(request: HttpRequest, slug: str) -> HttpResponse:
    """Record how the body approved its minutes."""
    found = fetch_minutes(request, slug)
    kept_by(request, found)

    def act(data: dict[str, Any]) -> None:
        meeting = Meeting.objects.filter(slug=data.pop("meeting")).first()
        acts.approve_minutes(request.delegate, found, meeting=meeting, **data)

    return done(request, found, ApproveForm(request.POST, meetings=later_meetings(found)), ("approve", 0), act,
                _("El acta está aprobada y su texto queda como está."))


@login_required
@require_POST
def corrigendum(request: HttpRequest, slug: str, paragraph: int) -> HttpResponse:
    """Issue a corrigendum to an approved paragraph."""
    row = fetch_paragraph(request, slug, paragraph)
    kept_by(request, row.minutes)
    return done(request, row.minutes, CorrigendumForm(request.POST), ("erratum", row.pk),
                lambda d: acts.issue_corrigendum(request.delegate, row, **d), _("La fe de erratas está emitida."))


@require_safe
def minutes_file(request: HttpRequest, slug: str, ending: str) -> HttpResponse:
    """The minutes as PDF or Word, with what this reader may see of them."""
    if ending not in ("pdf", "docx"):
        raise Http404
    found = fetch_minutes(request, slug)
    rows = audience.visible_paragraphs(found.paragraphs.prefetch_related("corrigenda"), request.delegate)
    language = get_language() or "es"
    paper = paper_of_minutes(found, rows, language)
    name = f"{slug}-acta-{language}.{ending}"
    answer = download(name, pdf(paper) if ending == "pdf" else word(paper))
    answer["Cache-Control"] = "private, no-cache"
    return answer
