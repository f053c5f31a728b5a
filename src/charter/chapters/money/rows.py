"""Financiamiento; Inicio y modificaciones: whose its acts are, in which circumstances they are asked, and their names (data)."""

from __future__ import annotations

from charter.meetings import GRCM, PPT, SE, VM
from charter.parties import MEMBERS, Category
from charter.rows import Power, Share

# Acts that belong to bodies, and acts of parties: see ``charter.competences`` and ``charter.shares``.
HELD: dict[str, Power] = {
    "forward-amendment": Power((GRCM,), ("charter.amendment-through-grcm",)),
    "amend-charter": Power((VM,), ("charter.amendment-decision", "vm.decision-organ")),
    "approve-fund-activity": Power((VM,), ("vm.power.fund-priorities", "fund.confirm-resources")),
    "disburse-from-fund": Power((SE,), ("se.function.budgets", "fund.purpose")),
    "keep-fund": Power((SE,), ("se.function.reports", "fund.establishment")),
    "keep-ledger": Power((SE,), ("se.function.reports", "se.function.budgets")),
}
SHARES: dict[str, Share] = {
    "confirm-fund-resources": Share(
        ("fund.confirm-resources",),
        dict.fromkeys(
            (Category.OBSERVER_COUNTRY, Category.OBSERVER_ORGANISATION, Category.CIVIL_SOCIETY),
            ("fund.confirm-resources",),
        ),
        in_meetings=False,
    ),
}
# What a body without the power may do towards the same end: (body, act) to its own clause.
TOWARDS: dict[tuple[str, str], str] = {
    **dict.fromkeys(
        ((party, act) for party in (PPT, *MEMBERS) for act in ("amend-charter", "forward-amendment")),
        "charter.amendment-proposal",
    ),
    (GRCM, "amend-charter"): "charter.amendment-through-grcm",
}
# Circumstances its rules know, each with what it says.
CONTEXT: dict[str, str] = {
    "amendment": "slug of the modification of the Charter",
    "activity": "slug of the activity",
    "objective": "slug of the action of the plan that it serves, empty when none is named",
    "priority": "slug of the priority of the fund, empty when none is named",
    "paid_activity": "slug of the approved activity for which the fund pays",
    "amount": "cents to be paid out of the fund",
    "available": "cents that those who gave them let be used for the activity",
}
# The acts in words, as they complete “may …”.
LABELS: dict[str, dict[str, str]] = {
    "forward-amendment": {
        "es": "trasladar una modificación de la Carta a la Reunión Viceministerial",
        "en": "pass an amendment of the Charter on to the Vice-Ministerial Meeting",
    },
    "amend-charter": {"es": "modificar la Carta Estatutaria", "en": "amend the Charter"},
    "approve-fund-activity": {
        "es": "aprobar una actividad para el Fondo Especial Voluntario",
        "en": "approve an activity for the Special Voluntary Fund",
    },
    "disburse-from-fund": {
        "es": "desembolsar recursos del Fondo Especial Voluntario",
        "en": "disburse from the Special Voluntary Fund",
    },
    "confirm-fund-resources": {
        "es": "confirmar los recursos de una actividad para el Fondo Especial Voluntario",
        "en": "confirm the resources of an activity for the Special Voluntary Fund",
    },
    "keep-ledger": {
        "es": "llevar el libro de cuentas y conciliarlo",
        "en": "keep the book of accounts and reconcile it",
    },
    "keep-fund": {
        "es": "llevar el registro del Fondo Especial Voluntario",
        "en": "keep the register of the Special Voluntary Fund",
    },
    "support-conference": {
        "es": "apoyar técnica o financieramente a la CRM",
        "en": "support the RCM technically or financially",
    },
    "back-regional-event": {"es": "respaldar un evento regional", "en": "back a regional event"},
}
# Codes of the conditions that somebody can still meet; each has its remedy in the chapter's prose.
CURABLE: frozenset[str] = frozenset(
    {
        "amendment.not-proposed",
        "amendment.not-through-grcm",
        "amendment.stopped",
        "amendment.agreed",
        "fund.objective",
        "fund.approved",
        "fund.earmark",
        "fund.priority",
        "fund.covered",
        "fund.no-budget",
        "event.objective",
    }
)
# What is owed by its duties to the kind of fact that meets it.
MET_BY: dict[str, str] = {"approve-budget": "budget_approved"}
