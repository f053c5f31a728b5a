"""PILARES, PLAN ESTRATÉGICO y Anexo A: what is true of the plan on a day, clause by clause, and that each reason is whole."""

from __future__ import annotations

import pytest

from charter.acts import may
from charter.because import Because, cited_facts
from charter.clause import CODE, STATES
from charter.clauses import CLAUSES
from charter.facts import Fact
from charter.obligations import obligations
from charter.plan import Plan
from charter.prose import sentence
from charter.readings import DEFAULTS
from charter.today import state
from charter.view import View
from tests.charter.histories import D, History, conference
from tests.charter.planning import WHOLE, action, holds, planned, reasons, say

DAY = "2025-06-01"
MINE = tuple(id_ for id_, clause in CLAUSES.items() if id_.startswith(("wg.", "pillar.", "plan.", "annex-a.")) and clause.judged)


# -- pillars -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "clause", "told"),
    [
        ("governance", "pillar.governance", "migration governance"),
        ("integration-development", "pillar.integration-development", "integration, migration and its link to development"),
        ("protection", "pillar.protection", "preparedness, protection, assistance and irregular migration"),
    ],
)
def test_each_pillar_has_its_actions_and_its_groups(word: str, clause: str, told: str) -> None:
    history = History()
    assert say(history, DAY, clause) == [(False, f"Pillar “{told}”: no actions in the Plan and no groups.")]
    history.add("plan_approved", "2024-11-20", plan="p25", starts="2025-01-01")
    action(history, "2025-02-01", "uno", pillar=word)
    action(history, "2025-02-01", "dos", pillar=word)
    action(history, "2025-02-01", "tres", plan="p28", pillar=word)
    assert say(history, DAY, clause) == [(True, f"Pillar “{told}”: actions in the Plan, 2; groups: none.")]
    assert holds(history, "2028-01-01", clause) == [False]
    history.add("wg_established", "2025-03-20", "wg:borders", ends="2027-03-20", pillar=word)
    assert say(history, DAY, clause) == [(True, f"Pillar “{told}”: actions in the Plan, 2; groups: wg:borders.")]
    alone = History()
    alone.add("wg_established", "2025-03-20", "wg:borders", ends="2027-03-20", pillar=word)
    assert [why.holds for id_ in MINE if id_ in STATES and id_.startswith("pillar.") and id_ != "pillar.grcm-plan-duty"
            for why in reasons(alone, DAY, id_)].count(True) == 1  # fmt: skip


def test_a_plan_builds_on_the_three_pillars_or_says_why_not() -> None:
    clause = "pillar.grcm-plan-duty"
    history = planned()
    assert holds(History(), DAY, clause) == []
    assert holds(history, DAY, clause) == [False]
    action(history, "2025-02-01", "uno", pillar="governance")
    action(history, "2025-02-01", "dos", pillar="protection")
    (why,) = reasons(history, DAY, clause)
    assert (why.holds, why.readings) == (False, ("plan.all-pillars",))
    assert why.value == {"plan": "p25", "without": ("pillar.integration-development",), "reason": ""}
    without = "integration, migration and its link to development"
    assert sentence(why, "en") == f"The Plan “p25” leaves without actions and without explanation: {without}."
    said = planned()
    action(said, "2025-02-01", "uno", pillar="governance")
    said.add("plan_proposed", "2024-10-01", "grcm", plan="p25", omission="en otro foro")
    assert holds(said, DAY, clause) == [True]
    said.add("plan_proposed", "2024-10-02", "grcm", plan="p25")
    assert holds(said, DAY, clause) == [False]
    action(history, "2025-02-02", "tres", pillar="integration-development")
    assert holds(history, DAY, clause) == [True]


