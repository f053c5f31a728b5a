"""What people write as money, and the day that a page is asked about."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from secretariat.financing.forms import MoneyField


@pytest.mark.parametrize(("written", "cents"), [
    ("4975", 497_500), ("4,975.00", 497_500), ("US$ 4,975.5", 497_550), ("$12.07", 1_207), (" 1,234,567.89 ", 123_456_789), ("0", 0),
    ("US$\u00a01,882.81", 188_281),
])
def test_a_sum_is_read_as_people_write_it(written: str, cents: int) -> None:
    assert MoneyField().clean(written) == cents


@pytest.mark.parametrize("written", ["4.975,00", "49,75", "-3", "mil", "1.234", "1e3", "٣", "999,999,999,999.00", ""])
def test_a_sum_that_could_be_read_two_ways_is_asked_again(written: str) -> None:
    with pytest.raises(ValidationError):
        MoneyField().clean(written)


def test_a_sum_comes_back_as_it_is_shown_and_what_was_typed_as_typed() -> None:
    assert MoneyField().prepare_value(497_500) == "4,975.00"
    assert MoneyField().prepare_value("49,75") == "49,75"
    assert MoneyField(required=False).clean("") is None
