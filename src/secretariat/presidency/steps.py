"""Presidencia Pro-Témpore: the next step of each reader in this room, the most pressing first. Never writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from charter.calendar import add_months
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.figures import long_date
from secretariat.furniture.names import party_name
from secretariat.institutions.facts import offices_on

from . import audience, facts
from .models import Handover, JointMeeting, Offer, Round


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next: words, page, by when, the clause."""

    words: str
    url: str
    clause: str
    due: dt.date | None = None


def steps(delegate: Delegate) -> list[Step]:
    """What awaits a reader here; nothing for who is neither a member nor the Secretariat. Four queries at most."""
    if not audience.reads_reports(delegate):
        return []
    found = [*_words(delegate), *_plan(delegate), *_results(delegate), *_handover(delegate)]
    return sorted(found, key=lambda one: one.due or dt.date.max)


def _words(delegate: Delegate) -> Iterator[Step]:
    for offer in Offer.objects.filter(state="asked", party=delegate.party):
        words = _("Responder si su país asume la Presidencia de %(year)s") % {"year": offer.year}
        yield Step(words, reverse("presidency:offer", args=[offer.pk]), "ppt.consent")
    if delegate.steers and facts.successor() is None:
        held = offices_on().ppt
        due = add_months(held.since, 12) if held else None
        yield Step(
            _("Nadie está designado para la Presidencia siguiente: busque quién se ofrece"),
            reverse("presidency:calendar"),
            "ppt.designation-by-consensus",
            due,
        )


def _plan(delegate: Delegate) -> Iterator[Step]:
    held = offices_on().ppt
    if held is None:
        return
    plan = audience.plans(delegate).filter(party=held.party, starts=held.since).first()
    page = reverse("presidency:plan", args=[plan.slug]) if plan else reverse("presidency:plans")
    now = Round.objects.filter(plan=plan, ended=None).first() if plan else None
    due = next((one.due for one in facts.dues() if one.act == "submit-ppt-plan" and one.status in facts.PENDING), None)
    if delegate.presides and due and not (plan and plan.submitted):
        words = _("Cerrar la consulta y presentar el plan de trabajo") if now else _("Preparar y presentar el plan de trabajo del año")
        yield Step(words, page, "ppt.function.priority-activities", due)
    elif now and delegate.is_member and now.closes >= clock.today() and not now.comments.filter(party=delegate.party).exists():
        yield Step(_("Comentar el plan de trabajo de la Presidencia"), page, "ppt.function.priority-activities", now.closes)


def _results(delegate: Delegate) -> Iterator[Step]:
    if delegate.is_secretariat:
        for joint in JointMeeting.objects.exclude(held=None).filter(shared=None, withheld=""):
            yield Step(
                _("Compartir con todos los resultados: %(topic)s") % {"topic": joint.topic},
                reverse("presidency:joint", args=[joint.slug]),
                "vm.subset-results-shared",
            )


def _handover(delegate: Delegate) -> Iterator[Step]:
    for one in audience.handovers(delegate).filter(complete=None):
        if facts.role_of(delegate, one.outgoing, one.incoming):
            words = _("Preparar y firmar el traspaso a %(party)s, del %(day)s") % {
                "party": party_name(one.incoming),
                "day": long_date(one.day),
            }
            yield Step(words, reverse("presidency:handover", args=[one.pk]), "ppt.yearly-change", one.day)
    held, after = offices_on().ppt, facts.successor()
    if not (held and after and facts.role_of(delegate, held.party, after.party)):
        return
    if not Handover.objects.filter(outgoing=held.party, incoming=after.party).exists():
        words = _("Abrir la lista del traspaso a %(party)s") % {"party": party_name(after.party)}
        yield Step(words, reverse("presidency:handovers"), "ppt.yearly-change", after.start)
