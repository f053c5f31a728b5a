"""Toda la Carta, hoy: what is true on a day because of a clause, told to those who may know it.

The core says it (`charter.today.state`). Who may read it is decided here, by clause and for each line: what is not in
the table below is the members' own. A line that names the reader's own party is always hers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from django.utils.translation import gettext as _

from charter.because import Because
from charter.errors import UnknownLaw
from charter.facts import is_party
from charter.prose import contracted
from charter.today import state
from charter.view import NotInForce, View
from secretariat.chronicle.delegate import MEMBERS, PUBLIC, Delegate
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language
from secretariat.furniture.reasons import reason
from secretariat.institutions.facts import name_of as body_name
from secretariat.meetings.facts import titles
from secretariat.standing import audience
from secretariat.standing.facts import known_party

from . import outside

# The audience of what is said of each clause. Public: offices and their terms, who takes part, the calendar of bodies, plan and
# groups in force, what was adopted. Money, criteria, applications, proposals, absences, and every clause that is not named
# here: members, Presidency, Secretariat.
AUDIENCE: Final[Mapping[str, str]] = dict.fromkeys(
    (
        "preamble.adopting-states",
        "preamble.relaunch-review",
        "charter.establishment",
        "charter.entry-into-force",
        "mandate.voluntary-non-binding",
        "mandate.consensus",
        "reservation.fn1.us-agenda-2030",
        "reservation.fn4.us-crc",
        "membership.eleven-permanent",
        "membership.closed-1999",
        "membership.accept-charter",
        "observer.country.open-discussions",
        "observer.country.may-fund",
        "rrocm.permanent-participation",
        "structure.five-bodies",
        "vm.ordinary-yearly",
        "ppt.designation-by-consensus",
        "ppt.yearly-change",
        "ppt.function.preside",
        "troika.composition",
        "grcm.nature",
        "grcm.power.two-meetings",
        "wg.establishment",
        "wg.extension",
        "wg.ad-hoc",
        "wg.power.two-meetings",
        "se.appointment",
        "se.term-two-years",
        "se.term-six-year-cap",
        "se.highest-officer-and-representation",
        "se.criterion.national",
        "se.selection-manual",
        "se.manual-2017",
        "terminology.se-succession",
        "iom.mou-2017",
        "pillar.governance",
        "pillar.integration-development",
        "pillar.protection",
        "plan.approval",
        "plan.three-year-term",
    ),
    PUBLIC,
)

# Said better elsewhere: citations are counted in the register (drafts are among members), positions are the room of
# decisions' own and no fact of the record, so that their absence from it says nothing; readings stand in their own place.
ELSEWHERE: Final[frozenset[str]] = frozenset({"cited.by", "cited.by-none", "decision.positions", "reading.applied"})

# Clauses that nobody meets as a rule: a line that holds is what a reader looks for.
RARE: Final = frozenset(
    {"finance.arrears.definition", "finance.arrears.two-years-no-vote", "finance.arrears.four-years-exclusion"}
)
GROUP = re.compile(r"(?P<before>\b(?P<article>(?:[Ee]l|del|al|[Tt]he) )?[Gg](?:rupo|roup) )?(?P<code>wg:[\w-]+)")
QUOTED = re.compile(r"([«“])([\w-]+)([»”])")
OBSERVERS = "observer."  # clauses whose lines would tell on which day to come an observer lapses
CALM = 6  # more lines than these that call for nothing are told in one sentence


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is true, is not, or lacks a fact: its mark, the word a screen reader hears, the sentence, whose page tells why."""

    holds: bool | None
    shape: str
    tone: str
    spoken: str
    text: str
    url: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """What is shown at once, what is folded or told on the page of the clause, and in one sentence what none calls for."""

    shown: tuple[Line, ...]
    more: tuple[Line, ...] = ()
    summary: str = ""

    def __bool__(self) -> bool:
        return bool(self.shown or self.summary)


def audience_of(clause: str) -> str:
    """Who may read what is said of a clause."""
    return AUDIENCE.get(clause, MEMBERS)


def may_read(delegate: Delegate, clause: str, why: Because) -> bool:
    """Whether a line of a clause is for this reader: of her audiences, or about her own party."""
    if why.code in ELSEWHERE:
        return False
    return delegate.sees(audience_of(clause)) or (bool(delegate.party) and party_of(why) == delegate.party)


