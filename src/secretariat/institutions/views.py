"""Estructura institucional: the five bodies today, the history of the presidency, the page of each body and group."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from secretariat.chronicle import facts as record
from secretariat.chronicle.days import asked

from . import bodies, facts


def overview(request: HttpRequest) -> HttpResponse:
    """The five bodies with their clauses and who holds them on the day asked; what is vacant or not on record is named."""
    question = asked(request, before=True)
    held = facts.offices_on(question.day)
    kept = facts.rows()
    view = record.view(held.on)
    return render(
        request,
        "institutions/body_list.html",
        {
            "five": bodies.FIVE,
            "asked": question,
            "held": held,
            "kept": kept,
            "groups": [(group, kept.bodies.get(group.group)) for group in held.groups],
            "ended": [(group, kept.bodies.get(group.group)) for group in facts.former_groups(view)],
            "undated": [
                row
                for code, row in kept.bodies.items()
                if code.startswith("wg:")
                and code not in {g.group for g in held.groups}
                and code not in {g.group for g in facts.former_groups(view)}
            ],
            "next_plan": facts.next_plan(view),
        },
        status=question.status,
    )


def presidency(request: HttpRequest) -> HttpResponse:
    """Who presided, year by year, with how it is known; the Troika today, its gaps named."""
    return render(request, "institutions/presidency_history.html", {"years": facts.years(), "held": facts.offices_on()})


def body(request: HttpRequest, code: str) -> HttpResponse:
    """One body: its clauses and powers, who holds it on the day asked; one group: mandate, objectives, term."""
    question = asked(request, before=True)
    held, kept = facts.offices_on(question.day), facts.rows()
    if code.startswith("wg:"):
        view = record.view(held.on)
        group = next((g for g in (*held.groups, *facts.former_groups(view)) if g.group == code), None)
        row = kept.bodies.get(code)
        if group is None and row is None:
            raise Http404
        return render(
            request,
            "institutions/group_show.html",
            {
                "asked": question,
                "code": code,
                "group": group,
                "row": row,
                "why": group.why(view) if group else None,
                "running": group in held.groups,
            },
            status=question.status,
        )
    office = bodies.office(code)
    if office is None:
        raise Http404
    return render(
        request,
        "institutions/body_show.html",
        {
            "asked": question,
            "office": office,
            "held": held,
            "kept": kept,
            "row": kept.bodies.get(code),
            "code": code,
            "groups": [(group, kept.bodies.get(group.group)) for group in held.groups],
        },
        status=question.status,
    )
