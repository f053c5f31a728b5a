from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "secretariat.meetings"
    label = "meetings"

    def ready(self) -> None:
        """Show the meetings a country hosted on its page."""
        from secretariat.participants import panels as party_page

        from . import panels

        party_page.register(panels.hosted, place=30)
