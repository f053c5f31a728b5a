"""The page of evidence: by force and chapter, what of each clause is in code, in tests and on a screen."""

from __future__ import annotations

import gzip

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from charter.clauses import CHAPTERS, CLAUSES
from tests import factories as f

pytestmark = pytest.mark.django_db


def test_a_chapter_that_does_not_exist_is_not_found(client: Client) -> None:
    f.the_conference()
    assert client.get("/es/carta/cobertura/nada/").status_code == 404


def test_everybody_reads_the_evidence_by_force_and_never_as_one_percentage(client: Client) -> None:
    f.the_conference()
    said = client.get("/es/carta/cobertura/").content.decode()
    assert "Obligatoria" in said
    assert "se muestran y no se juzgan" in said
    assert "%" not in said.split("<main")[1].split("</main>")[0]
    english = client.get("/en/charter/coverage/").content.decode()
    assert "shown and not judged" in english
    assert "Evidence for each provision" in english


@pytest.mark.parametrize("chapter", [one.id for one in CHAPTERS])
def test_each_chapter_lists_its_clauses_and_each_leads_to_its_page(client: Client, chapter: str) -> None:
    f.the_conference()
    said = client.get(f"/es/carta/cobertura/{chapter}/").content.decode()
    rows = [id_ for id_ in CLAUSES if f'<tr data-clause="{id_}"' in said]
    assert rows == [id_ for id_, clause in CLAUSES.items() if clause.chapter == chapter]
    assert all(f"/es/carta/disposicion/{id_}/" in said for id_ in rows)


def test_a_reading_that_the_members_decided_is_told_so_and_the_others_are_open(client: Client) -> None:
    f.the_conference()
    before = client.get("/es/carta/cobertura/financing/").content.decode()
    assert "Lectura decidida:" not in before
    f.record(f.fact("reading_adopted", "CRM", "2026-01-15", param="finance.rounding", value="cents-largest-remainder-alphabetical"))
    after = client.get("/es/carta/cobertura/financing/").content.decode()
    assert "Lectura decidida:" in after
    assert "Lectura abierta:" in after


def test_the_pages_of_the_charter_and_a_refusal_mark_the_clauses_that_they_show(client: Client) -> None:
    """So a browser can say that it saw a clause, and on what kind of page."""
    f.the_conference()
    chapter = client.get("/es/carta/capitulo/financing/").content.decode()
    assert all(f'data-clause="{id_}"' in chapter for id_, clause in CLAUSES.items() if clause.chapter == "financing")
    assert 'data-clause="vm.consensus"' in client.get("/es/carta/disposicion/vm.consensus/").content.decode()
    refused = f.signed_in(client, "HND").get("/es/carta/importar/").content.decode()
    assert "data-refused" in refused
    assert 'data-clause="se.function.website"' in refused


@pytest.mark.parametrize("page", ["/es/carta/cobertura/", "/es/carta/cobertura/structure/"])
def test_the_page_takes_few_statements_and_weighs_little(client: Client, page: str) -> None:
    f.the_conference()
    answer = client.get(page)
    with CaptureQueriesContext(connection) as statements:
        client.get(page)
    assert sum(not q["sql"].startswith(("SAVEPOINT", "RELEASE")) for q in statements.captured_queries) <= 8
    assert len(gzip.compress(answer.content, 6)) <= 20 * 1024
