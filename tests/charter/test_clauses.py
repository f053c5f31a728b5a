"""The clauses: complete, in order, placed, in our own words and in both languages."""

from __future__ import annotations

import re

import pytest

from charter.anchors import ANCHORS, SECTIONS
from charter.clauses import CHAPTERS, CLAUSES, FORCE_LABELS, NOT_JUDGED, TYPE_LABELS, Clause, place
from charter.readings import READINGS
from charter.texts.literals import LANGUAGES
from charter.texts.subjects import SUBJECTS
from tests.charter.charter_texts import documents, inventory, shared_run, words

ALL = list(CLAUSES.values())


def test_the_charter_has_238_clauses_numbered_in_its_order() -> None:
    assert [clause.n for clause in ALL] == list(range(1, 239))
    assert list(CLAUSES) == list(ANCHORS)
    assert [clause.id for clause in ALL] == list(CLAUSES)


def test_the_nine_chapters_hold_every_clause_once_in_order() -> None:
    assert len(CHAPTERS) == 9
    assert [clause for chapter in CHAPTERS for clause in chapter.clauses] == list(CLAUSES)
    assert all(CLAUSES[clause].chapter == chapter.id for chapter in CHAPTERS for clause in chapter.clauses)


def test_addresses_follow_the_order_of_the_charter_within_each_heading() -> None:
    """Only the clauses that a heading gathers from elsewhere step out of line."""
    gathered = {
        "observer.org.admission",
        "terminology.se-succession",
        "iom.mou-2017",
        "pillar.human-rights-axis",
        "finance.fn16.guatemala-term",
    }
    for heading in {clause.heading for clause in ALL}:
        blocks = [ANCHORS[c.id][0].block for c in ALL if c.heading == heading and c.id not in gathered]
        assert blocks == sorted(blocks), heading


def test_every_address_fits_the_build_of_its_section() -> None:
    for clause, anchors in ANCHORS.items():
        for anchor in anchors:
            shape = SECTIONS[anchor.section].shape
            assert anchor.paragraph < len(shape), clause
            assert anchor.bullet <= shape[anchor.paragraph], clause


@pytest.mark.parametrize(
    ("clause", "es", "en"),
    [
        (
            "finance.arrears.four-years-exclusion",
            "Cuotas de la membresía, párr. 2, frase 3",
            "Membership quotas, para. 2, sentence 3",
        ),
        ("finance.quota.canada", "Cuotas de la membresía, párr. 1, viñeta 2", "Membership quotas, para. 1, bullet 2"),
        ("mandate.reservation-right", "Mandato, párr. 1, nota 3", "Mandate, para. 1, note 3"),
        ("ppt.function.draft-declaration", "Presidencia, funciones, viñeta 4", "Presidency, functions, bullet 4"),
        ("objective.platform", "Objetivos, viñeta 1", "Objectives, bullet 1"),
        ("finance.fn16.guatemala-term", "Cuotas de la membresía, nota 16", "Membership quotas, note 16"),
        (
            "terminology.se-succession",
            "Reunión Viceministerial, competencias, viñeta 8, nota 9; Secretaría Ejecutiva, nota 11",
            "Vice-Ministerial Meeting, powers, bullet 8, note 9; Executive Secretariat, note 11",
        ),
        (
            "iom.mou-2017",
            "Secretaría Ejecutiva, funciones, viñeta 4, nota 13; funciones, viñeta 8, nota 14; párr. 5, nota 15",
            "Executive Secretariat, functions, bullet 4, note 13; functions, bullet 8, note 14; para. 5, note 15",
        ),
    ],
)
def test_a_clause_is_named_by_heading_paragraph_bullet_note_and_sentence(clause: str, es: str, en: str) -> None:
    assert place(clause, "es") == es == CLAUSES[clause].place["es"]
    assert place(clause, "en") == en == CLAUSES[clause].place["en"]


def test_on_a_page_that_names_the_heading_the_place_leaves_it_out() -> None:
    assert place("finance.arrears.four-years-exclusion", "es", heading=False) == "párr. 2, frase 3"
    assert (
        place("terminology.se-succession", "en", heading=False)
        == "powers, bullet 8, note 9; Executive Secretariat, note 11"
    )


def test_a_place_of_no_clause_is_refused() -> None:
    with pytest.raises(KeyError):
        place("finance.arrears.ten-years", "es")
    with pytest.raises(KeyError):
        place("finance.arrears.ten-years", "es", heading=False)


