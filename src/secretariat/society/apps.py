from django.apps import AppConfig


class SocietyConfig(AppConfig):
    name = "secretariat.society"
    label = "society"

    def ready(self) -> None:
        """Show civil society's contributions on its page."""
        from secretariat.participants import panels as party_page

        from . import panels

        party_page.register(panels.contributed, place=25)
