"""Secretaría Ejecutiva, informes trimestrales; Financiamiento: quarterly reports and the yearly statement, frozen with their data."""
