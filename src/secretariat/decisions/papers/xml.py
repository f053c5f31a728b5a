"""Documentos y Declaraciones: an adopted text as plain XML, for programs and for the archive."""

from __future__ import annotations

from lxml import etree

from .content import Paper

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def made(paper: Paper) -> bytes:
    """The XML of a paper: paragraphs with ids, numbers and clauses; reservations that name their paragraphs."""
    root = etree.Element("declaration", symbol=paper.symbol, sha256=paper.sha256, address=paper.address)
    root.set(LANG, paper.language)
    if paper.adopted:
        root.set("adopted", paper.adopted.isoformat())
    if paper.fictitious:
        root.set("fictitious", "true")
    etree.SubElement(root, "title").text = paper.title
    etree.SubElement(root, "meeting").text = paper.meeting
    body = etree.SubElement(root, "text")
    for row in paper.paragraphs:
        one = etree.SubElement(body, row.kind, id=row.anchor, key=row.key)
        if row.number:
            one.set("number", str(row.number))
        if row.clauses:
            one.set("clauses", " ".join(row.clauses))
        one.text = row.opening + row.rest
        for number in row.notes:
            etree.SubElement(one, "reservation-ref", number=str(number))
    notes = etree.SubElement(root, "reservations")
    for note in paper.notes:
        one = etree.SubElement(
            notes, "reservation", number=str(note.number), party=note.party, source=note.source, paragraphs=" ".join(note.paragraphs)
        )
        one.set(LANG, note.language)
        one.text = note.words
    present = etree.SubElement(root, "present")
    for member in paper.members:
        etree.SubElement(present, "member", party=member.party, head=member.head).text = member.name
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))
