"""A version of the Charter that this installation does not know is decided for a later day: until then every page answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.exceptions import NoReverseMatch
from django.utils.translation import override

from charter.clauses import CHAPTERS
from charter.laws import knowing
from charter.parties import MEMBERS
from charter.readings import READINGS
from secretariat.chronicle import facts
from tests import factories as f
from tests.charter.amending import lenient, strict

pytestmark = pytest.mark.django_db
LATER = dt.date(2027, 6, 1)
SAID = "Desde el 1 de junio de 2027 regirá la versión 2 de la Carta"
FILLED = {
    "code": "HND", "clause": "finance.arrears.two-years-no-vote", "chapter": CHAPTERS[0].id, "param": "finance.due-date",
    "slug": "tres-anos",
}  # fmt: skip


def decide(since: dt.date | None = LATER) -> None:
    """Decided this month, to rule from `since` (left out: at once)."""
    f.the_conference()
    f.in_arrears("GTM", (2024, 2025, 2026))
    f.in_arrears("SLV", (2026,))
    when = {} if since is None else {"takes_effect": since.isoformat()}
    f.record(
        f.fact("amendment_proposed", "HND", "2026-10-01", amendment="tres-anos", title="Tres años", text="Que sean tres.",
               clauses=["finance.arrears.two-years-no-vote"]),
        f.fact("amendment_forwarded", "grcm", "2026-11-01", amendment="tres-anos"),
        f.fact("charter_amended", "CRM", "2026-11-10", amendment="tres-anos", version=2, decision="CRM/RV/XXXI/D/1", **when),
    )  # fmt: skip


def signed_in(who: str) -> Client:
    return f.signed_in(Client(), who) if who else Client()


def addresses() -> Iterator[str]:
    """Every address of the application that needs no thing of its own; each party, and each reading."""

    def walk(patterns: list[object], names: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                yield from walk(pattern.url_patterns, [*names, pattern.namespace] if pattern.namespace else names)
            elif isinstance(pattern, URLPattern) and pattern.name:
                yield ":".join([*names, pattern.name]), tuple(pattern.pattern.converters)

    with override("es"):
        for name, needed in walk(get_resolver().url_patterns, []):
            if set(needed) <= set(FILLED):
                try:
                    yield reverse(name, kwargs={one: FILLED[one] for one in needed})
                except NoReverseMatch:
                    continue
        yield from (reverse("standing:party", args=[code]) for code in (*MEMBERS, "ARG", "IOM", "RROCM"))


def words_of(answer: object) -> str:
    return " ".join(answer.content.decode().split())  # type: ignore[attr-defined]


# -- until then ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["", "HND", "GTM", "ARG", "se"])
def test_between_the_decision_and_its_day_every_page_answers(who: str) -> None:
    decide()
    client = signed_in(who)
    found = {address: client.get(address).status_code for address in addresses()}
    assert len(found) > 80
    assert {address: status for address, status in found.items() if status >= 500} == {}
    for address in ("/es/", "/es/carta/", "/es/carta/lecturas/", "/es/carta/versiones/", "/es/obligaciones/", "/es/situacion/ARG/"):
        assert found[address] == 200


@pytest.mark.parametrize("who", ["", "CRI"])
def test_every_reading_is_compared_until_the_first_day(who: str) -> None:
    decide()
    client = signed_in(who)
    for param in list(READINGS)[:: 1 if not who else 6]:
        answer = client.get(f"/es/carta/lecturas/{param}/")
        assert answer.status_code == 200, param
        assert SAID in words_of(answer)


def test_a_worksheet_is_answered_and_says_from_which_day_it_cannot() -> None:
    decide()
    client = signed_in("CRI")
    pairs = {"h0-kind": "payment", "h0-on": "2026-11-23", "h0-subject": "GTM", "h0-amount": "15000.00"}
    page = words_of(client.get(f"/es/hipotesis/?{urlencode(pairs)}"))
    assert "Qué sería distinto" in page
    assert "antes del" in page
    assert SAID in page
    assert "1 jun. 2027" in page
    assert "2028" not in page[page.index("<main"):page.index('<form method="get" action="/es/hip')]


@pytest.mark.parametrize(("address", "who"), [
    ("/es/", ""), ("/es/mesa/", "HND"), ("/es/mesa/", "se"), ("/es/carta/", ""), ("/es/situacion/", "CRI"), ("/es/situacion/HND/", "HND"),
    ("/es/obligaciones/", ""), ("/es/carta/disposicion/finance.arrears.two-years-no-vote/", ""), ("/es/finanzas/", "CRI"),
])  # fmt: skip
def test_a_page_says_from_which_day_it_cannot_answer(address: str, who: str) -> None:
    decide()
    assert SAID in words_of(signed_in(who).get(address))
    with knowing(lenient()):
        facts.forget()
        assert SAID not in words_of(signed_in(who).get(address))
    facts.forget()


def test_the_line_of_a_party_ends_where_nothing_can_be_said() -> None:
    decide()
    f.record(f.fact("budget_approved", "CRM", "2026-11-20", year=2027, amount="320000.00"))
    client = signed_in("SLV")
    page = words_of(client.get("/es/situacion/SLV/"))
    assert "1 jun. 2027" in page
    assert "su situación cambia el" not in page
    with knowing(strict()):
        facts.forget()
        assert "su situación cambia el" in words_of(client.get("/es/situacion/SLV/"))
    facts.forget()


def test_an_observer_s_last_day_beyond_is_not_said() -> None:
    decide()
    client = signed_in("CRI")
    page = words_of(client.get("/es/situacion/ARG/"))
    assert "Si nada ocurre, pierde" not in page
    assert "Conserva su condición de observador si participa" not in page
    overview = words_of(client.get("/es/situacion/"))
    assert "no cambia antes del 1 jun. 2027" in overview
    assert "2028" not in overview
    with knowing(lenient()):
        facts.forget()
        assert "Si nada ocurre, pierde" in words_of(client.get("/es/situacion/ARG/"))
    facts.forget()


@pytest.mark.parametrize("day", ["2027-06-01", "2029-03-04"])
def test_a_day_from_then_on_cannot_be_asked_about_and_the_page_shows_today(day: str) -> None:
    decide()
    asked = (("carta/", ""), ("situacion/HND/", "HND"), ("hipotesis/", "CRI"), ("carta/lecturas/arrears.automatic/", "CRI"))
    for address, who in ((f"/es/{path}", who) for path, who in asked):
        answer = signed_in(who).get(f"{address}?el={day}")
        assert answer.status_code == 422
        assert f"{SAID}, que este sistema no conoce. Elija un día anterior." in words_of(answer)
        assert signed_in(who).get(f"{address}?el=2027-05-31").status_code == 200


def test_lists_of_what_is_owed_reach_beyond_and_are_not_refused() -> None:
    decide()
    for address in ("/es/obligaciones/", "/es/obligaciones.csv", "/es/obligaciones.ics", "/api/obligations/"):
        assert signed_in("CRI").get(f"{address}?desde=2026-01-01&hasta=2029-01-01&from=2026-01-01&to=2029-01-01").status_code < 500


# -- from then on --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["", "HND", "se"])
def test_from_that_day_every_page_names_the_version_and_none_breaks(who: str) -> None:
    decide(None)
    client = signed_in(who)
    for address in ("/es/", "/es/mesa/", "/es/carta/", "/es/carta/lecturas/", "/es/situacion/HND/", "/es/obligaciones/"):
        answer = client.get(address, follow=False)
        if not who and answer.status_code in (302, 404):
            continue  # the desk and what is owed are not a stranger's
        assert answer.status_code == 503, address
        assert "versión 2 de la Carta, que este programa no conoce" in words_of(answer)
        assert "Traceback" not in words_of(answer)
    assert "version 2 of the Charter" in words_of(client.get("/en/"))


def test_from_that_day_a_worksheet_says_why_it_cannot_compare() -> None:
    decide(None)
    page = words_of(signed_in("CRI").get("/es/hipotesis/?lectura=arrears.automatic%3Ddeclared-by-viceministers"))
    assert "rige la versión 2 de la Carta, que este programa no conoce" in page
    assert "regirá" not in page
