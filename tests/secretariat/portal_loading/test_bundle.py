"""The record as it leaves the house: whoever changes one byte of a past entry is found, and the entry is named, without us."""

import json
import pathlib
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from typing import Any

import pytest

from charter.record import dump, parse_fact
from secretariat.chronicle import chain
from secretariat.portal import bundle

ENTRIES = 7


def entry(seq: int, previous: str) -> dict[str, Any]:
    fact = {"id": f"p-{seq}", "kind": "payment", "on": "2024-03-05", "recorded": "2024-03-07T15:00:00Z", "subject": "HND",
            "data": {"amount": "5000.0", "for_year": 2023}, "source": "Recibo ñ", "fictitious": True}
    body: dict[str, Any] = {
        "seq": seq, "at": "2024-03-07T15:00:00Z", "act": "financing.pay", "outcome": "done", "party": "se", "capacity": "", "account": 1,
        "subject": "", "clauses": ["finance.quota-scale"], "data": {"n": seq, "words": "Cuota «2023»"}, "audience": "members",
        "facts": [fact],
    }
    return {**body, "previous": previous, "hash": chain.seal(previous, body)}


@pytest.fixture
def entries() -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    previous = chain.GENESIS
    for seq in range(1, ENTRIES + 1):
        made.append(entry(seq, previous))
        previous = made[-1]["hash"]
    return made


