from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    name = "secretariat.participation"
    label = "participation"

    def ready(self) -> None:
        """Show the term of an observer on its page."""
        from secretariat.participants import panels as party_page

        from . import panels

        party_page.register(panels.term, place=20)
