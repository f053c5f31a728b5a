"""«Carta Estatutaria»: where each clause stands, by heading, paragraph, bullet, note and sentence.

Addresses are numbers, never quotations. Sections are the headings of the document counted from 0 (the title, under
which the preamble stands); paragraphs count from 1 under their heading; bullets count from 1 after the paragraph that
introduces them (paragraph 0 when the heading does); notes carry their own numbers. They hold for the first version
of the Charter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from charter.texts.literals import Text, both


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """An address in the Charter; 0 means «not said»: the whole heading, paragraph or bullet, the text and no note."""

    section: int
    paragraph: int = 0
    bullet: int = 0
    note: int = 0
    sentence: int = 0

    @property
    def block(self) -> Anchor:
        """The heading, paragraph or bullet itself, without note and sentence."""
        return Anchor(self.section, self.paragraph, self.bullet)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the Charter: its short name, how it is built, and what its lists are called.

    `shape` counts the bullets after each paragraph; its first number counts those before any paragraph.
    `lists` names a list by the paragraph that introduces it.
    """

    name: Text
    shape: tuple[int, ...]
    lists: Mapping[int, Text] = field(default_factory=dict)


SECTIONS: Final[tuple[Section, ...]] = (
    Section(both("Preámbulo", "Preamble"), (0,) * 12),
    Section(both("Preámbulo, parte dispositiva", "Preamble, operative part"), (0, 0)),
    Section(both("Mandato, principios, enfoques y objetivos", "Mandate, Principles, Approaches and Objectives"), (0,)),
    Section(both("Mandato", "Mandate"), (0, 0, 0)),
    Section(both("Principios rectores y enfoques", "Guiding principles and approaches"), (0,) * 10),
    Section(both("Objetivos", "Objectives"), (7,)),
    Section(
        both("Países Miembros, observadores y sociedad civil", "Member Countries, observers and civil society"), (0,)
    ),
    Section(both("Países Miembros", "Member Countries"), (0, 0, 7), {2: both("criterios", "criteria")}),
    Section(
        both("Países Observadores", "Observer Countries"), (0, 0, 0, 5, 0, 0, 0), {3: both("criterios", "criteria")}
    ),
    Section(
        both("Organismos y Organizaciones Observadoras", "Observer Agencies and Organizations"),
        (0, 0, 3, 0),
        {2: both("criterios", "criteria")},
    ),
    Section(both("RROCM", "RNCOM"), (0, 0, 0)),
    Section(both("Estructura institucional", "Institutional Structure"), (0, 5), {1: both("órganos", "bodies")}),
    Section(
        both("Reunión Viceministerial", "Vice-Ministerial Meeting"),
        (0, 0, 0, 0, 13),
        {4: both("competencias", "powers")},
    ),
    Section(both("Presidencia", "Presidency"), (0, 6), {1: both("funciones", "functions")}),
    Section(both("Troika", "Troika"), (0, 0, 0, 0)),
    Section(both("GRCM", "RCGM"), (0, 0, 12), {2: both("competencias", "powers")}),
    Section(both("Grupos de Trabajo", "Working Groups"), (0, 0, 0, 0, 0, 5, 0, 0), {5: both("competencias", "powers")}),
    Section(
        both("Secretaría Ejecutiva", "Executive Secretariat"), (0, 0, 0, 0, 16, 0), {4: both("funciones", "functions")}
    ),
    Section(both("Pilares", "Pillars"), (0, 3, 0)),
    Section(both("Plan Estratégico", "Strategic Plan"), (0,) * 6),
    Section(both("Financiamiento", "Financing"), (0,)),
    Section(both("Cuotas de la membresía", "Membership quotas"), (0, 4, 0)),
    Section(both("Fondo Especial Voluntario", "Special Voluntary Fund"), (0, 0, 0)),
    Section(both("Contribución de observadores y RROCM", "Contribution of observers and RNCOM"), (0, 0, 0)),
    Section(both("Inicio y modificaciones", "Entry into force and amendments"), (0, 0, 0)),
    Section(both("Anexo A", "Annex A"), (0,)),
    Section(both("Anexo A, 1. Propósito", "Annex A, 1. Purpose"), (0, 0)),
    Section(both("Anexo A, 2. Grupos de trabajo", "Annex A, 2. Working Groups"), (0, 0, 0)),
    Section(both("Anexo A, 3. Áreas de acción", "Annex A, 3. Areas of action"), (0, 0, 0)),
    Section(
        both("Anexo A, 4. Seguimiento y monitoreo", "Annex A, 4. Follow-up and monitoring"),
        (0, 6, 0, 3, 0),
        {1: both("matriz", "matrix"), 3: both("informe", "report")},
    ),
)

