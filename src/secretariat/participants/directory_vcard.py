"""Puntos focales: the directory as vCard 4.0 (RFC 6350), for the address books of who may see it.

Written here and not by a library: those on offer write version 3.0, or guess at values; what we send are twelve properties,
and the rules that matter (what is escaped, where a line folds) fit in a page and are held by tests.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.utils.translation import gettext as _

from secretariat.furniture.names import party_name

from .directory_facts import Line

SPACE = uuid.UUID("5e2d9d2e-7f5c-5a53-9a0f-3f0d7b8c2f11")
WIDTH = 75  # octets of a line, the break not counted


def escaped(text: str) -> str:
    """A text value: backslash, comma, semicolon and line breaks as RFC 6350 section 3.4 wants them."""
    text = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return text.replace("\r\n", "\\n").replace("\r", "\\n").replace("\n", "\\n")


def folded(line: str) -> str:
    """A line in pieces of at most 75 octets, each but the first begun by a blank; no letter is cut in two (section 3.2)."""
    pieces, piece, size = [], "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > WIDTH:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + sign, size + octets
    return "\r\n".join([*pieces, piece])


def card(line: Line, language: str) -> str:
    """One designation as a card: the person where she may be seen, the office alone otherwise."""
    row, post, institution, holder = line.row, line.row.post, line.row.post.institution, line.holder
    office, place, unit = post.called(language), institution.called(language), post.unit(language)
    party = party_name(row.party_id, language)
    named = f"{holder.given} {holder.family}".strip() if holder else ""
    properties = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        f"UID:{uuid.uuid5(SPACE, row.address).urn}",
        f"KIND:{'individual' if named else 'org'}",
        f"FN:{escaped(named or f'{office}, {place}')}",
    ]
    if named and holder:
        properties.append(f"N:{escaped(holder.family)};{escaped(holder.given)};;{escaped(holder.treatment)};")
    properties += [
        f"ORG:{';'.join(escaped(part) for part in (place, unit) if part)}",
        f"TITLE:{escaped(office)}",
        f"ROLE:{escaped(f'{row.label} ({row.get_rank_display()})')}",
        f"CATEGORIES:{escaped(party)}",
    ]
    if holder and holder.mail:
        properties.append(f"EMAIL;TYPE=work:{escaped(holder.mail)}")
    if holder and holder.phone:
        properties.append(f"TEL;VALUE=uri;TYPE=work:tel:{holder.phone}")
    if holder and holder.language:
        properties.append(f"LANG;TYPE=work:{holder.language}")
    if row.fictitious:
        properties.append(f"NOTE:{escaped(_('Dato ficticio de la demostración.'))}")
    return "".join(f"{folded(line)}\r\n" for line in (*properties, f"REV:{line.confirmed:%Y%m%d}T000000Z", "END:VCARD"))


def cards(lines: Iterable[Line], language: str) -> bytes:
    """The cards of these lines, one after another, in UTF-8."""
    return "".join(card(line, language) for line in lines).encode()
