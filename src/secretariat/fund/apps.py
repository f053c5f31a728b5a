from django.apps import AppConfig


class FundConfig(AppConfig):
    name = "secretariat.fund"
    label = "fund"
