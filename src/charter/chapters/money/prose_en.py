"""Financiamiento; Inicio y modificaciones: its reasons, cures and duties, told in English (data)."""

from __future__ import annotations

from collections.abc import Mapping

# Code of a reason to its sentence, or sentences when it holds, does not, and is not known.
SENTENCES: Mapping[str, str | tuple[str, str] | tuple[str, str, str]] = {
    # Versions of the Charter
    "charter.version": (
        "Version {version} of the Charter, decided on {on}, has been in force since {since}.",
        "Version {version} of the Charter, decided on {on}, will be in force from {since}.",
    ),
    "charter.version-supposed": "Asked as if version {version} of the Charter were the text in force.",
    "arrears.completed-before": (
        "{party} completed {threshold} consecutive years without being up to date ({years}) before {before}, under the earlier "
        "text of the Charter: the consequence lasts as long as they are owed."
    ),
    "charter.version-waits": "Version {version} of the Charter has been decided, but is not in force before {since}.",
    # The way of an amendment
    "amendment.proposed": "{party} proposed the amendment “{title}” on {on}.",
    "amendment.not-proposed": "No Member Country is on record as having proposed the amendment “{amendment}”.",
    "amendment.through-grcm": "The amendment “{amendment}” went through the RCGM on {on}, with its opinion: {opinion}.",
    "amendment.not-through-grcm": "The amendment “{amendment}” has not gone through the RCGM yet.",
    "amendment.stopped": "The RCGM did not let the amendment “{amendment}” pass ({option}).",
    "amendment.open": (
        "The amendment “{amendment}” is still to be decided.",
        "The amendment “{amendment}” has been decided.",
    ),
    "amendment.agreed": (
        "There is consensus on the amendment ({option}).",
        "There is no consensus on the amendment; objections: {objections} ({option}).",
    ),
    "amendment.undecided": "The Vice-Ministerial Meeting has not decided on the amendment “{title}” yet.",
    "amendment.decided": (
        "The Vice-Ministerial Meeting decided on {on} on the amendment “{title}”, which makes version {version} of the Charter.",
        "A decision of {on} on the amendment “{title}” is on record, without effect: it did not take the way the Charter asks for.",
    ),
    # Quotas and arrears on a day
    "state.contributions": (
        "The contributions of {year} cover the whole budget: {paid}. That they are voluntary is read as: {option}.",
        "Of the {budget} of the budget of {year}, {paid} has been contributed. That they are voluntary is read as: {option}.",
    ),
    "state.contributions-none": (
        "No budget of {year}, from which contributions would follow, is on record. That they are voluntary is read as: {option}."
    ),
    "state.quota": (
        "{party} has paid its {contribution} of {year}: {quota}, {percent}% of the budget.",
        "{party} has yet to pay {outstanding} of its {contribution} of {year} ({quota}, {percent}% of the budget), due on {due}.",
    ),
    "state.quota-none": "The share of {party} is {percent}%, but no budget of {year} is on record.",
    "state.called-quota": "In documents of the other countries ({members}) it is called a quota.",
    "state.budget": "The budget of {year}, of {amount}, was approved on {on}.",
    "state.budget-none": "No approved budget of {year} is on record ({option}).",
    "state.arrears": (
        "{party} owes {owed} of {contributions} that have fallen due ({years}).",
        "{party} is up to date with the {contributions} that have fallen due.",
    ),
    "state.vote-at-risk": "If it pays nothing more, {party} will lose its vote on {on}.",
    "state.way-back": "If {party} pays {amount}, it comes back to the meetings with full participation.",
    "state.way-back-voice": "If {party} pays {amount}, it comes back to the meetings with voice and without vote.",
    "state.way-back-declared": "{party} comes back to the meetings when the vice-ministers declare it.",
    # The fund and the support of others
    "fund.objective": (
        "The objective “{objective}” is on record in the matrix of the Strategic Plan.",
        "The objective “{objective}” is not on record in the matrix of the Strategic Plan.",
    ),
    "fund.priority": (
        "The priority “{priority}” of the Fund was approved.",
        "No approval of the priority “{priority}” of the Fund is on record.",
    ),
    "fund.approved": (
        "The activity “{activity}” was approved for the fund.",
        "There is no record that the activity “{activity}” was approved for the fund.",
    ),
    "fund.earmark": (
        "Contributions let {available} be used for this activity; {amount} are paid.",
        "Contributions let {available} be used for this activity; to pay {amount}, {lacking} are lacking.",
    ),
    "fund.proposer": (
        "{party} proposed the activity “{activity}”.",
        "{party} is not the one that proposed the activity “{activity}”.",
        "There is no record of who proposed the activity “{activity}”.",
    ),
    "fund.covered": (
        "{party} confirmed {confirmed} for the whole activity “{activity}”, which costs {budget}.",
        "{party} confirmed {confirmed} of the {budget} that the activity “{activity}” costs: {lacking} is lacking.",
    ),
    "fund.no-budget": "It is not on record what the activity “{activity}” costs, all of which would have to be confirmed.",
    "support.party": (
        "{party} may support the RCM and its events as {category}.",
        "The Charter gives this support to Observer Agencies and Organizations and to RNCOM; {party} is neither.",
    ),
    "event.objective": (
        "The event serves the objective “{objective}”, on record in the matrix of the Strategic Plan.",
        "The objective “{objective}” of the event is not on record in the matrix of the Strategic Plan.",
    ),
    "state.gift": (
        "{party} contributed {amount} to the Fund on {on}, as {category}.",
        "{party} contributed {amount} to the Fund on {on}, as {category}.",
        "{party} contributed {amount} to the Fund on {on}; that it is an international or private entity is not on record, and a "
        "State without a status in force is not among those who contribute.",
    ),
    "state.gift-of-state": (
        "{party} contributed {amount} to the Fund on {on} without a status in force: a State is neither an international nor a "
        "private entity."
    ),
    "state.disbursed": (
        "The Fund paid {amount} on {on} for “{activity}”, which serves the Plan and an approved priority.",
        "The Fund paid {amount} on {on} for “{activity}” without an objective of the Plan or an approved priority on record.",
    ),
    "state.proposer": (
        "{party} proposed the activity “{activity}” on {on}.",
        "{party} proposed the activity “{activity}” on {on}, without a status in force that let it.",
    ),
    "state.support": (
        "{party} gave {support} on {on} ({what}); the action of the Plan it serves is not named.",
        "{party} gave {support} on {on} ({what}), being neither an observer organization nor RNCOM.",
    ),
    "state.support-linked": (
        "{party} gave {support} on {on} ({what}), for the action “{action}” of the Plan.",
        "{party} gave {support} on {on} ({what}) for the action “{action}” of the Plan, being neither an observer organization nor RNCOM.",
    ),
}
# Words for values that stand in the sentences.
WORDS: Mapping[str, str] = {
    "favourable": "favourable",
    "unfavourable": "unfavourable",
    "technical-support": "technical support",
    "financial-support": "financial support",
}
# Code of a condition to what would meet it.
REMEDIES: Mapping[str, str] = {
    "amendment.not-proposed": "A Member Country has to propose the amendment.",
    "amendment.not-through-grcm": "The proposal has to go through the RCGM.",
    "amendment.stopped": "The RCGM has to give a favourable opinion.",
    "amendment.agreed": "Consensus on the amendment is needed.",
    "fund.objective": "The objective has to be on record in the matrix of the Strategic Plan.",
    "fund.priority": "The vice-ministers have to approve the priority of the Fund.",
    "fund.approved": "The Vice-Ministers have to approve the activity.",
    "fund.earmark": "A contribution is needed that is free, or meant for this activity, its line or its pillar, for what lacks.",
    "fund.covered": "The proposer of the activity has to confirm all of its cost.",
    "fund.no-budget": "The proposer of the activity has to say what it costs.",
    "event.objective": "The objective of the event has to be on record in the matrix of the Strategic Plan.",
}
# Names of missing facts, as they complete “missing: …”.
FACTS: Mapping[str, str] = {
    "amendment_proposed": "the proposal of the amendment by a Member Country",
    "amendment_forwarded": "the passage of the amendment through the RCGM",
    "charter_amended": "the decision of the Vice-Ministerial Meeting",
    "activity_proposed": "the proposal of the activity with what it costs",
    "activity_funding_confirmed": "the confirmation of the resources",
    "fund_activity_approved": "the approval of the activity for the fund",
    "fund_priority_approved": "the approval of the priority of the Fund",
    "contributor": "of which kind the contributor is",
}
# What is owed, as it completes “owes: …”.
OWED: Mapping[str, str] = {"approve-budget": "the approval of the budget of {about}"}
