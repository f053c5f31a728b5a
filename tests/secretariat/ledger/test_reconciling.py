"""Reconciliation: a statement is taken whole or not at all, every fault is named by its cell, nothing is matched by guess."""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.chronicle.sentences import sentence
from secretariat.furniture.tabular import Column, Row, Sheet, Table, read, xlsx_bytes
from secretariat.ledger import acts, bank, reconciling
from secretariat.ledger.acts import Line
from secretariat.ledger.models import BankLine, BankStatement, JournalEntry, Layout, Match, Reconciliation, Upload
from tests import factories
from tests.factories import SE, TODAY, member, signed_in

pytestmark = pytest.mark.django_db
MAPPING = {"day": "Posting date", "document": "Document no.", "amount": "Amount", "description": "Description"}
HEAD = ["Posting date", "Document no.", "Description", "Amount"]
FAULTS = 500


@pytest.fixture(autouse=True)
def today(db: None) -> None:
    factories.the_conference()


def table(*rows: list[Any], head: list[str] = HEAD) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([head, *rows])
    return out.getvalue().encode()


def take(*rows: list[Any], name: str = "extracto.csv", **more: Any) -> BankStatement:
    return reconciling.import_statement(SE, **{"name": name, "content": table(*rows), "mapping": MAPPING, **more})


def moved(document: str, cents: int, day: dt.date = dt.date(2026, 10, 5)) -> JournalEntry:
    lines = [Line("1010", debit=cents), Line("4900", credit=cents)]
    if cents < 0:
        lines = [Line("5300", debit=-cents), Line("1010", credit=-cents)]
    return acts.post(SE, day=day, kind="income" if cents > 0 else "expense", document=document, memo="x", lines=lines)


def test_only_the_secretariat_takes_a_statement_confirms_and_freezes() -> None:
    for act in (lambda who: reconciling.import_statement(who, name="x.csv", content=table(), mapping=MAPPING),
                lambda who: reconciling.confirm(who, [(1, 1)]), lambda who: reconciling.freeze(who, as_of=TODAY),
                lambda who: reconciling.undo(who, 1)):
        with pytest.raises(Refused) as refused:
            act(member("CRI"))
        assert refused.value.verdict.clauses[0] == "se.function.reports"


def spoil(rng: random.Random, rows: list[list[Any]]) -> set[str]:
    """Spoil one to four cells of a good statement; gives their addresses."""
    wrong: set[str] = set()
    for _ in range(rng.randint(1, 4)):
        number = rng.randrange(len(rows))
        column, value = rng.choice([
            (0, "31/02/2026"), (0, ""), (0, "ayer"), (0, "2027-01-01"), (0, "2026-13-01"), (1, ""), (1, "x" * 201), (3, ""), (3, "mil"),
            (3, "1.234,56"), (3, "0"), (3, "12.345"), (3, "(5.00"), (3, "99999999999999"), (0, "5-10-2026"),
        ])
        rows[number][column] = value
        wrong.add(f"{'ABCD'[column]}{number + 2}")
    return wrong


def test_five_hundred_faulty_statements_name_each_fault_and_change_nothing() -> None:
    rng = random.Random(64)
    good = [[f"2026-{rng.randint(1, 10):02}-{rng.randint(1, 28):02}", f"D-{n}", "x", f"{n + 1}.{rng.randint(0, 99):02}"] for n in range(30)]
    before = Entry.objects.count()
    for number in range(FAULTS):
        rows = [list(row) for row in rng.sample(good, rng.randint(2, 12))]
        wrong = spoil(rng, rows)
        as_book = number % 10 == 0
        content = xlsx_bytes([Sheet("Extracto", [Column(name) for name in HEAD], rows)]) if as_book else table(*rows)
        with pytest.raises(reconciling.Faulty) as faulty:
            reconciling.import_statement(SE, name="e.xlsx" if as_book else "e.csv", content=content, mapping=MAPPING)
        assert {fault.cell for fault in faulty.value.faults} == wrong, rows
        assert all(fault.sentence and fault.sheet == ("Extracto" if as_book else "") for fault in faulty.value.faults)
    assert (BankStatement.objects.count(), BankLine.objects.count(), Entry.objects.count()) == (0, 0, before)


