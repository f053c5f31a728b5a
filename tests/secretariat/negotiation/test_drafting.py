"""Propuesta de Declaración: the Presidency drafts with the Secretariat, members propose, every wording stays."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import translation

from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.chronicle.sentences import sentence
from secretariat.negotiation import acts, effects, facts
from secretariat.negotiation.models import Amendment, Provision, Text, Wording
from tests import factories
from tests.secretariat.decisions import scene

pytestmark = pytest.mark.django_db
MEXICO = factories.member("MEX")


def draft(**fields: object) -> Text:
    """The scene's draft Declaration before its meeting."""
    scene.meeting()
    return scene.draft(**fields)


def paragraph(key: str = "p2") -> Provision:
    return Provision.objects.get(key=key)


# -- refusals ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [MEXICO, factories.observer(), factories.organisation(), factories.rrocm(), factories.PUBLIC])
def test_only_the_presidency_and_the_secretariat_write_in_the_text(who):
    text = draft()
    doings = [
        lambda: acts.reword(who, paragraph(), es="Otra cosa."),
        lambda: acts.add_provision(who, text, es="Otra cosa."),
        lambda: acts.remove_provision(who, paragraph()),
        lambda: acts.cause(who, paragraph(), None),
        lambda: acts.draft(who, symbol="OTRO/1", title_es="x", title_en="x"),
    ]
    for do in doings:
        with pytest.raises(Refused) as refused:
            do()
        assert "ppt.function.draft-declaration" in refused.value.verdict.clauses
    assert paragraph().es == "Acuerdan un procedimiento común de alerta temprana."


def test_an_observer_proposes_no_wording_and_what_it_wrote_is_given_back():
    text = draft()
    with pytest.raises(Refused) as refused:
        acts.propose(factories.observer(), text, es="Palabras de Argentina.", provision=paragraph())
    assert "observer.country.no-decision-making" in refused.value.verdict.clauses
    assert refused.value.kept["es"] == "Palabras de Argentina."


def test_nothing_moves_while_the_text_is_before_the_members():
    row = scene.question()
    text = Text.objects.get(pk=row.text)
    with pytest.raises(Conflict, match="congelado"):
        acts.reword(scene.ppt(), paragraph(), es="Otra cosa.")
    with pytest.raises(Conflict, match="congelado"):
        acts.propose(MEXICO, text, es="Otra cosa.", provision=paragraph())


def test_an_adopted_text_never_moves_again():
    scene.declaration()
    with pytest.raises(Conflict, match="adoptado"):
        acts.reword(scene.ppt(), paragraph(), es="Otra cosa.")


def test_a_symbol_names_one_text():
    draft()
    with pytest.raises(Conflict, match="símbolo"):
        scene.draft()


@pytest.mark.parametrize(
    ("effect", "field"),
    [
        ({"kind": "unheard-of"}, "kind"),
        ({"kind": "budget_approved", "year": 2027}, "amount"),
        ({"kind": "budget_approved", "year": 2027, "amount": "10.123"}, "amount"),
        ({"kind": "budget_approved", "year": 1027, "amount": "10"}, "year"),
        ({"kind": "ppt_designated", "party": "ARG", "takes_office": "2027-01-01"}, "party"),
        ({"kind": "ppt_designated", "party": "CRI", "takes_office": "2027-02-30"}, "takes_office"),
        ({"kind": "observer_admitted", "party": "HND", "category": "country", "name_es": "x", "name_en": "x"}, "party"),
        ({"kind": "observer_admitted", "party": "BRA", "category": "planet", "name_es": "x", "name_en": "x"}, "category"),
        ({"kind": "wg_extended", "slug": "Con Espacios", "ends": "2027-01-01"}, "slug"),
        ({"kind": "reading_adopted", "param": "no.such", "value": "x"}, "param"),
        ({"kind": "reading_adopted", "param": "consensus.quorum", "value": "x"}, "value"),
        ({"kind": "se_extended", "person": "Alguien", "colour": "blue"}, "colour"),
    ],
)
def test_an_effect_of_the_wrong_shape_names_its_field(effect, field):
    draft()
    with pytest.raises(Conflict) as conflict:
        acts.cause(scene.ppt(), paragraph(), effect)
    assert conflict.value.code == field


