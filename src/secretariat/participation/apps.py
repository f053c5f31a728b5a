from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    name = "secretariat.participation"
    label = "participation"
