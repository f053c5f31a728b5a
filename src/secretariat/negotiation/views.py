"""Propuesta de Declaración: the pages of drafting. Fetch, act, answer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from charter.acts import Outcome
from charter.clauses import CLAUSES
from secretariat.chronicle.gate import Conflict, permit, verdict
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language
from secretariat.furniture.paging import page_by_key
from secretariat.meetings.models import Meeting

from . import acts, audience, effects, facts
from .forms import AddForm, AnswerForm, EditForm, KindForm, ProposeForm, TextForm, effect_data, effect_form
from .models import Amendment, Provision, Text

OPEN = ("draft", "convened", "under-way")


def found(request: HttpRequest, pk: int) -> Text:
    """The text, if the reader may know of it; 404 otherwise."""
    return get_object_or_404(audience.visible(Text.objects.all(), request.delegate), pk=pk)


def found_provision(request: HttpRequest, pk: int, key: str) -> Provision:
    """A paragraph of a text that the reader may know of."""
    rows = audience.visible_provisions(Provision.objects.select_related("text"), request.delegate)
    return get_object_or_404(rows, text=pk, key=key)


def trail(text: Text | None = None) -> list[tuple[str, str]]:
    """The breadcrumbs of this room."""
    ways = [(_("Textos"), reverse("negotiation:list"))]
    return [*ways, (text.symbol, reverse("negotiation:text", args=[text.pk]))] if text else ways


def may(request: HttpRequest, act: str) -> bool:
    """Whether the core permits this act to the reader today."""
    return verdict(request.delegate, act).outcome is Outcome.PERMITTED


@require_GET
def listing(request: HttpRequest) -> HttpResponse:
    """Texts under negotiation and those adopted, the newest first. Members and the Secretariat."""
    rows = audience.visible(Text.objects.all(), request.delegate)
    if not request.delegate.in_the_room:
        raise Http404
    return render(
        request,
        "negotiation/text_list.html",
        {"page": page_by_key(request, rows, key="-pk", size=40), "drafts": may(request, "edit-draft")},
    )


@require_GET
def text(request: HttpRequest, pk: int) -> HttpResponse:
    """A text as it stands: one language or both side by side, with what members propose."""
    row = found(request, pk)
    lines = facts.lines(row)
    waiting = facts.open_amendments(row)
    meeting = Meeting.objects.filter(pk=row.meeting).first() if row.meeting else None
    steers = may(request, "edit-draft")
    return render(
        request,
        "negotiation/text_show.html",
        {
            "text": row,
            "lines": [_line(line, waiting) for line in lines],
            "new": waiting.get("", []),
            "meeting": meeting,
            "both": request.GET.get("idioma") == "ambos",
            "steers": steers,
            "movable": not (row.frozen or row.adopted),
            "proposes": request.delegate.is_member and may(request, "draft-decision-text"),
            "trail": trail(),
            "puts": may(request, "put-to-consensus"),
            "lacking": facts.untranslated(lines),
            "answer": AnswerForm(),
            "question_url": house_url("decisions:of_text", row.pk) if row.put or row.adopted else "",
        },
    )


def _line(line: facts.Line, waiting: dict[str, list[Amendment]]) -> dict[str, Any]:
    provision = line.provision
    effect = effects.KINDS.get((provision.effect or {}).get("kind", ""))
    return {
        "provision": provision,
        "number": line.number,
        "amendments": waiting.get(line.key, []),
        "words": provision.worded(language()),
        "effect": effect.label if effect else "",
        "tags": [effects.TAGS.get(tag, tag) for tag in provision.tags],
        "cites": provision.cites,
    }


def new(request: HttpRequest) -> HttpResponse:
    """Begin a text."""
    permit(request.delegate, "edit-draft", kept={"title_es": request.POST.get("title_es", "")})
    meetings = Meeting.objects.filter(state__in=OPEN).only("slug", "title_es", "title_en", "starts").order_by("starts")
    form = TextForm(request.POST or None, meetings=[(m.slug, m.called(language())) for m in meetings])
    if request.method == "POST" and form.is_valid():
        try:
            row = acts.draft(request.delegate, **form.cleaned_data)
        except Conflict as error:
            form.add_error("symbol" if error.code == "symbol" else None, error.message)
        else:
            return redirect("negotiation:add", row.pk)
    return _form(request, form, _("Nuevo texto"), trail(), _("Abrir el texto"), reverse("negotiation:list"))


def _form(request: HttpRequest, form: Any, headline: str, ways: list[tuple[str, str]], words: str, back: str, **more: Any) -> HttpResponse:
    context = {"form": form, "headline": headline, "trail": ways, "words": words, "back": back, **more}
    return render(request, "negotiation/form.html", context, status=422 if form.is_bound and form.errors else 200)


def edit(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Give a paragraph other words."""
    row = found_provision(request, pk, key)
    permit(
        request.delegate,
        "edit-draft",
        subject=row.text.address,
        audience=row.text.audience,
        kept={"es": request.POST.get("es", ""), "en": request.POST.get("en", "")},
    )
    form = EditForm(request.POST or None, initial={"es": row.es, "en": row.en, "tags": row.tags, "cites": row.cites})
    if request.method == "POST" and form.is_valid():
        try:
            acts.reword(request.delegate, row, **form.cleaned_data)
        except Conflict as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("El párrafo tiene sus nuevas palabras; las anteriores quedan en su historia."))
            return redirect(reverse("negotiation:text", args=[pk]) + f"#{key}")
    back = reverse("negotiation:text", args=[pk]) + f"#{key}"
    return _form(
        request,
        form,
        _("Cambiar el párrafo %(key)s") % {"key": key},
        trail(row.text),
        _("Guardar las palabras"),
        back,
        frozen=row.text.frozen,
        eyebrow=row.text.called(language()),
    )


