"""Fondo Especial Voluntario: its pages to read: the Fund, contributions, activities, donations, support, and their files."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import allows
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language
from secretariat.furniture.paging import page_by_key
from secretariat.furniture.papers import Paper, pdf, word
from secretariat.furniture.tabular import Sheet, answer, csv_bytes, xlsx_bytes

from . import audience, facts, papers
from .models import Activity


def trail(*more: tuple[str, str]) -> list[tuple[str, str]]:
    """The way back: the Fund, then what is between."""
    return [(_("Fondo Especial Voluntario"), house_url("fund:overview")), *more]


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """What the Fund is for, its priorities, its activities, what is next for the reader; its balance for members."""
    delegate = request.delegate
    view = record.view(request.today)
    plans = facts.plans(audience.activities(delegate).filter(closed=None).order_by("-proposed", "slug")[:12])
    done = list(audience.activities(delegate).filter(closed__isnull=False).order_by("-closed", "slug")[:6])
    all_of_it = audience.sees_all(delegate)
    own = (
        facts.lines(audience.pledges(delegate).filter(contributor=delegate.party)[:6])
        if delegate.party and not delegate.is_secretariat
        else []
    )
    return render(
        request,
        "fund/overview.html",
        {
            "priorities": facts.priorities(view),
            "plans": plans,
            "done": done,
            "own": own,
            "inside": all_of_it,
            "balance": facts.balance() if all_of_it else None,
            "short": [plan for plan in plans if plan.state == "short" and audience.inside(plan.activity, delegate)],
            "may_propose": allows(delegate, "propose-activity"),
            "may_give": allows(delegate, "contribute-to-fund"),
            "keeps": delegate.is_secretariat,
            "steers": delegate.presides,
            "language": language(),
            "mine": bool(delegate.party),
        },
    )


@require_safe
def pledges(request: HttpRequest) -> HttpResponse:
    """The contributions that this reader may see, newest first."""
    audience.parties_only(request.delegate)
    page = page_by_key(request, audience.pledges(request.delegate), "-code", 50)
    return render(
        request,
        "fund/pledges.html",
        {
            "page": page,
            "lines": facts.lines(page.rows),
            "trail": trail(),
            "inside": audience.sees_all(request.delegate),
            "keeps": request.delegate.is_secretariat,
            "may_give": request.delegate.is_secretariat or allows(request.delegate, "contribute-to-fund"),
        },
    )


@require_safe
def pledges_file(request: HttpRequest, ending: str) -> HttpResponse:
    """The register of contributions as CSV or workbook."""
    audience.parties_only(request.delegate)
    rows = [papers.pledge_row(line) for line in facts.lines(audience.pledges(request.delegate))]
    return table("fondo-aportes", _("Aportes"), papers.pledge_columns(), rows, ending)


def table(name: str, title: str, columns: Any, rows: Any, ending: str) -> HttpResponse:
    """A register as a file. Raises Http404 for an ending that is not kept."""
    if ending == "csv":
        return answer(f"{name}.csv", csv_bytes(columns, rows))
    if ending == "xlsx":
        notes = [_("Datos ficticios de la demostración")] if record.memory().fictitious else []
        return answer(f"{name}.xlsx", xlsx_bytes([Sheet(title, columns, rows, notes)]))
    raise Http404


def paper(name: str, content: Paper, sheets: list[Sheet], ending: str) -> HttpResponse:
    """A paper in the form asked for. Raises Http404 for another ending."""
    makers = {"pdf": lambda: pdf(content), "docx": lambda: word(content), "xlsx": lambda: xlsx_bytes(sheets)}
    if ending not in makers:
        raise Http404
    return answer(f"{name}.{ending}", makers[ending]())


@require_safe
def pledge(request: HttpRequest, code: str) -> HttpResponse:
    """One contribution: its steps with their papers, what arrived, what it paid for, what is left."""
    row = get_object_or_404(audience.pledges(request.delegate), pk=code)
    found = papers.account(row)
    own = request.delegate.party == row.contributor or request.delegate.is_secretariat
    presidency = found.line.pledge.kind in ("international-entity", "private-sector")
    return render(
        request,
        "fund/pledge.html",
        {
            "found": found,
            "pledge": row,
            "line": found.line,
            "own": own,
            "keeps": request.delegate.is_secretariat,
            "by_presidency": presidency,
            "may_authorise": request.delegate.presides if presidency else own,
            "earmark": papers.earmark_words(row),
            "language": language(),
            "trail": trail((_("Aportes"), house_url("fund:pledges"))),
            "uses": row.uses.filter(withdrawn=None).select_related("phase__activity"),
        },
    )


@require_safe
def pledge_report(request: HttpRequest, code: str, ending: str) -> HttpResponse:
    """The report to a contributor, as PDF, Word or workbook."""
    row = get_object_or_404(audience.pledges(request.delegate), pk=code)
    found = papers.account(row)
    return paper(f"informe-{row.code}", papers.contributor_report(found, request.today), papers.contributor_book(found), ending)


@require_safe
def activities(request: HttpRequest) -> HttpResponse:
    """The activities that this reader may see: for everybody those approved, with their results."""
    page = page_by_key(request, audience.activities(request.delegate), "slug", 40)
    plans = facts.plans(Activity.objects.filter(slug__in=[row.slug for row in page.rows]).order_by("slug"))
    return render(
        request,
        "fund/activities.html",
        {
            "page": page,
            "plans": plans,
            "trail": trail(),
            "language": language(),
            "delegate": request.delegate,
            "may_propose": allows(request.delegate, "propose-activity"),
            "inside": audience.sees_all(request.delegate),
        },
    )


def plan_of(request: HttpRequest, slug: str) -> facts.Plan:
    """The activity that this reader may see, with its cover. Raises Http404."""
    plans = facts.plans(audience.activities(request.delegate).filter(pk=slug))
    if not plans:
        raise Http404
    return plans[0]


@require_safe
def activity(request: HttpRequest, slug: str) -> HttpResponse:
    """One activity: its phases, what is confirmed and what lacks of each, its sources and payments for those who may see them."""
    plan = plan_of(request, slug)
    delegate, row = request.delegate, plan.activity
    inside = audience.inside(row, delegate)
    stretches = {stretch.number: stretch for stretch in plan.cover.phases}
    phases = [(phase, stretches[phase.number]) for phase in row.phases.all()]
    mine = delegate.party == row.proposer
    return render(
        request,
        "fund/activity.html",
        {
            "plan": plan,
            "activity": row,
            "title": row.called(language()),
            "phases": phases,
            "inside": inside,
            "mine": mine and not row.closed,
            "reader": delegate.party,
            "names_source": not row.closed
            and (mine or delegate.is_secretariat or audience.pledges(delegate).filter(contributor=delegate.party, form="cash").exists()),
            "summary": (row.summary_en if language() == "en" else "") or row.summary_es,
            "result": (row.result_en if language() == "en" else "") or row.result_es,
            "payments": row.disbursements.select_related("phase") if inside else (),
            "keeps": delegate.is_secretariat,
            "may_close": row.approved and not row.closed and (mine or delegate.is_secretariat),
            "pillar": row.get_pillar_display(),
            "priority": next((p.title for p in facts.priorities(record.view(request.today)) if p.slug == row.priority), row.priority),
            "trail": trail((_("Actividades"), house_url("fund:activities"))),
            "language": language(),
        },
    )


@require_safe
def activity_file(request: HttpRequest, slug: str, ending: str) -> HttpResponse:
    """The sheet of an activity as PDF, Word or workbook, for those who see its sources."""
    plan = plan_of(request, slug)
    if not audience.inside(plan.activity, request.delegate):
        raise Http404
    return paper(f"actividad-{slug}", papers.activity_sheet(plan, request.today), papers.activity_book(plan), ending)


@require_safe
def donations(request: HttpRequest) -> HttpResponse:
    """The donations that this reader may see, with the step that each has reached."""
    audience.parties_only(request.delegate)
    page = page_by_key(request, audience.donations(request.delegate), "-code", 50)
    return render(request, "fund/donations.html", {"page": page, "trail": trail(), "keeps": request.delegate.is_secretariat})


@require_safe
def donations_file(request: HttpRequest, ending: str) -> HttpResponse:
    """The register of donations as CSV or workbook."""
    audience.parties_only(request.delegate)
    inside = audience.sees_all(request.delegate)
    rows = [papers.donation_row(row, inside=inside) for row in audience.donations(request.delegate)]
    return table("donaciones", _("Donaciones"), papers.donation_columns(), rows, ending)


@require_safe
def donation(request: HttpRequest, code: str) -> HttpResponse:
    """One donation and its steps: offer, opinion, authorisation, procedure, acceptance, receipt."""
    row = get_object_or_404(audience.donations(request.delegate), pk=code)
    return render(
        request,
        "fund/donation.html",
        {
            "donation": row,
            "keeps": request.delegate.is_secretariat,
            "presides": request.delegate.presides,
            "inside": audience.sees_all(request.delegate),
            "trail": trail((_("Donaciones"), house_url("fund:donations"))),
        },
    )


@require_safe
def supports(request: HttpRequest) -> HttpResponse:
    """Support of organisations and the RROCM, tied to the plan."""
    audience.parties_only(request.delegate)
    page = page_by_key(request, audience.supports(request.delegate), "slug", 50)
    actions = {row.slug: row.words for row in facts.objectives(record.view(request.today))}
    return render(
        request,
        "fund/supports.html",
        {
            "page": page,
            "rows": [(row, actions.get(row.action, row.action)) for row in page.rows],
            "trail": trail(),
            "may_support": request.delegate.is_secretariat or allows(request.delegate, "support-conference"),
        },
    )
