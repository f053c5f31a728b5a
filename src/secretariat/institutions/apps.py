from django.apps import AppConfig


class InstitutionsConfig(AppConfig):
    name = "secretariat.institutions"
    label = "institutions"
