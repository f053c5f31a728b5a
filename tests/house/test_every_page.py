"""Every link each kind of actor is shown leads to a sound page; nothing behind closed doors leaves a trace outside."""

from __future__ import annotations

import pytest
from django.test import Client

from secretariat.chronicle import clock
from secretariat.meetings.models import Session
from secretariat.people.models import Account
from tests.house.crawler import crawl

ACTORS = {
    "public": None,
    "SE": "se",
    "Presidency": "GTM",
    "member": "CRI",
    "member without vote": "HND",
    "observer country": "ARG",
    "observer organisation": "IOM",
    "RROCM": "RROCM",
}
OUTSIDERS = ("public", "observer country", "observer organisation", "RROCM")


def enter(party: str | None) -> Client:
    client = Client(raise_request_exception=False)
    if party:
        found = list(Account.objects.filter(capacities__party=party, capacities__until__isnull=True).order_by("pk"))
        client.force_login(found[0], backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.mark.django_db
@pytest.mark.parametrize("actor", ACTORS)
def test_every_link_an_actor_is_shown_leads_to_a_sound_page(actor: str, world: None) -> None:
    pages = crawl(enter(ACTORS[actor]), "/es/")
    assert len(pages) > 40
    assert [f"{p.status} {p.url} (from {p.linked_from})" for p in pages if p.status >= 400] == []
    assert [f"{p.url}: {p.errors[:3]}" for p in pages if p.errors] == []


@pytest.mark.django_db
@pytest.mark.parametrize("actor", ["public", "SE"])
def test_the_english_house_is_as_sound_and_speaks_english(actor: str, world: None) -> None:
    pages = crawl(enter(ACTORS[actor]), "/en/")
    assert [f"{p.status} {p.url} (from {p.linked_from})" for p in pages if p.status >= 400] == []
    english = [p for p in pages if p.status == 200 and p.url.startswith("/en/") and p.content_type.startswith("text/html")]
    assert len(english) > 40
    assert [p.url for p in english if 'lang="en"' not in p.text[:400]] == []


@pytest.mark.django_db
@pytest.mark.parametrize("actor", OUTSIDERS)
def test_closed_doors_leave_no_trace_on_any_page_feed_search_or_interface(actor: str, world: None) -> None:
    """A session with a name nobody else uses is closed in the middle; then everything an outsider can reach is read."""
    from secretariat.chronicle.delegate import Delegate
    from secretariat.meetings import acts

    session = Session.objects.filter(meeting__state__in=["convened", "under-way"], closed=False).order_by("starts").first()
    assert session is not None
    Session.objects.filter(pk=session.pk).update(title_es="Zarzaparrilla reservada", title_en="Sarsaparilla private", opened=clock.now())
    session.items.update(title_es="Zarzaparrilla reservada, tema", title_en="Sarsaparilla private, item")
    presidency = Delegate("GTM", "member", "focal-point", "full", True, 1, "Presidencia")
    session.refresh_from_db()
    acts.close_doors(presidency, session=session, reason="Zarzaparrilla reservada")

    client = enter(ACTORS[actor])
    starts = ["/es/", "/en/", f"/es/reuniones/{session.meeting_id}/", "/api/openapi.json"]
    asked = ["/es/buscar/?q=zarzaparrilla", "/en/search/?q=sarsaparilla"]
    told = []
    seen: set[str] = set()
    for start in starts:
        for page in crawl(client, start, most=260, sound=False, seen=seen):
            if "arzaparrilla" in page.text or "arsaparilla" in page.text:
                told.append(page.url)
    for url in asked:
        body = client.get(url).content.decode()
        # The search box repeats what was asked; the word in its other language and the titles must not appear.
        assert "reservada" not in body, url
        assert "private" not in body.lower().replace("privacy", ""), url
    assert told == []
    for language in ("es/reuniones", "en/meetings"):
        assert client.get(f"/{language}/{session.meeting_id}/").status_code == 200
    assert enter("CRI").get(f"/es/reuniones/{session.meeting_id}/").content.decode().count("Zarzaparrilla") >= 1
