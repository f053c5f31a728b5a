"""Situación de un participante: the tree of reasons with each fact in words, leading to its row on the same page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from charter.because import Because, cited_readings
from charter.prose import sentence
from charter.readings import READINGS
from charter.view import View
from secretariat.financing.receipts import Origin, kind_words
from secretariat.furniture.addresses import house_url
from secretariat.furniture.clauses import ShownClause, shown
from secretariat.furniture.figures import language, short_date
from secretariat.furniture.reasons import MARKS, spoken

FEW = 4  # facts told in the line itself; more are folded


@dataclass(frozen=True, slots=True)
class FactLink:
    """A fact in words (`pago de US$ 3,000.00, 7 mar. 2025`), its id, and where its row is."""

    words: str
    id: str
    url: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One node as shown: mark, hidden word, finding, clause when it differs from the one above, facts, what beneath."""

    tone: str
    spoken: str
    text: str
    clause: ShownClause | None
    facts: tuple[FactLink, ...]
    missing: tuple[str, ...]
    parts: tuple[Finding, ...]

    @property
    def folded(self) -> bool:
        return len(self.facts) > FEW


def named(text: str, party: str, name: str) -> str:
    """The core knows observers by their codes only: put the name where the code stands, and keep sums on one line."""
    if name and name != party:
        text = re.sub(rf"(?<![\w-]){re.escape(party)}(?![\w-])", name, text)
    return text.replace("US$ ", "US$\u00a0")


def finding(why: Because, origins: Mapping[str, Origin], party: str, name: str, above: str = "") -> Finding:
    """The tree ready to show. `party`, `name`: whose reasons these are."""
    _shape, tone = MARKS[why.holds]
    return Finding(
        tone,
        spoken(why.holds),
        named(sentence(why, language()), party, name),
        shown(why.clause) if why.clause and why.clause != above else None,
        tuple(_fact(origins[one]) for one in why.facts if one in origins),
        tuple(kind_words(kind) for kind in why.missing),
        tuple(finding(part, origins, party, name, why.clause or above) for part in why.parts),
    )


def _fact(origin: Origin) -> FactLink:
    return FactLink(f"{origin.words}, {short_date(origin.on)}", origin.id, f"#{origin.anchor}")


@dataclass(frozen=True, slots=True)
class Applied:
    """A reading applied: the open point, how it is read today, whether a decision says so, and its place."""

    label: str
    option: str
    adopted: bool
    url: str

    @property
    def running(self) -> str:
        """The label inside a sentence: without its capital, unless it begins with an acronym."""
        return self.label[:1].lower() + self.label[1:] if not self.label[1:2].isupper() else self.label


def applied(view: View, why: Because | Iterable[str]) -> list[Applied]:
    """The readings on which the reasons rest, each once, as they are in force on the view's day."""
    params = cited_readings(why) if isinstance(why, Because) else tuple(why)
    lang = language()
    found = []
    for param in params:
        known = READINGS.get(param)
        if known is None:
            continue
        value = view.reading(param)
        option = known.option_labels.get(value, {}).get(lang, str(value))
        found.append(Applied(known.label[lang], option, view.adoption(param) is not None, house_url("portal:reading", param)))
    return found
