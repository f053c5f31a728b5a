"""«Países Observadores»: our own short text of each clause."""

from __future__ import annotations

from typing import Final

from charter.texts.literals import Entry, Heading

HEADINGS: Final[tuple[Heading, ...]] = (
    Heading(
        es="Países Observadores",
        en="Observer Countries",
        entries=(
            Entry(
                id="observer.country.open-discussions",
                type="right",
                force="permissive",
                subject="observer-country",
                readings=("observer.meeting-scope",),
                es=(
                    "Los Países Observadores pueden tomar parte en las sesiones abiertas de las reuniones anuales, "
                    "también en la Viceministerial."
                ),
                en=(
                    "Observer Countries may take part in open sessions of the annual meetings, the Vice-Ministerial "
                    "Meeting included."
                ),
                does_es="Les permite acreditarse e intervenir en sesiones abiertas y les cierra las demás.",
                does_en="Lets them be accredited and speak in open sessions and closes the others to them.",
            ),
            Entry(
                id="observer.country.no-agenda-items",
                type="procedure",
                force="binding",
                subject="observer-country",
                es="Los Países Observadores no proponen temas de agenda.",
                en="Observer Countries do not propose agenda items.",
                does_es="Deniega la propuesta, cita esta disposición y dice qué puede hacer el observador en su lugar.",
                does_en="Refuses the proposal, cites this clause and says what the observer may do instead.",
            ),
            Entry(
                id="observer.country.no-decision-making",
                type="procedure",
                force="binding",
                subject="observer-country",
                readings=("observer.document-scope",),
                es=(
                    "Los Países Observadores no intervienen en la decisión ni redactan textos que recomienden o "
                    "comprometan."
                ),
                en="Observer Countries take no part in deciding nor draft texts that recommend or commit.",
                does_es="No les da posición ni redacción en una decisión y nunca los cuenta en la base del consenso.",
                does_en=(
                    "Gives them neither position nor drafting in a decision and never counts them in the consensus "
                    "base."
                ),
            ),
            Entry(
                id="observer.country.closed-door",
                type="power",
                force="permissive",
                subject="crm-members",
                readings=("session.closing-authority",),
                es="Los Países Miembros pueden deliberar en privado, a puerta cerrada, sin Países Observadores.",
                en="Member Countries may deliberate in private, behind closed doors, without Observer Countries.",
                does_es=(
                    "Al cerrarse las puertas, oculta la sesión y sus documentos a los Países Observadores en todas "
                    "partes."
                ),
                does_en="When the doors close, hides the session and its papers from Observer Countries everywhere.",
            ),
            Entry(
                id="observer.country.welcome-new",
                type="power",
                force="permissive",
                subject="crm",
                es=(
                    "Son bienvenidos nuevos Países Observadores que quieran intercambiar buenas prácticas o colaborar "
                    "en beneficio de todos."
                ),
                en=(
                    "New Observer Countries that wish to exchange good practice or to collaborate for the benefit of "
                    "all are welcome."
                ),
                does_es=(
                    "Reconoce a todo Estado que no sea miembro la posibilidad de solicitar la condición de observador."
                ),
                does_en="Lets every State that is not a member apply for observer status.",
            ),
        ),
    ),
    Heading(
        es="Países Observadores — criterios",
        en="Observer Countries — criteria",
        entries=(
            Entry(
                id="observer.country.criterion.multilateral",
                type="criterion",
                force="binding",
                subject="applicant-state",
                es="El país solicitante acepta tratar la migración de manera multilateral.",
                en="The applicant accepts to deal with migration multilaterally.",
                does_es=(
                    "Debe dar por completa la solicitud solo con prueba fechada de cada criterio, y nombrar el que "
                    "falte."
                ),
                does_en=(
                    "Must take the application as complete only with dated evidence of each criterion, and name the "
                    "one missing."
                ),
            ),
            Entry(
                id="observer.country.criterion.commitment",
                type="criterion",
                force="binding",
                subject="applicant-state",
                es=(
                    "El país solicitante se compromete con el movimiento ordenado de personas, la buena gobernanza y "
                    "los derechos de quienes migran."
                ),
                en=(
                    "The applicant commits itself to the orderly movement of people, good governance and the rights of "
                    "migrants."
                ),
                does_es=(
                    "Debe dar por completa la solicitud solo con prueba fechada de cada criterio, y nombrar el que "
                    "falte."
                ),
                does_en=(
                    "Must take the application as complete only with dated evidence of each criterion, and name the "
                    "one missing."
                ),
            ),
            Entry(
                id="observer.country.criterion.share-policies",
                type="criterion",
                force="binding",
                subject="applicant-state",
                es=(
                    "El país solicitante está dispuesto a compartir sus políticas, leyes y prácticas ante la migración "
                    "internacional."
                ),
                en="The applicant is willing to share its policies, laws and practices on international migration.",
                does_es=(
                    "Debe dar por completa la solicitud solo con prueba fechada de cada criterio, y nombrar el que "
                    "falte."
                ),
                does_en=(
                    "Must take the application as complete only with dated evidence of each criterion, and name the "
                    "one missing."
                ),
            ),
            Entry(
                id="observer.country.criterion.designate-officials",
                type="criterion",
                force="binding",
                subject="applicant-state",
                es=(
                    "El país solicitante se compromete a enviar a las reuniones funcionarios de sus instituciones "
                    "competentes."
                ),
                en="The applicant commits itself to send officials of its competent institutions to the meetings.",
                does_es=(
                    "Debe dar por completa la solicitud solo con prueba fechada de cada criterio, y nombrar el que "
                    "falte."
                ),
                does_en=(
                    "Must take the application as complete only with dated evidence of each criterion, and name the "
                    "one missing."
                ),
            ),
            Entry(
                id="observer.country.criterion.written-support",
                type="criterion",
                force="binding",
                subject="applicant-state",
                es=(
                    "El país solicitante apoya por escrito los compromisos de la Carta y declara su interés en avanzar "
                    "según sus principios."
                ),
                en=(
                    "The applicant supports in writing the commitments of the Charter and declares its interest in "
                    "advancing along its principles."
                ),
                does_es=(
                    "Debe dar por completa la solicitud solo con prueba fechada de cada criterio, y nombrar el que "
                    "falte."
                ),
                does_en=(
                    "Must take the application as complete only with dated evidence of each criterion, and name the "
                    "one missing."
                ),
            ),
        ),
    ),
    Heading(
        es="Países Observadores",
        en="Observer Countries",
        entries=(
            Entry(
                id="observer.country.admission-by-consensus",
                type="power",
                force="constitutive",
                subject="vice-ministers",
                readings=("observer.no-consensus-outcome",),
                es="Admitir o rechazar a un País Observador se decide por consenso viceministerial.",
                en="Admitting or rejecting an Observer Country is decided by consensus of the Vice-Ministers.",
                does_es="Reconoce la condición solo desde esa decisión y niega cualquier otra vía.",
                does_en="Recognises the status only from that decision and refuses any other path.",
            ),
            Entry(
                id="observer.country.admission-private-dialogue",
                type="procedure",
                force="binding",
                subject="vice-ministers",
                readings=("observer.admission-meeting",),
                es="Esa decisión se toma en el diálogo privado de la Reunión Viceministerial.",
                en="That decision is taken in the private dialogue of the Vice-Ministerial Meeting.",
                does_es="Reserva la admisión a la Reunión Viceministerial y niega la que se decida a puertas abiertas.",
                does_en="Reserves admission to the Vice-Ministerial Meeting and refuses one decided with open doors.",
            ),
            Entry(
                id="observer.country.may-fund",
                type="right",
                force="permissive",
                subject="observer-country",
                es="Los Países Observadores pueden apoyar con recursos el Fondo Especial Voluntario.",
                en="Observer Countries may support the Special Voluntary Fund with resources.",
                does_es="Permite el aporte mientras el país conserve la condición de observador.",
                does_en="Allows the contribution while the country keeps its observer status.",
            ),
            Entry(
                id="observer.country.lapse-two-years",
                type="status-change",
                force="binding",
                subject="observer-country",
                readings=(
                    "absence.period",
                    "absence.start",
                    "absence.no-meeting-held",
                    "absence.lapse-without-notice",
                    "attendance.virtual-counts",
                ),
                es=(
                    "El País Observador que pasa dos años seguidos sin participar en reunión alguna pierde su "
                    "condición de manera automática."
                ),
                en=(
                    "An Observer Country that takes part in no meeting for two years in a row loses its status "
                    "automatically."
                ),
                does_es="Calcula la fecha de pérdida, la muestra con la última asistencia y la aplica desde ese día.",
                does_en="Works out the date of loss, shows it with the last attendance and applies it from that day.",
            ),
            Entry(
                id="observer.country.readmission",
                type="procedure",
                force="binding",
                subject="former-observer-country",
                readings=("observer.readmission-criteria", "observer.pending-attendance"),
                es="La recobra si declara otra vez su interés y lo aprueba el consenso viceministerial.",
                en="It regains it if it declares its interest again and the Vice-Ministers approve by consensus.",
                does_es="Restituye la condición solo desde la decisión que la aprueba.",
                does_en="Restores the status only from the decision that approves it.",
            ),
            Entry(
                id="observer.country.lapse-notice",
                type="deadline",
                force="binding",
                subject="ppt-through-se",
                notes=(7,),
                readings=("notice.six-months", "dates.month-end", "notice.late"),
                es=(
                    "Seis meses antes de que venza el plazo, la PPT avisa al país ausente por medio de la Secretaría "
                    "Ejecutiva."
                ),
                en=(
                    "Six months before the term ends, the PPT warns the absent country through the Executive "
                    "Secretariat."
                ),
                does_es="Abre la obligación del aviso con su fecha límite y registra la carta enviada.",
                does_en="Opens the obligation to give notice with its last day and records the letter sent.",
            ),
            Entry(
                id="observer.country.notice-means",
                type="procedure",
                force="permissive",
                subject="se",
                notes=(7,),
                es=(
                    "La Secretaría Ejecutiva dispone cómo dar seguimiento: avisos, encuentros de autoridades o una "
                    "visita."
                ),
                en="The Executive Secretariat decides how to follow up: notices, meetings of authorities or a visit.",
                does_es="Registra el aviso enviado; debe registrar también los demás medios empleados.",
                does_en="Records the notice sent; must record the other means used too.",
            ),
        ),
    ),
)
