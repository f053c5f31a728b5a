"""Inicio y modificaciones a la Carta Estatutaria: the way of an amendment in the application, and the versions it makes.

A member proposes (charter.amendment-proposal), the GRCM passes it on (charter.amendment-through-grcm), the Vice-Ministerial
Meeting decides it in a text like any other (`decisions.effects`). All three are facts of the chronicle; nothing else is kept.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from charter.chapters.money.amendments import Amendment, amendment, amendments
from charter.clauses import CLAUSES, FORCE_LABELS
from charter.laws import PROPOSAL, Difference, cited, difference, known
from charter.view import View
from secretariat.chronicle import acts, clock, facts
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.chronicle.models import Entry
from secretariat.negotiation import acts as drafting
from secretariat.negotiation.models import Provision, Text

__all__ = ["Amendment", "amendment", "amendments"]

LONGEST = 40  # of the short name in the address


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the Charter: its days, the fact and decision that made it, whether this software knows it.

    ``until`` is the first day without it, ``None`` while no later version is decided; ``before`` the version it can be
    compared with.
    """

    number: int
    since: dt.date | None
    until: dt.date | None
    decision: str
    source: str
    known: bool
    in_force: bool
    before: int | None


def listed(view: View) -> list[Version]:
    """The versions decided by the view's day, the first one first; the first alone while the Charter is not in force."""
    charter = view.charter
    adopted = charter if charter is not None and charter.on <= view.on else None
    rows = [(1, adopted.on if adopted else None, "", adopted.source or "" if adopted else "")]
    for one in view.enacted:
        if one.decided.on <= view.on:
            rows.append((one.version, one.since, one.decided.text("decision"), one.decided.source or ""))
    found = []
    for place, (number, since, decision, source) in enumerate(rows):
        until = rows[place + 1][1] if place + 1 < len(rows) else None
        rules = since is not None and since <= view.on and (until is None or view.on < until)
        comparable = place > 0 and known(number) and known(rows[place - 1][0])
        found.append(Version(number, since, until, decision, source, known(number), rules, rows[place - 1][0] if comparable else None))
    return found


@dataclass(frozen=True, slots=True)
class Row:
    """A clause that two versions have otherwise, for the page: its place, both texts and forces, its numbers in words."""

    clause: str
    cited: str
    place: str
    old: str
    new: str
    old_force: str
    new_force: str
    numbers: tuple[tuple[str, int, int], ...]


def rows(one: int, other: int, lang: str) -> list[Row]:
    """The difference of two versions in `lang`. Raises `UnknownLaw` for one this software does not know."""
    return [_row(found, other if found.new else one, lang) for found in difference(one, other)]


def _row(found: Difference, version: int, lang: str) -> Row:
    clause = CLAUSES.get(found.clause)
    forces = [FORCE_LABELS[side.force][lang] if side else "" for side in (found.old, found.new)]
    texts = [side.text[lang] if side else "" for side in (found.old, found.new)]
    numbers = tuple((number_words(name), old, new) for name, old, new in found.numbers)
    place = clause.place[lang] if clause else found.clause
    return Row(found.clause, cited(found.clause, version), place, *texts, *forces, numbers)


def number_words(name: str) -> str:
    """A number of the Charter in words; shares are told in 64ths of the budget."""
    words = {
        "arrears.years-to-loss-of-vote": _("Años seguidos sin estar al día que quitan el voto"),
        "arrears.years-to-exclusion": _("Años seguidos sin estar al día que excluyen de las reuniones"),
        "quota.united-states": _("Parte de los Estados Unidos, en sesentaicuatroavos del presupuesto"),
        "quota.canada": _("Parte de Canadá, en sesentaicuatroavos del presupuesto"),
        "quota.mexico": _("Parte de México, en sesentaicuatroavos del presupuesto"),
        "quota.each-other": _("Parte de cada uno de los demás, en sesentaicuatroavos del presupuesto"),
        "observer.country.absence-years": _("Años seguidos de ausencia con que un País Observador pierde su estatus"),
        "observer.org.absence-years": _("Años seguidos de ausencia con que un organismo u organización pierde su estatus"),
        "ppt.term-months": _("Meses de una Presidencia Pro-Témpore"),
        "se.term-months": _("Meses de un período de la Secretaría Ejecutiva"),
        "se.extensions": _("Extensiones de la Secretaría Ejecutiva"),
        "se.cap-months": _("Meses en total de una misma persona en la Secretaría Ejecutiva"),
        "plan.term-months": _("Meses de un Plan Estratégico"),
    }
    return words[name]


def next_version(view: View) -> int:
    """The number of the version that the next decision would make."""
    return max((one.version for one in view.enacted), default=1) + 1


