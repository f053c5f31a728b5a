"""Toda la Carta: the frame around every page, as templates see it (`installation`).

It reads only what the middleware put on the request (`delegate`, `today`, `demonstration`, and `personas` where the
demonstration offers other people to be), asks nothing of the database, and computes a thing only when a page shows it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from .addresses import house_url, in_language, languages
from .figures import language
from .names import party_name

EVERYBODY = frozenset({"public", "se", "member", "observer-country", "observer-organisation", "civil-society"})
SIGNED_IN = EVERYBODY - {"public"}
MEMBERS_AND_SE = frozenset({"se", "member"})

# Page, words, who is shown the way to it (the page itself decides who may enter), rooms that count as its own.
NAVIGATION: tuple[tuple[str, Promise, frozenset[str], tuple[str, ...]], ...] = (
    ("portal:desk", gettext_lazy("Mi mesa"), SIGNED_IN, ()),
    ("meetings:list", gettext_lazy("Reuniones"), EVERYBODY, ("meetings",)),
    ("decisions:list", gettext_lazy("Decisiones"), EVERYBODY, ("decisions",)),
    ("negotiation:list", gettext_lazy("Textos"), MEMBERS_AND_SE, ("negotiation",)),
    ("financing:overview", gettext_lazy("Finanzas"), MEMBERS_AND_SE, ("financing", "ledger")),
    ("participants:list", gettext_lazy("Participantes"), EVERYBODY, (
        "participants", "standing", "institutions", "participation", "society", "practices", "presidency", "executive")),
    ("portal:charter", gettext_lazy("La Carta"), EVERYBODY, ()),
    ("portal:calendar", gettext_lazy("Calendario"), EVERYBODY, ()),
    ("portal:search", pgettext_lazy("navegación", "Buscar"), EVERYBODY, ()),
)
# Pages that belong to an entry of the navigation without sharing its name.
BELONGS = {
    "portal:clause": "portal:charter",
    "portal:chapter": "portal:charter",
    "portal:readings": "portal:charter",
    "portal:reading": "portal:charter",
    "portal:worksheet": "participants:list",
    "portal:obligations": "portal:charter",
    "portal:obligation": "portal:charter",
    "portal:digest": "portal:desk",
}

FOOTER: tuple[tuple[Promise, tuple[tuple[str, Promise], ...]], ...] = (
    (
        gettext_lazy("Consultar"),
        (
            ("portal:charter", gettext_lazy("La Carta Estatutaria")),
            ("portal:obligations", gettext_lazy("Plazos de la Carta")),
            ("decisions:list", gettext_lazy("Registro de decisiones")),
            ("portal:calendar", gettext_lazy("Calendario")),
            ("practices:list", gettext_lazy("Políticas y buenas prácticas")),
            ("fund:overview", gettext_lazy("Fondo Especial Voluntario")),
            ("participation:apply", gettext_lazy("Solicitar ser observador")),
        ),
    ),
    (
        gettext_lazy("Reutilizar"),
        (
            ("portal:data", gettext_lazy("Datos abiertos")),
            ("api:openapi-view", gettext_lazy("Interfaz para programas")),
            ("portal:sources", gettext_lazy("Fuentes y licencias")),
        ),
    ),
    (
        gettext_lazy("Confiar"),
        (
            ("portal:accessibility", gettext_lazy("Declaración de accesibilidad")),
            ("portal:privacy", gettext_lazy("Privacidad")),
            ("chronicle:list", gettext_lazy("La crónica")),
        ),
    ),
)

CAPACITIES = {
    "focal-point": gettext_lazy("punto focal"),
    "delegate": gettext_lazy("delegación"),
    "representative": gettext_lazy("representación"),
}


@dataclass(frozen=True, slots=True)
class Way:
    """A link of the frame. `current`: "page" when the reader stands on it, "true" when beneath it, "" elsewhere."""

    url: str
    words: str
    current: str = ""
    last: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the house and the address of this same page in it."""

    code: str
    name: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody one can be in the demonstration with one click."""

    key: str
    words: str
    chosen: bool


class Installation:
    """What base.html shows around a page. Lazy: a partial that shows none of it pays for none of it."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @property
    def today(self) -> dt.date | None:
        """The day the house believes it is."""
        return getattr(self.request, "today", None)

    @cached_property
    def demonstration(self) -> bool:
        """Whether this installation shows invented data."""
        return bool(getattr(self.request, "demonstration", False))

    @cached_property
    def delegate(self) -> Any:
        """Who acts and for whom; None on a page answered before anybody was asked."""
        return getattr(self.request, "delegate", None)

    @property
    def signed_in(self) -> bool:
        return bool(getattr(self.delegate, "signed_in", False))

    @property
    def person(self) -> str:
        return str(getattr(self.delegate, "person", ""))

    @cached_property
    def represents(self) -> str:
        """The second line under a person's name: "Panamá, punto focal"."""
        delegate = self.delegate
        party = getattr(delegate, "party", "")
        if party == "se":
            return _("Secretaría Ejecutiva")
        if not party:
            return _("sin representación hoy") if self.signed_in else ""
        name = party_name(party)
        if getattr(delegate, "presides", False):
            return _("%(country)s, Presidencia Pro-Témpore") % {"country": name}
        capacity = CAPACITIES.get(getattr(delegate, "capacity", ""))
        return f"{name}, {capacity}" if capacity else name

    @cached_property
    def navigation(self) -> tuple[Way, ...]:
        """The ways open to this kind of viewer, in the order of the house; pages that do not exist yet are left out."""
        return tuple(self._ways())

    def _ways(self) -> Iterator[Way]:
        kind = getattr(self.delegate, "kind", "public")
        match = getattr(self.request, "resolver_match", None)
        here = BELONGS.get(match.view_name, match.view_name) if match else ""
        room = match.namespace if match else ""
        for name, words, viewers, rooms in NAVIGATION:
            url = house_url(name)
            if url and kind in viewers:
                current = "page" if url == self.request.path else "true" if here == name or room in rooms else ""
                yield Way(url, str(words), current, name == "portal:search")

    @cached_property
    def footer(self) -> tuple[tuple[str, tuple[Way, ...]], ...]:
        """Columns of the footer, without the links that lead nowhere yet."""
        columns = []
        for heading, pages in FOOTER:
            ways = tuple(Way(url, str(words)) for name, words in pages if (url := house_url(name)))
            if ways:
                columns.append((str(heading), ways))
        return tuple(columns)

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        now = language()
        return tuple(Language(code, name, in_language(self.request, code), code == now) for code, name in languages())

    @property
    def home(self) -> str:
        return house_url("portal:front") or "/"

    @property
    def sign_in(self) -> str:
        return house_url("people:sign_in")

    @property
    def sign_out(self) -> str:
        return house_url("people:sign_out")

    @cached_property
    def personas(self) -> tuple[Persona, ...]:
        """Whom one can be in the demonstration: `request.personas`, pairs of key and words, the chosen one's key first
        in `request.persona`. Empty in a real installation."""
        if not self.demonstration:
            return ()
        chosen = str(getattr(self.request, "persona", "") or "")
        return tuple(
            Persona(str(key), str(words), str(key) == chosen) for key, words in getattr(self.request, "personas", ())
        )

    @property
    def become(self) -> str:
        """Where the choice of another person is posted."""
        return house_url("people:become") if self.personas else ""

    @property
    def day_page(self) -> str:
        """Where the demonstration's day can be changed."""
        return house_url("people:day") if self.demonstration else ""


def frame(request: HttpRequest) -> dict[str, Installation]:
    """Context processor: `installation` for every template rendered with a request."""
    return {"installation": Installation(request)}
