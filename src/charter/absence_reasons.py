"""Países Observadores; Organismos y Organizaciones Internacionales Observadoras: why a status is held or lost."""

from __future__ import annotations

from datetime import date

from charter.absence import LAPSE, AbsenceRules, Lapse, absence_rules, changes
from charter.arrears import in_force
from charter.because import Because
from charter.calendar import add_days
from charter.clause import clause
from charter.facts import Fact
from charter.observers import Spell, notice_window, notices_of, spells
from charter.parties import Category, Level
from charter.view import View

ADMISSION = {
    Category.OBSERVER_COUNTRY: "observer.country.admission-by-consensus",
    Category.OBSERVER_ORGANISATION: "observer.org.admission",
}
READMISSION = {
    Category.OBSERVER_COUNTRY: "observer.country.readmission",
    Category.OBSERVER_ORGANISATION: "observer.org.readmission",
}
NOTICE = {
    Category.OBSERVER_COUNTRY: "observer.country.lapse-notice",
    Category.OBSERVER_ORGANISATION: "observer.org.lapse-notice",
}
YEARLY = "observer.org.annual-attendance"
RROCM_CLAUSE = "rrocm.permanent-participation"

_READINGS = ("absence.period", "absence.start", "absence.no-meeting-held", "absence.lapse-without-notice")
_ORG_READINGS = ("observer.org.participation-kinds", "observer.org.one-year-miss")


def why_observer(view: View, party: str, spells: tuple[Spell, ...], level: Level) -> Because:
    """Why ``party``, whose stretches of status are ``spells``, is an observer or has lapsed on ``view.on``."""
    spell = spells[-1]
    rules = absence_rules(view)
    given = _given(party, spell, again=len(spells) > 1)
    parts = (
        given,
        _absence(view, party, spell, rules),
        *([_not_readmitted(party, spell)] if level is Level.LAPSED else []),
        *_notice(view, party, spell),
        *(_before(party, one, rules) for one in spells[:-1]),
        in_force(view),
    )
    root = LAPSE[spell.category] if level is Level.LAPSED else given.clause
    return Because(root, True, {"party": party, "level": level.value}, parts=parts, code=f"standing.{level}")


@clause(*ADMISSION.values(), *READMISSION.values())
def _given(party: str, spell: Spell, *, again: bool) -> Because:
    """The decision that gave the status: an admission or a readmission."""
    again = again or spell.granted.kind == "observer_readmitted"
    by = (READMISSION if again else ADMISSION)[spell.category]
    value = {"party": party, "on": spell.granted.on, "category": spell.category.value}
    return Because(by, True, value, (spell.granted.id,), code="observer.readmitted" if again else "observer.admitted")


@clause(*READMISSION.values())
def _not_readmitted(party: str, spell: Spell) -> Because:
    """No decision has given the status back since it lapsed."""
    return Because(READMISSION[spell.category], False, {"party": party}, code="observer.not-readmitted")


def _cited(spell: Spell) -> tuple[str, ...]:
    """The facts that carry a status from its beginning to its lapse."""
    found: dict[str, None] = {}
    for lapse in spell.chain:
        found.update(dict.fromkeys(lapse.anchor.facts))
        found.update(dict.fromkeys(lapse.held))
        if lapse.notice:
            found[lapse.notice] = None
    return tuple(found)


def _cited_before(view: View, party: str) -> tuple[str, ...]:
    """The facts on which the status rested on the eve of each change of a reading or of the text: since when it is held."""
    found: dict[str, None] = {}
    for day in sorted(changes(view)):
        eve = view.at(add_days(day, -1))
        for spell in spells(eve, party) if eve.in_force else ():
            found |= dict.fromkeys((spell.granted.id, *_cited(spell)))
    return tuple(found)


