"""Secretaría Ejecutiva, funciones: the quarterly reports as JSON: when each is due, and the frozen data of those issued."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router, Schema

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record

from . import facts
from .audience import reader

router = Router()


class QuarterOut(Schema):
    """A report that the Charter asks for, and how it stands."""

    kind: str
    period: str
    due: dt.date
    status: str


class IssueOut(Schema):
    """A report as it was issued; `data` are its frozen figures, `sha256` the hash of their canonical text."""

    kind: str
    period: str
    version: int
    issued: dt.date
    correction: str
    sha256: str
    data: dict[str, Any]


@router.get("quarters", response=list[QuarterOut], url_name="report_quarters")
def quarters(request: HttpRequest, year: int | None = None) -> list[facts.Quarter]:
    """The reports due for the quarters of a year. For members and the Secretariat; 404 for others."""
    reader(request.delegate)  # type: ignore[attr-defined]
    asked = year or clock.today().year
    if not 1996 <= asked <= 2200:
        raise Http404
    return facts.quarters(record.view(clock.today()), asked, asked)


@router.get("{kind}/{period}", response=list[IssueOut], url_name="report_issues")
def issues(request: HttpRequest, kind: str, period: str) -> list[dict[str, Any]]:
    """The versions of an issued report, newest first, each with its data. For members and the Secretariat; 404 for others."""
    reader(request.delegate)  # type: ignore[attr-defined]
    names = ("kind", "period", "version", "issued", "correction", "sha256")
    found = [{**{name: getattr(row, name) for name in names}, "data": json.loads(row.content)} for row in facts.issues(kind, period)]
    if not found:
        raise Http404
    return found
