"""«Carta Estatutaria»: whom each clause concerns, by a short key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from charter.texts.literals import Text, both

SUBJECTS: Final[Mapping[str, Text]] = {
    "eleven-vice-ministers": both(
        "las Viceministras y los Viceministros de los once países", "the Vice-Ministers of the eleven countries"
    ),
    "crm": both("la CRM", "the RCM"),
    "members": both("los Países Miembros", "the Member Countries"),
    "united-states": both("Estados Unidos", "the United States"),
    "united-states-and-dominican-republic": both(
        "Estados Unidos y República Dominicana", "the United States and the Dominican Republic"
    ),
    "se": both("la Secretaría Ejecutiva", "the Executive Secretariat"),
    "reserving-member": both(
        "el país cuya política no se aviene con la decisión",
        "the country whose policy does not agree with the decision",
    ),
    "each-member": both("cada País Miembro", "each Member Country"),
    "all-participants": both("miembros, observadores y sociedad civil", "members, observers and civil society"),
    "crm-and-members": both("la CRM y los Países Miembros", "the RCM and the Member Countries"),
    "governments-and-others": both(
        "gobiernos, organismos y sociedad civil", "governments, organizations and civil society"
    ),
    "compact-members": both(
        "los Países Miembros que participan en los Pactos", "the Member Countries that take part in the Compacts"
    ),
    "eleven-members": both("los once Países Miembros", "the eleven Member Countries"),
    "third-states": both("los demás Estados", "other States"),
    "observer-country": both("el País Observador", "the Observer Country"),
    "crm-members": both("los Países Miembros de la CRM", "the Member Countries of the RCM"),
    "applicant-state": both("el Estado solicitante", "the applicant State"),
    "vice-ministers": both("las Viceministras y los Viceministros", "the Vice-Ministers"),
    "former-observer-country": both(
        "el País Observador que perdió su condición; las Viceministras y los Viceministros",
        "the Observer Country that lost its status; the Vice-Ministers",
    ),
    "ppt-through-se": both(
        "la PPT, por medio de la Secretaría Ejecutiva", "the PPT, through the Executive Secretariat"
    ),
    "observer-organisation": both("el Organismo u Organización Observadora", "the Observer Agency or Organization"),
    "observer-organisations": both(
        "los Organismos y Organizaciones Observadoras", "the Observer Agencies and Organizations"
    ),
    "applicant-organisation": both("el organismo solicitante", "the applicant organization"),
    "former-observer-organisation": both(
        "el organismo que perdió su condición; las Viceministras y los Viceministros",
        "the organization that lost its status; the Vice-Ministers",
    ),
    "vm": both("la Reunión Viceministerial", "the Vice-Ministerial Meeting"),
    "rrocm": both("la RROCM", "RNCOM"),
    "rrocm-and-vice-ministers": both("la RROCM; las Viceministras y los Viceministros", "RNCOM; the Vice-Ministers"),
    "tripartite-parties": both(
        "la Secretaría Ejecutiva, la Secretaría Técnica de la RROCM y la PPT",
        "the Executive Secretariat, the RNCOM Technical Secretariat and the PPT",
    ),
    "tripartite-mechanism": both("el mecanismo tripartito", "the tripartite mechanism"),
    "working-groups": both("los Grupos de Trabajo", "the Working Groups"),
    "members-and-ppt": both("los Países Miembros y la PPT", "the Member Countries and the PPT"),
    "two-or-more-members": both("dos o más Países Miembros", "two or more Member Countries"),
    "meeting-members": both(
        "los países reunidos, por medio de la Secretaría Ejecutiva",
        "the countries that met, through the Executive Secretariat",
    ),
    "all-documents": both("todo documento", "every document"),
    "candidate-member": both("el País Miembro candidato", "the candidate Member Country"),
    "ppt": both("la PPT", "the PPT"),
    "three-presidencies": both(
        "las presidencias saliente, actual y entrante", "the outgoing, current and incoming presidencies"
    ),
    "troika": both("la Troika", "the Troika"),
    "troika-with-se": both("la Troika, con la Secretaría Ejecutiva", "the Troika, with the Executive Secretariat"),
    "each-troika-member": both("cada país de la Troika", "each country of the Troika"),
    "grcm": both("el GRCM", "the RCGM"),
    "officials": both("los funcionarios de los Países Miembros", "the officials of Member Countries"),
    "crm-with-approval": both("la CRM, con aprobación viceministerial", "the RCM, with the Vice-Ministers' approval"),
    "working-group": both("el Grupo de Trabajo", "the Working Group"),
    "approving-body": both("el órgano que aprobó el grupo", "the body that approved the group"),
    "technical-officials": both(
        "los funcionarios técnicos de los Países Miembros", "the technical officials of Member Countries"
    ),
    "rrocm-and-organisations": both(
        "la RROCM; los Organismos y Organizaciones Observadoras", "RNCOM; the Observer Agencies and Organizations"
    ),
    "executive-secretary": both("la Secretaria Ejecutiva o el Secretario Ejecutivo", "the Executive Secretary"),
    "candidate": both("la persona candidata", "the candidate"),
    "ppt-and-iom": both("la PPT y la OIM", "the PPT and IOM"),
    "grcm-ppt-se": both("el GRCM, la PPT y la Secretaría Ejecutiva", "the RCGM, the PPT and the Executive Secretariat"),
    "guatemala": both("Guatemala", "Guatemala"),
    "canada": both("Canadá", "Canada"),
    "mexico": both("México", "Mexico"),
    "other-eight": both("los otros ocho Países Miembros", "the other eight Member Countries"),
    "member-in-arrears": both("el País Miembro con atraso", "the Member Country in arrears"),
    "member-two-years-in-arrears": both(
        "el País Miembro con dos años de atraso", "the Member Country two years in arrears"
    ),
    "excluded-member": both("el País Miembro excluido", "the excluded Member Country"),
    "fund": both("el Fondo Especial Voluntario", "the Special Voluntary Fund"),
    "fund-proposers": both("miembros, observadores y RROCM", "members, observers and RNCOM"),
    "proposer": both("quien propone la actividad", "the proposer of the activity"),
    "organisations-and-rrocm": both(
        "los Organismos y Organizaciones Observadoras; la RROCM", "the Observer Agencies and Organizations; RNCOM"
    ),
    "members-and-grcm": both("los Países Miembros y el GRCM", "the Member Countries and the RCGM"),
    "grcm-and-vice-ministers": both("el GRCM; las Viceministras y los Viceministros", "the RCGM; the Vice-Ministers"),
    "each-working-group": both("cada Grupo de Trabajo", "each Working Group"),
    "matrix": both("la matriz de seguimiento", "the follow-up matrix"),
    "ppt-with-se": both("la PPT, con la Secretaría Ejecutiva", "the PPT, with the Executive Secretariat"),
    "ppt-annual-report": both("el informe anual de la PPT", "the annual report of the PPT"),
}
