"""The line of a standing: solid past, hatched projection, today, and the same as a table."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import html5lib
import pytest
from django.template import Context, Template
from django.utils import translation

from secretariat.furniture.timeline import Stretch, timeline

TODAY = dt.date(2026, 11, 23)
HONDURAS = [
    Stretch(dt.date(2022, 1, 1), dt.date(2026, 1, 1), "full"),
    Stretch(dt.date(2026, 1, 1), dt.date(2028, 1, 1), "voice-without-vote"),
    Stretch(dt.date(2028, 1, 1), dt.date(2029, 1, 1), "excluded"),
]


def test_the_bars_fill_the_line_without_gap_or_overlap() -> None:
    bars = timeline(HONDURAS, TODAY).bars
    assert bars[0].at == 0
    for bar, following in pairwise(bars):
        assert following.at == pytest.approx(bar.at + bar.width, abs=0.02)
    assert bars[-1].at + bars[-1].width == pytest.approx(100, abs=0.02)


def test_the_stretch_of_today_is_solid_up_to_today_and_hatched_after_it() -> None:
    bars = timeline(HONDURAS, TODAY).bars
    assert [(bar.tone, bar.projected) for bar in bars] == [
        ("mast", False),
        ("pending", False),
        ("pending", True),
        ("alert", True),
    ]


def test_a_line_wholly_in_the_past_has_no_today_and_nothing_hatched() -> None:
    line = timeline(HONDURAS, dt.date(2031, 1, 1))
    assert line.today is None
    assert not any(bar.projected for bar in line.bars)


def test_a_stretch_that_begins_today_is_drawn_once() -> None:
    assert len(timeline([Stretch(TODAY, TODAY.replace(year=2027), "full")], TODAY).bars) == 1


def test_dates_too_near_today_give_way_to_it() -> None:
    near = [
        Stretch(dt.date(2022, 1, 1), TODAY - dt.timedelta(3), "full"),
        Stretch(TODAY - dt.timedelta(3), dt.date(2029, 1, 1), "excluded"),
    ]
    assert [label.strong for label in timeline(near, TODAY).dates] == [True]


def test_thirty_years_carry_fewer_year_marks_than_years() -> None:
    line = timeline([Stretch(dt.date(1996, 1, 1), dt.date(2027, 1, 1), "full")], TODAY)
    assert [label.words for label in line.years] == ["1996", "2001", "2006", "2011", "2016", "2021", "2026"]


def test_labels_above_the_line_never_touch() -> None:
    short = [
        Stretch(dt.date(2020 + n, 1, 1), dt.date(2021 + n, 1, 1), "full" if n % 2 else "voice-without-vote")
        for n in range(9)
    ]
    labels = timeline(short, TODAY).labels
    free = 0.0
    for label in labels:
        start = label.at - (len(label.words) * 0.68 if label.side == "end" else 0)
        assert start >= free
        free = start + len(label.words) * 0.68


def test_no_stretch_is_refused_with_a_reason() -> None:
    with pytest.raises(ValueError, match="at least one"):
        timeline([], TODAY)


@pytest.mark.parametrize("lang", ["es", "en"])
def test_the_table_and_the_title_say_what_the_drawing_shows(lang: str) -> None:
    with translation.override(lang):
        shown = Template('{% timeline stretches today id="hnd" %}').render(
            Context({"stretches": HONDURAS, "today": TODAY})
        )
        words = [str(row.words) for row in timeline(HONDURAS, TODAY).rows]
    parsed = html5lib.parseFragment(shown, namespaceHTMLElements=False)
    rows = parsed.findall(".//tbody/tr")
    assert [row.find("th").text for row in rows] == words
    title = next(parsed.iter("{http://www.w3.org/2000/svg}title"), None)
    if title is None:
        title = next(parsed.iter("title"))
    assert all(word in title.text for word in words)
    assert "style=" not in shown


def test_nothing_is_drawn_for_nothing() -> None:
    assert Template("{% timeline stretches today %}").render(Context({"stretches": [], "today": TODAY})).strip() == ""
