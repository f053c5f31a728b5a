"""Secretaría Ejecutiva: six years of an Executive Secretary, told in a browser, and a mandate from its decision to its result."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]
BOTH = pytest.mark.parametrize("language", ["es", "en"])
HOLDER = "Secretaria Ejecutiva (persona ficticia)"
NAMES = ("Candidata Ficticia Uno", "Candidato Ficticio Dos")

# An open sitting of the meeting on 4 December 2026, all receipts seen, and a Declaration that extends before anybody evaluated.
SITTING = """
import json
from django.db import transaction
from django.utils import timezone
from charter.parties import MEMBERS
from secretariat.chronicle import acts, clock
from secretariat.chronicle.delegate import THE_SYSTEM, Delegate
from secretariat.meetings.models import Meeting, Session
from secretariat.negotiation import acts as drafting
with transaction.atomic():
    acts.set_day(THE_SYSTEM, __import__("datetime").date(2026, 12, 4))
with transaction.atomic():
    meeting = Meeting.objects.filter(body="vm", number="XXXI").get()
    Meeting.objects.filter(pk=meeting.pk).update(state="under-way")
    day = clock.today().isoformat()
    seen = {"meeting": meeting.slug, "through": day, "members": list(MEMBERS)}
    acts.enter(THE_SYSTEM, "record.import", audience="public", fictitious=True, facts=[
        {"kind": "receipts_confirmed", "subject": "se", "on": day, "data": seen},
        {"kind": "retraction", "subject": "CRM", "on": day, "data": {}, "retracts": "fic-evaluacion-se-2026"}])
    now = timezone.now()
    Session.objects.filter(meeting=meeting).update(opened=None, ended=None)
    Session.objects.create(meeting=meeting, number=99, title_es="Adopción", title_en="Adoption", starts=now, ends=now, opened=now)
    text = drafting.draft(THE_SYSTEM, symbol="CRM/RV/XXXI/DEC/PROY-9", title_es="Decisión sobre la Secretaría",
        title_en="Decision on the Secretariat", meeting=meeting.slug, kind="decision", provisions=(
            {"es": "Evalúan a la Secretaria Ejecutiva.", "en": "Evaluate the Executive Secretary."},
            {"es": "Extienden su periodo.", "en": "Extend the term.",
             "effect": {"kind": "se_extended", "person": "Secretaria Ejecutiva (persona ficticia)"}},
            {"es": "Encargan una guía.", "en": "Entrust a guide.",
             "effect": {"kind": "mandate_given", "title_es": "Guía regional", "title_en": "Regional guide", "due": "2027-06-30"}},
        ))
    first = text.provisions.order_by("pk").first().key
print(json.dumps([text.pk, first]))
"""
# What the members decided in later years, outside these screens; the demonstration believes the day of the last.
LATER = """
import datetime as dt, json
from django.db import transaction
from secretariat.chronicle import acts
from secretariat.chronicle.delegate import THE_SYSTEM
with transaction.atomic():
    acts.enter(THE_SYSTEM, "record.import", audience="public", fictitious=True, facts={facts!r})
    acts.set_day(THE_SYSTEM, dt.date.fromisoformat({day!r}))
