"""Toda la Carta: the commands and their options, with help and refusals in both languages."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import Any, NoReturn

from charter.errors import CharterError
from secretariat.cli import asking
from secretariat.cli.words import HELP, MISUSE

LANGUAGES = ("es", "en")


class UsageError(CharterError):
    """A command line that does not follow the help."""


def language_of(words: Sequence[str]) -> str:
    """The language asked for with ``--lang``, before anything else is read; Spanish when none is."""
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        value = following if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and value in LANGUAGES:
            return value
    return LANGUAGES[0]


_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("required", re.compile(r"the following arguments are required: (?P<what>.+)")),
    ("choice", re.compile(r"argument (?P<what>[^:]+): invalid choice: '?(?P<value>.*?)'? \(choose from (?P<choices>.*)\)")),
    ("day", re.compile(r"argument (?P<what>[^:]+): invalid day value: '(?P<value>.*)'")),
    ("instant", re.compile(r"argument (?P<what>[^:]+): invalid instant value: '(?P<value>.*)'")),
    ("amount", re.compile(r"argument (?P<what>[^:]+): invalid amount value: '(?P<value>.*)'")),
    ("value", re.compile(r"argument (?P<what>[^:]+): expected (?:at least )?one argument")),
    ("unknown", re.compile(r"unrecognized arguments: (?P<what>.+)")),
    ("other", re.compile(r"(?P<what>.*)", re.DOTALL)),
)


class Parser(argparse.ArgumentParser):
    """A parser whose refusals are one sentence in the reader's language instead of usage and exit."""

    def error(self, message: str) -> NoReturn:
        """Raise :class:`UsageError` with our sentence for what argparse found wrong."""
        # The last pattern fits everything.
        code, found = next((code, found) for code, pattern in _PATTERNS if (found := pattern.fullmatch(message)))
        holes = {"prog": self.prog, "choices": "", "value": "", **found.groupdict()}
        holes = {name: str(value).replace("'", "") for name, value in holes.items()}
        es, en = MISUSE[code]
        raise UsageError(es.format(**holes), en.format(**holes))


class _Builder:
    """Adds commands with their help in one language."""

    def __init__(self, lang: str) -> None:
        self.index = LANGUAGES.index(lang)

    def say(self, key: str) -> str:
        return HELP[key][self.index]

    def new(self, make: Callable[..., Any], name: str, key: str, **options: Any) -> Any:
        made = make(name, add_help=False, help=self.say(key), description=self.say(key), allow_abbrev=False, **options)
        self.finish(made)
        return made

    def finish(self, made: Any) -> None:
        made._optionals.title = self.say("options")
        made.add_argument("-h", "--help", action="help", help=self.say("help"))

    def command(self, group: Any, name: str, key: str, run: str, *, record: bool = True) -> Any:
        """A command that ends here: its options common to all, and the ``module.function`` that runs it."""
        made = self.new(group.add_parser, name, key)
        made.add_argument("--json", action="store_true", help=self.say("json"))
        made.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0], help=self.say("lang"))
        if record:
            made.add_argument("--record", metavar="FILE", help=self.say("record-file"))
            made.add_argument("--known", metavar="INSTANT", type=asking.instant, help=self.say("known"))
            made.add_argument("--reading", metavar="PARAM=VALUE", action="append", default=[], help=self.say("reading"))
        made.set_defaults(run=run)
        return made

    def day(self, made: Any, name: str, key: str, dest: str | None = None) -> None:
        made.add_argument(name, metavar="DATE", type=asking.day, required=True, dest=dest or key, help=self.say(key))


def parser(lang: str) -> Parser:
    """The whole command line, its help in ``lang``."""
    build = _Builder(lang)
    top = Parser(
        prog="secretariat",
        add_help=False,
        allow_abbrev=False,
        description=build.say("program"),
        epilog=build.say("epilog"),
    )
    build.finish(top)
    commands = top.add_subparsers(dest="command", required=True, metavar=build.say("command"), parser_class=Parser)
    _record(build, commands)
    _core(build, commands)
    _charter(build, commands)
    return top


