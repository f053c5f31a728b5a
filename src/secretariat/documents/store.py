"""Documentos: files on disk, named by their content. Written durably before the row that speaks of them is kept."""

from __future__ import annotations

import hashlib
import io
import os
import re
import tempfile
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model
from django.utils.translation import gettext as _
from lxml import etree

LIMIT = 10 * 1024 * 1024  # bytes of one file
UNPACKED_LIMIT = 100 * 1024 * 1024  # bytes of a Word file once unpacked: more is a trap
WORDS_LIMIT = 20 * 1024 * 1024  # bytes of its text alone, which is read into memory
TEXT_LIMIT = 400_000  # signs kept for search

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT = "text/plain; charset=utf-8"
ENDINGS = {PDF: ".pdf", DOCX: ".docx", TEXT: ".txt"}
WORDPROCESSING = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Unfit(ValueError):
    """A file that is not taken in; its message says why and what to do, in the reader's language."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A file as it is kept: what it is, by its content; how it is called when it is handed out; its text for search."""

    sha256: str
    size: int
    content_type: str
    name: str
    text: str


def kind_of(content: bytes) -> str:
    """Content type by what the bytes are, never by what the name says. Raises Unfit."""
    if not content:
        raise Unfit(_("El archivo está vacío. Elija el archivo otra vez."))
    if len(content) > LIMIT:
        raise Unfit(_("El archivo pesa más de 10 MB. Redúzcalo o divídalo."))
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return PDF
    if content.startswith(b"PK\x03\x04"):
        return _packed(content)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\x00"
    if any(ord(c) < 32 and c not in "\t\n\r\f" for c in text):
        raise Unfit(_("El archivo no es PDF, Word (.docx) ni texto. Guárdelo en uno de esos formatos."))
    return TEXT


def _packed(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as pack:
            names = {entry.filename for entry in pack.infolist()}
            unpacked = sum(entry.file_size for entry in pack.infolist())
            methods = {entry.compress_type for entry in pack.infolist()}
            read = max((entry.file_size for entry in pack.infolist() if entry.filename == "word/document.xml"), default=0)
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise Unfit(_("El archivo está dañado: no se puede abrir. Guárdelo otra vez y repita.")) from error
    if not {"[Content_Types].xml", "word/document.xml"} <= names:
        raise Unfit(_("El archivo comprimido no es un documento de Word (.docx). Guárdelo como PDF o Word."))
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Unfit(_("El documento contiene macros. Guárdelo sin macros, como .docx."))
    # Word packs by these two; the others unpack a part whole, whatever size it says.
    if not methods <= {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise Unfit(_("El archivo está dañado: no se puede abrir. Guárdelo otra vez y repita."))
    if unpacked > UNPACKED_LIMIT or read > WORDS_LIMIT:
        raise Unfit(_("El documento, una vez abierto, es demasiado grande. Reduzca sus imágenes."))
    return DOCX


def text_of(content: bytes, content_type: str) -> str:
    """Words of a file for search (Word and plain text); empty where none can be read. Deleted text is left out."""
    if content_type == TEXT:
        return content.decode("utf-8-sig")[:TEXT_LIMIT]
    if content_type != DOCX:
        return ""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as pack:
            tree = etree.fromstring(pack.read("word/document.xml"), parser)
    except (etree.XMLSyntaxError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise Unfit(_("El documento de Word está dañado: no se puede leer. Guárdelo otra vez y repita.")) from error
    lines = ("".join(t.text or "" for t in p.iter(f"{WORDPROCESSING}t")) for p in tree.iter(f"{WORDPROCESSING}p"))
    return "\n".join(line for line in lines if line.strip())[:TEXT_LIMIT]


def safe_name(name: str, content_type: str) -> str:
    """A file name that can be handed to any system: no folders, no control signs, the ending of its true type."""
    base = unicodedata.normalize("NFC", name).replace("\\", "/").rsplit("/", 1)[-1]
    stem = base.rsplit(".", 1)[0] if "." in base else base
    stem = re.sub(r"[^\w .()-]", "-", stem).strip(" .-")[:120] or "documento"
    return stem + ENDINGS[content_type]


def path_of(sha256: str) -> Path:
    """Where a content lies. Only a digest names it: no part of a path ever comes from a person."""
    if not re.fullmatch(r"[0-9a-f]{64}", sha256):
        raise ValueError(sha256)
    return Path(settings.MEDIA_ROOT) / sha256[:2] / sha256[2:4] / sha256


def keep(content: bytes, name: str) -> Stored:
    """Check a file and write it to disk so that it survives a power cut; the same content is kept once. Raises
    Unfit.

    Inside a transaction, nobody forgets that content before its row is kept.
    """
    content_type = kind_of(content)
    text = text_of(content, content_type)
    digest = hashlib.sha256(content).hexdigest()
    if connection.vendor == "postgresql" and connection.in_atomic_block:  # SQLite's transactions are alone
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [_lock(digest)])
    target = path_of(digest)
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".part-")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(temporary, target)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        for folder in (target.parent, target.parent.parent, Path(settings.MEDIA_ROOT)):
            _sync(folder)
    return Stored(digest, len(content), content_type, safe_name(name, content_type), text)


def forget(sha256: str) -> None:
    """Remove a file once what is being done is kept, unless a row of any room names it, or somebody is just giving it again."""
    transaction.on_commit(lambda: _remove(sha256))


@transaction.atomic
def _remove(sha256: str) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_lock(sha256)])
            if not cursor.fetchone()[0]:
                return
    if not any(model._default_manager.filter(**{name: sha256}).exists() for model, name in _naming()):
        path_of(sha256).unlink(missing_ok=True)


def _naming() -> list[tuple[type[Model], str]]:
    """Every column of every room that names a content by its digest."""
    fields = ((model, field.name) for model in apps.get_models() for field in model._meta.concrete_fields)
    return [(model, name) for model, name in fields if name == "sha256" or name.endswith("_sha256")]


def _lock(sha256: str) -> int:
    return int.from_bytes(bytes.fromhex(sha256)[:8], signed=True)


def _sync(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
