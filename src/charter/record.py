"""Carta Estatutaria: the record file, one dated fact a line.

The first line is the header; every other line is a fact as ``charter.facts.KINDS`` describes it. A file
with a fault is refused whole, and the refusal names the line and the field.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import MAXYEAR, UTC, date, datetime

from charter import fields as schema
from charter.calendar import midnight, parse_day, parse_instant
from charter.facts import EMPTY, KINDS, RETRACTION, SUBJECTS, Fact, Field
from charter.readings import UnknownReading, check
from charter.record_errors import RecordError

__all__ = ["HEADER", "RecordError", "as_json", "dump", "money", "parse", "parse_fact", "read_money"]

HEADER: Mapping[str, object] = {"contract": 1, "conference": "CRM"}

_KEYS = frozenset({"id", "kind", "on", "until", "recorded", "subject", "data", "source", "retracts"})
_MONEY = re.compile(r"[0-9]{1,15}(\.[0-9]{1,2})?")
_SIGNED = re.compile(r"-[0-9]{1,15}(\.[0-9]+)?")
_DECIMALS = re.compile(r"[0-9]{1,15}\.[0-9]{3,}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_REPORT_PERIOD = re.compile(r"[0-9]{4}(Q[1-4])?")


def read_money(text: str) -> int:
    """Read a decimal amount such as ``"5000.00"`` as integer cents.

    Raise :class:`ValueError` whose text is ``negative``, ``decimals`` or ``money``, the fault.
    """
    if not _MONEY.fullmatch(text):
        if _SIGNED.fullmatch(text):
            raise ValueError("negative")
        raise ValueError("decimals" if _DECIMALS.fullmatch(text) else "money")
    whole, _, part = text.partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0"))


def money(cents: int) -> str:
    """Write integer cents as the record does: ``"5000.00"``."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def parse(lines: Iterable[str] | bytes, *, headed: bool = True, behind: Collection[str] = ()) -> tuple[Fact, ...]:
    """Read a whole record file, header first; blank lines are passed over.

    Lines that suppose facts beside a record may do without the header (``headed`` false) and withdraw facts of that
    record (``behind``, their ids). Give the facts in the order of the file. Raise :class:`RecordError` at the first fault.
    """
    if isinstance(lines, bytes):
        lines = _decoded(lines)
    seen: dict[str, int] = {}
    facts: list[Fact] = []
    places: list[int] = []
    begun = False
    number = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        found = _object(line, number)
        if not begun:
            begun = True
            if headed or "contract" in found:
                _header(found, number)
                continue
        fact = parse_fact(found, number)
        if fact.id in seen:
            raise RecordError(number, "id", "duplicate", f"{fact.id}", seen[fact.id])
        seen[fact.id] = number
        facts.append(fact)
        places.append(number)
    if headed and not begun:
        raise RecordError(max(number, 1), "", "header", "")
    _check_retractions(facts, places, behind)
    return tuple(facts)


def _decoded(content: bytes) -> Iterator[str]:
    for number, line in enumerate(content.split(b"\n"), start=1):
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError as error:
            raise RecordError(number, "", "encoding", f"0x{line[error.start]:02x}") from None


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        raise _Repeated(next(key for key in keys if keys.count(key) > 1))
    return found


class _Repeated(ValueError):
    """A key that stands twice in one object."""


def _not_a_number(name: str) -> object:
    raise ValueError(name)


def _object(line: str, number: int) -> dict[str, object]:
    try:
        found = json.loads(line, object_pairs_hook=_pairs, parse_constant=_not_a_number)
        if "\\u" in line:  # half a surrogate pair could never be written again
            json.dumps(found, ensure_ascii=False).encode()
    except _Repeated as error:
        raise RecordError(number, str(error), "repeated", "") from None
    except (ValueError, RecursionError):
        raise RecordError(number, "", "json", "") from None
    if not isinstance(found, dict):
        raise RecordError(number, "", "object", "")
    return found


def _header(found: dict[str, object], number: int) -> None:
    if found != HEADER or isinstance(found["contract"], (bool, float)):
        strange = [key for key in found if found[key] != HEADER.get(key)]
        absent = [key for key in HEADER if key not in found]
        raise RecordError(number, (*strange, *absent, "contract")[0], "header", "")


