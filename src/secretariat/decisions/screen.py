"""Mandato, consenso y reserva: what the screens of a question show, from rows already read. Never writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from charter.acts import Outcome
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import verdict
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language
from secretariat.furniture.statuses import status_of
from secretariat.meetings.models import Meeting
from secretariat.negotiation.effects import TAGS

from . import audience, effects, facts
from .models import Position, Question, Reservation

# The columns of the one query of the live screen: the question, and each position through a left join.
OF_QUESTION = ("slug", "body", "meeting", "session", "frozen", "base", "on", "asked", "state", "moved")
OF_POSITION = ("id", "party", "stance", "reason", "reason_en", "provisions", "person", "move", "at")


def live_rows(delegate: Delegate, slug: str) -> tuple[Question, list[Position]]:
    """The question and its positions in one query: this is asked every two seconds. `Http404` when it is not to be seen."""
    rows = list(
        audience.visible_questions(Question.objects.filter(slug=slug), delegate)
        .order_by("positions__id")
        .values("id", *OF_QUESTION, *(f"positions__{name}" for name in OF_POSITION))
    )
    if not rows:
        raise Http404
    question = Question(id=rows[0]["id"], **{name: rows[0][name] for name in OF_QUESTION})
    positions = [
        Position(question=question, **{name: row[f"positions__{name}"] for name in OF_POSITION})
        for row in rows
        if row["positions__id"] is not None
    ]
    return question, positions


def announced(question: Question, board: facts.Board, positions: Sequence[Position], since: int) -> str:
    """What changed after move `since`, in words for who listens: "Belice: objeta, bloquea"."""
    if question.moved <= since:
        return ""
    said = []
    for position in positions:
        line = board.of(position.party)
        if position.move > since and line is not None:
            word = _("retira su posición") if position.stance == "withdrawn" else str(status_of(line.status).word).lower()
            said.append(f"{line.name}: {word.replace(':', ',')}")
    if question.state != "open":
        taken_back = question.state == "taken-back"
        said.append(_("Retirada para proponer otro texto") if taken_back else str(status_of(question.state).word))
    return ". ".join(said[-3:])


def screen(question: Question, delegate: Delegate, positions: Sequence[Position], reservations: Iterable[Reservation]) -> dict[str, Any]:
    """Everything that the page of a question shows beside its session."""
    lang = language()
    board = facts.board(question, positions, lang)
    states = delegate.is_member and _may(delegate, "state-position", question)
    return {
        "question": question,
        "board": board,
        "own": board.of(delegate.party),
        "states": states,
        "conducts": conducts(delegate, question),
        "tag": board_tag(question, delegate, lang),
        "paragraphs": [_paragraph(row, question, lang) for row in question.frozen],
        "reservations": sorted((_reservation(row, question, lang) for row in reservations), key=lambda row: row["order"]),
        "waiting": waiting(board),
        "count": sum(bool(row["number"]) for row in question.frozen),
        "asked": next((row for row in question.frozen if row["key"] == question.asked), None),
    }


def conducts(delegate: Delegate, question: Question) -> bool:
    """Whether the delegate conducts the question: the Presidency in office."""
    return _may(delegate, "close-as-adopted", question)


def board_tag(question: Question, delegate: Delegate, lang: str) -> str:
    """What the live list is known by: another one as soon as anything that it shows to this reader has moved."""
    return f"{question.slug}-{question.moved}-{question.state}-{delegate.party}-{lang}"


def trail(meeting: Meeting | None = None, question: Question | None = None) -> list[tuple[str, str]]:
    """The breadcrumbs of a question's pages: its meeting, or the register, and the question itself."""
    found = [(_("Decisiones"), reverse("decisions:list"))]
    if meeting and (page := house_url("meetings:meeting", meeting.slug)):
        found = [(_("Reuniones"), house_url("meetings:list")), (meeting.called(language()), page)]
    if question:
        found.append((question.called(language()), reverse("decisions:question", args=[question.slug])))
    return found


def _may(delegate: Delegate, act: str, question: Question) -> bool:
    return verdict(delegate, act, body=question.body).outcome is Outcome.PERMITTED


def waiting(board: facts.Board) -> str:
    """Why closing as adopted would be refused now, in one sentence; "" when no objection stands in the way."""
    names = [line.name for line in board.blocking]
    if not names:
        return ""
    if len(names) == 1:
        return _("%(party)s mantiene una objeción y tiene voto.") % {"party": names[0]}
    return _("Mantienen una objeción y tienen voto: %(parties)s.") % {"parties": ", ".join(names)}


def _paragraph(row: Mapping[str, Any], question: Question, lang: str) -> dict[str, Any]:
    return {
        "key": row["key"],
        "number": row["number"],
        "kind": row["kind"],
        "words": row[lang] or row["es"],
        "current": row["key"] == question.asked,
        "tags": [str(TAGS.get(tag, tag)) for tag in row["tags"]],
        "effect": effects.titled(row["effect"]) if row.get("effect") else "",
    }


def _reservation(row: Reservation, question: Question, lang: str) -> dict[str, Any]:
    place = {frozen["key"]: number for number, frozen in enumerate(question.frozen)}
    numbers = {frozen["key"]: str(frozen["number"] or frozen["key"]) for frozen in question.frozen}
    return {
        "row": row,
        "words": (row.en or row.es) if lang == "en" else row.es,
        "numbers": [numbers.get(key, key) for key in row.provisions],
        "note": row.source.removeprefix("note-"),
        "order": (min((place.get(key, 0) for key in row.provisions), default=0), row.source == "declared", row.pk),
    }


def excerpt(row: Mapping[str, Any], lang: str, length: int = 90) -> str:
    """A paragraph's number and first words, for a list to choose from."""
    words = str(row[lang] or row["es"]).replace("*", "")
    short = words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + "…"
    return f"{row['number']}. {short}"


def causes(question: Question) -> list[dict[str, Any]]:
    """What adoption would cause, paragraph by paragraph, for the page that asks for confirmation."""
    return [
        {"number": row["number"], "title": effects.titled(row["effect"]), "kind": effects.label(row["effect"]["kind"])}
        for row in question.frozen
        if row.get("effect")
    ]