def test_an_answered_proposal_is_not_answered_or_withdrawn_again():
    text = draft()
    row = acts.propose(MEXICO, text, es="Otra cosa.", provision=paragraph())
    with pytest.raises(Conflict, match="propia"):
        acts.withdraw(factories.member("PAN"), row)
    acts.answer(scene.ppt(), row, take=False, words="No por ahora.")
    with pytest.raises(Conflict, match="respuesta"):
        acts.answer(scene.ppt(), row, take=True)
    with pytest.raises(Conflict, match="espera respuesta"):
        acts.withdraw(MEXICO, row)
    with pytest.raises(Refused):
        acts.answer(MEXICO, row, take=True)


def test_a_wording_once_written_is_never_changed():
    draft()
    with pytest.raises(DatabaseError), transaction.atomic():
        Wording.objects.update(es="Otra cosa.")


# -- drafting ----------------------------------------------------------------------------------------------------------


def test_paragraphs_have_keys_of_their_kind_and_numbers_of_their_place():
    text = draft()
    assert [(line.key, line.number) for line in facts.lines(text)] == [
        ("pre1", None),
        ("ep1", None),
        ("p1", 1),
        ("p2", 2),
        ("p3", 3),
        ("p4", 4),
        ("p5", 5),
    ]


def test_a_key_is_never_used_twice():
    text = draft()
    acts.remove_provision(scene.ppt(), paragraph("p5"))
    made = acts.add_provision(factories.SE, text, es="Otra cosa.", en="Something else.", after="p1", tags=["global-compact"])
    assert made.key == "p6"
    assert [(line.key, line.number) for line in facts.lines(text)][2:5] == [("p1", 1), ("p6", 2), ("p2", 3)]
    assert paragraph("p5").removed


def test_every_wording_a_paragraph_had_stays_with_who_gave_it():
    draft()
    acts.reword(
        scene.ppt(), paragraph(), es="Acuerdan un plazo.", en="Agree on a term.", tags=["agenda-2030", "agenda-2030"], note="Más breve"
    )
    row = paragraph()
    assert (row.es, row.tags) == ("Acuerdan un plazo.", ["agenda-2030"])
    assert [(w.party, w.es) for w in row.wordings.all()] == [
        ("GTM", "Acuerdan un plazo."),
        ("se", "Acuerdan un procedimiento común de alerta temprana."),
    ]


def test_a_member_proposes_and_the_presidency_takes_it_over_in_the_proposers_name():
    text = draft()
    row = acts.propose(MEXICO, text, es="Acuerdan un plazo de un año.", reason="Se necesita.", provision=paragraph())
    assert paragraph().es != row.es, "the text does not move by a proposal"
    assert list(facts.open_amendments(text)) == ["p2"]
    acts.answer(scene.ppt(), row, take=True)
    assert paragraph().es == "Acuerdan un plazo de un año."
    assert paragraph().wordings.first().party == "MEX"
    assert facts.open_amendments(text) == {}


def test_a_new_paragraph_can_be_proposed_taken_over_or_withdrawn():
    text = draft()
    first = acts.propose(MEXICO, text, es="Un párrafo nuevo.", en="A new paragraph.")
    second = acts.propose(MEXICO, text, es="Otro.")
    assert [len(rows) for rows in facts.open_amendments(text).values()] == [2]
    acts.answer(scene.ppt(), first, take=True)
    acts.withdraw(MEXICO, second)
    assert facts.lines(text)[-1].provision.es == "Un párrafo nuevo."
    assert list(Amendment.objects.values_list("state", flat=True)) == ["taken", "withdrawn"]


def test_an_effect_is_kept_in_its_shape_and_taken_away():
    draft()
    acts.cause(scene.ppt(), paragraph(), {"kind": "budget_approved", "year": "2027", "amount": "321,600.00"})
    assert paragraph().effect == {"kind": "budget_approved", "year": 2027, "amount": "321600.00"}
    acts.cause(scene.ppt(), paragraph(), None)
    assert paragraph().effect is None


