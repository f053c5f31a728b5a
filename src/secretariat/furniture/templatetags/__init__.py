"""Toda la Carta: what templates may say."""
