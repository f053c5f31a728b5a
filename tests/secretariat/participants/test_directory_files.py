"""The directory as a file: what goes out comes back the same, an edit changes exactly itself, a fault is named by its cell."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.furniture.tabular import Column, Sheet, csv_bytes, read, xlsx_bytes
from secretariat.participants import directory_acts as acts
from secretariat.participants import directory_facts as facts
from secretariat.participants import directory_files as files
from secretariat.participants import directory_import as imports
from secretariat.participants.directory_models import FUNCTIONS, Designation, Holder
from secretariat.participants.directory_vcard import cards
from tests import factories as f

from .conftest import office

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("cards")]
NOVEMBER = dt.date(2026, 11, 1)
KEYS = [field.key for field in files.FIELDS]
SIGNS = st.sampled_from("abcñÁü ,;:'\"=+-@0123456789\\")
WORD = st.text(alphabet=SIGNS, min_size=1, max_size=24).map(lambda t: " ".join(t.split())).filter(bool)
HOLDER = st.fixed_dictionaries({"given": WORD, "family": WORD, "visibility": st.sampled_from(["office", "person"])})


def seat(party: str = "HND", delegate=None, **changed) -> Designation:
    return acts.designate(delegate or f.member(party), party=party, **office(**{"since": NOVEMBER, **changed}))


def listed(party: str = "HND") -> list[facts.Line]:
    return facts.lines(f.member(party), facts.rows((party,)), f.TODAY, "es")


def rows_of(party: str = "HND") -> list[list[object]]:
    return files.table(listed(party), "es")[1]


def written(rows: list[list[object]], ending: str = "xlsx") -> bytes:
    def kind(place: int) -> str:
        return "text" if any(isinstance(row[place], str) for row in rows) else files.FIELDS[place].kind

    columns = [Column(field.words, kind(place)) for place, field in enumerate(files.FIELDS)]
    return csv_bytes(columns, rows) if ending == "csv" else xlsx_bytes([Sheet("Directorio", columns, rows)])


def state() -> tuple[list[dict], list[dict], int, int]:
    return list(Designation.objects.order_by("pk").values()), list(Holder.objects.order_by("pk").values()), \
        Entry.objects.count(), RecordedFact.objects.count()


def few() -> None:
    """A list with some of everything."""
    seat(holder={"given": "Ana", "family": "Zúñiga", "mail": "ana@example.org", "phone": "+50422220000"}, instrument="Nota 1")
    seat(rank="alternate", office_es="Suplente", until=dt.date(2027, 1, 1))
    seat(function="group", matter="Retorno; y más", office_es="=Jefa", holder={"given": "+Eva"})
    acts.end(f.member("HND"), seat(function="press", holder={"given": "Luz"}), until=dt.date(2026, 11, 9))


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_list_that_goes_out_and_comes_back_changes_nothing(ending, language) -> None:
    few()
    before = state()
    with override(language):
        content = files.as_csv(listed(), language) if ending == "csv" else files.as_xlsx(listed(), language)
        plan = imports.plan("HND", read(f"x.{ending}", content))
    assert (plan.faults, plan.changes, plan.unchanged) == ([], [], 4)
    with pytest.raises(Conflict), transaction.atomic():
        imports.take_in(f.member("HND"), "HND", read(f"x.{ending}", content))
    assert state() == before


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seats=st.lists(st.tuples(WORD, WORD, st.sampled_from([code for code, _w in FUNCTIONS]), HOLDER), min_size=1, max_size=5,
                      unique_by=lambda s: (s[0], s[2])), ending=st.sampled_from(["csv", "xlsx"]))
def test_whatever_a_party_writes_comes_back_the_same_and_new_rows_are_taken_once(seats, ending) -> None:
    point = transaction.savepoint()
    try:
        new = []
        for institution, place, function, holder in seats:
            row = dict.fromkeys(KEYS, "")
            row.update(institution_es=institution, institution_en=institution, office_es=place, office_en=place,
                       rank="titular", since=NOVEMBER, until=None,
                       instrument_on=None, confirmed=None, function=files.WORDS["function"][function][0],
                       matter="Un grupo" if function == "group" else "", given=holder["given"], family=holder["family"],
                       visibility=files.WORDS["visibility"][holder["visibility"]][0])
            new.append([row[key] for key in KEYS])
        content = written(new, ending)
        plan = imports.take_in(f.member("HND"), "HND", read(f"x.{ending}", content))
        assert len(plan.designated) == len(seats) == Designation.objects.filter(party="HND").count()
        before = state()
        for again in (content, written(rows_of(), ending)):
            found = imports.plan("HND", read(f"x.{ending}", again))
            assert (found.faults, found.changes) == ([], [])
        assert state() == before
        kept = {(line.row.post.institution.name_es, line.row.function): line for line in listed()}
        for institution, place, function, holder in seats:
            line = kept[institution, function]
            assert (line.row.post.office_es, line.holder.given, line.holder.visibility) == (place, holder["given"], holder["visibility"])
    finally:
        transaction.savepoint_rollback(point)


EDITS = (("given", "Eva"), ("mail", "eva@example.org"), ("phone", "+504 3333-0000"), ("visibility", "persona"), ("language", "en"),
         ("instrument", "Nota 9"), ("instrument_on", dt.date(2026, 11, 2)), ("until", dt.date(2026, 11, 20)))


@pytest.mark.parametrize(("key", "value"), EDITS)
def test_an_edited_cell_changes_exactly_itself(key, value) -> None:
    few()
    rows = rows_of()
    at = next(n for n, row in enumerate(rows) if row[KEYS.index("given")] == "Ana")
    rows[at][KEYS.index(key)] = value
    plan = imports.take_in(f.member("HND"), "HND", read("x.xlsx", written(rows)))
    assert [(change.cell, change.column) for change in plan.changes] == [
        (f"{chr(65 + KEYS.index(key))}{at + 2}", str(files.BY_KEY[key].words))]
    after = rows_of()
    different = [(n, KEYS[c]) for n, row in enumerate(after) for c, cell in enumerate(row) if cell != rows[n][c]]
    allowed = {"phone": {(at, "phone")}, "until": {(at, "mail"), (at, "phone")}}.get(key, set())
    assert set(different) <= allowed
    assert Entry.objects.filter(act="participants.take_in_directory").count() == 1


def test_a_day_under_until_ends_the_focal_point_in_the_record_too() -> None:
    row = seat()
    rows = rows_of()
    rows[0][KEYS.index("until")] = dt.date(2026, 11, 20)
    replaced = dict(zip(KEYS, rows[0], strict=True)) | {"id": "", "since": dt.date(2026, 11, 20), "until": None, "office_es": "Otra"}
    imports.take_in(f.member("HND"), "HND", read("x.xlsx", written([*rows, [replaced[key] for key in KEYS]])))
    row.refresh_from_db()
    assert RecordedFact.objects.get(pk=row.fact).until == dt.date(2026, 11, 20)
    assert RecordedFact.objects.filter(kind="focal_point_designated", until=None).count() == 2  # the first, taken back, and the new one
    assert [line.row.post.office_es for line in facts.current(f.PUBLIC, "HND", "es")] == ["Otra"]


BREAKS = (
    ("id", "999999"), ("id", "abc"), ("code", "PAN"), ("institution_es", ""), ("institution_es", "x" * 201), ("office_es", "Otro"),
    ("office_en", "Other"), ("function", "Rey"), ("function", ""), ("rank", "tercero"), ("since", "31/02/2026"), ("since", "ayer"),
    ("since", dt.date(2026, 11, 2)), ("until", "2026-13-01"), ("until", dt.date(2026, 12, 1)), ("until", dt.date(2026, 10, 1)),
    ("mail", "no es correo"), ("mail", "@"), ("phone", "2222"), ("phone", "+0 22"), ("visibility", "todos"), ("language", "fr"),
    ("given", "x" * 101), ("instrument_on", dt.date(2027, 1, 1)), ("instrument", "x" * 121), ("matter", "Retorno"), ("given", "a\x0bb"),
)


def test_two_hundred_faulty_files_name_each_fault_and_change_nothing() -> None:
    seat(holder={"given": "Ana"})
    seat(rank="alternate", office_es="Suplente")
    seat(function="press")
    before, sound = state(), rows_of()
    chance = random.Random(20261123)
    found = 0
    for number in range(260):
        rows = [list(row) for row in sound]
        wrong = {}
        for at in chance.sample(range(3), chance.randint(1, 3)):
            key, value = BREAKS[number % len(BREAKS)] if not wrong else chance.choice(BREAKS)
            if value == rows[at][KEYS.index(key)] or (value == "a\x0bb" and not wrong and number % 2):
                continue
            rows[at][KEYS.index(key)] = value
            wrong[f"{chr(65 + KEYS.index(key))}{at + 2}"] = key
        ending = "csv" if any(row[KEYS.index("given")] == "a\x0bb" for row in rows) or number % 2 else "xlsx"
        if not wrong:
            continue
        table = read(f"x.{ending}", written(rows, ending))
        plan = imports.plan("HND", table)
        assert {fault.cell for fault in plan.faults} == set(wrong), (number, wrong, plan.faults)
        assert all(fault.sentence and fault.column for fault in plan.faults)
        with pytest.raises(Conflict), transaction.atomic():
            imports.take_in(f.member("HND"), "HND", table)
        found += 1
    assert found >= 200
    assert state() == before


def test_faults_between_rows_are_named_too() -> None:
    seat()
    new = dict(zip(KEYS, rows_of()[0], strict=True)) | {"id": "", "office_es": "Otra"}
    twice = [[new[key] for key in KEYS]] * 2
    plan = imports.plan("HND", read("x.xlsx", written([*rows_of(), *rows_of(), *twice])))
    assert {fault.cell for fault in plan.faults} == {"A3", "A5", f"{chr(65 + KEYS.index('rank'))}4"}
    bare = csv_bytes(["Nombre", "Cargo (ES)"], [["x", "y"]])
    assert imports.plan("HND", read("x.csv", bare)).faults


def test_only_who_keeps_a_list_takes_it_in_and_the_secretariat_with_a_paper() -> None:
    seat()
    rows = rows_of()
    rows[0][KEYS.index("given")] = "Eva"
    table = read("x.xlsx", written(rows))
    for delegate in (f.member("PAN"), f.observer("ARG"), f.PUBLIC):
        with pytest.raises(Refused), transaction.atomic():
            imports.take_in(delegate, "HND", table)
    with pytest.raises(Conflict) as conflict, transaction.atomic():
        imports.take_in(f.SE, "HND", table)
    assert conflict.value.code == "instrument"
    with pytest.raises(Conflict) as moved, transaction.atomic():
        imports.take_in(f.member("HND"), "HND", table, seen=[])
    assert moved.value.code == "moved"
    imports.take_in(f.SE, "HND", table, instrument="Nota 7")
    assert Holder.objects.get().given == "Eva"


def test_a_card_has_the_person_only_for_who_may_see_her() -> None:
    seat(holder={"given": "Ana; María", "family": "Zúñiga, hija", "mail": "ana@example.org", "phone": "+50422220000"})
    for delegate, sees in ((f.PUBLIC, False), (f.member("PAN"), True)):
        text = cards(facts.current(delegate, "HND", "es"), "es").decode()
        assert ("Ana" in text, "ana@example.org" in text, "tel:+50422220000" in text) == (sees, sees, sees)
        assert text.startswith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
        assert text.endswith("END:VCARD\r\n")
    assert "N:Zúñiga\\, hija;Ana\\; María;;;" in text


# -- pages -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("ending", ["csv", "xlsx", "vcf"])
def test_the_files_hold_what_the_reader_of_the_page_sees(client, ending) -> None:
    seat(holder={"given": "Ana", "family": "Zarzaparrilla"})
    for party, sees in (("", False), ("ARG", False), ("PAN", True)):
        if party:
            f.signed_in(client, party, kind="focal-point" if party == "PAN" else "representative")
        content = client.get(reverse("participants:directory_file", args=[ending])).content
        text = str(read("x.xlsx", content)) if ending == "xlsx" else content.decode()
        assert ("Zarzaparrilla" in text) is sees
        assert "Punto focal" in text
        for page in (reverse("participants:directory"), reverse("participants:people", args=["HND"]),
                     reverse("participants:party", args=["HND"]), "/api/participants/HND"):
            assert ("Zarzaparrilla" in client.get(page).content.decode()) is sees, page
    assert client.get("/es/participantes/directorio/archivo/exe/").status_code == 404


def test_a_list_is_uploaded_looked_at_and_then_done(client) -> None:
    seat()
    f.signed_in(client, "HND")
    address = reverse("participants:take_in", args=["HND"])
    assert client.get(address).status_code == 200
    assert client.post(address, {}).status_code == 422
    assert client.post(address, {"file": SimpleUploadedFile("x.csv", b"\x00\x01")}).status_code == 422
    assert client.post(address, {"carried": "%%", "apply": "1"}).status_code == 422
    rows = rows_of()
    rows[0][KEYS.index("phone")] = "12"
    faulty = client.post(address, {"file": SimpleUploadedFile("x.xlsx", written(rows))})
    assert faulty.status_code == 422
    assert f"Directorio!{chr(65 + KEYS.index('phone'))}2" in faulty.content.decode()
    rows[0][KEYS.index("phone")] = "+50422220000"
    looked = client.post(address, {"file": SimpleUploadedFile("x.xlsx", written(rows))})
    assert looked.status_code == 200
    assert not Holder.objects.exists()
    given = {"carried": looked.context["carried"], "mark": looked.context["mark"], "name": "x.xlsx", "apply": "1"}
    assert client.post(address, {**given, "mark": "otra"}).status_code == 409
    assert client.post(address, given).status_code == 302
    assert Holder.objects.get().phone == "+50422220000"
    assert client.post(address, given).status_code == 409
    assert client.get(reverse("participants:take_in", args=["PAN"])).status_code == 404


def test_each_act_of_the_directory_has_its_page(client) -> None:
    row = seat(since=dt.date(2025, 1, 1))
    f.signed_in(client, "HND")
    people = reverse("participants:people", args=["HND"])
    assert "Confirmar su lista del directorio" in client.get("/es/mesa/").content.decode()
    assert "La lista espera su confirmación anual" in client.get(people).content.decode()
    assert client.post(reverse("participants:confirm", args=["HND"]), {}).status_code == 302
    assert "Confirmar su lista del directorio" not in client.get("/es/mesa/").content.decode()
    assert "La lista espera su confirmación anual" not in client.get(people).content.decode()
    assert client.post(reverse("participants:confirm", args=["HND"]), {}).status_code == 422
    who = reverse("participants:say_who", args=["HND", row.pk])
    assert client.post(who, {"phone": "12", "visibility": "office"}).status_code == 422
    assert client.post(who, {"given": "Ana", "phone": "+504 2222 0000", "visibility": "person"}).status_code == 302
    assert "value=\"Ana\"" in client.get(who).content.decode()
    instead = reverse("participants:replace", args=["HND", row.pk])
    assert "Dirección de Migración" in client.get(instead).content.decode()
    assert client.post(instead, {**office(), "visibility": "office", "since": "2026-12-24"}).status_code == 422
    assert client.post(instead, {**office(), "visibility": "office"}).status_code == 302
    for name in ("say_who", "replace", "end"):
        assert client.get(reverse(f"participants:{name}", args=["HND", row.pk])).status_code == 404
    assert "Ana" in client.get(people, {"el": "2026-11-22"}).content.decode()
    assert client.get(reverse("participants:vacancies")).status_code == 404
    f.signed_in(client, "se")
    vacancies = reverse("participants:vacancies")
    assert "Panamá" in client.get(vacancies).content.decode()
    assert client.post(vacancies).status_code == 409


def test_the_directory_is_searched_without_accents_by_country_function_and_day(client) -> None:
    seat()
    seat("PAN", function="statistics", office_es="Jefatura de datos")
    address = reverse("participants:directory")

    def names(**asked: str) -> set[str]:
        text = client.get(address, asked).content.decode()
        return {office for office in ("Jefatura de datos", "Punto focal</p>") if office in text}

    assert len(names()) == 2
    assert names(q="direccion migracion honduras") == {"Punto focal</p>"}
    assert names(q="panama") == names(de="PAN") == names(para="statistics") == {"Jefatura de datos"}
    assert names(el="2026-10-01") == set()
    assert len(names(para="nada", el="nada")) == 2


def test_pages_of_the_directory_cost_the_same_with_thirty_years_of_it(client, django_assert_max_num_queries) -> None:
    first = seat(since=dt.date(2022, 1, 1))
    for name, args in (("directory", ()), ("people", ("HND",))):
        client.get(reverse(f"participants:{name}", args=args))
    many = [Designation(party_id="HND", post=first.post, since=dt.date(1996 + n % 30, 1, 1), until=dt.date(1996 + n % 30, 12, 1),
                        function="press") for n in range(300)]
    Designation.objects.bulk_create(many)
    for name, args in (("directory", ()), ("people", ("HND",)), ("party", ("HND",))):
        with django_assert_max_num_queries(8):
            client.get(reverse(f"participants:{name}", args=args))
    f.signed_in(client, "se")
    client.get(reverse("participants:vacancies"))
    with django_assert_max_num_queries(12):
        client.get(reverse("participants:vacancies"))
