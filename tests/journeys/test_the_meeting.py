"""Reunión Viceministerial: a meeting from its convocation to an adopted Declaration and what came of it, told in a browser."""

from __future__ import annotations

import io
import json
import pathlib
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field

import docx
import pypdf
import pytest

from tests.installation import ROOT, House
from tests.journeys.conftest import Person, mail_of

SLUG = "rv-xxxi"
PRESENT = ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "PAN", "USA", "ARG", "IOM", "RROCM"]
OPENING = {"es": "Apertura y Declaración", "en": "Opening and Declaration"}
DIALOGUE = {"es": "Diálogo con la sociedad civil", "en": "Dialogue with civil society"}
PRIVATE = {"es": "Diálogo privado de los once", "en": "Private dialogue of the eleven"}
EARLY = {"es": "Alerta temprana de flujos extraordinarios", "en": "Early warning of extraordinary flows"}
RESERVED = {"es": "Nota reservada sobre la negociación", "en": "Restricted note on the negotiation"}
PUBLIC_PAPER = {"es": "Informe sobre alerta temprana", "en": "Report on early warning"}
NEWCOMER = {"es": "Organismo Ficticio de Movilidad", "en": "Fictitious Organization for Mobility"}
GROUP = {"es": "Grupo ad hoc sobre Niñez en Movilidad", "en": "Ad hoc Group on Children on the Move"}
SERIES = {"es": "Tablero de visados humanitarios", "en": "Dashboard of humanitarian visas"}
PROTOCOL = {"es": "Protocolo de referencia", "en": "Referral protocol"}
MANDATE = {"es": "Proponer criterios comunes.", "en": "Propose common criteria."}
OBJECTION = {"es": "El plazo de doce meses no es viable.", "en": "The term of twelve months is not viable."}
SILENT_VOICE = {"es": "Prefiere otro plazo.", "en": "It prefers another term."}
RESERVATION = {
    "es": "México aplicará este párrafo conforme a su legislación.",
    "en": "Mexico will apply this paragraph in accordance with its legislation.",
}
NAMES = {
    "es": {"SLV": "El Salvador", "HND": "Honduras", "PAN": "Panamá", "MEX": "México", "CRI": "Costa Rica", "USA": "Estados Unidos"},
    "en": {"SLV": "El Salvador", "HND": "Honduras", "PAN": "Panama", "MEX": "Mexico", "CRI": "Costa Rica", "USA": "United States"},
}


@dataclass
class Story:
    """The people of one telling, each at her own browser, and what they have made so far."""

    house: House
    language: str
    folder: pathlib.Path
    come: Callable[..., Person]
    cast: dict[str, Person] = field(default_factory=dict)
    text: str = ""
    question: str = ""
    symbol: str = ""
    papers: dict[str, str] = field(default_factory=dict)

    def __getattr__(self, who: str) -> Person:
        """`story.pan` is the person of Panama, who comes when she is first needed; `story.visitor` is nobody."""
        if who.startswith("_"):
            raise AttributeError(who)
        if who not in self.cast:
            self.cast[who] = self.come(self.house, self.language)
            if who != "visitor":
                self.cast[who].become(who)
        return self.cast[who]

    def in_words(self, pair: dict[str, str]) -> str:
        return pair[self.language]

    @property
    def outsiders(self) -> list[Person]:
        return [self.arg, self.rrocm, self.visitor]


@pytest.mark.journey
@pytest.mark.timeout(400)
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_meeting_is_convened_held_and_followed_until_its_commitments_are_done(
    language: str, build: Callable[..., House], people: Callable[..., Person], tmp_path: pathlib.Path
) -> None:
    story = Story(build("before"), language, tmp_path, people)
    the_secretariat_convenes(story)
    the_letters_left_in_the_language_of_each(story)
    parties_accredit_and_the_secretariat_confirms(story)
    members_propose_and_an_observer_is_told_what_it_may_do(story)
    the_agenda_needs_the_dialogue_with_civil_society(story)
    the_presidency_opens_the_session_and_attendance_is_taken(story)
    behind_closed_doors_outsiders_find_nothing(story)
    what_was_made_inside_stays_inside(story)
    the_presidency_writes_the_declaration(story)
    the_declaration_is_put_to_consensus(story)
    members_answer_and_the_screen_of_the_presidency_follows(story)
    an_objection_blocks_until_it_is_withdrawn(story)
    the_declaration_comes_out_in_both_languages(story)
    what_was_decided_happens(story)
    what_was_decided_is_followed_until_it_is_done(story)
    the_record_proves_itself(story)


