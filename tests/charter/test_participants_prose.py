"""What is true because of each clause on participants is told in whole sentences, in both languages."""

from __future__ import annotations

import re

import pytest

from charter.act_labels import LABELS
from charter.acts import may
from charter.because import Because
from charter.chapters.participants import citing, files, membership, observing, outcomes, prose_en, prose_es, rows, sessions, society
from charter.chapters.participants.files import COUNTRY_CRITERIA, MANDATE
from charter.clause import STATES
from charter.clauses import CLAUSES
from charter.parties import NAMES
from charter.prose import LANGUAGES, sentence
from charter.today import state
from charter.view import View
from tests.charter.histories import D, presidencies
from tests.charter.participating import World

ROOMS = (citing, files, membership, observing, outcomes, sessions, society)
MINE = sorted({id_ for id_, functions in STATES.items() for one in functions if one.__module__ in {room.__name__ for room in ROOMS}})
READ_OTHERWISE: tuple[dict[str, object], ...] = (
    {},
    {
        "reservation.standing-footnotes": "suggest-and-confirm",
        "decision.legacy-status": "historic-only",
        "text.recital-weight": "none",
        "mandate.non-binding-scope": "everything",
        "amendment.acceptance": "individual-acceptance",
        "observer.no-consensus-outcome": "rejected",
        "observer.admission-meeting": "ordinary-only",
        "observer.org.area-dropped": "review",
        "rrocm.tripartite-frequency": "none",
        "membership.withdrawal": "record-as-statement",
        "focal-point.vacancy-grace-days": 90,
    },
    {"absence.lapse-without-notice": "suspend-lapse-until-notice-plus-six-months"},
)


def whole() -> World:
    """A world in which every clause on participants has something to say."""
    world = presidencies(World("2020-01-01"), ("PAN", "2021-01-01"), ("MEX", "2022-01-01"))
    for year in range(2020, 2026):
        world.add("meeting_held", f"{year}-11-20", "vm", meeting=f"vm-{year}")
    world.add("plan_approved", "2020-02-01", plan="p20", starts="2020-02-01")
    world.add("plan_approved", "2023-01-15", plan="p23", starts="2023-02-01")
    world.add("plan_action", "2021-01-01", plan="p20", action="a", deadline="2023-01-01", target="10")
    world.add("plan_action", "2021-01-01", plan="p20", action="b")
    _decisions(world)
    _members(world)
    _observers(world)
    for slug, cites in (("a", ()), ("b", ("principle.gender",))):
        world.add("contribution", "2021-01-01", "RROCM", contribution=slug, cites=cites)
    world.add("contribution_answered", "2021-02-01", "se", contribution="a", answer="Sí")
    world.add("tripartite_met", "2021-02-01")
    return world


def _decisions(world: World) -> None:
    tags = ("agenda-2030", "global-compact", "best-interest-of-child")
    world.add("decision_taken", "2019-05-01", "vm", decision="C-1")
    world.add("decision_taken", "2019-06-01", "vm", decision="C-2")
    world.add("decision_taken", "2021-05-01", "vm", decision="D-1", tags=tags, binding=True, replaces="C-1")
    world.add("decision_taken", "2021-05-01", "vm", decision="D-2", cites=("principle.gender",), tags=("global-compact",),
              addressees=("PAN", "USA", "MEX"))  # fmt: skip
    world.add("decision_proposed", "2021-05-01", "PAN", decision="D-3", affects_children=True, related_process="X")
    world.add("decision_proposed", "2021-05-01", "PAN", decision="D-4", affects_children=True, best_interest="Dictamen")
    world.add("decision_position", "2021-05-01", "PAN", decision="D-1", position="agree")
    for party in ("PAN", "ESP"):
        world.add("reservation_recorded", "2021-05-01", party, decision="D-1")
    world.add("meeting_convened", "2021-05-01", "vm", meeting="next", day="2021-11-20")
    world.add("meeting_convened", "2021-05-01", "vm", meeting="after", day="2022-11-20")
    for slug in ("next", "after"):
        world.add("agenda_item", "2021-05-01", "vm", meeting=slug, item="x", dialogue=slug == "next")
        world.add("meeting_held", "2021-05-02", "vm", meeting=f"shut-{slug}", open=False)
    for party in ("RROCM", "ESP"):
        world.add("attendance", "2021-05-02", party, meeting="shut-next")
    world.add("compact_participation", "2021-01-01", "PAN", compact="migration")
    world.add("compact_participation", "2021-01-01", "HND", compact="migration", part=False)


def _members(world: World) -> None:
    world.add("charter_adopted", "2021-01-01", version=1)
    world.add("charter_accepted", "2021-01-01", "PAN", version=1)
    world.add("charter_accepted", "2021-01-01", "ESP", version=1)
    world.add("withdrawal_stated", "2021-01-01", "NIC")
    for criterion in membership.CRITERIA:
        world.add("member_criterion_evidence", "2021-01-01", "PAN", criterion=criterion, evidence="x")
        world.until("2021-02-01", "member_criterion_evidence", "2021-01-01", "MEX", criterion=criterion, evidence="x")
    world.add("focal_point_designated", "2021-01-01", "PAN", person="Ana")
    world.until("2021-05-15", "focal_point_designated", "2021-01-01", "MEX", person="Eva")
    world.add("project_identified", "2021-01-01", "MEX", activity="retorno")


