"""Demostración, no la Carta: small fictitious papers, made when they are loaded so that no file of others lies in the repository."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import Any

PRINT = (
    "import sys, typst; sys.stdout.buffer.write(typst.compile("
    "sys.stdin.buffer.read(), format='pdf', pdf_standards=['ua-1'], ignore_system_fonts=True))"
)


def made(symbol: str, title: str, version: dict[str, Any]) -> tuple[str, bytes]:
    """File name and content of one language version: format pdf (tagged), docx or txt."""
    make = {"pdf": pdf, "docx": docx, "txt": txt}[version["format"]]
    name = symbol.lower().replace("/", "-")
    return f"{name}-{version['language']}.{version['format']}", make(symbol, title, version["language"], version["paragraphs"])


def txt(symbol: str, title: str, language: str, paragraphs: list[str]) -> bytes:
    return "\n\n".join([symbol, title, *paragraphs, ""]).encode()


def docx(symbol: str, title: str, language: str, paragraphs: list[str]) -> bytes:
    """A Word file with its language set and a true heading."""
    from docx import Document
    from docx.oxml.ns import qn

    document = Document()
    document.core_properties.title, document.core_properties.author = title, ""
    document.core_properties.language = language
    run = document.styles["Normal"].element.get_or_add_rPr()
    lang = run.makeelement(qn("w:lang"), {qn("w:val"): {"es": "es-CR", "en": "en-US"}[language]})
    run.append(lang)
    document.add_paragraph(symbol)
    document.add_heading(title, level=1)
    for words in paragraphs:
        document.add_paragraph(words)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def pdf(symbol: str, title: str, language: str, paragraphs: list[str]) -> bytes:
    """A tagged PDF (PDF/UA-1) with its language set."""

    body = "\n\n".join(escaped(words) for words in paragraphs)
    source = (
        f'#set document(title: "{title}")\n#set text(lang: "{language}", size: 11pt)\n#set page(paper: "us-letter", margin: 2.5cm)\n'
        f"#set par(justify: false, leading: 0.8em)\n{escaped(symbol)}\n\n= {escaped(title)}\n\n{body}\n"
    )
    # In a process of its own: typst's threads, once started here, would be missing in the workers forked later,
    # and every PDF asked of them would wait for ever.
    made_: bytes = subprocess.run([sys.executable, "-c", PRINT], input=source.encode(), stdout=subprocess.PIPE, check=True).stdout  # noqa: S603
    return made_


def escaped(words: str) -> str:
    """Words of ours as typst reads them literally."""
    return "".join(f"\\{sign}" if sign in "\\#$*_@<>[]`~=-+/" else sign for sign in words)
