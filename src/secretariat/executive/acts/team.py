"""Secretaría Ejecutiva, equipo técnico y Reglamento: versions submitted with the norms they follow; posts and who fills them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import PUBLIC, SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.documents import acts as documents

from ..models import PAPERS, Appointment, Paper, Post

_SUBMITTED = {"rules": ("rules_submitted", "se"), "manual": ("manual_submitted", "grcm")}
_STEMS = {"rules": "CRM/SE/REG", "manual": "CRM/SE/MAN", "parameters": "CRM/SE/PAR"}


def _fiction() -> bool:
    return record.memory().demonstration


@transaction.atomic
def submit_paper(
    delegate: Delegate,
    *,
    kind: str,
    version: str,
    title_es: str,
    title_en: str,
    norms: Sequence[str] = (),
    note_es: str = "",
    note_en: str = "",
    file: tuple[str, bytes] | None = None,
    source: str = "",
) -> Paper:
    """Keep a version of the regulations (submitted by the Secretariat, with its norms), of the manual (by the GRCM) or of the parameters.

    file: (name, content) of the text in Spanish, which becomes a document with its symbol. The approval is a decision's.
    Raises Refused (se.function.draft-rules.iom-norms where no norm is named); Conflict where that version is known.
    """
    alone()
    if kind not in dict(PAPERS):
        raise Conflict(_("Elija de qué documento se trata."), "kind")
    address = f"executive.paper:{kind}:{version}"
    kept = {"title_es": title_es, "norms": "\n".join(norms)}
    if kind == "rules":
        verdict = permit(delegate, "submit-rules", subject=address, audience=PUBLIC, kept=kept, norms=tuple(norms))
    else:
        verdict = permit(delegate, "keep-versions", subject=address, audience=PUBLIC, kept=kept)
    if kind == "manual":
        verdict = permit(delegate, "submit-manual", actor="grcm", subject=address, audience=PUBLIC, kept=kept)
    if Paper.objects.filter(kind=kind, version=version).exists():
        raise Conflict(_("Esa versión ya consta: use otro nombre corto."), "version")
    today, facts = clock.today(), list[dict[str, Any]]()
    name, subject = _SUBMITTED.get(kind, ("", ""))
    if name and not any(fact.text("version") == version for fact in record.view(today).of(name)):
        data = {"version": version, **({"norms": list(norms)} if kind == "rules" else {})}
        facts.append({"kind": name, "subject": subject, "on": today.isoformat(), "data": data, "source": source.strip()})
    row = Paper(
        kind=kind,
        version=version,
        title_es=title_es,
        title_en=title_en,
        norms=list(norms),
        note_es=note_es,
        note_en=note_en,
        kept_on=today,
        fictitious=_fiction(),
    )
    if file is not None:
        row.document = _document(delegate, row, file)
    row.save()
    enter(
        delegate,
        "executive.submit-paper",
        subject=address,
        clauses=verdict.clauses,
        audience=PUBLIC,
        data={"kind": kind, "version": version},
        facts=facts,
        fictitious=_fiction(),
    )
    return row


def _document(delegate: Delegate, row: Paper, file: tuple[str, bytes]) -> str:
    made = documents.register(
        delegate,
        kind="other",
        title_es=row.title_es,
        title_en=row.title_en,
        audience=PUBLIC,
        symbol=f"{_STEMS[row.kind]}/{row.version.upper()}",
        about=row.address,
        fictitious=row.fictitious,
    )
    documents.add_version(delegate, made, language="es", status="original", name=file[0], content=file[1])
    return str(made.symbol)


@transaction.atomic
def create_post(
    delegate: Delegate,
    *,
    slug: str,
    title_es: str,
    title_en: str,
    function_es: str,
    function_en: str,
    since: dt.date | None = None,
) -> Post:
    """Make a post of the technical team, under the parameters that the members approved (se.technical-team). Secretariat."""
    alone()
    verdict = permit(delegate, "appoint-staff", subject=f"executive.post:{slug}", audience=PUBLIC, kept={"title_es": title_es})
    if Post.objects.filter(pk=slug).exists():
        raise Conflict(_("Ya hay un puesto con ese nombre corto."), "slug")
    today = clock.today()
    approved = record.view(today).of("parameters_approved")[-1]
    row = Post.objects.create(
        slug=slug,
        title_es=title_es,
        title_en=title_en,
        function_es=function_es,
        function_en=function_en,
        parameters=approved.text("version"),
        since=since or today,
        fictitious=_fiction(),
    )
    _told(delegate, "create-post", row, verdict.clauses)
    return row


def _told(
    delegate: Delegate, act: str, row: Post, clauses: Sequence[str], audience: str = PUBLIC, facts: Sequence[dict[str, Any]] = ()
) -> None:
    enter(
        delegate,
        f"executive.{act}",
        subject=row.address,
        clauses=clauses,
        audience=audience,
        data={"post": row.slug},
        facts=facts,
        fictitious=_fiction(),
    )


def _post(post: Post) -> Post:
    row = Post.objects.select_for_update().get(pk=post.pk)
    if row.until:
        raise Conflict(_("Este puesto ya se cerró."), "closed")
    return row


@transaction.atomic
def appoint(delegate: Delegate, post: Post, *, name: str, criteria: Sequence[str], since: dt.date | None = None) -> Appointment:
    """Appoint somebody to a vacant post, saying which criteria of the IOM were applied. The record knows the post alone. Secretariat.

    Raises Refused (se.technical-team, se.technical-team.iom-criteria); Conflict while somebody fills it.
    """
    alone()
    verdict = permit(delegate, "appoint-staff", subject=post.address, kept={"criteria": "\n".join(criteria)}, criteria=tuple(criteria))
    row, today = _post(post), clock.today()
    if row.appointments.filter(until=None).exists():
        raise Conflict(_("El puesto está ocupado: registre antes el fin de ese nombramiento."), "name")
    if not name.strip():
        raise Conflict(_("Escriba el nombre de la persona; solo lo ve la Secretaría Ejecutiva."), "name")
    start = since or today
    if start > today:
        raise Conflict(_("Registre el nombramiento el día en que empieza, o después."), "since")
    made = Appointment.objects.create(post=row, name=name.strip(), since=start, criteria=list(criteria), fictitious=_fiction())
    data = {"post": row.slug, "criteria": list(criteria)}
    told = [{"kind": "staff_appointed", "subject": "se", "on": start.isoformat(), "data": data}]
    _told(delegate, "appoint", row, verdict.clauses, facts=told)
    return made


@transaction.atomic
def end_appointment(delegate: Delegate, post: Post, *, until: dt.date | None = None) -> Appointment:
    """End who fills a post: from that day it is vacant. Secretariat. Raises Refused; Conflict where it is vacant already."""
    alone()
    verdict = permit(delegate, "appoint-staff", subject=post.address)
    row = _post(post)
    held = row.appointments.select_for_update().filter(until=None).first()
    if held is None:
        raise Conflict(_("El puesto está vacante."), "vacant")
    day = until or clock.today()
    if day < held.since or day > clock.today():
        raise Conflict(_("El fin queda entre el comienzo del nombramiento y hoy."), "until")
    held.until = day
    held.save(update_fields=["until"])
    _told(delegate, "end-appointment", row, verdict.clauses, SECRETARIAT)
    return held


@transaction.atomic
def close_post(delegate: Delegate, post: Post) -> Post:
    """Close a vacant post. Secretariat. Raises Refused; Conflict while somebody fills it."""
    alone()
    verdict = permit(delegate, "appoint-staff", subject=post.address)
    row = _post(post)
    if row.appointments.filter(until=None).exists():
        raise Conflict(_("El puesto está ocupado: registre antes el fin de ese nombramiento."), "name")
    row.until = clock.today()
    row.save(update_fields=["until"])
    _told(delegate, "close-post", row, verdict.clauses)
    return row
