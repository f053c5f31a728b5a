"""Grupos de Trabajo, Anexo A — 2. Grupos de trabajo: who joins a group and leaves it, and that no member is refused."""

from __future__ import annotations

from dataclasses import replace

from charter.actors import EXCLUSION, Case
from charter.because import Because
from charter.clause import clause
from charter.groups import group
from charter.interpretation import adopted_by
from charter.participation import by_share
from charter.parties import MEMBERS, Level
from charter.shares import CIVIL, COUNTRY, MEMBER, ORGANISATION
from charter.verdicts import Rule

OPEN = "annex-a.wg-open-voluntary"
OTHERS = "wg.rrocm-and-orgs-participate"
COMPOSITION = "wg.composition"
ESTABLISHED = "wg.establishment"

_LISTED = "arrears.excluded-in-wg"
_COUNTRIES = "wg.observer-countries"


def joining(case: Case, act: str) -> Rule:
    """To join a working group: any member that wishes, RROCM and observer organisations by their mandate."""
    rule = by_share(case, act)
    if case.actor.category is MEMBER:
        rule = replace(rule, grant=_open_to(case), bars=_excluded(case), about=(*rule.about, *_officials(case)))
    elif case.actor.category in (COUNTRY, ORGANISATION, CIVIL):
        rule = replace(rule, gives=(OTHERS,), grant=_by_mandate(case), requires=_related(case))
    return replace(rule, requires=(*rule.requires, *existing(case, case["group"])))


@clause(OPEN)
def _open_to(case: Case) -> Because:
    return Because(OPEN, case.actor.party in MEMBERS, {"party": case.actor.party}, code="join.open")


@clause(EXCLUSION)
def _excluded(case: Case) -> tuple[Because, ...]:
    """The bar of four years of arrears: whether it also keeps a member off the list of a group is a reading."""
    if case.actor.level is not Level.EXCLUDED:
        return ()
    barred = case.view.reading(_LISTED) == "not-in-meetings"
    facts = adopted_by(case.view, _LISTED)
    return (Because(EXCLUSION, barred, {"party": case.actor.party}, facts, readings=(_LISTED,), code="join.excluded"),)


@clause(COMPOSITION)
def _officials(case: Case) -> tuple[Because, ...]:
    """Groups consist of technical officials: another level is pointed out, not refused."""
    level = case["officials"]
    if level is None:
        return ()
    return (Because(COMPOSITION, level == "technical", {"party": case.actor.party}, code="join.officials"),)


@clause(OTHERS)
def _by_mandate(case: Case) -> Because:
    """RROCM and observer organisations take part; observer countries at most attend open sessions."""
    value = {"party": case.actor.party, "option": case.view.reading(_COUNTRIES)}
    facts = adopted_by(case.view, _COUNTRIES)
    taking_part = case.actor.category is not COUNTRY
    code = "join.by-mandate" if taking_part else "join.countries"
    return Because(OTHERS, taking_part, value, facts, readings=(_COUNTRIES,), code=code)


@clause(OTHERS)
def _related(case: Case) -> tuple[Because, ...]:
    if case["related_mandate"] is None:
        return ()
    return (Because(OTHERS, bool(case["related_mandate"]), {"party": case.actor.party}, code="join.related"),)


@clause(ESTABLISHED)
def existing(case: Case, name: object) -> tuple[Because, ...]:
    """Whether a group exists: from the decision that approves it to its end, and not a day before or after."""
    if not isinstance(name, str):
        return ()
    known = group(case.view, name)
    if known is None:
        return (Because(ESTABLISHED, False, {"group": name}, missing=("wg_established",), code="group.exists"),)
    running = case.view.on in known.life
    return (Because(ESTABLISHED, running, {"group": name}, parts=(known.why(case.view),), code="group.exists"),)


def leaving(case: Case, act: str) -> Rule:
    """To leave a working group: whoever takes part, at any time; in arrears or lapsed too."""
    return replace(by_share(case, act), by_status=False)


def refusing(case: Case, act: str) -> Rule:
    """To refuse a member that wishes to join: nobody may; of a party that is no member no clause says so."""
    value = {"party": case.actor.party or case.actor.code}
    candidate = case["candidate"]
    if isinstance(candidate, str) and candidate not in MEMBERS:
        grant = Because(OTHERS, False, value, code="join.not-refused")
        return Rule((OTHERS,), grant, by_status=False, about=(case.actor.status,))
    grant = Because(OPEN, True, value, code="join.asked")
    return Rule((OPEN,), grant, (_never(case),), by_status=False, about=(case.actor.status,))


@clause(OPEN)
def _never(case: Case) -> Because:
    candidate = case["candidate"]
    return Because(OPEN, True, {"party": candidate if isinstance(candidate, str) else "member"}, code="join.never-refused")
