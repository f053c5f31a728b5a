"""«Grupos de Trabajo»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="Grupos de Trabajo",
        en="Working Groups",
        entries=(
            Entry(
                id="wg.establishment",
                type="power",
                force="constitutive",
                subject="crm-with-approval",
                es=(
                    "La CRM puede crear, con aprobación viceministerial, Grupos de Trabajo que apliquen los temas del "
                    "Plan y les den seguimiento."
                ),
                en=(
                    "The RCM may establish, with the Vice-Ministers' approval, Working Groups that implement and "
                    "follow up the topics of the Plan."
                ),
                does_es="Reconoce al grupo solo desde la decisión que lo aprueba.",
                does_en="Recognises the group only from the decision that approves it.",
            ),
            Entry(
                id="wg.mandate-objectives-term",
                type="criterion",
                force="binding",
                subject="working-group",
                es="Cada grupo tiene su mandato, sus objetivos y un plazo fijo.",
                en="Each group has its mandate, its objectives and a fixed term.",
                does_es="Niega crear un grupo sin mandato, sin objetivos o sin plazo, y deduce del plazo su fin.",
                does_en=(
                    "Refuses to create a group without mandate, objectives or term, and derives its end from the term."
                ),
            ),
            Entry(
                id="wg.extension",
                type="power",
                force="permissive",
                subject="approving-body",
                readings=("wg.extension-by", "wg.extension-after-expiry"),
                es="El plazo puede ampliarse si hace falta.",
                en="The term may be extended if needed.",
                does_es="Admite la ampliación decidida antes del vencimiento y deduce el nuevo fin.",
                does_en="Admits an extension decided before expiry and derives the new end.",
            ),
            Entry(
                id="wg.ad-hoc",
                type="power",
                force="permissive",
                subject="crm",
                readings=("wg.ad-hoc-approval",),
                es="También pueden formarse grupos ad hoc para temas de coyuntura ajenos al Plan.",
                en="Ad hoc groups may also be formed for current topics outside the Plan.",
                does_es="Registra el grupo como ad hoc, con su propio plazo.",
                does_en="Registers the group as ad hoc, with its own term.",
            ),
            Entry(
                id="wg.composition",
                type="constitution",
                force="constitutive",
                subject="technical-officials",
                es=(
                    "Los forman funcionarios técnicos de cancillerías, autoridades migratorias e instituciones "
                    "especializadas, cuando procede."
                ),
                en=(
                    "They are formed by technical officials of foreign ministries, migration authorities and "
                    "specialised institutions, where applicable."
                ),
                does_es="Debe registrar a sus integrantes por país.",
                does_en="Must register their members by country.",
            ),
            Entry(
                id="wg.rrocm-and-orgs-participate",
                type="right",
                force="binding",
                subject="rrocm-and-organisations",
                readings=("wg.observer-countries",),
                es=(
                    "Los Organismos y Organizaciones Observadoras y la RROCM toman parte según su mandato y apoyan el "
                    "trabajo técnico."
                ),
                en=(
                    "Observer Agencies and Organizations and RNCOM take part according to their mandate and support "
                    "the technical work."
                ),
                does_es="Les permite asistir a las sesiones abiertas mientras su condición esté vigente.",
                does_en="Lets them attend open sessions while their status is in force.",
            ),
            Entry(
                id="wg.closed-door",
                type="power",
                force="permissive",
                subject="working-groups",
                readings=("session.closed-excludes-organisations",),
                es=(
                    "Los grupos pueden deliberar a puerta cerrada, solo entre Países Miembros, sin sociedad civil ni "
                    "observadores."
                ),
                en=(
                    "The groups may deliberate behind closed doors, among Member Countries only, without civil society "
                    "or observers."
                ),
                does_es="Al cerrarse las puertas, oculta la sesión y sus documentos a la RROCM y a todo observador.",
                does_en="When the doors close, hides the session and its papers from RNCOM and every observer.",
            ),
        ),
    ),
    Heading(
        es="Grupos de Trabajo — competencias",
        en="Working Groups — powers",
        entries=(
            Entry(
                id="wg.power.work-plan",
                type="duty",
                force="binding",
                subject="working-group",
                readings=("wg.work-plan-days",),
                es="Prepara y pone al día un plan de trabajo acorde con el Plan Estratégico y los objetivos de la CRM.",
                en="It draws up and updates a work plan in line with the objectives of the RCM and the Strategic Plan.",
                does_es="Debe señalar el plan que falta o que quedó atrasado.",
                does_en="Must point out a plan that is missing or out of date.",
            ),
            Entry(
                id="wg.power.reports-to-grcm",
                type="duty",
                force="binding",
                subject="working-group",
                readings=("wg.report-frequency",),
                es="Presenta sus informes al GRCM.",
                en="It presents its reports to the RCGM.",
                does_es="Debe recordar el informe según la lectura en uso.",
                does_en="Must give a reminder of the report according to the reading in use.",
            ),
            Entry(
                id="wg.power.propose-activities",
                type="power",
                force="permissive",
                subject="working-group",
                es="Propone programas, proyectos, estudios o actividades útiles para su plan de trabajo.",
                en="It proposes programmes, projects, studies or activities useful to its work plan.",
                does_es="Debe exigir que la propuesta se vincule con ese plan.",
                does_en="Must require the proposal to be linked to that plan.",
            ),
            Entry(
                id="wg.power.technical-space",
                type="duty",
                force="programmatic",
                subject="working-group",
                es="Ofrece un espacio técnico para dialogar e intercambiar prácticas sobre sus temas.",
                en="It offers a technical space for dialogue and exchange of practices on its topics.",
                does_es="Debe dar a cada grupo su página.",
                does_en="Must give each group its page.",
            ),
            Entry(
                id="wg.power.two-meetings",
                type="deadline",
                force="binding",
                subject="working-group",
                readings=("wg.meetings-first-year",),
                es="Se reúne por lo menos dos veces al año, en persona o en línea.",
                en="It meets at least twice a year, in person or online.",
                does_es="Cuenta las reuniones de cada año y muestra las que faltan.",
                does_en="Counts the meetings of each year and shows those still owed.",
            ),
        ),
    ),
    Heading(
        es="Grupos de Trabajo",
        en="Working Groups",
        entries=(
            Entry(
                id="wg.annual-evaluation",
                type="duty",
                force="binding",
                subject="working-groups",
                es=(
                    "Los grupos evalúan cada año sus acciones por los resultados, que deben ayudar a superar los retos "
                    "por los que existen."
                ),
                en=(
                    "The groups evaluate their actions each year by results, which must help to overcome the "
                    "challenges they exist for."
                ),
                does_es="Debe llevar la obligación anual y ofrecer el formulario.",
                does_en="Must track the yearly obligation and offer the form.",
            ),
            Entry(
                id="wg.legacy-liaison-documents",
                type="power",
                force="permissive",
                subject="working-groups",
                es="Los grupos pueden retomar, cuando proceda, lo que las redes de enlace elaboraron y la CRM aprobó.",
                en="The groups may take up, where applicable, what the liaison networks drew up and the RCM approved.",
                does_es="Debe permitir enlazar esos documentos con un Grupo de Trabajo.",
                does_en="Must let those documents be linked to a Working Group.",
            ),
            Entry(
                id="wg.legacy-extra-regional",
                type="power",
                force="permissive",
                subject="working-groups",
                es="También pueden retomar los resultados del grupo ad hoc sobre migrantes extrarregionales.",
                en="They may also take up the outcomes of the ad hoc group on extra-regional migrants.",
                does_es="Debe permitir enlazar esos documentos con un Grupo de Trabajo.",
                does_en="Must let those documents be linked to a Working Group.",
            ),
        ),
    ),
)