def the_secretariat_convenes(story: Story) -> None:
    se = story.se
    se.day("2026-11-12")
    se.to("meetings:convene_new")
    se.write(
        number="XXXI", title_es="XXXI Reunión Viceministerial", title_en="XXXI Vice-Ministerial Meeting", form="ordinary",
        mode="in-person", city="Ciudad de Guatemala", country="GTM", zone="America/Guatemala", starts="2026-12-03", ends="2026-12-04",
    )
    for number, (titles, day, start, end, closed) in enumerate((
        (OPENING, "2026-12-03", "09:00", "12:30", False), (DIALOGUE, "2026-12-03", "15:00", "17:00", False),
        (PRIVATE, "2026-12-04", "09:00", "11:00", True),
    )):
        row = {"title_es": titles["es"], "title_en": titles["en"], "day": day, "start": start, "end": end, "closed": closed}
        se.write(**{f"s__{number}__{name}": value for name, value in row.items()})
    se.press("Guardar el borrador")
    se.reads(se.says("Revisar y convocar"), NAMES[story.language]["SLV"])
    left_out = se.page.locator("article", has_text="El Salvador").first
    said = left_out.inner_text()
    assert "US$" in said, f"what would cure it, to the cent: {said}"
    assert left_out.locator("a[href*='finance.arrears.four-years-exclusion']").count(), said
    story.visitor.finds_nothing("meetings:meeting", SLUG)  # a draft is nobody else's
    the_secretariat_sees_the_receipts(se, "2026-11-12")
    se.to("meetings:convene", SLUG)
    se.press("Convocar y enviar las cartas")
    se.reads(se.says("La reunión está convocada. Las cartas están en camino."))


def the_secretariat_sees_the_receipts(se: Person, day: str) -> None:
    """Nobody loses a right in the meeting before a person saw that its receipts are complete."""
    se.to("financing:confirm", SLUG)
    se.write(through=day, evidence="Extracto de la OIM", seen=True).press("Confirmar que están completos")
    se.reads(se.says("Confirmado."))


def the_letters_left_in_the_language_of_each(story: Story) -> None:
    letters = {row["party"]: row for row in mail_of(story.house) if row["kind"] == "convocation"}
    assert "SLV" not in letters
    assert "ECU" not in letters
    assert letters["USA"]["language"] == "en"
    assert "Vice-Ministerial Meeting" in letters["USA"]["subject"]
    assert letters["HND"]["language"] == "es"
    assert "Reunión Viceministerial" in letters["HND"]["subject"]
    for party, tongue in (("USA", "en"), ("HND", "es")):
        entry = unfolded(letters[party]["calendar"])
        assert "BEGIN:VEVENT" in entry
        assert PRIVATE[tongue] in entry
    for party in ("ARG", "IOM", "RROCM"):
        entry = unfolded(letters[party]["calendar"])
        assert "BEGIN:VEVENT" in entry
        assert PRIVATE["es"] not in entry + letters[party]["body"], f"{party} was told of the closed session"
        assert PRIVATE["en"] not in entry + letters[party]["body"]


def unfolded(calendar: str) -> str:
    return calendar.replace("\r\n", "\n").replace("\n ", "")


