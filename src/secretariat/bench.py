"""Financiamiento: how long the core takes for eleven members over thirty years, with reasons.

Standard library only. The history is invented and says so nowhere but here: it never enters a record.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from charter.budgets import quotas
from charter.calendar import add_days
from charter.facts import Fact
from charter.obligations import obligations
from charter.parties import MEMBERS, RROCM
from charter.record import dump
from charter.standing import standings, timeline
from charter.view import View

FIRST_YEAR = 1997
HISTORY_MS = 6.0  # the bar for the whole history with reasons
AS_OF_MS = 1.5  # the bar for one cold question about all members
OBLIGATIONS_MS = 20.0  # the bar for the obligations of a year of all debtors
SHELL_MS = 400.0  # the bar for a command of the contract, from the shell, on a record of 5,000 facts
OBSERVERS = ("COL", "ARG", "ECU", "PER", "BRA", "IOM", "UNHCR", "ILO", "UNICEF", "OAS")
GROUPS = ("borders", "protection", "labour", "data", "returns", "children")


def invented_history(years: int = 30, seed: int = 7, budget: int = 40_000_000) -> tuple[Fact, ...]:
    """Budgets of ``years`` years (``budget`` in cents each) and payments in time, late, in part or never."""
    chance = random.Random(seed)  # noqa: S311 - an invented history, not a secret
    start = date(FIRST_YEAR - 1, 11, 20)
    facts = [Fact("charter", "charter_adopted", start, "CRM", {"version": 1})]
    shares = quotas(budget)
    for year in range(FIRST_YEAR, FIRST_YEAR + years):
        data = {"year": year, "amount": budget}
        facts.append(Fact(f"b-{year}", "budget_approved", date(year - 1, 12, 1), "CRM", data))
        for member in MEMBERS:
            luck = chance.random()
            if luck < 0.12:
                continue
            paid = shares[member] if luck > 0.2 else shares[member] // 2
            late = luck < 0.35
            on = date(year + late, chance.randint(1, 12), chance.randint(1, 28))
            facts.append(Fact(f"p-{year}-{member}", "payment", on, member, {"amount": paid, "for_year": year}))
    return tuple(facts)


def busy_history(years: int = 30, seed: int = 7) -> tuple[Fact, ...]:
    """The payments of :func:`invented_history`, and what bodies, offices and observers do in as many years: about 5,000 facts."""
    facts = list(invented_history(years, seed))
    for number, (kind, on, subject, data) in enumerate(_busy(years, random.Random(seed))):  # noqa: S311 - invented
        facts.append(Fact(f"f-{number}", kind, on, subject, data))
    return tuple(facts)


def _busy(years: int, chance: random.Random) -> Iterator[tuple[str, date, str, dict[str, object]]]:
    for observer in OBSERVERS:
        category = "country" if len(observer) == 3 and observer not in ("IOM", "ILO", "OAS") else "organisation"
        yield "observer_admitted", date(FIRST_YEAR, 1, 15), observer, {"category": category}
    for year in range(FIRST_YEAR, FIRST_YEAR + years):
        yield "ppt_designated", date(year - 1, 11, 25), MEMBERS[year % len(MEMBERS)], {"takes_office": date(year, 1, 1)}
        if (year - FIRST_YEAR) % 3 == 0:
            yield "plan_approved", date(year - 1, 11, 25), "CRM", {"plan": f"plan-{year}", "starts": date(year, 1, 1)}
            for group in GROUPS:
                yield "wg_established", date(year, 1, 10), f"wg:{group}-{year}", {"ends": date(year + 3, 1, 1), "pillar": "protection"}
        plan = year - (year - FIRST_YEAR) % 3
        yield "plan_evaluated", date(year, 11, 1), "grcm", {"plan": f"plan-{plan}", "year": year}
        for quarter in range(1, 5):
            for report in ("quarterly-financial", "quarterly-operational"):
                on = add_days(date(year, 3 * quarter - 2, 1), 100)
                yield "report_issued", on, "se", {"report": report, "period": f"{year}Q{quarter}"}
        bodies = [("vm", 11), ("grcm", 6), ("grcm", 10), *((f"wg:{group}-{plan}", month) for group in GROUPS for month in (4, 9))]
        for place, (body, month) in enumerate(bodies):
            on = date(year, month, 1 + place)
            slug = f"{body.removeprefix('wg:')}-{year}-{month}"
            yield "meeting_held", on, body, {"meeting": slug}
            for party in (*MEMBERS, *OBSERVERS, RROCM):
                if chance.random() < (0.45 if body in ("vm", "grcm") else 0.38):
                    yield "attendance", on, party, {"meeting": slug}


def _commands(record: str, on: date) -> dict[str, list[str]]:
    """The contract's commands, asked of a record file."""
    day, asked = on.isoformat(), ["--record", record, "--json"]
    return {
        "standing": ["standing", "--on", day, *asked],
        "timeline": ["timeline", "--party", "HND", "--from", f"{on.year - 9}-01-01", "--to", day, *asked],
        "may": ["may", "block-consensus", "--party", "HND", "--on", day, *asked],
        "obligations": ["obligations", "--from", f"{on.year}-01-01", "--to", f"{on.year + 1}-01-01", "--on", day, *asked],
        "offices": ["offices", "--on", day, *asked],
        "record check": ["record", "check", record, "--json"],
        "quotas": ["quotas", "--budget", "400000.00", "--json"],
        "charter clauses": ["charter", "clauses", "--json"],
    }