def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a paragraph."""
    row = found(request, pk)
    permit(
        request.delegate,
        "edit-draft",
        subject=row.address,
        audience=row.audience,
        kept={"es": request.POST.get("es", ""), "en": request.POST.get("en", "")},
    )
    places = [(line.key, f"{line.number or line.key}. {line.provision.worded(language())[:70]}") for line in facts.lines(row)]
    cited = request.GET.get("cita", "")
    form = AddForm(request.POST or None, places=places, initial={"cites": [cited]} if cited in CLAUSES else None)
    if request.method == "POST" and form.is_valid():
        try:
            made = acts.add_provision(request.delegate, row, **form.cleaned_data)
        except Conflict as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("Se añadió el párrafo."))
            return redirect(reverse("negotiation:text", args=[pk]) + f"#{made.key}")
    return _form(
        request,
        form,
        _("Añadir un párrafo"),
        trail(row),
        _("Añadir"),
        reverse("negotiation:text", args=[pk]),
        eyebrow=row.called(language()),
    )


@require_POST
def remove(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Take a paragraph out."""
    row = found_provision(request, pk, key)
    try:
        acts.remove_provision(request.delegate, row)
    except Conflict as error:
        messages.error(request, error.message)
    else:
        messages.success(request, _("El párrafo salió del texto; su historia queda."))
    return redirect("negotiation:text", pk)


def effect(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """What the adoption of a paragraph would cause: first the kind, then its own fields."""
    row = found_provision(request, pk, key)
    permit(request.delegate, "edit-draft", subject=row.text.address, audience=row.text.audience)
    now = row.effect or {}
    kind = request.POST.get("kind", request.GET.get("kind"))
    back = reverse("negotiation:text", args=[pk]) + f"#{key}"
    context = {"eyebrow": row.text.called(language()), "words_of": row.worded(language())}
    body = Meeting.objects.filter(pk=row.text.meeting).values_list("body", flat=True).first() or "vm"
    headline = _("Lo que causa el párrafo %(key)s") % {"key": key}
    if kind is None or (kind and kind not in effects.KINDS):
        form: Any = KindForm(request.GET or None, body=body, initial={"kind": now.get("kind", "")})
        return _form(request, form, headline, trail(row.text), _("Continuar"), back, method="get", **context)
    form = (
        effect_form(kind, request.POST or None, initial=now if now.get("kind") == kind else None)
        if kind
        else KindForm(request.POST or None, body=body, initial={"kind": ""})
    )
    if request.method == "POST" and form.is_valid():
        try:
            acts.cause(request.delegate, row, effect_data(kind, form) if kind else None)
        except Conflict as error:
            form.add_error(error.code if error.code in form.fields else None, error.message)
        else:
            messages.success(request, _("Consta lo que causaría el párrafo."))
            return redirect(back)
    label = effects.KINDS[kind].label if kind else _("Nada")
    return _form(request, form, headline, trail(row.text), _("Guardar"), back, kind=kind, lead=label, **context)


def propose(request: HttpRequest, pk: int, key: str = "") -> HttpResponse:
    """A member proposes a wording, or a new paragraph."""
    row = found(request, pk)
    provision = found_provision(request, pk, key) if key else None
    permit(
        request.delegate,
        "draft-decision-text",
        subject=row.address,
        audience=row.audience,
        kept={"es": request.POST.get("es", ""), "en": request.POST.get("en", "")},
    )
    form = ProposeForm(request.POST or None, initial={"es": provision.es, "en": provision.en} if provision else None)
    if request.method == "POST" and form.is_valid():
        try:
            acts.propose(request.delegate, row, provision=provision, **form.cleaned_data)
        except Conflict as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("La propuesta consta; la Presidencia responde."))
            return redirect(reverse("negotiation:text", args=[pk]) + f"#{key}")
    headline = _("Proponer otras palabras para el párrafo %(key)s") % {"key": key} if key else _("Proponer un párrafo nuevo")
    return _form(
        request,
        form,
        headline,
        trail(row),
        _("Proponer"),
        reverse("negotiation:text", args=[pk]),
        eyebrow=row.called(language()),
        words_of=provision.worded(language()) if provision else "",
    )


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """The Presidency takes a proposal over or not; its author may withdraw it."""
    row = get_object_or_404(audience.visible_amendments(Amendment.objects.select_related("provision"), request.delegate), pk=pk)
    try:
        if request.POST.get("withdraw"):
            acts.withdraw(request.delegate, row)
        else:
            acts.answer(request.delegate, row, take=bool(request.POST.get("take")), words=request.POST.get("words", "")[:2000])
    except Conflict as error:
        messages.error(request, error.message)
    else:
        messages.success(request, _("Consta la respuesta."))
    return redirect(reverse("negotiation:text", args=[row.text_id]) + (f"#{row.provision.key}" if row.provision else ""))


@require_GET
def history(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Every wording a paragraph had, and every proposal on it."""
    row = found_provision(request, pk, key)
    return render(
        request,
        "negotiation/provision_history.html",
        {
            "provision": row,
            "text": row.text,
            "wordings": list(row.wordings.all()[:100]),
            "trail": trail(row.text),
            "amendments": list(row.amendments.order_by("-id")[:100]),
        },
    )
