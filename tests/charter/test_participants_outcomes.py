"""Preámbulo, Mandato y Principios: labels, the Charter's own notes, the Compacts, children, and clauses that are cited."""

from __future__ import annotations

import pytest

from charter.acts import Outcome
from charter.because import cited_facts
from charter.chapters.participants.citing import SHOWN
from charter.chapters.participants.outcomes import part_of
from charter.clauses import CLAUSES
from charter.errors import NotInForce
from charter.parties import MEMBERS
from charter.today import state
from tests.charter.histories import ask
from tests.charter.participating import World, holding, one, told

P, F, N, U = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED, Outcome.UNDETERMINED
DAY = "2022-06-01"
ESTABLISHED = "charter.establishment"
LABEL = "mandate.voluntary-non-binding"
NOTE_1 = "reservation.fn1.us-agenda-2030"
NOTE_2 = "reservation.fn2.gcm-non-parties"
NOTE_4 = "reservation.fn4.us-crc"
NOTE_5 = "reservation.fn5.compacts-parties-only"
CHILD = "principle.best-interest-of-child"


# -- the Charter and the label of outcomes ---------------------------------------------------------------------------


def test_the_charter_is_established_once_and_another_adoption_changes_nothing() -> None:
    world = World("2020-01-01")
    assert [(why.holds, why.facts) for why in told(world.on(DAY), ESTABLISHED)] == [(True, ("charter_adopted-1",))]
    again = world.add("charter_adopted", DAY, version=1)
    assert holding(world.on("2022-05-31"), ESTABLISHED) == [True]
    assert [(why.holds, why.facts) for why in told(world.on(DAY), ESTABLISHED)] == [
        (True, ("charter_adopted-1",)),
        (False, (again, "charter_adopted-1")),
    ]


def test_no_outcome_binds_whatever_its_record_says() -> None:
    world = World()
    world.add("decision_taken", "2019-12-31", "vm", decision="OLD", binding=True)
    mild = world.add("decision_taken", "2022-05-01", "vm", decision="D-1", title="Declaración")
    hard = world.add("decision_taken", "2022-05-02", "vm", decision="D-2", binding=True)
    view = world.on(DAY)
    assert [(why.holds, why.facts, why.value["decision"]) for why in told(view, LABEL)] == [
        (True, (mild,), "Declaración"),
        (False, (hard,), "D-2"),
    ]
    assert one(view, LABEL, decision="D-2").value["option"] == "outcomes-not-internal-rules"
    adopted = world.add("reading_adopted", "2022-05-03", param="mandate.non-binding-scope", value="everything")
    assert one(world.on(DAY), LABEL, decision="D-2").value["option"] == "everything"
    assert one(world.on(DAY), LABEL, decision="D-2").facts == (hard, adopted)


@pytest.mark.parametrize("actor", ["PAN", "ESP", "vm", "se", "public", "ppt"])
def test_nobody_may_present_an_outcome_as_binding(actor: str) -> None:
    world = World()
    adopted = world.add("reading_adopted", "2022-05-03", param="mandate.non-binding-scope", value="everything")
    verdict = ask(world.on(DAY), actor, "present-as-binding")
    assert (verdict.outcome, verdict.clauses) == (F, (LABEL,))
    assert adopted in cited_facts(verdict.why)
    assert verdict.cure is not None
    assert verdict.cure.remedies == ()


def test_before_the_charter_nothing_is_true_because_of_it() -> None:
    with pytest.raises(NotInForce):
        state(World("2020-01-01").on("2019-12-31"), LABEL)
    with pytest.raises(KeyError):
        state(World().on(DAY), "no.clause")


# -- the Charter's own notes -----------------------------------------------------------------------------------------

TAGGED = [
    ("agenda-2030", NOTE_1, ["USA"]),
    ("global-compact", NOTE_2, ["DOM", "USA"]),
    ("global-compact", NOTE_5, ["DOM", "USA"]),
    ("best-interest-of-child", NOTE_4, ["USA"]),
]


