"""Países Observadores; Organismos y Organizaciones Internacionales Observadoras: the file of an application, criterion by criterion.

A file goes to the vice-ministers when each criterion has dated evidence; whether it convinces is theirs to judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from charter.actors import Case
from charter.because import Because
from charter.chapters.participants.papers import ids
from charter.clause import clause, state
from charter.conduct import by_competence
from charter.facts import Fact
from charter.interpretation import adopted_by
from charter.observers import decided
from charter.parties import Category
from charter.plan import plan
from charter.presidency import ppt
from charter.standing import category, standing
from charter.verdicts import Rule
from charter.view import View

COUNTRY, ORGANISATION = Category.OBSERVER_COUNTRY, Category.OBSERVER_ORGANISATION
WELCOME = "observer.country.welcome-new"
WRITTEN = "observer.org.criterion.written-request"
MANDATE = "observer.org.criterion.mandate"
COUNTRY_CRITERIA = (
    "observer.country.criterion.multilateral",
    "observer.country.criterion.commitment",
    "observer.country.criterion.share-policies",
    "observer.country.criterion.designate-officials",
    "observer.country.criterion.written-support",
)
READMISSION: Mapping[Category, str] = {
    COUNTRY: "observer.country.readmission",
    ORGANISATION: "observer.org.readmission",
}

_PLAN_AT = "observer.org.plan-at"
_DROPPED = "observer.org.area-dropped"
_AGAIN = "observer.readmission-criteria"


@dataclass(frozen=True, slots=True)
class File:
    """The application of ``party``: its category, the fact that opened it and the evidence that counts.

    ``again`` says that a former observer states its interest again; ``status`` is then why it stands as it does.
    """

    party: str
    category: Category
    opened: Fact
    again: bool
    evidence: tuple[Fact, ...]
    status: tuple[Because, ...]


def file_of(view: View, party: str) -> File | None:
    """The latest application of ``party`` on record, its first request or its interest stated again after a lapse."""
    opened = sorted(
        (*view.of("observer_requested", party), *view.of("observer_reinterest", party)), key=lambda fact: (fact.on, fact.id)
    )
    if not opened:
        return None
    last = opened[-1]
    again = last.kind == "observer_reinterest"
    known = category(view, party)
    if not again:
        known = COUNTRY if last.text("category") == "country" else ORGANISATION
    anew = again and view.reading(_AGAIN) == "full-new-application"
    valid = tuple(
        fact
        for fact in view.of("criterion_evidence", party)
        if (fact.until is None or view.on < fact.until) and (not anew or fact.on >= last.on)
    )
    return File(party, known, last, again, valid, (standing(view, party).why,) if again else ())


def complete(view: View, file: File) -> Iterator[Because]:
    """Each criterion of the file, met or named as missing."""
    if file.category is COUNTRY:
        for criterion in COUNTRY_CRITERIA:
            yield evidenced(view, file, criterion)
    elif file.category is ORGANISATION:
        yield written(view, file)
        yield mandated(view, file)


def _reused(view: View, file: File) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The reading on evidence given before a lapse, and its adoption, where the file is one of readmission."""
    return ((_AGAIN,), adopted_by(view, _AGAIN)) if file.again else ((), ())


@clause(*COUNTRY_CRITERIA)
def evidenced(view: View, file: File, criterion: str) -> Because:
    """Whether dated evidence of a criterion is on file for a country."""
    found = [fact for fact in file.evidence if fact.text("criterion") == criterion]
    readings, adopted = _reused(view, file)
    value = {"party": file.party, "criterion": criterion}
    cited = (file.opened.id, *ids(found[-1:]), *adopted)
    missing = () if found else ("criterion_evidence",)
    return Because(criterion, bool(found), value, cited, missing, readings, file.status, code=f"file.{criterion.rpartition('.')[2]}")


