"""Toda la Carta: the readings as pages show them, what each would change if read otherwise, and the acts that settle one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from charter.clauses import CLAUSES
from charter.doings import DoingDifference, actors, differing, outcomes
from charter.facts import Fact
from charter.interpretation import reading_is
from charter.prose import sentence
from charter.readings import READINGS, Reading, ReadingValue, UnhonouredReading, check
from charter.readings_first import FIRST
from charter.view import NotInForce, View
from charter.whatif import Comparison, compare
from secretariat.chronicle import acts, clock, facts
from secretariat.chronicle.delegate import PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.chronicle.keeping import kept
from secretariat.chronicle.models import Entry
from secretariat.decisions import audience as decisions_audience
from secretariat.decisions.models import Decision
from secretariat.negotiation import acts as drafting
from secretariat.negotiation import audience as texts_audience
from secretariat.negotiation.models import Provision, Text
from secretariat.standing.audience import sees_all

from . import differences

PATTERN = ":N"
EXAMPLE = 50  # the percentage tried where an option leaves it open


@dataclass(frozen=True, slots=True)
class Shown:
    """A reading as a list shows it: how it is read now, and by which decision, if any."""

    known: Reading
    label: str
    value: ReadingValue
    words: str
    adopted: Fact | None
    first: bool
    chapter: str

    @property
    def param(self) -> str:
        return self.known.param

    @property
    def decision(self) -> str:
        return self.adopted.text("decision") if self.adopted else ""


def shown(view: View, param: str, lang: str) -> Shown:
    """The reading of `param` as it is in force on the view's day."""
    known = READINGS[param]
    value = view.reading(param)
    chapter = CLAUSES[known.clauses[0]].chapter if known.clauses and known.clauses[0] in CLAUSES else ""
    return Shown(known, known.label[lang], value, words(known, value, lang), view.adoption(param), param in FIRST, chapter)


def words(known: Reading, value: ReadingValue, lang: str) -> str:
    """An option in words; a percentage in its pattern's words."""
    found = known.option_labels.get(value)
    if found is not None:
        return found[lang]
    stem, _colon, number = str(value).rpartition(":")
    pattern = known.option_labels.get(f"{stem}{PATTERN}")
    return pattern[lang].replace("N", number) if pattern else str(value)


@dataclass(frozen=True, slots=True)
class Option:
    """Another way to read: in words, and what it would change today. `known` is false where the software cannot apply it."""

    value: str
    words: str
    known: bool
    told: differences.Told | None
    supposed: str


def tried(value: ReadingValue) -> str:
    """An option as it is tried and written: a percentage left open with the example."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text.removesuffix("N") + str(EXAMPLE) if text.endswith(PATTERN) else text


def others(view: View, param: str, delegate: Delegate, lang: str) -> list[Option]:
    """Every other option of a reading with what it would change on the view's day, as far as the reader may see it."""
    known, now = READINGS[param], view.reading(param)
    found = []
    for option in known.options:
        value = tried(option)
        if check(param, value) == now:
            continue
        told, honoured = None, True
        try:
            told = differences.told(*_differing(view, param, value, delegate))
        except UnhonouredReading:
            honoured = False
        except NotInForce:
            pass  # nothing rests on the Charter yet
        found.append(Option(value, words(known, check(param, value), lang), honoured, told, f"{param}={value}"))
    return found


def _differing(view: View, param: str, value: str, delegate: Delegate) -> tuple[Comparison, Delegate, tuple[DoingDifference, ...]]:
    """What reading `param` as `value` would change. Acts are compared only for who may see them."""
    other = view.reading_as({param: value})
    found = kept(view, ("reading", param, value), lambda: compare(view, other))
    if not sees_all(delegate):
        return found, delegate, ()
    return found, delegate, kept(view, ("reading.acts", param, value), lambda: acts_that_differ(view, other))


def acts_that_differ(view: View, other: View) -> tuple[DoingDifference, ...]:
    """The acts that another world would answer otherwise, for everybody in either; what holds today is asked once and kept."""
    known, who = actors(view), actors(view, other)
    now = kept(view, ("acts.all",), lambda: outcomes(view, known))
    new = [one for one in who if one not in known]
    return differing({**now, **outcomes(view, new)}, outcomes(other, who))


