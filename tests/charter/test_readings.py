"""Readings: what the text leaves open, the options it allows, and the words for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from charter.readings import READINGS, UnhonouredReading, UnknownReading, check, percentage
from charter.readings_first import FIRST


def test_every_reading_has_its_default_among_its_options_and_words_in_both_languages() -> None:
    assert len(READINGS) == 130
    for reading in READINGS.values():
        assert reading.default in reading.options
        assert reading.clauses
        for lang in ("es", "en"):
            assert reading.label[lang]
            assert reading.why[lang]
            assert all(reading.option_labels[option][lang] for option in reading.options)


@pytest.mark.parametrize(
    ("param", "written", "value"),
    [
        ("arrears.automatic", "true", True),
        ("arrears.automatic", True, True),
        ("reservation.blocks-consensus", "false", False),
        ("notice.org-lead-months", "0", 0),
        ("notice.org-lead-months", 3, 3),
        ("observer.pending-attendance", "no", "no"),
        ("arrears.partial-payment", "threshold-percent:80", "threshold-percent:80"),
        ("arrears.partial-payment", "threshold-percent:100", "threshold-percent:100"),
        ("finance.due-date", "days-after-approval:90", "days-after-approval:90"),
    ],
)
def test_a_value_is_read_as_the_option_it_names(param: str, written: Any, value: Any) -> None:
    found = check(param, written)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("param", "written"),
    [
        ("arrears.automatic", "yes"),
        ("arrears.automatic", 1),
        ("notice.org-lead-months", "7"),
        ("notice.org-lead-months", False),
        ("arrears.partial-payment", "threshold-percent:0"),
        ("arrears.partial-payment", "threshold-percent:101"),
        ("arrears.partial-payment", "threshold-percent:1000"),
        ("arrears.partial-payment", "threshold-percent:080"),
        ("arrears.partial-payment", "threshold-percent:N8"),
        ("arrears.partial-payment", "per-cent:80"),
        ("finance.due-date", "days-after-approval:45"),
    ],
)
def test_a_value_that_is_no_option_is_refused_with_those_there_are(param: str, written: Any) -> None:
    with pytest.raises(UnknownReading) as caught:
        check(param, written)
    assert caught.value.known
    assert str(READINGS[param].options[0]).lower() in caught.value.sentence("es")


def test_a_parameter_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownReading) as caught:
        check("arrears.nothing", "x")
    assert not caught.value.known
    assert "arrears.nothing" in caught.value.sentence("en")


def test_a_reading_that_cannot_be_applied_says_so() -> None:
    assert "ppt-term" in UnhonouredReading("finance.budget-year", "ppt-term").sentence("es")


def test_a_percentage_is_read_from_its_option() -> None:
    assert percentage("threshold-percent:80") == 80
    assert percentage("not-up-to-date-until-full") is None


def test_the_readings_are_in_the_order_of_the_charter_and_those_of_its_inventory() -> None:
    names = list(READINGS)
    assert names[0] == "text.recital-weight"
    assert names.index("absence.period") < names.index("arrears.period-basis") < names.index("amendment.majority")
    inventory = Path(__file__).parents[2].parent / "shared" / "charter" / "interpretations.yaml"
    if inventory.exists():  # the inventory stands beside the checkout, not in it
        lines = inventory.read_text(encoding="utf-8").splitlines()
        assert [line.removeprefix("- param: ") for line in lines if line.startswith("- param: ")] == names
        defaults = [line.removeprefix("  default: ").strip("'") for line in lines if line.startswith("  default: ")]
        assert [str(reading.default).lower() for reading in READINGS.values()] == [text.lower() for text in defaults]


def test_the_readings_to_decide_first_exist_and_are_named_once() -> None:
    assert len(FIRST) == len(set(FIRST)) == 33
    assert set(FIRST) <= set(READINGS)
