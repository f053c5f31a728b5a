from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "secretariat.ledger"
    label = "ledger"
