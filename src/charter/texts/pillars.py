"""«Pilares de la CRM»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="PILARES DE LA CRM",
        en="PILLARS OF THE RCM",
        entries=(
            Entry(
                id="pillar.governance",
                type="constitution",
                force="constitutive",
                subject="crm",
                es="Primer pilar: gobernanza migratoria.",
                en="First pillar: migration governance.",
                does_es=(
                    "Lo ofrece en una lista cerrada de tres pilares; debe exigirla también en las acciones del Plan."
                ),
                does_en=(
                    "Offers it in a closed list of three pillars; must require that list in the actions of the Plan "
                    "too."
                ),
            ),
            Entry(
                id="pillar.integration-development",
                type="constitution",
                force="constitutive",
                subject="crm",
                es="Segundo pilar: integración y migración, con su vínculo al desarrollo.",
                en="Second pillar: integration, migration and its link to development.",
                does_es=(
                    "Lo ofrece en una lista cerrada de tres pilares; debe exigirla también en las acciones del Plan."
                ),
                does_en=(
                    "Offers it in a closed list of three pillars; must require that list in the actions of the Plan "
                    "too."
                ),
            ),
            Entry(
                id="pillar.protection",
                type="constitution",
                force="constitutive",
                subject="crm",
                es="Tercer pilar: preparación, protección, atención y migración irregular.",
                en="Third pillar: preparedness, protection, assistance and irregular migration.",
                does_es=(
                    "Lo ofrece en una lista cerrada de tres pilares; debe exigirla también en las acciones del Plan."
                ),
                does_en=(
                    "Offers it in a closed list of three pillars; must require that list in the actions of the Plan "
                    "too."
                ),
            ),
            Entry(
                id="pillar.human-rights-axis",
                type="criterion",
                force="programmatic",
                subject="crm",
                es="Los derechos de las personas migrantes atraviesan los tres pilares.",
                en="The rights of migrants run through the three pillars.",
                does_es="Debe ofrecerlo como etiqueta común a los tres pilares.",
                does_en="Must offer it as a tag common to the three pillars.",
            ),
            Entry(
                id="pillar.grcm-plan-duty",
                type="duty",
                force="binding",
                subject="grcm",
                readings=("plan.all-pillars",),
                es="El GRCM debe preparar un Plan Estratégico que parta de los tres pilares.",
                en="The RCGM must prepare a Strategic Plan based on the three pillars.",
                does_es="Debe avisar si el Plan deja un pilar sin acciones.",
                does_en="Must warn when the Plan leaves a pillar without actions.",
            ),
        ),
    ),
)
