"""Reunión Viceministerial, competencias: what adopted paragraphs cause. Each effect becomes dated facts that cite their decision.

Its shape is in `negotiation.effects`; here it is judged against the Charter (before it is asked and again when adopted)
and turned into facts and rows. No effect is judged here by rule: the core's `may` and `without_effect` are asked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from charter.acts import Outcome
from charter.laws import known as is_known
from charter.prose import sentence
from charter.readings import READINGS, check
from charter.record import parse_fact
from charter.soundness import without_effect
from secretariat.chronicle import clock, facts
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import Conflict, verdict
from secretariat.furniture.clauses import shown
from secretariat.furniture.figures import language, long_date
from secretariat.furniture.figures import money as in_words
from secretariat.furniture.names import party_name
from secretariat.institutions import acts as institutions
from secretariat.institutions.facts import name_of as group_name
from secretariat.meetings.models import Meeting, Session
from secretariat.negotiation.effects import KINDS, Misshapen, shaped
from secretariat.participants import acts as participants
from secretariat.people.delegation import standing_of

from .facts import cited, tags
from .models import Question

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
}


@dataclass(frozen=True, slots=True)
class Consequence:
    """One effect of one paragraph under the symbol its decision will bear. Commitments have none: they hang on the text."""

    provision: str
    number: int | None
    effect: Mapping[str, Any]
    symbol: str

    @property
    def kind(self) -> str:
        return str(self.effect["kind"])


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


def fact(one: Consequence, day: dt.date) -> dict[str, Any] | None:
    """The fact that the effect asserts on the day of adoption, in the contract's shape; its id is the decision's symbol."""
    effect = one.effect
    subject: str = "CRM"
    data: dict[str, Any] = {}
    match one.kind:
        case "commitment":
            return None
        case "ppt_designated":
            subject, data = effect["party"], {"takes_office": effect["takes_office"]}
        case "budget_approved" | "budget_recommended":
            subject = "grcm" if one.kind == "budget_recommended" else "CRM"
            data = {"year": effect["year"], "amount": effect["amount"]}
        case "observer_admitted":
            subject, data = effect["party"], {"category": effect["category"]}
        case "observer_readmitted":
            subject = effect["party"]
        case "wg_established":
            subject = f"wg:{effect['slug']}"
            data = {"ends": effect["ends"], "ad_hoc": bool(effect.get("ad_hoc"))}
            if effect.get("pillar"):
                data["pillar"] = str(effect["pillar"])
        case "wg_extended":
            subject, data = f"wg:{effect['slug']}", {"ends": effect["ends"]}
        case "se_appointed":
            data = {key: effect[key] for key in ("person", "nationality", "takes_office")}
        case "se_extended":
            data = {"person": effect["person"]}
        case "reading_adopted":
            data = {"param": effect["param"], "value": effect["value"]}
        case "plan_approved":
            data = {"plan": effect["plan"], "starts": effect["starts"]}
        case "charter_amended":
            data = {key: effect[key] for key in ("amendment", "takes_effect") if effect.get(key)}
            data["version"] = next_version(day)
        case "amendment_forwarded":
            subject = "grcm"
            data = {"amendment": effect["amendment"], "opinion": "unfavourable" if effect.get("against") else "favourable"}
    if one.kind not in ("budget_recommended", "amendment_forwarded"):
        data["decision"] = one.symbol
    return {"id": one.symbol, "kind": one.kind, "on": day.isoformat(), "subject": subject, "data": data, "source": one.symbol}


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


def _context(effect: Mapping[str, Any], meeting: Meeting, session: Session) -> dict[str, Any]:
    """What an effect says to the core about the act that it performs."""
    match effect["kind"]:
        case "ppt_designated":
            return {"candidate": effect["party"]}
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
            return {"person": effect["person"], "nationality": effect["nationality"]}
        case "se_extended":
            return {"person": effect["person"]}
        case "charter_amended" | "amendment_forwarded":
            return {"amendment": effect["amendment"]}
    return {}


def next_version(day: dt.date) -> int:
    """The number of the version of the Charter that an amendment decided on `day` would make."""
    return max((one.version for one in facts.view(day).enacted), default=1) + 1


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


def examine(delegate: Delegate, found: Sequence[Consequence], meeting: Meeting, session: Session) -> None:
    """Refuse what the Charter does not let this body decide, or would leave without effect. Raises `Conflict`.

    Two questions for each effect, naming paragraph and clause: may the deciding body do this, and would the fact stand
    beside those recorded?
    """
    for one in found:
        _shaped(one)
        _competent(delegate, one, meeting, session)
        if one.kind == "charter_amended":
            _prepared(one)
    _standing(found)


def _shaped(one: Consequence) -> None:
    try:
        shaped(one.effect)
    except Misshapen as fault:
        raise Conflict(
            _("El párrafo %(number)s no dice del todo lo que causa: falta «%(field)s».")
            % {"number": one.number or one.provision, "field": fault.label or fault.field},
            one.provision,
        ) from fault


def _competent(delegate: Delegate, one: Consequence, meeting: Meeting, session: Session) -> None:
    """The core's `may`, asked of the body that decides about the act that the effect performs."""
    if one.kind not in POWER:
        if KINDS[one.kind].body not in ("vm", meeting.body):
            raise Conflict(
                _("El párrafo %(number)s causa algo que no compete a este órgano (%(clause)s).")
                % {"number": one.number or one.provision, "clause": shown(clauses(one.effect)[0]).place},
                one.provision,
            )
        return
    said = verdict(delegate, POWER[one.kind], actor=meeting.body, **_context(one.effect, meeting, session))
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


