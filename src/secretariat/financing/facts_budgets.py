"""Financiamiento, Secretaría Ejecutiva (funciones): a budget by line in its versions: its stage, its sums, its differences, its seal."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from decimal import ROUND_HALF_UP, Decimal

from charter.view import View

from .facts import approved
from .models import BudgetLine, BudgetVersion


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a budget, as it is written and read; money in cents, `fund` "core" (paid by quotas) or "fev"."""

    code: str
    heading: str
    description: str
    quantity: Decimal
    unit_cost: int
    amount: int
    activity: str = ""
    plan_line: str = ""
    fund: str = "core"
    note: str = ""

    @property
    def count(self) -> str:
        """The quantity as it is read in both languages: 12, 2.5."""
        return f"{self.quantity:.2f}".rstrip("0").rstrip(".")

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What makes two lines of two versions the same line."""
        return (self.code, self.activity, self.description, self.fund)


KEPT = tuple(field.name for field in fields(Line))


def product(quantity: Decimal, unit_cost: int) -> int:
    """Quantity by unit cost in whole cents, half a cent upwards."""
    return int((quantity * unit_cost).quantize(Decimal(1), ROUND_HALF_UP))


def lines_of(rows: Iterable[BudgetLine]) -> list[Line]:
    """Rows as lines, in their order."""
    return [Line(**{name: getattr(row, name) for name in KEPT}) for row in rows]


def total(lines: Iterable[Line]) -> int:
    """The sum of the lines that quotas pay (finance.annual-voluntary-contributions); other funds have their own."""
    return sum(line.amount for line in lines if line.fund == "core")


def elsewhere(lines: Iterable[Line]) -> int:
    """The sum of the lines that the Special Voluntary Fund pays: shown beside, in no quota."""
    return sum(line.amount for line in lines if line.fund != "core")


def seal(year: int, number: int, lines: Sequence[Line]) -> str:
    """SHA-256 of a version as it is presented: the same lines in the same order give the same seal."""
    kept = [{**asdict(line), "quantity": f"{line.quantity:.2f}"} for line in lines]
    text = json.dumps({"year": year, "number": number, "lines": kept}, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Sum:
    """The lines of one heading (or activity) and their sum."""

    name: str
    lines: tuple[Line, ...]

    @property
    def amount(self) -> int:
        return sum(line.amount for line in self.lines)


def by_heading(lines: Iterable[Line]) -> list[Sum]:
    """Lines gathered by their heading, in the order in which headings first stand."""
    return _gathered(lines, lambda line: f"{line.code.split('.')[0]} · {line.heading}")


def by_activity(lines: Iterable[Line]) -> list[Sum]:
    """Lines gathered by activity; those of none are left out."""
    return _gathered((line for line in lines if line.activity), lambda line: line.activity)


def _gathered(lines: Iterable[Line], name: Callable[[Line], str]) -> list[Sum]:
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(name(line), []).append(line)
    return [Sum(one, tuple(kept)) for one, kept in found.items()]


@dataclass(frozen=True, slots=True)
class Difference:
    """A line that two versions have differently: before and after, None where it was not there."""

    before: Line | None
    after: Line | None

    @property
    def line(self) -> Line:
        found = self.after or self.before
        assert found is not None  # noqa: S101
        return found

    @property
    def change(self) -> int:
        return (self.after.amount if self.after else 0) - (self.before.amount if self.before else 0)


def differences(old: Sequence[Line], new: Sequence[Line]) -> list[Difference]:
    """What changes from one version to another, in the order of the new one, what is gone at the end. Equal lines are left out."""
    was, now = _numbered(old), _numbered(new)
    found = [Difference(was.get(key), line) for key, line in now.items() if was.get(key) != line]
    return found + [Difference(line, None) for key, line in was.items() if key not in now]


def _numbered(lines: Sequence[Line]) -> dict[tuple[tuple[str, str, str, str], int], Line]:
    seen: dict[tuple[str, str, str, str], int] = {}
    found = {}
    for line in lines:
        seen[line.key] = seen.get(line.key, 0) + 1
        found[line.key, seen[line.key]] = line
    return found


DRAFT, PRESENTED, RECOMMENDED, APPROVED, PASSED = "draft", "presented", "recommended", "approved", "passed"


def stages(view: View, versions: Sequence[BudgetVersion]) -> dict[int, str]:
    """The stage of each version of one year, by its number: derived from the record by year and sum, never kept.

    The newest presented version of the sum that was approved is the approved one; the newest of the sum recommended, the recommended;
    earlier presented ones are "passed" once a later one was presented (se.function.budgets, vm.power.approve-budget).
    """
    found: dict[int, str] = {}
    sealed = sorted((version for version in versions if version.sealed), key=lambda version: version.number)
    if not versions:
        return found
    year = versions[0].year
    budget = approved(view).get(year)
    told = [fact.number("amount") for fact in view.of("budget_recommended") if fact.data["year"] == year]
    for version in versions:
        found[version.number] = DRAFT if not version.sealed else PASSED
    if sealed:
        found[sealed[-1].number] = PRESENTED
    if told and (match := [version for version in sealed if version.total == told[-1]]):
        found[match[-1].number] = RECOMMENDED
    if budget and (match := [version for version in sealed if version.total == budget.amount]):
        found[match[-1].number] = APPROVED
    return found
