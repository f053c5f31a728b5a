"""A status is a shape and a word; colour comes third."""

from __future__ import annotations

import pytest
from django.template import Context, Template
from django.utils import translation

from secretariat.furniture import shapes, statuses


def draw(source: str, **context: object) -> str:
    return Template(source).render(Context(context))


@pytest.mark.parametrize("kind", statuses.KINDS)
def test_every_status_has_a_shape_hidden_from_readers_and_a_word_in_both_languages(kind: str) -> None:
    words = {}
    for lang in ("es", "en"):
        with translation.override(lang):
            words[lang] = str(statuses.status_of(kind).word)
            shown = draw("{% status kind %}", kind=kind)
        assert words[lang] in shown
        assert shown.count('aria-hidden="true"') == 1
    assert words["es"] != words["en"]


def test_there_are_nineteen_shapes_and_no_two_look_alike() -> None:
    assert len(shapes.DRAWINGS) == 19
    assert len(set(shapes.DRAWINGS.values())) == 19


def test_every_shape_serves_some_status() -> None:
    assert {status.shape for status in statuses.KINDS.values()} == set(shapes.DRAWINGS)


@pytest.mark.parametrize("code", statuses.SAME_AS)
def test_codes_of_the_core_are_shown_without_translation_by_the_page(code: str) -> None:
    assert statuses.status_of(code) is statuses.KINDS[statuses.SAME_AS[code]]


def test_an_unknown_status_is_named_in_the_complaint() -> None:
    with pytest.raises(KeyError, match="not-a-status"):
        statuses.status_of("not-a-status")


def test_a_page_may_say_its_own_word() -> None:
    shown = draw('{% status "overdue" "Vencida hace 9 días" size="large" %}')
    assert "Vencida hace 9 días" in shown
    assert "house-status--large" in shown


def test_shapes_that_differ_only_by_colour_carry_different_words() -> None:
    """Two statuses of one shape must be told apart in black and white: by their words."""
    with translation.override("es"):
        seen = [(status.shape, str(status.word)) for status in statuses.KINDS.values()]
    assert len(seen) == len(set(seen))
