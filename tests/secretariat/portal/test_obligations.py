"""What the Charter requires of whom by when: who may see which duty, for which period, as of which day, and how it is taken along."""

from __future__ import annotations

import csv
import datetime as dt
import io
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from charter.because import Because
from charter.duties import Obligation, Status
from charter.duty_words import ACTS
from secretariat.chronicle import facts
from secretariat.portal import desks, due_words, dues, obligations_views
from tests import factories as f

pytestmark = pytest.mark.django_db
NOTICE = "observer.country.lapse-notice:ppt:JAM:2027-01-20"


@pytest.fixture
def conference() -> None:
    """Jamaica away since 2025 and not warned; the organisation owes its yearly attendance; the GRCM met in June."""
    f.the_conference()
    f.record(
        f.fact("observer_admitted", "JAM", "2025-01-20", category="country"),
        f.fact("observer_admitted", "UNHCR", "2024-03-20", category="organisation"),
        *(f.fact("meeting_held", "vm", f"{year}-06-15", meeting=f"vm-{year}") for year in (2025, 2026)),
        f.fact("meeting_held", "grcm", "2026-06-30", meeting="grcm-2026-1"),
    )


def text(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status, path
    return " ".join(answer.content.decode().split())


def rows(client: Client, query: str = "") -> list[dict[str, str]]:
    answer = client.get(f"/es/obligaciones.csv{query}")
    assert answer["Content-Type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


# -- whose it is to see --------------------------------------------------------------------------------------------
@pytest.mark.parametrize("party", ["", "ARG", "IOM", "RROCM"])
def test_outsiders_see_the_meetings_that_bodies_owe_and_nobody_elses_duties(client: Client, conference, party: str) -> None:
    if party:
        f.signed_in(client, party)
    found = rows(client)
    assert {row["act"] for row in found if party not in {row["debtor"], row["about"]}} == {
        "hold-first-meeting", "hold-second-meeting", "hold-ordinary-meeting"}
    assert "JAM" not in {row["about"] for row in found}
    page = text(client, "/es/obligaciones/")
    assert "Avisar a JAM" not in page
    assert "informe financiero" not in page


def test_an_outsider_sees_what_it_owes_and_what_is_owed_to_it(client: Client, conference) -> None:
    found = rows(f.signed_in(client, "JAM"))
    assert NOTICE in {row["key"] for row in found}
    assert "se" not in {row["debtor"] for row in found}
    own = rows(f.signed_in(Client(), "UNHCR"))
    assert [row["status"] for row in own if row["act"] == "attend-once"] == ["open"]


def test_a_duty_of_another_is_not_there_for_an_outsider(client: Client, conference) -> None:
    page = reverse("portal:obligation", args=[2026, NOTICE])
    text(client, page, 404)
    text(f.signed_in(Client(), "ARG"), page, 404)
    assert "Jamaica" in text(f.signed_in(Client(), "HND"), page) or "JAM" in text(f.signed_in(Client(), "HND"), page)
    assert "Vencido" in text(f.signed_in(Client(), "JAM"), page)
    text(f.signed_in(Client(), "se"), reverse("portal:obligation", args=[2026, "no.such:duty"]), 404)
    text(f.signed_in(Client(), "se"), reverse("portal:obligation", args=[9999, NOTICE]), 404)


def behind_doors(*told: dict[str, object]) -> None:
    """Facts in an entry that is the members' own."""
    from django.db import transaction

    from secretariat.chronicle import acts
    from secretariat.chronicle.delegate import THE_SYSTEM

    with transaction.atomic():
        acts.enter(THE_SYSTEM, "record.import", facts=told, audience="members")


OUTSIDE = ("", "ARG", "IOM", "RROCM")
YEARS = ("?anio=2025", "", "?anio=2027", "?el=2026-12-31", "?desde=2026-11-01&hasta=2027-02-28")
GRCM_CLAUSE = "/es/carta/disposicion/grcm.power.two-meetings/"


def outside(party: str) -> list[object]:
    """All that an outsider reads of what bodies owe: tables, calendar, programs, the page of a duty, the clause."""
    client = f.signed_in(Client(), party) if party else Client()
    key = "grcm.power.two-meetings:grcm:2026:2"
    calendar = client.get("/es/obligaciones.ics").content.decode()
    return [
        [rows(client, query) for query in YEARS], [line for line in calendar.splitlines() if not line.startswith("DTSTAMP")],
        client.get("/api/portal/obligations").json(), main(client, reverse("portal:obligation", args=[2026, key])),
        main(client, GRCM_CLAUSE), main(client, "/es/carta/"),
    ]


def main(client: Client, path: str) -> str:
    return text(client, path).split("<main")[1].split("</main>")[0]


@pytest.fixture
def awaiting() -> None:
    """The Vice-Ministers are convened for December; the GRCM met in June and has to meet once more before them."""
    f.the_conference()
    f.record(
        f.fact("meeting_held", "vm", "2025-06-15", meeting="vm-2025"),
        f.fact("meeting_convened", "vm", "2026-09-01", meeting="vm-2026", day="2026-12-03"),
        f.fact("meeting_held", "grcm", "2026-06-30", meeting="grcm-2026-1"),
    )


@pytest.mark.parametrize("told", [
    f.fact("meeting_held", "vm", "2026-11-20", meeting="reservada"),
    f.fact("meeting_held", "grcm", "2026-05-20", meeting="reservada"),
    f.fact("meeting_convened", "vm", "2026-11-20", meeting="reservada", day="2026-11-28"),
    f.fact("meeting_convened", "vm", "2026-11-20", meeting="reservada", day="2026-12-02"),
], ids=lambda told: f"{told['kind']} {told['subject']}")
@pytest.mark.parametrize("party", OUTSIDE)
def test_a_meeting_behind_closed_doors_leaves_no_trace_outside(awaiting, party: str, told) -> None:
    """No day moves and no row goes: outside, it is as if the meeting had never been."""
    for each in OUTSIDE:
        f.account(each) if each else None
    before, inside = outside(party), dues.in_sight(f.TODAY)
    behind_doors(told)
    assert outside(party) == before
    assert dues.in_sight(f.TODAY) != inside, "inside it counts"


@pytest.mark.parametrize("delegate", [f.PUBLIC, f.observer("ARG"), f.rrocm()], ids=["public", "ARG", "RROCM"])
def test_a_meeting_that_is_open_meets_the_duty_outside_too(delegate) -> None:
    """Each movement of a session is an entry of the members' own; the meeting is everybody's, and so is that it was held."""
    from secretariat.meetings.models import Meeting
    from tests.secretariat.meetings import world

    f.the_conference()
    world.parties()
    meeting = world.convened()
    world.opened(meeting)

    def ordinary() -> list[str]:
        found = dues.seen(facts.view(f.TODAY), dt.date(2026, 1, 1), dt.date(2027, 1, 1), delegate)
        return [o.status.value for o in found if o.act == "hold-ordinary-meeting"]

    assert ordinary() == ["met"]
    Meeting.objects.filter(pk=meeting.pk).update(audience="members")
    assert ordinary() == ["open"], "the row decides, at once"


def test_members_and_the_secretariat_see_what_everybody_owes(client: Client, conference) -> None:
    page = text(f.signed_in(client, "HND"), "/es/obligaciones/")
    assert "Avisar a JAM de que puede perder su condición" in page
    assert "Presentar el informe financiero: 3.º trimestre de 2026" in page
    assert dues.seen(facts.view(f.TODAY), *dues.around(f.TODAY), f.member("HND")) == dues.in_sight(f.TODAY)


def test_reasons_and_facts_are_for_members_and_for_who_owes(client: Client, conference) -> None:
    page = reverse("portal:obligation", args=[2026, NOTICE])
    assert "De dónde viene" in text(f.signed_in(client, "HND"), page)
    assert "Hechos en que se funda" in text(client, page)
    outside = text(f.signed_in(Client(), "JAM"), page)
    assert "De dónde viene" not in outside
    assert "Hechos en que se funda" not in outside


# -- which, and as of when -----------------------------------------------------------------------------------------
def test_before_the_charter_the_page_says_that_nothing_is_derived(client: Client) -> None:
    f.set_today()
    assert "La Carta aún no consta en vigor" in text(client, "/es/obligaciones/")
    assert rows(client) == []
    assert client.get("/es/obligaciones.ics").status_code == 200
    text(client, reverse("portal:obligation", args=[2026, NOTICE]), 404)


def test_a_day_asks_for_the_duties_as_they_stood_or_will_stand(client: Client, conference) -> None:
    f.signed_in(client, "HND")

    def standing(query: str) -> str:
        return next(row["status"] for row in rows(client, query) if row["key"] == NOTICE)

    assert standing("?el=2026-01-19&anio=2026") == "upcoming"
    assert standing("?el=2026-01-20") == "open"
    assert standing("?el=2026-07-20") == "open"
    assert standing("?el=2026-07-21") == "overdue"
    f.record(f.fact("notice_sent", "JAM", "2026-11-20", about="observer-lapse", lapse="2027-01-20"))
    assert (standing(""), standing("?el=2026-11-19")) == ("late", "overdue")
    page = text(client, "/es/obligaciones/2026/" + NOTICE + "/?el=2026-11-19")
    assert "Al 19 de noviembre de 2026." in page
    assert "No se proyecta tan lejos" in text(client, "/es/obligaciones/?el=2099-01-01", 422)


@pytest.mark.parametrize(("query", "first", "last"), [
    ("", "2026-01-01", "2026-12-31"), ("?anio=2025", "2025-01-01", "2025-12-31"), ("?year=2027", "2027-01-01", "2027-12-31"),
    ("?anio=mil", "2026-01-01", "2026-12-31"), ("?anio=1200", "2026-01-01", "2026-12-31"),
    ("?desde=2026-07-01&hasta=2026-07-31", "2026-07-01", "2026-07-31"), ("?desde=2026-07-01", "2026-07-01", "2026-12-31"),
    ("?hasta=2026-02-28", "2026-01-01", "2026-02-28"), ("?el=2025-06-01", "2025-01-01", "2025-12-31"),
])
def test_a_year_or_a_period_with_both_its_days(client: Client, conference, query: str, first: str, last: str) -> None:
    answer = f.signed_in(client, "HND").get(f"/es/obligaciones.csv{query}")
    assert f"obligaciones-{first}-{last}.csv" in answer["Content-Disposition"]
    assert all(first <= row["due"] <= last for row in rows(client, query))


def test_a_period_is_held_on_its_first_and_its_last_day(client: Client, conference) -> None:
    f.signed_in(client, "HND")
    found = {row["key"] for row in rows(client, "?desde=2026-07-20&hasta=2026-07-20")}
    assert found == {NOTICE}
    assert rows(client, "?desde=2026-07-21&hasta=2026-07-21") == []


@pytest.mark.parametrize(("query", "words"), [
    ("?desde=ayer&hasta=2026-01-01", "Hay un problema"), ("?desde=2026-05-01&hasta=2026-04-01", "El período termina antes de empezar"),
    ("?desde=2020-01-01&hasta=2026-01-01", "Elija un período de cinco años como mucho"),
])
def test_a_period_that_cannot_be_taken_is_told_and_this_year_shown(client: Client, conference, query: str, words: str) -> None:
    page = text(client, f"/es/obligaciones/{query}", 422)
    assert words in page
    assert "Celebrar la Reunión Viceministerial de 2026" in page


@pytest.mark.parametrize("path", ["/es/obligaciones/", "/es/obligaciones.csv", "/es/obligaciones.ics", "/en/obligations/"])
@pytest.mark.parametrize("query", [
    "desde=0001-01-01&hasta=0002-01-01", "desde=9996-01-01&hasta=9999-12-30", "desde=9999-01-01&hasta=9999-12-31", "hasta=9999-12-31",
    "desde=0001-01-01", "anio=9999", "anio=1", "desde=1989-12-31&hasta=1990-12-31", "desde=2056-01-01&hasta=2057-01-01",
    "el=9999-12-31", "el=0001-01-01&desde=0001-01-01&hasta=0001-01-02",
])
def test_a_period_out_of_bounds_is_told_and_never_breaks(client: Client, conference, path: str, query: str) -> None:
    for asked in (client, f.signed_in(Client(), "HND")):
        assert asked.get(f"{path}?{query}").status_code in {200, 422}


def test_the_bounds_of_a_period_are_one_for_pages_and_programs(client: Client, conference) -> None:
    assert "La Carta rige desde el 3 de diciembre de 2021" in text(client, "/es/obligaciones/?desde=1989-12-31&hasta=1990-06-30", 422)
    text(client, "/es/obligaciones/?desde=1990-01-01&hasta=1990-06-30")
    text(client, "/es/obligaciones/?desde=2056-01-01&hasta=2056-12-31")
    assert "hasta el 31 de diciembre de 2056" in text(client, "/es/obligaciones/?desde=2056-01-01&hasta=2057-01-01", 422)
    api = "/api/portal/obligations"
    for query, status in {
        "start=1990-01-01&end=1990-07-01": 200, "start=1989-12-31&end=1990-07-01": 422, "start=2056-01-01&end=2057-01-01": 200,
        "start=2056-01-01&end=2058-01-01": 422, "start=0001-01-01&end=0002-01-01": 422, "start=9996-01-01&end=9999-12-31": 422,
        "on=2056-12-31": 200, "on=2057-01-01": 422, "on=1989-01-01": 422, "on=9999-12-31": 422,
    }.items():
        assert client.get(f"{api}?{query}").status_code == status, query


def test_by_debtor_by_status_by_chapter_and_by_clause(client: Client, conference) -> None:
    f.signed_in(client, "GTM")
    assert {row["debtor"] for row in rows(client, "?de=grcm")} == {"grcm"}
    assert {row["status"] for row in rows(client, "?estado=overdue")} == {"overdue"}
    assert {row["clause"] for row in rows(client, "?disposicion=vm.ordinary-yearly")} == {"vm.ordinary-yearly"}
    assert {row["clause"].split(".")[0] for row in rows(client, "?capitulo=participants")} == {"observer"}
    assert {row["debtor"] for row in rows(client, "?de=mine")} <= {"GTM", *dues.BODIES_OF_THE_PRESIDENCY}
    assert {row["debtor"] for row in rows(client, "?de=groups")} == set()
    assert len(rows(client, "?estado=nada&capitulo=nada&disposicion=nada&por=nada")) == len(rows(client))
    assert rows(client, "?de=nadie") == []
    assert "Nada con esas condiciones" in text(client, "/es/obligaciones/?de=nadie")
    page = text(client, "/es/obligaciones/?disposicion=vm.ordinary-yearly")
    assert "Solo los de" in page
    assert "Ver los de toda la Carta" in page


@pytest.mark.parametrize(("by", "first"), [("status", "Vencido"), ("debtor", "Secretaría Ejecutiva"), ("chapter", "Países Miembros")])
def test_lines_stand_under_their_headings(client: Client, conference, by: str, first: str) -> None:
    page = text(f.signed_in(client, "HND"), f"/es/obligaciones/?por={by}")
    headings = [part.split("<span")[0].split(">")[-1].strip() for part in page.split('<h3 class="house-h2"')[1:]]
    titled = [part.split(">", 1)[1].split("<")[0].strip() for part in page.split('<h3 class="house-h2"')[1:]]
    assert titled[0].startswith(first), (headings, titled)
    assert len(titled) > 1


def test_groups_stand_after_bodies_and_before_parties() -> None:
    assert obligations_views.in_order({"UNHCR", "wg:x", "grcm", "ARG", "se"}) == ["se", "grcm", "wg:x", "ARG", "UNHCR"]


def test_each_line_says_clause_days_and_the_fact_that_met_it(client: Client, conference) -> None:
    page = text(f.signed_in(client, "HND"), "/es/obligaciones/?estado=met")
    row = next(part for part in page.split("<tr>") if "primera reunión del GRCM" in part)
    assert "31 jul. 2026" in row
    assert "abre 1 jun. 2026" in row
    assert "/carta/disposicion/grcm.power.two-meetings/" in row
    assert "30 jun. 2026" in row
    assert reverse("chronicle:entry", args=[facts.head()[0]]) in row
    assert "2 lecturas aplicadas" in row


def test_an_open_duty_of_mine_says_what_would_meet_it_and_where(client: Client, conference) -> None:
    page = reverse("portal:obligation", args=[2026, NOTICE])
    own = text(f.signed_in(client, "GTM"), page)
    assert "Se cumple cuando conste" in own
    assert "aviso enviado" in own
    assert 'href="/es/observadores/avisos/JAM/"' in own
    assert "Preparar el aviso" not in text(f.signed_in(Client(), "HND"), page)


def test_years_lead_from_the_charters_to_the_one_after_next(client: Client, conference) -> None:
    page = text(client, "/es/obligaciones/?anio=2021")
    assert 'rel="prev"' not in page
    assert 'rel="next"' in page
    assert 'rel="next"' not in text(client, "/es/obligaciones/?anio=2028")
    assert "otro período" in text(client, "/es/obligaciones/?desde=2026-02-01&hasta=2026-03-01")


@pytest.mark.parametrize(("language", "path", "words"), [
    ("es", "/es/obligaciones/", ("Plazos de la Carta", "Qué se debe", "A cargo de", "Abierto")),
    ("en", "/en/obligations/", ("Deadlines of the Charter", "What is owed", "Owed by", "Open")),
])
def test_the_page_is_whole_in_both_languages(client: Client, conference, language: str, path: str, words: tuple[str, ...]) -> None:
    page = text(f.signed_in(client, "HND"), path + "?status=open&by=debtor" if language == "en" else path)
    assert all(word in page for word in words)
    assert f'<html lang="{language}"' in page
    if language == "en":
        main = page.split("<main")[1].split("</main>")[0]
        assert not [word for word in ("Vence ", "Plazos", "Lectura", "Vencido", "Cumplido") if word in main]


# -- taken along ---------------------------------------------------------------------------------------------------
def test_no_cell_of_the_table_is_taken_for_a_formula() -> None:
    assert obligations_views.safe("=1+1") == "'=1+1"
    assert obligations_views.safe("@x") == "'@x"
    for before in (" ", "\t", "\r", "\n", "\r\n ", "\u00a0"):
        assert obligations_views.safe(f"{before}=1+1") == f"'{before}=1+1"
    assert [obligations_views.safe(f"{blank}x") for blank in "\t\r\n"] == ["'\tx", "'\rx", "'\nx"]
    assert obligations_views.safe(" x") == " x"
    assert obligations_views.safe("") == ""
    assert obligations_views.safe("2026-07-31") == "2026-07-31"


def test_the_calendar_of_a_list_holds_what_the_list_holds(client: Client, conference) -> None:
    answer = f.signed_in(client, "HND").get("/en/obligations.ics?status=overdue")
    body = answer.content.decode().replace("\r\n ", "")
    assert body.count("BEGIN:VEVENT") == len([r for r in rows(client) if r["status"] == "overdue"])
    assert "SUMMARY:Overdue: " in body


def test_programs_read_the_same_as_pages(client: Client, conference) -> None:
    answer = f.signed_in(client, "HND").get("/api/portal/obligations").json()
    assert {row["key"] for row in answer["obligations"]} == {row["key"] for row in rows(client)}
    notice = next(row for row in answer["obligations"] if row["key"] == NOTICE)
    assert notice["why"]["clause"] == "observer.country.lapse-notice"
    public = Client().get("/api/portal/obligations?start=2026-01-01&end=2027-01-01&on=2026-11-23", headers={"accept-language": "en"}).json()
    assert {row["why"] for row in public["obligations"]} == {None}
    assert "Hold the Vice-Ministerial Meeting of 2026" in {row["title"] for row in public["obligations"]}
    assert client.get("/api/portal/obligations?start=2026-01-01&end=2025-01-01").status_code == 422
    assert client.get("/api/portal/obligations?start=2016-01-01&end=2026-01-01").status_code == 422


# -- any duty of the core ------------------------------------------------------------------------------------------
@pytest.mark.parametrize("act", sorted(ACTS["es"]))
def test_any_duty_of_the_core_has_a_title_in_both_languages_without_a_line_of_its_own(act: str) -> None:
    owed = SimpleNamespace(act=act, debtor="se", about="2026", clause="vm.ordinary-yearly", key="k", due=f.TODAY, opens=f.TODAY)
    told = []
    for lang in ("es", "en"):
        with translation.override(lang):
            told.append(due_words.title(owed))
    assert told[0] != told[1]
    assert all(words[0].isupper() and act not in words and "{" not in words and "%" not in words for words in told)


def test_an_english_title_is_in_the_imperative() -> None:
    one = SimpleNamespace(act="submit-rules", debtor="se", about="2026")
    with translation.override("en"):
        assert due_words.title(one).split()[0] == "Submit"


def owed(
    debtor: str, *, about: str = "2026", act: str = "hold-meeting", clause: str = "wg.power.two-meetings", part: str = ""
) -> Obligation:
    parts = (Because(clause, True, {}, code=part),) if part else ()
    why = Because(clause, None, {}, code="owed.open", parts=parts)
    return Obligation(f"{clause}:{debtor}:{about}", clause, debtor, about, act, dt.date(2026, 1, 1), f.TODAY, Status.OPEN, None, why)


def test_a_duty_without_a_term_says_so_and_names_no_last_day() -> None:
    dated, undated = owed("se", act="approve-rules"), owed("se", act="approve-rules", part="owed.no-term")
    for lang, said in (("es", "sin plazo en la Carta"), ("en", "no term in the Charter")):
        with translation.override(lang):
            assert [said in words(undated) for words in (due_words.title, due_words.period)] == [True, True]
            assert [said in words(dated) for words in (due_words.title, due_words.period)] == [False, False]


def test_where_no_extension_is_left_the_succession_alone_is_to_be_decided() -> None:
    one = owed("vm", about="A", act="decide-succession", clause="se.term-two-years")
    assert due_words.title(one) == "Decidir la sucesión en la Secretaría Ejecutiva"
    assert due_words.page(one) == reverse("executive:office")


def test_what_stands_behind_a_duty_is_its_situation_else_its_clause() -> None:
    assert due_words.why(owed("wg:x")) == due_words.why(owed("wg:x", part="owed.same")) != ""
    assert due_words.why(owed("wg:x", clause="no.such")) == ""
    assert due_words.why(owed("ppt", part="owed.lapse")) != due_words.why(owed("ppt"))


def test_groups_and_observers_are_called_by_their_names() -> None:
    from secretariat.institutions.models import Body
    from secretariat.participants.models import Party

    f.the_conference()
    Body.objects.create(code="wg:proteccion", name_es="Grupo de Trabajo sobre Protección", name_en="Working Group on Protection")
    Party.objects.create(code="ARG", category="observer-country", name_es="Argentina", name_en="Argentina", sort_es="a", sort_en="a")
    facts.forget()
    assert due_words.named("Wg:proteccion, wg:otro, ARG, GRCM y RROCM: US$ 3") == (
        "Grupo de Trabajo sobre Protección, wg:otro, Argentina, GRCM y RROCM: US$\u00a03")
    assert due_words.debtor("wg:proteccion") == "Grupo de Trabajo sobre Protección"
    assert due_words.debtor("ppt") == "Presidencia Pro-Témpore"
    assert due_words.about(owed("wg:proteccion")) == "Grupo de Trabajo sobre Protección"


def test_a_duty_about_a_meeting_names_it_and_leads_there() -> None:
    from tests.secretariat.meetings import world

    f.the_conference()
    world.parties()
    meeting = world.convened()
    one = owed("se", about=meeting.slug, act="prepare-agenda")
    assert due_words.about(one) == "«XXXI Reunión Viceministerial»"
    assert due_words.page(one) == reverse("meetings:meeting", args=[meeting.slug])
    with translation.override("en"):
        assert due_words.about(one) == "“XXXI Vice-Ministerial Meeting”"
    assert due_words.page(owed("wg:x")) == reverse("meetings:rhythm")


# -- desks ---------------------------------------------------------------------------------------------------------
def test_what_several_owe_alike_stands_in_one_row_with_their_names() -> None:
    f.the_conference()
    groups = [owed(f"wg:{n}", act="report", clause="wg.power.two-meetings") for n in range(4)]
    [alike] = desks.together(groups)
    row = desks.duty(alike, f.SE)
    assert row.debtor == "4 Grupos de Trabajo"
    assert "disposicion=wg.power.two-meetings" in row.url
    assert desks.duty([owed("HND"), owed("CRI")], f.member("HND")).debtor == "Costa Rica"
    assert desks.duty([owed(code) for code in ("HND", "CRI", "MEX", "NIC")], f.SE).debtor == "4 partes"
    assert desks.duty([owed("se")], f.SE).debtor == ""
    assert len(desks.together([owed("wg:1", act="report"), owed("wg:1", act="hold-meeting")])) == 2


def test_the_presidency_reads_that_a_row_is_the_bodys_for_which_it_acts(conference) -> None:
    told = {row.title: row.debtor for group in desks.todo(f.member("GTM", presides=True), "es") for row in group.rows if row.key}
    assert told["Celebrar la segunda reunión del GRCM de 2026"] == "Grupo Regional de Consulta sobre Migración"


def test_a_duty_that_another_room_tells_stands_once(conference, monkeypatch) -> None:
    row = next(r for r in desks.required(f.observer("JAM")) if not r.key)
    twice = owed("JAM", clause=row.clause)
    monkeypatch.setattr(dues, "pending", lambda day: (Obligation(**{**as_fields(twice), "due": row.due}),))
    assert [r.key for r in desks.awaited(f.observer("JAM"), "es") if r.clause == row.clause] == [""]


def as_fields(one: Obligation) -> dict[str, object]:
    return {name: getattr(one, name) for name in Obligation.__slots__}


def test_a_long_stretch_leaves_its_further_duties_to_their_page_and_no_question() -> None:
    rows = [desks.Todo(f.TODAY, str(n), "", "", "", "", key=str(n)) for n in range(14)]
    question = desks.Todo(f.TODAY, "?", "", "", "", "", question="x")
    group = desks._group("overdue", [*rows, question], f.TODAY)
    assert (len(group.rows), group.more, group.count) == (11, 4, 15)
    assert question in group.rows
    assert [row.title for row in group.rows][:2] == ["4", "5"], "of what is overdue, the latest"
    assert [row.title for row in desks._group("later", rows, f.TODAY).rows] == ["0", "1", "2", "3"]
    assert desks._group("overdue", rows[:10], f.TODAY).more == 0
    assert "estado=overdue" in group.url
    assert "hasta=2026-11-22" in group.url
    assert desks._group("week", rows, f.TODAY).url == ""
    assert "anio=2027" in desks._group("later", rows, f.TODAY).url
    assert "anio=2026" in desks._group("year", [*rows, *rows], f.TODAY).url


def test_pages_of_duties_take_few_statements_however_many_there_are(client: Client, conference) -> None:
    f.signed_in(client, "HND")
    paths = ("/es/obligaciones/", "/es/obligaciones/?anio=2025&por=debtor", reverse("portal:obligation", args=[2026, NOTICE]))

    def counted() -> list[int]:
        found = []
        for path in paths:
            client.get(path)
            with CaptureQueriesContext(connection) as statements:
                client.get(path)
            found.append(len(statements))
        return found

    few = counted()
    f.record(*(f.fact("observer_admitted", f"O{n:02}", "2023-01-20", category="organisation") for n in range(30)))
    assert counted() == few
    assert max(few) <= 12
