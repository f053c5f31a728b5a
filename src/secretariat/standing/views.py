"""Situación de un participante: the page of each party on any day, and the list of all of them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from charter.calendar import add_days
from charter.parties import MEMBERS, RROCM, Category
from charter.prose import say_list
from charter.standing import standing
from charter.view import View
from secretariat.chronicle.days import Asked, asked
from secretariat.financing import receipts
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language
from secretariat.participants import facts as participants

from . import facts
from .audience import question_told, sees_all, sees_level, sees_reasons
from .reasons import applied, finding

SHOWN_YEARS = 8  # years in the table beside the reasons; the statement has them all


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """All parties with level, since, until «si nada ocurre» and clause. For members and the Secretariat."""
    if not sees_all(request.delegate):
        raise Http404
    question = asked(request)
    groups = facts.groups(question.view) if question.view else []
    return render(request, "standing/overview.html", {"asked": question, "groups": groups}, status=question.status)


@require_safe
def party(request: HttpRequest, code: str) -> HttpResponse:
    """One party: its whole page to who may see its reasons, what is public to everybody else."""
    question = asked(request)
    if not facts.known_party(code, question.view):
        raise Http404
    question = question_told(request.delegate, question, code)
    category = category_of(question.view, code)
    context: dict[str, Any] = {
        "asked": question, "code": code, "category": category.value, "own": request.delegate.party == code,
        "whole": sees_reasons(request.delegate, code), "sees_all": sees_all(request.delegate),
    }
    if question.view is not None:
        shown = _whole(request, question, question.view, code) if context["whole"] else _public(request, question.view, code, category)
        context |= shown
    return render(request, "standing/party.html", context, status=question.status)


def category_of(view: View | None, code: str) -> Category:
    """The chapter of the Charter under which a party takes part; before any Charter, as its card says."""
    if view is not None:
        return standing(view, code).category
    card = participants.party(code)
    if code in MEMBERS or code == RROCM or card is None:
        return Category.MEMBER if code in MEMBERS else Category.CIVIL_SOCIETY if code == RROCM else Category.NONE
    return Category(card.category)


def _public(request: HttpRequest, view: View, code: str, category: Category) -> dict[str, Any]:
    """What everybody may know: an observer's level and since when; of a member, that it is one."""
    found = standing(view, code)
    said = sees_level(request.delegate, code, category)
    return {"level": facts.KINDS[found.level.value] if said else "", "since": found.since if said else None,
            "clause": found.why.clause if said else "membership.eleven-permanent", "core_level": found.level.value if said else ""}


def _whole(request: HttpRequest, question: Asked, view: View, code: str) -> dict[str, Any]:
    """Level, reasons, cure, line and acts, with the facts they rest on."""
    page = facts.page(view, code)
    found = page.standing
    origins = receipts.origins(view, page.facts, request.delegate)
    name = facts.said_name(code, found.category)
    years = page.account.years[::-1] if page.account else ()
    ahead = [line.year for line in years[::-1] if line.counted and not line.is_due and line.outstanding]
    return {
        "page": page, "level": facts.KINDS[found.level.value], "core_level": found.level.value, "since": found.since,
        "until": found.until, "clause": found.why.clause, "name": name, "origins": origins,
        "why": finding(found.why, origins, code, name), "readings": applied(view, found.why),
        "stretches": facts.stretches(view, code, question.today), "doings": facts.doings(view, code),
        "years": years[:SHOWN_YEARS], "more_years": len(years) > SHOWN_YEARS,
        "unpaid_years": say_list([str(year) for year in page.unpaid.years], language()) if page.unpaid else "",
        "ahead_years": say_list([str(year) for year in ahead], language()) if ahead else "",
        "worksheet": house_url("portal:worksheet") if sees_all(request.delegate) else "",
        "attend_by": add_days(page.absence.attend_before, -1) if page.absence and page.absence.attend_before else None,
        "notices": [origins[fact] for fact, _on in page.absence.notices if fact in origins] if page.absence else [],
    }
