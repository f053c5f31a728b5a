"""How long what a country shares may be, and how much of it one download takes."""

from __future__ import annotations

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from secretariat.practices.forms import MeasureForm, PracticeForm, ReturnForm
from secretariat.practices.models import Measure
from tests import factories as f
from tests.secretariat.practices.test_practices import LAW, WORDING

pytestmark = pytest.mark.django_db


def test_no_text_is_longer_than_a_page_can_carry() -> None:
    for form, given, texts in (
        (MeasureForm, LAW, {"summary_es": 5000, "summary_en": 5000, "text": 200_000}),
        (PracticeForm, WORDING, dict.fromkeys(("context", "problem", "done", "results", "evidence", "partners"), 5000)),
        (ReturnForm, {}, {"reasons": 5000}),
    ):
        for name, most in texts.items():
            assert name in form({**given, name: "x" * (most + 1)}).errors
            assert name not in form({**given, name: "x" * most}).errors


def test_a_download_takes_a_thousand_rows_and_never_the_texts_it_does_not_show(client) -> None:
    Measure.objects.bulk_create(Measure(party="HND", verified=f.TODAY, text="Artículo primero", **LAW) for _row in range(1001))
    with CaptureQueriesContext(connection) as asked:
        told = json.loads(client.get(reverse("practices:file", args=["measures", "json"])).content)
    assert len(told) == 1000
    (rows,) = [one["sql"] for one in asked if "LIMIT 1000" in one["sql"]]
    assert '"practices_measure"."text"' not in rows.partition("FROM")[0]
