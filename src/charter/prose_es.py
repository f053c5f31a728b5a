"""Países Miembros, Observadores y Financiamiento: los motivos, contados en español."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, str | tuple[str, str] | tuple[str, str, str]] = {
    "standing.full": "{party} participa plenamente, con voz y voto.",
    "standing.voice-without-vote": "{party} tiene voz, pero no voto, en las decisiones viceministeriales.",
    "standing.excluded": "{party} no puede participar en las reuniones de la CRM.",
    "standing.observer": "{party} tiene la condición de observador.",
    "standing.lapsed": "{party} perdió la condición de observador.",
    "standing.would-lapse": "{party} perdería la condición de observador si nada ocurre antes.",
    "standing.permanent": "{party} participa de forma permanente.",
    "standing.none": "{party} no tiene condición alguna en la CRM.",
    "membership.member": "{party} es uno de los once Países Miembros permanentes.",
    "charter.in-force": "La Carta Estatutaria está en vigor desde el {since}.",
    "quota.united-states": "A {party} le corresponde el {percent} % del presupuesto anual.",
    "quota.canada": "A {party} le corresponde el {percent} % del presupuesto anual.",
    "quota.mexico": "A {party} le corresponde el {percent} % del presupuesto anual.",
    "quota.remaining-members": "A {party} le corresponde la octava parte del {rest} % del presupuesto anual.",
    "quota.contributions": "El trabajo central de la CRM se financia con contribuciones anuales según esa escala.",
    "quota.guatemala": "En los documentos de {party}, la cuota se llama contribución financiera.",
    # Arrears
    "arrears.none": "{party} no debe ninguna {contribution} vencida.",
    "arrears.below-two": "{party} no llega a {threshold} años consecutivos sin estar al día: cuenta {count} ({years}).",
    "arrears.two-years": "{party} no está al día desde hace {count} años consecutivos ({years}).",
    "arrears.below-two-by-months": (
        "{party} no llega a {months} meses de atraso: su deuda más antigua venció el {oldest}."
    ),
    "arrears.two-years-by-months": "{party} pasa de {months} meses de atraso: su deuda más antigua venció el {oldest}.",
    "arrears.below-two-by-amount": "{party} debe {owed}, menos que sus {contributions} de dos años ({bar}).",
    "arrears.two-years-by-amount": (
        "{party} debe {owed}, al menos lo que suman sus {contributions} de dos años ({bar})."
    ),
    "arrears.until-nothing-owed": (
        "{party} perdió el voto y, según la lectura adoptada, solo lo recobra cuando no deba nada: debe {owed}."
    ),
    "arrears.below-four": (
        "{party} no llega a {threshold} años consecutivos sin estar al día, que excluyen de las reuniones."
    ),
    "arrears.four-years": (
        "{party} no está al día desde hace {count} años consecutivos ({years}), lo que excluye de las reuniones."
    ),
    "arrears.four-years-by-months": (
        "{party} pasa de {months} meses de atraso desde el {oldest}, lo que excluye de las reuniones."
    ),
    "arrears.four-years-by-amount": (
        "{party} debe {owed}, al menos lo que suman sus {contributions} de los años que excluyen de las "
        "reuniones ({bar})."
    ),
    "arrears.exclusion-lasts": "La exclusión de {party} dura hasta que regularice sus compromisos de pago.",
    "arrears.not-regularised": "{party} debe {owed} de {contributions} vencidas ({years}).",
    "arrears.voice-kept": "{party} conserva el derecho a voz.",
    "arrears.other-bodies": (
        "{party} conserva todos sus derechos en el GRCM y en los Grupos de Trabajo.",
        "Según la lectura adoptada, la pérdida del voto alcanza también al GRCM y a los Grupos de Trabajo.",
    ),
    "arrears.voice-year": (
        "Tras regularizar, {party} vuelve con voz y sin voto hasta el {until}, según la lectura adoptada."
    ),
    "arrears.declared": (
        "Las y los Viceministros declararon el {on} la situación de {party}: {level}.",
        "Las y los Viceministros declararon el {on} la situación de {party}: {level}.",
    ),
    "arrears.not-declared": "Las y los Viceministros no han declarado que {party} pierda derecho alguno.",
    "arrears.year-unpaid": (
        "{party} no ha pagado su {contribution} de {year}, que venció el {due}: faltan {outstanding}."
    ),
    "arrears.year-part-paid": (
        "{party} ha pagado {paid} de los {quota} de su {contribution} de {year}: faltan {outstanding}."
    ),
    "arrears.year-arranged": "Un plan de pagos aprobado cubre la {contribution} de {year} de {party}.",
    "arrears.year-to-come": (
        "La {contribution} de {year} de {party} no cuenta todavía: vence el {due} y faltan {outstanding}."
    ),
    "arrears.year-paid-ahead": "La {contribution} de {year} de {party}, que vence el {due}, ya está pagada.",
    "arrears.years-paid": "{party} está al día con sus {contributions} vencidas de {years}.",
    "arrears.years-before-charter": (
        "Las {contributions} de {years} vencieron antes de la Carta y quedan fuera de la cuenta de {party}."
    ),
    "arrears.years-not-assessed": (
        "Las {contributions} de {years} vencieron durante la exclusión de {party} y, según la lectura "
        "adoptada, no se cobran."
    ),
    # Observers
    "observer.admitted": "{party} fue admitido como {category} el {on}.",
    "observer.readmitted": "{party} fue readmitido como {category} el {on}.",
    "observer.not-readmitted": "Las y los Viceministros no han readmitido a {party} desde entonces.",
    "observer.never-admitted": "No consta que {party} haya sido admitido como observador.",
    "absence.running": (
        "{party} conserva su condición si participa antes del {lapse}: {years} años cuentan desde el {since} ({from})."
    ),
    "absence.running-yearly": (
        "{party} conserva su condición si participa antes del {lapse}: debe asistir cada año y cuenta desde el {since}."
    ),
    "absence.unending": (
        "Nada de lo que consta pone fin a la condición de {party}, que cuenta desde el {since} ({from})."
    ),
    "absence.unending-yearly": "Nada de lo que consta pone fin a la condición de {party}.",
    "absence.lapsed": (
        "{party} no participó durante {years} años consecutivos desde el {since} ({from}) y perdió su condición el {lapse}."
    ),
    "absence.lapsed-yearly": (
        "{party} no asistió en todo un año después del {since} y, según la lectura adoptada, perdió su "
        "condición el {lapse}."
    ),
    "absence.lapsed-before": (
        "{party} ya había tenido la condición desde el {since} y la perdió por ausencia el {lapse}."
    ),
    "notice.in-time": "{party} fue notificado el {sent}, a tiempo (plazo: {due}).",
    "notice.late": "{party} fue notificado el {sent}, después del plazo ({due}); la notificación informa igualmente.",
    "notice.missing": "No consta la notificación debida a {party} a más tardar el {due}; es un incumplimiento aparte.",
}

WORDS: Mapping[str, str] = {
    "full": "plena, con voz y voto",
    "voice-without-vote": "voz sin voto",
    "excluded": "excluido de las reuniones",
    "observer": "observador",
    "lapsed": "condición perdida",
    "none": "sin condición",
    "permanent": "participación permanente",
    "member": "País Miembro",
    "observer-country": "País Observador",
    "observer-organisation": "Organismo u Organización Internacional Observadora",
    "civil-society": "sociedad civil",
    "admission": "su admisión",
    "readmission": "su readmisión",
    "participation": "su última participación",
}
