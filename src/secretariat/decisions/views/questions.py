"""Mandato, Reunión Viceministerial: a question before the members: its screens, their positions, how it ends."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import parse_etags
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from charter.acts import Outcome
from secretariat.chronicle.acts import enter_refusal
from secretariat.chronicle.gate import Conflict, Refused, verdict
from secretariat.furniture.figures import language
from secretariat.meetings.models import Meeting, Session

from .. import acts, audience, facts
from ..forms import PositionForm, StanceForm
from ..models import Question
from ..screen import announced, board_tag, causes, conducts, excerpt, live_rows, screen, trail, waiting


def found(request: HttpRequest, slug: str) -> Question:
    """The question, if the reader may know of it; 404 otherwise."""
    return get_object_or_404(audience.visible_questions(Question.objects.all(), request.delegate), slug=slug)


@require_GET
def question(request: HttpRequest, slug: str) -> HttpResponse:
    """Frozen text on one side, the eleven on the other; what is mine to do here."""
    return _page(request, found(request, slug))


@require_GET
def of_text(request: HttpRequest, text: int) -> HttpResponse:
    """The newest question on a text."""
    row = audience.visible_questions(Question.objects.filter(text=text), request.delegate).order_by("-id").first()
    if row is None:
        raise Http404
    return redirect("decisions:question", row.slug)


def _page(request: HttpRequest, row: Question, status: int = 200, **more: Any) -> HttpResponse:
    session = Session.objects.select_related("meeting").filter(pk=row.session).first()
    meeting = session.meeting if session else Meeting.objects.filter(pk=row.meeting).first()
    context = screen(row, request.delegate, list(row.positions.all()), list(row.reservations.filter(withdrawn=None)))
    context |= {"session": session, "meeting": meeting, "stance_form": StanceForm(), "trail": trail(meeting), **more}
    if row.state == "adopted":
        context["decision"] = row.decisions.filter(parent=None).only("symbol").first()
    return render(request, "decisions/question_show.html", context, status=status)


@require_GET
def live(request: HttpRequest, slug: str) -> HttpResponse:
    """The list of positions and the counts alone. 304 while nothing moved; says in words what did since `?de=`."""
    row, positions = live_rows(request.delegate, slug)
    tag = board_tag(row, request.delegate, language())
    etag = f'"{tag}"'
    known = {one.removeprefix("W/") for one in parse_etags(request.headers.get("If-None-Match", ""))}
    response: HttpResponse
    if etag in known:
        response = HttpResponseNotModified()
    else:
        board = facts.board(row, positions, language())
        since = request.GET.get("de", "")
        said = announced(row, board, positions, int(since)) if since.isascii() and since.isdigit() and len(since) < 10 else ""
        response = render(
            request,
            "decisions/_live.html",
            {
                "question": row,
                "board": board,
                "said": said,
                "tag": tag,
                "swap": True,
                "waiting": waiting(board),
                "conducts": conducts(request.delegate, row),
            },
        )
    response["ETag"], response["Cache-Control"], response["Vary"] = etag, "private, no-cache", "Cookie, Accept-Language"
    return response


def position(request: HttpRequest, slug: str) -> HttpResponse:
    """The State's position: which one, then its words, then it is recorded."""
    row = found(request, slug)
    given = request.POST or request.GET
    if request.method == "POST" and given.get("withdraw"):
        return _withdrawn(request, row)
    choice = StanceForm(given or None)
    if not choice.is_valid():
        return _asked(request, row, choice=choice)
    stance = choice.cleaned_data["stance"]
    paragraphs = [(p["key"], excerpt(p, language())) for p in row.frozen if p["number"]]
    confirmed = request.method == "POST"
    own = row.positions.filter(party=request.delegate.party).last()
    former = own if own and own.stance == stance else None
    initial = {"reason": former.reason, "reason_en": former.reason_en, "provisions": former.provisions} if former else None
    form = PositionForm(given if confirmed else None, stance=stance, paragraphs=paragraphs, initial=initial)
    if not confirmed or not form.is_valid():
        return _asked(request, row, stance=stance, form=form)
    try:
        acts.state(request.delegate, row, stance=stance, **form.cleaned_data)
    except Conflict as error:
        form.add_error(None, error.message)
        return _asked(request, row, stance=stance, form=form)
    messages.success(request, _("Consta la posición. Puede cambiarla o retirarla mientras la cuestión siga abierta."))
    return redirect("decisions:question", slug)