def test_the_seal_of_frozen_paragraphs_moves_with_a_single_letter():
    text = draft()
    frozen = facts.as_frozen(facts.lines(text))
    assert facts.seal(frozen) == facts.seal(facts.as_frozen(facts.lines(text)))
    frozen[0]["es"] += "."
    assert facts.seal(frozen) != facts.seal(facts.as_frozen(facts.lines(text)))


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_act_of_drafting_is_told_in_a_sentence(language):
    text = draft()
    acts.reword(scene.ppt(), paragraph(), es="Acuerdan.", en="Agree.")
    acts.add_provision(scene.ppt(), text, es="Otra cosa.")
    acts.remove_provision(scene.ppt(), paragraph("p1"))
    acts.cause(scene.ppt(), paragraph(), None)
    for take in (True, False):
        acts.answer(scene.ppt(), acts.propose(MEXICO, text, es="x", provision=paragraph()), take=take)
    acts.withdraw(MEXICO, acts.propose(MEXICO, text, es="y"))
    with translation.override(language):
        entries = list(Entry.objects.filter(act__startswith="negotiation."))
        told = [sentence(entry) for entry in entries]
    assert {entry.act.split(".")[1] for entry in entries} == {"draft", "reword", "add", "remove", "cause", "propose", "answer", "withdraw"}
    assert all("negotiation." not in words and "CRM/RV/XXXI" in words for words in told)
    assert {entry.audience for entry in entries} == {"members"}


# -- pages -------------------------------------------------------------------------------------------------------------


def at(name: str, *args: object) -> str:
    return reverse(f"negotiation:{name}", args=args)


def as_(party: str) -> Client:
    return factories.signed_in(Client(), party)


@pytest.mark.parametrize("party", ["", "ARG", "IOM"])
def test_a_draft_leaves_no_trace_for_who_does_not_decide(party):
    text = draft()
    client = as_(party) if party else Client()
    pages = [
        at("list"),
        at("text", text.pk),
        at("edit", text.pk, "p2"),
        at("add", text.pk),
        at("propose", text.pk, "p2"),
        at("history", text.pk, "p2"),
        at("effect", text.pk, "p2"),
        at("propose_new", text.pk),
    ]
    assert [client.get(page).status_code for page in pages] == [404] * len(pages)
    assert client.post(at("remove", text.pk, "p2")).status_code == 404
    assert client.get("/api/negotiation/texts").json() == []
    assert client.get(f"/api/negotiation/texts/{text.pk}").status_code == 404


def test_members_read_and_propose_and_the_presidency_writes():
    text = draft()
    member, chair = as_("PAN"), as_("GTM")
    page = member.get(at("text", text.pk)).content.decode()
    assert "Proponer otras palabras" in page
    assert "Cambiar" not in page.replace("Cambiar</button>", "")
    assert member.get(at("edit", text.pk, "p2")).status_code == 403
    assert "Someter a consenso" in chair.get(at("text", text.pk)).content.decode()
    assert "Declaración de Ciudad de Guatemala" in member.get(at("list")).content.decode()
    assert "Agree on a common" in member.get(at("text", text.pk), {"idioma": "ambos"}).content.decode()


def test_the_presidency_edits_adds_removes_and_reads_the_history():
    text = draft()
    client = as_("GTM")
    lacking = client.post(at("edit", text.pk, "p2"), {"es": "", "en": "Kept words."})
    assert lacking.status_code == 422
    assert "Kept words." in lacking.content.decode()
    client.post(
        at("edit", text.pk, "p2"), {"es": "Acuerdan un plazo.", "en": "Agree on a term.", "tags": ["global-compact"], "note": "Breve"}
    )
    assert paragraph().tags == ["global-compact"]
    assert "Acuerdan un procedimiento común" in client.get(at("history", text.pk, "p2")).content.decode()
    client.post(at("add", text.pk), {"kind": "operative", "after": "p2", "es": "Nuevo.", "en": "New."})
    assert paragraph("p6").es == "Nuevo."
    assert client.get(at("add", text.pk)).status_code == 200
    assert "salió del texto" in client.post(at("remove", text.pk, "p6"), follow=True).content.decode()


