"""«Plan Estratégico»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="PLAN ESTRATÉGICO",
        en="STRATEGIC PLAN",
        entries=(
            Entry(
                id="plan.results-based",
                type="criterion",
                force="binding",
                subject="crm",
                es=(
                    "El Plan es un marco de gestión por resultados para usar bien los recursos, con eficacia y "
                    "eficiencia."
                ),
                en="The Plan is a results-based framework to use resources well, effectively and efficiently.",
                does_es="Debe señalar como incompleta la acción sin resultado, indicador y meta.",
                does_en="Must mark as incomplete an action without result, indicator and target.",
            ),
            Entry(
                id="plan.drafting-and-monitoring",
                type="power",
                force="constitutive",
                subject="grcm-ppt-se",
                es="El GRCM lo elabora, lo evalúa y le da seguimiento; coordinan la PPT y la Secretaría Ejecutiva.",
                en="The RCGM drafts, evaluates and monitors it; the PPT and the Executive Secretariat coordinate.",
                does_es="Reserva esos actos al GRCM.",
                does_en="Reserves those acts to the RCGM.",
            ),
            Entry(
                id="plan.approval",
                type="power",
                force="constitutive",
                subject="vm",
                es="El Plan lo aprueban las Viceministras y los Viceministros.",
                en="The Vice-Ministers approve the Plan.",
                does_es="Lo da por vigente solo después de aprobado.",
                does_en="Takes it as in force only once approved.",
            ),
            Entry(
                id="plan.three-year-term",
                type="deadline",
                force="binding",
                subject="crm",
                readings=("plan.term-starts", "plan.gap"),
                es="El Plan dura tres años.",
                en="The Plan lasts three years.",
                does_es="Calcula su inicio y su fin, y muestra el vacío si ningún Plan lo sucede.",
                does_en="Works out its start and end, and shows the gap if no Plan follows.",
            ),
            Entry(
                id="plan.annual-evaluation",
                type="duty",
                force="binding",
                subject="grcm",
                es=(
                    "Cada año el GRCM evalúa los objetivos por el logro de cada meta y da cuenta a las Viceministras y "
                    "los Viceministros."
                ),
                en=(
                    "Each year the RCGM evaluates the objectives by the achievement of each target and informs the "
                    "Vice-Ministers."
                ),
                does_es="Lleva la evaluación de cada año del Plan; debe llevar también el informe.",
                does_en="Tracks the evaluation of each year of the Plan; must track the report too.",
            ),
            Entry(
                id="plan.implementation-by-wg",
                type="power",
                force="constitutive",
                subject="working-groups",
                es="El Plan lo ejecutan los Grupos de Trabajo.",
                en="The Working Groups implement the Plan.",
                does_es="Debe señalar la acción sin grupo responsable.",
                does_en="Must point out an action without a responsible group.",
            ),
            Entry(
                id="plan.guidelines-annex-a",
                type="procedure",
                force="binding",
                subject="grcm",
                es="El Anexo A guía la elaboración del Plan.",
                en="Annex A guides the drafting of the Plan.",
                does_es="Debe mostrarlo como lista de comprobación al redactar el Plan.",
                does_en="Must show it as a checklist while the Plan is drafted.",
            ),
        ),
    ),
)
