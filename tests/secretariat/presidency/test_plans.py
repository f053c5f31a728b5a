"""The Presidency's work plan: consulted before it is submitted, submitted before it is approved, told of during the year."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import DatabaseError, transaction

from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.notices.models import Letter
from secretariat.presidency import audience, facts
from secretariat.presidency.acts import plans
from secretariat.presidency.models import PlanVersion, WorkPlan
from tests import factories

from .conftest import CRI, GTM, HND, PLAN, SE, on

pytestmark = pytest.mark.django_db
CLOSES = dt.date(2026, 12, 10)
ELEVEN = ("BLZ", "CAN", "CRI", "SLV", "USA", "HND", "MEX", "NIC", "PAN", "DOM")


def drafted() -> WorkPlan:
    plan = plans.begin(GTM, aim_es="Movilidad segura", aim_en="Safe mobility")
    plans.write_line(GTM, plan, PLAN)
    return plan


def consulted() -> WorkPlan:
    plan = drafted()
    plans.consult(GTM, plan, closes=CLOSES)
    said = plans.comment(HND, plan, text="Añadir retorno digno", line=1)
    plans.answer(GTM, said, text="Se añade", taken=True)
    on("2026-12-11")
    plans.end_round(GTM, plan)
    return plan


def kinds(kind: str) -> list[str]:
    return [f.text("work_plan") for f in record.view(dt.date(2027, 12, 31)).of(kind)]


@pytest.mark.parametrize("who", [HND, SE, factories.observer()])
def test_only_the_presidency_in_office_drafts(who: object, year: None) -> None:
    with pytest.raises(Refused):
        plans.begin(who)  # type: ignore[arg-type]


def test_an_activity_lies_within_the_year_of_the_presidency(year: None) -> None:
    plan = drafted()
    for month in (dt.date(2025, 12, 1), dt.date(2027, 2, 1)):
        with pytest.raises(Conflict, match="dentro del año") as told:
            plans.write_line(GTM, plan, {**PLAN, "month": month})
        assert told.value.code == "month"
    assert plans.write_line(GTM, plan, {**PLAN, "month": dt.date(2027, 1, 1)}).order == 2
    with pytest.raises(Conflict, match="ya tiene"):
        plans.begin(GTM)


def test_a_plan_without_consultation_is_refused_with_the_clause(year: None) -> None:
    plan = drafted()
    with pytest.raises(Refused) as refused:
        plans.submit(GTM, plan)
    assert "ppt.function.priority-activities" in refused.value.verdict.clauses
    assert kinds("ppt_plan_submitted") == []


def test_a_consultation_gives_time_and_reaches_every_member(year: None) -> None:
    for party in ("HND", "CRI"):
        factories.account(party)
    plan = plans.begin(GTM)
    with pytest.raises(Conflict, match="no tiene actividades"):
        plans.consult(GTM, plan, closes=CLOSES)
    plans.write_line(GTM, plan, PLAN)
    with pytest.raises(Conflict, match="al menos 10 días"):
        plans.consult(GTM, plan, closes=dt.date(2026, 12, 2))
    plans.consult(GTM, plan, closes=CLOSES)
    assert set(Letter.objects.filter(kind="presidency-consultation").values_list("party", flat=True)) == {"HND", "CRI"}
    with pytest.raises(Conflict, match="abierta"):
        plans.consult(GTM, plan, closes=CLOSES)


def test_members_comment_each_comment_is_answered_and_only_then_were_they_consulted(year: None) -> None:
    plan = drafted()
    with pytest.raises(Conflict, match="cerrada"):
        plans.comment(HND, plan, text="Temprano")
    plans.consult(GTM, plan, closes=CLOSES)
    with pytest.raises(Refused):
        plans.comment(factories.observer(), plan, text="No")
    with pytest.raises(Conflict, match="no está en la versión"):
        plans.comment(HND, plan, text="Nada", line=9)
    said = plans.comment(HND, plan, text="Añadir retorno digno", line=1)
    with pytest.raises(Conflict, match="aún hay Países Miembros"):
        plans.end_round(GTM, plan)
    on("2026-12-11")
    with pytest.raises(Conflict, match="cerrada"):
        plans.comment(CRI, plan, text="Tarde")
    with pytest.raises(Conflict, match="1 comentarios sin respuesta"):
        plans.end_round(GTM, plan)
    with pytest.raises(Refused):
        plans.answer(HND, said, text="Por sí mismo", taken=True)
    plans.answer(GTM, said, text="Se añade", taken=True)
    plans.end_round(GTM, plan)
    assert kinds("consultation_held") == [plan.slug]


def test_when_every_member_has_spoken_the_round_may_end_before_its_day(year: None) -> None:
    plan = drafted()
    plans.consult(GTM, plan, closes=CLOSES)
    for party in ELEVEN:
        plans.answer(GTM, plans.comment(factories.member(party), plan, text="De acuerdo"), text="Gracias", taken=False)
    assert plans.end_round(GTM, plan).ended


def test_a_submitted_plan_keeps_its_version_and_meets_the_duty(year: None) -> None:
    plan = consulted()
    version = plans.submit(GTM, plan)
    assert (version.number, version.cause, version.lines[0]["activity_es"]) == (2, "submission", PLAN["activity_es"])
    assert kinds("ppt_plan_submitted") == [plan.slug]
    assert "submit-ppt-plan" not in [one.act for one in facts.dues() if one.status in facts.PENDING]
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        PlanVersion.objects.update(cause="consultation")


def test_the_approval_is_the_vice_ministers_and_names_its_decision(year: None) -> None:
    plan = consulted()
    today = dt.date(2026, 12, 11)
    with pytest.raises(Refused):
        plans.record_approval(SE, plan, decision="CRM/RV/XXXI/D/4", day=today)  # not submitted yet
    plans.submit(GTM, plan)
    with pytest.raises(Refused):
        plans.record_approval(GTM, plan, decision="CRM/RV/XXXI/D/4", day=today)
    plan.refresh_from_db()
    for decision, day, says in (("", today, "Indique la decisión"), ("x", dt.date(2026, 12, 10), "anterior a la presentación")):
        with pytest.raises(Conflict, match=says):
            plans.record_approval(SE, plan, decision=decision, day=day)
    plans.record_approval(SE, plan, decision="CRM/RV/XXXI/D/4", day=today)
    assert facts.plan_state(plan, consulting=False) == "approved"
    with pytest.raises(Conflict, match="ya consta"):
        plans.record_approval(SE, plan, decision="CRM/RV/XXXI/D/4", day=today)
    with pytest.raises(Conflict, match="aprobado"):
        plans.write_line(GTM, plan, PLAN)


def test_what_came_of_each_activity_is_told_with_its_result(year: None) -> None:
    line = drafted().lines.get()
    with pytest.raises(Conflict, match="Diga qué resultó"):
        plans.tell(GTM, line, state="done")
    assert plans.tell(GTM, line, state="done", outcome="Se celebró con nueve países").told == dt.date(2026, 11, 23)
    with pytest.raises(Refused):
        plans.tell(HND, line, state="planned")


def test_the_plan_of_a_past_presidency_is_read_and_no_longer_changed(following: None) -> None:
    plan = drafted()
    on("2027-01-15")
    with pytest.raises(Refused):
        plans.write_line(GTM, plan, PLAN)
    with pytest.raises(Conflict, match="otra Presidencia"):
        plans.write_line(factories.member("CRI", presides=True), plan, PLAN)


def test_members_read_a_plan_once_they_are_consulted(year: None) -> None:
    plan = drafted()
    assert not audience.plans(HND).exists()
    assert audience.plans(GTM).exists()
    plans.consult(GTM, plan, closes=CLOSES)
    assert audience.plans(HND).exists()
    assert not audience.plans(factories.observer()).exists()
    line = plan.lines.get()
    plans.drop_line(GTM, line)
    assert PlanVersion.objects.get().lines  # what members were asked about stays
