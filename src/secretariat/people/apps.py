from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "secretariat.people"
    label = "people"
