"""Carta Estatutaria: everything a rule may look at, for one day.

A :class:`View` holds the facts known at an instant, withdrawals applied, in the order of (``on``, ``id``),
and answers for one day ``on`` under the version of the Charter and the readings in force on it. Views on other days
share the indexes; a what-if is another view.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import takewhile
from operator import attrgetter

from charter.calendar import add_months
from charter.errors import NotInForce, UnknownLaw
from charter.facts import Fact
from charter.laws import EFFECTIVE, FIRST, GRCM_ROLE, PENDING, Enactment, Law, enactments, versions
from charter.laws import known as is_known
from charter.laws import law as law_of
from charter.readings import DEFAULTS, ReadingValue, UnknownReading, check

__all__ = ["NotInForce", "View"]

_ID = attrgetter("id")
_ON = attrgetter("on")
_ORDER = attrgetter("on", "id")
_NOTHING: tuple[Fact, ...] = ()


def standing_facts(facts: Iterable[Fact], known: datetime | None) -> list[Fact]:
    """The facts recorded by ``known`` that no other such fact withdraws, in the order of (``on``, ``id``).

    A withdrawal that is itself withdrawn has no effect. Withdrawals work whatever their day.
    """
    seen = [fact for fact in facts if known is None or fact.recorded <= known]
    withdrawing = [fact for fact in seen if fact.retracts is not None]
    if withdrawing:
        gone = _withdrawn(withdrawing)
        seen = [fact for fact in seen if fact.id not in gone]
    # Two stable sorts by one key each take half the time of one sort by both.
    seen.sort(key=_ID)
    seen.sort(key=_ON)
    return seen


def _withdrawn(withdrawing: list[Fact]) -> set[str]:
    by: dict[str, list[str]] = {}
    for fact in withdrawing:
        by.setdefault(str(fact.retracts), []).append(fact.id)
    gone: set[str] = set()
    kept: set[str] = set()
    pending = list(by)
    while pending:
        # A fact is withdrawn by one that stands; it stands when all that name it are withdrawn.
        rest = []
        for target in pending:
            if any(id_ in kept or id_ not in by for id_ in by[target]):
                gone.add(target)
            elif all(id_ in gone for id_ in by[target]):
                kept.add(target)
            else:
                rest.append(target)
        if len(rest) == len(pending):  # a circle, which no record file may hold: all of it is withdrawn
            gone.update(rest)
            break
        pending = rest
    return gone


class _Base:
    """The facts of a view and their indexes, shared by all days; ``cache`` is for the chapters' own indexes."""

    __slots__ = ("_adopted", "_by_kind", "_by_subject", "cache", "facts", "source")

    def __init__(self, source: tuple[Fact, ...], known: datetime | None) -> None:
        self.source = source
        self.facts = tuple(standing_facts(source, known))
        self.cache: dict[object, object] = {}
        self._by_kind: dict[str, list[Fact]] = {}
        self._by_subject: dict[tuple[str, str], list[Fact]] = {}
        self._adopted: dict[str, list[Fact]] | None = None
        by_subject = self._by_subject
        for fact in self.facts:
            key = (fact.kind, fact.subject)
            if key in by_subject:
                by_subject[key].append(fact)
            else:
                by_subject[key] = [fact]

    def of(self, kind: str, subject: str | None) -> list[Fact]:
        if subject is not None:
            return self._by_subject.get((kind, subject), [])
        found = self._by_kind.get(kind)
        if found is None:
            lists = [facts for (kind_, _), facts in self._by_subject.items() if kind_ == kind]
            found = lists[0] if len(lists) == 1 else sorted((fact for facts in lists for fact in facts), key=_ORDER)
            self._by_kind[kind] = found
        return found

    def adopted(self, param: str) -> list[Fact]:
        if self._adopted is None:
            self._adopted = {}
            for fact in self.of("reading_adopted", None):
                self._adopted.setdefault(str(fact.data["param"]), []).append(fact)
        return self._adopted.get(param, [])


