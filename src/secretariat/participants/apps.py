from django.apps import AppConfig


class ParticipantsConfig(AppConfig):
    name = "secretariat.participants"
    label = "participants"
