"""Puntos focales: the directory of all on any day, each party's own people, and what its people and the Secretariat do there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from secretariat.chronicle import clock
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.figures import language
from secretariat.furniture.forms import DayField

from . import directory_acts as acts
from . import directory_audience as audience
from . import directory_facts as facts
from .directory_forms import ConfirmForm, DesignationForm, EndForm, HolderForm, ReplaceForm
from .directory_models import FUNCTIONS, OFFICE_ONLY, Designation, Holder
from .views import one


class AskForm(forms.Form):
    """What is asked of the directory: words, a country or entity, a function, a day."""

    q = forms.CharField(required=False)
    de = forms.CharField(required=False)
    para = forms.ChoiceField(required=False, choices=[("", ""), *FUNCTIONS])
    el = DayField(required=False)

    def asked(self) -> tuple[str, str, str, dt.date]:
        """Words, party, function and day; what cannot be read counts as not asked."""
        self.is_valid()
        given = self.cleaned_data
        return given.get("q", ""), given.get("de", ""), given.get("para", ""), given.get("el") or clock.today()


def found(request: HttpRequest) -> tuple[list[facts.Line], dict[str, Any]]:
    """The lines that are asked for, and what was asked."""
    words, party, function, day = AskForm(request.GET).asked()
    rows = facts.rows((party,) if party else (), function).filter(facts.in_force(day))
    return facts.lines(request.delegate, rows, day, language(), words), {"q": words, "de": party, "para": function, "day": day}


@require_safe
def directory(request: HttpRequest) -> HttpResponse:
    """Everybody's directory on a day: offices for all, persons where they are the reader's to know."""
    lines, asked = found(request)
    return render(request, "participants/directory.html", {
        "lines": lines, "asked": asked, "functions": FUNCTIONS, "today": clock.today(), "parties": facts.listed(language()),
        "query": request.GET.urlencode(), "mine": request.delegate.party if request.delegate.signed_in else "",
    })


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def vacancies(request: HttpRequest) -> HttpResponse:
    """For the Secretariat: functions without titular, and lists that wait for their yearly confirmation."""
    if not request.delegate.is_secretariat:
        raise Http404
    problem = ""
    if request.method == "POST":
        try:
            count = acts.ask_for_confirmation(request.delegate)
        except Conflict as conflict:
            problem = conflict.message
        else:
            messages.success(request, _("Salen %(n)s cartas que piden la confirmación.") % {"n": count})
            return redirect("participants:vacancies")
    _words, _party, _function, day = AskForm(request.GET).asked()
    due = facts.due(day)
    return render(request, "participants/directory_vacancies.html", {
        "vacancies": facts.vacancies(day), "due": [(row, row.late(day)) for row in due], "late": any(row.late(day) for row in due),
        "day": day, "today": clock.today(), "problem": problem,
    }, status=409 if problem else 200)


@require_safe
def people(request: HttpRequest, code: str) -> HttpResponse:
    """A party's own page of its people: who stands there on a day, who stood before, what is vacant, when to confirm."""
    party = one(code)
    _words, _party, _function, day = AskForm(request.GET).asked()
    lines = facts.lines(request.delegate, facts.rows((code,)).filter(since__lte=day), day, language())
    keeps = audience.keeps(request.delegate, party)
    due = facts.due(day, (code,)) if keeps else []
    return render(request, "participants/directory_people.html", {
        "party": party, "current": [line for line in lines if line.current],
        "former": [line for line in reversed(lines) if not line.current] if request.delegate.signed_in else [],
        "vacancies": facts.vacancies(day, (code,)), "keeps": keeps, "due": due[0] if due else None,
        "late": bool(due) and due[0].late(day), "day": day, "today": clock.today(),
    })


Act = Callable[[], Any]


def done(request: HttpRequest, form: forms.Form, act: Act) -> bool:
    """Whether the form was good and its act done; a conflict stands on the field it is about."""
    if not form.is_valid():
        return False
    try:
        act()
    except Conflict as conflict:
        form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        return False
    return True


