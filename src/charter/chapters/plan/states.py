"""Plan Estratégico, Grupos de Trabajo, Pilares y Anexo A: what is true on a day because of each of its clauses."""

from __future__ import annotations

from charter.chapters.plan import group_states, plan_states

__all__ = ["group_states", "plan_states"]
