"""Bad input comes back whole, each fault with a sentence at its field and in the summary."""

from __future__ import annotations

import datetime as dt
import re

import html5lib
import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.template import Context, Template
from django.utils import translation

from secretariat.furniture.forms import DayField, DayPartsField, complaints


class Reservation(forms.Form):
    """A form of every kind of control."""

    text = forms.CharField(widget=forms.Textarea, max_length=20, error_messages={"required": "Escriba el texto"})
    position = forms.ChoiceField(widget=forms.RadioSelect, choices=[("a", "A"), ("b", "B")])
    tags = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, choices=[("x", "X")], required=False)
    act = DayPartsField()
    due = DayField(required=False)
    sure = forms.BooleanField()
    number = forms.IntegerField(required=False)

    def clean(self) -> None:
        raise ValidationError("Las dos fechas se contradicen")


def summary(form: forms.Form) -> str:
    return Template("{% error_summary form %}").render(Context({"form": form}))


def test_each_line_of_the_summary_leads_to_a_box_that_exists_on_the_page() -> None:
    form = Reservation({"act_day": "31", "act_month": "2", "act_year": "2026"})
    page = summary(form) + str(form)
    ids = {element.get("id") for element in html5lib.parseFragment(page, namespaceHTMLElements=False).iter()}
    anchors = re.findall(r'href="#([^"]+)"', page)
    assert len(anchors) == len(complaints(form)) == 5
    assert [anchor for anchor in anchors if anchor not in ids] == []


def test_the_field_says_the_same_sentence_as_the_summary_after_the_word_error() -> None:
    with translation.override("es"):
        form = Reservation({})
        assert "Escriba el texto" in summary(form)
        assert re.search(r"<span>Error:</span> Escriba el texto", str(form))


def test_what_concerns_the_whole_form_stands_first_and_has_a_place_of_its_own() -> None:
    form = Reservation({"text": "a"})
    assert complaints(form)[0].sentence == "Las dos fechas se contradicen"
    assert f'id="{complaints(form)[0].anchor}"' in str(form)


def test_a_form_nobody_sent_has_no_summary() -> None:
    assert summary(Reservation()).strip() == ""
    assert (
        Template("{% error_summary form other %}").render(Context({"form": None, "other": Reservation()})).strip() == ""
    )


def test_the_browser_neither_refuses_nor_cuts_what_the_server_should_explain() -> None:
    shown = str(Reservation())
    for attribute in ("required", "maxlength", "placeholder"):
        assert f" {attribute}" not in re.sub(r">[^<]*<", "><", shown)


def test_text_that_is_too_long_comes_back_whole() -> None:
    long = "la reserva entera, sin que falte una palabra"
    assert long in str(Reservation({"text": long}))


def test_a_day_that_does_not_exist_comes_back_as_it_was_typed() -> None:
    form = Reservation({"act_day": "31", "act_month": "2", "act_year": "2026"})
    shown = str(form["act"])
    assert [value in shown for value in ('value="31"', 'value="2"', 'value="2026"')] == [True] * 3
    assert form.errors["act"]


def test_words_where_a_day_should_be_are_answered_with_one_sentence() -> None:
    form = Reservation({"act_day": "uno", "act_month": "enero", "act_year": "2026"})
    assert len(form.errors["act"]) == 1


def test_a_day_in_three_boxes_is_read() -> None:
    class One(forms.Form):
        day = DayPartsField()

    form = One({"day_day": "23", "day_month": "11", "day_year": "2026"})
    assert form.is_valid()
    assert form.cleaned_data["day"] == dt.date(2026, 11, 23)
    assert 'value="11"' in str(One(initial={"day": dt.date(2026, 11, 23)})["day"])


def test_a_day_in_three_boxes_may_be_left_out_when_it_is_optional() -> None:
    class One(forms.Form):
        day = DayPartsField(required=False)

    form = One({"day_day": "", "day_month": "", "day_year": ""})
    assert form.is_valid()
    assert form.cleaned_data["day"] is None


@pytest.mark.parametrize("typed", ["2026-11-23", "23/11/2026", "23-11-2026", "23.11.2026"])
def test_a_day_in_one_box_is_read_as_the_calendar_sends_it_and_as_people_type_it(typed: str) -> None:
    for lang in ("es", "en"):
        with translation.override(lang):
            assert DayField().clean(typed) == dt.date(2026, 11, 23)


def test_the_browser_s_calendar_is_given_the_day_in_its_own_spelling() -> None:
    class One(forms.Form):
        day = DayField(initial=dt.date(2026, 11, 23))

    with translation.override("es"):
        assert 'type="date"' in str(One()["day"])
        assert 'value="2026-11-23"' in str(One()["day"])


def test_optional_fields_say_so_and_required_ones_do_not() -> None:
    with translation.override("es"):
        form = Reservation()
        assert "(opcional)" in form["due"].as_field_group()
        assert "(opcional)" not in form["text"].as_field_group()


def test_radios_and_checkboxes_stand_in_a_fieldset_that_names_the_question() -> None:
    tree = html5lib.parseFragment(Reservation()["position"].as_field_group(), namespaceHTMLElements=False)
    assert tree.find(".//fieldset/legend") is not None
    assert len(tree.findall(".//input")) == len(tree.findall(".//input[@id]")) == 2
    assert {label.get("for") for label in tree.findall(".//label")} == {
        box.get("id") for box in tree.findall(".//input")
    }


def test_no_choice_is_made_before_a_person_makes_it() -> None:
    assert "checked" not in str(Reservation()["position"])
    assert "checked" in str(Reservation({"position": "b"})["position"])


def test_no_control_carries_a_style_or_a_handler() -> None:
    assert not re.search(r"\s(style|on\w+)=", str(Reservation({})))
