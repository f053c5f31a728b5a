"""Toda la Carta: puts who acts and for whom on each request, asks for a second factor where the office needs one,
and turns a refusal into a page that teaches."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import DataError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_cache_control
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from charter.errors import UnknownLaw
from secretariat.chronicle import acts, clock, facts
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.furniture.refusal import answer
from secretariat.furniture.views import bad_request

from . import demo, second_factor
from .delegation import delegate_for

Handler = Callable[[HttpRequest], HttpResponse]


def personas(request: HttpRequest) -> list[tuple[str, str]]:
    """Whom one can be in the demonstration, a visitor first; nobody in a real installation."""
    if not request.demonstration:  # type: ignore[attr-defined]
        return []
    return [("", _("Nadie: visitante")), *demo.band(translation.get_language() or "es")]


def persona(request: HttpRequest) -> str:
    """Which of them the reader is now ("" for a visitor)."""
    account = request.delegate.account  # type: ignore[attr-defined]
    return next((s.who for s in demo.people() if s.account == account), "") if account else ""


class DelegateMiddleware:
    """request.delegate, .today, .demonstration, and in the demonstration .personas and .persona.

    Lazy but for the day: a page that asks for nobody pays for nobody. The newest entry is looked for once a request.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        def find() -> Delegate:
            account = request.user if request.user.is_authenticated else None
            chosen = request.session.get("capacity") if account else None
            return delegate_for(account, translation.get_language() or "es", chosen)  # type: ignore[arg-type]

        request.delegate = SimpleLazyObject(find)  # type: ignore[attr-defined]
        request.demonstration = SimpleLazyObject(lambda: facts.memory().demonstration)  # type: ignore[attr-defined]
        request.personas = SimpleLazyObject(lambda: personas(request))  # type: ignore[attr-defined]
        request.persona = SimpleLazyObject(lambda: persona(request))  # type: ignore[attr-defined]
        with facts.one_reading():
            request.today = clock.today()  # type: ignore[attr-defined]  # a true date: a lazy one does not compare
            response = self.get_response(request)
        if settings.SESSION_COOKIE_NAME in request.COOKIES and not response.has_header("Cache-Control"):
            # What one reader may see is kept by no proxy, and asked for again: doors may have closed, or she may have left.
            patch_cache_control(response, private=True, no_cache=True)
        return response


class SecondFactorMiddleware:
    """Before anything else, who acts for the Secretariat or the Presidency sets up a second factor.

    Free are the pages that do so, the own account's, and leaving. A demonstration asks nobody.
    """

    FREE = frozenset(
        {
            "account_login",
            "account_logout",
            "account_reauthenticate",
            "account_change_password",
            "account_reset_password",
            "people:me",
            "people:language",
            "people:speak_for",
            "set_language",
        }
    )

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        name = request.resolver_match.view_name if request.resolver_match else ""
        if name in self.FREE or name.startswith("mfa_") or not request.user.is_authenticated:
            return None
        try:
            needed = not request.demonstration and second_factor.required(request.delegate)  # type: ignore[attr-defined]
        except UnknownLaw as fault:  # before a view there is no other edge to catch it
            return ruled_by_another(request, fault)
        if not needed:
            return None
        if second_factor.held(request.user):  # type: ignore[arg-type]
            return None
        if request.path.startswith("/api/"):
            sentence = _("Su función exige un segundo factor. Actívelo en su cuenta y repita la petición.")
            return JsonResponse({"error": sentence, "code": "second-factor"}, status=403)
        return HttpResponseRedirect(reverse("mfa_index"))


def ruled_by_another(request: HttpRequest, error: UnknownLaw) -> HttpResponse:
    """The sentence that names the version which rules and is not known here, alone: what frames a page would ask the core too."""
    sentence = error.sentence(translation.get_language() or "es")
    if request.path.startswith("/api/"):
        return JsonResponse({"error": sentence, "code": "unknown-law"}, status=503)
    return HttpResponse(f"{sentence}\n", content_type="text/plain; charset=utf-8", status=503)


class RefusalMiddleware:
    """The edge of the browser: writes each refusal into the chronicle and answers with its page (403).

    A stranger's is answered and not written: the record is of those who act for somebody, and nobody else adds to it.

    A conflict that its view did not show as a form error is answered with its sentence (409): nothing was done.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Conflict):
            return render(request, "people/conflict.html", {"sentence": error.message}, status=409)
        if isinstance(error, UnknownLaw):  # a version of the Charter rules that this software does not know: no page can answer
            return ruled_by_another(request, error)
        if isinstance(error, DataError):  # signs that the database does not keep, such as NUL: what was asked cannot be read
            return bad_request(request)
        if not isinstance(error, Refused):
            return None
        entry = acts.enter_refusal(error).seq if error.delegate.signed_in else None
        return answer(request, error, entry)
