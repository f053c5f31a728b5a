"""Estructura institucional: the kinds of facts that its chapter adds to the record."""

from __future__ import annotations

import json

import pytest

from charter.chapters.institutions.kinds import KINDS
from charter.facts import KINDS as ALL
from charter.record import parse

VALUES: dict[str, object] = {
    "slug": "a", "text": "a", "flag": True, "day": "2024-01-01", "money": "5.00", "currency": "USD", "parties": ["MEX"],
    "texts": ["a"], "year": 2024, "state": "PAN", "body": "vm",
}  # fmt: skip
SUBJECTS = {
    "conference": "CRM", "member": "MEX", "body": "vm", "presidency": "ppt", "grcm": "grcm", "secretariat": "se", "anyone": "se",
    "party": "COL",
}  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_this_chapter_is_read_from_a_record(name: str) -> None:
    kind = ALL[name]
    assert kind == KINDS[name]
    data = {key: field.options[0] if field.options else VALUES[field.type] for key, field in kind.fields.items()}
    line = {"id": "x", "kind": name, "on": "2024-01-01", "subject": SUBJECTS[kind.subject], "data": data}
    text = "\n".join(('{"contract": 1, "conference": "CRM"}', json.dumps(line)))
    (fact,) = parse(text.encode())
    assert set(fact.data) == set(kind.fields)
