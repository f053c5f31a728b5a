"""Fondo Especial Voluntario: its rows and facts read together; a constant number of queries, never writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet, Sum

from charter.facts import Fact
from charter.parties import Category
from charter.standing import standing
from charter.view import View
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.figures import language

from . import audience, cover
from .models import PILLARS, Activity, Contributor, Disbursement, Donation, Draw, Phase, Pledge, Receipt, Source


def name_of(code: str, lang: str) -> str | None:
    """The name of a giver that is no party, for the furniture's `|party`; None for any other code. Remembered."""

    def find() -> dict[str, dict[str, str]]:
        return {row.code: {"es": row.name_es, "en": row.name_en} for row in Contributor.objects.all()}

    known = record.remembered("fund.names", find).get(code)
    return known[lang] if known else None


def kind_of(code: str, on: dt.date | None = None) -> str:
    """What a giver is: by its standing on the day, by its own row for those outside, "" where neither knows it."""
    found = standing(record.view(on or clock.today()), code).category
    if found is not Category.NONE:
        return found.value
    row = Contributor.objects.filter(code=code).first()
    return row.kind if row else ""


# -- what the record says ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Priority:
    """A priority for the use of the Fund: recommended by the GRCM, approved by the Vice-Ministers (fund.purpose)."""

    slug: str
    title: str
    recommended: dt.date | None
    approved: dt.date | None
    decision: str


def priorities(view: View) -> list[Priority]:
    """The priorities on record, approved first, in the order of their days (vm.power.fund-priorities)."""
    found: dict[str, dict[str, Fact]] = {}
    for kind in ("fund_priority_recommended", "fund_priority_approved"):
        for fact in view.of(kind):
            found.setdefault(fact.text("priority"), {}).setdefault(kind, fact)
    rows = []
    for slug, facts in found.items():
        advice, done = facts.get("fund_priority_recommended"), facts.get("fund_priority_approved")
        title = next((fact.text("title") for fact in (done, advice) if fact and fact.text("title")), slug)
        rows.append(Priority(slug, title, advice.on if advice else None, done.on if done else None, done.text("decision") if done else ""))
    return sorted(rows, key=lambda row: (row.approved is None, row.approved or row.recommended or dt.date.max, row.slug))


@dataclass(frozen=True, slots=True)
class Objective:
    """An action of the plan that money may serve, with its pillar and line."""

    slug: str
    words: str
    pillar: str
    line: str


def objectives(view: View) -> list[Objective]:
    """The actions of the matrix, each as it stands last (fund.purpose)."""
    last = {fact.text("action"): fact for fact in view.of("plan_action")}
    return [
        Objective(slug, fact.text("description") or slug, fact.text("pillar"), fact.text("line")) for slug, fact in sorted(last.items())
    ]


# -- money -------------------------------------------------------------------------------------------------------------


def purses(rows: QuerySet[Pledge] | None = None) -> list[cover.Purse]:
    """Every contribution in money with what arrived and what was drawn. Three queries."""
    pledges = (Pledge.objects.all() if rows is None else rows).filter(form="cash").order_by("code")
    received = dict(Receipt.objects.order_by().values_list("pledge").annotate(Sum("amount")))
    drawn = dict(Draw.objects.order_by().values_list("pledge").annotate(Sum("amount")))
    return [cover.Purse(p.code, p.earmark, p.purpose, received.get(p.code, 0), drawn.get(p.code, 0)) for p in pledges]


def aim(activity: Activity) -> cover.Aim:
    """What a payment for the activity would serve."""
    return cover.Aim(activity.slug, activity.line, activity.pillar)


@dataclass(frozen=True, slots=True)
class Balance:
    """The Fund in one line, in cents."""

    received: int
    spent: int
    promised: int

    @property
    def left(self) -> int:
        return self.received - self.spent


def balance() -> Balance:
    """What arrived, what was spent, and what is confirmed and yet to arrive. Three queries."""
    received = Receipt.objects.aggregate(sum=Sum("amount"))["sum"] or 0
    spent = Disbursement.objects.aggregate(sum=Sum("amount"))["sum"] or 0
    sure = Pledge.objects.filter(form="cash", confirmed__isnull=False, withdrawn=None)
    promised = sure.aggregate(sum=Sum("amount"))["sum"] or 0
    arrived = Receipt.objects.filter(pledge__in=sure).aggregate(sum=Sum("amount"))["sum"] or 0
    return Balance(received, spent, promised - arrived)


