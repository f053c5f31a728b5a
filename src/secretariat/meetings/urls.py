"""Addresses of this room, in both languages."""

from django.urls import URLPattern

app_name = "meetings"
urlpatterns: list[URLPattern] = []
