"""The Conference speaks elsewhere and meets other forums; and who bears which costs."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.presidency import audience
from secretariat.presidency.acts import outside
from secretariat.presidency.models import Cost
from tests import factories
from tests.factories import fact

from .conftest import CRI, GTM, HND, SE

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 23)
FORUM: dict[str, Any] = {
    "forum": "south-american-conference",
    "forum_es": "Conferencia Suramericana sobre Migraciones",
    "forum_en": "South American Conference on Migration",
    "place": "Quito",
    "day": TODAY,
    "topic_es": "Movilidad laboral",
    "topic_en": "Labour mobility",
}
COST: dict[str, Any] = {
    "concept": "logistics",
    "body": "vm",
    "meeting": "rv-xxxi",
    "what": "Salas y traducción",
    "day": TODAY,
    "in_kind": True,
    "cents": None,
}


def of(kind: str) -> list[tuple[str, dict[str, Any]]]:
    return [(f.subject, dict(f.data)) for f in record.view(TODAY).of(kind)]


@pytest.mark.parametrize("who", [HND, CRI, factories.observer(), factories.rrocm()])
def test_nobody_else_speaks_for_the_conference(who: Any, year: None) -> None:
    with pytest.raises(Refused) as refused:
        outside.represent(who, FORUM)
    assert "ppt.function.spokesperson" in refused.value.verdict.clauses


def test_the_secretariat_represents_with_a_mandate_only(year: None) -> None:
    factories.record(fact("se_appointed", "CRM", "2026-01-10", person="Secretaría", nationality="CRI", takes_office="2026-02-01"))
    with pytest.raises(Refused) as refused:
        outside.represent(SE, FORUM)
    assert "se.function.participate" in refused.value.verdict.clauses
    with pytest.raises(Refused):
        outside.represent(SE, FORUM, mandate="no-such")
    factories.record(fact("mandate_given", "se", "2026-10-01", mandate="representar-foro", by="vm"))
    assert outside.represent(SE, FORUM, mandate="representar-foro").quality == "se"
    outside.represent(SE, FORUM, consultative=True)  # by the reading in use a consultative process needs none
    assert [subject for subject, _ in of("representation_act")] == ["se", "se"]


def test_a_mandate_of_the_members_own_is_named_in_no_public_entry_nor_page(year: None, client: Client) -> None:
    factories.record(
        fact("se_appointed", "CRM", "2026-01-10", person="Secretaría", nationality="CRI", takes_office="2026-02-01"),
        fact("mandate_given", "se", "2026-10-01", mandate="gestion-reservada", by="ppt"),
        fact("mandate_given", "se", "2026-10-01", mandate="representar-foro", by="vm"),
    )
    told = {name: outside.represent(SE, FORUM, mandate=name) for name in ("gestion-reservada", "representar-foro")}
    seen = {name: Entry.objects.get(act="presidency.represent", subject=made.address).audience for name, made in told.items()}
    assert seen == {"gestion-reservada": "members", "representar-foro": "public"}
    assert [data["mandate"] for _subject, data in of("representation_act")] == list(told)  # the core derives from it all the same
    for name, public in (("gestion-reservada", False), ("representar-foro", True)):
        page = f"/es/presidencia/voceria/{told[name].pk}/"
        for party in ("", "ARG", "RROCM"):
            who = factories.signed_in(Client(), party) if party else client
            assert (name in who.get(page).content.decode()) is public
        assert name in factories.signed_in(Client(), "HND").get(page).content.decode()


def test_the_presidency_speaks_and_reports(year: None) -> None:
    with pytest.raises(Conflict, match="posterior a hoy"):
        outside.represent(GTM, {**FORUM, "day": dt.date(2026, 11, 24)})
    made = outside.represent(GTM, FORUM, consultative=True)
    assert of("representation_act") == [("ppt", {"forum": "south-american-conference", "consultative_process": True})]
    with pytest.raises(Refused):
        outside.report(HND, made, report_es="Ajeno")
    with pytest.raises(Conflict, match="Escriba el informe"):
        outside.report(GTM, made, report_es=" ")
    assert outside.report(GTM, made, report_es="Se presentó el Plan").reported
    assert outside.report(SE, made, report_es="Corregido").report_es == "Corregido"


def test_the_troika_and_the_secretariat_meet_other_forums(following: None) -> None:
    for who in (HND, factories.observer()):
        with pytest.raises(Refused) as refused:
            outside.contact(who, FORUM)
        assert "troika.synergies" in refused.value.verdict.clauses
    assert outside.contact(CRI, FORUM).quality == "troika"  # coming in
    assert outside.contact(GTM, FORUM).quality == "troika"
    made = outside.contact(SE, FORUM)
    assert made.quality == "se"
    assert [subject for subject, _ in of("external_forum_contact")] == ["troika", "troika", "se"]
    with pytest.raises(Refused):
        outside.report(HND, made, report_es="x")
    assert audience.outside_acts(factories.PUBLIC, "contact").count() == 3
    assert not audience.reads_reports(factories.PUBLIC)


def test_logistics_of_the_two_meetings_never_fall_on_the_budget(year: None) -> None:
    with pytest.raises(Refused) as refused:
        outside.bear(SE, **COST, budget=True)
    assert "ppt.function.logistics-costs" in refused.value.verdict.clauses
    with pytest.raises(Refused):
        outside.bear(GTM, **COST, budget=True)
    with pytest.raises(Refused):
        outside.bear(HND, **COST)
    assert of("expense_recorded") == []


def test_travel_to_the_troika_never_falls_on_the_budget(following: None) -> None:
    journey = {**COST, "concept": "travel", "body": "troika", "meeting": "troika-2026"}
    with pytest.raises(Refused) as refused:
        outside.bear(SE, **journey, budget=True)
    assert "troika.own-costs" in refused.value.verdict.clauses
    with pytest.raises(Refused):
        outside.bear(HND, **journey)
    made = outside.bear(CRI, **{**journey, "in_kind": False, "cents": 85_000})
    assert made is not None
    assert of("expense_recorded") == [("CRI", {"concept": "travel", "body": "troika", "meeting": "troika-2026", "amount": 85_000})]


def test_what_the_presidency_bears_is_noted_outside_the_budget(year: None) -> None:
    with pytest.raises(Conflict, match="posterior a hoy"):
        outside.bear(GTM, **{**COST, "day": dt.date(2026, 11, 24)})
    with pytest.raises(Conflict, match="logística se anota"):
        outside.bear(GTM, **{**COST, "body": "troika"})
    outside.bear(GTM, **COST)
    assert Cost.objects.get().in_kind
    assert of("budget_approved") == []
    assert not audience.costs(factories.observer()).exists()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cents=st.integers(1, 10**11))
def test_a_noted_sum_is_kept_to_the_cent(cents: int, year: None) -> None:
    outside.bear(GTM, **{**COST, "cents": cents})
    assert cents in [data["amount"] for _, data in of("expense_recorded")]
    assert Cost.objects.order_by("-id")[0].cents == cents
