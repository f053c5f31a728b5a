"""The tree of reasons: marks for the eye, words for the ear, facts, readings and clauses for the jurist."""

from __future__ import annotations

import html5lib
import pytest
from django.template import Context, Template
from django.utils import translation

from charter.because import Because
from charter.clauses import CLAUSES
from secretariat.furniture.clauses import shown
from secretariat.furniture.reasons import reason, spoken

CLAUSE, OTHER = list(CLAUSES)[20], list(CLAUSES)[21]
TREE = {
    "clause": CLAUSE,
    "holds": True,
    "text": "Tiene voz",
    "facts": ["f-1"],
    "missing": [],
    "readings": [],
    "parts": [
        {
            "clause": CLAUSE,
            "holds": False,
            "text": "Faltan US$ 1,882.81",
            "facts": ["f-2", "f-3"],
            "missing": [],
            "readings": ["arrears.period-basis"],
            "parts": [],
        },
        {
            "clause": OTHER,
            "holds": None,
            "text": "No consta",
            "facts": [],
            "missing": ["un acuerdo"],
            "readings": [],
            "parts": [],
        },
    ],
}


def draw(why: object) -> str:
    return Template("{% why_tree why %}").render(Context({"why": why}))


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("es", ("se cumple", "no se cumple", "falta un hecho")),
        ("en", ("holds", "does not hold", "a fact is missing")),
    ],
)
def test_a_listener_hears_whether_each_finding_holds(lang: str, words: tuple[str, ...]) -> None:
    with translation.override(lang):
        assert tuple(spoken(holds) for holds in (True, False, None)) == words
        page = draw(TREE)
    heard = [
        e.text.strip().rstrip(":").lower()
        for e in html5lib.parseFragment(page, namespaceHTMLElements=False).iter("span")
        if "hidden" in e.get("class", "")
    ]
    assert heard == list(words)


def test_the_tree_is_a_list_within_a_list() -> None:
    page = html5lib.parseFragment(draw(TREE), namespaceHTMLElements=False)
    assert len(page.findall("./ul/li/ul/li")) == 2


def test_a_clause_is_named_once_and_not_again_beneath_itself() -> None:
    found = reason(TREE, "es")
    assert found.clause is not None
    assert [part.clause and part.clause.id for part in found.parts] == [None, OTHER]


def test_facts_readings_and_missing_facts_are_listed() -> None:
    with translation.override("es"):
        page = draw(TREE)
    for words in ("f-1", "f-2", "f-3", "un acuerdo", "Hechos:", "Hecho:", "Lectura:", "Falta:"):
        assert words in page


def test_a_sum_of_money_is_not_broken_over_two_lines() -> None:
    assert reason(TREE).parts[0].text == "Faltan US$\u00a01,882.81"


def test_a_reason_of_the_core_is_told_in_the_reader_s_language() -> None:
    why = Because(CLAUSE, True, parts=(Because(OTHER, None),))
    for lang in ("es", "en"):
        found = reason(why, lang)
        assert found.clause is not None
        assert found.clause.place == CLAUSES[CLAUSE].place[lang]
        assert found.parts[0].tone == "unknown"


def test_nothing_is_drawn_without_a_reason() -> None:
    assert draw(None).strip() == ""


def test_an_unknown_clause_shows_its_id_and_leads_nowhere() -> None:
    assert shown("no.such-clause", "es").place == "no.such-clause"
    assert shown("no.such-clause", "es").url == ""
    assert Template('{% clause "no.such-clause" %}').render(Context()) == "no.such-clause"


def test_clauses_stand_in_the_margin_and_in_rows_each_once() -> None:
    page = Template("{% clause_margin_of ids %}").render(Context({"ids": [CLAUSE, CLAUSE, OTHER]}))
    assert page.count(shown(CLAUSE).place) == 1
    assert Template("{% clause_row_of ids %}").render(Context({"ids": []})).strip() == ""
    assert Template("{% clause_text id %}").render(Context({"id": CLAUSE})) != ""