def _readings(spell: Spell, rules: AbsenceRules) -> tuple[str, ...]:
    lapse = spell.lapse
    found = list(_READINGS)
    if lapse.anchor.kind == "participation":
        found.append("attendance.virtual-counts")
    if spell.category is Category.OBSERVER_ORGANISATION:
        found.extend(_ORG_READINGS)
    found.extend(param for param in rules.changed if param not in found)
    return tuple(found)


@clause(YEARLY, *LAPSE.values())
def _absence(view: View, party: str, spell: Spell, rules: AbsenceRules) -> Because:
    """How the absence stands: since when, until when, and whether it has ended the status."""
    lapse = spell.lapse
    lost = spell.ended(view.on)
    value: dict[str, object] = {"party": party, "since": lapse.anchor.on, "from": lapse.anchor.kind, "idle": len(lapse.idle)}
    code = "absence.unending"
    if lapse.on is not None:
        value |= {"lapse": lapse.on, "years": len(lapse.periods)}
        code = "absence.lapsed" if lost else "absence.running"
    if lapse.yearly:
        code += "-yearly"
    by = YEARLY if lapse.yearly else LAPSE[spell.category]
    facts = tuple(dict.fromkeys((*rules.adopted, *_cited(spell), *_cited_before(view, party))))
    return Because(by, lost, value, facts, readings=_readings(spell, rules), code=code)


def _notice(view: View, party: str, spell: Spell) -> tuple[Because, ...]:
    """Whether notice was given in time, once it is due."""
    warned = _warned(spell.lapse)
    if warned is None:
        return ()
    _, due = notice_window(view, warned, spell.category)
    sent = notices_of(view, party, warned)
    if not sent and view.on <= due:
        return ()
    value = {"party": party, "due": due, "lapse": warned}
    return (_noticed(spell.category, value, sent[0] if sent else None, due),)


@clause(*NOTICE.values())
def _noticed(category: Category, value: dict[str, object], sent: Fact | None, due: date) -> Because:
    """Whether notice was given in time: its lack is a breach beside the lapse, which stands."""
    lead = "notice.org-lead-months" if category is Category.OBSERVER_ORGANISATION else "notice.six-months"
    readings = (lead, "dates.month-end", "notice.late")
    if sent is None:
        return Because(NOTICE[category], False, value, readings=readings, code="notice.missing")
    in_time = sent.on <= due
    value = {**value, "sent": sent.on}
    return Because(NOTICE[category], in_time, value, (sent.id,), readings=readings, code="notice.in-time" if in_time else "notice.late")


def _warned(lapse: Lapse) -> date | None:
    return lapse.periods[-1] if lapse.periods else None


@clause(*LAPSE.values())
def _before(party: str, spell: Spell, rules: AbsenceRules) -> Because:
    value: dict[str, object] = {"party": party, "since": spell.start, "lapse": spell.lapse.on}
    facts = tuple(dict.fromkeys((spell.granted.id, *_cited(spell))))
    readings = _readings(spell, rules)
    return Because(LAPSE[spell.category], True, value, facts, readings=readings, code="absence.lapsed-before")


@clause(RROCM_CLAUSE)
def why_permanent(view: View, party: str) -> Because:
    """Why RROCM takes part permanently (``rrocm.permanent-participation``)."""
    value = {"party": party, "level": Level.PERMANENT.value}
    return Because(RROCM_CLAUSE, True, value, parts=(in_force(view),), code="standing.permanent")


@clause(ADMISSION[Category.OBSERVER_COUNTRY])
def why_none(view: View, party: str) -> Because:
    """Why a party that was never admitted has no status (``observer.country.admission-by-consensus``)."""
    lacking = Because(
        ADMISSION[Category.OBSERVER_COUNTRY],
        False,
        {"party": party},
        missing=("observer_admitted",),
        code="observer.never-admitted",
    )
    value = {"party": party, "level": Level.NONE.value}
    return Because(
        ADMISSION[Category.OBSERVER_COUNTRY], True, value, parts=(lacking, in_force(view)), code="standing.none"
    )
