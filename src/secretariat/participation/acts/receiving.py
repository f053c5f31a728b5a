"""Países Observadores; Organismos, admisión: the Secretariat receives an application, asks for what lacks, puts it to the Vice-Ministers.

An incomplete file goes nowhere: the core names each criterion that lacks evidence.
"""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from charter.chapters.participants.files import pending
from charter.view import View
from secretariat.chronicle import clock, facts
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS, SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.meetings import acts as meetings
from secretariat.meetings.models import Meeting, Session
from secretariat.notices import acts as notices
from secretariat.participants import acts as participants

from .. import criteria, files
from ..models import Application, Evidence, Message
from .applying import eligible

CARDS = {criteria.COUNTRY: "observer-country", criteria.ORGANISATION: "observer-organisation"}


def _locked(application: Application) -> Application:
    return Application.objects.select_for_update().get(pk=application.pk)


@transaction.atomic
def register(delegate: Delegate, application: Application) -> Application:
    """Put an application on record: the fact that opens its file, and one for each piece of evidence that is new.

    Act of the Secretariat or the Presidency (observer.country.admission-by-consensus, observer.org.admission). Done again, it
    records what the applicant added since. Raises Refused, and Conflict: a draft, one set aside or forwarded, nothing new, or
    another application of the same party on its way.
    """
    alone()
    verdict = permit(delegate, "submit-application", subject=application.address, audience=SECRETARIAT)
    row = _locked(application)
    if row.state not in ("sent", "registered"):
        raise Conflict(_("Solo se registra una solicitud recibida que no esté ya ante las y los Viceministros."), "state")
    view = facts.view(clock.today())
    fresh = [one for one in files.latest(row.evidence.all()).values() if not one.fact]
    wanted = []
    if not row.fact:
        eligible(row.code, row.category, delegate.language)
        others = Application.objects.filter(code=row.code, state__in=("registered", "forwarded")).exclude(pk=row.pk)
        if others.exists() and _waits(view, row):
            raise Conflict(_("Ya hay un expediente en curso de este solicitante. Aparte una de las dos solicitudes."), "other")
        again = files.is_again(view, row.code)
        assert row.sent is not None  # noqa: S101  (the database sees to it)
        arrived = timezone.localtime(row.sent).date()
        wanted.append(files.opening_fact(row, files.latest(fresh), arrived, again=again))
    told = [one for one in fresh if files.evidence_facts(row, [one])]
    wanted += files.evidence_facts(row, told)
    if not wanted:
        raise Conflict(_("No hay nada nuevo que registrar."), "nothing")
    participants.ensure_party(row.code, CARDS[row.category], row.name_es, row.name_en, mail=row.mail, language=row.language)
    entry = enter(
        delegate,
        "participation.register-application",
        subject=row.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        facts=wanted,
        data={"party": row.code, "category": row.category, "count": len(told), "first": not row.fact},
        fictitious=row.fictitious,
    )
    number = 1
    if not row.fact:
        row.fact, number = f"e{entry.seq}-1", 2
    for place, one in enumerate(told, number):
        Evidence.objects.filter(pk=one.pk).update(fact=f"e{entry.seq}-{place}")
    written = [one.pk for one in fresh if one not in told]
    Evidence.objects.filter(pk__in=written).update(fact=row.fact)
    row.state, row.registered = "registered", row.registered or clock.now()
    row.save(update_fields=["fact", "state", "registered"])
    return row


def _waits(view: View, row: Application) -> bool:
    return any(file.party == row.code for file in pending(view))


@transaction.atomic
def ask(delegate: Delegate, application: Application, *, text: str) -> Message:
    """Ask the applicant for what lacks; a letter goes to her office. Secretariat or Presidency. Raises Refused, Conflict."""
    verdict = permit(delegate, "submit-application", subject=application.address, audience=SECRETARIAT, kept={_("Texto"): text})
    row = _locked(application)
    if row.state not in ("sent", "registered"):
        raise Conflict(_("Solo se pide algo de una solicitud recibida que siga con la Secretaría."), "state")
    if not text.strip():
        raise Conflict(_("Escriba qué falta."), "text")
    message = Message.objects.create(application=row, by="se", at=clock.now(), text=text.strip())
    lacking = files.standing_of(row, row.evidence.all()).lacking
    with translation.override(row.language):
        context = {
            "application": row,
            "name": row.called(row.language),
            "text": message.text,
            "lacking": [str(line.criterion.words) for line in lacking],
            "page": settings.SITE_URL + reverse("participation:apply"),
        }
    notices.queue(
        kind="application",
        template="participation/letters/lacking",
        party=row.code,
        to=row.mail,
        language=row.language,
        context=context,
        about=row.address,
    )
    enter(
        delegate,
        "participation.ask-applicant",
        subject=row.address,
        clauses=verdict.clauses,
        audience=SECRETARIAT,
        data={"party": row.code, "lacking": [line.criterion.clause for line in lacking]},
        fictitious=row.fictitious,
    )
    return message


