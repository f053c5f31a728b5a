"""Documentos: a document's page, its files, registering one. What may not be seen is not found."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.http import parse_etags, quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from secretariat.chronicle.gate import Conflict, permit

from . import acts, audience, facts, store
from .forms import DocumentForm, VersionForm
from .models import Document, Version


def address_of_subject(about: str) -> str:
    """The page of what a document is about (`meetings.meeting:slug`), "" where it has none."""
    kind, _colon, key = about.partition(":")
    room, _dot, name = kind.partition(".")
    try:
        return reverse(f"{room}:{name}", args=[key]) if key else ""
    except NoReverseMatch:
        return ""


def fetch(request: HttpRequest, symbol: str) -> Document:
    found = facts.with_versions(audience.visible(Document.objects.filter(symbol=symbol), request.delegate)).first()
    if found is None:
        raise Http404
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def document(request: HttpRequest, symbol: str) -> HttpResponse:
    """A document with its languages and revisions; the Secretariat and the Presidency add files here."""
    row = fetch(request, symbol)
    if request.method == "POST":  # asked before the file is read into memory
        permit(request.delegate, "register-document", subject=row.address)
    form = VersionForm(request.POST or None, request.FILES or None) if request.delegate.steers or request.method == "POST" else None
    if request.method == "POST" and form is not None and form.is_valid():
        try:
            acts.add_version(request.delegate, row, **form.version())
        except store.Unfit as unfit:
            form.add_error("file", str(unfit))
        except Conflict as conflict:
            form.add_error("file", conflict.message)
        else:
            messages.success(request, _("El archivo está registrado."))
            return redirect("documents:document", row.symbol)
    languages = facts.languages(row)
    newest = {line.version.pk for line in languages}
    return render(
        request,
        "documents/document.html",
        {
            "document": row,
            "languages": languages,
            "earlier": [v for v in row.versions.all() if v.pk not in newest],
            "form": form,
            "about_url": address_of_subject(row.about),
        },
        status=422 if form is not None and form.is_bound else 200,
    )


@require_safe
def file(request: HttpRequest, pk: int) -> HttpResponse | FileResponse:
    """One file, handed out by its content: the name and type are those kept, the path is the digest's."""
    versions = audience.visible_versions(Version.objects.select_related("document").defer("text", "document__fold"), request.delegate)
    version = versions.filter(pk=pk).first()
    if version is None:
        raise Http404
    etag = quote_etag(version.sha256)
    headers = {
        "ETag": etag,
        "X-Content-Type-Options": "nosniff",
        "Content-Language": version.language,
        # Doors may close on it: every reader asks again each time.
        "Cache-Control": "private, no-cache",
        "Content-Security-Policy": "sandbox; default-src 'none'",
    }
    if etag in parse_etags(request.headers.get("If-None-Match", "")):
        return HttpResponseNotModified(headers=headers)
    path = store.path_of(version.sha256)
    if not path.exists():
        raise Http404
    # Only a PDF is shown in the browser; anything else is taken away as a file.
    away = version.content_type != store.PDF
    return FileResponse(
        path.open("rb"), as_attachment=away, filename=download_name(version), content_type=version.content_type, headers=headers
    )


def download_name(version: Version) -> str:
    """`CRM-RV-XXXI-DOC-3-es-rev2.pdf`: the symbol tells more than the name a file came with."""
    ending = store.ENDINGS.get(version.content_type, "")
    return f"{version.document.symbol.replace('/', '-')}-{version.language}-rev{version.revision}{ending}"


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Register a document that belongs to no meeting, with its first file: both are kept or neither."""
    if request.method != "POST":
        permit(request.delegate, "register-document")
    form = DocumentForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        found = form.cleaned_data
        try:
            with transaction.atomic():
                row = acts.register(
                    request.delegate,
                    kind=found["kind"],
                    title_es=found["title_es"],
                    title_en=found["title_en"],
                    audience=found["audience"],
                    symbol=found["symbol"],
                    fictitious=bool(request.demonstration),
                )
                acts.add_version(
                    request.delegate,
                    row,
                    language=found["language"],
                    status="original",
                    name=found["file"].name,
                    content=found["file"].read(),
                )
        except store.Unfit as unfit:
            form.add_error("file", str(unfit))
        except Conflict as conflict:
            form.add_error("symbol", conflict.message)
        else:
            messages.success(request, _("El documento está registrado con la signatura %(symbol)s.") % {"symbol": row.symbol})
            return redirect("documents:document", row.symbol)
    return render(request, "documents/document_add.html", {"form": form}, status=422 if form.is_bound else 200)
