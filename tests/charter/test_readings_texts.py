"""The words of the readings: one label, one reason and one phrase an option, in both languages."""

from __future__ import annotations

import re

import pytest

from charter.readings import READINGS
from charter.texts import READING_TEXTS
from charter.texts.literals import LANGUAGES
from tests.charter.charter_texts import documents, shared_run


def as_written(option: object) -> str:
    return str(option).lower() if isinstance(option, bool) else str(option)


def test_every_reading_has_its_words_in_the_order_of_the_charter() -> None:
    assert list(READING_TEXTS) == list(READINGS)


def test_every_option_has_its_phrase_and_no_phrase_stands_alone() -> None:
    for param, reading in READINGS.items():
        assert list(READING_TEXTS[param]["options"]) == [as_written(option) for option in reading.options], param


def test_the_readings_of_the_core_speak_these_words() -> None:
    reading = READINGS["arrears.automatic"]
    assert reading.label["es"] == "Cómo se pierde el voto"
    assert reading.option_labels[True]["en"] == "automatically"
    assert reading.why["es"] == READING_TEXTS["arrears.automatic"]["why"]["es"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_readings_have_the_same_label_and_no_two_options_the_same_phrase(lang: str) -> None:
    labels = [text["label"][lang] for text in READING_TEXTS.values()]
    assert len(set(labels)) == len(labels)
    for param, text in READING_TEXTS.items():
        phrases = [phrase[lang] for phrase in text["options"].values()]
        assert len(set(phrases)) == len(phrases), param


@pytest.mark.parametrize("lang", LANGUAGES)
def test_labels_and_phrases_are_fragments_and_reasons_are_sentences(lang: str) -> None:
    for param, text in READING_TEXTS.items():
        assert re.fullmatch(r"[A-ZÁÉÍÓÚÑ«].*[^. ]", text["label"][lang]), param
        assert re.fullmatch(r"[A-ZÁÉÍÓÚÑ«].*[^. ]\.", text["why"][lang]), param
        for phrase in text["options"].values():
            assert re.fullmatch(r"\S(.*[^. ])?", phrase[lang]), (param, phrase[lang])
            assert len(phrase[lang]) <= 80, (param, phrase[lang])


def test_each_language_uses_its_official_terms() -> None:
    for param, text in READING_TEXTS.items():
        words = (text["label"], text["why"], *text["options"].values())
        spanish, english = (" ".join(word[lang] for word in words) for lang in LANGUAGES)
        assert not re.search(r"\b(RCM|RCGM|RNCOM)\b", spanish), param
        assert not re.search(r"\b(CRM|GRCM|RROCM|Member States?)\b", english), param


@pytest.mark.parametrize("document", list(documents()))
def test_no_reason_repeats_eight_words_of_the_charter(document: str) -> None:
    copied = [
        (param, run)
        for param, text in READING_TEXTS.items()
        for sentence in (text["label"]["es"], text["why"]["es"], *(phrase["es"] for phrase in text["options"].values()))
        if (run := shared_run(sentence, documents()[document]))
    ]
    assert copied == []
