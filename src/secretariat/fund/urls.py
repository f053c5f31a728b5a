"""Addresses of this room, in both languages."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "fund"
urlpatterns: list[URLPattern] = []
