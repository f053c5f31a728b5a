"""Reunión Viceministerial: what is adopted enters the register whole, and what it causes happens, or nothing does."""

from __future__ import annotations

import datetime as dt

import pytest

from charter.finance import account
from charter.offices import troika, working_groups
from charter.standing import standing
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import MEMBERS, PUBLIC
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.decisions import acts, effects
from secretariat.decisions import facts as decision_facts
from secretariat.decisions.models import Commitment, Decision, Question, Reservation
from secretariat.institutions.models import Body
from secretariat.meetings.models import Meeting, Session
from secretariat.negotiation.models import Text
from secretariat.notices.models import Letter
from secretariat.participants.models import Party
from tests import factories
from tests.secretariat.decisions import scene

pytestmark = pytest.mark.django_db

GROUP = {
    "kind": "wg_established",
    "slug": "proteccion",
    "name_es": "Protección",
    "name_en": "Protection",
    "mandate_es": "Proteger.",
    "mandate_en": "Protect.",
    "objectives_es": "Dos.",
    "objectives_en": "Two.",
    "ends": "2027-12-31",
    "pillar": "3",
    "ad_hoc": True,
}


def adopted(*provisions: dict, **fields: object) -> Decision:
    """A Declaration of these operative paragraphs, put and adopted without a word against it."""
    session = scene.meeting(**fields)
    rows = tuple({"es": "Acuerdan algo.", "en": "Agree on something.", **row} for row in provisions)
    return acts.adopt(scene.ppt(), acts.put(scene.ppt(), scene.draft(rows), session))


# -- refusals ----------------------------------------------------------------------------------------------------------


def test_an_adoption_that_fails_at_its_last_step_leaves_nothing(monkeypatch):
    row = scene.question()
    before = Entry.objects.count()

    def fail(decision):
        raise RuntimeError("the post is on strike")

    monkeypatch.setattr("secretariat.decisions.acts.adoption.letters.outcome", fail)
    with pytest.raises(RuntimeError):
        acts.adopt(scene.ppt(), row)
    assert Entry.objects.count() == before
    assert not Decision.objects.exists()
    assert not Commitment.objects.exists()
    assert Text.objects.get().frozen
    assert Question.objects.get().state == "open"


def test_an_effect_that_became_idle_after_it_was_put_stops_the_adoption():
    session = scene.meeting()
    effect = {"kind": "observer_admitted", "party": "UNHCR", "category": "organisation", "name_es": "ACNUR", "name_en": "UNHCR"}
    row = acts.put(scene.ppt(), scene.draft(({"es": "Admiten.", "en": "Admit.", "effect": effect},)), session)
    factories.record(factories.fact("observer_admitted", "UNHCR", "2026-12-04", category="organisation"))
    with pytest.raises(Conflict, match="párrafo 1"):
        acts.adopt(scene.ppt(), row)
    assert Question.objects.get().state == "open"


def test_an_observer_country_is_not_adopted_with_open_doors():
    session = scene.meeting(closed=True)
    effect = {"kind": "observer_admitted", "party": "BRA", "category": "country", "name_es": "Brasil", "name_en": "Brazil"}
    row = acts.put(scene.ppt(), scene.draft(({"es": "Admiten.", "en": "Admit.", "effect": effect},)), session)
    Session.objects.update(closed=False)
    with pytest.raises(Refused):
        acts.adopt(scene.ppt(), row)


# -- the register ------------------------------------------------------------------------------------------------------


def test_the_declaration_enters_the_register_with_its_symbol_and_each_effect_with_its_own():
    scene.declaration()
    rows = dict(Decision.objects.values_list("symbol", "kind"))
    assert rows == {"CRM/RV/XXXI/DEC": "declaration", "CRM/RV/XXXI/D/1": "ppt_designated", "CRM/RV/XXXI/D/2": "budget_approved"}
    assert list(Decision.objects.values_list("symbol", flat=True)) == list(rows), "newest first, the text before its effects"
    main = Decision.objects.get(kind="declaration")
    assert main.audience == PUBLIC
    assert main.clauses == ["mandate.consensus", "vm.consensus"]
    assert main.adopted == scene.DAY
    assert Text.objects.get().adopted


def test_a_second_declaration_and_its_effects_go_on_counting():
    scene.declaration()
    text = scene.draft(({"es": "Crean un grupo.", "en": "Establish a group.", "effect": GROUP},), symbol="CRM/RV/XXXI/DEC/PROY-2")
    second = acts.adopt(scene.ppt(), acts.put(scene.ppt(), text, Session.objects.get()))
    assert second.symbol == "CRM/RV/XXXI/DEC/2"
    assert second.effects.get().symbol == "CRM/RV/XXXI/D/3"


