"""Países Miembros, observadores y sociedad civil: the rules of the acts this chapter adds."""

from __future__ import annotations

from charter import conduct, participation
from charter.actors import RuleOf
from charter.chapters.participants import applications, files, membership, outcomes

RULES: dict[str, RuleOf] = {
    "apply-for-membership": applications.applying_for_membership,
    "apply-for-observer-status": applications.applying_for_observer,
    "submit-application": files.submitting,
    "choose-notice-means": conduct.by_competence,
    "assign-compact-task": outcomes.assigning,
    "convene-tripartite": conduct.by_competence,
    "answer-contribution": conduct.by_competence,
    "accept-charter": participation.by_share,
    "identify-project": participation.by_share,
    "submit-practice": participation.for_itself,
    "file-contribution": participation.by_share,
    "present-as-binding": outcomes.presenting_as_binding,
    "state-withdrawal": membership.withdrawing,
}
