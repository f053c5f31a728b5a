"""Estructura institucional: who holds which office on a day, in the contract's shapes."""

from __future__ import annotations

from charter.groups import working_groups
from charter.plan import plan
from charter.presidency import ppt, troika
from charter.secretary import executive_secretary
from charter.view import View

__all__ = ["executive_secretary", "offices", "plan", "ppt", "troika", "working_groups"]


def offices(view: View, lang: str = "es") -> dict[str, object]:
    """The Presidency, the Troika, the Executive Secretary, the plan and the working groups on ``view.on``.

    Vacant offices are ``None``; the reason of the Presidency is told in ``lang``. Clauses ``structure.five-bodies``,
    ``troika.composition``, ``se.appointment``, ``plan.three-year-term``, ``wg.mandate-objectives-term``. Days
    before the Charter are answered too: the presidencies since 1996 are part of the record.
    """
    from charter.prose import explain  # prose is read only where it is written

    view.law  # noqa: B018 — raises where a version rules that this software does not know
    held = ppt(view)
    secretary = executive_secretary(view)
    known = plan(view)
    presidency = None
    if held is not None:
        presidency = {
            "party": held.party,
            "since": held.since.isoformat(),
            "until": None if held.until is None else held.until.isoformat(),
            "ad_interim": held.ad_interim,
            "why": explain(held.why, lang),
        }
    return {
        "ppt": presidency,
        "troika": troika(view).as_json(),
        "executive_secretary": None if secretary is None else secretary.as_json(),
        "plan": None if known is None else known.as_json(),
        "working_groups": [group.as_json() for group in working_groups(view)],
    }
