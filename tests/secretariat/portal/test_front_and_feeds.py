"""What strangers and calendars read: front page, search, calendar, feeds, by whom each thing may be read."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from secretariat.chronicle.models import Entry
from secretariat.meetings import acts as meetings
from secretariat.people.models import Account, Capacity
from secretariat.portal import acts, front, search
from secretariat.portal.models import FeedKey
from tests import factories as f
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db
CLOSED = "Diálogo privado"


@pytest.fixture
def meeting():
    """The XXXI meeting, convened, with one session behind closed doors."""
    f.the_conference()
    world.parties()
    return world.convened()


def text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return " ".join(answer.content.decode().split())


def key_of(client: Client) -> str:
    """The secret address that the page shows once."""
    client.post("/es/calendario/direccion/")
    return re.search(r"/es/calendario/([\w-]+)\.ics", text(client, "/es/calendario/"))[1]


def own(secret: str):
    return Client().get(f"/es/calendario/{secret}.ics")


# -- closed means closed -------------------------------------------------------------------------------------------
@pytest.mark.parametrize("party", ["", "ARG", "IOM", "RROCM"])
@pytest.mark.parametrize("path", ["/es/", "/es/calendario/", "/es/calendario.ics", "/es/novedades.atom", "/es/buscar/?q=privado"])
def test_a_closed_session_leaves_no_trace_for_outsiders(client: Client, meeting, party: str, path: str) -> None:
    if party:
        f.signed_in(client, party)
    assert CLOSED not in text(client, path)


def test_members_see_the_closed_session_and_its_door_on_the_front_page(client: Client, meeting) -> None:
    page = text(f.signed_in(client, "HND"), "/es/")
    assert CLOSED in page
    assert "Puerta cerrada" in page


def test_the_public_calendar_is_the_same_whoever_asks(client: Client, meeting) -> None:
    assert CLOSED not in text(f.signed_in(client, "HND"), "/es/calendario.ics")


def test_an_item_of_a_closed_session_is_found_by_members_alone(meeting) -> None:
    from secretariat.meetings.models import Item

    sitting = meeting.sessions.get(closed=True)
    Item.objects.create(
        meeting=meeting,
        session=sitting,
        order=9,
        title_es="Alertas reservadas",
        title_en="Reserved alerts",
        proposed_by="HND",
        proposed=dt.datetime(2026, 11, 20, 15, tzinfo=dt.UTC),
        state="accepted",
        audience="members",
    )
    assert "items" in search.search(f.member("CRI"), "alerta reservada", "es")
    for outsider in (f.PUBLIC, f.observer("ARG"), f.organisation("IOM"), f.rrocm()):
        assert "items" not in search.search(outsider, "alerta reservada", "es")


def test_a_draft_is_found_by_nobody_outside(meeting) -> None:
    world.draft(
        number="XXXII",
        title_es="Conferencia secreta",
        title_en="Secret conference",
        starts=dt.date(2027, 12, 3),
        ends=dt.date(2027, 12, 4),
        sittings=(),
    )
    for reader in (f.PUBLIC, f.observer("ARG")):
        assert search.search(reader, "conferencia secreta", "es") == {}


# -- the front page ------------------------------------------------------------------------------------------------
def test_an_empty_house_says_what_is_missing_and_to_the_secretariat_where_to_enter_it(client: Client) -> None:
    f.set_today()
    page = text(client, "/es/")
    assert "No hay una reunión convocada" in page
    assert "Falta un hecho: el día en que se aprobó la Carta." in page
    assert "Última Declaración" not in page
    assert reverse("portal:charter_adoption") not in page
    assert reverse("portal:charter_adoption") in text(f.signed_in(client, "se"), "/es/")


def test_the_charter_without_presidency_names_the_gap(client: Client) -> None:
    f.set_today()
    f.record(f.fact("charter_adopted", "CRM", f.CHARTER_DAY, version=1))
    assert "No consta quién preside hoy." in text(client, "/es/")


def test_the_next_meeting_its_days_and_who_presides(client: Client, meeting) -> None:
    es, en = text(client, "/es/"), text(client, "/en/")
    assert "Jueves 3 y viernes 4 de diciembre de 2026" in es
    assert "Ciudad de Guatemala, en persona" in es
    assert "faltan 10 días" in es
    assert "se designa el 4 de diciembre de 2026, por consenso" in es
    assert "Thursday 3 and Friday 4 December 2026" in en
    assert "in person" in en
    assert "Presidency Pro-Témpore since 15 January 2026" in en


@pytest.mark.parametrize(
    ("first", "last", "es", "en"),
    [
        ((2026, 12, 3), None, "Jueves 3 de diciembre de 2026", "Thursday 3 December 2026"),
        ((2026, 12, 3), (2026, 12, 3), "Jueves 3 de diciembre de 2026", "Thursday 3 December 2026"),
        (
            (2026, 11, 30),
            (2026, 12, 2),
            "Del lunes 30 de noviembre al miércoles 2 de diciembre de 2026",
            "Monday 30 November to Wednesday 2 December 2026",
        ),
        (
            (2026, 12, 31),
            (2027, 1, 1),
            "Del jueves 31 de diciembre de 2026 al viernes 1 de enero de 2027",
            "Thursday 31 December 2026 to Friday 1 January 2027",
        ),
    ],
)
def test_days_of_a_meeting_read_as_people_say_them(first, last, es: str, en: str) -> None:
    days = dt.date(*first), dt.date(*last) if last else None
    assert (front.span(*days, "es"), front.span(*days, "en")) == (es, en)


def test_the_latest_declaration_speaks_in_its_own_words(client: Client) -> None:
    from secretariat.decisions.models import Decision

    f.the_conference()
    paragraphs = [{"kind": "preamble", "es": "Reconociendo"}, {"kind": "operative", "es": "Acuerdan seguir.", "en": ""}]
    Decision.objects.create(
        symbol="CRM/RV/XXX/DEC",
        rank="2025-1",
        kind="declaration",
        title_es="Declaración de la XXX",
        title_en="Declaration XXX",
        year=2025,
        adopted=dt.date(2025, 11, 28),
        data={"paragraphs": paragraphs},
    )
    page = text(client, "/es/")
    assert "«Acuerdan seguir.»" in page
    assert "1 párrafo" in page
    assert "«Acuerdan seguir.»" in text(client, "/en/")
    Decision.objects.update(data={})
    assert "PDF accesible" not in text(client, "/es/")


# -- search --------------------------------------------------------------------------------------------------------
def test_nothing_asked_finds_nothing_and_nothing_found_is_said(client: Client, meeting) -> None:
    assert search.search(f.PUBLIC, "   ", "es") == {}
    assert "Nada con esas palabras" in text(client, "/es/buscar/?q=zzzz")
    assert "house-empty" not in text(client, "/es/buscar/")


def test_words_are_found_without_accents_in_either_language_and_number(client: Client, meeting) -> None:
    assert "XXXI Reunión Viceministerial" in text(client, "/es/buscar/?q=REUNION+viceministeriales")
    assert "Honduras" in text(client, "/es/buscar/?q=honduras")
    assert "/carta/disposicion/" in text(client, "/es/buscar/?q=consenso")
    assert "/charter/clause/" in text(client, "/en/search/?q=consensus")


# -- calendar and feeds --------------------------------------------------------------------------------------------
def test_the_calendar_tells_what_lies_ahead_and_when_nothing_does(client: Client) -> None:
    f.the_conference()
    assert "Nada convocado" in text(client, "/es/calendario/")
    world.parties()
    world.convened()
    page = text(client, "/es/calendario/")
    assert "Diciembre 2026" in page or "Diciembre de 2026" in page
    assert "Crear mi dirección" not in page
    assert "Crear mi dirección" in text(f.signed_in(client, "HND"), "/es/calendario/")


def test_a_stranger_gets_no_address_of_her_own(client: Client) -> None:
    f.the_conference()
    assert client.post("/es/calendario/direccion/").status_code == 404
    assert client.get("/es/calendario/direccion/").status_code == 405
    with pytest.raises(acts.Conflict):
        acts.make_feed_key(f.PUBLIC)


def test_ones_own_address_shows_what_one_may_see_and_a_wrong_one_nothing(client: Client, meeting) -> None:
    secret = key_of(f.signed_in(client, "HND"))
    answer = own(secret)
    assert CLOSED in answer.content.decode().replace("\r\n ", "")
    assert "private" in answer["Cache-Control"]
    assert own("inventada").status_code == 404
    assert secret not in text(client, "/es/calendario/")
    assert secret not in str(list(FeedKey.objects.values())) + str(list(Entry.objects.values("data")))
    assert str(FeedKey.objects.get()) == str(Account.objects.get(email="hnd@example.org").pk)


def test_a_new_address_replaces_the_one_before(client: Client, meeting) -> None:
    f.signed_in(client, "HND")
    first = key_of(client)
    second = key_of(client)
    assert (own(first).status_code, own(second).status_code) == (404, 200)


def test_an_address_stops_with_its_account_and_narrows_with_its_standing(client: Client, meeting) -> None:
    secret = key_of(f.signed_in(client, "HND"))
    Capacity.objects.update(until=dt.date(2026, 11, 1))
    assert CLOSED not in own(secret).content.decode().replace("\r\n ", "")
    Account.objects.update(is_active=False)
    assert own(secret).status_code == 404


def test_an_observers_address_never_tells_what_is_behind_closed_doors(client: Client, meeting) -> None:
    assert CLOSED not in own(key_of(f.signed_in(client, "ARG"))).content.decode().replace("\r\n ", "")


def test_the_feed_tells_public_decisions_and_meetings_and_no_draft(client: Client, meeting) -> None:
    from secretariat.decisions.models import Decision

    for symbol, audience in (("CRM/A", "public"), ("CRM/B", "members")):
        Decision.objects.create(
            symbol=symbol,
            rank=symbol,
            kind="decision",
            title_es=f"<{symbol}>",
            title_en=symbol,
            year=2026,
            adopted=dt.date(2026, 5, 1),
            audience=audience,
        )
    meetings.draft(
        f.SE,
        body="vm",
        number="X",
        title_es="Borrador oculto",
        title_en="Hidden draft",
        starts=dt.date(2027, 1, 3),
        ends=dt.date(2027, 1, 4),
        city="X",
        country="GTM",
        zone=world.ZONE,
        sittings=(),
    )
    feed = text(client, "/es/novedades.atom")
    assert "&lt;CRM/A&gt;" in feed
    assert "XXXI Reunión Viceministerial" in feed
    assert "CRM/B" not in feed
    assert "Borrador oculto" not in feed
    assert 'xml:lang="en"' in text(client, "/en/news.atom")
    site = text(client, "/sitemap.xml")
    assert "rv-xxxi" in site
    assert "CRM/B" not in site


def test_robots_are_told_where_the_map_is(client: Client) -> None:
    assert "Sitemap:" in text(client, "/robots.txt")


def test_the_bare_address_leads_to_the_readers_language(client: Client) -> None:
    assert client.get("/")["Location"] == "/es/"
    assert client.get("/", headers={"accept-language": "en"})["Location"] == "/en/"


@pytest.mark.parametrize("name", ["data", "sources", "accessibility", "privacy", "calendar", "search"])
@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_page_about_the_house_is_there_in_both_languages(client: Client, name: str, lang: str) -> None:
    f.the_conference()
    with translation.override(lang):
        path = reverse(f"portal:{name}")
    assert f'<html lang="{lang}"' in text(client, path)
