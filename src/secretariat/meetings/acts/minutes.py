"""Secretaría Ejecutiva, apoyo a las reuniones: minutes are drafted from the record, circulated, corrected, approved, and then frozen
(se.function.support-meetings).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from charter.parties import MEMBERS as ELEVEN
from secretariat.chronicle import acts as chronicle
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import MEMBERS, PARTICIPANTS, PUBLIC, SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.notices import acts as notices

from ..minutes_prefill import prefilled
from ..models import Correction, Corrigendum, Meeting, Minutes, Paragraph
from ..models_minutes import CLOSED, OPEN, SECTIONS
from ..rolls import addresses
from ..rooms import WIDTH

KEEP = "keep-minutes"
READERS = (PUBLIC, PARTICIPANTS, MEMBERS)
TERM_DAYS, MOST_DAYS = 15, 120
ORDER = [code for code, _words in SECTIONS]


def _kept(delegate: Delegate, minutes: Minutes, state: str, **kept: str) -> tuple[Minutes, tuple[str, ...]]:
    """The minutes locked and in the state the act needs, and by which clauses the delegate may keep them."""
    minutes = Minutes.objects.select_for_update().select_related("meeting").get(pk=minutes.pk)
    verdict = permit(delegate, KEEP, subject=minutes.address, body=minutes.meeting.body, kept=dict(kept))
    if minutes.state != state:
        raise Conflict(_WRONG_STATE[minutes.state](), "state")
    return minutes, verdict.clauses


_WRONG_STATE = {
    "draft": lambda: _("El acta es todavía un borrador. Circúlela primero."),
    "circulated": lambda: _("El acta ya circula: se cambia por las correcciones de las delegaciones."),
    "approved": lambda: _("El acta está aprobada: su texto no se cambia. Emita una fe de erratas."),
}


def _enter(delegate: Delegate, verb: str, minutes: Minutes, clauses: tuple[str, ...], audience: str, **data: object) -> None:
    chronicle.enter(
        delegate, f"meetings.{verb}", subject=minutes.address, clauses=clauses, audience=audience,
        data={"meeting": minutes.meeting_id, **data}, fictitious=minutes.fictitious,
    )


@transaction.atomic
def draft_minutes(delegate: Delegate, meeting: Meeting, *, audience: str = PARTICIPANTS) -> Minutes:
    """Draft the minutes of a meeting held, with what the record already tells, in both languages.

    audience: who reads their open part once they circulate (public: once approved); never wider than the meeting's own.
    Raises Refused, or Conflict: the meeting is not over, or it has minutes.
    """
    meeting = Meeting.objects.select_for_update().get(pk=meeting.pk)
    verdict = permit(delegate, KEEP, subject=meeting.address, body=meeting.body)
    if meeting.state != "held":
        raise Conflict(_("La reunión no ha terminado. El acta se levanta cuando termina su última sesión."), "state")
    if audience not in READERS:
        raise Conflict(_("Elija quién leerá el acta."), "audience")
    if Minutes.objects.filter(meeting=meeting).exists():
        raise Conflict(_("La reunión ya tiene su acta."), "taken")
    widest = max(audience, meeting.audience, key=WIDTH.__getitem__)
    minutes = Minutes.objects.create(meeting=meeting, audience=widest, drafted=clock.now(), fictitious=meeting.fictitious)
    counted = {OPEN: 0, CLOSED: 0}
    rows = []
    for es, en in sorted(prefilled(meeting), key=lambda pair: ORDER.index(pair[0].section)):
        counted[es.part] += 1
        rows.append(Paragraph(minutes=minutes, part=es.part, section=es.section, number=counted[es.part], text_es=es.text, text_en=en.text))
    Paragraph.objects.bulk_create(rows)
    _enter(delegate, "draft-minutes", minutes, verdict.clauses, SECRETARIAT)
    return minutes


@transaction.atomic
def write_paragraph(delegate: Delegate, paragraph: Paragraph, *, text_es: str, text_en: str) -> Paragraph:
    """Write a paragraph of a draft anew. Raises Refused, Conflict."""
    minutes, clauses = _kept(delegate, paragraph.minutes, "draft", text_es=text_es, text_en=text_en)
    if not text_es.strip():
        raise Conflict(_("Escriba el párrafo en español, o quítelo."), "text_es")
    paragraph.text_es, paragraph.text_en = text_es.strip(), text_en.strip()
    paragraph.save(update_fields=["text_es", "text_en"])
    _enter(delegate, "write-minutes", minutes, clauses, SECRETARIAT, paragraph=paragraph.label)
    return paragraph


@transaction.atomic
def add_paragraph(delegate: Delegate, minutes: Minutes, *, part: str, section: str, text_es: str, text_en: str = "") -> Paragraph:
    """Add a paragraph at the end of its section in a draft; those after it move on by one. Raises Refused, Conflict."""
    minutes, clauses = _kept(delegate, minutes, "draft", text_es=text_es, text_en=text_en)
    if section not in ORDER or part not in (OPEN, CLOSED):
        raise Conflict(_("Elija la sección y la parte del acta."), "shape")
    if not text_es.strip():
        raise Conflict(_("Escriba el párrafo en español."), "text_es")
    rows = list(minutes.paragraphs.filter(part=part).order_by("number"))
    after = [row for row in rows if ORDER.index(row.section) > ORDER.index(section)]
    for row in reversed(after):
        row.number += 1
        row.save(update_fields=["number"])
    made = Paragraph.objects.create(
        minutes=minutes, part=part, section=section, number=len(rows) - len(after) + 1, text_es=text_es.strip(), text_en=text_en.strip())
    _enter(delegate, "write-minutes", minutes, clauses, SECRETARIAT, paragraph=made.label)
    return made


@transaction.atomic
def remove_paragraph(delegate: Delegate, paragraph: Paragraph) -> None:
    """Take a paragraph out of a draft; those after it move up. Raises Refused, Conflict."""
    minutes, clauses = _kept(delegate, paragraph.minutes, "draft")
    label = paragraph.label
    paragraph.delete()
    for number, row in enumerate(minutes.paragraphs.filter(part=paragraph.part).order_by("number"), 1):
        if row.number != number:
            row.number = number
            row.save(update_fields=["number"])
    _enter(delegate, "write-minutes", minutes, clauses, SECRETARIAT, paragraph=label)


@transaction.atomic
def circulate_minutes(delegate: Delegate, minutes: Minutes, *, days: int = TERM_DAYS) -> Minutes:
    """Circulate the draft to those who may correct it, for so many days; its paragraphs keep their numbers from now on.

    Raises Refused, or Conflict: a paragraph lacks its English, or the term is no term.
    """
    minutes, clauses = _kept(delegate, minutes, "draft")
    lacking = [row.label for row in minutes.paragraphs.all() if not row.text_en.strip()]
    if lacking:
        said = {"numbers": ", ".join(lacking)}
        raise Conflict(_("Faltan en inglés los párrafos %(numbers)s. El acta circula en los dos idiomas.") % said, "language")
    if not minutes.paragraphs.exists():
        raise Conflict(_("El acta está vacía."), "empty")
    if not 1 <= days <= MOST_DAYS:
        raise Conflict(_("El plazo va de 1 a %(most)s días.") % {"most": MOST_DAYS}, "days")
    minutes.state, minutes.circulated, minutes.term = "circulated", clock.now(), clock.today() + dt.timedelta(days=days)
    minutes.save(update_fields=["state", "circulated", "term"])
    called = minutes.meeting.convocations.filter(withheld__isnull=True).values_list("party", flat=True)
    readers = [p for p in called if minutes.audience != MEMBERS or p in ELEVEN]
    _write("minutes-circulated", minutes, readers)
    _enter(delegate, "circulate-minutes", minutes, clauses, _entries(minutes), term=minutes.term)
    return minutes


def _entries(minutes: Minutes) -> str:
    """Until they are approved the public does not know of minutes."""
    return PARTICIPANTS if minutes.audience == PUBLIC and minutes.state != "approved" else minutes.audience


def _write(kind: str, minutes: Minutes, parties: list[str], **context: object) -> None:
    for party, (language, to) in sorted(addresses(parties).items()):
        if to:
            with translation.override(language):
                link = settings.SITE_URL + reverse("meetings:minutes", args=[minutes.meeting_id])
            notices.queue(
                kind=kind, template=f"meetings/letters/{kind}", party=party, to=to, language=language, about=minutes.meeting.address,
                context={"meeting": minutes.meeting, "minutes": minutes, "party": party, "link": link, **context},
            )


@transaction.atomic
def propose_correction(delegate: Delegate, paragraph: Paragraph, *, text_es: str = "", text_en: str = "", motive: str = "") -> Correction:
    """A delegation proposes what a paragraph should say (mandate.open-discussion-space), within the term.

    Whoever cannot see the paragraph cannot correct it. Raises Refused, or Conflict: not circulating, term over, nothing said.
    """
    minutes = Minutes.objects.select_for_update().select_related("meeting").get(pk=paragraph.minutes_id)
    verdict = permit(
        delegate, "correct-minutes", subject=minutes.address, body=minutes.meeting.body, meeting_open=paragraph.part == OPEN,
        kept={"text_es": text_es, "text_en": text_en, "motive": motive},
    )
    if minutes.state != "circulated" or minutes.term is None:
        raise Conflict(_WRONG_STATE["approved" if minutes.state == "approved" else "draft"](), "state")
    if clock.today() > minutes.term:
        raise Conflict(_("El plazo para corregir el acta terminó. Pídalo a la Secretaría para la reunión que la apruebe."), "term")
    if not text_es.strip() and not text_en.strip():
        raise Conflict(_("Escriba cómo debe decir el párrafo, en español o en inglés."), "text_es")
    made = Correction.objects.create(
        paragraph=paragraph, party=delegate.party, text_es=text_es.strip(), text_en=text_en.strip(), motive=motive.strip(), at=clock.now())
    _enter(delegate, "propose-correction", minutes, verdict.clauses, MEMBERS, paragraph=paragraph.label)
    return made


@transaction.atomic
def answer_correction(delegate: Delegate, correction: Correction, *, accepted: bool, reason: str = "") -> Correction:
    """Accept a correction, which then is what the paragraph says, or decline it with a reason; its delegation is told.

    Raises Refused, or Conflict: answered already, declined without reason.
    """
    minutes, clauses = _kept(delegate, correction.paragraph.minutes, "circulated", reason=reason)
    correction = Correction.objects.select_for_update().select_related("paragraph").get(pk=correction.pk)
    if correction.state != "open":
        raise Conflict(_("Esta corrección ya tiene respuesta."), "answered")
    if not accepted and not reason.strip():
        raise Conflict(_("Diga por qué no se acepta: la delegación lo leerá."), "reason")
    correction.state, correction.reason, correction.answered = "accepted" if accepted else "declined", reason.strip(), clock.now()
    correction.save(update_fields=["state", "reason", "answered"])
    paragraph = correction.paragraph
    if accepted:
        paragraph.text_es = correction.text_es or paragraph.text_es
        paragraph.text_en = correction.text_en or paragraph.text_en
        paragraph.save(update_fields=["text_es", "text_en"])
    _write("correction-answered", minutes, [correction.party], correction=correction, paragraph=paragraph)
    _enter(delegate, "answer-correction", minutes, clauses, MEMBERS, paragraph=paragraph.label, party=correction.party, accepted=accepted)
    return correction


@transaction.atomic
def approve_minutes(
    delegate: Delegate, minutes: Minutes, *, way: str, on: dt.date | None = None, meeting: Meeting | None = None
) -> Minutes:
    """Record that the body approved its minutes: in a later meeting of the body, or by the silence of the term; then they are frozen.

    way: "meeting" (with `meeting`, of the same body and after, on its day `on`) or "silence" (the term is over). Raises Refused, or
    Conflict: corrections without answer, the term still runs, a meeting that cannot have approved them.
    """
    minutes, clauses = _kept(delegate, minutes, "circulated")
    assert minutes.term is not None  # noqa: S101  (circulated minutes have their term)
    if Correction.objects.filter(paragraph__minutes=minutes, state="open").exists():
        raise Conflict(_("Hay correcciones sin respuesta. Acéptelas o diga por qué no."), "open")
    today = clock.today()
    if way == "silence":
        if today <= minutes.term:
            raise Conflict(_("El plazo para corregir no ha terminado: el silencio aún no aprueba el acta."), "term")
        on = minutes.term + dt.timedelta(days=1)
    elif way != "meeting" or meeting is None or not approves(minutes, meeting):
        raise Conflict(_("Elija una reunión del mismo órgano, posterior a esta y ya abierta."), "meeting")
    else:
        on = on or meeting.starts
    if on is None or on > today or on <= (minutes.meeting.ends or minutes.meeting.starts or on - dt.timedelta(days=1)):
        raise Conflict(_("El acta se aprueba después de su reunión y no más tarde que hoy."), "day")
    minutes.state, minutes.approved, minutes.approved_on, minutes.way = "approved", clock.now(), on, way
    minutes.approved_in = meeting.slug if meeting and way == "meeting" else ""
    minutes.sha256, minutes.sha256_open = sealed(minutes), sealed(minutes, OPEN)
    minutes.save(update_fields=["state", "approved", "approved_on", "way", "approved_in", "sha256", "sha256_open"])
    _enter(delegate, "approve-minutes", minutes, clauses, _entries(minutes), way=way, day=on, sha256=minutes.sha256_open)
    minutes.meeting.tasks.filter(key="minutes", done=None).update(done=clock.now(), done_by=delegate.party)
    return minutes


def approves(minutes: Minutes, meeting: Meeting) -> bool:
    """Whether a meeting may have approved these minutes: of the same body, after it, opened."""
    before = minutes.meeting
    later = meeting.starts is not None and before.starts is not None and meeting.starts > before.starts
    return meeting.body == before.body and later and meeting.state in ("under-way", "held")


def sealed(minutes: Minutes, part: str = "") -> str:
    """SHA-256 of the text of the minutes, or of one part of them."""
    rows = minutes.paragraphs.filter(part=part) if part else minutes.paragraphs.all()
    text = [minutes.meeting_id, *([row.part, row.number, row.section, row.text_es, row.text_en] for row in rows)]
    return hashlib.sha256(json.dumps(text, ensure_ascii=False).encode()).hexdigest()


@transaction.atomic
def issue_corrigendum(delegate: Delegate, paragraph: Paragraph, *, text_es: str, text_en: str, reason: str) -> Corrigendum:
    """Say what an approved paragraph should have said, and why; the approved text stays beneath it. Raises Refused, Conflict."""
    minutes, clauses = _kept(delegate, paragraph.minutes, "approved", text_es=text_es, text_en=text_en, reason=reason)
    if not (text_es.strip() and text_en.strip() and reason.strip()):
        raise Conflict(_("La fe de erratas lleva el texto en los dos idiomas y el motivo."), "shape")
    number = (paragraph.corrigenda.aggregate(top=Max("number"))["top"] or 0) + 1
    made = Corrigendum.objects.create(
        paragraph=paragraph, number=number, text_es=text_es.strip(), text_en=text_en.strip(), reason=reason.strip(), day=clock.today(),
        at=clock.now(), by=delegate.party)
    audience = MEMBERS if paragraph.part == CLOSED else _entries(minutes)
    _enter(delegate, "issue-corrigendum", minutes, clauses, audience, paragraph=paragraph.label)
    return made