def _record(build: _Builder, commands: Any) -> None:
    group = build.new(commands.add_parser, "record", "record").add_subparsers(
        dest="subcommand", required=True, metavar=build.say("command"), parser_class=Parser
    )
    check = build.command(group, "check", "record check", "record_commands.check")
    check.add_argument("file", nargs="?", metavar="FILE", help=build.say("file"))
    export = build.command(group, "export", "record export", "record_commands.export", record=False)
    export.add_argument("--output", "-o", metavar="FILE", help=build.say("output"))
    export.add_argument("--bundle", action="store_true", help=build.say("bundle"))
    taken = build.command(group, "import", "record import", "record_commands.take_in", record=False)
    taken.add_argument("file", metavar="FILE", help=build.say("file"))
    taken.add_argument("--fictitious", action="store_true", help=build.say("fictitious"))
    build.command(group, "kinds", "record kinds", "record_commands.kinds", record=False)
    verify = build.command(group, "verify", "record verify", "record_commands.verify")
    verify.add_argument("file", nargs="?", metavar="FILE", help=build.say("file"))


def _core(build: _Builder, commands: Any) -> None:
    quotas = build.command(commands, "quotas", "quotas", "core_commands.quotas")
    quotas.add_argument("--budget", metavar="AMOUNT", type=asking.amount, required=True, help=build.say("budget"))
    standing = build.command(commands, "standing", "standing", "core_commands.standing")
    build.day(standing, "--on", "on")
    standing.add_argument("--party", metavar="P", help=build.say("party"))
    timeline = build.command(commands, "timeline", "timeline", "core_commands.timeline")
    timeline.add_argument("--party", metavar="P", required=True, help=build.say("party"))
    build.day(timeline, "--from", "from", "from_")
    build.day(timeline, "--to", "to")
    may = build.command(commands, "may", "may", "core_commands.may")
    may.add_argument("act", metavar="ACT", help=build.say("act"))
    may.add_argument("--party", metavar="P", required=True, help=build.say("actor"))
    build.day(may, "--on", "on")
    may.add_argument("--body", metavar="BODY", help=build.say("body"))
    may.add_argument("--form", choices=("ordinary", "extraordinary"), help=build.say("form"))
    may.add_argument("--closed", action="store_true", help=build.say("closed"))
    owed = build.command(commands, "obligations", "obligations", "core_commands.obligations")
    build.day(owed, "--from", "from", "from_")
    build.day(owed, "--to", "to")
    build.day(owed, "--on", "on")
    _worlds(build, commands)
    offices = build.command(commands, "offices", "offices", "core_commands.offices")
    build.day(offices, "--on", "on")
    consensus = build.command(commands, "consensus", "consensus", "core_commands.consensus")
    consensus.add_argument("--question", metavar="FILE", required=True, help=build.say("question"))
    build.day(consensus, "--on", "on")


def _worlds(build: _Builder, commands: Any) -> None:
    foresee = build.command(commands, "foresee", "foresee", "whatif_commands.foresee")
    build.day(foresee, "--on", "on")
    build.day(foresee, "--to", "to")
    compare = build.command(commands, "compare", "compare", "whatif_commands.compare")
    build.day(compare, "--on", "on")
    compare.add_argument("--from", metavar="DATE", type=asking.day, dest="from_", help=build.say("from"))
    compare.add_argument("--to", metavar="DATE", type=asking.day, help=build.say("to"))
    compare.add_argument("--add", metavar="FILE", action="append", default=[], help=build.say("add"))
    compare.add_argument("--without", metavar="ID", action="append", default=[], help=build.say("without"))
    compare.add_argument("--law", metavar="N", type=asking.version, help=build.say("law"))
    compare.add_argument("--acts", action="store_true", help=build.say("acts"))


def _charter(build: _Builder, commands: Any) -> None:
    group = build.new(commands.add_parser, "charter", "charter").add_subparsers(
        dest="subcommand", required=True, metavar=build.say("command"), parser_class=Parser
    )
    build.command(group, "clauses", "charter clauses", "charter_commands.clauses")
    one = build.command(group, "clause", "charter clause", "charter_commands.clause")
    one.add_argument("clause", metavar="ID", help=build.say("clause"))
    build.day(one, "--on", "on")
    one.add_argument("--party", metavar="P", help=build.say("actor"))
    now = build.command(group, "today", "charter today", "charter_commands.today")
    build.day(now, "--on", "on")
    build.command(group, "coverage", "charter coverage", "charter_commands.coverage")
    taken = build.command(group, "import", "charter import", "charter_commands.take_in", record=False)
    taken.add_argument("file", metavar="FILE", help=build.say("file"))
