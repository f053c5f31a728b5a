from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "secretariat.decisions"
    label = "decisions"

    def ready(self) -> None:
        """Give the handover of the Presidency what this room has for it."""
        from secretariat.presidency import inventory

        from .handed_over import commitments

        inventory.register("commitments", commitments)
