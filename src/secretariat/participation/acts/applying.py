"""Países Observadores, bienvenida; Organismos, criterios: what an applicant does, without account, through her secret link.

Nothing here enters the record as a fact: the Secretariat registers what it receives (acts.receiving).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from typing import Any, NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from charter.acts import Outcome
from charter.fields import is_party, is_state
from charter.prose import sentence
from secretariat.chronicle import clock
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import SECRETARIAT, THE_PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, verdict
from secretariat.documents import store

from .. import criteria, files
from ..models import Application, Evidence, Message

HOURLY = 60  # applications that the house lets begin in one hour, whoever asks
WELCOMES = ("observer.country.welcome-new", "observer.org.criterion.written-request")


class Kept(NamedTuple):
    """An application begun, and the secret of its link, which is known only now: the house keeps its digest."""

    application: Application
    secret: str


def digest(secret: str) -> str:
    """What is kept of a link's secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _secret() -> str:
    """256 random bits that the log recognises as a secret (it wants a figure in it)."""
    found = secrets.token_urlsafe(32)
    return found if any(sign.isdigit() for sign in found) else _secret()


def fetch(secret: str) -> Application | None:
    """The application of a link. One query."""
    return Application.objects.filter(secret=digest(secret)).first()


def eligible(code: str, category: str, language: str) -> tuple[str, ...]:
    """The clauses by which this party may ask. Raises Conflict with the reason of the Charter, or where the code is none."""
    if not is_party(code) or (category == criteria.COUNTRY and not is_state(code)):
        raise Conflict(_("Escriba el código de tres letras del país (como ESP), o las siglas del organismo (como OEI)."), "code")
    said = verdict(THE_PUBLIC, "apply-for-observer-status", actor=code, category=category)
    if said.outcome is Outcome.PERMITTED:
        return said.clauses
    reasons = [sentence(node, language) for node in said.why.walk() if node.code == "observer.no-need"]
    if not reasons and said.cure:
        reasons = [said.cure.sentence(language)]
    raise Conflict(" ".join(reasons) or sentence(said.why, language), "code")


@transaction.atomic
def begin(
    *,
    category: str,
    code: str,
    name_es: str,
    name_en: str,
    office: str,
    mail: str,
    interest: str = "",
    language: str = "es",
    fictitious: bool = False,
) -> Kept:
    """Begin an application, as a draft that only its link opens (observer.country.welcome-new).

    A draft is nobody's act yet, so the chronicle says nothing of it. Raises Conflict: a code that is none, a party that has
    nothing to ask for, or more applications this hour than the house takes.
    """
    code = code.strip().upper()
    eligible(code, category, language)
    if Application.objects.filter(begun__gte=clock.now() - dt.timedelta(hours=1)).count() >= HOURLY:
        raise Conflict(_("Se reciben demasiadas solicitudes en este momento. Vuelva dentro de una hora: nada se pierde."), "busy")
    secret = _secret()
    row = Application.objects.create(
        secret=digest(secret),
        code=code,
        category=category,
        interest=interest if category == criteria.COUNTRY else "",
        name_es=name_es,
        name_en=name_en,
        office=office,
        mail=mail,
        language=language,
        begun=clock.now(),
        fictitious=fictitious,
    )
    return Kept(row, secret)


OPEN = ("draft", "sent", "registered")
MOST = 40  # pieces of evidence that one application holds
MOST_STORED = 40 * 1024 * 1024  # bytes of all the files that it ever gave: anybody may ask, and a disk is finite


