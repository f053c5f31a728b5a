"""Toda la Carta, plazos: the question that the page of obligations answers. Shape only: what may be seen is decided in `dues`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from charter.clauses import CHAPTERS, CLAUSES
from charter.duties import Obligation, Status
from secretariat.chronicle.days import AHEAD, Asked, asked, read, too_far, typed
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.figures import language, long_date

from . import dues

# The parts of an address, in each language.
YEAR = {"es": "anio", "en": "year"}
FROM, TO = {"es": "desde", "en": "from"}, {"es": "hasta", "en": "to"}
OF, STATUS = {"es": "de", "en": "of"}, {"es": "estado", "en": "status"}
CHAPTER, CLAUSE = {"es": "capitulo", "en": "chapter"}, {"es": "disposicion", "en": "clause"}
BY = {"es": "por", "en": "by"}
MINE, GROUPS = "mine", "groups"
MOST = dt.timedelta(days=5 * 366)
FIRST_YEAR = 1990  # no duty is older; the first that can be asked about
ORDERS: dict[str, str | Promise] = {
    "status": gettext_lazy("Estado"), "debtor": gettext_lazy("A cargo de"), "chapter": gettext_lazy("Capítulo de la Carta"),
}
STATUSES = (Status.OVERDUE, Status.OPEN, Status.UPCOMING, Status.LATE, Status.MET, Status.WAIVED)


@dataclass(frozen=True, slots=True)
class Question:
    """Which duties are asked for: those due in [start, end) as of a day; of whom, how they stand, by which part of the Charter."""

    asked: Asked
    start: dt.date
    end: dt.date
    year: int | None
    of: str = ""
    status: str = ""
    chapter: str = ""
    clause: str = ""
    by: str = "status"
    from_text: str = ""
    to_text: str = ""
    error: str = ""

    @property
    def http(self) -> int:
        """422 where the question could not be taken as it was put."""
        return 422 if self.error else self.asked.status

    @property
    def last(self) -> dt.date:
        """The last day of the period."""
        return self.end - dt.timedelta(days=1)

    def query(self, **other: str) -> str:
        """This question as the end of an address, with other answers to some of its parts ("" leaves a part out)."""
        lang, given = language(), self.asked
        parts = {
            given.on_name: given.day.isoformat() if given.day != given.today else "",
            given.known_name: given.known.isoformat() if given.known else "",
            YEAR[lang]: str(self.year) if self.year and self.year != given.day.year else "",
            FROM[lang]: "" if self.year else self.start.isoformat(), TO[lang]: "" if self.year else self.last.isoformat(),
            OF[lang]: self.of, STATUS[lang]: self.status, CHAPTER[lang]: self.chapter, CLAUSE[lang]: self.clause,
            BY[lang]: self.by if self.by != "status" else "",
        }
        names = {"status": STATUS[lang], "of": OF[lang], "year": YEAR[lang], "clause": CLAUSE[lang]}
        parts |= {names[key]: value for key, value in other.items()}
        kept = {name: value for name, value in parts.items() if value}
        return f"?{urlencode(kept)}" if kept else ""

    def takes(self, owed: Obligation, delegate: Delegate) -> bool:
        """Whether a duty is among those asked for, whatever its status."""
        if self.of == MINE:
            whose = dues.is_mine(owed, delegate)
        elif self.of == GROUPS:
            whose = dues.is_group(owed.debtor)
        else:
            whose = self.of in {"", owed.debtor}
        known = CLAUSES.get(owed.clause)
        return whose and self.chapter in {"", known.chapter if known else ""} and self.clause in {"", owed.clause}


def one_of(request: HttpRequest, names: dict[str, str], known: Iterable[str]) -> str:
    """What the address says under a name, when it is one of what is known; else ""."""
    text = typed(request, names)
    return text if text in set(known) else ""


def question(request: HttpRequest) -> Question:
    """The question of this address; a part that cannot be taken is left out, and the period's fault is told."""
    held = asked(request)
    year, start, end, error = _period(request, held)
    clause = request.GET.get(CLAUSE["es"], "") or request.GET.get(CLAUSE["en"], "")
    return Question(
        held, start, end, year,
        of=typed(request, OF), status=one_of(request, STATUS, Status), chapter=one_of(request, CHAPTER, (c.id for c in CHAPTERS)),
        clause=clause if clause in CLAUSES else "", by=one_of(request, BY, ORDERS) or "status",
        from_text=typed(request, FROM), to_text=typed(request, TO), error=error,
    )


def _period(request: HttpRequest, held: Asked) -> tuple[int | None, dt.date, dt.date, str]:
    """The calendar year, or None with the days of another period; the year of the day asked about when it cannot be taken."""
    whole = _year(held.day.year)
    begins, ends = typed(request, FROM), typed(request, TO)
    if not begins and not ends:
        text = typed(request, YEAR)
        wanted = int(text) if text.isascii() and text.isdigit() and int(text) in askable(held.today) else held.day.year
        return wanted, *_year(wanted), ""
    try:
        start, last = read(begins), read(ends)
    except ValidationError as fault:
        return held.day.year, *whole, fault.messages[0]
    start, last = start or whole[0], last or whole[1] - dt.timedelta(days=1)
    if start.year < FIRST_YEAR:
        return held.day.year, *whole, _("La Carta rige desde el %(day)s. Elija ese día o uno posterior.") % {
            "day": long_date(held.charter or dt.date(FIRST_YEAR, 1, 1))}
    if last.year not in askable(held.today):
        return held.day.year, *whole, too_far(dt.date(askable(held.today)[-1], 12, 31))
    if last < start:
        return held.day.year, *whole, _("El período termina antes de empezar. Cambie uno de los dos días.")
    if last - start > MOST:
        return held.day.year, *whole, _("Elija un período de cinco años como mucho.")
    return None, start, last + dt.timedelta(days=1), ""


def askable(today: dt.date) -> range:
    """The years whose duties can be asked for, by pages and by programs."""
    return range(FIRST_YEAR, today.year + AHEAD + 1)


def _year(year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, 1, 1), dt.date(year + 1, 1, 1)
