"""Walks every link that an actor is shown, as a person would who clicks everything."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin, urlsplit

import html5lib
import lxml.html
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


WORDS, VALUES = re.compile(rb">[^<&]*<"), re.compile(rb'="[^"<>&]*"')
FAULTS: dict[bytes, list[str]] = {}


def links(body: bytes) -> list[str]:
    """Every address that the page links, embeds or asks for by htmx."""
    document = lxml.html.document_fromstring(body.decode("utf-8", "replace")) if body.strip() else None
    nodes = document.iter() if document is not None else ()
    return [value for node in nodes for attribute in ("href", "src", "hx-get") if (value := node.get(attribute))]


def faults(body: bytes) -> list[str]:
    """The faults of its HTML as html5lib names them. It is slow and asks only how tags are set: pages that differ in nothing but
    plain words and plain values have the same faults, and are read once.
    """
    bones = VALUES.sub(b'=""', WORDS.sub(lambda found: b">x<" if found[0][1:-1].strip() else b"> <", body))
    if bones not in FAULTS:
        parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
        parser.parse(body)
        FAULTS[bones] = [f"{code} at {position}" for position, code, _ in parser.errors]
    return FAULTS[bones]


def family(url: str) -> str:
    """Address with digits, days and query values folded, to tell pages of one kind."""
    parts = urlsplit(url)
    path = "/".join("#" if any(c.isdigit() for c in s) else s for s in parts.path.split("/"))
    keys = ",".join(sorted(p.split("=")[0] for p in parts.query.split("&") if p))
    return f"{path}?{keys}"


def crawl(client: Client, start: str, most: int = 220, *, sound: bool = True, seen: set[str] | None = None) -> list[Page]:
    """Every page reachable from `start` by links, breadth first; each address once, SAME_FAMILY of each kind.

    `sound`: whether the HTML of each is examined; `seen`: addresses met before, which are not met again.
    """
    seen, families = set() if seen is None else seen, {}
    seen.add(start)
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
            found = links(body)
            page.errors = faults(body) if sound and response.status_code == 200 else []
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
