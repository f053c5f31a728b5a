"""Toda la Carta: the face of the house. Frame, components and words that every room shows its pages with."""
