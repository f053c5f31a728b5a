"""«Inicio y modificaciones a la Carta Estatutaria»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="INICIO Y MODIFICACIONES A LA CARTA ESTATUTARIA",
        en="ENTRY INTO FORCE AND AMENDMENTS",
        entries=(
            Entry(
                id="charter.entry-into-force",
                type="status-change",
                force="constitutive",
                subject="vice-ministers",
                readings=("charter.in-force-from",),
                es="La Carta entra en vigor cuando la aprueban las Viceministras y los Viceministros.",
                en="The Charter enters into force when the Vice-Ministers approve it.",
                does_es="No da situación alguna de fecha anterior a esa aprobación, y dice por qué.",
                does_en="Gives no standing for a date before that approval, and says why.",
            ),
            Entry(
                id="charter.amendment-proposal",
                type="right",
                force="permissive",
                subject="members",
                readings=("amendment.proposer-standing",),
                es="Los Países Miembros presentan a la Reunión Viceministerial las propuestas de modificación.",
                en="Member Countries submit proposals of amendment to the Vice-Ministerial Meeting.",
                does_es=(
                    "Permite proponer a los Países Miembros según la lectura en uso; lo niega a observadores, RROCM y "
                    "Secretaría Ejecutiva."
                ),
                does_en=(
                    "Lets Member Countries propose under the reading in use; refuses it to observers, RNCOM and the "
                    "Executive Secretariat."
                ),
            ),
            Entry(
                id="charter.amendment-through-grcm",
                type="procedure",
                force="binding",
                subject="members-and-grcm",
                readings=("amendment.grcm-role",),
                es="Las propuestas pasan por el GRCM.",
                en="Proposals go through the RCGM.",
                does_es="Debe negar la decisión sobre una propuesta que no haya pasado por él.",
                does_en="Must refuse a decision on a proposal that has not gone through it.",
            ),
            Entry(
                id="charter.amendment-decision",
                type="power",
                force="constitutive",
                subject="vm",
                readings=("amendment.majority", "amendment.effective", "amendment.pending-periods"),
                es="La Reunión Viceministerial decide las modificaciones, por consenso.",
                en="The Vice-Ministerial Meeting decides amendments, by consensus.",
                does_es="Debe abrir otra versión de la Carta con su fecha; las anteriores no se editan.",
                does_en="Must open another version of the Charter with its date; earlier ones are not edited.",
            ),
        ),
    ),
)
