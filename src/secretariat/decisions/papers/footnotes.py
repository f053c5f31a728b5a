"""Mandato, nota 3: reservations as real footnotes of a Word document, which python-docx does not make by itself."""

from __future__ import annotations

from xml.sax.saxutils import escape

from django.utils.translation import gettext as _
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph as Par

from .content import Note

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
LOCALES = {"es": "es-CR", "en": "en-GB"}
EMPTY = f"""<w:footnotes {nsdecls("w")}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
</w:footnotes>"""


class Footnotes:
    """The footnotes part of one document. A note named by two paragraphs is one note with two marks."""

    def __init__(self, document: Docx) -> None:
        package = document.part.package
        self.root = parse_xml(EMPTY)
        part = XmlPart(PackURI("/word/footnotes.xml"), CONTENT_TYPE, self.root, package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        settings = document.settings.element
        settings.append(parse_xml(f'<w:footnotePr {nsdecls("w")}><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'))
        _in_order(settings)
        self._styles(document)
        self.made: dict[int, int] = {}

    def _styles(self, document: Docx) -> None:
        styles = document.styles
        text = styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
        text.base_style = styles["Normal"]
        text.font.size, text.paragraph_format.space_after = Pt(9), Pt(3)
        text.paragraph_format.line_spacing = 1.1
        mark = styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
        mark.font.superscript = True
        self.text, self.mark = text.style_id, mark.style_id

    def refer(self, par: Par, note: Note) -> None:
        """Put the mark of a note at the end of a paragraph, and the note at the foot the first time."""
        style = f'<w:rPr><w:rStyle w:val="{self.mark}"/></w:rPr>'
        if note.number in self.made:
            par._p.append(
                parse_xml(
                    f'<w:fldSimple {nsdecls("w")} w:instr=" NOTEREF note{note.number} \\f \\h ">'
                    f"<w:r>{style}<w:t>{note.number}</w:t></w:r></w:fldSimple>"
                )
            )
            return
        # Word numbers notes by their order; a reservation entered after adoption keeps its own number as a custom mark.
        ordered = note.number == len(self.made) + 1
        self.made[note.number] = note.number
        custom = "" if ordered else ' w:customMarkFollows="1"'
        shown = "" if ordered else f"<w:t>{note.number}</w:t>"
        start = f'<w:bookmarkStart {nsdecls("w")} w:id="{2000 + note.number}" w:name="note{note.number}"/>'
        par._p.append(parse_xml(start))
        par._p.append(parse_xml(f'<w:r {nsdecls("w")}>{style}<w:footnoteReference{custom} w:id="{note.number}"/>{shown}</w:r>'))
        par._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{2000 + note.number}"/>'))
        self.root.append(self._note(note, style, "<w:footnoteRef/>" if ordered else f"<w:t>{note.number}</w:t>"))

    def _note(self, note: Note, style: str, mark: str) -> object:
        head = escape(_("Reserva de %(party)s:") % {"party": note.name})
        return parse_xml(
            f'<w:footnote {nsdecls("w")} w:id="{note.number}"><w:p><w:pPr><w:pStyle w:val="{self.text}"/></w:pPr>'
            f"<w:r>{style}{mark}</w:r>"
            f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> {head} </w:t></w:r>'
            f'<w:r><w:rPr><w:lang w:val="{LOCALES[note.language]}"/></w:rPr><w:t xml:space="preserve">{escape(note.words)} </w:t></w:r>'
            f'<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">{escape(note.where)}</w:t></w:r></w:p></w:footnote>'
        )


# The schema wants the settings' children in order; these stand after the notes' properties in python-docx's template.
_AFTER = (
    "w:endnotePr",
    "w:compat",
    "w:docVars",
    "w:rsids",
    "m:mathPr",
    "w:attachedSchema",
    "w:themeFontLang",
    "w:clrSchemeMapping",
    "w:doNotIncludeSubdocsInStats",
    "w:shapeDefaults",
    "w:decimalSymbol",
    "w:listSeparator",
)


def _in_order(settings: object) -> None:
    made = settings[-1]  # type: ignore[index]
    names = {qn(name) for name in _AFTER if not name.startswith("m:")}
    for child in settings:  # type: ignore[attr-defined]
        if child is not made and (child.tag in names or child.tag.endswith("}mathPr")):
            child.addprevious(made)
            return
