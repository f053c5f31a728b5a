"""Carta Estatutaria, actos: conditions of acts and what would cure a refusal, in English."""

from __future__ import annotations

from collections.abc import Mapping

from charter.chapters.institutions import prose_en as institutions
from charter.chapters.money import prose_en as money
from charter.chapters.participants import prose_en as participants
from charter.chapters.plan import prose_en as plan

# Conditions of acts: met, not met, not known.
CONDITIONS: Mapping[str, tuple[str, str] | tuple[str, str, str]] = {
    "convene.decided": (
        "The Member Countries decided to hold the extraordinary meeting.",
        "The Member Countries have not decided to hold the extraordinary meeting.",
        "The Member Countries' decision to hold the extraordinary meeting is missing.",
    ),
    "doors.decided": (
        "The Member Countries decided to close the doors.",
        "The Member Countries have not decided to close the doors.",
        "The Member Countries' decision to close the doors is missing.",
    ),
    "agenda.dialogue": (
        "The agenda leaves out the dialogue with RNCOM for a recorded reason: {reason}.",
        "The agenda neither has the dialogue space with RNCOM nor says why not.",
    ),
    "draft.reviewed": (
        "The RCGM did not review the draft, for a recorded reason: {reason}.",
        "The RCGM has not reviewed the draft.",
    ),
    "admission.private": (
        "The admission is decided in the private dialogue of the Vice-Ministers.",
        "An Observer Country's admission is decided in the private dialogue of the Vice-Ministers, behind closed doors.",
    ),
    "admission.meeting": (
        "The admission may be decided at this meeting (reading in use: {option}).",
        "The admission may not be decided at an extraordinary meeting (reading in use: {option}).",
    ),
    "admission.new": ("{party} takes no part yet and may be admitted.", "{party} cannot be admitted: its standing is “{level}”."),
    "admission.lapsed": (
        "{party} lost its status and may be readmitted.",
        "{party} cannot be readmitted: its standing is “{level}”.",
    ),
    "close.adopted": (
        "No objection blocks consensus.",
        "Consensus is blocked by the objection of {objections}, or a condition is not met.",
    ),
    "close.not-adopted": ("There is no consensus.", "There is consensus: the question cannot be closed as not adopted."),
    "decision.recommended": ("The RCGM's recommendation is on file.", "The RCGM's recommendation is missing."),
    "designation.consent": (
        "The Member Country asked for it or agreed.",
        "There is no record that the Member Country asked for it or agreed.",
    ),
    "designation.member": ("{party} is a Member Country.", "{party} is not a Member Country: the Presidency falls to one of the eleven."),
    "designation.not-excluded": (
        "{party} is not excluded from meetings.",
        "{party} is excluded from meetings and cannot be designated.",
    ),
    "designation.non-voting": (
        "A member without vote may take the Presidency too (reading in use: {option}).",
        "A member without vote may not take the Presidency (reading in use: {option}).",
    ),
    "designation.change": (
        "By the reading in use, {party} may follow itself.",
        "The Presidency changes every year: {party} cannot follow itself.",
    ),
    "group.recommended": ("The RCGM's proposal is on file.", "The RCGM's proposal is missing."),
    "group.mandate": ("The mandate is written.", "A specific mandate is missing."),
    "group.objectives": ("The objectives are written.", "The objectives are missing."),
    "group.pillar": ("The group is based on a pillar: {pillar}.", "The pillar on which the group is based is missing."),
    "group.term": ("It has a fixed term: {ends}.", "The term ends on {ends}, before it begins."),
    "group.within-plan": (
        "The term ({ends}) lies within the Strategic Plan “{plan}”.",
        "The term ({ends}) goes beyond the Strategic Plan “{plan}”, which ends on {plan_ends}.",
    ),
    "group.running": ("{group} still exists and may be extended.", "{group} has ended: a new group is needed."),
    "secretary.call": (
        "The call and the selection are done.",
        "The call and selection decided by the Member Countries are missing.",
    ),
    "secretary.cap": ("{person} has not held the office for six years.", "{person} has already held the office for six years in all."),
    "secretary.extension": (
        "The term of {person} has not ended and may be extended.",
        "The term of {person} cannot be extended: it has ended, or was extended twice already.",
    ),
    "donation.authorised": (
        "The Presidency Pro-Témpore authorised the donation “{donation}”.",
        "The Presidency Pro-Témpore's prior authorisation of the donation “{donation}” is missing.",
    ),
}