@pytest.mark.parametrize(("mapping", "part"), [
    ({"document": "Document no.", "amount": "Amount"}, "day"), ({"day": "Posting date", "amount": "Amount"}, "document"),
    ({"day": "Posting date", "document": "Document no."}, "amount"), ({**MAPPING, "day": "Fecha"}, "day"),
    ({**MAPPING, "document": "Amount"}, "amount"), ({**MAPPING, "received": "Description"}, "amount"),
])
def test_a_mapping_that_leaves_something_open_is_refused(mapping: dict[str, str], part: str) -> None:
    with pytest.raises(bank.BadMapping) as bad:
        bank.read_lines(read("x.csv", table(["2026-10-05", "D-1", "", "5.00"])), mapping, today=TODAY)
    assert bad.value.part == part or part == "amount"


def test_two_columns_of_sums_are_read_and_a_line_with_both_is_a_fault() -> None:
    head = ["Fecha", "Documento", "Entró", "Salió"]
    mapping = {"day": "Fecha", "document": "Documento", "received": "Entró", "paid": "Salió"}
    found = read("x.csv", table(["05/10/2026", "D-1", "5.00", ""], ["2026-10-06", "D-2", "", "1,250.00"], ["2026-10-06", "D-3", "1", "2"],
                                ["2026-10-06", "D-4", "-1", ""], ["2026-10-06", "D-5", "", ""], head=head))
    lines, faults = bank.read_lines(found, mapping, today=TODAY)
    assert [(line.day, line.received, line.paid) for line in lines] == [(dt.date(2026, 10, 5), 500, 0), (dt.date(2026, 10, 6), 0, 125_000)]
    assert [fault.cell for fault in faults] == ["C4", "C5", "C6"]
    assert bank.suggested(found) == mapping


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan"), 1e999, 1e300, 0.001])
def test_a_number_that_is_no_sum_is_a_fault_of_its_cell(value: float) -> None:
    assert bank.cents(Row(2, (value,)), 0) is None
    table = Table("x", tuple(HEAD), (Row(2, (dt.date(2026, 10, 5), "D-1", "x", value)),))
    lines, faults = bank.read_lines(table, MAPPING, today=TODAY)
    assert (lines, [one.cell for one in faults]) == ([], ["D2"])


@pytest.mark.parametrize(("value", "sum_"), [(4975.1, 497510), (0.1 + 0.2, 30), (90071992547.93, 9007199254793), (-5, -500), (1.005, None)])
def test_numbers_of_a_workbook_are_read_to_the_cent(value: float, sum_: int | None) -> None:
    assert bank.cents(Row(2, (value,)), 0) == sum_


def test_the_same_file_is_not_taken_twice_and_lines_known_from_another_are_not_doubled() -> None:
    rows = [["2026-10-05", "D-1", "Cuota", "4975.00"], ["2026-10-06", "D-2", "Boleto", "-10.00"], ["2026-10-06", "D-2", "Boleto", "-10.00"]]
    first = take(*rows)
    assert (first.lines, first.known, first.since, first.until) == (3, 0, dt.date(2026, 10, 5), dt.date(2026, 10, 6))
    with pytest.raises(Conflict) as conflict:
        take(*rows, name="otro.csv")
    assert conflict.value.code == "known"
    second = take(*rows, ["2026-10-07", "D-3", "Boleto", "-1.00"])
    assert (second.lines, second.known) == (1, 3)
    assert BankLine.objects.count() == 4
    assert sentence(Entry.objects.filter(act="ledger.import-statement").latest("seq")) == (
        "Se tomó un extracto de la organización administradora: 1 línea nueva, del 5 de octubre de 2026 al 7 de octubre de 2026.")


