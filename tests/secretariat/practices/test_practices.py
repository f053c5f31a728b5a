"""Laws, policies and good practices: each country shares its own, the Secretariat reviews, the public finds what is published."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from secretariat.chronicle.audience import visible
from secretariat.chronicle.delegate import THE_SYSTEM
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.notices.models import Letter
from secretariat.participants.acts import register_parties
from secretariat.practices import acts, facts
from secretariat.practices.models import Measure, Practice, Version
from tests import factories as f

pytestmark = pytest.mark.django_db
CARDS = (("HND", "member", "Honduras"), ("PAN", "member", "Panamá"), ("ARG", "observer-country", "Argentina"))
LAW = {"kind": "law", "title_es": "Ley de Zarzaparrilla", "title_en": "Sarsaparilla Act", "institution": "Congreso", "pillar": "governance",
       "topics": "refugio, retorno", "valid_from": dt.date(2020, 1, 1), "link": "https://www.example.org/ley", "language": "es"}
WORDING = {"title_es": "Ventanilla única de protección", "title_en": "One window", "context": "Una frontera con mucho paso.",
           "problem": "Colas.", "done": "Se abrió una ventanilla.", "results": "Se atendió en un día.", "evidence": "Un informe.",
           "contact": "Dirección de Migración",
           "pillar": "protection", "topics": "protección", "year": 2025, "language": "es"}


@pytest.fixture(autouse=True)
def conference() -> None:
    f.the_conference()
    register_parties(THE_SYSTEM, [{"code": c, "category": k, "name_es": n, "name_en": n} for c, k, n in CARDS])


def law(party: str = "HND", delegate=None, **changed) -> Measure:
    return acts.share_measure(delegate or f.member(party), party, **{**LAW, **changed})


def published(party: str = "HND", **changed) -> Practice:
    row = acts.propose(f.member(party), party, **{**WORDING, **changed})
    acts.submit(f.member(party), row)
    return acts.publish(f.SE, row)


# -- laws and policies -------------------------------------------------------------------------------------------
@pytest.mark.parametrize("delegate", [f.PUBLIC, f.member("PAN"), f.observer("ARG"), f.member("GTM", presides=True), f.rrocm()])
def test_nobody_shares_or_changes_what_is_anothers(delegate) -> None:
    with pytest.raises(Refused):
        law(delegate=delegate)
    row, practice = law(), acts.propose(f.member("HND"), "HND", **WORDING)
    for act in (lambda: acts.change_measure(delegate, row, title_es="X"), lambda: acts.verify_measure(delegate, row),
                lambda: acts.propose(delegate, "HND", **WORDING), lambda: acts.write(delegate, practice, **WORDING),
                lambda: acts.submit(delegate, practice), lambda: acts.archive(delegate, practice)):
        with pytest.raises(Refused), transaction.atomic():
            act()
    assert Practice.objects.get().state == "draft"


@pytest.mark.parametrize(("changed", "code"), [({"link": ""}, "link"), ({"valid_until": dt.date(2019, 1, 1)}, "valid_until")])
def test_a_law_has_its_text_or_link_and_its_days_in_order(changed, code) -> None:
    with pytest.raises(Conflict) as conflict:
        law(**changed)
    assert conflict.value.code == code
    with pytest.raises(DatabaseError), transaction.atomic():
        Measure.objects.create(party="HND", verified=f.TODAY, **{**LAW, **changed})


def test_what_a_member_shares_is_a_fact_and_what_an_observer_shares_is_none() -> None:
    law(kind="regulation")
    law(kind="policy", title_es="Política")
    law("ARG", delegate=f.observer("ARG"))
    found = RecordedFact.objects.filter(kind="national_measure_shared").order_by("id")
    assert [(fact.subject, fact.data["type"]) for fact in found] == [("HND", "law"), ("HND", "policy")]


def test_a_new_title_takes_the_earlier_fact_back_and_a_new_summary_does_not() -> None:
    row = law()
    first = row.fact
    acts.change_measure(f.member("HND"), row, summary_es="Otra")
    row = acts.change_measure(f.member("HND"), row, title_es="Ley nueva")
    assert RecordedFact.objects.get(pk=row.fact).retracts == first
    assert Entry.objects.filter(act="practices.change_measure").latest("seq").data["fields"] == ["title_es"]


def test_what_nobody_looked_at_for_a_year_is_stale_until_its_country_verifies_it() -> None:
    row = law()
    with pytest.raises(Conflict):
        acts.verify_measure(f.member("HND"), row)
    Measure.objects.filter(pk=row.pk).update(verified=dt.date(2025, 11, 23))
    f.forget()
    row.refresh_from_db()
    assert facts.stale(row)
    assert facts.to_verify("HND") == [row]
    Measure.objects.filter(pk=row.pk).update(valid_until=dt.date(2026, 1, 1))
    f.forget()
    assert facts.to_verify("HND") == []
    Measure.objects.filter(pk=row.pk).update(valid_until=None)
    assert not facts.stale(acts.verify_measure(f.member("HND"), row))


def test_what_waits_stands_on_the_desk_of_who_is_to_do_it(client) -> None:
    row, practice = law(), acts.propose(f.member("HND"), "HND", **WORDING)
    Measure.objects.filter(pk=row.pk).update(verified=dt.date(2025, 11, 23))
    acts.submit(f.member("HND"), practice)
    f.signed_in(client, "se")
    assert "Revisar buenas prácticas presentadas" in client.get("/es/mesa/").content.decode()
    acts.give_back(f.SE, practice, reasons="Cuánto.")
    assert "Revisar buenas prácticas presentadas" not in client.get("/es/mesa/").content.decode()
    f.signed_in(client, "HND")
    desk = client.get("/es/mesa/").content.decode()
    assert "Mejorar una buena práctica devuelta" in desk
    assert "Ley de Zarzaparrilla" in desk
    f.signed_in(client, "PAN")
    assert "Zarzaparrilla" not in client.get("/es/mesa/").content.decode()


# -- good practices ----------------------------------------------------------------------------------------------
def test_a_draft_that_lacks_parts_is_not_submitted_and_says_which() -> None:
    row = acts.propose(f.member("HND"), "HND", **{**WORDING, "evidence": "", "contact": ""})
    with pytest.raises(Conflict) as conflict:
        acts.submit(f.member("HND"), row)
    assert "la evidencia, la oficina de contacto" in conflict.value.message
    acts.write(f.member("HND"), row, **WORDING)
    assert acts.submit(f.member("HND"), row).state == "submitted"
    assert Version.objects.count() == 1


@pytest.mark.parametrize("delegate", [f.PUBLIC, f.member("HND"), f.member("GTM", presides=True)])
def test_only_the_secretariat_reviews(delegate) -> None:
    row = acts.propose(f.member("HND"), "HND", **WORDING)
    acts.submit(f.member("HND"), row)
    for act in (lambda: acts.publish(delegate, row), lambda: acts.give_back(delegate, row, reasons="X")):
        with pytest.raises(Refused), transaction.atomic():
            act()


def test_a_practice_goes_back_with_reasons_and_its_next_wording_is_another_version() -> None:
    f.account("HND")
    row = acts.propose(f.member("HND"), "HND", **WORDING)
    for early in (lambda: acts.publish(f.SE, row), lambda: acts.give_back(f.SE, row, reasons="X")):
        with pytest.raises(Conflict), transaction.atomic():
            early()
    acts.submit(f.member("HND"), row)
    with pytest.raises(Conflict):
        acts.write(f.member("HND"), row, **WORDING)
    with pytest.raises(Conflict):
        acts.give_back(f.SE, row, reasons="  ")
    row = acts.give_back(f.SE, row, reasons="Diga cuántas personas.")
    assert "Diga cuántas personas." in Letter.objects.get().body
    acts.write(f.member("HND"), row, **{**WORDING, "results": "Mil personas."})
    acts.submit(f.member("HND"), row)
    row = acts.publish(f.SE, row)
    assert (row.published, row.reasons, [v.number for v in row.versions.all()]) == (2, "", [2, 1])
    assert row.versions.get(number=1).results == "Se atendió en un día."
    assert RecordedFact.objects.get(kind="national_measure_shared").data == {"measure": WORDING["title_es"], "type": "practice"}


def test_while_a_new_wording_waits_the_public_reads_the_published_one() -> None:
    row = published()
    acts.write(f.member("HND"), row, **{**WORDING, "title_es": "Otra ventanilla"})
    (shown,) = facts.practices(f.PUBLIC, facts.Asked())
    assert (shown.title_es, shown.number) == (WORDING["title_es"], 1)
    row.refresh_from_db()
    acts.submit(f.member("HND"), row)
    first = RecordedFact.objects.get(kind="national_measure_shared")
    row = acts.publish(f.SE, row)
    assert RecordedFact.objects.get(pk=row.fact).retracts == first.pk
    assert [v.title_es for v in facts.practices(f.PUBLIC, facts.Asked())] == ["Otra ventanilla"]
    acts.archive(f.member("HND"), row)
    assert not facts.practices(f.PUBLIC, facts.Asked()).exists()


@pytest.mark.parametrize(("party", "sees"), [("", False), ("PAN", False), ("ARG", False), ("HND", True)])
def test_a_draft_leaves_no_trace_for_who_is_not_its_country(client, party, sees) -> None:
    row = acts.propose(f.member("HND"), "HND", **{**WORDING, "title_es": "Zarzaparrilla secreta"})
    if party:
        f.signed_in(client, party, kind="representative" if party == "ARG" else "focal-point")
    assert (client.get(reverse("practices:practice", args=[row.pk])).status_code == 200) is sees
    for page in (reverse("practices:list"), reverse("practices:file", args=["practices", "json"]), "/api/practices/",
                 "/es/buscar/?q=secreta", "/es/cronica/"):
        assert ("Zarzaparrilla" in client.get(page).content.decode()) is (sees and page == reverse("practices:list")), page


def test_the_secretariat_sees_no_draft_but_what_is_submitted(client) -> None:
    row = acts.propose(f.member("HND"), "HND", **WORDING)
    f.signed_in(client, "se")
    assert client.get(reverse("practices:practice", args=[row.pk])).status_code == 404
    acts.submit(f.member("HND"), row)
    assert client.get(reverse("practices:practice", args=[row.pk])).status_code == 200
    assert WORDING["title_es"] in client.get(reverse("practices:list")).content.decode()
    acts.publish(f.SE, row)
    acts.write(f.member("HND"), row, **{**WORDING, "title_es": "Zarzaparrilla"})
    assert "Zarzaparrilla" not in client.get(reverse("practices:practice", args=[row.pk])).content.decode()


@pytest.mark.parametrize("delegate", [f.SE, THE_SYSTEM])
def test_the_secretariat_submits_nobodys_draft(delegate) -> None:
    row = acts.propose(f.member("HND"), "HND", **WORDING)
    with pytest.raises(Refused), transaction.atomic():
        acts.submit(delegate, row)
    row = published()
    acts.write(f.member("HND"), row, **{**WORDING, "title_es": "Zarzaparrilla"})
    with pytest.raises(Refused), transaction.atomic():
        acts.submit(delegate, row)
    row.refresh_from_db()
    assert (row.state, row.published) == ("draft", 1)


def test_the_secretariat_submits_no_wording_by_its_page_that_it_cannot_read(client) -> None:
    row = published()
    acts.write(f.member("HND"), row, **{**WORDING, "title_es": "Zarzaparrilla"})
    f.signed_in(client, "se")
    assert client.post(reverse("practices:step", args=[row.pk]), {"step": "submit"}).status_code == 403
    row.refresh_from_db()
    assert row.state == "draft"


def test_the_chronicle_tells_of_a_draft_to_its_country_alone() -> None:
    row = acts.propose(f.member("HND"), "HND", **WORDING)
    acts.write(f.member("HND"), row, **WORDING)
    acts.archive(f.member("HND"), row)

    def told(delegate) -> int:
        return visible(Entry.objects.filter(act__startswith="practices."), delegate).count()

    for delegate in (f.PUBLIC, f.SE, f.member("GTM", presides=True), f.member("PAN"), f.observer("ARG")):
        assert told(delegate) == 0, delegate
    assert told(f.member("HND")) == 3


# -- finding -----------------------------------------------------------------------------------------------------
def test_the_public_finds_by_word_without_accents_country_pillar_topic_kind_and_year(client) -> None:
    published()
    published("PAN", title_es="Tablas compartidas", title_en="Open data", pillar="governance", topics="datos", year=2024)
    law()
    law("PAN", kind="policy", title_es="Política de integración", pillar="development", valid_from=dt.date(2024, 5, 1))

    def found(name: str, **asked: str) -> set[str]:
        text = client.get(reverse(f"practices:{name}"), asked).content.decode()
        return {t for t in ("Ventanilla única", "Tablas compartidas", "Zarzaparrilla", "Política de integración") if t in text}

    for asked in ({"q": "proteccion"}, {"de": "HND"}, {"pilar": "protection"}, {"tema": "protección"}, {"anio": "2025"}):
        assert found("list", **asked) == {"Ventanilla única"}, asked
    for asked in ({"q": "integracion"}, {"de": "PAN"}, {"pilar": "development"}, {"tipo": "policy"}, {"anio": "2024"}):
        assert found("measures", **asked) == {"Política de integración"}, asked
    assert len(found("list", anio="nada", pilar="nada")) == 2
    assert found("list", q="nada de nada") == set()
    for ending in ("csv", "xlsx", "json"):
        for what in ("practices", "measures"):
            assert client.get(reverse("practices:file", args=[what, ending])).status_code == 200
    told = json.loads(client.get(reverse("practices:file", args=["measures", "json"]), {"tipo": "policy"}).content)
    assert [row["title_es"] for row in told] == ["Política de integración"]
    assert client.get(reverse("practices:file", args=["other", "csv"])).status_code == 404
    assert client.get(reverse("practices:file", args=["measures", "exe"])).status_code == 404
    assert [row["title_es"] for row in client.get("/api/practices/measures?de=HND").json()] == ["Ley de Zarzaparrilla"]
    assert [row["year"] for row in client.get("/api/practices/?q=unica").json()] == [2025]
    search = client.get("/es/buscar/?q=ventanilla").content.decode()
    assert "Ventanilla única" in search
    assert "Zarzaparrilla" in client.get("/es/buscar/?q=zarzaparrilla").content.decode()


# -- pages -------------------------------------------------------------------------------------------------------
def test_a_country_shares_a_law_on_its_page_and_keeps_it(client) -> None:
    address = reverse("practices:share_measure")
    assert client.get(address).status_code == 302
    f.signed_in(client, "HND")
    given = {**LAW, "valid_from": "2020-01-01"}
    wrong = client.post(address, {**given, "link": ""})
    assert wrong.status_code == 422
    assert "Ley de Zarzaparrilla" in wrong.content.decode()
    assert client.post(address, given).status_code == 302
    row = Measure.objects.get()
    change = reverse("practices:change_measure", args=[row.pk])
    assert client.post(change, {**given, "title_es": ""}).status_code == 422
    assert client.post(change, {**given, "valid_until": "2026-01-01"}).status_code == 302
    assert client.post(reverse("practices:verify_measure", args=[row.pk])).status_code == 302
    assert "1 de enero de 2026" in client.get(reverse("practices:measure", args=[row.pk])).content.decode()
    f.signed_in(client, "PAN")
    assert client.get(change).status_code == 404
    assert client.post(reverse("practices:verify_measure", args=[row.pk])).status_code == 404


def test_a_practice_goes_from_its_form_to_the_public(client) -> None:
    f.signed_in(client, "HND")
    assert client.post(reverse("practices:propose"), {**WORDING, "year": "12"}).status_code == 422
    assert client.post(reverse("practices:propose"), {**WORDING, "evidence": ""}).status_code == 302
    row = Practice.objects.get()
    here, step = reverse("practices:practice", args=[row.pk]), reverse("practices:step", args=[row.pk])
    assert "la evidencia" in client.get(here).content.decode()
    client.post(step, {"step": "submit"})
    client.post(reverse("practices:write", args=[row.pk]), WORDING)
    client.post(step, {"step": "submit"})
    f.signed_in(client, "se")
    back = reverse("practices:give_back", args=[row.pk])
    assert client.post(back, {"reasons": ""}).status_code == 422
    assert client.post(back, {"reasons": "Cuánto."}).status_code == 302
    f.signed_in(client, "HND")
    assert "Cuánto." in client.get(reverse("practices:write", args=[row.pk])).content.decode()
    client.post(reverse("practices:write", args=[row.pk]), {**WORDING, "results": "Mil."})
    client.post(step, {"step": "submit"})
    assert client.post(step, {"step": "nothing"}).status_code == 404
    f.signed_in(client, "se")
    client.post(step, {"step": "publish"})
    client.logout()
    text = client.get(here).content.decode()
    assert "Mil." in text
    assert "Cuánto." not in text
    assert "Mil." in client.get(here, {"version": "1"}).content.decode()
    assert client.post(step, {"step": "archive"}).status_code == 302
    row.refresh_from_db()
    assert row.state == "published"


def test_the_lists_cost_the_same_with_thirty_years_of_them(client, django_assert_max_num_queries) -> None:
    one, act = law(), published()
    for name in ("list", "measures"):
        client.get(reverse(f"practices:{name}"))
    shared = {**LAW, "verified": one.verified, "fold": one.fold}
    Measure.objects.bulk_create([Measure(party="HND", **shared) for _ in range(400)])
    rows = Practice.objects.bulk_create([Practice(party="HND", state="published", published=1, published_on=f.TODAY) for _ in range(300)])
    Version.objects.bulk_create([Version(practice=row, number=1, written=f.TODAY, **WORDING) for row in rows])
    assert act.pk
    for name in ("list", "measures"):
        with django_assert_max_num_queries(8):
            client.get(reverse(f"practices:{name}"))
    f.signed_in(client, "HND")
    for name in ("list", "measures"):
        client.get(reverse(f"practices:{name}"))
        with django_assert_max_num_queries(12):
            client.get(reverse(f"practices:{name}"))
