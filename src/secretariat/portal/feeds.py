"""Reuniones y decisiones, hacia fuera: calendar and Atom feeds, each made from what its reader may see."""

from __future__ import annotations

import hashlib
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_POST
from icalendar import Calendar

from secretariat.chronicle import clock
from secretariat.chronicle.delegate import THE_PUBLIC, Delegate
from secretariat.decisions import audience as decisions_audience
from secretariat.decisions.models import Decision
from secretariat.furniture.signs import printable
from secretariat.meetings import audience as meetings_audience
from secretariat.meetings import facts as meetings
from secretariat.meetings.models import Meeting
from secretariat.people.delegation import delegate_for
from secretariat.people.models import Account

from . import acts, due_calendar
from .models import FeedKey


def has_key(delegate: Delegate) -> bool:
    """Whether the person has a calendar address of her own in force. One query."""
    return FeedKey.objects.filter(account=delegate.account, revoked=None).exists()


def answer(calendar: Calendar) -> HttpResponse:
    response = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="crm.ics"'
    response["Cache-Control"] = "private, max-age=600"
    return response


def calendar(request: HttpRequest) -> HttpResponse:
    """The public calendar: the same for everybody, whoever asks."""
    return answer(meetings.calendar(THE_PUBLIC.speaking("en" if get_language() == "en" else "es")))


def own_calendar(request: HttpRequest, secret: str) -> HttpResponse:
    """The calendar of one person, by the secret of her address: meetings, and what the Charter requires of her party and office.

    What she may see is decided anew at each reading.
    """
    key = FeedKey.objects.filter(secret_hash=hashlib.sha256(secret.encode()).hexdigest(), revoked=None).first()
    account = Account.objects.select_related("person").filter(pk=key.account, is_active=True).first() if key else None
    if account is None:
        raise Http404
    delegate = delegate_for(account, "en" if get_language() == "en" else "es")
    return answer(due_calendar.add_own(meetings.calendar(delegate), delegate))


@require_POST
def make_key(request: HttpRequest) -> HttpResponse:
    """Make (or replace) the person's own calendar address and show it once."""
    if not request.delegate.signed_in:
        raise Http404
    secret = acts.make_feed_key(request.delegate)
    address = settings.SITE_URL + reverse("portal:own_calendar", args=[secret])
    messages.success(request, gettext("Su dirección de calendario, que se muestra solo ahora: %(address)s") % {"address": address})
    return redirect("portal:calendar")


def atom(request: HttpRequest) -> HttpResponse:
    """Decisions and meetings that are public, newest first, as an Atom feed."""
    lang = "en" if get_language() == "en" else "es"
    entries = []
    for row in decisions_audience.visible(Decision.objects.exclude(adopted=None), THE_PUBLIC).order_by("-rank")[:20]:
        entries.append((row.adopted, row.called(lang), row.symbol, reverse("decisions:decision", args=[row.symbol])))
    for meeting in meetings_audience.visible(Meeting.objects.filter(starts__isnull=False).exclude(state="draft"), THE_PUBLIC).order_by(
        "-starts"
    )[:20]:
        entries.append((meeting.starts, meeting.called(lang), meeting.city, reverse("meetings:meeting", args=[meeting.slug])))
    entries.sort(key=lambda e: e[0], reverse=True)
    site = settings.SITE_URL
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}">',
        f"<title>{escape(gettext('Conferencia Regional sobre Migración'))}</title>",
        f"<id>{site}/{lang}/</id>",
        f'<link rel="self" href={quoteattr(site + request.path)}/>',
        f"<updated>{clock.today()}T00:00:00Z</updated>",
        "<author><name>CRM · RCM</name></author>",
    ]
    for day, title, detail, url in entries[:30]:
        lines.append(
            f"<entry><title>{escape(printable(title))}</title><id>{escape(site + url)}</id><link href={quoteattr(site + url)}/>"
            f"<updated>{day}T00:00:00Z</updated><summary>{escape(printable(detail or title))}</summary></entry>"
        )
    return HttpResponse("\n".join([*lines, "</feed>"]), content_type="application/atom+xml; charset=utf-8")


def robots(request: HttpRequest) -> HttpResponse:
    text = f"User-agent: *\nDisallow: /api/\nDisallow: /es/cuenta/\nDisallow: /en/account/\nSitemap: {settings.SITE_URL}/sitemap.xml\n"
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


def sitemap(request: HttpRequest) -> HttpResponse:
    """Addresses of the public pages in both languages."""
    from django.utils.translation import override

    paths = []
    for lang in ("es", "en"):
        with override(lang):
            paths += [
                reverse(f"portal:{name}")
                for name in ("front", "charter", "readings", "obligations", "calendar", "sources", "accessibility", "privacy")
            ]
            paths += [reverse("meetings:list"), reverse("decisions:list"), reverse("participants:list")]
            for slug in (
                meetings_audience.visible(Meeting.objects.exclude(state="draft"), THE_PUBLIC)
                .order_by("slug")
                .values_list("slug", flat=True)[:2000]
            ):
                paths.append(reverse("meetings:meeting", args=[slug]))
            for symbol in (
                decisions_audience.visible(Decision.objects.all(), THE_PUBLIC).order_by("rank").values_list("symbol", flat=True)[:2000]
            ):
                paths.append(reverse("decisions:decision", args=[symbol]))
    urls = "".join(f"<url><loc>{escape(settings.SITE_URL + p)}</loc></url>" for p in paths)
    body = f'<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
    return HttpResponse(body, content_type="application/xml; charset=utf-8")


def to_language(request: HttpRequest) -> HttpResponse:
    """The bare address leads to the reader's language: the one chosen before, else the browser's, else Spanish."""
    return redirect(f"/{get_language() or 'es'}/")
