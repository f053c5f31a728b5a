"""Red Regional de Organizaciones Civiles: contributions, their answers, the tripartite mechanism. The only writer of this room."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from charter.clauses import CLAUSES
from charter.meetings import is_body
from secretariat.chronicle import acts as chronicle
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import MEMBERS, PARTICIPANTS, PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.documents import store
from secretariat.meetings.rolls import addresses
from secretariat.notices import acts as notices
from secretariat.people.delegation import presiding

from .models import OUTCOMES, PARTS, TYPES, Answer, Contribution, Seat, Tripartite

RROCM = "RROCM"
SHOWN_TO = (PUBLIC, PARTICIPANTS, MEMBERS)
AIMS = ("principle.", "objective.")


@dataclass(frozen=True, slots=True)
class File:
    """A file as it came: its name and its content."""

    name: str
    content: bytes


def _free(stem: str, taken: Iterable[str]) -> str:
    """The next slug of a series: rrocm-2026-004."""
    used = [int(slug.rpartition("-")[2]) for slug in taken if slug.rpartition("-")[2].isdecimal()]
    return f"{stem}-{max(used, default=0) + 1:03d}"


def _write(kind: str, row: Contribution | Tripartite, parties: Iterable[str], link: str, context: Mapping[str, object]) -> None:
    """One letter to each of these parties that has an address, in its language."""
    found = addresses([party for party in parties if party])
    for party, (language, to) in sorted(found.items()):
        if not to:
            continue
        with translation.override(language):
            url = settings.SITE_URL + reverse(link, args=[row.slug])
        notices.queue(
            kind=kind, template=f"society/letters/{kind}", party=party, to=to, language=language, about=row.address,
            context={"row": row, "party": party, "link": url, **context},
        )


@transaction.atomic
def contribute(
    delegate: Delegate, *, type: str, title: str, body: str, text: str = "", language: str = "es", cites: Iterable[str] = (),
    meeting: str = "", audience: str = MEMBERS, file: File | None = None, fictitious: bool = False,
) -> Contribution:
    """Civil society contributes to a body; the Secretariat may enter what reached it on paper (rrocm.consider-opinions).

    cites: principles and objectives of the Charter (rrocm.bound-by-charter: shown, never judged); audience: whom it is shown to.
    Raises Refused; Conflict when nothing is said or what is named does not exist; `store.Unfit` for the file.
    """
    chronicle.alone()
    kept = {"title": title, "text": text, "type": type, "body": body}
    verdict = permit(delegate, "register-document" if delegate.is_secretariat else "file-contribution", kept=kept)
    if not delegate.is_secretariat and delegate.kind != "civil-society":
        raise Conflict(_("Aquí aporta la sociedad civil, por la RROCM. Los demás aportan con un documento de la reunión."), "rrocm")
    named = list(dict.fromkeys(cites))
    if type not in dict(TYPES) or audience not in SHOWN_TO or not is_body(body):
        raise Conflict(_("Elija la clase del aporte, a quién se dirige y quién puede leerlo."), "shape")
    if any(clause not in CLAUSES or not clause.startswith(AIMS) for clause in named):
        raise Conflict(_("Cite principios u objetivos de la Carta, de la lista."), "cites")
    if not title.strip() or not (text.strip() or file):
        raise Conflict(_("Escriba el aporte o adjunte su archivo."), "empty")
    stored = store.keep(file.content, file.name) if file else None
    today = clock.today()
    taken = Contribution.objects.filter(slug__startswith=f"rrocm-{today.year}-").values_list("slug", flat=True)
    row = Contribution.objects.create(
        slug=_free(f"rrocm-{today.year}", taken), party=RROCM, type=type, title=title.strip(), text=text.strip(), language=language,
        cites=named, body=body, meeting=meeting, audience=audience, filed=clock.now(), day=today, fictitious=fictitious,
        file_name=stored.name if stored else "", file_type=stored.content_type if stored else "",
        file_size=stored.size if stored else 0, file_sha256=stored.sha256 if stored else "",
    )
    chronicle.enter(
        delegate, "society.contribute", subject=row.address, clauses=verdict.clauses, audience=row.audience, fictitious=fictitious,
        data={"contribution": row.slug, "type": type, "body": body},
        facts=[{"kind": "contribution", "subject": RROCM, "on": today.isoformat(),
                "data": {"contribution": row.slug, "type": type, **({"cites": named} if named else {})}}],
    )
    _write("contribution", row, [presiding(today) or ""], "society:contribution", {})
    return row


@transaction.atomic
def answer(delegate: Delegate, row: Contribution, *, outcome: str, text_es: str, text_en: str = "") -> Answer:
    """The Secretariat or the Presidency gives the answer of the body that was addressed (rrocm.consider-opinions).

    The first answer meets the Charter's call to consider it; a later one adds to it and takes nothing back. Raises Refused, Conflict.
    """
    chronicle.alone()
    row = Contribution.objects.select_for_update().get(pk=row.pk)
    verdict = permit(delegate, "answer-contribution", subject=row.address, kept={"text_es": text_es, "text_en": text_en})
    if outcome not in dict(OUTCOMES) or not text_es.strip():
        raise Conflict(_("Elija qué se hace con el aporte y escriba la respuesta en español."), "shape")
    today = clock.today()
    given = Answer.objects.create(
        contribution=row, outcome=outcome, text_es=text_es.strip(), text_en=text_en.strip(), body=row.body, by=delegate.party,
        at=clock.now(), day=today,
    )
    chronicle.enter(
        delegate, "society.answer", subject=row.address, clauses=verdict.clauses, audience=row.audience, fictitious=row.fictitious,
        data={"contribution": row.slug, "outcome": outcome, "body": row.body},
        facts=[{"kind": "contribution_answered", "subject": row.body, "on": today.isoformat(),
                "data": {"contribution": row.slug, "answer": outcome}}],
    )
    _write("answer", row, [RROCM], "society:contribution", {"answer": given})
    return given


def open_to(delegate: Delegate, row: Contribution) -> tuple[str, ...]:
    """The audiences to which this delegate may show a contribution: all for its author, none wider than now for who steers."""
    if delegate.party == row.party:
        return SHOWN_TO
    return SHOWN_TO[SHOWN_TO.index(row.audience):] if delegate.steers else ()


@transaction.atomic
def show_to(delegate: Delegate, row: Contribution, *, audience: str) -> Contribution:
    """Change whom a contribution is shown to: civil society its own, to more or to fewer; who steers, to fewer only.

    What was told to all is not taken back from the chronicle; the page and the lists follow at once. Raises Refused, Conflict.
    """
    row = Contribution.objects.select_for_update().get(pk=row.pk)
    if audience not in SHOWN_TO:
        raise Conflict(_("Elija quién puede leer el aporte."), "audience")
    narrows = audience in open_to(delegate, row)
    verdict = permit(delegate, "answer-contribution" if delegate.steers and narrows else "file-contribution", subject=row.address)
    if not narrows:
        raise Conflict(_("Solo quien lo presentó lo muestra a más lectores; la Secretaría y la Presidencia, a menos."), "rrocm")
    if audience == row.audience:
        return row
    row.audience = audience
    row.save(update_fields=["audience"])
    chronicle.enter(
        delegate, "society.show-to", subject=row.address, clauses=verdict.clauses, audience=audience, fictitious=row.fictitious,
        data={"contribution": row.slug, "audience": audience},
    )
    return row


@transaction.atomic
def call_tripartite(
    delegate: Delegate, *, day: dt.date, agenda_es: str, agenda_en: str = "", hour: dt.time | None = None, mode: str = "virtual",
    place: str = "", fictitious: bool = False,
) -> Tripartite:
    """Call the tripartite mechanism: the Secretariat, RROCM's Technical Secretariat, the Presidency (rrocm.tripartite-mechanism).

    Letters go to RROCM and to who presides. Raises Refused, or Conflict: a day gone by, no agenda, nobody presides.
    """
    chronicle.alone()
    verdict = permit(delegate, "convene-tripartite", audience=PARTICIPANTS, kept={"agenda_es": agenda_es, "agenda_en": agenda_en})
    today = clock.today()
    president = presiding(today)
    if day < today:
        raise Conflict(_("Ese día ya pasó. Elija uno desde hoy."), "day")
    if president is None:
        raise Conflict(_("Nadie preside hoy: el mecanismo lo integra también la Presidencia Pro-Témpore."), "presidency")
    if not agenda_es.strip():
        raise Conflict(_("Escriba al menos un punto de la agenda."), "agenda")
    if mode not in ("in-person", "virtual", "hybrid") or (mode != "virtual" and not place.strip()):
        raise Conflict(_("Diga dónde se reúnen, o elija la modalidad virtual."), "place")
    taken = Tripartite.objects.filter(slug__startswith=f"tripartito-{day.year}-").values_list("slug", flat=True)
    row = Tripartite.objects.create(
        slug=_free(f"tripartito-{day.year}", taken), day=day, hour=hour, mode=mode, place=place.strip(), presidency=president,
        agenda_es=agenda_es.strip(), agenda_en=agenda_en.strip(), called=clock.now(), fictitious=fictitious,
    )
    chronicle.enter(
        delegate, "society.call-tripartite", subject=row.address, clauses=verdict.clauses, audience=PARTICIPANTS, fictitious=fictitious,
        data={"tripartite": row.slug, "day": day},
    )
    _write("tripartite", row, [RROCM, president], "society:tripartite", {})
    return row


@transaction.atomic
def record_tripartite(
    delegate: Delegate, row: Tripartite, *, seats: Mapping[str, Iterable[str]], result_es: str, result_en: str = "", public: bool = False
) -> Tripartite:
    """Record that the tripartite mechanism met: who took part by office, and the result (rrocm.tripartite-mechanism).

    seats: offices by part ("se", "rrocm", "ppt"); each of the three has somebody there. Raises Refused, Conflict.
    """
    chronicle.alone()
    row = Tripartite.objects.select_for_update().get(pk=row.pk)
    verdict = permit(delegate, "convene-tripartite", subject=row.address, audience=PARTICIPANTS,
                     kept={"result_es": result_es, "result_en": result_en})
    _still_called(row)
    if row.day > clock.today():
        raise Conflict(_("La reunión aún no llega: su resultado se registra desde su día."), "early")
    there = {part: [office.strip() for office in seats.get(part, ()) if office.strip()] for part, _words in PARTS}
    if not all(there.values()):
        raise Conflict(_("El mecanismo lo forman tres partes. Anote al menos un cargo de cada una, o cancele la reunión."), "three")
    if not result_es.strip():
        raise Conflict(_("Escriba el resultado en español."), "result")
    row.state, row.closed = "held", clock.now()
    row.result_es, row.result_en = result_es.strip(), result_en.strip()
    row.audience = PUBLIC if public else PARTICIPANTS
    row.save(update_fields=["state", "closed", "result_es", "result_en", "audience"])
    Seat.objects.bulk_create(Seat(tripartite=row, part=part, office=office) for part, offices in there.items() for office in offices)
    chronicle.enter(
        delegate, "society.record-tripartite", subject=row.address, clauses=verdict.clauses, audience=row.audience,
        fictitious=row.fictitious, data={"tripartite": row.slug, "present": sum(map(len, there.values()))},
        facts=[{"kind": "tripartite_met", "subject": "CRM", "on": row.day.isoformat(), "data": {"meeting": row.slug}}],
    )
    return row


@transaction.atomic
def cancel_tripartite(delegate: Delegate, row: Tripartite, *, reason: str) -> Tripartite:
    """Cancel a tripartite meeting that was called, with its reason; those called are told. Raises Refused, Conflict."""
    row = Tripartite.objects.select_for_update().get(pk=row.pk)
    verdict = permit(delegate, "convene-tripartite", subject=row.address, audience=PARTICIPANTS, kept={"reason": reason})
    _still_called(row)
    if not reason.strip():
        raise Conflict(_("Diga por qué se cancela: las otras partes lo leerán."), "reason")
    row.state, row.closed, row.reason = "cancelled", clock.now(), reason.strip()
    row.save(update_fields=["state", "closed", "reason"])
    chronicle.enter(
        delegate, "society.cancel-tripartite", subject=row.address, clauses=verdict.clauses, audience=PARTICIPANTS,
        fictitious=row.fictitious, data={"tripartite": row.slug},
    )
    _write("tripartite-cancelled", row, [RROCM, row.presidency], "society:tripartite", {})
    return row


def _still_called(row: Tripartite) -> None:
    if row.state != "called":
        raise Conflict(_("Esta reunión ya se cerró: su resultado no se cambia."), "closed")
