"""«Países Miembros»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="Países Miembros",
        en="Member Countries",
        entries=(
            Entry(
                id="membership.eleven-permanent",
                type="constitution",
                force="constitutive",
                subject="eleven-members",
                readings=("membership.withdrawal",),
                es="Forman la CRM once Países Miembros permanentes, que la Carta nombra.",
                en="The RCM is formed by eleven permanent Member Countries, which the Charter names.",
                does_es="Mantiene cerrada la lista de once: no permite añadir ni quitar miembros.",
                does_en="Keeps the list of eleven closed: no member can be added or removed.",
            ),
            Entry(
                id="membership.closed-1999",
                type="constitution",
                force="constitutive",
                subject="third-states",
                notes=(6,),
                readings=("membership.reopening",),
                es="La admisión de nuevos miembros quedó cerrada por el Comunicado Conjunto de 1999.",
                en="The admission of new members was closed by the Joint Communiqué of 1999.",
                does_es=(
                    "Deniega toda solicitud de membresía, cita esta nota e indica la vía abierta: la condición de "
                    "observador."
                ),
                does_en=(
                    "Refuses every application for membership, cites this note and names the open path: observer "
                    "status."
                ),
            ),
            Entry(
                id="membership.criterion.geography",
                type="criterion",
                force="binding",
                subject="each-member",
                es="Los miembros se encuentran en el hemisferio norte de América.",
                en="Members are located in the northern hemisphere of the Americas.",
                does_es="Debe mostrarlo en la ficha de cada País Miembro.",
                does_en="Must show it in the profile of each Member Country.",
            ),
            Entry(
                id="membership.criterion.multilateral-approach-member",
                type="criterion",
                force="binding",
                subject="each-member",
                es="Los miembros aceptan tratar la migración de manera multilateral.",
                en="Members accept to deal with migration multilaterally.",
                does_es="Debe mostrarlo en la ficha de cada País Miembro.",
                does_en="Must show it in the profile of each Member Country.",
            ),
            Entry(
                id="membership.criterion.rule-of-law-member",
                type="criterion",
                force="binding",
                subject="each-member",
                es="Los miembros apoyan el Estado de derecho y procuran que la migración sea regular.",
                en="Members support the rule of law and seek regular migration.",
                does_es="Debe mostrarlo en la ficha de cada País Miembro.",
                does_en="Must show it in the profile of each Member Country.",
            ),
            Entry(
                id="membership.criterion.respect-rights",
                type="criterion",
                force="binding",
                subject="each-member",
                es="Los miembros respetan los derechos de quienes migran.",
                en="Members respect the rights of those who migrate.",
                does_es="Debe mostrarlo en la ficha de cada País Miembro, sin emitir juicio.",
                does_en="Must show it in the profile of each Member Country, without passing judgement.",
            ),
            Entry(
                id="membership.criterion.share-policies",
                type="criterion",
                force="binding",
                subject="each-member",
                es="Los miembros están dispuestos a dar a conocer sus políticas, leyes y buenas prácticas migratorias.",
                en="Members are willing to make known their migration policies, laws and good practices.",
                does_es="Debe registrar las leyes y prácticas que comparte cada país, con su fecha.",
                does_en="Must register the laws and practices each country shares, with their dates.",
            ),
            Entry(
                id="membership.focal-points",
                type="duty",
                force="binding",
                subject="each-member",
                readings=("focal-point.vacancy-grace-days",),
                es=(
                    "Cada miembro designa puntos focales en sus instituciones migratorias; ellos asisten a las "
                    "reuniones y dan seguimiento."
                ),
                en=(
                    "Each member designates focal points in its migration institutions; they attend meetings and "
                    "follow up."
                ),
                does_es=(
                    "Registra los puntos focales de cada país con sus fechas; debe recordar la vacante cuando pase el "
                    "margen de la lectura en uso."
                ),
                does_en=(
                    "Records each country's focal points with their dates; must give a reminder of a vacancy once the "
                    "margin of the reading in use has passed."
                ),
            ),
            Entry(
                id="membership.accept-charter",
                type="criterion",
                force="binding",
                subject="each-member",
                readings=("amendment.acceptance",),
                es="Los miembros aceptan la Carta con sus anexos.",
                en="Members accept the Charter with its annexes.",
                does_es="Debe registrar la aceptación de cada versión de la Carta.",
                does_en="Must register the acceptance of each version of the Charter.",
            ),
        ),
    ),
)
