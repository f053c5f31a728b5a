"""Django's own command line for this checkout; people use ./secretariat."""

import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "src"))


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "secretariat.config.settings")
    from django.core.management import execute_from_command_line
    from django.db.utils import OperationalError, ProgrammingError

    try:
        execute_from_command_line(sys.argv)
    except (OperationalError, ProgrammingError) as error:
        if "--traceback" in sys.argv:
            raise
        sys.exit(told(error))


def told(error: Exception) -> str:
    """What a database that does not answer, or has no tables yet, asks of the operator."""
    first = str(error).strip().splitlines()[0]
    if "no such table" in first or ("relation" in first and "does not exist" in first):
        start = "Start the installation once: ./secretariat run (--empty without fictitious data)."
        return f"secretariat: the database has no tables yet ({first}). {start}"
    where = "DATABASE_URL" if os.environ.get("DATABASE_URL") else "the embedded database (SECRETARIAT_VAR, var/)"
    return f"secretariat: the database did not answer: {first}. Check {where}, then run the same command again; --traceback shows more."


if __name__ == "__main__":
    main()
