"""«Mandato»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="Mandato",
        en="Mandate",
        entries=(
            Entry(
                id="mandate.voluntary-non-binding",
                type="constitution",
                force="constitutive",
                subject="crm",
                readings=("mandate.non-binding-scope",),
                es="La CRM es un proceso consultivo de ámbito regional, voluntario, que no obliga jurídicamente.",
                en="The RCM is a consultative process of regional scope, voluntary and without binding force.",
                does_es=(
                    "Presenta los resultados como compromisos no vinculantes; ninguna pantalla los da por obligatorios."
                ),
                does_en="Presents outcomes as non-binding commitments; no page takes them as obligatory in law.",
            ),
            Entry(
                id="mandate.consensus",
                type="procedure",
                force="constitutive",
                subject="members",
                notes=(3,),
                readings=("consensus.silence", "consensus.absent-member", "consensus.quorum"),
                es="Las decisiones se toman por consenso.",
                en="Decisions are taken by consensus.",
                does_es=(
                    "Deduce el resultado de la posición de cada país y no deja cerrar como adoptada una decisión "
                    "contra una objeción que bloquea."
                ),
                does_en=(
                    "Derives the outcome from each country's position and does not let a decision be closed as adopted "
                    "against a blocking objection."
                ),
            ),
            Entry(
                id="mandate.reservation-right",
                type="right",
                force="permissive",
                subject="reserving-member",
                notes=(3,),
                readings=("reservation.window", "reservation.blocks-consensus", "reservation.without-vote"),
                es=(
                    "El país cuya política migratoria no se avenga con una decisión o iniciativa puede formular una "
                    "reserva."
                ),
                en=(
                    "A country whose migration policy does not agree with a decision or initiative may enter a "
                    "reservation."
                ),
                does_es=(
                    "Registra la reserva, la une a los párrafos que nombra y la imprime como nota; según la lectura en "
                    "uso, no bloquea."
                ),
                does_en=(
                    "Records the reservation, attaches it to the paragraphs it names and prints it as a note; under "
                    "the reading in use it does not block."
                ),
            ),
            Entry(
                id="mandate.open-discussion-space",
                type="right",
                force="constitutive",
                subject="members",
                es=(
                    "Los Países Miembros disponen de un lugar donde hablar entre sí con respeto, franqueza y "
                    "honestidad."
                ),
                en="Member Countries have a place to speak with one another with respect, frankness and honesty.",
                does_es="Permite hablar en todo tema de la agenda a cada País Miembro que conserve la voz.",
                does_en="Lets every Member Country that keeps its voice speak on any agenda item.",
            ),
            Entry(
                id="mandate.coordination-transparency",
                type="criterion",
                force="programmatic",
                subject="crm",
                es="El foro busca que los países se coordinen mejor, cooperen más y actúen con transparencia.",
                en="The forum seeks better coordination, closer cooperation and transparency among countries.",
                does_es="Muestra junto a cada veredicto sus razones, sus hechos y sus disposiciones.",
                does_en="Shows beside each verdict its reasons, its facts and its clauses.",
            ),
            Entry(
                id="mandate.priorities-and-governance",
                type="constitution",
                force="programmatic",
                subject="crm",
                es=(
                    "El foro impulsa la buena gobernanza migratoria, la protección de quienes migran, el vínculo con "
                    "el desarrollo, las prioridades comunes y la gestión de fronteras."
                ),
                en=(
                    "The forum promotes good migration governance, the protection of migrants, the link to "
                    "development, common priorities and border management."
                ),
                does_es="Debe ofrecer estos fines como etiquetas y señalar las decisiones que no citan ninguno.",
                does_en="Must offer these purposes as tags and point out decisions that cite none.",
            ),
        ),
    ),
)
