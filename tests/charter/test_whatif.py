"""What if? Two worlds side by side; only what differs is told, and nothing is changed by asking."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charter.acts import ACTS
from charter.cured import applied, attending, paying
from charter.doings import actors, doings_that_differ
from charter.errors import NotInForce, UnknownLaw
from charter.facts import Fact
from charter.finance import cures
from charter.foreseen import as_seen, line
from charter.observers import attend_before
from charter.parties import MEMBERS, Level
from charter.readings import READINGS, UnhonouredReading, UnknownReading
from charter.record import RecordError, parse
from charter.standing import standing
from charter.verdicts import Outcome, Remedy
from charter.view import View
from charter.whatif import Comparison, Supposition, TakenId, UnknownFact, compare, period_of

from .histories import TODAY, D, ask, conference
from .worlds import DAY, accounts, adopted, attendances, budget, days, held, payment, view

WORLD = conference().on(TODAY)


def parties(found: Comparison) -> list[str]:
    return [difference.party for difference in found.standings]


# -- refusals ----------------------------------------------------------------------------------------------------


def test_a_fact_that_is_not_on_record_cannot_be_left_out() -> None:
    with pytest.raises(UnknownFact) as refused:
        Supposition(without=("nobody",)).of(WORLD)
    assert "«nobody»" in refused.value.sentence("es")
    assert "“nobody”" in refused.value.sentence("en")
    assert refused.value.id == "nobody"


def test_a_supposed_fact_bears_an_id_of_its_own() -> None:
    known = WORLD.facts[3].id
    supposed = replace(payment("x", TODAY, 1), id=known)
    with pytest.raises(TakenId) as refused:
        Supposition(adding=(supposed,)).of(WORLD)
    assert refused.value.id == known
    assert known in refused.value.sentence("en")
    twice = payment("x", TODAY, 1)
    with pytest.raises(TakenId):
        Supposition(adding=(twice, twice)).of(WORLD)
    # The id of a fact left out is free again.
    assert Supposition(adding=(supposed,), without=(known,)).of(WORLD).fact(known) == supposed


def test_a_supposed_withdrawal_names_what_stands_on_record_or_beside_it() -> None:
    gone = Fact("w", "retraction", D(TODAY), retracts="nobody")
    with pytest.raises(UnknownFact):
        Supposition(adding=(gone,)).of(WORLD)
    with pytest.raises(UnknownFact):
        Supposition(adding=(replace(gone, retracts="w"),)).of(WORLD)
    with pytest.raises(UnknownFact):
        Supposition(adding=(replace(gone, retracts=WORLD.facts[3].id),), without=(WORLD.facts[3].id,)).of(WORLD)
    one = payment("p", TODAY, 1)
    other = Supposition(adding=(one, replace(gone, retracts="p"))).of(WORLD)
    assert other.fact("p") is None
    withdrawn = Supposition(adding=(replace(gone, retracts=WORLD.facts[3].id),)).of(WORLD)
    assert withdrawn.fact(WORLD.facts[3].id) is None


def test_a_reading_or_a_version_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownReading):
        Supposition(readings={"arrears.regularisation": "soon"}).of(WORLD)
    with pytest.raises(UnknownLaw):
        Supposition(law=99).of(WORLD)


def test_worlds_without_a_charter_cannot_be_compared() -> None:
    without = Supposition(without=("charter_adopted-1",)).of(WORLD)
    with pytest.raises(NotInForce):
        compare(WORLD, without)
    with pytest.raises(NotInForce):
        compare(without, WORLD)


# -- nothing is changed, nothing is told that is the same ----------------------------------------------------------


def test_a_world_does_not_differ_from_itself() -> None:
    found = compare(WORLD, WORLD)
    assert not found
    assert found == Comparison(D(TODAY), D("2026-01-01"), D("2030-01-01"), (), (), (), ())
    assert not Supposition()
    assert Supposition().of(WORLD) is WORLD


@settings(max_examples=30, deadline=None)
@given(accounts(), attendances(), days)
def test_no_world_differs_from_itself(money: list[Fact], absences: list[Fact], on: date) -> None:
    facts = [*money, *(fact for fact in absences if fact.kind != "charter_adopted")]
    world = View(facts, on)
    if world.in_force:
        assert not compare(world, View(facts[::-1], on))


def mirrored(found: Comparison) -> set[object]:
    """What a comparison tells, whatever the order in which it tells it."""
    rows: set[object] = {("standing", one.party, one.first and one.first.level, one.second and one.second.level) for one in found.standings}
    rows |= {("line", one.party, *((s.since, s.until, s.first, s.second) for s in one.stretches)) for one in found.lines}
    rows |= {("office", one.name, one.first, one.second) for one in found.offices}
    return rows | {("owed", one.key, one.first and one.first.status, one.second and one.second.status) for one in found.obligations}


def turned(found: Comparison) -> Comparison:
    return replace(
        found,
        standings=tuple(replace(one, first=one.second, second=one.first) for one in found.standings),
        lines=tuple(
            replace(one, stretches=tuple(replace(s, first=s.second, second=s.first) for s in one.stretches)) for one in found.lines
        ),
        offices=tuple(replace(one, first=one.second, second=one.first) for one in found.offices),
        obligations=tuple(replace(one, first=one.second, second=one.first) for one in found.obligations),
    )


@settings(max_examples=30, deadline=None)
@given(accounts(), attendances(), days, st.data())
def test_two_worlds_differ_from_each_other_alike(money: list[Fact], absences: list[Fact], on: date, data: st.DataObject) -> None:
    facts = [*money, *(fact for fact in absences if fact.kind != "charter_adopted")]
    world = View(facts, on)
    out = data.draw(st.sampled_from([fact.id for fact in facts if fact.kind != "charter_adopted"] or ["-"]))
    if world.in_force and out != "-":
        other = Supposition(without=(out,)).of(world)
        assert mirrored(compare(world, other)) == mirrored(turned(compare(other, world)))


@pytest.mark.parametrize("kind", ["fund_contribution", "donation_offered", "focal_point_designated"])
def test_a_fact_that_matters_to_nobody_makes_no_difference(kind: str) -> None:
    data: dict[str, object] = {
        "fund_contribution": {"amount": 5_00, "currency": "USD"},
        "donation_offered": {"donation": "vans"},
        "focal_point_designated": {"person": "P"},
    }[kind]
    supposed = Fact("x", kind, D("2026-05-01"), "HND", data)
    assert not compare(WORLD, Supposition(adding=(supposed,)).of(WORLD))


def test_asking_changes_nothing() -> None:
    before = (WORLD.facts, WORLD.readings, WORLD.on)
    other = Supposition((payment("x", TODAY, 1),), ("payment-3",), {"arrears.automatic": "declared-by-viceministers"}, 1).of(WORLD)
    assert compare(WORLD, other)
    assert (WORLD.facts, WORLD.readings, WORLD.on) == before
    assert other.supposed == 1
    assert other.reading("arrears.automatic") == "declared-by-viceministers"


# -- what differs ----------------------------------------------------------------------------------------------------


def test_a_payment_moves_only_who_pays() -> None:
    found = compare(WORLD, Supposition(adding=(payment("x", TODAY, 1_000_00),)).of(WORLD))
    assert parties(found) == ["HND"]
    (one,) = found.standings
    assert one.first is not None
    assert one.second is not None
    assert (one.first.level, one.first.since, one.first.until) == (Level.VOICE_WITHOUT_VOTE, D("2026-01-01"), None)
    assert (one.second.level, one.second.since) == (Level.FULL, D(TODAY))
    (row,) = found.lines
    (stretch,) = row.stretches
    assert (row.party, stretch.since, stretch.until, stretch.first, stretch.second) == (
        "HND", D(TODAY), D("2030-01-01"), Level.VOICE_WITHOUT_VOTE, Level.FULL,
    )
    assert not found.offices
    assert not found.obligations


def test_stretches_of_one_difference_are_told_as_one_and_others_apart() -> None:
    facts = [adopted("2018-01-01"), *(budget(year) for year in range(2019, 2024)), payment("p", "2021-06-01", 100_00, 2019)]
    on = view(facts, "2024-06-01")
    found = compare(on, Supposition(without=("p",)).of(on), D("2020-01-01"), D("2026-01-01"))
    rows = {one.party: [(str(s.since), str(s.until), s.first, s.second) for s in one.stretches] for one in found.lines}
    assert rows == {"HND": [("2021-06-01", "2022-01-01", Level.FULL, Level.VOICE_WITHOUT_VOTE),
                            ("2023-01-01", "2024-01-01", Level.VOICE_WITHOUT_VOTE, Level.EXCLUDED)]}
    assert parties(found) == ["HND"]  # both excluded today, but not since the same day


def test_an_admission_adds_a_party_to_the_second_world_alone() -> None:
    given_ = Fact("x", "observer_admitted", D("2026-03-01"), "PER", {"category": "country"})
    found = compare(WORLD, Supposition(adding=(given_,)).of(WORLD))
    (one,) = found.standings
    assert (one.party, one.first) == ("PER", None)
    assert one.second is not None
    assert one.second.level is Level.OBSERVER
    (row,) = found.lines
    stretches = [(str(s.since), str(s.until), s.first, s.second) for s in row.stretches]
    assert stretches == [
        ("2026-03-01", "2028-03-01", Level.NONE, Level.OBSERVER),
        ("2028-03-01", "2030-01-01", Level.NONE, Level.LAPSED),
    ]
    assert {owed.change for owed in found.obligations} == {"added"}
    assert {owed.second.about for owed in found.obligations if owed.second} >= {"PER"}


def test_what_is_owed_is_added_gone_or_changed() -> None:
    met = Fact("x", "meeting_held", D("2026-05-20"), "wg:borders", {"meeting": "wg-1"})
    found = compare(WORLD, Supposition(adding=(met,)).of(WORLD))
    (one,) = found.obligations
    assert (one.change, one.first and one.first.status, one.second and one.second.met_by) == ("changed", "open", "x")
    without = next(fact.id for fact in WORLD.facts if fact.kind == "wg_established")
    found = compare(WORLD, Supposition(without=(without,)).of(WORLD))
    assert {owed.change for owed in found.obligations} == {"gone"}
    assert [(one.name, one.second) for one in found.offices] == [("wg:borders", None)]


def test_an_office_differs_by_its_holder_or_its_term() -> None:
    designated = Fact("x", "ppt_designated", D("2026-05-01"), "SLV", {"takes_office": D("2026-05-15")})
    found = compare(WORLD, Supposition(adding=(designated,)).of(WORLD))
    rows = {one.name: (one.first and one.first.holder, one.second and one.second.holder) for one in found.offices}
    assert rows == {"ppt": ("CRI", "SLV"), "troika.outgoing": ("PAN", "CRI")}
    assert all(one.first and one.second for one in found.offices)
    later = Fact("x", "ppt_designated", D("2026-05-01"), "SLV", {"takes_office": D("2027-11-15")})
    assert not compare(WORLD, Supposition(adding=(later,)).of(WORLD)).offices  # not before its days come
    sooner = Fact("x", "ppt_handover", D("2026-11-15"), "MEX")
    (one,) = compare(WORLD, Supposition(adding=(sooner,)).of(WORLD)).offices
    assert one.first
    assert one.second
    assert (one.first.until, one.second.until) == (D("2026-12-01"), D("2026-11-15"))


def test_days_after_the_day_asked_are_as_foreseen_on_it() -> None:
    paid = payment("x", "2026-06-02", 10_000_00)
    assert not compare(WORLD, Supposition(adding=(paid,)).of(WORLD))
    assert compare(WORLD.at(D("2026-06-02")), Supposition(adding=(paid,)).of(WORLD))


def test_the_second_world_is_seen_on_the_day_of_the_first() -> None:
    assert not compare(WORLD, WORLD.at(D("2030-01-01")))


def test_the_period_is_that_asked_for_else_four_years() -> None:
    assert period_of(D("2026-06-01")) == (D("2026-01-01"), D("2030-01-01"))
    found = compare(WORLD, WORLD, D("2026-03-01"), D("2026-04-01"))
    assert (found.start, found.end) == (D("2026-03-01"), D("2026-04-01"))
    other = Supposition(adding=(payment("x", TODAY, 1_000_00),)).of(WORLD)
    assert not compare(WORLD, other, D("2026-03-01"), D("2026-03-01")).lines
    assert not compare(WORLD, other, D("2019-01-01"), D("2020-01-01")).lines  # before the Charter nobody stands anywhere
    assert not compare(WORLD, other, D("2026-01-01"), D(TODAY)).lines
    (row,) = compare(WORLD, other, D("2026-01-01"), D("2026-06-02")).lines
    assert row.stretches[0].until == D("2026-06-02")


@pytest.mark.parametrize(
    ("reading", "value", "who"),
    [
        ("arrears.automatic", "declared-by-viceministers", ["HND", "NIC"]),
        ("arrears.four-years-count", "four-after-loss-of-vote", ["NIC"]),
        ("absence.no-meeting-held", "count-anyway", ["ARG", "OEI"]),
        ("text.recital-weight", "none", []),
    ],
)
def test_a_reading_moves_who_rests_on_it(reading: str, value: str, who: list[str]) -> None:
    assert parties(compare(WORLD, Supposition(readings={reading: value}).of(WORLD))) == who


def test_a_charter_of_another_day_leaves_days_without_any_level() -> None:
    later = Supposition((adopted("2021-01-01"),), ("charter_adopted-1",)).of(WORLD)
    found = {one.party: one.stretches for one in compare(WORLD, later, D("2020-06-01"), D("2026-06-02")).lines}
    first = found["CAN"][0]
    assert (first.since, first.until, first.first, first.second) == (D("2020-06-01"), D("2021-01-01"), Level.FULL, None)
    assert not compare(WORLD, later, D("2020-06-01"), D("2021-01-01")).lines[0].stretches[0].second


# -- acts --------------------------------------------------------------------------------------------------------------


def test_acts_differ_where_a_payment_gives_the_vote_back() -> None:
    other = Supposition(adding=(payment("x", TODAY, 1_000_00),)).of(WORLD)
    found = doings_that_differ(WORLD, other)
    assert {one.actor for one in found} == {"HND"}
    block = next(one for one in found if one.act == "block-consensus")
    assert (block.first, block.second) == (Outcome.FORBIDDEN, Outcome.PERMITTED)
    assert not doings_that_differ(WORLD, WORLD)
    assert not doings_that_differ(WORLD, other, ["CAN"])


def test_acts_are_asked_of_every_party_and_body_of_both_worlds() -> None:
    given_ = Fact("x", "observer_admitted", D("2026-03-01"), "PER", {"category": "country"})
    other = Supposition(adding=(given_,)).of(WORLD)
    assert set(actors(WORLD, other)) == {*MEMBERS, "ARG", "COL", "IOM", "OEI", "PER", "RROCM", "vm", "ppt", "troika", "grcm", "se"}
    assert {one.actor for one in doings_that_differ(WORLD, other)} == {"PER"}


# -- the remedy shown cures, exactly -------------------------------------------------------------------------------------


def cured_by(world: View, party: str, act: str, *facts: Fact) -> bool:
    return ask(Supposition(adding=facts).of(world), party, act).outcome is Outcome.PERMITTED


@pytest.mark.parametrize(
    ("party", "act"), [("HND", "block-consensus"), ("NIC", "attend-meeting"), ("NIC", "reserve"), ("NIC", "block-consensus")]
)
def test_the_payment_shown_cures_and_one_cent_less_does_not(party: str, act: str) -> None:
    verdict = ask(WORLD, party, act)
    assert verdict.outcome is Outcome.FORBIDDEN
    assert verdict.cure is not None
    remedies = [remedy for remedy in verdict.cure.remedies if remedy.code == "payment"]
    assert remedies
    for remedy in remedies:
        (fact,) = applied(WORLD, party, remedy)
        assert (fact.kind, fact.on, fact.data["amount"]) == ("payment", D(TODAY), remedy.amount)
        assert cured_by(WORLD, party, act, fact)
    assert remedies[0].amount is not None
    assert not cured_by(WORLD, party, act, paying(party, D(TODAY), remedies[0].amount - 1))


@settings(max_examples=50, deadline=None)
@given(accounts(), days)
def test_every_payment_shown_gives_what_it_says_until_the_day_it_says(money: list[Fact], on: date) -> None:
    world = View(money, on)
    if not world.in_force:
        return
    for cure in cures(world, "HND"):
        supposed = Supposition(adding=(paying("HND", on, cure.amount),)).of(world)
        if isinstance(cure.gives, Level):
            assert standing(supposed, "HND").level is cure.gives
            less = Supposition(adding=(paying("HND", on, cure.amount - 1),) if cure.amount > 1 else ()).of(world)
            assert standing(less, "HND").level is not cure.gives
        if cure.lost_again_on is not None:
            seen = as_seen(supposed)
            given_ = standing(seen, "HND").level
            eve, day = cure.lost_again_on - DAY, cure.lost_again_on
            assert worse(standing(seen.at(day), "HND").level) > worse(given_) >= worse(standing(seen.at(eve), "HND").level)


def worse(level: Level) -> int:
    return [Level.FULL, Level.VOICE_WITHOUT_VOTE, Level.EXCLUDED].index(level)


def test_attending_the_day_before_keeps_the_status_and_on_the_day_is_too_late() -> None:
    for party in ("COL", "IOM"):
        last = attend_before(WORLD, party)
        assert last is not None
        # Meetings are held, as the foreseen absence supposes.
        others = [held(f"h{year}", f"{year}-03-19") for year in (2027, 2028)]
        for on, kept in ((last - DAY, True), (last, False)):
            world = Supposition(adding=(*others, *attending(party, on))).of(WORLD)
            level = standing(world.at(last), party).level
            assert (level is Level.OBSERVER) is kept


@settings(max_examples=50, deadline=None)
@given(attendances(), days)
def test_attending_before_the_day_shown_keeps_every_status(absences: list[Fact], on: date) -> None:
    world = View(absences, on)
    if not world.in_force:
        return
    last = attend_before(world, "ESP")
    if last is None or last - on < timedelta(2):
        return
    seen = as_seen(world)
    kept = Supposition(adding=attending("ESP", last - DAY, "vm")).of(seen)
    assert standing(kept.at(last), "ESP").level is Level.OBSERVER
    late = Supposition(adding=attending("ESP", last, "vm")).of(seen)
    foreseen_ = {found.since: found.level for found in line(seen, "ESP", on, last + 2 * DAY)}
    assert foreseen_[last] is Level.LAPSED
    assert standing(late.at(last), "ESP").level in (Level.LAPSED, Level.OBSERVER)


def test_a_readmission_shown_gives_the_status_back() -> None:
    verdict = ask(WORLD, "ARG", "attend-meeting")
    assert verdict.cure is not None
    (remedy,) = verdict.cure.remedies
    (fact,) = applied(WORLD, "ARG", remedy)
    assert cured_by(WORLD, "ARG", "attend-meeting", fact)


def test_a_remedy_that_no_dated_fact_applies_gives_none() -> None:
    assert applied(WORLD, "HND", Remedy("vm.decision-organ", "declaration")) == ()


def test_every_reading_can_be_supposed_and_compared() -> None:
    """No option breaks the comparison; those that the core cannot apply say so when asked, by name."""
    for param, reading in READINGS.items():
        for option in reading.options:
            if not str(option).endswith(":N"):
                with suppress(UnhonouredReading):
                    compare(WORLD, Supposition(readings={param: option}).of(WORLD), D("2026-05-01"), D("2026-12-01"))


def test_every_act_is_compared() -> None:
    other = Supposition(without=("charter_adopted-1",), adding=(adopted("2020-01-01"),)).of(WORLD)
    assert not doings_that_differ(WORLD, other)
    assert len(ACTS) > 50


# -- lines that suppose facts ----------------------------------------------------------------------------------------------


def test_supposed_lines_may_do_without_the_first_line_and_withdraw_facts_of_the_record() -> None:
    line = b'{"id": "x", "kind": "payment", "on": "2026-06-01", "subject": "HND", "data": {"amount": "10.00"}}'
    gone = b'{"id": "w", "kind": "retraction", "on": "2026-06-01", "retracts": "payment-3"}'
    header = b'{"contract": 1, "conference": "CRM"}'
    assert [fact.id for fact in parse(line + b"\n" + gone, headed=False, behind={"payment-3"})] == ["x", "w"]
    assert [fact.id for fact in parse(header + b"\n" + line, headed=False)] == ["x"]
    assert parse(b"\n  \n", headed=False) == ()
    with pytest.raises(RecordError) as refused:
        parse(gone, headed=False)
    assert (refused.value.line, refused.value.field) == (1, "retracts")
    with pytest.raises(RecordError):
        parse(line)
    with pytest.raises(RecordError):
        parse(b'{"contract": 2, "conference": "CRM"}', headed=False)
    with pytest.raises(RecordError):
        parse(b"")
    chained = b'{"id": "v", "kind": "retraction", "on": "2026-06-01", "retracts": "w"}'
    assert len(parse(gone + b"\n" + chained, headed=False, behind={"payment-3"})) == 2
