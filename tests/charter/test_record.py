"""A record file is read whole or refused whole, and a refusal names line, field and remedy."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from charter.facts import EMPTY, KINDS, Fact, is_gathering, is_party, is_state
from charter.kind_words import KIND_WORDS
from charter.record import HEADER, RecordError, as_json, dump, money, parse, parse_fact, read_money
from charter.record_errors import _SENTENCES

HEAD = json.dumps(dict(HEADER))


def fact(**changes: Any) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": "p-17",
        "kind": "payment",
        "on": "2024-03-05",
        "recorded": "2024-03-07T15:00:00Z",
        "subject": "HND",
        "data": {"amount": "5000.00", "currency": "USD", "for_year": 2023},
        "source": "IOM receipt 88",
    }
    found.update(changes)
    return {key: value for key, value in found.items() if value is not ...}


def data(**changes: Any) -> dict[str, Any]:
    return fact(data={"amount": "1.00", **changes})


def refusal(*lines: Any) -> RecordError:
    with pytest.raises(RecordError) as caught:
        parse([HEAD, *(line if isinstance(line, str) else json.dumps(line) for line in lines)])
    return caught.value


def test_the_contracts_example_is_read() -> None:
    (found,) = parse([HEAD, json.dumps(fact())])
    assert found == Fact(
        "p-17",
        "payment",
        date(2024, 3, 5),
        "HND",
        {"amount": 500_000, "currency": "USD", "for_year": 2023},
        recorded=datetime(2024, 3, 7, 15, tzinfo=UTC),
        source="IOM receipt 88",
    )


@pytest.mark.parametrize(
    ("line", "field", "code"),
    [
        (fact(kind="pagos"), "kind", "unknown-kind"),
        (fact(kind=7), "kind", "text"),
        (fact(kind=...), "kind", "required"),
        (fact(colour="red"), "colour", "unknown-key"),
        (fact(id=...), "id", "required"),
        (fact(id=""), "id", "empty"),
        (fact(id=None), "id", "text"),
        (fact(on=...), "on", "required"),
        (fact(on="2023-02-29"), "on", "day"),
        (fact(on=20230228), "on", "day"),
        (fact(until="2024-13-01"), "until", "day"),
        (fact(until="2024-03-04"), "until", "period"),
        (fact(until=None), "until", "day"),
        (fact(recorded="2024-03-07"), "recorded", "instant"),
        (fact(recorded=5), "recorded", "instant"),
        (fact(subject=...), "subject", "required"),
        (fact(subject="hnd"), "subject", "subject"),
        (fact(subject="CRM"), "subject", "subject"),
        (fact(source=3), "source", "text"),
        (fact(retracts=3), "retracts", "text"),
        (fact(data=[]), "data", "object"),
        (fact(data={}), "data.amount", "required"),
        (data(colour=1), "data.colour", "unknown-key"),
        (data(amount=5), "data.amount", "money"),
        (data(amount="1.001"), "data.amount", "decimals"),
        (data(amount="-1.00"), "data.amount", "negative"),
        (data(amount="NaN"), "data.amount", "money"),
        (data(amount="1e3"), "data.amount", "money"),
        (data(amount="٥.00"), "data.amount", "money"),
        (data(amount=""), "data.amount", "money"),
        (data(for_year="2023"), "data.for_year", "year"),
        (data(for_year=2023.0), "data.for_year", "year"),
        (data(for_year=True), "data.for_year", "year"),
        (data(for_year=0), "data.for_year", "year"),
        (data(for_year=10000), "data.for_year", "year"),
        (data(currency="US$"), "data.currency", "currency"),
        (data(currency=None), "data.currency", "text"),
        (fact(kind="charter_adopted", subject="CRM", data={"version": 2}), "data.version", "option"),
        (fact(kind="charter_adopted", subject="CRM", data={"version": True}), "data.version", "number"),
        (fact(kind="charter_adopted", subject="HND", data={"version": 1}), "subject", "subject"),
        (fact(kind="observer_admitted", subject="ESP", data={"category": "ngo"}), "data.category", "option"),
        (fact(kind="meeting_held", subject="vm", data={"meeting": "a b"}), "data.meeting", "slug"),
        (fact(kind="meeting_held", subject="vm", data={"meeting": " "}), "data.meeting", "empty"),
        (fact(kind="meeting_held", subject="vm", data={"meeting": "a", "open": 1}), "data.open", "flag"),
        (fact(kind="meeting_held", subject="wg:", data={"meeting": "a"}), "subject", "subject"),
        (fact(kind="ppt_handover", subject="ESP", data=...), "subject", "subject"),
        (
            fact(
                kind="se_appointed",
                subject="CRM",
                data={"person": "x", "nationality": "Honduras", "takes_office": "2024-01-01"},
            ),
            "data.nationality",
            "state",
        ),
        (fact(kind="report_issued", subject="se", data={"report": "ppt-annual", "period": "26"}), "data.period", "report-period"),
        (fact(kind="reading_adopted", subject="CRM", data={"param": "x", "value": True}), "data.param", "reading"),
        (
            fact(kind="reading_adopted", subject="CRM", data={"param": "arrears.automatic", "value": "maybe"}),
            "data.value",
            "reading",
        ),
        (
            fact(kind="reading_adopted", subject="CRM", data={"param": "arrears.automatic", "value": []}),
            "data.value",
            "reading-value",
        ),
        (fact(kind="retraction", data=..., subject=...), "retracts", "required"),
        (fact(kind="retraction", data={"why": "x"}, retracts="p-1"), "data.why", "unknown-key"),
        (fact(retracts="p-1"), "retracts", "retracts-nothing"),
        (fact(retracts="p-17"), "retracts", "retracts-circle"),
        ('{"id": "a", "id": "b"}', "id", "repeated"),
        ('{"id": NaN}', "", "json"),
        ("{", "", "json"),
        ("[" * 100_000, "", "json"),
        ("[]", "", "object"),
        ('{"id": "\\ud800"}', "", "json"),
    ],
)
def test_each_kind_of_fault_names_its_line_and_field(line: Any, field: str, code: str) -> None:
    found = refusal(fact(id="first"), "", line)
    assert (found.line, found.field, found.code) == (4, field, code)
    for lang, word in (("es", "Línea 4"), ("en", "Line 4")):
        sentence = found.sentence(lang)
        assert sentence.startswith(word)
        assert field in sentence
        assert sentence.endswith(".")
        assert "{" not in sentence.replace("{…}", "")


@pytest.mark.parametrize(
    "header",
    [
        "{}",
        '{"contract": 2, "conference": "CRM"}',
        '{"contract": true, "conference": "CRM"}',
        '{"contract": 1.0, "conference": "CRM"}',
        '{"contract": 1, "conference": "CRM", "by": "me"}',
        json.dumps(fact()),
    ],
)
def test_a_bad_header_is_refused(header: str) -> None:
    with pytest.raises(RecordError) as caught:
        parse([header, json.dumps(fact())])
    assert (caught.value.line, caught.value.code) == (1, "header")


@pytest.mark.parametrize("content", [b"", b"\n\n", []])
def test_a_file_without_header_is_refused(content: Any) -> None:
    with pytest.raises(RecordError) as caught:
        parse(content)
    assert caught.value.code == "header"


def test_bytes_that_are_not_utf8_are_named() -> None:
    with pytest.raises(RecordError) as caught:
        parse(HEAD.encode() + b'\n\n{"id": "\xff"}')
    assert (caught.value.line, caught.value.code, caught.value.detail) == (3, "encoding", "0xff")


def test_a_duplicate_id_names_the_line_of_the_first() -> None:
    found = refusal(fact(), fact())
    assert (found.line, found.field, found.code) == (3, "id", "duplicate")
    assert "2" in found.sentence("en")


def test_retractions_in_a_circle_are_refused_and_one_before_its_target_is_not() -> None:
    found = refusal(fact(id="a", retracts="b"), fact(id="b", retracts="a"))
    assert (found.field, found.code) == ("retracts", "retracts-circle")
    chain = [fact(id="a", retracts="b"), fact(id="b", retracts="c"), fact(id="c")]
    assert len(parse([HEAD, *map(json.dumps, chain)])) == 3


def test_a_pure_withdrawal_needs_no_subject_and_no_data() -> None:
    lines = [fact(), {"id": "r", "kind": "retraction", "on": "2024-04-01", "retracts": "p-17"}]
    found = parse([HEAD, *map(json.dumps, lines)])[1]
    assert (found.subject, found.data, found.retracts) == ("", EMPTY, "p-17")
    assert parse([HEAD, *map(json.dumps, [lines[0], {**lines[1], "subject": "HND", "data": {}}])])


def test_windows_line_ends_blank_lines_and_line_separators_in_texts_are_read() -> None:
    content = (HEAD + "\r\n\r\n" + json.dumps(fact(source="a\u2028b"), ensure_ascii=False) + "\r\n").encode()
    assert parse(content)[0].source == "a\u2028b"


def test_a_pair_of_surrogates_is_a_character() -> None:
    assert parse([HEAD, json.dumps(fact(source="😀"))])[0].source == "😀"


def test_money_that_is_not_designated_says_so_with_null_or_nothing() -> None:
    for changes in ({"for_year": None}, {}):
        assert parse([HEAD, json.dumps(data(**changes))])[0].get("for_year") is None


def test_what_is_not_said_has_its_default() -> None:
    found = parse_fact({"id": "m", "kind": "meeting_held", "on": "2024-01-01", "subject": "vm", "data": {"meeting": "a"}})
    assert found.recorded == datetime(2024, 1, 1, tzinfo=UTC)
    assert found.flag("open") is True
    assert found.text("form") == "ordinary"
    assert found.get("nothing") is None
    assert found.text("nothing") == ""
    with pytest.raises(TypeError):
        found.day("meeting")
    with pytest.raises(TypeError):
        found.number("meeting")


def test_a_fault_outside_a_file_names_no_line() -> None:
    with pytest.raises(RecordError) as caught:
        parse_fact({"id": "m", "kind": "x", "on": "2024-01-01"})
    assert caught.value.sentence("en").startswith("Field kind:")


def test_a_fault_without_place_is_still_a_sentence() -> None:
    assert RecordError(0, "", "json", "").sentence("es").startswith("no es un objeto")


def test_long_values_are_cut_in_a_refusal() -> None:
    assert len(refusal(fact(source=["x" * 500])).detail) == 58


@given(st.integers(0, 10**15))
def test_money_is_read_as_it_is_written(cents: int) -> None:
    assert read_money(money(cents)) == cents


def test_money_may_leave_out_what_is_zero() -> None:
    assert [read_money(text) for text in ("5", "5.5", "5.05", "0.00")] == [500, 550, 505, 0]
    assert money(-188_281) == "-1882.81"


_texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=8).filter(str.strip)
_day_texts = st.dates().map(date.isoformat)


@st.composite
def facts(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from([kind for kind in KINDS.values() if kind.name not in ("retraction", "reading_adopted")]))
    subjects = {
        "conference": "CRM",
        "member": "HND",
        "party": "UN-WOMEN",
        "body": "event:x",
        "group": "wg:x",
        "grcm": "grcm",
        "presidency": "ppt",
        "secretariat": "se",
        "reporter": "ppt",
        "anyone": "HND",
    }
    values = {
        "text": _texts,
        "slug": st.sampled_from(("a", "vm-2024")),
        "day": _day_texts,
        "year": st.integers(1, 9999),
        "money": st.integers(0, 10**9).map(money),
        "flag": st.booleans(),
        "currency": st.just("USD"),
        "state": st.just("HND"),
        "number": st.just(1),
        "report-period": st.sampled_from(("2026", "2026Q1")),
        "party": st.just("ESP"),
        "body": st.just("grcm"),
        "clause": st.just("mandate.consensus"),
        "parties": st.lists(st.just("ESP"), min_size=1, max_size=2),
        "texts": st.lists(_texts, min_size=1, max_size=2),
        "clauses": st.lists(st.just("principle.gender"), min_size=1, max_size=2),
    }
    chosen = {
        key: draw(st.sampled_from(field.options)) if field.options else draw(values[field.type])
        for key, field in kind.fields.items()
        if field.required or draw(st.booleans())
    }
    found: dict[str, Any] = {"id": draw(_texts), "kind": kind.name, "on": draw(_day_texts), "subject": subjects[kind.subject]}
    if chosen:
        found["data"] = chosen
    if draw(st.booleans()):
        found["recorded"] = "2024-05-05T10:11:12Z"
    if draw(st.booleans()):
        found["until"] = "9999-12-31"
    if draw(st.booleans()):
        found["source"] = draw(_texts)
    return found


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])  # the first fact that cites reads all clauses
@given(st.lists(facts(), max_size=5, unique_by=lambda one: one["id"]))
def test_what_is_written_is_read_again(lines: list[dict[str, Any]]) -> None:
    found = parse([HEAD, *map(json.dumps, lines)])
    assert parse(list(dump(found))) == found
    assert parse("\n".join(dump(found)).encode()) == found
    assert [as_json(one) for one in found] == lines


def test_a_retraction_is_written_with_its_target() -> None:
    found = parse([HEAD, json.dumps(fact()), json.dumps(fact(id="q", retracts="p-17", recorded=...))])
    assert as_json(found[1])["retracts"] == "p-17"
    assert "recorded" not in as_json(found[1])
    bare = {"id": "r", "kind": "retraction", "on": "2024-04-01", "retracts": "p-17"}
    assert as_json(parse_fact(bare)) == bare


def test_codes_of_parties_and_bodies_have_their_shapes() -> None:
    assert is_party("HND")
    assert is_party("UN-WOMEN")
    assert not is_party("CRM")
    assert not is_party("H")
    assert is_state("USA")
    assert not is_state("UNHCR")
    assert is_gathering("wg:x")
    assert not is_gathering("wg:")


def test_every_fault_has_a_sentence_in_both_languages() -> None:
    for es, en in _SENTENCES.values():
        assert es != en


def test_every_kind_of_fact_has_its_words_in_both_languages() -> None:
    assert set(KIND_WORDS["es"]) == set(KIND_WORDS["en"]) == set(KINDS)
    assert all(KIND_WORDS["es"][kind] != KIND_WORDS["en"][kind] for kind in KINDS)


def test_a_list_is_refused_where_something_else_stands() -> None:
    line = {"id": "j", "kind": "joint_meeting_held", "on": "2024-05-01", "subject": "event:x", "data": {"meeting": "x", "parties": "MEX"}}
    with pytest.raises(RecordError) as refused:
        parse_fact(line, 7)
    assert (refused.value.line, refused.value.field, refused.value.code) == (7, "data.parties", "parties")
