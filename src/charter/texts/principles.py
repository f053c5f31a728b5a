"""«Principios rectores y enfoques»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="Principios rectores y enfoques",
        en="Guiding principles and approaches",
        entries=(
            Entry(
                id="principle.shared-responsibility",
                type="criterion",
                force="programmatic",
                subject="members",
                es=(
                    "Origen, tránsito, destino y retorno son asunto de todos: los países cooperan con eficacia en "
                    "iniciativas y programas comunes."
                ),
                en=(
                    "Origin, transit, destination and return concern all: countries cooperate effectively in common "
                    "initiatives and programmes."
                ),
                does_es="Debe ofrecerlo como etiqueta y contar las decisiones que lo citan.",
                does_en="Must offer it as a tag and count the decisions that cite it.",
            ),
            Entry(
                id="principle.shared-responsibility.each-country",
                type="duty",
                force="programmatic",
                subject="each-member",
                es=(
                    "A cada país le toca procurar una migración regular y segura, cuidar la integridad de los flujos e "
                    "impedir la trata y el tráfico ilícito de personas."
                ),
                en=(
                    "Each country has to seek regular and safe migration, care for the integrity of flows and prevent "
                    "trafficking in persons and migrant smuggling."
                ),
                does_es="Debe mostrarlo junto a las acciones del Plan que lo citan, sin emitir juicio.",
                does_en="Must show it beside the actions of the Plan that cite it, without passing judgement.",
            ),
            Entry(
                id="principle.rule-of-law",
                type="duty",
                force="programmatic",
                subject="members",
                readings=("principle.enforcement",),
                es=(
                    "Los Países Miembros deben respetar plenamente el derecho internacional y tener leyes y políticas "
                    "migratorias completas, favorables a la migración regular."
                ),
                en=(
                    "Member Countries must fully respect international law and have complete migration laws and "
                    "policies in favour of regular migration."
                ),
                does_es="Debe mostrar las leyes y políticas que cada país comparta, sin juzgar su conducta.",
                does_en="Must show the laws and policies each country shares, without judging its conduct.",
            ),
            Entry(
                id="principle.human-rights",
                type="criterion",
                force="programmatic",
                subject="members",
                es=(
                    "Se refuerza la capacidad de los países para respetar y hacer valer los derechos de las personas "
                    "migrantes."
                ),
                en="Countries' capacity to respect and uphold the rights of migrants is strengthened.",
                does_es="Debe ofrecerlo como etiqueta para citarlo en las decisiones.",
                does_en="Must offer it as a tag to be cited in decisions.",
            ),
            Entry(
                id="principle.international-cooperation",
                type="criterion",
                force="programmatic",
                subject="all-participants",
                es=(
                    "Lo que saben y pueden miembros, observadores, organismos y sociedad civil se aprovecha para "
                    "hallar soluciones comunes."
                ),
                en=(
                    "What members, observers, organizations and civil society know and can do is used to find common "
                    "solutions."
                ),
                does_es="Debe mostrar los aportes según el tipo de participante.",
                does_en="Must show contributions by kind of participant.",
            ),
            Entry(
                id="principle.sustainable-development",
                type="criterion",
                force="programmatic",
                subject="crm",
                es="Se procura que la migración aporte lo más posible al desarrollo sostenible, y este a aquella.",
                en="Migration should contribute as much as possible to sustainable development, and the reverse.",
                does_es="Debe ofrecerlo como etiqueta para citarlo en las decisiones.",
                does_en="Must offer it as a tag to be cited in decisions.",
            ),
            Entry(
                id="principle.best-interest-of-child",
                type="duty",
                force="binding",
                subject="crm-and-members",
                notes=(4,),
                readings=("principle.child.flag",),
                es=(
                    "El interés superior del niño pesa de manera primordial, cuando procede, en toda medida que afecte "
                    "a la niñez y la adolescencia migrantes."
                ),
                en=(
                    "The best interests of the child weigh as a primary consideration, where applicable, in every "
                    "measure that affects migrant children and adolescents."
                ),
                does_es=(
                    "Adjunta la reserva de la nota 4 a las decisiones con esta etiqueta; debe pedir que conste cómo se "
                    "tuvo en cuenta el principio."
                ),
                does_en=(
                    "Attaches the reservation of note 4 to decisions with this tag; must ask for a record of how the "
                    "principle was considered."
                ),
            ),
            Entry(
                id="reservation.fn4.us-crc",
                type="constitution",
                force="constitutive",
                subject="united-states",
                notes=(4,),
                es=(
                    "Estados Unidos no es parte en la Convención de los derechos del niño; toma en cuenta ese interés, "
                    "pero no como factor principal en lo migratorio."
                ),
                en=(
                    "The United States is not a party to the Convention on the Rights of the Child; it takes that "
                    "interest into account, but not as the main factor in migration."
                ),
                does_es=(
                    "La adjunta por sí mismo a las decisiones con la etiqueta Interés superior del niño y la imprime "
                    "en la Declaración."
                ),
                does_en=(
                    "Attaches it by itself to decisions tagged Best interests of the child and prints it in the "
                    "Declaration."
                ),
            ),
            Entry(
                id="principle.gender",
                type="criterion",
                force="programmatic",
                subject="crm",
                es="Los derechos de toda persona migrante se respetan en cada etapa, sea cual sea su género.",
                en="The rights of every migrant are respected at each stage, whatever their gender.",
                does_es="Debe ofrecerlo como etiqueta para citarlo en las decisiones.",
                does_en="Must offer it as a tag to be cited in decisions.",
            ),
            Entry(
                id="principle.comprehensive-approach",
                type="criterion",
                force="programmatic",
                subject="governments-and-others",
                es=(
                    "La migración se aborda con una mirada amplia de sus causas y efectos, junto con gobiernos, "
                    "organismos y sociedad civil de todos los sectores."
                ),
                en=(
                    "Migration is approached with a broad view of its causes and effects, together with governments, "
                    "organizations and civil society from all sectors."
                ),
                does_es="Debe ofrecerlo como etiqueta para citarlo en las decisiones.",
                does_en="Must offer it as a tag to be cited in decisions.",
            ),
        ),
    ),
)
