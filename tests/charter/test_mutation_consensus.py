"""A question that is not well formed is refused in words that say what to do, in both languages."""

from __future__ import annotations

import pytest

from charter.consensus import BadQuestion, Question, consensus
from tests.charter.histories import D, conference

NOBODY = ("«Costa Rica» no es el código de una parte", "“Costa Rica” is not the code of a party")
FAULTS = [
    (
        {"body": "senate"},
        "body",
        "no existe el órgano «senate»; use vm, grcm o wg:<nombre>",
        "there is no body “senate”; use vm, grcm or wg:<slug>",
    ),
    (
        {"positions": {"CRI": "maybe"}},
        "positions",
        "«maybe» no es una posición; use agree, reserve u object",
        "“maybe” is not a position; use agree, reserve or object",
    ),
    ({"positions": {"Costa Rica": "agree"}}, "positions", *NOBODY),
    ({"present": ("Costa Rica",)}, "present", *NOBODY),
    ({"consulted": ("Costa Rica",)}, "consulted", *NOBODY),
]


@pytest.mark.parametrize(("given", "field", "es", "en"), FAULTS)
def test_a_faulty_question_is_refused_in_words_that_say_where(given: dict, field: str, es: str, en: str) -> None:
    with pytest.raises(BadQuestion) as refused:
        Question(**given)
    assert refused.value.field == field
    assert refused.value.sentence("es") == f"Pregunta, campo «{field}»: {es}."
    assert refused.value.sentence("en") == f"Question, field “{field}”: {en}."


def test_a_deadline_is_missing_only_where_silence_waits_for_it() -> None:
    waiting = conference().on("2026-06-01", consensus__silence="assent-after-no-objection-deadline")
    for view, deadline, missing in (
        (conference().on("2026-06-01"), None, ()),
        (waiting, None, ("deadline",)),
        (waiting, D("2026-05-31"), ()),
    ):
        why = consensus(view, Question("vm", {}, ("CRI", "MEX"), deadline=deadline)).why
        assert next(node.missing for node in why.walk() if node.code == "consensus.silence") == missing
