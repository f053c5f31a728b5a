"""Preámbulo, Mandato y Principios: what the Charter attaches to decisions: their label, its own notes, the child's interest."""

from __future__ import annotations

from collections.abc import Iterator

from charter.actors import Case
from charter.because import Because, every
from charter.chapters.participants.papers import CHILD, FLAG, about_children, decisions, ids, listed, of_decision, tags_of, titled
from charter.clause import clause, state
from charter.conduct import by_competence
from charter.consensus import STANDING_NOTES
from charter.facts import Fact
from charter.interpretation import adopted_by
from charter.verdicts import Rule
from charter.view import View

ESTABLISHED = "charter.establishment"
LABEL = "mandate.voluntary-non-binding"
NOTE_2 = "reservation.fn2.gcm-non-parties"
NOTE_5 = "reservation.fn5.compacts-parties-only"
NOTES = tuple(dict.fromkeys(note for notes in STANDING_NOTES.values() for _, note, _ in notes))
NON_PARTIES = ("DOM", "USA")
COMPACT = "global-compact"

_SCOPE = "mandate.non-binding-scope"
_NOTES = "reservation.standing-footnotes"
_SOURCE = "compact.participation-source"


@state(ESTABLISHED)
def established(view: View) -> Iterator[Because]:
    """The Charter was established once, by its first adoption on record; another one changes nothing."""
    first = view.law_in_force
    for fact in view.of("charter_adopted"):
        value = {"on": fact.on, "since": first.on}
        yield Because(ESTABLISHED, fact is first, value, tuple(dict.fromkeys((fact.id, first.id))), code="charter.established")


@state(LABEL)
def labels(view: View) -> Iterator[Because]:
    """Each outcome is non-binding, whatever its record says of itself."""
    for fact in decisions(view):
        value = {"decision": titled(fact), "option": view.reading(_SCOPE)}
        facts = (fact.id, *adopted_by(view, _SCOPE))
        yield Because(LABEL, not fact.flag("binding"), value, facts, readings=(_SCOPE,), code="outcome.non-binding")


@clause(LABEL)
def presenting_as_binding(case: Case, act: str) -> Rule:
    """To present an outcome as legally binding: nobody may; internal rules of participation are another matter."""
    view = case.view
    value = {"party": case.actor.party or case.actor.code, "option": view.reading(_SCOPE)}
    bar = Because(LABEL, True, value, adopted_by(view, _SCOPE), readings=(_SCOPE,), code="outcome.never-binding")
    grant = Because(ESTABLISHED, True, {"party": value["party"]}, code="charter.as-framework")
    return Rule((ESTABLISHED,), grant, (bar,), by_status=False, about=(case.actor.status,))


@state(*NOTES)
def attached(view: View) -> Iterator[Because]:
    """The Charter's own notes that attach to each decision, by its tags."""
    for fact in decisions(view):
        for tag, facts in tags_of(view, fact).items():
            for _, note, parties in STANDING_NOTES.get(tag, ()):
                for party in parties:
                    yield attaches(view, fact, note, party, facts)


@clause(*NOTES)
def attaches(view: View, decision: Fact, note: str, party: str, facts: tuple[str, ...]) -> Because:
    """Whether a note attaches to a decision: by itself, or once its country confirms it where so read."""
    confirmed = [fact for fact in of_decision(view, "reservation_recorded", decision.text("decision")) if fact.subject == party]
    alone = view.reading(_NOTES) == "attach-automatically"
    value = {"party": party, "decision": titled(decision)}
    cited = (*facts, *ids(confirmed[:1]), *adopted_by(view, _NOTES))
    return Because(note, alone or bool(confirmed), value, cited, readings=(_NOTES,), code="note.attached")


@clause(NOTE_2)
def not_a_party(party: str, compact: str) -> Because:
    """The two members that the Charter itself names as outside the migration Compact owe nothing by it."""
    outside = compact == "migration" and party in NON_PARTIES
    return Because(NOTE_2, not outside, {"party": party, "compact": f"compact-{compact}"}, code="compact.non-party")


@clause(NOTE_5)
def part_of(view: View, party: str, compact: str) -> Because:
    """Whether a member is recorded as part of a Compact (``compact.participation-source``)."""
    known = [fact for fact in view.of("compact_participation", party) if fact.text("compact") == compact]
    latest = known[-1] if known else None
    holds: bool | None = None
    if latest is not None:
        holds = latest.flag("part") and (latest.until is None or view.on < latest.until)
    value = {"party": party, "compact": f"compact-{compact}"}
    named = not_a_party(party, compact)
    if latest is None and not named.holds:
        return Because(NOTE_5, False, value, adopted_by(view, _SOURCE), (), (_SOURCE,), (named,), "compact.not-part")
    missing = () if known else ("compact_participation",)
    cited = (*ids(known[-1:]), *adopted_by(view, _SOURCE))
    return Because(NOTE_5, holds, value, cited, missing, (_SOURCE,), code="compact.part")


def assigning(case: Case, act: str) -> Rule:
    """To assign a task that rests on a Compact: only to members that are part of it."""
    rule = by_competence(case, act)
    addressee, compact = case["addressee"], case["compact"]
    if not isinstance(addressee, str) or not isinstance(compact, str):
        return rule
    return Rule(
        rule.gives,
        rule.grant,
        rule.bars,
        (not_a_party(addressee, compact), part_of(case.view, addressee, compact)),
        empowered=rule.empowered,
        by_status=False,
        about=rule.about,
    )


@state(NOTE_2, NOTE_5)
def addressees(view: View) -> Iterator[Because]:
    """Whom a decision that rests on the migration Compact alone may address."""
    for fact in decisions(view):
        if listed(fact, "tags") == (COMPACT,):
            for party in listed(fact, "addressees"):
                yield from addressed(view, fact, party)


@clause(NOTE_2, NOTE_5)
def addressed(view: View, decision: Fact, party: str) -> Iterator[Because]:
    """Whether note 2 names an addressee, and with it and the record whether the decision may address it: one verdict."""
    value = {"party": party, "decision": titled(decision)}
    named, part = not_a_party(party, "migration"), part_of(view, party, "migration")
    yield Because(NOTE_2, named.holds, value, (decision.id,), parts=(named,), code="compact.named")
    holds = every(iter((named.holds, part.holds)))
    missing = part.missing if holds is None else ()
    yield Because(NOTE_5, holds, value, (decision.id,), missing, parts=(named, part), code="compact.addressee")


@state(CHILD)
def considered(view: View) -> Iterator[Because]:
    """Proposals that affect children record how the child's best interest was considered."""
    for fact in view.of("decision_proposed"):
        flagged, facts = about_children(view, fact)
        if flagged:
            value = {"decision": titled(fact), "how": fact.text("best_interest")}
            cited = tuple(dict.fromkeys((fact.id, *facts)))
            yield Because(CHILD, bool(fact.text("best_interest")), value, cited, readings=(FLAG,), code="child.considered")
