"""Financiamiento; Inicio y modificaciones: the rules of the acts this chapter adds."""

from __future__ import annotations

from charter.actors import RuleOf
from charter.chapters.money import amendments, fund
from charter.conduct import by_competence

RULES: dict[str, RuleOf] = {
    "forward-amendment": amendments.forwarding,
    "amend-charter": amendments.amending,
    "approve-fund-activity": fund.approving,
    "confirm-fund-resources": fund.confirming,
    "disburse-from-fund": fund.disbursing,
    "keep-fund": by_competence,
    "keep-ledger": by_competence,
    "support-conference": fund.supporting,
    "back-regional-event": fund.supporting,
}
