"""Toda la Carta, plazos: a person's own digest as a page, so that it can be read without mail; and the way out of its letters."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from secretariat.people.facts import gets_digest
from secretariat.people.models import Capacity

from . import digest_acts, digests


@login_required
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """What a digest written now would say to this person, acting as she does now."""
    delegate, account = request.delegate, request.user  # type: ignore[attr-defined]
    last = digests.last_written(account.pk)
    moment = digests.since(last)
    seat = [Capacity(party=delegate.party, kind=delegate.capacity)] if delegate.party else []
    return render(request, "portal/digest.html", {
        "part": digests.part(delegate, moment) if delegate.party else None, "last": last, "since": moment,
        "gets": gets_digest(account, seat),
    })


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, secret: str) -> HttpResponse:
    """No more digests by mail: asked by one click of a mail program (RFC 8058) or by a button. A look at the page changes nothing."""
    account = digest_acts.stop(secret) if request.method == "POST" else digests.reader_of(secret)
    if account is None:
        raise Http404(_("Esta dirección no vale."))
    with translation.override(account.language):
        return render(request, "portal/digest_stop.html", {"email": account.email, "done": request.method == "POST"})
