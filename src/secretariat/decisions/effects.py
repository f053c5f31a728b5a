"""Reunión Viceministerial, competencias: what adopted paragraphs cause. Each effect becomes dated facts that cite their decision.

Its shape is in `negotiation.effects`; here it is judged against the Charter (before it is asked and again when adopted)
and turned into facts and rows. No effect is judged here by rule: the core's `may` and `without_effect` are asked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from charter.acts import Outcome, may
from charter.facts import Fact
from charter.laws import known as is_known
from charter.preparation import may_before
from charter.prose import sentence
from charter.readings import READINGS
from charter.record import parse_fact
from charter.soundness import without_effect
from charter.view import NotInForce, View
from secretariat.chronicle import clock, facts
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import Conflict
from secretariat.executive import acts as executive
from secretariat.furniture.clauses import shown
from secretariat.furniture.figures import language
from secretariat.institutions import acts as institutions
from secretariat.meetings.models import Meeting, Session
from secretariat.negotiation.effects import KINDS, Misshapen, shaped
from secretariat.participants import acts as participants
from secretariat.people.delegation import standing_of

from .effect_facts import Consequence, facts_of, next_version, selected_in, slug_of
from .effect_words import LABELS, TITLES, label, title, titled
from .facts import cited, tags
from .models import Question

__all__ = [
    "LABELS", "POWER", "TITLES", "Consequence", "bring_about", "circumstances", "clauses", "consequences", "examine", "facts_of", "label",
    "next_version", "slug_of", "taken", "title", "titled",
]  # fmt: skip

# The act of the core whose power an effect uses; asked of the body that decides.
POWER = {
    "ppt_designated": "designate-ppt",
    "budget_approved": "approve-budget",
    "observer_admitted": "admit-observer",
    "observer_readmitted": "readmit-observer",
    "wg_established": "establish-working-group",
    "wg_extended": "extend-working-group",
    "se_appointed": "appoint-executive-secretary",
    "se_extended": "extend-executive-secretary",
    "plan_approved": "approve-plan",
    "reading_adopted": "decide-reading",
    "charter_amended": "amend-charter",
    "amendment_forwarded": "forward-amendment",
    "se_evaluated": "evaluate-executive-secretary",
    "manual_submitted": "submit-manual",
    "manual_approved": "approve-manual",
    "rules_approved": "approve-rules",
    "parameters_approved": "approve-staff-parameters",
    "ppt_plan_approved": "approve-ppt-plan",
    "priorities_set": "set-priorities",
    "ministers_meeting_promoted": "promote-ministers-meeting",
    "fund_priority_approved": "approve-fund-priorities",
    "wg_proposed": "propose-working-group",
    "report_approved": "approve-working-group-report",
    "plan_updated": "propose-plan-update",
    "se_call_opened": "open-secretary-call",
    "se_selected": "select-secretary",
    "mandate_given": "give-mandate",
    "fund_activity_approved": "approve-fund-activity",
}


def consequences(frozen: Sequence[Mapping[str, Any]], symbol: Callable[[int], str]) -> list[Consequence]:
    """The effects of frozen paragraphs in their order; `symbol(n)` names the n-th of those that make a decision."""
    found, count = [], 0
    for row in frozen:
        if not row.get("effect"):
            continue
        decides = row["effect"]["kind"] != "commitment"
        count += decides
        found.append(Consequence(row["key"], row["number"], row["effect"], symbol(count) if decides else ""))
    return found


def clauses(effect: Mapping[str, Any]) -> list[str]:
    """The clauses an effect rests on."""
    if effect["kind"] in ("observer_admitted", "observer_readmitted") and _category(effect) == "organisation":
        return ["observer.org.admission" if effect["kind"] == "observer_admitted" else "observer.org.readmission"]
    if effect["kind"] == "reading_adopted":
        return ["vm.decision-organ", *READINGS[str(effect["param"])].clauses[:1]]
    return list(KINDS[str(effect["kind"])].clauses)


def taken(question: Question, symbol: str, day: dt.date) -> dict[str, Any]:
    """The fact that a text was adopted: its title, meeting, tags and the clauses it cites. Positions are no part of it."""
    data: dict[str, Any] = {"decision": symbol, "title": question.title_es, "meeting": question.meeting}
    named = {"cites": cited(question.frozen), "tags": list(tags(question.frozen))}
    data |= {key: value for key, value in named.items() if value}
    return {"id": symbol, "kind": "decision_taken", "on": day.isoformat(), "subject": question.body, "data": data, "source": symbol}


def circumstances(found: Sequence[Consequence], session: Session) -> dict[str, Any]:
    """What the core must know of a question beside its text: an observer country is admitted in the private dialogue."""
    if not any(one.kind == "observer_admitted" and _category(one.effect) == "country" for one in found):
        return {}
    return {"category": "country", "doors_closed": session.closed}


def _category(effect: Mapping[str, Any]) -> str:
    """Country or organisation: as the effect says, else as the party was admitted."""
    said = effect.get("category")
    return str(said) if said else "country" if standing_of(str(effect["party"]))[0] == "observer-country" else "organisation"


def _context(effect: Mapping[str, Any], view: View, meeting: Meeting, session: Session) -> dict[str, Any]:
    """What an effect says to the core about the act that it performs; `view` knows what the paragraphs before it cause."""
    match effect["kind"]:
        case "ppt_designated":
            # With the day the core asks for the member's word on that year, and that it is not too far ahead.
            return {"candidate": effect["party"], "takes_office": dt.date.fromisoformat(effect["takes_office"])}
        case "observer_admitted" | "observer_readmitted":
            return {
                "candidate": effect["party"],
                "category": _category(effect),
                "doors_closed": session.closed,
                "meeting_form": meeting.form,
            }
        case "wg_established":
            return {
                "mandate": bool(effect.get("mandate_es")),
                "objectives": bool(effect.get("objectives_es")),
                "ends": dt.date.fromisoformat(effect["ends"]),
                "ad_hoc": bool(effect.get("ad_hoc")),
                "pillar": effect.get("pillar", ""),
            }
        case "wg_extended":
            return {"group": f"wg:{effect['slug']}"}
        case "se_appointed":
            named = (effect["person"], effect.get("candidacy"))
            selected = any(selected_in(view, str(name)) for name in named if name)
            return {
                "person": effect["person"],
                "nationality": effect["nationality"],
                "call_completed": selected,
                "procedure": "meeting",
                "body": meeting.body,
            }
        case "se_extended":
            return {"person": effect["person"], "evaluation": "on-record"}
        case "se_selected":
            return {"call": effect["call"], "person": effect["person"]}
        case "fund_activity_approved":
            return {"activity": effect["activity"]}
        case "manual_approved" | "rules_approved":
            return {"version": effect["version"]}
        case "ppt_plan_approved":
            return {"work_plan": effect["work_plan"]}
        case "ministers_meeting_promoted":
            return {"merits": effect["reason_es"]}
        case "fund_priority_approved":
            told = view.of("fund_priority_recommended")
            return {"recommended": any(known.text("priority") == effect["priority"] for known in told)}
        case "wg_proposed":
            return {"mandate": True, "objectives": True, "term": True}
        case "charter_amended" | "amendment_forwarded":
            return {"amendment": effect["amendment"]}
    return {}


def _prepared(one: Consequence) -> None:
    """A version that this installation does not know yet must not rule before an edition that has it can be installed."""
    version = next_version(clock.today())
    stated = dt.date.fromisoformat(one.effect["takes_effect"]) if one.effect.get("takes_effect") else clock.today()
    if is_known(version) or stated > clock.today():
        return
    raise Conflict(
        _(
            "El párrafo %(number)s haría regir desde hoy la versión %(version)s de la Carta, que esta instalación no conoce todavía. "
            "Diga desde qué día posterior rige (%(clause)s) e instale antes una edición que la tenga."
        )
        % {"number": one.number or one.provision, "version": version, "clause": shown("charter.amendment-decision").place},
        one.provision,
    )


def examine(delegate: Delegate, found: Sequence[Consequence], meeting: Meeting, session: Session) -> list[dict[str, Any]]:
    """The facts that adoption asserts today; refuse what this body cannot decide, or what would have no effect. Raises `Conflict`.

    Two questions for each effect, naming paragraph and clause: may the deciding body do this, after what the paragraphs
    before it cause, and would the fact stand beside those recorded?
    """
    day, rows, added = clock.today(), list[dict[str, Any]](), list[Fact]()
    recorded = facts.stamp(clock.now())
    for one in found:
        _shaped(one)
        view = facts.view(day).adding(*added)
        _competent(one, view, meeting, session)
        if one.kind == "charter_amended":
            _prepared(one)
        if one.kind == "standing_declared":
            _declarable(one)
        told = facts_of(one, view, meeting.body)
        added += [parse_fact({"id": f"{one.symbol}+", **row, "recorded": recorded}) for row in told]
        rows += told
    _standing(found, added)
    return rows


def _declarable(one: Consequence) -> None:
    """Standing is declared only where so read; otherwise it follows from the payments by itself."""
    if facts.view(clock.today()).reading("arrears.automatic") is not True:
        return
    raise Conflict(
        _(
            "El párrafo %(number)s no tendría efecto: según la lectura en uso, la situación resulta de los pagos por sí sola "
            "y no se declara. Para que se declare, adopte antes otra lectura (%(clause)s)."
        )
        % {"number": one.number or one.provision, "clause": shown("finance.arrears.two-years-no-vote").place},
        one.provision,
    )


def _shaped(one: Consequence) -> None:
    try:
        shaped(one.effect)
    except Misshapen as fault:
        raise Conflict(
            _("El párrafo %(number)s no dice del todo lo que causa: falta «%(field)s».")
            % {"number": one.number or one.provision, "field": fault.label or fault.field},
            one.provision,
        ) from fault


def _competent(one: Consequence, view: View, meeting: Meeting, session: Session) -> None:
    """The core's `may`, asked of the body that decides about the act that the effect performs."""
    if one.kind not in POWER:
        allowed = KINDS[one.kind].bodies
        if allowed and meeting.body not in allowed:
            raise Conflict(
                _("El párrafo %(number)s causa algo que no compete a este órgano (%(clause)s).")
                % {"number": one.number or one.provision, "clause": shown(clauses(one.effect)[0]).place},
                one.provision,
            )
        return
    try:
        said = may(view, meeting.body, POWER[one.kind], **_context(one.effect, view, meeting, session))
    except NotInForce:
        said = may_before(meeting.body, POWER[one.kind])
    if said.outcome is Outcome.PERMITTED:
        return
    lang = language()
    reasons = "; ".join(
        dict.fromkeys(
            sentence(node, lang).rstrip(".") for node in said.why.walk() if node.holds is False and not node.parts and node.clause
        )
    )
    raise Conflict(
        _("Lo que causa el párrafo %(number)s no procede: %(text)s (%(clause)s).")
        % {
            "number": one.number or one.provision,
            "text": reasons or shown(said.clauses[0]).text.rstrip("."),
            "clause": " · ".join(shown(id_).place for id_ in said.clauses[:2]),
        },
        one.provision,
    )