# What would cure a refusal: a payment, a status, the condition that lacks.
REMEDIES: Mapping[str, str] = {
    "payment": "With {amount} paid today, it {gives}",
    "declaration": "A declaration by the Vice-Ministers changes this standing.",
    "time": "Time cures it: the vote is back on {since}.",
    "readmission": "Readmission by consensus of the Vice-Ministers would give the status back.",
    "observer-status": "With observer status, for which it may apply, it could.",
    "doors": "It may when the doors are opened.",
    "designation": "It could as Presidency Pro-Témpore, if designated.",
    "fact": "Record the fact that is missing.",
    "convene.decided": "The Member Countries' decision is needed.",
    "doors.decided": "The Member Countries' decision is needed.",
    "agenda.dialogue": "Put the dialogue with RNCOM on the agenda, or record why not.",
    "draft.reviewed": "Submit the draft to the RCGM's review, or record why not.",
    "admission.private": "Decide it behind closed doors at the Vice-Ministerial Meeting.",
    "admission.meeting": "Wait for the ordinary Vice-Ministerial Meeting.",
    "close.adopted": "Let the objections that block consensus be withdrawn, or what lacks be met.",
    "decision.recommended": "Obtain the RCGM's recommendation.",
    "designation.consent": "Record the Member Country's request or consent.",
    "group.recommended": "Obtain the RCGM's proposal.",
    "group.mandate": "Write the mandate.",
    "group.objectives": "Write the objectives.",
    "group.pillar": "Name the pillar.",
    "group.term": "Set a term that ends after today.",
    "group.within-plan": "Set a term that ends with the plan at the latest.",
    "group.running": "Establish a new group.",
    "secretary.call": "Complete the call and the selection.",
    "donation.authorised": "Ask the Presidency Pro-Témpore for its authorisation.",
    "plan.none": "Record the plan in force.",
    **participants.REMEDIES,
    **institutions.REMEDIES,
    **plan.REMEDIES,
    **money.REMEDIES,
}

GIVES: Mapping[str, str] = {
    "full": "regains the vote",
    "full-again": "takes part fully again, with voice and vote",
    "voice-without-vote": "returns to meetings, with voice and no vote",
    "up-to-date": "is up to date with everything that has fallen due",
    "paid-ahead": "also pays what is approved and not yet due",
}
# The share of the body itself where it has not the power: the clause that gives it, in the infinitive.
SHARES: Mapping[str, str] = {
    "vm.power.approve-budget": "to recommend the budget to the Vice-Ministerial Meeting.",
    "vm.power.fund-priorities": "to recommend the priorities of the Special Voluntary Fund to the Vice-Ministerial Meeting.",
    "vm.power.approve-manual": "to submit the manual of selection and evaluation to the Vice-Ministerial Meeting.",
    "vm.power.evaluate-se": "to recommend what the Vice-Ministerial Meeting takes into account when it evaluates.",
    "grcm.power.propose-wg": "to propose working groups to the Vice-Ministerial Meeting, with mandate, objectives and term.",
    "grcm.power.draft-plan": "to draft the Strategic Plan and submit it to the Vice-Ministerial Meeting.",
    "grcm.power.report-compliance": "to present the RCGM's report to the Vice-Ministerial Meeting, together with the PPT.",
    "ppt.function.priority-activities": "to identify the priority activities of its year and submit its work plan.",
    "troika.support-role": "to coordinate and support decisions and the implementation of the Strategic Plan.",
    "se.function.budgets": "to prepare the budget.",
    "se.function.accept-donations": "to accept the donation once the PPT has authorised it.",
    "se.function.draft-rules": "to draft the Administrative Regulations and submit them to the Vice-Ministerial Meeting.",
    "wg.power.reports-to-grcm": "to present its reports to the RCGM.",
    "plan.drafting-and-monitoring": "to coordinate, together with the PPT, the Strategic Plan that the RCGM drafts.",
    "annex-a.ppt-annual-report": "to prepare the annual report together with the PPT.",
    "charter.amendment-proposal": "to submit, as a Member Country, a proposal of amendment.",
    "charter.amendment-through-grcm": "to pass the proposal of amendment on to the Vice-Ministerial Meeting.",
}
# The facts that may leave a question open.
FACTS: Mapping[str, str] = {
    "ppt_designated": "the designation of the Presidency Pro-Témpore",
    "decision_taken": "the Member Countries' decision",
    "meeting_held": "the day on which the meeting closed",
    "plan_approved": "the Strategic Plan in force",
    "charter_adopted": "the adoption of the Charter",
    **participants.FACTS,
    **institutions.FACTS,
    **plan.FACTS,
    **money.FACTS,
}
LOST_AGAIN = "; it would be lost again on {day} if nothing more is paid"
NOTHING = "Nothing it could do would cure this."
MISSING = "This fact is missing: {facts}."
EMPOWERED = "The power belongs to {bodies}."
TOWARDS = "What does belong to it: {text}"
INSTEAD = "Instead it may: {acts}."
MEMBERS = "the Member Countries"
