"""The worksheet: what if? Two worlds side by side, only what differs, and nothing changed."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from charter.facts import KINDS
from charter.laws import versions
from secretariat.chronicle import facts
from secretariat.chronicle.models import Entry
from secretariat.portal import readings, worksheet
from secretariat.portal.worksheet_forms import GUIDED, FactRow
from tests import factories as f

pytestmark = pytest.mark.django_db
SHEET = "/es/hipotesis/"


def main_of(answer: object) -> str:
    page = " ".join(answer.content.decode().split())
    return page[page.index("<main"):page.index("</main")]


def words_of(answer: object) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", main_of(answer)).split())


def ask(client: Client, *pairs: tuple[str, str], status: int = 200) -> object:
    answer = client.get(f"{SHEET}?{urlencode(pairs)}")
    assert answer.status_code == status, main_of(answer)
    return answer


def paying(amount: str, subject: str = "HND", on: str = "2026-11-23", row: str = "h0") -> tuple[tuple[str, str], ...]:
    return ((f"{row}-kind", "payment"), (f"{row}-on", on), (f"{row}-subject", subject), (f"{row}-amount", amount))


@pytest.fixture
def owing(client: Client) -> Client:
    f.the_conference()
    f.in_arrears("HND", (2024, 2025))
    return f.signed_in(client, "CRI")


# -- refusals ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("party", ["", "ARG", "IOM"])
def test_a_worksheet_is_for_members_and_the_secretariat(party: str) -> None:
    f.the_conference()
    client = f.signed_in(Client(), party) if party else Client()
    assert client.get(SHEET).status_code == 404
    assert client.get(f"{SHEET}?lectura=arrears.automatic%3Ddeclared-by-viceministers").status_code == 404


def test_a_worksheet_takes_nothing_in(owing: Client) -> None:
    assert owing.post(SHEET, dict(paying("1.00"))).status_code == 405


@pytest.mark.parametrize(
    ("pairs", "anchor", "said"),
    [
        (paying("1.234"), "id_h0-amount", "decimales"),
        (paying("mucho"), "id_h0-amount", "importe"),
        (paying("-5"), "id_h0-amount", "negativ"),
        (paying(""), "id_h0-amount", "obligatori"),
        (paying("5.00", "honduras"), "id_h0-subject", "sujeto"),
        (paying("5.00", on="2026-02-30"), "id_h0-on", "día que exista"),
        ((("sin", "nadie"),), "sin", "«nadie»"),
        ((("lectura", "no.such=x"),), "otra", "no.such"),
        ((("lectura", "arrears.automatic=perhaps"),), "otra", "perhaps"),
        ((("version", "99"),), "version", "versión"),
        ((("version", "x"),), "version", "versión"),
        ((("lineas", "{"),), "lineas", "JSON"),
        ((("lineas", "x" * 7000),), "lineas", "demasiadas"),
        ((("lineas", '{"id": "w", "kind": "retraction", "on": "2026-01-01", "retracts": "nadie"}'),), "lineas", "nadie"),
    ],
)
def test_what_cannot_be_supposed_is_told_beside_its_field_and_stays_typed(
    owing: Client, pairs: tuple[tuple[str, str], ...], anchor: str, said: str
) -> None:
    answer = ask(owing, *pairs, status=422)
    page = main_of(answer)
    assert f'href="#{anchor}"' in page
    assert said in words_of(answer)
    assert "Qué sería distinto" not in page
    key, typed = pairs[-1]
    if key in ("sin", "h0-amount") and typed:
        assert f'value="{typed}"' in page


def test_a_supposed_line_cannot_take_the_id_of_a_fact_on_record(owing: Client) -> None:
    known = facts.view(f.TODAY).of("payment")[0].id
    line = f'{{"id": "{known}", "kind": "ppt_handover", "on": "2026-01-01", "subject": "HND"}}'
    answer = ask(owing, ("lineas", line), status=422)
    assert 'href="#lineas"' in main_of(answer)
    assert known in words_of(answer)


def test_a_day_that_cannot_be_asked_about_is_told(owing: Client) -> None:
    assert 'href="#dia"' in main_of(ask(owing, ("el", "ayer"), status=422))
    assert 'href="#dia"' in main_of(ask(owing, ("el", "2001-01-01"), status=422))


def test_before_the_charter_there_is_nothing_to_suppose(client: Client) -> None:
    f.set_today()
    answer = f.signed_in(client, "se").get(SHEET)
    assert answer.status_code == 200
    assert "La Carta aún no consta en vigor" in words_of(answer)


def test_leaving_the_charter_itself_out_is_answered_in_a_sentence(owing: Client) -> None:
    charter = facts.view(f.TODAY).charter
    assert charter is not None
    assert "no está en vigor" in words_of(ask(owing, ("sin", charter.id)))


# -- what differs ----------------------------------------------------------------------------------------------------


def test_an_empty_sheet_asks_and_compares_nothing(owing: Client) -> None:
    page = words_of(owing.get(SHEET))
    assert "Hipótesis: no cambia nada." in page
    assert "Qué sería distinto" not in page


def test_the_payment_that_cures_gives_the_vote_back_and_one_cent_less_does_not(owing: Client) -> None:
    # Two quotas of 5,000.00 are owed: one of them ends the run of two.
    before = Entry.objects.count()
    page = words_of(ask(owing, *paying("5,000.00")))
    assert "Situación de los participantes" in page
    assert "Honduras Voz sin voto desde el 1 ene. 2026 Voz y voto desde el 23 nov. 2026" in page
    assert "Impedir el consenso con una objeción" not in page  # acts are compared on request only
    acts = words_of(ask(owing, *paying("5,000.00"), ("actos", "1")))
    assert "Honduras No puede Puede Impedir el consenso con una objeción" in acts
    assert "Costa Rica Voz" not in page  # only what differs
    less = words_of(ask(owing, *paying("4,999.99")))
    assert "Voz y voto desde el 23 nov. 2026" not in less
    assert Entry.objects.count() == before
    assert not facts.view(f.TODAY).of("payment", "HND")


def test_what_makes_no_difference_says_so(owing: Client) -> None:
    nothing = paying("5.00", on="2026-12-24")
    assert "Nada: la situación de todos, los cargos y los plazos serían" in words_of(ask(owing, *nothing))
    assert "Nada: la situación de todos, los cargos, los actos y los plazos serían" in words_of(ask(owing, *nothing, ("actos", "1")))


def test_the_day_of_the_sheet_may_be_another(owing: Client) -> None:
    page = words_of(ask(owing, ("el", "2026-12-24"), *paying("5,000.00", on="2026-12-24")))
    assert "Qué sería distinto al 24 de diciembre de 2026" in page
    assert "Voz y voto desde el 24 dic. 2026" in page


def test_a_fact_is_left_out_and_named(owing: Client) -> None:
    admitted = facts.view(f.TODAY).of("observer_admitted", "ARG")[0].id
    page = words_of(ask(owing, ("sin", f" {admitted} , {admitted}")))
    assert f"{admitted}: admisión como observador, 20 ene. 2026" in page
    assert "ARG Observador desde el 20 ene. 2026" in page
    assert "no participa" in page
    assert "no se debe" in page


def test_a_reading_is_supposed_and_may_be_taken_back(owing: Client) -> None:
    answer = ask(owing, ("lectura", "arrears.automatic=declared-by-viceministers"), ("lectura", ""))
    assert "Honduras Voz sin voto" in words_of(answer)
    assert '<option value="arrears.automatic=declared-by-viceministers" selected>' in main_of(answer)
    answer = ask(owing, ("otra", "arrears.automatic"), ("otra-anadir", "1"))
    assert '<option value="arrears.automatic=declared-by-viceministers" selected>' in main_of(answer)
    answer = ask(owing, ("lectura", "arrears.partial-payment=threshold-percent:37"))
    assert '<option value="arrears.partial-payment=threshold-percent:37" selected>' in main_of(answer)
    assert "selected" not in main_of(ask(owing, ("otra", "no.such"), ("otra-anadir", "1")))


def test_lines_of_a_record_file_are_supposed(owing: Client) -> None:
    line = '{"id": "x", "kind": "wg_established", "on": "2026-01-10", "subject": "wg:nuevo", "data": {"ends": "2028-01-10"}}'
    page = words_of(ask(owing, ("lineas", line)))
    assert "nuevo vacante en funciones, desde el 10 de enero de 2026" in page
    assert "Obligaciones y plazos" in page


def test_offices_differ_by_a_presidency_supposed(owing: Client) -> None:
    pairs = (("h3-kind", "ppt_designated"), ("h3-on", "2026-10-01"), ("h3-subject", "SLV"), ("h3-takes_office", "2026-11-01"))
    page = words_of(ask(owing, *pairs))
    assert "Presidencia Pro-Témpore Guatemala, desde el 15 de enero de 2026 El Salvador, desde el 1 de noviembre de 2026" in page
    assert "Troika: presidencia saliente" in page


def test_a_version_of_the_charter_is_asked_for_only_where_there_is_another(owing: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    many = len(versions()) > 1
    assert ('name="version"' in main_of(owing.get(SHEET))) is many
    assert "Nada: la situación" in words_of(ask(owing, ("version", "1")))
    monkeypatch.setattr(worksheet, "versions", lambda: (1, 2))
    assert '<option value="1" selected>' in main_of(ask(owing, ("version", "1")))
    monkeypatch.setattr(worksheet, "versions", lambda: (1,))
    assert 'name="version"' not in main_of(owing.get(SHEET))


# -- building the sheet ------------------------------------------------------------------------------------------------


def test_rows_are_added_and_taken_out_without_script_and_nothing_typed_is_lost(owing: Client) -> None:
    page = main_of(ask(owing, ("nuevo", "payment"), ("anadir", "1")))
    assert 'name="h0-amount"' in page
    assert "Hay un problema" not in page
    page = main_of(ask(owing, *paying("12.3456"), ("nuevo", "attendance"), ("anadir", "1")))
    assert 'value="12.3456"' in page  # kept, and not judged before it is compared
    assert 'name="h1-meeting"' in page
    assert "Hay un problema" not in page
    page = main_of(ask(owing, *paying("7.00"), *paying("8.00", row="h4"), ("quitar", "h0")))
    assert 'value="8.00"' in page
    assert 'name="h0-amount"' not in page
    assert 'name="h0-' not in main_of(ask(owing, ("nuevo", "no_such"), ("anadir", "1")))
    assert 'name="h0-' not in main_of(ask(owing, ("h0-kind", "no_such")))
    assert 'name="h0-' not in main_of(ask(owing, ("nuevo", "payment")))


def test_no_more_rows_than_an_address_holds(owing: Client) -> None:
    rows = [pair for n in range(25) for pair in ((f"h{n}-kind", "ppt_handover"),)]
    page = main_of(ask(owing, *rows, ("nuevo", "payment"), ("anadir", "1")))
    assert 'name="h19-kind"' in page
    assert 'name="h20-kind"' not in page
    assert 'name="h25-amount"' not in page


@pytest.mark.parametrize("kind", GUIDED)
def test_every_guided_row_makes_a_fact_of_its_kind(kind: str) -> None:
    given = {
        "h0-on": "2026-03-01", "h0-amount": "US$ 1,000.50", "h0-for_year": "2025", "h0-year": "2027", "h0-meeting": "vm-x",
        "h0-form": "ordinary", "h0-mode": "virtual", "h0-open": "false", "h0-category": "country", "h0-level": "excluded",
        "h0-lapse": "2027-01-01", "h0-takes_office": "2027-01-01", "h0-person": "P", "h0-nationality": "PAN", "h0-plan": "p",
        "h0-starts": "2027-01-01", "h0-ends": "2028-01-01", "h0-ad_hoc": "true", "h0-kind": kind,
    }
    given["h0-subject"] = {"member": "HND", "party": "ARG", "body": "vm", "group": "wg:x"}.get(KINDS[kind].subject, "")
    row = FactRow(kind, given, prefix="h0", id_="y-si-1")
    assert row.is_valid(), row.errors
    assert row.fact is not None
    assert (row.fact.kind, row.fact.id, row.fact.on.isoformat()) == (kind, "y-si-1", "2026-03-01")
    assert row.title
    if kind == "payment":
        assert row.fact.data["amount"] == 1_000_50
    if kind == "meeting_held":
        assert row.fact.data["open"] is False


def test_a_supposed_fact_bears_an_id_that_is_free(owing: Client) -> None:
    f.record(f.fact("payment", "CAN", "2026-01-05", id="y-si-1", amount="1.00"))
    assert "Voz y voto desde el 23 nov. 2026" in words_of(ask(owing, *paying("5,000.00")))


# -- ways to it ----------------------------------------------------------------------------------------------------------


def test_a_standing_page_tries_its_own_cure(owing: Client) -> None:
    page = main_of(owing.get("/es/situacion/HND/"))
    links = re.findall(r'href="(/es/hipotesis/\?[^"]+h0-kind=payment[^"]+)"', page)
    assert links
    tried = words_of(owing.get(links[0].replace("&amp;", "&")))
    assert "Voz y voto desde el 23 nov. 2026" in tried
    facts_ = re.findall(r'href="(/es/hipotesis/\?[^"]+sin=[^"]+)"', page)
    assert owing.get(facts_[0].replace("&amp;", "&")).status_code == 200
    assert "/es/hipotesis/" in main_of(owing.get("/es/situacion/"))


def test_an_observer_s_page_tries_the_last_day_on_which_attending_helps(owing: Client) -> None:
    page = main_of(owing.get("/es/situacion/ARG/"))
    (link,) = re.findall(r'href="(/es/hipotesis/\?[^"]+h1-kind=attendance[^"]+)"', page)
    assert "h0-on=2028-01-19" in link
    tried = words_of(owing.get(link.replace("&amp;", "&")))
    assert "ARG Observador" in tried
    own = main_of(f.signed_in(Client(), "ARG").get("/es/situacion/ARG/"))
    assert "/es/hipotesis/" not in own


def test_a_lapsed_observer_s_page_tries_a_readmission(owing: Client) -> None:
    f.record(
        f.fact("observer_admitted", "CHL", "2022-01-20", category="country"),
        *(f.fact("meeting_held", "vm", f"{year}-06-15", meeting=f"vm-{year}") for year in (2022, 2023, 2024)),
    )
    (link,) = re.findall(r'href="(/es/hipotesis/\?[^"]+observer_readmitted[^"]+)"', main_of(owing.get("/es/situacion/CHL/")))
    assert "Condición perdida" in words_of(owing.get(link.replace("&amp;", "&")))


def test_a_reading_s_page_leads_to_a_sheet_in_which_it_is_supposed(owing: Client) -> None:
    page = main_of(owing.get("/es/carta/lecturas/arrears.automatic/"))
    (link,) = re.findall(r'href="(/es/hipotesis/\?[^"]+)"', page)
    assert "Honduras Voz sin voto" in words_of(owing.get(link.replace("&amp;", "&")))


def test_acts_are_compared_when_asked_for_and_the_sheet_stays_as_typed(owing: Client) -> None:
    page = main_of(ask(owing, *paying("5,000.00")))
    assert 'name="actos"' not in page
    (link,) = re.findall(r'<a href="(\?[^"]+actos=1[^"]*)">Comparar también', page)
    answer = owing.get(f"{SHEET}{link.replace('&amp;', '&')}")
    assert "Impedir el consenso con una objeción" in words_of(answer)
    assert '<input type="hidden" name="actos" value="1">' in main_of(answer)
    assert 'value="5,000.00"' in main_of(answer)
    assert "Comparar también" not in main_of(answer)


def test_acts_are_compared_for_who_takes_part_only_in_the_supposed_world(owing: Client) -> None:
    rows = (("h0-kind", "observer_admitted"), ("h0-on", "2026-11-01"), ("h0-subject", "CHL"), ("h0-category", "country"))
    page = words_of(ask(owing, *rows, ("actos", "1")))
    assert "CHL No le corresponde Puede Asistir a una reunión" in page
    assert "CHL Puede No le corresponde Solicitar el estatus de observador" in page


def test_what_holds_today_is_asked_once_and_what_is_supposed_never_kept(owing: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    real = readings.outcomes

    def counted(view: object, who: object) -> object:
        asked.append(len(tuple(who)))  # type: ignore[arg-type]
        return real(view, who)  # type: ignore[arg-type]

    monkeypatch.setattr(readings, "outcomes", counted)
    ask(owing, *paying("5,000.00"))
    assert asked == []
    ask(owing, *paying("5,000.00"), ("actos", "1"))
    kept, first = len(facts.memory().made), [one for one in asked if one]
    ask(owing, *paying("5,001.00"), ("actos", "1"))
    assert len(facts.memory().made) == kept
    assert [one for one in asked if one] == [*first, first[-1]]
    assert len(first) == 2


def test_the_sheet_asks_few_statements(owing: Client) -> None:
    address = f"{SHEET}?{urlencode(paying('5,000.00'))}"
    owing.get(address)
    with CaptureQueriesContext(connection) as asked:
        owing.get(address)
    assert len(asked) <= 12
