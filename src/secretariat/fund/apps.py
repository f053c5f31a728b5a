from django.apps import AppConfig


class FundConfig(AppConfig):
    name = "secretariat.fund"
    label = "fund"

    def ready(self) -> None:
        from secretariat.furniture import names

        from .facts import name_of

        names.register(name_of)
