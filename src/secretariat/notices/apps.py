from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "secretariat.notices"
    label = "notices"
