"""Reunión Viceministerial, PPT, Troika y titular de la Secretaría: what is true on a day of offices and decisions."""

from __future__ import annotations

from collections.abc import Iterator

from charter.because import Because
from charter.chapters.institutions.approvals import MANUAL, MINISTERS, WORK_PLAN
from charter.chapters.institutions.kinds import QUALITIES
from charter.chapters.institutions.meeting_duties import members_of
from charter.chapters.institutions.prepared import effective, prepared
from charter.chapters.institutions.terminology import SUCCESSION, read_anew
from charter.clause import clause, state
from charter.conduct import SUBSET
from charter.facts import Fact
from charter.interpretation import adopted_by, reading_is
from charter.mandates import CALL
from charter.meetings import GRCM, GROUP, PPT, SE, VM
from charter.parties import MEMBERS
from charter.presidency import TROIKA as COMPOSITION
from charter.presidency import ppt, troika
from charter.secretary import APPOINTMENT, NATIONAL, SIX_YEARS, TWO_YEARS, executive_secretary
from charter.view import View

FIVE_BODIES = "structure.five-bodies"
PRIORITIES_SET = "vm.power.priorities"
SELECTION_MANUAL = "se.selection-manual"
MANUAL_2017 = "se.manual-2017"
MERITS = "se.criterion.merits"
QUALITIES_OF_MANUAL = "se.criterion.manual"

_CARRIED_OVER = "se.manual-carry-over"
_VACANCY = "se.vacancy"
_IN_PAPERS = ("Secretario(a) Técnico(a)", "Coordinador(a) de la Secretaría Técnica")


@state(FIVE_BODIES)
def bodies(view: View) -> Iterator[Because]:
    """The five bodies of the structure, and whether the Troika counts among them, as read."""
    for body in (VM, PPT, GRCM, GROUP, SE):
        yield Because(FIVE_BODIES, True, {"body": body}, (view.law_in_force.id,), code="state.body")
    yield reading_is(view, FIVE_BODIES, "structure.troika", "body", code="state.troika")


@state(SUBSET)
def joint_meetings(view: View) -> Iterator[Because]:
    """Each meeting of members among themselves: of two of them at least."""
    for fact in view.of("joint_meeting_held"):
        members = members_of(fact)
        yield Because(SUBSET, len(members) >= 2, {"members": members}, (fact.id,), code="joint.two-members")


@state(PRIORITIES_SET)
def priorities(view: View) -> Iterator[Because]:
    """The thematic priorities last set, and whether they are in force."""
    for fact in view.of("priorities_set")[-1:]:
        running = "ends" not in fact.data or view.on < fact.day("ends")
        yield Because(PRIORITIES_SET, running, {"topics": fact.get("topics")}, (fact.id,), code="priorities.in-force")


@state(MINISTERS)
def ministers(view: View) -> Iterator[Because]:
    """Each meeting of ministers that was promoted: with what merits it."""
    for fact in view.of("ministers_meeting_promoted"):
        reason = fact.text("reason")
        yield Because(MINISTERS, bool(reason), {"reason": reason}, (fact.id,), code="ministers.merited")


@state(WORK_PLAN)
def work_plan(view: View) -> Iterator[Because]:
    """The work plan of the presidency in office: submitted in its term, and approved."""
    held = ppt(view)
    if held is None:
        return
    value, parts = {"party": held.party}, (held.why,)
    submitted = [fact for fact in view.of("ppt_plan_submitted") if fact.on >= held.since]
    if not submitted:
        yield Because(WORK_PLAN, None, value, missing=("ppt_plan_submitted",), parts=parts, code="work-plan.approved")
        return
    last = submitted[-1]
    approved = [fact for fact in effective(view, "ppt_plan_approved") if fact.text("work_plan") == last.text("work_plan")]
    conditions = tuple(why for fact in approved[:1] for why in prepared(view, fact))
    missing = () if approved else ("ppt_plan_approved",)
    yield Because(WORK_PLAN, bool(approved), value, (last.id,), missing, parts=(*parts, *conditions), code="work-plan.approved")


@state(SUCCESSION)
def old_names(view: View) -> Iterator[Because]:
    """The names in older papers that are read as the Executive Secretary's."""
    for office in _IN_PAPERS:
        yield read_anew(view, office)


@state(MANUAL)
def manuals(view: View) -> Iterator[Because]:
    """Whether the manual last approved is one that the GRCM had submitted."""
    for fact in view.of("manual_approved")[-1:]:
        yield from prepared(view, fact)


