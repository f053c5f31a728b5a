"""Plan Estratégico, Grupos de Trabajo, Pilares y Anexo A: its reasons, cures and duties, told in English (data)."""

from __future__ import annotations

from collections.abc import Mapping

# Code of a reason to its sentence, or sentences when it holds, does not, and is not known.
SENTENCES: Mapping[str, str | tuple[str, str] | tuple[str, str, str]] = {
    "join.open": "Joining a Working Group is open to {party}, if it wishes.",
    "join.excluded": (
        "{party} is excluded from meetings and, as the text is read, may not join a group.",
        "{party} is excluded from meetings but, as the text is read, may be listed in a group.",
    ),
    "join.officials": (
        "{party} sends officials of technical level.",
        "Groups consist of officials of technical level: {party} sends others.",
    ),
    "join.by-mandate": "{party} takes part in Working Groups according to its mandate.",
    "join.countries": "Observer Countries are not part of Working Groups; their place in the sessions: {option}.",
    "join.related": (
        "The mandate of {party} is related to that of the group.",
        "The mandate of {party} is not related to that of the group.",
    ),
    "join.asked": "Who is in the group does not decide who may enter.",
    "join.never-refused": "Entry is open to the Member Countries that wish it: nobody may refuse it.",
    "join.not-refused": "No clause gives {party} the decision on who else takes part in a group.",
    "group.exists": (
        "Group {group} exists on that day by decision of the Vice-Ministers.",
        "Group {group} does not exist on that day: it exists only from its approval to the end of its term.",
    ),
    "group.outside-plan": (
        "The topic is not in the Strategic Plan.",
        "The topic is in the Strategic Plan: it is not one for an ad hoc group.",
    ),
    "pillar.named": "The pillar is one of the three: {pillar}.",
    "work-plan.objectives": ("The work plan has objectives.", "The work plan lacks objectives."),
    "work-plan.priorities": ("The work plan has priorities.", "The work plan lacks priorities."),
    "work-plan.within": (
        "Its objectives stay within the approved ones, or are its own as the text is read.",
        "Its objectives go beyond those approved with the group.",
    ),
    "report.to-grcm": ("The report goes to the RCGM.", "The report goes to the RCGM, not to {body}."),
    "evaluation.results": ("The evaluation says what was achieved.", "The evaluation does not say what results were achieved."),
    "activity.linked": ("The activity adds to its work plan.", "The activity is not linked to its work plan."),
    "legacy.approved": ("The document was approved within the RCM.", "The document was not approved within the RCM."),
    "register.group": (
        "As the text is read, {body} keeps the register of its activities.",
        "{body} does not keep the register of activities: it does not exist on that day, or the Executive Secretariat keeps it.",
    ),
    "plan.coordinated": (
        "The Presidency and the Secretariat coordinated it.",
        "The coordination of the Presidency and the Secretariat is missing.",
    ),
    "plan.pillars": (
        "The Plan builds on the three pillars, or says why it leaves one out (without actions: {without}).",
        "The Plan leaves without actions and without explanation: {without}.",
    ),
    "plan.guidelines": (
        "The Plan “{plan}” follows the guidelines of Annex A in all its actions.",
        "The Plan “{plan}” does not follow the guidelines of Annex A: incomplete actions, {count}.",
        "No actions of the Plan “{plan}” are on record to compare with Annex A.",
    ),
    "matrix.column": ("Action “{action}” says: {column}.", "Action “{action}” lacks: {lacking}."),
    "matrix.results": (
        "Action “{action}” can be managed by results.",
        "Action “{action}” cannot be managed by results: {lacking} lacking.",
    ),
    "matrix.status": (
        "The status of action “{action}” is “{status}”.",
        "The status of action “{action}” ({status}) is not one of the Annex's three.",
    ),
    "matrix.deadline": (
        "Action “{action}” is in time (until {deadline}) or already closed.",
        "The deadline of action “{action}” passed on {deadline} and the action is still not closed.",
        "Action “{action}” has no deadline.",
    ),
    "matrix.fresh": (
        "Action “{action}” is up to date (last entry: {since}).",
        "Action “{action}” has had no new entry for {months} months or more, since {since}.",
    ),
    "matrix.implemented": (
        "Action “{action}” is answered for by {groups}.",
        "No existing Working Group answers for action “{action}”.",
    ),
    "matrix.pillar": ("Action “{action}” belongs to: {pillars}.", "Action “{action}” belongs to none of the three pillars."),
    "matrix.subtopic": (
        "Sub-topic “{subtopic}” of action “{action}” lies within: {pillars}.",
        "Sub-topic “{subtopic}” of action “{action}” lies within none of the three pillars.",
    ),
    "matrix.row": ("Action “{action}” is complete in the matrix.", "Action “{action}” lacks entries in the matrix: {count}."),
    "subtopic.pillar": ("The sub-topic lies within: {pillars}.", "The sub-topic lies within none of the three pillars."),
    "report.commitments": (
        "The report says which commitments are achieved, in process and pending.",
        "The report does not say which commitments are achieved, in process and pending.",
    ),
    "report.balance": ("The report takes stock of the work done.", "The report does not take stock of the work done."),
    "report.recommendations": ("The report recommends next steps.", "The report lacks recommendations and next steps."),
    "renewal.no-plan": "No Strategic Plan to renew is on record.",
    "renewal.before-end": (
        "The Plan “{plan}” is still in force: it ends on {ends}.",
        "The Plan “{plan}” ended on {ends}: the decision was due before.",
    ),
    "renewal.matrix": (
        "The follow-up matrix of the Plan “{plan}” is on file.",
        "The follow-up matrix of the Plan “{plan}” is missing.",
    ),
    "renewal.goals": (
        "The evaluation of the targets of the Plan “{plan}” is on file.",
        "The evaluation of the targets of the Plan “{plan}” is missing.",
    ),
    "renewal.recommendations": (
        "The Presidency's recommendations are on file in its annual report.",
        "The recommendations of the Presidency and the Secretariat are missing: no annual report is on file.",
    ),
    "group.alive": "Group {group} has existed since {since} by decision of the Vice-Ministers.",
    "group.not-alive": "On {on} something was done in the name of {group}, which did not exist on that day.",
    "group.mandated": (
        "The mandate and the objectives of {group} are on record; its term ends on {ends}.",
        "The proposal of {group} lacks its mandate or its objectives; its term ends on {ends}.",
        "The proposal with the mandate and the objectives of {group} is not on record; its term ends on {ends}.",
    ),
    "group.extended": (
        "The term of {group} was extended: it ends on {ends}.",
        "The term of {group} has not been extended: it ends on {ends} and may be extended until then.",
    ),
    "group.is-ad-hoc": "Group {group} is an ad hoc group, outside the Strategic Plan; it ends on {ends}.",
    "group.officials": (
        "{party} is in {group} with officials of technical level.",
        "{party} is in {group} with persons who are not of technical level.",
        "The level of those whom {party} sends to {group} is not on record.",
    ),
    "group.others": (
        "{party} takes part in {group}; its mandate: {mandate}.",
        "{party} is listed in {group}, but its status is not current; its mandate: {mandate}.",
    ),
    "work-plan.on-file": (
        "The work plan of {group} is on file.",
        "Group {group} has not submitted its work plan, due on {due}.",
        "Group {group} has until {due} to submit its work plan.",
    ),
    "work-plan.outdated": "The work plan of {group} is older than the Strategic Plan in force: it has to update it.",
    "legacy.network": (
        "Group {group} takes up “{document}”, of the networks of liaison officers, approved in the RCM.",
        "Group {group} cannot take up “{document}”, of the networks of liaison officers: it was not approved in the RCM.",
        "Whether “{document}”, which {group} takes up, was approved in the RCM is not on record.",
    ),
    "legacy.regional": "Group {group} takes up “{document}”, of the group on extra-regional migrants.",
    "group.limited": (
        "The term of {group} ({decided}) lies within the Plan “{plan}”.",
        "The term decided for {group} ({decided}) goes beyond the Plan “{plan}”: it ends with it, on {ends}.",
    ),
    "group.was-recommended": (
        "The RCGM proposed {group} before it was approved.",
        "Group {group} was approved before the RCGM proposed it.",
        "The RCGM's proposal of {group} is not on record.",
    ),
    "group.members": (
        "In {group}: {members}.",
        "In {group}: {members}.",
        "Which Member Countries are in {group} is not on record; it is open to all.",
    ),
    "group.pillars": ("Group {group} is based on: {pillars}.", "The pillar on which {group} is based is not on record."),
    "group.objectives-set": (
        "The work plan of {group} has objectives and priorities.",
        "The work plan of {group} lacks objectives or priorities.",
        "Group {group} has no work plan with its objectives yet.",
    ),
    "group.register": (
        "The register has activities of {group} in the last twelve months: {count}.",
        "The register has no activity of {group} in the last twelve months.",
        "The register has no activities of {group} yet.",
    ),
    "pillar.used": (
        "Pillar “{pillar}”: actions in the Plan, {count}; groups: {groups}.",
        "Pillar “{pillar}”: no actions in the Plan and no groups.",
    ),
    "plan.on-pillars": (
        "The Plan “{plan}” builds on the three pillars, or says why not (without actions: {without}).",
        "The Plan “{plan}” leaves without actions and without explanation: {without}.",
    ),
    "plan.drafted": (
        "The RCGM drafted the Plan “{plan}” before its approval.",
        "The Plan “{plan}” was approved before the RCGM proposed it.",
        "The RCGM's proposal of the Plan “{plan}” is not on record.",
    ),
    "plan.approved": (
        "The Vice-Ministers approved the Plan “{plan}”.",
        "The Plan “{plan}” is proposed and awaits the approval of the Vice-Ministers: it is not in force.",
    ),
    "plan.runs": "The Plan “{plan}” is in force, until {ends}.",
    "plan.goes-on": "The Plan “{plan}” ended on {ends}; as the text is read, it continues until the next one.",
    "plan.gap": "No Strategic Plan is in force: “{plan}” is not in force and no other follows.",
    "plan.none-yet": "No Strategic Plan is on record.",
    "matrix.of-plan": (
        "The matrix of the Plan “{plan}” has {rows} actions, {complete} of them complete.",
        "The Plan “{plan}” has no follow-up matrix yet.",
    ),
    "report.from-matrix": (
        "For the annual report, from the matrix of the Plan “{plan}”: achieved, {achieved}; in process, {in_process}; pending, {pending}.",
        "For the annual report, from the matrix of the Plan “{plan}”: achieved, {achieved}; in process, {in_process}; pending, {pending}.",
        "The matrix of the Plan “{plan}” has no commitments to report on yet.",
    ),
    "renewal.inputs": (
        "The Plan “{plan}” ends on {ends}; what the decision on the next one has to consider is on file.",
        "The Plan “{plan}” ends on {ends}; to decide the next one lacks: {lacking}.",
    ),
    "plan.informed": (
        "The RCGM informed the Vice-Ministers of its evaluation of {year} of the Plan “{plan}”.",
        "The Vice-Ministers met without being informed by the RCGM of its evaluation of {year} of the Plan “{plan}”.",
        "The RCGM has to inform of its evaluation of {year} of the Plan “{plan}” at the next Vice-Ministerial Meeting.",
    ),
    "plan.renewed": (
        "The Plan that follows “{plan}” was approved before the latter ends, on {ends}.",
        "The Plan “{plan}” ended on {ends} without a decision on the next one before that.",
        "The Plan “{plan}” ends on {ends}: the next one is still to be decided.",
    ),
}
# Words for values that stand in the sentences.
WORDS: Mapping[str, str] = {
    "wg:": "the Working Groups",
    "pillar.governance": "migration governance",
    "pillar.integration-development": "integration, migration and its link to development",
    "pillar.protection": "preparedness, protection, assistance and irregular migration",
    "column.line": "the line of action",
    "column.description": "the description",
    "column.result": "the expected result",
    "column.indicator": "the indicator",
    "column.target": "the target",
    "column.responsible": "the responsible party",
    "column.deadline": "the deadline",
    "status.finished": "completed",
    "status.in-implementation": "in process of implementation",
    "status.not-achieved": "not achieved",
    "status.not-started": "not started",
    "status.none": "no status",
    "mandate.unstated": "not stated",
    "input.plan_action": "the follow-up matrix",
    "input.plan_evaluated": "the evaluation of the targets",
    "input.report_issued": "the recommendations of the Presidency and the Secretariat",
}
# Code of a condition to what would meet it.
REMEDIES: Mapping[str, str] = {
    "join.related": "Show a mandate related to that of the group.",
    "group.outside-plan": "Establish it as a regular group.",
    "work-plan.objectives": "Write the objectives.",
    "work-plan.priorities": "Write the priorities.",
    "work-plan.within": "Bring the objectives within the approved ones.",
    "report.to-grcm": "Present it to the RCGM.",
    "evaluation.results": "Write what was achieved.",
    "activity.linked": "Link the activity to the work plan.",
    "legacy.approved": "Cite the approval of the document in the RCM.",
    "plan.coordinated": "Coordinate it with the Presidency and the Secretariat.",
    "plan.pillars": "Add actions for the pillar left out, or write why there are none.",
    "plan.guidelines": "Complete the actions in the matrix.",
    "matrix.column": "Fill in the column that lacks.",
    "matrix.status": "Choose one of the Annex's three statuses.",
    "matrix.results": "Write result, indicator and target.",
    "matrix.pillar": "Name the pillar.",
    "subtopic.pillar": "Name one of the three pillars.",
    "report.commitments": "Add the commitments.",
    "report.balance": "Add the balance.",
    "report.recommendations": "Add the recommendations.",
    "renewal.no-plan": "Record the Strategic Plan.",
    "renewal.matrix": "Record the follow-up matrix.",
    "renewal.goals": "Record the evaluation of the targets.",
    "renewal.recommendations": "Record the Presidency's annual report.",
}
# Names of missing facts, as they complete “missing: …”.
FACTS: Mapping[str, str] = {
    "plan_action": "an action of the follow-up matrix",
    "plan_proposed": "the proposal of the Strategic Plan",
    "plan_evaluated": "the yearly evaluation of the Plan",
    "wg_established": "the establishment of the Working Group",
    "wg_proposed": "the proposal of the Working Group",
    "wg_member_joined": "who has joined the Working Group",
    "wg_plan_submitted": "the group's work plan",
    "wg_report": "the group's report",
    "wg_evaluated": "the group's yearly evaluation",
    "activity_logged": "an activity in the register",
    "legacy_taken_up": "a document taken up",
    "compliance_reported": "the RCGM's report to the Vice-Ministers",
}
# What is owed, as it completes “owes: …”.
OWED: Mapping[str, str] = {
    "submit-work-plan": "its work plan",
    "submit-group-report": "its report to the RCGM for {about}",
    "evaluate-group": "the evaluation of its year {about}",
    "issue-annual-report": "the annual report of {about}",
    "renew-plan": "the decision on the Strategic Plan that follows “{about}”",
}