def shell_bench(rounds: int = 7, years: int = 30) -> dict[str, list[float]]:
    """Measure and print how long the contract's commands take as processes of their own, on a record of `years` years."""
    facts, on = busy_history(years), date(FIRST_YEAR + years - 1, 11, 20)
    found: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder, "record.jsonl")
        record.write_text("\n".join(dump(facts)) + "\n", encoding="utf-8")
        question = Path(folder, "question.json")
        asked = {"body": "vm", "positions": {"NIC": "object"}, "present": list(MEMBERS), "tags": []}
        question.write_text(json.dumps(asked), encoding="utf-8")
        commands = _commands(str(record), on)
        commands["consensus"] = ["consensus", "--question", str(question), "--on", on.isoformat(), "--record", str(record), "--json"]
        print(f"commands from the shell, {len(facts)} facts, {rounds} rounds; milliseconds")
        for name, words in commands.items():
            words = [sys.executable, "-m", "secretariat.cli", *words]
            found[name], _ = _times(lambda words=words: subprocess.run(words, check=True, capture_output=True), rounds)  # type: ignore[misc]  # noqa: S603
            _told(name, found[name], SHELL_MS)
    return found


def _told(name: str, times: list[float], bar: float, processor: float | None = None) -> None:
    low, high = times[len(times) // 10], times[-1 - len(times) // 10]
    used = "" if processor is None else f"  processor {processor:.2f}"
    print(f"{name:>16}: median {median(times):6.2f}  (10 % {low:.2f}, 90 % {high:.2f}, least {times[0]:.2f}){used}  bar {bar}")


def _times(work: Callable[[], object], rounds: int) -> tuple[list[float], list[float]]:
    """Milliseconds by the clock and of the processor, each sorted; the second do not count what others do meanwhile."""
    by_clock, of_processor = [], []
    for _ in range(rounds):
        start, used = perf_counter(), process_time()
        work()
        of_processor.append((process_time() - used) * 1000)
        by_clock.append((perf_counter() - start) * 1000)
    return sorted(by_clock), sorted(of_processor)


def charter_bench(rounds: int = 60, years: int = 30, seed: int = 7) -> dict[str, list[float]]:
    """Measure and print the core's bars; give the times in milliseconds, sorted, by name.

    Each round starts cold, from bare facts: nothing is kept from the round before.
    """
    facts = invented_history(years, seed)
    end = date(FIRST_YEAR + years, 1, 1)

    def history() -> object:
        view = View(facts, end)
        return [timeline(view, member, date(FIRST_YEAR - 1, 11, 20), end) for member in MEMBERS]

    def as_of() -> object:
        return standings(View(facts, end))

    busy = busy_history(years, seed)
    last = FIRST_YEAR + years - 1

    def owed() -> object:
        return obligations(View(busy, date(last, 11, 20)), date(last, 1, 1), date(last + 1, 1, 1))

    measured = {"history": _times(history, rounds), "as of": _times(as_of, rounds), "obligations": _times(owed, rounds)}
    found = {name: by_clock for name, (by_clock, _) in measured.items()}
    print(f"{len(MEMBERS)} members, {years} years, {len(facts)} facts ({len(busy)} for obligations), {rounds} rounds; milliseconds")
    for name, bar in (("history", HISTORY_MS), ("as of", AS_OF_MS), ("obligations", OBLIGATIONS_MS)):
        _told(name, found[name], bar, median(measured[name][1]))
    return found


if __name__ == "__main__":
    charter_bench()
    shell_bench()
