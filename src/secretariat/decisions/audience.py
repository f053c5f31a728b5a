"""Mandato, Países Observadores: which questions and decisions a delegate may see.

Deciding is among members (observer.country.no-decision-making): a question, its positions and its objections are theirs
and the Secretariat's, for ever. What was adopted is public, with its reservations.
"""

from __future__ import annotations

from django.db.models import QuerySet

from secretariat.chronicle.delegate import Delegate

from .models import Commitment, Decision, Question


def visible_questions(questions: QuerySet[Question], delegate: Delegate) -> QuerySet[Question]:
    """Questions of the delegate's audiences, decided in the query. Never public, whatever became of them."""
    if not delegate.in_the_room:
        return questions.none()
    return questions.filter(audience__in=delegate.audiences)


def visible(decisions: QuerySet[Decision], delegate: Delegate) -> QuerySet[Decision]:
    """Entries of the register that the delegate may see."""
    return decisions.filter(audience__in=delegate.audiences)


def visible_commitments(commitments: QuerySet[Commitment], delegate: Delegate) -> QuerySet[Commitment]:
    """Commitments that the delegate may see."""
    return commitments.filter(audience__in=delegate.audiences)
