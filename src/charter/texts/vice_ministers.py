"""«Estructura institucional, Reunión Viceministerial»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="ESTRUCTURA INSTITUCIONAL",
        en="INSTITUTIONAL STRUCTURE",
        entries=(
            Entry(
                id="structure.five-bodies",
                type="constitution",
                force="constitutive",
                subject="crm",
                readings=("structure.troika",),
                es=(
                    "La CRM tiene cinco órganos: Reunión Viceministerial, PPT, GRCM, Grupos de Trabajo y Secretaría "
                    "Ejecutiva."
                ),
                en=(
                    "The RCM has five bodies: Vice-Ministerial Meeting, PPT, RCGM, Working Groups and Executive "
                    "Secretariat."
                ),
                does_es="Busca cada competencia en su órgano y, si otro actúa, nombra al que la tiene.",
                does_en="Looks up each power in its body and, when another acts, names the one that holds it.",
            ),
            Entry(
                id="structure.fn8.liaison-networks",
                type="power",
                force="permissive",
                subject="working-groups",
                notes=(8,),
                es=(
                    "Los Grupos de Trabajo pueden retomar, cuando proceda, lo que aprobaron las Redes de Funcionarios "
                    "de Enlace."
                ),
                en="Working Groups may take up, where applicable, what the Liaison Officers Networks approved.",
                does_es="Permite a un Grupo de Trabajo en funciones retomar esos documentos.",
                does_en="Lets a Working Group in being take those documents up.",
            ),
        ),
    ),
    Heading(
        es="Reunión Viceministerial",
        en="Vice-Ministerial Meeting",
        entries=(
            Entry(
                id="vm.decision-organ",
                type="constitution",
                force="constitutive",
                subject="vm",
                es="La Reunión Viceministerial es el órgano que decide.",
                en="The Vice-Ministerial Meeting is the body that decides.",
                does_es=(
                    "Trata lo que resuelven los demás órganos como propuesta o como acto de su propia lista, y niega "
                    "la adopción en otro lugar."
                ),
                does_en=(
                    "Treats what other bodies resolve as a proposal or as an act within their own list, and refuses "
                    "adoption elsewhere."
                ),
            ),
            Entry(
                id="vm.composition",
                type="constitution",
                force="constitutive",
                subject="members",
                readings=("vm.level",),
                es=(
                    "La forman, a nivel viceministerial o equivalente, las entidades migratorias de cada país, como "
                    "cancillerías y autoridades de migración."
                ),
                en=(
                    "It is formed, at vice-ministerial or equivalent level, by each country's migration entities, such "
                    "as foreign ministries and migration authorities."
                ),
                does_es=(
                    "Pide el nivel de quien encabeza cada delegación, y la Secretaría Ejecutiva lo ve al confirmarla."
                ),
                does_en=(
                    "Asks for the level of each head of delegation, which the Executive Secretariat sees when "
                    "confirming it."
                ),
            ),
            Entry(
                id="vm.ordinary-yearly",
                type="deadline",
                force="binding",
                subject="members-and-ppt",
                readings=("year.meeting-basis",),
                es="Se reúne de manera ordinaria una vez al año.",
                en="It holds one ordinary meeting a year.",
                does_es="Lleva la obligación anual: por cumplir, cumplida o vencida.",
                does_en="Tracks the yearly obligation: to be met, met or overdue.",
            ),
            Entry(
                id="vm.extraordinary",
                type="power",
                force="permissive",
                subject="members",
                readings=("vm.extraordinary-decision", "vm.extraordinary-request-by-non-voting"),
                es=(
                    "Se reúne de manera extraordinaria si los Países Miembros así lo resuelven, a petición de la PPT o "
                    "de otro de ellos."
                ),
                en=(
                    "It holds an extraordinary meeting if Member Countries so resolve, at the request of the PPT or "
                    "another of them."
                ),
                does_es=(
                    "Permite pedirla a la PPT y a todo País Miembro no excluido; convocarla requiere la decisión de "
                    "los Países Miembros."
                ),
                does_en=(
                    "Lets the PPT and every Member Country not excluded ask for one; convening it requires the "
                    "decision of Member Countries."
                ),
            ),
            Entry(
                id="vm.virtual-allowed",
                type="procedure",
                force="permissive",
                subject="vm",
                readings=("vm.ordinary-virtual",),
                es="Puede reunirse en persona o en línea.",
                en="It may meet in person or online.",
                does_es="Cada reunión indica su modalidad: presencial, virtual o híbrida.",
                does_en="Each meeting states its mode: in person, virtual or hybrid.",
            ),
            Entry(
                id="vm.consensus",
                type="procedure",
                force="constitutive",
                subject="vm",
                readings=("consensus.non-voting-objection", "consensus.excluded-member"),
                es="Sus decisiones requieren consenso.",
                en="Its decisions require consensus.",
                does_es=(
                    "Deduce base, objeciones, reservas, países sin voto y excluidos, y no deja cerrar contra una "
                    "objeción que bloquea."
                ),
                does_en=(
                    "Derives base, objections, reservations, countries without vote and excluded ones, and does not "
                    "let a question be closed against a blocking objection."
                ),
            ),
            Entry(
                id="vm.may-promote-ministers",
                type="power",
                force="permissive",
                subject="vm",
                es=(
                    "Puede impulsar una reunión extraordinaria de ministras y ministros si el diálogo, la coyuntura o "
                    "los resultados lo justifican."
                ),
                en=(
                    "It may promote an extraordinary Meeting of Ministers if dialogue, circumstances or results "
                    "justify it."
                ),
                does_es="Pide el motivo de la reunión y lo deja en el registro.",
                does_en="Asks what merits the meeting and keeps it on record.",
            ),
            Entry(
                id="vm.subset-meetings",
                type="right",
                force="permissive",
                subject="two-or-more-members",
                readings=("arrears.exclusion-scope",),
                es=(
                    "Dos o más Países Miembros pueden tratar entre sí, dentro de la CRM, asuntos coyunturales que les "
                    "afecten."
                ),
                en=(
                    "Two or more Member Countries may deal among themselves, within the RCM, with current matters that "
                    "affect them."
                ),
                does_es="Permite la reunión desde dos países y la niega con menos.",
                does_en="Allows the meeting from two countries on and refuses it with fewer.",
            ),
            Entry(
                id="vm.subset-results-shared",
                type="duty",
                force="binding",
                subject="meeting-members",
                readings=("joint.share-days",),
                es=(
                    "Esas reuniones y sus resultados llegan a todos los Países Miembros por la Secretaría Ejecutiva, "
                    "cuando procede."
                ),
                en=(
                    "Those meetings and their results reach all Member Countries through the Executive Secretariat, "
                    "where applicable."
                ),
                does_es="Mantiene la obligación abierta hasta que se comparten o consta por qué no.",
                does_en="Keeps the obligation open until they are shared or a reason why not is on record.",
            ),
        ),
    ),
)
