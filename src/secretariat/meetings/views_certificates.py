"""Asistencia: certificates of attendance, the public page that says one is true, the list of who attended."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from charter.standing import category
from secretariat.chronicle import clock
from secretariat.chronicle import facts as chronicle_facts
from secretariat.chronicle.gate import Conflict, allows, permit
from secretariat.furniture.names import party_name
from secretariat.furniture.papers import pdf, word
from secretariat.furniture.tabular import Column, Sheet, csv_bytes, xlsx_bytes
from secretariat.furniture.tabular import answer as download

from . import acts, audience
from .acts.certificates import on_record
from .forms_minutes import CertifyForm
from .minutes_paper import paper_of_certificate
from .models import Attendance, Certificate, Delegates, Delegation, Meeting, Session
from .names import in_order
from .times import days
from .views import fetch

CATEGORIES = {
    "member": gettext_lazy("País Miembro"),
    "observer-country": gettext_lazy("País Observador"),
    "observer-organisation": gettext_lazy("Organismo u organización internacional observadora"),
    "civil-society": gettext_lazy("Sociedad civil"),
}


def choices(row: Meeting) -> list[tuple[str, str]]:
    """Delegations that were present, each followed by the offices it accredited: who may have a certificate."""
    noted = set(Attendance.objects.filter(session__meeting=row).values_list("party", flat=True))
    present = in_order(noted | {fact.subject for fact in on_record(row)}, str)
    offices: dict[str, list[str]] = {}
    people = Delegates.objects.filter(delegation__meeting=row, delegation__party__in=present)
    for party, office in people.values_list("delegation__party", "office"):
        if office not in offices.setdefault(party, []):
            offices[party].append(office)
    found = []
    for party in present:
        found.append((party, _("%(name)s: la delegación") % {"name": party_name(party)}))
        found += [(f"{party}|{office}", f"{party_name(party)}: {office}") for office in offices.get(party, ())]
    return found


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def certificates(request: HttpRequest, slug: str) -> HttpResponse:
    """Certificates of a meeting: the Secretariat and the Presidency issue them, a party finds its own."""
    row = fetch(request, slug)
    delegate = request.delegate
    if not delegate.party:
        raise Http404
    issues = allows(delegate, "take-attendance", body=row.body)
    form = CertifyForm(request.POST if request.method == "POST" else None, choices=choices(row)) if issues else None
    if request.method == "POST":
        permit(delegate, "take-attendance", subject=row.address, body=row.body)
        assert form is not None  # noqa: S101  (permitted: the form was made)
        if form.is_valid():
            party, _bar, office = form.cleaned_data["who"].partition("|")
            try:
                made = acts.certify(delegate, row, party=party, office=office)
            except Conflict as conflict:
                form.add_error(None, conflict.message)
            else:
                messages.success(request, _("La constancia %(number)s está emitida.") % {"number": made.number})
                return redirect("meetings:certificates", slug=slug)
    rows = list(audience.visible_certificates(Certificate.objects.filter(meeting=row), delegate))
    return render(request, "meetings/certificates.html", {"meeting": row, "rows": rows, "form": form},
                  status=422 if form is not None and form.is_bound else 200)


@login_required
@require_safe
def certificate_file(request: HttpRequest, slug: str, certificate: int, ending: str) -> HttpResponse:
    """A certificate as PDF or Word, to who issued it and to its party."""
    if ending not in ("pdf", "docx"):
        raise Http404
    rows = Certificate.objects.filter(meeting=fetch(request, slug)).select_related("meeting")
    row = get_object_or_404(audience.visible_certificates(rows, request.delegate), pk=certificate)
    language = get_language() or "es"
    paper = paper_of_certificate(row, language)
    return download(f"{row.number.replace('/', '-')}-{language}.{ending}", pdf(paper) if ending == "pdf" else word(paper))


@require_safe
def verify(request: HttpRequest, code: str) -> HttpResponse:
    """Whether a certificate is true: its number and its day, and nothing else of it. Anybody may ask."""
    row = Certificate.objects.filter(code=code).first()
    return render(request, "meetings/certificate_verify.html", {"row": row}, status=200 if row else 404)


@require_safe
def attendance_list(request: HttpRequest, slug: str, ending: str) -> HttpResponse:
    """Who attended which sessions, as this reader may know, as a table: `xlsx` or `csv`. Members also get the offices accredited."""
    if ending not in ("xlsx", "csv"):
        raise Http404
    row = fetch(request, slug)
    delegate = request.delegate
    language = get_language() or "es"
    sessions = list(audience.visible_sessions(Session.objects.filter(meeting=row).order_by("starts", "number"), delegate))
    noted = audience.visible_attendance(Attendance.objects.filter(session__in=sessions), delegate)
    there: dict[str, set[int]] = {}
    for party, session in noted.values_list("party", "session_id"):
        there.setdefault(party, set()).add(session)
    view = chronicle_facts.view(clock.today())
    kinds = {party: str(CATEGORIES.get(str(category(view, party).value), "")) for party in there}
    columns = [Column(_("Participante")), Column(_("Condición")), *(Column(s.called(language)) for s in sessions)]
    rows: list[list[Any]] = [
        [party_name(party), kinds[party], *(_("Presente") if s.pk in there[party] else "" for s in sessions)]
        for party in in_order(there, str)
    ]
    name = f"{slug}-asistencia.{ending}"
    if ending == "csv":
        return download(name, csv_bytes(columns, rows))
    notes = [f"{row.called(language)}, {days(row)}"] + ([_("Datos inventados para la demostración.")] if row.fictitious else [])
    sheets = [Sheet(_("Asistencia"), columns, rows, notes)]
    if delegate.in_the_room:
        told = audience.visible_delegations(Delegation.objects.filter(meeting=row), delegate).prefetch_related("people")
        people = [[party_name(d.party), p.office, str(p.get_level_display()), _("Sí") if p.head else ""]
                  for d in in_order(told, lambda d: d.party) for p in d.people.all()]
        sheets.append(Sheet(_("Delegaciones"), [Column(_("Participante")), Column(_("Cargo")), Column(_("Nivel")), Column(_("Encabeza"))],
                            people, notes))
    return download(name, xlsx_bytes(sheets))
