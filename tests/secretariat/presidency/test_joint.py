"""Two or more members meet within the Conference: who may call it, and how its results reach all."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from charter.duties import Status
from charter.obligations import obligations
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.notices.models import Letter
from secretariat.presidency import audience
from secretariat.presidency.acts import joint
from secretariat.presidency.models import JointMeeting
from tests import factories

from .conftest import CRI, GTM, HND, PAN, SE, on

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 23)
WORDS: dict[str, Any] = {
    "topic_es": "Tránsito por el Darién",
    "topic_en": "Transit through the Darién",
    "situation": "Aumento de llegadas",
    "parties": ["PAN", "CRI"],
    "day": TODAY,
    "mode": "in-person",
    "place": "Paso Canoas",
}


def duty() -> Status | None:
    owed = obligations(record.view(dt.date(2026, 11, 30)), dt.date(2026, 11, 1), dt.date(2027, 3, 1))
    return next((one.status for one in owed if one.act == "share-joint-results"), None)


def held() -> JointMeeting:
    made = joint.call(PAN, **WORDS)
    return joint.hold(CRI, made, held=TODAY, results_es="Calendario de enlaces", results_en="Schedule of liaison")


def test_one_member_alone_does_not_meet_with_itself(year: None) -> None:
    with pytest.raises(Refused) as refused:
        joint.call(PAN, **{**WORDS, "parties": ["PAN"]})
    assert "vm.subset-meetings" in refused.value.verdict.clauses
    assert not JointMeeting.objects.exists()


@pytest.mark.parametrize("who", [factories.observer(), factories.organisation(), factories.rrocm()])
def test_observers_and_civil_society_do_not_call_it(who: Any, year: None) -> None:
    with pytest.raises(Refused):
        joint.call(who, **WORDS)


def test_an_excluded_member_does_not_call_it(year: None) -> None:
    factories.in_arrears("PAN", (2022, 2023, 2024, 2025))
    with pytest.raises(Refused) as refused:
        joint.call(factories.member("PAN", "excluded"), **WORDS)
    assert "finance.arrears.four-years-exclusion" in refused.value.verdict.clauses


def test_who_calls_it_takes_part_unless_it_steers(year: None) -> None:
    with pytest.raises(Conflict, match="entre los que se reúnen"):
        joint.call(HND, **WORDS)
    assert joint.call(GTM, **WORDS).caller == "GTM"
    with pytest.raises(Conflict, match="ya pasó"):
        joint.call(PAN, **{**WORDS, "day": dt.date(2026, 11, 22)})


def test_nothing_is_owed_until_it_was_held_and_then_its_results_are(year: None) -> None:
    made = joint.call(PAN, **WORDS)
    assert duty() is None
    with pytest.raises(Conflict, match="países que se reunieron"):
        joint.hold(HND, made, held=TODAY, results_es="x", results_en="")
    with pytest.raises(Conflict, match="posterior a hoy"):
        joint.hold(PAN, made, held=dt.date(2026, 11, 24), results_es="x", results_en="")
    with pytest.raises(Conflict, match="Escriba los resultados"):
        joint.hold(PAN, made, held=TODAY, results_es=" ", results_en="")
    joint.hold(PAN, made, held=TODAY, results_es="Calendario", results_en="")
    assert duty() is Status.OPEN
    with pytest.raises(Conflict, match="ya consta"):
        joint.hold(PAN, made, held=TODAY, results_es="Calendario", results_en="")


def test_results_are_read_by_who_met_and_by_all_once_the_secretariat_shared_them(year: None) -> None:
    factories.account("HND")
    made = held()
    assert [audience.reads_results(who, made) for who in (PAN, CRI, SE, HND, GTM)] == [True, True, True, False, False]
    with pytest.raises(Refused):
        joint.share(PAN, made)
    made = joint.share(SE, made)
    assert audience.reads_results(HND, made)
    assert duty() is Status.MET
    assert "Calendario de enlaces" in Letter.objects.get(kind="presidency-results", party="HND").body
    with pytest.raises(Conflict, match="ya se compartieron"):
        joint.share(SE, made)
    assert not audience.joint_meetings(factories.observer()).exists()


def test_what_is_not_shared_says_why_and_can_be_shared_later(year: None) -> None:
    with pytest.raises(Conflict, match="Todavía no constan"):
        joint.share(SE, joint.call(PAN, **WORDS))
    made = held()
    with pytest.raises(Conflict, match="por qué"):
        joint.withhold(SE, made, reason="")
    with pytest.raises(Refused):
        joint.withhold(PAN, made, reason="No queremos")
    made = joint.withhold(SE, made, reason="Contiene datos de casos en curso")
    assert duty() is Status.MET
    with pytest.raises(Conflict):
        joint.withhold(SE, made, reason="otra")
    assert joint.share(SE, made).withheld == ""
    assert len(record.view(TODAY).of("joint_result_shared")) == 1


def test_the_presiding_member_neither_shares_nor_withholds_results(year: None) -> None:
    made = held()
    for doing in (lambda: joint.share(GTM, made), lambda: joint.withhold(GTM, made, reason="No conviene")):
        with pytest.raises(Refused) as refused:
            doing()
        assert refused.value.verdict.clauses == ("vm.subset-results-shared",)
    assert duty() is Status.OPEN
    assert joint.share(SE, made).shared


def test_the_duty_to_share_is_overdue_after_thirty_days(year: None) -> None:
    held()
    on("2026-12-24")
    owed = obligations(record.view(dt.date(2026, 12, 24)), dt.date(2026, 11, 1), dt.date(2027, 3, 1))
    assert next(one.status for one in owed if one.act == "share-joint-results") is Status.OVERDUE
