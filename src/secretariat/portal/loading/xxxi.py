"""Demostración, no la Carta: the next Vice-Ministerial Meeting as it stands on the believed day, made by the acts of its own people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from secretariat.chronicle import clock
from secretariat.chronicle.delegate import Delegate
from secretariat.decisions import acts as decisions
from secretariat.decisions.models import Commitment
from secretariat.documents import acts as documents
from secretariat.financing import acts_confirming
from secretariat.meetings import acts as meetings
from secretariat.meetings import receipts
from secretariat.meetings.acts.delegations import Accredited
from secretariat.meetings.acts.preparing import Sitting
from secretariat.meetings.models import Delegation, Meeting, Session
from secretariat.negotiation import acts as negotiation
from secretariat.negotiation.models import Text
from secretariat.people import demo
from secretariat.people.delegation import delegate_for
from secretariat.people.models import Account

from . import days, papers, sources

Step = tuple[str, int, Callable[[], None]]  # day, place among those of the day, what happens


def acting(party: str) -> Delegate:
    """The demonstration's person who speaks for a party, as she stands on the believed day."""
    account = Account.objects.select_related("person").get(email=f"{party.lower()}@{demo.DOMAIN}")
    return delegate_for(account, account.language)


@transaction.atomic
def load_xxxi() -> None:
    """Convene the XXXI meeting and do what its people did until the believed day, each on its day. Twice changes nothing."""
    kept = sources.rows("xxxi")
    if Meeting.objects.filter(slug=kept["meeting"]["slug"]).exists():
        return
    steps = [*told(kept), *followed_up(), *(step for other in kept["others"] for step in beside(other))]
    for day, _place, happens in sorted(steps, key=lambda step: step[:2]):
        days.believe(day)
        happens()
    days.believe(sources.rows("fiction")["believed_day"])


def convene(kept: dict[str, Any]) -> None:
    """Draft and convene a meeting as the Secretariat; letters go out."""
    row = dict(kept["meeting"])
    zone = ZoneInfo(row["zone"])
    sittings = [
        Sitting(s["title_es"], s["title_en"], moment(s["day"], s["starts"], zone), moment(s["day"], s["ends"], zone), s["closed"])
        for s in kept["sessions"]
    ]
    row["starts"], row["ends"] = dt.date.fromisoformat(row["starts"]), dt.date.fromisoformat(row["ends"])
    meeting = meetings.draft(acting("se"), **row, sittings=sittings, fictitious=True)
    see_receipts(meeting)
    meeting = meetings.convene(acting("se"), meeting)
    for task in meeting.tasks.filter(key__in=kept["done"], done=None):
        meetings.tick(acting("se"), task, done=True)


def see_receipts(meeting: Meeting) -> None:
    """Confirm that receipts are complete to date, where somebody's rights in the meeting depend on it."""
    if receipts.of(meeting).at_stake:
        evidence = "Extracto de la OIM (ficticio), sin transferencias en camino"
        acts_confirming.confirm_receipts(acting("se"), meeting, through=clock.today(), evidence=evidence)


def moment(day: str, hour: str, zone: ZoneInfo) -> dt.datetime:
    return dt.datetime.fromisoformat(f"{day}T{hour}:00").replace(tzinfo=zone)


def told(kept: dict[str, Any]) -> Iterator[Step]:
    """What the people of the meeting do, with the day on which they do it."""
    slug = kept["meeting"]["slug"]
    yield kept["convened"], 0, lambda: convene(kept)
    for row in kept["items"]:
        yield row["on"], 1, lambda row=row: propose(Meeting.objects.get(slug=slug), row, kept["papers"])
    for row in kept["delegations"]:
        yield row["on"], 2, lambda row=row: accredit(Meeting.objects.get(slug=slug), row)
    yield kept["receipts"], 2, lambda: see_receipts(Meeting.objects.get(slug=slug))
    text = kept["declaration"]
    yield text["on"], 3, lambda: negotiation.draft(
        acting("gtm"), symbol=text["symbol"], title_es=text["title_es"], title_en=text["title_en"], meeting=slug,
        provisions=text["provisions"], fictitious=True) and None
    for row in kept["amendments"]:
        yield row["on"], 4, lambda row=row: amend(text["symbol"], row)


