"""«Grupo Regional de Consulta sobre Migración»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="Grupo Regional de Consulta sobre Migración",
        en="Regional Consultation Group on Migration",
        entries=(
            Entry(
                id="grcm.nature",
                type="constitution",
                force="constitutive",
                subject="grcm",
                es="El GRCM es la instancia técnica donde se coordinan las políticas de la CRM.",
                en="The RCGM is the technical body where the policies of the RCM are coordinated.",
                does_es="Responde qué puede hacer el GRCM según su propia lista de competencias.",
                does_en="Answers what the RCGM may do from its own list of powers.",
            ),
            Entry(
                id="grcm.composition",
                type="constitution",
                force="constitutive",
                subject="members",
                readings=("grcm.level-check",),
                es=(
                    "Lo forman funcionarios de mando medio, como mínimo, y de preferencia directores de las "
                    "instituciones migratorias."
                ),
                en=(
                    "It is formed by officials of middle rank at least, preferably directors, of the migration "
                    "institutions."
                ),
                does_es="Pide el nivel de cada delegado; debe avisar, sin impedir, cuando sea inferior.",
                does_en="Asks for each delegate's level; must warn, without preventing, when it is lower.",
            ),
            Entry(
                id="grcm.capacity",
                type="criterion",
                force="binding",
                subject="officials",
                es="Sus integrantes están en condiciones de decidir y de proponer.",
                en="Its members are in a position to decide and to propose.",
                does_es="Dice lo que declaran las credenciales de cada delegación.",
                does_en="Says what the credentials of each delegation declare.",
            ),
        ),
    ),
    Heading(
        es="Grupo Regional de Consulta sobre Migración — competencias",
        en="Regional Consultation Group on Migration — powers",
        entries=(
            Entry(
                id="grcm.power.draft-plan",
                type="duty",
                force="binding",
                subject="grcm",
                es="Elabora el proyecto de Plan Estratégico y lo presenta a la Reunión Viceministerial.",
                en="It drafts the Strategic Plan and submits it to the Vice-Ministerial Meeting.",
                does_es="Recuerda la fecha: antes de que termine el Plan en vigor.",
                does_en="Gives a reminder of the date: before the Plan in force ends.",
            ),
            Entry(
                id="grcm.power.facilitate-goals",
                type="duty",
                force="programmatic",
                subject="grcm",
                es="Ayuda a que se cumplan las metas y actividades del Plan.",
                en="It helps the targets and activities of the Plan to be met.",
                does_es="Debe mostrar el avance del Plan.",
                does_en="Must show the progress of the Plan.",
            ),
            Entry(
                id="grcm.power.report-compliance",
                type="duty",
                force="binding",
                subject="grcm",
                es=(
                    "Da cuenta a la Reunión Viceministerial del cumplimiento del Plan, por voz de la Secretaría "
                    "Ejecutiva y la PPT."
                ),
                en=(
                    "It informs the Vice-Ministerial Meeting about compliance with the Plan, through the PPT and the "
                    "Executive Secretariat as spokespersons."
                ),
                does_es="Recuerda el informe en cada reunión ordinaria con un Plan en vigor.",
                does_en="Gives a reminder of the report at each ordinary meeting with a Plan in force.",
            ),
            Entry(
                id="grcm.power.critical-aspects",
                type="duty",
                force="binding",
                subject="grcm",
                es="Identifica lo que impide cumplir el Plan y propone cómo superarlo.",
                en="It identifies what stands in the way of the Plan and proposes how to overcome it.",
                does_es="Registra cada obstáculo y dice cuál no tiene todavía una estrategia.",
                does_en="Registers each obstacle and says which has no strategy yet.",
            ),
            Entry(
                id="grcm.power.dialogue-space",
                type="duty",
                force="programmatic",
                subject="grcm",
                es="Abre un diálogo político y técnico sobre el Plan, para compartir experiencias y buenas prácticas.",
                en="It opens a political and technical dialogue on the Plan, to share experiences and good practices.",
                does_es="Debe ofrecer sesiones temáticas para ese diálogo.",
                does_en="Must offer thematic sessions for that dialogue.",
            ),
            Entry(
                id="grcm.power.annual-evaluation",
                type="duty",
                force="binding",
                subject="grcm",
                readings=("plan.evaluation-basis",),
                es="Examina y evalúa el Plan cada año.",
                en="It reviews and evaluates the Plan every year.",
                does_es="Lleva la obligación por cada año del Plan: por cumplir, cumplida o vencida.",
                does_en="Tracks the obligation for each year of the Plan: to be met, met or overdue.",
            ),
            Entry(
                id="grcm.power.update-plan",
                type="power",
                force="permissive",
                subject="grcm",
                readings=("plan.update-effect", "plan.term-changeable"),
                es="Pone al día, cuando procede, el contenido del Plan y su vigencia.",
                en="It updates, where applicable, the content of the Plan and its validity.",
                does_es=(
                    "Permite proponerla con un Plan en vigor; según la lectura en uso, surte efecto con la "
                    "aprobación viceministerial."
                ),
                does_en=(
                    "Lets it be proposed while a Plan is in force; under the reading in use it takes effect with the "
                    "Vice-Ministers' approval."
                ),
            ),
            Entry(
                id="grcm.power.two-meetings",
                type="deadline",
                force="binding",
                subject="grcm",
                readings=("grcm.first-meeting-window", "grcm.one-meeting-for-both"),
                es=(
                    "Se reúne por lo menos dos veces al año: hacia el fin del primer semestre y antes de la Reunión "
                    "Viceministerial."
                ),
                en=(
                    "It meets at least twice a year: around the end of the first half and before the Vice-Ministerial "
                    "Meeting."
                ),
                does_es="Lleva dos obligaciones al año, cada una con su fecha, y muestra la vencida.",
                does_en="Tracks two obligations a year, each with its date, and shows the overdue one.",
            ),
            Entry(
                id="grcm.power.virtual-meetings",
                type="power",
                force="permissive",
                subject="grcm",
                es="Celebra reuniones virtuales cuando hace falta.",
                en="It holds virtual meetings when needed.",
                does_es="Admite la modalidad virtual, que cuenta para las dos reuniones del año.",
                does_en="Admits the virtual mode, which counts towards the two meetings of the year.",
            ),
            Entry(
                id="grcm.power.propose-wg",
                type="power",
                force="binding",
                subject="grcm",
                es="Propone a la Reunión Viceministerial crear Grupos de Trabajo, con mandato, objetivos y plazo.",
                en=(
                    "It proposes the creation of Working Groups to the Vice-Ministerial Meeting, with mandate, "
                    "objectives and term."
                ),
                does_es="Rechaza la propuesta a la que falte uno de los tres y nombra el que falta.",
                does_en="Refuses a proposal that lacks one of the three and names which.",
            ),
            Entry(
                id="grcm.power.approve-wg-reports",
                type="power",
                force="constitutive",
                subject="grcm",
                es="Aprueba lo que informan los Grupos de Trabajo.",
                en="It approves the reports of the Working Groups.",
                does_es="Reserva esta aprobación al GRCM y la niega a cualquier otro órgano.",
                does_en="Reserves this approval to the RCGM and refuses it to any other body.",
            ),
            Entry(
                id="grcm.power.review-declarations",
                type="duty",
                force="binding",
                subject="grcm",
                es="Revisa los proyectos de Declaración y de comunicados.",
                en="It reviews the draft Declaration and communiqués.",
                does_es="Niega someter a consenso un proyecto sin revisar, salvo motivo escrito.",
                does_en="Refuses to put an unreviewed draft to consensus, unless a written reason is given.",
            ),
        ),
    ),
)
