from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "secretariat.portal"
    label = "portal"

    def ready(self) -> None:
        """Digests hear of letters that were kept back."""
        from . import digest_acts  # noqa: F401
