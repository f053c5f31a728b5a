"""What follows from quotas that fell due unpaid, told in time and without shame; the front of the room: refusals first."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.test import Client

from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.chronicle.sentences import sentence
from secretariat.financing import acts, acts_arrears, acts_budgets, facts_arrears
from secretariat.notices.models import Letter
from secretariat.participants.models import Party
from tests import factories
from tests.factories import PUBLIC, SE, TODAY, fact, member, observer, rrocm, signed_in
from tests.secretariat.financing.test_budgets import LINES
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db
URL = "/es/finanzas/plazos/"
SHAMES = re.compile(r"moros|deud|debe\b|debtor|debt\b|default", re.IGNORECASE)


@pytest.fixture
def arrears(honduras_like: None) -> None:
    """Honduras without vote, El Salvador excluded; mailboxes for all."""
    world.parties()


@pytest.fixture
def one_year(db: None) -> None:
    """Panama and Guatemala have one year open; everybody else is up to date."""
    factories.the_conference()
    factories.in_arrears("PAN", (2025,))
    factories.record(fact("retraction", "GTM", "2026-01-01", retracts=next(
        one.id for one in record.view(TODAY).of("payment", "GTM")), source="Doble"))
    world.parties()


@pytest.mark.parametrize("who", [member("HND"), member("GTM", presides=True), observer("ARG"), rrocm(), PUBLIC],
                         ids=lambda d: d.party or "public")
def test_nobody_but_the_secretariat_sends_a_warning(who: Any, arrears: None) -> None:
    with pytest.raises(Refused):
        acts_arrears.warn(who, "HND")
    assert not Letter.objects.exists()


@pytest.mark.parametrize("party", ["CRI", "ARG"])
def test_who_has_nothing_open_is_not_warned(party: str, arrears: None) -> None:
    with pytest.raises(Conflict) as conflict:
        acts_arrears.warn(SE, party)
    assert conflict.value.code == "nothing"


def test_who_has_no_address_is_told_of_in_words(arrears: None) -> None:
    Party.objects.filter(code="HND").update(mail="")
    with pytest.raises(Conflict) as conflict:
        acts_arrears.warn(SE, "HND")
    assert conflict.value.code == "address"


def test_the_warning_at_one_year_says_the_day_and_what_cures_to_the_cent(one_year: None) -> None:
    way = next(one for one in facts_arrears.ways(record.view(TODAY)) if one.party == "PAN")
    assert (way.standing.level, way.next) == ("full", None)
    letter = acts_arrears.warn(SE, "PAN")
    assert "2025 (US$ 5,000.00)" in letter.body
    assert "Con US$ 5,000.00 recibidos hoy queda al día" in letter.body
    assert not SHAMES.search(letter.body)
    entry = Entry.objects.get(act="financing.warn")
    assert entry.audience == "secretariat"
    assert "lo que lo cura" in sentence(entry)
    with pytest.raises(Conflict) as conflict:
        acts_arrears.warn(SE, "PAN")
    assert conflict.value.code == "told"


def test_with_a_budget_of_this_year_the_warning_names_the_day_on_which_the_vote_would_go(one_year: None) -> None:
    factories.record(fact("budget_approved", "CRM", "2026-01-10", year=2026, amount="320000.00"))
    way = next(one for one in facts_arrears.ways(record.view(TODAY)) if one.party == "PAN")
    assert (way.next, way.standing.until) == ("voice-without-vote", dt.date(2027, 1, 1))
    assert "el 1 de enero de 2027 PAN tendría voz, sin voto" in acts_arrears.warn(SE, "PAN").body


def test_guatemala_is_told_of_financial_contributions(one_year: None) -> None:
    letter = acts_arrears.warn(SE, "GTM")
    assert "contribuciones financieras" in f"{letter.subject}{letter.body}".lower()
    assert "cuota" not in f"{letter.subject}{letter.body}".lower()


def test_a_letter_in_english_tells_the_excluded_how_to_come_back(arrears: None) -> None:
    Party.objects.filter(code="SLV").update(language="en")
    letter = acts_arrears.warn(SE, "SLV")
    assert "received today it takes part again" in letter.body or "received today it regains the vote" in letter.body
    assert not SHAMES.search(letter.body)


@pytest.mark.parametrize("party", ["ARG", "IOM", "RROCM"])
def test_the_terms_are_not_found_by_those_who_are_not_members(party: str, client: Client, arrears: None) -> None:
    assert signed_in(client, party).get(URL).status_code == 404
    assert signed_in(client, party).post(f"{URL}HND/avisar/").status_code == 404


def test_the_page_of_terms_is_alphabetical_calm_and_shows_arrangements(client: Client, arrears: None) -> None:
    factories.record(fact("payment_arrangement", "SLV", "2026-02-01", decision="CRM/RV/XXX/D/9"))
    page = signed_in(client, "HND").get(URL).content.decode()
    assert page.index('id="t-SLV"') > 0
    assert page.index('id="t-HND"') > 0
    assert "US$ 1,882.81" in page
    assert "CRM/RV/XXX/D/9" in page
    assert "Enviar el aviso" not in page
    assert not SHAMES.search(page.split("<main")[1].split("</main")[0])


def test_the_secretariat_warns_from_the_page(client: Client, arrears: None) -> None:
    se = signed_in(client, "se")
    assert se.post(f"{URL}HND/avisar/").status_code == 302
    assert se.post(f"{URL}HND/avisar/").status_code == 302
    assert "Ya se le avisó" in se.get(URL).content.decode()
    assert Letter.objects.filter(kind="quota-warning").count() == 1
    assert signed_in(client, "HND").post(f"{URL}HND/avisar/").status_code == 403


def test_where_all_is_paid_the_page_says_so(client: Client, db: None) -> None:
    factories.the_conference()
    assert "Nada vencido por pagar" in signed_in(client, "CRI").get(URL).content.decode()


# -- the front of the room ---------------------------------------------------------------------------------------------------


def test_the_front_says_where_the_year_is_and_what_is_next_for_the_secretariat(client: Client, arrears: None) -> None:
    world.draft()
    acts_budgets.write_lines(SE, acts_budgets.open_version(SE, 2027), LINES)
    page = signed_in(client, "se").get("/es/finanzas/").content.decode()
    for words in ("Lo siguiente para usted", "Presentar la versión 1 del presupuesto de 2027", "Hacer los llamados de cuotas de 2026",
                  "Avisar de lo que sigue", "Confirmar los recibos: XXXI Reunión Viceministerial", "Aprobado y recibido por año"):
        assert words in page, words


def test_the_front_tells_a_member_its_own_and_no_others(client: Client, arrears: None) -> None:
    page = signed_in(client, "HND").get("/es/finanzas/").content.decode()
    assert "Pagar US$ 1,882.81" in page
    assert "Avisar de lo que sigue" not in page
    assert "Lo siguiente para usted" not in signed_in(client, "CRI").get("/es/finanzas/").content.decode()


def test_a_payment_takes_the_next_step_away(client: Client, arrears: None) -> None:
    acts.record_payment(SE, party="HND", amount=685_781, value_date=TODAY, source="Recibo 9")
    assert "Pagar" not in signed_in(client, "HND").get("/es/finanzas/").content.decode()


def test_thirty_years_of_arrears_cost_no_more_questions(client: Client, arrears: None) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    se = signed_in(client, "se")

    def asked(url: str) -> int:
        se.get(url)
        with CaptureQueriesContext(connection) as queries:
            assert se.get(url).status_code == 200
        return len(queries)

    urls = (URL, "/es/finanzas/")
    few = [asked(url) for url in urls]
    factories.record(*[fact("budget_approved", "CRM", f"{year - 1}-12-05", year=year, amount="300000.00") for year in range(1991, 2022)])
    assert [asked(url) for url in urls] == few
