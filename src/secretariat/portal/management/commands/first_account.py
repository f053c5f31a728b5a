"""Invite the first official of the Secretariat: prints a link that works once. Later ones are invited on the page of accounts."""

from __future__ import annotations

import argparse
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email


def address(text: str) -> str:
    """An e-mail address; raises argparse's own error otherwise."""
    try:
        validate_email(text.strip())
    except ValidationError:
        raise argparse.ArgumentTypeError(f"{text!r} is not an e-mail address, such as persona@ejemplo.org") from None
    return text.strip().lower()


class Command(BaseCommand):
    help = "Invite the first official of the Secretariat (an empty installation has no accounts)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--email", type=address, required=True)
        parser.add_argument("--name", default="", help="name of the person; left out, the office stands for it")
        parser.add_argument("--language", choices=["es", "en"], default="es")
        parser.add_argument("--port", type=int, default=None, help="port of the installation, when it is not the one of SITE_URL")

    def handle(self, *args: Any, **options: Any) -> None:
        from secretariat.chronicle import facts
        from secretariat.chronicle.delegate import THE_SYSTEM
        from secretariat.chronicle.gate import Conflict
        from secretariat.people import acts
        from secretariat.people.models import Capacity

        if not facts.head()[0]:
            raise CommandError("This installation was never started. Start it once: ./secretariat run --empty")
        if Capacity.objects.filter(party="se", until=None).exists():
            raise CommandError("The Secretariat already has an account: sign in with it and invite others on the page of accounts.")
        try:
            invited = acts.invite(
                THE_SYSTEM, email=options["email"], party="se", kind="secretariat", office_es="Secretaría Ejecutiva",
                office_en="Executive Secretariat", name=options["name"], language=options["language"])
        except Conflict as error:
            raise CommandError(str(error.message)) from None
        link = invited.link
        if options["port"]:
            link = link.replace(settings.SITE_URL, f"http://localhost:{options['port']}", 1)
        self.stdout.write(link)
        self.stderr.write(
            f"secretariat: open this link in a browser within {acts.VALID_DAYS} days, with the installation running; it works once")
