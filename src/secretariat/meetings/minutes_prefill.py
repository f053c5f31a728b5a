"""Secretaría Ejecutiva, apoyo a las reuniones: what the record already tells for the minutes of a meeting, in both languages.

Only what is on record is written: sessions, attendance by kind of party, items, decisions, papers. What was made behind closed doors goes
to the part that is the members' own (observer.country.closed-door, rrocm.closed-door, wg.closed-door).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _

from charter.facts import Fact
from charter.standing import category
from charter.view import View
from secretariat.chronicle import clock
from secretariat.chronicle import facts as chronicle_facts
from secretariat.chronicle.delegate import PARTICIPANTS, PUBLIC
from secretariat.documents.models import Document
from secretariat.furniture.names import party_name
from secretariat.people.delegation import presiding

from .agenda_facts import shown_outside
from .models import Attendance, Item, Meeting, Session
from .models_minutes import CLOSED, OPEN
from .names import names
from .times import days, hour

KINDS = ("member", "observer-country", "observer-organisation", "civil-society")


@dataclass(frozen=True, slots=True)
class Drafted:
    """A paragraph as drafted: where it stands and what it says in a language."""

    part: str
    section: str
    text: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is on record of a meeting, read once for both languages."""

    meeting: Meeting
    presidency: str | None
    sessions: list[Session]
    present: dict[str, list[str]]
    inside: dict[str, list[str]]  # noted behind closed doors alone
    items: list[Item]
    decisions: list[Fact]
    positions: dict[str, list[str]]
    papers: list[Document]


def known(meeting: Meeting) -> Known:
    """Reads the record of a meeting: five queries."""
    view = chronicle_facts.view(clock.today())
    sessions = list(meeting.sessions.order_by("starts", "number").prefetch_related("doors"))
    noted = list(Attendance.objects.filter(session__meeting=meeting).values_list("party", "audience"))
    inside = {party for party, _audience in noted}
    seen = {party for party, audience in noted if audience in (PUBLIC, PARTICIPANTS)}
    on_record = {fact.subject for fact in view.of("attendance") if fact.text("meeting") == meeting.slug}
    seen |= on_record - inside  # known from the record only
    decisions = [fact for fact in view.of("decision_taken") if fact.text("meeting") == meeting.slug]
    reserved: dict[str, list[str]] = {}
    for fact in view.of("reservation_recorded"):
        reserved.setdefault(fact.text("decision"), []).append(fact.subject)
    return Known(
        meeting, presiding(meeting.starts), sessions, _by_kind(view, seen), _by_kind(view, inside - seen),
        list(meeting.items.filter(state="accepted").select_related("session").order_by("session__starts", "order", "id")),
        decisions, reserved, list(Document.objects.filter(about=meeting.address).order_by("symbol")),
    )


def _by_kind(view: View, parties: set[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for party in sorted(parties):
        found.setdefault(str(category(view, party).value), []).append(party)
    return found


def prefilled(meeting: Meeting) -> list[tuple[Drafted, Drafted]]:
    """The paragraphs that the record gives, each in Spanish and in English, in the order of the minutes."""
    found = known(meeting)
    told = []
    for language in ("es", "en"):
        with translation.override(language):
            told.append(list(_paragraphs(found, language)))
    return list(zip(told[0], told[1], strict=True))


def _paragraphs(found: Known, language: str) -> Iterator[Drafted]:
    yield Drafted(OPEN, "opening", _opening(found, language))
    for session in found.sessions:
        if session.opened and not session.closed:
            yield Drafted(OPEN, "opening", _sitting(session))
    yield from _attendance(found)
    for item in found.items:
        part = OPEN if shown_outside(item) else CLOSED
        yield Drafted(part, "agenda", _("Se trató el tema «%(item)s».") % {"item": item.called(language)})
    yield from _decisions(found)
    yield from _papers(found, language)
    for session in found.sessions:
        yield from _doors(session, language)
    yield Drafted(OPEN, "closing", _("La Presidencia agradeció a las delegaciones y cerró la reunión."))


def _opening(found: Known, language: str) -> str:
    meeting = found.meeting
    place = ", ".join(part for part in (meeting.city, party_name(meeting.country) if meeting.country else "") if part)
    where = _("en %(place)s") % {"place": place} if place else _("por videoconferencia")
    said = {"meeting": meeting.called(language), "days": days(meeting), "where": where, "mode": str(meeting.get_mode_display()).lower()}
    opening = _("La %(meeting)s se celebró %(where)s (%(days)s), en modalidad %(mode)s.") % said
    if found.presidency is None:
        return opening
    return f"{opening} " + _("Presidió %(name)s.") % {"name": party_name(found.presidency)}


def _sitting(session: Session) -> str:
    zone = session.meeting.zone
    language = translation.get_language() or "es"
    assert session.opened is not None  # noqa: S101  (only opened sessions are told)
    said = {"session": session.called(language), "opened": hour(session.opened, zone)}
    if session.ended is None:
        return _("La sesión «%(session)s» se abrió a las %(opened)s.") % said
    return _("La sesión «%(session)s» se abrió a las %(opened)s y terminó a las %(ended)s.") % {**said, "ended": hour(session.ended, zone)}


def _attendance(found: Known) -> Iterator[Drafted]:
    words = {
        "member": _("Asistieron los Países Miembros: %(names)s."),
        "observer-country": _("Asistieron los Países Observadores: %(names)s."),
        "observer-organisation": _("Asistieron los Organismos y Organizaciones Internacionales Observadoras: %(names)s."),
        "civil-society": _("Asistió la sociedad civil: %(names)s."),
    }
    for part, present in ((OPEN, found.present), (CLOSED, found.inside)):
        for kind in KINDS:
            if present[kind]:
                yield Drafted(part, "attendance", words[kind] % {"names": ", ".join(names(present[kind]))})


def _decisions(found: Known) -> Iterator[Drafted]:
    for fact in found.decisions:
        title = fact.text("title") or fact.text("decision")
        taken = fact.text("answer") in ("", "accepted")
        text = (_("Se adoptó por consenso: «%(title)s».") if taken else _("No hubo consenso sobre «%(title)s».")) % {"title": title}
        reserved = found.positions.get(fact.text("decision"))
        if reserved:
            text += " " + _("Reservas: %(names)s.") % {"names": ", ".join(names(reserved))}
        yield Drafted(CLOSED if fact.flag("doors_closed") else OPEN, "decisions", text)


def _papers(found: Known, language: str) -> Iterator[Drafted]:
    for part, of_part in ((OPEN, True), (CLOSED, False)):
        chosen = [d for d in found.papers if (d.audience in ("public", "participants") and not d.shut) == of_part]
        listed = [f"{d.symbol} ({d.called(language)})" for d in chosen]
        if listed:
            yield Drafted(part, "papers", _("Documentos de la reunión: %(papers)s.") % {"papers": "; ".join(listed)})


def _doors(session: Session, language: str) -> Iterator[Drafted]:
    """What of a session passed behind closed doors: only the members read it."""
    if session.opened and session.closed:
        yield Drafted(CLOSED, "doors", _sitting(session) + " " + _("Sesionó a puerta cerrada."))
    for door in session.doors.all():
        said = {"session": session.called(language), "hour": hour(door.at, session.meeting.zone)}
        moved = _("Las puertas de «%(session)s» se cerraron a las %(hour)s.") if door.closed else _(
            "Las puertas de «%(session)s» se abrieron a las %(hour)s.")
        yield Drafted(CLOSED, "doors", moved % said)
