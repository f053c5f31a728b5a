"""Países Miembros, criterios: laws and policies shared, good practices published, and the steps that take them there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from secretariat.chronicle import clock
from secretariat.chronicle.gate import Conflict
from secretariat.furniture.figures import language
from secretariat.furniture.paging import page_by_key
from secretariat.furniture.tabular import answer

from . import acts, audience, facts, files
from .forms import AskForm, MeasureForm, PracticeForm, ReturnForm
from .models import KINDS, PILLARS, Measure, Practice, Version

MOST = 1000  # rows of one download


def frame(request: HttpRequest, asked: facts.Asked, **more: Any) -> dict[str, Any]:
    query = request.GET.copy()
    query.pop("desde", None)
    shares = audience.shares(request.delegate)
    return {"asked": asked, "kinds": KINDS, "pillars": PILLARS, "query": query.urlencode(), "shares": shares, **more}


@require_safe
def practices(request: HttpRequest) -> HttpResponse:
    """Good practices that are public, by what is asked; and those that wait for this reader."""
    asked = AskForm(request.GET).asked()
    delegate = request.delegate
    waits = facts.waiting(delegate) if delegate.is_secretariat or audience.shares(delegate) else []
    codes = Practice.objects.filter(audience.OPEN).values_list("party", flat=True).distinct()
    return render(request, "practices/practice_list.html", frame(
        request, asked, page=page_by_key(request, facts.practices(delegate, asked), "-pk", 30), waits=waits,
        countries=facts.countries(codes, language())))


@require_safe
def measures(request: HttpRequest) -> HttpResponse:
    """Laws, policies and regulations shared, by what is asked; and those of this reader that wait for a look."""
    asked = AskForm(request.GET).asked()
    delegate, today = request.delegate, clock.today()
    page = page_by_key(request, facts.measures(delegate, asked), "-pk", 30)
    codes = audience.measures(Measure.objects.all(), delegate).values_list("party", flat=True).distinct().order_by("party")
    return render(request, "practices/measure_list.html", frame(
        request, asked, page=page, rows=[(row, facts.stale(row, today)) for row in page.rows], countries=facts.countries(codes, language()),
        waits=facts.to_verify(delegate.party) if audience.shares(delegate) else []))


@require_safe
def file(request: HttpRequest, what: str, ending: str) -> HttpResponse:
    """What a list shows, as CSV, XLSX or JSON."""
    if ending not in ("csv", "xlsx", "json"):
        raise Http404
    asked, lang = AskForm(request.GET).asked(), language()
    if what == "practices":
        wordings = facts.practices(request.delegate, asked).defer("practice__fold", "practice__reasons")
        found = [files.of_practice(row, lang) for row in wordings[:MOST]]
        return answer(f"{_('buenas-practicas')}.{ending}", files.written(ending, _("Buenas prácticas"), files.PRACTICES, found))
    if what == "measures":
        shared = facts.measures(request.delegate, asked).defer("text", "fold", "summary_es", "summary_en")
        found = [files.of_measure(row, lang) for row in shared[:MOST]]
        return answer(f"{_('leyes-y-politicas')}.{ending}", files.written(ending, _("Leyes y políticas"), files.MEASURES, found))
    raise Http404


def done(form: forms.Form, act: Callable[[], Any]) -> Any:
    """What the act gave when the form was good and it was done; None otherwise, with the conflict on its field."""
    if not form.is_valid():
        return None
    try:
        return act()
    except Conflict as conflict:
        form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        return None


def page(request: HttpRequest, template: str, form: forms.Form, **more: Any) -> HttpResponse:
    return render(request, f"practices/{template}.html", {"form": form, **more}, status=422 if form.errors else 200)


# -- laws, policies, regulations -----------------------------------------------------------------------------------


@require_safe
def measure(request: HttpRequest, measure: int) -> HttpResponse:
    """One law, policy or regulation."""
    row = get_object_or_404(audience.measures(Measure.objects.all(), request.delegate), pk=measure)
    return render(request, "practices/measure.html", {
        "measure": row, "stale": facts.stale(row), "keeps": audience.keeps(request.delegate, row.party)})


def my_measure(request: HttpRequest, pk: int) -> Measure:
    row = get_object_or_404(Measure, pk=pk)
    if not audience.keeps(request.delegate, row.party):
        raise Http404
    return row


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def share_measure(request: HttpRequest) -> HttpResponse:
    """Share a law, policy or regulation of one's own."""
    if not audience.shares(request.delegate):
        raise Http404
    form = MeasureForm(request.POST if request.method == "POST" else None)
    if (row := done(form, lambda: acts.share_measure(request.delegate, request.delegate.party, **form.cleaned_data))) is not None:
        messages.success(request, _("Compartida: el público ya la encuentra."))
        return redirect("practices:measure", row.pk)
    return page(request, "measure_edit", form)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def change_measure(request: HttpRequest, measure: int) -> HttpResponse:
    """Correct one's own, or say until when it was valid."""
    row = my_measure(request, measure)
    form = MeasureForm(request.POST if request.method == "POST" else None, initial={name: getattr(row, name) for name in acts.MEASURED})
    if done(form, lambda: acts.change_measure(request.delegate, row, **form.cleaned_data)) is not None:
        messages.success(request, _("Guardada, y verificada hoy."))
        return redirect("practices:measure", row.pk)
    return page(request, "measure_edit", form, measure=row)


