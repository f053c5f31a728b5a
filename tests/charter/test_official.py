"""The official text: taking an imported document apart and finding the paragraph of each clause."""

from __future__ import annotations

import pytest

from charter.anchors import ANCHORS, SECTIONS, Anchor
from charter.clauses import CLAUSES
from charter.official import NotACharter, OfficialText, official_of, parse_official
from tests.charter.charter_texts import documents, invented, inventory, published, words_of

SMALL = """\
Portada sin encabezado.

# **CARTA DE LA LIGA**

Los pueblos de la Liga, reunidos
en asamblea:

## *Pesca*

La pesca es libre<sup>1</sup> en los ríos y en los lagos que la

---

<sup>1</sup> Salvo en veda.

Liga administra. Termina con el ocaso.

Son aparejos:

- La caña
* La red, cuando la aprueba el

***

<sup>2</sup> La asamblea puede cambiar las medidas de la red y también las del

- consejo; nunca de noche.
  - El anzuelo,
    de hueso.

---

copo, con aviso.

### **POR TANTO:**

Rige desde hoy.
"""


def test_headings_paragraphs_and_bullets_are_numbered_in_order() -> None:
    official = parse_official(SMALL)
    found = [((p.anchor.section, p.anchor.paragraph, p.anchor.bullet), p.kind, p.text) for p in official.paragraphs]
    assert found == [
        ((0, 0, 0), "heading", "CARTA DE LA LIGA"),
        ((0, 1, 0), "paragraph", "Los pueblos de la Liga, reunidos en asamblea:"),
        ((1, 0, 0), "heading", "Pesca"),
        (
            (1, 1, 0),
            "paragraph",
            "La pesca es libre en los ríos y en los lagos que la Liga administra. Termina con el ocaso.",
        ),
        ((1, 2, 0), "paragraph", "Son aparejos:"),
        ((1, 2, 1), "bullet", "La caña"),
        ((1, 2, 2), "bullet", "La red, cuando la aprueba el consejo; nunca de noche."),
        ((1, 2, 3), "bullet", "El anzuelo, de hueso."),
        ((2, 0, 0), "heading", "POR TANTO:"),
        ((2, 1, 0), "paragraph", "Rige desde hoy."),
    ]


def test_the_shape_counts_bullets_after_each_paragraph() -> None:
    assert parse_official(SMALL).shape == ((0, 0), (0, 0, 3), (0, 0))


def test_a_paragraph_keeps_the_numbers_of_the_notes_it_calls() -> None:
    official = parse_official(SMALL)
    called = official.at(Anchor(1, 1, sentence=2))
    assert called is not None
    assert called.notes == (1,)
    assert official.at(Anchor(1, 9)) is None


def test_a_note_that_a_page_break_cuts_in_two_is_joined() -> None:
    notes = parse_official(SMALL).notes
    assert notes[1] == "Salvo en veda."
    assert notes[2] == "La asamblea puede cambiar las medidas de la red y también las del copo, con aviso."


def test_a_finished_paragraph_before_a_page_break_is_not_joined_to_the_next() -> None:
    official = parse_official(
        "# A\n\nUno.\n\n---\n\n<sup>1</sup> Nota.\n\nDos.\n\n- tres\n\n---\n\n<sup>2</sup> Otra.\n\n## B\n\nCuatro"
    )
    assert [p.text for p in official.paragraphs] == ["A", "Uno.", "Dos.", "tres", "B", "Cuatro"]


def test_a_list_after_an_unfinished_paragraph_stays_a_list() -> None:
    official = parse_official("# A\n\nSon\n\n---\n\n<sup>1</sup> Nota.\n\n- uno\n- dos\n")
    assert official.shape == ((0, 2),)


def test_a_superscript_away_from_the_foot_of_a_page_is_text() -> None:
    official = parse_official("# A\n\n<sup>2</sup> potencia de diez.\n")
    assert official.notes == {}
    assert official.paragraphs[1].text == "potencia de diez."


def test_line_ends_and_byte_marks_of_other_machines_change_nothing() -> None:
    assert parse_official("\ufeff" + SMALL.replace("\n", "\r\n")).paragraphs == parse_official(SMALL).paragraphs


@pytest.mark.parametrize("text", ["", "   \n\n", "Una carta sin encabezados.\n\n- Ni uno.\n"])
def test_a_file_without_headings_is_refused_with_a_sentence_in_both_languages(text: str) -> None:
    with pytest.raises(NotACharter) as refused:
        parse_official(text)
    assert refused.value.sentence("es").startswith("El archivo no tiene encabezados")
    assert refused.value.sentence("en").startswith("The file has no headings")


