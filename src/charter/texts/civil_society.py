"""«Red Regional de Organizaciones Civiles para las Migraciones»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="Red Regional de Organizaciones Civiles para las Migraciones",
        en="Regional Network for Civil Organizations on Migration",
        entries=(
            Entry(
                id="rrocm.permanent-participation",
                type="right",
                force="constitutive",
                subject="rrocm",
                readings=("rrocm.meeting-scope",),
                es="La sociedad civil organizada participa de modo permanente en la CRM mediante la RROCM.",
                en="Organised civil society takes part permanently in the RCM through RNCOM.",
                does_es="Le abre las sesiones abiertas sin solicitud; su participación nunca caduca por ausencia.",
                does_en="Admits it to open sessions without application; its participation never lapses by absence.",
            ),
            Entry(
                id="rrocm.dialogue-space",
                type="right",
                force="binding",
                subject="rrocm-and-vice-ministers",
                readings=("rrocm.dialogue-at",),
                es="La RROCM dialoga con las Viceministras y los Viceministros en un espacio propio.",
                en="RNCOM holds a dialogue with the Vice-Ministers in a space of its own.",
                does_es=(
                    "Niega publicar la agenda de la reunión ordinaria cuando falta ese diálogo, salvo motivo escrito."
                ),
                does_en=(
                    "Refuses to publish the agenda of the ordinary meeting when that dialogue is missing, unless a "
                    "written reason is given."
                ),
            ),
            Entry(
                id="rrocm.closed-door",
                type="power",
                force="permissive",
                subject="crm-members",
                es="Los Países Miembros pueden deliberar a puerta cerrada sin la RROCM.",
                en="Member Countries may deliberate behind closed doors without RNCOM.",
                does_es="Al cerrarse las puertas, oculta la sesión y sus documentos a la RROCM en todas partes.",
                does_en="When the doors close, hides the session and its papers from RNCOM everywhere.",
            ),
            Entry(
                id="rrocm.bound-by-charter",
                type="duty",
                force="binding",
                subject="rrocm",
                es="La RROCM ajusta su trabajo a los principios y objetivos de la Carta.",
                en="RNCOM keeps its work within the principles and objectives of the Charter.",
                does_es="Debe mostrar sus aportes con el principio u objetivo al que sirven, sin emitir juicio.",
                does_en=(
                    "Must show its contributions with the principle or objective they serve, without passing judgement."
                ),
            ),
            Entry(
                id="rrocm.tripartite-mechanism",
                type="constitution",
                force="constitutive",
                subject="tripartite-parties",
                readings=("rrocm.tripartite-frequency",),
                es=(
                    "Un mecanismo tripartito une a la PPT, a la Secretaría Ejecutiva y a la Secretaría Técnica de la "
                    "RROCM."
                ),
                en=(
                    "A tripartite mechanism joins the PPT, the Executive Secretariat and the Technical Secretariat of "
                    "RNCOM."
                ),
                does_es="Debe registrar sus reuniones y recordar cuando falte la de una presidencia.",
                does_en="Must register its meetings and give a reminder when a presidency has held none.",
            ),
            Entry(
                id="rrocm.consider-opinions",
                type="duty",
                force="binding",
                subject="tripartite-mechanism",
                es="Se toman en cuenta las opiniones y los aportes de la sociedad civil.",
                en="The opinions and contributions of civil society are taken into account.",
                does_es="Debe registrar cada aporte con su respuesta y señalar los que no la tengan.",
                does_en="Must register each contribution with its answer and point out those without one.",
            ),
        ),
    ),
)
