"""Both languages are complete."""

from __future__ import annotations

import re

import pytest
from babel.messages.pofile import read_po

from secretariat.portal import catalogues

HOLE = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}")


@pytest.mark.parametrize("room", catalogues.rooms())
def test_every_sentence_has_its_english(room: str) -> None:
    assert catalogues.missing(room) == []


def test_translations_keep_the_holes_of_their_sentences() -> None:
    wrong = []
    for file in sorted((catalogues.ROOT / "locale").glob("*/en/LC_MESSAGES/django.po")):
        with file.open("rb") as stream:
            for message in read_po(stream, locale="en"):
                ids = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
                strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
                for text in strings:
                    if (
                        message.id
                        and set(HOLE.findall(text)) != set(HOLE.findall(ids[-1]))
                        and set(HOLE.findall(text)) != set(HOLE.findall(ids[0]))
                    ):
                        wrong.append(f"{file.parts[-4]}: {ids[0]!r} -> {text!r}")
    assert wrong == []


def test_old_and_unofficial_english_terms_are_not_used() -> None:
    """Official terms only: shared vocabulary of the Conference, not synonyms."""
    wrong = []
    banned = re.compile(r"\b(Deputy Ministers?|Member States?|Pro[- ]Tempore|GRCM|Viceministers?)\b")
    for file in sorted((catalogues.ROOT / "locale").glob("*/en/LC_MESSAGES/django.po")):
        with file.open("rb") as stream:
            for message in read_po(stream, locale="en"):
                strings = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
                wrong += [f"{file.parts[-4]}: {s!r}" for s in strings if message.id and banned.search(s)]
    assert wrong == []
