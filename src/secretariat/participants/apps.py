from django.apps import AppConfig


class ParticipantsConfig(AppConfig):
    name = "secretariat.participants"
    label = "participants"

    def ready(self) -> None:
        """Give the furniture the names of the parties kept here, so that `{{ code|party }}` knows them."""
        from secretariat.furniture import names

        from .facts import name_of

        names.register(name_of)