def parties_accredit_and_the_secretariat_confirms(story: Story) -> None:
    for person, office, level in (
        (story.pan, "Viceministra de Seguridad", "vice-minister"), (story.hnd, "Viceministra de Relaciones Exteriores", "vice-minister"),
        (story.mex, "Subsecretario", "equivalent"), (story.arg, "Embajadora", "representative"),
    ):
        person.to("meetings:meeting", SLUG)
        person.press("Acreditar la delegación")
        person.write(p__0__office=office, p__0__level=level).press("Acreditar la delegación")
        person.reads(person.says("Acreditada."))
    story.ecu.to("meetings:delegation", SLUG)  # its status lapsed: told so before it writes anything
    story.ecu.reads(story.ecu.says("Por qué"))
    se = story.se
    for party in ("PAN", "HND", "MEX", "ARG"):
        se.to("meetings:confirm", SLUG, party)
        se.press("Confirmar la delegación")
    se.to("meetings:delegations", SLUG)
    se.reads(se.says("Confirmada"))


def members_propose_and_an_observer_is_told_what_it_may_do(story: Story) -> None:
    cri = story.cri
    cri.to("meetings:meeting", SLUG)
    cri.press("Proponer un tema")
    cri.write(title_es=EARLY["es"], title_en=EARLY["en"], motive="Los flujos de 2026 lo piden.").press("Proponer el tema")
    cri.reads(story.in_words(EARLY))
    arg = story.arg
    arg.to("meetings:propose_item", SLUG)
    assert arg.get(arg.address("meetings:propose_item", SLUG))[0] == 403
    arg.reads(arg.says("No procede"), arg.says("Qué puede hacer"))
    assert arg.page.locator("a[href*='observer.country.no-agenda-items']").count()
    number = arg.page.locator(".house-reading__aside").inner_text()
    assert any(part.isdigit() for part in number.split()), f"no number of the chronicle: {number}"


def the_agenda_needs_the_dialogue_with_civil_society(story: Story) -> None:
    se = story.se
    se.to("meetings:agenda", SLUG)
    proposal = se.page.locator("details[open]", has_text=story.in_words(EARLY))
    proposal.locator("[name$='-accepted'][value=yes]").check()
    proposal.locator("[name$='-session']").select_option("1")
    proposal.get_by_role("button", name=se.says("Guardar")).click()
    se.look()
    se.reads(se.says("La agenda está al día."))
    se.press("Publicar la agenda")
    se.reads(se.says("No procede"))
    assert se.page.locator("a[href*='rrocm.dialogue-space']").count()
    se.to("meetings:agenda", SLUG)
    se.write(add__title_es="Diálogo con la RROCM", add__title_en="Dialogue with RNCOM", add__kind="rrocm-dialogue", add__session="2")
    se.press("Añadir a la agenda")
    se.press("Publicar la agenda")
    se.reads(se.says("La agenda está publicada y va en camino a los participantes."), story.in_words(EARLY))
    add_paper(story, "public", PUBLIC_PAPER)
    for who in story.outsiders:
        assert story.in_words(EARLY) in who.finds("meetings:meeting", SLUG)
        assert story.in_words(PUBLIC_PAPER) in who.finds("documents:document", story.papers["public"])


def add_paper(story: Story, key: str, titles: dict[str, str]) -> None:
    """The Secretariat adds a paper of session 1, real Word files in both languages, open to everybody."""
    files = {}
    for language, title in titles.items():
        written = docx.Document()
        written.add_heading(title, 1)
        written.add_paragraph("Documento ficticio de la demostración / Fictitious document of the demonstration.")
        files[f"file_{language}"] = str(story.folder / f"{key}-{language}.docx")
        written.save(files[f"file_{language}"])
    se = story.se
    se.to("meetings:add_paper", SLUG)
    se.write(title_es=titles["es"], title_en=titles["en"], kind="working-paper", session="1", audience="public", **files)
    se.press("Registrar el documento")
    se.reads(story.in_words(titles))
    story.papers[key] = se.page.locator(".house-eyebrow").inner_text().strip()
    story.papers[f"{key}-file"] = str(se.page.locator("main a[hreflang]").first.get_attribute("href"))