def mine(request: HttpRequest, code: str, designation: int, *, former: bool = False) -> Designation:
    """A designation in force of a party (a former one too when asked), for who may keep its directory; 404 otherwise."""
    if not audience.keeps(request.delegate, one(code)):
        raise Http404
    rows = Designation.objects.select_related("post__institution", "party").filter(party=code)
    row = get_object_or_404(rows, pk=designation)
    if not former and row.until is not None and row.until <= clock.today():
        raise Http404
    return row


def page(request: HttpRequest, template: str, code: str, form: forms.Form, **more: Any) -> HttpResponse:
    return render(request, f"participants/{template}.html", {"party": one(code), "form": form, **more}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def designate(request: HttpRequest, code: str) -> HttpResponse:
    """Designate an office of a party to a function."""
    party = one(code)
    asked = {name: request.GET[name] for name in ("function", "matter") if name in request.GET}
    form = DesignationForm(request.POST if request.method == "POST" else None, initial=asked)
    if done(request, form, lambda: acts.designate(request.delegate, party=party.code, **form.seat)):
        messages.success(request, _("Designación registrada. Consta desde el día indicado."))
        return redirect("participants:people", code)
    if request.method != "POST":
        permit(request.delegate, "designate-focal-point", subject=party.address, party=code)
    return page(request, "designation_make", code, form)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, code: str, designation: int) -> HttpResponse:
    """Say from when on an office no longer has its function."""
    row = mine(request, code, designation)
    form = EndForm(request.POST if request.method == "POST" else None)
    if done(request, form, lambda: acts.end(request.delegate, row, until=form.cleaned_data["until"])):
        messages.success(request, _("El fin quedó registrado. Lo que hizo mientras tanto sigue constando."))
        return redirect("participants:people", code)
    return page(request, "designation_end", code, form, row=row)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def replace(request: HttpRequest, code: str, designation: int) -> HttpResponse:
    """Put another office or person in the place of a designation, without a day of vacancy."""
    row = mine(request, code, designation)
    post, institution = row.post, row.post.institution
    kept = {"institution_es": institution.name_es, "institution_en": institution.name_en, "unit_es": post.unit_es, "unit_en": post.unit_en,
            "office_es": post.office_es, "office_en": post.office_en}
    form = ReplaceForm(request.POST if request.method == "POST" else None, initial=kept)
    if done(request, form, lambda: acts.replace(request.delegate, row, **form.seat)):
        messages.success(request, _("La sustitución quedó registrada: una designación termina el día en que empieza la otra."))
        return redirect("participants:people", code)
    return page(request, "designation_replace", code, form, row=row)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def say_who(request: HttpRequest, code: str, designation: int) -> HttpResponse:
    """Say who holds a post and who may see her; after the end, hide her from the public."""
    if request.method == "POST" and request.POST.get("hide"):
        acts.say_who(request.delegate, mine(request, code, designation, former=True), visibility=OFFICE_ONLY)
        messages.success(request, _("Guardado. La crónica dice que cambió, no qué decía."))
        return redirect("participants:people", code)
    row = mine(request, code, designation)
    known = Holder.objects.filter(pk=row.pk).first()
    kept = {name: getattr(known, name) for name in acts.HELD} if known else {}
    form = HolderForm(request.POST if request.method == "POST" else None, initial=kept)
    if done(request, form, lambda: acts.say_who(request.delegate, row, **form.held)):
        messages.success(request, _("Guardado. La crónica dice que cambió, no qué decía."))
        return redirect("participants:people", code)
    return page(request, "designation_person", code, form, row=row)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, code: str) -> HttpResponse:
    """Say that the list is right, once a year."""
    party = one(code)
    if not audience.keeps(request.delegate, party):
        raise Http404
    form = ConfirmForm(request.POST if request.method == "POST" else None)
    if done(request, form, lambda: acts.confirm(request.delegate, code, instrument=form.cleaned_data["instrument"])):
        messages.success(request, _("La lista quedó confirmada hoy. Se volverá a pedir dentro de un año."))
        return redirect("participants:people", code)
    return page(request, "directory_confirm", code, form, lines=facts.current(request.delegate, code, language()))
