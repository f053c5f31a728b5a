"""«Objetivos»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="Objetivos",
        en="Objectives",
        entries=(
            Entry(
                id="objective.platform",
                type="constitution",
                force="programmatic",
                subject="crm",
                es=(
                    "Servir de lugar para debatir y acercar posiciones nacionales sobre los asuntos migratorios de la "
                    "región."
                ),
                en=(
                    "Serve as a place to debate and bring together national positions on the region's migration "
                    "matters."
                ),
                does_es=(
                    "Debe mostrar qué decisiones, actividades e indicadores sirven al objetivo, y señalarlo si no "
                    "tiene acción en curso."
                ),
                does_en=(
                    "Must show which decisions, activities and indicators serve the objective, and point it out when "
                    "no action is under way."
                ),
            ),
            Entry(
                id="objective.dialogue-and-solutions",
                type="constitution",
                force="programmatic",
                subject="crm",
                es=(
                    "Impulsar el diálogo, la cooperación y las soluciones ante los retos y oportunidades de la "
                    "migración, hoy y a futuro."
                ),
                en=(
                    "Promote dialogue, cooperation and solutions to the challenges and opportunities of migration, "
                    "today and later."
                ),
                does_es=(
                    "Debe mostrar qué decisiones, actividades e indicadores sirven al objetivo, y señalarlo si no "
                    "tiene acción en curso."
                ),
                does_en=(
                    "Must show which decisions, activities and indicators serve the objective, and point it out when "
                    "no action is under way."
                ),
            ),
            Entry(
                id="objective.legal-frameworks",
                type="constitution",
                force="programmatic",
                subject="crm",
                es=(
                    "Impulsar leyes, políticas y acciones conjuntas en favor de una migración segura, ordenada y "
                    "regular."
                ),
                en="Promote laws, policies and joint actions in favour of safe, orderly and regular migration.",
                does_es=(
                    "Debe mostrar qué decisiones, actividades e indicadores sirven al objetivo, y señalarlo si no "
                    "tiene acción en curso."
                ),
                does_en=(
                    "Must show which decisions, activities and indicators serve the objective, and point it out when "
                    "no action is under way."
                ),
            ),
            Entry(
                id="objective.information-exchange",
                type="constitution",
                force="programmatic",
                subject="crm",
                es=(
                    "Alentar el intercambio de información y buenas prácticas que lleve a colaborar en la gobernanza "
                    "migratoria y a facilitar la protección internacional."
                ),
                en=(
                    "Encourage exchanges of information and good practice that lead to collaboration in migration "
                    "governance and to international protection."
                ),
                does_es=(
                    "Debe mostrar qué decisiones, actividades e indicadores sirven al objetivo, y señalarlo si no "
                    "tiene acción en curso."
                ),
                does_en=(
                    "Must show which decisions, activities and indicators serve the objective, and point it out when "
                    "no action is under way."
                ),
            ),
            Entry(
                id="objective.statistics",
                type="constitution",
                force="programmatic",
                subject="crm",
                es=(
                    "Ampliar, cuando proceda, el intercambio de estadísticas desagregadas que ayuden a decidir, sobre "
                    "todo en emergencias."
                ),
                en=(
                    "Widen, where applicable, the exchange of disaggregated statistics that help to decide, above all "
                    "in emergencies."
                ),
                does_es=(
                    "Debe mostrar qué decisiones, actividades e indicadores sirven al objetivo, y señalarlo si no "
                    "tiene acción en curso."
                ),
                does_en=(
                    "Must show which decisions, activities and indicators serve the objective, and point it out when "
                    "no action is under way."
                ),
            ),
            Entry(
                id="objective.strategic-plan",
                type="constitution",
                force="programmatic",
                subject="crm",
                es="Responder a los mayores retos de la región con un Plan Estratégico orientado a resultados.",
                en="Answer the region's greatest challenges with a results-based Strategic Plan.",
                does_es=(
                    "Debe mostrar qué decisiones, actividades e indicadores sirven al objetivo, y señalarlo si no "
                    "tiene acción en curso."
                ),
                does_en=(
                    "Must show which decisions, activities and indicators serve the objective, and point it out when "
                    "no action is under way."
                ),
            ),
            Entry(
                id="objective.compacts-follow-up",
                type="constitution",
                force="programmatic",
                subject="crm",
                notes=(5,),
                es=(
                    "Acompañar en la región la puesta en práctica y el examen de los dos Pactos Mundiales, el de "
                    "migración y el de refugiados."
                ),
                en=(
                    "Accompany in the region the implementation and review of the two Global Compacts, on migration "
                    "and on refugees."
                ),
                does_es="Adjunta las reservas de las notas 2 y 5 a toda decisión con la etiqueta Pacto Mundial.",
                does_en="Attaches the reservations of notes 2 and 5 to every decision tagged Global Compact.",
            ),
            Entry(
                id="reservation.fn5.compacts-parties-only",
                type="constitution",
                force="constitutive",
                subject="compact-members",
                notes=(5,),
                readings=("compact.participation-source",),
                es=(
                    "Ese objetivo vale solo para los países que participan en los Pactos, conforme a su interés "
                    "nacional."
                ),
                en=(
                    "That objective holds only for countries that take part in the Compacts, in accordance with their "
                    "national interest."
                ),
                does_es=(
                    "Lo imprime como nota en toda decisión con la etiqueta Pacto Mundial; qué países participan debe "
                    "constar como hecho, con su fuente."
                ),
                does_en=(
                    "Prints it as a note in every decision tagged Global Compact; which countries take part must be on "
                    "record as a fact, with its source."
                ),
            ),
        ),
    ),
)
