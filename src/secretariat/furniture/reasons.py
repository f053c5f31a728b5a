"""Toda la Carta: a tree of reasons made ready for the page (its prose comes from the core)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from charter.because import Because
from charter.parties import NAMES
from charter.prose import explain
from charter.readings import READINGS

from .addresses import house_url
from .clauses import ShownClause, shown
from .figures import language
from .names import party_name

CODE = re.compile(r"\b[A-Z]{3,}(?:-[A-Z]+)*\b")
MARKS = {True: ("tick", "holds"), False: ("ring", "fails"), None: ("question", "unknown")}


@dataclass(frozen=True, slots=True)
class Link:
    """Words, and where they lead ("" when nowhere)."""

    words: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """One node as shown: mark, hidden word ("se cumple"…), finding, clause when it differs from the one above,
    facts, readings applied, missing facts, and the reasons beneath it."""

    shape: str
    tone: str
    spoken: str
    text: str
    clause: ShownClause | None
    facts: tuple[Link, ...]
    readings: tuple[Link, ...]
    missing: tuple[str, ...]
    parts: tuple[Reason, ...]


def spoken(holds: bool | None) -> str:
    """What a screen reader hears before a finding."""
    if holds is None:
        return _("falta un hecho")
    return _("se cumple") if holds else _("no se cumple")


def reason(why: Because | Mapping[str, Any], lang: str = "", above: str = "") -> Reason:
    """The tree ready to show. `why` is a Because of the core, or the same as the contract's `why` object."""
    lang = language(lang)
    node = explain(why, lang) if isinstance(why, Because) else why
    shape, tone = MARKS[node.get("holds")]
    clause = str(node.get("clause") or "")
    return Reason(
        shape,
        tone,
        spoken(node.get("holds")),
        _named(_unbroken(str(node.get("text") or "")), lang),
        shown(clause, lang) if clause and clause != above else None,
        tuple(Link(str(fact), house_url("chronicle:fact", str(fact))) for fact in node.get("facts") or ()),
        tuple(_readings(node.get("readings") or (), lang)),
        tuple(str(fact) for fact in node.get("missing") or ()),
        tuple(reason(part, lang, clause or above) for part in node.get("parts") or ()),
    )


def _named(text: str, lang: str) -> str:
    """Observers by their names: the core, which knows only the members' and RROCM's, says their codes."""
    return CODE.sub(lambda code: code[0] if code[0] in NAMES[lang] else party_name(code[0], lang), text)


def _unbroken(text: str) -> str:
    """A sum of money stays on one line."""
    return text.replace("US$ ", "US$\u00a0")


def _readings(found: Iterable[Any], lang: str) -> Iterable[Link]:
    """The label of each reading applied, leading to its page."""
    for item in found:
        param = str(item.get("param") if isinstance(item, Mapping) else item)
        known = READINGS.get(param.split("=")[0])
        yield Link(known.label[lang], house_url("portal:reading", known.param)) if known else Link(param, "")
