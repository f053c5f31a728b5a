from django.apps import AppConfig


class NegotiationConfig(AppConfig):
    name = "secretariat.negotiation"
    label = "negotiation"

    def ready(self) -> None:
        """Give the handover of the Presidency what this room has for it."""
        from secretariat.presidency import inventory

        from .handed_over import texts

        inventory.register("texts", texts)
