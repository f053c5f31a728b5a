"""Presidencia Pro-Témpore: the handover as a checklist with evidence, its signatures, its record once the three have signed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from secretariat.chronicle import clock
from secretariat.chronicle.gate import permit
from secretariat.furniture.figures import language
from secretariat.furniture.tabular import answer as download
from secretariat.institutions.facts import offices_on

from . import audience, facts, files, forms, inventory
from .acts import handover as acts
from .models import ROLES, Handover
from .pages import act_page, posted, trail

CLAUSES = ("ppt.yearly-change", "troika.composition")


def _way(found: Handover | None = None) -> tuple[tuple[str, str], ...]:
    first = (_("Traspasos"), reverse("presidency:handovers"))
    return (first, (str(found.day.year), reverse("presidency:handover", args=[found.pk]))) if found else (first,)


def _handover(request: HttpRequest, pk: int) -> Handover:
    audience.members_only(request.delegate)
    return get_object_or_404(audience.handovers(request.delegate), pk=pk)


def _page(found: Handover) -> str:
    return reverse("presidency:handover", args=[found.pk])


@require_safe
def handovers(request: HttpRequest) -> HttpResponse:
    """The handovers, newest first, and the way to open the coming one."""
    audience.members_only(request.delegate)
    held, after = offices_on().ppt, facts.successor()
    begins = bool(held and after and facts.role_of(request.delegate, held.party, after.party))
    if begins and Handover.objects.filter(outgoing=held.party, incoming=after.party, complete=None).exists():  # type: ignore[union-attr]
        begins = False
    rows = audience.handovers(request.delegate)[:100]
    return render(
        request, "presidency/handover_list.html", {"rows": rows, "begins": begins, "held": held, "after": after, "trail": trail()}
    )


@login_required
@require_POST
def handover_new(request: HttpRequest) -> HttpResponse:
    """Open the checklist of the coming handover."""
    audience.members_only(request.delegate)
    made = acts.begin(request.delegate)
    messages.success(request, _("Lista del traspaso abierta. Escriba la evidencia de cada punto."))
    return redirect(_page(made))


@require_safe
def handover(request: HttpRequest, pk: int) -> HttpResponse:
    """The checklist: what each item holds today, its evidence, who has signed. Once signed by the three, the record as it was kept."""
    found = _handover(request, pk)
    role = facts.role_of(request.delegate, found.outgoing, found.incoming)
    context: dict[str, Any] = {
        "handover": found,
        "signs_as": role,
        "trail": trail(*_way()),
        "passed": found.day < clock.today(),
    }
    if found.record:
        context["record"] = files.kept(found, language())
    else:
        items = list(found.items.all())
        held = acts.signed(found, items, found.signatures.all())
        live = inventory.everything(request.delegate)
        context["items"] = [
            {
                "item": item,
                "title": inventory.TITLES[item.key],
                "found": live[item.key],
                "marks": marks(held[item.key]),
                "mine": role in held[item.key],
            }
            for item in items
        ]
        context["whole"] = marks(held[acts.WHOLE])
        context["signed_whole"] = role in held[acts.WHOLE]
        context["signable"] = bool(role) and all(role in held[item.key] for item in items)
        context["done"] = sum(len(held[item.key]) for item in items)
        context["all"] = 3 * len(items)
    return render(request, "presidency/handover.html", context)


def marks(found: dict[str, Any]) -> list[tuple[str, Any]]:
    """Each of the three with its signature, or None."""
    return [(str(words), found.get(role)) for role, words in ROLES]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def handover_item(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Write the evidence of an item, beside what it holds today."""
    found = _handover(request, pk)
    if request.method != "POST":
        permit(request.delegate, acts.ACT, subject=found.address)
    item = get_object_or_404(found.items, key=key)
    form = forms.ItemForm(posted(request), initial={"evidence": item.evidence, "reference": item.reference})
    return act_page(
        request,
        form,
        lambda given: acts.write(request.delegate, found, key=key, **given),
        title=str(inventory.TITLES[key]),
        button=_("Guardar la evidencia"),
        back=_page(found),
        way=_way(found),
        done=_("Evidencia guardada. Las firmas anteriores de este punto se piden de nuevo."),
        clauses=CLAUSES,
        aside={"found": inventory.found(key, request.delegate)},
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def handover_day(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree on the day."""
    found = _handover(request, pk)
    if request.method != "POST":
        permit(request.delegate, acts.ACT, subject=found.address)
    return act_page(
        request,
        forms.HandoverDayForm(posted(request), initial={"day": found.day}),
        lambda given: acts.agree_day(request.delegate, found, **given),
        title=_("Día del traspaso"),
        button=_("Proponer el día"),
        back=_page(found),
        way=_way(found),
        done=_("Día propuesto. Vale cuando los tres firman el conjunto."),
        clauses=CLAUSES[:1],
        lead=_("Mientras no firmen los tres, rige el día de la designación: los derechos pasan solos."),
    )


@login_required
@require_POST
def handover_sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign an item or the whole."""
    found = _handover(request, pk)
    key = request.POST.get("item", "?")
    if key and key not in inventory.TITLES:
        permit(request.delegate, acts.ACT, subject=found.address)
        raise Http404
    acts.sign(request.delegate, found, key=key)
    messages.success(request, _("Firma registrada."))
    return redirect(_page(found) + (f"#{key}" if key else ""))


@require_safe
def handover_file(request: HttpRequest, pk: int, ending: str) -> HttpResponse:
    """The record as PDF or Word, once the three have signed."""
    found = _handover(request, pk)
    if not found.record or ending not in files.HANDOVER:
        raise Http404
    return download(f"traspaso-{found.day.isoformat()}.{ending}", files.HANDOVER[ending](found))
