"""Financiamiento: how long the core takes for eleven members over thirty years, with reasons.

Standard library only. The history is invented and says so nowhere but here: it never enters a record.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from statistics import median
from time import perf_counter, process_time

from charter.budgets import quotas
from charter.facts import Fact
from charter.parties import MEMBERS
from charter.standing import standings, timeline
from charter.view import View

FIRST_YEAR = 1997
HISTORY_MS = 6.0  # the bar for the whole history with reasons
AS_OF_MS = 1.5  # the bar for one cold question about all members


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
    """Measure and print the two bars; give the times in milliseconds, sorted, by name.

    Each round starts cold, from bare facts: nothing is kept from the round before.
    """
    facts = invented_history(years, seed)
    end = date(FIRST_YEAR + years, 1, 1)

    def history() -> object:
        view = View(facts, end)
        return [timeline(view, member, date(FIRST_YEAR - 1, 11, 20), end) for member in MEMBERS]

    def as_of() -> object:
        return standings(View(facts, end))

    measured = {"history": _times(history, rounds), "as of": _times(as_of, rounds)}
    found = {name: by_clock for name, (by_clock, _) in measured.items()}
    print(f"{len(MEMBERS)} members, {years} years, {len(facts)} facts, {rounds} rounds; milliseconds")
    for name, bar in (("history", HISTORY_MS), ("as of", AS_OF_MS)):
        times = found[name]
        low, high = times[len(times) // 10], times[-1 - len(times) // 10]
        print(
            f"{name:>8}: median {median(times):6.2f}  (10 % {low:.2f}, 90 % {high:.2f}, least {times[0]:.2f})"
            f"  processor {median(measured[name][1]):.2f}  bar {bar}"
        )
    return found


if __name__ == "__main__":
    charter_bench()
