"""Toda la Carta: the append-only, chained record of every act, and the dated facts that acts assert."""
