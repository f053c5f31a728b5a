"""Países Miembros, observadores y sociedad civil: its rooms of the core."""
