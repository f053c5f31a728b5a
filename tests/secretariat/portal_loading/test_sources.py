"""The files in which the Conference is kept, and the papers made from them."""

import io
import re

import pytest
from docx import Document as Word
from pypdf import PdfReader

from secretariat.chronicle.models import Entry
from secretariat.participants.models import Party
from secretariat.portal import loading
from secretariat.portal.loading import papers, sources

from .conftest import quiet


@pytest.mark.django_db
def test_a_start_that_fails_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(loading, "load_xxxi", broken)
    with pytest.raises(RuntimeError, match="power cut"):
        loading.first_start(empty=False, say=quiet)
    assert not Entry.objects.exists()
    assert not Party.objects.exists()


def test_no_sentence_of_the_demonstration_lacks_its_english() -> None:
    def walk(value: object, path: str = "") -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                if key.endswith("_es") and key != "article_es":
                    assert bool(inner) == bool(value.get(key[:-3] + "_en")), f"{path}.{key}"
                walk(inner, f"{path}.{key}")
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                walk(inner, f"{path}[{number}]")

    for name in ("conference", "fiction", "xxxi"):
        walk(sources.rows(name), name)


def test_sources_are_addresses_or_the_charter() -> None:
    kept = sources.rows("conference")
    for rows in (kept["parties"], kept["meetings"], kept["presidencies"], kept["declarations"]):
        for row in rows:
            for source in row.get("sources", ()):
                assert re.match(r"https?://\S+$|Carta Estatutaria", source), source


@pytest.mark.parametrize("language", ["es", "en"])
def test_papers_are_true_files_in_their_language(language: str) -> None:
    version = {"language": language, "format": "pdf", "paragraphs": ["US$ 321,600.00 — 5 % #1 [a] *b* «ñ»"]}
    name, content = papers.made("CRM/RV/XXXI/DOC/1", "Título: 41 compromisos", version)
    assert name == f"crm-rv-xxxi-doc-1-{language}.pdf"
    reader = PdfReader(io.BytesIO(content))
    assert "US$ 321,600.00" in reader.pages[0].extract_text()
    assert reader.trailer["/Root"]["/Lang"] == language
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    _name, content = papers.made("CRM/RV/XXXI/DOC/1", "Título", {**version, "format": "docx"})
    word = Word(io.BytesIO(content))
    assert [p.style.name for p in word.paragraphs][:2] == ["Normal", "Heading 1"]
    _name, content = papers.made("CRM/RV/XXXI/DOC/1", "Título", {**version, "format": "txt"})
    assert "«ñ»" in content.decode()
