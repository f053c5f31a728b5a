"""An empty installation has no accounts: one command invites the first official of the Secretariat, and only the first."""

import io

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client

from secretariat.people.models import Invitation
from secretariat.portal import loading
from tests import factories

pytestmark = pytest.mark.django_db


def invite(*words: str) -> str:
    out = io.StringIO()
    call_command("first_account", "--email", "ana@example.org", *words, stdout=out, stderr=io.StringIO())
    return out.getvalue().strip()


def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(CommandError, match="not an e-mail address"):
        call_command("first_account", "--email", "ana", stderr=io.StringIO())


def test_an_installation_that_was_never_started_is_refused() -> None:
    with pytest.raises(CommandError, match="never started"):
        invite()


def test_it_invites_only_while_the_secretariat_has_no_account() -> None:
    loading.load_conference()
    factories.account("se")
    with pytest.raises(CommandError, match="already has an account"):
        invite()
    assert not Invitation.objects.exists()


def test_the_link_opens_an_account_of_the_secretariat_before_the_charter_is_on_record(client: Client) -> None:
    loading.load_conference()
    link = invite("--language", "en", "--port", "8123")
    assert link.startswith("http://localhost:8123/en/")
    row = Invitation.objects.get()
    assert (row.email, row.party, row.kind) == ("ana@example.org", "se", "secretariat")
    answer = client.get(link.removeprefix("http://localhost:8123"))
    assert answer.status_code == 200
    assert "ana@example.org" in answer.content.decode()


def test_asking_again_gives_a_new_link_and_the_old_one_stops() -> None:
    loading.load_conference()
    first, second = invite(), invite()
    assert first != second