def _standing(found: Sequence[Consequence]) -> None:
    """The core's `without_effect`, with the facts that adoption would add today."""
    day, recorded = clock.today(), facts.stamp(clock.now())
    known = facts.recorded_facts()
    idle = {id_ for id_, _clause in without_effect(known)}
    added = [parse_fact({**row, "recorded": recorded}) for one in found if (row := fact(one, day))]
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


def bring_about(delegate: Delegate, one: Consequence, *, fictitious: bool) -> None:
    """Write the rows of other rooms that an effect needs beside its fact: a party's card, a group's names."""
    effect = one.effect
    if one.kind == "observer_admitted":
        category = "observer-country" if effect["category"] == "country" else "observer-organisation"
        participants.ensure_party(effect["party"], category, effect["name_es"], effect["name_en"])
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


# Titles are kept with the decision in both languages, so they are written here once and not when read.
TITLES = {
    "ppt_designated": (
        "Presidencia Pro-Témpore de {party}, desde el {takes_office}",
        "Presidency Pro-Témpore of {party}, from {takes_office}",
    ),
    "budget_approved": ("Presupuesto de {year}: {amount}", "Budget for {year}: {amount}"),
    "budget_recommended": ("Presupuesto recomendado para {year}: {amount}", "Recommended budget for {year}: {amount}"),
    "observer_admitted": ("Admisión de {name} como observador", "Admission of {name} as an observer"),
    "observer_readmitted": ("Readmisión de {party} como observador", "Readmission of {party} as an observer"),
    "wg_established": ("{group}, hasta el {ends}", "{group}, until {ends}"),
    "wg_extended": ("{group}, extendido hasta el {ends}", "{group}, extended until {ends}"),
    "se_appointed": ("Secretaría Ejecutiva: nombramiento de {person}", "Executive Secretary: appointment of {person}"),
    "se_extended": ("Secretaría Ejecutiva: extensión del periodo de {person}", "Executive Secretary: extension of the term of {person}"),
    "reading_adopted": ("Lectura de la Carta: {label}", "Reading of the Charter: {label}"),
    "plan_approved": ("Plan Estratégico {plan}, desde el {starts}", "Strategic Plan {plan}, from {starts}"),
    "charter_amended": ("Modificación de la Carta: {amendment}", "Amendment of the Charter: {amendment}"),
    "amendment_forwarded": ("Paso por el GRCM de la modificación {amendment}", "Passage through the RCGM of the amendment {amendment}"),
}


def title(effect: Mapping[str, Any], language_: str) -> str:
    """What an effect brings, in one line, in `language_` (es, en)."""
    if effect["kind"] == "commitment":
        return str(effect[f"title_{language_}"])
    shown_: dict[str, Any] = dict(effect)
    for key in ("takes_office", "ends", "starts"):
        if key in shown_:
            shown_[key] = long_date(dt.date.fromisoformat(shown_[key]), language_)
    if "party" in shown_:
        shown_["party"] = party_name(shown_["party"], language_)
    if "amount" in shown_:
        whole, _dot, part = str(shown_["amount"]).partition(".")
        shown_["amount"] = in_words(int(whole) * 100 + int(part.ljust(2, "0") or 0))
    if effect["kind"] == "reading_adopted":
        reading = READINGS[str(effect["param"])]
        chosen = reading.option_labels.get(check(reading.param, effect["value"]), {}).get(language_, str(effect["value"]))
        shown_["label"] = f"{reading.label[language_]}: {chosen}"
    shown_["name"] = str(effect.get(f"name_{language_}", ""))
    shown_["group"] = _group(effect, shown_["name"], language_)
    return TITLES[str(effect["kind"])][language_ == "en"].format(**shown_)


def _group(effect: Mapping[str, Any], name: str, language_: str) -> str:
    """A working group by its name, which may say by itself that it is one."""
    called = name or group_name(f"wg:{effect.get('slug', '')}", language_) or str(effect.get("slug", ""))
    kind = "Working Group" if language_ == "en" else "Grupo de Trabajo"
    return called if kind.lower() in called.lower() else f"{kind}: {called}"


LABELS = {
    "declaration": gettext_lazy("Declaración"),
    "decision": gettext_lazy("Decisión"),
    "ppt_designated": gettext_lazy("Presidencia Pro-Témpore"),
    "budget_approved": gettext_lazy("Presupuesto"),
    "budget_recommended": gettext_lazy("Recomendación de presupuesto"),
    "observer_admitted": gettext_lazy("Admisión de observador"),
    "observer_readmitted": gettext_lazy("Readmisión de observador"),
    "wg_established": gettext_lazy("Grupo de Trabajo"),
    "wg_extended": gettext_lazy("Extensión de Grupo de Trabajo"),
    "se_appointed": gettext_lazy("Nombramiento en la Secretaría Ejecutiva"),
    "se_extended": gettext_lazy("Extensión en la Secretaría Ejecutiva"),
    "reading_adopted": gettext_lazy("Lectura de la Carta"),
    "plan_approved": gettext_lazy("Plan Estratégico"),
    "charter_amended": gettext_lazy("Modificación de la Carta"),
    "amendment_forwarded": gettext_lazy("Paso de una modificación por el GRCM"),
    "commitment": gettext_lazy("Compromiso"),
}


def label(kind: str) -> str:
    """The name of a kind of decision in the reader's language; past kinds that the register does not know, as a decision."""
    return str(LABELS.get(kind, LABELS["decision"]))


def titled(effect: Mapping[str, Any]) -> str:
    """`title` in the language of the reader."""
    return title(effect, language())