def test_a_plan_proposed_is_judged_on_its_pillars_until_it_is_approved() -> None:
    clause = "pillar.grcm-plan-duty"
    history = History()
    history.add("plan_proposed", "2024-10-01", "grcm", plan="p25", pillars=("1", "2"))
    assert holds(history, DAY, clause) == [False]
    history.add("plan_proposed", "2024-10-02", "grcm", plan="p25", pillars=("1", "2", "3"))
    assert holds(history, DAY, clause) == [True]
    history.add("plan_approved", "2024-11-20", plan="p25", starts="2025-07-01")
    assert holds(history, DAY, clause) == []
    assert holds(history, "2025-07-01", clause) == [True]


# -- the plan ------------------------------------------------------------------------------------------------------


def test_a_plan_is_in_force_only_once_approved() -> None:
    clause = "plan.approval"
    history = History()
    history.add("plan_proposed", "2024-09-01", "grcm", plan="p25")
    history.add("plan_proposed", "2024-10-01", "grcm", plan="p25")
    (why,) = reasons(history, "2024-11-19", clause)
    assert (why.holds, why.missing) == (False, ("plan_approved",))
    assert sentence(why, "en") == "The Plan “p25” is proposed and awaits the approval of the Vice-Ministers: it is not in force."
    history.add("plan_approved", "2024-11-20", plan="p25", starts="2025-01-01")
    assert say(history, "2024-11-20", clause) == [(True, "The Vice-Ministers approved the Plan “p25”.")]
    assert holds(history, "2027-12-31", clause) == [True]
    assert holds(history, "2028-01-01", clause) == []


def test_the_grcm_drafted_the_plan_before_its_approval() -> None:
    clause = "plan.drafting-and-monitoring"
    (why,) = reasons(planned(), DAY, clause)
    assert (why.holds, why.missing) == (None, ("plan_proposed",))
    for on, drafted in (("2024-11-20", True), ("2024-11-21", False)):
        history = planned()
        history.add("plan_proposed", on, "grcm", plan="p25")
        history.add("plan_proposed", "2024-01-01", "grcm", plan="p24")
        (why,) = reasons(history, DAY, clause)
        assert (why.holds, why.missing) == (drafted, ())
    assert holds(planned(), "2028-01-01", clause) == []


def test_the_gap_between_plans_is_shown() -> None:
    clause = "plan.three-year-term"
    (why,) = reasons(History(), DAY, clause)
    assert (why.holds, why.missing, sentence(why, "en")) == (None, ("plan_approved",), "No Strategic Plan is on record.")
    history = planned()
    assert say(history, "2027-12-31", clause) == [(True, "The Plan “p25” is in force, until 1 January 2028.")]
    assert say(history, "2028-01-01", clause) == [
        (False, "No Strategic Plan is in force: “p25” is not in force and no other follows.")
    ]
    continues = {"plan__gap": "old-plan-continues"}
    assert say(history, "2028-01-01", clause, **continues) == [
        (True, "The Plan “p25” ended on 1 January 2028; as the text is read, it continues until the next one.")
    ]
    assert say(history, "2027-12-31", clause, **continues) == [(True, "The Plan “p25” is in force, until 1 January 2028.")]
    assert holds(history, "2024-12-31", clause) == [False]
    assert reasons(history, "2028-01-01", clause)[0].readings == ("plan.gap",)


def test_the_term_of_a_plan_begins_on_its_first_day() -> None:
    (approved,) = reasons(planned(), "2024-12-31", "plan.approval")
    assert [node.holds for node in approved.walk() if node.code == "plan.term"] == [False]
    (approved,) = reasons(planned(), "2025-01-01", "plan.approval")
    assert [node.holds for node in approved.walk() if node.code == "plan.term"] == [True]


def test_a_plan_has_as_many_years_as_its_term() -> None:
    def years(ends: str, starts: str = "2024-02-29") -> list[tuple[str, str]]:
        return [(one.start.isoformat(), str(one.end)) for one in Plan("p", D(starts), D(ends), ()).years()]

    three = [("2024-02-29", "2025-02-28"), ("2025-02-28", "2026-02-28"), ("2026-02-28", "2027-02-28")]
    assert years("2027-02-28") == three
    assert years("2028-02-29") == [*three, ("2027-02-28", "2028-02-29")]
    assert years("2027-08-29") == [*three, ("2027-02-28", "2027-08-29")]
    assert years("2024-02-29") == []


