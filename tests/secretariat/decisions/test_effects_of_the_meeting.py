"""Reunión Viceministerial y GRCM, competencias: what else an adopted paragraph causes, what it needs first, and what it cannot cause."""

from __future__ import annotations

import pytest

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict
from secretariat.chronicle.models import RecordedFact
from secretariat.decisions import acts, effects
from secretariat.decisions.models import Decision
from secretariat.meetings.models import Meeting, Session
from secretariat.negotiation import effects as shapes
from tests import factories
from tests.secretariat.decisions import scene

pytestmark = pytest.mark.django_db
fact = factories.fact

BEFORE = {
    "manual_approved": fact("manual_submitted", "grcm", "2026-06-01", version="m-2026"),
    "rules_approved": fact("rules_submitted", "se", "2026-06-01", version="r-2026", norms=["OIM"]),
    "fund_priority_approved": fact("fund_priority_recommended", "grcm", "2026-06-01", priority="retorno"),
}
SIMPLE = [
    ({"kind": "manual_approved", "version": "m-2026"}, "CRM", {"version": "m-2026"}),
    ({"kind": "rules_approved", "version": "r-2026"}, "CRM", {"version": "r-2026"}),
    ({"kind": "parameters_approved", "version": "p-1"}, "CRM", {"version": "p-1"}),
    (
        {"kind": "fund_priority_approved", "priority": "retorno", "title_es": "Retorno", "title_en": "Return"},
        "CRM",
        {"priority": "retorno", "title": "Retorno"},
    ),
    (
        {"kind": "priorities_set", "topics_es": "Niñez\n\nFronteras", "topics_en": "Children\nBorders"},
        "CRM",
        {"topics": ["Niñez", "Fronteras"]},
    ),
    ({"kind": "ministers_meeting_promoted", "reason_es": "Un éxodo.", "reason_en": "An exodus."}, "CRM", {"reason": "Un éxodo."}),
    ({"kind": "payment_arrangement", "party": "HND", "terms_es": "Tres cuotas.", "terms_en": "Three parts."}, "HND", {}),
    (
        {"kind": "mandate_given", "title_es": "Estudiar.", "title_en": "Study.", "due": "2027-06-30"},
        "se",
        {"title": "Estudiar.", "due": "2027-06-30", "mandate": "crm-rv-xxxi-d-1", "by": "vm"},
    ),
    ({"kind": "se_call_opened", "call": "se-2027", "closes": "2027-03-01"}, "CRM", {"call": "se-2027", "closes": "2027-03-01"}),
]


def put(*given: dict, body: str = "vm") -> object:
    """A text of these effects, put to consensus in this body."""
    scene.meeting()
    if body != "vm":
        Meeting.objects.update(body=body, number="II-2026")
    rows = tuple({"es": "Acuerdan algo.", "en": "Agree on something.", "effect": effect} for effect in given)
    return acts.put(scene.ppt(), scene.draft(rows), Session.objects.select_related("meeting").get())


def adopt(*given: dict, body: str = "vm") -> Decision:
    return acts.adopt(scene.ppt(), put(*given, body=body))


def secretary() -> None:
    """Somebody heads the Secretariat since 1 April 2025."""
    factories.record(fact("se_appointed", "CRM", "2025-01-01", person="Titular", nationality="CRI", takes_office="2025-04-01"))


# -- refusals ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("effect", [effect for effect, _subject, _data in SIMPLE if effect["kind"] in BEFORE], ids=lambda one: one["kind"])
def test_what_must_be_prepared_first_is_not_approved_unprepared(effect):
    factories.the_conference()
    with pytest.raises(Conflict, match="no procede"):
        put(effect)


@pytest.mark.parametrize(
    "effect",
    [effect for effect, _subject, _data in SIMPLE if effect["kind"] != "mandate_given"],
    ids=lambda one: one["kind"],
)
def test_what_belongs_to_the_vice_ministers_is_not_decided_by_the_grcm(effect):
    factories.the_conference()
    if effect["kind"] in BEFORE:
        factories.record(BEFORE[effect["kind"]])
    with pytest.raises(Conflict, match=r"no compete|no procede"):
        put(effect, body="grcm")


@pytest.mark.parametrize(
    "effect",
    [
        {"kind": "manual_submitted", "version": "m-1"},
        {"kind": "fund_priority_recommended", "priority": "x", "title_es": "X", "title_en": "X"},
        {"kind": "report_approved", "slug": "frontera", "report": "i-1"},
        {"kind": "plan_updated", "plan": "p", "change_es": "Otro.", "change_en": "Other."},
    ],
    ids=lambda one: one["kind"],
)
def test_what_belongs_to_the_grcm_is_not_decided_by_the_vice_ministers(effect):
    factories.the_conference()
    with pytest.raises(Conflict, match=r"no compete|no procede"):
        put(effect)


def test_a_term_is_not_extended_without_an_evaluation_and_the_refusal_says_so():
    secretary()
    with pytest.raises(Conflict, match="Falta evaluar a Titular"):
        put({"kind": "se_extended", "person": "Titular"})


def test_nobody_is_appointed_without_a_call_and_a_selection():
    factories.the_conference()
    with pytest.raises(Conflict, match="convocatoria y selección"):
        put({"kind": "se_appointed", "person": "Titular", "nationality": "CRI", "takes_office": "2027-01-01"})