@transaction.atomic
def set_aside(delegate: Delegate, application: Application, *, reason: str) -> Application:
    """Set aside what is no application (nobody's, a joke, sent twice); the reason stays beside it. Raises Refused, Conflict."""
    verdict = permit(delegate, "submit-application", subject=application.address, audience=SECRETARIAT, kept={_("Razón"): reason})
    row = _locked(application)
    if row.state != "sent":
        raise Conflict(_("Solo se aparta una solicitud que aún no está registrada: la decisión es de las y los Viceministros."), "state")
    if not reason.strip():
        raise Conflict(_("Diga por qué se aparta: la razón queda en la solicitud."), "reason")
    Message.objects.create(application=row, by="se", at=clock.now(), text=reason.strip())
    row.state = "set-aside"
    row.save(update_fields=["state"])
    enter(
        delegate,
        "participation.set-aside",
        subject=row.address,
        clauses=verdict.clauses,
        audience=SECRETARIAT,
        data={"party": row.code},
        fictitious=row.fictitious,
    )
    return row


@transaction.atomic
def forward(delegate: Delegate, application: Application, *, session: Session) -> Application:
    """Put a complete file to the vice-ministers: an item of the agenda, of a country in the private dialogue.

    observer.country.admission-private-dialogue: the session's doors are closed. Raises Refused, which names each criterion that
    lacks evidence, and Conflict: not registered, not the Vice-Ministers' meeting, or doors that are open for a country.
    """
    verdict = permit(delegate, "submit-application", subject=application.address, candidate=application.code)
    row = _locked(application)
    if row.state != "registered":
        raise Conflict(_("Registre primero la solicitud; una que ya está ante las y los Viceministros no se lleva dos veces."), "state")
    meeting = session.meeting
    if meeting.body != "vm":
        raise Conflict(_("La decisión es de la Reunión Viceministerial: elija una sesión suya."), "session")
    if row.category == criteria.COUNTRY and not session.closed:
        raise Conflict(_("La admisión de un país se decide en el diálogo privado: elija una sesión a puerta cerrada."), "session")
    again = files.is_again(facts.view(clock.today()), row.code)
    meetings.add_item(
        delegate,
        meeting,
        title_es=f"{'Readmisión' if again else 'Solicitud'} de {row.name_es} como observador",
        title_en=f"{'Readmission' if again else 'Application'} of {row.name_en} as an observer",
        session=session,
        audience=MEMBERS,
    )
    row.state, row.forwarded, row.meeting = "forwarded", clock.now(), meeting.slug
    row.save(update_fields=["state", "forwarded", "meeting"])
    enter(
        delegate,
        "participation.forward",
        subject=row.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"party": row.code, "meeting": meeting.slug, "session": session.number},
        fictitious=row.fictitious,
    )
    return row


def sessions_for(application: Application) -> list[Session]:
    """The sittings of coming Vice-Ministerial Meetings in which this file can be taken up. One query."""
    rows = Session.objects.filter(meeting__body="vm", meeting__state__in=("draft", "convened", "under-way"), ended=None)
    rows = rows.filter(Q(meeting__ends__isnull=True) | Q(meeting__ends__gte=clock.today()))
    if application.category == criteria.COUNTRY:
        rows = rows.filter(closed=True)
    return list(rows.select_related("meeting").order_by("meeting__starts", "number")[:40])


def item_meeting(application: Application) -> Meeting | None:
    """The meeting on whose agenda the file stands. One query."""
    return Meeting.objects.filter(slug=application.meeting).first() if application.meeting else None