def told_in_verdicts(view: View, param: str, lang: str) -> str:
    """The sentence by which verdicts tell the reading in use."""
    known = READINGS[param]
    return sentence(reading_is(view, known.clauses[0] if known.clauses else "", param, view.reading(param)), lang)


# -- settling one -----------------------------------------------------------------------------------------------------


def open_texts(delegate: Delegate) -> list[Text]:
    """Texts into which a proposal can still go, newest first (one query)."""
    rows = texts_audience.visible(Text.objects.all(), delegate).order_by("-pk")[:30]
    return [row for row in rows if not (row.frozen or row.adopted)]


def decisions_on_register(delegate: Delegate) -> Sequence[Decision]:
    """Decisions of the vice-ministers on the register whose day is known, newest first (one query)."""
    rows = decisions_audience.visible(Decision.objects.filter(body="vm", adopted__isnull=False), delegate)
    return list(rows.exclude(kind="commitment").order_by("-rank")[:60])


def propose_reading(delegate: Delegate, text: Text, *, param: str, value: str) -> Provision:
    """Put a paragraph into a text by whose adoption the reading would be settled (vm.decision-organ).

    Its words are a first wording, to be negotiated like any other. Raises `Refused`, `Conflict`.
    """
    known = READINGS[param]
    option = check(param, value)
    es, en = words(known, option, "es"), words(known, option, "en")
    return drafting.add_provision(
        delegate,
        text,
        es=f"Deciden que, en lo que la Carta deja abierto ({known.label['es']}), se lea así: {es}.",
        en=f"Decide that, where the Charter leaves it open ({known.label['en']}), it shall be read thus: {en}.",
        cites=[clause for clause in known.clauses if clause in CLAUSES],
        effect={"kind": "reading_adopted", "param": param, "value": value},
    )


@transaction.atomic
def record_reading(delegate: Delegate, *, param: str, value: str, symbol: str) -> Entry:
    """Enter the fact `reading_adopted` for a decision that the members have taken and the register holds (vm.decision-organ).

    The Secretariat records it; the act itself, `decide-reading`, is asked of the body that decided. Raises `Refused`,
    `Conflict` where no such decision is on the register, its day is unknown, or the reading is so decided already.
    """
    permit(delegate, "register-document", subject=f"portal.reading:{param}", audience=PUBLIC, kept={_("Decisión"): symbol})
    acts.alone()
    row = decisions_audience.visible(Decision.objects.all(), delegate).filter(symbol=symbol).first()
    if row is None:
        raise Conflict(_("En el registro no hay una decisión con ese símbolo. Inscríbala primero."), "symbol")
    if row.adopted is None:
        raise Conflict(_("No consta el día de esa decisión, y desde él regiría la lectura."), "symbol")
    verdict = permit(delegate, "decide-reading", actor=row.body, subject=f"portal.reading:{param}", audience=PUBLIC)
    option = check(param, value)
    standing = facts.view(max(row.adopted, clock.today())).adoption(param)
    if standing is not None and standing.data["value"] == option:
        raise Conflict(_("Esa lectura ya consta como decidida."), "value")
    fact = {
        "kind": "reading_adopted", "subject": "CRM", "on": row.adopted.isoformat(), "source": row.symbol,
        "data": {"param": param, "value": option, "decision": row.symbol},
    }
    return acts.enter(
        delegate, "portal.record-reading", subject=f"portal.reading:{param}", audience=PUBLIC, facts=[fact],
        clauses=[*verdict.clauses, *READINGS[param].clauses[:1]], data={"param": param, "value": option, "symbol": row.symbol},
        fictitious=row.fictitious,
    )


def choices(param: str, lang: str) -> list[tuple[str, str]]:
    """The options of a reading for a form: value and words."""
    known = READINGS[param]
    return [(tried(option), words(known, check(param, tried(option)), lang)) for option in known.options]


def as_context(view: View, param: str, delegate: Delegate, lang: str) -> dict[str, Any]:
    """What the page of one reading shows to everybody."""
    found = shown(view, param, lang)
    return {
        "reading": found,
        "why": found.known.why[lang],
        "clauses": [CLAUSES[id_] for id_ in found.known.clauses if id_ in CLAUSES],
        "default": words(found.known, found.known.default, lang),
        "told": told_in_verdicts(view, param, lang) if view.in_force else "",
        "options": others(view, param, delegate, lang),
        "inside": sees_all(delegate),
    }
