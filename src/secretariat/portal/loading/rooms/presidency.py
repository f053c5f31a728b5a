"""Demostración, no la Carta: Guatemala's fictitious year in the Presidency, as its pages show it on 23 November 2026."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction

from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import MEMBERS, THE_SYSTEM
from secretariat.presidency.acts.plans import frozen
from secretariat.presidency.models import Comment, Cost, JointMeeting, Line, Offer, OutsideAct, PlanVersion, Round, WorkPlan

INVENTED = "Ficticio: demostración / Fictitious: demonstration"
CSM = ("south-american-conference", "Conferencia Suramericana sobre Migraciones", "South American Conference on Migration")
# Activity, in both languages; pillar; line of action; month; who answers for it; result expected; state; outcome; told on.
LINES: tuple[tuple[Any, ...], ...] = (
    (
        "Taller regional sobre documentos de viaje y visados",
        "Regional workshop on travel documents and visas",
        1,
        "1.3",
        4,
        "Dirección de migración",
        "Lista común de requisitos",
        "Common list of requirements",
        "done",
        "Lista acordada por nueve países.",
        "2026-05-04",
    ),
    (
        "Encuentro técnico sobre movilidad laboral con enfoque de género",
        "Technical meeting on labour mobility with a gender approach",
        2,
        "2.1",
        8,
        "Ministerio de trabajo",
        "Recomendaciones al GRCM",
        "Recommendations to the RCGM",
        "done",
        "Doce recomendaciones remitidas.",
        "2026-09-02",
    ),
    (
        "Guía de atención a niñas, niños y adolescentes no acompañados",
        "Guide on the care of unaccompanied children and adolescents",
        3,
        "3.2",
        10,
        "Cancillería",
        "Guía aprobada",
        "Guide approved",
        "under-way",
        "En revisión por el Grupo de Trabajo de Protección.",
        "2026-11-10",
    ),
    (
        "Diálogo con la RROCM sobre retorno digno",
        "Dialogue with RNCOM on dignified return",
        3,
        "3.4",
        11,
        "Cancillería",
        "Relatoría compartida",
        "Shared account",
        "planned",
        "",
        None,
    ),
)


def _at(day: str, hour: int = 15) -> dt.datetime:
    return dt.datetime.combine(dt.date.fromisoformat(day), dt.time(hour), tzinfo=dt.UTC)


@transaction.atomic
def load() -> None:
    """The work plan of 2026 with its consultation, one offer, one joint meeting, acts abroad and costs. Twice changes nothing."""
    if WorkPlan.objects.exists():
        return
    _plan()
    Offer.objects.create(
        party="CRI",
        year=2027,
        takes_office=dt.date(2027, 1, 15),
        state="standing",
        note="A un año de la reunión, como es costumbre.",
        made=_at("2025-11-20"),
        answered=_at("2025-11-20"),
        fictitious=True,
    )
    joint = JointMeeting.objects.create(
        slug="transito-por-el-darien-2026",
        topic_es="Tránsito por el Darién",
        topic_en="Transit through the Darién",
        situation="Aumento de llegadas a ambos lados de una frontera.",
        parties=["CRI", "PAN"],
        caller="PAN",
        day=dt.date(2026, 8, 12),
        place="Paso Canoas",
        called=_at("2026-07-28"),
        held=dt.date(2026, 8, 12),
        delivered=_at("2026-08-20"),
        shared=_at("2026-09-01"),
        results_es="Calendario de enlaces y un formato común de datos.",
        results_en="Schedule of liaison and a common format of data.",
        fictitious=True,
    )
    spoke = OutsideAct.objects.create(
        kind="representation",
        quality="ppt",
        party="GTM",
        forum="foro-examen-migracion-internacional",
        forum_es="Foro de Examen de la Migración Internacional",
        forum_en="International Migration Review Forum",
        place="Nueva York",
        day=dt.date(2026, 5, 6),
        topic_es="Aportes de la CRM al Pacto Mundial",
        topic_en="Contributions of the RCM to the Global Compact",
        report_es="Se presentaron tres buenas prácticas.",
        report_en="Three good practices were presented.",
        reported=_at("2026-05-12"),
        fictitious=True,
    )
    met = OutsideAct.objects.create(
        kind="contact",
        quality="troika",
        party="GTM",
        forum=CSM[0],
        forum_es=CSM[1],
        forum_en=CSM[2],
        place="Virtual",
        day=dt.date(2026, 9, 10),
        topic_es="Movilidad laboral entre ambas regiones",
        topic_en="Labour mobility between both regions",
        report_es="Se acordó intercambiar calendarios.",
        report_en="Exchange of calendars agreed.",
        reported=_at("2026-09-15"),
        fictitious=True,
    )
    Cost.objects.create(
        concept="logistics",
        body="grcm",
        meeting="grcm-2026-1",
        party="GTM",
        day=dt.date(2026, 6, 30),
        what="Salas, interpretación y traslados",
        in_kind=True,
        noted=_at("2026-07-02"),
        fictitious=True,
    )
    enter(
        THE_SYSTEM,
        "record.import",
        audience=MEMBERS,
        fictitious=True,
        data={"count": 6, "name": "presidency"},
        facts=[
            _fact("consultation_held", "ppt", "2026-03-02", work_plan="ppt-2026"),
            _fact(
                "joint_meeting_held", f"event:{joint.slug}", "2026-08-12", meeting=joint.slug, parties=joint.parties, topic=joint.topic_es
            ),
            _fact("joint_result_shared", f"event:{joint.slug}", "2026-09-01", meeting=joint.slug),
            _fact("representation_act", "ppt", "2026-05-06", forum=spoke.forum, consultative_process=False),
            _fact("external_forum_contact", "troika", "2026-09-10", forum=met.forum, topic=met.topic_es),
            _fact("expense_recorded", "GTM", "2026-06-30", concept="logistics", body="grcm", meeting="grcm-2026-1"),
        ],
    )


def _fact(kind: str, subject: str, on: str, **data: Any) -> dict[str, Any]:
    return {"kind": kind, "subject": subject, "on": on, "data": data, "source": INVENTED}


def _plan() -> None:
    plan = WorkPlan.objects.create(
        slug="ppt-2026",
        party="GTM",
        starts=dt.date(2026, 1, 15),
        year=2026,
        strategic="plan-2025-2027",
        aim_es="Una movilidad segura, ordenada y regular, con la niñez en el centro.",
        aim_en="Safe, orderly and regular mobility, with children at its centre.",
        submitted=_at("2026-03-10"),
        fictitious=True,
    )
    for order, (es, en, pillar, aligned, month, who, result, result_en, state, outcome, told) in enumerate(LINES, 1):
        Line.objects.create(
            plan=plan,
            order=order,
            activity_es=es,
            activity_en=en,
            pillar=pillar,
            aligned=aligned,
            month=dt.date(2026, month, 1),
            responsible=who,
            result_es=result,
            result_en=result_en,
            state=state,
            outcome=outcome,
            told=dt.date.fromisoformat(told) if told else None,
        )
    lines, digest = frozen(plan)
    for number, cause, day in ((1, "consultation", "2026-02-10"), (2, "submission", "2026-03-10")):
        PlanVersion.objects.create(plan=plan, number=number, cause=cause, lines=lines, sha256=digest, kept=_at(day))
    plan.version = 2
    plan.save(update_fields=["version"])
    held = Round.objects.create(
        plan=plan,
        version=plan.versions.get(number=1),
        number=1,
        opened=_at("2026-02-10"),
        closes=dt.date(2026, 2, 27),
        ended=_at("2026-03-02"),
    )
    for party, line, text, answer, taken in (
        ("MEX", 2, "Añadir el enfoque de género.", "Se añade al título y al resultado.", True),
        ("CAN", None, "El plan cubre bien los tres pilares.", "Gracias.", False),
    ):
        Comment.objects.create(
            round=held, party=party, line=line, text=text, said=_at("2026-02-20"), answer=answer, taken=taken, answered=_at("2026-03-02")
        )
