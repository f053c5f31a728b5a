from django.apps import AppConfig


class StandingConfig(AppConfig):
    name = "secretariat.standing"
    label = "standing"
