"""Bring translations up to date, compile them, or say what lacks English."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from secretariat.portal import catalogues


class Command(BaseCommand):
    help = "Translations: `catalogues ROOM…` updates, --compile writes what Django reads, --check lists what is missing."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("rooms", nargs="*")
        parser.add_argument("--compile", action="store_true")
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        rooms = options["rooms"] or catalogues.rooms()
        if options["check"]:
            faults = [f"{room}/{line}" for room in rooms for line in catalogues.missing(room)]
            if faults:
                raise CommandError("Without English:\n" + "\n".join(faults))
            self.stdout.write("Every sentence has its English.")
            return
        if not options["compile"]:
            for room in rooms:
                catalogues.update(room)
                for line in catalogues.missing(room):
                    self.stdout.write(f"{room}: {line}")
        self.stdout.write(f"{catalogues.compile_all()} catalogues compiled.")
