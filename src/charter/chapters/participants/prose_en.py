"""Países Miembros, observadores y sociedad civil: its reasons, cures and duties, told in English (data)."""

from __future__ import annotations

from collections.abc import Mapping

# The criteria of applicants: what each file must show.
_FILE: Mapping[str, str] = {
    "multilateral": "that it accepts to treat migration multilaterally",
    "commitment": "that it accepts the commitment to orderly migration, its governance and the rights of migrants",
    "share-policies": "that it is ready to share policies, laws and practices",
    "designate-officials": "that it commits to designate officials who attend the meetings",
    "written-support": "that it supports the Charter's commitments in writing",
}

# Code of a reason to its sentence, or sentences when it holds, does not, and is not known.
SENTENCES: Mapping[str, str | tuple[str, str] | tuple[str, str, str]] = {
    # Aims and recitals
    "cited.by": "Shown, not judged. Decisions on record that cite it: {decisions}; proposals: {proposals}.",
    "cited.by-none": "Shown, not judged. No decision or proposal on record cites it.",
    "cited.nothing": "The decision “{decision}” cites no clause; it is worth a review.",
    "legacy.in-force": (
        "“{decision}”, from before the Charter, remains in force ({option}).",
        "“{decision}”, from before the Charter, is no longer in force ({option}).",
    ),
    "decision.positions": (
        "“{decision}”: agree {agree}; with a reservation {reserve}; object {object}.",
        "“{decision}”: agree {agree}; with a reservation {reserve}; object {object}; no position on record {silent}.",
        "“{decision}”: the record holds no positions.",
    ),
    "decision.related": "“{decision}” says with which other process it is to be consistent: {process}.",
    "action.whole": (
        "The action “{action}” of the plan “{plan}” has a deadline and a target.",
        "The action “{action}” of the plan “{plan}” lacks a deadline or a target.",
    ),
    "recital.weight": (
        "Recitals help to read a doubtful text and never ground a refusal by themselves ({option}).",
        "As read now, recitals carry no weight ({option}).",
    ),
    "member.laws": "Laws, policies and practices that {party} has shared: {count}. No body judges them ({option}).",
    "contributions.kind": "Contributions on record of those who take part as {category}: {count}.",
    # What attaches to decisions
    "charter.established": (
        "The Charter was established on {on} as the framework of the forum.",
        "The Charter had been established since {since}: recording it again on {on} changes nothing.",
    ),
    "charter.as-framework": "{party} acts within the framework of the Charter.",
    "outcome.non-binding": (
        "“{decision}” is a non-binding outcome ({option}).",
        "“{decision}” is recorded as binding, and outcomes of the RCM are not ({option}).",
    ),
    "outcome.never-binding": "Outcomes of the RCM are not binding and nobody may present them so ({option}).",
    "note.attached": (
        "The reservation of {party} that stands in the Charter itself goes with “{decision}”.",
        "The reservation of {party} that stands in the Charter awaits its confirmation for “{decision}”.",
    ),
    "compact.non-party": (
        "The Charter does not say that {party} is outside the Compact ({compact}).",
        "The Charter itself says that {party} is not part of the Compact ({compact}): nothing binds it by that.",
    ),
    "compact.part": (
        "{party} is on record as part of the Compact ({compact}).",
        "{party} is on record as not, or no longer, part of the Compact ({compact}).",
        "It is not on record whether {party} is part of the Compact ({compact}).",
    ),
    "compact.not-part": "By note 2 of the Charter {party} is not part of the Compact ({compact}), and nothing on record says otherwise.",
    "compact.named": (
        "Note 2 of the Charter does not name {party}, whom “{decision}” addresses.",
        "Note 2 of the Charter names {party}: “{decision}”, which rests on the Compact alone, does not bind it.",
    ),
    "compact.addressee": (
        "“{decision}” may address {party}.",
        "“{decision}” rests on the Compact alone and does not bind {party}.",
        "It is not known whether “{decision}” may address {party}.",
    ),
    "child.considered": (
        "“{decision}” affects children or adolescents and says how their best interest was considered: {how}.",
        "“{decision}” affects children or adolescents and does not yet say how their best interest was considered.",
    ),
    # Meetings
    "reservation.recorded": (
        "{party} recorded its reservation to “{decision}”, which goes with it and does not stand in its way.",
        "A reservation of {party} to “{decision}” is on record, without effect: only Member Countries reserve.",
    ),
    "reservation.in-time": (
        "{party} recorded its reservation to “{decision}”, which goes with it and does not stand in its way.",
        "{party} spoke on {on} about “{decision}”, once the meeting had closed: it is on record as a later statement, not as a "
        "reservation ({option}).",
    ),
    "decision.objected": (
        "“{decision}” is on record as adopted, and no position on record withholds consensus.",
        "“{decision}” is on record as adopted, and the objection of {members} withholds consensus.",
    ),
    "member.voice": ("{party} may speak on any item.", "{party} takes no part in discussions while it is excluded."),
    "membership.closed-since": "The admission of new Member Countries has been closed since 1999 (what may reopen it: {option}).",
    "doors.kept": (
        "The meeting “{meeting}” was held behind closed doors.",
        "The meeting “{meeting}” was held behind closed doors and the attendance of {parties} is on record.",
    ),
    "agenda.has-dialogue": (
        "The agenda of “{meeting}” has the dialogue with RNCOM.",
        "The agenda of “{meeting}” does not have the dialogue with RNCOM yet.",
        "The agenda of “{meeting}”, which is to include the dialogue with RNCOM, is not on record yet.",
    ),
    # Members
    "charter.adopter": (
        "{party} is one of the eleven states whose vice-ministers adopted the Charter.",
        "{party} declared that it accepts the Charter and is not among the eleven states that adopted it: no effect.",
    ),
    "member.permanent": "{party} is a permanent Member Country.",
    "member.despite-statement": (
        "{party} stated that it withdraws and is still a permanent Member Country: the Charter provides for "
        "no withdrawal ({option})."
    ),
    "member.of-the-eleven": ("{party} is one of the eleven Member Countries.", "{party} is not one of the eleven Member Countries."),
    "member.no-withdrawal": (
        "The Charter does not provide that a Member Country ceases to be one ({option}).",
        "As read now, the statement is recorded and does not change the membership ({option}).",
    ),
    "charter.accepted": (
        "{party} accepted version {version} of the Charter with the consensus that approved it ({option}).",
        "It is not on record that {party} accepted version {version} of the Charter ({option}).",
    ),
    "charter.accepted-itself": "{party} accepted version {version} of the Charter itself.",
    "member.criterion": (
        "It is on record, with its date, that {party} {criterion}. Shown; no body judges it.",
        "What was on record that {party} {criterion} no longer applies. Shown; no body judges it.",
        "No evidence is on record yet that {party} {criterion}. No body judges it.",
    ),
    "focal-point.current": "{party} has a designated focal point.",
    "focal-point.vacant": (
        "{party} has a focal point.",
        "{party} has had no focal point since {since}; it should have designated one by {due}.",
        "{party} has had no focal point since {since}; it may designate one until {due}.",
    ),
    # Applications
    **{
        f"file.{code}": (f"The file of {{party}} shows {what}.", f"The file of {{party}} does not show yet {what}.")
        for code, what in _FILE.items()
    },
    "file.request": ("{party} filed its request.", "No request of {party} is on record."),
    "file.written": (
        "The written request of {party} was addressed to {to}.",
        "The written request of {party} to the Presidency in office is missing (document: {document}; addressed to: {to}).",
    ),
    "file.mandate": (
        "The mandate of {party} relates to an area of the plan “{plan}”: {area}.",
        "The file of {party} names no area of the plan “{plan}”.",
    ),
    "area.earlier-plan": (
        "{party} named an area of an earlier plan (“{area}”) and keeps its status ({option}).",
        "{party} named an area of an earlier plan (“{area}”) ({option}).",
        "{party} named an area of an earlier plan (“{area}”): it is to name one of the plan “{plan}” ({option}).",
    ),
    "request.welcome": "{party} asked on {on} to be an observer, and is welcome to do so.",
    "request.accepted": "The request of {party} of {on} was accepted by the vice-ministers.",
    "request.decided": (
        "The request of {party} of {on} was accepted.",
        "The request of {party} of {on} was rejected by consensus.",
        "The request of {party} of {on} awaits the decision of the vice-ministers.",
    ),
    "request.no-consensus": (
        "The request of {party} of {on} was accepted.",
        "The request of {party} of {on} found no consensus and is rejected ({option}).",
        "The request of {party} of {on} found no consensus and returns to the next meeting ({option}).",
    ),
    "status.undecided": (
        "{party} is on record as given observer status on {on} by “{decision}”, which is not a decision of the "
        "vice-ministers to accept it: it has no effect."
    ),
    "admission.taken": (
        "The admission of {party} was decided in the private dialogue of the vice-ministers.",
        "The decision on {party} was not taken behind closed doors in the right meeting (body: {body}; meeting: {option}).",
        "It is not on record whether the admission of {party} was decided behind closed doors.",
    ),
    # Observers
    "countdown.running": "{party} keeps its status: it is enough to attend an open meeting before {lapse}.",
    "countdown.unending": "{party} keeps its status and nothing on record ends it.",
    "countdown.lapsed": "{party} lost its status on {lapse} and regains it only by readmission.",
    "right.discussions": (
        "{party} may take part in open discussions.",
        "{party} lost its status and with it its part in open discussions.",
    ),
    "right.fund": (
        "{party} may support the Fund as an Observer Country.",
        "{party} lost its status and no longer supports the Fund as an Observer Country.",
    ),
    "right.role": (
        "{party} may inform, assist and recommend; contributions on record: {count}.",
        "{party} lost its status and with it its role; contributions on record: {count}.",
    ),
    "kept.no-items": (
        "{party} has proposed no agenda items, which are not its to propose.",
        "Agenda items proposed by {party} are on record ({count}), without effect: they are not its to propose.",
    ),
    "kept.no-decisions": (
        "{party} has taken no position on decisions, which are not its to take.",
        "Positions of {party} on decisions are on record ({count}), without effect: they are not its to take.",
    ),
    "return.awaited": (
        "{party} was readmitted.",
        "{party} lost its status on {since} and has not stated its interest again.",
        "{party} lost its status on {since}, stated its interest again and awaits the decision of the vice-ministers.",
    ),
    "return.granted": "{party} regained its status by decision of the vice-ministers.",
    "yearly.attendance": (
        "{party} attended in {about}, as it is to each year.",
        "{party} did not attend in time in {about}: it was to do so by {due}.",
        "{party} is to attend a meeting, activity or event by {due}.",
    ),
    "notice.owed": (
        "The notice to {party} was given in time or is no longer needed (term: {due}).",
        "The notice to {party} was not given in time (term: {due}).",
        "{party} is to be warned by {due} that it may lose its status.",
    ),
    "notice.means": (
        "The Executive Secretariat followed up the notice to {party}: {means}.",
        "The Executive Secretariat has not followed up the notice to {party}.",
        "The Executive Secretariat may choose how to follow up the notice to {party}: notes, meetings or a visit.",
    ),
    "project.identified": (
        "The project “{activity}” that {party} supports was identified by {members}.",
        "It is not on record which government identified the project “{activity}” that {party} proposes.",
    ),
    # Civil society
    "contribution.aims": (
        "The contribution “{filed}” of RNCOM names principles or objectives of the Charter ({count}). Shown, not judged.",
        "The contribution “{filed}” of RNCOM names no principle or objective of the Charter. Shown, not judged.",
    ),
    "contribution.answered": (
        "The contribution “{filed}” of RNCOM was answered on {on}.",
        "The contribution “{filed}” of RNCOM of {on} has no answer.",
    ),
    "tripartite.met": (
        "The mechanism is made up of the Executive Secretariat, the Technical Secretariat of RNCOM and "
        "{party}; meetings in this term: {count} ({option}).",
        "The mechanism is made up of the Executive Secretariat, the Technical Secretariat of RNCOM and "
        "{party}, and has not met in this term ({option}).",
    ),
}
# Words for values that stand in the sentences.
WORDS: Mapping[str, str] = {
    "compact-migration": "migration",
    "compact-refugees": "refugees",
    "means-notice": "notes",
    "means-meeting": "meetings",
    "means-visit": "a visit",
    "membership.criterion.geography": "lies in the north of the continent",
    "membership.criterion.multilateral-approach-member": "treats migration multilaterally",
    "membership.criterion.rule-of-law-member": "supports the rule of law and regular migration",
    "membership.criterion.respect-rights": "respects the rights of migrants",
    "membership.criterion.share-policies": "shares policies, laws and practices",
}
# Code of a condition to what would meet it.
REMEDIES: Mapping[str, str] = {
    **{f"file.{code}": f"Add to the file the evidence {what}." for code, what in _FILE.items()},
    "file.request": "Record the request.",
    "file.written": "Add the written request, addressed to the Presidency in office.",
    "file.mandate": "Name an area of the Strategic Plan in force.",
    "compact.part": "Record, with its source, whether the country is part of the Compact.",
}
# Names of missing facts, as they complete “missing: …”.
FACTS: Mapping[str, str] = {
    "compact_participation": "whether the country is part of the Compact",
    "agenda_item": "the agenda of the meeting",
    "criterion_evidence": "the evidence of a criterion",
    "observer_requested": "the request",
}
# What is owed, as it completes “owes: …”.
OWED: Mapping[str, str] = {
    "designate-focal-point": "to designate a focal point",
    "hold-tripartite-meeting": "to convene the tripartite mechanism with RNCOM during the Presidency of {about}",
}
