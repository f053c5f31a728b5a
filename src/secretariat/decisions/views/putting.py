"""Presidencia, funciones: the Presidency reviews a text and puts it to consensus."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language
from secretariat.furniture.names import party_name, sort_key
from secretariat.meetings import receipts
from secretariat.meetings.models import Attendance, Session
from secretariat.negotiation import audience as drafts_audience
from secretariat.negotiation import facts as drafts
from secretariat.negotiation.models import Text

from .. import acts, effects, facts
from ..forms import PutForm


def put(request: HttpRequest, text: int) -> HttpResponse:
    """What would be frozen: the text, who counts and why, what it would cause; then it is put."""
    row = get_object_or_404(drafts_audience.visible(Text.objects.all(), request.delegate), pk=text)
    permit(request.delegate, "put-to-consensus", subject=row.address)
    sitting = list(Session.objects.filter(meeting=row.meeting, ended=None).exclude(opened=None).select_related("meeting"))
    lang = language()
    form = PutForm(request.POST or None, sessions=[(str(s.pk), f"{s.number}. {s.called(lang)}") for s in sitting])
    if request.method == "POST" and form.is_valid():
        session = next(s for s in sitting if str(s.pk) == form.cleaned_data["session"])
        try:
            question = acts.put(request.delegate, row, session)
        except Conflict as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("Texto congelado y sometido a consenso. Los Países Miembros ya pueden responder."))
            return redirect("decisions:question", question.slug)
    lines = drafts.lines(row)
    frozen = drafts.as_frozen(lines)
    context = {
        "text": row,
        "form": form,
        "sessions": sitting,
        "lines": lines,
        "members": _members(frozen, sitting, lang),
        "causes": [
            {
                "number": line.number or line.key,
                "title": effects.titled(line.provision.effect),
                "kind": effects.label(line.provision.effect["kind"]),
            }
            for line in lines
            if line.provision.effect
        ],
        "lacking": drafts.untranslated(lines),
        "meeting_url": house_url("meetings:meeting", row.meeting) if row.meeting else "",
        "trail": [(_("Textos"), house_url("negotiation:list")), (row.symbol, house_url("negotiation:text", row.pk))],
    }
    if sitting:
        context |= receipts.on_page(receipts.of(sitting[-1].meeting), sitting[-1].meeting)
    return render(request, "decisions/question_put.html", context, status=422 if form.is_bound and form.errors else 200)


def _members(frozen: list[dict[str, object]], sitting: list[Session], lang: str) -> list[dict[str, object]]:
    """The base as it would be frozen now: the eleven in alphabetical order."""
    if not sitting:
        return []
    session = sitting[-1]
    present = Attendance.objects.filter(session=session).values_list("party", flat=True)
    rows = facts.base(record.view(clock.today()), session.meeting.body, present, frozen)
    return sorted(
        ({**row, "party": code, "name": party_name(code, lang)} for code, row in rows.items()), key=lambda row: sort_key(str(row["name"]))
    )