def test_a_single_decision_takes_the_next_number_and_its_effects_the_following():
    session = scene.meeting()
    text = scene.draft(
        ({"es": "Aprueban.", "en": "Approve.", "effect": {"kind": "budget_approved", "year": 2027, "amount": "100.00"}},),
        kind="decision",
        symbol="CRM/RV/XXXI/D/PROY",
    )
    row = acts.adopt(scene.ppt(), acts.put(scene.ppt(), text, session))
    assert row.symbol == "CRM/RV/XXXI/D/1"
    assert row.effects.get().symbol == "CRM/RV/XXXI/D/2"


def test_the_entry_that_adopts_is_public_and_tells_no_position():
    scene.declaration()
    entry = Entry.objects.get(act="decisions.adopt")
    assert entry.audience == PUBLIC
    assert "positions" not in entry.data
    assert set(entry.data) == {"symbol", "title_es", "title_en", "sha256", "decisions", "reservations"}
    assert Entry.objects.filter(act="decisions.state").exclude(audience=MEMBERS).count() == 0


def test_reservations_are_numbered_in_the_order_of_their_paragraphs():
    scene.declaration()
    assert list(Reservation.objects.values_list("number", "party", "source")) == [(1, "USA", "note-1"), (2, "PAN", "declared")]


def test_a_withdrawn_reservation_is_not_printed():
    row = scene.question()
    acts.state(factories.member("PAN"), row, stance="reserve", reason="Según su ley.", provisions=["p1"])
    acts.withdraw(factories.member("PAN"), row)
    acts.adopt(scene.ppt(), row)
    assert list(Reservation.objects.exclude(number=None).values_list("party", flat=True)) == ["USA"]


def test_who_was_there_is_kept_with_the_office_of_its_head_of_delegation():
    present = scene.declaration().present
    assert present["absent"] == ["CAN"]
    assert present["presidency"] == "GTM"
    assert {row["party"]: row["head"] for row in present["members"]}["GTM"] == "Viceministro de Relaciones Exteriores"


# -- what it causes ----------------------------------------------------------------------------------------------------


def test_each_effect_is_a_fact_of_the_record_that_cites_its_decision():
    scene.declaration()
    caused = RecordedFact.objects.filter(entry__act="decisions.adopt")
    assert dict(caused.values_list("id", "kind")) == {
        "CRM/RV/XXXI/DEC": "decision_taken",
        "CRM/RV/XXXI/D/1": "ppt_designated",
        "CRM/RV/XXXI/D/2": "budget_approved",
    }
    assert all(fact.data["decision"] == fact.id for fact in caused)
    assert Decision.objects.get(kind="budget_approved").facts == ["CRM/RV/XXXI/D/2"]


def test_the_adopted_text_is_a_fact_with_what_it_cites_and_without_anybodys_position():
    row = adopted({"cites": ["principle.gender", "mandate.consensus"]})
    assert row.cites == ["mandate.consensus", "principle.gender"]
    fact = RecordedFact.objects.get(kind="decision_taken")
    assert row.facts == [fact.id] == [row.symbol]
    assert (fact.subject, fact.on) == ("vm", row.adopted)
    assert fact.data["cites"] == row.cites
    assert set(fact.data) <= {"decision", "title", "meeting", "cites", "tags"}


def test_a_text_frozen_before_texts_could_cite_cites_nothing():
    assert decision_facts.cited([{"key": "p1", "tags": []}]) == []


def test_the_designated_presidency_is_the_incoming_one_of_the_troika():
    scene.declaration()
    assert troika(record.view(clock.today())).incoming == "CRI"


def test_the_approved_budget_gives_every_member_its_quota():
    scene.declaration()
    year = next(year for year in account(record.view(dt.date(2027, 6, 1)), "USA").years if year.year == 2027)
    assert year.quota == 16_080_000


def test_an_admitted_observer_has_its_card_and_its_status():
    effect = {"kind": "observer_admitted", "party": "BRA", "category": "country", "name_es": "Brasil", "name_en": "Brazil"}
    row = adopted({"effect": effect}, closed=True)
    assert row.effects.get().clauses == ["observer.country.admission-by-consensus"]
    assert Party.objects.get(code="BRA").category == "observer-country"
    assert standing(record.view(clock.today()), "BRA").level.value == "observer"