@login_required
@require_POST
def verify_measure(request: HttpRequest, measure: int) -> HttpResponse:
    """Say that one's own still is as shared."""
    row = my_measure(request, measure)
    try:
        acts.verify_measure(request.delegate, row)
    except Conflict as conflict:
        messages.warning(request, conflict.message)
    else:
        messages.success(request, _("Verificada hoy. Se volverá a pedir dentro de un año."))
    return redirect("practices:measure", row.pk)


# -- good practices ------------------------------------------------------------------------------------------------


def one(request: HttpRequest, pk: int) -> tuple[Practice, list[Version]]:
    """A good practice and the wordings of it that this reader may see, the newest first; 404 where there is none."""
    row = get_object_or_404(audience.practices(Practice.objects.all(), request.delegate), pk=pk)
    versions = list(audience.versions(row.versions.order_by("-number"), request.delegate))
    if not versions:
        raise Http404
    return row, versions


@require_safe
def practice(request: HttpRequest, practice: int) -> HttpResponse:
    """One good practice: the public wording, or the newest for its country and the Secretariat, and the earlier ones."""
    row, versions = one(request, practice)
    asked = request.GET.get("version", "")
    shown = next((v for v in versions if str(v.number) == asked), versions[0])
    keeps = audience.keeps(request.delegate, row.party)
    return render(request, "practices/practice.html", {
        "practice": row, "shown": shown, "versions": versions, "keeps": keeps, "reviews": request.delegate.is_secretariat,
        "inside": keeps or request.delegate.is_secretariat, "lacking": acts.lacking(versions[0]) if keeps and row.state == "draft" else []})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest) -> HttpResponse:
    """Begin a good practice of one's own."""
    if not audience.shares(request.delegate):
        raise Http404
    form = PracticeForm(request.POST if request.method == "POST" else None, initial={"year": clock.today().year})
    if (row := done(form, lambda: acts.propose(request.delegate, request.delegate.party, **form.cleaned_data))) is not None:
        messages.success(request, _("Borrador guardado. Solo lo ve su país o entidad, hasta que lo presente."))
        return redirect("practices:practice", row.pk)
    return page(request, "practice_edit", form)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, practice: int) -> HttpResponse:
    """Write a draft anew, or the next wording of what was returned or published."""
    row, versions = one(request, practice)
    if not audience.keeps(request.delegate, row.party):
        raise Http404
    form = PracticeForm(request.POST if request.method == "POST" else None, initial={n: getattr(versions[0], n) for n in acts.WRITTEN})
    if done(form, lambda: acts.write(request.delegate, row, **form.cleaned_data)) is not None:
        messages.success(request, _("Borrador guardado."))
        return redirect("practices:practice", row.pk)
    return page(request, "practice_edit", form, practice=row)


STEPS = {"submit": acts.submit, "publish": acts.publish, "archive": acts.archive}


@login_required
@require_POST
def step(request: HttpRequest, practice: int) -> HttpResponse:
    """Submit, publish or archive: the one button of the page."""
    row, _versions = one(request, practice)
    act = STEPS.get(request.POST.get("step", ""))
    if act is None or not (audience.keeps(request.delegate, row.party) or request.delegate.is_secretariat):
        raise Http404
    try:
        act(request.delegate, row)
    except Conflict as conflict:
        messages.error(request, conflict.message)
    else:
        said = {"submit": _("Presentada. La Secretaría Ejecutiva la revisará."), "publish": _("Publicada: el público ya la encuentra."),
                "archive": _("Archivada: el público ya no la ve, y sigue constando.")}
        messages.success(request, said[request.POST["step"]])
    return redirect("practices:practice", row.pk)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def give_back(request: HttpRequest, practice: int) -> HttpResponse:
    """Return a good practice to its country with what it should mend."""
    row, versions = one(request, practice)
    if not request.delegate.is_secretariat:
        raise Http404
    form = ReturnForm(request.POST if request.method == "POST" else None)
    if done(form, lambda: acts.give_back(request.delegate, row, reasons=form.cleaned_data["reasons"])) is not None:
        messages.success(request, _("Devuelta, con sus razones, a quien la propuso."))
        return redirect("practices:practice", row.pk)
    return page(request, "practice_return", form, practice=row, version=versions[0])
