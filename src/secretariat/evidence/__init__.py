"""Toda la Carta: what evidence there is of each clause, and what still lacks."""