def test_the_annex_s_checklist_is_asked_of_the_plan_in_force() -> None:
    clause = "plan.guidelines-annex-a"
    history = planned()
    (why,) = reasons(history, DAY, clause)
    assert (why.holds, why.missing) == (None, ("plan_action",))
    action(history, "2025-04-01", "uno", deadline="2025-12-31", **WHOLE)
    assert say(history, DAY, clause) == [(True, "The Plan “p25” follows the guidelines of Annex A in all its actions.")]
    action(history, "2025-04-01", "dos", line="x")
    assert say(history, DAY, clause) == [(False, "The Plan “p25” does not follow the guidelines of Annex A: incomplete actions, 1.")]
    assert reasons(history, DAY, clause)[0].missing == ()


# -- the report and the next plan ----------------------------------------------------------------------------------


def test_the_matrix_gives_the_report_its_commitments() -> None:
    clause = "annex-a.report.commitments"
    history = planned()
    (why,) = reasons(history, DAY, clause)
    assert (why.holds, why.missing) == (None, ("plan_action",))
    assert holds(History(), DAY, clause) == []
    for number, status in enumerate(("finished", "finished", "in-implementation", "not-achieved", "not-started", "")):
        action(history, "2025-04-01", f"a{number}", status=status)
    (why,) = reasons(history, DAY, clause)
    assert (why.holds, why.missing, why.value) == (True, (), {"plan": "p25", "achieved": 2, "in_process": 1, "pending": 3})


@pytest.mark.parametrize(("months", "opens"), [(12, "2027-01-01"), (6, "2027-07-01"), (18, "2026-07-01")])
def test_the_inputs_of_the_next_plan_are_asked_for_before_the_present_one_ends(months: int, opens: str) -> None:
    clause = "annex-a.renewal-inputs"
    read = {"plan__renewal_lead_months": months}
    history = planned()
    eve = type(D(opens)).fromordinal(D(opens).toordinal() - 1).isoformat()
    assert holds(history, eve, clause, **read) == []
    assert holds(history, "2028-01-01", clause, **read) == []
    (why,) = reasons(history, opens, clause, **read)
    assert (why.holds, why.missing) == (False, ("plan_action", "plan_evaluated", "report_issued"))
    assert why.value["lacking"] == ("input.plan_action", "input.plan_evaluated", "input.report_issued")
    action(history, "2025-04-01", "uno", line="x")
    history.add("plan_evaluated", "2025-12-20", "grcm", plan="p25", year=2025)
    (why,) = reasons(history, opens, clause, **read)
    assert (why.holds, why.value["lacking"], why.readings) == (False, ("input.report_issued",), ("plan.renewal-lead-months",))
    history.add("report_issued", "2024-12-31", "ppt", report="ppt-annual", period="2024")
    assert holds(history, opens, clause, **read) == [False]
    history.add("report_issued", "2025-01-01", "ppt", report="ppt-annual", period="2024")
    assert holds(history, "2027-12-31", clause, **read) == [True]