@pytest.mark.parametrize(("tag", "note", "parties"), TAGGED)
def test_a_note_of_the_charter_attaches_by_tag_or_waits_for_its_country_where_so_read(tag: str, note: str, parties: list[str]) -> None:
    world = World()
    taken = world.add("decision_taken", "2022-05-01", "vm", decision="D-1", tags=(tag,))
    world.add("decision_taken", "2020-01-01", "vm", decision="D-2", tags=("other",))
    world.add("decision_taken", "2019-05-01", "vm", decision="D-0", tags=(tag,))
    found = told(world.on(DAY), note)
    assert [(why.value["party"], why.holds, why.facts) for why in found] == [(party, True, (taken,)) for party in parties]
    waiting = world.on(DAY, reservation__standing_footnotes="suggest-and-confirm")
    assert holding(waiting, note) == [False] * len(parties)
    world.add("reservation_recorded", "2022-05-02", "MEX", decision="D-1")
    world.add("reservation_recorded", "2022-05-02", "USA", decision="D-2")
    confirmed = world.add("reservation_recorded", "2022-05-02", "USA", decision="D-1")
    waiting = world.on(DAY, reservation__standing_footnotes="suggest-and-confirm")
    assert [why.value["party"] for why in told(waiting, note) if why.holds] == ["USA"]
    assert one(waiting, note, party="USA").facts == (taken, confirmed)
    world.add("reservation_recorded", "2022-05-03", "USA", decision="D-1")
    assert one(world.on(DAY), note, party="USA").facts == (taken, confirmed)


def test_a_proposal_flagged_as_affecting_children_carries_note_4_into_its_decision() -> None:
    world = World()
    proposed = world.add("decision_proposed", "2022-04-01", "PAN", decision="D-1", affects_children=True)
    assert told(world.on(DAY), NOTE_4) == []
    taken = world.add("decision_taken", "2022-05-01", "vm", decision="D-1")
    assert one(world.on(DAY), NOTE_4, party="USA").facts == (taken, proposed, proposed)
    contested = world.add("decision_flagged", "2022-04-15", "MEX", decision="D-1", affects_children=False)
    assert told(world.on(DAY), NOTE_4) == []
    assert contested
    first = World("2020-01-01")
    first.add("decision_taken", "2020-01-01", "vm", decision="D-1", tags=("agenda-2030",))
    assert holding(first.on(DAY), NOTE_1) == [True]


# -- tasks that rest on a Compact ------------------------------------------------------------------------------------


def assign(world: World, party: str, compact: str = "migration", actor: str = "vm") -> tuple[Outcome, tuple[str, ...]]:
    verdict = ask(world.on(DAY), actor, "assign-compact-task", addressee=party, compact=compact)
    return verdict.outcome, verdict.clauses


def test_a_task_of_a_compact_goes_only_to_members_that_are_part_of_it() -> None:
    world = World()
    assert assign(world, "PAN") == (U, (NOTE_5,))
    verdict = ask(world.on(DAY), "vm", "assign-compact-task", addressee="PAN", compact="migration")
    assert verdict.cure is not None
    assert verdict.cure.missing == ("compact_participation",)
    world.add("compact_participation", "2021-01-01", "PAN", compact="refugees")
    assert assign(world, "PAN") == (U, (NOTE_5,))
    part = world.until("2022-06-02", "compact_participation", "2021-01-01", "PAN", compact="migration")
    assert assign(world, "PAN") == (P, ("vm.decision-organ",))
    verdict = ask(world.on(DAY), "vm", "assign-compact-task", addressee="PAN", compact="migration")
    assert part in cited_facts(verdict.why)
    assert ask(world.on("2022-06-02"), "vm", "assign-compact-task", addressee="PAN", compact="migration").outcome is F
    world.add("compact_participation", "2022-01-01", "PAN", compact="migration", part=False)
    assert assign(world, "PAN") == (F, (NOTE_5,))
    assert assign(world, "PAN", actor="grcm")[0] is N


@pytest.mark.parametrize("party", ["DOM", "USA"])
def test_two_members_are_outside_the_migration_compact_by_the_charter_itself(party: str) -> None:
    world = World()
    world.add("compact_participation", "2021-01-01", party, compact="migration")
    world.add("compact_participation", "2021-01-01", party, compact="refugees")
    assert assign(world, party) == (F, (NOTE_2,))
    assert assign(world, party, "refugees")[0] is P


