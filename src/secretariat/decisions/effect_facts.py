"""Reunión Viceministerial, competencias: the facts that adopted paragraphs assert, in the contract's shape."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from charter.facts import KINDS as RECORDED
from charter.view import View
from secretariat.chronicle import facts

from .effect_words import lines


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


def facts_of(one: Consequence, view: View, body: str) -> list[dict[str, Any]]:
    """The facts that the effect asserts on the view's day, decided by `body`; the first has the decision's symbol.

    An appointment after a selection tells the selection again under the name that only the appointment makes public.
    """
    if one.kind == "commitment":
        return []
    day = view.on
    subject, data = _said(one.kind, one.effect)
    if one.kind == "charter_amended":
        data["version"] = next_version(day)
    if one.kind == "mandate_given":
        data |= {"mandate": slug_of(one.symbol), "by": body}
    if "decision" in RECORDED[one.kind].fields:
        data["decision"] = one.symbol
    told = {"id": one.symbol, "kind": one.kind, "on": day.isoformat(), "subject": subject, "data": data, "source": one.symbol}
    if one.kind == "se_appointed" and one.effect.get("candidacy"):
        call = selected_in(view, str(one.effect["candidacy"]))
        again = {"call": call, "person": one.effect["person"]}
        return [told, {"kind": "se_selected", "on": day.isoformat(), "subject": "CRM", "data": again, "source": one.symbol}]
    return [told]


def slug_of(symbol: str) -> str:
    """The short name of a mandate: the symbol of the decision that gave it, as an address writes it."""
    return symbol.lower().replace("/", "-")


def selected_in(view: View, person: str) -> str:
    """The call in which a candidacy was selected; empty when it was in none."""
    found = [known.text("call") for known in view.of("se_selected") if known.text("person") == person]
    return found[-1] if found else ""


def _said(kind: str, effect: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Subject and data of the fact of an effect, as far as the effect says them."""
    match kind:
        case "ppt_designated":
            return effect["party"], {"takes_office": effect["takes_office"]}
        case "budget_approved" | "budget_recommended":
            return "grcm" if kind == "budget_recommended" else "CRM", {"year": effect["year"], "amount": effect["amount"]}
        case "observer_admitted":
            return effect["party"], {"category": effect["category"]}
        case "observer_readmitted" | "payment_arrangement":
            return effect["party"], {}
        case "standing_declared":
            return effect["party"], {"level": effect["level"]}
        case "wg_established" | "wg_proposed":
            return f"wg:{effect['slug']}", _of_group(kind, effect)
        case "wg_extended":
            return f"wg:{effect['slug']}", {"ends": effect["ends"]}
        case "report_approved":
            return "grcm", {"group": f"wg:{effect['slug']}", "report": effect["report"]}
        case "amendment_forwarded":
            opinion = "unfavourable" if effect.get("against") else "favourable"
            return "grcm", {"amendment": effect["amendment"], "opinion": opinion}
        case "fund_priority_recommended" | "fund_priority_approved":
            subject = "grcm" if kind == "fund_priority_recommended" else "CRM"
            return subject, {"priority": effect["priority"], "title": effect["title_es"]}
        case "priorities_set":
            ends = {"ends": effect["ends"]} if effect.get("ends") else {}
            return "CRM", {"topics": lines(effect["topics_es"]), **ends}
        case "ministers_meeting_promoted":
            return "CRM", {"reason": effect["reason_es"]}
        case "mandate_given":
            due = {"due": effect["due"]} if effect.get("due") else {}
            return "se", {"title": effect["title_es"], **due}
        case "plan_updated":
            return "grcm", {"plan": effect["plan"], "change": effect["change_es"]}
    # What these say is what the fact has, under the same keys.
    known = RECORDED[kind].fields
    return "grcm" if kind == "manual_submitted" else "CRM", {key: value for key, value in effect.items() if key in known}


def _of_group(kind: str, effect: Mapping[str, Any]) -> dict[str, Any]:
    data: dict[str, Any] = {"ends": effect["ends"], "ad_hoc": bool(effect.get("ad_hoc"))}
    if effect.get("pillar"):
        data["pillar"] = str(effect["pillar"])
    if kind == "wg_proposed":
        data |= {"mandate": effect["mandate_es"], "objectives": lines(effect["objectives_es"])}
    return data


def next_version(day: dt.date) -> int:
    """The number of the version of the Charter that an amendment decided on `day` would make."""
    return max((one.version for one in facts.view(day).enacted), default=1) + 1