def test_the_vice_ministers_are_informed_of_each_evaluation_at_their_next_meeting() -> None:
    clause = "plan.annual-evaluation"
    history = planned()
    assert holds(history, DAY, clause) == []
    history.add("meeting_held", "2025-12-01", "vm", meeting="v0")
    history.add("plan_evaluated", "2025-12-01", "grcm", plan="p25", year=2025)
    history.add("plan_evaluated", "2025-12-01", "grcm", plan="p21", year=2025)
    history.add("compliance_reported", "2025-11-30", "grcm", meeting="v0")
    (why,) = reasons(history, "2026-02-28", clause)
    assert (why.holds, why.missing) == (None, ("compliance_reported",))
    assert say(history, "2026-02-28", clause)[0][1].startswith("The RCGM has to inform of its evaluation of 2025")
    history.add("compliance_reported", "2026-01-01", "grcm", meeting="x", plan="p21")
    history.add("meeting_held", "2026-02-01", "vm", meeting="extra", form="extraordinary")
    history.add("meeting_convened", "2026-02-01", "vm", meeting="v1", day="2026-03-01")
    assert holds(history, "2026-02-28", clause) == [None]
    history.add("meeting_held", "2026-03-01", "vm", meeting="v1")
    assert say(history, "2026-03-01", clause)[0][0] is False
    for on, plan, held in (("2026-03-01", "", True), ("2026-03-01", "p25", True), ("2026-03-02", "", False), ("2025-12-01", "p25", True)):
        told = History(None)
        told.facts = list(history.facts)
        told.add("compliance_reported", on, "grcm", meeting="v1", **({"plan": plan} if plan else {}))
        (why,) = reasons(told, "2026-06-01", clause)
        assert (why.holds, why.missing) == (held, ())
    early = planned()
    early.add("plan_evaluated", "2025-12-01", "grcm", plan="p25", year=2025)
    early.add("compliance_reported", "2025-12-02", "grcm", meeting="v1")
    assert holds(early, "2025-12-02", clause) == [True]


@pytest.mark.parametrize(("months", "opens"), [(12, "2027-01-01"), (6, "2027-07-01"), (18, "2026-07-01")])
def test_the_next_plan_is_awaited_then_decided_or_missed(months: int, opens: str) -> None:
    clause = "annex-a.renewal-before-end"
    read = {"plan__renewal_lead_months": months}
    history = planned()
    eve = type(D(opens)).fromordinal(D(opens).toordinal() - 1).isoformat()
    assert holds(History(), opens, clause, **read) == holds(history, eve, clause, **read) == []
    (why,) = reasons(history, opens, clause, **read)
    assert (why.holds, why.missing, why.readings) == (None, ("plan_approved",), ("plan.renewal-lead-months",))
    assert holds(history, "2027-12-31", clause, **read) == [None]
    assert say(history, "2028-01-01", clause, **read) == [
        (False, "The Plan “p25” ended on 1 January 2028 without a decision on the next one before that.")
    ]
    for on, decided in (("2027-12-31", True), ("2028-01-01", False)):
        followed = planned()
        followed.add("plan_approved", on, plan="p28", starts="2028-03-01")
        (why,) = reasons(followed, "2028-02-29", clause, **read)
        assert (why.holds, why.missing, why.value) == (decided, (), {"plan": "p25", "ends": D("2028-01-01")})
        assert holds(followed, "2028-03-01", clause, **read) == []


# -- every reason is whole -----------------------------------------------------------------------------------------


