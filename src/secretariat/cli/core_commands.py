"""Toda la Carta: the commands that the core answers alone: quotas, standing, timeline, may, obligations, offices, consensus."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from charter.acts import UnknownAct
from charter.acts import may as ask
from charter.consensus import Result
from charter.consensus import consensus as reckon
from charter.duties import Obligation
from charter.duty_words import DEBTORS, STATUSES, act_words
from charter.errors import UnknownParty
from charter.finance import quotas as shares
from charter.obligations import obligations as owed_in
from charter.offices import offices as holders
from charter.prose import explain, sentence
from charter.record import money
from charter.standing import Standing
from charter.standing import standing as standing_of
from charter.standing import standings as standings_of
from charter.standing import timeline as timeline_of
from charter.verdicts import Verdict
from secretariat.cli.asking import Misuse, party, period, read_question, readings_of, view_of
from secretariat.cli.telling import LEVELS, indented, span, tell, titled


def quotas(options: argparse.Namespace) -> int:
    """``quotas --budget AMOUNT``: what each of the eleven owes of a budget (``finance.quota.*``)."""
    readings = readings_of(options)
    rounding = readings.get("finance.rounding")
    found = shares(options.budget, str(rounding)) if rounding is not None else shares(options.budget)
    document = {
        "budget": money(options.budget),
        "quotas": {member: money(cents) for member, cents in found.items()},
    }
    tell(options, document, (f"{titled(m, options.lang)}: US$ {c // 100:,}.{c % 100:02d}" for m, c in found.items()))
    return 0


def standing(options: argparse.Namespace) -> int:
    """``standing --on DATE``: how every party stands, or one with ``--party``."""
    view = view_of(options, options.on)
    if options.party is None:
        found: tuple[Standing, ...] = tuple(standings_of(view))
    else:
        found = (standing_of(view, party(options.party)),)
    document = {"on": options.on.isoformat(), "standings": [_standing(one, options.lang) for one in found]} if options.json else {}
    tell(options, document, _standings_told(found, options.lang, reasons=options.party is not None))
    return 0


def _standing(found: Any, lang: str) -> dict[str, object]:
    return {
        "party": found.party,
        "category": found.category.value,
        "level": found.level.value,
        "since": None if found.since is None else found.since.isoformat(),
        "until": None if found.until is None else found.until.isoformat(),
        "why": explain(found.why, lang),
    }


def _standings_told(found: Iterable[Any], lang: str, *, reasons: bool) -> Iterator[str]:
    for one in found:
        when = span(one.since, one.until, lang)
        yield f"{titled(one.party, lang)}: {LEVELS[lang][one.level]}{', ' if when else ''}{when}"
        if reasons:
            yield from indented(explain(one.why, lang))


def timeline(options: argparse.Namespace) -> int:
    """``timeline --party P --from D --to D``: one entry for each stretch of unchanged standing."""
    start, end = period(options)
    code = party(options.party)
    found = tuple(timeline_of(view_of(options, start), code, start, end)) if start < end else ()
    document = {
        "party": code,
        "from": start.isoformat(),
        "to": end.isoformat(),
        "standings": [_standing(one, options.lang) for one in found] if options.json else [],
    }
    tell(options, document, _standings_told(found, options.lang, reasons=False))
    return 0


def may(options: argparse.Namespace) -> int:
    """``may ACT --party P --on DATE``: one of four outcomes, the clauses, why, and what would cure it."""
    context: dict[str, object] = {}
    if options.body is not None:
        context["body"] = options.body
    if options.form is not None:
        context["meeting_form"] = options.form
    if options.closed:
        context["doors_closed"] = True
    try:
        verdict = ask(view_of(options, options.on), options.party, options.act, **context)
    except (UnknownAct, UnknownParty) as error:
        raise Misuse(error.sentence("es"), error.sentence("en")) from error
    document = {
        "on": options.on.isoformat(),
        "party": options.party,
        "act": options.act,
        "outcome": verdict.outcome.value,
        "clauses": list(verdict.clauses),
        "why": explain(verdict.why, options.lang),
        "cure": None if verdict.cure is None else verdict.cure.as_json(options.lang),
        "law": verdict.law,
    }
    tell(options, document, _verdict_told(verdict, options.lang))
    return 0


def _verdict_told(verdict: Verdict, lang: str) -> Iterator[str]:
    yield sentence(verdict.why, lang)
    yield f"  [{', '.join(verdict.clauses)}]"
    for part in verdict.why.parts:
        yield from indented(explain(part, lang))
    if verdict.cure is not None:
        yield verdict.cure.sentence(lang)


def obligations(options: argparse.Namespace) -> int:
    """``obligations --from D --to D --on D``: those due in the period, as they stand on the day."""
    start, end = period(options)
    found = owed_in(view_of(options, options.on), start, end)
    document = {
        "on": options.on.isoformat(),
        "from": start.isoformat(),
        "to": end.isoformat(),
        "obligations": [owed_row(one, options.lang) for one in found] if options.json else [],
    }
    tell(options, document, (owed_line(one, options.lang) for one in found))
    return 0


def owed_row(owed: Obligation, lang: str) -> dict[str, object]:
    """An obligation as the contract writes it."""
    return {
        "key": owed.key,
        "clause": owed.clause,
        "debtor": owed.debtor,
        "about": owed.about,
        "act": owed.act,
        "opens": owed.opens.isoformat(),
        "due": owed.due.isoformat(),
        "status": owed.status.value,
        "met_by": owed.met_by,
        "why": explain(owed.why, lang),
    }


def owed_line(owed: Obligation, lang: str) -> str:
    """An obligation on one line."""
    debtor = DEBTORS[lang].get(owed.debtor) or titled(owed.debtor, lang)
    what = act_words(owed.act, owed.about, lang)
    return f"{owed.due.isoformat()}  {STATUSES[lang][owed.status]}: {debtor}, {what}  [{owed.clause}]"


def offices(options: argparse.Namespace) -> int:
    """``offices --on DATE``: the Presidency, the Troika, the Executive Secretary, the plan and the groups."""
    document = holders(view_of(options, options.on), options.lang)
    tell(options, document, _offices_told(document, options.lang))
    return 0


_OFFICES = {
    "es": {
        "ppt": "Presidencia Pro-Témpore",
        "troika": "Troika",
        "secretary": "Secretaría Ejecutiva",
        "plan": "Plan Estratégico",
        "groups": "Grupos de Trabajo",
        "vacant": "vacante",
        "none": "ninguno",
        "since": "desde",
        "until": "hasta antes de",
    },
    "en": {
        "ppt": "Presidency Pro-Témpore",
        "troika": "Troika",
        "secretary": "Executive Secretary",
        "plan": "Strategic Plan",
        "groups": "Working Groups",
        "vacant": "vacant",
        "none": "none",
        "since": "from",
        "until": "until before",
    },
}


def _offices_told(found: Mapping[str, Any], lang: str) -> Iterator[str]:
    words = _OFFICES[lang]

    def term(name: str, since: str, until: str | None) -> str:
        end = f" {words['until']} {until}" if until else ""
        return f"{name}, {words['since']} {since}{end}"

    held = found["ppt"]
    if held is None:
        yield f"{words['ppt']}: {words['vacant']}"
    else:
        interim = ", ad interim" if held["ad_interim"] else ""
        yield f"{words['ppt']}: {term(titled(held['party'], lang), held['since'], held['until'])}{interim}"
        yield from indented(held["why"])
    members = (titled(code, lang) if code else words["vacant"] for code in found["troika"].values())
    yield f"{words['troika']}: {', '.join(members)}"
    one = found["executive_secretary"]
    yield f"{words['secretary']}: {words['vacant'] if one is None else term(one['person'], one['since'], one['until'])}"
    plan = found["plan"]
    yield f"{words['plan']}: {words['none'] if plan is None else term(plan['plan'], plan['starts'], plan['ends'])}"
    yield f"{words['groups']}: {', '.join(group['group'] for group in found['working_groups']) or words['none']}"


def consensus(options: argparse.Namespace) -> int:
    """``consensus --question FILE --on DATE``: adopted or not, the base, who blocks, who does not, who reserves."""
    question = read_question(options.question)
    result = reckon(view_of(options, options.on), question)
    document = {
        "on": options.on.isoformat(),
        "body": question.body,
        "outcome": result.outcome,
        "base": list(result.base),
        "objections": list(result.objections),
        "not_blocking": [{"party": item.party, "clause": item.clause} for item in result.not_blocking],
        "reservations": [{"party": item.party, "source": item.source} for item in result.reservations],
        "silent": list(result.silent),
        "absent": list(result.absent),
        "why": explain(result.why, options.lang),
    }
    tell(options, document, _result_told(result, options.lang))
    return 0


def _result_told(result: Result, lang: str) -> Iterator[str]:
    yield sentence(result.why, lang)
    for part in result.why.parts:
        if part.code != "consensus.base":
            yield from indented(explain(part, lang))
