"""Secretaría Virtual: the application that keeps, shows and sends what the Charter rules."""
