"""The handover: prepared and signed by the three, kept as it was; the rights move by the day and by nothing else."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused, allows
from secretariat.institutions.facts import offices_on
from secretariat.people.delegation import delegate_for, presiding
from secretariat.presidency import audience, inventory
from secretariat.presidency.acts import handover as acts
from secretariat.presidency.models import Handover, Signature
from tests import factories
from tests.factories import fact

from .conftest import CRI, GTM, HND, SE, on

pytestmark = pytest.mark.django_db
DAY = dt.date(2027, 1, 15)
THREE = (GTM, CRI, SE)


def ready() -> Handover:
    made = acts.begin(GTM)
    for key in inventory.TITLES:
        acts.write(SE, made, key=key, evidence=f"Consta: {key}")
    return made


def sign_all(made: Handover, *who: Any) -> None:
    for one in who:
        for key in (*inventory.TITLES, ""):
            acts.sign(one, made, key=key)


@pytest.mark.parametrize("who", [HND, factories.observer(), factories.rrocm()])
def test_nobody_but_the_three_prepares_it(who: Any, following: None) -> None:
    with pytest.raises(Refused):
        acts.begin(who)


def test_without_a_successor_there_is_nothing_to_hand_over(year: None) -> None:
    with pytest.raises(Conflict, match="Nadie está designado"):
        acts.begin(GTM)


def test_the_outgoing_of_last_year_is_of_the_troika_and_still_signs_nothing(following: None) -> None:
    factories.record(fact("ppt_designated", "MEX", "2024-12-01", takes_office="2025-01-10"))
    made = acts.begin(CRI)
    with pytest.raises(Conflict, match="saliente, la entrante y la Secretaría"):
        acts.write(factories.member("MEX"), made, key="archive", evidence="x")
    with pytest.raises(Conflict, match="en preparación"):
        acts.begin(SE)


def test_an_item_is_signed_once_it_is_written_and_a_change_asks_for_the_signature_again(following: None) -> None:
    made = acts.begin(GTM)
    with pytest.raises(Conflict, match="no tiene evidencia"):
        acts.sign(GTM, made, key="archive")
    with pytest.raises(Conflict, match="en qué consta"):
        acts.write(GTM, made, key="archive", evidence=" ")
    acts.write(GTM, made, key="archive", evidence="214 documentos")
    acts.sign(CRI, made, key="archive")
    with pytest.raises(Conflict, match="ya consta"):
        acts.sign(CRI, made, key="archive")
    acts.write(GTM, made, key="archive", evidence="215 documentos")
    held = acts.signed(made, list(made.items.all()), made.signatures.all())
    assert held["archive"] == {}
    acts.sign(CRI, made, key="archive")
    with pytest.raises(Conflict, match="Faltan: Compromisos abiertos"):
        acts.sign(CRI, made)


def test_the_third_signature_keeps_the_record_and_says_on_which_day(following: None) -> None:
    made = ready()
    sign_all(made, GTM, CRI)
    made.refresh_from_db()
    assert made.complete is None
    assert not audience.handovers(HND).exists()
    sign_all(made, SE)
    made.refresh_from_db()
    assert [made.record[key] for key in ("outgoing", "incoming", "day")] == ["GTM", "CRI", "2027-01-15"]
    assert set(made.record["signed"]) == {"outgoing", "incoming", "se"}
    assert made.record["found"]["es"]["duties"]["count"] >= 1
    assert [(f.subject, f.on) for f in record.view(dt.date(2027, 2, 1)).of("ppt_handover")] == [("CRI", DAY)]
    assert audience.handovers(HND).exists()
    assert not audience.handovers(factories.observer()).exists()
    for act in (
        lambda: acts.write(SE, made, key="archive", evidence="x"),
        lambda: acts.sign(SE, made),
        lambda: acts.agree_day(SE, made, day=DAY),
    ):
        with pytest.raises(Conflict, match="ya está firmado"):
            act()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Signature.objects.all().delete()


def test_an_agreed_day_moves_the_presidency_once_all_three_have_signed(following: None) -> None:
    made = ready()
    for day, says in ((dt.date(2026, 11, 1), "haber pasado"), (dt.date(2027, 9, 1), "noventa días")):
        with pytest.raises(Conflict, match=says):
            acts.agree_day(GTM, made, day=day)
    acts.agree_day(GTM, made, day=dt.date(2027, 1, 29))
    assert offices_on(dt.date(2027, 1, 20)).ppt.party == "CRI"  # type: ignore[union-attr]
    sign_all(made, *THREE)
    assert offices_on(dt.date(2027, 1, 20)).ppt.party == "GTM"  # type: ignore[union-attr]
    assert offices_on(dt.date(2027, 1, 29)).ppt.party == "CRI"  # type: ignore[union-attr]


@pytest.mark.parametrize("signatures", [0, 2, 3])
def test_the_rights_move_at_midnight_by_themselves_whoever_has_signed(signatures: int, following: None) -> None:
    made = ready()
    sign_all(made, *THREE[:signatures])
    gtm, cri = factories.account("GTM"), factories.account("CRI")
    entries = record.head()
    for day, holder in ((dt.date(2027, 1, 14), "GTM"), (dt.date(2027, 1, 15), "CRI")):
        assert offices_on(day).ppt.party == holder  # type: ignore[union-attr]
    assert record.head() == entries  # nobody did anything
    on("2027-01-14")
    assert (presiding(), delegate_for(gtm).presides, delegate_for(cri).presides) == ("GTM", True, False)
    assert allows(delegate_for(gtm), "submit-ppt-plan")
    assert not allows(delegate_for(cri), "submit-ppt-plan")
    on("2027-01-15")
    assert (presiding(), delegate_for(gtm).presides, delegate_for(cri).presides) == ("CRI", False, True)
    assert not allows(delegate_for(gtm), "submit-ppt-plan")
    assert allows(delegate_for(cri), "submit-ppt-plan")


def test_what_was_not_signed_in_time_is_unfinished_and_may_still_be_signed(following: None) -> None:
    made = ready()
    on("2027-02-01")
    outgoing, incoming = factories.member("GTM"), factories.member("CRI", presides=True)
    sign_all(made, outgoing, incoming, SE)
    made.refresh_from_db()
    assert made.complete
    assert [f.on for f in record.view(dt.date(2027, 2, 1)).of("ppt_handover")] == [DAY]  # the day on which it moved
    assert offices_on(DAY).ppt.party == "CRI"  # type: ignore[union-attr]


def test_an_early_day_that_passes_unsigned_must_be_agreed_anew(following: None) -> None:
    made = ready()
    acts.agree_day(GTM, made, day=dt.date(2026, 12, 1))
    sign_all(made, GTM, CRI)
    on("2026-12-05")
    for key in inventory.TITLES:
        acts.sign(SE, made, key=key)
    with pytest.raises(Conflict, match="acuerden otro día"):
        acts.sign(SE, made)
    made.refresh_from_db()
    assert made.complete is None