def rich() -> History:
    """One of each: rows whole and not, groups that work and not, plans proposed, running and to come."""
    history = conference()
    history.add("reading_adopted", "2025-01-15", param="matrix.stale-months", value=3)
    history.add("reading_adopted", "2025-01-15", param="wg.work-plan-days", value=60)
    history.add("reading_adopted", "2025-01-15", param="text.grm", value="read-as-grcm")
    history.add("wg_established", "2025-04-01", "wg:transit", ends="2026-12-01", ad_hoc=True)
    history.add("wg_established", "2025-04-01", "wg:data", ends="2030-04-01", pillar="2")
    history.add("wg_extended", "2025-09-01", "wg:data", ends="2030-05-01")
    history.add("wg_proposed", "2025-02-01", "wg:data", mandate="m", objectives=("o",))
    history.add("wg_proposed", "2025-05-01", "wg:transit")
    for party, level in (("MEX", "technical"), ("PAN", "other"), ("HND", None), ("IOM", None), ("OEI", None)):
        history.add("wg_member_joined", "2025-05-01", party, group="wg:data", **({"level": level} if level else {}))
    history.add("wg_member_left", "2025-06-01", "PAN", group="wg:data")
    history.add("wg_plan_submitted", "2025-05-01", "wg:data", objectives=("a",), priorities=("b",))
    history.add("wg_plan_submitted", "2025-05-01", "wg:transit", objectives=("a",))
    history.add("meeting_held", "2025-06-10", "grcm", meeting="g1")
    history.add("meeting_held", "2025-11-10", "grcm", meeting="g2")
    history.add("meeting_convened", "2026-05-01", "grcm", meeting="g3", day="2026-07-10")
    history.add("wg_report", "2025-06-01", "wg:data", report="r1")
    history.add("wg_report", "2025-12-01", "wg:data", report="r2", meeting="g2")
    history.add("wg_evaluated", "2026-03-01", "wg:data", year=2026)
    history.add("activity_logged", "2025-07-01", "wg:data", activity="x")
    history.add("activity_logged", "2025-07-01", "wg:ghost", activity="x")
    history.add("meeting_held", "2025-03-01", "wg:data", meeting="early")
    documents = (("d1", "liaison-network", True), ("d2", "liaison-network", None), ("d3", "extra-regional-group", None))
    for document, origin, approved in documents:
        history.add("legacy_taken_up", "2025-05-01", "wg:data", document=document, origin=origin, approved=approved)
    action(history, "2025-04-01", "uno", deadline="2025-12-31", subtopic="visas", **WHOLE)
    action(history, "2026-05-01", "uno", note="sigue")
    action(history, "2025-04-01", "dos", status="not-started", line="x")
    action(history, "2025-04-01", "tres", status="finished", responsible=("wg:transit", "wg:gone"), subtopic="y")
    history.add("plan_proposed", "2024-10-01", "grcm", plan="p25", pillars=("1",), omission="porque sí")
    history.add("plan_proposed", "2026-05-01", "grcm", plan="p29", pillars=("1",))
    history.add("plan_approved", "2026-05-20", plan="p28", starts="2028-01-01")
    history.add("plan_evaluated", "2025-12-20", "grcm", plan="p25", year=2025)
    history.add("report_issued", "2025-12-20", "ppt", report="ppt-annual", period="2025")
    history.add("compliance_reported", "2026-03-20", "grcm", meeting="vm-2026")
    return history


DAYS = ("2025-06-01", "2026-06-01", "2027-06-01", "2028-02-01")


def again(view: View, why: Because, *more: str) -> View:
    """The view on nothing but the facts a reason cites, the readings and the Charter."""
    cited = {*cited_facts(why), *more}
    return View([fact for fact in view.facts if fact.id in cited or fact.kind in ("charter_adopted", "reading_adopted")], view.on)


@pytest.mark.parametrize("day", DAYS)
def test_a_reason_asked_again_on_the_facts_it_cites_is_the_same_reason(day: str) -> None:
    view = rich().on(day)
    for clause in MINE:
        for why in state(view, clause):
            assert why in state(again(view, why), clause), (clause, sentence(why, "en"))


@pytest.mark.parametrize("day", DAYS)
def test_an_obligation_asked_again_on_the_facts_it_cites_is_the_same_obligation(day: str) -> None:
    view, start, end = rich().on(day), D("2025-01-01"), D("2029-01-01")
    for owed in obligations(view, start, end):
        if owed.clause in MINE:
            assert owed in obligations(again(view, owed.why), start, end), owed.key


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("day", DAYS)
def test_every_reason_is_told_in_whole_sentences(day: str, lang: str) -> None:
    view = rich().on(day)
    owed = [one.why for one in obligations(view, D("2025-01-01"), D("2029-01-01")) if one.clause in MINE]
    for root in (*owed, *(why for clause in MINE for why in state(view, clause))):
        for node in root.walk():
            text = sentence(node, lang)
            assert text.endswith("."), node
            assert "…" not in text, node
            assert "None" not in text, node


