"""Carta Estatutaria: everything a rule may look at, for one day.

A :class:`View` holds the facts known at an instant, withdrawals applied, in the order of (``on``, ``id``),
and answers for one day ``on`` under the readings in force on it. Views on other days share the indexes;
a what-if is another view.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from operator import attrgetter

from charter.errors import NotInForce, UnknownLaw
from charter.facts import Fact
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
    override the adopted ones (what if the text were read so). Raise :class:`UnknownReading` for a reading
    that does not exist and :class:`charter.errors.UnknownLaw` for a version of the Charter that does not.
    """

    __slots__ = ("_base", "known", "law", "on", "readings")

    def __init__(
        self,
        facts: Iterable[Fact],
        on: date,
        known: datetime | None = None,
        readings: Mapping[str, ReadingValue] | None = None,
        law: int = 1,
    ) -> None:
        if law != 1:
            raise UnknownLaw(law)
        self.on = on
        self.known = known
        self.law = law
        self.readings = {param: check(param, value) for param, value in readings.items()} if readings else {}
        self._base = _Base(tuple(facts), known)

    def _with(self, on: date, base: _Base) -> View:
        other = object.__new__(View)
        other.on = on
        other.known = self.known
        other.law = self.law
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
        return charter
