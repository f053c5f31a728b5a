"""A few parties with their cards, and the office that most tests designate."""

from __future__ import annotations

from typing import Any

import pytest

from secretariat.chronicle.delegate import THE_SYSTEM
from secretariat.participants import acts
from tests import factories as f

CARDS = (("HND", "member", "Honduras"), ("PAN", "member", "Panamá"), ("ARG", "observer-country", "Argentina"),
         ("IOM", "observer-organisation", "OIM"), ("RROCM", "civil-society", "RROCM"))


@pytest.fixture
def cards() -> None:
    f.the_conference()
    acts.register_parties(THE_SYSTEM, [{"code": c, "category": k, "name_es": n, "name_en": n} for c, k, n in CARDS])


def office(**changed: Any) -> dict[str, Any]:
    """An office as a party writes it."""
    return {"institution_es": "Dirección de Migración", "institution_en": "Migration Directorate", "office_es": "Punto focal",
            "office_en": "Focal point", **changed}
