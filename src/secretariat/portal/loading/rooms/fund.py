"""Demostración, Fondo Especial Voluntario: contributions, an activity under way, a proposal with a gap, a donation that waits."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction

from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import MEMBERS, THE_SYSTEM
from secretariat.fund.models import Activity, Disbursement, Donation, Draw, Phase, Pledge, Receipt, Source, Support
from secretariat.ledger import acts as ledger
from secretariat.ledger.acts import Line
from secretariat.ledger.chart import BANK, FUND_ACTIVITIES, FUND_INCOME

INVENTED = "Ficticio: demostración / Fictitious: demonstration"
PLAN, PRIORITY, COURSE, ROUTES = "plan-2025-2027", "ninez-migrante", "formacion-consular", "rutas-seguras"
# Action, pillar, line, description.
ACTIONS = (
    ("proteccion-consular", "protection", "Protección consular", "Formar a personal consular en la atención de niñez migrante"),
    ("datos-compartidos", "governance", "Información", "Compartir estadísticas regionales con un método común"),
)
# Code, giver, kind, cents, earmark, purpose, announced, received on (and the fact that tells it), document.
GIFTS: tuple[tuple[Any, ...], ...] = (
    ("FEV-2025-001", "IOM", "observer-organisation", 12_000_00, "pillar", "protection", "2025-08-15", "2025-09-30", "fic-fondo-iom-2025"),
    ("FEV-2026-001", "CAN", "member", 20_000_00, "pillar", "protection", "2026-03-02", "2026-05-20", "fic-fondo-can-2026"),
    ("FEV-2026-002", "MEX", "member", 15_000_00, "free", "", "2026-10-05", "", ""),
)
D = dt.date.fromisoformat


def _fact(kind: str, subject: str, on: str, id_: str = "", **data: Any) -> dict[str, Any]:
    named = {"id": id_} if id_ else {}
    return {"kind": kind, "subject": subject, "on": on, "data": data, "source": INVENTED, **named}


@transaction.atomic
def load() -> None:
    """What the Fund's pages show of the fiction. Twice changes nothing."""
    if Pledge.objects.exists():
        return
    facts = [
        *(
            _fact("plan_action", "CRM", "2025-01-15", plan=PLAN, action=action, pillar=pillar, line=line, description=words)
            for action, pillar, line, words in ACTIONS
        ),
        _fact("fund_priority_recommended", "grcm", "2025-06-12", priority=PRIORITY, title="Niñez y adolescencia migrante"),
        _fact("fund_priority_approved", "CRM", "2025-11-28", priority=PRIORITY, title="Niñez y adolescencia migrante"),
        _fact("fund_priority_recommended", "grcm", "2026-06-30", priority="retorno-digno", title="Retorno digno y reintegración"),
        _fact("activity_proposed", "IOM", "2025-10-15", activity=COURSE, amount="17000.00"),
        _fact("activity_funding_confirmed", "IOM", "2025-11-10", "fic-fondo-fase-1", activity=COURSE, amount="9000.00"),
        _fact("activity_funding_confirmed", "IOM", "2025-11-12", "fic-fondo-fase-2", activity=COURSE, amount="8000.00"),
        _fact("fund_activity_approved", "CRM", "2025-11-28", activity=COURSE),
        _fact("fund_disbursement", "se", "2026-08-10", "fic-fondo-pago-1", activity=COURSE, amount="4000.00",
              objective="proteccion-consular", priority=PRIORITY),
        _fact("activity_proposed", "RROCM", "2026-10-20", activity=ROUTES, amount="14500.00"),
        _fact("donation_offered", "IOM", "2026-11-04", donation="DON-2026-001", description="Diez computadoras portátiles"),
        _fact("contribution", "IOM", "2026-09-08", contribution="taller-datos", support="technical", action="datos-compartidos",
              event="event:taller-datos", type="assistance"),
    ]  # fmt: skip
    enter(THE_SYSTEM, "record.import", facts=facts, audience=MEMBERS, fictitious=True)
    _gifts()
    _course()
    _routes()
    Donation.objects.create(
        code="DON-2026-001", donor="IOM", kind="observer-organisation", form="kind", description="Diez computadoras portátiles",
        quantity="10", purpose="Secretaría Ejecutiva", offered=D("2026-11-04"), opinion_on=D("2026-11-11"), fictitious=True,
        opinion="Útiles para las reuniones en línea. Sin condiciones y sin nada que devolver.", procedure="OIM-DON-0412 (ficticio)",
    )  # fmt: skip
    Support.objects.create(
        slug="taller-datos", party="IOM", support="technical", event="Taller regional sobre estadísticas de migración", day=D("2026-09-08"),
        action="datos-compartidos", description="Dos especialistas y los materiales del taller.", fictitious=True,
    )  # fmt: skip