@transaction.atomic
def give_evidence(
    application: Application,
    *,
    criterion: str,
    day: dt.date,
    text: str = "",
    link: str = "",
    area: str = "",
    line: str = "",
    upload: tuple[str, bytes] | None = None,
) -> Evidence:
    """Keep dated evidence of one criterion; what was given before and is not yet on record is replaced by it.

    upload: name and content of a file (PDF, Word or text). Raises Conflict, or `store.Unfit` for a file that is not taken in.
    """
    row = Application.objects.select_for_update().get(pk=application.pk)
    known = criteria.criterion_of(row.category, criterion)
    if known is None:
        raise Conflict(_("Ese criterio no es de esta solicitud."), "criterion")
    if row.state not in OPEN:
        raise Conflict(_("Su expediente ya está ante las y los Viceministros: escriba a la Secretaría si algo cambia."), "state")
    if day > clock.today():
        raise Conflict(_("El día de la constancia no puede quedar en el futuro."), "day")
    earlier = Evidence.objects.filter(application=row, criterion=criterion, fact="").order_by("-pk").first()
    if not (text.strip() or link or upload or (earlier and earlier.sha256)):
        raise Conflict(_("Escriba la constancia, dé su enlace o adjunte el archivo: al menos una de las tres."), "text")
    if known.name == "mandate" and not area:
        raise Conflict(_("Elija el pilar del Plan Estratégico con que se vincula su mandato."), "area")
    if Evidence.objects.filter(application=row).count() >= MOST:
        raise Conflict(_("Esta solicitud ya tiene todas las constancias que caben. Escriba a la Secretaría."), "most")
    file: dict[str, Any] = {}
    if upload:  # last of all: what is refused leaves nothing on the disk
        if row.stored + len(upload[1]) > MOST_STORED:
            full = _("Los archivos de esta solicitud suman ya el máximo, %(most)s MB. Dé un enlace o escriba a la Secretaría.")
            raise Conflict(full % {"most": MOST_STORED // 1024 // 1024}, "file")
        stored = store.keep(upload[1], upload[0])
        row.stored += stored.size
        row.save(update_fields=["stored"])
        file = {"name": stored.name, "content_type": stored.content_type, "size": stored.size, "sha256": stored.sha256}
    given = {"day": day, "text": text.strip(), "link": link, "area": area, "line": line.strip(), "added": clock.now(), **file}
    if earlier is None:
        return Evidence.objects.create(application=row, criterion=criterion, **given)
    replaced = earlier.sha256
    for key, value in given.items():
        setattr(earlier, key, value)
    earlier.save()
    if replaced and replaced != earlier.sha256:
        store.forget(replaced)
    return earlier


@transaction.atomic
def send(application: Application) -> Application:
    """Send an application to the Secretariat, complete or not: what lacks is said and can be added. One entry, no fact.

    Raises Conflict when it was sent already, nothing was given, or its party has nothing to ask for any more.
    """
    row = Application.objects.select_for_update().get(pk=application.pk)
    if row.state != "draft":
        raise Conflict(_("La solicitud ya fue enviada. Lo que añada aquí llega a la Secretaría."), "sent")
    clauses = eligible(row.code, row.category, row.language)
    given = list(row.evidence.all())
    lacking = [line.criterion.clause for line in files.standing_of(row, given).lacking]
    if not given and lacking:  # who returns may have given everything before it lost its status
        raise Conflict(_("Dé al menos la constancia de un criterio antes de enviar."), "empty")
    row.state, row.sent = "sent", clock.now()
    row.save(update_fields=["state", "sent"])
    enter(
        _applicant(row),
        "participation.send-application",
        subject=row.address,
        clauses=clauses,
        audience=SECRETARIAT,
        data={"party": row.code, "category": row.category, "lacking": lacking},
        fictitious=row.fictitious,
    )
    return row


@transaction.atomic
def tell(application: Application, *, text: str) -> Message:
    """Answer the Secretariat from the applicant's page. Raises Conflict for a draft, a closed application or an empty text."""
    row = Application.objects.select_for_update().get(pk=application.pk)
    if row.state not in ("sent", "registered", "forwarded"):
        raise Conflict(_("Primero envíe la solicitud."), "state")
    if not text.strip():
        raise Conflict(_("Escriba su respuesta."), "text")
    if Message.objects.filter(application=row).count() >= MOST:
        raise Conflict(_("Esta conversación es ya muy larga: escriba a la Secretaría por su correo oficial."), "most")
    message = Message.objects.create(application=row, by="applicant", at=clock.now(), text=text.strip())
    enter(
        _applicant(row),
        "participation.answer-application",
        subject=row.address,
        clauses=WELCOMES[:1] if row.category == criteria.COUNTRY else WELCOMES[1:],
        audience=SECRETARIAT,
        data={"party": row.code},
        fictitious=row.fictitious,
    )
    return message


def _applicant(row: Application) -> Delegate:
    """Who acts: the public, in the language of the application; what the entry is about says for which party."""
    return THE_PUBLIC.speaking(row.language)
