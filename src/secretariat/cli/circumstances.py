"""Carta Estatutaria, actos: circumstances in which acts are asked too, so that every clause that limits them is found."""

from __future__ import annotations

from datetime import date

from charter.consensus import Question

# Circumstances under which acts are asked too: each brings its own clauses.
CIRCUMSTANCES: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("se", "convene-meeting", {"meeting_form": "extraordinary", "decided": False}),
    ("se", "convene-meeting", {"mode": "virtual"}),
    ("HND", "convene-meeting", {"body": "event:joint"}),
    ("HND", "block-consensus", {"body": "grcm"}),
    ("IOM", "attend-meeting", {"body": "wg:borders"}),
    ("MEX", "accredit-delegation", {"body": "grcm"}),
    ("MEX", "accredit-delegation", {"body": "wg:borders"}),
    ("MEX", "close-doors", {"body": "wg:borders"}),
    ("se", "publish-agenda", {"dialogue_item": False}),
    ("CRI", "put-to-consensus", {"reviewed": False, "category": "country", "doors_closed": False}),
    ("CRI", "close-as-adopted", {"question": Question("vm", {"MEX": "object"}, ("MEX",))}),
    ("vm", "designate-ppt", {"consent": False, "candidate": "NIC"}),
    ("vm", "designate-ppt", {"candidate": "CRI"}),
    ("vm", "establish-working-group", {"mandate": False, "pillar": "", "recommended": False, "ends": date(2030, 1, 1)}),
    ("grcm", "establish-working-group", {"ad_hoc": True}),
    ("vm", "appoint-executive-secretary", {"nationality": "COL", "call_completed": False, "person": "A"}),
    ("vm", "extend-executive-secretary", {"person": "A"}),
    ("XXX", "apply-for-observer-status", {"category": "country"}),
    ("XXX", "apply-for-observer-status", {"category": "organisation"}),
)