def the_presidency_opens_the_session_and_attendance_is_taken(story: Story) -> None:
    ppt, se = story.gtm, story.se
    se.day("2026-12-03")
    the_secretariat_sees_the_receipts(se, "2026-12-03")
    ppt.to("meetings:session", SLUG, 1)
    ppt.press("Abrir la sesión")
    ppt.reads(ppt.says("La sesión está abierta."))
    se.to("meetings:session", SLUG, 1)
    se.press("Tomar asistencia")
    assert not se.page.locator("[name=present][value=SLV], [name=present][value=ECU]").count(), "who may not attend cannot be noted"
    se.write(present=PRESENT).press("Guardar la asistencia")
    se.reads(NAMES[story.language]["PAN"])
    for who in story.outsiders:
        assert story.in_words(OPENING) in who.finds("meetings:session", SLUG, 1)


def behind_closed_doors_outsiders_find_nothing(story: Story) -> None:
    ppt = story.gtm
    ppt.to("meetings:session", SLUG, 1)
    ppt.press("Cerrar las puertas")
    ppt.write(reason="Consulta entre Países Miembros")
    ppt.press("Cerrar las puertas")
    ppt.reads(ppt.says("Las puertas están cerradas."))
    story.pan.finds("meetings:session", SLUG, 1)
    add_paper(story, "reserved", RESERVED)
    entries = json.dumps(mail_of(story.house), ensure_ascii=False)
    for who in story.outsiders:
        who.finds_nothing("meetings:session", SLUG, 1)
        assert who.get(f"/api/meetings/{SLUG}")[0] == 200
        leave_no_trace(story, who, OPENING, EARLY, RESERVED, PUBLIC_PAPER)
        for key in ("public", "reserved"):
            who.finds_nothing("documents:document", story.papers[key])
            assert who.get(story.papers[f"{key}-file"])[0] == 404
            assert who.get(f"/api/documents/{story.papers[key]}")[0] == 404
    assert RESERVED["es"] not in entries


def leave_no_trace(story: Story, who: Person, *things: dict[str, str]) -> None:
    """Nowhere where outsiders can look: page, lists, search, calendar, feeds, chronicle, interface for programs."""
    names = ("meetings:list", "portal:front", "portal:calendar", "portal:calendar_feed", "portal:feed", "chronicle:list", "decisions:list")
    places = {name: who.finds(name) for name in names}
    places |= {name: who.finds(name, SLUG) for name in ("meetings:meeting", "meetings:calendar")}
    places |= {path: who.get(path)[1].decode() for path in (f"/api/meetings/{SLUG}", "/api/meetings/", "/api/documents/")}
    for thing in things:
        answer = who.finds("portal:search", query=f"?q={thing[story.language]}")
        places["search"] = answer.split('role="search"')[1].split("</form>", 1)[1]  # the form repeats what was asked
        for name, place in places.items():
            assert not any(words in unfolded(place) for words in thing.values()), f"{thing} in {name}"


def what_was_made_inside_stays_inside(story: Story) -> None:
    ppt = story.gtm
    ppt.to("meetings:session", SLUG, 1)
    ppt.press("Abrir las puertas")
    ppt.press("Abrir las puertas")
    ppt.reads(ppt.says("Las puertas están abiertas."))
    for who in story.outsiders:
        assert story.in_words(OPENING) in who.finds("meetings:session", SLUG, 1)
        assert story.in_words(EARLY) in who.finds("meetings:meeting", SLUG)
        leave_no_trace(story, who, RESERVED)
        who.finds_nothing("documents:document", story.papers["reserved"])
        assert who.get(story.papers["reserved-file"])[0] == 404
    assert story.in_words(RESERVED) in story.hnd.finds("documents:document", story.papers["reserved"])


