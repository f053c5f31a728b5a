"""Estructura institucional: keeping the bodies' names and history, and what a decision on them writes and asserts.

Terms of office are facts of the record. A decision that causes one calls a function of the second part of this module
inside its own transaction and asserts the facts it gets in its own entry, which cites the decision.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from charter.parties import MEMBERS
from secretariat.chronicle import clock
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, permit

from .models import CONFIDENCE, Body, Head, Presidency

Fact = dict[str, Any]
Pair = tuple[str, str]  # Spanish, English
BODY = (
    "name_es",
    "name_en",
    "mandate_es",
    "mandate_en",
    "objectives_es",
    "objectives_en",
    "pillar",
    "decision",
    "attested",
    "former",
    "names_before",
    "note_es",
    "note_en",
    "sources",
    "fictitious",
)


# -- the Secretariat keeps names and history ---------------------------------------------------------------------
@transaction.atomic
def register_bodies(delegate: Delegate, rows: Iterable[Mapping[str, Any]]) -> int:
    """Write bodies, groups and former bodies: a new code is added, of a known one the given fields are replaced.

    rows: `code` and any of BODY. Gives how many were added or changed; one entry for all. No fact: a row names a body,
    it does not establish one. Act of the Secretariat (se.function.contact-focal-points).
    """
    verdict = permit(delegate, "keep-directory", subject="institutions.body", audience=PUBLIC)
    touched, invented = [], False
    for row in rows:
        given = {key: row[key] for key in BODY if key in row}
        body = Body.objects.select_for_update().filter(pk=row["code"]).first() or Body(code=row["code"])
        if body._state.adding or any(getattr(body, key) != value for key, value in given.items()):
            for key, value in given.items():
                setattr(body, key, value)
            body.save()
            touched.append(body.code)
            invented = invented or body.fictitious
    if touched:
        enter(
            delegate,
            "institutions.register_bodies",
            subject="institutions.body",
            clauses=verdict.clauses,
            audience=PUBLIC,
            data={"bodies": touched, "count": len(touched)},
            fictitious=invented,
        )
    return len(touched)


@transaction.atomic
def register_history(
    delegate: Delegate,
    *,
    presidencies: Iterable[Mapping[str, Any]] = (),
    heads: Iterable[Mapping[str, Any]] = (),
) -> int:
    """Write who presided year by year and who headed the Secretariat, as public sources tell it.

    presidencies: year, party ("" or None: not found), confidence, note_es, note_en, sources. heads: name, office_es,
    office_en, attested, note_es, note_en, sources. Years and heads already kept are left as they are. Secretariat.
    """
    verdict = permit(delegate, "keep-directory", subject="institutions.history", audience=PUBLIC)
    new = 0
    for row in presidencies:
        party = row.get("party") or ""
        if party and party not in MEMBERS:
            raise Conflict(_("Solo los Países Miembros presiden la Conferencia."), "party")
        if row["confidence"] not in dict(CONFIDENCE):
            raise Conflict(
                _("Indique cómo consta: confirmada, deducida, anunciada, sin confirmar o no hallada."), "confidence"
            )
        new += Presidency.objects.get_or_create(
            year=row["year"],
            defaults={
                "party": party,
                **{
                    key: row.get(key, Presidency._meta.get_field(key).get_default())
                    for key in ("confidence", "note_es", "note_en", "sources")
                },
            },
        )[1]
    for row in heads:
        rest = {key: row[key] for key in ("office_es", "office_en", "note_es", "note_en", "sources") if key in row}
        new += Head.objects.get_or_create(name=row["name"], attested=row["attested"], defaults=rest)[1]
    if new:
        enter(
            delegate,
            "institutions.register_history",
            subject="institutions.history",
            clauses=verdict.clauses,
            audience=PUBLIC,
            data={"count": new},
        )
    return new


# -- what a decision of the Vice-Ministerial Meeting causes ------------------------------------------------------
# The act that adopts has asked the gate. These write the rows and give the facts, which its own entry asserts.
def establish_group(
    delegate: Delegate,
    decision: str,
    slug: str,
    *,
    names: Pair,
    mandate: Pair,
    objectives: Pair,
    ends: dt.date,
    on: dt.date | None = None,
    pillar: int | str | None = None,
    ad_hoc: bool = False,
    fictitious: bool = False,
) -> list[Fact]:
    """Write the row of a new working group and give the facts to assert (`wg_established`).

    decision: symbol of the decision; slug: without `wg:`; names, mandate, objectives: (Spanish, English); on: day of the
    decision (today when left out); ends: first day without the group; pillar: 1 to 3. Runs inside the transaction of
    the act that asserts the facts. Raises Conflict when a decision already made that group, or mandate, objectives or a
    later end lack (wg.mandate-objectives-term).
    """
    code, day = f"wg:{slug}", on or clock.today()
    if not (mandate[0].strip() and objectives[0].strip()):
        raise Conflict(_("Un Grupo de Trabajo necesita mandato y objetivos escritos."), "mandate")
    if ends <= day:
        raise Conflict(_("El fin del grupo debe ser posterior a su creación."), "ends")
    known = Body.objects.select_for_update().filter(pk=code).first()
    if known is not None and known.decision:
        raise Conflict(_("Ese grupo ya fue creado por una decisión. Amplíe su plazo o use otro nombre corto."), "slug")
    Body.objects.update_or_create(
        code=code,
        defaults={
            "name_es": names[0],
            "name_en": names[1],
            "mandate_es": mandate[0],
            "mandate_en": mandate[1],
            "objectives_es": objectives[0],
            "objectives_en": objectives[1],
            "pillar": int(pillar) if pillar else None,
            "decision": decision,
            "fictitious": fictitious,
        },
    )
    data: Fact = {"ends": ends, "ad_hoc": ad_hoc, "decision": decision, **({"pillar": str(pillar)} if pillar else {})}
    return [{"kind": "wg_established", "subject": code, "on": day, "data": data}]


def designate_presidency(
    delegate: Delegate,
    decision: str,
    party: str,
    *,
    takes_office: dt.date,
    on: dt.date | None = None,
) -> list[Fact]:
    """Give the fact of a designation: from `takes_office` the presidency's rights are the member's, by the day alone.

    Raises Conflict for a party that is no member (ppt.designation-by-consensus).
    """
    if party not in MEMBERS:
        raise Conflict(_("Solo los Países Miembros presiden la Conferencia."), "party")
    return [
        {
            "kind": "ppt_designated",
            "subject": party,
            "on": on or clock.today(),
            "data": {"takes_office": takes_office, "decision": decision},
        }
    ]


# -- the same, told by the Secretariat for a decision taken outside the house ------------------------------------
@transaction.atomic
def record_group(
    delegate: Delegate,
    decision: str,
    slug: str,
    *,
    ends: dt.date,
    on: dt.date | None = None,
    pillar: int | None = None,
    ad_hoc: bool = False,
    fictitious: bool = False,
    **words: Pair,
) -> Body:
    """Record that a Vice-Ministerial Meeting established a working group; `words`: see `establish_group`.

    The Secretariat writes; the Charter is asked of the Meeting (vm.power.approve-wg). Raises as `permit`, Conflict.
    """
    address = f"institutions.body:wg:{slug}"
    written = {"slug": slug, "decision": decision, "ends": ends, **words}
    permit(delegate, "keep-directory", subject=address, audience=PUBLIC, kept=written)
    verdict = permit(
        delegate,
        "establish-working-group",
        actor="vm",
        subject=address,
        audience=PUBLIC,
        kept=written,
        ends=ends,
        pillar=str(pillar or ""),
        ad_hoc=ad_hoc,
    )
    facts = establish_group(
        delegate, decision, slug, ends=ends, on=on, pillar=pillar, ad_hoc=ad_hoc, fictitious=fictitious, **words
    )
    enter(
        delegate,
        "institutions.record_group",
        subject=address,
        clauses=verdict.clauses,
        audience=PUBLIC,
        data={"group": f"wg:{slug}", "ends": ends, "decision": decision},
        facts=facts,
        fictitious=fictitious,
    )
    return Body.objects.get(pk=f"wg:{slug}")


@transaction.atomic
def record_presidency(
    delegate: Delegate,
    decision: str,
    party: str,
    *,
    takes_office: dt.date,
    on: dt.date | None = None,
    fictitious: bool = False,
) -> None:
    """Record that a Vice-Ministerial Meeting designated the next Presidency (ppt.designation-by-consensus).

    The Secretariat writes; the Charter is asked of the Meeting with `party` as the candidate. Raises Refused, Conflict.
    """
    address = "institutions.body:ppt"
    permit(delegate, "keep-directory", subject=address, audience=PUBLIC)
    verdict = permit(delegate, "designate-ppt", actor="vm", subject=address, audience=PUBLIC, candidate=party)
    enter(
        delegate,
        "institutions.record_presidency",
        subject=address,
        clauses=verdict.clauses,
        audience=PUBLIC,
        data={"party": party, "takes_office": takes_office, "decision": decision},
        fictitious=fictitious,
        facts=designate_presidency(delegate, decision, party, takes_office=takes_office, on=on),
    )
