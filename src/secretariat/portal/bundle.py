"""Toda la Carta: the record as it leaves the house, in one file that anybody can verify without us.

A bundle is a zip of record.jsonl (the contract's facts), chronicle.jsonl (every entry with its seal), manifest.json
(their hashes) and the program that checks them. Standard library only: nothing here needs the installation.
"""

from __future__ import annotations

import hashlib
import io
import json
import pathlib
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from charter.record import RecordError, as_json, parse_fact
from secretariat.chronicle import chain

CHRONICLE, RECORD, MANIFEST = "chronicle.jsonl", "record.jsonl", "manifest.json"
FORMAT = 1
KEYS = {*chain.FIELDS, "previous", "hash"}

SENTENCES: dict[str, tuple[str, str]] = {
    "content": (
        "la entrada {seq} no es la que se selló: su contenido o su sello cambió",
        "entry {seq} is not what was sealed: its content or its seal was changed",
    ),
    "previous": (
        "la entrada {seq} no sigue a la anterior: su huella anterior cambió",
        "entry {seq} does not follow the one before: its previous hash was changed",
    ),
    "order": ("falta la entrada {seq}, o está fuera de orden", "entry {seq} is missing or out of order"),
    "unreadable": ("la entrada {seq} no se puede leer: {detail}", "entry {seq} cannot be read: {detail}"),
    "spelling": (
        "la entrada {seq} no está escrita como se exportó: alguien cambió su línea",
        "entry {seq} is not written as it was exported: somebody changed its line",
    ),
    "head": (
        "la crónica debía terminar en la entrada {seq} con la huella {detail}: faltan o sobran entradas",
        "the chronicle should end at entry {seq} with hash {detail}: entries are missing or were added",
    ),
    "fact": (
        "el hecho {detail} de record.jsonl no es el que asentó la crónica",
        "fact {detail} of record.jsonl is not the one the chronicle asserted",
    ),
    "fact-missing": (
        "la crónica asentó el hecho {detail}, que no está en record.jsonl",
        "the chronicle asserted fact {detail}, which is not in record.jsonl",
    ),
    "fact-unknown": (
        "el hecho {detail} no lo asentó ninguna entrada de la crónica",
        "fact {detail} was asserted by no entry of the chronicle",
    ),
    "member": ("falta {detail} en el archivo exportado", "{detail} is missing from the bundle"),
    "damaged": ("{detail} está dañado y no se puede leer", "{detail} is damaged and cannot be read"),
    "empty": ("no hay ninguna entrada que comprobar", "there is no entry to check"),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: its code, the entry's number (0 when it is not about one) and what stands there."""

    code: str
    seq: int = 0
    detail: str = ""

    def sentence(self, lang: str) -> str:
        """What is wrong, in `lang` (es, en)."""
        return SENTENCES[self.code][lang == "en"].format(seq=self.seq, detail=self.detail)


@dataclass(frozen=True, slots=True)
class Verification:
    """How many entries hold from the first on, the hash of the last that does, and what is wrong (nothing: it is whole)."""

    entries: int
    head: str
    faults: tuple[Fault, ...] = ()
    facts: int = 0

    @property
    def ok(self) -> bool:
        return not self.faults

    def as_json(self, lang: str = "es") -> dict[str, object]:
        """The document of `record verify --json`."""
        return {
            "ok": self.ok, "entries": self.entries, "facts": self.facts, "head": self.head,
            "faults": [{"entry": f.seq or None, "code": f.code, "detail": f.detail, "text": f.sentence(lang)} for f in self.faults],
        }


@dataclass
class _Walk:
    """Collects the asserted facts while the chain is walked."""

    facts: dict[str, str] = field(default_factory=dict)
    unreadable: Fault | None = None

    def over(self, lines: Iterable[bytes]) -> Iterator[Mapping[str, object]]:
        for number, line in enumerate((text for text in lines if text.strip()), start=1):
            try:
                entry = json.loads(line)
                if set(entry) != KEYS or as_line(entry).encode() != line:
                    self.unreadable = Fault("spelling", number)
                    return
                for fact in entry["facts"]:
                    self.facts[str(fact["id"])] = spelling(fact)
            except (ValueError, KeyError, TypeError, RecordError) as error:
                self.unreadable = Fault("unreadable", number, str(error)[:120])
                return
            yield entry


def as_line(entry: Mapping[str, object]) -> str:
    """An entry as a line of chronicle.jsonl: the only spelling that is accepted."""
    return json.dumps(entry, ensure_ascii=False, sort_keys=True)


def spelling(fact: Mapping[str, object]) -> str:
    """The one spelling by which a fact of the record and one of the chronicle are compared. Raises `RecordError`."""
    plain = {key: value for key, value in fact.items() if key != "fictitious"}
    return json.dumps(as_json(parse_fact(plain)), ensure_ascii=False, sort_keys=True)


def verify_lines(lines: Iterable[bytes]) -> tuple[Verification, dict[str, str]]:
    """Walk a chronicle.jsonl. Gives what holds, and the spelling of each fact that was asserted, by id."""
    walk = _Walk()
    count, head, found = chain.verify(walk.over(lines))
    fault = Fault(found.code, found.seq) if found else walk.unreadable
    if fault is None and count == 0:
        fault = Fault("empty")
    return Verification(count, head, (fault,) if fault else (), len(walk.facts)), walk.facts


def verify_file(path: pathlib.Path) -> Verification:
    """Check an exported bundle (.zip) or a bare chronicle.jsonl. Raises OSError when it cannot be read at all."""
    content = path.read_bytes()
    if content[:2] != b"PK":
        return verify_lines(content.split(b"\n"))[0]
    found = members(content)
    if isinstance(found, Fault):
        return Verification(0, chain.GENESIS, (found,))
    for name in (CHRONICLE, RECORD, MANIFEST):
        if name not in found:
            return Verification(0, chain.GENESIS, (Fault("member", 0, name),))
    result, asserted = verify_lines(found[CHRONICLE].split(b"\n"))
    faults = [*result.faults, *_against_manifest(result, found[MANIFEST]), *_against_record(asserted, found[RECORD], result.ok)]
    return Verification(result.entries, result.head, tuple(faults), result.facts)


def _against_manifest(result: Verification, content: bytes) -> Iterator[Fault]:
    try:
        manifest = json.loads(content)
        entries, head = int(manifest["entries"]), str(manifest["head"])
    except (ValueError, KeyError, TypeError):
        yield Fault("damaged", 0, MANIFEST)
        return
    if result.ok and (entries, head) != (result.entries, result.head):
        yield Fault("head", entries, head)


def _against_record(asserted: Mapping[str, str], content: bytes, whole: bool) -> Iterator[Fault]:
    seen = set()
    for number, line in enumerate(content.split(b"\n")):
        if number == 0 or not line.strip():
            continue
        try:
            fact = json.loads(line)
            name, text = str(fact["id"]), spelling(fact)
        except (ValueError, KeyError, TypeError, RecordError):
            yield Fault("damaged", 0, f"{RECORD}:{number + 1}")
            continue
        seen.add(name)
        if name in asserted and asserted[name] != text:
            yield Fault("fact", 0, name)
        elif name not in asserted and whole:
            yield Fault("fact-unknown", 0, name)
    if whole:
        for name in sorted(asserted.keys() - seen):
            yield Fault("fact-missing", 0, name)


def members(content: bytes) -> dict[str, bytes] | Fault:
    """The files of a zip, read even where a byte was changed in them: the fault is then found in what they say."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        return {info.filename: _raw(content, info) for info in archive.infolist()}
    except (zipfile.BadZipFile, zlib.error, struct.error, ValueError):
        return Fault("damaged", 0, "zip")


def _raw(content: bytes, info: zipfile.ZipInfo) -> bytes:
    name, extra = struct.unpack("<HH", content[info.header_offset + 26:info.header_offset + 30])
    start = info.header_offset + 30 + name + extra
    body = content[start:start + info.compress_size]
    return body if info.compress_type == zipfile.ZIP_STORED else zlib.decompress(body, -15)


def write(path: pathlib.Path, record: Iterable[str], entries: Iterable[Mapping[str, object]]) -> dict[str, object]:
    """Write the bundle to `path`, whole or not at all; gives its manifest. `record` are lines, `entries` those of the chain.

    The texts are stored, not packed, so that a changed byte can be named; dates are fixed, so that the same record gives the same file.
    """
    head, count = chain.GENESIS, 0
    lines = []
    for entry in entries:
        lines.append(as_line(entry))
        head, count = str(entry["hash"]), count + 1
    files = {
        RECORD: "".join(f"{line}\n" for line in record).encode(),
        CHRONICLE: "".join(f"{line}\n" for line in lines).encode(),
        "README.txt": (pathlib.Path(__file__).parent / "data" / "bundle-readme.txt").read_bytes(),
        "verify.py": _program(),
    }
    manifest: dict[str, object] = {
        "format": FORMAT, "contract": 1, "law": 1, "entries": count, "head": head,
        "sha256": {name: hashlib.sha256(body).hexdigest() for name, body in files.items()},
    }
    files[MANIFEST] = json.dumps(manifest, ensure_ascii=False, indent=1).encode()
    partial = path.with_name(path.name + ".part")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_STORED) as archive:
        for name, body in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), body)
    partial.replace(path)
    return manifest


def _program() -> bytes:
    """verify.py of the bundle: the chain's own module, followed by a few lines that run it beside the other files."""
    ours = pathlib.Path(chain.__file__).read_text(encoding="utf-8")
    return (ours + RUN).encode()


RUN = '''

if __name__ == "__main__":
    import pathlib
    import sys

    with (pathlib.Path(__file__).parent / "chronicle.jsonl").open(encoding="utf-8") as stream:
        count, head, broken = verify(json.loads(line) for line in stream if line.strip())
    manifest = json.loads((pathlib.Path(__file__).parent / "manifest.json").read_text(encoding="utf-8"))
    if broken:
        sys.exit(f"entry {broken.seq} does not hold ({broken.code})")
    if (count, head) != (manifest["entries"], manifest["head"]):
        sys.exit(f"the chronicle should end at entry {manifest['entries']}; it ends at {count}")
    print(f"{count} entries hold; the last hash is {head}")
'''
