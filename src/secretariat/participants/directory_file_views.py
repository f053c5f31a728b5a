"""Puntos focales: the directory goes out as a file, and a party's list comes back, looked at before it is done."""

from __future__ import annotations

import base64
import binascii
import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from secretariat.chronicle.gate import Conflict
from secretariat.furniture.figures import language
from secretariat.furniture.tabular import Table, Unreadable, answer, read

from . import directory_audience as audience
from . import directory_files as files
from . import directory_import as imports
from .directory_forms import FileForm
from .directory_vcard import cards
from .directory_views import found
from .views import one

ENDINGS = {"csv": files.as_csv, "xlsx": files.as_xlsx, "vcf": cards}
EXPECTS = ("Cargo (ES)", "Office (ES)", "Post (ES)", "office_es", "Institución (ES)", "Institution (ES)", "institution_es")
MOST_BYTES = 400_000  # five hundred long rows


@require_safe
def directory_file(request: HttpRequest, ending: str) -> HttpResponse:
    """The lines that are asked for as vCard, CSV or XLSX: the same lines that this reader sees on the page."""
    if ending not in ENDINGS:
        raise Http404
    lines, asked = found(request)
    name = "-".join(filter(None, (_("directorio"), asked["de"].lower() if asked["de"].isalnum() else "", asked["day"].isoformat())))
    return answer(f"{name}.{ending}", ENDINGS[ending](lines, language()))


def opened(name: str, content: bytes) -> Table:
    """The table of a file. Raises Unreadable."""
    if len(content) > MOST_BYTES:
        raise Unreadable(_("El archivo es demasiado grande para una lista del directorio: súbala en partes."))
    return read(name, content, limit=imports.MOST, expects=EXPECTS)


def mark(plan: imports.Plan) -> str:
    """What the person looked at, in short."""
    return hashlib.sha256(repr(plan.changes).encode()).hexdigest()


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def take_in(request: HttpRequest, code: str) -> HttpResponse:
    """Upload a party's list; see every change and fault by its cell; then let it be done."""
    party = one(code)
    if not audience.keeps(request.delegate, party):
        raise Http404
    form = FileForm(request.POST or None, request.FILES or None) if request.FILES or "carried" not in request.POST else FileForm()
    shown: dict[str, object] = {"party": party, "form": form, "instrument": request.POST.get("instrument", "")}
    status = 200
    if request.method == "POST":
        try:
            if "carried" in request.POST and not request.FILES:
                name, content = carried(request)
            elif form.is_valid():
                name, content = form.cleaned_data["file"].name, form.cleaned_data["file"].read(MOST_BYTES + 1)
            else:
                return render(request, "participants/directory_take_in.html", shown, status=422)
            table = opened(name, content)
            plan = imports.plan(code, table)
            shown.update(plan=plan, name=name, carried=base64.b64encode(content).decode(), mark=mark(plan))
            status = 422 if plan.faults else 200
            if "apply" in request.POST and plan.sound:
                if request.POST.get("mark") != mark(plan):
                    raise Conflict(_("El directorio cambió desde que miró el archivo: mire de nuevo lo que cambiaría."), "moved")
                instrument = request.POST.get("instrument", "").strip()[:120]
                imports.take_in(request.delegate, code, table, seen=plan.changes, instrument=instrument)
                messages.success(request, _("El directorio quedó como dice el archivo."))
                return redirect("participants:people", code)
        except Unreadable as problem:
            form.add_error("file", problem.message) if form.is_bound else shown.update(problem=problem.message)
            status = 422
        except Conflict as conflict:
            shown["problem"], status = conflict.message, 409
    return render(request, "participants/directory_take_in.html", shown, status=status)


def carried(request: HttpRequest) -> tuple[str, bytes]:
    """The file that was looked at, as the page carried it. Raises Unreadable."""
    try:
        content = base64.b64decode(request.POST["carried"], validate=True)
    except (binascii.Error, ValueError):
        raise Unreadable(_("El archivo que miraba se perdió: elíjalo de nuevo.")) from None
    return request.POST.get("name", "")[:200], content
