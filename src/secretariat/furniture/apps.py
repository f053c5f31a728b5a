"""Toda la Carta: the furniture as a Django application."""

from django.apps import AppConfig


class FurnitureConfig(AppConfig):
    """Templates, template tags and static files; no table of its own."""

    name = "secretariat.furniture"
    label = "furniture"
