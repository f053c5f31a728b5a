"""Financiamiento: triggers that keep a presented budget as it was presented, on both databases. Used by migrations."""

from __future__ import annotations

from typing import Any

from django.db import migrations

WORDS = "sealed: a presented budget does not change"
VERSION, LINE = "financing_budgetversion", "financing_budgetline"
SEALED = f"EXISTS (SELECT 1 FROM {VERSION} v WHERE v.id = {{row}}.version_id AND v.sha256 <> '')"  # noqa: S608
# name of the trigger: (table, verb, what must not be the case)
TRIGGERS = {
    "budget_line_added": (LINE, "INSERT", SEALED.format(row="NEW")),
    "budget_line_changed": (LINE, "UPDATE", f"{SEALED.format(row='OLD')} OR {SEALED.format(row='NEW')}"),
    "budget_line_removed": (LINE, "DELETE", SEALED.format(row="OLD")),
    "budget_version_changed": (VERSION, "UPDATE", "OLD.sha256 <> ''"),
    "budget_version_removed": (VERSION, "DELETE", "OLD.sha256 <> ''"),
}


def _guard(apps: Any, schema: Any) -> None:
    postgres = schema.connection.vendor == "postgresql"
    for name, (table, verb, wrong) in TRIGGERS.items():
        if postgres:
            row = "OLD" if verb == "DELETE" else "NEW"
            schema.execute(
                f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF {wrong} THEN "
                f"RAISE EXCEPTION '{WORDS}' USING ERRCODE = 'check_violation'; END IF; RETURN {row}; END $$",
                params=None,
            )
            schema.execute(f"CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()")
        else:
            schema.execute(
                f"CREATE TRIGGER {name} BEFORE {verb} ON {table} WHEN {wrong} BEGIN SELECT RAISE(ABORT, '{WORDS}'); END", params=None
            )


def _release(apps: Any, schema: Any) -> None:
    for name, (table, _verb, _wrong) in TRIGGERS.items():
        schema.execute(f"DROP TRIGGER IF EXISTS {name}" + (f" ON {table}" if schema.connection.vendor == "postgresql" else ""))


def budgets_stay() -> migrations.RunPython:
    """A migration step after which a presented budget and its lines can be neither changed nor removed, nor lines added."""
    return migrations.RunPython(_guard, _release)
