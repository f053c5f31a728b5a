"""An amendment of the Charter adopted in a text: refused before the GRCM, prepared for where its version is unknown, then a fact."""

from __future__ import annotations

import pytest

from charter.laws import knowing
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict
from secretariat.chronicle.models import RecordedFact
from secretariat.decisions import acts, effects
from secretariat.meetings.models import Meeting, Session
from tests import factories
from tests.charter.amending import lenient
from tests.secretariat.decisions import scene

pytestmark = pytest.mark.django_db

LATER = "2027-03-01"


def text(**effect: object) -> object:
    return scene.draft(({"es": "Modifican.", "en": "Amend.", "effect": {"kind": "charter_amended", "amendment": "tres-anos", **effect}},))


def proposed(*, passed: bool) -> Session:
    session = scene.meeting()
    factories.record(factories.fact("amendment_proposed", "HND", "2026-10-01", amendment="tres-anos", title="Tres años"))
    if passed:
        factories.record(factories.fact("amendment_forwarded", "grcm", "2026-11-01", amendment="tres-anos"))
    return session


def test_what_did_not_pass_through_the_grcm_cannot_be_put_to_consensus() -> None:
    session = proposed(passed=False)
    with pytest.raises(Conflict, match="no ha pasado todavía por el GRCM"):
        acts.put(scene.ppt(), text(takes_effect=LATER), session)


def test_what_nobody_proposed_cannot_be_put_to_consensus() -> None:
    session = scene.meeting()
    with pytest.raises(Conflict, match="No consta que un País Miembro"):
        acts.put(scene.ppt(), text(takes_effect=LATER), session)


def test_a_version_unknown_here_is_not_made_to_rule_from_today() -> None:
    session = proposed(passed=True)
    with pytest.raises(Conflict, match="versión 2 de la Carta, que esta instalación no conoce"):
        acts.put(scene.ppt(), text(), session)
    with pytest.raises(Conflict, match="versión 2"):
        acts.put(scene.ppt(), scene.draft(
            ({"es": "Modifican.", "en": "Amend.",
              "effect": {"kind": "charter_amended", "amendment": "tres-anos", "takes_effect": clock.today().isoformat()}},),
            symbol="CRM/RV/XXXI/DEC/2"), session)  # fmt: skip


def test_an_amendment_adopted_for_later_is_a_fact_and_today_keeps_its_text() -> None:
    session = proposed(passed=True)
    row = acts.adopt(scene.ppt(), acts.put(scene.ppt(), text(takes_effect=LATER), session))
    made = RecordedFact.objects.get(kind="charter_amended")
    assert made.data == {
        "amendment": "tres-anos", "takes_effect": LATER, "version": 2, "decision": row.effects.get().symbol,
    }  # fmt: skip
    view = record.view(clock.today())
    assert view.law.version == 1
    assert [one.version for one in view.enacted] == [2]
    assert effects.title({"kind": "charter_amended", "amendment": "tres-anos"}, "en") == "Amendment of the Charter: tres-anos"


def test_an_amendment_whose_version_is_known_rules_from_its_adoption() -> None:
    session = proposed(passed=True)
    with knowing(lenient()):
        acts.adopt(scene.ppt(), acts.put(scene.ppt(), text(), session))
        assert record.view(clock.today()).law.version == 2


@pytest.mark.parametrize(("against", "opinion"), [(True, "unfavourable"), (False, "favourable")])
def test_the_grcm_passes_an_amendment_on_in_a_text_of_its_own(against: bool, opinion: str) -> None:
    proposed(passed=False)
    Meeting.objects.update(body="grcm", number="II-2026")
    session = Session.objects.select_related("meeting").get()
    effect = {"kind": "amendment_forwarded", "amendment": "tres-anos", **({"against": True} if against else {})}
    wrong = scene.draft(({"es": "Trasladan.", "en": "Pass on.", "effect": {**effect, "amendment": "otra"}},))
    with pytest.raises(Conflict, match="No consta que un País Miembro"):
        acts.put(scene.ppt(), wrong, session)
    right = scene.draft(({"es": "Trasladan.", "en": "Pass on.", "effect": effect},), symbol="CRM/GRCM/2", kind="decision")
    acts.adopt(scene.ppt(), acts.put(scene.ppt(), right, session))
    made = RecordedFact.objects.get(kind="amendment_forwarded")
    assert (made.subject, made.data) == ("grcm", {"amendment": "tres-anos", "opinion": opinion})


def test_the_meeting_of_vice_ministers_does_not_pass_amendments_on() -> None:
    session = proposed(passed=False)
    wrong = scene.draft(({"es": "Trasladan.", "en": "Pass on.", "effect": {"kind": "amendment_forwarded", "amendment": "tres-anos"}},))
    with pytest.raises(Conflict, match="corresponde al Grupo Regional de Consulta"):
        acts.put(scene.ppt(), wrong, session)