PARAMS = (*dict.fromkeys(param for clause in MINE for param in CLAUSES[clause].readings), "plan.evaluation-basis")
ASKED: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("vm", "establish-working-group", {"recommended": True, "ends": D("2027-01-01")}),
    ("grcm", "establish-working-group", {"ad_hoc": True}),
    ("vm", "extend-working-group", {"group": "wg:data"}),
    ("grcm", "extend-working-group", {}),
    ("NIC", "join-working-group", {}),
    ("COL", "join-working-group", {}),
    ("wg:data", "submit-work-plan", {"within_mandate": True}),
    ("wg:data", "log-activity", {}),
    ("grcm", "propose-plan", {"pillars": ("1",)}),
    ("se", "record-plan-action", {"row": WHOLE}),
)


def test_a_reading_that_was_adopted_is_cited_wherever_it_is_applied() -> None:
    history = rich()
    ids = {param: history.add("reading_adopted", "2025-01-16", param=param, value=DEFAULTS[param]) for param in PARAMS}
    applied: set[str] = set()
    for day in DAYS:
        view = history.on(day)
        roots = [why for clause in MINE for why in state(view, clause)]
        roots += [one.why for one in obligations(view, D("2025-01-01"), D("2029-01-01")) if one.clause in MINE]
        roots += [may(view, actor, act, **said).why for actor, act, said in ASKED]
        for node in (node for root in roots for node in root.walk() if node.clause in MINE or node.code.startswith("join.")):
            assert {ids[param] for param in node.readings if param in ids} <= set(node.facts), node
            applied.update(node.readings)
    # Doors of sessions are closed in the rooms of participants.
    assert set(PARAMS) - applied == {"session.closed-excludes-organisations"}


def test_a_duty_that_a_reading_changes_names_it_and_what_it_rests_on() -> None:
    view, start, end = rich().on("2026-06-01"), D("2025-01-01"), D("2029-01-01")
    found = {one.clause: one.why for one in obligations(view, start, end) if one.clause in MINE}
    assert {clause: (why.readings, tuple(part.code for part in why.parts)) for clause, why in found.items()} == {
        "wg.power.two-meetings": (("wg.meetings-first-year",), ("wg.term",)),
        "wg.power.work-plan": (("wg.work-plan-days",), ("wg.term",)),
        "wg.power.reports-to-grcm": (("wg.report-frequency",), ("wg.term",)),
        "wg.annual-evaluation": ((), ("wg.term",)),
        "plan.annual-evaluation": (("plan.evaluation-basis",), ("plan.term", "owed.same", "owed.same")),
        "annex-a.ppt-annual-report": (("report.ppt-annual-due",), ("ppt.designated",)),
        "annex-a.renewal-before-end": (("plan.renewal-lead-months",), ("plan.term",)),
    }
    for why in found.values():
        established = {fact for part in why.parts if part.code in ("wg.term", "plan.term") for fact in part.facts[:1]}
        assert established <= set(why.facts)


def test_the_order_of_facts_changes_no_reason() -> None:
    view = rich().on("2026-06-01")
    other = View(tuple(reversed(view.facts)), view.on)
    assert [state(view, clause) for clause in MINE] == [state(other, clause) for clause in MINE]


def test_facts_of_later_days_are_not_seen() -> None:
    history = rich()
    before = [state(history.on("2026-06-01"), clause) for clause in MINE]
    action(history, "2026-06-02", "dos", status="finished")
    history.facts.append(Fact("late", "wg_plan_submitted", D("2026-06-02"), "wg:borders", {}))
    assert [state(history.on("2026-06-01"), clause) for clause in MINE] == before


def test_every_judged_clause_of_the_chapter_has_its_function() -> None:
    assert [clause for clause in MINE if clause not in CODE] == []