def test_an_effect_is_chosen_first_and_then_filled_in():
    text = draft()
    client = as_("GTM")
    offered = sum(map(len, effects.kinds_of("vm").values()))
    assert client.get(at("effect", text.pk, "p2")).content.decode().count('name="kind"') == offered + 1
    for kind in effects.KINDS:
        assert client.get(at("effect", text.pk, "p2"), {"kind": kind}).status_code == 200
    lacking = client.post(at("effect", text.pk, "p2"), {"kind": "budget_approved", "year": "2027"})
    assert "Complete «Monto total" in lacking.content.decode()
    client.post(at("effect", text.pk, "p2"), {"kind": "budget_approved", "year": "2027", "amount": "1000.50"})
    assert paragraph().effect["amount"] == "1000.50"
    client.post(at("effect", text.pk, "p2"), {"kind": "ppt_designated", "party": "CRI", "takes_office": "15/01/2027"})
    assert paragraph().effect["takes_office"] == "2027-01-15"
    wrong = client.post(at("effect", text.pk, "p2"), {"kind": "reading_adopted", "param": "consensus.quorum", "value": "perhaps"})
    assert wrong.status_code == 422
    client.post(at("effect", text.pk, "p2"), {"kind": ""})
    assert paragraph().effect is None
    assert client.get(at("effect", text.pk, "p2"), {"kind": "no-such"}).status_code == 422


def test_a_member_proposes_on_a_page_and_the_presidency_answers_there():
    text = draft()
    member, chair = as_("PAN"), as_("GTM")
    assert member.get(at("propose", text.pk, "p2")).status_code == 200
    member.post(at("propose", text.pk, "p2"), {"es": "Acuerdan un año.", "en": "", "reason": "Por esto."})
    assert "Propone Panamá:" in chair.get(at("text", text.pk)).content.decode()
    row = Amendment.objects.get()
    chair.post(at("answer", row.pk), {"take": "1"})
    assert paragraph().es == "Acuerdan un año."
    assert "ya se le dio respuesta" in chair.post(at("answer", row.pk), {"take": "1"}, follow=True).content.decode()
    member.post(at("propose_new", text.pk), {"es": "Otro párrafo."})
    last = Amendment.objects.latest("pk")
    member.post(at("answer", last.pk), {"withdraw": "1"})
    assert Amendment.objects.get(pk=last.pk).state == "withdrawn"
    assert "recogida" in member.get(at("history", text.pk, "p2")).content.decode()


def test_frozen_words_come_back_with_one_sentence():
    row = scene.question()
    chair, member = as_("GTM"), as_("PAN")
    for client, name, args, data in (
        (chair, "edit", (row.text, "p2"), {"es": "Palabras."}),
        (chair, "add", (row.text,), {"es": "Palabras.", "kind": "operative"}),
        (member, "propose", (row.text, "p2"), {"es": "Palabras."}),
    ):
        answer = client.post(at(name, *args), data)
        assert answer.status_code == 422
        assert "congelado" in answer.content.decode()
        assert "Palabras." in answer.content.decode()
    assert "congelado" in chair.post(at("remove", row.text, "p2"), follow=True).content.decode()
    assert chair.post(at("effect", row.text, "p2"), {"kind": ""}).status_code == 422


def test_a_text_is_opened_for_a_meeting_that_is_not_over():
    scene.meeting()
    client = as_("se")
    told = {"title_es": "Uno", "title_en": "One", "symbol": "CRM/RV/XXXI/DEC/PROY", "kind": "declaration", "meeting": "xxxi"}
    assert client.get(at("new")).status_code == 200
    assert "Use mayúsculas" in client.post(at("new"), {**told, "symbol": "malo"}).content.decode()
    assert client.post(at("new"), told).headers["Location"] == at("add", Text.objects.get().pk)
    assert "ya hay" in client.post(at("new"), told).content.decode().lower()
    assert as_("PAN").get(at("new")).status_code == 403
    assert "Todavía no tiene párrafos" in client.get(at("text", Text.objects.get().pk)).content.decode()


