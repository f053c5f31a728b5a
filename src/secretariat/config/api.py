"""The programming interface: the same facts and acts as the pages, as JSON. Each room brings its router."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from django.db import DataError
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

from secretariat.chronicle import acts
from secretariat.chronicle.gate import Conflict, Refused

ROOMS = (
    "participants", "practices", "institutions", "meetings", "documents", "financing", "standing", "negotiation", "decisions",
    "society", "participation", "executive", "presidency", "portal",
    "fund", "reports",
)

api = NinjaAPI(
    title="CRM Secretaría Virtual / RCM Virtual Secretariat", version="1", urls_namespace="api",
    description="Same facts, same acts and same refusals as the pages.",
)

for room in ROOMS:
    module = import_module(f"secretariat.{room}.api")
    api.add_router(f"/{room}/", module.router, tags=[room])


def language(request: HttpRequest) -> str:
    return "en" if request.headers.get("Accept-Language", "").lower().startswith("en") else "es"


@api.exception_handler(Refused)
def refused(request: HttpRequest, error: Any) -> HttpResponse:
    """A refusal is written into the chronicle and answered with its reasons, as on the page."""
    from charter.prose import explain

    entry = acts.enter_refusal(error)
    verdict = error.verdict
    return api.create_response(
        request,
        {"outcome": verdict.outcome.value, "clauses": list(verdict.clauses), "why": explain(verdict.why, language(request)),
         "entry": entry.seq},
        status=403,
    )


@api.exception_handler(Conflict)
def conflict(request: HttpRequest, error: Any) -> HttpResponse:
    return api.create_response(request, {"error": str(error.message), "code": error.code}, status=409)


@api.exception_handler(DataError)
def unreadable(request: HttpRequest, error: Any) -> HttpResponse:
    """Signs that the database does not keep, such as NUL, or more of them than fit: nothing was done."""
    return api.create_response(request, {"error": "The request holds signs that cannot be kept.", "code": "unreadable"}, status=422)
