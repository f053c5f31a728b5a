"""Reunión Viceministerial, agenda: members propose, the Presidency and the Secretariat arrange, and it is published."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from secretariat.chronicle import acts as chronicle
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import AUDIENCES, MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.notices import acts as notices

from .. import audience as audiences
from .. import calendars, rooms
from ..agenda_facts import dialogue_session, on_record
from ..models import Item, Meeting, Session
from ..rolls import roll

DIALOGUE = "rrocm-dialogue"
OUTSIDE = frozenset({"public", "participants"})


def open_for_items(meeting: Meeting) -> None:
    if meeting.state not in {"draft", "convened", "under-way"}:
        raise Conflict(_("La reunión ya se celebró: su agenda no se cambia."), "held")


@transaction.atomic
def propose_item(delegate: Delegate, meeting: Meeting, *, title_es: str, title_en: str, motive: str = "", kind: str = "topic") -> Item:
    """A member proposes an agenda item; it awaits the Presidency. Members see it, nobody else.

    An observer is refused with the clause and with what it may do instead (observer.country.no-agenda-items).
    Raises Refused, or Conflict when the meeting is not convened or is held.
    """
    kept = {"title_es": title_es, "title_en": title_en, "motive": motive}
    verdict = permit(
        delegate,
        "propose-agenda-item",
        subject=meeting.address,
        body=meeting.body,
        meeting_open=meeting.open,
        kept=kept,
    )
    if meeting.state == "draft":
        raise Conflict(_("La reunión aún no está convocada."), "draft")
    open_for_items(meeting)
    item = Item.objects.create(
        meeting=meeting,
        kind=kind,
        title_es=title_es,
        title_en=title_en,
        motive=motive,
        proposed_by=delegate.party,
        proposed=clock.now(),
        audience=MEMBERS,
        order=following(meeting),
    )
    chronicle.enter(
        delegate,
        "meetings.propose-item",
        subject=meeting.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"meeting": meeting.slug, "item": item.pk},
        fictitious=meeting.fictitious,
    )
    return item


def following(meeting: Meeting) -> int:
    return (meeting.items.aggregate(top=Max("order"))["top"] or 0) + 1


@transaction.atomic
def add_item(
    delegate: Delegate,
    meeting: Meeting,
    *,
    title_es: str,
    title_en: str,
    kind: str = "topic",
    session: Session | None = None,
    audience: str = "public",
) -> Item:
    """The Secretariat or the Presidency puts an item on the agenda (for the Presidency: ppt.function.preside).
    Raises Refused, Conflict.
    """
    verdict = permit(
        delegate,
        "publish-agenda",
        subject=meeting.address,
        body=meeting.body,
        kept={"title_es": title_es, "title_en": title_en},
    )
    open_for_items(meeting)
    session = fresh(meeting, session)
    item = Item.objects.create(
        meeting=meeting,
        session=session,
        kind=kind,
        title_es=title_es,
        title_en=title_en,
        proposed_by=delegate.party,
        proposed=clock.now(),
        state="accepted",
        audience=within(session, audience),
        order=following(meeting),
    )
    chronicle.enter(
        delegate,
        "meetings.add-item",
        subject=meeting.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"meeting": meeting.slug, "item": item.pk},
        fictitious=meeting.fictitious,
    )
    return item


def fresh(meeting: Meeting, session: Session | None) -> Session | None:
    """The session as its doors are now, locked: they may have moved since the page was shown."""
    if session is None:
        return None
    if session.meeting_id != meeting.pk:
        raise Conflict(_("Esa sesión es de otra reunión."), "session")
    return Session.objects.select_for_update().get(pk=session.pk)


def within(session: Session | None, audience: str) -> str:
    """The audience asked for, or members when the item stands in a session whose doors are closed."""
    if audience not in dict(AUDIENCES):
        raise Conflict(_("Elija quién puede ver el tema."), "audience")
    return MEMBERS if session and session.closed and audience in OUTSIDE else audience


@transaction.atomic
def decide_item(
    delegate: Delegate,
    item: Item,
    *,
    accepted: bool,
    session: Session | None = None,
    order: int | None = None,
    audience: str = "public",
    reason: str = "",
) -> Item:
    """Accept an item (with its place, session and audience) or leave it out with a reason. Presidency or Secretariat.

    An item placed in a session with closed doors becomes the members' own. Raises Refused, or Conflict.
    """
    item = Item.objects.select_for_update().select_related("meeting").get(pk=item.pk)
    meeting = item.meeting
    verdict = permit(delegate, "publish-agenda", subject=meeting.address, body=meeting.body, kept={"reason": reason})
    open_for_items(meeting)
    if not accepted and not reason.strip():
        raise Conflict(_("Diga por qué no se incluye: quien lo propuso lo leerá."), "reason")
    session = fresh(meeting, session)
    item.state = "accepted" if accepted else "declined"
    item.session = session if accepted else None
    item.order = item.order if order is None else order
    item.audience = within(session, audience) if accepted else MEMBERS
    item.reason = reason.strip()
    item.save(update_fields=["state", "session", "order", "audience", "reason"])
    chronicle.enter(
        delegate,
        "meetings.decide-item",
        subject=meeting.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"meeting": meeting.slug, "item": item.pk, "accepted": accepted, "party": item.proposed_by},
        fictitious=meeting.fictitious,
    )
    return item


def dialogue_missing(meeting: Meeting) -> bool:
    """Whether the agenda has no dialogue with RROCM that RROCM can see; whether it owes one, the core says. One
    query.
    """
    rows = meeting.items.filter(kind=DIALOGUE, state="accepted", audience__in=OUTSIDE).exclude(session__closed=True)
    return not rows.exists()


@transaction.atomic
def publish_agenda(delegate: Delegate, meeting: Meeting, *, reason: str = "") -> Meeting:
    """Publish the agenda (again, after changes) and send it to those who were convened, each with what it may see.

    An ordinary Vice-Ministerial agenda without the dialogue with RROCM is refused (rrocm.dialogue-space) unless
    `reason` is given,
    which is kept and shown. Raises Refused, or Conflict: nothing accepted, not convened, proposals without answer.
    """
    meeting = Meeting.objects.select_for_update().get(pk=meeting.pk)
    lacking = dialogue_missing(meeting)
    verdict = permit(
        delegate,
        "publish-agenda",
        subject=meeting.address,
        body=meeting.body,
        meeting_form=meeting.form,
        dialogue_item=not lacking,
        reason=reason.strip(),
        kept={"reason": reason},
    )
    if meeting.state not in {"convened", "under-way"}:
        raise Conflict(_("La agenda se publica cuando la reunión está convocada y antes de que termine."), "state")
    items = list(meeting.items.select_related("session").order_by("order", "id"))
    if any(item.state == "proposed" for item in items):
        raise Conflict(_("Hay temas propuestos sin respuesta. Inclúyalos o diga por qué no."), "proposed")
    if not any(item.state == "accepted" for item in items):
        raise Conflict(_("La agenda no tiene temas. Incluya al menos uno."), "empty")
    meeting.agenda_published = clock.now()
    meeting.agenda_reason = reason.strip() if lacking else ""
    meeting.save(update_fields=["agenda_published", "agenda_reason"])
    send(meeting, [item for item in items if item.state == "accepted"])
    meeting.tasks.filter(key="agenda", done=None).update(done=clock.now(), done_by=delegate.party)
    clauses = (*verdict.clauses, "rrocm.dialogue-space") if meeting.agenda_reason else verdict.clauses
    chronicle.enter(
        delegate,
        "meetings.publish-agenda",
        subject=meeting.address,
        clauses=clauses,
        audience=meeting.audience,
        data={"meeting": meeting.slug, "without_dialogue": bool(meeting.agenda_reason)},
        facts=on_record(meeting, items),
        fictitious=meeting.fictitious,
    )
    return meeting


@transaction.atomic
def add_dialogue(delegate: Delegate, meeting: Meeting) -> Item:
    """Put the dialogue with RROCM on the agenda in the session that suits it, in the words of the house (rrocm.dialogue-space).

    Raises Refused, or Conflict when the agenda has one already that RROCM sees, or when every session is behind closed doors.
    """
    meeting = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if not dialogue_missing(meeting):
        raise Conflict(_("La agenda ya tiene el espacio de diálogo con la RROCM."), "dialogue")
    session = dialogue_session(meeting)
    if session is None and meeting.sessions.exists():
        raise Conflict(_("Todas las sesiones son a puerta cerrada: la RROCM no vería el diálogo. Abra las puertas de una."), "doors")
    return add_item(
        delegate,
        meeting,
        title_es="Espacio de diálogo entre las y los Viceministros y la RROCM",
        title_en="Dialogue between the Vice-Ministers and RNCOM",
        kind=DIALOGUE,
        session=session,
    )


def send(meeting: Meeting, items: list[Item]) -> None:
    """The agenda to each party that may come today, with the items its audience may see."""
    for party in roll(meeting):
        if not (party.invited and party.to):
            continue
        reader = audiences.guest(party.party, party.category, party.level)
        seen = [item for item in items if rooms.sees_item(reader, item)]
        notices.queue(
            kind="agenda",
            template="meetings/letters/agenda",
            party=party.party,
            to=party.to,
            language=party.language,
            about=meeting.address,
            context={
                "meeting": meeting,
                "items": seen,
                "party": party.party,
                "link": calendars.link(meeting, party.language),
            },
        )
