"""Carta Estatutaria, actos: condiciones de los actos y lo que remediaría una negativa, en español."""

from __future__ import annotations

from collections.abc import Mapping

from charter.chapters.institutions import prose_es as institutions
from charter.chapters.money import prose_es as money
from charter.chapters.participants import prose_es as participants
from charter.chapters.plan import prose_es as plan

# Conditions of acts: met, not met, not known.
CONDITIONS: Mapping[str, tuple[str, str] | tuple[str, str, str]] = {
    "convene.decided": (
        "Los Países Miembros decidieron celebrar la reunión extraordinaria.",
        "Los Países Miembros no han decidido celebrar la reunión extraordinaria.",
        "Falta la decisión de los Países Miembros de celebrar la reunión extraordinaria.",
    ),
    "doors.decided": (
        "Los Países Miembros decidieron cerrar las puertas.",
        "Los Países Miembros no han decidido cerrar las puertas.",
        "Falta la decisión de los Países Miembros de cerrar las puertas.",
    ),
    "agenda.dialogue": (
        "La agenda no incluye el diálogo con la RROCM, por una razón registrada: {reason}.",
        "La agenda no incluye el espacio de diálogo con la RROCM ni dice por qué.",
    ),
    "draft.reviewed": (
        "El GRCM no revisó el proyecto, por una razón registrada: {reason}.",
        "El GRCM no ha revisado el proyecto.",
    ),
    "admission.private": (
        "La admisión se decide en el diálogo privado de las y los Viceministros.",
        "La admisión de un País Observador se decide en el diálogo privado de las y los Viceministros, a puerta cerrada.",
    ),
    "admission.meeting": (
        "La admisión puede decidirse en esta reunión (lectura en uso: {option}).",
        "La admisión no puede decidirse en una reunión extraordinaria (lectura en uso: {option}).",
    ),
    "admission.new": ("{party} no participa todavía y puede ser admitido.", "{party} no puede ser admitido: su situación es «{level}»."),
    "admission.lapsed": (
        "{party} perdió su condición y puede ser readmitido.",
        "{party} no puede ser readmitido: su situación es «{level}».",
    ),
    "close.adopted": ("Ninguna objeción impide el consenso.", "Impide el consenso la objeción de {objections}, o falta una condición."),
    "close.not-adopted": ("No hay consenso.", "Hay consenso: la cuestión no puede cerrarse como no adoptada."),
    "decision.recommended": (
        "Consta la recomendación del GRCM.",
        "Falta la recomendación del GRCM.",
    ),
    "designation.consent": (
        "El País Miembro lo pidió o aceptó.",
        "No consta que el País Miembro lo haya pedido o aceptado.",
    ),
    "designation.member": ("{party} es País Miembro.", "{party} no es País Miembro: la Presidencia recae en uno de los once."),
    "designation.not-excluded": (
        "{party} no está excluido de las reuniones.",
        "{party} está excluido de las reuniones y no puede ser designado.",
    ),
    "designation.non-voting": (
        "Sin voto también se puede asumir la Presidencia (lectura en uso: {option}).",
        "Sin voto no se puede asumir la Presidencia (lectura en uso: {option}).",
    ),
    "designation.change": (
        "Según la lectura en uso, {party} puede seguirse a sí mismo.",
        "La Presidencia cambia cada año: {party} no puede seguirse a sí mismo.",
    ),
    "group.recommended": ("Consta la propuesta del GRCM.", "Falta la propuesta del GRCM."),
    "group.mandate": ("El mandato está escrito.", "Falta un mandato específico."),
    "group.objectives": ("Los objetivos están escritos.", "Faltan los objetivos."),
    "group.pillar": ("El grupo se basa en un pilar: {pillar}.", "Falta el pilar en que se basa el grupo."),
    "group.term": ("Tiene un plazo determinado: {ends}.", "El plazo termina el {ends}, antes de empezar."),
    "group.within-plan": (
        "El plazo ({ends}) cabe en el Plan Estratégico «{plan}».",
        "El plazo ({ends}) va más allá del Plan Estratégico «{plan}», que termina el {plan_ends}.",
    ),
    "group.running": ("{group} existe todavía y puede ampliarse.", "{group} ya terminó: hace falta un grupo nuevo."),
    "secretary.call": (
        "La convocatoria y la selección están hechas.",
        "Falta la convocatoria y selección que decidan los Países Miembros.",
    ),
    "secretary.cap": ("{person} no ha ejercido el cargo seis años.", "{person} ya ejerció el cargo seis años en total."),
    "secretary.extension": (
        "El período de {person} no ha terminado y admite prórroga.",
        "El período de {person} no admite prórroga: ha terminado, o ya se prorrogó dos veces.",
    ),
    "donation.authorised": (
        "La Presidencia Pro-Témpore autorizó la donación «{donation}».",
        "Falta la autorización previa de la Presidencia Pro-Témpore para la donación «{donation}».",
    ),
}

