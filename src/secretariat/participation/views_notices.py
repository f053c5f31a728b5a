"""Países Observadores, aviso; Organismos, aviso: who must be warned by when, the letter, its papers, its receipt, its follow-up."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, allows
from secretariat.furniture import papers, tabular
from secretariat.furniture.figures import language
from secretariat.meetings.rolls import addresses
from secretariat.notices.acts import written

from . import acts, audience, facts, notice_papers, registers
from .forms import MeansForm, ReceiptForm
from .letters import context_of, title_of, told_of
from .models import Notice


@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """Whom to warn by when, the next step first; and the notices that left."""
    if not audience.sees_all(request.delegate):
        raise Http404
    view = record.view(clock.today())
    rows = facts.countdowns(view) if view.in_force else ()
    notices = list(audience.notices(Notice.objects.all(), request.delegate)[:50])
    context = {
        "waiting": [row for row in rows if row.state in ("late", "warn")],
        "coming": [row for row in rows if row.state == "current"],
        "notices": notices,
        "sends": allows(request.delegate, "send-notice"),
        "in_force": view.in_force,
    }
    return render(request, "participation/notice_queue.html", context)


@require_safe
def register_file(request: HttpRequest, ending: str) -> HttpResponse:
    """The register of notices as a table (CSV or Excel)."""
    if not audience.sees_all(request.delegate):
        raise Http404
    return registers.notices(audience.notices(Notice.objects.all(), request.delegate), ending)


def _countdown(request: HttpRequest, party: str) -> facts.Countdown:
    view = record.view(clock.today())
    found = facts.countdown(view, party) if view.in_force else None
    if found is None or not audience.sees_life(request.delegate, party):
        raise Http404
    return found


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def prepare(request: HttpRequest, party: str) -> HttpResponse:
    """The notice to one observer: its text before it leaves; once it left, papers, receipt and follow-up."""
    found = _countdown(request, party)
    error = ""
    if request.method == "POST":
        try:
            acts.send_notice(request.delegate, party)
        except Conflict as conflict:
            error = conflict.message
        else:
            messages.success(request, _("El aviso salió y consta. Descargue sus papeles si lo entrega también con nota."))
            return redirect("participation:notice", party)
    rows = list(audience.notices(Notice.objects.filter(party=party), request.delegate))
    sends = allows(request.delegate, "send-notice")
    lang, to = addresses([party]).get(party, (language(), ""))
    draft = ("", "")
    if found.warnable and sends:
        values = context_of(party, found.category, told_of(found), lang, fictitious=record.memory().demonstration)
        draft = written("participation/letters/lapse-notice", lang, values)
    context = {
        "found": found,
        "notices": rows,
        "sends": sends,
        "chooses": allows(request.delegate, "choose-notice-means"),
        "to": to if sends else "",
        "letter_language": lang,
        "draft_subject": draft[0],
        "draft_body": draft[1],
        "error": error,
        "last_title": title_of(found.last_meeting, language()),
        "receipt": ReceiptForm(initial={"day": clock.today()}),
        "means": MeansForm(initial={"on": clock.today()}),
        "done": [one for one in facts.life(record.view(clock.today()), party) if one.kind == "follow_up_action"],
    }
    return render(request, "participation/notice_prepare.html", context, status=422 if error else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def receipt(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that a notice was received."""
    row = get_object_or_404(audience.notices(Notice.objects.all(), request.delegate), pk=pk)
    if not audience.sees_all(request.delegate):
        raise Http404
    form = ReceiptForm(request.POST if request.method == "POST" else None, initial={"day": clock.today()})
    if request.method == "POST" and form.is_valid():
        try:
            acts.note_receipt(request.delegate, row, **form.cleaned_data)
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("El acuse de recibo consta."))
            return redirect("participation:notice", row.party)
    return render(request, "participation/notice_receipt.html", {"notice": row, "form": form}, status=422 if form.is_bound else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def means(request: HttpRequest, party: str) -> HttpResponse:
    """Choose how the notice is followed up."""
    found = _countdown(request, party)
    form = MeansForm(request.POST if request.method == "POST" else None, initial={"on": clock.today()})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            acts.choose_means(request.delegate, party, means=given["means"], day=given["on"], note=given["note"])
        except Conflict as conflict:
            form.add_error("on" if conflict.code == "day" else None, conflict.message)
        else:
            messages.success(request, _("El seguimiento consta."))
            return redirect("participation:notice", party)
    return render(request, "participation/notice_means.html", {"found": found, "form": form}, status=422 if form.is_bound else 200)


@require_safe
def paper(request: HttpRequest, pk: int, lang: str, ending: str) -> HttpResponse:
    """The notice with letterhead, in Spanish or English, as Word or PDF."""
    row = get_object_or_404(audience.notices(Notice.objects.all(), request.delegate), pk=pk)
    makers = {"pdf": papers.pdf, "docx": papers.word}
    if lang not in ("es", "en") or ending not in makers:
        raise Http404
    made = makers[ending](notice_papers.paper_of(row, lang))
    name = "aviso" if lang == "es" else "notice"
    return tabular.answer(f"{name}-{row.party}-{row.sent.isoformat()}-{lang}.{ending}", made)
