"""A refused party asks that its refusal be looked at again; the Secretariat answers; nobody else sees either."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from secretariat.chronicle import acts as chronicle
from secretariat.chronicle.gate import Conflict, Refused, permit
from secretariat.chronicle.models import Entry
from secretariat.notices.models import Letter
from secretariat.portal import desks, reviews
from secretariat.portal.models import Review
from tests import factories as f

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def conference() -> None:
    f.the_conference()
    f.account("se")


def refused(delegate=None) -> Entry:
    """The entry of an act that the Charter did not let through."""
    with pytest.raises(Refused) as caught:
        permit(delegate or f.observer("ARG"), "propose-agenda-item")
    return chronicle.enter_refusal(caught.value)


def page(entry: Entry) -> str:
    return reverse("portal:review", args=[entry.seq])


# -- who may not ---------------------------------------------------------------------------------------------------
def test_a_visitor_is_asked_to_sign_in_and_comes_back(client: Client) -> None:
    answer = client.get(page(refused()))
    assert answer.status_code == 302
    assert "/revision/" in answer["Location"]


def test_another_party_does_not_learn_that_there_was_a_refusal(client: Client) -> None:
    entry = refused()
    assert f.signed_in(client, "HND").get(page(entry)).status_code == 404
    assert client.post(page(entry), {"words": "Curiosidad"}).status_code == 404


def test_what_was_done_cannot_be_reviewed_and_a_number_that_is_none_is_not_found(client: Client) -> None:
    done = Entry.objects.filter(outcome="done").first()
    f.signed_in(client, "ARG")
    assert client.get(page(done)).status_code == 404
    assert client.get(reverse("portal:review") + "?entrada=uno").status_code == 404
    assert client.get(reverse("portal:review")).status_code == 404


def test_who_speaks_for_nobody_is_refused_with_the_clause() -> None:
    from dataclasses import replace

    alone = replace(f.PUBLIC, account=77)
    entry = refused(alone)
    with pytest.raises(Refused) as caught:
        reviews.ask(alone, entry, reason="Yo")
    assert "mandate.coordination-transparency" in caught.value.verdict.clauses
    assert not Review.objects.exists()


def test_the_secretariat_does_not_ask_itself(client: Client) -> None:
    entry = refused()
    f.signed_in(client, "se")
    assert "Nadie ha pedido" in client.get(page(entry)).content.decode()
    assert client.post(page(entry), {"words": "De oficio"}).status_code == 403
    assert not Review.objects.exists()


def test_nobody_but_the_secretariat_answers() -> None:
    entry = refused()
    row = reviews.ask(f.observer("ARG"), entry, reason="Asistimos.")
    for other in (f.observer("ARG"), f.member("HND"), f.member("GTM", presides=True), f.PUBLIC):
        with pytest.raises(Refused):
            reviews.answer(other, row, words="Concedido")
    row.refresh_from_db()
    assert row.answered is None


def test_a_reason_must_be_written(client: Client) -> None:
    answer = f.signed_in(client, "ARG").post(page(refused()), {"words": " "})
    assert answer.status_code == 422
    assert not Review.objects.exists()


def test_the_same_refusal_is_reviewed_once_and_what_was_written_stays(client: Client) -> None:
    entry = refused()
    reviews.ask(f.observer("ARG"), entry, reason="Asistimos.")
    answer = f.signed_in(client, "ARG").post(page(entry), {"words": "Otra vez"})
    assert answer.status_code == 422
    assert "Ya se pidió la revisión" in answer.content.decode()
    assert Review.objects.count() == 1


# -- from the refusal to the answer --------------------------------------------------------------------------------
def test_a_lapsed_observer_and_an_excluded_member_may_ask_too() -> None:
    for delegate in (f.observer("ARG", "lapsed"), f.member("HND", "excluded")):
        entry = refused(delegate) if delegate.kind != "member" else _of_member(delegate)
        assert reviews.ask(delegate, entry, reason="Asistimos.").party == delegate.party


def _of_member(delegate) -> Entry:
    with pytest.raises(Refused) as caught:
        permit(delegate, "record-payment")
    return chronicle.enter_refusal(caught.value)


def test_a_review_goes_from_the_refusal_page_to_the_secretariat_and_back(
    client: Client, django_capture_on_commit_callbacks
) -> None:
    entry = refused()
    f.signed_in(client, "ARG")
    assert client.get(reverse("portal:review") + f"?entrada={entry.seq}")["Location"] == page(entry)
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(page(entry), {"words": "Asistimos el 3 de mayo."})["Location"] == page(entry)
    assert "aún no ha respondido" in client.get(page(entry)).content.decode()
    asked = Entry.objects.get(act="portal.ask-review")
    assert (asked.audience, asked.data, asked.party) == ("secretariat", {"entry": entry.seq, "act": "propose-agenda-item"}, "ARG")
    letter = Letter.objects.get(kind="review-asked")
    assert letter.to == "se@example.org"
    assert "Asistimos el 3 de mayo." in letter.body

    rows = [row for group in desks.todo(f.SE, "es") for row in group.rows if row.clause == "mandate.coordination-transparency"]
    assert [(row.title, row.url) for row in rows] == [("Responder a ARG, que pide revisar una denegación", page(entry))]

    official = f.signed_in(Client(), "se")
    assert "Asistimos el 3 de mayo." in official.get(page(entry)).content.decode()
    assert official.post(page(entry), {"words": ""}).status_code == 422
    with django_capture_on_commit_callbacks(execute=True):
        assert official.post(page(entry), {"words": "Consta ya su asistencia."})["Location"] == reverse("portal:desk")
    assert "Consta ya su asistencia." in client.get(page(entry)).content.decode()
    back = Letter.objects.get(kind="review-answered")
    assert (back.to, back.party) == ("arg@example.org", "ARG")
    assert "Consta ya su asistencia." in back.body
    assert not [row for group in desks.todo(f.SE, "es") for row in group.rows if row.clause == "mandate.coordination-transparency"]
    assert official.post(page(entry), {"words": "Otra cosa"}).status_code == 422


def test_the_chronicle_tells_both_in_either_language(client: Client) -> None:
    entry = refused()
    row = reviews.ask(f.observer("ARG"), entry, reason="Asistimos.")
    reviews.answer(f.SE, row, words="Consta.")
    f.signed_in(client, "se")
    es, en = (client.get(f"/{lang}/{path}/").content.decode() for lang, path in (("es", "cronica"), ("en", "chronicle")))
    assert "ARG pidió que se revise la denegación" in es
    assert "ARG asked for a review of the refusal" in en
    assert "The Secretariat answered ARG" in en
    assert "asked for a review" not in Client().get("/en/chronicle/").content.decode()


def test_letters_to_an_account_that_was_switched_off_are_not_written() -> None:
    account = f.account("ARG")
    from dataclasses import replace

    entry = refused()
    row = reviews.ask(replace(f.observer("ARG"), account=account.pk), entry, reason="Asistimos.")
    account.is_active = False
    account.save()
    reviews.answer(f.SE, row, words="Consta.")
    assert not Letter.objects.filter(kind="review-answered").exists()
    with pytest.raises(Conflict):
        reviews.answer(f.SE, row, words="Otra vez.")
    assert str(row) == f"{entry.seq} ARG"