# -- the acts --------------------------------------------------------------------------------------------------------


@transaction.atomic
def propose(delegate: Delegate, *, title: str, text: str, clauses: Sequence[str]) -> str:
    """Enter a member's proposal to modify the Charter (`amendment_proposed`). Gives its short name.

    Raises `Refused` for who may not propose, `Conflict` where nothing is proposed or the title is taken.
    """
    kept = {_("Título"): title, _("Texto que se propone"): text}
    verdict = permit(delegate, "propose-charter-amendment", subject="portal.amendment", audience=MEMBERS, kept=kept)
    acts.alone()
    slug = slugify(title)[:LONGEST].strip("-")
    if not slug:
        raise Conflict(_("Escriba un título con palabras."), "title")
    if amendment(facts.view(clock.today()), slug) is not None:
        raise Conflict(_("Ya hay una propuesta con ese título; dé otro a la suya."), "title")
    data: dict[str, object] = {"amendment": slug, "title": title.strip(), "text": text.strip()}
    if clauses:
        data["clauses"] = list(clauses)
    fact = {"kind": "amendment_proposed", "subject": delegate.party, "on": clock.today().isoformat(), "data": data}
    acts.enter(
        delegate, "portal.propose-amendment", subject=f"portal.amendment:{slug}", audience=MEMBERS, facts=[fact],
        clauses=[*verdict.clauses, *(id_ for id_ in clauses if id_ in CLAUSES)], data={"title": title.strip()},
        fictitious=facts.memory().demonstration,
    )
    return slug


@transaction.atomic
def forward(delegate: Delegate, slug: str, *, day: dt.date, against: bool, reason: str, source: str) -> Entry:
    """Record that the GRCM passed a proposal on to the Vice-Ministerial Meeting (`amendment_forwarded`), with its opinion.

    The Secretariat or the Presidency records it; the act itself, `forward-amendment`, is asked of the GRCM. Raises
    `Refused`, `Conflict` where it cannot stand.
    """
    subject = f"portal.amendment:{slug}"
    kept = {_("Día"): day.isoformat(), _("Documento"): source, _("Razón"): reason}
    permit(delegate, "register-document", subject=subject, audience=MEMBERS, kept=kept)
    verdict = permit(delegate, "forward-amendment", actor="grcm", subject=subject, audience=MEMBERS, kept=kept, amendment=slug)
    acts.alone()
    row = amendment(facts.view(clock.today()), slug)
    if row is None or row.decided is not None:
        raise Conflict(_("Esa propuesta ya está decidida."))
    if row.forwarded is not None:
        raise Conflict(_("El GRCM ya dio paso a esta propuesta (hecho %(fact)s).") % {"fact": row.forwarded.id}, "day")
    if day > clock.today():
        raise Conflict(_("Ese día está por venir."), "day")
    if day < row.proposed.on:
        raise Conflict(_("El GRCM no pudo tratarla antes de que se propusiera."), "day")
    if not source.strip():
        raise Conflict(_("Indique el documento del GRCM que lo dice."), "source")
    data = {"amendment": slug, "opinion": "unfavourable" if against else "favourable"}
    if reason.strip():
        data["reason"] = reason.strip()
    fact = {"kind": "amendment_forwarded", "subject": "grcm", "on": day.isoformat(), "data": data, "source": source.strip()}
    return acts.enter(
        delegate, "portal.forward-amendment", subject=subject, audience=MEMBERS, facts=[fact], clauses=verdict.clauses,
        data={"day": day, "opinion": data["opinion"]}, fictitious=facts.memory().demonstration,
    )


def draft(delegate: Delegate, text: Text, slug: str, *, takes_effect: dt.date | None) -> Provision:
    """Put into an open text the paragraph by whose adoption the amendment would be decided. Raises `Refused`, `Conflict`.

    Its words are a first wording, to be negotiated like any other.
    """
    row = amendment(facts.view(clock.today()), slug)
    if row is None or row.decided is not None:
        raise Conflict(_("Esa propuesta ya está decidida."))
    effect: dict[str, object] = {"kind": "charter_amended", "amendment": slug}
    if takes_effect is not None:
        effect["takes_effect"] = takes_effect.isoformat()
    return drafting.add_provision(
        delegate,
        text,
        es=f"Deciden modificar la Carta Estatutaria según la propuesta «{row.title}».",
        en=f"Decide to amend the Charter in accordance with the proposal “{row.title}”.",
        cites=[PROPOSAL, *(id_ for id_ in row.clauses if id_ in CLAUSES)][:5],
        effect=effect,
    )

