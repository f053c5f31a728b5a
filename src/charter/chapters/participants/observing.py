"""Países Observadores; Organismos y Organizaciones Internacionales Observadoras: what is true of each observer on a day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from charter.absence import LAPSE
from charter.because import Because
from charter.chapters.participants.files import COUNTRY, ORGANISATION, READMISSION, WELCOME, File, file_of, granted, pending
from charter.chapters.participants.papers import ids
from charter.clause import clause, state
from charter.duties import Obligation
from charter.facts import Fact
from charter.interpretation import adopted_by
from charter.meetings import VM
from charter.observer_duties import attendances, notices
from charter.observers import decided, decisions_of, observers
from charter.parties import Category, Level
from charter.standing import standing
from charter.view import View

ADMISSION: Mapping[Category, str] = {COUNTRY: "observer.country.admission-by-consensus", ORGANISATION: "observer.org.admission"}
NOTICES = ("observer.country.lapse-notice", "observer.org.lapse-notice")
YEARLY = "observer.org.annual-attendance"
PRIVATE = "observer.country.admission-private-dialogue"
MEANS = "observer.country.notice-means"
NO_ITEMS = "observer.country.no-agenda-items"
NO_DECISIONS = "observer.country.no-decision-making"
PROJECTS = "observer.org.support-member-projects"
# What a current status gives, and a lapsed one does not.
RIGHTS: Mapping[str, tuple[Category, str]] = {
    "observer.country.open-discussions": (COUNTRY, "right.discussions"),
    "observer.country.may-fund": (COUNTRY, "right.fund"),
    "observer.org.role": (ORGANISATION, "right.role"),
}

# What observer countries do not do, the kind of fact that would say they did, and its sentence.
_DENIED = (
    (NO_ITEMS, "agenda_item_proposed", "kept.no-items"),
    (NO_DECISIONS, "decision_position", "kept.no-decisions"),
)
_NO_CONSENSUS = "observer.no-consensus-outcome"
_MEETING = "observer.admission-meeting"


@state(*LAPSE.values())
def countdowns(view: View) -> Iterator[Because]:
    """Until when each observer keeps its status, and by attending what; or since when it has lost it."""
    for party in observers(view):
        found = standing(view, party)
        kept = found.level is Level.OBSERVER
        until = found.until if kept else found.since
        code = "countdown.unending" if kept and until is None else "countdown.running" if kept else "countdown.lapsed"
        yield Because(LAPSE[found.category], kept, {"party": party, "lapse": until}, parts=(found.why,), code=code)


@state(*RIGHTS)
def rights(view: View) -> Iterator[Because]:
    """What each observer's status gives it while it has it."""
    for party in observers(view):
        found = standing(view, party)
        for right, (category, code) in RIGHTS.items():
            if found.category is category:
                value = {"party": party, "count": len(view.of("contribution", party))}
                facts = ids(view.of("contribution", party)) if category is ORGANISATION else ()
                yield Because(right, found.level is Level.OBSERVER, value, facts, parts=(found.why,), code=code)


@state(YEARLY)
def yearly(view: View) -> Iterator[Because]:
    """The attendance of this year and the last that each organisation owes."""
    for owed, _ in attendances(view, view.on.year - 1, view.on.year):
        value = {"party": owed.debtor, "about": owed.about, "due": owed.due}
        parts = (owed.why, standing(view, owed.debtor).why)
        yield Because(YEARLY, owed.why.holds, value, missing=owed.why.missing, parts=parts, code="yearly.attendance")


def _noticed(view: View) -> Iterator[Obligation]:
    """The notices owed last year, in this one and the next; those still missing a year longer, as the duties are."""
    for owed, _ in notices(view, view.on.year - 2, view.on.year + 1):
        if owed.due.year >= view.on.year - 1 or not owed.why.holds:
            yield owed


@state(*NOTICES)
def warnings(view: View) -> Iterator[Because]:
    """The notices of lapse that may be sent by now, and what became of them."""
    for owed in _noticed(view):
        if owed.opens <= view.on:
            value = {"party": owed.about, "due": owed.due}
            parts = (owed.why, standing(view, owed.about).why)
            yield Because(owed.clause, owed.why.holds, value, missing=owed.why.missing, parts=parts, code="notice.owed")


@state(*READMISSION.values())
def returns(view: View) -> Iterator[Because]:
    """Former observers: without renewed interest, with it and waiting, or readmitted."""
    for party in observers(view):
        found = standing(view, party)
        again = READMISSION[found.category]
        if found.level is Level.LAPSED:
            stated = [fact for fact in view.of("observer_reinterest", party) if fact.on >= found.since]
            missing = ("observer_readmitted" if stated else "observer_reinterest",)
            value = {"party": party, "since": found.since}
            yield Because(again, None if stated else False, value, ids(stated[-1:]), missing, parts=(found.why,), code="return.awaited")
        elif any(decided(view, fact) for fact in view.of("observer_readmitted", party)):
            yield Because(again, True, {"party": party}, parts=(found.why,), code="return.granted")


@state(WELCOME)
def welcome(view: View) -> Iterator[Because]:
    """The requests of countries that wait: new observers are welcome."""
    for file in pending(view):
        if file.category is COUNTRY and not file.again:
            value = {"party": file.party, "on": file.opened.on}
            yield Because(WELCOME, True, value, (file.opened.id,), code="request.welcome")


@state(*ADMISSION.values())
def requests(view: View) -> Iterator[Because]:
    """What became of each request: accepted, rejected, or waiting for a decision of the vice-ministers."""
    for party in sorted({fact.subject for fact in view.of("observer_requested")}):
        file = file_of(view, party)
        if file is not None and not file.again:
            yield requested(view, file)


