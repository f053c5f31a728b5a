"""Toda la Carta: the command line of the contract (see docs/contract.md).

``main`` answers with the exit status: 0 done, 1 refused or failed a check, 2 misuse. With ``--record FILE`` the
core answers alone, without Django.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from charter.errors import CharterError
from secretariat.cli.asking import Misuse
from secretariat.cli.parser import UsageError, language_of, parser

__all__ = ["main"]

REFUSED, MISUSE = 1, 2
INTERRUPTED, DEAD_PIPE = 130, 141  # as shells report them


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status; nothing but the answer goes to standard output."""
    words = list(sys.argv[1:] if argv is None else argv)
    lang = language_of(words)
    try:
        status = _run(words, lang)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _leave_quietly()
        return DEAD_PIPE
    return status


def _run(words: list[str], lang: str) -> int:
    _speak_utf8()
    try:
        options = parser(lang).parse_args(words)
        module, _, function = options.run.partition(".")
        # Each command brings only what it needs: starting is most of the time it takes.
        return int(getattr(import_module(f"secretariat.cli.{module}"), function)(options))
    except SystemExit as asked_for_help:
        return int(asked_for_help.code or 0)
    except (UsageError, Misuse) as error:
        return _say(error, lang, MISUSE)
    except CharterError as error:
        return _say(error, lang, REFUSED)


def _say(error: CharterError, lang: str, status: int) -> int:
    # One sentence stays on one line, whatever line ends the words it quotes may hold.
    print("secretariat:", *error.sentence(lang).splitlines(), file=sys.stderr)
    return status


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")


def _leave_quietly() -> None:
    """Nobody reads any more: let the last flush of the interpreter go nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