ANCHORS: Final[Mapping[str, tuple[Anchor, ...]]] = {
    "preamble.adopting-states": (Anchor(0, 1),),
    "preamble.relaunch-review": (Anchor(0, 2),),
    "preamble.past-outcomes-in-force": (Anchor(0, 3),),
    "preamble.human-rights-axis": (Anchor(0, 4),),
    "preamble.all-perspectives": (Anchor(0, 5),),
    "preamble.challenges-with-deadlines": (Anchor(0, 6),),
    "preamble.consistency-with-other-processes": (Anchor(0, 7),),
    "preamble.agenda-2030": (Anchor(0, 8),),
    "reservation.fn1.us-agenda-2030": (Anchor(0, 8, note=1),),
    "preamble.support-2030-and-global-compact": (Anchor(0, 9),),
    "reservation.fn2.gcm-non-parties": (Anchor(0, 9, note=2),),
    "preamble.update-joint-work": (Anchor(0, 10),),
    "preamble.secretariat-strengthened": (Anchor(0, 11),),
    "charter.establishment": (Anchor(1, 1),),
    "mandate.voluntary-non-binding": (Anchor(3, 1),),
    "mandate.consensus": (Anchor(3, 1),),
    "mandate.reservation-right": (Anchor(3, 1, note=3),),
    "mandate.open-discussion-space": (Anchor(3, 1),),
    "mandate.coordination-transparency": (Anchor(3, 1),),
    "mandate.priorities-and-governance": (Anchor(3, 2),),
    "principle.shared-responsibility": (Anchor(4, 1),),
    "principle.shared-responsibility.each-country": (Anchor(4, 2),),
    "principle.rule-of-law": (Anchor(4, 3),),
    "principle.human-rights": (Anchor(4, 4),),
    "principle.international-cooperation": (Anchor(4, 5),),
    "principle.sustainable-development": (Anchor(4, 6),),
    "principle.best-interest-of-child": (Anchor(4, 7),),
    "reservation.fn4.us-crc": (Anchor(4, 7, note=4),),
    "principle.gender": (Anchor(4, 8),),
    "principle.comprehensive-approach": (Anchor(4, 9),),
    "objective.platform": (Anchor(5, 0, 1),),
    "objective.dialogue-and-solutions": (Anchor(5, 0, 2),),
    "objective.legal-frameworks": (Anchor(5, 0, 3),),
    "objective.information-exchange": (Anchor(5, 0, 4),),
    "objective.statistics": (Anchor(5, 0, 5),),
    "objective.strategic-plan": (Anchor(5, 0, 6),),
    "objective.compacts-follow-up": (Anchor(5, 0, 7),),
    "reservation.fn5.compacts-parties-only": (Anchor(5, 0, 7, note=5),),
    "membership.eleven-permanent": (Anchor(7, 1),),
    "membership.closed-1999": (Anchor(7, 1, note=6),),
    "membership.criterion.geography": (Anchor(7, 2, 1),),
    "membership.criterion.multilateral-approach-member": (Anchor(7, 2, 2),),
    "membership.criterion.rule-of-law-member": (Anchor(7, 2, 3),),
    "membership.criterion.respect-rights": (Anchor(7, 2, 4),),
    "membership.criterion.share-policies": (Anchor(7, 2, 5),),
    "membership.focal-points": (Anchor(7, 2, 6),),
    "membership.accept-charter": (Anchor(7, 2, 7),),
    "observer.country.open-discussions": (Anchor(8, 1, sentence=1),),
    "observer.country.no-agenda-items": (Anchor(8, 1, sentence=1),),
    "observer.country.no-decision-making": (Anchor(8, 1, sentence=1),),
    "observer.country.closed-door": (Anchor(8, 1, sentence=2),),
    "observer.country.welcome-new": (Anchor(8, 2),),
    "observer.country.criterion.multilateral": (Anchor(8, 3, 1),),
    "observer.country.criterion.commitment": (Anchor(8, 3, 2),),
    "observer.country.criterion.share-policies": (Anchor(8, 3, 3),),
    "observer.country.criterion.designate-officials": (Anchor(8, 3, 4),),
    "observer.country.criterion.written-support": (Anchor(8, 3, 5),),
    "observer.country.admission-by-consensus": (Anchor(8, 4),),
    "observer.country.admission-private-dialogue": (Anchor(8, 4),),
    "observer.country.may-fund": (Anchor(8, 5),),
    "observer.country.lapse-two-years": (Anchor(8, 6, sentence=1),),
    "observer.country.readmission": (Anchor(8, 6, sentence=1),),
    "observer.country.lapse-notice": (Anchor(8, 6, sentence=2),),
    "observer.country.notice-means": (Anchor(8, 6, note=7),),
    "observer.org.role": (Anchor(9, 1),),
    "observer.org.support-member-projects": (Anchor(9, 1),),
    "observer.org.criterion.mandate": (Anchor(9, 2, 1),),
    "observer.org.criterion.written-request": (Anchor(9, 2, 2),),
    "observer.org.annual-attendance": (Anchor(9, 2, 3),),
    "observer.org.lapse-two-years": (Anchor(9, 3, sentence=1),),
    "observer.org.readmission": (Anchor(9, 3, sentence=1),),
    "observer.org.lapse-notice": (Anchor(9, 3, sentence=2),),
    "observer.org.admission": (Anchor(12, 4, 12),),
    "rrocm.permanent-participation": (Anchor(10, 1, sentence=1),),
    "rrocm.dialogue-space": (Anchor(10, 1, sentence=1),),
    "rrocm.closed-door": (Anchor(10, 1, sentence=2),),
    "rrocm.bound-by-charter": (Anchor(10, 2),),
    "rrocm.tripartite-mechanism": (Anchor(10, 2),),
    "rrocm.consider-opinions": (Anchor(10, 2),),
    "structure.five-bodies": (Anchor(11, 1),),
    "structure.fn8.liaison-networks": (Anchor(11, 1, 4, note=8),),
    "vm.decision-organ": (Anchor(12, 1, sentence=1),),
    "vm.composition": (Anchor(12, 1, sentence=2),),
    "vm.ordinary-yearly": (Anchor(12, 1, sentence=3),),
    "vm.extraordinary": (Anchor(12, 1, sentence=3),),
    "vm.virtual-allowed": (Anchor(12, 1, sentence=3),),
    "vm.consensus": (Anchor(12, 1, sentence=3),),
    "vm.may-promote-ministers": (Anchor(12, 2),),
    "vm.subset-meetings": (Anchor(12, 3, sentence=1),),
    "vm.subset-results-shared": (Anchor(12, 3, sentence=2),),
    "vm.power.priorities": (Anchor(12, 4, 1),),
    "vm.power.promote-ministers": (Anchor(12, 4, 2),),
    "vm.power.approve-plan": (Anchor(12, 4, 3),),
    "vm.power.approve-ppt-plan": (Anchor(12, 4, 4),),
    "vm.power.fund-priorities": (Anchor(12, 4, 5),),
    "vm.power.cooperation": (Anchor(12, 4, 6),),
    "vm.power.approve-wg": (Anchor(12, 4, 7),),
    "vm.power.appoint-se": (Anchor(12, 4, 8),),
    "terminology.se-succession": (Anchor(12, 4, 8, note=9), Anchor(17, 0, note=11)),
    "vm.power.approve-manual": (Anchor(12, 4, 9),),
    "se.manual-2017": (Anchor(12, 4, 9, note=10),),
    "vm.power.approve-budget": (Anchor(12, 4, 10),),
    "vm.power.evaluate-se": (Anchor(12, 4, 11),),
    "vm.power.admit-observer-countries": (Anchor(12, 4, 13),),
    "ppt.designation-by-consensus": (Anchor(13, 1, sentence=1),),
    "ppt.consent": (Anchor(13, 1, sentence=1),),
    "ppt.yearly-change": (Anchor(13, 1, sentence=2),),
    "ppt.function.preside": (Anchor(13, 1, 1),),
    "ppt.function.priority-activities": (Anchor(13, 1, 2),),
    "ppt.function.troika": (Anchor(13, 1, 3),),
    "ppt.function.draft-declaration": (Anchor(13, 1, 4),),
    "ppt.function.spokesperson": (Anchor(13, 1, 5),),
    "ppt.function.logistics-costs": (Anchor(13, 1, 6),),
    "troika.composition": (Anchor(14, 1, sentence=1),),
    "troika.support-role": (Anchor(14, 1, sentence=2),),
    "troika.synergies": (Anchor(14, 2),),
    "troika.own-costs": (Anchor(14, 3),),
    "grcm.nature": (Anchor(15, 1),),
    "grcm.composition": (Anchor(15, 1),),
    "grcm.capacity": (Anchor(15, 1),),
    "grcm.power.draft-plan": (Anchor(15, 2, 1),),
    "grcm.power.facilitate-goals": (Anchor(15, 2, 2),),
    "grcm.power.report-compliance": (Anchor(15, 2, 3),),
    "grcm.power.critical-aspects": (Anchor(15, 2, 4),),
    "grcm.power.dialogue-space": (Anchor(15, 2, 5),),
    "grcm.power.annual-evaluation": (Anchor(15, 2, 6),),
    "grcm.power.update-plan": (Anchor(15, 2, 7),),
    "grcm.power.two-meetings": (Anchor(15, 2, 8),),
    "grcm.power.virtual-meetings": (Anchor(15, 2, 9),),
    "grcm.power.propose-wg": (Anchor(15, 2, 10),),
    "grcm.power.approve-wg-reports": (Anchor(15, 2, 11),),
    "grcm.power.review-declarations": (Anchor(15, 2, 12),),
    "wg.establishment": (Anchor(16, 1),),
    "wg.mandate-objectives-term": (Anchor(16, 2),),
    "wg.extension": (Anchor(16, 2),),
    "wg.ad-hoc": (Anchor(16, 3),),
    "wg.composition": (Anchor(16, 4, sentence=1),),
    "wg.rrocm-and-orgs-participate": (Anchor(16, 4, sentence=2),),
    "wg.closed-door": (Anchor(16, 4, sentence=3),),
    "wg.power.work-plan": (Anchor(16, 5, 1),),
    "wg.power.reports-to-grcm": (Anchor(16, 5, 2),),
    "wg.power.propose-activities": (Anchor(16, 5, 3),),
    "wg.power.technical-space": (Anchor(16, 5, 4),),
    "wg.power.two-meetings": (Anchor(16, 5, 5),),
    "wg.annual-evaluation": (Anchor(16, 6),),
    "wg.legacy-liaison-documents": (Anchor(16, 7, sentence=1),),
    "wg.legacy-extra-regional": (Anchor(16, 7, sentence=2),),
    "se.appointment": (Anchor(17, 1, sentence=1),),
    "se.term-two-years": (Anchor(17, 1, sentence=1),),
    "se.term-six-year-cap": (Anchor(17, 1, sentence=1),),
    "se.election-after-call": (Anchor(17, 1, sentence=2),),
    "se.selection-manual": (Anchor(17, 1, note=12),),
    "se.highest-officer-and-representation": (Anchor(17, 2),),
    "se.criterion.national": (Anchor(17, 3, sentence=1),),
    "se.criterion.merits": (Anchor(17, 3, sentence=1),),
    "se.criterion.manual": (Anchor(17, 3, sentence=2),),
    "se.function.participate": (Anchor(17, 4, 1),),
    "se.function.execute-mandates": (Anchor(17, 4, 2),),
    "se.function.strategies": (Anchor(17, 4, 3),),
    "se.function.fundraise": (Anchor(17, 4, 4, sentence=1),),
    "se.function.accept-donations": (Anchor(17, 4, 4, sentence=2),),
    "se.function.link-agendas": (Anchor(17, 4, 5),),
    "se.function.disseminate": (Anchor(17, 4, 6),),
    "se.function.inform-grcm-mechanisms": (Anchor(17, 4, 7),),
    "se.function.draft-rules": (Anchor(17, 4, 8),),
    "se.function.draft-rules.iom-norms": (Anchor(17, 4, 8),),
    "se.function.support-meetings": (Anchor(17, 4, 9),),
    "se.function.advise": (Anchor(17, 4, 10),),
    "se.function.glossary": (Anchor(17, 4, 11),),
    "se.function.contact-focal-points": (Anchor(17, 4, 12),),
    "se.function.website": (Anchor(17, 4, 13),),
    "se.function.budgets": (Anchor(17, 4, 14),),
    "se.function.reports": (Anchor(17, 4, 15, sentence=1),),
    "se.function.quarterly-reports": (Anchor(17, 4, 15, sentence=2),),
    "se.function.proper-functioning": (Anchor(17, 4, 16),),
    "iom.mou-2017": (Anchor(17, 4, 4, note=13), Anchor(17, 4, 8, note=14), Anchor(17, 5, note=15)),
    "se.technical-team": (Anchor(17, 5, sentence=1),),
    "se.technical-team.iom-criteria": (Anchor(17, 5, sentence=2),),
    "pillar.governance": (Anchor(18, 1, 1),),
    "pillar.integration-development": (Anchor(18, 1, 2),),
    "pillar.protection": (Anchor(18, 1, 3),),
    "pillar.human-rights-axis": (Anchor(18, 1),),
    "pillar.grcm-plan-duty": (Anchor(18, 2),),
    "plan.results-based": (Anchor(19, 1),),
    "plan.drafting-and-monitoring": (Anchor(19, 2),),
    "plan.approval": (Anchor(19, 3),),
    "plan.three-year-term": (Anchor(19, 4, sentence=1),),
    "plan.annual-evaluation": (Anchor(19, 4, sentence=1),),
    "plan.implementation-by-wg": (Anchor(19, 4, sentence=2),),
    "plan.guidelines-annex-a": (Anchor(19, 5),),
    "finance.annual-voluntary-contributions": (Anchor(21, 1),),
    "finance.fn16.guatemala-term": (Anchor(21, 0, note=16),),
    "finance.quota.united-states": (Anchor(21, 1, 1),),
    "finance.quota.canada": (Anchor(21, 1, 2),),
    "finance.quota.mexico": (Anchor(21, 1, 3),),
    "finance.quota.remaining-members": (Anchor(21, 1, 4),),
    "finance.budget-by-consensus": (Anchor(21, 2, sentence=1),),
    "finance.arrears.definition": (Anchor(21, 2, sentence=2),),
    "finance.arrears.two-years-no-vote": (Anchor(21, 2, sentence=2),),
    "finance.arrears.voice-kept": (Anchor(21, 2, sentence=2),),
    "finance.arrears.other-bodies-unaffected": (Anchor(21, 2, sentence=2),),
    "finance.arrears.four-years-exclusion": (Anchor(21, 2, sentence=3),),
    "finance.arrears.regularisation": (Anchor(21, 2, sentence=3),),
    "fund.establishment": (Anchor(22, 1, sentence=1),),
    "fund.purpose": (Anchor(22, 1, sentence=2),),
    "fund.proposers": (Anchor(22, 2),),
    "fund.confirm-resources": (Anchor(22, 2),),
    "contribution.technical-and-financial": (Anchor(23, 1),),
    "contribution.regional-events": (Anchor(23, 2),),
    "charter.entry-into-force": (Anchor(24, 1),),
    "charter.amendment-proposal": (Anchor(24, 2),),
    "charter.amendment-through-grcm": (Anchor(24, 2),),
    "charter.amendment-decision": (Anchor(24, 2),),
    "annex-a.purpose": (Anchor(26, 1),),
    "annex-a.wg-limited-life": (Anchor(27, 1, sentence=1),),
    "annex-a.wg-recommended-and-approved": (Anchor(27, 1, sentence=2),),
    "annex-a.wg-open-voluntary": (Anchor(27, 2, sentence=1),),
    "annex-a.wg-digital-platforms": (Anchor(27, 2, sentence=2),),
    "annex-a.areas-from-pillars": (Anchor(28, 1, sentence=1),),
    "annex-a.wg-sets-objectives": (Anchor(28, 1, sentence=2),),
    "annex-a.members-select-subtopics": (Anchor(28, 2),),
    "annex-a.use-past-commitments": (Anchor(28, 2),),
    "annex-a.annual-review": (Anchor(29, 1),),
    "annex-a.activity-register": (Anchor(29, 1),),
    "annex-a.matrix": (Anchor(29, 1),),
    "annex-a.matrix.line-of-action": (Anchor(29, 1, 1),),
    "annex-a.matrix.description": (Anchor(29, 1, 2),),
    "annex-a.matrix.results-indicators-targets": (Anchor(29, 1, 3),),
    "annex-a.matrix.responsible": (Anchor(29, 1, 4),),
    "annex-a.matrix.deadline": (Anchor(29, 1, 5),),
    "annex-a.matrix.status": (Anchor(29, 1, 6),),
    "annex-a.matrix-update": (Anchor(29, 2),),
    "annex-a.ppt-annual-report": (Anchor(29, 3),),
    "annex-a.report.commitments": (Anchor(29, 3, 1),),
    "annex-a.report.balance": (Anchor(29, 3, 2),),
    "annex-a.report.recommendations": (Anchor(29, 3, 3),),
    "annex-a.renewal-before-end": (Anchor(29, 4),),
    "annex-a.renewal-inputs": (Anchor(29, 4),),
}
"""Clause id to its addresses; more than one only where the Charter repeats the same note."""