@dataclass(frozen=True, slots=True)
class Line:
    """One contribution with its figures and the step it has reached."""

    pledge: Pledge
    received: int
    spent: int
    arrived: dt.date | None

    @property
    def left(self) -> int:
        return self.received - self.spent

    @property
    def state(self) -> str:
        """One of: withdrawn, received, confirmed, authorised, announced."""
        return state_of(self.pledge, self.received, self.arrived)


def state_of(pledge: Pledge, received: int, arrived: dt.date | None) -> str:
    """The step that a contribution has reached; each is a fact of its own, none is deduced from another's day."""
    if pledge.withdrawn:
        return "withdrawn"
    if arrived and (pledge.form == "kind" or received >= (pledge.amount or 0)):
        return "received"
    return "confirmed" if pledge.confirmed else "authorised" if pledge.authorised else "announced"


def lines(pledges: Iterable[Pledge]) -> list[Line]:
    """The contributions with their figures. Two more queries."""
    pledges = list(pledges)
    codes = [pledge.code for pledge in pledges]
    received: dict[str, int] = {}
    arrived: dict[str, dt.date] = {}
    for code, amount, day in Receipt.objects.filter(pledge__in=codes).order_by("day").values_list("pledge", "amount", "day"):
        received[code] = received.get(code, 0) + amount
        arrived[code] = day
    drawn = dict(Draw.objects.filter(pledge__in=codes).order_by().values_list("pledge").annotate(Sum("amount")))
    return [Line(p, received.get(p.code, 0), drawn.get(p.code, 0), arrived.get(p.code)) for p in pledges]


def purpose_words(earmark: str, purpose: str) -> str:
    """The name of a pillar, else of the line or activity as it was written; "" for free money."""
    return str(dict(PILLARS).get(purpose, purpose)) if earmark == "pillar" else purpose


# -- activities --------------------------------------------------------------------------------------------------------


def with_phases(rows: QuerySet[Activity]) -> QuerySet[Activity]:
    """Activities with their phases and sources beside them (two more queries)."""
    sources = Source.objects.filter(withdrawn=None)
    return rows.prefetch_related(Prefetch("phases", Phase.objects.order_by("number").prefetch_related(Prefetch("sources", sources))))


def cover_of(activity: Activity) -> cover.Cover:
    """The cover of an activity from its phases and sources that stand. Uses what was fetched beside it."""
    phases = list(activity.phases.all())
    standing_sources = [
        (phase.number, source.amount, source.counts) for phase in phases for source in phase.sources.all() if not source.withdrawn
    ]
    return cover.cover([(phase.number, phase.cost) for phase in phases], standing_sources)


@dataclass(frozen=True, slots=True)
class Plan:
    """An activity with its cover and what was paid for it."""

    activity: Activity
    cover: cover.Cover
    spent: int

    @property
    def title(self) -> str:
        """Its title in the reader's language."""
        return self.activity.called(language())

    @property
    def state(self) -> str:
        """One of: closed, short (approved, and its cover fell), approved, proposed."""
        if self.activity.closed:
            return "closed"
        if self.activity.approved:
            return "short" if self.cover.gap else "approved"
        return "proposed"


def plans(rows: QuerySet[Activity]) -> list[Plan]:
    """Activities with cover and payments. Four queries however many they are."""
    found = list(with_phases(rows))
    paid = dict(Disbursement.objects.order_by().values_list("activity").annotate(Sum("amount")))
    return [Plan(activity, cover_of(activity), paid.get(activity.slug, 0)) for activity in found]


def shortfalls(delegate: Delegate) -> list[Plan]:
    """Approved activities, not yet closed, whose cover fell short, as far as this reader sees their money."""
    rows = audience.activities(delegate).filter(approved__isnull=False, closed=None)
    return [plan for plan in plans(rows) if plan.cover.gap and audience.inside(plan.activity, delegate)]


def next_code(stem: str, rows: QuerySet[Pledge] | QuerySet[Donation]) -> str:
    """The next free code of a year's series: FEV-2026-004. One query."""
    series = f"{stem}-{clock.today().year}-"
    taken = [int(code.rpartition("-")[2]) for code in rows.filter(code__startswith=series).values_list("code", flat=True)]
    return f"{series}{max(taken, default=0) + 1:03d}"