def _asked(request: HttpRequest, row: Question, **context: Any) -> HttpResponse:
    bound = any(getattr(form, "is_bound", False) for form in context.values())
    own = row.positions.filter(party=request.delegate.party).last()
    said = verdict(request.delegate, "state-position", body=row.body)
    context |= {
        "question": row,
        "own": own,
        "trail": trail(question=row),
        "refused": said if said.outcome is not Outcome.PERMITTED else None,
        "stances": dict(StanceForm.base_fields["stance"].choices),
    }  # type: ignore[attr-defined]
    return render(request, "decisions/position_state.html", context, status=422 if bound and request.method == "POST" else 200)


def _withdrawn(request: HttpRequest, row: Question) -> HttpResponse:
    try:
        acts.withdraw(request.delegate, row)
    except Conflict as error:
        return _page(request, row, 409, problem=error.message)
    messages.success(request, _("La posición se retiró. La retirada consta."))
    return redirect("decisions:question", row.slug)


@require_POST
def ask_paragraph(request: HttpRequest, slug: str) -> HttpResponse:
    """The Presidency points to the paragraph under consideration."""
    row = found(request, slug)
    try:
        acts.ask_paragraph(request.delegate, row, request.POST.get("key", ""))
    except Conflict as error:
        return _page(request, row, 409, problem=error.message)
    return redirect(reverse("decisions:question", args=[slug]) + f"#{request.POST.get('key', '')}")


ENDS = {"suspend": acts.suspend, "resume": acts.resume, "not-adopted": acts.close_as_not_adopted, "take-back": acts.take_back}
CONFIRMED_FIRST = ("not-adopted", "take-back")


@require_POST
def close(request: HttpRequest, slug: str) -> HttpResponse:
    """The Presidency ends or suspends the question. What cannot be undone is asked twice."""
    row = found(request, slug)
    how, key = request.POST.get("how", ""), request.POST.get("key") or request.GET.get("key", "")
    confirmed = bool(request.POST.get("confirmed"))
    try:
        if how == "adopted":
            return _adopted(request, row, confirmed)
        if how not in ENDS:
            return _page(request, row, 422, problem=_("Indique cómo termina la cuestión."))
        if how in CONFIRMED_FIRST and not confirmed:
            return _confirm(request, row, how, key=key)
        ENDS[how](request.delegate, row)
    except Conflict as error:
        return _page(request, row, 409, problem=error.message)
    if how == "take-back":
        to = ("negotiation:edit", row.text, key) if key else ("negotiation:text", row.text)
        return redirect(*to)
    return redirect("decisions:question", slug)


def _confirm(request: HttpRequest, row: Question, how: str, **more: Any) -> HttpResponse:
    headlines = {
        "adopted": _("Cerrar como adoptada"),
        "not-adopted": _("Cerrar como no adoptada"),
        "take-back": _("Retirar para proponer otro texto"),
    }
    context = {"question": row, "how": how, "headline": headlines[how], "trail": trail(question=row), **more}
    return render(request, "decisions/question_close.html", context)


def _adopted(request: HttpRequest, row: Question, confirmed: bool) -> HttpResponse:
    """Adopt; while consensus lacks, the same screen says what stands in the way, by which clause, and what can be done."""
    try:
        if not confirmed:
            acts.refuse_without_consensus(request.delegate, row)
            return _confirm(request, row, "adopted", causes=causes(row))
        decision = acts.adopt(request.delegate, row)
    except Refused as refused:
        positions = list(row.positions.all())
        blocking = facts.board(row, positions, language()).blocking
        if refused.act != "close-as-adopted" or not (blocking or verdict(request.delegate, refused.act).outcome is Outcome.PERMITTED):
            raise
        entry = enter_refusal(refused)
        return _page(request, row, 403, refusal=refused, blocking=blocking, entry=entry.seq)
    messages.success(request, _("Adoptada por consenso. Lo que causa ya consta en el registro."))
    return redirect("decisions:decision", decision.symbol)