print(json.dumps("done"))
"""


def later(house: House, day: str, *facts: tuple[str, str, dict[str, str]]) -> None:
    """These decisions, each (kind, day, data), are on record, and it is `day`."""
    rows = [{"kind": kind, "subject": "CRM", "on": on, "data": data} for kind, on, data in facts]
    house.ask(LATER.format(facts=rows, day=day))


@BOTH
def test_six_years_from_the_extension_refused_to_the_next_call(
    language: str, build: Callable[..., House], people: Callable[..., Person]
) -> None:
    house = build("convened")
    text, first = house.ask(SITTING)
    visitor, ppt, se = people(house, language), people(house, language).become("gtm"), people(house, language).become("se")

    # No extension without an evaluation: the refusal says what cures it, and a paragraph before it does.
    ppt.to("decisions:put", text)
    ppt.press("Congelar y someter a consenso")
    ppt.reads(HOLDER, "2025")
    assert ppt.page.locator(".govuk-error-summary").count() == 1
    ppt.to("negotiation:effect", text, first)
    with ppt.width(TELEPHONE):
        ppt.look()
    ppt.write(kind="se_evaluated").press("Continuar")
    ppt.write(person=HOLDER).press("Guardar")
    ppt.to("decisions:put", text)
    ppt.press("Congelar y someter a consenso")
    ppt.press("Cerrar como adoptada")
    ppt.press("Confirmar: adoptada por consenso")

    # The term is longer, for everybody to see.
    visitor.to("executive:office")
    visitor.reads(HOLDER, visitor.says("Seis años, a lo sumo"), "2029")
    with visitor.width(TELEPHONE):
        visitor.look()

    # The mandate of the third paragraph, until its result.
    visitor.to("executive:mandates")
    visitor.click("Guía regional" if language == "es" else "Regional guide")
    visitor.reads_not(visitor.says("Cómo va"))
    mandate = visitor.page.url
    se.go(mandate)
    se.press("Anotar un avance")
    se.write(words="La mitad está escrita.").press("Anotar")
    se.reads("La mitad está escrita.")
    se.press("Cerrar con su resultado")
    se.press("Cerrar el mandato")  # without a result it is refused by its field
    se.write(result="Se publicó la guía.").press("Cerrar el mandato")
    se.reads("Se publicó la guía.")
    with se.width(TELEPHONE):
        se.to("executive:mandates")
    assert "Se publicó la guía." in visitor.finds("executive:mandates_file", "csv")

    # A second evaluation and extension, and after six years nobody.
    later(
        house,
        "2028-12-01",
        ("se_evaluated", "2028-11-01", {"person": HOLDER}),
        ("se_extended", "2028-11-02", {"person": HOLDER}),
    )
    visitor.to("executive:office")
    visitor.reads("2031")
    later(house, "2031-04-01", ("se_call_opened", "2031-03-01", {"call": "se-2031", "closes": "2031-06-01"}))
    visitor.to("executive:office")
    visitor.reads(visitor.says("Vacante"), visitor.says("Decidida; falta publicarla"))

    # The call is published; who is no member's national is refused with the clause; outside the eleven no name is seen.
    se.to("executive:call_new")
    words = {f"{key}_{lang}": "Texto ficticio." for key in ("title", "profile", "apply") for lang in ("es", "en")}
    se.write(slug="se-2031", **words).press("Publicar")
    se.press("Registrar una candidatura")
    se.write(name=NAMES[0], nationality="other", other="COL", received="2031-04-01").press("Registrar")
    assert se.page.locator("[data-clause='se.criterion.national']").count()
    for name, nationality in zip(NAMES, ("PAN", "BLZ"), strict=True):
        se.to("executive:candidacy_new", "se-2031")
        se.write(name=name, nationality=nationality, received="2031-04-01").press("Registrar")
    se.to("executive:evidence", "se-2031-1")
    se.write(quality="career", on="2031-03-01", words="Veinte años de trabajo.").press("Añadir")
    mex, arg = people(house, language).become("mex"), people(house, language).become("arg")
    mex.to("executive:candidacy", "se-2031-1")
    mex.reads(NAMES[0], "Veinte años de trabajo.")
    arg.finds_nothing("executive:candidacy", "se-2031-1")
    arg.to("executive:call", "se-2031")
    arg.reads_not(*NAMES)

    # Selection after the close, names taken away, appointment.
    later(house, "2031-06-01")
    se.to("executive:select", "se-2031")
    se.write(candidacy="se-2031-1", source="Acta 4").press("Registrar")
    se.press("Hacer anónimas las candidaturas")
    se.reads_not(*NAMES)
    appointed = {"person": "Titular (persona ficticia)", "nationality": "PAN", "takes_office": "2031-06-15"}
    later(house, "2031-06-15", ("se_appointed", "2031-06-02", appointed))
    visitor.to("executive:office")
    visitor.reads("Titular (persona ficticia)", "2037")


@BOTH
def test_the_team_its_rules_and_the_ways_of_help(language: str, build: Callable[..., House], people: Callable[..., Person]) -> None:
    house = build("convened")
    se, mex, visitor = people(house, language).become("se"), people(house, language).become("mex"), people(house, language)
    se.to("executive:team")
    se.to("executive:post_new")  # no parameters: refused, with its clause
    assert se.page.locator("[data-clause='se.technical-team']").count()
    later(house, "2026-11-23", ("parameters_approved", "2026-11-20", {"version": "par-1"}))
    se.to("executive:post_new")
    words = {f"{key}_{lang}": "Oficial de datos" for key in ("title", "function") for lang in ("es", "en")}
    se.write(slug="oficial", **words).press("Crear")
    se.to("executive:appoint", "oficial")
    se.write(name="Persona Ficticia", criteria="Mérito", since="2026-11-23").press("Nombrar")
    se.reads("Persona Ficticia")
    visitor.to("executive:team")
    visitor.reads("Oficial de datos", visitor.says("Ocupado"))
    visitor.reads_not("Persona Ficticia")
    se.to("executive:paper_new")
    titles = {"title_es": "Reglamento", "title_en": "Regulations"}
    se.write(kind="rules", version="reg-1", norms="Normas de la OIM", **titles).press("Presentar")
    with visitor.width(TELEPHONE):
        visitor.to("executive:rules")
        visitor.reads("reg-1", visitor.says("Presentada"))
        visitor.to("executive:manual")
    mex.to("executive:advice_new")
    mex.write(topic="Un plan", words="¿Cómo se hace?").press("Enviar")
    se.to("executive:advice")
    se.click("Un plan")
    se.write(answer="Así se hace.").press("Responder")
    mex.to("executive:advice")
    mex.click("Un plan")
    mex.reads("Así se hace.")
    se.to("executive:cooperation_new")
    se.write(partner="Una agencia", purpose="Equipo", kind="financial", reimbursable=True).press("Registrar")
    assert se.page.locator("[data-clause='se.function.fundraise']").count()
    se.to("executive:cooperation")
