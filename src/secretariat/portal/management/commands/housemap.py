"""Write docs/map.md anew."""

from typing import Any

from django.core.management.base import BaseCommand

from secretariat.portal import housemap


class Command(BaseCommand):
    help = "Write docs/map.md from the first line of every module."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        (housemap.ROOT / "docs" / "map.md").write_text(housemap.written(), encoding="utf-8")
        self.stdout.write("docs/map.md written")