def _text(obj: Mapping[str, object], key: str, line: int) -> str:
    value = obj.get(key)
    if not isinstance(value, str):
        raise RecordError(line, key, "required" if key not in obj else "text", _shown(value))
    if not value.strip():
        raise RecordError(line, key, "empty", "")
    return value


def _day(value: object, key: str, line: int) -> date:
    if not isinstance(value, str):
        raise RecordError(line, key, "day", _shown(value))
    try:
        return parse_day(value)
    except ValueError:
        raise RecordError(line, key, "day", value) from None


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "…"


def parse_fact(obj: Mapping[str, object], line: int = 0) -> Fact:
    """Read one fact from the object of its line; ``line`` is named in a refusal.

    Raise :class:`RecordError` for an unknown key or kind, a missing or ill-typed value, a day that does
    not exist, an amount with more than two decimals and the like.
    """
    for key in obj:
        if key not in _KEYS:
            raise RecordError(line, key, "unknown-key", "")
    id_ = _text(obj, "id", line)
    kind = KINDS.get(_text(obj, "kind", line))
    if kind is None:
        raise RecordError(line, "kind", "unknown-kind", _shown(obj["kind"]))
    if "on" not in obj:
        raise RecordError(line, "on", "required", "")
    on = _day(obj["on"], "on", line)
    until = _day(obj["until"], "until", line) if "until" in obj else None
    if until is not None and until < on:
        raise RecordError(line, "until", "period", until.isoformat())
    subject = ""
    if "subject" in obj or kind.name != RETRACTION:
        subject = _text(obj, "subject", line)
        if not SUBJECTS[kind.subject](subject):
            raise RecordError(line, "subject", "subject", subject, kind.subject)
    retracts = _text(obj, "retracts", line) if "retracts" in obj or kind.name == RETRACTION else None
    source = obj.get("source")
    if "source" in obj and not isinstance(source, str):
        raise RecordError(line, "source", "text", _shown(source))
    return Fact(
        id=id_,
        kind=kind.name,
        on=on,
        subject=subject,
        data=_data(obj, kind, line),
        until=until,
        recorded=_recorded(obj, on, line),
        source=source if isinstance(source, str) else None,
        retracts=retracts,
    )


def _recorded(obj: Mapping[str, object], on: date, line: int) -> datetime:
    if "recorded" not in obj:
        return midnight(on)
    value = obj["recorded"]
    try:
        return parse_instant(value if isinstance(value, str) else "")
    except ValueError:
        raise RecordError(line, "recorded", "instant", _shown(value)) from None


def _data(obj: Mapping[str, object], kind: schema.Kind, line: int) -> Mapping[str, object]:
    data = obj.get("data", EMPTY)
    if not isinstance(data, Mapping):
        raise RecordError(line, "data", "object", _shown(data))
    for key in data:
        if key not in kind.fields:
            raise RecordError(line, f"data.{key}", "unknown-key", "")
    for key, spec in kind.fields.items():
        if spec.required and key not in data:
            raise RecordError(line, f"data.{key}", "required", "")
    read = {key: _value(value, kind.fields[key], f"data.{key}", line) for key, value in data.items()}
    if kind.name == "reading_adopted":
        read["value"] = _reading(read, line)
    return read


def _reading(read: Mapping[str, object], line: int) -> object:
    try:
        return check(str(read["param"]), read["value"])
    except UnknownReading as error:
        key = "data.value" if error.known else "data.param"
        raise RecordError(line, key, "reading", _shown(read["value" if error.known else "param"])) from None


def _value(value: object, spec: Field, key: str, line: int) -> object:
    if value is None and spec.nullable:
        return None
    if spec.type == schema.MONEY:
        return _money(value, key, line)
    if spec.type == schema.DAY:
        return _day(value, key, line)
    if spec.type in schema.LISTS:
        return _several(value, spec, key, line)
    fault = _fault(value, spec)
    if fault:
        raise RecordError(line, key, fault, _shown(value))
    if spec.options and value not in spec.options:
        raise RecordError(line, key, "option", _shown(value), ", ".join(str(option) for option in spec.options))
    return value


