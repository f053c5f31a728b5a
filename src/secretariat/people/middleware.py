"""Toda la Carta: puts who acts and for whom on each request, and turns a refusal into a page that teaches."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from secretariat.chronicle import acts, clock, facts
from secretariat.chronicle.gate import Refused
from secretariat.furniture.refusal import answer

from .delegation import delegate_for
from .models import Account

Handler = Callable[[HttpRequest], HttpResponse]


class DelegateMiddleware:
    """request.delegate, request.today, request.demonstration. Lazy: a page that asks for none of them pays for none."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        def find():  # type: ignore[no-untyped-def]
            account = request.user if isinstance(request.user, Account) or request.user.is_authenticated else None
            chosen = request.session.get("party", "") if account else ""
            return delegate_for(account, translation.get_language() or "es", chosen)  # type: ignore[arg-type]

        request.delegate = SimpleLazyObject(find)  # type: ignore[attr-defined]
        request.today = SimpleLazyObject(clock.today)  # type: ignore[attr-defined]
        request.demonstration = SimpleLazyObject(lambda: facts.memory().demonstration)  # type: ignore[attr-defined]
        return self.get_response(request)


class RefusalMiddleware:
    """The edge of the browser: writes each refusal into the chronicle and answers with its page (403)."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, Refused):
            return None
        entry = acts.enter_refusal(error)
        return answer(request, error, entry.seq)
