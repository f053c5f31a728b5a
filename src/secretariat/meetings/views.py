"""Reuniones de la CRM: the list since 1996, a meeting's page, its calendar entry."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from charter.parties import MEMBERS as ELEVEN
from secretariat.chronicle import clock
from secretariat.chronicle import facts as chronicle_facts
from secretariat.chronicle.delegate import Delegate
from secretariat.documents import facts as documents
from secretariat.institutions.models import Body

from . import audience, awaiting, facts, paging
from .models import Attendance, Convocation, Delegation, Item, Meeting, Minutes, Session, Task
from .names import names

BODIES = (
    ("vm", _("Reunión Viceministerial")),
    ("grcm", _("GRCM")),
    ("wg", _("Grupos de Trabajo")),
    ("event", _("Otros encuentros")),
)
STEP_WORDS = {
    "convocation": _("convocatoria"),
    "delegations": _("delegaciones"),
    "agenda": _("agenda"),
    "papers": _("documentos"),
    "sessions": _("sesiones"),
}


def body_name(code: str) -> str:
    """Name of a body or working group in the current language, remembered until the chronicle moves."""
    known = chronicle_facts.remembered("meetings.bodies", lambda: {b.code: (b.name_es, b.name_en) for b in Body.objects.all()})
    es, en = known.get(code, ("", ""))
    found = en if get_language() == "en" else es
    return found or str(dict(BODIES).get(code.split(":")[0], code))


def for_page(delegate: Delegate) -> QuerySet[Meeting]:
    """Meetings this delegate may see, with progress and whether its party was convened, in one query."""
    rows = facts.with_progress(audience.visible(Meeting.objects.all(), delegate))
    called = Convocation.objects.filter(meeting=OuterRef("pk"), party=delegate.party, withheld__isnull=True)
    return rows.annotate(is_called=Exists(called))


def fetch(request: HttpRequest, slug: str) -> Meeting:
    """The meeting, or 404 when this delegate may not see it. One query."""
    found = audience.visible(Meeting.objects.filter(slug=slug), request.delegate).first()
    if found is None:
        raise Http404
    return found


@require_safe
def meeting_list(request: HttpRequest) -> HttpResponse:
    """Meetings of all bodies, or of one, or of one year; on the first page those on their way come first."""
    rows = audience.visible(Meeting.objects.defer("fold"), request.delegate)
    body, year = request.GET.get("organo", ""), request.GET.get("ano", "")
    if body in {"vm", "grcm"}:
        rows = rows.filter(body=body)
    elif body in {"wg", "event"}:
        rows = rows.filter(body__startswith=f"{body}:")
    if year.isascii() and year.isdecimal() and len(year) == 4:
        rows = rows.filter(year=int(year))
    page = paging.page(request, rows.exclude(state__in=("convened", "under-way", "draft")))
    filtered = bool(body or year)
    ahead = [] if page.first_url else list(rows.filter(state__in=("convened", "under-way", "draft")).order_by("starts", "slug")[:50])
    every = audience.visible(Meeting.objects.exclude(state="draft"), request.delegate)
    years = chronicle_facts.remembered(
        ("meetings.years", request.delegate.audiences),
        lambda: list(every.order_by("-year").values_list("year", flat=True).distinct()),
    )
    return render(
        request,
        "meetings/meeting_list.html",
        {
            "page": page,
            "ahead": ahead,
            "body": body,
            "year": year,
            "bodies": BODIES,
            "years": years,
            "filtered": filtered,
        },
    )


def present_at(delegate: Delegate, meeting: Meeting) -> list[str]:
    """Names of the parties present at a meeting, as this delegate may know: from its sessions, or from the record where it has
    none.
    """
    if meeting.state not in {"under-way", "held"}:
        return []
    rows = audience.visible_attendance(Attendance.objects.filter(session__meeting=meeting), delegate)
    found = set(rows.values_list("party", flat=True))
    if not found and meeting.confidence:  # known from the record only
        view = chronicle_facts.view(clock.today())
        found = {fact.subject for fact in view.of("attendance") if fact.text("meeting") == meeting.slug}
    return names(found)


def situation(
    delegate: Delegate,
    meeting: Meeting,
    delegations: Sequence[Delegation],
    items: Sequence[Item],
    tasks: Sequence[Task],
) -> awaiting.Situation:
    """What the page has fetched already, as the question «what is mine to do here» needs it."""
    soon = clock.today() + awaiting.SOON
    return awaiting.Situation(
        called=getattr(meeting, "is_called", False),
        own=next((d for d in delegations if d.party == delegate.party), None),
        waiting=sum(not d.confirmed and not d.returned for d in delegations),
        proposed=sum(i.state == "proposed" for i in items),
        tasks=[t.due for t in tasks if not t.done and t.due and t.due <= soon],
    )


@require_safe
def meeting(request: HttpRequest, slug: str) -> HttpResponse:
    """A meeting: programme with doors, agenda, papers, delegations, attendance, and what is this delegate's to do."""
    delegate = request.delegate
    row = for_page(delegate).filter(slug=slug).first()
    if row is None:
        raise Http404
    sessions = list(audience.visible_sessions(Session.objects.filter(meeting=row).order_by("starts", "number"), delegate))
    items = list(audience.visible_items(Item.objects.filter(meeting=row).defer("motive").order_by("order", "id"), delegate))
    papers = documents.papers(delegate, row.address)
    delegations = list(audience.visible_delegations(Delegation.objects.filter(meeting=row), delegate)) if delegate.party else []
    tasks = list(audience.visible_tasks(Task.objects.filter(meeting=row), delegate)) if delegate.steers else []
    mine = awaiting.by_due(awaiting.things(delegate, row, situation(delegate, row, delegations, items, tasks)))
    progress = facts.progress(row, delegations=row.members_sent, called=row.members_called, today=clock.today())
    return render(
        request,
        "meetings/meeting.html",
        {
            "meeting": row,
            "body": body_name(row.body),
            "sessions": sessions,
            "papers": [(p, documents.languages(p)) for p in papers],
            "items": [i for i in items if i.state == "accepted"],
            "proposed": [i for i in items if i.state == "proposed"],
            "programme": programme(sessions, items),
            "delegations": delegations,
            "sorted_delegations": by_state(delegations),
            "tasks": tasks,
            "mine": mine,
            "progress": progress,
            "step_words": STEP_WORDS[progress.name],
            "present": present_at(delegate, row),
            "may_accredit": bool(delegate.party) and not delegate.is_secretariat and row.state in {"convened", "under-way"},
            "has_own": any(d.party == delegate.party for d in delegations),
            "confirmed": sum(bool(d.confirmed) for d in delegations),
            "minutes": audience.visible_minutes(Minutes.objects.filter(meeting=row), delegate).first() if row.state == "held" else None,
            "eleven": len(ELEVEN),
        },
    )