@clause(WRITTEN)
def written(view: View, file: File) -> Because:
    """Whether an organisation's request is a document, addressed to the Presidency in office."""
    holder = ppt(view.at(file.opened.on))
    to = file.opened.text("to") or "ppt"
    addressed = file.again or to in ("ppt", holder.party if holder else "ppt")
    document = file.opened.text("document")
    value = {"party": file.party, "to": to, "document": document or "—"}
    parts = ((holder.why,) if holder else ()) + file.status
    return Because(WRITTEN, bool(document) and addressed, value, (file.opened.id,), parts=parts, code="file.written")


@clause(MANDATE)
def mandated(view: View, file: File) -> Because:
    """Whether an organisation names an area of the plan in force, on the day of the decision or of the request."""
    then = view.at(file.opened.on) if view.reading(_PLAN_AT) == "plan-in-force-at-request" else view
    known = plan(then)
    found = [fact for fact in file.evidence if fact.text("criterion") == MANDATE and fact.text("area")]
    more, adopted = _reused(view, file)
    cited = (file.opened.id, *ids(found[-1:]), *adopted, *adopted_by(view, _PLAN_AT))
    readings = (_PLAN_AT, *more)
    if known is None:
        return Because(MANDATE, None, {"party": file.party}, cited, ("plan_approved",), readings, code="plan.none")
    value = {"party": file.party, "plan": known.plan, "area": found[-1].text("area") if found else ""}
    missing = () if found else ("criterion_evidence",)
    parts = (known.why(then), *file.status)
    return Because(MANDATE, bool(found), value, cited, missing, readings, parts, code="file.mandate")


@clause(WELCOME)
def on_file(party: str, known: bool) -> Because:
    """Whether the party has asked at all: nothing goes to the vice-ministers without a request."""
    missing = () if known else ("observer_requested",)
    return Because(WELCOME, known, {"party": party}, missing=missing, code="file.request")


def submitting(case: Case, act: str) -> Rule:
    """To put a file to the vice-ministers: refused while a criterion is missing, each of them named."""
    rule = by_competence(case, act)
    candidate = case["candidate"]
    if not isinstance(candidate, str):
        return rule
    file = file_of(case.view, candidate)
    requires = (on_file(candidate, False),) if file is None else tuple(complete(case.view, file))
    return Rule(rule.gives, rule.grant, rule.bars, requires, empowered=rule.empowered, by_status=False, about=rule.about)


def pending(view: View) -> Iterator[File]:
    """The files that wait for a decision: no status was given since they were opened."""
    asked = [*view.of("observer_requested"), *view.of("observer_reinterest")]
    for party in sorted({fact.subject for fact in asked}):
        file = file_of(view, party)
        if file is not None and granted(view, file) is None:
            yield file


def granted(view: View, file: File) -> Fact | None:
    """The fact that gave the status asked for, if any and if the vice-ministers decided so."""
    kind = "observer_readmitted" if file.again else "observer_admitted"
    given = (fact for fact in view.of(kind, file.party) if fact.on >= file.opened.on)
    return next((fact for fact in given if decided(view, fact)), None)


@state(*COUNTRY_CRITERIA, WRITTEN, MANDATE)
def files(view: View) -> Iterator[Because]:
    """Each criterion of each file that waits for a decision."""
    for file in pending(view):
        yield from complete(view, file)


@state(MANDATE)
def areas(view: View) -> Iterator[Because]:
    """Organisations whose area was named under an earlier plan: they keep their status, or are reviewed where so read."""
    known = plan(view)
    for party in sorted({fact.subject for fact in view.of("criterion_evidence")}):
        named = [fact for fact in view.of("criterion_evidence", party) if fact.text("criterion") == MANDATE and fact.text("area")]
        if known and named and category(view, party) is ORGANISATION and named[-1].on < known.starts:
            kept = view.reading(_DROPPED) == "keeps-status"
            value = {"party": party, "area": named[-1].text("area"), "plan": known.plan, "option": view.reading(_DROPPED)}
            cited = (named[-1].id, *known.facts, *adopted_by(view, _DROPPED))
            missing = () if kept else ("criterion_evidence",)
            parts = (standing(view, party).why,)
            yield Because(MANDATE, True if kept else None, value, cited, missing, (_DROPPED,), parts, code="area.earlier-plan")


