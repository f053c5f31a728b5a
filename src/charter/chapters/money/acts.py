"""Financiamiento; Inicio y modificaciones: the rules of the acts this chapter adds."""

from __future__ import annotations

from charter.actors import RuleOf
from charter.chapters.money import amendments, fund

RULES: dict[str, RuleOf] = {
    "forward-amendment": amendments.forwarding,
    "amend-charter": amendments.amending,
    "approve-fund-activity": fund.approving,
    "disburse-from-fund": fund.disbursing,
    "support-conference": fund.supporting,
    "back-regional-event": fund.supporting,
}