def party_of(why: Because) -> str:
    """The party that a line is about, "" when it is about none."""
    party = why.value.get("party") if isinstance(why.value, Mapping) else None
    return party if isinstance(party, str) and is_party(party) else ""


def becauses(view: View, clause: str, hidden: outside.Hidden = frozenset()) -> tuple[Because, ...]:
    """What the core says of a clause on the view's day, as if the meetings hidden had never been; today's is kept.

    Nothing before the Charter.
    """

    def find(record: View) -> tuple[Because, ...]:
        try:
            return state(record, clause)
        except (NotInForce, UnknownLaw):
            return ()

    return outside.derived(view, hidden, ("state", clause), find)


def of_clause(view: View, clause: str, delegate: Delegate, hidden: outside.Hidden | None = None) -> tuple[Line, ...]:
    """The lines of a clause for one reader: first what calls for attention, then what lacks a fact, then the rest.

    `hidden`: facts of meetings hidden from her, where they were asked for already (else one query).
    """
    hidden = outside.hidden_from(delegate) if hidden is None else hidden
    told = view.at(audience.day_told(delegate, view.on)) if clause.startswith(OBSERVERS) else view
    mine = [why for why in becauses(told, clause, hidden) if may_read(delegate, clause, why)]
    if told is not view:  # her own line is hers on any day
        mine = [why for why in mine if party_of(why) != delegate.party]
        mine += [why for why in becauses(view, clause, hidden) if delegate.party and party_of(why) == delegate.party]
    calm = clause not in RARE
    return tuple(line(view, why, delegate) for why in sorted(mine, key=lambda why: {None: 1, calm: 2}.get(why.holds, 0)))


def line(view: View, why: Because, delegate: Delegate) -> Line:
    """One line in the reader's language, with the page that tells why where she may read it."""
    told = reason(replace(why, parts=()))
    party = party_of(why)
    known = party and audience.sees_reasons(delegate, party) and known_party(party, view)
    url = house_url("standing:party", party) if known else ""
    return Line(why.holds, told.shape, told.tone, told.spoken, named(told.text), url, why.code)


def named(text: str) -> str:
    """Working groups and meetings by their names: the core knows only how they are written in the record."""
    lang = language()
    text = contracted(GROUP.sub(lambda found: _group(found, lang), text), lang)
    return QUOTED.sub(lambda found: _titled(found, lang), text)


def _group(found: re.Match[str], lang: str) -> str:
    """A group by its name, with the article that stood before its code or that its name needs in a sentence."""
    name = body_name(found["code"], lang)
    if not name:
        return found[0]
    if not name.startswith(("Grupo", "Working Group")):
        return f"{found['before'] or ''}{name}"
    before = found["before"] or ""
    article = found["article"] or {"es": "el ", "en": "the "}[lang]
    return f"{article.capitalize() if before[:1].isupper() else article}{name}"


def _titled(found: re.Match[str], lang: str) -> str:
    known = titles().get(found[2])
    return f"{found[1]}{known[lang == 'en']}{found[3]}" if known else found[0]


def plainly(text: str) -> Line:
    """A sentence that states how things are, without being satisfied or not."""
    return Line(True, "", "", "", text)


def few(clause: str, lines: Iterable[Line], most: int) -> Lines:
    """At most `most` lines that call for attention, and the rest where they are few; else one sentence stands for the rest."""
    rows = tuple(lines)
    calm = clause not in RARE
    calling = [one for one in rows if one.holds is not calm]
    rest = [one for one in rows if one.holds is calm]
    if len(rest) <= CALM and len(rows) <= most:
        return Lines((*calling, *rest))
    if len(calling) > most and len({one.code for one in calling}) == 1:
        return Lines((calling[0],), (*calling[1:], *rest))  # many times the same: the first stands for all
    if calling:
        return Lines(tuple(calling[:most]), (*calling[most:], *rest))
    if len(rest) <= CALM:
        return Lines(tuple(rest[:most]), tuple(rest[most:]))
    summary = _("Se cumple en los %(n)s casos.") if calm else _("Ninguno de los %(n)s.")
    return Lines((), tuple(rest), summary % {"n": len(rest)})
