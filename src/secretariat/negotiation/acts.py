"""Propuesta de Declaración: the verbs of drafting. The Presidency writes with the Secretariat; members propose wordings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from charter.clauses import CLAUSES
from secretariat.chronicle import clock
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit

from . import effects
from .models import Amendment, Provision, Text, Wording

INITIALS = {"operative": "p", "preamble": "pre", "heading": "ep"}


@transaction.atomic
def draft(
    delegate: Delegate,
    *,
    symbol: str,
    title_es: str,
    title_en: str,
    meeting: str = "",
    kind: str = "declaration",
    provisions: Iterable[Mapping[str, Any]] = (),
    audience: str = MEMBERS,
    fictitious: bool = False,
) -> Text:
    """Begin a text, with its first paragraphs if there are any.

    `provisions`: mappings with kind (preamble, heading, operative), es, en, tags, cites, effect. Rests on
    ppt.function.draft-declaration. Raises `Refused`; `Conflict` for a symbol in use or an effect of the wrong shape.
    """
    verdict = permit(delegate, "edit-draft", audience=audience, kept={"title_es": title_es, "title_en": title_en})
    if Text.objects.filter(symbol=symbol).exists():
        raise Conflict(_("Ya hay un texto con el símbolo %(symbol)s; elija otro.") % {"symbol": symbol}, "symbol")
    text = Text.objects.create(
        symbol=symbol,
        kind=kind,
        title_es=title_es,
        title_en=title_en,
        meeting=meeting,
        audience=audience,
        created=clock.now(),
        fictitious=fictitious,
    )
    for row in provisions:
        _append(delegate, text, **row)
    enter(
        delegate,
        "negotiation.draft",
        subject=text.address,
        clauses=verdict.clauses,
        audience=audience,
        data={"symbol": symbol, "title_es": title_es, "title_en": title_en},
        fictitious=fictitious,
    )
    return text


def _append(
    delegate: Delegate,
    text: Text,
    *,
    kind: str = "operative",
    es: str,
    en: str = "",
    tags: Iterable[str] = (),
    cites: Iterable[str] = (),
    effect: Mapping[str, Any] | None = None,
    order: int | None = None,
) -> Provision:
    last = text.provisions.aggregate(last=Max("order"))["last"] or 0
    row = Provision.objects.create(
        text=text,
        key=_next_key(text, kind),
        order=last + 10 if order is None else order,
        kind=kind,
        es=es.strip(),
        en=en.strip(),
        tags=sorted(set(tags)),
        cites=_cited(cites),
        effect=_effect(effect),
    )
    _keep(delegate, row)
    return row


def _next_key(text: Text, kind: str) -> str:
    """The next key of its kind. Removed paragraphs keep theirs, so none is used twice."""
    initial = INITIALS[kind]
    keys = text.provisions.filter(kind=kind).values_list("key", flat=True)
    return f"{initial}{max((int(key.removeprefix(initial)) for key in keys), default=0) + 1}"


def _keep(delegate: Delegate, provision: Provision, *, party: str = "", note: str = "") -> None:
    Wording.objects.create(
        provision=provision,
        version=provision.text.version,
        es=provision.es,
        en=provision.en,
        party=party or delegate.party,
        at=clock.now(),
        note=note,
    )


def _cited(cites: Iterable[str]) -> list[str]:
    """The clauses cited, each once, in the Charter's order. Raises `Conflict` for what is no clause."""
    named = set(cites)
    if strange := named - set(CLAUSES):
        raise Conflict(_("«%(id)s» no es una disposición de la Carta; elija otra.") % {"id": min(strange)}, "cites")
    return [id_ for id_ in CLAUSES if id_ in named]


