"""Toda la Carta: the answer to an act the Charter does not let through. Not an error: a page that teaches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from charter.acts import ACTS

from .figures import language


@dataclass(frozen=True, slots=True)
class Instead:
    """Something the actor may do instead: what, one more sentence, the link that leads there, its clauses."""

    words: str
    detail: str = ""
    url: str = ""
    link: str = ""
    clauses: tuple[str, ...] = ()


class RefusedAct(Protocol):
    """What the gate raises (secretariat.chronicle.gate.Refused); this room knows only its shape."""

    verdict: Any
    act: str
    kept: dict[str, Any]


def answer(
    request: HttpRequest,
    refused: RefusedAct,
    entry_number: int | None = None,
    *,
    instead: Sequence[Instead] = (),
    status: int = 403,
) -> HttpResponse:
    """The refusal page of an act, with its reasons, what would cure it, what was written, and its chronicle entry."""
    verdict = refused.verdict
    return refusal_page(
        request,
        verdict=verdict,
        headline=headline(verdict, refused.act),
        lead=lead(verdict),
        instead=instead or tuple(_instead(verdict)),
        kept=refused.kept,
        entry_number=entry_number,
        status=status,
    )


def refusal_page(
    request: HttpRequest,
    *,
    verdict: Any,
    headline: str,
    lead: str = "",
    instead: Sequence[Instead] = (),
    kept: Mapping[str, Any] | None = None,
    entry_number: int | None = None,
    breadcrumbs: Sequence[tuple[str, str]] = (),
    status: int = 403,
) -> HttpResponse:
    """The page with words of the caller. `kept` is what the person wrote, by the name of its field; nothing is lost."""
    written = [(str(name), str(value)) for name, value in (kept or {}).items() if value not in (None, "", [])]
    return render(
        request,
        "furniture/refusal.html",
        {
            "verdict": verdict,
            "headline": headline,
            "lead": lead,
            "instead": instead,
            "kept": written,
            "costly": [
                remedy
                for remedy in getattr(getattr(verdict, "cure", None), "remedies", ())
                if remedy.amount is not None
            ],
            "entry_number": entry_number,
            "breadcrumbs": breadcrumbs,
        },
        status=status,
    )


def headline(verdict: Any, act: str) -> str:
    """The rule in one line, from the outcome and the act's own name."""
    label = _act_label(act)
    outcome = str(getattr(verdict.outcome, "value", verdict.outcome))
    if outcome == "undetermined":
        return _("Falta un hecho para saber si puede: %(act)s") % {"act": label}
    if outcome == "not-empowered":
        return _("No le corresponde: %(act)s") % {"act": label}
    return _("La Carta no lo permite hoy: %(act)s") % {"act": label}


def lead(verdict: Any) -> str:
    """Whether anything would cure it, in one sentence; empty when the core gives no cure to speak of."""
    cure = getattr(verdict, "cure", None)
    return str(cure.sentence(language())) if cure else ""


def _act_label(act: str) -> str:
    """The name of the act in the reader's language; the act's code where the core does not name it."""
    known = ACTS.get(act)
    return str(known.label[language()]) if known else act


def _instead(verdict: Any) -> Iterator[Instead]:
    """The acts open to the actor instead, with the clauses that give them, as the core's cure lists them."""
    for other in getattr(getattr(verdict, "cure", None), "alternatives", ()):
        yield Instead(_capital(_act_label(other.act)), clauses=tuple(other.clauses))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
