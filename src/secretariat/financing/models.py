"""Financiamiento: budgets, payments and contributions are facts of the record; this app keeps no table of its own yet."""