def record(entries: list[dict[str, Any]]) -> list[str]:
    def bare(fact: Mapping[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in fact.items() if key != "fictitious"}

    return list(dump(parse_fact(bare(fact)) for one in entries for fact in one["facts"]))


@pytest.fixture
def whole(tmp_path: pathlib.Path, entries: list[dict[str, Any]]) -> pathlib.Path:
    file = tmp_path / "registro.zip"
    bundle.write(file, record(entries), entries)
    return file


def test_a_bundle_that_nobody_touched_holds(whole: pathlib.Path, entries: list[dict[str, Any]]) -> None:
    found = bundle.verify_file(whole)
    assert found.ok
    assert (found.entries, found.head, found.facts) == (ENTRIES, entries[-1]["hash"], ENTRIES)


def test_every_byte_of_every_past_entry_is_guarded(whole: pathlib.Path) -> None:
    """Flip each byte of the chronicle inside the zip: each time the very entry it belongs to is named."""
    content = whole.read_bytes()
    lines = zipfile.ZipFile(whole).read(bundle.CHRONICLE).split(b"\n")
    start = content.index(lines[0])
    for seq, line in enumerate(lines[:2], start=1):
        for place in range(0, len(line), 3 - seq):  # every second byte of the first, every byte of the second
            changed = bytearray(content)
            changed[start + place] ^= 1
            whole.write_bytes(changed)
            found = bundle.verify_file(whole)
            assert not found.ok, (seq, place)
            assert found.faults[0].seq == seq, (seq, place, found.faults[0])
        start += len(line) + 1


@pytest.mark.parametrize(("lang", "words"), [("es", "la entrada 3"), ("en", "entry 3")])
def test_the_sentence_names_the_entry(whole: pathlib.Path, lang: str, words: str) -> None:
    content = whole.read_bytes()
    whole.write_bytes(content.replace(b'"n": 3', b'"n": 9'))
    found = bundle.verify_file(whole)
    assert words in found.faults[0].sentence(lang)
    assert found.as_json(lang)["faults"][0]["entry"] == 3  # type: ignore[index]
    assert found.entries == 2


def test_an_entry_taken_out_is_missed(tmp_path: pathlib.Path, entries: list[dict[str, Any]]) -> None:
    file = tmp_path / "chronicle.jsonl"
    file.write_text("".join(f"{bundle.as_line(e)}\n" for e in entries if e["seq"] != 4), encoding="utf-8")
    assert bundle.verify_file(file).faults == (bundle.Fault("order", 4),)


def test_a_forger_who_seals_again_is_found_at_the_next_entry(tmp_path: pathlib.Path, entries: list[dict[str, Any]]) -> None:
    forged = dict(entries[2], data={"n": 99, "words": ""})
    forged["hash"] = chain.seal(forged["previous"], forged)
    entries[2] = forged
    file = tmp_path / "chronicle.jsonl"
    file.write_text("".join(f"{bundle.as_line(e)}\n" for e in entries), encoding="utf-8")
    assert bundle.verify_file(file).faults == (bundle.Fault("previous", 4),)


def test_an_end_that_was_cut_off_is_missed(tmp_path: pathlib.Path, whole: pathlib.Path, entries: list[dict[str, Any]]) -> None:
    files = {name: zipfile.ZipFile(whole).read(name) for name in zipfile.ZipFile(whole).namelist()}
    files[bundle.CHRONICLE] = b"\n".join(files[bundle.CHRONICLE].split(b"\n")[:5]) + b"\n"
    files[bundle.RECORD] = b"\n".join(files[bundle.RECORD].split(b"\n")[:6]) + b"\n"
    short = packed(tmp_path / "short.zip", files)
    assert bundle.verify_file(short).faults == (bundle.Fault("head", ENTRIES, entries[-1]["hash"]),)


def packed(path: pathlib.Path, files: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> pathlib.Path:
    with zipfile.ZipFile(path, "w", how) as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return path


@pytest.mark.parametrize(("change", "code"), [
    (lambda text: text.replace(b'"5000.00"', b'"5000.01"', 1), "fact"),
    (lambda text: b"\n".join(text.split(b"\n")[:-2]) + b"\n", "fact-missing"),
    (lambda text: text + text.split(b"\n")[1].replace(b'"p-1"', b'"p-99"') + b"\n", "fact-unknown"),
    (lambda text: text + b"{half\n", "damaged"),
])
def test_a_record_that_says_something_else_than_its_chronicle_is_found(
    tmp_path: pathlib.Path, whole: pathlib.Path, change: Any, code: str,
) -> None:
    files = {name: zipfile.ZipFile(whole).read(name) for name in zipfile.ZipFile(whole).namelist()}
    files[bundle.RECORD] = change(files[bundle.RECORD])
    found = bundle.verify_file(packed(tmp_path / "other.zip", files))
    assert [fault.code for fault in found.faults] == [code]


@pytest.mark.parametrize("name", [bundle.CHRONICLE, bundle.RECORD, bundle.MANIFEST])
def test_a_bundle_that_lacks_a_file_says_which(tmp_path: pathlib.Path, whole: pathlib.Path, name: str) -> None:
    files = {n: zipfile.ZipFile(whole).read(n) for n in zipfile.ZipFile(whole).namelist() if n != name}
    assert bundle.verify_file(packed(tmp_path / "less.zip", files)).faults == (bundle.Fault("member", 0, name),)


def test_a_broken_manifest_and_a_broken_zip_are_named(tmp_path: pathlib.Path, whole: pathlib.Path) -> None:
    files = {name: zipfile.ZipFile(whole).read(name) for name in zipfile.ZipFile(whole).namelist()}
    files[bundle.MANIFEST] = b"[]"
    assert bundle.verify_file(packed(tmp_path / "m.zip", files)).faults == (bundle.Fault("damaged", 0, bundle.MANIFEST),)
    whole.write_bytes(whole.read_bytes()[:200])
    assert bundle.verify_file(whole).faults == (bundle.Fault("damaged", 0, "zip"),)


@pytest.mark.parametrize("content", [b"", b"\n\n"])
def test_an_empty_chronicle_proves_nothing(tmp_path: pathlib.Path, content: bytes) -> None:
    file = tmp_path / "chronicle.jsonl"
    file.write_bytes(content)
    assert bundle.verify_file(file).faults == (bundle.Fault("empty"),)


def test_the_bundle_checks_itself_with_python_alone(tmp_path: pathlib.Path, whole: pathlib.Path) -> None:
    place = tmp_path / "taken"
    zipfile.ZipFile(whole).extractall(place)
    command = [sys.executable, "-I", "-S", str(place / "verify.py")]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    file = place / bundle.CHRONICLE
    file.write_bytes(file.read_bytes().replace(b'"n": 2', b'"n": 8'))
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert found.returncode == 1
    assert "entry 2" in found.stderr


def test_the_same_record_gives_the_same_file(tmp_path: pathlib.Path, whole: pathlib.Path, entries: list[dict[str, Any]]) -> None:
    again = tmp_path / "again.zip"
    bundle.write(again, record(entries), entries)
    assert again.read_bytes() == whole.read_bytes()
    manifest = json.loads(zipfile.ZipFile(again).read(bundle.MANIFEST))
    assert manifest["entries"] == ENTRIES
    assert not (tmp_path / "again.zip.part").exists()
