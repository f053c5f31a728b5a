"""Every address and every operation of the interface, as every kind of actor: no crash, no page and no act that is not theirs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver, reverse

from secretariat.chronicle.models import Entry
from secretariat.decisions.models import Commitment, Decision
from secretariat.documents.models import Version
from secretariat.meetings.models import Item, Session, Task
from secretariat.negotiation.models import Provision, Text
from secretariat.notices.models import Letter
from secretariat.people.models import Account

ACTORS = {
    "public": "",
    "SE": "se",
    "Presidency": "gtm",
    "member": "cri",
    "member without vote": "hnd",
    "excluded member": "slv",
    "observer country": "arg",
    "lapsed observer": "ecu",
    "observer organisation": "iom",
    "RROCM": "rrocm",
}
OUTSIDERS = ("public", "observer country", "lapsed observer", "observer organisation", "RROCM")
MEMBERS = ("member", "member without vote", "excluded member")
NOT_SHOWN = {302, 401, 403, 404, 405}

# Pages that are members' and the Secretariat's own: outsiders get no 200 from them, by GET or by POST.
MEMBERS_OWN = (
    "participants:vacancies",
    "practices:give_back",
    "negotiation:",
    "decisions:put",
    "decisions:of_text",
    "decisions:question",
    "decisions:live",
    "decisions:position",
    "decisions:ask_paragraph",
    "decisions:close",
    "financing:",
    "ledger:",
    "reports:",
    "standing:overview",
    "notices:letter",
    "meetings:delegations",
    "meetings:checklist",
    "meetings:convene",
    "meetings:confirm",
    "meetings:redraft",
    "meetings:tick",
    "meetings:decide_item",
    "meetings:publish",
    "meetings:add_item",
    "meetings:add_dialogue",
    "meetings:add_paragraph",
    "meetings:write_paragraph",
    "meetings:circulate",
    "meetings:answer_correction",
    "meetings:approve_minutes",
    "meetings:corrigendum",
    "society:answer",
    "society:call",
    "society:record_tripartite",
    "society:cancel_tripartite",
    "meetings:open",
    "meetings:end",
    "meetings:doors",
    "meetings:attendance",
    "portal:charter_import",
    "portal:charter_adoption",
    "portal:amendments",
    "portal:amendment",
    "portal:forward_amendment",
    "portal:draft_amendment",
    "portal:worksheet",
    "portal:propose_reading",
    "portal:record_reading",
    "executive:candidacy",
    "executive:evidence",
    "executive:withdraw",
    "executive:select",
    "executive:advice",
    "executive:cooperation",
    "executive:mechanisms",
    "executive:outcome",
    "executive:mandate_new",
    "presidency:offer",
    "presidency:ask",
    "presidency:plans",
    "presidency:plan",
    "presidency:line",
    "presidency:tell",
    "presidency:consult",
    "presidency:comment",
    "presidency:answer",
    "presidency:end_round",
    "presidency:submit",
    "presidency:approve",
    "presidency:version",
    "presidency:joint",
    "presidency:represent",
    "presidency:outside_report",
    "presidency:contact",
    "presidency:costs",
    "presidency:cost_new",
    "presidency:handovers",
    "presidency:handover",
    "participation:applications",
    "participation:notices",
    "participation:show",
    "participation:register",
    "participation:ask",
    "participation:set_aside",
    "participation:forward",
    "participation:file",
    "api:send_lapse_notice",
    "api:text",
    "api:propose",
    "api:question",
    "api:position",
    "api:record_payment",
    "api:presidency_share",
    "api:presidency_contact",
    "api:presidency_offer",
)
# Pages of who keeps the house: a member that does not preside gets no 200 from them. Closing doors is not among them: by the
# reading in use (session.closing-authority) any member may ask for it.
STEERED = (
    "participants:vacancies",
    "practices:give_back",
    "notices:letter",
    "meetings:add_dialogue",
    "meetings:add_paragraph",
    "meetings:write_paragraph",
    "meetings:circulate",
    "meetings:answer_correction",
    "meetings:approve_minutes",
    "meetings:corrigendum",
    "society:answer",
    "society:call",
    "society:record_tripartite",
    "society:cancel_tripartite",
    "meetings:convene",
    "meetings:checklist",
    "meetings:tick",
    "meetings:open",
    "meetings:end",
    "meetings:attendance",
    "meetings:redraft",
    "portal:charter_import",
    "portal:charter_adoption",
    "portal:forward_amendment",
    "portal:draft_amendment",
    "portal:propose_reading",
    "portal:record_reading",
    "financing:record_payment",
    "ledger:record_entry",
    "ledger:reverse",
    "ledger:agree",
    "ledger:statement_upload",
    "ledger:statement_columns",
    "fund:priority",
    "fund:contributor",
    "fund:offer",
    "reports:financial_edit",
    "reports:financial_issue",
    "reports:operational_edit",
    "reports:operational_issue",
    "decisions:put",
    "decisions:close",
    "negotiation:new",
    "negotiation:edit",
    "negotiation:remove",
    "negotiation:effect",
    "executive:end",
    "executive:call_new",
    "executive:candidacy_new",
    "executive:evidence",
    "executive:withdraw",
    "executive:select",
    "executive:anonymise",
    "executive:post_new",
    "executive:appoint",
    "executive:paper_new",
    "executive:mandate_new",
    "executive:note",
    "executive:close",
    "executive:cooperation_new",
    "executive:mechanisms",
    "executive:outcome",
    "presidency:plan_aim",
    "presidency:line",
    "presidency:tell",
    "presidency:consult",
    "presidency:answer",
    "presidency:end_round",
    "presidency:submit",
    "presidency:approve",
    "presidency:joint_share",
    "presidency:joint_withhold",
    "participation:register",
    "participation:ask",
    "participation:set_aside",
    "api:send_lapse_notice",
    "api:record_payment",
    "api:presidency_share",
)
# Among those, what is for everybody: the Charter's own arithmetic.
EVERYBODYS = ("financing:calculator",)
# Addresses whose POST is anybody's by nature: the language, the demonstration's change of person and of day, leaving.
ANYBODYS = ("people:language", "people:become", "people:set_day", "people:day", "people:sign_in", "people:sign_out", "portal:make_key")


def sample() -> dict[str, Any]:
    """A value for each part of an address, taken from what is there."""
    session = Session.objects.filter(meeting="rv-xxxi").order_by("number").first()
    text = Text.objects.order_by("pk").first()
    assert session
    assert text
    return {
        "code": "HND",
        "what": "journal",
        "year": 2026,
        "param": "absence.period",
        "contribution": "rrocm-2026-001",
        "tripartite": "tripartito-2026-001",
        "paragraph": 1,
        "correction": 1,
        "certificate": 1,
        "slug": "rv-xxxi",
        "number": session.number,
        "party": "HND",
        "capacity": 1,
        "designation": 1,
        "practice": 1,
        "measure": 1,
        "secret": "x" * 32,
        "task": first(Task),
        "item": first(Item),
        "symbol": Decision.objects.filter(kind="declaration").order_by("-rank").values_list("symbol", flat=True)[0],
        "pk": text.pk,
        "key": Provision.objects.filter(text=text).values_list("key", flat=True)[0],
        "text": text.pk,
        "lang": "es",
        "ending": "pdf",
        "fact": "x",
        "seq": 1,
        "one": 1,
        "other": 2,
        "chapter": "mandate",
        "clause": "mandate.consensus",
        "criterion": "commitment",
        "period": "2026Q3",
        "source": 1,
        "order": 1,
        "kind": "quarterly-financial",
        "category": "country",
    }


def first(model: Any) -> Any:
    return model.objects.order_by("pk").values_list("pk", flat=True)[0]


OWN_KEY = {
    "notices:letter": Letter,
    "documents:file": Version,
    "decisions:commitment": Commitment,
    "decisions:report": Commitment,
    "decisions:close_commitment": Commitment,
}


def addresses() -> list[tuple[str, str]]:
    """Name and path of every named address of ours, in Spanish."""
    from django.utils.translation import override

    values, found = sample(), []
    for name, parts in sorted(walk(get_resolver())):
        kwargs = {part: values[part] for part in parts}
        if name in OWN_KEY:
            kwargs = {next(iter(kwargs)): first(OWN_KEY[name])}
        with override("es"):
            found.append((name, reverse(name, kwargs=kwargs)))
    return found


def walk(resolver: URLResolver, space: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from walk(pattern, space + (f"{pattern.namespace}:" if pattern.namespace else ""))
        elif space and pattern.name:
            yield space + pattern.name, tuple(pattern.pattern.converters)


def client_of(who: str) -> Client:
    client = Client(raise_request_exception=False)
    if who:
        account = Account.objects.get(email=f"{who}@demo.invalid")
        client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def belongs(name: str, group: tuple[str, ...]) -> bool:
    return any(name == entry or (entry.endswith(":") and name.startswith(entry)) or name.startswith(entry + "_") for entry in group)


def status(response: Any) -> int:
    """The status alone; a file that streams is read to its end, which closes it."""
    if response.streaming:
        b"".join(response.streaming_content)
    return int(response.status_code)


@cache
def statuses(actor: str) -> list[tuple[str, str, int]]:
    """What each address answers to an actor: by GET, and by a POST that says nothing."""
    found = []
    client = client_of(ACTORS[actor])
    for name, path in addresses():
        found.append((name, "GET", status(client.get(path))))
        if name.startswith("api:"):
            found.append((name, "POST", status(client.post(path, json.dumps({}), content_type="application/json"))))
        elif name not in ANYBODYS:
            found.append((name, "POST", status(client.post(path, {}))))
    return found


def unshown(name: str) -> set[int]:
    """Answers that show nothing; the interface names a missing field (422) before it asks for whom."""
    return NOT_SHOWN | {422} if name.startswith("api:") else NOT_SHOWN


@pytest.mark.django_db
@pytest.mark.timeout(240)
@pytest.mark.parametrize("actor", ACTORS)
def test_every_address_answers_every_actor_as_its_right_is(actor: str, world: None) -> None:
    before = Entry.objects.filter(outcome="done").count()
    found = statuses(actor)
    done = list(Entry.objects.filter(outcome="done").order_by("seq").values_list("act", "subject"))[before:]
    assert len(found) > 150
    assert actor not in OUTSIDERS or done == [], "an outsider who posts everywhere changed something"
    assert [row for row in found if row[2] >= 500] == []
    closed = MEMBERS_OWN if actor in OUTSIDERS else STEERED if actor in MEMBERS else ()
    assert [row for row in found if belongs(row[0], closed) and row[0] not in EVERYBODYS and row[2] not in unshown(row[0])] == []


@pytest.mark.django_db
def test_the_guard_itself_sees_what_it_should(world: None) -> None:
    """Were the lists empty or misspelt, the matrix would prove nothing."""
    names = {name for name, _ in addresses()}
    for entry in (*MEMBERS_OWN, *STEERED, *ANYBODYS):
        assert any(belongs(name, (entry,)) for name in names), entry
    shown = {(n, m): s for n, m, s in statuses("SE")}
    assert shown["notices:list", "GET"] == 200
    assert shown["negotiation:list", "GET"] == 200
    assert shown["financing:overview", "GET"] == 200