def test_the_sixteen_notes_are_all_cited() -> None:
    assert {note for clause in ALL for note in clause.notes} == set(range(1, 17))
    for clause in ALL:
        assert {anchor.note for anchor in ANCHORS[clause.id] if anchor.note} <= set(clause.notes), clause.id


def test_clauses_and_readings_name_each_other() -> None:
    named = {(clause.id, param) for clause in ALL for param in clause.readings}
    assert named == {(clause, reading.param) for reading in READINGS.values() for clause in reading.clauses}


def test_aims_and_recitals_are_shown_and_never_judged() -> None:
    assert frozenset({"programmatic", "declaratory"}) == NOT_JUDGED
    for clause in ALL:
        assert clause.judged == (clause.force not in NOT_JUDGED), clause.id
    assert CLAUSES["principle.rule-of-law"].judged is False
    assert CLAUSES["finance.arrears.two-years-no-vote"].judged is True


def test_every_type_and_force_in_use_has_its_word_and_no_other() -> None:
    assert {clause.type for clause in ALL} == set(TYPE_LABELS)
    assert {clause.force for clause in ALL} == set(FORCE_LABELS)
    assert {id(clause.subject) for clause in ALL} == {id(subject) for subject in SUBJECTS.values()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_clause_says_its_rule_and_what_the_software_does_in_one_sentence(lang: str) -> None:
    for clause in ALL:
        for sentence in (clause.text[lang], clause.does[lang]):
            assert re.fullmatch(r"[A-ZÁÉÍÓÚÑ][^\n]*[^ .]\.", sentence), f"{clause.id}: {sentence}"
            assert "  " not in sentence, clause.id
            assert len(sentence.split()) <= 34, f"{clause.id}: {sentence}"


def test_the_two_languages_are_not_the_same_words() -> None:
    for clause in ALL:
        assert clause.text["es"] != clause.text["en"], clause.id
        assert clause.does["es"] != clause.does["en"], clause.id
        assert clause.headings["es"] == clause.heading, clause.id


def test_a_duty_of_the_software_is_a_duty_in_both_languages() -> None:
    for clause in ALL:
        assert ("debe" in words(clause.does["es"])) == ("must" in words(clause.does["en"])), clause.id


def prose(clause: Clause, lang: str) -> str:
    return " ".join((clause.text[lang], clause.does[lang], clause.place[lang], clause.subject[lang]))


def test_each_language_uses_its_official_terms() -> None:
    wrong = {
        "es": r"\b(RCM|RCGM|RNCOM|países miembros|países observadores|viceministros de los|estados miembros)\b",
        "en": r"\b(CRM|GRCM|RROCM|Member States?|member countries|Deputy|vice-ministers|working groups?)\b",
    }
    for clause in ALL:
        for lang, pattern in wrong.items():
            assert not re.search(pattern, prose(clause, lang)), f"{clause.id}: {prose(clause, lang)}"


@pytest.mark.parametrize("document", list(documents()))
def test_no_text_of_ours_repeats_eight_words_of_the_charter(document: str) -> None:
    copied = {
        clause.id: run
        for clause in ALL
        for sentence in (clause.text["es"], clause.does["es"])
        if (run := shared_run(sentence, documents()[document]))
    }
    assert copied == {}


def test_a_copied_sentence_would_be_found() -> None:
    theirs = "Los pescadores de la Liga se reunirán cada año en la orilla del lago."
    assert (
        shared_run("Se dice que de la Liga se reunirán cada AÑO en la playa.", theirs)
        == "de la liga se reunirán cada año en"
    )
    assert shared_run("La Liga se reúne cada año.", theirs) == ""


def test_the_inventory_beside_the_checkout_says_the_same_of_each_clause() -> None:
    """Where there is no inventory every clause still names its kind, its force and its heading."""
    theirs = inventory() or {
        c.id: {
            "n": str(c.n),
            "heading": c.heading,
            "type": c.type,
            "force": c.force,
            "notes": " ".join(map(str, c.notes)),
            "params": " ".join(c.readings),
        }
        for c in ALL
    }
    assert list(theirs) == list(CLAUSES)
    for clause in ALL:
        fields = theirs[clause.id]
        assert (fields["n"], fields["heading"]) == (str(clause.n), clause.heading)
        assert (fields["type"], fields["force"]) == (clause.type, clause.force), clause.id
        assert fields["notes"].split() == [str(note) for note in clause.notes], clause.id
        assert fields["params"].split() == list(clause.readings), clause.id
