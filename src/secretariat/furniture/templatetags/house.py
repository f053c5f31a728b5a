"""Toda la Carta: the words of the house for templates; built into every template, so nothing need be loaded.

One example of each is in docs/furniture.md. Tags draw the partials of furniture/components/.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms, template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import slugify

from secretariat.furniture import addresses, figures, names, shapes
from secretariat.furniture import rooms as ways
from secretariat.furniture import timeline as lines
from secretariat.furniture.charts import Chart
from secretariat.furniture.clauses import shown
from secretariat.furniture.forms import complaints, form_anchor
from secretariat.furniture.reasons import reason
from secretariat.furniture.statuses import status_of

register = template.Library()
COMPONENTS = "furniture/components/"


# -- words and figures -------------------------------------------------------------------------------------------
@register.filter
def money(cents: int | None) -> str:
    """Integer cents as `US$ 1,882.81`; nothing for None, because empty is not zero."""
    return "" if cents is None else figures.money(int(cents))


@register.filter
def amount(cents: int | None) -> str:
    """Integer cents as `1,882.81`, for a column whose head names the currency."""
    return "" if cents is None else figures.money(int(cents), currency=False)


def _day(value: object, write: Any) -> str:
    day = figures.as_day(value)
    return write(day) if day else ""


@register.filter
def long_date(value: object) -> str:
    """23 de noviembre de 2026."""
    return _day(value, figures.long_date)


@register.filter
def short_date(value: object) -> str:
    """23 nov. 2026."""
    return _day(value, figures.short_date)


@register.filter
def day_month(value: object) -> str:
    """14 nov."""
    return _day(value, figures.day_month)


@register.filter
def weekday_date(value: object) -> str:
    """lunes 23 de noviembre de 2026."""
    return _day(value, figures.weekday_date)


@register.filter
def clock(value: dt.datetime | dt.time | None) -> str:
    """10:31."""
    return figures.clock(value) if value else ""


@register.filter
def days_from(value: object, today: object) -> str:
    """en 3 días, hace 9 días: `{{ due|days_from:installation.today }}`."""
    day, now = figures.as_day(value), figures.as_day(today)
    return figures.days_between(day, now) if day and now else ""


@register.filter
def party(value: object) -> str:
    """The name of a party (a code or an object) in the reader's language."""
    return names.party_name(value) if value else ""


@register.filter
def called(row: Any) -> str:
    """The title of a row that has one in each language (`row.called(lang)`), in the reader's."""
    return str(row.called(figures.language())) if row else ""


@register.filter
def capital(value: object) -> str:
    """The first letter as a capital, the rest untouched."""
    words = str(value)
    return words[:1].upper() + words[1:]


# -- addresses and clauses ---------------------------------------------------------------------------------------
@register.simple_tag
def house_url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a page, or "" when the house has no such page: `{% house_url "portal:front" as front %}`."""
    return addresses.house_url(name, *args, **kwargs)


@register.simple_tag
def clause(id: str) -> SafeString:
    """The place of a clause as a link: `{% clause "finance.annual-voluntary-contributions" %}`."""
    found = shown(id)
    if not found.url:
        return format_html("{}", found.place)
    return format_html('<a href="{}" data-clause="{}">{}</a>', found.url, found.id, found.place)


@register.simple_tag
def clause_text(id: str) -> str:
    """Our short text of a clause in the reader's language."""
    return shown(id).text


@register.inclusion_tag(COMPONENTS + "_clause_row.html")
def clause_row(*ids: str) -> dict[str, Any]:
    """A small § before the links of one or more clauses."""
    return {"clauses": [shown(id) for id in ids if id]}


@register.inclusion_tag(COMPONENTS + "_clause_row.html")
def clause_row_of(ids: Iterable[str]) -> dict[str, Any]:
    """The same for a list of clauses, each once."""
    return {"clauses": [shown(id) for id in dict.fromkeys(ids)]}


@register.inclusion_tag(COMPONENTS + "_clause_margin.html")
def clause_margin(*ids: str, text: str = "") -> dict[str, Any]:
    """*En la Carta*: brass hairline, clauses, at most one sentence of ours."""
    return {"clauses": [shown(id) for id in ids if id], "text": text}


@register.inclusion_tag(COMPONENTS + "_clause_margin.html")
def clause_margin_of(ids: Iterable[str], text: str = "") -> dict[str, Any]:
    """The margin for a verdict's own list of clauses, each once."""
    return {"clauses": [shown(id) for id in dict.fromkeys(ids)], "text": text}


# -- status ------------------------------------------------------------------------------------------------------
@register.simple_tag
def shape(name: str, classes: str = "") -> SafeString:
    """A shape alone, hidden from screen readers; the word must stand beside it."""
    return shapes.drawing(name, classes=classes)


@register.inclusion_tag(COMPONENTS + "_status.html")
def status(kind: str, word: str = "", size: str = "") -> dict[str, Any]:
    """Shape and word of a status: `{% status "overdue" %}`, `{% status standing.level size="large" %}`."""
    found = status_of(str(kind))
    return {"shape": shapes.drawing(found.shape), "tone": found.tone, "word": word or found.word, "size": size}


# -- forms -------------------------------------------------------------------------------------------------------
@register.inclusion_tag(COMPONENTS + "_error_summary.html")
def error_summary(*given: forms.BaseForm) -> dict[str, Any]:
    """What stands in the way in one or more forms, each line a link to its field; nothing when all is well."""
    return {"complaints": complaints(*[form for form in given if form])}


@register.filter
def errors_anchor(form: forms.BaseForm) -> str:
    """The id of the place where the form says what concerns no single field."""
    return form_anchor(form)


