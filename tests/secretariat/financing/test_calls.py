"""Calls for quotas: made from the approved budget in one act, each in its reader's language and wording; refusals first."""

from __future__ import annotations

import datetime as dt
import re
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from charter.parties import MEMBERS
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.chronicle.sentences import sentence
from secretariat.financing import acts, acts_calls, facts_calls
from secretariat.financing.models import Call
from secretariat.notices.models import Letter
from secretariat.participants.models import Party
from tests import factories
from tests.factories import PUBLIC, SE, TODAY, fact, member, observer, rrocm, signed_in
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db
OTHERS = [member("HND"), member("GTM", presides=True), observer("ARG"), rrocm(), PUBLIC]
URL = "/es/finanzas/llamados/2027/"
SHAMES = re.compile(r"moros|deud|debe\b|debtor|debt|default", re.IGNORECASE)


def approve(amount: str = "321600.10", number: int = 1) -> None:
    factories.record(
        fact("budget_approved", "CRM", "2026-11-2" + str(number), year=2027, amount=amount, decision=f"CRM/RV/XXXI/D/{number}")
    )


@pytest.fixture
def approved(db: None) -> None:
    """A budget of 2027 approved, mailboxes for all."""
    factories.the_conference()
    world.parties()
    approve()


@pytest.mark.parametrize("who", OTHERS, ids=lambda d: d.party or "public")
def test_nobody_but_the_secretariat_calls_reminds_or_notes_receipts(who: Any, approved: None) -> None:
    call = acts_calls.issue_calls(SE, 2027)[0]
    for act in (
        lambda: acts_calls.issue_calls(who, 2027),
        lambda: acts_calls.remind(who, 2027),
        lambda: acts_calls.correct_call(who, call, reason="x"),
        lambda: acts_calls.acknowledge_call(who, call, day=TODAY, how="x"),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.verdict.clauses[0] == "se.function.reports"
    assert Call.objects.count() == 11


def test_without_an_approved_budget_nothing_is_called(db: None) -> None:
    factories.the_conference()
    factories.record(fact("budget_recommended", "grcm", "2026-06-30", year=2027, amount="321600.00"))
    with pytest.raises(Conflict) as conflict:
        acts_calls.issue_calls(SE, 2027)
    assert conflict.value.code == "budget"


def test_one_act_calls_the_eleven_and_their_sums_are_the_budget(approved: None) -> None:
    calls = acts_calls.issue_calls(SE, 2027)
    assert {call.party for call in calls} == set(MEMBERS)
    assert sum(call.amount for call in calls) == 32_160_010
    assert Letter.objects.filter(kind="quota-call").count() == 11
    entry = Entry.objects.get(act="financing.issue-calls")
    assert "finance.fn16.guatemala-term" in entry.clauses
    assert sentence(entry).startswith("Salieron 11 llamados por el presupuesto de 2027 (US$ 321,600.10):")
    with pytest.raises(Conflict) as conflict:
        acts_calls.issue_calls(SE, 2027)
    assert conflict.value.code == "called"


def test_each_letter_speaks_its_readers_language_and_guatemalas_own_word(approved: None) -> None:
    acts_calls.issue_calls(SE, 2027)
    acts_calls.remind(SE, 2027)
    letters = {(one.kind, one.party): f"{one.subject}\n{one.body}" for one in Letter.objects.all()}
    for kind in ("quota-call", "quota-reminder"):
        told = letters[kind, "GTM"]
        assert "contribución financiera" in told.lower()
        assert "cuota" not in told.lower()
        assert "quota" in letters[kind, "USA"].lower()
        assert "cuota" in letters[kind, "HND"].lower()
    assert "US$ 160,800.05" in letters["quota-call", "USA"]
    assert "31 de diciembre de 2027" in letters["quota-call", "HND"]
    assert not [words for words in letters.values() if SHAMES.search(words)]
    assert all("fictici" in words or "fictitious" in words for words in letters.values())


def test_guatemala_in_english_is_called_a_contribution_too(approved: None) -> None:
    Party.objects.filter(code="GTM").update(language="en")
    acts_calls.issue_calls(SE, 2027)
    told = Letter.objects.get(kind="quota-call", party="GTM")
    assert "financial contribution" in told.body
    assert "quota" not in f"{told.subject}{told.body}".lower()


def test_who_has_no_address_is_in_the_register_without_a_letter(approved: None) -> None:
    Party.objects.filter(code="NIC").update(mail="")
    acts_calls.issue_calls(SE, 2027)
    assert Call.objects.get(party="NIC").letter is None
    assert Letter.objects.filter(kind="quota-call").count() == 10


def test_a_new_approval_replaces_the_calls_it_changes(approved: None) -> None:
    acts_calls.issue_calls(SE, 2027)
    approve("330000.00", 2)
    calls = acts_calls.issue_calls(SE, 2027)
    assert len(calls) == 11
    assert Call.objects.filter(current=True).count() == 11
    guatemala = next(call for call in calls if call.party == "GTM")
    assert guatemala.replaces is not None
    assert guatemala.letter is not None
    assert guatemala.replaces.symbol in guatemala.letter.body


def test_a_call_is_corrected_once_and_with_a_reason(approved: None) -> None:
    call = acts_calls.issue_calls(SE, 2027)[0]
    with pytest.raises(Conflict) as conflict:
        acts_calls.correct_call(SE, call, reason=" ")
    assert conflict.value.code == "reason"
    made = acts_calls.correct_call(SE, call, reason="Idioma equivocado")
    assert (made.number, made.replaces_id) == (12, call.pk)
    assert "reemplaza al CRM/SE/LL/2027/" in sentence(Entry.objects.get(act="financing.correct-call"))
    with pytest.raises(Conflict) as conflict:
        acts_calls.correct_call(SE, call, reason="Otra vez")
    assert conflict.value.code == "replaced"


@pytest.mark.parametrize(
    ("changed", "code"),
    [({"day": TODAY - dt.timedelta(days=1)}, "day"), ({"day": TODAY + dt.timedelta(days=1)}, "day"), ({"how": " "}, "how")],
)
def test_a_receipt_that_cannot_be_is_told_with_its_field(changed: dict[str, Any], code: str, approved: None) -> None:
    call = acts_calls.issue_calls(SE, 2027)[0]
    with pytest.raises(Conflict) as conflict:
        acts_calls.acknowledge_call(SE, call, **{"day": TODAY, "how": "Nota 45", **changed})
    assert conflict.value.code == code


def test_a_receipt_is_noted_once(approved: None) -> None:
    call = acts_calls.acknowledge_call(SE, acts_calls.issue_calls(SE, 2027)[0], day=TODAY, how="Nota 45")
    assert (call.received, call.received_how) == (TODAY, "Nota 45")
    assert "recibió el llamado" in sentence(Entry.objects.get(act="financing.acknowledge-call"))
    with pytest.raises(Conflict):
        acts_calls.acknowledge_call(SE, call, day=TODAY, how="Nota 46")


def test_who_has_paid_is_not_reminded_and_nobody_twice_within_thirty_days(approved: None) -> None:
    with pytest.raises(Conflict) as conflict:
        acts_calls.remind(SE, 2027)  # nobody was called yet
    assert conflict.value.code == "nobody"
    acts_calls.issue_calls(SE, 2027)
    acts.record_payment(SE, party="BLZ", amount=502_501, value_date=TODAY, for_year=2027, source="Recibo 1")
    assert "BLZ" not in {letter.party for letter in acts_calls.remind(SE, 2027)}
    with pytest.raises(Conflict):
        acts_calls.remind(SE, 2027)
    factories.set_today(TODAY + dt.timedelta(days=30))
    assert len(acts_calls.remind(SE, 2027)) == 10


@given(st.integers(0, 10**11))
def test_any_sum_is_divided_whole_and_no_part_is_a_cent_from_its_share(cents: int) -> None:
    rows, _rounding = facts_calls.division(None, cents)
    assert sum(row.amount for row in rows) == cents
    assert all(-64 < row.amount * 64 - cents * row.parts < 64 for row in rows)
    assert sum(row.extra for row in rows) == sum(row.rest for row in rows) // 64


# -- pages -----------------------------------------------------------------------------------------------------------------


def test_everybody_divides_a_sum_and_sees_the_rule_of_the_cents(client: Client, approved: None) -> None:
    page = client.get("/es/finanzas/calculadora/", {"suma": "304,000.09"}).content.decode()
    assert "152,000.05" in page
    assert "sobra" in page
    assert "toma uno" in page
    assert "contribución financiera" in page
    assert "quota" in client.get("/en/financing/calculator/", {"sum": "1000"}).content.decode()
    assert client.get("/es/finanzas/calculadora/").status_code == 200
    wrong = client.get("/es/finanzas/calculadora/", {"suma": "mucho"})
    assert wrong.status_code == 422
    assert 'value="mucho"' in wrong.content.decode()


def test_the_calculator_works_before_the_charter(client: Client, db: None) -> None:
    factories.set_today()
    assert "160,000.00" in client.get("/es/finanzas/calculadora/").content.decode()


@pytest.mark.parametrize("party", ["ARG", "IOM", "RROCM"])
def test_calls_are_not_found_by_those_who_are_not_members(party: str, client: Client, approved: None) -> None:
    acts_calls.issue_calls(SE, 2027)
    for url in (URL, f"{URL}1/", f"{URL}llamados.xlsx", f"{URL}1/carta.pdf"):
        assert signed_in(client, party).get(url).status_code == 404


def test_the_secretariat_looks_calls_notes_the_receipt_and_replaces(client: Client, approved: None) -> None:
    se = signed_in(client, "se")
    page = se.get(URL).content.decode()
    assert "Lo que saldría" in page
    assert "contribución financiera" in page
    assert se.post(URL).status_code == 302
    assert se.post(URL).status_code == 409
    page = se.get(URL).content.decode()
    assert "Registro de llamados" in page
    assert "Lo que saldría" not in page
    assert se.post(URL, {"remind": "1"}).status_code == 302
    number = Call.objects.get(party="GTM").number
    show = f"{URL}{number}/"
    assert "Contribución financiera de 2027" in se.get(show).content.decode()  # the letter
    bad = se.post(show, {"receipt": "1", "day": "2020-01-01", "how": "Nota 45"})
    assert bad.status_code == 422
    assert "Nota 45" in bad.content.decode()
    assert se.post(show, {"receipt": "1", "day": "2026-11-23", "how": "Nota 45"}).status_code == 302
    assert se.post(show, {"correct": "1", "reason": "Otra dirección"}).headers["Location"] == f"{URL}12/"
    assert "Reemplazado" in se.get(show).content.decode()
    for ending, begins in (("pdf", b"%PDF"), ("docx", b"PK")):
        assert se.get(f"{URL}12/carta.{ending}").content.startswith(begins)
    assert se.get(f"{URL}12/carta.exe").status_code == 404
    assert se.get(f"{URL}99/").status_code == 404


def test_a_member_reads_the_register_and_only_its_own_letter(client: Client, approved: None) -> None:
    acts_calls.issue_calls(SE, 2027)
    hnd = signed_in(client, "HND")
    assert "Hacer los llamados" not in hnd.get(URL).content.decode()
    own, other = (Call.objects.get(party=code).number for code in ("HND", "USA"))
    assert "Honduras" in hnd.get(f"{URL}{own}/").content.decode()
    assert 'id="carta"' in hnd.get(f"{URL}{own}/").content.decode()
    assert 'id="carta"' not in hnd.get(f"{URL}{other}/").content.decode()
    assert hnd.post(URL).status_code == 403
    assert hnd.post(f"{URL}{own}/", {"receipt": "1"}).status_code == 403


def test_the_workbook_has_a_row_a_member_and_the_cent_of_adjustment(client: Client, approved: None) -> None:
    acts_calls.issue_calls(SE, 2027)
    sheet = load_workbook(BytesIO(signed_in(client, "CRI").get(f"{URL}llamados.xlsx").content)).active
    assert sheet is not None
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(n for n, row in enumerate(rows) if "país" in row)
    assert len(rows) - head - 1 == 11
    words = {row[1]: row[8] for row in rows[head + 1 :]}
    assert words["Guatemala" if "Guatemala" in words else "GTM"] == "contribución financiera"
    assert round(sum(row[4] for row in rows[head + 1 :]), 2) == 321_600.10


def test_a_year_without_budget_says_what_it_waits_for(client: Client, approved: None) -> None:
    assert "sin él no hay cuotas que llamar" in signed_in(client, "se").get("/es/finanzas/llamados/2031/").content.decode()


def test_thirty_years_of_calls_cost_no_more_questions(client: Client, approved: None) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    acts_calls.issue_calls(SE, 2027)
    se = signed_in(client, "se")

    def asked() -> int:
        se.get(URL)
        with CaptureQueriesContext(connection) as queries:
            assert se.get(URL).status_code == 200
        return len(queries)

    few = asked()
    Call.objects.bulk_create(
        Call(year=2027, number=n, party="HND", parts=1, budget=1, amount=1, fact="x", issued=TODAY, due=TODAY, language="es", current=False)
        for n in range(100, 400)
    )
    assert asked() == few
