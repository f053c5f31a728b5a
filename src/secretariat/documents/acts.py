"""Documentos: registering a document and adding its language versions and revisions. The only writer of this room."""

from __future__ import annotations

import datetime as dt
import re

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from charter.acts import Verdict
from secretariat.chronicle import acts as chronicle
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import AUDIENCES, MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit

from . import facts, store, words
from .models import KINDS, Document, Version

SYMBOL = re.compile(r"CRM(/[A-Z0-9]+(?:[.-][A-Z0-9]+)*)+")


@transaction.atomic
def register(
    delegate: Delegate,
    *,
    kind: str,
    title_es: str,
    title_en: str,
    audience: str,
    symbol: str = "",
    stem: str = "CRM",
    about: str = "",
    session: str = "",
    shut: bool = False,
    issued: dt.date | None = None,
    fictitious: bool = False,
    verdict: Verdict | None = None,
) -> Document:
    """Register a document under its symbol (se.function.support-meetings).

    symbol: left out, the next of the series of `stem` (`CRM/RV/XXXI`) is given; audience: of `AUDIENCES`; about:
    address of the
    thing it belongs to; session: number of its session; shut: that session's doors are closed now; issued: day,
    today when left out.
    verdict: of the act above this one (a meeting's paper), when it has asked already.
    Raises Refused, or Conflict for a symbol that is taken or ill-formed.
    """
    kept = {"title_es": title_es, "title_en": title_en, "symbol": symbol}
    verdict = verdict or permit(delegate, "register-document", subject=f"documents.document:{symbol}" if symbol else "", kept=kept)
    symbol = symbol.strip().upper() or facts.next_symbol(stem, audience)
    if not SYMBOL.fullmatch(symbol):
        raise Conflict(_("La signatura se escribe como CRM/RV/XXXI/DOC/1: mayúsculas y números entre barras."), "symbol")
    if Document.objects.filter(symbol=symbol).exists():
        raise Conflict(_("Ya hay un documento con esa signatura. Deje el campo vacío y se le dará la siguiente."), "taken")
    if audience not in dict(AUDIENCES) or kind not in dict(KINDS):
        raise Conflict(_("Elija la clase del documento y quién puede verlo."), "shape")
    document = Document.objects.create(
        symbol=symbol,
        kind=kind,
        title_es=title_es,
        title_en=title_en,
        audience=audience,
        about=about,
        session=session,
        shut=shut,
        issued=issued or clock.today(),
        party=delegate.party,
        fictitious=fictitious,
        fold=words.fold(f"{title_es} {symbol}", f"{title_en} {symbol}"),
    )
    chronicle.enter(
        delegate,
        "documents.register",
        subject=document.address,
        clauses=verdict.clauses,
        data={"symbol": symbol, "kind": kind, "about": about},
        audience=entry_audience(document),
        fictitious=fictitious,
    )
    return document


@transaction.atomic
def add_version(
    delegate: Delegate,
    document: Document,
    *,
    language: str,
    status: str,
    name: str,
    content: bytes,
    verdict: Verdict | None = None,
) -> Version:
    """Add a file as the next revision of a document in a language ("es", "en"). The file is on disk before this is
    kept.

    status: "original", "official" or "working". A revision never replaces one: earlier files stay readable.
    Raises Refused, `store.Unfit` for a file that is not taken in, Conflict when that very content is already the
    newest, or while closed doors hide from its readers a document that they will see again.
    """
    verdict = verdict or permit(delegate, "register-document", subject=document.address, kept={"language": language})
    stored = store.keep(content, name)
    document = Document.objects.select_for_update().get(pk=document.pk)
    if document.shut and document.audience in {"public", "participants"}:
        # Its readers would see the file when the doors open again; what is made behind them stays the members' own.
        raise Conflict(
            _("Las puertas de su sesión están cerradas. Regístrelo como documento nuevo de esa sesión: será de los Países Miembros."),
            "doors",
        )
    newest = document.versions.filter(language=language).order_by("-revision").first()
    if newest and newest.sha256 == stored.sha256:
        raise Conflict(_("Ese archivo ya es la última revisión en ese idioma."), "same")
    version = Version.objects.create(
        document=document,
        language=language,
        revision=revision(document, language, status),
        status=status,
        name=stored.name,
        content_type=stored.content_type,
        size=stored.size,
        sha256=stored.sha256,
        text=stored.text,
        added=clock.now(),
    )
    fold_again(document)
    chronicle.enter(
        delegate,
        "documents.add-version",
        subject=document.address,
        clauses=verdict.clauses,
        data={
            "symbol": document.symbol,
            "language": language,
            "revision": version.revision,
            "status": status,
            "sha256": stored.sha256,
        },
        audience=entry_audience(document),
        fictitious=document.fictitious,
    )
    return version


def revision(document: Document, language: str, status: str) -> int:
    """Number of the next revision. A translation takes the number of the original it follows, where that is free."""
    own = document.versions.filter(language=language).aggregate(top=Max("revision"))["top"] or 0
    original = document.versions.filter(status="original").aggregate(top=Max("revision"))["top"] or 0
    return own + 1 if status == "original" else max(own + 1, original)


def fold_again(document: Document) -> None:
    """Bring the folded words for search up to the newest versions."""
    newest: dict[str, str] = {}
    for version in document.versions.order_by("language", "-revision"):
        newest.setdefault(version.language, version.text)
    document.fold = words.fold(
        f"{document.title_es} {document.symbol} {newest.get('es', '')}",
        f"{document.title_en} {document.symbol} {newest.get('en', '')}",
    )
    document.save(update_fields=["fold"])


def shut(about: str, session: str, *, closed: bool) -> int:
    """Close or open, with the doors of a session, every document issued for it; inside that act's transaction.
    Gives how many.

    What was made while the doors were closed has the audience of members and keeps it when they open.
    """
    return Document.objects.filter(about=about, session=session).update(shut=closed)


def entry_audience(document: Document) -> str:
    """Chronicle entries cannot change later: whatever belongs to a session, whose doors may close, stays with the
    members.
    """
    return MEMBERS if document.session and document.audience in {"public", "participants"} else document.audience
