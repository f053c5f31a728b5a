"""Estructura institucional: facts of record that break its clauses have no effect and are named with the clause."""

from __future__ import annotations

from charter.readings import ReadingValue
from charter.soundness import without_effect
from tests.charter.histories import History, presidencies


def broken(history: History, **readings: ReadingValue) -> list[tuple[str, str]]:
    return list(without_effect(history.facts, readings=readings))


def test_what_is_approved_unsubmitted_or_unconsulted_has_no_effect() -> None:
    history = History()
    manual = history.add("manual_approved", "2024-01-01", version="m")
    rules = history.add("rules_approved", "2024-01-02", version="r")
    plan = history.add("ppt_plan_approved", "2024-01-03", work_plan="w")
    assert broken(history) == [
        (manual, "vm.power.approve-manual"), (rules, "se.function.draft-rules"), (plan, "vm.power.approve-ppt-plan"),
    ]  # fmt: skip
    history.add("manual_submitted", "2024-01-01", "grcm", version="m")
    history.add("rules_submitted", "2024-01-02", "se", version="r")
    history.add("ppt_plan_submitted", "2024-01-03", "ppt", work_plan="w")
    assert broken(history) == [(rules, "se.function.draft-rules.iom-norms"), (plan, "ppt.function.priority-activities")]
    history.add("rules_submitted", "2024-01-02", "se", version="r", norms=("IOM",))
    history.add("consultation_held", "2024-01-03", "ppt", work_plan="w")
    assert broken(history) == []
    late = History()
    approved = late.add("manual_approved", "2024-01-01", version="m")
    late.add("manual_submitted", "2024-01-02", "grcm", version="m")
    late.add("manual_submitted", "2023-01-02", "grcm", version="other")
    assert broken(late) == [(approved, "vm.power.approve-manual")]


def test_what_is_done_against_a_clause_is_named_with_it() -> None:
    history = History()
    one = history.add("joint_meeting_held", "2024-01-01", "event:a", meeting="a", parties=("MEX",))
    two = history.add("ministers_meeting_promoted", "2024-01-02")
    three = history.add("representation_act", "2024-01-03", "se", forum="f")
    four = history.add("cooperation_request", "2024-01-04", "se", request="q", reimbursable=True)
    history.add("joint_meeting_held", "2024-01-05", "event:b", meeting="b", parties=("MEX", "GTM"))
    history.add("ministers_meeting_promoted", "2024-01-06", reason="storms")
    history.add("representation_act", "2024-01-07", "se", forum="g", consultative_process=True)
    history.add("cooperation_request", "2024-01-08", "se", request="r")
    assert broken(history) == [
        (one, "vm.subset-meetings"), (two, "vm.may-promote-ministers"), (three, "se.function.participate"), (four, "se.function.fundraise"),
    ]  # fmt: skip


def test_what_is_charged_to_the_secretariat_has_no_effect_and_what_others_bore_is_told_only() -> None:
    history = presidencies(History(), ("PAN", "2024-01-01"))
    for bearer in ("se", "MEX"):
        history.add("expense_recorded", "2024-02-01", bearer, concept="logistics", body="vm", meeting="v")
        history.add("expense_recorded", "2024-02-02", bearer, concept="travel", body="troika", meeting="t")
    charged = [fact.id for fact in history.facts if fact.subject == "se"]
    assert broken(history) == [(charged[0], "ppt.function.logistics-costs"), (charged[1], "troika.own-costs")]
    vacant = History()
    vacant.add("expense_recorded", "2024-02-01", "se", concept="logistics", body="vm", meeting="v")
    assert broken(vacant) == []


def test_staff_is_appointed_from_the_day_on_which_the_parameters_are_approved() -> None:
    history = History()
    for day in ("2024-01-09", "2024-01-10"):
        history.add("staff_appointed", day, "se", post="analyst")
    appointed = [fact.id for fact in history.facts[1:]]
    clause = "se.technical-team"
    assert broken(history) == [(id_, clause) for id_ in appointed]
    history.add("parameters_approved", "2024-01-10", version="p")
    history.add("parameters_approved", "2024-02-10", version="q")
    assert broken(history) == [(appointed[0], clause)]


def test_a_mandate_of_whoever_may_give_the_secretariat_none_has_no_effect() -> None:
    history = History()
    single = history.add("mandate_given", "2024-01-01", "se", mandate="a", by="COL", due="2024-02-01")
    for number, by in enumerate(("vm", "ppt", "grcm", "wg:borders", "plan:p")):
        history.add("mandate_given", "2024-01-02", "se", mandate=f"m{number}", by=by)
    assert broken(history) == [(single, "se.function.execute-mandates")]
