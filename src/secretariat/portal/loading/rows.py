"""Toda la Carta: after an import, the cards and rows of what its facts name for the first time, so that pages can show them."""

from __future__ import annotations

from collections.abc import Iterable

from charter.facts import Fact
from secretariat.chronicle.delegate import THE_SYSTEM
from secretariat.institutions import acts as institutions
from secretariat.institutions.models import Body
from secretariat.meetings import acts as meetings
from secretariat.participants import acts as participants
from secretariat.participants.models import Party

CATEGORIES = {"country": "observer-country", "organisation": "observer-organisation"}


def of_facts(facts: Iterable[Fact], *, fictitious: bool = False) -> None:
    """Make the rows that are missing for meetings, observers and groups; a name not known yet is the code itself.

    Runs inside the import's transaction. What exists already is left as it is.
    """
    new = list(facts)
    _parties(new)
    _groups(new, fictitious)
    if any(fact.kind in ("meeting_held", "meeting_convened") for fact in new):
        meetings.register_from_facts(THE_SYSTEM)


def _parties(new: list[Fact]) -> None:
    admitted = {fact.subject: str(fact.data["category"]) for fact in new if fact.kind == "observer_admitted"}
    known = set(Party.objects.filter(code__in=admitted).values_list("code", flat=True))
    lacking = [code for code in admitted if code not in known]
    if lacking:
        participants.register_parties(THE_SYSTEM, [
            {"code": code, "category": CATEGORIES[admitted[code]], "name_es": code, "name_en": code} for code in sorted(lacking)])


def _groups(new: list[Fact], fictitious: bool) -> None:
    named = {fact.subject for fact in new if fact.kind == "wg_established"}
    lacking = named - set(Body.objects.filter(code__in=named).values_list("code", flat=True))
    if lacking:
        institutions.register_bodies(THE_SYSTEM, [
            {"code": code, "name_es": f"Grupo de Trabajo {code[3:]}", "name_en": f"Working Group {code[3:]}", "fictitious": fictitious}
            for code in sorted(lacking)])
