"""Offices in the contract's shapes, and the sentences of institutions, acts and cures in both languages."""

from __future__ import annotations

import string
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from charter.act_labels import LABELS
from charter.acts import ACTS, may
from charter.because import Because
from charter.consensus import Question, consensus
from charter.duties import ACTS as OWED
from charter.duties import Status
from charter.duty_words import ACTS as OWED_WORDS
from charter.duty_words import STATUSES
from charter.obligations import obligations
from charter.offices import offices
from charter.presidency import ppt, troika
from charter.prose import TABLES, sentence
from charter.prose_cures import cure_as_json, cure_sentence, remedy_sentence
from charter.prose_cures_en import REMEDIES as ENGLISH_REMEDIES
from charter.prose_cures_es import REMEDIES
from charter.secretary import executive_secretary
from charter.verdicts import Cure, Remedy
from tests.charter.histories import TODAY, D, History, conference, presidencies
from tests.charter.test_acts import ACTORS

LANGUAGES = ("es", "en")


def test_vacant_offices_are_null_and_groups_an_empty_list() -> None:
    assert offices(History().on(TODAY)) == {
        "ppt": None,
        "troika": {"outgoing": None, "current": None, "incoming": None},
        "executive_secretary": None,
        "plan": None,
        "working_groups": [],
    }


def test_offices_have_exactly_the_contract_s_shapes() -> None:
    history = conference()
    person = {"person": "A", "nationality": "PAN", "takes_office": "2025-01-01"}
    history.add("se_appointed", "2024-11-20", **person)
    found = offices(history.on(TODAY), "en")
    held = found["ppt"]
    assert isinstance(held, dict)
    why = held.pop("why")
    assert why["text"] == "Costa Rica has held the Presidency Pro-Témpore since 1 January 2026."
    assert held == {"party": "CRI", "since": "2026-01-01", "until": "2026-12-01", "ad_interim": False}
    assert found["troika"] == {"outgoing": "PAN", "current": "CRI", "incoming": "MEX"}
    assert found["executive_secretary"] == {
        "person": "A", "nationality": "PAN", "since": "2025-01-01", "until": "2027-01-01",
        "latest_possible_end": "2031-01-01",
    }  # fmt: skip
    assert found["plan"] == {"plan": "p25", "starts": "2025-01-01", "ends": "2028-01-01"}
    assert found["working_groups"] == [{"group": "wg:borders", "since": "2025-03-20", "ends": "2027-03-20", "ad_hoc": False}]


def test_until_is_null_without_a_designated_successor_and_an_interim_says_so() -> None:
    history = presidencies(History(), ("CRI", "2024-01-01"))
    held = offices(history.on("2025-02-01"))["ppt"]
    assert isinstance(held, dict)
    assert (held["until"], held["ad_interim"]) == (None, True)
    assert "ad interim" in held["why"]["text"]


def test_presidencies_before_the_charter_are_answered() -> None:
    history = presidencies(History("2024-06-01"), ("CRI", "2023-12-01"))
    held = offices(history.on("2024-01-01"))["ppt"]
    assert isinstance(held, dict)
    assert held["party"] == "CRI"


# -- sentences ----------------------------------------------------------------------------------------------------


def trees() -> Iterator[Because]:
    history = conference()
    history.add("se_appointed", "2024-11-20", person="A", nationality="PAN", takes_office="2025-01-01")
    view = history.on(TODAY)
    for act in ACTS:
        for actor in ACTORS:
            yield may(view, actor, act).why
    circumstances: list[tuple[str, str, dict[str, object]]] = [
        ("vm", "establish-working-group", {"mandate": False, "pillar": "", "ends": D("2030-01-01")}),
        ("vm", "designate-ppt", {"candidate": "NIC", "consent": False}),
        ("vm", "designate-ppt", {"candidate": "CRI"}),
        ("vm", "admit-observer", {"candidate": "COL"}),
        ("vm", "readmit-observer", {"candidate": "COL"}),
        ("vm", "appoint-executive-secretary", {"person": "A", "nationality": "COL"}),
        ("vm", "extend-executive-secretary", {"person": "A"}),
        ("vm", "extend-working-group", {"group": "wg:borders"}),
        ("se", "accept-donation", {"donation": "vans"}),
        ("se", "convene-meeting", {"mode": "virtual"}),
        ("se", "publish-agenda", {"dialogue_item": False}),
        ("MEX", "reserve", {"meeting_closed": True}),
        ("MEX", "report-commitment", {"owner": "PAN"}),
        ("MEX", "designate-focal-point", {"party": "PAN"}),
        ("XXX", "contribute-to-fund", {"contributor": "private-sector"}),
        ("CRI", "close-as-adopted", {"question": Question("vm", {"MEX": "object"})}),
    ]
    for actor, act, context in circumstances:
        yield may(view, actor, act, **context).why
    question = Question("vm", {"HND": "object", "MEX": "reserve"}, ("CRI",), ("agenda-2030", "global-compact"))
    yield consensus(view, question).why
    yield consensus(view.reading_as({"consensus.silence": "explicit-support-required"}), question).why
    for owed in obligations(view, D("2020-01-01"), D("2030-01-01")):
        yield owed.why
    for found in (ppt(view), troika(view), executive_secretary(view)):
        assert found is not None
        yield found.why
    yield ppt(view.at(D("2030-01-01"))).why


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_node_of_a_reason_has_its_own_sentence_with_all_its_values(lang: str) -> None:
    sentences = {code for table, _ in TABLES[lang] for code in table}
    nodes = {(node.code, node.holds): node for tree in trees() for node in tree.walk()}
    assert {code for code, _ in nodes} - sentences == set()
    told = {code: sentence(node, lang) for (code, _), node in nodes.items()}
    assert {code: text for code, text in told.items() if "…" in text or "None" in text or not text.endswith(".")} == {}