def test_without_addressee_or_compact_only_the_competence_is_asked() -> None:
    view = World().on(DAY)
    assert ask(view, "vm", "assign-compact-task", addressee="USA").outcome is P
    assert ask(view, "vm", "assign-compact-task", compact="migration").outcome is P


def test_a_decision_that_rests_on_the_compact_alone_addresses_only_its_parties() -> None:
    world = World()
    world.add("compact_participation", "2021-01-01", "PAN", compact="migration")
    both = ("global-compact", "agenda-2030")
    world.add("decision_taken", "2022-05-01", "vm", decision="D-1", tags=both, addressees=("USA",))
    assert [why.code for why in told(world.on(DAY), NOTE_2)] == ["note.attached"] * 2
    taken = world.add("decision_taken", "2022-05-01", "vm", decision="D-2", tags=("global-compact",), addressees=("PAN", "MEX", "USA"))
    view = world.on(DAY)
    addressed = [why for why in told(view, NOTE_2, decision="D-2") if why.code == "compact.named"]
    assert [(why.value["party"], why.holds) for why in addressed] == [("PAN", True), ("MEX", True), ("USA", False)]
    assert addressed[0].facts == (taken,)
    parties = [why for why in told(view, NOTE_5, decision="D-2") if why.code == "compact.addressee"]
    assert [(why.value["party"], why.holds) for why in parties] == [("PAN", True), ("MEX", None), ("USA", False)]
    assert [why.missing for why in parties] == [(), ("compact_participation",), ()]
    assert [[part.clause for part in why.parts] for why in parties] == [[NOTE_2, NOTE_5]] * 3


@pytest.mark.parametrize(("party", "compact", "said", "holds"), [
    ("USA", "migration", None, False),
    ("DOM", "migration", None, False),
    ("USA", "migration", True, True),
    ("USA", "migration", False, False),
    ("USA", "refugees", None, None),
    ("MEX", "migration", None, None),
])  # fmt: skip
def test_note_2_answers_for_note_5_where_the_record_says_nothing(party: str, compact: str, said: bool | None, holds: bool | None) -> None:
    world = World()
    if said is not None:
        world.add("compact_participation", "2021-01-01", party, compact=compact, part=said)
    found = part_of(world.on(DAY), party, compact)
    assert (found.clause, found.holds) == (NOTE_5, holds)
    noted = said is None and holds is False
    assert [(part.clause, part.holds) for part in found.parts] == ([(NOTE_2, False)] if noted else [])
    assert (found.missing == ()) is (holds is not None)
    assert found.readings == ("compact.participation-source",)


def test_a_member_named_by_note_2_is_not_addressed_even_where_the_record_says_it_joined() -> None:
    world = World()
    world.add("compact_participation", "2021-01-01", "USA", compact="migration")
    world.add("decision_taken", "2022-05-01", "vm", decision="D-2", tags=("global-compact",), addressees=("USA",))
    (found,) = [why for why in told(world.on(DAY), NOTE_5) if why.code == "compact.addressee"]
    assert (found.holds, found.missing) == (False, ())


# -- the best interest of the child ----------------------------------------------------------------------------------


def test_a_proposal_that_affects_children_says_how_their_interest_was_considered() -> None:
    world = World()
    world.add("decision_proposed", "2022-05-01", "PAN", decision="D-0")
    bare = world.add("decision_proposed", "2022-05-01", "PAN", decision="D-1", title="Retornos", affects_children=True)
    found = one(world.on(DAY), CHILD)
    assert (found.holds, found.facts, found.value["decision"]) == (False, (bare,), "Retornos")
    world.add("decision_proposed", "2022-05-01", "PAN", decision="D-2", affects_children=True, best_interest="Dictamen 4")
    assert (one(world.on(DAY), CHILD, decision="D-2").holds, one(world.on(DAY), CHILD, decision="D-2").value["how"]) == (True, "Dictamen 4")


