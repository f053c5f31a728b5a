"""Financiamiento: the triggers that make the book what it is, on both databases. Used by migrations.

What they refuse: a posting under a seal; a seal on an entry that does not balance in every fund; an entry dated in a closed
period; a closing earlier than another; a reversal dated before what it reverses. On PostgreSQL one thing more: a deferred constraint
trigger that reckons each entry when its transaction ends.
"""

from __future__ import annotations

from typing import Any

from django.db import migrations

UNBALANCED = "unbalanced: debits and credits of an entry must be equal in every fund"
SEALED = "sealed: an entry takes no more postings"
CLOSED = "closed: the period of that day is closed"
ORDER = "closed: a later day is closed already"
EARLY = "reversal: it cannot be dated before the entry it reverses"
LOCK = 7217  # the lock of chronicle.acts.alone: who posts and who closes do not cross

# name of the trigger: (table, what must not be the case, its sentence). `NEW` is the row that comes.
BEFORE: dict[str, tuple[str, str, str]] = {
    "ledger_posting_sealed": (
        "ledger_posting", "EXISTS (SELECT 1 FROM ledger_seal s WHERE s.entry_id = NEW.entry_id)", SEALED),
    "ledger_seal_balance": (
        "ledger_seal",
        "(SELECT COUNT(*) FROM ledger_posting p WHERE p.entry_id = NEW.entry_id) < 2"
        " OR EXISTS (SELECT 1 FROM ledger_posting p WHERE p.entry_id = NEW.entry_id GROUP BY p.fund HAVING SUM(p.debit) <> SUM(p.credit))"
        " OR NEW.total <> (SELECT SUM(p.debit) FROM ledger_posting p WHERE p.entry_id = NEW.entry_id)", UNBALANCED),
    "ledger_entry_open": (
        "ledger_journalentry", "EXISTS (SELECT 1 FROM ledger_closing c WHERE c.through >= NEW.day)", CLOSED),
    "ledger_entry_reversal": (
        "ledger_journalentry",
        "NEW.reverses_id IS NOT NULL AND NEW.day < (SELECT e.day FROM ledger_journalentry e WHERE e.number = NEW.reverses_id)", EARLY),
    "ledger_closing_order": (
        "ledger_closing", "EXISTS (SELECT 1 FROM ledger_closing c WHERE c.through >= NEW.through)", ORDER),
}
LOCKED = ("ledger_journalentry", "ledger_closing")
AT_THE_END = (
    "EXISTS (SELECT 1 FROM ledger_posting p WHERE p.entry_id = NEW.entry_id GROUP BY p.fund HAVING SUM(p.debit) <> SUM(p.credit))"
    " OR NOT EXISTS (SELECT 1 FROM ledger_seal s WHERE s.entry_id = NEW.entry_id)"
)


def guard(apps: Any, schema: Any) -> None:
    postgres = schema.connection.vendor == "postgresql"

    def run(order: str) -> None:
        schema.execute(order, params=None)

    for name, (table, wrong, words) in BEFORE.items():
        if postgres:
            lock = f"PERFORM pg_advisory_xact_lock({LOCK}); " if table in LOCKED else ""
            run(f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {lock}IF {wrong} THEN "
                f"RAISE EXCEPTION '{words}' USING ERRCODE = 'check_violation'; END IF; RETURN NEW; END $$")
            run(f"CREATE TRIGGER {name} BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()")
        else:
            run(f"CREATE TRIGGER {name} BEFORE INSERT ON {table} WHEN {wrong} BEGIN SELECT RAISE(ABORT, '{words}'); END")
    if postgres:
        run(f"CREATE OR REPLACE FUNCTION ledger_balance_at_the_end() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF {AT_THE_END} THEN "
            f"RAISE EXCEPTION '{UNBALANCED}' USING ERRCODE = 'check_violation'; END IF; RETURN NULL; END $$")
        run("CREATE CONSTRAINT TRIGGER ledger_balance_at_the_end AFTER INSERT ON ledger_posting DEFERRABLE INITIALLY DEFERRED "
            "FOR EACH ROW EXECUTE FUNCTION ledger_balance_at_the_end()")


def release(apps: Any, schema: Any) -> None:
    postgres = schema.connection.vendor == "postgresql"
    found = {**{name: row[0] for name, row in BEFORE.items()}, **({"ledger_balance_at_the_end": "ledger_posting"} if postgres else {})}
    for name, table in found.items():
        schema.execute(f"DROP TRIGGER IF EXISTS {name}" + (f" ON {table}" if postgres else ""))


def step() -> migrations.RunPython:
    """The migration step that puts all of them in place."""
    return migrations.RunPython(guard, release)