def test_only_what_agrees_in_document_sum_and_day_is_proposed() -> None:
    equal, sum_, day = moved("D-1", 500), moved("D-2", 500), moved("D-3", -700)
    moved("D-4", 900)
    take(["2026-10-05", "d-1", "", "5.00"], ["2026-10-05", "D-2", "", "5.01"], ["2026-10-06", "D-3", "", "-7.00"],
         ["2026-10-05", "D-9", "", "9.00"])
    found = reconciling.compare(TODAY)
    assert [(pair.line.document, pair.entry) for pair in found.proposed] == [("d-1", equal)]
    assert [(pair.line.document, pair.entry) for pair in found.differing] == [("D-2", sum_), ("D-3", day)]
    assert [line.document for line in found.only_statement] == ["D-9"]  # the same sum and day under another document is no match
    assert [(entry.document, cents) for entry, cents in found.only_book] == [("D-4", 900)]
    assert (found.book, found.statements) == (1_200, 1_201)
    assert not found.clean
    assert not Match.objects.exists()  # nothing by itself


def test_a_person_confirms_what_the_rule_proposes_and_nothing_else() -> None:
    one, two = moved("D-1", 500), moved("D-2", 500)
    take(["2026-10-05", "D-1", "", "5.00"], ["2026-10-05", "D-2", "", "6.00"])
    line, other = BankLine.objects.order_by("document")
    for pairs in ([], [(line.pk, two.number)], [(other.pk, two.number)], [(line.pk, one.number), (other.pk, two.number)]):
        with pytest.raises(Conflict):
            reconciling.confirm(SE, pairs)
    assert reconciling.confirm(SE, [(line.pk, one.number)]) == 1
    assert reconciling.compare(TODAY).matched == 1
    with pytest.raises(Conflict):
        reconciling.confirm(SE, [(line.pk, one.number)])
    reconciling.undo(SE, line.pk)
    with pytest.raises(Conflict):
        reconciling.undo(SE, line.pk)
    assert len(reconciling.compare(TODAY).proposed) == 1


def test_an_entry_and_its_reversal_cancel_one_another() -> None:
    entry = moved("D-1", 500)
    acts.post_all(SE, [acts.reversal_of(entry, day=TODAY)])
    assert reconciling.compare(TODAY).only_book == ()


def test_a_frozen_reconciliation_does_not_change_with_the_book() -> None:
    moved("D-1", 500)
    with pytest.raises(Conflict):
        reconciling.freeze(SE, as_of=dt.date(2026, 10, 5))
    take(["2026-10-05", "D-2", "", "9.00"])
    for day in (TODAY + dt.timedelta(days=1), TODAY):
        with pytest.raises(Conflict) as conflict:
            reconciling.freeze(SE, as_of=day)
        assert conflict.value.code == "as_of"
    made = reconciling.freeze(SE, as_of=dt.date(2026, 10, 5))
    moved("D-3", 100)
    kept = Reconciliation.objects.get(pk=made.pk).data
    assert (kept["book"], kept["statements"], len(kept["only_book"]), len(kept["only_statement"])) == (500, 900, 1, 1)
    assert reconciling.reconciled_until() == made