def test_anybody_may_contest_the_flag_or_the_secretariat_alone_sets_it_where_so_read() -> None:
    world = World()
    world.add("decision_proposed", "2022-05-01", "PAN", decision="D-1", affects_children=True)
    world.add("decision_proposed", "2022-05-01", "se", decision="D-2", affects_children=True)
    world.add("decision_proposed", "2022-05-01", "MEX", decision="D-3", affects_children=False)
    apart = {"principle__child__flag": "set-by-secretariat"}

    def flagged(**readings: object) -> list[object]:
        view = world.on(DAY).reading_as({"principle.child.flag": "set-by-secretariat"} if readings else {})
        return [why.value["decision"] for why in told(view, CHILD)]

    assert flagged() == ["D-1", "D-2"]
    assert flagged(**apart) == ["D-2"]
    world.add("decision_flagged", "2022-05-02", "MEX", decision="D-1", affects_children=False)
    contested = world.add("decision_flagged", "2022-05-02", "PAN", decision="D-3", affects_children=True)
    assert flagged() == ["D-2", "D-3"]
    assert contested in one(world.on(DAY), CHILD, decision="D-3").facts
    assert flagged(**apart) == ["D-2"]
    world.add("decision_flagged", "2022-05-03", "se", decision="D-1", affects_children=True)
    assert flagged() == ["D-1", "D-2", "D-3"]
    assert flagged(**apart) == ["D-1", "D-2"]


# -- shown, not judged -----------------------------------------------------------------------------------------------


def test_every_aim_and_recital_says_how_often_it_is_cited_and_judges_nobody() -> None:
    world = World()
    assert len(SHOWN) == 40
    for clause in SHOWN:
        found = one(world.on(DAY), clause, decisions=0, proposals=0)
        assert (found.holds, found.code, found.facts) == (True, "cited.by-none", ())
    taken = world.add("decision_taken", "2022-05-01", "vm", decision="D-1", cites=("principle.gender", "objective.platform"))
    proposed = world.add("decision_proposed", "2022-05-02", "PAN", decision="D-2", cites=("principle.gender",))
    found = one(world.on(DAY), "principle.gender", decisions=1, proposals=1)
    assert (found.code, found.facts) == ("cited.by", (taken, proposed))
    assert one(world.on(DAY), "objective.platform", decisions=1, proposals=0).facts == (taken,)
    assert one(world.on("2022-05-01"), "principle.gender", decisions=1, proposals=0).facts == (taken,)
    assert all(not CLAUSES[clause].judged for clause in SHOWN)


def test_a_decision_that_cites_nothing_is_listed_for_review() -> None:
    world = World()
    world.add("decision_taken", "2022-05-01", "vm", decision="D-1", cites=("principle.gender",))
    bare = world.add("decision_taken", "2022-05-01", "vm", decision="D-2")
    (found,) = [why for why in told(world.on(DAY), "mandate.priorities-and-governance") if why.holds is False]
    assert (found.value, found.facts) == ({"decision": "D-2"}, (bare,))


def test_outcomes_from_before_the_charter_are_in_force_until_replaced_or_history_where_so_read() -> None:
    clause = "preamble.past-outcomes-in-force"
    world = World("2020-01-01")
    old = world.add("decision_taken", "2019-12-31", "vm", decision="C-1", title="Comunicado")
    world.add("decision_taken", "2020-01-01", "vm", decision="D-1")
    found = one(world.on(DAY), clause, decision="Comunicado")
    assert (found.holds, found.facts) == (True, (old,))
    assert [why.value.get("decision") for why in told(world.on(DAY), clause)] == [None, "Comunicado"]
    apart = world.on(DAY, decision__legacy_status="historic-only")
    assert one(apart, clause, decision="Comunicado").holds is False
    newer = world.add("decision_taken", "2022-05-01", "vm", decision="D-9", replaces="C-1")
    assert one(world.on("2022-04-30"), clause, decision="Comunicado").holds is True
    replaced = one(world.on(DAY), clause, decision="Comunicado")
    assert (replaced.holds, replaced.facts) == (False, (old, newer))


