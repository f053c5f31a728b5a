"""«Secretaría Ejecutiva, funciones y equipo técnico»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="Secretaría Ejecutiva — funciones",
        en="Executive Secretariat — functions",
        entries=(
            Entry(
                id="se.function.participate",
                type="duty",
                force="binding",
                subject="executive-secretary",
                es=(
                    "Actúa por la CRM en la región y fuera de ella cuando la Reunión Viceministerial o la PPT se lo "
                    "encargan, y cultiva los contactos."
                ),
                en=(
                    "Acts for the RCM in the region and beyond when the Vice-Ministerial Meeting or the PPT so "
                    "entrusts, and cultivates contacts."
                ),
                does_es="Exige que conste el encargo, según la lectura en uso.",
                does_en="Requires the mandate to be on record, as the text is read.",
            ),
            Entry(
                id="se.function.execute-mandates",
                type="duty",
                force="binding",
                subject="executive-secretary",
                readings=("text.se-mandates-comma",),
                es="Cumple o coordina lo que le mandan la Reunión Viceministerial, el GRCM, el Plan y los grupos.",
                en=(
                    "Carries out or coordinates the mandates of the Vice-Ministerial Meeting, the RCGM, the Plan and "
                    "the groups."
                ),
                does_es="Lleva cada compromiso decidido como abierto hasta que consta cumplido.",
                does_en="Tracks each decided commitment as open until it is on record as done.",
            ),
            Entry(
                id="se.function.strategies",
                type="duty",
                force="programmatic",
                subject="executive-secretary",
                es="Formula estrategias para que la CRM se fortalezca y mejore.",
                en="Formulates strategies for the RCM to grow stronger and improve.",
                does_es="Debe registrar esas estrategias.",
                does_en="Must register those strategies.",
            ),
            Entry(
                id="se.function.fundraise",
                type="duty",
                force="binding",
                subject="executive-secretary",
                es=(
                    "Busca cooperación técnica y financiera no reembolsable para los fines de la CRM y el "
                    "funcionamiento de la Secretaría."
                ),
                en=(
                    "Seeks non-reimbursable technical and financial cooperation for the aims of the RCM and the work "
                    "of the Secretariat."
                ),
                does_es="Registra las gestiones y niega la cooperación reembolsable.",
                does_en="Registers the requests and refuses reimbursable cooperation.",
            ),
            Entry(
                id="se.function.accept-donations",
                type="power",
                force="permissive",
                subject="executive-secretary",
                notes=(13,),
                readings=("donation.authorisation-survives-handover",),
                es=(
                    "Acepta donaciones, en dinero o en especie, si la PPT las autoriza antes y según las normas "
                    "internas de la OIM."
                ),
                en=(
                    "Accepts donations, in money or in kind, if the PPT authorises them first and under the internal "
                    "rules of IOM."
                ),
                does_es="Permite autorizarlas solo a la PPT en funciones y niega aceptarlas sin esa autorización.",
                does_en="Lets only the PPT in office authorise them and refuses acceptance without that authorisation.",
            ),
            Entry(
                id="se.function.link-agendas",
                type="duty",
                force="programmatic",
                subject="executive-secretary",
                es="Busca vínculos entre la agenda de la CRM y la de otros foros.",
                en="Seeks links between the agenda of the RCM and those of other forums.",
                does_es="Debe registrar esos vínculos.",
                does_en="Must register those links.",
            ),
            Entry(
                id="se.function.disseminate",
                type="duty",
                force="programmatic",
                subject="executive-secretary",
                es="Da a conocer lo que la CRM ha hecho bien.",
                en="Makes known what the RCM has done well.",
                does_es="Debe publicarlo en una página abierta.",
                does_en="Must publish it on an open page.",
            ),
            Entry(
                id="se.function.inform-grcm-mechanisms",
                type="duty",
                force="binding",
                subject="executive-secretary",
                es="Informa al GRCM de maneras de colaborar mejor con organismos internacionales especializados.",
                en="Informs the RCGM of ways to collaborate better with specialised international organizations.",
                does_es="Dice en qué reuniones del GRCM de este año se informó.",
                does_en="Says at which meetings of the RCGM this year it was told.",
            ),
            Entry(
                id="se.function.draft-rules",
                type="duty",
                force="binding",
                subject="executive-secretary",
                notes=(14,),
                readings=("se.rules-need-approval",),
                es=(
                    "Redacta el Reglamento Administrativo y los instrumentos que hagan falta, y los presenta a la "
                    "Reunión Viceministerial."
                ),
                en=(
                    "Drafts the Administrative Regulations and the instruments needed, and submits them to the Vice- "
                    "Ministerial Meeting."
                ),
                does_es=(
                    "Mantiene la obligación abierta hasta que se presentan y, según la lectura en uso, se aprueban."
                ),
                does_en="Keeps the obligation open until they are submitted and, as the text is read, approved.",
            ),
            Entry(
                id="se.function.draft-rules.iom-norms",
                type="criterion",
                force="binding",
                subject="executive-secretary",
                notes=(14,),
                es="Ese proyecto tiene en cuenta las normas del Servicio Civil Internacional y las de la OIM.",
                en="That draft takes account of the rules of the international civil service and those of IOM.",
                does_es="Exige, al presentarlo, la lista de las normas consideradas.",
                does_en="Requires, on submission, the list of rules considered.",
            ),
            Entry(
                id="se.function.support-meetings",
                type="duty",
                force="binding",
                subject="executive-secretary",
                es=(
                    "Apoya a la PPT y a los Países Miembros, en sustancia, técnica y logística, para preparar y "
                    "celebrar reuniones."
                ),
                en=(
                    "Supports the PPT and Member Countries, in substance, technique and logistics, to prepare and hold "
                    "meetings."
                ),
                does_es="Acompaña cada reunión con sus pasos, su agenda, sus documentos y sus delegaciones.",
                does_en="Accompanies each meeting with its steps, its agenda, its papers and its delegations.",
            ),
            Entry(
                id="se.function.advise",
                type="duty",
                force="binding",
                subject="executive-secretary",
                es="Asesora sobre migración a los Países Miembros.",
                en="Advises Member Countries on migration.",
                does_es="Registra consultas y respuestas, y señala las pendientes.",
                does_en="Registers questions and answers, and points out those pending.",
            ),
            Entry(
                id="se.function.glossary",
                type="duty",
                force="binding",
                subject="executive-secretary",
                readings=("glossary.stale-months",),
                es="Mantiene al día el Glosario.",
                en="Keeps the Glossary up to date.",
                does_es="Dice si se actualizó en los últimos meses, según la lectura en uso.",
                does_en="Says whether it was updated in the last months, as the text is read.",
            ),
            Entry(
                id="se.function.contact-focal-points",
                type="duty",
                force="binding",
                subject="executive-secretary",
                es="Mantiene contacto continuo con puntos focales, observadores y RROCM.",
                en="Keeps continuous contact with focal points, observers and RNCOM.",
                does_es="Muestra los puntos focales registrados; debe señalar los que llevan tiempo sin contacto.",
                does_en="Shows the focal points on record; must point out those long without contact.",
            ),
            Entry(
                id="se.function.website",
                type="duty",
                force="binding",
                subject="executive-secretary",
                es="Coordina el sitio web, que es la Secretaría Virtual, y lo mantiene al día.",
                en="Coordinates the website, which is the Virtual Secretariat, and keeps it up to date.",
                does_es="Compone el sitio público con lo que consta en el registro.",
                does_en="Composes the public site from what is on record.",
            ),
            Entry(
                id="se.function.budgets",
                type="duty",
                force="binding",
                subject="executive-secretary",
                es="Prepara el presupuesto de la Secretaría y el de las actividades que lo necesiten.",
                en="Prepares the budget of the Secretariat and those of activities that need one.",
                does_es="Recuerda el proyecto anual antes del GRCM que lo recomienda.",
                does_en="Gives a reminder of the annual draft before the RCGM that recommends it.",
            ),
            Entry(
                id="se.function.reports",
                type="duty",
                force="binding",
                subject="executive-secretary",
                es=(
                    "Prepara informes financieros, operativos, narrativos y de otra índole sobre el trabajo de la "
                    "Secretaría."
                ),
                en="Prepares financial, activity, narrative and other reports on the work of the Secretariat.",
                does_es="Registra cada informe con su período y su fecha.",
                does_en="Records each report with its period and date.",
            ),
            Entry(
                id="se.function.quarterly-reports",
                type="deadline",
                force="binding",
                subject="executive-secretary",
                readings=("report.quarter-basis", "report.days-after-quarter", "report.access-when-excluded"),
                es=(
                    "Cada trimestre prepara un informe financiero y otro operativo, que los Países Miembros pueden "
                    "consultar."
                ),
                en="Every quarter prepares a financial and an activity report, which Member Countries can consult.",
                does_es="Lleva dos obligaciones por trimestre: por cumplir, cumplida o vencida.",
                does_en="Tracks two obligations a quarter: to be met, met or overdue.",
            ),
            Entry(
                id="se.function.proper-functioning",
                type="power",
                force="permissive",
                subject="executive-secretary",
                es="Hace las demás gestiones que exige la buena marcha de la Secretaría.",
                en="Does whatever else the good running of the Secretariat requires.",
                does_es="Le permite los actos administrativos que ningún otro órgano tiene reservados.",
                does_en="Lets it perform the administrative acts that no other body has reserved.",
            ),
            Entry(
                id="iom.mou-2017",
                type="constitution",
                force="declaratory",
                subject="ppt-and-iom",
                notes=(13, 14, 15),
                es=(
                    "Un memorándum de 2017 entre la OIM y la PPT rige cómo se ejecuta y se vigila el presupuesto de la "
                    "Secretaría."
                ),
                en=(
                    "A 2017 memorandum between IOM and the PPT governs how the Secretariat's budget is executed and "
                    "monitored."
                ),
                does_es="Debe guardarlo como instrumento externo y citarlo en donaciones, reglamento y personal.",
                does_en="Must keep it as an external instrument and cite it in donations, regulations and staff.",
            ),
        ),
    ),
    Heading(
        es="Secretaría Ejecutiva",
        en="Executive Secretariat",
        entries=(
            Entry(
                id="se.technical-team",
                type="power",
                force="constitutive",
                subject="executive-secretary",
                notes=(15,),
                es=(
                    "La Secretaría tiene un equipo técnico que nombra su titular, según parámetros que aprueban los "
                    "Países Miembros."
                ),
                en=(
                    "The Secretariat has a technical team appointed by the Executive Secretary, within parameters "
                    "approved by Member Countries."
                ),
                does_es="Niega el nombramiento hecho por otro o sin parámetros aprobados.",
                does_en="Refuses an appointment made by another or without approved parameters.",
            ),
            Entry(
                id="se.technical-team.iom-criteria",
                type="criterion",
                force="binding",
                subject="executive-secretary",
                notes=(15,),
                es="A esos nombramientos se aplican criterios de la OIM.",
                en="Criteria of IOM apply to those appointments.",
                does_es="Pide los criterios aplicados en cada nombramiento y dice dónde faltan.",
                does_en="Asks for the criteria applied to each appointment and says where they are lacking.",
            ),
        ),
    ),
)