def test_a_candidacy_that_nobody_registered_is_not_selected():
    factories.the_conference()
    factories.record(fact("se_call_opened", "CRM", "2026-01-01", call="se-2026", closes="2026-03-01"))
    with pytest.raises(Conflict, match="se-2026-4"):
        put({"kind": "se_selected", "call": "se-2026", "person": "se-2026-4"})


def test_standing_that_follows_from_the_payments_is_not_declared():
    factories.the_conference()
    with pytest.raises(Conflict, match="no se declara"):
        put({"kind": "standing_declared", "party": "HND", "level": "full"})


def test_a_level_that_does_not_exist_is_not_declared():
    with pytest.raises(shapes.Misshapen, match="level"):
        shapes.shaped({"kind": "standing_declared", "party": "HND", "level": "better"})


# -- what is caused ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("effect", "subject", "data"), SIMPLE, ids=[effect["kind"] for effect, _subject, _data in SIMPLE])
def test_a_paragraph_asserts_its_fact_with_the_decision_that_caused_it(effect, subject, data):
    factories.the_conference()
    if effect["kind"] in BEFORE:
        factories.record(BEFORE[effect["kind"]])
    row = adopt(effect).effects.get()
    told = RecordedFact.objects.get(id=row.symbol)
    cited = {} if effect["kind"] in ("mandate_given", "se_call_opened") else {"decision": row.symbol}
    assert (told.kind, told.subject, told.data) == (effect["kind"], subject, {**data, **cited})
    assert row.clauses
    assert row.title_es != row.title_en
    assert "{" not in row.title_es + row.title_en


@pytest.mark.parametrize(
    ("effect", "data"),
    [
        ({"kind": "manual_submitted", "version": "m-1"}, {"version": "m-1"}),
        (
            {"kind": "fund_priority_recommended", "priority": "x", "title_es": "Equis", "title_en": "Ex"},
            {"priority": "x", "title": "Equis"},
        ),
        ({"kind": "report_approved", "slug": "frontera", "report": "i-1"}, {"group": "wg:frontera", "report": "i-1"}),
        (
            {
                "kind": "wg_proposed",
                "slug": "ninez",
                "mandate_es": "Proteger.",
                "mandate_en": "Protect.",
                "objectives_es": "Uno.\nDos.",
                "objectives_en": "One.\nTwo.",
                "ends": "2028-01-01",
            },
            {"mandate": "Proteger.", "objectives": ["Uno.", "Dos."], "ends": "2028-01-01", "ad_hoc": False},
        ),
        ({"kind": "mandate_given", "title_es": "Estudiar.", "title_en": "Study."}, None),
    ],
    ids=lambda one: one["kind"] if one and "kind" in one else None,
)
def test_the_grcm_submits_recommends_proposes_and_gives_mandates(effect, data):
    factories.the_conference()
    row = adopt(effect, body="grcm").effects.get()
    told = RecordedFact.objects.get(id=row.symbol)
    if effect["kind"] == "mandate_given":
        data = {"title": "Estudiar.", "mandate": effects.slug_of(row.symbol), "by": "grcm"}
    assert told.data == data


def test_an_evaluation_in_an_earlier_paragraph_lets_the_next_one_extend():
    secretary()
    row = adopt({"kind": "se_evaluated", "person": "Titular"}, {"kind": "se_extended", "person": "Titular"})
    assert list(row.effects.values_list("kind", flat=True)) == ["se_evaluated", "se_extended"]


def test_an_extension_before_its_evaluation_in_the_same_text_is_refused():
    secretary()
    with pytest.raises(Conflict, match="párrafo 1"):
        put({"kind": "se_extended", "person": "Titular"}, {"kind": "se_evaluated", "person": "Titular"})


def test_the_selected_candidacy_gets_its_name_with_the_appointment():
    factories.the_conference()
    factories.record(
        fact("se_call_opened", "CRM", "2026-01-01", call="se-2026", closes="2026-03-01"),
        fact("se_candidate", "CRM", "2026-02-01", call="se-2026", person="se-2026-1", nationality="CRI"),
    )
    adopt(
        {"kind": "se_selected", "call": "se-2026", "person": "se-2026-1"},
        {"kind": "se_appointed", "person": "Titular", "nationality": "CRI", "takes_office": "2027-01-01", "candidacy": "se-2026-1"},
    )
    selected = record.view(clock.today()).of("se_selected")
    assert [(one.text("call"), one.text("person")) for one in selected] == [("se-2026", "se-2026-1"), ("se-2026", "Titular")]


def test_where_so_read_standing_is_declared():
    factories.the_conference()
    factories.record(fact("reading_adopted", "CRM", "2026-01-01", param="arrears.automatic", value="declared-by-viceministers"))
    row = adopt({"kind": "standing_declared", "party": "HND", "level": "voice-without-vote"}).effects.get()
    assert (row.title_es, row.title_en) == ("Situación de Honduras: voz sin voto", "Standing of Honduras: voice but no vote")


def test_every_kind_has_its_words_and_stands_in_one_group_of_the_drafting_screen():
    assert set(effects.TITLES) | {"commitment"} == set(shapes.KINDS)
    assert set(shapes.KINDS) <= set(effects.LABELS)
    of_vm = [kind.name for kinds in shapes.kinds_of("vm").values() for kind in kinds]
    of_grcm = [kind.name for kinds in shapes.kinds_of("grcm").values() for kind in kinds]
    assert len(of_vm) == len(set(of_vm))
    assert set(of_vm) | set(of_grcm) == set(shapes.KINDS)
    assert "budget_approved" not in of_grcm
    assert "manual_submitted" not in of_vm
