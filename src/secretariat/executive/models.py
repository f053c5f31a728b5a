"""Secretaría Ejecutiva: call, candidates, selection, term and evaluation of its head; technical team, administrative rules, mandates."""
