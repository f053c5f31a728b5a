from django.apps import AppConfig


class SocietyConfig(AppConfig):
    name = "secretariat.society"
    label = "society"
