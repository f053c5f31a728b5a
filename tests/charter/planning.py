"""A plan with its matrix and a group that works, for the tests of the plan and of the groups."""

from __future__ import annotations

from charter.because import Because
from charter.prose import sentence
from charter.readings import ReadingValue
from charter.today import state
from tests.charter.histories import D, History

WHOLE: dict[str, object] = {
    "pillar": "governance", "line": "Datos", "description": "Intercambio de datos", "result": "Datos comunes",
    "indicator": "Países que comparten", "target": "11", "responsible": ("wg:borders", "se"), "status": "in-implementation",
}  # fmt: skip


def action(history: History, on: str, slug: str, *, plan: str = "p25", **told: object) -> str:
    """A row of the matrix, or its next state; days are written as texts."""
    return history.add("plan_action", on, plan=plan, action=slug, **{key: D(v) if key == "deadline" else v for key, v in told.items()})


def planned() -> History:
    """The plan p25 (2025 to 2027) and, from 20 March 2025 to 20 March 2027, the group wg:borders of pillar one."""
    history = History()
    history.add("plan_approved", "2024-11-20", plan="p25", starts="2025-01-01")
    history.add("wg_established", "2025-03-20", "wg:borders", ends="2027-03-20", pillar="1")
    return history


def say(history: History, on: str, clause: str, lang: str = "en", **readings: ReadingValue) -> list[tuple[bool | None, str]]:
    """What is true on a day because of a clause: whether it holds, in a sentence."""
    return [(why.holds, sentence(why, lang)) for why in state(history.on(on, **readings), clause)]


def holds(history: History, on: str, clause: str, **readings: ReadingValue) -> list[bool | None]:
    """Whether a clause holds on a day, for each party or thing concerned."""
    return [why.holds for why in reasons(history, on, clause, **readings)]


def reasons(history: History, on: str, clause: str, **readings: ReadingValue) -> tuple[Because, ...]:
    """The reasons themselves."""
    return state(history.on(on, **readings), clause)