class View:
    """What is known on one day.

    ``facts`` are all facts; only those ``recorded`` by ``known`` are seen (all when ``None``). ``readings``
    override the adopted ones (what if the text were read so) and ``law`` the version in force (what if that were the
    text, on all days). Raise :class:`UnknownReading` for a reading that does not exist and
    :class:`charter.errors.UnknownLaw` for a version of the Charter that does not.
    """

    __slots__ = ("_base", "_law", "known", "on", "readings")

    def __init__(
        self,
        facts: Iterable[Fact],
        on: date,
        known: datetime | None = None,
        readings: Mapping[str, ReadingValue] | None = None,
        law: int | None = None,
    ) -> None:
        self.on = on
        self.known = known
        self._law = None if law is None else law_of(law)
        self.readings = {param: check(param, value) for param, value in readings.items()} if readings else {}
        self._base = _Base(tuple(facts), known)

    def _with(self, on: date, base: _Base) -> View:
        other = object.__new__(View)
        other.on = on
        other.known = self.known
        other._law = self._law
        other.readings = self.readings
        other._base = base
        return other

    def at(self, on: date) -> View:
        """The same view on another day."""
        return self if on == self.on else self._with(on, self._base)

    def adding(self, *facts: Fact) -> View:
        """What if these facts were recorded too."""
        return self._with(self.on, _Base((*self._base.source, *facts), self.known))

    def without(self, *ids: str) -> View:
        """What if the facts with these ids had never been recorded."""
        gone = frozenset(ids)
        kept = tuple(fact for fact in self._base.source if fact.id not in gone)
        return self._with(self.on, _Base(kept, self.known))

    def reading_as(self, readings: Mapping[str, ReadingValue]) -> View:
        """What if the text were read so: ``readings`` (parameter to value) override all others."""
        other = self._with(self.on, self._base)
        other.readings = {**self.readings, **{param: check(param, value) for param, value in readings.items()}}
        return other

    def under(self, version: int | None) -> View:
        """What if this version of the Charter were the text, on all days; ``None``: the one in force on each.

        Raise :class:`charter.errors.UnknownLaw` for a version this software does not know.
        """
        other = self._with(self.on, self._base)
        other._law = None if version is None else law_of(version)
        return other

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all facts asked about, those withdrawn or not yet known too."""
        return frozenset(fact.id for fact in self._base.source)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All facts that stand, whatever their day, in the order of (``on``, ``id``)."""
        return self._base.facts

    @property
    def cache(self) -> dict[object, object]:
        """Indexes that chapters derive from the facts alone, shared by all days of this view."""
        return self._base.cache

    def of(self, kind: str, subject: str | None = None) -> tuple[Fact, ...] | list[Fact]:
        """The facts of ``kind`` (about ``subject``) that have happened by ``on``, in the order of (``on``, ``id``)."""
        found = self._base.of(kind, subject)
        if not found or found[-1].on <= self.on:
            return found
        return found[: bisect_right(found, self.on, key=_ON)]

    def ahead(self, kind: str, subject: str | None = None) -> list[Fact]:
        """As :meth:`of`, with those of later days too: announced futures such as designations."""
        return self._base.of(kind, subject)

    def fact(self, id_: str) -> Fact | None:
        """The fact with this id, when it stands."""
        found = self.cache.get("ids")
        if not isinstance(found, dict):
            found = {fact.id: fact for fact in self.facts}
            self.cache["ids"] = found
        answer = found.get(id_)
        return answer if isinstance(answer, Fact) else None

    def adoption(self, param: str) -> Fact | None:
        """The fact by which the reading of ``param`` in force was adopted; ``None`` for an override or the default."""
        if param in self.readings:
            return None
        adopted = self._base.adopted(param)
        index = bisect_right(adopted, self.on, key=_ON) if adopted else 0
        return adopted[index - 1] if index else None

    def reading(self, param: str) -> ReadingValue:
        """The reading of ``param`` in force on ``on``: override, else adopted, else default.

        Raise :class:`UnknownReading` when there is no such parameter.
        """
        if param in self.readings:
            return self.readings[param]
        fact = self.adoption(param)
        if fact is not None:
            return check(param, fact.data["value"])
        try:
            return DEFAULTS[param]
        except KeyError:
            raise UnknownReading(param) from None

    @property
    def charter(self) -> Fact | None:
        """The fact that brought the Charter into force, the first of its kind, whatever ``on`` is."""
        adopted = self._base.of("charter_adopted", None)
        return adopted[0] if adopted else None

    @property
    def in_force(self) -> bool:
        """Whether the Charter is in force on ``on``."""
        charter = self.charter
        return charter is not None and charter.on <= self.on

    @property
    def law_in_force(self) -> Fact:
        """The fact by which the Charter is in force on ``on``; raise :class:`NotInForce` before it."""
        charter = self.charter
        if charter is None or charter.on > self.on:
            raise NotInForce(self.on, None if charter is None else charter.on)
        self.law  # noqa: B018 — raises where a version rules that this software does not know
        return charter

    # -- versions of the Charter --

    @property
    def supposed(self) -> int | None:
        """The version asked for instead of the one in force, if any."""
        return None if self._law is None else self._law.version

    @property
    def enacted(self) -> tuple[Enactment, ...]:
        """The versions after the first that were decided on any day, by their first days; none under a supposed one."""
        if self._law is not None or not self._base.of("charter_amended", None):
            return ()
        key = ("enacted", self.readings.get(EFFECTIVE), self.readings.get(GRCM_ROLE))
        found = self.cache.get(key)
        if not isinstance(found, tuple):
            found = self.cache[key] = enactments(self)
        return found

    @property
    def coming(self) -> tuple[Enactment, ...]:
        """The versions decided by ``on`` that come into force after it, as far as this software knows them."""
        ahead = [one for one in self.enacted if one.decided.on <= self.on < one.since]
        return tuple(takewhile(lambda one: is_known(one.version), ahead))

    @property
    def beyond(self) -> Enactment | None:
        """The first version decided that this software does not know: from its first day on nothing can be said."""
        return next((one for one in self.enacted if not is_known(one.version)), None)

    @property
    def law(self) -> Law:
        """The version of the Charter in force on ``on``, or the one supposed; before them all, the first.

        Raise :class:`charter.errors.UnknownLaw` where a version rules that this software does not know.
        """
        if self._law is not None:
            return self._law
        ruling = [one for one in self.enacted if one.since <= self.on]
        if not ruling:
            return FIRST
        version, since, *_ = ruling[-1]
        if not is_known(version):
            raise UnknownLaw(version, versions(), since)
        return law_of(version)

    def number(self, name: str) -> int:
        """A number of the Charter as the version in force states it (a name of ``charter.laws.NUMBERS``)."""
        return self.law.numbers[name]

    @property
    def earlier(self) -> tuple[tuple[Law, date], ...]:
        """The versions before the one in force whose completed periods keep their effect, each with its first day without.

        None where the new text rules all periods (``amendment.pending-periods``).
        """
        ruling = [one for one in self.enacted if one.since <= self.on]
        if not ruling or self.reading(PENDING) == "new-rule-for-all":
            return ()
        laws = [FIRST, *(law_of(one.version) for one in ruling[:-1])]
        return tuple((one, after.since) for one, after in zip(laws, ruling, strict=True))

    def number_on(self, name: str, day: date) -> int:
        """A number of the Charter for what was done on ``day``: of the version that ruled then, else of the one in force."""
        return next((before.numbers[name] for before, until in self.earlier if day < until), self.number(name))

    def months(self, name: str, start: date, times: int = 1) -> int:
        """The months of a period begun on ``start``: by the version under which it was completed, else by the one in force.

        ``name`` is a number of months; ``times`` of them make the period.
        """
        for before, until in self.earlier:
            if add_months(start, before.numbers[name] * times) <= until:
                return before.numbers[name] * times
        return self.number(name) * times
