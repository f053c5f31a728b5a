"""Presidencia Pro-Témpore y Troika: who may read what. Who presides and speaks is public; how it is prepared is the members' own."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.http import Http404

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.institutions.facts import offices_on

from .models import Comment, Cost, Handover, JointMeeting, Offer, OutsideAct, WorkPlan


def members_only(delegate: Delegate) -> None:
    """What may not be seen is not found: raises Http404 for who is neither a member nor the Secretariat."""
    if not delegate.sees(MEMBERS):
        raise Http404


def of_the_troika(delegate: Delegate) -> bool:
    """Whether the delegate speaks for a country that presided last, presides or presides next (troika.composition)."""
    found = offices_on().troika
    return bool(found and delegate.party and delegate.party in found.members())


def offers(delegate: Delegate) -> QuerySet[Offer]:
    """Offers and requests: members' and the Secretariat's own."""
    return Offer.objects.all() if delegate.sees(MEMBERS) else Offer.objects.none()


def plans(delegate: Delegate) -> QuerySet[WorkPlan]:
    """Work plans: the Presidency's own and the Secretariat's while drafted; the members' once they were consulted or it was submitted."""
    if delegate.is_secretariat:
        return WorkPlan.objects.all()
    if delegate.sees(MEMBERS):
        return WorkPlan.objects.filter(Q(version__gt=0) | Q(party=delegate.party))
    return WorkPlan.objects.none()


def comments(delegate: Delegate) -> QuerySet[Comment]:
    """Comments of a consultation: every member reads every other's, and its answer."""
    return Comment.objects.all() if delegate.sees(MEMBERS) else Comment.objects.none()


def joint_meetings(delegate: Delegate) -> QuerySet[JointMeeting]:
    """Meetings of members among themselves: that they meet, all members know (vm.subset-results-shared)."""
    return JointMeeting.objects.all() if delegate.sees(MEMBERS) else JointMeeting.objects.none()


def reads_results(delegate: Delegate, joint: JointMeeting) -> bool:
    """Whether the results may be read: by who met and the Secretariat; by every member once shared."""
    return joint.shared is not None or delegate.is_secretariat or delegate.party in joint.parties


def outside_acts(delegate: Delegate, kind: str) -> QuerySet[OutsideAct]:
    """Acts towards the outside: everybody reads where and when the Conference spoke; reports are the members' own (`reads_reports`)."""
    return OutsideAct.objects.filter(kind=kind)


def reads_reports(delegate: Delegate) -> bool:
    """Whether reports of acts towards the outside may be read."""
    return delegate.sees(MEMBERS)


def mandate_is_public(mandate: str) -> bool:
    """Whether everybody may read that this mandate was given: what the Vice-Ministers or a plan gave is public."""
    givers = [fact.text("by") for fact in record.view(clock.today()).of("mandate_given") if fact.text("mandate") == mandate]
    return any(by == "vm" or by.startswith("plan:") for by in givers)


def costs(delegate: Delegate) -> QuerySet[Cost]:
    """What countries bore: the members' own affair and the Secretariat's."""
    return Cost.objects.all() if delegate.sees(MEMBERS) else Cost.objects.none()


def handovers(delegate: Delegate) -> QuerySet[Handover]:
    """Handovers: the two countries', the Presidency's and the Secretariat's while prepared; all members' once all three signed."""
    if delegate.steers:
        return Handover.objects.all()
    if delegate.sees(MEMBERS):
        return Handover.objects.filter(~Q(complete=None) | Q(outgoing=delegate.party) | Q(incoming=delegate.party))
    return Handover.objects.none()
