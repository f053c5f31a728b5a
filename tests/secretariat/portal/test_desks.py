"""One desk per role: what is each one's to do, by when, by which clause; nothing that is somebody else's."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from types import SimpleNamespace

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import translation

from charter.duty_words import ACTS
from secretariat.chronicle.delegate import Delegate
from secretariat.notices.acts import queue
from secretariat.people.models import Capacity
from secretariat.portal import desk_views, desks, due_words, payments
from tests import factories as f
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db


def rows(delegate: Delegate, lang: str = "es") -> list[desks.Todo]:
    return [row for group in desks.todo(delegate, lang) for row in group.rows]


def titles(delegate: Delegate, lang: str = "es") -> list[str]:
    return [row.title for row in rows(delegate, lang) if row.title]


def desk(party: str, client: Client | None = None, lang: str = "es") -> str:
    page = f.signed_in(client or Client(), party).get("/es/mesa/" if lang == "es" else "/en/desk/")
    assert page.status_code == 200
    return " ".join(page.content.decode().split())


# -- who has none --------------------------------------------------------------------------------------------------
def test_the_public_is_asked_to_sign_in_and_comes_back(client: Client) -> None:
    answer = client.get("/es/mesa/")
    assert answer.status_code == 302
    assert answer["Location"].endswith("?next=/es/mesa/")


def test_an_account_without_capacity_is_told_so_and_owes_nothing(client: Client) -> None:
    f.the_conference()
    f.account("HND")
    Capacity.objects.update(until=dt.date(2025, 1, 1))
    text = desk("HND", client)
    assert "Su cuenta no representa a nadie hoy" in text
    assert "Nada pendiente" not in text
    assert rows(replace(f.PUBLIC, account=1)) == []
    assert desk_views.open_texts(f.PUBLIC) == ()


def test_before_the_charter_nothing_is_owed_and_the_desk_still_opens() -> None:
    f.set_today()
    assert "Nada pendiente" in desk("se")
    assert "Nada pendiente" in desk("HND")
    assert payments.of("HND") is None


# -- each role -----------------------------------------------------------------------------------------------------
def test_the_presidency_and_the_secretariat_see_what_the_bodies_owe_and_members_do_not() -> None:
    f.the_conference()
    yearly = "Celebrar la Reunión Viceministerial de 2026"
    assert yearly in titles(f.SE)
    assert yearly in titles(f.member("GTM", presides=True))
    assert yearly not in titles(f.member("HND"))
    assert "Presidencia Pro-Témpore en ejercicio" in desk("GTM")


def test_an_observer_about_to_lapse_is_told_by_when_to_attend_and_the_presidency_to_warn_it() -> None:
    f.the_conference()
    f.record(f.fact("observer_admitted", "JAM", "2025-01-20", category="country"),
             *(f.fact("meeting_held", "vm", f"{year}-06-15", meeting=f"vm-{year}") for year in (2025, 2026)))
    own = [row for row in rows(f.observer("JAM")) if row.clause.startswith("observer.")]
    assert own
    assert all(row.due for row in own)
    assert "Avisar a JAM de que puede perder su condición" in titles(f.SE)
    assert "Avisar a JAM de que puede perder su condición" not in titles(f.observer("JAM"))


@pytest.mark.parametrize(("party", "words"), [("ARG", "Observador"), ("IOM", "Observador"), ("RROCM", "Participación permanente")])
def test_participants_that_are_no_members_see_neither_texts_nor_payments(party: str, words: str) -> None:
    f.the_conference()
    text = desk(party)
    assert words in text
    assert "Textos abiertos" not in text
    assert "Estado de cuenta" not in text


@pytest.mark.parametrize(("years", "word", "cure"), [
    ((2024, 2025), "Voz sin voto", "recupera el voto"),
    ((2022, 2023, 2024, 2025), "Excluido", "recupera el voto"),
])
def test_a_member_in_arrears_reads_what_it_owes_and_what_a_payment_gives(years, word: str, cure: str) -> None:
    f.the_conference()
    f.in_arrears("HND", years)
    text = desk("HND")
    assert word in text
    assert cure in text
    assert sum("Cuota de" in title for title in titles(f.member("HND"))) == len(years)
    assert not [t for t in titles(f.member("CRI")) if "Cuota de" in t]


def test_guatemala_reads_contributions_by_its_own_clause_and_nobody_else_does() -> None:
    f.the_conference()
    f.in_arrears("GTM", (2026,))
    row = next(row for row in rows(f.member("GTM")) if "2026" in row.title and "faltan" in row.title)
    assert row.title.startswith("Contribución financiera de 2026")
    assert row.clause == "finance.fn16.guatemala-term"
    text = desk("GTM")
    assert "Contribuciones financieras" in text
    assert "contribución financiera de 2026, vence el 31 dic. 2026" in text
    assert "Cuotas" not in text.split("<main")[1].split("</main>")[0].replace("Cuotas de la membresía", "")
    kept = payments.of("HND")
    assert kept is not None
    assert (kept.contribution, kept.clause) == (False, "finance.annual-voluntary-contributions")


def test_a_member_answers_a_question_in_place(monkeypatch) -> None:
    f.the_conference()
    waiting = SimpleNamespace(due=f.TODAY, title="Declaración", detail="Se espera la posición del Estado.", clause="mandate.consensus",
                              url="/es/", kind="position", slug="rv-xxxi-dec")
    monkeypatch.setattr(desks.decisions, "awaited", lambda delegate: [waiting])
    text = desk("HND")
    assert text.count('name="stance"') == 3
    assert 'checked' not in text.split("<main")[1]
    assert reverse("decisions:position", args=["rv-xxxi-dec"]) in text
    assert "La posición es del Estado; consta que usted la registra." in text
    assert "1</dd>" in text
    assert desks.pressing(desks.todo(f.member("HND"), "es")) is None


def test_meetings_in_preparation_ask_the_secretariat_and_the_party_that_was_called(client: Client) -> None:
    f.the_conference()
    world.parties()
    world.convened()
    assert "Acreditar la delegación" in desk("HND", client)
    text = desk("se", client)
    assert "XXXI Reunión Viceministerial" in text
    assert "Paso 2 de 5" in text or "Paso 3 de 5" in text


# -- the Secretariat's right column --------------------------------------------------------------------------------
def test_letters_of_one_act_stand_in_one_row_and_those_undelivered_come_first() -> None:
    f.the_conference()
    with transaction.atomic():
        for party, about in (("HND", "a:1"), ("CRI", "a:1"), ("ARG", "a:2")):
            letter = queue(kind="agenda", template="notices/letters/plain", party=party, to="a@example.org", language="es", about=about,
                           context={"subject": f"Agenda {about}", "body": "…"})
        letter.failure = "550"
        letter.save()
    posts = desk_views.letters()
    assert [(post.letter.about, post.count, post.letter.state) for post in posts] == [("a:2", 1, "failed"), ("a:1", 2, "queued")]
    text = desk("se")
    assert "No se pudo entregar" in text
    assert "2 cartas" in text
    with translation.override("en"):
        assert len(desk_views.letters()) == 2


def test_offices_are_told_with_their_end_or_as_vacant() -> None:
    f.set_today()
    f.record(f.fact("charter_adopted", "CRM", f.CHARTER_DAY, version=1))
    assert desk("se").count("vacante") == 2
    f.record(f.fact("ppt_designated", "GTM", "2025-12-01", takes_office="2026-01-15"))
    text = desk("se")
    assert "su año termina el 15 de enero de 2027" in text
    assert "no consta quién sigue" in text


# -- time and words ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("due", "group"), [
    (None, "open"), (dt.date(2026, 11, 22), "overdue"), (dt.date(2026, 11, 23), "week"), (dt.date(2026, 11, 30), "week"),
    (dt.date(2026, 12, 1), "year"), (dt.date(2027, 1, 1), "later"),
])
def test_rows_stand_in_the_stretch_of_their_day(due, group: str) -> None:
    assert desks._stretch(due, f.TODAY) == group


def test_nothing_presses_when_nothing_is_near() -> None:
    far = desks.Todo(None, "x", "", "", "", "")
    assert desks.pressing([desks.Group("year", (far,))]) is None
    assert desks.pressing([desks.Group("week", (far,))]) is far


ABOUT = {
    "hold-first-meeting": ("grcm", "2026", "2026"), "hold-second-meeting": ("grcm", "2026", "2026"),
    "hold-ordinary-meeting": ("ppt", "GTM-2026-01-15", "la presidencia de Guatemala"),
    "hold-meeting": ("wg:lo-que-sea", "2026", "lo-que-sea"),
    "issue-financial-report": ("se", "2026Q3", "3.º trimestre de 2026"),
    "issue-operational-report": ("se", "2026Q3", "3.º trimestre de 2026"),
    "notify-lapse": ("ppt", "ARG", "ARG"), "attend-once": ("ARG", "2026", ""), "evaluate-plan": ("grcm", "plan-2025-2027", "2025-2027"),
}


@pytest.mark.parametrize("act", sorted(ACTS["es"]))
@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_duty_has_words_a_button_and_a_page(act: str, lang: str) -> None:
    debtor, about, words = ABOUT.get(act, ("se", "2026", ""))
    owed = SimpleNamespace(act=act, debtor=debtor, about=about, clause="vm.ordinary-yearly", due=f.TODAY, key="vm.ordinary-yearly:se")
    with translation.override(lang):
        title = due_words.title(owed)
        assert act not in title
        if lang == "es":
            assert words in title
        assert due_words.act(owed)
        assert due_words.page(owed).startswith(f"/{lang}/")


def test_a_duty_that_nobody_worded_yet_still_names_itself_and_leads_to_its_own_page() -> None:
    owed = SimpleNamespace(act="new-duty", debtor="se", about="2026", clause="vm.ordinary-yearly", due=f.TODAY, key="vm.ordinary-yearly:se")
    assert due_words.title(owed) == "Cumplir: new-duty (2026)"
    assert due_words.page(owed) == "/es/obligaciones/2026/vm.ordinary-yearly:se/"
    assert due_words.act_of("position") == "Declarar la posición"
    assert due_words.act_of("other") == "Abrir"


def test_the_desk_is_read_in_english_whole() -> None:
    f.the_conference()
    f.in_arrears("HND", (2024, 2025))
    text = desk("HND", lang="en").split("<main")[1].split("</main>")[0]
    assert "Quota for 2025" in text
    assert not [word for word in ("Cuota", "Reuniones", "faltan", "Actos recientes") if word in text]


