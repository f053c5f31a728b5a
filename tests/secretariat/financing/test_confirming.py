"""Before arrears take a right in a meeting, a person of the Secretariat confirms that receipts are complete: refusals first."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from charter.standing import standing
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.chronicle.sentences import sentence
from secretariat.financing import acts, acts_confirming
from secretariat.meetings import acts as meetings
from secretariat.meetings import receipts
from secretariat.meetings.models import Meeting
from tests import factories
from tests.factories import PUBLIC, SE, TODAY, member, observer, rrocm, signed_in
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db
URL = "/es/finanzas/reuniones/rv-xxxi/recibos/"
OTHERS = [member("HND"), member("GTM", presides=True), observer("ARG"), rrocm(), PUBLIC]
WRITTEN = {"through": "2026-11-22", "evidence": "Extracto de la OIM al 22 de noviembre", "seen": "on"}


@pytest.fixture
def drafted(honduras_like: None) -> Meeting:
    """A drafted Vice-Ministerial Meeting while Honduras has no vote and El Salvador is excluded."""
    world.parties()
    return world.draft()


def confirm(meeting: Meeting, **changed: Any) -> Entry:
    given: dict[str, Any] = {"through": TODAY, "evidence": "Extracto de la OIM", **changed}
    return acts_confirming.confirm_receipts(changed.pop("who", SE), meeting, **{k: v for k, v in given.items() if k != "who"})


@pytest.mark.parametrize("who", OTHERS, ids=lambda d: d.party or "public")
def test_nobody_but_the_secretariat_confirms_receipts(who: Any, drafted: Meeting) -> None:
    with pytest.raises(Refused) as refused:
        confirm(drafted, who=who)
    assert refused.value.verdict.clauses[0] == "se.function.reports"
    assert not record.view(clock.today()).of("receipts_confirmed")


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"through": TODAY + dt.timedelta(days=1)}, "through"),
        ({"through": TODAY - dt.timedelta(days=16)}, "through"),
        ({"evidence": "  "}, "evidence"),
    ],
)
def test_a_confirmation_that_cannot_stand_names_its_field(changed: dict[str, Any], field: str, drafted: Meeting) -> None:
    with pytest.raises(Conflict) as conflict:
        confirm(drafted, **changed)
    assert conflict.value.code == field


def test_nothing_is_confirmed_where_nobody_loses_anything(db: None) -> None:
    factories.the_conference()
    with pytest.raises(Conflict) as conflict:
        confirm(world.draft())
    assert conflict.value.code == "nobody"


def test_a_meeting_that_was_held_is_not_confirmed_any_more(drafted: Meeting) -> None:
    drafted.state = "held"
    with pytest.raises(Conflict) as conflict:
        confirm(drafted)
    assert conflict.value.code == "held"


def test_a_convocation_that_leaves_a_member_out_waits_for_the_receipts(drafted: Meeting) -> None:
    with pytest.raises(Conflict) as conflict:
        meetings.convene(SE, drafted)
    assert conflict.value.code == "receipts"
    assert "SLV" in conflict.value.message
    assert "Honduras" not in conflict.value.message  # it is invited: its vote is asked about later
    assert Meeting.objects.get().state == "draft"
    confirm(drafted)
    assert meetings.convene(SE, drafted).state == "convened"


def test_a_convocation_that_leaves_nobody_out_needs_no_confirmation(db: None) -> None:
    factories.the_conference()
    factories.in_arrears("HND", (2024, 2025))  # voice without vote: called like everybody
    world.parties()
    assert meetings.convene(SE, world.draft()).state == "convened"


def test_a_confirmation_changes_no_standing_and_says_who_is_at_stake(drafted: Meeting) -> None:
    before = [standing(record.view(TODAY), code).level for code in ("HND", "SLV")]
    entry = confirm(drafted)
    assert [standing(record.view(TODAY), code).level for code in ("HND", "SLV")] == before
    fact = entry.facts.get()
    assert fact.data == {"meeting": "rv-xxxi", "through": "2026-11-23", "members": ["HND", "SLV"]}
    assert entry.audience == "secretariat"  # the meeting is a draft
    told = sentence(entry)
    assert "recibos están completos hasta el 23 de noviembre de 2026" in told
    assert "sirve hasta el 8 de diciembre de 2026" in told


def test_a_confirmation_of_a_convened_meeting_is_the_members_to_read(drafted: Meeting) -> None:
    confirm(drafted)
    assert confirm(meetings.convene(SE, drafted)).audience == "members"


def test_a_payment_that_cures_needs_no_confirmation_and_a_withdrawal_asks_for_another(drafted: Meeting) -> None:
    confirm(drafted)
    assert receipts.of(drafted).complete
    factories.record(
        factories.fact("retraction", "HND", "2026-11-23", retracts="p-HND-2023", source="Doble", recorded="2030-01-01T00:00:00Z")
    )
    assert receipts.of(drafted).lacking == ("HND",)
    acts.record_payment(SE, party="HND", amount=2_000_000, value_date=TODAY, source="Recibo 77")
    assert receipts.of(drafted).complete


def test_after_fifteen_days_somebody_looks_again(drafted: Meeting) -> None:
    confirm(drafted)
    assert receipts.of(drafted, record.view(TODAY + dt.timedelta(days=15))).complete
    assert receipts.of(drafted, record.view(TODAY + dt.timedelta(days=16))).lacking == ("HND", "SLV")


@pytest.mark.parametrize("party", ["ARG", "IOM", "RROCM"])
def test_the_page_of_receipts_is_not_found_by_others(party: str, client: Client, drafted: Meeting) -> None:
    assert signed_in(client, party).get(URL).status_code == 404


def test_the_page_of_a_draft_is_not_found_by_members_and_later_shows_without_a_form(client: Client, drafted: Meeting) -> None:
    assert signed_in(client, "HND").get(URL).status_code == 404
    confirm(drafted)
    meetings.convene(SE, drafted)
    page = signed_in(client, "HND").get(URL).content.decode()
    assert "Extracto de la OIM" in page
    assert "Confirmar que están completos" not in page
    assert signed_in(client, "HND").post(URL, WRITTEN).status_code == 403


def test_the_secretariat_sees_whom_it_touches_and_confirms(client: Client, drafted: Meeting) -> None:
    se = signed_in(client, "se")
    page = se.get(URL).content.decode()
    assert page.index("/HND/") < page.index("/SLV/")
    assert "Por confirmar" in page
    assert 'data-clause="finance.arrears.four-years-exclusion"' in page
    bad = se.post(URL, {**WRITTEN, "seen": ""})
    assert bad.status_code == 422
    assert WRITTEN["evidence"] in bad.content.decode()
    late = se.post(URL, {**WRITTEN, "through": "2026-11-30"})
    assert "no puede ser posterior a hoy" in late.content.decode()
    assert se.post(URL, WRITTEN).status_code == 302
    page = se.get(URL).content.decode()
    assert "Recibos completos hasta el 22 de noviembre de 2026" in page
    assert "Oficina de se" in page
    assert "sirve hasta el 7 de diciembre de 2026" in page
    assert RecordedFact.objects.get(kind="receipts_confirmed").source == WRITTEN["evidence"]


def test_a_meeting_that_touches_nobody_says_so(client: Client, db: None) -> None:
    factories.the_conference()
    world.draft()
    assert "Nadie pierde aquí un derecho por sus cuotas" in signed_in(client, "se").get(URL).content.decode()


def test_the_page_to_convene_leads_to_the_receipts(client: Client, drafted: Meeting) -> None:
    se = signed_in(client, "se")
    assert URL in se.get("/es/reuniones/rv-xxxi/convocar/").content.decode()
    confirm(drafted)
    assert "Completos hasta el 23 de noviembre de 2026" in se.get("/es/reuniones/rv-xxxi/convocar/").content.decode()
