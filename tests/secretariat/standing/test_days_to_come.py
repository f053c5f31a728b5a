"""On which day an observer would lose its status is told to members, the Secretariat and itself; outside no day to come is told."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from secretariat.chronicle import facts
from secretariat.portal import clause_lines, today
from secretariat.standing import audience
from tests import factories as f

pytestmark = pytest.mark.django_db
FAR = "2030-01-01"
OUTSIDERS = ["", "ARG", "IOM", "RROCM"]
LAPSE = "/es/carta/disposicion/observer.country.lapse-two-years/"
OPEN = "observer.country.open-discussions"
PAGES = (
    "/es/situacion/JAM/", LAPSE, f"/es/carta/disposicion/{OPEN}/", "/es/carta/participants/", "/es/carta/",
    "/es/carta/lecturas/absence.period/", "/es/carta/lecturas/absence.start/", "/es/carta/lecturas/absence.no-meeting-held/",
)


@pytest.fixture(autouse=True)
def conference() -> None:
    """Jamaica came once, in June 2025: it would lose its status in June 2027."""
    f.the_conference()
    f.record(
        f.fact("observer_admitted", "JAM", "2025-01-20", category="country"),
        *(f.fact("meeting_held", "vm", f"{year}-06-15", meeting=f"vm-{year}") for year in (2025, 2026)),
        f.fact("attendance", "JAM", "2025-06-15", meeting="vm-2025"),
        f.fact("reading_adopted", "CRM", "2026-02-01", param="absence.no-meeting-held", value="count-anyway"),
    )


def reader(party: str) -> Client:
    return f.signed_in(Client(), party) if party else Client()


def main(client: Client, path: str) -> str:
    page = " ".join(client.get(path).content.decode().split())
    return page.split("<main")[1].split("</main>")[0]


def told(page: str) -> list[str]:
    return [word for word in ("perdió su condición", "Condición perdida", "la perdería", "2027") if word in page]


@pytest.mark.parametrize("party", OUTSIDERS)
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("day", ["", f"?el={FAR}", "?el=2027-06-20"])
def test_no_page_tells_outsiders_what_would_become_of_an_observer(party: str, path: str, day: str) -> None:
    page = main(reader(party), path + day)
    for sentence in page.split("<li")[1:] + page.split("<tr")[1:]:
        if "JAM" in sentence or "Jamaica" in sentence:
            assert told(sentence.split("</li>")[0].split("</tr>")[0]) == []
    if path == PAGES[0]:
        assert "Condición perdida" not in page
        assert "tiene la condición de observador" in page


@pytest.mark.parametrize("party", OUTSIDERS)
def test_who_asks_for_a_day_to_come_is_told_so_and_shown_today(party: str) -> None:
    for path in (PAGES[0], "/es/carta/lecturas/absence.period/"):
        answer = reader(party).get(f"{path}?el={FAR}")
        assert answer.status_code == 422
        assert "No se proyecta tan lejos. Elija un día hasta el 23 de noviembre de 2026." in answer.content.decode()
        assert reader(party).get(f"{path}?el=2026-11-23").status_code == 200


@pytest.mark.parametrize("party", ["JAM", "HND", "se"])
def test_itself_the_members_and_the_secretariat_are_told(party: str) -> None:
    assert "Condición perdida" in main(reader(party), f"{PAGES[0]}?el={FAR}")
    assert "perdió su condición el 15 de junio de 2027" in main(reader(party), f"{LAPSE}?el={FAR}") or party == "JAM"
    said = today.by_clause(delegate(party), asked(FAR), "es")["observer.country.lapse-two-years"]
    assert [line for line in said if line.startswith("JAM")] == ["JAM perdió su condición el 15 de junio de 2027."]


def delegate(party: str):
    return f.SE if party == "se" else f.member(party) if party == "HND" else f.observer(party)


def asked(day: str):
    from secretariat.chronicle.days import Asked

    on = dt.date.fromisoformat(day)
    return Asked(facts.view(on), on, f.TODAY, dt.date.fromisoformat(f.CHARTER_DAY))


@pytest.mark.parametrize("who", [f.PUBLIC, f.observer("ARG"), f.rrocm()], ids=["public", "ARG", "RROCM"])
def test_sentences_on_a_day_to_come_are_those_of_today_outside(who) -> None:
    def of(day: str) -> list[str]:
        said = today.by_clause(who, asked(day), "es")
        lines = [line for clause, found in said.items() if clause.startswith("observer.") for line in found]
        lines += [line.text for line in clause_lines.of_clause(facts.view(dt.date.fromisoformat(day)), OPEN, who)]
        own = (who.party, "1 ", "2 ") if who.party == "ARG" else "-"  # what becomes of itself it is told, and so it counts
        return [line for line in lines if not line.startswith(own)]

    assert of(FAR) == of("2026-11-23")
    assert of("2025-02-01") != of("2026-11-23"), "days gone by are told"


def test_programs_are_told_no_more_than_pages() -> None:
    def levels(party: str, path: str) -> dict[str, str]:
        return {row["party"]: row["level"] for row in reader(party).get(path).json()["standings"]}

    for party in OUTSIDERS:
        assert levels(party, f"/api/standing/?on={FAR}")["JAM"] == "observer"
        assert levels(party, f"/api/standing/JAM?on={FAR}") == {"JAM": "observer"}
        assert reader(party).get(f"/api/standing/JAM?on={FAR}").json()["on"] == "2026-11-23"
    for party in ("JAM", "HND", "se"):
        assert levels(party, f"/api/standing/?on={FAR}")["JAM"] == "lapsed"
        assert levels(party, f"/api/standing/JAM?on={FAR}") == {"JAM": "lapsed"}
    assert levels("ARG", f"/api/standing/?on={FAR}")["ARG"] == "lapsed", "its own"


def test_before_the_charter_nothing_of_a_day_to_come_is_told_outside() -> None:
    f.set_today(dt.date(2021, 12, 2))
    far = dt.date(2021, 12, 20)
    assert audience.standings_told(f.PUBLIC, facts.view(far)) == ()
    assert len(audience.standings_told(f.member(), facts.view(far))) > 0
    assert "No se proyecta" in reader("").get(f"/es/situacion/HND/?el={far}").content.decode()


def test_what_differs_outside_ends_today(client: Client) -> None:
    """A stretch that began is told without its end; one that would begin is not."""
    from charter.whatif import compare
    from secretariat.portal import differences

    view = facts.view(dt.date(2026, 11, 23))
    other = view.without(next(one.id for one in view.facts if one.kind == "attendance"))
    found = compare(view.at(dt.date(2026, 11, 23)), other)
    assert [(row.code, row.until) for row in differences.told(found, f.PUBLIC).stretches] == []
    assert [row.code for row in differences.told(found, f.member()).stretches] == ["JAM"]
    f.set_today(dt.date(2027, 2, 1))
    [row] = differences.told(compare(facts.view(dt.date(2027, 2, 1)), other.at(dt.date(2027, 2, 1))), f.PUBLIC).stretches
    assert (row.code, row.since, row.until) == ("JAM", dt.date(2027, 1, 20), None)
    [row] = differences.told(compare(facts.view(dt.date(2027, 2, 1)), other.at(dt.date(2027, 2, 1))), f.member()).stretches
    assert row.until == dt.date(2027, 6, 15)
