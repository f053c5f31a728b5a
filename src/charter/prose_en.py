"""Países Miembros, Observadores y Financiamiento: the reasons, told in English."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, str | tuple[str, str] | tuple[str, str, str]] = {
    "standing.full": "{party} takes part fully, with voice and vote.",
    "standing.voice-without-vote": "{party} has a voice but no vote in vice-ministerial decisions.",
    "standing.excluded": "{party} may not take part in meetings of the RCM.",
    "standing.observer": "{party} has observer status.",
    "standing.lapsed": "{party} has lost its observer status.",
    "standing.would-lapse": "{party} would lose its observer status if nothing happens before.",
    "standing.permanent": "{party} takes part permanently.",
    "standing.none": "{party} has no status in the RCM.",
    "membership.member": "{party} is one of the eleven permanent Member Countries.",
    "charter.in-force": "The Charter has been in force since {since}.",
    "quota.united-states": "The share of {party} is {percent}% of the annual budget.",
    "quota.canada": "The share of {party} is {percent}% of the annual budget.",
    "quota.mexico": "The share of {party} is {percent}% of the annual budget.",
    "quota.remaining-members": "The share of {party} is one eighth of {rest}% of the annual budget.",
    "quota.contributions": "The core work of the RCM is financed by annual contributions on that scale.",
    "quota.guatemala": "In documents of {party}, the quota is called a financial contribution.",
    # Arrears
    "arrears.none": "{party} owes no {contribution} that has fallen due.",
    "arrears.below-two": (
        "{party} does not reach {threshold} consecutive years in arrears: it counts {count} ({years})."
    ),
    "arrears.two-years": "{party} has been in arrears for {count} consecutive years ({years}).",
    "arrears.below-two-by-months": (
        "{party} does not exceed {months} months in arrears: its oldest debt fell due on {oldest}."
    ),
    "arrears.two-years-by-months": "{party} exceeds {months} months in arrears: its oldest debt fell due on {oldest}.",
    "arrears.below-two-by-amount": "{party} owes {owed}, less than its {contributions} of two years ({bar}).",
    "arrears.two-years-by-amount": (
        "{party} owes {owed}, no less than its {contributions} of two years together ({bar})."
    ),
    "arrears.until-nothing-owed": (
        "{party} lost its vote and, as the text is read, regains it only when it owes nothing: it owes {owed}."
    ),
    "arrears.below-four": (
        "{party} does not reach {threshold} consecutive years in arrears, which exclude from meetings."
    ),
    "arrears.four-years": (
        "{party} has been in arrears for {count} consecutive years ({years}), which excludes it from meetings."
    ),
    "arrears.four-years-by-months": (
        "{party} exceeds {months} months in arrears since {oldest}, which excludes it from meetings."
    ),
    "arrears.four-years-by-amount": (
        "{party} owes {owed}, no less than its {contributions} of the years that exclude from meetings ({bar})."
    ),
    "arrears.exclusion-lasts": "The exclusion of {party} lasts until it regularises its payment commitments.",
    "arrears.not-regularised": "{party} owes {owed} of {contributions} that have fallen due ({years}).",
    "arrears.voice-kept": "{party} keeps its right to speak.",
    "arrears.other-bodies": (
        "{party} keeps all its rights in the RCGM and in the Working Groups.",
        "As the text is read, the loss of vote reaches the RCGM and the Working Groups too.",
    ),
    "arrears.voice-year": (
        "After regularising, {party} returns with voice and without vote until {until}, as the text is read."
    ),
    "arrears.declared": "On {on} the Vice-Ministers declared the standing of {party}: {level}.",
    "arrears.not-declared": "The Vice-Ministers have not declared that {party} loses any right.",
    "arrears.year-unpaid": (
        "{party} has not paid its {contribution} of {year}, due on {due}: {outstanding} is outstanding."
    ),
    "arrears.year-part-paid": (
        "{party} has paid {paid} of the {quota} of its {contribution} of {year}: {outstanding} is outstanding."
    ),
    "arrears.year-arranged": "An approved payment plan covers the {contribution} of {year} of {party}.",
    "arrears.year-to-come": (
        "The {contribution} of {year} of {party} does not count yet: it falls due on {due}, with "
        "{outstanding} outstanding."
    ),
    "arrears.year-paid-ahead": "The {contribution} of {year} of {party}, due on {due}, has been paid already.",
    "arrears.years-paid": "{party} is up to date with its {contributions} of {years} that have fallen due.",
    "arrears.years-before-charter": (
        "The {contributions} of {years} fell due before the Charter and stand outside the account of {party}."
    ),
    "arrears.years-not-assessed": (
        "The {contributions} of {years} fell due during the exclusion of {party} and, as the text is read, "
        "are not assessed."
    ),
    # Observers
    "observer.admitted": "{party} was admitted as {category} on {on}.",
    "observer.readmitted": "{party} was readmitted as {category} on {on}.",
    "observer.not-readmitted": "The Vice-Ministers have not readmitted {party} since.",
    "observer.never-admitted": "No admission of {party} as an observer is on record.",
    "absence.running": (
        "{party} keeps its status if it takes part before {lapse}: {years} years count from {since} ({from})."
    ),
    "absence.running-yearly": (
        "{party} keeps its status if it takes part before {lapse}: it must attend each year, counted from {since}."
    ),
    "absence.unending": "Nothing on record ends the status of {party}, counted from {since} ({from}).",
    "absence.unending-yearly": "Nothing on record ends the status of {party}.",
    "absence.lapsed": (
        "{party} did not take part for {years} consecutive years from {since} ({from}) and lost its status on {lapse}."
    ),
    "absence.lapsed-yearly": (
        "{party} did not attend for a whole year after {since} and, as the text is read, lost its status on {lapse}."
    ),
    "absence.lapsed-before": (
        "{party} had held the status before, from {since}, and lost it through absence on {lapse}."
    ),
    "notice.in-time": "{party} was notified on {sent}, in time (by {due}).",
    "notice.late": "{party} was notified on {sent}, after the term ({due}); the notice informs all the same.",
    "notice.missing": "No notice to {party}, owed by {due}, is on record; this is a breach of its own.",
}

WORDS: Mapping[str, str] = {
    "full": "full, with voice and vote",
    "voice-without-vote": "voice without vote",
    "excluded": "excluded from meetings",
    "observer": "observer",
    "lapsed": "status lost",
    "none": "no status",
    "permanent": "permanent participation",
    "member": "Member Country",
    "observer-country": "an Observer Country",
    "observer-organisation": "an Observer Organization",
    "civil-society": "civil society",
    "admission": "its admission",
    "readmission": "its readmission",
    "participation": "its last participation",
}
