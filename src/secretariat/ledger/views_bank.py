"""Financiamiento: reconciliation with the administering organisation's statement: taking it in, comparing, confirming, freezing."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from secretariat.chronicle import clock
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.figures import long_date
from secretariat.furniture.forms import DayField, UploadField
from secretariat.furniture.tabular import Column, Sheet, Table, Unreadable, answer, read, xlsx_bytes

from . import bank, keeping, reconciling
from .audience import members_only
from .models import BankStatement, Reconciliation, Upload
from .views import day_asked

SHOWN_FAULTS, SHOWN_LINES = 200, 10


class FileForm(forms.Form):
    """The statement's file."""

    file = UploadField(label=gettext_lazy("Extracto (CSV o XLSX)"), widget=forms.FileInput({"accept": ".csv,.xlsx"}),
                           error_messages={"required": gettext_lazy("Elija el archivo"), "empty": gettext_lazy("El archivo está vacío")})


class MappingForm(forms.Form):
    """Which column says what."""

    layout = forms.CharField(label=gettext_lazy("Guardar esta disposición con el nombre"), required=False, max_length=80,
                             help_text=gettext_lazy("La próxima vez se propondrá sola. Déjelo vacío para no guardarla."))

    def __init__(self, *args: Any, table: Table, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [name for name in dict.fromkeys(table.header) if name]
        parts = {part: forms.ChoiceField(label=words, required=False, choices=[("", "—"), *((name, name) for name in names)])
                 for part, words in bank.PARTS.items()}
        self.fields = {**parts, **self.fields}

    def mapping(self) -> dict[str, str]:
        return {part: self.cleaned_data[part] for part in bank.PARTS if self.cleaned_data.get(part)}


class FreezeForm(forms.Form):
    as_of = DayField(label=gettext_lazy("Conciliar al"), error_messages={"required": gettext_lazy("Indique el día")})


@require_http_methods(["GET", "HEAD", "POST"])
def statements(request: HttpRequest) -> HttpResponse:
    """The comparison of the book with the statements, on any day; the Secretariat confirms pairs and freezes it."""
    members_only(request.delegate)
    day, text, error = day_asked(request)
    keeps = request.delegate.is_secretariat
    status, said, form = (422 if error else 200), "", FreezeForm(initial={"as_of": day})
    if request.method == "POST":
        permit(request.delegate, keeping.ACT, subject="ledger.statements")
        try:
            if "undo" in request.POST:
                reconciling.undo(request.delegate, _number(request.POST["undo"]))
                messages.success(request, _("Confirmación retirada."))
                return redirect("ledger:statements")
            if "freeze" in request.POST:
                form = FreezeForm(request.POST)
                if form.is_valid():
                    made = reconciling.freeze(request.delegate, as_of=form.cleaned_data["as_of"])
                    messages.success(request, _("Conciliación congelada."))
                    return redirect("ledger:reconciliation", made.pk)
                status = 422
            else:
                done = reconciling.confirm(request.delegate, [_pair(text) for text in request.POST.getlist("pair")])
                messages.success(request, _("Parejas confirmadas: %(n)s.") % {"n": done})
                return redirect("ledger:statements")
        except Conflict as conflict:
            status = 422
            if conflict.code == "as_of":
                form.add_error("as_of", conflict.message)
            else:
                said = conflict.message
    found = reconciling.compare(day)
    context = {"day": day, "text": text or day.isoformat(), "error": error, "on_name": "on" if request.LANGUAGE_CODE == "en" else "el",
               "found": found, "keeps": keeps, "form": form, "said": said, "taken": BankStatement.objects.all()[:20],
               "frozen": Reconciliation.objects.defer("data")[:20]}
    return render(request, "ledger/statements.html", context, status=status)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0


def _pair(text: str) -> tuple[int, int]:
    line, _dash, entry = text.partition("-")
    return _number(line), _number(entry)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """Choose the file of a statement; its columns are named on the next page."""
    members_only(request.delegate)
    permit(request.delegate, keeping.ACT, subject="ledger.statements")
    posted = request.method == "POST"
    form = FileForm(request.POST if posted else None, request.FILES if posted else None)
    if form.is_valid():
        file = form.cleaned_data["file"]
        content = file.read()
        try:
            read(file.name, content)
        except Unreadable as fault:
            form.add_error("file", fault.message)
        else:
            made = reconciling.put_by(request.delegate, name=file.name, content=content)
            return redirect("ledger:statement_columns", made.pk)
    return render(request, "ledger/statement_upload.html", {"form": form}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Name the columns, see what would be taken in and every fault by its cell, then take it in: whole or not at all."""
    members_only(request.delegate)
    permit(request.delegate, keeping.ACT, subject="ledger.statements")
    waiting = Upload.objects.filter(pk=pk, account=request.delegate.account).first()
    if waiting is None:
        raise Http404
    content = bytes(waiting.content)
    table = read(waiting.name, content)
    kept = reconciling.layouts()
    posted = request.method == "POST"
    fitting = {name: mapping for name, mapping in kept.items() if all(table.column(head) is not None for head in mapping.values())}
    name = request.GET.get("disposicion", "") or next(iter(fitting), "")
    initial = fitting.get(name) or bank.suggested(table)
    form = MappingForm(request.POST if posted else None, initial=initial, table=table)
    faults: list[bank.Fault] = []
    lines: list[bank.Line] = []
    mapping = form.mapping() if posted and form.is_valid() else ({} if posted else initial)
    complete = False
    if mapping or posted:
        try:
            lines, faults = bank.read_lines(table, mapping, today=clock.today())
            complete = True
        except bank.BadMapping as bad:
            if posted:
                form.add_error(bad.part, bad.sentence)
    if posted and complete and not form.errors and "take" in request.POST:
        try:
            made = reconciling.import_statement(request.delegate, name=waiting.name, content=content, mapping=mapping,
                                                layout=form.cleaned_data["layout"], waiting=waiting)
        except reconciling.Faulty:
            pass  # they are listed below
        except Conflict as conflict:
            form.add_error(None, conflict.message)
        else:
            messages.success(request, _("Extracto tomado: %(lines)s líneas nuevas, %(known)s ya conocidas.")
                             % {"lines": made.lines, "known": made.known})
            return redirect("ledger:statements")
    status = 422 if form.errors or (posted and faults) else 200
    return render(request, "ledger/statement_columns.html", {
        "form": form, "waiting": waiting, "faults": faults[:SHOWN_FAULTS], "fault_count": len(faults), "lines": lines[:SHOWN_LINES],
        "line_count": len(lines), "complete": complete, "layouts": list(fitting), "name": name}, status=status)


@require_safe
def reconciliation(request: HttpRequest, pk: int) -> HttpResponse:
    """A reconciliation as it was frozen."""
    members_only(request.delegate)
    found = Reconciliation.objects.filter(pk=pk).first()
    if found is None:
        raise Http404
    gap = found.data["statements"] - found.data["book"]
    return render(request, "ledger/reconciliation.html", {"found": found, "data": found.data, "gap": gap})


@require_safe
def reconciliation_file(request: HttpRequest, pk: int) -> HttpResponse:
    """A frozen reconciliation as a workbook."""
    members_only(request.delegate)
    found = Reconciliation.objects.filter(pk=pk).first()
    if found is None:
        raise Http404
    data = found.data
    kinds = {"differing": _("Difieren"), "only_statement": _("Solo en el extracto"), "only_book": _("Solo en el libro"),
             "proposed": _("Por confirmar")}
    rows: list[list[Any]] = []
    for kind, words in kinds.items():
        for one in data[kind]:
            line, entry = one.get("line"), one.get("entry")
            if kind == "only_statement":
                line = one
            elif kind == "only_book":
                entry = one
            line, entry = line if isinstance(line, dict) else {}, entry if isinstance(entry, dict) else {}
            rows.append([words, line.get("document") or entry.get("document", ""), _day(line.get("day")), line.get("sum"),
                         _day(entry.get("day")), entry.get("sum"), entry.get("number")])
    sheet = Sheet(_("Conciliación"), [Column(_("Clase")), Column(_("Documento")), Column(_("Día en el extracto"), "date"),
                                      Column(_("Suma en el extracto"), "money"), Column(_("Día en el libro"), "date"),
                                      Column(_("Suma en el libro"), "money"), Column(_("Asiento"), "number")], rows,
                  [_("Al %(day)s. Sumas en US$.") % {"day": long_date(found.as_of)}])
    return answer(f"conciliacion-{found.as_of.isoformat()}.xlsx", xlsx_bytes([sheet]))


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
