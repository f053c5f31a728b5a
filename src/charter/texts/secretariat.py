"""«Secretaría Ejecutiva»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="Secretaría Ejecutiva",
        en="Executive Secretariat",
        entries=(
            Entry(
                id="se.appointment",
                type="power",
                force="constitutive",
                subject="vm",
                notes=(11,),
                es=(
                    "Dirige la Secretaría Ejecutiva la persona que nombra una Reunión Viceministerial, ordinaria o "
                    "extraordinaria, presencial o virtual."
                ),
                en=(
                    "The Executive Secretariat is headed by the person appointed by a Vice-Ministerial Meeting, "
                    "ordinary or extraordinary, in person or virtual."
                ),
                does_es="Deduce quién ocupa el cargo en cualquier fecha.",
                does_en="Derives who holds the office on any date.",
            ),
            Entry(
                id="se.term-two-years",
                type="deadline",
                force="binding",
                subject="executive-secretary",
                readings=(
                    "se.extension-length-years",
                    "se.extension-decided-by",
                    "se.term-starts",
                    "se.vacancy",
                    "se.extension-reminder-months",
                ),
                es="El cargo dura dos años y se prorroga dos veces como mucho.",
                en="The office lasts two years and is extended twice at most.",
                does_es="Calcula el fin y las prórrogas usadas; una tercera no surte efecto, y así consta.",
                does_en="Works out the end and the extensions used; a third one has no effect, and the record says so.",
            ),
            Entry(
                id="se.term-six-year-cap",
                type="deadline",
                force="binding",
                subject="executive-secretary",
                readings=("se.reappointment-after-six",),
                es="Nadie lo ocupa más de seis años en total.",
                en="Nobody holds it for more than six years in all.",
                does_es="Muestra el último fin posible y no reconoce prórroga que lo rebase.",
                does_en="Shows the latest possible end and recognises no extension beyond it.",
            ),
            Entry(
                id="se.election-after-call",
                type="procedure",
                force="binding",
                subject="members",
                notes=(12,),
                readings=("se.call-for-extension",),
                es="La elección viene después de una convocatoria y una selección que los Países Miembros deciden.",
                en="Election follows a call and a selection which Member Countries decide.",
                does_es="Niega el nombramiento si faltan la convocatoria y la selección.",
                does_en="Refuses the appointment when the call and the selection are missing.",
            ),
            Entry(
                id="se.selection-manual",
                type="procedure",
                force="binding",
                subject="members",
                notes=(12,),
                es="El procedimiento consta en un manual que los Países Miembros aprobaron en enero de 2017.",
                en="The procedure is set out in a manual which Member Countries approved in January 2017.",
                does_es="Dice qué versión del manual rige la selección.",
                does_en="Says which version of the manual governs the selection.",
            ),
            Entry(
                id="se.highest-officer-and-representation",
                type="power",
                force="constitutive",
                subject="executive-secretary",
                readings=("se.representation-needs-mandate",),
                es=(
                    "Es la máxima autoridad de la Secretaría Ejecutiva y habla por la CRM ante otros procesos y "
                    "organizaciones migratorias."
                ),
                en=(
                    "The Executive Secretary is the highest authority of the Executive Secretariat and speaks for the "
                    "RCM before other migration processes and organizations."
                ),
                does_es="Permite la representación mientras alguien ejerce el cargo.",
                does_en="Allows the representation while somebody holds the office.",
            ),
            Entry(
                id="se.criterion.national",
                type="criterion",
                force="binding",
                subject="candidate",
                es="La persona tiene la nacionalidad de un País Miembro.",
                en="The person is a national of a Member Country.",
                does_es="El nombramiento de quien no la tenga no surte efecto, y así consta.",
                does_en="The appointment of someone who is not has no effect, and the record says so.",
            ),
            Entry(
                id="se.criterion.merits",
                type="criterion",
                force="binding",
                subject="candidate",
                es=(
                    "La persona reúne trayectoria migratoria reconocida, imparcialidad, criterio independiente e "
                    "integridad."
                ),
                en=(
                    "The person has a recognised career in migration, impartiality, independent judgement and "
                    "integrity."
                ),
                does_es="Dice qué pruebas faltan en el expediente de cada candidatura, sin emitir juicio.",
                does_en="Says which evidence the file of each candidate lacks, without passing judgement.",
            ),
            Entry(
                id="se.criterion.manual",
                type="criterion",
                force="binding",
                subject="candidate",
                es="Las demás cualidades figuran en el manual correspondiente.",
                en="The other qualities are listed in the corresponding manual.",
                does_es="Dice si el expediente de cada candidatura responde al manual, sin emitir juicio.",
                does_en="Says whether the file of each candidate answers the manual, without passing judgement.",
            ),
        ),
    ),
)