def _gifts() -> None:
    for code, giver, kind, cents, earmark, purpose, announced, arrived, fact in GIFTS:
        sure = {"authorised": D(announced), "authorisation": "Nota ficticia 7", "confirmed": D(announced),
                "confirmation": "Carta ficticia 18"} if arrived else {}  # fmt: skip
        pledge = Pledge.objects.create(
            code=code, contributor=giver, kind=kind, form="cash", amount=cents, earmark=earmark, purpose=purpose,
            announced=D(announced), fictitious=True, **sure,
        )  # fmt: skip
        if arrived:
            Receipt.objects.create(pledge=pledge, day=D(arrived), amount=cents, document=f"Recibo ficticio {code}", fact=fact)
            mark = {"fund": "fev", "party": giver, "earmark": f"{earmark}:{purpose}"}
            _post(arrived, "fund-receipt", code, Line(BANK, debit=cents, **mark), Line(FUND_INCOME, credit=cents, fact=fact, **mark))


def _post(day: str, kind: str, document: str, *lines: Line) -> None:
    booked = ledger.open_day(D(day), ledger.closed_through())
    ledger.post(THE_SYSTEM, day=booked, value_day=D(day) if booked != D(day) else None, kind=kind, lines=lines,
                document=f"{document} (ficticio)", fictitious=True)  # fmt: skip


def _activity(
    slug: str, es: str, en: str, proposer: str, proposed: str, phases: tuple[tuple[Any, ...], ...], **more: Any
) -> list[Phase]:
    activity = Activity.objects.create(
        slug=slug, title_es=es, title_en=en, proposer=proposer, proposed=D(proposed), pillar="protection", line="Protección consular",
        objective="proteccion-consular", priority=PRIORITY, fictitious=True, **more,
    )  # fmt: skip
    return [
        Phase.objects.create(activity=activity, number=number, title=title, starts=D(starts), ends=D(ends), cost=cost, fact=fact)
        for number, (title, starts, ends, cost, fact) in enumerate(phases, 1)
    ]


def _course() -> None:
    first, second = _activity(
        COURSE, "Formación consular en atención de niñez migrante", "Consular training on the care of migrant children",
        "IOM", "2025-10-15",
        (("Materiales y formadores", "2026-03-01", "2026-08-31", 9_000_00, "fic-fondo-fase-1"),
         ("Tres cursos en línea", "2026-09-01", "2027-03-31", 8_000_00, "fic-fondo-fase-2")),
        summary_es="Materiales comunes y tres cursos en línea para personal consular de la región.",
        summary_en="Common materials and three online courses for consular staff of the region.",
        approved=D("2025-11-28"), decision="XXX Reunión Viceministerial (ficticia)",
    )  # fmt: skip
    iom = Pledge.objects.get(code="FEV-2025-001")
    shares = ((first, 9_000_00, iom, "2025-11-10"), (second, 3_000_00, iom, "2025-11-12"), (second, 5_000_00, None, "2025-11-12"))
    for phase, cents, pledge, day in shares:
        Source.objects.create(phase=phase, contributor="IOM", pledge=pledge, amount=cents, announced=D(day), confirmed=D(day),
                              document="Carta ficticia 21")  # fmt: skip
    paid = Disbursement.objects.create(
        activity=first.activity, phase=first, day=D("2026-08-10"), amount=4_000_00, concept="Elaboración de los materiales",
        document="Comprobante ficticio 3", fact="fic-fondo-pago-1",
    )  # fmt: skip
    Draw.objects.create(disbursement=paid, pledge=iom, amount=4_000_00)
    _post("2026-08-10", "fund-payment", "Comprobante 3", Line(FUND_ACTIVITIES, debit=4_000_00, fund="fev", activity=COURSE, fact=paid.fact),
          Line(BANK, credit=4_000_00, fund="fev", activity=COURSE))  # fmt: skip


def _routes() -> None:
    first, _second = _activity(
        ROUTES, "Orientación a familias migrantes en ruta", "Guidance for migrant families on the move", "RROCM", "2026-10-20",
        (("Diagnóstico con organizaciones locales", "2027-02-01", "2027-04-30", 4_500_00, ""),
         ("Puntos de orientación", "2027-05-01", "2027-11-30", 10_000_00, "")),
        summary_es="Puntos de orientación atendidos por organizaciones civiles en cuatro pasos fronterizos.",
        summary_en="Guidance points run by civil organizations at four border crossings.",
    )  # fmt: skip
    Source.objects.create(phase=first, contributor="RROCM", amount=2_000_00, announced=D("2026-10-20"))
