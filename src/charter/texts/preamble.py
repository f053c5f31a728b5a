"""«Preámbulo»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="Preámbulo",
        en="Preamble",
        entries=(
            Entry(
                id="preamble.adopting-states",
                type="constitution",
                force="constitutive",
                subject="eleven-vice-ministers",
                es=(
                    "La Carta es un acto de las Viceministras y los Viceministros de once países, que nombra uno por "
                    "uno."
                ),
                en="The Charter is an act of the Vice-Ministers of eleven countries, which it names one by one.",
                does_es="Muestra a los once Países Miembros como autores de la Carta y no admite otros.",
                does_en="Shows the eleven Member Countries as the authors of the Charter and admits no others.",
            ),
            Entry(
                id="preamble.relaunch-review",
                type="constitution",
                force="declaratory",
                subject="crm",
                readings=("text.recital-weight",),
                es=(
                    "El foro se evaluó y se relanzó para responder tanto a las realidades de hoy como a las que nadie "
                    "prevé."
                ),
                en="The forum was evaluated and relaunched to answer today's realities as well as unforeseen ones.",
                does_es="Lo muestra como ayuda para interpretar y nunca como único fundamento de una negativa.",
                does_en="Shows it as an aid to interpretation, never as the sole ground of a refusal.",
            ),
            Entry(
                id="preamble.past-outcomes-in-force",
                type="constitution",
                force="declaratory",
                subject="crm",
                readings=("decision.legacy-status",),
                es="Las acciones, los lineamientos, los comunicados y las declaraciones anteriores siguen en vigor.",
                en="Earlier actions, guidelines, communiqués and declarations remain in force.",
                does_es=(
                    "Debe registrar los resultados anteriores a la Carta como vigentes mientras otra decisión no los "
                    "sustituya."
                ),
                does_en=(
                    "Must register outcomes older than the Charter as in force until another decision replaces them."
                ),
            ),
            Entry(
                id="preamble.human-rights-axis",
                type="criterion",
                force="programmatic",
                subject="crm",
                es=(
                    "El diálogo político y la acción conjunta respetan la soberanía de cada país y protegen los "
                    "derechos de las personas migrantes."
                ),
                en=(
                    "Political dialogue and joint action respect each country's sovereignty and protect the rights of "
                    "migrants."
                ),
                does_es="Debe ofrecerlo como etiqueta para citarlo en decisiones y acciones del Plan.",
                does_en="Must offer it as a tag to be cited in decisions and actions of the Plan.",
            ),
            Entry(
                id="preamble.all-perspectives",
                type="criterion",
                force="programmatic",
                subject="crm",
                es="Fortalecer la Conferencia exige atender los intereses y puntos de vista de todos sus miembros.",
                en="Strengthening the Conference requires heeding the interests and views of all its members.",
                does_es=(
                    "Muestra junto a cada decisión la posición de cada País Miembro, también el silencio y la ausencia."
                ),
                does_en=(
                    "Shows the position of every Member Country beside each decision, silence and absence included."
                ),
            ),
            Entry(
                id="preamble.challenges-with-deadlines",
                type="criterion",
                force="programmatic",
                subject="members",
                es=(
                    "Los países se proponen identificar retos compartidos y trabajarlos juntos, con fechas y metas "
                    "precisas."
                ),
                en=(
                    "The countries intend to identify shared challenges and work on them together, with precise dates "
                    "and targets."
                ),
                does_es="Debe señalar como incompleta toda acción del Plan sin plazo o sin meta.",
                does_en="Must mark as incomplete every action of the Plan without a deadline or a target.",
            ),
            Entry(
                id="preamble.consistency-with-other-processes",
                type="criterion",
                force="programmatic",
                subject="crm",
                es="Lo que hace la CRM guarda coherencia, cuando procede, con lo que deciden otros procesos.",
                en="What the RCM does is consistent, where applicable, with what other processes decide.",
                does_es="Debe permitir que cada decisión indique el proceso con el que se relaciona.",
                does_en="Must let each decision name the process it relates to.",
            ),
            Entry(
                id="preamble.agenda-2030",
                type="criterion",
                force="programmatic",
                subject="crm",
                notes=(1,),
                es=(
                    "Migración y desarrollo están ligados, y la Agenda 2030 importa a todos los países que la "
                    "migración toca."
                ),
                en=(
                    "Migration and development are linked, and the 2030 Agenda matters to every country that migration "
                    "touches."
                ),
                does_es="Adjunta la reserva de la nota 1 a toda decisión con la etiqueta Agenda 2030.",
                does_en="Attaches the reservation of note 1 to every decision tagged 2030 Agenda.",
            ),
            Entry(
                id="reservation.fn1.us-agenda-2030",
                type="constitution",
                force="constitutive",
                subject="united-states",
                notes=(1,),
                readings=("reservation.standing-footnotes",),
                es=(
                    "Estados Unidos deja constancia de que entiende la Agenda 2030 como una referencia que cada país "
                    "aplica según sus políticas."
                ),
                en=(
                    "The United States records that it understands the 2030 Agenda as a reference which each country "
                    "applies under its own policies."
                ),
                does_es="La adjunta por sí mismo a las decisiones con esa etiqueta y la imprime en la Declaración.",
                does_en="Attaches it by itself to decisions with that tag and prints it in the Declaration.",
            ),
            Entry(
                id="preamble.support-2030-and-global-compact",
                type="duty",
                force="programmatic",
                subject="members",
                notes=(2,),
                es=(
                    "Los Países Miembros buscarán, cuando proceda, maneras de apoyar tanto la Agenda 2030 como el "
                    "Pacto Mundial sobre migración."
                ),
                en=(
                    "Member Countries will seek, where applicable, ways to support the 2030 Agenda and the Global "
                    "Compact on migration."
                ),
                does_es="Adjunta las reservas de las notas 2 y 5 a toda decisión con la etiqueta Pacto Mundial.",
                does_en="Attaches the reservations of notes 2 and 5 to every decision tagged Global Compact.",
            ),
            Entry(
                id="reservation.fn2.gcm-non-parties",
                type="constitution",
                force="constitutive",
                subject="united-states-and-dominican-republic",
                notes=(2,),
                es=(
                    "Estados Unidos y República Dominicana no participan en el Pacto Mundial y sus compromisos no los "
                    "obligan."
                ),
                en=(
                    "The United States and the Dominican Republic take no part in the Global Compact and are not bound "
                    "by its commitments."
                ),
                does_es="Adjunta la reserva de ambos países a toda decisión con la etiqueta Pacto Mundial.",
                does_en="Attaches the reservation of both countries to every decision tagged Global Compact.",
            ),
            Entry(
                id="preamble.update-joint-work",
                type="duty",
                force="declaratory",
                subject="crm",
                es=(
                    "Conviene poner al día el trabajo con los observadores internacionales y la RROCM, según las "
                    "prioridades de la CRM."
                ),
                en=(
                    "Work with international observers and RNCOM needs updating, in line with the priorities of the "
                    "RCM."
                ),
                does_es="Debe enlazarlo desde el mecanismo tripartito y las páginas de los observadores.",
                does_en="Must link it from the tripartite mechanism and the pages of observers.",
            ),
            Entry(
                id="preamble.secretariat-strengthened",
                type="constitution",
                force="declaratory",
                subject="se",
                es=(
                    "La Secretaría Técnica se reforma y se refuerza: además de dar seguimiento, aporta sustancia, "
                    "técnica y estrategia."
                ),
                en=(
                    "The Technical Secretariat is reformed and strengthened: beyond follow-up, it contributes "
                    "substance, technique and strategy."
                ),
                does_es="Debe mostrar que la Secretaría Ejecutiva sucede a la Secretaría Técnica.",
                does_en="Must show that the Executive Secretariat succeeds the Technical Secretariat.",
            ),
            Entry(
                id="charter.establishment",
                type="constitution",
                force="constitutive",
                subject="members",
                es="Los Países Miembros adoptan la Carta como marco de la Conferencia relanzada.",
                en="Member Countries adopt the Charter as the framework of the relaunched Conference.",
                does_es="Aplica las reglas desde el día en que consta la adopción y nombra la versión aplicada.",
                does_en="Applies the rules from the recorded day of adoption and names the version applied.",
            ),
        ),
    ),
)