_WORDS: Final[Mapping[str, tuple[str, str, str, str]]] = {
    "es": ("párr.", "viñeta", "nota", "frase"),
    "en": ("para.", "bullet", "note", "sentence"),
}


def place(clause_id: str, lang: str, *, heading: bool = True) -> str:
    """The address of a clause in words: «Cuotas de la membresía, párr. 2, frase 3».

    Takes the id of a clause and `es` or `en`; without `heading` the name of the section is left out, as on a page that
    already says it. Raises `KeyError` for an id that is no clause or a language that is not kept.
    """
    said: list[str] = []
    section_said = -1 if heading else ANCHORS[clause_id][0].section
    for anchor in ANCHORS[clause_id]:
        words = _words(anchor, lang)
        if anchor.section != section_said:
            words = [SECTIONS[anchor.section].name[lang], *words]
            section_said = anchor.section
        said.append(", ".join(words))
    return "; ".join(said)


def _words(anchor: Anchor, lang: str) -> list[str]:
    paragraph, bullet, note, sentence = _WORDS[lang]
    words: list[str] = []
    list_name = SECTIONS[anchor.section].lists.get(anchor.paragraph) if anchor.bullet else None
    if list_name is not None:
        words.append(list_name[lang])
    elif anchor.paragraph:
        words.append(f"{paragraph} {anchor.paragraph}")
    if anchor.bullet:
        words.append(f"{bullet} {anchor.bullet}")
    if anchor.sentence:
        words.append(f"{sentence} {anchor.sentence}")
    if anchor.note:
        words.append(f"{note} {anchor.note}")
    return words