def test_a_lapsed_observer_is_readmitted():
    scene.meeting(closed=True)
    factories.record(
        factories.fact("observer_admitted", "JAM", "2022-01-01", category="country"),
        *[factories.fact("meeting_held", "vm", f"{year}-06-01", meeting=f"m{year}") for year in (2022, 2023, 2024, 2025)],
    )
    assert standing(record.view(clock.today()), "JAM").level.value == "lapsed"
    text = scene.draft(({"es": "Readmiten.", "en": "Readmit.", "effect": {"kind": "observer_readmitted", "party": "JAM"}},))
    row = acts.adopt(scene.ppt(), acts.put(scene.ppt(), text, Session.objects.get()))
    assert row.effects.get().clauses == ["observer.country.readmission"]
    assert standing(record.view(clock.today()), "JAM").level.value == "observer"


def test_a_working_group_has_its_mandate_and_its_end():
    adopted({"effect": GROUP})
    body = Body.objects.get(code="wg:proteccion")
    assert (body.name_en, body.mandate_es, body.decision) == ("Protection", "Proteger.", "CRM/RV/XXXI/D/1")
    assert [str(group.ends) for group in working_groups(record.view(clock.today()))] == ["2027-12-31"]


@pytest.mark.parametrize(
    ("effect", "kind"),
    [
        ({"kind": "plan_approved", "plan": "plan-2027", "starts": "2027-01-01"}, "plan_approved"),
        ({"kind": "se_appointed", "person": "Titular", "nationality": "CRI", "takes_office": "2027-01-01"}, "se_appointed"),
        ({"kind": "reading_adopted", "param": "consensus.quorum", "value": "majority-of-entitled"}, "reading_adopted"),
    ],
)
def test_other_decisions_of_the_meeting_are_facts_too(effect, kind):
    factories.the_conference()
    factories.record(factories.fact("se_selected", "CRM", "2026-11-01", call="se-2026", person="Titular"))
    row = adopted({"effect": effect}).effects.get()
    fact = RecordedFact.objects.get(id=row.symbol)
    assert fact.kind == kind
    assert row.clauses
    assert row.title_es != row.title_en


def test_an_adopted_reading_is_used_from_that_day():
    adopted({"effect": {"kind": "reading_adopted", "param": "consensus.quorum", "value": "majority-of-entitled"}})
    assert record.view(clock.today()).reading("consensus.quorum") == "majority-of-entitled"


def test_a_term_is_extended():
    scene.meeting()
    factories.record(
        factories.fact("se_appointed", "CRM", "2025-01-01", person="Titular", nationality="CRI", takes_office="2025-04-01"),
        factories.fact("se_evaluated", "CRM", "2026-11-01", person="Titular"),
        factories.fact("wg_established", "wg:frontera", "2025-01-01", ends="2027-01-01", ad_hoc=True),
    )
    text = scene.draft(
        (
            {"es": "Extienden.", "en": "Extend.", "effect": {"kind": "se_extended", "person": "Titular"}},
            {"es": "Extienden.", "en": "Extend.", "effect": {"kind": "wg_extended", "slug": "frontera", "ends": "2028-01-01"}},
        )
    )
    row = acts.adopt(scene.ppt(), acts.put(scene.ppt(), text, Session.objects.get()))
    assert set(row.effects.values_list("kind", flat=True)) == {"se_extended", "wg_extended"}


def test_a_grcm_recommends_a_budget_and_approves_none():
    session = scene.meeting()
    Meeting.objects.update(body="grcm", number="II-2026")
    session.refresh_from_db()
    session = Session.objects.select_related("meeting").get()
    wrong = scene.draft(({"es": "Aprueban.", "en": "Approve.", "effect": {"kind": "budget_approved", "year": 2027, "amount": "1.00"}},))
    with pytest.raises(Conflict, match="no procede"):
        acts.put(scene.ppt(), wrong, session)
    right = scene.draft(
        ({"es": "Recomiendan.", "en": "Recommend.", "effect": {"kind": "budget_recommended", "year": 2027, "amount": "1.00"}},),
        symbol="CRM/GRCM/2",
        kind="decision",
    )
    row = acts.adopt(scene.ppt(), acts.put(scene.ppt(), right, session))
    assert row.symbol == "CRM/GRCM/II-2026/D/1"
    assert RecordedFact.objects.get(kind="budget_recommended").subject == "grcm"


