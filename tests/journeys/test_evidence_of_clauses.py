"""A visitor reads every chapter of the Charter online and the evidence of each, so that every clause was seen on a page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from charter.clauses import CHAPTERS, CLAUSES
from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person

pytestmark = pytest.mark.journey


@pytest.mark.timeout(600)
def test_every_clause_stands_on_a_page_and_its_evidence_beside_it(build: Callable[..., House], people: Callable[..., Person]) -> None:
    house = build("before")
    visitor, reader = people(house, "es"), people(house, "en", TELEPHONE)
    visitor.to("portal:coverage")
    visitor.reads("La evidencia de cada disposición", "Por capítulo")
    reader.to("portal:coverage")
    reader.reads("Evidence for each provision", "By chapter")
    seen: set[str] = set()
    for chapter in CHAPTERS:
        visitor.to("portal:coverage_chapter", chapter.id)
        seen |= set(visitor.page.eval_on_selector_all("tr[data-clause]", "rows => rows.map(row => row.dataset.clause)"))
        visitor.to("portal:chapter", chapter.id)
        assert visitor.page.locator("article[data-clause]").count() == len(chapter.clauses)
    assert seen == set(CLAUSES)
    reader.to("portal:coverage_chapter", "financing")
    reader.page.locator("tr[data-clause='finance.arrears.two-years-no-vote'] th a").first.click()
    reader.page.wait_for_load_state()
    reader.look()
    assert reader.page.url.endswith("/finance.arrears.two-years-no-vote/")
