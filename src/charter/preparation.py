"""Entrada en vigencia: what may be done while the Charter's adoption is not on record.

Nobody has rights under a Charter that is not in force, so every question stays open and names the missing fact. One thing
cannot wait for it: the Executive Secretariat opens the house — directory, documents, people, the official text — and
records the adoption itself.
"""

from __future__ import annotations

from charter.because import Because
from charter.clause import clause
from charter.verdicts import Cure, Outcome, Verdict

CLAUSE = "charter.entry-into-force"
MISSING = "charter_adopted"

OPENING = frozenset({
    "record-charter-adoption", "import-charter", "keep-directory", "register-document", "invite-person", "designate-focal-point",
})


@clause(CLAUSE)
def may_before(actor: str, act: str) -> Verdict:
    """Whether ``actor`` may perform ``act`` on a day on which the Charter is not in force (``charter.entry-into-force``).

    Permitted: the acts of ``OPENING`` to ``se``. Everything else is undetermined: the adoption is the missing fact.
    """
    value = {"party": actor, "act": act, "clauses": (CLAUSE,)}
    if actor == "se" and act in OPENING:
        return Verdict(Outcome.PERMITTED, (CLAUSE,), Because(CLAUSE, True, value, code="may.permitted"), None)
    why = Because(CLAUSE, None, value, missing=(MISSING,), code="may.undetermined")
    return Verdict(Outcome.UNDETERMINED, (CLAUSE,), why, Cure(missing=(MISSING,)))
