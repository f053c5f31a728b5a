from django.apps import AppConfig


class PresidencyConfig(AppConfig):
    name = "secretariat.presidency"
    label = "presidency"
