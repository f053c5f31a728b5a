"""Estructura institucional, consenso y actos: the reasons, told in English."""

from __future__ import annotations

from collections.abc import Mapping

from charter.act_labels import LABELS
from charter.duty_words import DEBTORS
from charter.prose_cures_en import CONDITIONS

SENTENCES: Mapping[str, str | tuple[str, str] | tuple[str, str, str]] = {
    **CONDITIONS,
    "may.permitted": "{party} may {act}.",
    "may.forbidden": "{party} may not {act}.",
    "may.not-empowered": "{party} is not empowered to {act}.",
    "may.undetermined": "A fact is missing to know whether {party} may {act}.",
    "reading.applied": "Reading in use of “{param}”: {option}.",
    # Who asks
    "actor.body": "The actor is {body}.",
    "actor.outsider": "The Charter gives {party} no status.",
    "actor.presidency": "{party} holds the Presidency Pro-Témpore and acts in that capacity.",
    "granted": "The Charter gives this act to {party}.",
    "not-granted": "No clause gives this act to {party} as {category}.",
    "not-granted.outsider": "Without any status in the RCM, no clause gives this act to {party}.",
    "not-granted.body": "This act is not among the powers of {party}.",
    "denied.observer.country.no-agenda-items": "Observer Countries do not contribute agenda items.",
    "denied.observer.country.no-decision-making": (
        "Observer Countries take no part in decisions nor in preparing texts with recommendations or commitments."
    ),
    "denied.observer.country.closed-door": "Behind closed doors only Member Countries remain.",
    "denied.wg.closed-door": "Behind closed doors only Member Countries remain.",
    "denied.rrocm.closed-door": "Behind closed doors only Member Countries remain.",
    "bar.excluded": (
        "{party} may not take part in meetings until it regularises its payment commitments.",
        "The exclusion of {party} does not cover this meeting, by the reading in use.",
    ),
    "bar.doors": (
        "The doors are closed to those who take part as {category}.",
        "By the reading in use, closed doors do not leave {party} out here.",
    ),
    "bar.without-vote": (
        "{party} has no vote in vice-ministerial decisions: its objection is recorded and does not block consensus.",
        "Here {party} may object like the others: the loss of vote does not extend to this case.",
    ),
    "bar.lapsed": (
        "{party} lost its status as {category}, and this right with it.",
        "{party} attends by invitation while its readmission is pending.",
    ),
    "voice.proposes": (
        "Voice includes proposing items (reading in use: {option}).",
        "By the reading in use, voice does not include proposing items: {option}.",
    ),
    "voice.suffices": (
        "Voice suffices, no vote is needed (reading in use: {option}).",
        "The vote is needed (reading in use: {option}).",
    ),
    "reserve.without-vote": (
        "A member without vote may reserve too (reading in use: {option}).",
        "A member without vote may not reserve (reading in use: {option}).",
    ),
    "reserve.window": (
        "The reservation is in time (reading in use: {option}).",
        "The reservation comes too late: the meeting is over (reading in use: {option}).",
        "It is not known when the meeting closed (reading in use: {option}).",
    ),
    "draft.all-documents": (
        "By the reading in use, all documents are closed to Observer Countries.",
        "A document without recommendations or commitments is open to Observer Countries.",
    ),
    "fund.listed-kind": "The Fund is open to international entities, civil society and the private sector.",
    "fund.lapsed": (
        "Without its status it may contribute as an international entity (reading in use: {option}).",
        "By the reading in use, it may not contribute: {option}.",
    ),
    "commitment.owner": (
        "{party} is responsible for this commitment.",
        "The commitment belongs to {owner}: who took it on reports.",
    ),
    "itself": "{party} designates its own people only; {owner} designates its own.",
    "invite.secretariat": "The Executive Secretariat invites; each party's focal point invites its own people.",
    "membership.closed": "Admission of new Member Countries was closed in 1999.",
    "membership.already": "{party} is already one of the eleven permanent Member Countries.",
    "membership.asked": "{party} applies to become a Member Country.",
    "membership.bodies": "Only a country could apply, and admission is closed.",
    "observer.may-apply": "New observers are welcome: {party} may apply for the status.",
    "observer.again": "{party} may state its interest again; the Vice-Ministers decide by consensus.",
    "observer.no-need": "{party} already takes part as {category} and has nothing to apply for.",
    "plan.none": "There is no Strategic Plan in force to compare the applicant's mandate with.",
    "plan.at-request": "The mandate is compared with the Strategic Plan “{plan}”, in force on the day of the request.",
    # Whose an act is
    "competence.body": ("The act belongs to {body}.", "The act belongs to {bodies}, not to {body}."),
    "competence.another": "The act belongs to {bodies}.",
    "presides": ("{party} holds the Presidency Pro-Témpore.", "{holder} holds the Presidency Pro-Témpore."),
    "presides.vacant": (
        "Nobody holds the Presidency Pro-Témpore.",
        "Nobody holds the Presidency Pro-Témpore.",
        "The designation of the Presidency Pro-Témpore is missing.",
    ),
    "convene.own": ("{body} convenes its own meetings.", "{body} convenes its own meetings only."),
    "convene.subset": "Two or more Member Countries may meet within the framework of the RCM.",
    "convene.virtual": (
        "The ordinary meeting may be virtual (reading in use: {option}).",
        "The ordinary meeting may not be virtual (reading in use: {option}).",
    ),
    "doors.group": ("A Working Group closes its own doors.", "A Working Group closes its own doors only."),
    "doors.member": (
        "One Member Country's request suffices unless contested (reading in use).",
        "By the reading in use, one Member Country's request does not suffice.",
    ),
    "register.keeper": "By the reading in use, each Working Group keeps its part of the register.",
    "group.ad-hoc": (
        "By the reading in use, the RCGM forms ad hoc Working Groups.",
        "The Vice-Ministers approve ad hoc Working Groups too.",
    ),
    "group.extended-by": (
        "By the reading in use, the RCGM extends the term of Working Groups.",
        "The body that fixed the term extends it, on the RCGM's proposal.",
    ),
    "group.unknown": "There is no record that {group} exists.",
    # Offices
    "ppt.in-office": "{party} has held the Presidency Pro-Témpore since {since}.",
    "ppt.ad-interim": (
        "{party} continues ad interim in the Presidency Pro-Témpore: its year ended on {year_ends} and nobody has taken over."
    ),
    "ppt.rotated": "The year of the Presidency ended on {year_ends}; by the reading in use {party}, of the Troika, takes it.",
    "ppt.year": "The Presidency changes every year: that of {party} ends on {year_ends}.",
    "ppt.year-over": "The Presidency changes every year: that of {party} ended on {year_ends}.",
    "ppt.successor": "{party} is designated to take over on {since}.",
    "ppt.no-successor": "There is no record of a designation to follow {party}.",
    "ppt.designated": "{party}: Presidency designated by consensus, from {since}.",
    "ppt.eligible": "Nothing stood against designating {party}.",
    "ppt.before-charter": "{party} was designated before the Charter was in force.",
    "ppt.designee-excluded": "{party} was excluded from meetings on {on} and could not be designated.",
    "ppt.designee-without-vote": "{party} had no vote on {on} and, by the reading in use, could not be designated.",
    "troika.composed": "The Troika is the outgoing, current and incoming Presidencies.",
    "se.holder": "{person} has headed the Executive Secretariat since {since}; the term ends on {until}.",
    "se.holder-ad-interim": "{person} continues ad interim at the head of the Executive Secretariat, until {latest} at the latest.",
    "se.national": (
        "{party} is a Member Country: the nationality allows holding the office.",
        "{party} is not a Member Country: the Executive Secretary must be a national of one.",
    ),
    "se.extensions": "Extensions used: {extensions}, of two at most.",
    "se.latest": "Nobody holds the office for more than six years: until {latest} at the latest.",
    "plan.term": "The Strategic Plan “{plan}” is in force from {starts}; it ends on {ends}.",
    "wg.term": ("{group} exists since {since}; it ends on {ends}.", "{group} does not exist on that day: it runs from {since} to {ends}."),
    "wg.decided-end": ("Its term was extended to {ends}.", "It was established with a term to {ends}."),
    "wg.no-plan": "The term of {group} depends on no plan.",
    "wg.with-plan": (
        "It ends with the Strategic Plan “{plan}”, on {ends}: the excess has no effect.",
        "It ends within the Strategic Plan “{plan}”, which lasts until {ends}.",
    ),
    # Consensus
    "consensus.adopted": "There is consensus: the question is adopted.",
    "consensus.not-adopted": "There is no consensus: the question is not adopted.",
    "consensus.no-objection": "No Member Country able to block consensus objects.",
    "consensus.objections": "Consensus is blocked by the objection of {objections}.",
    "consensus.not-blocking": "The position of {party} is recorded and does not block consensus.",
    "consensus.silence": (
        "Silence does not block consensus ({option}).",
        "The silence of {members} is not enough ({option}).",
        "The deadline for objections is missing, without which the silence of {members} is no assent ({option}).",
    ),
    "consensus.absence": (
        "Absence does not block consensus ({option}).",
        "The absence of {members} blocks consensus ({option}).",
    ),
    "consensus.quorum": (
        "Quorum: {option}; present and able to withhold consensus: {present}.",
        "Quorum: {option}; present and able to withhold consensus: {present}; needed: {needed}.",
    ),
    "consensus.reserved": "Reservations: {members}; none stands in the way of the decision.",
    "consensus.reserved-blocking": "Reservations: {members}; by the reading in use a declared reservation withholds consensus.",
    "consensus.unreserved": "Nobody reserves.",
    "consensus.suggested": "The Charter suggests a reservation of {members}, which awaits confirmation.",
    "consensus.base": "Taking part in the decision: {members}.",
    "consensus.in-base": "{party} takes part in the decision: {level}.",
    "consensus.outside-base": "{party} is outside the base: {level}.",
    "reservation.declared": "{party} reserves.",
    "reservation.note-1": "{party} reserves by note 1 of the Charter.",
    "reservation.note-2": "{party} reserves by note 2 of the Charter.",
    "reservation.note-4": "{party} reserves by note 4 of the Charter.",
    "reservation.note-5": "{party} reserves by note 5 of the Charter.",
    # What is owed
    "owed.upcoming": "Upcoming: from {opens}, by {due} at the latest.",
    "owed.open": "Open: by {due} at the latest.",
    "owed.overdue": "Overdue: it was due by {due}.",
    "owed.met": "Met on {on}, in time (due by {due}).",
    "owed.late": "Met on {on}, after it was due ({due}).",
    "owed.waived": "No longer owed: {about} took part again on {on}.",
    "owed.waived-followed": "No longer owed: the Plan that follows “{about}” was approved on {on}.",
    "owed.same": "The Charter repeats the same duty here.",
    "owed.lapse": (
        "{party} lost its status on {on}, having taken no part since {since}.",
        "{party} has taken no part since {since}: it would lose its status on {on}.",
    ),
}

WORDS: Mapping[str, str] = {
    **{name: label["en"] for name, label in LABELS.items()},
    **DEBTORS["en"],
    "troika": "the Troika",
    "public": "the public",
}
