"""A budget by line: drafted and presented by the Secretariat, recommended, approved; what was presented stays as it was."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.chronicle.sentences import sentence
from secretariat.financing import acts, acts_budgets, facts_budgets, tables_budgets
from secretariat.financing.facts_budgets import Line, differences, product
from secretariat.financing.models import BudgetLine, BudgetVersion
from tests import factories
from tests.factories import PUBLIC, SE, TODAY, fact, member, observer, rrocm, signed_in

pytestmark = pytest.mark.django_db


def line(code: str = "1.1", amount: int = 32_000_000, **more: Any) -> Line:
    return Line(
        **{
            "code": code,
            "heading": "Personal",
            "description": f"Línea {code}",
            "quantity": Decimal(1),
            "unit_cost": amount,
            "amount": amount,
            **more,
        }
    )


OTHERS = [member("HND"), member("GTM", presides=True), observer("ARG"), rrocm(), PUBLIC]
LINES = (line("1.1", 20_000_000), line("2.1", 12_000_000, heading="Operación", activity="Reuniones"), line("3.1", 500_000, fund="fev"))


@pytest.fixture
def conference(db: None) -> None:
    factories.the_conference()


def drafted(*lines: Line, year: int = 2027) -> BudgetVersion:
    version = acts_budgets.open_version(SE, year)
    return acts_budgets.write_lines(SE, version, lines or LINES)


def presented(*lines: Line) -> BudgetVersion:
    return acts_budgets.present(SE, drafted(*lines))


@pytest.mark.parametrize("who", OTHERS, ids=lambda d: d.party or "public")
def test_nobody_but_the_secretariat_drafts_or_presents_a_budget(who: Any, conference: None) -> None:
    version = drafted()
    for act in (
        lambda: acts_budgets.open_version(who, 2028),
        lambda: acts_budgets.write_lines(who, version, LINES),
        lambda: acts_budgets.present(who, version),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.verdict.clauses[0] == "se.function.budgets"
    assert not BudgetVersion.objects.get().sealed


@pytest.mark.parametrize("year", [2025, 2030])
def test_a_budget_is_prepared_for_what_comes(year: int, conference: None) -> None:
    with pytest.raises(Conflict) as conflict:
        acts_budgets.open_version(SE, year)
    assert conflict.value.code == "year"


def test_one_version_of_a_year_is_open_at_a_time(conference: None) -> None:
    drafted()
    with pytest.raises(Conflict):
        acts_budgets.open_version(SE, 2027)
    assert acts_budgets.open_version(SE, 2028).number == 1


def test_an_amount_that_is_not_quantity_by_cost_is_told_with_its_line(conference: None) -> None:
    with pytest.raises(Conflict) as conflict:
        drafted(line(), line("1.2", 100, quantity=Decimal("2.5"), unit_cost=33))
    assert "Línea 2" in conflict.value.message
    assert not BudgetLine.objects.exists()


def test_a_budget_without_lines_that_quotas_pay_is_not_presented(conference: None) -> None:
    for version in (acts_budgets.open_version(SE, 2027), drafted(line("1", 5, fund="fev"), year=2028)):
        with pytest.raises(Conflict) as conflict:
            acts_budgets.present(SE, version)
        assert conflict.value.code == "lines"


def test_presenting_puts_the_sum_that_quotas_pay_on_the_record(conference: None) -> None:
    version = presented()
    found = record.view(TODAY).of("budget_drafted")[-1]
    assert (found.number("year"), found.number("amount"), found.id) == (2027, 32_000_000, version.fact)
    entry = Entry.objects.get(act="financing.present-budget")
    assert entry.audience == "members"
    assert sentence(entry) == "La Secretaría Ejecutiva presentó el presupuesto de 2027, versión 1: US$ 320,000.00."
    assert {one.audience for one in Entry.objects.filter(act__in=("financing.draft-budget", "financing.change-budget"))} == {"secretariat"}


def test_what_was_presented_changes_neither_by_an_act_nor_in_the_database(conference: None) -> None:
    version = presented()
    for act in (lambda: acts_budgets.write_lines(SE, version, LINES[:1]), lambda: acts_budgets.present(SE, version)):
        with pytest.raises(Conflict) as conflict:
            act()
        assert conflict.value.code == "sealed"
    first = version.lines.get(order=1)
    for change in (
        lambda: BudgetLine.objects.filter(pk=first.pk).update(amount=1),
        lambda: BudgetLine.objects.filter(pk=first.pk).delete(),
        lambda: acts_budgets._put(version, [line("9")] * 4),
        lambda: BudgetVersion.objects.filter(pk=version.pk).update(total=1),
        lambda: BudgetVersion.objects.filter(pk=version.pk)._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert facts_budgets.seal(2027, 1, facts_budgets.lines_of(version.lines.all())) == version.sha256


def test_a_version_is_corrected_by_another_with_its_lines(conference: None) -> None:
    first = presented()
    second = acts_budgets.open_version(SE, 2027, like=first, note="Lo que pidió el GRCM")
    assert facts_budgets.lines_of(second.lines.all()) == list(LINES)
    changed = [LINES[0], line("2.1", 13_000_000, heading="Operación", activity="Reuniones")]
    acts_budgets.write_lines(SE, second, changed)
    found = differences(list(LINES), changed)
    assert [(one.line.code, one.change) for one in found] == [("2.1", 1_000_000), ("3.1", -500_000)]


def test_a_budget_goes_from_draft_to_approved_by_what_the_record_says(conference: None) -> None:
    version = drafted()

    def stage() -> str:
        record.look_again()
        return facts_budgets.stages(record.view(clock.today()), list(BudgetVersion.objects.all()))[1]

    assert stage() == "draft"
    acts_budgets.present(SE, version)
    assert stage() == "presented"
    with pytest.raises(Conflict) as conflict:  # of a sum that no presented version has
        acts.record_recommendation(SE, year=2027, amount=31_000_000, day=TODAY, source="Acta del GRCM")
    assert "Ninguna versión presentada" in conflict.value.message
    acts.record_recommendation(SE, year=2027, amount=32_000_000, day=TODAY, source="Acta del GRCM")
    assert stage() == "recommended"
    factories.record(fact("budget_approved", "CRM", "2026-11-23", year=2027, amount="320000.00", decision="CRM/RV/XXXI/D/1"))
    assert stage() == "approved"
    acts_budgets.present(SE, acts_budgets.write_lines(SE, acts_budgets.open_version(SE, 2027), [line("1", 100)]))
    assert stage() == "approved"  # a later version takes nothing from what was approved


def test_of_two_versions_the_earlier_has_passed(conference: None) -> None:
    first = presented()
    second = acts_budgets.present(SE, acts_budgets.write_lines(SE, acts_budgets.open_version(SE, 2027), [line("1", 100)]))
    assert facts_budgets.stages(record.view(TODAY), [second, first]) == {1: "passed", 2: "presented"}


MONEY = st.integers(0, 10**9)


@given(
    st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 9_999).map(lambda n: Decimal(n) / 100), MONEY), max_size=8),
    st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 9_999).map(lambda n: Decimal(n) / 100), MONEY), max_size=8),
)
def test_the_differences_add_up_to_the_difference_of_the_sums(old: list[Any], new: list[Any]) -> None:
    def made(rows: list[Any]) -> list[Line]:
        return [
            line(code, 0, quantity=quantity, unit_cost=cost).__class__(code, "R", "D", quantity, cost, product(quantity, cost))
            for code, quantity, cost in rows
        ]

    before, after = made(old), made(new)
    found = differences(before, after)
    assert sum(one.change for one in found) == facts_budgets.total(after) - facts_budgets.total(before)
    assert differences(before, before) == []


# -- files ---------------------------------------------------------------------------------------------------------------


def test_what_goes_out_comes_back_the_same(conference: None) -> None:
    version = drafted(*LINES, line("4.1", 250, quantity=Decimal("2.5"), unit_cost=100, note="=HOY()"))
    lines = facts_budgets.lines_of(version.lines.all())
    back, faults = tables_budgets.lines_from("p.xlsx", tables_budgets.sheet(version, lines))
    assert faults == []
    assert back == lines


HEAD = "rubro código;rubro;descripción;cantidad;costo unitario;monto usd;fondo"


@pytest.mark.parametrize(
    ("row", "cell", "words"),
    [
        ("1.1;Personal;Sueldos;doce;100;;", "D2", "no es una cantidad"),
        ("1.1;Personal;Sueldos;12;-5;;", "E2", "no es una suma"),
        ("1.1;Personal;Sueldos;12;1.000,50;;", "E2", "no es una suma"),
        ("1.1;Personal;Sueldos;12;100;1300.00;", "F2", "la cantidad por el costo unitario da US$ 1,200.00"),
        ("1.1;Personal;Sueldos;12;100;nada;", "F2", "no es una suma"),
        ("1.1;Personal;Sueldos;12;100;;caja", "G2", "no es un fondo"),
        (";Personal;Sueldos;12;100;;", "A2", "Está vacía"),
        (f"1.1;{'R' * 121};Sueldos;12;100;;", "B2", "Pasa de 120 signos"),
    ],
)
def test_each_fault_of_a_file_is_named_by_its_cell(row: str, cell: str, words: str) -> None:
    lines, faults = tables_budgets.lines_from("p.csv", f"{HEAD}\n{row}\n".encode())
    assert lines == []
    assert [fault.cell for fault in faults] == [cell]
    assert words in faults[0].words


def test_a_file_without_its_columns_or_lines_says_which() -> None:
    assert "costo unitario" in tables_budgets.lines_from("p.csv", b"rubro;cantidad\nx;1\n")[1][-1].words
    assert "ninguna línea" in tables_budgets.lines_from("p.csv", f"{HEAD}\n".encode())[1][0].words


# -- pages -----------------------------------------------------------------------------------------------------------------

LIST, PAGE = "/es/finanzas/presupuestos/", "/es/finanzas/presupuestos/2027/1/"


@pytest.mark.parametrize("party", ["ARG", "IOM", "RROCM"])
def test_budgets_are_not_found_by_those_who_are_not_members(party: str, client: Client, conference: None) -> None:
    presented()
    for url in (LIST, PAGE, f"{PAGE}presupuesto.xlsx", f"{LIST}nuevo/"):
        assert signed_in(client, party).get(url).status_code == 404


def test_an_open_version_is_seen_by_who_prepares_it_and_not_by_members(client: Client, conference: None) -> None:
    drafted()
    assert signed_in(client, "HND").get(PAGE).status_code == 404
    assert "Versión 1" not in signed_in(client, "HND").get(LIST).content.decode()
    assert signed_in(client, "GTM").get(PAGE).status_code == 200
    assert signed_in(client, "GTM").get(f"{LIST}nuevo/").status_code == 403


def test_the_secretariat_prepares_a_budget_from_its_pages(client: Client, conference: None) -> None:
    se = signed_in(client, "se")
    assert "Todavía no hay presupuestos" in se.get(LIST).content.decode()
    assert se.post(f"{LIST}nuevo/", {"year": "2027"}).headers["Location"] == PAGE
    assert se.post(f"{LIST}nuevo/", {"year": "2027"}).status_code == 422
    written = {"code": "1.1", "heading": "Personal", "description": "Sueldos", "quantity": "12", "unit_cost": "1,000.50", "fund": "core"}
    bad = se.post(f"{PAGE}lineas/0/", {**written, "quantity": "doce"})
    assert bad.status_code == 422
    assert 'value="doce"' in bad.content.decode()
    assert se.post(f"{PAGE}lineas/0/", written).status_code == 302
    assert se.post(f"{PAGE}lineas/1/", {**written, "quantity": "10"}).status_code == 302
    assert BudgetLine.objects.get().amount == 1_000_500
    assert se.post(f"{PAGE}lineas/0/", {**written, "code": "1.2"}).status_code == 302
    assert se.post(f"{PAGE}lineas/2/", {"remove": "1"}).status_code == 302
    assert se.get(f"{PAGE}lineas/7/").status_code == 404
    assert "10,005.00" in se.get(PAGE).content.decode()
    assert se.post(f"{PAGE}presentar/").status_code == 302
    page = se.get(PAGE).content.decode()
    assert "Presentado" in page
    assert "Registrar la recomendación del GRCM" in page
    assert se.get(f"{PAGE}lineas/1/").status_code == 404
    se.post(f"{PAGE}presentar/")
    assert "ya fue presentada" in se.get(PAGE).content.decode()
    assert BudgetVersion.objects.get().sha256 in signed_in(client, "HND").get(PAGE).content.decode()


def test_a_file_is_looked_at_before_its_lines_are_kept(client: Client, conference: None) -> None:
    version, se = drafted(), signed_in(client, "se")
    url = f"{PAGE}archivo/"

    def send(content: str, name: str = "p.csv") -> Any:
        return se.post(url, {"file": SimpleUploadedFile(name, content.encode())})

    assert send("").status_code == 422
    wrong = send(f"{HEAD}\n1.1;Personal;Sueldos;doce;100;;\n")
    assert wrong.status_code == 422
    assert "D2" in wrong.content.decode()
    good = send(f"{HEAD}\n1.1;Personal;Sueldos;12;100;1200.00;\n")
    page = good.content.decode()
    assert "Revise antes de guardar" in page
    assert version.lines.count() == 3
    kept = page.split('name="kept" value="')[1].split('"')[0]
    assert se.post(url, {"kept": kept + "x"}).status_code == 404
    assert se.post(url, {"kept": kept}).status_code == 302
    assert version.lines.get().amount == 120_000


def test_two_versions_are_compared_and_leave_as_files(client: Client, conference: None) -> None:
    first = presented()
    second = acts_budgets.open_version(SE, 2027, like=first)
    acts_budgets.write_lines(SE, second, [LINES[0], line("5.1", 900, description="Nueva")])
    se = signed_in(client, "se")
    page = se.get("/es/finanzas/presupuestos/2027/2/?con=1").content.decode()
    assert "no estaba" in page
    assert "ya no está" in page
    for ending, begins in (("xlsx", b"PK"), ("pdf", b"%PDF"), ("docx", b"PK")):
        answer = se.get(f"{PAGE}presupuesto.{ending}")
        assert answer.status_code == 200
        assert answer.content.startswith(begins)
    assert se.get(f"{PAGE}presupuesto.exe").status_code == 404


def test_thirty_years_of_budgets_cost_no_more_questions(client: Client, conference: None) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    presented()
    se = signed_in(client, "se")

    def asked(url: str) -> int:
        se.get(url)
        with CaptureQueriesContext(connection) as queries:
            assert se.get(url).status_code == 200
        return len(queries)

    few = asked(LIST), asked(PAGE)
    now = clock.now()
    BudgetVersion.objects.bulk_create(
        BudgetVersion(year=year, number=1, made=now, presented=TODAY, fact=f"x{year}", sha256="0" * 64) for year in range(1996, 2026)
    )
    assert (asked(LIST), asked(PAGE)) == few