def the_presidency_writes_the_declaration(story: Story) -> None:
    ppt = story.gtm
    ppt.to("negotiation:new")
    ppt.write(title_es="Declaración de Guatemala", title_en="Declaration of Guatemala", symbol="CRM/RV/XXXI/DEC", meeting=SLUG)
    ppt.press("Abrir el texto")
    story.text = ppt.page.url.rstrip("/").split("/")[-2]
    paragraph(story, "Las Viceministras y los Viceministros, reunidos en Guatemala,", "The Vice-Ministers, meeting in Guatemala,",
              kind="preamble")
    paragraph(story, "Encomiendan a la Secretaría Ejecutiva publicar un tablero de visados humanitarios, en apoyo de la Agenda 2030.",
              "Entrust the Executive Secretariat to publish a dashboard of humanitarian visas, in support of the 2030 Agenda.",
              tags="agenda-2030", effect="commitment", owner="se", due="2027-06-30", title=SERIES)
    paragraph(story, "Acuerdan preparar un protocolo de referencia, y Panamá lo coordina.",
              "Agree to prepare a referral protocol, coordinated by Panama.",
              effect="commitment", owner="PAN", due="2026-12-20", title=PROTOCOL)
    paragraph(story, "Designan a Costa Rica para la próxima Presidencia Pro-Témpore.",
              "Designate Costa Rica to the next Presidency Pro-Témpore.", effect="ppt_designated", party="CRI", takes_office="2027-01-15")
    paragraph(story, "Aprueban el presupuesto de 2027.", "Approve the budget for 2027.", effect="budget_approved", year="2027",
              amount="321600.00")
    paragraph(story, "Admiten como observador al Organismo Ficticio de Movilidad.",
              "Admit the Fictitious Organization for Mobility as observer.",
              effect="observer_admitted", party="OFM", category="organisation", name=NEWCOMER)
    paragraph(story, "Crean un grupo ad hoc, con el interés superior del niño como criterio.",
              "Establish an ad hoc group, with the best interests of the child as its criterion.", tags="best-interest-of-child",
              effect="wg_established", slug="ninez", name=GROUP, mandate=MANDATE,
              objectives={"es": "Un protocolo.", "en": "A protocol."}, ends="2027-12-04", pillar="3", ad_hoc=True)
    ppt.to("negotiation:text", story.text)
    ppt.reads(story.in_words({"es": "Designan a Costa Rica", "en": "Designate Costa Rica"}))


def paragraph(story: Story, es: str, en: str, *, kind: str = "operative", tags: str = "", effect: str = "", **fields: object) -> None:
    """The Presidency adds a paragraph in both languages and says what its adoption would cause."""
    ppt = story.gtm
    ppt.to("negotiation:add", story.text)
    ppt.write(kind=kind, es=es, en=en, **({"tags": tags} if tags else {})).press("Añadir", exact=True)
    if not effect:
        return
    key = ppt.page.url.split("#")[1]
    ppt.to("negotiation:effect", story.text, key)
    ppt.write(kind=effect).press("Continuar")
    given: dict[str, object] = {}
    for name, value in fields.items():
        given |= {f"{name}_{language}": words for language, words in value.items()} if isinstance(value, dict) else {name: value}
    ppt.write(**given).press("Guardar", exact=True)  # type: ignore[arg-type]
    ppt.reads(ppt.says("Consta lo que causaría el párrafo."))


def the_declaration_is_put_to_consensus(story: Story) -> None:
    ppt = story.gtm
    ppt.to("negotiation:text", story.text)
    ppt.press("Someter a consenso")
    ppt.reads(ppt.says("La base, si se congelara ahora"), story.in_words(SERIES), story.in_words(GROUP))
    ppt.press("Congelar y someter a consenso")
    ppt.reads(ppt.says("Texto congelado"), ppt.says("Posiciones de los once Países Miembros"))
    story.question = ppt.page.url.rstrip("/").split("/")[-1]
    for who in story.outsiders:
        who.finds_nothing("decisions:question", story.question)
        who.finds_nothing("decisions:live", story.question)
        who.finds_nothing("negotiation:text", story.text)
    assert ppt.get(ppt.address("negotiation:edit", story.text, "p1"))[0] in {200, 409}


def states(person: Person, story: Story, stance: str, words: dict[str, str] | None = None, paragraphs: tuple[str, ...] = ()) -> None:
    """A member states its position from its own screen."""
    person.to("decisions:question", story.question)
    person.page.locator(f"#propia ~ form [name=stance][value={stance}], form [name=stance][value={stance}]").first.check()
    person.press("Continuar")
    if words:
        person.write(reason=words["es"], reason_en=words["en"])
    for number in paragraphs:
        person.page.get_by_role("checkbox", name=f"{number}. ").check()
    person.press({"agree": "Registrar la posición", "reserve": "Registrar la reserva", "object": "Registrar la objeción"}[stance])
    person.reads(person.says("Consta la posición. Puede cambiarla o retirarla mientras la cuestión siga abierta."))


