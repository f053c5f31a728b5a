"""Every page in a number of SQL statements that does not grow with history: one year and thirty, forty meetings a year."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from secretariat.chronicle import facts
from secretariat.decisions.models import Decision
from secretariat.meetings.models import Item, Meeting, Session
from secretariat.people.models import Account

PUBLIC_MOST, SIGNED_IN_MOST = 8, 12
PUBLIC_PAGES = (
    "/es/",
    "/es/reuniones/",
    "/es/reuniones/rv-xxxi/",
    "/es/decisiones/",
    "/es/participantes/",
    "/es/participantes/ARG/",
    "/es/carta/",
    "/es/carta/capitulo/financing/",
    "/es/carta/capitulo/structure/?el=2027-02-01",
    "/es/carta/disposicion/vm.consensus/",
    "/es/carta/disposicion/grcm.power.two-meetings/",
    "/es/obligaciones/",
    "/es/calendario/",
    "/es/calendario.ics",
    "/es/novedades.atom",
    "/es/buscar/?q=declaracion",
    "/es/instituciones/",
    "/es/cronica/",
    "/es/situacion/ARG/",
)
SIGNED_IN_PAGES = {
    "se": (
        "/es/mesa/",
        "/es/obligaciones/",
        "/es/resumen/",
        "/es/reuniones/",
        "/es/reuniones/rv-xxxi/",
        "/es/finanzas/",
        "/es/avisos/",
        "/es/cronica/",
        "/es/textos/",
        "/es/situacion/HND/",
        "/es/personas/",
        "/es/carta/",
        "/es/carta/disposicion/se.function.support-meetings/",
    ),
    "gtm": ("/es/mesa/", "/es/reuniones/rv-xxxi/", "/es/textos/", "/es/decisiones/", "/es/carta/disposicion/mandate.consensus/"),
    "hnd": (
        "/es/mesa/",
        "/es/situacion/HND/",
        "/es/finanzas/HND/",
        "/es/reuniones/rv-xxxi/",
        "/es/buscar/?q=migracion",
        "/es/carta/capitulo/financing/",
        "/es/carta/disposicion/finance.arrears.two-years-no-vote/",
    ),
    "arg": (
        "/es/mesa/",
        "/es/obligaciones/",
        "/es/resumen/",
        "/es/reuniones/rv-xxxi/",
        "/es/situacion/ARG/",
        "/es/carta/",
        "/es/carta/disposicion/observer.country.lapse-two-years/",
    ),
}


def add_years(first: int, count: int) -> None:
    """Forty meetings a year with a session, three items and a decision each, as rows and as facts of the record."""
    from tests import factories

    meetings, sessions, items, decisions, told = [], [], [], [], []
    for year in range(first, first + count):
        for n in range(40):
            day = dt.date(year, 1, 2) + dt.timedelta(days=9 * n)
            slug = f"h-{year}-{n}"
            body = ("vm", "grcm", "wg:proteccion")[n % 3]
            meetings.append(
                Meeting(
                    slug=slug,
                    body=body,
                    title_es=f"Reunión {n} de {year}",
                    title_en=f"Meeting {n} of {year}",
                    city="San José",
                    form="extraordinary",
                    starts=day,
                    ends=day,
                    year=year,
                    state="held",
                    fold=f" reunion {year} declar migracion ",
                )
            )
            start = dt.datetime(year, day.month, day.day, 15, tzinfo=dt.UTC)
            sessions.append(
                Session(meeting_id=slug, number=1, title_es="Sesión", title_en="Session", starts=start, ends=start + dt.timedelta(hours=2))
            )
            items += [
                Item(
                    meeting_id=slug,
                    order=i,
                    title_es=f"Tema {i}",
                    title_en=f"Item {i}",
                    proposed_by="CRI",
                    proposed=start,
                    state="accepted",
                )
                for i in range(3)
            ]
            decisions.append(
                Decision(
                    symbol=f"CRM/H/{year}/{n}",
                    rank=f"{year}-{day}-{n:03}",
                    kind="decision",
                    meeting=slug,
                    title_es="Declaración sobre migración",
                    title_en="Declaration on migration",
                    year=year,
                    adopted=day,
                    fold=" declar migracion ",
                )
            )
            told.append(factories.fact("meeting_held", body, day.isoformat(), meeting=slug, form="extraordinary"))
            told.append(factories.fact("attendance", "ARG", day.isoformat(), meeting=slug))
    Meeting.objects.bulk_create(meetings, batch_size=200)
    Session.objects.bulk_create(sessions, batch_size=200)
    Item.objects.bulk_create(items, batch_size=200)
    Decision.objects.bulk_create(decisions, batch_size=200)
    factories.record(*told, fictitious=True)


def client_of(who: str) -> Client:
    client = Client()
    if who:
        account = Account.objects.get(email=f"{who}@demo.invalid")
        client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def counted() -> dict[tuple[str, str], int]:
    """Statements of each page for each of its readers, warm: what the process remembers is remembered."""
    found = {}
    for who, pages in {"": PUBLIC_PAGES, **SIGNED_IN_PAGES}.items():
        client = client_of(who)
        for page in pages:
            assert client.get(page).status_code == 200, f"{who} {page}"
            with CaptureQueriesContext(connection) as statements:
                client.get(page)
            # Savepoints are the test's, not the page's.
            found[who, page] = sum(not q["sql"].startswith(("SAVEPOINT", "RELEASE")) for q in statements.captured_queries)
    return found


@pytest.mark.django_db
@pytest.mark.timeout(300)
def test_pages_take_no_more_statements_after_thirty_years_than_after_one(world: None) -> None:
    add_years(2025, 1)
    young = counted()
    add_years(1996, 29)
    facts.forget()
    old = counted()
    assert {k: (young[k], n) for k, n in old.items() if n != young[k]} == {}
    assert {k: n for k, n in old.items() if n > (SIGNED_IN_MOST if k[0] else PUBLIC_MOST)} == {}


@pytest.mark.django_db
def test_html_of_a_page_stays_light(world: None) -> None:
    """Fourteen KiB gzipped at most for what people read daily; a chapter of the Charter is a document and may weigh more."""
    import gzip

    heavy = {}
    for who, pages in {"": PUBLIC_PAGES, **SIGNED_IN_PAGES}.items():
        client = client_of(who)
        for page in pages:
            if "capitulo" in page or page.endswith((".ics", ".atom")):
                continue
            size = len(gzip.compress(client.get(page).content, 6))
            if size > 14 * 1024:
                heavy[who, page] = size
    assert heavy == {}