def holes(template: str | tuple[str, ...]) -> list[set[str]]:
    texts = (template,) if isinstance(template, str) else template
    return [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in texts]


def test_both_languages_tell_the_same_codes_and_values() -> None:
    spanish = {code: text for table, _ in TABLES["es"][1:] for code, text in table.items()}
    english = {code: text for table, _ in TABLES["en"][1:] for code, text in table.items()}
    assert set(spanish) == set(english)
    assert [code for code in spanish if len(holes(spanish[code])) != len(holes(english[code]))] == []
    assert set(REMEDIES) == set(ENGLISH_REMEDIES)
    assert set(STATUSES["es"]) == set(STATUSES["en"]) == set(Status)
    assert set(OWED_WORDS["es"]) == set(OWED_WORDS["en"]) == set(OWED)
    assert set(LABELS) == set(ACTS)


def test_no_table_of_sentences_names_a_code_that_no_rule_uses() -> None:
    """A sentence nobody can reach is a rule that was dropped, or a code that was misspelt."""
    source = "".join(path.read_text(encoding="utf-8") for path in Path(may.__code__.co_filename).parent.rglob("*.py")
                     if not path.name.startswith("prose"))  # fmt: skip
    made = ("may.", "denied.", "reservation.note-", "reservation.declared", "owed.", "standing.")
    mine = {code for table, _ in TABLES["es"][1:] for code in table}
    assert [code for code in mine if not code.startswith(made) and f'"{code}"' not in source] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_cure_says_sums_to_the_cent_and_when_they_would_be_lost_again(lang: str) -> None:
    remedy = Remedy("finance.arrears.two-years-no-vote", "payment", 188_281, "full", date(2027, 1, 1))
    text = remedy_sentence(remedy, lang)
    assert "US$ 1,882.81" in text
    assert ("1 de enero de 2027" if lang == "es" else "1 January 2027") in text
    back = Remedy("finance.arrears.four-years-exclusion", "payment", 100, "full")
    assert remedy_sentence(back, lang) != remedy_sentence(Remedy("x", "payment", 100, "full"), lang)
    time = Remedy("finance.arrears.regularisation", "time", since=date(2027, 1, 1))
    assert "2027" in remedy_sentence(time, lang)
    for code in REMEDIES:
        assert remedy_sentence(Remedy("x", code), lang).endswith(".")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_cure_without_remedies_says_that_nothing_would_cure(lang: str) -> None:
    nothing = {"es": "Nada", "en": "Nothing"}[lang]
    assert cure_sentence(Cure(), lang).startswith(nothing)
    verdict = may(conference().on(TODAY), "grcm", "approve-budget")
    assert verdict.cure is not None
    assert nothing not in verdict.cure.sentence(lang)
    assert verdict.cure.as_json(lang)["empowered"] == ["vm"]
    open_ = may(History().on(TODAY), "ppt", "open-session")
    assert open_.cure is not None
    assert "Presiden" in open_.cure.sentence(lang)


def test_a_cure_is_written_for_programs_with_decimal_money_and_clauses() -> None:
    verdict = may(conference().on(TODAY), "HND", "block-consensus")
    assert verdict.cure is not None
    found = cure_as_json(verdict.cure, "en")
    assert found["remedies"] == [
        {
            "code": "payment", "clause": "finance.arrears.two-years-no-vote", "amount": "1000.00", "gives": "full",
            "lost_again_on": None, "text": "With US$ 1,000.00 paid today, it regains the vote.",
        },
        {
            "code": "payment", "clause": "finance.arrears.two-years-no-vote", "amount": "2000.00",
            "gives": "up-to-date", "lost_again_on": None,
            "text": "With US$ 2,000.00 paid today, it is up to date with everything that has fallen due.",
        },
    ]  # fmt: skip
    assert found["instead"][0] == {"act": "speak", "clauses": ["mandate.open-discussion-space", "finance.arrears.voice-kept"],
                                   "text": "speak in open discussions"}  # fmt: skip