def test_an_empty_list_says_what_will_come():
    factories.the_conference()
    assert "No hay textos abiertos" in as_("PAN").get(at("list")).content.decode()


def test_programs_of_a_member_read_the_text_and_propose():
    text = draft()
    client = as_("PAN")
    assert client.get("/api/negotiation/texts").json()[0]["symbol"] == "CRM/RV/XXXI/DEC/PROY"
    assert len(client.get(f"/api/negotiation/texts/{text.pk}").json()["paragraphs"]) == 7
    address = f"/api/negotiation/texts/{text.pk}/proposals"
    made = client.post(address, {"es": "Otra cosa.", "key": "p2"}, content_type="application/json")
    assert made.status_code == 201
    assert Amendment.objects.get().pk == made.json()["id"]
    assert client.post(address, {"es": "x", "key": "p99"}, content_type="application/json").status_code == 404
    assert client.post(address, {"es": "Nuevo."}, content_type="application/json").status_code == 201


def test_the_page_of_a_text_costs_at_most_twelve_statements():
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    text = draft()
    for number in range(20):
        acts.propose(MEXICO, text, es=f"Propuesta {number}.", provision=paragraph())
    for party in ("PAN", "GTM"):
        client = as_(party)
        for page in (at("text", text.pk), at("list"), at("history", text.pk, "p2")):
            client.get(page)
            with CaptureQueriesContext(connection) as seen:
                client.get(page)
            assert len(seen) <= 12, [query["sql"][:90] for query in seen]


# -- clauses cited -----------------------------------------------------------------------------------------------------


def test_what_is_no_clause_of_the_charter_cannot_be_cited():
    draft()
    with pytest.raises(Conflict, match="no es una disposición"):
        acts.reword(scene.ppt(), paragraph(), es="Otra cosa.", cites=["principle.gender", "no.such"])
    assert paragraph().cites == []


def test_a_paragraph_cites_clauses_in_the_charters_order_and_keeps_them_when_only_its_words_change():
    text = draft()
    row = acts.reword(scene.ppt(), paragraph(), es="Otra cosa.", cites=["principle.gender", "mandate.consensus", "principle.gender"])
    assert row.cites == ["mandate.consensus", "principle.gender"]
    assert acts.reword(scene.ppt(), row, es="Otra más.").cites == row.cites
    frozen = {line["key"]: line["cites"] for line in facts.as_frozen(facts.lines(text))}
    assert frozen["p2"] == row.cites
    assert acts.reword(scene.ppt(), row, es="Otra más.", cites=[]).cites == []


@pytest.mark.parametrize(("language", "word", "legend"), [("es", "Cita:", "Disposiciones de la Carta que cita"),
                                                          ("en", "Cites:", "Clauses of the Charter that it cites")])
def test_the_presidency_chooses_on_the_page_what_a_paragraph_cites(language, word, legend):
    text = draft()
    client = factories.signed_in(Client(), "GTM", language=language)
    with translation.override(language):
        edit, add, page = (reverse(f"negotiation:{name}", args=args) for name, args in
                           (("edit", [text.pk, "p2"]), ("add", [text.pk]), ("text", [text.pk])))
    form = client.get(edit).content.decode()
    assert legend in form
    assert form.count('name="cites_') == 5
    given = {"es": "Acuerdan algo.", "en": "Agree.", "cites_0": "principle.gender", "cites_3": "mandate.consensus"}
    assert client.post(edit, given).status_code == 302
    assert paragraph().cites == ["mandate.consensus", "principle.gender"]
    shown = client.get(page).content.decode()
    assert word in shown
    assert "principle.gender" in shown
    assert client.post(edit, given | {"cites_1": "no.such"}).status_code == 422
    prefilled = client.get(f"{add}?cita=principle.gender").content.decode()
    assert '<option value="principle.gender" selected>' in prefilled
    assert " selected>" not in client.get(f"{add}?cita=no.such").content.decode().replace('<option value="" selected>', "")
