"""Documentos y Declaraciones: the files of an adopted text, made when first asked for and kept under the hash of what they say."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from . import pdf, word, xml
from .content import Paper

EDITION = "1"  # moves when the drawing of a file changes, so that older copies are not served


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its ending, content type and maker."""

    ending: str
    content_type: str
    make: Callable[[Paper], bytes]


FORMATS = {
    "pdf": Format("pdf", "application/pdf", pdf.made),
    "docx": Format("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", word.made),
    "xml": Format("xml", "application/xml; charset=utf-8", xml.made),
}


def file_of(paper: Paper, ending: str) -> bytes:
    """The file of a paper in a format of FORMATS. Its place comes from the paper's hash, never from who asks."""
    kept = _place(paper, ending)
    try:
        return kept.read_bytes()
    except FileNotFoundError:
        content = FORMATS[ending].make(paper)
        _keep(kept, content)
        return content


def size_of(paper: Paper, ending: str) -> int | None:
    """Bytes of the file, if it was made already; a page does not make files only to weigh them."""
    try:
        return _place(paper, ending).stat().st_size
    except FileNotFoundError:
        return None


def _place(paper: Paper, ending: str) -> Path:
    return Path(settings.MEDIA_ROOT) / "papers" / f"{paper.seal}-{EDITION}.{ending}"


def _keep(place: Path, content: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
    os.replace(name, place)
