"""Carta Estatutaria: the evidence for each clause, gathered while the tests run (see docs/testing.md)."""
