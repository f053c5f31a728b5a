"""«Presidencia Pro-Témpore de la CRM, Troika»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="Presidencia Pro-Témpore de la CRM",
        en="Presidency Pro-Témpore of the RCM",
        entries=(
            Entry(
                id="ppt.designation-by-consensus",
                type="power",
                force="constitutive",
                subject="members",
                readings=("ppt.vacancy", "ppt.designate-non-voting"),
                es="Los Países Miembros designan la PPT en la Reunión Viceministerial, por consenso.",
                en="Member Countries designate the PPT at the Vice-Ministerial Meeting, by consensus.",
                does_es=(
                    "Reconoce la presidencia solo desde esa decisión; si falta sucesor, dice que la saliente sigue ad "
                    "interim."
                ),
                does_en=(
                    "Recognises the presidency only from that decision; without a successor, says that the outgoing "
                    "one continues ad interim."
                ),
            ),
            Entry(
                id="ppt.consent",
                type="criterion",
                force="binding",
                subject="candidate-member",
                es="Solo se designa al País Miembro que la pide o que acepta asumirla.",
                en="Only a Member Country that asks for it or agrees to assume it is designated.",
                does_es="Niega la designación si falta la petición o la aceptación del país.",
                does_en="Refuses the designation when the country's request or acceptance is missing.",
            ),
            Entry(
                id="ppt.yearly-change",
                type="deadline",
                force="binding",
                subject="ppt",
                readings=("ppt.term-basis", "ppt.consecutive-terms"),
                es="La PPT cambia de país cada año.",
                en="The PPT passes to another country every year.",
                does_es="Calcula el inicio y el fin de cada presidencia y muestra cuándo el relevo se retrasa.",
                does_en="Works out the start and end of each presidency and shows when a handover is late.",
            ),
            Entry(
                id="ppt.function.preside",
                type="power",
                force="binding",
                subject="ppt",
                es="Facilita, coordina y preside las reuniones y actividades principales.",
                en="It facilitates, coordinates and chairs the main meetings and activities.",
                does_es=(
                    "Solo la PPT en funciones preside, abre y termina las sesiones; los demás reciben la negativa con "
                    "su disposición."
                ),
                does_en="Only the PPT in office chairs, opens and ends sessions; others are refused with the clause.",
            ),
            Entry(
                id="ppt.function.priority-activities",
                type="duty",
                force="binding",
                subject="ppt",
                es=(
                    "Consulta a los Países Miembros y define qué actividades tendrán prioridad en su año, conforme al "
                    "Plan Estratégico."
                ),
                en=(
                    "It consults Member Countries and identifies the priority activities of its year, in line with the "
                    "Strategic Plan."
                ),
                does_es="Rechaza el plan de trabajo sin consulta registrada o sin relación con el Plan en vigor.",
                does_en=(
                    "Refuses the work plan without a recorded consultation or without relation to the Plan in force."
                ),
            ),
            Entry(
                id="ppt.function.troika",
                type="duty",
                force="binding",
                subject="ppt",
                es="Forma parte de la Troika y coordina lo que esta hace.",
                en="It is part of the Troika and coordinates what it does.",
                does_es="Nombra a la PPT en funciones como integrante actual de la Troika.",
                does_en="Names the PPT in office as the current part of the Troika.",
            ),
            Entry(
                id="ppt.function.draft-declaration",
                type="duty",
                force="binding",
                subject="ppt",
                es=(
                    "Prepara, con la Secretaría Ejecutiva, los proyectos de Declaración y de comunicados que la "
                    "Reunión Viceministerial aprueba."
                ),
                en=(
                    "It prepares, with the Executive Secretariat, the draft Declaration and communiqués that the Vice- "
                    "Ministerial Meeting approves."
                ),
                does_es="Somete a consenso solo un proyecto presentado, con el texto congelado.",
                does_en="Puts to consensus only a draft that has been submitted, with its text frozen.",
            ),
            Entry(
                id="ppt.function.spokesperson",
                type="power",
                force="permissive",
                subject="ppt",
                es="Es la voz de la CRM y la representa en la región y en el mundo, según capacidades y prioridades.",
                en=(
                    "It is the voice of the RCM and represents it in the region and the world, according to capacities "
                    "and priorities."
                ),
                does_es="Permite a la PPT en funciones representar a la CRM.",
                does_en="Lets the PPT in office represent the RCM.",
            ),
            Entry(
                id="ppt.function.logistics-costs",
                type="duty",
                force="binding",
                subject="ppt",
                readings=("ppt.logistics-virtual",),
                es="Corre con la logística de las Reuniones Viceministeriales y del GRCM.",
                en="It bears the logistics costs of Vice-Ministerial and RCGM meetings.",
                does_es=(
                    "Dice quién asumió los gastos de cada reunión y no permite cargarlos a la Secretaría Ejecutiva."
                ),
                does_en=(
                    "Says who bore the costs of each meeting and does not let them be charged to the Executive "
                    "Secretariat."
                ),
            ),
        ),
    ),
    Heading(
        es="Troika",
        en="Troika",
        entries=(
            Entry(
                id="troika.composition",
                type="constitution",
                force="constitutive",
                subject="three-presidencies",
                readings=("troika.incomplete",),
                es="Componen la Troika tres presidencias: la saliente, la actual y la entrante.",
                en="Three presidencies make up the Troika: the outgoing, the current and the incoming one.",
                does_es="Deduce sus tres integrantes en cualquier fecha y nombra el puesto vacío.",
                does_en="Derives its three parts on any date and names the vacant place.",
            ),
            Entry(
                id="troika.support-role",
                type="power",
                force="permissive",
                subject="troika",
                es="Es un mecanismo técnico que coordina y apoya las decisiones y la ejecución del Plan Estratégico.",
                en=(
                    "It is a technical mechanism that coordinates and supports decisions and the implementation of the "
                    "Strategic Plan."
                ),
                does_es="No le reconoce poder de decidir; debe registrar su consejo.",
                does_en="Gives it no power to decide; must register its advice.",
            ),
            Entry(
                id="troika.synergies",
                type="duty",
                force="binding",
                subject="troika-with-se",
                es=(
                    "Busca sinergias con otros foros, entre ellos la Conferencia Suramericana sobre Migraciones, "
                    "apoyada por la Secretaría Ejecutiva."
                ),
                en=(
                    "It seeks synergies with other forums, the South American Conference on Migration among them, "
                    "supported by the Executive Secretariat."
                ),
                does_es="Registra los contactos con cada foro y dice cuáles faltan.",
                does_en="Registers the contacts with each forum and says which are lacking.",
            ),
            Entry(
                id="troika.own-costs",
                type="duty",
                force="binding",
                subject="each-troika-member",
                es="Cada país paga sus viajes a las reuniones de la Troika.",
                en="Each country pays its travel to the meetings of the Troika.",
                does_es="Dice quién pagó cada viaje y no permite cargarlo a la Secretaría Ejecutiva.",
                does_en="Says who paid for each journey and does not let it be charged to the Executive Secretariat.",
            ),
        ),
    ),
)