@state(SELECTION_MANUAL)
def manual(view: View) -> Iterator[Because]:
    """The manual by which the Executive Secretary is selected: the last approved, else that of 2017 as read."""
    approved = effective(view, "manual_approved")[-1:]
    for fact in approved:
        value, parts = {"version": fact.text("version")}, tuple(prepared(view, fact))
        yield Because(SELECTION_MANUAL, True, value, (fact.id,), parts=parts, code="manual.in-force")
    if not approved:
        first = _of_2017(view)
        yield Because(SELECTION_MANUAL, first.holds, {"version": "2017"}, parts=(first,), code="manual.in-force")


@state(MANUAL_2017)
def manual_of_2017(view: View) -> Iterator[Because]:
    """Whether the manual of 2017 serves the office of today, as read."""
    yield _of_2017(view)


@clause(MANUAL_2017)
def _of_2017(view: View) -> Because:
    return reading_is(view, MANUAL_2017, _CARRIED_OVER, "applies-with-terms-read-anew", code="manual.of-2017")


@state(COMPOSITION)
def troika_of_today(view: View) -> Iterator[Because]:
    """The Troika as composed today, with who it lacks."""
    yield troika(view).why


@state(APPOINTMENT, TWO_YEARS, SIX_YEARS, NATIONAL)
def holder(view: View) -> Iterator[Because]:
    """Who heads the Secretariat and within which limits, or that nobody does."""
    held = executive_secretary(view)
    if held is None:
        adopted = adopted_by(view, _VACANCY)
        yield Because(APPOINTMENT, False, facts=adopted, missing=("se_appointed",), readings=(_VACANCY,), code="se.vacant")
        return
    yield held.why
    yield from held.why.parts


@state(CALL)
def selections(view: View) -> Iterator[Because]:
    """The last call: under way, closed or ended with somebody; and whether who holds the office was so selected."""
    for fact in view.of("se_call_opened")[-1:]:
        yield _call(view, fact)
    held = executive_secretary(view)
    if held is not None:
        chosen = tuple(fact.id for fact in view.of("se_selected") if fact.text("person") == held.person and fact.on <= held.since)
        missing = () if chosen else ("se_selected",)
        yield Because(CALL, bool(chosen), {"person": held.person}, chosen, missing, parts=(held.why,), code="selection.holder")


@clause(CALL)
def _call(view: View, opened: Fact) -> Because:
    call = opened.text("call")
    chosen = [fact for fact in view.of("se_selected") if fact.text("call") == call]
    if chosen:
        value = {"call": call, "person": chosen[0].text("person")}
        return Because(CALL, True, value, (opened.id, chosen[0].id), code="selection.call")
    closed = "closes" in opened.data and opened.day("closes") <= view.on
    return Because(CALL, False if closed else None, {"call": call}, (opened.id,), ("se_selected",), code="selection.call")


@state(NATIONAL, MERITS, QUALITIES_OF_MANUAL)
def candidates(view: View) -> Iterator[Because]:
    """Each candidate of the last call: nationality, and what is on file; the members judge the merits."""
    opened = view.of("se_call_opened")[-1:]
    for fact in view.of("se_candidate") if opened else ():
        if fact.text("call") == opened[0].text("call"):
            yield from _candidate(view, fact, opened[0].id)


@clause(NATIONAL)
def _candidate(view: View, fact: Fact, opened: str) -> Iterator[Because]:
    facts, person = (opened, fact.id), fact.text("person")
    yield Because(NATIONAL, fact.text("nationality") in MEMBERS, {"person": person}, facts, code="candidate.national")
    yield from _on_file(view, fact, facts)


@clause(MERITS, QUALITIES_OF_MANUAL)
def _on_file(view: View, fact: Fact, facts: tuple[str, ...]) -> Iterator[Because]:
    """What is on file of the merits: what lacks leaves a criterion open, which the members judge and the record does not."""
    call, person = fact.text("call"), fact.text("person")
    papers = (one for one in view.of("candidate_evidence") if (one.text("call"), one.text("person")) == (call, person))
    evidence = {one.text("quality"): one.id for one in papers}
    filed = tuple(evidence[quality] for quality in QUALITIES if quality in evidence)
    lacking = tuple(quality for quality in QUALITIES if quality not in evidence)
    value = {"person": person, "lacking": lacking}
    missing = ("candidate_evidence",) if lacking else ()
    yield Because(MERITS, None if lacking else True, value, (*facts, *filed), missing, code="candidate.merits")
    answered = tuple(evidence[quality] for quality in ("manual",) if quality in evidence)
    missing, cited = () if answered else ("candidate_evidence",), (*facts, *answered)
    yield Because(QUALITIES_OF_MANUAL, True if answered else None, {"person": person}, cited, missing, code="candidate.manual")
