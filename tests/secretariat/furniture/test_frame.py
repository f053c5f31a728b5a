"""What stands around every page, and the pages the house answers with when there is no other."""

from __future__ import annotations

import datetime as dt
import re
from types import SimpleNamespace as Thing
from typing import Any

import html5lib
import pytest
from django.test import Client, RequestFactory
from django.utils import translation

from charter.because import Because
from charter.clauses import CLAUSES
from secretariat.furniture import views
from secretariat.furniture.addresses import house_url, in_language
from secretariat.furniture.context import EVERYBODY, NAVIGATION, Installation
from secretariat.furniture.names import party_name, register, sort_key
from secretariat.furniture.refusal import Instead, answer, headline, refusal_page

CLAUSE = next(iter(CLAUSES))


def ask(path: str = "/es/componentes/", **attributes: Any) -> Any:
    request = RequestFactory().get(path)
    request.session = {}
    request.today = dt.date(2026, 11, 23)
    request.demonstration = False
    request.delegate = Thing(kind="public", signed_in=False, party="", person="", capacity="", presides=False)
    for name, value in attributes.items():
        setattr(request, name, value)
    return request


def delegate(**said: Any) -> Any:
    return Thing(
        **{
            "kind": "member",
            "signed_in": True,
            "party": "PAN",
            "person": "Punto focal",
            "capacity": "focal-point",
            "presides": False,
            **said,
        }
    )


def words(installation: Installation) -> list[str]:
    return [way.words for way in installation.navigation]