def test_the_meeting_of_vice_ministers_recommends_no_budget_to_itself():
    session = scene.meeting()
    text = scene.draft(
        ({"es": "Recomiendan.", "en": "Recommend.", "effect": {"kind": "budget_recommended", "year": 2027, "amount": "1.00"}},)
    )
    with pytest.raises(Conflict, match="compete"):
        acts.put(scene.ppt(), text, session)


def test_a_commitment_has_owner_and_deadline():
    scene.declaration()
    row = Commitment.objects.get()
    assert (row.owner, row.due, row.provision) == ("se", dt.date(2027, 6, 30), "p5")


def test_titles_of_effects_are_kept_in_both_languages():
    scene.declaration()
    assert Decision.objects.get(symbol="CRM/RV/XXXI/D/1").title_en == "Presidency Pro-Témpore of Costa Rica, from 15 January 2027"
    assert effects.title({"kind": "commitment", "title_es": "Manual", "title_en": "Manual"}, "es") == "Manual"
    assert effects.label("something-older") == effects.label("decision")


# -- letters -----------------------------------------------------------------------------------------------------------


def test_the_outcome_goes_by_letter_to_each_participant_in_its_language(django_capture_on_commit_callbacks):
    row = scene.question()
    for code, language in (("BLZ", "en"), ("GTM", "es"), ("ARG", "es")):
        Party.objects.create(
            code=code,
            category="member" if code != "ARG" else "observer-country",
            name_es=code,
            name_en=code,
            sort_es=code,
            sort_en=code,
            language=language,
            mail=f"{code}@example.org",
        )
    acts.state(factories.member("BLZ"), row, stance="reserve", reason="Reserva secreta de Belice.", provisions=["p1"])
    acts.adopt(scene.ppt(), row)
    letters = {letter.party: letter for letter in Letter.objects.filter(kind="outcome")}
    assert set(letters) == {"BLZ", "GTM", "ARG"}
    assert "adopted by consensus" in letters["BLZ"].subject
    assert "con 2 reservas" in letters["ARG"].body
    assert "secreta" not in letters["ARG"].body


# -- reservations after adoption ---------------------------------------------------------------------------------------


def test_a_reservation_is_taken_until_the_close_of_the_meeting_and_is_the_next_note():
    row = scene.declaration()
    note = acts.reserve_after(factories.member("BLZ"), row, reason="Por su ley.", provisions=["p1"])
    assert note.number == 3
    Meeting.objects.update(state="held")
    with pytest.raises(Refused) as refused:
        acts.reserve_after(factories.member("MEX"), row, reason="Por su ley.", provisions=["p1"])
    assert "mandate.reservation-right" in refused.value.verdict.clauses
    assert not acts.window_open(factories.member("MEX"), row)


def test_another_reading_of_the_window_counts_days_from_the_close():
    row = scene.declaration()
    Meeting.objects.update(state="held")
    factories.record(factories.fact("reading_adopted", "CRM", "2026-12-04", param="reservation.window", value="days-after:30"))
    assert acts.window_open(factories.member("MEX"), row)
    scene.tomorrow(31)
    assert not acts.window_open(factories.member("MEX"), row)


def test_an_observer_reserves_nothing():
    row = scene.declaration()
    with pytest.raises(Refused):
        acts.reserve_after(factories.observer(), row, reason="No.", provisions=["p1"])


# -- the past ----------------------------------------------------------------------------------------------------------


def test_a_past_declaration_is_registered_once_with_its_sources_by_the_secretariat_alone():
    factories.the_conference()
    told = {
        "symbol": "CRM/RV/XXIV/DEC",
        "title_es": "Declaración XXIV",
        "title_en": "Declaration XXIV",
        "year": 2019,
        "sources": [{"title": "OIM", "url": "https://example.org"}],
    }
    with pytest.raises(Refused):
        acts.register_past(factories.member("HND"), **told)
    row = acts.register_past(factories.SE, **told)
    assert acts.register_past(factories.SE, **told) == row
    assert row.clauses == ["preamble.past-outcomes-in-force"]
    assert Entry.objects.filter(act="decisions.register_past").count() == 1
    with pytest.raises(Conflict, match="ya nombra"):
        acts.register_past(factories.SE, **{**told, "year": 2018})
    assert (
        acts.register_past(
            factories.SE,
            **{**told, "symbol": "X", "commitments": [{"provision": "p1", "owner": "HND", "title_es": "Uno", "title_en": "One"}]},
        ).commitments.count()
        == 1
    )
    with pytest.raises(Conflict, match="párrafos"):
        acts.reserve_after(factories.member("HND"), row, reason="x", provisions=["p1"])
