"""Países Miembros, puntos focales: the letter that carries an invitation's link.

It is not kept among the letters of the house: its link opens an account, and only the hash of its secret stays here.
"""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from secretariat.chronicle import clock
from secretariat.furniture.names import party_name

from .models import Invitation

log = logging.getLogger(__name__)


def link(language: str, secret: str) -> str:
    """Full address of the acceptance page, in the invited person's language."""
    with translation.override(language):
        return settings.SITE_URL + reverse("people:accept", args=[secret])


def send_invitation(invitation: Invitation, secret: str) -> bool:
    """Send the link; gives whether the letter left. A failure is logged and shows as "not sent" in the list."""
    with translation.override(invitation.language):
        words = {
            "invitation": invitation,
            "link": link(invitation.language, secret),
            "office": invitation.office_en if invitation.language == "en" else invitation.office_es,
            "party": party_name(invitation.party, invitation.language),
        }
        subject = " ".join(render_to_string("people/mail/invitation_subject.txt", words).split())
        body = render_to_string("people/mail/invitation.txt", words).strip() + "\n"
    try:
        EmailMessage(subject, body, settings.DEFAULT_FROM_EMAIL, [invitation.email]).send()
    except (OSError, SMTPException) as error:
        log.warning("invitation %s could not be sent: %s", invitation.pk, type(error).__name__)
        return False
    Invitation.objects.filter(pk=invitation.pk).update(sent=clock.now())
    return True