def _standing(found: Sequence[Consequence], added: Sequence[Fact]) -> None:
    """The core's `without_effect`, with the facts that adoption would add today."""
    known = facts.recorded_facts()
    idle = {id_ for id_, _clause in without_effect(known)}
    for id_, clause in without_effect((*known, *added)):
        if id_ in idle:
            continue
        one = next((c for c in found if c.symbol == id_), None)
        if one is None:
            raise Conflict(
                _("Lo que este texto causa dejaría sin efecto un hecho ya registrado (%(fact)s): %(clause)s.")
                % {"fact": id_, "clause": shown(clause).place},
                id_,
            )
        raise Conflict(
            _("Lo que causa el párrafo %(number)s no tendría efecto: %(text)s (%(clause)s).")
            % {"number": one.number or one.provision, "text": shown(clause).text.rstrip("."), "clause": shown(clause).place},
            one.provision,
        )


def bring_about(delegate: Delegate, one: Consequence, body: str, *, fictitious: bool) -> None:
    """Write the rows of other rooms that an effect needs beside its fact: a party's card, a group's names."""
    effect = one.effect
    if one.kind == "observer_admitted":
        category = "observer-country" if effect["category"] == "country" else "observer-organisation"
        participants.ensure_party(effect["party"], category, effect["name_es"], effect["name_en"])
    elif one.kind == "mandate_given":
        executive.keep_mandate(
            slug_of(one.symbol), body, title_es=effect["title_es"], title_en=effect["title_en"], decision=one.symbol, fictitious=fictitious
        )
    elif one.kind == "wg_established":
        institutions.establish_group(
            delegate,
            one.symbol,
            effect["slug"],
            names=(effect["name_es"], effect["name_en"]),
            mandate=(effect["mandate_es"], effect["mandate_en"]),
            objectives=(effect["objectives_es"], effect["objectives_en"]),
            ends=dt.date.fromisoformat(effect["ends"]),
            pillar=effect.get("pillar"),
            ad_hoc=bool(effect.get("ad_hoc")),
            fictitious=fictitious,
        )
