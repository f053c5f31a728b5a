"""Within one request the newest entry is looked for once; an act looks again before it is judged and after it is done."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from secretariat.chronicle import facts, gate
from tests import factories as f

pytestmark = pytest.mark.django_db


def heads() -> CaptureQueriesContext:
    return CaptureQueriesContext(connection)


def test_a_page_asks_for_the_head_once() -> None:
    f.the_conference()
    facts.memory()
    with facts.one_reading(), heads() as asked:
        for _part in range(5):
            facts.memory()
    assert len(asked) == 1
    with heads() as asked:
        facts.memory()
        facts.memory()
    assert len(asked) == 2


def test_what_was_entered_within_a_request_is_seen_by_the_rest_of_it() -> None:
    f.the_conference()
    with facts.one_reading():
        before = len(facts.recorded_facts())
        f.record(f.fact("budget_approved", "CRM", "2026-11-20", year=2026, amount="1.00"))
        assert len(facts.recorded_facts()) == before + 1


def test_an_act_is_judged_on_what_others_did_since_the_request_began() -> None:
    f.the_conference()
    with facts.one_reading():
        facts.memory()
        with heads() as asked:
            gate.permit(f.SE, "keep-directory")
    assert any("chronicle_entry" in query["sql"] for query in asked.captured_queries)
