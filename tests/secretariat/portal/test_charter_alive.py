"""The Charter online, alive: what is true on a day beside each clause, the acts it opens, what is owed, what cites it, to each reader."""

from __future__ import annotations

import datetime as dt
import gzip
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from charter.because import Because
from charter.clause import STATES
from charter.clauses import CHAPTERS, CLAUSES
from charter.errors import UnknownLaw
from charter.laws import Change, knowing
from charter.readings import READINGS
from charter.view import View
from secretariat.chronicle import facts
from secretariat.chronicle.acts import enter_refusal
from secretariat.chronicle.delegate import MEMBERS, PUBLIC
from secretariat.chronicle.gate import Refused
from secretariat.decisions import acts as deciding
from secretariat.institutions.models import Body
from secretariat.meetings.models import Meeting
from secretariat.negotiation import acts as drafting
from secretariat.negotiation.models import Provision
from secretariat.portal import clause_acts, clause_lines, clause_page, official, today
from tests import factories as f
from tests.charter.amending import THREE_YEARS, lenient
from tests.secretariat.decisions import scene

pytestmark = pytest.mark.django_db
NO_VOTE, EXCLUDED = "finance.arrears.two-years-no-vote", "finance.arrears.four-years-exclusion"
LAPSE = "observer.country.lapse-two-years"
CITED = "principle.gender"


def page(client: Client, clause: str, query: str = "", language: str = "es") -> str:
    """The page of a clause in one line of text."""
    with translation.override(language):
        answer = client.get(reverse("portal:clause", args=[clause]) + query)
    assert answer.status_code in {200, 422}
    return " ".join(answer.content.decode().split())


def main(text: str) -> str:
    """The words of a page's own part, without tags, bands and menus."""
    found = re.search(r"<main.*</main>", text)
    assert found
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split())


def as_(party: str, **fields: Any) -> Client:
    return f.signed_in(Client(), party, **fields)


def said(monkeypatch: pytest.MonkeyPatch, clause: str, *lines: tuple[bool | None, dict[str, object], str]) -> None:
    """Let the core say these things of a clause: whether they hold, their values, the code of their sentence."""

    def rule(view: View) -> Iterator[Because]:
        for holds, value, code in lines:
            yield Because(clause, holds, value, code=code)

    monkeypatch.setitem(STATES, clause, [rule])


# -- what a reader may not see -------------------------------------------------------------------------------------
@pytest.mark.parametrize("query", ["", "?el=2027-06-01", "?conocido=2026-11-20"])
@pytest.mark.parametrize("party", ["", "ARG", "IOM"])
def test_whose_vote_or_seat_is_lost_is_told_to_members_alone(party: str, query: str) -> None:
    f.the_conference()
    f.in_arrears("HND", (2022, 2023, 2024, 2025))
    outside, inside = as_(party) if party else Client(), as_("CRI")
    for clause in (NO_VOTE, EXCLUDED, "finance.arrears.definition", "finance.quota.remaining-members"):
        assert "Honduras" not in main(page(outside, clause, query)), clause
    assert "Honduras" in main(page(inside, EXCLUDED, query))
    for address in ("/es/carta/", "/es/carta/capitulo/financing/"):
        assert "Honduras" not in main(" ".join(outside.get(address + query).content.decode().split()))
        assert "Honduras" in main(" ".join(inside.get(address + query).content.decode().split()))


def test_the_day_on_which_an_observer_would_lose_its_status_is_its_own_and_the_members() -> None:
    f.the_conference()
    lost = "20 de enero de 2028"
    assert lost in main(page(as_("CRI"), LAPSE))
    assert lost in main(page(as_("ARG"), LAPSE))
    for client in (Client(), as_("IOM")):
        assert lost not in main(page(client, LAPSE))


def test_what_is_said_of_a_clause_is_the_members_unless_the_table_says_otherwise() -> None:
    assert clause_lines.audience_of("finance.quota.mexico") == MEMBERS
    assert clause_lines.audience_of("membership.focal-points") == MEMBERS
    assert clause_lines.audience_of("preamble.all-perspectives") == MEMBERS
    assert clause_lines.audience_of("pillar.governance") == PUBLIC
    assert clause_lines.audience_of("plan.annual-evaluation") == MEMBERS
    assert set(clause_lines.AUDIENCE) <= set(CLAUSES)
    assert not [clause for clause in clause_lines.AUDIENCE if clause.startswith(("finance.", "fund."))]


