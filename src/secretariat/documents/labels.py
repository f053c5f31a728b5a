"""Documentos: the names of audiences as forms and pages show them, in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from secretariat.chronicle.delegate import MEMBERS, PARTICIPANTS, PUBLIC, SECRETARIAT

AUDIENCE_LABELS = (
    (PUBLIC, _("Público")),
    (PARTICIPANTS, _("Participantes")),
    (MEMBERS, _("Países Miembros")),
    (SECRETARIAT, _("Secretaría y Presidencia")),
)