def beside(kept: dict[str, Any]) -> Iterator[Step]:
    """A smaller meeting of the same weeks: convened, and its agenda published."""
    yield kept["convened"], 0, lambda: convene(kept)
    yield kept["published"], 0, lambda: publish(kept)
    for row in kept["delegations"]:
        yield row["on"], 2, lambda row=row: accredit(Meeting.objects.get(slug=kept["meeting"]["slug"]), row)


def publish(kept: dict[str, Any]) -> None:
    """Put its items on the agenda of a meeting and publish it."""
    meeting = Meeting.objects.get(slug=kept["meeting"]["slug"])
    for row in kept["items"]:
        session = Session.objects.get(meeting=meeting, title_es=row["session"])
        meetings.add_item(acting("se"), meeting, kind=row["kind"], session=session, title_es=row["title_es"], title_en=row["title_en"])
    meetings.publish_agenda(acting("se"), meeting)


def propose(meeting: Meeting, row: dict[str, Any], papers_: list[dict[str, Any]]) -> None:
    """An item enters the agenda with its papers: put there by the Secretariat, or proposed by a member and decided by the Presidency."""
    session = Session.objects.get(meeting=meeting, title_es=row["session"])
    titles = {"title_es": row["title_es"], "title_en": row["title_en"]}
    if row["by"] == "se":
        meetings.add_item(acting("se"), meeting, kind=row["kind"], session=session, **titles)
    else:
        item = meetings.propose_item(acting(row["by"]), meeting, kind=row["kind"], **titles)
        if row["accept"]:
            meetings.decide_item(acting("gtm"), item, accepted=True, session=session)
    for paper in papers_:
        if paper["item"] == row["title_es"]:
            add_paper(meeting, session, paper)


def add_paper(meeting: Meeting, session: Session, row: dict[str, Any]) -> None:
    """A paper with its language versions; in the session with closed doors it is the members' own."""
    shown = {key: row[key] for key in ("kind", "title_es", "title_en", "audience")}
    document = meetings.add_paper(acting("se"), meeting, session=session, **shown)
    for version in row["versions"]:
        name, content = papers.made(document.symbol, row[f"title_{version['language']}"], version)
        documents.add_version(acting("se"), document, language=version["language"], status=version["status"], name=name, content=content)


def accredit(meeting: Meeting, row: dict[str, Any]) -> None:
    """A party accredits its people, by their offices; the Secretariat confirms where the story says so."""
    speaker = acting(row["party"])
    people = [
        Accredited(office=p["office_en"] if speaker.language == "en" else p["office_es"], level=p["level"], head=place == 0)
        for place, p in enumerate(row["people"])
    ]
    delegation = meetings.accredit(speaker, meeting, people)
    if row["confirm"]:
        meetings.confirm_delegation(acting("se"), Delegation.objects.get(pk=delegation.pk))


def amend(symbol: str, row: dict[str, Any]) -> None:
    """A member proposes other words for a numbered paragraph."""
    text = Text.objects.get(symbol=symbol)
    operative = list(text.provisions.filter(kind="operative", removed=False).order_by("order"))
    negotiation.propose(
        acting(row["by"]), text, es=row["es"], en=row["en"], reason=row["reason"], provision=operative[row["paragraph"] - 1])


def followed_up() -> Iterator[Step]:
    """Reports on the commitments of the fictitious XXX Declaration, and the one that the Secretariat closed."""
    for row in sources.rows("fiction")["declaration"]["commitments"]:
        for report in row.get("reports", ()):
            yield report["on"], 5, lambda row=row, report=report: decisions.report(
                acting(row["owner"]), Commitment.objects.get(title_es=row["title_es"]), text=report["text"], done=report["done"]) and None
        if "closed" in row:
            yield row["closed"]["on"], 6, lambda row=row: decisions.close_commitment(
                acting("se"), Commitment.objects.get(title_es=row["title_es"]), result=row["closed"]["result"]) and None

