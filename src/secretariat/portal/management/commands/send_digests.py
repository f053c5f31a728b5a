"""Write this week's digests and leave them to the mail; asked again in the same week, only to who has not had one."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Write the weekly digests that have not been written this week. `./secretariat run` does it by itself on Mondays."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        from secretariat.portal.digest_acts import send_digests

        self.stdout.write(f"{send_digests()}")