@clause(*ADMISSION.values())
def requested(view: View, file: File) -> Because:
    """A request: status comes from a decision of the Vice-Ministerial Meeting and from nothing else."""
    admission = ADMISSION[file.category]
    given = granted(view, file)
    value = {"party": file.party, "on": file.opened.on, "option": view.reading(_NO_CONSENSUS)}
    cited = (file.opened.id, *adopted_by(view, _NO_CONSENSUS))
    if given is not None:
        return Because(admission, True, value, (*cited, given.id), (), (_NO_CONSENSUS,), code="request.accepted")
    answers = [fact for fact in candidacies(view, file.party) if fact.on >= file.opened.on and fact.subject == VM]
    last = answers[-1].text("answer") if answers else ""
    rejected = last == "rejected" or (last == "no-consensus" and view.reading(_NO_CONSENSUS) == "rejected")
    missing = () if rejected else ("decision_taken",)
    code = "request.no-consensus" if last == "no-consensus" else "request.decided"
    return Because(admission, False if rejected else None, value, (*cited, *ids(answers[-1:])), missing, (_NO_CONSENSUS,), code=code)


@state(*ADMISSION.values(), *READMISSION.values())
def undecided(view: View) -> Iterator[Because]:
    """Admissions and readmissions on record that the decision they name does not carry: they give no status."""
    for kind, table in (("observer_admitted", ADMISSION), ("observer_readmitted", READMISSION)):
        for grant in view.of(kind):
            if grant.on >= view.law_in_force.on and not decided(view, grant):
                yield without_decision(view, grant, table)


@clause(*ADMISSION.values(), *READMISSION.values())
def without_decision(view: View, grant: Fact, by: Mapping[Category, str]) -> Because:
    """A status on record that was not given by an accepting decision of the Vice-Ministerial Meeting."""
    known = next((fact for fact in view.of("observer_admitted", grant.subject)), grant)
    kind = ORGANISATION if known.text("category") == "organisation" else COUNTRY
    value = {"party": grant.subject, "on": grant.on, "decision": grant.text("decision")}
    return Because(by[kind], False, value, ids((grant, *decisions_of(view, grant))), code="status.undecided")


def candidacies(view: View, party: str) -> list[Fact]:
    """The decisions on record about the candidacy of ``party``."""
    return [fact for fact in view.of("decision_taken") if fact.data.get("candidate") == party]


@state(PRIVATE)
def admissions(view: View) -> Iterator[Because]:
    """Each decision on the admission of a country: in the private dialogue of the Vice-Ministerial Meeting or not."""
    asked = [*view.of("observer_requested"), *view.of("observer_admitted")]
    countries = {fact.subject: fact for fact in reversed(asked) if fact.text("category") == "country"}
    for party in sorted(countries):
        for decision in candidacies(view, party):
            yield in_private(view, decision, countries[party])


@clause(PRIVATE)
def in_private(view: View, decision: Fact, request: Fact) -> Because:
    """Whether a decision on admission was taken behind closed doors, in that meeting, and in one of the right form."""
    held = [fact for fact in view.of("meeting_held", VM) if fact.text("meeting") == decision.text("meeting")]
    extraordinary = any(fact.text("form") == "extraordinary" for fact in held)
    form = not extraordinary or view.reading(_MEETING) == "ordinary-or-extraordinary"
    known = decision.data.get("doors_closed")
    holds = None if known is None else known is True
    if decision.subject != VM or not form:
        holds = False
    missing = ("doors_closed",) if holds is None else ()
    value = {"party": request.subject, "body": decision.subject, "option": view.reading(_MEETING)}
    cited = (decision.id, request.id, *ids(held), *adopted_by(view, _MEETING))
    return Because(PRIVATE, holds, value, cited, missing, (_MEETING,), code="admission.taken")


@state(MEANS)
def means(view: View) -> Iterator[Because]:
    """How the Secretariat follows up each notice that is due: at least by one of its means."""
    for owed in _noticed(view):
        if owed.opens <= view.on and owed.clause == NOTICES[0]:
            done = [fact for fact in view.of("follow_up_action", owed.about) if fact.on >= owed.opens]
            used = tuple(dict.fromkeys(f"means-{fact.text('means')}" for fact in done))
            value = {"party": owed.about, "means": used}
            missing = () if done else ("follow_up_action",)
            parts = (owed.why, standing(view, owed.about).why)
            yield Because(MEANS, True if done else None, value, ids(done), missing, parts=parts, code="notice.means")


@state(NO_ITEMS, NO_DECISIONS)
def abstentions(view: View) -> Iterator[Because]:
    """Observer countries, and the items and positions on record that they could not give."""
    for party in observers(view):
        found = standing(view, party)
        if found.category is COUNTRY:
            for denied, kind, code in _DENIED:
                facts = [fact for fact in view.of(kind, party) if fact.on >= view.law_in_force.on]
                value = {"party": party, "count": len(facts)}
                yield Because(denied, not facts, value, ids(facts), parts=(found.why,), code=code)


@state(PROJECTS)
def projects(view: View) -> Iterator[Because]:
    """Projects that observer organisations propose, and the governments of members that identified them."""
    for fact in view.of("activity_proposed"):
        found = standing(view, fact.subject)
        if found.category is ORGANISATION:
            named = [one for one in view.of("project_identified") if one.text("activity") == fact.text("activity")]
            members = tuple(dict.fromkeys(one.subject for one in named))
            value = {"party": fact.subject, "activity": fact.text("activity"), "members": members}
            missing = () if named else ("project_identified",)
            yield Because(PROJECTS, bool(named), value, ids((fact, *named)), missing, parts=(found.why,), code="project.identified")
