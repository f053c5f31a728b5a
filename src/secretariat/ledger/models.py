"""Financiamiento: el libro de cuentas, balanced in the database: accounts, postings, periods, receipts, statements, reconciliation."""