# What would cure a refusal: a payment, a status, the condition that lacks.
REMEDIES: Mapping[str, str] = {
    "payment": "Con {amount} pagados hoy, {gives}",
    "declaration": "La situación la cambia una declaración de las y los Viceministros.",
    "time": "El tiempo lo remedia: el {since} recobra el voto.",
    "readmission": "La readmisión por consenso de las y los Viceministros le devolvería su condición.",
    "observer-status": "Con el estatus de observador, que puede solicitar, podría hacerlo.",
    "doors": "Podrá hacerlo cuando se abran las puertas.",
    "designation": "Podría hacerlo como Presidencia Pro-Témpore, si se le designa.",
    "fact": "Registre el hecho que falta.",
    "convene.decided": "Hace falta la decisión de los Países Miembros.",
    "doors.decided": "Hace falta la decisión de los Países Miembros.",
    "agenda.dialogue": "Incluya el diálogo con la RROCM en la agenda, o registre por qué no.",
    "draft.reviewed": "Someta el proyecto a la revisión del GRCM, o registre por qué no.",
    "admission.private": "Decídalo a puerta cerrada en la Reunión Viceministerial.",
    "admission.meeting": "Espere a la Reunión Viceministerial ordinaria.",
    "close.adopted": "Que se retiren las objeciones que impiden el consenso, o se cumpla lo que falta.",
    "decision.recommended": "Obtenga la recomendación del GRCM.",
    "designation.consent": "Registre la petición o la aceptación del País Miembro.",
    "group.recommended": "Obtenga la propuesta del GRCM.",
    "group.mandate": "Escriba el mandato.",
    "group.objectives": "Escriba los objetivos.",
    "group.pillar": "Indique el pilar.",
    "group.term": "Fije un plazo que termine después de hoy.",
    "group.within-plan": "Fije un plazo que termine con el plan a más tardar.",
    "group.running": "Cree un grupo nuevo.",
    "secretary.call": "Complete la convocatoria y la selección.",
    "donation.authorised": "Pida la autorización a la Presidencia Pro-Témpore.",
    "plan.none": "Registre el plan en vigor.",
    **participants.REMEDIES,
    **institutions.REMEDIES,
    **plan.REMEDIES,
    **money.REMEDIES,
}

GIVES: Mapping[str, str] = {
    "full": "recobra el voto",
    "full-again": "vuelve a participar plenamente, con voz y voto",
    "voice-without-vote": "vuelve a las reuniones, con voz y sin voto",
    "up-to-date": "queda al día con todo lo vencido",
    "paid-ahead": "paga también lo aprobado que aún no vence",
}
# The share of the body itself where it has not the power: the clause that gives it, in the infinitive.
SHARES: Mapping[str, str] = {
    "vm.power.approve-budget": "recomendar el presupuesto a la Reunión Viceministerial.",
    "vm.power.fund-priorities": "recomendar a la Reunión Viceministerial las prioridades del Fondo Especial Voluntario.",
    "vm.power.approve-manual": "elevar el manual de selección y evaluación a la Reunión Viceministerial.",
    "vm.power.evaluate-se": "recomendar lo que la Reunión Viceministerial toma en cuenta al evaluar.",
    "grcm.power.propose-wg": "proponer a la Reunión Viceministerial crear Grupos de Trabajo, con mandato, objetivos y plazo.",
    "grcm.power.draft-plan": "elaborar el proyecto de Plan Estratégico y presentarlo a la Reunión Viceministerial.",
    "grcm.power.report-compliance": "dar a conocer a la Reunión Viceministerial, junto con la PPT, el informe del GRCM.",
    "ppt.function.priority-activities": "definir las actividades prioritarias de su año y presentar su plan de trabajo.",
    "troika.support-role": "coordinar y apoyar las decisiones y la ejecución del Plan Estratégico.",
    "se.function.budgets": "preparar el presupuesto.",
    "se.function.accept-donations": "aceptar la donación una vez que la PPT la autorice.",
    "se.function.draft-rules": "redactar el Reglamento Administrativo y presentarlo a la Reunión Viceministerial.",
    "wg.power.reports-to-grcm": "presentar sus informes al GRCM.",
    "plan.drafting-and-monitoring": "coordinar, junto con la PPT, el Plan Estratégico que elabora el GRCM.",
    "annex-a.ppt-annual-report": "preparar el informe anual junto con la PPT.",
    "charter.amendment-proposal": "presentar, como País Miembro, una propuesta de modificación.",
    "charter.amendment-through-grcm": "trasladar la propuesta de modificación a la Reunión Viceministerial.",
}
# The facts that may leave a question open.
FACTS: Mapping[str, str] = {
    "ppt_designated": "la designación de la Presidencia Pro-Témpore",
    "decision_taken": "la decisión de los Países Miembros",
    "meeting_held": "el día en que terminó la reunión",
    "plan_approved": "el Plan Estratégico en vigor",
    "charter_adopted": "la aprobación de la Carta Estatutaria",
    **participants.FACTS,
    **institutions.FACTS,
    **plan.FACTS,
    **money.FACTS,
}
LOST_AGAIN = "; lo perdería otra vez el {day} si no paga más"
NOTHING = "Nada de lo que haga lo remediaría."
MISSING = "Falta este hecho: {facts}."
EMPOWERED = "Corresponde a {bodies}."
TOWARDS = "Lo que sí le corresponde: {text}"
INSTEAD = "En su lugar puede: {acts}."
MEMBERS = "los Países Miembros"