def test_a_file_of_headings_alone_is_refused() -> None:
    with pytest.raises(NotACharter):
        parse_official("# Carta\n\n## Mandato\n")


@pytest.fixture(params=list(documents()))
def official(request: pytest.FixtureRequest) -> OfficialText:
    return parse_official(documents()[request.param])


def test_a_document_built_like_the_charter_has_no_departures(official: OfficialText) -> None:
    assert official.departures() == ()
    assert set(official.notes) == set(range(1, 17))


def test_every_clause_finds_its_paragraph_or_its_note(official: OfficialText) -> None:
    assert [clause for clause in CLAUSES if not official_of(clause, official)] == []


def test_every_note_is_called_by_the_paragraph_of_its_clause(official: OfficialText) -> None:
    for clause, anchors in ANCHORS.items():
        for anchor in anchors:
            paragraph = official.at(anchor)
            assert paragraph is not None, clause
            assert not anchor.note or anchor.note in paragraph.notes, clause


def test_each_clause_finds_the_words_that_stand_at_its_address() -> None:
    official = parse_official(invented())
    for clause, (anchor, *_) in ANCHORS.items():
        expected = f"Glosa {anchor.note}." if anchor.note else words_of(anchor.block)
        assert official_of(clause, official) == expected, clause


def test_a_missing_bullet_silences_its_section_and_no_other() -> None:
    missing = words_of(Anchor(13, 1, 4))
    official = parse_official(invented().replace(f"- {missing}\n\n", ""))
    assert official.departures() == (13,)
    assert official_of("ppt.function.preside", official) is None
    assert official_of("troika.composition", official) == words_of(Anchor(14, 1))


def test_a_document_that_ends_early_gives_what_it_has() -> None:
    text = invented()
    official = parse_official(text[: text.index(f"## {words_of(Anchor(29))}")])
    assert official.departures() == (29,)
    assert official_of("annex-a.matrix", official) is None
    assert official_of("annex-a.purpose", official) == words_of(Anchor(26, 1))


def test_headings_that_may_have_moved_are_not_taken_for_their_neighbours() -> None:
    """Two neighbouring sections are built alike: counting alone would show one beside the clauses of the other."""
    assert SECTIONS[22].shape == SECTIONS[23].shape
    heading = words_of(Anchor(20))
    official = parse_official(invented().replace(f"## {heading}\n\n", ""))
    assert official.departures() == tuple(range(20, 30))
    assert official_of("fund.establishment", official) is None
    assert official_of("plan.approval", official) == words_of(Anchor(19, 3))


def test_without_its_title_no_section_is_trusted() -> None:
    title = words_of(Anchor(0))
    assert parse_official(invented().replace(f"## {title}\n\n", "")).departures()[0] == 0


def test_a_section_too_many_is_a_departure() -> None:
    official = parse_official(invented() + "\n## Otro\n\nMás.\n")
    assert official.departures() == (len(SECTIONS),)


def test_a_note_that_was_not_imported_gives_nothing() -> None:
    official = parse_official(invented().replace("<sup>3</sup> Glosa 3.\n\n", ""))
    assert official_of("mandate.reservation-right", official) is None


def test_an_unknown_clause_is_an_error_not_an_empty_answer() -> None:
    with pytest.raises(KeyError):
        official_of("mandate.majority-vote", parse_official(invented()))


def test_the_inventory_finds_its_words_where_the_clause_points() -> None:
    """With the published Charter beside the checkout; without it there is no inventory and no clause to look for."""
    text = published()
    official = parse_official(text or invented())
    running = ""
    starts: dict[Anchor, range] = {}
    for paragraph in official.paragraphs:
        starts[paragraph.anchor] = range(len(running), len(running) + len(paragraph.text))
        running += paragraph.text + " "
    astray = []
    for clause, fields in inventory().items():
        anchor = ANCHORS[clause][0]
        locator = fields["locator"]
        if anchor.note:
            if locator not in official.notes[anchor.note]:
                astray.append(clause)
            continue
        place = starts[anchor.block]
        at = running.find(locator, place.start)
        if at not in place:
            astray.append(clause)
        elif anchor.sentence and running[place.start : at].count(". ") + 1 != anchor.sentence:
            astray.append(f"{clause}: sentence")
    assert astray == []
    assert (text is None) == (inventory() == {})
