from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "secretariat.ledger"
    label = "ledger"

    def ready(self) -> None:
        from secretariat.chronicle.acts import FOLLOWERS

        from .agreement import follow

        if follow not in FOLLOWERS:
            FOLLOWERS.append(follow)