def _observers(world: World) -> None:
    for party, category in (("ESP", "country"), ("ARG", "country"), ("IOM", "organisation"), ("OEI", "organisation")):
        world.add("observer_admitted", "2020-03-10", party, category=category)
    for party in ("ESP", "IOM"):
        world.add("attendance", "2021-11-20", party, meeting="vm-2021")
        world.add("observer_reinterest", "2024-02-01", party)
        world.add("observer_readmitted", "2024-03-01", party)
    world.add("follow_up_action", "2021-05-01", "ARG", means="visit")
    world.add("agenda_item_proposed", "2021-05-01", "ARG", meeting="x", item="y")
    world.add("decision_position", "2021-05-01", "ARG", decision="D-1", position="agree")
    for slug in ("retorno", "otro"):
        world.add("activity_proposed", "2021-01-01", "IOM", activity=slug)
    world.add("criterion_evidence", "2021-01-01", "IOM", criterion=MANDATE, evidence="x", area="protección")
    for party, answer in (("JAM", "no-consensus"), ("BRA", "rejected"), ("CHL", "")):
        world.add("observer_requested", "2021-01-01", party, category="country")
        for closed in (True, False) if answer else ():
            world.add("decision_taken", "2021-02-01", "vm", decision=f"A-{party}", candidate=party, answer=answer, doors_closed=closed)
    world.add("decision_taken", "2021-02-01", "grcm", decision="A", candidate="CHL")
    world.add("decision_taken", "2021-02-01", "vm", decision="B", candidate="CHL")
    world.add("observer_admitted", "2021-02-01", "CHL", category="country", decision="A")
    world.add("observer_requested", "2020-03-01", "ESP", category="country")
    world.add("criterion_evidence", "2021-01-01", "JAM", criterion=COUNTRY_CRITERIA[0], evidence="x")
    for party, more in (("PAHO", {"document": "Nota"}), ("ILO", {})):
        world.add("observer_requested", "2021-01-01", party, category="organisation", **more)
    world.add("criterion_evidence", "2021-01-01", "PAHO", criterion=MANDATE, evidence="x", area="protección")


DAYS = ("2020-01-01", "2021-06-01", "2022-06-01", "2023-06-01", "2024-06-01")


def reasons(view: View) -> list[Because]:
    """Everything that is true because of these clauses, and what a few acts come to."""
    found = [why for clause in MINE for why in state(view, clause)]
    for actor in ("PAN", "NIC", "ESP", "RROCM", "XXX", "vm", "se", "grcm"):
        found.extend(may(view, actor, act).why for act in rows.LABELS)
    for party in ("JAM", "PAHO", "ILO", "XXX"):
        found.append(may(view, "se", "submit-application", candidate=party).why)
    for party in ("USA", "PAN", "MEX", "HND"):
        found.append(may(view, "vm", "assign-compact-task", addressee=party, compact="migration").why)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reason_about_participants_is_a_whole_sentence(lang: str) -> None:
    world = whole()
    own = set(prose_es.SENTENCES)
    told: set[tuple[str, bool | None]] = set()
    for day in DAYS:
        for readings in READ_OTHERWISE:
            for root in reasons(world.on(day).reading_as(readings)):
                for why in root.walk():
                    told.add((why.code, why.holds))
                    if why.code in own:
                        text = sentence(why, lang)
                        assert text[0].isupper() or text[0] in "«“"
                        assert text.endswith(".")
                        assert not re.search(r"…|None|{|\(\)| {2}|principle\.|criterion\.", text), text
                        assert why.clause in CLAUSES
    assert own - {code for code, _ in told} == set()


def test_both_languages_tell_the_same_with_the_same_values() -> None:
    for table in ("SENTENCES", "WORDS", "REMEDIES", "FACTS", "OWED"):
        assert getattr(prose_es, table).keys() == getattr(prose_en, table).keys()
    for code, template in prose_es.SENTENCES.items():
        other = prose_en.SENTENCES[code]
        texts = ((template,), (other,)) if isinstance(template, str) else (template, other)
        for es, en in zip(*texts, strict=True):
            assert set(re.findall(r"{(\w+)}", es)) == set(re.findall(r"{(\w+)}", en)), code
            assert es != en


def test_every_clause_on_participants_says_what_is_true_because_of_it() -> None:
    world = whole()
    silent = {clause for clause in MINE if not any(state(world.on(day), clause) for day in DAYS)}
    assert silent == set()


def test_acts_have_names_in_both_languages() -> None:
    assert all(set(rows.LABELS[act]) == set(NAMES) and LABELS[act] == rows.LABELS[act] for act in rows.LABELS)


def test_the_day_asked_about_decides() -> None:
    assert state(whole().on("2020-01-01"), "rrocm.consider-opinions") == ()
    assert whole().on("2020-01-01").on == D("2020-01-01")
