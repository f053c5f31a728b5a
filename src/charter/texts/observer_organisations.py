"""«Organismos y Organizaciones Internacionales Observadoras»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="Organismos y Organizaciones Internacionales Observadoras",
        en="Observer International Agencies and Organizations",
        entries=(
            Entry(
                id="observer.org.role",
                type="right",
                force="constitutive",
                subject="observer-organisation",
                es=(
                    "Los Organismos y Organizaciones Observadoras informan, asisten con técnica y recursos, y "
                    "recomiendan en casos concretos."
                ),
                en=(
                    "Observer Agencies and Organizations inform, assist with technique and resources, and recommend in "
                    "specific cases."
                ),
                does_es="Debe registrar la información, la asistencia y las recomendaciones que aporten.",
                does_en="Must register the information, assistance and recommendations they contribute.",
            ),
            Entry(
                id="observer.org.support-member-projects",
                type="constitution",
                force="constitutive",
                subject="observer-organisations",
                es=(
                    "Los Organismos y Organizaciones Observadoras apoyan proyectos que los gobiernos miembros han "
                    "elegido."
                ),
                en="Observer Agencies and Organizations support projects that member governments have chosen.",
                does_es="Debe exigir que todo proyecto apoyado nombre al País Miembro que lo identificó.",
                does_en="Must require every supported project to name the Member Country that identified it.",
            ),
            Entry(
                id="observer.org.criterion.mandate",
                type="criterion",
                force="binding",
                subject="applicant-organisation",
                readings=("observer.org.plan-at", "observer.org.area-dropped"),
                es=(
                    "El organismo solicitante tiene un mandato afín a un área clave del Plan Estratégico, por lo "
                    "menos, y acepta sus actividades."
                ),
                en=(
                    "The applicant organization has a mandate related to at least one key area of the Strategic Plan "
                    "and agrees with its activities."
                ),
                does_es="Debe comprobarlo con el Plan en vigor y rechazar la solicitud sin área elegida.",
                does_en="Must check it against the Plan in force and refuse an application without a chosen area.",
            ),
            Entry(
                id="observer.org.criterion.written-request",
                type="criterion",
                force="binding",
                subject="applicant-organisation",
                es="El organismo declara su apoyo a la Carta en una solicitud escrita que dirige a la PPT.",
                en=(
                    "The organization declares its support for the Charter in a written application addressed to the "
                    "PPT."
                ),
                does_es="Debe dirigir la solicitud a la PPT en funciones y rechazarla sin documento escrito.",
                does_en="Must address the application to the PPT in office and refuse it without a written document.",
            ),
            Entry(
                id="observer.org.annual-attendance",
                type="duty",
                force="binding",
                subject="observer-organisation",
                readings=("observer.org.one-year-miss", "observer.org.participation-kinds", "observer.org.first-year"),
                es=(
                    "Para conservar su condición, el organismo acude cada año a una reunión, actividad o evento por lo "
                    "menos."
                ),
                en="To keep its status, the organization attends at least one meeting, activity or event each year.",
                does_es="Lleva la obligación anual de cada organismo, hasta el 31 de diciembre.",
                does_en="Tracks the yearly obligation of each organization, until 31 December.",
            ),
            Entry(
                id="observer.org.lapse-two-years",
                type="status-change",
                force="binding",
                subject="observer-organisation",
                readings=("absence.period",),
                es="El organismo que pasa dos años seguidos sin participar pierde su condición de manera automática.",
                en="An organization that takes no part for two years in a row loses its status automatically.",
                does_es=(
                    "Calcula la fecha de pérdida, la muestra con la última participación y la aplica desde ese día."
                ),
                does_en=(
                    "Works out the date of loss, shows it with the last participation and applies it from that day."
                ),
            ),
            Entry(
                id="observer.org.readmission",
                type="procedure",
                force="binding",
                subject="former-observer-organisation",
                es="La recobra si declara otra vez su interés y lo aprueba el consenso viceministerial.",
                en="It regains it if it declares its interest again and the Vice-Ministers approve by consensus.",
                does_es="Restituye la condición solo desde la decisión que la aprueba.",
                does_en="Restores the status only from the decision that approves it.",
            ),
            Entry(
                id="observer.org.lapse-notice",
                type="duty",
                force="binding",
                subject="ppt-through-se",
                readings=("notice.org-lead-months",),
                es="La PPT avisa al organismo ausente por medio de la Secretaría Ejecutiva.",
                en="The PPT warns the absent organization through the Executive Secretariat.",
                does_es="Abre la obligación del aviso; como la Carta no fija plazo, aplica el de la lectura en uso.",
                does_en=(
                    "Opens the obligation to give notice; as the Charter sets no term, applies that of the reading in "
                    "use."
                ),
            ),
            Entry(
                id="observer.org.admission",
                type="power",
                force="constitutive",
                subject="vm",
                es="La Reunión Viceministerial acepta o rechaza a los organismos que lo solicitan.",
                en="The Vice-Ministerial Meeting accepts or rejects the organizations that apply.",
                does_es="Reconoce la condición solo desde la decisión de este órgano; ningún otro la concede.",
                does_en="Recognises the status only from this body's decision; no other body grants it.",
            ),
        ),
    ),
)