DROPPED = {"required", "placeholder", "maxlength", "minlength"}  # said in words, checked by the server, never cut


@register.simple_tag
def widget_attrs(widget: Mapping[str, Any], classes: str, option: bool = False) -> SafeString:
    """The attributes of a form control with the house's classes; the error class when Django marks it invalid."""
    attrs = dict(widget["attrs"])
    invalid = attrs.get("aria-invalid") == "true"
    if option:  # radios and checkboxes: the group says it, and its classes are the group's
        attrs.pop("aria-invalid", None)
        attrs.pop("class", None)
    own = str(attrs.pop("class", ""))
    base = classes.split()[0]
    written = " ".join(part for part in (classes, own, f"{base}--error" if invalid and not option else "") if part)
    pairs = [("class", written)] + [
        (name, value)
        for name, value in attrs.items()
        if value is not False and value is not None and name not in DROPPED
    ]
    return format_html_join("", "{}", ((_attribute(name, value),) for name, value in pairs))


def _attribute(name: str, value: object) -> SafeString:
    return format_html(" {}", name) if value is True else format_html(' {}="{}"', name, value)


@register.inclusion_tag(COMPONENTS + "_button.html")
def button(
    words: str, kind: str = "", url: str = "", waiting: str = "", type: str = "submit", **attributes: Any
) -> dict[str, Any]:
    """A button, or a link that looks like one when `url` is given.

    kind: "" commits (green), "navigation", "secondary", "warning", "inverse"; add " small" for rows.
    waiting: the sentence that says why it would be refused now; it keeps the focus and repeats the sentence.
    Other keywords are attributes, underscores read as hyphens: `name="act" value="close" hx_post="…"`.
    """
    classes = {"": "", "navigation": "house-button--navigation", "small": "house-button--small"}
    written = [classes.get(part, f"govuk-button--{part}") for part in kind.split()]
    return {
        "words": words,
        "url": url,
        "type": type,
        "waiting": waiting,
        "reason_id": f"motivo-{slugify(words)}" if waiting else "",
        "classes": "".join(f" {part}" for part in written if part),
        "attributes": format_html_join(
            "", "{}", ((_attribute(name.rstrip("_").replace("_", "-"), value),) for name, value in attributes.items())
        ),
    }


# -- parts of a page ---------------------------------------------------------------------------------------------
@register.inclusion_tag(COMPONENTS + "_why_tree.html")
def why_tree(why: Any) -> dict[str, Any]:
    """The tree of reasons of a verdict: a Because of the core, or the contract's `why` object."""
    return {"reasons": [reason(why)] if why else []}


@register.inclusion_tag(COMPONENTS + "_timeline.html")
def timeline(stretches: Sequence[lines.Stretch], today: dt.date, id: str = "linea") -> dict[str, Any]:
    """A standing through time with the same data as a table. `id` must be its own where a page has several."""
    return {"line": lines.timeline(list(stretches), today) if stretches else None, "id": id}


@register.inclusion_tag(COMPONENTS + "_progress.html")
def progress(done: int, whole: int, words: str = "", tone: str = "adopted", stacked: bool = False) -> dict[str, Any]:
    """A bar of what is done of a whole, its figures in words beside it: `{% progress 7 12 "metas" %}`."""
    share = min(max(done / whole, 0), 1) * 100 if whole else 0
    return {"done": done, "whole": whole, "words": words, "tone": tone, "share": f"{share:.2f}", "stacked": stacked}


@register.inclusion_tag(COMPONENTS + "_rooms.html", takes_context=True)
def rooms(context: Mapping[str, Any], hub: str) -> dict[str, Any]:
    """The ways to the rooms behind a front page, those this reader may take: `{% rooms "financing" %}`."""
    delegate = getattr(context.get("request"), "delegate", None)
    return {"rooms": ways.rooms(hub, getattr(delegate, "kind", "public"))}


@register.inclusion_tag(COMPONENTS + "_chart.html")
def chart(chart: Chart) -> dict[str, Any]:
    """A chart of furniture.charts with its figures as a table: `{% chart income %}`."""
    return {"chart": chart, "drawing": SafeString(chart.svg)}  # made by us, its words escaped


@register.inclusion_tag(COMPONENTS + "_steps.html")
def steps(step: int, of: int, words: str) -> dict[str, Any]:
    """Step n of m with its name: `{% steps 3 5 "agenda" %}`."""
    part = 100 / of
    bars = [{"x": f"{n * part:.2f}", "width": f"{part - 0.8:.2f}", "done": n < step} for n in range(of)]
    return {"step": step, "of": of, "words": words, "bars": bars}


@register.inclusion_tag(COMPONENTS + "_pager.html")
def pager(page: Any) -> dict[str, Any]:
    """Ways to the next rows of a list paged by key (furniture.paging.KeyPage)."""
    return {"page": page}


@register.inclusion_tag(COMPONENTS + "_doors_band.html")
def doors_band(closed: bool, detail: str = "") -> dict[str, Any]:
    """The band of the doors of a session: since when and for whom. The act itself is a form beside it."""
    return {"closed": closed, "detail": detail}


@register.inclusion_tag(COMPONENTS + "_fictitious.html")
def fictitious(sentence: str = "") -> dict[str, Any]:
    """*Datos ficticios de demostración.* inside a page, where one part of it rests on invented facts."""
    return {"sentence": sentence}


@register.filter
def cells(row: Iterable[Any], columns: Sequence[Any]) -> list[tuple[Any, Any]]:
    """Each cell of a row with its column, for _table.html."""
    return list(zip(row, columns, strict=True))