def test_every_member_s_position_stands_beside_each_decision_silence_included() -> None:
    clause = "preamble.all-perspectives"
    world = World()
    world.add("decision_taken", "2022-05-01", "vm", decision="D-1")
    unknown = one(world.on(DAY), clause, decision="D-1")
    assert (unknown.holds, unknown.missing) == (None, ("decision_position",))
    for party, position in (("PAN", "agree"), ("MEX", "reserve"), ("NIC", "object")):
        world.add("decision_position", "2022-05-01", party, decision="D-1", position=position)
    found = one(world.on(DAY), clause, decision="D-1")
    assert (found.holds, len(found.facts)) == (False, 4)
    assert (found.value["agree"], found.value["reserve"], found.value["object"]) == (("PAN",), ("MEX",), ("NIC",))
    assert set(found.value["silent"]) == set(MEMBERS) - {"PAN", "MEX", "NIC"}
    for party in found.value["silent"]:
        world.add("decision_position", "2022-05-01", party, decision="D-1", position="agree")
    assert one(world.on(DAY), clause, decision="D-1").holds is True


def test_an_action_without_deadline_or_target_is_incomplete() -> None:
    clause = "preamble.challenges-with-deadlines"
    world = World()
    world.add("plan_action", "2022-01-01", plan="p", action="a", target="10")
    world.add("plan_action", "2022-01-01", plan="p", action="b", deadline="2023-01-01")
    world.add("plan_action", "2022-01-01", plan="q", action="a", deadline="2023-01-01", target="10")
    shown = {(why.value["plan"], why.value["action"]): why.holds for why in told(world.on(DAY), clause) if "plan" in why.value}
    assert shown == {("p", "a"): False, ("p", "b"): False, ("q", "a"): True}
    mended = world.add("plan_action", "2022-02-01", plan="p", action="a", deadline="2023-01-01", target="10")
    found = one(world.on(DAY), clause, plan="p", action="a")
    assert (found.holds, found.facts) == (True, (mended,))


def test_a_proposal_names_the_other_process_it_is_consistent_with() -> None:
    clause = "preamble.consistency-with-other-processes"
    world = World()
    world.add("decision_proposed", "2022-05-01", "PAN", decision="D-1")
    named = world.add("decision_proposed", "2022-05-01", "PAN", decision="D-2", related_process="Proceso X")
    assert [(why.holds, why.value, why.facts) for why in told(world.on(DAY), clause)[1:]] == [
        (True, {"decision": "D-2", "process": "Proceso X"}, (named,)),
    ]


def test_recitals_weigh_as_they_are_read() -> None:
    clause = "preamble.relaunch-review"
    world = World()
    assert holding(world.on(DAY), clause, param="text.recital-weight") == [True]
    assert holding(world.on(DAY, text__recital_weight="none"), clause, param="text.recital-weight") == [False]


def test_shared_laws_and_contributions_are_shown_by_member_and_by_kind_of_participant() -> None:
    world = World()
    law = world.add("national_measure_shared", "2022-01-01", "SLV", measure="Ley 286")
    found = told(world.on(DAY), "principle.rule-of-law")[1:]
    assert [(why.value["party"], why.value["count"]) for why in found if why.facts] == [("SLV", 1)]
    assert one(world.on(DAY), "principle.rule-of-law", party="SLV").facts == (law,)
    assert all(why.holds for why in found)
    assert one(world.on(DAY), "principle.rule-of-law", party="SLV").readings == ("principle.enforcement",)
    world.add("observer_admitted", "2021-01-01", "IOM", category="organisation")
    for party, slug in (("RROCM", "a"), ("RROCM", "b"), ("IOM", "c"), ("PAN", "d")):
        world.add("contribution", "2022-02-01", party, contribution=slug)
    shown = told(world.on(DAY), "principle.international-cooperation")[1:]
    assert all(why.holds for why in shown)
    assert [(why.value["category"], why.value["count"], len(why.facts)) for why in shown] == [
        ("civil-society", 2, 2),
        ("observer-organisation", 1, 1),
        ("member", 1, 1),
    ]
