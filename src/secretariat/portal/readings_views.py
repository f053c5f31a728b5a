"""Toda la Carta: the readings in use, each with a page of its own: what another would change, and how the members settle one."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from charter.clauses import CHAPTERS
from charter.readings import READINGS
from charter.readings_first import FIRST
from secretariat.chronicle import facts
from secretariat.chronicle.days import asked
from secretariat.chronicle.delegate import PUBLIC
from secretariat.chronicle.gate import Conflict, allows, permit
from secretariat.furniture.figures import language
from secretariat.negotiation import audience as texts_audience
from secretariat.negotiation.models import Text
from secretariat.standing.audience import question_told

from . import readings
from .charter_views import chapter_list
from .readings_forms import ProposeReadingForm, RecordReadingForm

STATES = ("", "decididas", "abiertas")  # of the filter, in the address


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """All readings by chapter, those that decide who votes, attends or holds office first; a filter narrows them."""
    lang = language()
    view = facts.view(request.today)
    view.law  # noqa: B018 — raises where a version rules that this software does not know: its readings are not known either
    chapter, state = request.GET.get("capitulo", ""), request.GET.get("estado", "")
    rows = [readings.shown(view, param, lang) for param in READINGS]
    settled = sum(row.adopted is not None for row in rows)
    kept = [
        row
        for row in rows
        if chapter in ("", row.chapter)
        and (state not in STATES[1:] or (row.adopted is not None) is (state == "decididas"))
    ]
    titles = {c.id: c.title[lang] for c in CHAPTERS}
    groups = [
        (title, [row for row in kept if row.chapter == id_ and not row.first]) for id_, title in titles.items()
    ]
    order = {param: place for place, param in enumerate(FIRST)}
    return render(
        request,
        "portal/readings_show.html",
        {
            "first": sorted((row for row in kept if row.first), key=lambda row: order[row.param]),
            "groups": [(title, found) for title, found in groups if found],
            "count": len(rows), "settled": settled, "found": len(kept), "chapter": chapter, "state": state,
            "used": [(id_, title) for id_, title in titles.items() if any(row.chapter == id_ for row in rows)],
            "chapters": chapter_list(""),
        },
    )


def known(param: str) -> str:
    """The parameter of the address; 404 for what is no reading."""
    if param not in READINGS:
        raise Http404
    return param


@require_safe
def show(request: HttpRequest, param: str) -> HttpResponse:
    """One reading: what is open, how it is read, what each other way would change today, and who can settle it."""
    return _page(request, known(param))


def _page(
    request: HttpRequest, param: str, proposing: ProposeReadingForm | None = None, recording: RecordReadingForm | None = None
) -> HttpResponse:
    lang, question = language(), question_told(request.delegate, asked(request))
    view = question.view or facts.view(question.day)
    context = readings.as_context(view, param, request.delegate, lang)
    choices = readings.choices(param, lang)
    if allows(request.delegate, "edit-draft"):
        texts = readings.open_texts(request.delegate)
        context |= {"texts": texts, "proposing": proposing or ProposeReadingForm(texts=texts, options=choices, lang=lang)}
    if allows(request.delegate, "register-document"):
        taken = readings.decisions_on_register(request.delegate)
        context |= {"recording": recording or RecordReadingForm(decisions=taken, options=choices, lang=lang)}
    wrong = any(form is not None and form.errors for form in (proposing, recording))
    return render(request, "portal/reading_show.html", {**context, "asked": question}, status=422 if wrong else question.status)


@require_POST
def propose(request: HttpRequest, param: str) -> HttpResponse:
    """Put into an open text a paragraph by whose adoption the reading would be settled."""
    permit(request.delegate, "edit-draft", subject=f"portal.reading:{known(param)}")
    lang = language()
    texts = readings.open_texts(request.delegate)
    form = ProposeReadingForm(request.POST, texts=texts, options=readings.choices(param, lang), lang=lang)
    if not form.is_valid():
        return _page(request, param, proposing=form)
    text = texts_audience.visible(Text.objects.all(), request.delegate).filter(pk=form.cleaned_data["text"]).first()
    if text is None:
        raise Http404
    try:
        made = readings.propose_reading(request.delegate, text, param=param, value=form.cleaned_data["value"])
    except Conflict as fault:
        form.add_error(None, fault.message)
        return _page(request, param, proposing=form)
    messages.success(request, _("El párrafo está en el texto; al adoptarse, la lectura quedará decidida."))
    return redirect(reverse("negotiation:text", args=[text.pk]) + f"#{made.key}")


@require_POST
def record(request: HttpRequest, param: str) -> HttpResponse:
    """The Secretariat or the Presidency records that a decision on the register settles the reading."""
    kept = {_("Decisión"): request.POST.get("decision-symbol", "")}
    permit(request.delegate, "register-document", subject=f"portal.reading:{known(param)}", audience=PUBLIC, kept=kept)
    lang = language()
    taken = readings.decisions_on_register(request.delegate)
    form = RecordReadingForm(request.POST, decisions=taken, options=readings.choices(param, lang), lang=lang)
    if form.is_valid():
        try:
            readings.record_reading(request.delegate, param=param, **form.cleaned_data)
        except Conflict as fault:
            form.add_error(fault.code if fault.code in form.fields else None, fault.message)
        else:
            messages.success(request, _("Consta la lectura decidida por los Países Miembros; rige desde el día de su decisión."))
            return redirect("portal:reading", param)
    return _page(request, param, recording=form)

