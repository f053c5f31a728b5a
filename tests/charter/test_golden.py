"""Golden histories: narrated years, with the timeline that a jurist would sign, beside each record."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from charter.because import cited_facts
from charter.record import parse
from charter.standing import standing, timeline
from charter.view import View

GOLDEN = Path(__file__).parent / "golden"
ROW = re.compile(r"\| ([A-Z]+) \| (\d{4}-\d\d-\d\d) \| ([a-z-]+) \|")
END = date(2028, 1, 1)
# The last stretch of the observer's story ends beyond what had happened: its record stops in 2024.
ENDS = {"observador": date(2025, 1, 1)}


@pytest.mark.parametrize("story", sorted(path.stem for path in GOLDEN.glob("*.md")))
def test_the_timeline_is_the_one_told_in_the_story(story: str) -> None:
    facts = parse((GOLDEN / f"{story}.jsonl").read_bytes())
    told = ROW.findall((GOLDEN / f"{story}.md").read_text(encoding="utf-8"))
    party, start, _ = told[0]
    found = timeline(View(facts, date.fromisoformat(start)), party, date.fromisoformat(start), ENDS.get(story, END))
    assert [(party, one.since.isoformat(), str(one.level.value)) for one in found] == told


def test_four_stories_are_told() -> None:
    assert len(list(GOLDEN.glob("*.md"))) == len(list(GOLDEN.glob("*.jsonl"))) == 4


def test_what_could_be_known_on_a_day_differs_from_what_was_true() -> None:
    facts = parse((GOLDEN / "correcciones.jsonl").read_bytes())
    on = date(2023, 1, 31)
    from charter.calendar import midnight

    then = standing(View(facts, on, midnight(on)), "PAN")
    now = standing(View(facts, on), "PAN")
    assert "errado" in cited_facts(then.why)
    assert "corregido" in cited_facts(now.why)


def test_the_observer_keeps_its_status_two_years_after_its_last_participation_where_meetings_are_held() -> None:
    facts = parse((GOLDEN / "observador.jsonl").read_bytes())
    assert standing(View(facts, date(2025, 1, 1)), "ESP").until == date(2026, 11, 20)
    assert standing(View(facts, date(2026, 1, 1)), "ESP").until == date(2027, 11, 20)
