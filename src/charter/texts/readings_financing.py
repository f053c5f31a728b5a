"""«Financiamiento»: the readings in our own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from charter.texts.literals import ReadingText, both

TEXTS: Final[Mapping[str, ReadingText]] = {
    "finance.voluntary-meaning": {
        "label": both("Qué quiere decir «voluntarias»", "What «voluntary» means"),
        "why": both(
            "No es deuda en derecho; la Carta une a la falta de pago efectos sobre la participación.",
            "It is no debt in law; the Charter attaches effects on participation to non-payment.",
        ),
        "options": {
            "no-legal-debt-but-charter-consequences": both(
                "sin deuda jurídica, con los efectos de la Carta",
                "no legal debt, with the Charter's effects",
            ),
            "obligatory": both("obligatorias", "obligatory"),
        },
    },
    "finance.rounding": {
        "label": both("Centavos sobrantes", "Cents left over"),
        "why": both("Las cuotas deben sumar exactamente el presupuesto.", "Quotas must add up exactly to the budget."),
        "options": {
            "cents-largest-remainder-alphabetical": both(
                "los centavos van a los restos mayores",
                "the cents go to the largest remainders",
            ),
            "round-half-even-difference-to-budget": both(
                "se redondea y la diferencia ajusta el presupuesto",
                "rounded, and the difference adjusts the budget",
            ),
        },
    },
    "finance.currency": {
        "label": both("Moneda", "Currency"),
        "why": both(
            "El texto no la dice; consta con cada presupuesto.",
            "Not stated; it is recorded with each budget.",
        ),
        "options": {
            "USD": both("dólares de los Estados Unidos", "United States dollars"),
            "other": both("otra", "another one"),
        },
    },
    "finance.no-budget": {
        "label": both("Año sin presupuesto aprobado", "Year without an approved budget"),
        "why": both("Una cuota es parte de un presupuesto aprobado.", "A quota is a share of an approved budget."),
        "options": {
            "no-quota-due": both("no se debe cuota", "no quota is due"),
            "previous-budget-continues": both("rige el presupuesto anterior", "the previous budget continues"),
        },
    },
    "finance.budget-year": {
        "label": both("Año del presupuesto", "Budget year"),
        "why": both("«Anual», sin más.", "«Annual», without more."),
        "options": {
            "calendar-year": both("el año civil", "the calendar year"),
            "ppt-term": both("el período de la presidencia", "the term of the presidency"),
        },
    },
    "finance.due-date": {
        "label": both("Vencimiento de la cuota", "Due date of a quota"),
        "why": both(
            "El texto no lo fija; un país se atrasa cuando termina el año.",
            "None is stated; a country is late when the year has ended.",
        ),
        "options": {
            "31-december-of-budget-year": both("el 31 de diciembre de su año", "31 December of its year"),
            "days-after-approval:90": both("a los 90 días de la aprobación", "90 days after approval"),
            "1-january": both("el 1 de enero de su año", "1 January of its year"),
        },
    },
    "arrears.partial-payment": {
        "label": both("Pago parcial de una cuota", "Partial payment of a quota"),
        "why": both("«Al día» quiere decir que nada falta.", "«Up to date» means nothing outstanding."),
        "options": {
            "not-up-to-date-until-full": both(
                "un pago parcial no pone al día",
                "a partial payment does not bring up to date",
            ),
            "threshold-percent:N": both("basta con N % de la cuota", "N % of the quota is enough"),
        },
    },
    "arrears.allocation": {
        "label": both("A qué año va un pago", "To which year a payment goes"),
        "why": both(
            "Quien paga puede señalar el año; si no, se extingue la deuda más antigua.",
            "The payer may name the year; otherwise the oldest debt is paid off.",
        ),
        "options": {
            "designated-else-oldest-first": both(
                "al año señalado o, si no, a la deuda más antigua",
                "to the named year or else to the oldest debt",
            ),
            "oldest-first": both("a la deuda más antigua", "to the oldest debt"),
            "current-year-first": both("primero al año en curso", "to the current year first"),
        },
    },
    "arrears.payment-plan": {
        "label": both("Plan de pagos", "Payment plan"),
        "why": both(
            "Ninguna disposición lo reconoce; las Viceministras y los Viceministros pueden adoptar la otra lectura.",
            "No clause recognises one; the Vice-Ministers may adopt the other reading.",
        ),
        "options": {
            "does-not-cure": both("no pone al día", "it does not bring up to date"),
            "cures-if-approved-by-viceministers": both(
                "pone al día si lo aprueba la Reunión Viceministerial",
                "it does if the Vice-Ministerial Meeting approves it",
            ),
        },
    },
    "arrears.period-basis": {
        "label": both("Cómo se cuentan los años de atraso", "How years in arrears are counted"),
        "why": both(
            "La disposición cuenta tiempo, no importes, y las cuotas son anuales.",
            "The clause counts time, not amounts, and quotas are annual.",
        ),
        "options": {
            "consecutive-budget-years-unpaid": both(
                "años presupuestarios seguidos sin pagar",
                "consecutive budget years unpaid",
            ),
            "24-months-from-oldest-due-date": both(
                "24 meses desde el vencimiento más antiguo",
                "24 months from the oldest due date",
            ),
            "amount-equals-two-years": both(
                "una suma igual a dos años de cuota",
                "an amount equal to two years' quotas",
            ),
        },
    },
    "arrears.automatic": {
        "label": both("Cómo se pierde el voto", "How the vote is lost"),
        "why": both(
            "El texto enuncia un efecto sin nombrar un órgano que lo decida.",
            "The text states an effect without naming a body that decides it.",
        ),
        "options": {
            "true": both("de manera automática", "automatically"),
            "declared-by-viceministers": both(
                "por declaración de la Reunión Viceministerial",
                "by declaration of the Vice-Ministerial Meeting",
            ),
        },
    },
    "arrears.cure-vote": {
        "label": both("Cuándo vuelve el voto", "When the vote returns"),
        "why": both(
            "La condición es una racha de dos años; para la exclusión, el texto pide más.",
            "The condition is a run of two years; for exclusion the text says more.",
        ),
        "options": {
            "when-run-below-two": both(
                "al quedar menos de dos años seguidos",
                "when fewer than two consecutive years remain",
            ),
            "when-nothing-owed": both("al no deber nada", "when nothing is owed"),
        },
    },
    "arrears.cure-moment": {
        "label": both("Día en que el pago surte efecto", "Day on which a payment takes effect"),
        "why": both(
            "El hecho es el pago, no su registro; se guardan las dos fechas.",
            "The fact is the payment, not its registration; both dates are kept.",
        ),
        "options": {
            "payment-value-date": both("la fecha valor del pago", "the value date of the payment"),
            "record-date": both("la fecha en que se registra", "the date of its registration"),
        },
    },
    "arrears.pre-charter-years": {
        "label": both("Años anteriores a la Carta", "Years before the Charter"),
        "why": both(
            "La regla produce efecto desde la entrada en vigor de la Carta.",
            "The rule has effect from the Charter's entry into force.",
        ),
        "options": {
            "not-counted": both("no cuentan", "they do not count"),
            "counted": both("cuentan", "they count"),
        },
    },
    "arrears.no-budget-year": {
        "label": both("Año sin presupuesto dentro de la racha", "Year without a budget within the run"),
        "why": both(
            "Un año sin cuota no puede estar pagado ni sin pagar.",
            "A year without a quota can be neither paid nor unpaid.",
        ),
        "options": {
            "skipped-run-continues": both("se salta y la racha sigue", "it is skipped and the run continues"),
            "breaks-run": both("interrumpe la racha", "it breaks the run"),
        },
    },
    "arrears.voice-includes-proposing": {
        "label": both("Alcance de la voz", "Scope of the voice"),
        "why": both("Solo se quita el voto.", "Only the vote is removed."),
        "options": {
            "true": both("incluye proponer", "it includes proposing"),
            "false": both("solo hablar", "speaking only"),
        },
    },
    "arrears.vote-loss-scope": {
        "label": both("Dónde se pierde el voto", "Where the vote is lost"),
        "why": both(
            "El texto limita el efecto a las decisiones viceministeriales.",
            "The text limits the effect to Vice-Ministerial decisions.",
        ),
        "options": {
            "viceministerial-decisions-only": both(
                "solo en las decisiones viceministeriales",
                "in Vice-Ministerial decisions only",
            ),
            "all-bodies": both("en todos los órganos", "in all bodies"),
        },
    },
    "arrears.four-years-count": {
        "label": both("Cómo se cuentan los cuatro años", "How the four years are counted"),
        "why": both(
            "«Continuar en esta situación» cuenta el tiempo sin estar al día.",
            "«To continue in this situation» counts the time of not being up to date.",
        ),
        "options": {
            "total-from-first-unpaid-year": both(
                "cuatro en total, desde el primer impago",
                "four in all, from the first unpaid year",
            ),
            "four-after-loss-of-vote": both("cuatro más después de perder el voto", "four more after losing the vote"),
        },
    },
    "arrears.excluded-still-assessed": {
        "label": both("Cuota del país excluido", "Quota of an excluded country"),
        "why": both(
            "Sigue siendo miembro permanente y la escala lo nombra.",
            "It remains a permanent member and the scale names it.",
        ),
        "options": {
            "true": both("se le sigue calculando", "it is still assessed"),
            "false": both("deja de calculársele", "it is no longer assessed"),
        },
    },
    "arrears.regularisation": {
        "label": both("Qué es regularizar los pagos", "What regularising payments means"),
        "why": both(
            "«Compromisos», en plural, apunta a todos; un plan exige una decisión que los miembros pueden tomar.",
            "«Commitments», in the plural, points to all of them; a plan needs a decision the members may take.",
        ),
        "options": {
            "nothing-owed": both("no deber nada vencido", "owing nothing that is due"),
            "run-below-two": both("deber menos de dos años seguidos", "owing fewer than two consecutive years"),
            "approved-payment-plan": both("tener aprobado un plan de pagos", "having an approved payment plan"),
        },
    },
    "arrears.after-regularisation": {
        "label": both("Situación al regularizar", "Standing after regularising"),
        "why": both(
            "Cuando nada se debe, ninguna disposición quita el voto.",
            "With nothing owed, no clause removes the vote.",
        ),
        "options": {
            "full-standing": both("plena: voz y voto", "full: voice and vote"),
            "voice-only-for-a-year": both("voz sin voto por un año", "voice but no vote for a year"),
        },
    },
    "fund.lapsed-observer-contribution": {
        "label": both(
            "Aporte al Fondo de quien dejó de ser observador",
            "Contribution to the Fund by a former observer",
        ),
        "why": both(
            "La lista nombra a los observadores, pero también a las entidades internacionales.",
            "The list names observers, but international entities too.",
        ),
        "options": {
            "as-international-entity-or-refused": both(
                "como entidad internacional o se rechaza",
                "as an international entity or refused",
            ),
            "refused": both("se rechaza", "refused"),
        },
    },
}
