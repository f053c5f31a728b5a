"""Buttons, bars, tables and pages of a list."""

from __future__ import annotations

from typing import Any

import html5lib
import pytest
from django.contrib.auth import get_user_model
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from secretariat.furniture.paging import page_by_key
from secretariat.furniture.sheet import Column


def draw(source: str, **context: Any) -> Any:
    with translation.override("es"):
        return html5lib.parseFragment(Template(source).render(Context(context)), namespaceHTMLElements=False)


def test_a_button_that_would_be_refused_keeps_the_focus_and_says_why() -> None:
    found = draw('{% button "Cerrar como adoptada" waiting="Belice objeta." %}')
    button = found.find("button")
    assert button.get("aria-disabled") == "true"
    assert button.get("disabled") is None
    assert found.find(f"span[@id='{button.get('aria-describedby')}']").text == "Belice objeta."


def test_a_button_with_an_address_is_a_link_that_looks_like_one() -> None:
    link = draw('{% button "Agenda" kind="navigation small" url="/es/" hx_get="/es/x/" %}').find("a")
    assert link.get("href") == "/es/"
    assert link.get("hx-get") == "/es/x/"
    assert {"house-button--navigation", "house-button--small"} <= set(link.get("class").split())


def test_an_attribute_of_a_button_cannot_break_out_of_it() -> None:
    found = draw("{% button 'A' value=value %}", value='"><script>')
    assert found.find("button").get("value") == '"><script>'
    assert found.find("script") is None


@pytest.mark.parametrize(
    ("done", "whole", "share"),
    [(7, 12, "58.33%"), (0, 12, "0.00%"), (12, 12, "100.00%"), (15, 12, "100.00%"), (0, 0, "0.00%")],
)
def test_a_bar_shows_its_share_and_says_its_figures(done: int, whole: int, share: str) -> None:
    found = draw('{% progress done whole "metas" %}', done=done, whole=whole)
    bars = [e.get("width") for e in found.iter() if str(e.tag).endswith("rect")]
    assert bars == ["100%", share]
    assert "".join(found.itertext()).strip() == f"{done} de {whole} metas"


def test_steps_say_where_one_stands() -> None:
    found = draw('{% steps 3 5 "agenda" %}')
    assert "Paso 3 de 5: agenda" in "".join(found.itertext())
    assert sum(e.get("class") == "house-fill-mast" for e in found.iter()) == 3


def test_cells_of_a_table_carry_the_words_of_their_column() -> None:
    columns = [Column("País"), Column("Cuota", True)]
    found = draw(
        '{% include "furniture/components/_table.html" with caption="Cuotas" %}',
        columns=columns,
        rows=[["Panamá", "4,975.00"]],
        foot=["Total", "4,975.00"],
    )
    assert found.find(".//caption").text == "Cuotas"
    assert [th.get("scope") for th in found.findall(".//thead//th")] == ["col", "col"]
    assert found.find(".//tbody//th").get("scope") == "row"
    assert found.find(".//tbody//td").get("data-label") == "Cuota"
    assert found.find(".//tfoot//td").get("class") == "is-number"


def test_a_row_that_does_not_fit_its_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        draw("{% for cell, column in row|cells:columns %}{% endfor %}", row=[1, 2], columns=[Column("a")])


def test_doors_say_in_words_whether_they_are_closed() -> None:
    assert "Puerta cerrada" in "".join(draw('{% doors_band True "desde las 10:05" %}').itertext())
    assert "Sesión abierta" in "".join(draw("{% doors_band False %}").itertext())


@pytest.fixture
def accounts(db: None) -> Any:
    model = get_user_model()
    from secretariat.people.models import Person

    for n in range(7):
        model.objects.create(
            email=f"p{n}@demo.invalid", person=Person.objects.create(office_es=f"Oficina {n}", office_en=f"Office {n}")
        )
    return model.objects.all()


def turn(accounts: Any, address: str = "/es/lista/?q=a") -> Any:
    return page_by_key(RequestFactory().get(address), accounts, "-pk", 3)


def test_a_list_is_read_to_its_end_without_missing_or_repeating_a_row(accounts: Any) -> None:
    page, seen = turn(accounts), []
    seen += [row.pk for row in page.rows]
    while page.next_url:
        page = turn(accounts, page.next_url)
        seen += [row.pk for row in page.rows]
    assert seen == sorted(accounts.values_list("pk", flat=True), reverse=True)


def test_the_next_page_keeps_the_question_and_offers_the_way_back(accounts: Any) -> None:
    first = turn(accounts)
    assert "q=a" in first.next_url
    assert first.first_url == ""
    assert turn(accounts, first.next_url).first_url == "/es/lista/?q=a"


def test_a_page_of_a_list_costs_one_query(accounts: Any, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        turn(accounts)


def test_a_key_that_cannot_be_read_shows_the_first_page(accounts: Any) -> None:
    assert [row.pk for row in turn(accounts, "/es/lista/?desde=x").rows] == [row.pk for row in turn(accounts).rows]
