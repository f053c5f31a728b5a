"""Situación de un participante: a function with an explanation, not a column. Nothing is kept here."""
