"""Reunión Viceministerial: two or more members meet within the Conference; what comes of it goes to all through the Secretariat.

vm.subset-meetings, vm.subset-results-shared. The duty to share stays open in the record until the Secretariat shares, or says why not.
"""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from charter.parties import MEMBERS
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS as MEMBERS_ONLY
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import Conflict, permit

from ..models import JointMeeting
from . import letters

RESULTS = "vm.subset-results-shared"


@transaction.atomic
def call(
    delegate: Delegate,
    *,
    topic_es: str,
    topic_en: str,
    situation: str,
    parties: list[str],
    day: dt.date,
    mode: str,
    place: str,
) -> JointMeeting:
    """Call a meeting of two or more members on what affects them. Gives the meeting; each of them gets a letter.

    Act of a member that takes part, the Presidency or the Secretariat (vm.subset-meetings): the core refuses fewer than two, and who is
    excluded from meetings. Raises Refused, and Conflict where it does not take part or the day has passed.
    """
    alone()
    found = [code for code in MEMBERS if code in parties]
    body = f"event:{slugify(topic_es)[:30] or 'x'}"
    said = permit(
        delegate,
        "convene-meeting",
        subject="presidency.joint_meetings",
        body=body,
        parties=tuple(found),
        kept={_("Tema"): topic_es, _("Situación que la amerita"): situation},
    )
    if not delegate.steers and delegate.party not in found:
        raise Conflict(_("Su país debe estar entre los que se reúnen."), "parties")
    if day < clock.today():
        raise Conflict(_("El día ya pasó. Si ya se celebró, convóquela con el día de hoy y diga la fecha al registrarla."), "day")
    stem = slugify(topic_es)[:40] or "reunion"
    known = JointMeeting.objects.filter(slug__startswith=f"{stem}-{day.year}").count()
    made = JointMeeting.objects.create(
        slug=f"{stem}-{day.year}" + (f"-{known + 1}" if known else ""),
        topic_es=topic_es,
        topic_en=topic_en,
        situation=situation,
        parties=found,
        caller=delegate.party,
        day=day,
        mode=mode,
        place=place,
        called=clock.now(),
        fictitious=record.memory().demonstration,
    )
    _enter(delegate, "call_joint", made, said.clauses)
    letters.to_members(
        "presidency-joint", "presidency/letters/joint_called", found, about=made.address, page=("presidency:joint", made.slug), joint=made
    )
    return made


@transaction.atomic
def hold(delegate: Delegate, joint: JointMeeting, *, held: dt.date, results_es: str, results_en: str) -> JointMeeting:
    """Record that it was held, and give its results to the Secretariat: from now on sharing them is owed. Gives the meeting.

    Act of a member that met or of the Secretariat. Raises Refused, and Conflict for a day to come or results that lack.
    """
    alone()
    joint = JointMeeting.objects.select_for_update().get(pk=joint.pk)
    said = permit(
        delegate,
        "convene-meeting",
        subject=joint.address,
        body=f"event:{joint.slug}",
        parties=tuple(joint.parties),
        kept={_("Resultados"): results_es},
    )
    _takes_part(delegate, joint)
    if joint.held is not None:
        raise Conflict(_("La celebración de esta reunión ya consta."), "held")
    if held > clock.today():
        raise Conflict(_("El día de la celebración no puede ser posterior a hoy."), "held")
    if not results_es.strip():
        raise Conflict(_("Escriba los resultados, aunque sea en una frase: la Secretaría Ejecutiva los comparte con todos."), "results_es")
    joint.held, joint.results_es, joint.results_en, joint.delivered = held, results_es.strip(), results_en.strip(), clock.now()
    joint.save(update_fields=["held", "results_es", "results_en", "delivered"])
    fact = {
        "kind": "joint_meeting_held",
        "subject": f"event:{joint.slug}",
        "on": held.isoformat(),
        "data": {"meeting": joint.slug, "parties": joint.parties, "topic": joint.topic_es},
    }
    _enter(delegate, "hold_joint", joint, said.clauses, fact)
    return joint


@transaction.atomic
def share(delegate: Delegate, joint: JointMeeting) -> JointMeeting:
    """Share the results with every member, by letter and on the page. Gives the meeting.

    Act of the Secretariat (vm.subset-results-shared). Raises Refused, and Conflict where there is nothing to share yet.
    """
    alone()
    joint = JointMeeting.objects.select_for_update().get(pk=joint.pk)
    said = permit(delegate, "share-joint-results", subject=joint.address)
    if joint.held is None:
        raise Conflict(_("Todavía no constan resultados. Pídalos a los países que se reunieron."), "held")
    if joint.shared is not None:
        raise Conflict(_("Los resultados ya se compartieron con todos."), "shared")
    again = bool(joint.withheld)
    joint.shared, joint.withheld = clock.now(), ""
    joint.save(update_fields=["shared", "withheld"])
    _enter(delegate, "share_joint", joint, (RESULTS, *said.clauses), *([] if again else [_shared(joint)]))
    letters.to_members(
        "presidency-results",
        "presidency/letters/joint_shared",
        MEMBERS,
        about=joint.address,
        page=("presidency:joint", joint.slug),
        joint=joint,
    )
    return joint


@transaction.atomic
def withhold(delegate: Delegate, joint: JointMeeting, *, reason: str) -> JointMeeting:
    """Say why the results do not go to all: what the text leaves open with its "where applicable". Gives the meeting.

    Act of the Secretariat (vm.subset-results-shared). Every member reads the reason. Raises Refused, Conflict.
    """
    alone()
    joint = JointMeeting.objects.select_for_update().get(pk=joint.pk)
    said = permit(delegate, "share-joint-results", subject=joint.address, kept={_("Razón"): reason})
    if joint.held is None or joint.shared is not None or joint.withheld:
        raise Conflict(_("No hay resultados por compartir en esta reunión."), "held")
    if not reason.strip():
        raise Conflict(_("Diga por qué no se comparten: todos los Países Miembros leen la razón."), "reason")
    joint.withheld = reason.strip()
    joint.save(update_fields=["withheld"])
    _enter(delegate, "withhold_joint", joint, (RESULTS, *said.clauses), _shared(joint))
    return joint


def _shared(joint: JointMeeting) -> dict[str, object]:
    """That the results were shared, or the recorded reason why not."""
    return {
        "kind": "joint_result_shared",
        "subject": f"event:{joint.slug}",
        "on": clock.today().isoformat(),
        "data": {"meeting": joint.slug, **({"withheld": joint.withheld} if joint.withheld else {})},
    }


def _takes_part(delegate: Delegate, joint: JointMeeting) -> None:
    if not delegate.is_secretariat and delegate.party not in joint.parties:
        raise Conflict(_("Lo registran los países que se reunieron o la Secretaría Ejecutiva."), "parties")


def _enter(delegate: Delegate, verb: str, joint: JointMeeting, clauses: tuple[str, ...], *facts: dict[str, object]) -> None:
    enter(
        delegate,
        f"presidency.{verb}",
        subject=joint.address,
        clauses=clauses,
        audience=MEMBERS_ONLY,
        fictitious=joint.fictitious,
        data={"meeting": joint.slug, "parties": joint.parties, "day": joint.held or joint.day},
        facts=facts,
    )
