"""Reunión Viceministerial, párr. 1: consensus closes a question; what was adopted enters the register and what it causes happens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from charter.acts import Outcome, may
from charter.consensus import Result, consensus
from charter.parties import MEMBERS as THE_ELEVEN
from secretariat.chronicle import clock
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import MEMBERS, PUBLIC, Delegate
from secretariat.chronicle.gate import Refused, permit
from secretariat.documents.words import fold
from secretariat.furniture.names import party_name
from secretariat.meetings.models import Attendance, Delegates, Meeting, Session
from secretariat.negotiation import acts as drafting
from secretariat.negotiation.models import Text
from secretariat.people.delegation import presiding

from .. import effects, facts, letters, symbols
from ..models import Commitment, Decision, Question, Reservation
from .questions import consequences, moving, refuse_closed


@transaction.atomic
def adopt(delegate: Delegate, question: Question) -> Decision:
    """Close a question as adopted, if the core finds consensus, and let everything it causes happen, or nothing at all.

    In one transaction: the text enters the register with its symbol, each effect as a decision of its own with its fact
    in the chronicle's entry, commitments with owner and deadline, reservations numbered as notes, who was present.
    Raises `Refused` (clauses and reasons of the core) while an objection stands that blocks; `Conflict` when the question
    is not open or an effect would now be without effect.
    """
    question, verdict = moving(delegate, question, "close-as-adopted")
    refuse_closed(question)
    # The meeting is locked too: it gives the symbols, and another question of it may close at this moment.
    meeting, text = Meeting.objects.select_for_update().get(pk=question.meeting), Text.objects.get(pk=question.text)
    session = Session.objects.get(pk=question.session)
    symbol, day = symbols.of_text(meeting, text.kind), clock.today()
    found = consequences(question.frozen, meeting, text.kind)
    answer = _consensus(delegate, question, found, session)
    caused = effects.examine(delegate, found, meeting, session)
    for one in found:
        effects.bring_about(delegate, one, meeting.body, fictitious=question.fictitious)
    numbered = _number_notes(question)
    entry = enter(
        delegate,
        "decisions.adopt",
        subject=f"decisions.decision:{symbol}",
        clauses=verdict.clauses,
        audience=PUBLIC,
        data={
            "symbol": symbol,
            "title_es": question.title_es,
            "title_en": question.title_en,
            "sha256": question.sha256,
            "decisions": [one.symbol for one in found if one.symbol],
            "reservations": [[row.number, row.party] for row in numbered],
        },
        facts=[effects.taken(question, symbol, day), *caused],
        fictitious=question.fictitious,
    )
    main = _register(question, text, meeting, symbol, entry.seq)
    for one in found:
        _register_effect(main, one, entry.seq)
    question.state, question.closed, question.result = "adopted", clock.now(), facts.as_kept(answer)
    question.moved += 1
    question.save(update_fields=["state", "closed", "result", "moved"])
    drafting.thaw(text.pk, adopted=True)
    letters.outcome(main)
    return main


def refuse_without_consensus(delegate: Delegate, question: Question) -> None:
    """Raise what `adopt` would raise now, and change nothing: asked before the Presidency is asked to confirm."""
    permit(delegate, "close-as-adopted", subject=question.address, audience=MEMBERS, body=question.body)
    refuse_closed(question)
    meeting, text = Meeting.objects.get(pk=question.meeting), Text.objects.get(pk=question.text)
    session = Session.objects.get(pk=question.session)
    found = consequences(question.frozen, meeting, text.kind)
    _consensus(delegate, question, found, session)
    effects.examine(delegate, found, meeting, session)


def _consensus(delegate: Delegate, question: Question, found: list[effects.Consequence], session: Session) -> Result:
    """The core's answer on the record as it stood when the question was put. Raises `Refused` when it is not adopted."""
    positions = list(question.positions.all())
    view, asked = facts.situation(question), facts.asked(question, positions)
    answer = may(view, "ppt", "close-as-adopted", body=question.body, question=asked, **effects.circumstances(found, session))
    if answer.outcome is not Outcome.PERMITTED:
        raise Refused(answer, act="close-as-adopted", delegate=delegate, subject=question.address, audience=MEMBERS)
    return consensus(view, asked)


