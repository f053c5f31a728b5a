"""Países Miembros, criterios: what is shared, as it is asked for; what waits for whom. Never writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from secretariat.chronicle import clock
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.facts import remembered
from secretariat.documents.words import words
from secretariat.furniture.names import party_name, sort_key
from secretariat.participants.directory_facts import year_after

from . import audience
from .models import DRAFT, RETURNED, SUBMITTED, Measure, Practice, Version


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader looks for; empty where she does not say."""

    q: str = ""
    party: str = ""
    kind: str = ""
    pillar: str = ""
    topic: str = ""
    year: int | None = None


def matching(asked: str) -> Q:
    """Rows whose folded text has every word asked, by its stem in either language."""
    found = Q()
    for es, en in list(zip(words(asked, "es"), words(asked, "en"), strict=True))[:8]:
        found &= Q(fold__contains=f" {es} ") | Q(fold__contains=f" {en} ")
    return found


def measures(delegate: Delegate, asked: Asked) -> QuerySet[Measure]:
    """Laws, policies and regulations that are asked for."""
    rows = audience.measures(Measure.objects.all(), delegate).filter(matching(asked.q))
    for name, value in (("party", asked.party), ("kind", asked.kind), ("pillar", asked.pillar), ("topics__icontains", asked.topic)):
        if value:
            rows = rows.filter(**{name: value})
    return rows.filter(valid_from__year=asked.year) if asked.year else rows


def practices(delegate: Delegate, asked: Asked) -> QuerySet[Version]:
    """The public wordings of the good practices that are asked for, each with its practice."""
    rows = Practice.objects.filter(audience.OPEN).filter(matching(asked.q))
    if asked.party:
        rows = rows.filter(party=asked.party)
    open_ = audience.public_versions(Version.objects.filter(practice__in=rows)).select_related("practice")
    for name, value in (("pillar", asked.pillar), ("topics__icontains", asked.topic), ("year", asked.year)):
        if value:
            open_ = open_.filter(**{name: value})
    return open_


def stale(row: Measure, today: dt.date | None = None) -> bool:
    """Whether nobody has said for a year that a measure still is as shared; one that ended needs no more word."""
    day = today or clock.today()
    return (row.valid_until is None or row.valid_until > day) and year_after(row.verified) <= day


def to_verify(party: str) -> list[Measure]:
    """Measures of a party that wait for their yearly verification. Remembered for the day."""
    today = clock.today()

    def find() -> list[Measure]:
        return [row for row in Measure.objects.filter(party=party, verified__lte=today - dt.timedelta(days=365)) if stale(row, today)]

    found: list[Measure] = remembered(("practices.to_verify", party, today), find)
    return found


def to_review() -> int:
    """How many good practices wait for the Secretariat. Remembered: only acts change it."""
    count: int = remembered("practices.to_review", lambda: Practice.objects.filter(state=SUBMITTED).count())
    return count


def returned(party: str) -> int:
    """How many good practices of a party were returned to it. Remembered: only acts change it."""
    count: int = remembered(("practices.returned", party), lambda: Practice.objects.filter(party=party, state=RETURNED).count())
    return count


@dataclass(frozen=True, slots=True)
class Waiting:
    """A good practice that is somebody's to take further, with its newest wording."""

    practice: Practice
    version: Version


def waiting(delegate: Delegate) -> list[Waiting]:
    """For the Secretariat what it is to review, for a country what it is to write. Two queries."""
    rows = audience.practices(Practice.objects.all(), delegate)
    if delegate.is_secretariat:
        rows = rows.filter(state=SUBMITTED)
    else:
        rows = rows.filter(party=delegate.party, state__in=(DRAFT, RETURNED, SUBMITTED))
    kept = {row.pk: row for row in rows}
    newest: dict[int, Version] = {}
    for version in audience.versions(Version.objects.filter(practice__in=list(kept)), delegate).order_by("number"):
        newest[version.practice_id] = version
    return [Waiting(row, newest[pk]) for pk, row in kept.items() if pk in newest]


def countries(codes: Iterable[str], language: str) -> list[tuple[str, str]]:
    """(code, name) in alphabetical order."""
    return sorted(((code, party_name(code, language)) for code in set(codes)), key=lambda pair: sort_key(pair[1]))
