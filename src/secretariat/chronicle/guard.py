"""Toda la Carta: triggers that keep a table append-only on both databases. Used by migrations."""

from __future__ import annotations

from typing import Any

from django.db import migrations


def append_only(*tables: str) -> migrations.RunPython:
    """A migration step after which rows of `tables` can be added but neither changed nor deleted."""

    def guard(apps: Any, schema: Any) -> None:
        postgres = schema.connection.vendor == "postgresql"
        if postgres:
            schema.execute(
                "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
                "$$ BEGIN RAISE EXCEPTION 'append-only: % cannot be changed', TG_TABLE_NAME; END $$",
                params=None,  # the sign stands for the table's name, not for a parameter
            )
        for table in tables:
            for verb in ("UPDATE", "DELETE"):
                name = f"{table}_no_{verb.lower()}"
                if postgres:
                    schema.execute(f"CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change()")
                else:
                    schema.execute(
                        f"CREATE TRIGGER {name} BEFORE {verb} ON {table} BEGIN "
                        f"SELECT RAISE(ABORT, 'append-only: {table} cannot be changed'); END"
                    )

    def release(apps: Any, schema: Any) -> None:
        for table in tables:
            for verb in ("UPDATE", "DELETE"):
                suffix = f" ON {table}" if schema.connection.vendor == "postgresql" else ""
                schema.execute(f"DROP TRIGGER IF EXISTS {table}_no_{verb.lower()}{suffix}")

    return migrations.RunPython(guard, release)
