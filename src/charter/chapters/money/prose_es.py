"""Financiamiento; Inicio y modificaciones: its reasons, cures and duties, told in Spanish (data)."""

from __future__ import annotations

from collections.abc import Mapping

# Code of a reason to its sentence, or sentences when it holds, does not, and is not known.
SENTENCES: Mapping[str, str | tuple[str, str] | tuple[str, str, str]] = {
    # Versions of the Charter
    "charter.version": (
        "La versión {version} de la Carta, decidida el {on}, rige desde el {since}.",
        "La versión {version} de la Carta, decidida el {on}, regirá desde el {since}.",
    ),
    "charter.version-supposed": "Se pregunta como si la versión {version} de la Carta fuera el texto vigente.",
    "arrears.completed-before": (
        "{party} cumplió {threshold} años consecutivos sin estar al día ({years}) antes del {before}, con el texto anterior "
        "de la Carta: la consecuencia dura mientras los deba."
    ),
    "charter.version-waits": "La versión {version} de la Carta ya está decidida, pero no entra en vigor hasta el {since}.",
    # The way of an amendment
    "amendment.proposed": "{party} propuso el {on} la modificación «{title}».",
    "amendment.not-proposed": "No consta que un País Miembro haya propuesto la modificación «{amendment}».",
    "amendment.through-grcm": "La modificación «{amendment}» pasó por el GRCM el {on}, con opinión {opinion}.",
    "amendment.not-through-grcm": "La modificación «{amendment}» no ha pasado todavía por el GRCM.",
    "amendment.stopped": "El GRCM no dio paso a la modificación «{amendment}» ({option}).",
    "amendment.open": (
        "La modificación «{amendment}» está por decidir.",
        "La modificación «{amendment}» ya está decidida.",
    ),
    "amendment.agreed": (
        "Hay consenso sobre la modificación ({option}).",
        "No hay consenso sobre la modificación; objetan: {objections} ({option}).",
    ),
    "amendment.undecided": "La Reunión Viceministerial no ha decidido todavía la modificación «{title}».",
    "amendment.decided": (
        "La Reunión Viceministerial decidió el {on} la modificación «{title}», que da lugar a la versión {version} de la Carta.",
        "Consta una decisión del {on} sobre la modificación «{title}», sin efecto: no siguió el camino que pide la Carta.",
    ),
    # Quotas and arrears on a day
    "state.contributions": (
        "Las contribuciones de {year} cubren todo el presupuesto: {paid}. Su carácter voluntario se lee así: {option}.",
        "De los {budget} del presupuesto de {year} se han aportado {paid}. Su carácter voluntario se lee así: {option}.",
    ),
    "state.contributions-none": (
        "No consta presupuesto de {year}, del que saldrían las contribuciones. Su carácter voluntario se lee así: {option}."
    ),
    "state.quota": (
        "{party} ha pagado su {contribution} de {year}: {quota}, el {percent} % del presupuesto.",
        "{party} tiene por pagar {outstanding} de su {contribution} de {year} ({quota}, el {percent} % del presupuesto), que vence "
        "el {due}.",
    ),
    "state.quota-none": "A {party} le corresponde el {percent} %, pero no consta presupuesto de {year}.",
    "state.called-quota": "En los documentos de los demás países ({members}) se llama cuota.",
    "state.budget": (
        "El presupuesto de {year}, de {amount}, fue aprobado el {on}."
    ),
    "state.budget-none": "No consta presupuesto aprobado de {year} ({option}).",
    "state.arrears": (
        "{party} debe {owed} de {contributions} vencidas ({years}).",
        "{party} está al día con sus {contributions} vencidas.",
    ),
    "state.vote-at-risk": "Si no paga nada más, {party} perderá el voto el {on}.",
    "state.way-back": "Si {party} paga {amount}, vuelve a las reuniones con participación plena.",
    "state.way-back-voice": "Si {party} paga {amount}, vuelve a las reuniones con voz y sin voto.",
    "state.way-back-declared": "{party} vuelve a las reuniones cuando las y los Viceministros lo declaren.",
    # The fund and the support of others
    "fund.objective": (
        "El objetivo «{objective}» consta en la matriz del Plan Estratégico.",
        "El objetivo «{objective}» no consta en la matriz del Plan Estratégico.",
    ),
    "fund.priority": (
        "La prioridad «{priority}» del Fondo fue aprobada.",
        "No consta que la prioridad «{priority}» del Fondo haya sido aprobada.",
    ),
    "fund.approved": (
        "La actividad «{activity}» fue aprobada para el Fondo.",
        "No consta que la actividad «{activity}» haya sido aprobada para el Fondo.",
    ),
    "fund.earmark": (
        "Los aportes dejan usar {available} para esta actividad; se pagan {amount}.",
        "Los aportes dejan usar {available} para esta actividad; para pagar {amount} faltan {lacking}.",
    ),
    "fund.proposer": (
        "{party} propuso la actividad «{activity}».",
        "{party} no es quien propuso la actividad «{activity}».",
        "No consta quién propuso la actividad «{activity}».",
    ),
    "fund.covered": (
        "{party} confirmó {confirmed} para toda la actividad «{activity}», que cuesta {budget}.",
        "{party} confirmó {confirmed} de los {budget} que cuesta la actividad «{activity}»: faltan {lacking}.",
    ),
    "fund.no-budget": "No consta cuánto cuesta la actividad «{activity}», que habría que confirmar entera.",
    "support.party": (
        "{party} puede apoyar a la CRM y sus eventos como {category}.",
        "La Carta da este apoyo a los Organismos y Organizaciones Observadoras y a la RROCM; {party} no es ni lo uno ni lo otro.",
    ),
    "event.objective": (
        "El evento sirve al objetivo «{objective}», que consta en la matriz del Plan Estratégico.",
        "El objetivo «{objective}» del evento no consta en la matriz del Plan Estratégico.",
    ),
    "state.gift": (
        "{party} aportó {amount} al Fondo el {on}, como {category}.",
        "{party} aportó {amount} al Fondo el {on}, como {category}.",
        "{party} aportó {amount} al Fondo el {on}; no consta que sea una entidad internacional o del sector privado, y un Estado sin "
        "condición vigente no está entre quienes aportan.",
    ),
    "state.gift-of-state": (
        "{party} aportó {amount} al Fondo el {on} sin condición vigente: un Estado no es una entidad internacional ni del sector privado."
    ),
    "state.disbursed": (
        "El Fondo pagó {amount} el {on} para «{activity}», que sirve al Plan y a una prioridad aprobada.",
        "El Fondo pagó {amount} el {on} para «{activity}» sin objetivo del Plan o sin prioridad aprobada que consten.",
    ),
    "state.proposer": (
        "{party} propuso la actividad «{activity}» el {on}.",
        "{party} propuso la actividad «{activity}» el {on}, sin condición vigente que se lo permitiera.",
    ),
    "state.support": (
        "{party} dio {support} el {on} ({what}); no se nombra la acción del Plan a la que sirve.",
        "{party} dio {support} el {on} ({what}), sin ser organización observadora ni la RROCM.",
    ),
    "state.support-linked": (
        "{party} dio {support} el {on} ({what}), para la acción «{action}» del Plan.",
        "{party} dio {support} el {on} ({what}) para la acción «{action}» del Plan, sin ser organización observadora ni la RROCM.",
    ),
}
# Words for values that stand in the sentences.
WORDS: Mapping[str, str] = {
    "favourable": "favorable",
    "unfavourable": "desfavorable",
    "technical-support": "apoyo técnico",
    "financial-support": "apoyo financiero",
}
# Code of a condition to what would meet it.
REMEDIES: Mapping[str, str] = {
    "amendment.not-proposed": "Un País Miembro tiene que proponer la modificación.",
    "amendment.not-through-grcm": "La propuesta tiene que pasar por el GRCM.",
    "amendment.stopped": "El GRCM tiene que dar una opinión favorable.",
    "amendment.agreed": "Hace falta consenso sobre la modificación.",
    "fund.objective": "El objetivo tiene que constar en la matriz del Plan Estratégico.",
    "fund.priority": "Las y los Viceministros tienen que aprobar la prioridad del Fondo.",
    "fund.approved": "Las y los Viceministros tienen que aprobar la actividad.",
    "fund.earmark": "Hace falta un aporte libre, o destinado a esta actividad, a su línea o a su pilar, por lo que falta.",
    "fund.covered": "Quien propone la actividad tiene que confirmar todo su costo.",
    "fund.no-budget": "Quien propone la actividad tiene que decir cuánto cuesta.",
    "event.objective": "El objetivo del evento tiene que constar en la matriz del Plan Estratégico.",
}
# Names of missing facts, as they complete “missing: …”.
FACTS: Mapping[str, str] = {
    "amendment_proposed": "la propuesta de la modificación por un País Miembro",
    "amendment_forwarded": "el paso de la modificación por el GRCM",
    "charter_amended": "la decisión de la Reunión Viceministerial",
    "activity_proposed": "la propuesta de la actividad con lo que cuesta",
    "activity_funding_confirmed": "la confirmación de los recursos",
    "fund_activity_approved": "la aprobación de la actividad para el Fondo",
    "fund_priority_approved": "la aprobación de la prioridad del Fondo",
    "contributor": "de qué clase es quien aporta",
}
# What is owed, as it completes “owes: …”.
OWED: Mapping[str, str] = {"approve-budget": "la aprobación del presupuesto de {about}"}