def test_a_line_about_the_readers_own_party_is_hers(monkeypatch: pytest.MonkeyPatch) -> None:
    f.the_conference()
    clause = "observer.country.criterion.commitment"
    said(monkeypatch, clause, (False, {"party": "ARG"}, ""), (False, {"party": "IOM"}, ""), (False, {"body": "vm"}, ""))
    count = {who: len(clause_lines.of_clause(facts.view(f.TODAY), clause, who)) for who in (f.PUBLIC, f.observer("ARG"), f.member("CRI"))}
    assert list(count.values()) == [0, 1, 3]


@pytest.mark.parametrize("code", sorted(clause_lines.ELSEWHERE))
def test_positions_drafts_and_readings_are_not_told_as_what_is_true(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    f.the_conference()
    said(monkeypatch, CITED, (True, {"decisions": 2, "proposals": 3}, code))
    for reader in (f.PUBLIC, f.member("CRI"), f.SE):
        assert clause_lines.of_clause(facts.view(f.TODAY), CITED, reader) == ()


def test_a_refusal_that_cites_a_clause_is_listed_and_counted_for_members_only() -> None:
    f.the_conference()
    for _time in range(7):
        with pytest.raises(Refused) as caught:
            official.import_official(f.member("HND"), text="x")
        entry = enter_refusal(caught.value)
    clause = entry.clauses[0]
    shown = clause_page.verdicts(clause, f.member("CRI"))
    assert (len(shown.entries), shown.done, shown.refused) == (5, 0, 7)
    assert shown.entries[0].seq == entry.seq
    hidden = clause_page.verdicts(clause, f.PUBLIC)
    assert (hidden.entries, hidden.whole) == ((), 0)
    assert f"/es/cronica/{entry.seq}/" in page(as_("CRI"), clause)
    assert "7 denegaciones; los más recientes:" in main(page(as_("CRI"), clause))
    assert f"/es/cronica/{entry.seq}/" not in page(Client(), clause)
    assert clause_page.verdicts("preamble.all-perspectives", f.SE).whole == 0


def test_texts_on_their_way_are_told_to_members_alone_and_cited_from_by_who_writes() -> None:
    scene.meeting()
    text = scene.draft()
    paragraph = Provision.objects.get(key="p2")
    drafting.reword(scene.ppt(), paragraph, es="Algo.", cites=[CITED])
    member, chair = page(as_("PAN"), CITED), page(as_("GTM"), CITED)
    assert f'/es/textos/{text.pk}/#p2"' in member
    assert f"/es/textos/{text.pk}/anadir/?cita={CITED}" in chair
    assert "?cita=" not in member
    for client in (Client(), as_("ARG")):
        assert f"/es/textos/{text.pk}/" not in page(client, CITED)
    assert clause_page.drafts("principle.human-rights", f.member("PAN")) == []
    assert clause_page.to_cite_from(f.member("PAN")) == []


def test_members_money_is_no_deadline_of_anybody_elses() -> None:
    f.the_conference()
    f.record(f.fact("observer_admitted", "UNHCR", "2022-01-20", category="organisation"))
    clause = "observer.org.annual-attendance"
    assert "UNHCR" in main(page(as_("CRI"), clause))
    assert "UNHCR" not in main(page(Client(), clause)).split("Últimos actos")[0]
    assert "Plazos" in main(page(as_("IOM"), clause)) or "Plazos" not in main(page(Client(), clause))


# -- the day -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("address", ["/es/carta/", "/es/carta/capitulo/structure/", "/es/carta/disposicion/ppt.yearly-change/"])
def test_a_day_that_does_not_exist_is_told_and_today_shown(client: Client, address: str) -> None:
    f.the_conference()
    answer = client.get(address + "?el=2026-02-30")
    assert answer.status_code == 422
    assert "Hay un problema" in answer.content.decode()
    assert "Preside Guatemala" in " ".join(answer.content.decode().split())
    assert client.get(address + "?el=2020-01-01").status_code == 422


def test_each_page_of_the_charter_is_read_on_any_day_and_says_so() -> None:
    f.the_conference()
    f.record(f.fact("ppt_designated", "CRI", "2026-06-01", takes_office="2027-01-15"))
    clause = "ppt.yearly-change"
    for query, language, told in (("", "es", "Preside Guatemala"), ("?el=2027-02-01", "es", "Preside Costa Rica"),
                                  ("?on=2027-02-01", "en", "Costa Rica")):
        assert told in main(page(Client(), clause, query, language)), query
    ahead = main(page(Client(), clause, "?el=2027-02-01"))
    assert "Al 1 de febrero de 2027." in ahead
    for address in ("/es/carta/", "/es/carta/capitulo/structure/"):
        text = " ".join(Client().get(address + "?el=2027-02-01").content.decode().split())
        assert "Al 1 de febrero de 2027" in main(text)
        assert "Preside Costa Rica" in main(text)
    assert "?el=2027-02-01" in page(Client(), clause, "?el=2027-02-01").split("house-pager")[1]


def test_before_any_charter_each_page_says_which_fact_is_missing() -> None:
    f.set_today()
    assert "Falta un hecho" in main(page(Client(), "charter.entry-into-force"))
    for address in ("/es/carta/", "/es/carta/capitulo/amendments/"):
        assert "Falta un hecho" in Client().get(address).content.decode()
    assert clause_lines.becauses(facts.view(f.TODAY), CITED) == ()


# -- what is true --------------------------------------------------------------------------------------------------
def test_what_calls_for_attention_comes_first_with_its_mark_and_the_page_that_tells_why(monkeypatch: pytest.MonkeyPatch) -> None:
    f.the_conference()
    clause = "membership.focal-points"
    said(monkeypatch, clause, (True, {"party": "CRI"}, ""), (None, {"party": "MEX"}, ""), (False, {"party": "HND"}, ""))
    lines = clause_lines.of_clause(facts.view(f.TODAY), clause, f.member("CRI"))
    assert [line.holds for line in lines] == [False, None, True]
    assert [line.url for line in lines] == [f"/es/situacion/{code}/" for code in ("HND", "MEX", "CRI")]
    text = page(as_("CRI"), clause)
    for word in ("No se cumple:", "Falta un hecho:", "Se cumple:", "Por qué"):
        assert word in text
    assert "house-mark--fails" in text


@pytest.mark.parametrize(("clause", "calm", "summary"), [("membership.focal-points", True, "Se cumple en los 11 casos."),
                                                       (EXCLUDED, False, "Ninguno de los 11.")])
def test_where_nothing_calls_for_attention_one_sentence_stands_for_all(clause: str, calm: bool, summary: str) -> None:
    rows = [clause_lines.plainly(str(n)) for n in range(11)]
    rows = [clause_lines.Line(calm, "tick", "holds", "", line.text) for line in rows]
    all_calm = clause_lines.few(clause, rows, 12)
    assert (all_calm.shown, len(all_calm.more), all_calm.summary) == ((), 11, summary)
    assert bool(all_calm)
    calling = clause_lines.Line(not calm, "ring", "fails", "", "x")
    some = clause_lines.few(clause, [calling, *rows], 12)
    assert (some.shown, len(some.more), some.summary) == ((calling,), 11, "")
    other = clause_lines.Line(not calm, "ring", "fails", "", "x", code="other")
    many = clause_lines.few(clause, [calling, calling, other, calling], 2)
    assert (len(many.shown), len(many.more)) == (2, 2)
    same = clause_lines.few(clause, [calling] * 4, 2)
    assert (len(same.shown), len(same.more)) == (1, 3)
    assert clause_lines.few(clause, rows[:3], 3).shown == tuple(rows[:3])
    assert not clause_lines.few(clause, [], 3)
    six, seven = clause_lines.few(clause, rows[:6], 2), clause_lines.few(clause, rows[:7], 2)
    assert (len(six.shown), len(six.more), six.summary) == (2, 4, "")
    assert (len(seven.shown), len(seven.more)) == (0, 7)


@pytest.mark.parametrize(("language", "title"), [("es", "«Primera reunión del GRCM»"), ("en", "«First meeting of the RCGM»")])
def test_groups_and_meetings_are_called_by_their_names(language: str, title: str) -> None:
    scene.meeting()
    Meeting.objects.create(slug="grcm-1", body="grcm", title_es="Primera reunión del GRCM", title_en="First meeting of the RCGM", year=2026)
    Body.objects.create(code="wg:borders", name_es="Fronteras", name_en="Borders")
    Body.objects.create(code="wg:data", name_es="Grupo de Trabajo sobre Datos", name_en="Working Group on Data")
    facts.forget()
    with translation.override(language):
        told = clause_lines.named("wg:borders, wg:none, «grcm-1», «no-such»")
        written = {"es": "El grupo wg:data y el plan de wg:data.", "en": "Group wg:data and the plan of wg:data."}
        whole = clause_lines.named(written[language])
    assert told == f"{'Fronteras' if language == 'es' else 'Borders'}, wg:none, {title}, «no-such»"
    assert whole == {
        "es": "El Grupo de Trabajo sobre Datos y el plan del Grupo de Trabajo sobre Datos.",
        "en": "The Working Group on Data and the plan of the Working Group on Data.",
    }[language]


def test_a_long_row_of_a_chapter_leads_to_the_page_of_its_clause(monkeypatch: pytest.MonkeyPatch) -> None:
    f.the_conference()
    said(monkeypatch, "membership.focal-points", *((False, {"party": code}, "") for code in ("CRI", "MEX", "HND")))
    text = " ".join(as_("CRI").get("/es/carta/capitulo/participants/").content.decode().split())
    assert 'href="/es/carta/disposicion/membership.focal-points/#hoy">y 2 más' in text


def test_offices_and_counts_are_public_sentences_where_the_core_says_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    f.the_conference()
    monkeypatch.delitem(STATES, "ppt.yearly-change", raising=False)
    assert "Preside Guatemala desde el 15 de enero de 2026." in main(page(Client(), "ppt.yearly-change"))
    said(monkeypatch, "ppt.yearly-change", (True, {}, ""))
    facts.forget()
    assert "Preside Guatemala" not in main(page(Client(), "ppt.yearly-change"))


def test_the_first_page_says_who_presides_what_presses_and_who_is_at_risk() -> None:
    f.the_conference()
    f.in_arrears("HND", (2024, 2025))
    inside = main(" ".join(as_("CRI").get("/es/carta/").content.decode().split()))
    for words in ("Preside Guatemala", "Qué apremia", "Quién está en riesgo", "Voz sin voto"):
        assert words in inside
    outside = main(" ".join(Client().get("/es/carta/").content.decode().split()))
    assert "Quién está en riesgo" not in outside
    assert [risk.party for risk in today.at_risk(f.member("CRI"), facts.view(f.TODAY))][:1] == ["HND"]
    assert today.at_risk(f.PUBLIC, facts.view(f.TODAY)) == []
    later = facts.view(f.TODAY + dt.timedelta(days=30))  # within 400 days of 20 January 2028
    assert [(risk.party, risk.until) for risk in today.at_risk(f.observer("ARG"), later)] == [("ARG", dt.date(2028, 1, 20))]
    assert "observer.org.lapse-two-years" in {risk.clause for risk in today.at_risk(f.member("CRI"), later)}
    assert today.due(f.member("CRI"), None) == today.at_risk(f.member("CRI"), None) == []


# -- acts, deadlines, citations, readings --------------------------------------------------------------------------
def test_the_acts_of_a_clause_say_whose_they_are_and_what_the_reader_may_do() -> None:
    f.the_conference()
    f.in_arrears("HND", (2024, 2025))
    assert "Corresponde a los Países Miembros" in main(page(Client(), "vm.consensus"))
    assert "No puede" not in main(page(Client(), NO_VOTE))
    assert "La marca dice" not in main(page(Client(), NO_VOTE))
    assert "La marca dice" in main(page(as_("HND"), NO_VOTE))
    assert "No puede" in main(page(as_("HND"), NO_VOTE))
    assert "Puede" in main(page(as_("MEX"), "vm.consensus"))
    assert "No corresponde a los Países Observadores." in main(page(Client(), "observer.country.no-agenda-items"))
    rows = {row.act: row for row in clause_acts.of_clause(facts.view(f.TODAY), "se.function.reports", f.SE)}
    assert rows["record-payment"].url == reverse("financing:record_payment")
    assert "Hacerlo" in main(page(as_("se"), "se.function.reports"))
    others = {row.act: row for row in clause_acts.of_clause(facts.view(f.TODAY), "se.function.reports", f.member("CRI"))}
    assert (others["record-payment"].outcome, others["record-payment"].url) == ("", "")
    assert "Hacerlo" not in main(page(as_("CRI"), "se.function.reports"))
    limited = {row.act: row.outcome for row in clause_acts.of_clause(facts.view(f.TODAY), "vm.consensus", f.member("GTM", presides=True))}
    assert limited["close-as-adopted"] == "permitted"
    consent = {row.act: row.outcome for row in clause_acts.of_clause(facts.view(f.TODAY), "ppt.consent", f.member("CRI"))}
    assert consent.pop("consent-to-preside") == "permitted"  # its own word; the designation is the Meeting's
    assert set(consent.values()) == {""}
    assert {row.outcome for row in clause_acts.of_clause(None, "vm.consensus", f.SE)} == {""}


def test_a_refusal_by_another_clause_is_not_put_down_to_this_one() -> None:
    f.the_conference()
    rows = {row.act: row.outcome for row in clause_acts.of_clause(facts.view(f.TODAY), LAPSE, f.observer("ARG"))}
    assert rows["attend-meeting"] == "permitted"
    assert "forbidden" not in rows.values()


def test_an_actor_the_core_does_not_know_is_told_nothing() -> None:
    f.the_conference()
    stranger = f.member("x y")  # its kind is given the act, its code is no party's
    assert {row.outcome for row in clause_acts.of_clause(facts.view(f.TODAY), "vm.consensus", stranger)} == {""}


def test_every_page_of_an_act_exists() -> None:
    from charter.acts import ACTS
    from secretariat.furniture.addresses import house_url

    for act, name in clause_acts.PAGES.items():
        assert act in ACTS
        assert name == "documents:add" or house_url(name) or name.endswith("add"), name


@pytest.mark.parametrize("query", ["", "?conocido=2026-11-20"])
def test_what_is_owed_by_a_clause_stands_with_its_day_and_debtor(query: str) -> None:
    f.the_conference()
    f.record(f.fact("meeting_held", "grcm", "2026-06-20", meeting="grcm-2026-1", id="g-1"))
    text = main(page(as_("CRI"), "grcm.power.two-meetings", query))
    for word in ("Plazos", "31 de diciembre de 2026", "Grupo Regional de Consulta sobre Migración"):
        assert word in text
    if not query:
        assert "Lo cumplido últimamente" in text
    chapter = main(" ".join(as_("CRI").get("/es/carta/capitulo/structure/").content.decode().split()))
    assert "Hasta el 31 de diciembre de 2026" in chapter


@pytest.mark.parametrize(("language", "one", "none"), [("es", "1 decisión la cita.", "Ninguna decisión la cita todavía."),
                                                       ("en", "1 decision cites it.", "No decision cites it yet.")])
def test_an_adopted_decision_stands_on_the_page_of_each_clause_that_it_cites(language: str, one: str, none: str) -> None:
    session = scene.meeting()
    assert none in main(page(Client(), CITED, "", language))
    text = scene.draft(({"es": "Acuerdan algo.", "en": "Agree on something.", "cites": [CITED]},))
    deciding.adopt(scene.ppt(), deciding.put(scene.ppt(), text, session))
    shown = page(Client(), CITED, "", language)
    assert one in main(shown)
    assert "CRM/RV/XXXI/DEC" in main(shown)
    assert "CRM/RV/XXXI/DEC" in main(page(Client(), "vm.consensus", "", language))
    decided = clause_page.decisions("vm.consensus", f.PUBLIC)
    assert (decided.cite, decided.rest) == (0, 1)


def test_a_reading_is_the_one_in_force_on_the_day_asked_about() -> None:
    f.the_conference()
    f.record(f.fact("reading_adopted", "CRM", "2026-02-01", param="wg.meetings-first-year", value="full", decision="CRM/RV/D/9"))
    clause, option = "wg.power.two-meetings", READINGS["wg.meetings-first-year"].option_labels["full"]["es"]
    now, before = page(Client(), clause), page(Client(), clause, "?el=2026-01-31")
    assert option in now
    assert "(decidida por los miembros)" in now
    assert "(decidida por los miembros)" not in before


def test_a_note_is_read_beside_the_clause_that_carries_it_and_at_the_foot_of_its_chapter() -> None:
    f.the_conference()
    note = CLAUSES["finance.fn16.guatemala-term"].text["es"]
    assert note in main(page(Client(), "finance.annual-voluntary-contributions"))
    assert "Esta disposición está en la nota." in main(page(Client(), "finance.fn16.guatemala-term"))
    chapter = " ".join(Client().get("/es/carta/capitulo/financing/").content.decode().split())
    assert 'href="#nota-16"' in chapter
    assert 'id="nota-16"' in chapter
    for notes in (row for chapter in CHAPTERS for row in clause_page.note_clauses().items() if chapter):
        assert notes[1]


# -- light and whole -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", ["es", "en"])
def test_every_clause_has_its_page_in_both_languages(language: str) -> None:
    f.the_conference()
    client = Client()
    for clause in list(CLAUSES)[:: 1 if language == "es" else 7]:
        assert CLAUSES[clause].text[language][:40].replace("'", "&#x27;") in page(client, clause, "", language), clause


def test_the_longest_chapter_is_light_and_asks_little() -> None:
    f.the_conference()
    f.in_arrears("HND", (2022, 2023, 2024, 2025))
    longest = max(CHAPTERS, key=lambda chapter: len(chapter.clauses))
    for client, most in ((Client(), 8), (as_("CRI"), 12), (as_("ARG"), 12)):
        for address in (f"/es/carta/capitulo/{longest.id}/", "/es/carta/", "/es/carta/disposicion/mandate.consensus/"):
            client.get(address)
            with CaptureQueriesContext(connection) as statements:
                answer = client.get(address)
            assert len(statements) <= most, address
            assert len(gzip.compress(answer.content)) / 1024 <= 30


# -- versions ------------------------------------------------------------------------------------------------------
def test_each_day_shows_the_words_of_the_version_that_ruled_on_it() -> None:
    f.the_conference()
    second = lenient(**{"objective.platform": Change(None)})
    with knowing(second):
        f.record(
            f.fact("amendment_proposed", "HND", "2026-02-01", amendment="three-years", title="Tres años"),
            f.fact("amendment_forwarded", "grcm", "2026-03-01", amendment="three-years"),
            f.fact("charter_amended", "CRM", "2026-06-01", amendment="three-years", version=2),
        )
        now, before = page(Client(), NO_VOTE), page(Client(), NO_VOTE, "?el=2026-05-31")
        assert THREE_YEARS["es"] in now
        assert "versión 2" in main(now)
        assert CLAUSES[NO_VOTE].text["es"] in before
        assert "versión 1" in main(before)
        gone = "Ya no rige: una modificación la suprimió."
        assert gone in main(page(Client(), "objective.platform"))
        assert gone not in main(page(Client(), "objective.platform", "?el=2026-05-31"))
        chapter = " ".join(Client().get("/es/carta/capitulo/mandate/").content.decode().split())
        assert gone in chapter
        assert "Versión 2" in chapter
    facts.forget()


def test_on_a_day_of_a_version_that_this_software_does_not_know_nothing_is_said_of_a_clause(monkeypatch: pytest.MonkeyPatch) -> None:
    f.the_conference()

    def unknown(view: View) -> Iterator[Because]:
        raise UnknownLaw(9)
        yield

    monkeypatch.setitem(STATES, CITED, [unknown])
    assert clause_lines.becauses(facts.view(f.TODAY), CITED) == ()
