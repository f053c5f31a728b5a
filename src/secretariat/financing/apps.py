from django.apps import AppConfig


class FinancingConfig(AppConfig):
    name = "secretariat.financing"
    label = "financing"