def _number_notes(question: Question) -> list[Reservation]:
    """Give the reservations that stand their note numbers, in the order of the paragraphs they concern."""
    place = {row["key"]: number for number, row in enumerate(question.frozen)}
    rows = list(question.reservations.filter(withdrawn=None))
    rows.sort(
        key=lambda row: (
            min((place[key] for key in row.provisions), default=len(place)),
            row.source == "declared",
            THE_ELEVEN.index(row.party),
            row.pk,
        )
    )
    for number, row in enumerate(rows, 1):
        row.number = number
    Reservation.objects.bulk_update(rows, ["number"])
    return rows


def _register(question: Question, text: Text, meeting: Meeting, symbol: str, entry: int) -> Decision:
    day = clock.today()
    present = _present(question, meeting)
    codes = [*THE_ELEVEN, *present["observers"]]
    return Decision.objects.create(
        symbol=symbol,
        rank=symbols.rank(day.year, day, entry * 100 + 99),
        kind=text.kind,
        question=question,
        meeting=meeting.slug,
        body=question.body,
        title_es=question.title_es,
        title_en=question.title_en,
        year=day.year,
        adopted=day,
        clauses=["mandate.consensus", "vm.consensus"],
        cites=facts.cited(question.frozen),
        facts=[symbol],
        entry=entry,
        audience=PUBLIC,
        present=present,
        data={
            "paragraphs": question.frozen,
            "version": question.version,
            "sha256": question.sha256,
            "meeting": {
                "title_es": meeting.title_es,
                "title_en": meeting.title_en,
                "number": meeting.number,
                "city": meeting.city,
                "starts": str(meeting.starts or ""),
                "ends": str(meeting.ends or ""),
            },
            "names": {code: {"es": party_name(code, "es"), "en": party_name(code, "en")} for code in codes},
        },
        fold=fold(
            " ".join([question.title_es, *(row["es"] for row in question.frozen)]),
            " ".join([question.title_en, *(row["en"] for row in question.frozen)]),
        ),
        fictitious=question.fictitious,
    )


def _present(question: Question, meeting: Meeting) -> dict[str, Any]:
    """Who was there: members with the office of their head of delegation, absent members, observers, the presidency."""
    spoke = set(question.positions.values_list("party", flat=True))
    there = [code for code in THE_ELEVEN if question.base[code]["present"] or code in spoke]
    heads = dict(
        Delegates.objects.filter(delegation__meeting=meeting, head=True)
        .exclude(delegation__confirmed=None)
        .values_list("delegation__party", "office")
    )
    seen = Attendance.objects.filter(session__meeting=meeting).exclude(party__in=THE_ELEVEN)
    return {
        "members": [{"party": code, "head": heads.get(code, ""), "level": question.base[code]["level"]} for code in there],
        "absent": [code for code in THE_ELEVEN if code not in there],
        "observers": sorted(set(seen.values_list("party", flat=True))),
        "presidency": presiding(question.on) or "",
    }


def _register_effect(main: Decision, one: effects.Consequence, entry: int) -> None:
    if one.kind == "commitment":
        commit(main, one.provision, one.effect)
        return
    number = int(one.symbol.rsplit("/", 1)[1])
    titles = {lang: effects.title(one.effect, lang) for lang in ("es", "en")}
    Decision.objects.create(
        symbol=one.symbol,
        rank=symbols.rank(main.year, main.adopted, entry * 100 + 98 - number % 99),
        kind=one.kind,
        question=main.question,
        parent=main,
        meeting=main.meeting,
        body=main.body,
        provision=one.provision,
        title_es=titles["es"],
        title_en=titles["en"],
        year=main.year,
        adopted=main.adopted,
        clauses=effects.clauses(one.effect),
        data=dict(one.effect),
        facts=[one.symbol],
        entry=entry,
        audience=main.audience,
        fold=fold(titles["es"], titles["en"]),
        fictitious=main.fictitious,
    )


def commit(main: Decision, provision: str, effect: Mapping[str, Any]) -> Commitment:
    """Write the commitment that a paragraph of a text contains. For the acts that register a text, in their transaction."""
    count = main.commitments.count()
    return Commitment.objects.create(
        decision=main,
        provision=provision,
        owner=effect["owner"],
        title_es=effect["title_es"],
        title_en=effect["title_en"],
        due=effect.get("due"),
        rank=f"{effect.get('due') or '9999-99-99'}-{main.entry or 0:09d}-{count:04d}",
        audience=main.audience,
        fictitious=main.fictitious,
    )
