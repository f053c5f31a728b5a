"""Addresses of this room, in both languages."""

from django.urls import URLPattern

app_name = "portal"
urlpatterns: list[URLPattern] = []
