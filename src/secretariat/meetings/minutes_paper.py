"""Secretaría Ejecutiva, apoyo a las reuniones: minutes and certificates of attendance as papers, for PDF and Word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from secretariat.furniture.figures import long_date
from secretariat.furniture.names import party_name
from secretariat.furniture.papers import Block, Heading, Paper, Points, Words

from .acts.papers import stem
from .models import Certificate, Minutes, Paragraph
from .models_minutes import CLOSED, SECTIONS
from .times import days


def paper_of_minutes(minutes: Minutes, paragraphs: Iterable[Paragraph], language: str) -> Paper:
    """The minutes as their reader may see them (`paragraphs`), in a language; where it stands is said at their head."""
    with translation.override(language):
        words = dict(SECTIONS)
        blocks: list[Block] = [
            Words(f"{minutes.meeting.called(language)}, {days(minutes.meeting)}."), Words(_standing(minutes), small=True)
        ]
        part, section = "", ""
        erratum: list[str] = []
        for row in paragraphs:
            if row.part != part and row.part == CLOSED:
                blocks.append(Heading(_("Parte reservada a los Países Miembros")))
                section = ""
            if row.section != section:
                blocks.append(Heading(str(words[row.section]), 3 if row.part == CLOSED else 2))
            part, section = row.part, row.section
            blocks.append(Words(f"{row.label}. {row.said(language)}"))
            erratum += [
                _("Párrafo %(label)s: %(text)s (%(day)s; %(reason)s)")
                % {"label": row.label, "text": c.said(language), "day": long_date(c.day), "reason": c.reason}
                for c in row.corrigenda.all()
            ]
        if erratum:
            blocks += [Heading(_("Fe de erratas")), Points(erratum)]
        return Paper(
            language, _("Acta"), f"{stem(minutes.meeting)}/ACTA", minutes.approved_on or (minutes.circulated or minutes.drafted).date(),
            blocks=blocks, signature=(_("Secretaría Ejecutiva"), _("Conferencia Regional sobre Migración")), fictitious=minutes.fictitious,
        )


def _standing(minutes: Minutes) -> str:
    if minutes.state == "draft":
        return _("Borrador de la Secretaría.")
    if minutes.state == "circulated":
        return _("Texto en corrección hasta el %(day)s.") % {"day": long_date(minutes.term)}
    return _("Aprobada el %(day)s. Huella SHA-256 de la parte abierta: %(hash)s.") % {
        "day": long_date(minutes.approved_on), "hash": minutes.sha256_open}


def verification(certificate: Certificate, language: str) -> str:
    """Full public address at which a certificate shows itself true."""
    with translation.override(language):
        return settings.SITE_URL + reverse("meetings:verify", args=[certificate.code])


def paper_of_certificate(certificate: Certificate, language: str) -> Paper:
    """The certificate of attendance of a delegation or of one of its offices, in a language."""
    with translation.override(language):
        meeting = certificate.meeting
        who = party_name(certificate.party)
        said = {
            "who": who, "office": certificate.office, "meeting": meeting.called(language),
            "days": ", ".join(long_date(dt.date.fromisoformat(day)) for day in certificate.days), "city": meeting.city,
        }
        if certificate.office:
            text = _("Se hace constar que %(office)s, de la delegación de %(who)s, asistió a la %(meeting)s (%(days)s).") % said
        else:
            text = _("Se hace constar que la delegación de %(who)s asistió a la %(meeting)s (%(days)s).") % said
        link = verification(certificate, language)
        return Paper(
            language, _("Constancia de asistencia"), certificate.number, certificate.day,
            blocks=[Words(text), Words(_("Cualquiera puede comprobar que es verdadera en %(link)s") % {"link": link}, small=True)],
            signature=(_("Secretaría Ejecutiva"), _("Conferencia Regional sobre Migración")), fictitious=certificate.fictitious,
            reference=link,
        )
