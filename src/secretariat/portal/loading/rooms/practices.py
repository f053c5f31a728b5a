"""Demostración, no la Carta: fictitious policies and good practices, one of them still under review."""

from __future__ import annotations

import datetime as dt
from typing import Any

from secretariat.chronicle.delegate import THE_SYSTEM, Delegate
from secretariat.practices import acts
from secretariat.practices.models import Measure, Practice

TEXT = "Texto ficticio de la demostración."
MEASURES: tuple[dict[str, Any], ...] = (
    {
        "party": "CRI",
        "kind": "policy",
        "title_es": "Política ficticia de integración local",
        "title_en": "Fictitious local integration policy",
        "institution": "Dirección de Migración",
        "pillar": "development",
        "topics": "integración, municipios",
        "valid_from": dt.date(2023, 3, 1),
    },
    {
        "party": "PAN",
        "kind": "regulation",
        "title_es": "Reglamento ficticio de atención en frontera",
        "title_en": "Fictitious regulation on assistance at the border",
        "institution": "Servicio de Migración",
        "pillar": "protection",
        "topics": "frontera, protección",
        "valid_from": dt.date(2022, 7, 1),
    },
    {
        "party": "MEX",
        "kind": "law",
        "title_es": "Ley ficticia de movilidad laboral",
        "title_en": "Fictitious labour mobility act",
        "institution": "Secretaría de Gobernación",
        "pillar": "governance",
        "topics": "trabajo",
        "valid_from": dt.date(2021, 1, 4),
    },
)
PRACTICES: tuple[dict[str, Any], ...] = (
    {
        "party": "PAN",
        "title_es": "Ventanilla única de atención en frontera (ficticia)",
        "title_en": "One window at the border (fictitious)",
        "context": "Un paso fronterizo con muchas llegadas en pocas semanas.",
        "problem": "Cada oficina atendía por su lado y en otro horario.",
        "done": "Cuatro oficinas atienden en un mismo lugar, con un solo registro.",
        "results": "La espera bajó de tres días a uno.",
        "evidence": "Medición propia de dos trimestres (ficticia).",
        "partners": "Dos organismos observadores",
        "contact": "Servicio de Migración",
        "pillar": "protection",
        "topics": "frontera, protección",
        "year": 2025,
        "published": True,
    },
    {
        "party": "CRI",
        "title_es": "Escuelas que convalidan en un mes (ficticia)",
        "title_en": "Schools that validate within a month (fictitious)",
        "context": "Niñas y niños que llegan a mitad del curso.",
        "problem": "Convalidar los grados tomaba un año.",
        "done": "Una prueba de nivel sustituye los papeles que faltan.",
        "results": "Nueve de cada diez entran a su grado en un mes.",
        "evidence": "Registro escolar de un año (ficticio).",
        "partners": "Municipios",
        "contact": "Dirección de Migración",
        "pillar": "development",
        "topics": "niñez, educación",
        "year": 2024,
        "published": True,
    },
    {
        "party": "HND",
        "title_es": "Retorno acompañado (ficticia)",
        "title_en": "Accompanied return (fictitious)",
        "context": "Personas que vuelven sin dónde llegar.",
        "problem": "Nadie daba seguimiento tras la llegada.",
        "done": "Una persona de referencia acompaña los tres primeros meses.",
        "results": "Ocho de cada diez siguen en contacto.",
        "evidence": "Encuesta a los tres meses (ficticia).",
        "contact": "Instituto de Migración",
        "pillar": "protection",
        "topics": "retorno",
        "year": 2026,
        "published": False,
    },
)


def load() -> None:
    """Share, propose, submit and publish what is not there yet. Twice changes nothing."""
    if not Measure.objects.exists():
        for row in MEASURES:
            given = {key: value for key, value in row.items() if key != "party"}
            acts.share_measure(THE_SYSTEM, row["party"], text=TEXT, language="es", fictitious=True, **given)
    if not Practice.objects.exists():
        for row in PRACTICES:
            given = {key: value for key, value in row.items() if key not in ("party", "published")}
            practice = acts.propose(THE_SYSTEM, row["party"], language="es", fictitious=True, **given)
            acts.submit(Delegate(party=row["party"], kind="member", capacity="system"), practice)
            if row["published"]:
                acts.publish(THE_SYSTEM, practice)
