"""Países Observadores; Organismos y Organizaciones Internacionales Observadoras: why a status is held or lost."""

from __future__ import annotations

from datetime import date

from charter.absence import AbsenceRules, Lapse, absence_rules
from charter.arrears import in_force
from charter.because import Because
from charter.observers import Spell, notice_window, notices_of
from charter.parties import Category, Level
from charter.view import View

ADMISSION = {
    Category.OBSERVER_COUNTRY: "observer.country.admission-by-consensus",
    Category.OBSERVER_ORGANISATION: "observer.org.admission",
}
LAPSE = {
    Category.OBSERVER_COUNTRY: "observer.country.lapse-two-years",
    Category.OBSERVER_ORGANISATION: "observer.org.lapse-two-years",
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
    category = spell.category
    rules = absence_rules(view)
    given = {"party": party, "on": spell.granted.on, "category": category.value}
    again = spell.granted.kind == "observer_readmitted" or len(spells) > 1
    clause = READMISSION[category] if again else ADMISSION[category]
    code = "observer.readmitted" if again else "observer.admitted"
    parts = [Because(clause, True, given, (spell.granted.id,), code=code)]
    parts.append(_absence(view, party, spell, rules))
    if level is Level.LAPSED:
        parts.append(Because(READMISSION[category], False, {"party": party}, code="observer.not-readmitted"))
    parts.extend(_notice(view, party, spell))
    parts.extend(_before(party, one, rules) for one in spells[:-1])
    parts.append(in_force(view))
    root = LAPSE[category] if level is Level.LAPSED else clause
    value = {"party": party, "level": level.value}
    return Because(root, True, value, parts=tuple(parts), code=f"standing.{level}")


def _cited(spell: Spell) -> tuple[str, ...]:
    """The facts that carry a status from its beginning to its lapse."""
    found: dict[str, None] = {}
    for lapse in spell.chain:
        found.update(dict.fromkeys(lapse.anchor.facts))
        found.update(dict.fromkeys(lapse.held))
        if lapse.notice:
            found[lapse.notice] = None
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


def _absence(view: View, party: str, spell: Spell, rules: AbsenceRules) -> Because:
    lapse = spell.lapse
    lost = spell.ended(view.on)
    value: dict[str, object] = {
        "party": party,
        "since": lapse.anchor.on,
        "from": lapse.anchor.kind,
        "idle": len(lapse.idle),
    }
    code = "absence.unending"
    if lapse.on is not None:
        value["lapse"] = lapse.on
        code = "absence.lapsed" if lost else "absence.running"
    if lapse.yearly:
        code += "-yearly"
    clause = YEARLY if lapse.yearly else LAPSE[spell.category]
    facts = (*rules.adopted, *_cited(spell))
    return Because(clause, lost, value, facts, readings=_readings(spell, rules), code=code)


def _notice(view: View, party: str, spell: Spell) -> tuple[Because, ...]:
    """Whether notice was given in time, once it is due: its lack is a breach beside the lapse, which stands."""
    warned = _warned(spell.lapse)
    if warned is None:
        return ()
    _, due = notice_window(view, warned, spell.category)
    sent = notices_of(view, party, warned)
    if not sent and view.on <= due:
        return ()
    value: dict[str, object] = {"party": party, "due": due, "lapse": warned}
    code = "notice.missing"
    if sent:
        value["sent"] = sent[0].on
        code = "notice.in-time" if sent[0].on <= due else "notice.late"
    readings = ("notice.six-months", "dates.month-end", "notice.late")
    if spell.category is Category.OBSERVER_ORGANISATION:
        readings = ("notice.org-lead-months", *readings[1:])
    holds = bool(sent) and sent[0].on <= due
    facts = tuple(fact.id for fact in sent[:1])
    return (Because(NOTICE[spell.category], holds, value, facts, readings=readings, code=code),)


def _warned(lapse: Lapse) -> date | None:
    return lapse.periods[-1] if lapse.periods else None


def _before(party: str, spell: Spell, rules: AbsenceRules) -> Because:
    value: dict[str, object] = {"party": party, "since": spell.start, "lapse": spell.lapse.on}
    facts = tuple(dict.fromkeys((spell.granted.id, *_cited(spell))))
    readings = _readings(spell, rules)
    return Because(LAPSE[spell.category], True, value, facts, readings=readings, code="absence.lapsed-before")


def why_permanent(view: View, party: str) -> Because:
    """Why RROCM takes part permanently (``rrocm.permanent-participation``)."""
    value = {"party": party, "level": Level.PERMANENT.value}
    return Because(RROCM_CLAUSE, True, value, parts=(in_force(view),), code="standing.permanent")


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