def _effect(effect: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if not effect:
        return None
    try:
        return effects.shaped(effect)
    except effects.Misshapen as fault:
        raise Conflict(
            _("Lo que causa el párrafo no está completo: revise «%(field)s».") % {"field": fault.label or fault.field}, fault.field
        ) from fault


def _changing(delegate: Delegate, text_id: int, **kept: Any) -> tuple[Text, Any]:
    """The text locked and open to change, and the verdict. A version that was put to consensus gives way to the next."""
    text = Text.objects.select_for_update().get(pk=text_id)
    verdict = permit(delegate, "edit-draft", subject=text.address, audience=text.audience, kept=kept)
    refuse_frozen(text)
    if text.put:
        text.version, text.put = text.version + 1, False
        text.save(update_fields=["version", "put"])
    return text, verdict


def refuse_frozen(text: Text) -> None:
    """Raise `Conflict` when the text cannot move: it is before the members, or adopted."""
    if text.adopted:
        raise Conflict(_("Este texto ya fue adoptado y no cambia. Un cambio pide un texto nuevo."), "adopted")
    if text.frozen:
        raise Conflict(_("El texto está congelado mientras se pregunta por él. Retire la cuestión para proponer otro texto."), "frozen")


@transaction.atomic
def reword(
    delegate: Delegate,
    provision: Provision,
    *,
    es: str,
    en: str = "",
    tags: Iterable[str] | None = None,
    cites: Iterable[str] | None = None,
    note: str = "",
    party: str = "",
) -> Provision:
    """Give a paragraph other words (and tags, and clauses that it cites); the former words stay in its history.

    `party`: who proposed them. Raises `Refused`; `Conflict` when the text cannot move or what it cites is no clause.
    """
    text, verdict = _changing(delegate, provision.text_id, es=es, en=en, note=note)
    row = Provision.objects.get(pk=provision.pk)
    row.text = text
    row.es, row.en = es.strip(), en.strip()
    if tags is not None:
        row.tags = sorted(set(tags))
    if cites is not None:
        row.cites = _cited(cites)
    row.save(update_fields=["es", "en", "tags", "cites"])
    _keep(delegate, row, party=party, note=note)
    enter(
        delegate,
        "negotiation.reword",
        subject=text.address,
        clauses=verdict.clauses,
        audience=text.audience,
        data={"symbol": text.symbol, "key": row.key, "version": text.version},
    )
    return row


@transaction.atomic
def add_provision(
    delegate: Delegate,
    text: Text,
    *,
    es: str,
    en: str = "",
    kind: str = "operative",
    after: str = "",
    tags: Iterable[str] = (),
    cites: Iterable[str] = (),
    effect: Mapping[str, Any] | None = None,
) -> Provision:
    """Add a paragraph after the one with key `after` (at the end when empty). Its key is new and stays."""
    text, verdict = _changing(delegate, text.pk, es=es, en=en)
    rows = list(text.provisions.order_by("order", "id"))
    place = next((i + 1 for i, row in enumerate(rows) if row.key == after), len(rows))
    row = _append(delegate, text, kind=kind, es=es, en=en, tags=tags, cites=cites, effect=effect)
    rows.insert(place, row)
    for number, other in enumerate(rows, 1):
        other.order = number * 10
    Provision.objects.bulk_update(rows, ["order"])
    enter(
        delegate,
        "negotiation.add",
        subject=text.address,
        clauses=verdict.clauses,
        audience=text.audience,
        data={"symbol": text.symbol, "key": row.key, "version": text.version},
    )
    return row


@transaction.atomic
def remove_provision(delegate: Delegate, provision: Provision) -> Provision:
    """Take a paragraph out of the text; it stays in the history under its key."""
    text, verdict = _changing(delegate, provision.text_id)
    row = Provision.objects.get(pk=provision.pk)
    row.removed = True
    row.save(update_fields=["removed"])
    enter(
        delegate,
        "negotiation.remove",
        subject=text.address,
        clauses=verdict.clauses,
        audience=text.audience,
        data={"symbol": text.symbol, "key": row.key, "version": text.version},
    )
    return row


@transaction.atomic
def cause(delegate: Delegate, provision: Provision, effect: Mapping[str, Any] | None) -> Provision:
    """Say what a paragraph's adoption causes (see `effects.KINDS`), or that it causes nothing (None)."""
    text, verdict = _changing(delegate, provision.text_id, **(effect or {}))
    row = Provision.objects.get(pk=provision.pk)
    row.effect = _effect(effect)
    row.save(update_fields=["effect"])
    enter(
        delegate,
        "negotiation.cause",
        subject=text.address,
        clauses=verdict.clauses,
        audience=text.audience,
        data={"symbol": text.symbol, "key": row.key, "kind": row.effect["kind"] if row.effect else ""},
    )
    return row


@transaction.atomic
def propose(delegate: Delegate, text: Text, *, es: str, en: str = "", reason: str = "", provision: Provision | None = None) -> Amendment:
    """Propose a wording (or a new paragraph, without `provision`). The text does not move: the Presidency answers.

    Rests on draft-decision-text: members propose, observers do not (observer.country.no-decision-making).
    """
    verdict = permit(
        delegate, "draft-decision-text", subject=text.address, audience=text.audience, kept={"es": es, "en": en, "reason": reason}
    )
    text = Text.objects.select_for_update().get(pk=text.pk)
    refuse_frozen(text)
    row = Amendment.objects.create(
        text=text,
        provision=provision,
        party=delegate.party,
        account=delegate.account,
        es=es.strip(),
        en=en.strip(),
        reason=reason.strip(),
        at=clock.now(),
    )
    enter(
        delegate,
        "negotiation.propose",
        subject=text.address,
        clauses=verdict.clauses,
        audience=text.audience,
        data={"symbol": text.symbol, "key": provision.key if provision else "", "amendment": row.pk},
    )
    return row


@transaction.atomic
def answer(delegate: Delegate, amendment: Amendment, *, take: bool, words: str = "") -> Amendment:
    """The Presidency takes a proposal over (the paragraph gets its words, in the proposer's name) or says why not."""
    text, verdict = _changing(delegate, amendment.text_id, words=words)
    row = Amendment.objects.select_for_update().get(pk=amendment.pk)
    if row.state != "proposed":
        raise Conflict(_("A esta propuesta ya se le dio respuesta."), "answered")
    if take and row.provision_id:
        provision = row.provision
        provision.text = text
        provision.es, provision.en = row.es, row.en or provision.en
        provision.save(update_fields=["es", "en"])
        _keep(delegate, provision, party=row.party, note=row.reason)
    elif take:
        row.provision = _append(delegate, text, es=row.es, en=row.en)
    row.state, row.answer, row.answered = ("taken" if take else "declined"), words.strip(), clock.now()
    row.save(update_fields=["state", "answer", "answered", "provision"])
    enter(
        delegate,
        "negotiation.answer",
        subject=text.address,
        clauses=verdict.clauses,
        audience=text.audience,
        data={
            "symbol": text.symbol,
            "key": row.provision.key if row.provision else "",
            "party": row.party,
            "state": row.state,
            "version": text.version,
        },
    )
    return row


@transaction.atomic
def withdraw(delegate: Delegate, amendment: Amendment) -> Amendment:
    """A member takes its own unanswered proposal back."""
    row = Amendment.objects.select_for_update().select_related("text").get(pk=amendment.pk)
    verdict = permit(delegate, "draft-decision-text", subject=row.text.address, audience=row.text.audience)
    if row.party != delegate.party or row.state != "proposed":
        raise Conflict(_("Solo se retira una propuesta propia que aún espera respuesta."), "answered")
    row.state, row.answered = "withdrawn", clock.now()
    row.save(update_fields=["state", "answered"])
    enter(
        delegate,
        "negotiation.withdraw",
        subject=row.text.address,
        clauses=verdict.clauses,
        audience=row.text.audience,
        data={"symbol": row.text.symbol, "key": row.provision.key if row.provision else ""},
    )
    return row


# -- for decisions, inside the transaction and the entry of its own acts -----------------------------------------------


def freeze(text: Text) -> None:
    """The text is before the members: it does not move until the question ends."""
    Text.objects.filter(pk=text.pk).update(frozen=True, put=True)


def thaw(text_id: int, *, adopted: bool = False) -> None:
    """The question ended: the text is adopted for good, or may move again (its next change opens another version)."""
    Text.objects.filter(pk=text_id).update(frozen=False, adopted=adopted)
