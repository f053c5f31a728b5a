"""Toda la Carta: the day a page is asked about (`?el=2026-11-23`, `?on=…`), and what was known (`?conocido=`, `?known=`).

A day that does not exist or on which the Charter was not in force is told in one sentence; the page then shows today, and
what was typed stays in the box.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from charter.laws import Enactment
from charter.view import View
from secretariat.furniture.figures import language, long_date
from secretariat.furniture.forms import DayField

from . import facts as record

ON = {"es": "el", "en": "on"}
KNOWN = {"es": "conocido", "en": "known"}
AHEAD = 30  # years to come that can be asked about


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked: a view of the record on `day` (None while no Charter is in force), what was typed, what was wrong with it.

    `other`: another day than today. `known`: only what was recorded by the end of that day is seen.
    """

    view: View | None
    day: dt.date
    today: dt.date
    charter: dt.date | None
    text: str = ""
    error: str = ""
    known: dt.date | None = None
    known_text: str = ""
    known_error: str = ""

    @property
    def other(self) -> bool:
        return self.day != self.today or self.known is not None

    @property
    def beyond(self) -> Enactment | None:
        """The version of the Charter decided for a later day that this software does not know: from that day on it can say nothing."""
        coming = self.view.beyond if self.view else None
        return coming if coming and self.today < coming.since else None

    @property
    def on_name(self) -> str:
        return ON[language()]

    @property
    def known_name(self) -> str:
        return KNOWN[language()]

    @property
    def query(self) -> str:
        """The question as the end of an address of another page ("" for today)."""
        asked = {}
        if self.day != self.today:
            asked[self.on_name] = self.day.isoformat()
        if self.known:
            asked[self.known_name] = self.known.isoformat()
        return f"?{urlencode(asked)}" if asked else ""

    def until_today(self) -> Asked:
        """The same question for who is told of no day to come: of today, with the reason."""
        if self.day <= self.today:
            return self
        view = self.view.at(self.today) if self.view is not None else None
        held = view if view is not None and view.in_force else None
        return replace(self, view=held, day=self.today, error=too_far(self.today))

    @property
    def status(self) -> int:
        """422 where the question could not be taken as it was put."""
        return 422 if self.error or self.known_error else 200


def typed(request: HttpRequest, names: dict[str, str]) -> str:
    """What stands in the address under either language's name, this language's first."""
    order = sorted(names, key=lambda code: code != language())
    return next((text for code in order if (text := request.GET.get(names[code], "").strip()[:40])), "")


def read(text: str) -> dt.date | None:
    """A day as the calendar sends it or people write it; None for no day. Raises ValidationError with its sentence."""
    return DayField(required=False).clean(text)


def asked(request: HttpRequest, *, before: bool = False) -> Asked:
    """The question of this address, answered for today where it cannot be taken as put.

    `before`: days on which no Charter was in force may be asked about too (the presidencies since 1996 are on record).
    """
    held = record.memory()
    today = request.today  # type: ignore[attr-defined]
    on_text, known_text = typed(request, ON), typed(request, KNOWN)
    known, known_error = _known(known_text, today)
    moment = None
    if known is not None and known < today:
        moment = timezone.make_aware(dt.datetime.combine(known, dt.time(23, 59, 59)))
    base = View(held.facts, today, moment) if moment else record.view(today)
    charter = base.charter
    since = charter.on if charter else None
    if since is None and moment is not None:
        # The adoption itself was not yet on record: say so, and show what is known today.
        known_error = _("Ese día no constaba aún la aprobación de la Carta; se muestra lo que consta hoy.")
        base, known = record.view(today), None
        charter = base.charter
        since = charter.on if charter else None
    day, error = _day(on_text, today, dt.date.min if before else since, base.beyond)
    view = base.at(day) if since is not None and since <= day else None
    return Asked(view, day, today, since, on_text or day.isoformat(), error, known, known_text, known_error)


def _known(text: str, today: dt.date) -> tuple[dt.date | None, str]:
    try:
        return read(text), ""
    except ValidationError as fault:
        return None, fault.messages[0]


def _day(text: str, today: dt.date, since: dt.date | None, beyond: Enactment | None) -> tuple[dt.date, str]:
    try:
        day = read(text)
    except ValidationError as fault:
        return today, fault.messages[0]
    if day is None or since is None:
        return today, ""
    if day < since:
        return today, _("La Carta rige desde el %(day)s. Elija ese día o uno posterior.") % {"day": long_date(since)}
    if day.year > today.year + AHEAD:
        return today, too_far(dt.date(today.year + AHEAD, 12, 31))
    if beyond is not None and today < beyond.since <= day:
        said = {"day": long_date(beyond.since), "version": beyond.version}
        sentence = _("Desde el %(day)s regirá la versión %(version)s de la Carta, que este sistema no conoce. Elija un día anterior.")
        return today, sentence % said
    return day, ""


def too_far(last: dt.date) -> str:
    """That nothing is projected after a day."""
    return _("No se proyecta tan lejos. Elija un día hasta el %(day)s.") % {"day": long_date(last)}
