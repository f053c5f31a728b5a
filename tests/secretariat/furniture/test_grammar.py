"""Our templates against the examples that GOV.UK Frontend ships with each component: an upgrade that changes the
grammar is a failing test and not a surprise. Words are ours; tags, classes, roles and the way ids lead to each other
must be theirs, but for what DIFFERENCES names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import html5lib
import pytest
from django import forms
from django.template import Context, Template

from secretariat.furniture.forms import DayPartsField

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = ROOT / "node_modules" / "govuk-frontend" / "dist" / "govuk" / "components"

DIFFERENCES = {
    "Error:": "their word is hidden, ours is read by everybody",
    "aria-invalid": "Django marks the box; theirs does not",
    "password": "their button is itself a module; ours is furnished with the form",
}
KEPT = {
    "class",
    "id",
    "for",
    "type",
    "role",
    "aria-describedby",
    "href",
    "inputmode",
    "aria-controls",
    "hidden",
    "data-module",
}


def example(component: str, name: str) -> str:
    file = PACKAGE / component / "fixtures.json"
    assert file.exists(), "The styles are not installed: run `npm ci` (or ./secretariat test, which does)."
    return next(f["html"] for f in json.loads(file.read_text())["fixtures"] if f["name"] == name)


class Form(forms.Form):
    """One field of each kind, with and without hint."""

    text = forms.CharField()
    hinted = forms.CharField(help_text="hint")
    area = forms.CharField(widget=forms.Textarea)
    choice = forms.ChoiceField(choices=[("1", "a"), ("2", "b"), ("3", "c")])
    radios = forms.ChoiceField(choices=[("yes", "a"), ("no", "b")], widget=forms.RadioSelect)
    boxes = forms.MultipleChoiceField(choices=[("1", "a"), ("2", "b"), ("3", "c")], widget=forms.CheckboxSelectMultiple)
    day = DayPartsField(help_text="hint")
    paper = forms.FileField()
    secret = forms.CharField(widget=forms.PasswordInput)


def ours(field: str, *, bound: bool = False) -> str:
    return str(Form({}, auto_id="%s")[field].as_field_group() if bound else Form(auto_id="%s")[field].as_field_group())


def grammar(html: str) -> list[Any]:
    """Tags with what KEPT keeps, ids renamed in the order in which they first appear."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    names = {old: f"#{n}" for n, old in enumerate(dict.fromkeys(ids))}
    return list(_walk(tree, names))


def _walk(element: ElementTree.Element, names: dict[str, str]) -> Iterator[Any]:
    for child in element:
        if not isinstance(child.tag, str):
            continue
        attributes = {}
        for name, value in child.attrib.items():
            if name not in KEPT or (child.tag == "button" and name == "data-module"):
                continue
            if name == "class":
                value = " ".join(
                    sorted(part for part in value.split() if part not in {"govuk-visually-hidden", "govuk-list"})
                )
            if name in {"id", "for", "aria-describedby", "aria-controls"}:
                value = " ".join(names.get(part, part) for part in value.split())
            if value or name == "hidden":
                attributes[name] = value
        if not (child.tag == "span" and not attributes):
            yield child.tag, attributes, list(_walk(child, names))


def test_the_comparison_sees_a_class_and_an_id_that_lead_astray() -> None:
    assert grammar('<p id="a" class="x">1</p>') == grammar('<p class="x" id="b">2</p>')
    assert grammar('<p class="x">1</p>') != grammar('<p class="y">1</p>')
    assert grammar('<label for="a"></label><input id="a">') != grammar('<label for="b"></label><input id="a">')


@pytest.mark.parametrize(
    ("component", "name", "field", "bound"),
    [
        ("input", "default", "text", False),
        ("input", "with hint text", "hinted", False),
        ("input", "with error message", "text", True),
        ("input", "with error and hint", "hinted", True),
        ("textarea", "default", "area", False),
        ("textarea", "with error message", "area", True),
        ("file-upload", "default", "paper", False),
        ("file-upload", "error", "paper", True),
        ("password-input", "default", "secret", False),
    ],
)
def test_a_field_speaks_the_grammar_of_its_component(component: str, name: str, field: str, bound: bool) -> None:
    theirs, found = grammar(example(component, name)), grammar(ours(field, bound=bound))
    if component == "password-input":  # they put the module on the group, we inside it: the pieces must be the same
        theirs, found = _inputs(theirs), _inputs(found)
    assert found == theirs


def _inputs(tree: list[Any]) -> list[Any]:
    found = []
    for tag, attributes, inner in tree:
        if tag in {"input", "button"}:
            found.append((tag, attributes))
        found += _inputs(inner)
    return found


@pytest.mark.parametrize(
    ("component", "field", "kind"), [("radios", "radios", "radios"), ("checkboxes", "boxes", "checkboxes")]
)
def test_a_choice_is_made_of_the_items_of_its_component(component: str, field: str, kind: str) -> None:
    """Fieldset, legend, module, item, input, label: in their order and with their classes."""
    theirs = _classes(
        grammar(example(component, "with fieldset and error message" if kind == "radios" else "with error message"))
    )
    found = _classes(grammar(ours(field, bound=True)))
    assert {c for c in found if not c.endswith("--small")} == {c for c in theirs if "hint" not in c}


def _classes(tree: list[Any]) -> set[str]:
    found: set[str] = set()
    for tag, attributes, inner in tree:
        found |= {f"{tag}.{part}" for part in attributes.get("class", "").split()}
        found |= _classes(inner)
    return found


def test_a_day_in_three_boxes_speaks_the_grammar_of_the_date_input() -> None:
    theirs = _classes(grammar(example("date-input", "with error message and hint")))
    assert _classes(grammar(ours("day", bound=True))) == theirs


def test_a_select_keeps_its_classes_and_marks_the_chosen_option() -> None:
    assert _classes(grammar(ours("choice"))) == _classes(grammar(example("select", "default")))


def test_the_error_summary_is_theirs() -> None:
    form = Form({}, auto_id="%s")
    shown = Template("{% error_summary form %}").render(Context({"form": form}))
    theirs = grammar(example("error-summary", "default"))
    assert _classes(grammar(shown)) == _classes(theirs)
    assert 'role="alert"' in shown
    assert 'data-module="govuk-error-summary"' in shown


def test_the_version_of_the_grammar_is_the_one_we_looked_at() -> None:
    package = json.loads((ROOT / "package.json").read_text())
    assert package["devDependencies"]["govuk-frontend"].startswith("6.6.")
    assert all(version[0].isdigit() for version in package["devDependencies"].values()), "exact versions only"


def test_the_lock_names_no_address_of_a_registry() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text())
    assert [name for name, entry in lock["packages"].items() if "resolved" in entry] == []
    assert all("integrity" in entry for name, entry in lock["packages"].items() if name)
