"""Estructura institucional: its rooms of the core."""
