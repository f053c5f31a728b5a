from django.apps import AppConfig


class InstitutionsConfig(AppConfig):
    name = "secretariat.institutions"
    label = "institutions"

    def ready(self) -> None:
        """Name the bodies for `{{ code|party }}`, and show a member's presidencies on its page."""
        from secretariat.furniture import names
        from secretariat.participants import panels as party_page

        from . import panels
        from .facts import name_of

        names.register(name_of)
        party_page.register(panels.presidencies, place=20)