def by_state(delegations: Sequence[Delegation]) -> dict[str, list[str]]:
    """Names of the parties whose delegation is confirmed, waits, or was returned."""
    return {
        "confirmed": names(d.party for d in delegations if d.confirmed),
        "waiting": names(d.party for d in delegations if not d.confirmed and not d.returned),
        "returned": names(d.party for d in delegations if d.returned),
    }


def programme(sessions: Sequence[Session], items: Sequence[Item]) -> list[tuple[Session | None, list[tuple[int, Item]]]]:
    """Sessions in order, each with its accepted items; items are numbered as this reader sees them; last those
    without session.
    """
    accepted = [i for i in items if i.state == "accepted"]
    rank = {s.pk: n for n, s in enumerate(sessions)}
    ordered = sorted(accepted, key=lambda i: (rank.get(i.session_id, len(rank)), i.order, i.pk))
    numbered = list(enumerate(ordered, 1))
    found: list[tuple[Session | None, list[tuple[int, Item]]]] = [
        (s, [(n, i) for n, i in numbered if i.session_id == s.pk]) for s in sessions
    ]
    loose = [(n, i) for n, i in numbered if i.session_id not in rank]
    return [*found, (None, loose)] if loose else found


@require_safe
def meeting_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """The meeting as a calendar entry, with the sessions this delegate may see."""
    row = fetch(request, slug)
    if row.starts is None:
        raise Http404
    body = facts.calendar_of(request.delegate, row).to_ical()
    return HttpResponse(
        body,
        content_type="text/calendar; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{row.slug}.ics"',
            "Cache-Control": "private, max-age=300",
        },
    )
