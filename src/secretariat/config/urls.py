"""The doors of the house, in the Charter's order. Addresses are Spanish under /es/ and English under /en/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from secretariat.config.api import api
from secretariat.portal import feeds

urlpatterns = [
    path("api/", api.urls),
    path("robots.txt", feeds.robots),
    path("sitemap.xml", feeds.sitemap),
    path("", feeds.to_language),
    *i18n_patterns(
        path(_("cuenta/"), include("secretariat.people.account_urls")),
        path(_("personas/"), include("secretariat.people.urls")),
        path(_("participantes/"), include("secretariat.participants.urls")),
        path(_("situacion/"), include("secretariat.standing.urls")),
        path(_("instituciones/"), include("secretariat.institutions.urls")),
        path(_("reuniones/"), include("secretariat.meetings.urls")),
        path(_("documentos/"), include("secretariat.documents.urls")),
        path(_("textos/"), include("secretariat.negotiation.urls")),
        path(_("decisiones/"), include("secretariat.decisions.urls")),
        path(_("finanzas/"), include("secretariat.financing.urls")),
        path(_("libro/"), include("secretariat.ledger.urls")),
        path(_("fondo/"), include("secretariat.fund.urls")),
        path(_("presidencia/"), include("secretariat.presidency.urls")),
        path(_("secretaria-ejecutiva/"), include("secretariat.executive.urls")),
        path(_("observadores/"), include("secretariat.participation.urls")),
        path(_("sociedad-civil/"), include("secretariat.society.urls")),
        path(_("politicas-y-practicas/"), include("secretariat.practices.urls")),
        path(_("informes/"), include("secretariat.reports.urls")),
        path(_("avisos/"), include("secretariat.notices.urls")),
        path(_("cronica/"), include("secretariat.chronicle.urls")),
        path("", include("secretariat.furniture.urls")),
        path("", include("secretariat.portal.urls")),
        prefix_default_language=True,
    ),
]

handler400 = "secretariat.furniture.views.bad_request"
handler403 = "secretariat.furniture.views.permission_denied"
handler404 = "secretariat.furniture.views.not_found"
handler500 = "secretariat.furniture.views.server_error"
