"""Demostración, reuniones: the minutes of a meeting held, circulating, with one correction that awaits its answer; all invented."""

from __future__ import annotations

from django.db import transaction

from secretariat.meetings import acts
from secretariat.meetings.models import Meeting, Minutes

from ..xxxi import acting

HELD = "grcm-2026-1"


@transaction.atomic
def load() -> None:
    """Minutes of the RCGM's first meeting of the year, for members. Twice changes nothing."""
    meeting = Meeting.objects.filter(slug=HELD, state="held").first()
    if meeting is None or Minutes.objects.exists():
        return
    minutes = acts.draft_minutes(acting("se"), meeting, audience="participants")
    acts.add_paragraph(
        acting("se"), minutes, part="open", section="agenda",
        text_es="El GRCM revisó el avance de la matriz y pidió a los grupos su informe para noviembre (ficticio).",
        text_en="The RCGM reviewed the progress of the matrix and asked the groups for their report by November (fictitious).")
    acts.circulate_minutes(acting("se"), minutes)
    first = minutes.paragraphs.filter(part="open", section="agenda").earliest("number")
    acts.propose_correction(
        acting("cri"), first, motive="El informe se pidió también a la Secretaría (ficticio).",
        text_es="El GRCM revisó el avance de la matriz y pidió a los grupos y a la Secretaría su informe para noviembre (ficticio).",
        text_en="The RCGM reviewed the progress of the matrix and asked the groups and the Secretariat for their report by November "
        "(fictitious).")
