"""Países Miembros, puntos focales y delegaciones: own account, invitations, who speaks for whom, language."""

from __future__ import annotations

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse, translate_url
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture import figures
from secretariat.furniture.names import party_name

from . import acts, audience, facts, second_factor
from .delegation import capacities_today
from .forms import KINDS, AcceptForm, EndForm, InvitationForm
from .models import Capacity

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def back_to(request: HttpRequest, default: str) -> str:
    """The page named by `next`, when it is one of ours; else `default`."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure()):
        return wanted
    return default


@login_required
def me(request: HttpRequest) -> HttpResponse:
    """Own account: capacities, language, password, second factor."""
    capacities = capacities_today(request.user)  # type: ignore[arg-type]
    factors = list(Authenticator.objects.filter(user=request.user))
    held = {factor.type for factor in factors}
    return render(
        request,
        "people/account_show.html",
        {
            "capacities": capacities,
            "codes": "totp" in held,
            "recovery": "recovery_codes" in held,
            "keys": sum(1 for factor in factors if factor.type == "webauthn"),
            "needs_factor": second_factor.required(request.delegate) and not held & set(second_factor.FACTORS),
            "keeps_accounts": audience.keeps_accounts(request.delegate),
            "digest": facts.gets_digest(request.user, capacities),  # type: ignore[arg-type]
        },
    )


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Switch the language: remembered on the account of who is signed in, in a cookie for everybody."""
    wanted = request.POST.get("language", "")
    if wanted not in dict(settings.LANGUAGES):
        raise Http404
    if request.user.is_authenticated:
        acts.choose_language(request.user, wanted)  # type: ignore[arg-type]
    response = HttpResponseRedirect(translate_url(back_to(request, reverse("portal:front")), wanted))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        wanted,
        max_age=365 * 86_400,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


@require_POST
@login_required
def digest(request: HttpRequest) -> HttpResponse:
    """Ask for the weekly digest by mail, or for none."""
    wanted = request.POST.get("digest", "")
    if wanted not in {"yes", "no"}:
        raise Http404
    acts.choose_digest(request.user, wanted == "yes")  # type: ignore[arg-type]
    messages.success(
        request, _("Recibirá el resumen los lunes.") if wanted == "yes" else _("Ya no recibirá el resumen por correo.")
    )
    return redirect(back_to(request, reverse("people:me")))


@login_required
def speak_for(request: HttpRequest) -> HttpResponse:
    """Choose, of several capacities in force today, the one in which she acts from now on."""
    capacities = capacities_today(request.user)  # type: ignore[arg-type]
    if request.method == "POST":
        wanted = request.POST.get("capacity", "")
        chosen = next((c for c in capacities if str(c.pk) == wanted or (c.party == request.POST.get("party"))), None)
        if chosen is None:
            messages.error(request, _("Elija una de sus funciones vigentes."))
            return redirect("people:speak_for")
        request.session["capacity"] = chosen.pk
        return redirect(back_to(request, reverse("portal:desk")))
    return render(
        request,
        "people/capacity_choose.html",
        {"capacities": capacities, "next": back_to(request, ""), "chosen": request.session.get("capacity")},
    )


@login_required
def accounts(request: HttpRequest) -> HttpResponse:
    """The people of each party with the end of their capacities: all for the Secretariat, her own for a focal point."""
    if not audience.keeps_accounts(request.delegate):
        raise Http404
    party = request.GET.get("party", "")[:32]
    lang = figures.language()
    groups = facts.people_of(request.delegate, party, lang)
    parties = facts.named_parties(lang) if request.delegate.is_secretariat else []
    return render(request, "people/account_list.html", {"groups": groups, "party": party, "parties": parties})


def parties_open_to(request: HttpRequest) -> list[tuple[str, str]]:
    """Parties for which this delegate may invite, with their names in her language, in alphabetical order."""
    delegate = request.delegate  # type: ignore[attr-defined]
    if not delegate.is_secretariat:
        return [(delegate.party, party_name(delegate.party))]
    return [("", _("Elija…")), *facts.named_parties(figures.language())]


def kinds_open_to(request: HttpRequest) -> list[tuple[str, Any]]:
    """Capacities this delegate may offer: the Secretariat all, a party those in which people speak for it."""
    delegate = request.delegate  # type: ignore[attr-defined]
    wanted = tuple(KINDS) if delegate.is_secretariat else acts.kinds_of(delegate.party)
    return [(code, KINDS[code]) for code in wanted]


@login_required
def invite(request: HttpRequest) -> HttpResponse:
    """Offer an account by letter."""
    delegate = request.delegate
    if not audience.keeps_accounts(delegate):
        permit(
            delegate,
            "invite-person",
            subject=f"people.party:{delegate.party}",
            party=delegate.party,
            capacity=delegate.capacity,
        )
        raise Http404
    given = request.POST if request.method == "POST" else None
    form = InvitationForm(
        given,
        parties=parties_open_to(request),
        kinds=kinds_open_to(request),
        initial={"party": request.GET.get("party", "")},
    )
    if form.is_valid():
        try:
            made = acts.invite(delegate, **form.cleaned_data)
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(
                request, _("Invitación enviada a %(email)s. Vale catorce días.") % {"email": made.invitation.email}
            )
            return redirect("people:accounts")
    return render(request, "people/invitation_make.html", {"form": form}, status=422 if form.errors else 200)


@never_cache
@sensitive_post_parameters("password")
def accept(request: HttpRequest, secret: str) -> HttpResponse:
    """The page behind an invitation's link: sets the password and signs in; works once."""
    invitation = acts.pending(secret)
    if invitation is None:
        return render(request, "people/invitation_gone.html", status=410)
    known = facts.has_account(invitation.email)
    mine = request.user.is_authenticated and request.user.email == invitation.email  # type: ignore[union-attr]
    form = AcceptForm(
        request.POST if request.method == "POST" and not known else None,
        email=invitation.email,
        initial={"language": translation.get_language()},
    )
    conflict = ""
    if request.method == "POST" and (mine if known else form.is_valid()):
        try:
            account = acts.accept(
                secret,
                password=form.cleaned_data["password"] if not known else "",
                language=form.cleaned_data["language"] if not known else "",
                account=request.user if mine else None,
            )  # type: ignore[arg-type]
        except Conflict as error:
            conflict = error.message
        else:
            if not known:
                login(request, account, backend=BACKEND)
                # She has this moment chosen her password: the second factor may be set up without asking for it again.
                record_authentication(request, account, "password", reauthenticated=True)
            with translation.override(account.language):
                messages.success(request, _("Bienvenida, bienvenido. Su cuenta está abierta."))
                return redirect("people:speak_for" if known else "portal:desk")
    return render(
        request,
        "people/invitation_accept.html",
        {
            "invitation": invitation,
            "form": form,
            "known": known,
            "mine": mine,
            "conflict": conflict,
        },
        status=422 if form.errors or conflict else 200,
    )


@login_required
def end(request: HttpRequest, capacity: int) -> HttpResponse:
    """Say until when a person speaks for a party. Never a deletion."""
    row = get_object_or_404(
        audience.visible(Capacity.objects.select_related("account__person"), request.delegate), pk=capacity
    )
    form: Form = EndForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            acts.end_capacity(request.delegate, row, until=form.cleaned_data["until"])
        except Conflict as conflict:
            form.add_error("until" if conflict.code == "until" else None, conflict.message)
        else:
            messages.success(request, _("El fin de la función quedó registrado."))
            return redirect("people:accounts")
    return render(request, "people/capacity_end.html", {"form": form, "row": row}, status=422 if form.errors else 200)