def followed(story: Story, party: str, status: str) -> None:
    """The open screen of the Presidency shows it within two seconds (and a little for the machine), not reloaded."""
    ppt = story.gtm
    line = ppt.page.locator("li.house-position", has_text=NAMES[story.language][party])
    line.get_by_text(ppt.says(status)).first.wait_for(timeout=2500)
    assert ppt.page.evaluate("window.arrived") is True


def members_answer_and_the_screen_of_the_presidency_follows(story: Story) -> None:
    story.gtm.to("decisions:question", story.question)
    story.gtm.page.evaluate("window.arrived = true")  # a reload would forget it
    states(story.cri, story, "agree")
    followed(story, "CRI", "De acuerdo")
    states(story.hnd, story, "object", SILENT_VOICE)
    followed(story, "HND", "Objeta: no bloquea")
    states(story.mex, story, "reserve", RESERVATION, ("2",))
    followed(story, "MEX", "De acuerdo, con reserva")
    states(story.pan, story, "object", OBJECTION, ("1",))
    followed(story, "PAN", "Objeta: bloquea")


def an_objection_blocks_until_it_is_withdrawn(story: Story) -> None:
    ppt = story.gtm
    ppt.to("decisions:question", story.question)
    waits = ppt.page.get_by_role("button", name=ppt.says("Cerrar como adoptada"), exact=True)
    assert waits.get_attribute("aria-disabled") == "true"
    waits.click(force=True)  # the button says that it waits and why; the server decides
    ppt.look()
    summary = ppt.page.locator(".govuk-error-summary")
    assert ppt.says("No se puede cerrar como adoptada") in summary.inner_text()
    assert NAMES[story.language]["PAN"] in summary.inner_text()
    assert NAMES[story.language]["HND"] not in summary.inner_text()
    assert summary.locator("a[href*='mandate.consensus']").count()
    ppt.to("decisions:question", story.question)
    ppt.page.evaluate("window.arrived = true")
    story.pan.to("decisions:question", story.question)
    story.pan.press("Retirar la posición")
    story.pan.reads(story.pan.says("La posición se retiró. La retirada consta."))
    followed(story, "PAN", "En silencio")
    ppt.press("Cerrar como adoptada")
    ppt.reads(ppt.says("Lo que causa"), story.in_words(SERIES))
    ppt.press("Confirmar: adoptada por consenso")
    ppt.reads(ppt.says("Adoptada por consenso. Lo que causa ya consta en el registro."))
    story.symbol = "CRM/RV/XXXI/DEC"


def the_declaration_comes_out_in_both_languages(story: Story) -> None:
    reader = story.visitor
    reader.to("decisions:decision", story.symbol)
    reader.reads(story.in_words(RESERVATION), NAMES[story.language]["USA"], "Viceministra de Seguridad")
    assert reader.page.locator("sup a[href^='#nota-']").count() >= 3
    for language in ("es", "en"):
        status, body = reader.get(reader.address("decisions:declaration_file", story.symbol, language, "pdf"))
        assert status == 200
        paper = pypdf.PdfReader(io.BytesIO(body))
        root = paper.trailer["/Root"]
        assert root["/MarkInfo"]["/Marked"], "tagged"  # type: ignore[index]
        assert str(root["/Lang"]).lower().startswith(language)  # type: ignore[index]
        text = " ".join(" ".join(page.extract_text() for page in paper.pages).split())
        assert RESERVATION[language] in text
        status, body = reader.get(reader.address("decisions:declaration_file", story.symbol, language, "docx"))
        assert status == 200
        told = " ".join(p.text for p in docx.Document(io.BytesIO(body)).paragraphs)
        assert {"es": "Designan a Costa Rica", "en": "Designate Costa Rica"}[language] in told
        notes = zipfile.ZipFile(io.BytesIO(body)).read("word/footnotes.xml").decode()
        assert RESERVATION[language] in notes


