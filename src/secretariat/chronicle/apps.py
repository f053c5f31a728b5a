from django.apps import AppConfig


class ChronicleConfig(AppConfig):
    name = "secretariat.chronicle"
    label = "chronicle"
