"""«Carta Estatutaria»: the official text, as an imported document beside our own short texts.

The product carries no sentence of the Charter. The Executive Secretariat imports the official text as a Markdown
file; this module takes it apart into numbered paragraphs and notes, and finds the paragraph a clause stands in
by the numbers of `charter.anchors`. Nothing here reads a file: the caller passes the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

from charter.anchors import ANCHORS, SECTIONS, Anchor

Kind = Literal["heading", "paragraph", "bullet"]

_NOTE: Final = re.compile(r"^<sup>\s*(\d+)\s*</sup>\s*")
_MARK: Final = re.compile(r"<sup>\s*(\d+)\s*</sup>")
_HEADING: Final = re.compile(r"^#{1,6}\s+")
_BULLET: Final = re.compile(r"^[-*•]\s+")
_RULE: Final = re.compile(r"^(?:-{3,}|\*{3,}|_{3,})$")
_FINISHED: Final = re.compile(r"[.:;?!…][”’»\")]*$")


class NotACharter(ValueError):
    """The text has no headings or no paragraphs, so no clause could be found in it."""

    def sentence(self, lang: str) -> str:
        """What happened and what to do next, in the reader's language (`es` or `en`)."""
        if lang == "en":
            return (
                "The file has no headings with paragraphs under them, so no clause can be found in it. "
                "Import the Charter as Markdown, with a # before each heading and a - before each bullet."
            )
        return (
            "El archivo no tiene encabezados con párrafos, así que no se puede ubicar en él ninguna disposición. "
            "Importe la Carta en Markdown, con # ante cada encabezado y - ante cada viñeta."
        )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One heading, paragraph or bullet of the official text.

    `anchor` is its address (section, paragraph, bullet); `text` is plain, without marks; `notes` are the numbers of
    the notes it calls.
    """

    anchor: Anchor
    kind: Kind
    text: str
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficialText:
    """The official text in the order of the document, its notes by number.

    `shape` says how many bullets follow each paragraph, section by section; its first number in each section counts
    those that stand before any paragraph.
    """

    paragraphs: tuple[Paragraph, ...]
    notes: Mapping[int, str]
    shape: tuple[tuple[int, ...], ...]
    _by_anchor: Mapping[Anchor, Paragraph] = field(repr=False, compare=False)

    def at(self, anchor: Anchor) -> Paragraph | None:
        """The paragraph at an address (its sentence and note are disregarded), or None."""
        return self._by_anchor.get(anchor.block)

    def departures(self) -> tuple[int, ...]:
        """Numbers of the sections that cannot be trusted to be the Charter's, in order; empty when all can.

        A section built otherwise than in the first version is one. When the document has another number of headings,
        every section from the first such one on is too: they may have moved. Their clauses are not shown beside an
        official paragraph, because a wrong neighbour is worse than none.
        """
        known = [section.shape for section in SECTIONS]
        longest = max(len(self.shape), len(known))
        strange = [n for n in range(longest) if self.shape[n : n + 1] != tuple(known[n : n + 1])]
        return tuple(strange if len(self.shape) == len(known) else range(strange[0], longest))


@dataclass(slots=True)
class _Block:
    kind: Kind
    text: str


def parse_official(text: str) -> OfficialText:
    """Take a Markdown Charter apart.

    Takes the whole file as text. Headings begin with `#`, bullets with `-`, a rule of hyphens opens the notes at the
    foot of a page, each beginning with its number in `<sup>`. A sentence or a bullet that a page break cuts in two is
    joined again. Raises `NotACharter` when there is no heading or nothing under the headings.
    """
    blocks: list[_Block] = []
    notes: dict[int, str] = {}
    last_note: int | None = None
    page_foot = turned = False
    for raw in _blocks(text):
        if _RULE.match(raw):
            page_foot = turned = True
            continue
        note = _NOTE.match(raw)
        if note and page_foot:
            last_note = int(note[1])
            notes[last_note] = _plain(raw[note.end() :])
            continue
        if page_foot and last_note is not None and not _opens(raw) and not _FINISHED.search(notes[last_note]):
            notes[last_note] = f"{notes[last_note]} {_plain(raw)}"
            continue
        page_foot = False
        if turned and blocks and _goes_on(blocks[-1], raw):
            blocks[-1].text = f"{blocks[-1].text} {_BULLET.sub('', raw)}"
        else:
            blocks.append(_block(raw))
        turned = False
    paragraphs = tuple(_numbered(blocks))
    if all(paragraph.kind == "heading" for paragraph in paragraphs):
        raise NotACharter
    return OfficialText(paragraphs, MappingProxyType(notes), _shape(paragraphs), {p.anchor: p for p in paragraphs})


def official_of(clause_id: str, official: OfficialText) -> str | None:
    """The official paragraph, bullet or note in which a clause stands.

    Takes the id of a clause and a parsed text; gives the words, or None when that part of the imported document is
    missing or is not built as the first version of the Charter is. Raises `KeyError` for an id that is no clause.
    """
    anchor = ANCHORS[clause_id][0]
    if anchor.note:
        return official.notes.get(anchor.note)
    paragraph = None if anchor.section in official.departures() else official.at(anchor)
    return paragraph.text if paragraph else None


def _blocks(text: str) -> Iterator[str]:
    """Blocks separated by blank lines; a heading, a rule, a note and each bullet is a block of its own."""
    block: list[str] = []
    for line in (*text.removeprefix("\ufeff").splitlines(), ""):
        line = line.strip()
        alone = bool(_HEADING.match(line) or _RULE.match(line))
        if block and (not line or alone or _BULLET.match(line) or _NOTE.match(line)):
            yield " ".join(block)
            block = []
        if alone:
            yield line
        elif line:
            block.append(line)


def _opens(raw: str) -> bool:
    return bool(_HEADING.match(raw) or _BULLET.match(raw))


def _goes_on(before: _Block, raw: str) -> bool:
    """Whether `raw` continues the block before the page break: that block was left without a stop."""
    if before.kind == "heading" or _HEADING.match(raw) or _FINISHED.search(_plain(before.text)):
        return False
    return before.kind == "bullet" or not _BULLET.match(raw)


def _block(raw: str) -> _Block:
    if heading := _HEADING.match(raw):
        return _Block("heading", raw[heading.end() :])
    if bullet := _BULLET.match(raw):
        return _Block("bullet", raw[bullet.end() :])
    return _Block("paragraph", raw)


def _numbered(blocks: list[_Block]) -> Iterator[Paragraph]:
    """Addresses: sections count from 0 (the title), the rest from 1; words before the first heading are dropped."""
    section, paragraph, bullet = -1, 0, 0
    for block in blocks:
        if block.kind == "heading":
            section, paragraph, bullet = section + 1, 0, 0
        elif section < 0:
            continue
        elif block.kind == "paragraph":
            paragraph, bullet = paragraph + 1, 0
        else:
            bullet += 1
        notes = tuple(int(number) for number in _MARK.findall(block.text))
        yield Paragraph(Anchor(section, paragraph, bullet), block.kind, _plain(block.text), notes)


def _shape(paragraphs: tuple[Paragraph, ...]) -> tuple[tuple[int, ...], ...]:
    shape: list[list[int]] = []
    for paragraph in paragraphs:
        if paragraph.kind == "heading":
            shape.append([0])
        elif paragraph.kind == "paragraph":
            shape[-1].append(0)
        else:
            shape[-1][-1] += 1
    return tuple(tuple(counts) for counts in shape)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", _MARK.sub("", text).replace("*", "")).strip()