def what_was_decided_happens(story: Story) -> None:
    se, language = story.se, story.language
    se.to("decisions:list")
    se.reads(story.symbol, *(f"CRM/RV/XXXI/D/{number}" for number in (1, 2, 3, 4)))
    for number, clause, where in (
        (1, "ppt.designation-by-consensus", NAMES[language]["CRI"]), (2, "vm.power.approve-budget", "2027"),
        (3, "observer.org.admission", story.in_words(NEWCOMER)), (4, "vm.power.approve-wg", story.in_words(GROUP)),
    ):
        se.to("decisions:decision", f"CRM/RV/XXXI/D/{number}")
        se.reads(where)
        assert se.page.locator(f"a[href*='{clause}']").count(), f"decision {number} does not cite {clause}"
    se.to("financing:overview", query="?ejercicio=2027")
    se.reads("321")
    story.pan.to("standing:party", "OFM")
    story.pan.reads(story.in_words(NEWCOMER), story.pan.says("Observador"))
    story.visitor.to("institutions:body", "wg:ninez")
    story.visitor.reads(story.in_words(GROUP), "CRM/RV/XXXI/D/4", story.in_words(MANDATE))
    story.visitor.to("institutions:presidency")
    story.visitor.reads(NAMES[language]["CRI"])


def what_was_decided_is_followed_until_it_is_done(story: Story) -> None:
    pan, se, visitor = story.pan, story.se, story.visitor
    visitor.to("decisions:commitments", query="?estado=open")
    visitor.reads(story.in_words(SERIES), story.in_words(PROTOCOL))
    se.day("2026-12-21")
    visitor.to("decisions:commitments", query="?estado=overdue")
    visitor.reads(story.in_words(PROTOCOL))
    visitor.reads_not(story.in_words(SERIES))
    pan.to("decisions:commitments", query="?estado=overdue")
    pan.click(story.in_words(PROTOCOL))
    pan.press("Informar")
    pan.write(text="El protocolo está listo.", done=True).press("Enviar el informe")
    pan.reads(pan.says("Consta el informe."))
    se.page.goto(pan.page.url)
    se.look()
    se.write(result="done").press("Registrar el resultado")
    se.reads(se.says("El compromiso quedó cerrado."))
    visitor.to("decisions:commitments", query="?estado=done")
    visitor.reads(story.in_words(PROTOCOL))
    se.day("2027-01-15")
    visitor.to("institutions:overview")
    shown = visitor.page.locator("dl", has_text=visitor.says("Presidencia Pro-Témpore")).first.inner_text()
    assert NAMES[story.language]["CRI"] in shown
    story.cri.to("portal:desk")
    story.cri.reads(story.cri.says("Presidencia Pro-Témpore en ejercicio"))


def the_record_proves_itself(story: Story) -> None:
    language = ["--lang", story.language, "--json"]
    found = command(story.house, "record", "verify", *language)
    assert found["ok"], found["faults"]
    bundle = story.folder / "record.zip"
    command(story.house, "record", "export", "--bundle", "--output", str(bundle), *language[2:])
    assert command(story.house, "record", "verify", str(bundle), *language)["ok"]
    spoiled = story.folder / "spoiled.zip"
    with zipfile.ZipFile(bundle) as whole, zipfile.ZipFile(spoiled, "w") as other:
        for part in whole.infolist():
            content = whole.read(part)
            if "chronicle" in part.filename and b"decisions.adopt" in content:
                content = content.replace(b'"decisions.adopt"', b'"decisions.adapt"', 1)
            other.writestr(part, content)
    found = command(story.house, "record", "verify", str(spoiled), *language, code=1)
    assert not found["ok"]
    assert found["faults"][0]["entry"], f"the entry is named: {found['faults']}"


def command(house: House, *words: str, code: int = 0) -> dict[str, object]:
    """A command of the house, as at a terminal."""
    done = subprocess.run([sys.executable, "-m", "secretariat.cli", *words], cwd=ROOT, env=house.env, capture_output=True, text=True,
                          check=False)
    assert done.returncode == code, done.stdout + done.stderr
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found
