"""«Financiamiento»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="FINANCIAMIENTO — Cuotas de la membresía",
        en="FINANCING — Membership quotas",
        entries=(
            Entry(
                id="finance.annual-voluntary-contributions",
                type="constitution",
                force="constitutive",
                subject="members",
                notes=(16,),
                readings=("finance.voluntary-meaning",),
                es=(
                    "Los trabajos y las actividades centrales se sostienen con aportes anuales y voluntarios de los "
                    "Países Miembros, repartidos según una escala fija."
                ),
                en=(
                    "Core work and activities are sustained by annual voluntary contributions of Member Countries, "
                    "shared out on a fixed scale."
                ),
                does_es="Calcula la cuota de cada país, al centavo, y registra los pagos.",
                does_en="Works out each country's quota, to the cent, and records payments.",
            ),
            Entry(
                id="finance.fn16.guatemala-term",
                type="constitution",
                force="constitutive",
                subject="guatemala",
                notes=(16,),
                es=(
                    "Para Guatemala, en virtud de su acuerdo con la OIM, las cuotas se llaman contribuciones o "
                    "aportaciones financieras."
                ),
                en="For Guatemala, under its agreement with IOM, the quotas are called financial contributions.",
                does_es="Debe usar ese término en los avisos y estados de cuenta de Guatemala.",
                does_en="Must use that term in Guatemala's notices and statements of account.",
            ),
            Entry(
                id="finance.quota.united-states",
                type="duty",
                force="binding",
                subject="united-states",
                es="Estados Unidos aporta la mitad del presupuesto.",
                en="The United States contributes half of the budget.",
                does_es="Calcula su cuota: 50 %.",
                does_en="Works out its quota: 50 %.",
            ),
            Entry(
                id="finance.quota.canada",
                type="duty",
                force="binding",
                subject="canada",
                es="Canadá aporta la cuarta parte del presupuesto.",
                en="Canada contributes a quarter of the budget.",
                does_es="Calcula su cuota: 25 %.",
                does_en="Works out its quota: 25 %.",
            ),
            Entry(
                id="finance.quota.mexico",
                type="duty",
                force="binding",
                subject="mexico",
                es="México aporta la octava parte del presupuesto.",
                en="Mexico contributes an eighth of the budget.",
                does_es="Calcula su cuota: 12.5 %.",
                does_en="Works out its quota: 12.5 %.",
            ),
            Entry(
                id="finance.quota.remaining-members",
                type="duty",
                force="binding",
                subject="other-eight",
                readings=("finance.rounding", "finance.currency"),
                es="Los otros ocho países se reparten por igual la octava parte que queda.",
                en="The other eight countries share equally the eighth that remains.",
                does_es="Calcula la misma cuota para los ocho y reparte los centavos sobrantes con una regla escrita.",
                does_en="Works out the same quota for all eight and shares out the cents left over by a written rule.",
            ),
            Entry(
                id="finance.budget-by-consensus",
                type="power",
                force="constitutive",
                subject="vice-ministers",
                readings=("finance.no-budget", "finance.budget-year", "finance.due-date"),
                es="Las Viceministras y los Viceministros aprueban cada año el presupuesto, por consenso.",
                en="The Vice-Ministers approve the budget every year, by consensus.",
                does_es="Deduce las cuotas solo de un presupuesto aprobado; un año sin él no las tiene.",
                does_en="Derives quotas only from an approved budget; a year without one has none.",
            ),
            Entry(
                id="finance.arrears.definition",
                type="criterion",
                force="binding",
                subject="members",
                readings=("arrears.partial-payment", "arrears.allocation", "arrears.payment-plan"),
                es="Un País Miembro tiene atraso cuando no está al día con sus cuotas.",
                en="A Member Country is in arrears when it is not up to date with its quotas.",
                does_es="Muestra por año presupuestario lo debido, lo pagado y lo que falta, con los pagos usados.",
                does_en=(
                    "Shows for each budget year what is due, what is paid and what is outstanding, with the payments "
                    "used."
                ),
            ),
            Entry(
                id="finance.arrears.two-years-no-vote",
                type="status-change",
                force="binding",
                subject="member-in-arrears",
                readings=(
                    "arrears.period-basis",
                    "arrears.automatic",
                    "arrears.cure-vote",
                    "arrears.cure-moment",
                    "arrears.pre-charter-years",
                    "arrears.no-budget-year",
                ),
                es=(
                    "El país que pasa dos años seguidos sin estar al día conserva la voz, pero pierde el voto en las "
                    "decisiones viceministeriales."
                ),
                en=(
                    "A country that spends two years in a row without being up to date keeps its voice but loses its "
                    "vote in Vice-Ministerial decisions."
                ),
                does_es="Deduce la situación cada día; la objeción de ese país consta y no bloquea.",
                does_en="Derives the standing each day; that country's objection is on record and does not block.",
            ),
            Entry(
                id="finance.arrears.voice-kept",
                type="right",
                force="binding",
                subject="member-two-years-in-arrears",
                readings=("arrears.voice-includes-proposing",),
                es="Ese país conserva la voz.",
                en="That country keeps its voice.",
                does_es="Le permite hablar, proponer temas y formular reservas.",
                does_en="Lets it speak, propose items and enter reservations.",
            ),
            Entry(
                id="finance.arrears.other-bodies-unaffected",
                type="right",
                force="binding",
                subject="member-two-years-in-arrears",
                readings=("arrears.vote-loss-scope",),
                es=(
                    "Pierde el voto solo en las decisiones viceministeriales; en el GRCM y los Grupos de Trabajo "
                    "conserva sus derechos."
                ),
                en=(
                    "It loses its vote in Vice-Ministerial decisions only; in the RCGM and the Working Groups it keeps "
                    "its rights."
                ),
                does_es="Cuenta su objeción como la de los demás en el GRCM y los Grupos de Trabajo.",
                does_en="Counts its objection like any other in the RCGM and the Working Groups.",
            ),
            Entry(
                id="finance.arrears.four-years-exclusion",
                type="status-change",
                force="binding",
                subject="member-in-arrears",
                readings=("arrears.four-years-count", "arrears.exclusion-scope", "arrears.excluded-still-assessed"),
                es="Si sigue así hasta cuatro años seguidos, no toma parte en las reuniones de la CRM.",
                en="If this goes on for four years in a row, it takes no part in the meetings of the RCM.",
                does_es="No le envía convocatoria, explica la causa y niega su acreditación y su posición.",
                does_en="Sends it no convocation, explains why and refuses its accreditation and its position.",
            ),
            Entry(
                id="finance.arrears.regularisation",
                type="status-change",
                force="binding",
                subject="excluded-member",
                readings=("arrears.regularisation", "arrears.after-regularisation"),
                es="La exclusión dura mientras no regularice sus pagos.",
                en="The exclusion lasts until it regularises its payments.",
                does_es="Muestra la suma que falta, al centavo, y lo que el pago le devolvería.",
                does_en="Shows the outstanding sum, to the cent, and what payment would give back.",
            ),
        ),
    ),
    Heading(
        es="Fondo Especial Voluntario",
        en="Special Voluntary Fund",
        entries=(
            Entry(
                id="fund.establishment",
                type="constitution",
                force="constitutive",
                subject="crm",
                readings=("fund.lapsed-observer-contribution",),
                es=(
                    "Un Fondo Especial Voluntario recibe aportes de miembros, observadores, entidades internacionales, "
                    "organizaciones de la RROCM y sector privado."
                ),
                en=(
                    "A Special Voluntary Fund receives contributions from members, observers, international entities, "
                    "organizations of RNCOM and the private sector."
                ),
                does_es="Dice quién puede aportar según esta lista y registra los aportes.",
                does_en="Says who may contribute under this list and records contributions.",
            ),
            Entry(
                id="fund.purpose",
                type="procedure",
                force="binding",
                subject="fund",
                es=(
                    "Sus recursos sirven a programas, proyectos, estudios y actividades en favor de los objetivos del "
                    "Plan."
                ),
                en=(
                    "Its resources serve programmes, projects, studies and activities in favour of the objectives of "
                    "the Plan."
                ),
                does_es="Debe negar el desembolso sin objetivo del Plan y prioridad aprobada.",
                does_en="Must refuse a disbursement without an objective of the Plan and an approved priority.",
            ),
            Entry(
                id="fund.proposers",
                type="right",
                force="permissive",
                subject="fund-proposers",
                es=(
                    "Miembros, observadores y RROCM pueden proponer actividades afines al Plan para que el Fondo las "
                    "costee."
                ),
                en="Members, observers and RNCOM may propose activities in line with the Plan for the Fund to pay for.",
                does_es="Permite proponer a quien tenga su condición vigente y lo niega a los demás.",
                does_en="Lets whoever has a status in force propose and refuses it to others.",
            ),
            Entry(
                id="fund.confirm-resources",
                type="duty",
                force="binding",
                subject="proposer",
                es="Quien propone confirma que hay dinero para toda la actividad, de principio a fin.",
                en="The proposer confirms that there is money for the whole activity, from start to finish.",
                does_es="Debe negar la aprobación sin esa confirmación de todo el presupuesto.",
                does_en="Must refuse approval without that confirmation of the whole budget.",
            ),
        ),
    ),
    Heading(
        es="Contribución de los Organismos y Organizaciones Internacionales Observadoras y de la RROCM a la CRM",
        en="Contribution of Observer International Agencies and Organizations and RNCOM to the RCM",
        entries=(
            Entry(
                id="contribution.technical-and-financial",
                type="right",
                force="permissive",
                subject="organisations-and-rrocm",
                es=(
                    "Los Organismos y Organizaciones Observadoras y la RROCM pueden apoyar a la CRM con técnica y "
                    "recursos, según puedan, de preferencia en actividades de impacto regional."
                ),
                en=(
                    "Observer Agencies and Organizations and RNCOM may support the RCM with technique and resources, "
                    "as they can, preferably in activities of regional impact."
                ),
                does_es="Debe registrar el apoyo con su vínculo al Plan.",
                does_en="Must register the support with its link to the Plan.",
            ),
            Entry(
                id="contribution.regional-events",
                type="right",
                force="permissive",
                subject="organisations-and-rrocm",
                es="También pueden respaldar eventos regionales que sirvan a los objetivos del Plan.",
                en="They may also back regional events that serve the objectives of the Plan.",
                does_es="Debe registrar el respaldo a cada evento.",
                does_en="Must register the backing of each event.",
            ),
        ),
    ),
)
