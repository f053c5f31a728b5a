"""Walks every link that an actor is shown, as a person would who clicks everything."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

import html5lib
from django.test import Client

HOST = "http://testserver"
# One page of each family is enough where addresses differ only by a number or a day.
SAME_FAMILY = 3


@dataclass
class Page:
    """One answer: where, from where it was linked, and what came."""

    url: str
    linked_from: str
    status: int
    content_type: str
    body: bytes
    errors: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


def read(body: bytes) -> tuple[list[str], list[str]]:
    """Every address that the page links, embeds or asks for by htmx; and the faults of its HTML as html5lib names them."""
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    document = parser.parse(body)
    found = [
        value for node in document.iter() if isinstance(node.tag, str)
        for attribute in ("href", "src", "hx-get") if (value := node.get(attribute))
    ]
    return found, [f"{code} at {position}" for position, code, _ in parser.errors]


def family(url: str) -> str:
    """Address with digits, days and query values folded, to tell pages of one kind."""
    parts = urlsplit(url)
    path = "/".join("#" if any(c.isdigit() for c in s) else s for s in parts.path.split("/"))
    keys = ",".join(sorted(p.split("=")[0] for p in parts.query.split("&") if p))
    return f"{path}?{keys}"


def crawl(client: Client, start: str, most: int = 220) -> list[Page]:
    """Every page reachable from `start` by links, breadth first; each address once, SAME_FAMILY of each kind."""
    seen, families = {start}, {}
    queue: deque[tuple[str, str]] = deque([(start, "")])
    pages: list[Page] = []
    while queue and len(pages) < most:
        url, origin = queue.popleft()
        kind = family(url)
        families[kind] = families.get(kind, 0) + 1
        if families[kind] > SAME_FAMILY:
            continue
        response = client.get(url)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        page = Page(url, origin, response.status_code, response.headers.get("Content-Type", ""), body)
        pages.append(page)
        if response.status_code in {301, 302}:
            found = [response.headers["Location"]]
        elif page.content_type.startswith("text/html"):
            found, faults = read(body)
            page.errors = faults if response.status_code == 200 else []
        else:
            found = []
        for link in found:
            target = urldefrag(urljoin(HOST + url, link))[0]
            if target.startswith(HOST + "/") and not target.startswith((HOST + "/static/", HOST + "/media/")):
                target = target.removeprefix(HOST)
                if target not in seen and "logout" not in target and "salir" not in target:
                    seen.add(target)
                    queue.append((target, url))
    return pages