def _several(value: object, spec: Field, key: str, line: int) -> tuple[object, ...]:
    if not isinstance(value, list) or (spec.required and not value):
        raise RecordError(line, key, spec.type, _shown(value))
    one = Field(schema.LISTS[spec.type], required=True)
    return tuple(_value(item, one, f"{key}[{place}]", line) for place, item in enumerate(value))


def _money(value: object, key: str, line: int) -> int:
    if not isinstance(value, str):
        raise RecordError(line, key, "money", _shown(value))
    try:
        return read_money(value)
    except ValueError as error:
        raise RecordError(line, key, str(error), value[:60]) from None


def _fault(value: object, spec: Field) -> str:
    """The code of what is wrong with the shape of a value, "" when nothing is."""
    kind = spec.type
    if kind == schema.FLAG:
        return "" if isinstance(value, bool) else "flag"
    if kind in (schema.YEAR, schema.NUMBER):
        whole = isinstance(value, int) and not isinstance(value, bool)
        return "" if whole and (kind == schema.NUMBER or 1 <= int(str(value)) <= MAXYEAR) else kind
    if kind == schema.READING_VALUE:
        return "" if isinstance(value, (str, int)) else kind
    if not isinstance(value, str):
        return schema.TEXT
    if spec.required and not value.strip():
        return "empty"
    if kind == schema.CURRENCY:
        return "" if _CURRENCY.fullmatch(value) else kind
    if kind == schema.STATE:
        return "" if schema.is_state(value) else kind
    if kind == schema.REPORT_PERIOD:
        return "" if _REPORT_PERIOD.fullmatch(value) else kind
    if kind == schema.PARTY:
        return "" if schema.is_party(value) else kind
    if kind == schema.BODY:
        return "" if schema.is_gathering(value) else kind
    if kind == schema.CLAUSE:
        return "" if _is_clause(value) else kind
    if kind == schema.SLUG:
        return kind if any(sign.isspace() for sign in value) else ""
    return ""


def _is_clause(id_: str) -> bool:
    from charter.clauses import CLAUSES  # the texts are read only where a fact names a clause

    return id_ in CLAUSES


def _check_retractions(facts: list[Fact], places: list[int], behind: Collection[str]) -> None:
    """Refuse a retraction of nothing, of itself, or one that comes back to where it began."""
    targets = {fact.id: fact.retracts for fact in facts}
    for fact, line in zip(facts, places, strict=True):
        if fact.retracts is None:
            continue
        if fact.retracts not in targets:
            if fact.retracts in behind:
                continue
            raise RecordError(line, "retracts", "retracts-nothing", fact.retracts)
        seen = {fact.id}
        target: str | None = fact.retracts
        while target is not None:
            if target in seen:
                raise RecordError(line, "retracts", "retracts-circle", fact.retracts)
            seen.add(target)
            target = targets.get(target)


def as_json(fact: Fact) -> dict[str, object]:
    """The object of a fact's line: money as decimal strings, days as ``YYYY-MM-DD``; what is not said is left out."""
    found: dict[str, object] = {"id": fact.id, "kind": fact.kind, "on": fact.on.isoformat()}
    if fact.until is not None:
        found["until"] = fact.until.isoformat()
    if fact.recorded != midnight(fact.on):
        found["recorded"] = fact.recorded.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if fact.subject:
        found["subject"] = fact.subject
    fields = KINDS[fact.kind].fields
    if fact.data:
        found["data"] = {key: _plain(value, fields[key]) for key, value in sorted(fact.data.items())}
    if fact.source is not None:
        found["source"] = fact.source
    if fact.retracts is not None:
        found["retracts"] = fact.retracts
    return found


def _plain(value: object, spec: Field) -> object:
    if spec.type == schema.MONEY and isinstance(value, int):
        return money(value)
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value


def dump(facts: Iterable[Fact]) -> Iterator[str]:
    """The lines of a record file, header first, without line ends."""
    yield json.dumps(dict(HEADER), ensure_ascii=False)
    for fact in facts:
        yield json.dumps(as_json(fact), ensure_ascii=False)