def test_the_way_through_the_pages_from_the_file_to_the_frozen_comparison(client: Client) -> None:
    moved("D-1", 500)
    on = signed_in(client, "se")
    file = SimpleUploadedFile("oim.csv", table(["2026-10-05", "D-1", "Cuota", "5.00"], ["2026-10-05", "D-7", "Otro", "x"]))
    answer = on.post("/es/libro/conciliacion/tomar/", {"file": file}, follow=True)
    page = answer.content.decode()
    assert "Una falta: no se toma nada" in page
    assert "<th scope=\"row\">D3</th>" in page
    url = answer.redirect_chain[-1][0]
    assert on.post(url, {**MAPPING, "take": "1"}).status_code == 422
    assert not BankStatement.objects.exists()
    good = SimpleUploadedFile("oim.csv", table(["2026-10-05", "D-1", "Cuota", "5.00"]))
    url = on.post("/es/libro/conciliacion/tomar/", {"file": good}).headers["Location"]
    assert Upload.objects.count() == 1  # the one before is gone
    assert on.post(url, {**MAPPING, "day": "", "take": "1"}).status_code == 422
    assert "Una línea, sin faltas" in on.post(url, {**MAPPING, "look": "1"}).content.decode()
    page = on.post(url, {**MAPPING, "take": "1", "layout": "OIM 2026"}, follow=True).content.decode()
    assert "Por confirmar: mismo documento" in page
    assert Layout.objects.get().mapping == MAPPING
    assert not Upload.objects.exists()
    assert on.post("/es/libro/conciliacion/", {}).status_code == 422
    line = BankLine.objects.get()
    number = JournalEntry.objects.get(document="D-1").number
    assert on.post("/es/libro/conciliacion/", {"pair": f"{line.pk}-{number}"}).status_code == 302
    assert "Sin diferencias." in on.get("/es/libro/conciliacion/").content.decode()
    page = on.post("/es/libro/conciliacion/", {"freeze": "1", "as_of": "2026-10-05"}, follow=True).content.decode()
    assert "Conciliado al 5 de octubre de 2026" in page
    pk = Reconciliation.objects.get().pk
    assert on.get(f"/es/libro/conciliacion/{pk}/conciliacion.xlsx").content.startswith(b"PK")
    assert signed_in(client, "CRI").get(f"/es/libro/conciliacion/{pk}/").status_code == 200
    assert signed_in(client, "CRI").get("/es/libro/conciliacion/tomar/").status_code == 403
    assert signed_in(client, "ARG").get("/es/libro/conciliacion/").status_code == 404


def test_a_kept_lay_out_is_proposed_for_the_next_file_of_its_kind(client: Client) -> None:
    take(["2026-10-05", "D-1", "", "5.00"], layout="OIM")
    file = SimpleUploadedFile("oim.csv", table(["2026-10-06", "D-2", "Cuota", "5.00"]))
    page = signed_in(client, "se").post("/es/libro/conciliacion/tomar/", {"file": file}, follow=True).content.decode()
    assert "?disposicion=OIM" in page
    assert "Una línea, sin faltas" in page


def test_what_is_no_table_is_told_on_the_field(client: Client) -> None:
    answer = signed_in(client, "se").post("/es/libro/conciliacion/tomar/", {"file": SimpleUploadedFile("x.csv", b"\x00\x01")})
    assert answer.status_code == 422
    assert not Upload.objects.exists()


def test_the_comparison_asks_as_much_with_thirty_years_as_with_one(client: Client) -> None:
    on = signed_in(client, "CRI")
    moved("D-1", 500)
    take(["2026-10-05", "D-1", "", "5.00"], ["2026-10-05", "D-2", "", "5.01"])
    on.get("/es/libro/conciliacion/")

    def asked() -> int:
        with CaptureQueriesContext(connection) as made:
            assert on.get("/es/libro/conciliacion/").status_code == 200
        return len(made)

    few = asked()
    lines = [Line("1010", debit=100), Line("4900", credit=100)]
    acts.post_all(SE, [acts.Draft(dt.date(year, month, 1), "income", lines, document=f"F-{year}-{month}")
                       for year in range(1997, 2026) for month in range(1, 13)])
    take(*([f"{year}-{month:02}-01", f"F-{year}-{month}", "", "1.00"] for year in range(2000, 2026) for month in range(1, 13)))
    on.get("/es/libro/conciliacion/")  # the chronicle has moved: names are read anew once
    assert asked() <= few
