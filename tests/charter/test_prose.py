"""Reasons are told in whole sentences, in Spanish and English, and as the contract's tree."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest

from charter import prose_en, prose_es
from charter.because import Because, Cents
from charter.clauses import CLAUSES
from charter.facts import Fact
from charter.parties import MEMBERS, NAMES, name
from charter.prose import as_json, clause_text, explain, say, say_money, sentence
from charter.standing import standing, standings
from tests.charter.worlds import (
    D,
    admitted,
    adopted,
    attended,
    budget,
    held,
    payment,
    readmitted,
    view,
    warned,
)

KEYS = {"clause", "holds", "value", "facts", "missing", "readings", "parts", "text"}


def world() -> list[Fact]:
    facts = [adopted("2020-06-01")]
    facts += [budget(year, 12_800_00) for year in range(2019, 2028)]
    facts += [payment("p", "2021-06-01", 250_00, 2020), payment("q", "2021-07-01", 1, 2019)]
    facts += [held(f"vm-{year}", f"{year}-11-20") for year in range(2019, 2027)]
    facts += [admitted("ESP"), admitted("IOM", "2021-01-01", "organisation"), readmitted("ESP", "2023-01-01")]
    facts += [attended("vm-2025", "2025-11-20", "IOM"), warned("IOM", "2022-12-01", "2023-01-01")]
    return facts


VIEWS: list[dict[str, Any]] = [
    {},
    {"arrears__period_basis": "24-months-from-oldest-due-date"},
    {"arrears__period_basis": "amount-equals-two-years"},
    {"arrears__automatic": "declared-by-viceministers"},
    {"arrears__cure_vote": "when-nothing-owed", "arrears__vote_loss_scope": "all-bodies"},
    {"observer__org__one_year_miss": "lose-status"},
    {"absence__lapse_without_notice": "suspend-lapse-until-notice-plus-six-months"},
]


@pytest.mark.parametrize("readings", VIEWS)
@pytest.mark.parametrize("on", ["2020-06-01", "2021-12-31", "2023-02-01", "2025-06-01", "2026-11-23"])
@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_node_of_every_standing_is_a_whole_sentence(on: str, readings: dict[str, Any], lang: str) -> None:
    for found in standings(view(world(), on, **readings)):
        for node in found.why.walk():
            text = sentence(node, lang)
            assert node.code in prose_es.SENTENCES
            assert text[0].isupper() or text[0].isdigit()
            assert text.endswith(".")
            assert "…" not in text
            assert "None" not in text
            assert not re.search(r"\b[A-Z]{3}\b", text.replace("CRM", "").replace("RCM", "")) or found.party in text
            assert node.clause in CLAUSES


def test_both_languages_tell_the_same_codes_with_the_same_names() -> None:
    assert prose_es.SENTENCES.keys() == prose_en.SENTENCES.keys()
    assert prose_es.WORDS.keys() == prose_en.WORDS.keys()
    for code, template in prose_es.SENTENCES.items():
        names = re.findall(r"{(\w+)}", "".join(template))
        others = re.findall(r"{(\w+)}", "".join(prose_en.SENTENCES[code]))
        assert set(names) - {"contribution", "contributions"} <= set(others) | {"on", "level"}, code


def test_the_vote_lost_is_told_as_a_diplomat_would() -> None:
    facts = [
        adopted("2020-06-01"),
        *(budget(year, 312_484_48) for year in (2024, 2025, 2026)),
        payment("p", "2025-03-07", 3_000_00),
    ]
    why = standing(view(facts, "2026-11-23"), "HND").why
    told = {node.code: sentence(node) for node in why.walk()}
    assert told["standing.voice-without-vote"] == "Honduras tiene voz, pero no voto, en las decisiones viceministeriales."
    assert told["arrears.two-years"] == "Honduras no está al día desde hace 2 años consecutivos (2024 y 2025)."
    assert told["arrears.year-part-paid"] == (
        "Honduras ha pagado US$ 3,000.00 de los US$ 4,882.57 de su cuota de 2024: faltan US$ 1,882.57."
    )
    assert told["arrears.year-to-come"] == (
        "La cuota de 2026 de Honduras no cuenta todavía: vence el 31 de diciembre de 2026 y faltan US$ 4,882.57."
    )
    english = {node.code: sentence(node, "en") for node in why.walk()}
    assert english["arrears.year-unpaid"] == (
        "Honduras has not paid its quota of 2025, due on 31 December 2025: US$ 4,882.57 is outstanding."
    )
    assert english["charter.in-force"] == "The Charter has been in force since 1 June 2020."


def test_guatemalas_quota_is_a_financial_contribution() -> None:
    facts = [adopted("2020-06-01"), budget(2020), budget(2021)]
    told = {node.code: node for node in standing(view(facts, "2022-06-01"), "GTM").why.walk()}
    assert "contribución financiera de 2021" in sentence(told["arrears.year-unpaid"], "es")
    assert "financial contribution of 2021" in sentence(told["arrears.year-unpaid"], "en")


def test_values_are_said_in_words() -> None:
    assert say(D("2026-11-23"), "es") == "23 de noviembre de 2026"
    assert say(D("2026-11-23"), "en") == "23 November 2026"
    assert say(Cents(188_281), "es") == "US$ 1,882.81"
    assert say_money(-5) == "-US$ 0.05"
    assert say((2024, 2025, 2026), "es") == "2024, 2025 y 2026"
    assert say((2024, 2025), "en") == "2024 and 2025"
    assert say((2024,), "es") == "2024"
    assert say((), "es") == "ninguno"
    assert say(True, "es") == "sí"
    assert say(False, "en") == "no"
    assert say("HND", "en") == "Honduras"
    assert say("XYZ", "en") == "XYZ"


def test_a_code_without_sentence_is_told_by_its_clause_and_a_clause_without_text_by_its_name() -> None:
    node = Because("finance.quota.canada", True, code="nothing.such")
    assert sentence(node, "en") == CLAUSES["finance.quota.canada"].text["en"]
    assert clause_text("no.such", "es") == "no.such"


def test_a_sentence_depends_on_whether_it_holds() -> None:
    node = Because("finance.arrears.other-bodies-unaffected", None, {"party": "HND"}, code="arrears.other-bodies")
    assert "alcanza también" in sentence(node)
    assert sentence(Because("x", True, 5, code="standing.full")).startswith("… participa")


def test_the_tree_is_the_contracts_and_is_json() -> None:
    for found in standings(view(world(), "2026-11-23")):
        tree = explain(found.why, "es")
        json.dumps(tree, allow_nan=False)
        stack = [tree]
        while stack:
            node = stack.pop()
            assert set(node) == KEYS
            stack.extend(node["parts"])  # type: ignore[arg-type]


def test_values_are_written_as_the_contract_writes_them() -> None:
    value = {"on": date(2024, 1, 2), "owed": Cents(5), "years": (2024,), "n": 3, "x": None, "o": object}
    assert as_json(value) == {
        "on": "2024-01-02",
        "owed": "0.05",
        "years": [2024],
        "n": 3,
        "x": None,
        "o": str(object),
    }


def test_members_and_the_conference_have_names_in_both_languages() -> None:
    for lang in ("es", "en"):
        assert set(NAMES[lang]) == {*MEMBERS, "RROCM", "CRM"}
        assert name("SLV", lang) == "El Salvador"
        assert name("ESP", lang) == "ESP"


def test_a_group_that_does_something_is_called_a_group() -> None:
    for lang, told in (("es", "El grupo wg:data no puede vote."), ("en", "The group wg:data may not vote.")):
        assert sentence(Because("x", False, {"party": "wg:data", "act": "vote"}, code="may.forbidden"), lang) == told
    several = Because("x", False, {"party": "wg:", "act": "vote"}, code="may.forbidden")
    assert sentence(several, "es") == "Los Grupos de Trabajo no puede vote."
    named = Because("x", True, {"group": "wg:data"}, code="group.exists")
    assert sentence(named, "es").startswith("El grupo wg:data existe")
