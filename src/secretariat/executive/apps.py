from django.apps import AppConfig


class ExecutiveConfig(AppConfig):
    name = "secretariat.executive"
    label = "executive"
