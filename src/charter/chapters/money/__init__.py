"""Financiamiento; Inicio y modificaciones: its rooms of the core."""
