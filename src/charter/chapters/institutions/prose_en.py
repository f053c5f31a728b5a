"""Estructura institucional: its reasons, cures and duties, told in English (data)."""

from __future__ import annotations

from collections.abc import Mapping

# Code of a reason to its sentence, or sentences when it holds, does not, and is not known.
SENTENCES: Mapping[str, str | tuple[str, str] | tuple[str, str, str]] = {
    # Meetings
    "designation.on-file": (
        "{party} asked for the Presidency of {year} or shares the decision to assume it.",
        "There is no record that {party} asks for the Presidency of {year} or shares the decision to assume it.",
    ),
    "designation.ahead": (
        "The day on which it would take office ({day}) lies within the next two years, which end on {latest}.",
        "A Presidency is designated up to two years before, that is, until {latest}; the day proposed is {day}.",
    ),
    "handover.troika": (
        "{party} belongs to the Troika: it held, holds or is to hold the Presidency.",
        "{party} does not belong to the Troika.",
    ),
    "joint.two-members": (
        "{members} meet within the RCM.",
        "At least two Member Countries are needed to meet within the RCM.",
    ),
    "convene.virtual-extraordinary": "An extraordinary meeting may be held in person or virtually.",
    "delegation.level": (
        "The delegation of {party} is headed by {level}, the level that {body} asks for.",
        "The delegation of {party} is headed by {level}, not the level that {body} asks for; the accrediting country judges it.",
        "The level of the head of the delegation of {party} is not said.",
    ),
    "delegation.empowered": (
        "The credentials of {party} say that its delegation can decide and formulate proposals.",
        "The credentials of {party} do not empower its delegation to decide and formulate proposals.",
        "The credentials of {party} do not say whether its delegation can decide and formulate proposals.",
    ),
    "troika.incomplete": (
        "The Troika works with those it has; the {lacking} Presidency is lacking.",
        "The Troika does not meet while the {lacking} Presidency is lacking, as the text is read.",
    ),
    "expense.logistics": (
        "The logistics of this meeting may be charged to the Executive Secretariat's budget.",
        "The logistics of this meeting fall on the Presidency Pro-Témpore, not on the Executive Secretariat's budget.",
    ),
    "expense.travel": (
        "The travel is not to a meeting of the Troika and may be charged to that budget.",
        "Each country pays its own travel to meetings of the Troika.",
    ),
    "expense.borne": (
        "The logistics of “{meeting}” were borne by {bearer}, on whom they fell.",
        "The logistics of “{meeting}” were borne by {bearer} and fell on {due}.",
        "The logistics of “{meeting}” were borne by {bearer}; who held the Presidency that day is not on record.",
    ),
    "expense.own-travel": (
        "The travel to “{meeting}” was paid by {bearer}, as falls on each country of the Troika.",
        "The travel to “{meeting}” was paid by {bearer} and fell on the country that travelled.",
    ),
    "synergies.contact": (
        "Contact with {forum} during this Presidency is on record.",
        "No contact with {forum} during this Presidency is on record.",
    ),
    # What the vice-ministers decide
    "state.body": "Among the five bodies of the RCM: {body}.",
    "state.troika": (
        "The Troika counts among the bodies (as read: {option}).",
        "The Troika does not count among the five bodies (as read: {option}).",
    ),
    "priorities.in-force": ("These priorities are in force: {topics}.", "These priorities are no longer in force: {topics}."),
    "ministers.merited": (
        "The meeting of ministers is merited: {reason}.",
        "What merits a meeting of ministers is not said.",
    ),
    "work-plan.submitted": (
        "The Presidency submitted the work plan “{work_plan}”.",
        "The Presidency has not submitted the work plan “{work_plan}”.",
    ),
    "work-plan.consulted": (
        "The consultation of the Member Countries on “{work_plan}” is on record.",
        "No consultation of the Member Countries on “{work_plan}” is on record.",
    ),
    "work-plan.aligned": (
        "The work plan is aligned with the Strategic Plan “{plan}”, which is in force.",
        "The work plan does not name the Strategic Plan “{plan}”, which is in force.",
        "No Strategic Plan is in force with which to align the work plan.",
    ),
    "work-plan.approved": (
        "The Vice-Ministers approved the work plan of {party}.",
        "The work plan of {party} awaits the approval of the Vice-Ministers.",
        "{party} has not yet submitted its work plan.",
    ),
    "budget.recommended": (
        "The budget of {year} was approved on the recommendation of the RCGM.",
        "The budget of {year} was approved without a recommendation of the RCGM on record; it keeps its effect.",
    ),
    "fund-priority.recommended": (
        "The priority “{priority}” of the Fund was approved; the record does not say whether the RCGM recommended it: "
        "the Member Countries judge that."
    ),
    "preside.silent": (
        "The Charter does not say who presides over sessions while {party}, which holds the Presidency, is excluded from meetings: "
        "the Member Countries decide it."
    ),
    "manual.submitted": (
        "The RCGM submitted version “{version}” of the manual.",
        "The RCGM has not submitted version “{version}” of the manual.",
    ),
    "manual.in-force": (
        "The selection follows the manual “{version}”.",
        "No manual governs the selection: that of 2017 awaits a new approval, as the text is read.",
    ),
    "manual.of-2017": (
        "The manual of 2017 serves the office of today (as read: {option}).",
        "The manual of 2017 does not serve without a new approval (as read: {option}).",
    ),
    "terminology.office": (
        "Where a paper says “{office}”, Executive Secretary is understood: notes {notes}.",
        "“{office}” is no name of the Executive Secretary, neither of today nor from before the Charter.",
    ),
    "appointment.at-meeting": (
        "The appointment is decided at the Vice-Ministerial Meeting.",
        "The appointment is decided at a Vice-Ministerial Meeting, not outside it.",
    ),
    "secretary.no-call-needed": "The extension needs no other call, as the text is read.",
    "se.vacant": "Nobody holds the office of Executive Secretary today.",
    "selection.open": (
        "The call “{call}” takes candidacies.",
        "The call “{call}” takes no candidacies: it has not been opened, or has closed.",
    ),
    "selection.closed": (
        "The call “{call}” has closed.",
        "The call “{call}” has not closed yet, or has not been opened.",
    ),
    "selection.candidate": (
        "The candidacy “{person}” is on file in the call “{call}”.",
        "There is no candidacy “{person}” on file in the call “{call}”.",
    ),
    "secretary.evaluated": (
        "{person} was evaluated in the term that began on {since}.",
        "{person} has not been evaluated in the term that began on {since}, before it is extended.",
    ),
    "selection.call": (
        "The selection “{call}” ended with {person}.",
        "The selection “{call}” closed without a record of who was chosen.",
        "The selection “{call}” is under way.",
    ),
    "selection.holder": (
        "{person} was appointed after a call and a selection.",
        "No call and selection before the appointment of {person} is on record.",
    ),
    "candidate.national": (
        "{person} is a national of a Member Country.",
        "{person} is not a national of a Member Country.",
    ),
    "candidate.merits": (
        "The file of {person} has evidence of career, impartiality, independence and integrity; the Member Countries judge it.",
        "The file of {person} lacks evidence of: {lacking}; the Member Countries judge it.",
    ),
    "candidate.manual": (
        "The file of {person} answers the qualities of the manual; the Member Countries judge them.",
        "The file of {person} does not yet answer the qualities of the manual; the Member Countries judge them.",
    ),
    # What the GRCM proposes
    "proposal.mandate": ("The proposal has the mandate of the group.", "The proposal lacks the mandate of the group."),
    "proposal.objectives": ("The proposal has the objectives of the group.", "The proposal lacks the objectives of the group."),
    "proposal.term": ("The proposal has the term of the group.", "The proposal lacks the term of the group."),
    "plan-update.in-force": (
        "The Strategic Plan “{plan}” is in force and can be updated.",
        "No Strategic Plan is in force that could be updated.",
    ),
    "plan-update.effect": (
        "The update of the Plan “{plan}” is in force (as read: {option}).",
        "The update of the Plan “{plan}” awaits the approval of the Vice-Ministers (as read: {option}).",
    ),
    "issue.strategy": (
        "There is a strategy for the obstacle “{issue}”.",
        "There is no strategy yet for the obstacle “{issue}”.",
    ),
    # The Secretariat
    "representation.in-office": (
        "{person} heads the Executive Secretariat and represents the RCM.",
        "Nobody heads the Executive Secretariat today who could represent the RCM in its name.",
    ),
    "representation.general": "Towards another consultative process the general representation suffices, as the text is read.",
    "representation.entrusted": (
        "The Vice-Ministerial Meeting or the Presidency entrusted it.",
        "Neither the Vice-Ministerial Meeting nor the Presidency entrusted it.",
        "Whether the Vice-Ministerial Meeting or the Presidency entrusted it is not known.",
    ),
    "representation.act": (
        "The Executive Secretariat represented the RCM before {forum} as it may.",
        "The Executive Secretariat represented the RCM before {forum} without a mandate on record.",
    ),
    "cooperation.non-reimbursable": (
        "The cooperation asked for is not to be paid back.",
        "The cooperation asked for is to be paid back, and the RCM seeks none of that kind.",
    ),
    "mechanisms.reported": (
        "At “{meeting}” the RCGM was told of mechanisms to collaborate with organizations.",
        "No record says that at “{meeting}” the RCGM was told of mechanisms to collaborate with organizations.",
    ),
    "rules.submitted": (
        "The Executive Secretariat submitted version “{version}” of the Regulations.",
        "The Executive Secretariat has not submitted version “{version}” of the Regulations.",
    ),
    "rules.in-force": (
        "Version “{version}” of the Administrative Regulations is in force.",
        "No version of the Administrative Regulations is in force yet.",
    ),
    "rules.norms": (
        "The draft takes into account: {norms}.",
        "The draft does not say which rules of the IOM and of the International Civil Service it takes into account.",
    ),
    "advice.answered": (
        "The Executive Secretariat answered the query “{request}” of {party}.",
        "The query “{request}” of {party} awaits an answer.",
    ),
    "glossary.fresh": (
        "The Glossary was updated within the last {months} months.",
        "The Glossary has not been updated for more than {months} months.",
    ),
    "glossary.never": "No update of the Glossary is on record.",
    "contact.this-year": (
        "The Executive Secretariat was in contact this year with the focal point of {party}.",
        "No contact this year with the focal point of {party} is on record.",
    ),
    "staff.parameters": (
        "The Member Countries approved the parameters of the technical team.",
        "The Member Countries have not approved the parameters of the technical team.",
    ),
    "staff.criteria": (
        "Criteria of the IOM were applied: {criteria}.",
        "Which criteria of the IOM were applied is not said.",
    ),
    "reports.while-excluded": (
        "The exclusion covers meetings, not the reading of reports (as read: {option}).",
        "As the text is read, an excluded country has no access to the reports: {option}.",
    ),
    "owed.eve": "The Charter sets no day: the eve of the meeting is taken.",
    "owed.not-held": "No longer owed: the meeting convened for {on} is not on record as held.",
    "owed.no-term": "The Charter sets no term: it is owed until it is done.",
    "owed.open-without-term": "Open: the Charter sets no term.",
    "owed.met-without-term": "Met on {on}; the Charter sets no term.",
}
# Words for values that stand in the sentences.
WORDS: Mapping[str, str] = {
    "wg:": "the working groups",
    "outgoing": "outgoing",
    "current": "current",
    "incoming": "incoming",
    "vice-minister": "a vice-minister",
    "equivalent": "somebody of equivalent level, accredited by the country",
    "director": "a director",
    "middle-rank": "somebody of middle rank",
    "lower": "somebody below middle rank",
    "career": "career",
    "impartiality": "impartiality",
    "independence": "independence",
    "integrity": "integrity",
    "south-american-conference": "the South American Conference on Migration",
}
# Code of a condition to what would meet it.
REMEDIES: Mapping[str, str] = {
    "joint.two-members": "Bring at least two Member Countries together.",
    "delegation.level": "Accredit somebody of the level asked for.",
    "ministers.merited": "Say what merits the meeting.",
    "designation.on-file": "Have the Member Country record its request or its agreement for that year.",
    "designation.ahead": "Propose a day within the next two years.",
    "work-plan.submitted": "Have the Presidency submit the work plan.",
    "work-plan.consulted": "Consult the Member Countries and record the consultation.",
    "work-plan.aligned": "Align the work plan with the Strategic Plan in force.",
    "manual.submitted": "Have the RCGM submit that version of the manual.",
    "rules.submitted": "Have the Executive Secretariat submit that version of the Regulations.",
    "rules.norms": "Add the list of the rules taken into account.",
    "terminology.office": "Name the office of Executive Secretary.",
    "appointment.at-meeting": "Decide it at a Vice-Ministerial Meeting, ordinary or extraordinary.",
    "representation.entrusted": "Obtain the mandate of the Vice-Ministerial Meeting or of the Presidency.",
    "representation.in-office": "Have the Vice-Ministers appoint an Executive Secretary.",
    "cooperation.non-reimbursable": "Seek cooperation that is not to be paid back.",
    "proposal.mandate": "Write the mandate.",
    "proposal.objectives": "Write the objectives.",
    "proposal.term": "Set the term.",
    "selection.open": "Wait until a call is opened, or register the candidacy in the one that is open.",
    "selection.closed": "Wait for the day on which the call closes.",
    "selection.candidate": "Register the candidacy first, while the call is open.",
    "manual.in-force": "Have the RCGM submit a manual and the Vice-Ministers approve it.",
    "secretary.evaluated": "Evaluate the holder first: it may be in an earlier paragraph of the same Declaration.",
    "staff.parameters": "Have the Member Countries approve the parameters of the technical team.",
    "staff.criteria": "Say which criteria of the IOM are applied.",
    "troika.incomplete": "Designate whoever the Troika lacks.",
    "plan-update.in-force": "Wait until a Strategic Plan is in force.",
}
# Names of missing facts, as they complete “missing: …”.
FACTS: Mapping[str, str] = {
    "mandate_given": "the mandate of the Vice-Ministerial Meeting or of the Presidency",
    "se_selected": "the call and the selection",
    "delegation_accredited": "the level of the delegation",
    "budget_recommended": "the recommendation of the RCGM",
    "candidate_evidence": "the evidence on file",
}
# What is owed, as it completes “owes: …”.
OWED: Mapping[str, str] = {
    "share-joint-results": "to share the results of the meeting “{about}” with all Member Countries",
    "submit-ppt-plan": "the yearly work plan of the Presidency of {about}",
    "designate-successor": "to designate who follows {about} in the Presidency Pro-Témpore",
    "draft-declaration": "the draft declaration for the meeting “{about}”",
    "review-declaration": "the review of the draft declaration for the meeting “{about}”",
    "report-compliance": "the report on compliance with the Strategic Plan at the meeting “{about}”",
    "draft-plan": "the draft of the Strategic Plan that follows “{about}”",
    "decide-on-secretary": "to decide on the extension or succession of the Executive Secretary, whose term ends in {about}",
    "decide-succession": "to decide on the succession of the Executive Secretary, whose term ends in {about}",
    "evaluate-secretary": "the evaluation of the Executive Secretary, for the year of service that ends in {about}",
    "draft-budget": "the draft budget of {about}",
    "submit-rules": "to submit the Administrative Regulations",
    "approve-rules": "to decide on the Administrative Regulations",
    "carry-out-mandate": "to carry out the mandate “{about}”",
}