def sound(content: str) -> list[Any]:
    """Faults of the page as HTML."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.parse(content)
    return parser.errors


def verdict(outcome: str = "forbidden", **more: Any) -> Any:
    return Thing(outcome=Thing(value=outcome), clauses=(CLAUSE,), why=Because(CLAUSE, False), cure=None, **more)


# -- the frame ---------------------------------------------------------------------------------------------------
def test_the_public_is_not_shown_the_way_to_desks_texts_or_finances() -> None:
    with translation.override("es"):
        assert not {"Mi mesa", "Textos", "Finanzas"} & set(words(Installation(ask())))


def test_no_way_of_the_navigation_leads_nowhere() -> None:
    for kind in EVERYBODY:
        assert all(way.url.startswith("/") for way in Installation(ask(delegate=delegate(kind=kind))).navigation)


def test_a_page_that_does_not_exist_yet_has_no_address() -> None:
    assert house_url("nowhere:at_all") == ""


def test_every_viewer_of_the_navigation_is_a_kind_of_delegate() -> None:
    assert all(viewers <= EVERYBODY for _name, _words, viewers, _rooms in NAVIGATION)


@pytest.mark.parametrize(
    ("said", "es", "en"),
    [
        ({}, "Panamá, punto focal", "Panama, focal point"),
        ({"presides": True}, "Panamá, Presidencia Pro-Témpore", "Panama, Presidency Pro-Témpore"),
        ({"party": "se", "kind": "se"}, "Secretaría Ejecutiva", "Executive Secretariat"),
        ({"party": ""}, "sin representación hoy", "representing nobody today"),
        ({"capacity": "other"}, "Panamá", "Panama"),
    ],
)
def test_a_person_s_second_line_says_for_whom_she_speaks(said: dict[str, Any], es: str, en: str) -> None:
    for lang, line in (("es", es), ("en", en)):
        with translation.override(lang):
            assert Installation(ask(delegate=delegate(**said))).represents == line


def test_the_other_language_is_the_same_page_with_its_question() -> None:
    with translation.override("es"):
        assert in_language(ask("/es/componentes/?q=a"), "en") == "/en/components/?q=a"
        assert in_language(ask("/es/componentes/"), "es") == "/es/componentes/"


def test_an_address_that_leads_nowhere_leads_to_the_other_language_s_front_page() -> None:
    with translation.override("es"):
        assert in_language(ask("/es/no-hay-tal/"), "en") == "/en/"


def test_other_people_can_be_chosen_in_the_demonstration_only() -> None:
    people = [("se", "Secretaría"), ("pan", "Panamá")]
    assert Installation(ask(personas=people)).personas == ()
    chosen = Installation(ask(personas=people, persona="pan", demonstration=True)).personas
    assert [(p.key, p.chosen) for p in chosen] == [("se", False), ("pan", True)]


def test_the_frame_asks_the_database_nothing(django_assert_num_queries: Any, db: None) -> None:
    with django_assert_num_queries(0):
        installation = Installation(ask(delegate=delegate()))
        for name in (
            "navigation",
            "footer",
            "languages",
            "represents",
            "personas",
            "home",
            "sign_in",
            "sign_out",
            "today",
            "become",
            "day_page",
        ):
            getattr(installation, name)


# -- names -------------------------------------------------------------------------------------------------------
def test_a_party_is_called_as_a_heading_calls_it() -> None:
    assert party_name("USA", "en") == "United States"
    assert party_name("DOM", "en") == "Dominican Republic"
    assert party_name("SLV", "es") == "El Salvador"
    assert party_name("PAN", "es") == "Panamá"


def test_a_party_can_be_a_code_or_whoever_knows_its_own_name() -> None:
    assert party_name(Thing(called=lambda lang: f"Colombia-{lang}"), "en") == "Colombia-en"
    assert party_name(Thing(name="OIM"), "es") == "OIM"


def test_a_registered_source_is_asked_before_the_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secretariat.furniture.names._sources", [])
    register(lambda code, lang: "Casa" if code == "ZZZ" else None)
    assert party_name("ZZZ", "es") == "Casa"
    assert party_name("PAN", "es") == "Panamá"


def test_states_stand_in_the_alphabet_of_people_not_of_machines() -> None:
    assert sorted(["México", "El Salvador", "Belice", "Ñandú", "Nube", "Ola"], key=sort_key) == [
        "Belice",
        "El Salvador",
        "México",
        "Nube",
        "Ñandú",
        "Ola",
    ]


# -- pages -------------------------------------------------------------------------------------------------------
@pytest.mark.django_db
def test_the_component_sheet_is_shut_outside_development_and_demonstration(client: Client) -> None:
    assert client.get("/es/componentes/").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "title"), [("/es/componentes/", "Hoja de componentes"), ("/en/components/", "Component sheet")]
)
def test_the_component_sheet_shows_every_component_in_both_languages(
    client: Client, settings: Any, path: str, title: str
) -> None:
    settings.COMPONENT_SHEET = True
    response = client.get(path)
    page = response.content.decode()
    assert response.status_code == 200
    assert f"<h1>{title}</h1>" in page
    assert sound(page) == []
    for part in (
        "house-timeline",
        "house-why",
        "govuk-error-summary",
        "house-doors",
        "house-empty",
        "house-pager",
        "house-clause",
        "house-steps",
    ):
        assert part in page


@pytest.mark.django_db
@pytest.mark.parametrize(("lang", "path"), [("es", "/es/componentes/"), ("en", "/en/components/")])
def test_no_page_of_the_house_breaks_the_content_security_policy(
    client: Client, settings: Any, lang: str, path: str
) -> None:
    settings.COMPONENT_SHEET = True
    response = client.get(path)
    page = response.content.decode()
    assert "'unsafe-inline'" not in response["Content-Security-Policy"]
    assert not re.search(r"<[^>]+\sstyle=", page)
    assert not re.search(r"<[^>]+\son[a-z]+=", page)
    assert re.findall(r"<script(?![^>]*\ssrc=)", page) == []
    assert re.findall(r'(?:src|href)="(https?:)?//', page) == []


@pytest.mark.django_db
@pytest.mark.parametrize("lang", ["es", "en"])
def test_a_page_that_does_not_exist_says_where_to_look_instead(client: Client, lang: str) -> None:
    response = client.get(f"/{lang}/no-hay-tal/")
    page = response.content.decode()
    assert response.status_code == 404
    assert f'lang="{lang}"' in page
    assert page.count("<h1") == 1
    assert sound(page) == []


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize(
    ("view", "status"),
    [
        (views.bad_request, 400),
        (views.permission_denied, 403),
        (views.not_found, 404),
        (views.csrf_failure, 403),
    ],
)
def test_each_answer_of_the_house_is_a_sound_page_with_one_heading(view: Any, status: int, lang: str) -> None:
    with translation.override(lang):
        response = view(ask())
    page = response.content.decode()
    assert response.status_code == status
    assert page.count("<h1") == 1
    assert sound(page) == []


def test_when_all_fails_the_page_needs_neither_database_nor_session() -> None:
    response = views.server_error(RequestFactory().get("/es/"))
    page = response.content.decode()
    assert response.status_code == 500
    assert sound(page) == []
    assert 'lang="en"' in page


# -- refusal -----------------------------------------------------------------------------------------------------
def test_a_refusal_teaches_clause_reason_way_out_and_keeps_what_was_written() -> None:
    with translation.override("es"):
        response = refusal_page(
            ask(),
            verdict=verdict(),
            headline="No puede",
            lead="Nada lo cambiaría.",
            instead=[Instead("Hablar", "En la sesión abierta.", "/es/", "Inscribirse", (CLAUSE,))],
            kept={"Tema": "Retorno <b>digno</b>", "Vacío": ""},
            entry_number=4811,
            breadcrumbs=[("Reuniones", "/es/")],
        )
    page = response.content.decode()
    assert response.status_code == 403
    assert sound(page) == []
    for said in (
        "No puede",
        "Nada lo cambiaría.",
        CLAUSES[CLAUSE].place["es"],
        "Inscribirse",
        "Retorno &lt;b&gt;digno&lt;/b&gt;",
        "4811",
    ):
        assert said in page
    assert "Vacío" not in page
    assert re.search(r'<h1 tabindex="-1" data-house-focus-page', page)


def test_a_refusal_shows_what_each_sum_gives_and_when_it_would_be_lost_again() -> None:
    remedy = Thing(clause=CLAUSE, amount=188281, gives="full", lost_again_on=dt.date(2027, 1, 1))
    silent = Thing(clause=CLAUSE, amount=None, gives=None, lost_again_on=None)
    cure = Thing(
        remedies=(remedy, silent),
        alternatives=(Thing(act="speak", clauses=(CLAUSE,)),),
        sentence=lambda lang: f"Remedio {lang}",
    )
    ruled = verdict()
    ruled.cure = cure
    with translation.override("es"):
        page = answer(ask(), Thing(verdict=ruled, act="reserve", kept={}), 7).content.decode()
    for said in ("US$ 1,882.81", "Voz y voto", "1 de enero de 2027", "Remedio es", "Entrada 7"):
        assert said in page
    assert page.count("house-money--large") == 1


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("outcome", ["forbidden", "not-empowered", "undetermined"])
def test_each_outcome_has_a_headline_that_names_the_act(outcome: str, lang: str) -> None:
    with translation.override(lang):
        told = headline(verdict(outcome), "reserve")
        assert ("reserva" if lang == "es" else "reservation") in told
        assert headline(verdict(outcome), "no-such-act").endswith("no-such-act")


def test_a_refusal_for_want_of_a_fact_is_marked_as_such() -> None:
    with translation.override("es"):
        page = refusal_page(ask(), verdict=verdict("undetermined"), headline="No se sabe").content.decode()
    assert "Falta un hecho" in page
    assert "No procede" not in page
