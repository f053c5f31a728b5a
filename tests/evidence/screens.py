"""Carta Estatutaria: notes which clauses a browser saw, and on what kind of page. Asleep unless SECRETARIAT_EVIDENCE names a folder."""

from __future__ import annotations

import json
import os
import pathlib
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from django.utils.translation import override
from playwright.sync_api import Page

from secretariat.evidence.ledger import CHARTER_PAGE, REFUSAL, WORKING_PAGE
from tests.evidence.gather import SCREENS

FOLDER = os.environ.get("SECRETARIAT_EVIDENCE", "")
ON_THE_PAGE = "[...new Set([...document.querySelectorAll('main [data-clause]')].map(e => e.dataset.clause))]"
# Acts of the Secretariat that happen to live below the Charter's own address.
ACTS = {"charter_import", "charter_adoption"}


def kind_of(path: str, refused: bool) -> str:
    """The Charter's own pages say a clause; working pages work by it; a refusal refuses by it."""
    if refused:
        return REFUSAL
    with override(path.split("/")[1]):  # addresses are words of one language
        try:
            found = resolve(path)
        except Resolver404:
            return WORKING_PAGE
    own = found.route.partition("/")[2].startswith(("carta/", "charter/")) and found.url_name not in ACTS
    return CHARTER_PAGE if own else WORKING_PAGE


def note(page: Page) -> None:
    """Keep the clauses of the page before the browser."""
    if not FOLDER:
        return
    clauses = page.evaluate(ON_THE_PAGE)
    if not clauses:
        return
    path = urlsplit(page.url).path
    kind = kind_of(path, page.locator("[data-refused]").count() > 0)
    folder = pathlib.Path(FOLDER) / SCREENS
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{os.getpid()}.jsonl").open("a") as file:
        file.write(json.dumps({"path": path, "kind": kind, "clauses": clauses}) + "\n")
