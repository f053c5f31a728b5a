from django.apps import AppConfig


class PracticesConfig(AppConfig):
    name = "secretariat.practices"
    label = "practices"
