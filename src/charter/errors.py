"""Carta Estatutaria: refusals of the core, each with a sentence in Spanish and English."""

from __future__ import annotations

from datetime import date

SPANISH = "es"
ENGLISH = "en"


class CharterError(Exception):
    """A question that cannot be answered, with a sentence that says why and what to do.

    ``es`` and ``en`` are the sentence in each language.
    """

    def __init__(self, es: str, en: str) -> None:
        super().__init__(en)
        self.es = es
        self.en = en

    def sentence(self, lang: str = SPANISH) -> str:
        """The sentence in ``lang`` (``es`` or ``en``)."""
        return self.en if lang == ENGLISH else self.es


class NotInForce(CharterError):
    """Asked about a day on which the Charter was not in force (``charter.entry-into-force``)."""

    clause = "charter.entry-into-force"

    def __init__(self, on: date, since: date | None) -> None:
        self.on = on
        self.since = since
        if since is None:
            es = (
                f"La Carta Estatutaria no está en vigor el {on.isoformat()}: no consta el hecho "
                "«charter_adopted»; registre su aprobación con su fuente."
            )
            en = (
                f"The Charter is not in force on {on.isoformat()}: no “charter_adopted” fact is "
                "recorded; record its approval with its source."
            )
        else:
            es = (
                f"La Carta Estatutaria no está en vigor el {on.isoformat()}: rige desde el "
                f"{since.isoformat()}; pregunte por ese día o uno posterior."
            )
            en = (
                f"The Charter is not in force on {on.isoformat()}: it applies from "
                f"{since.isoformat()}; ask about that day or a later one."
            )
        super().__init__(es, en)


class UnknownLaw(CharterError):
    """Asked for a version of the Charter that this software does not know, or about a day on which such a one rules.

    ``since`` is the first day of the unknown version, where the record says so.
    """

    clause = "charter.amendment-decision"

    def __init__(self, law: object, known: tuple[int, ...] = (1,), since: date | None = None) -> None:
        self.law = law
        self.since = since
        listed = ", ".join(str(version) for version in sorted(known))
        if since is None:
            es = f"No existe la versión {law} de la Carta; use una de estas: {listed}."
            en = f"There is no version {law} of the Charter; use one of these: {listed}."
        else:
            es = (
                f"Desde el {since.isoformat()} rige la versión {law} de la Carta, que este programa no conoce (conoce: {listed}); "
                "instale una edición que la tenga, pregunte por un día anterior o pida otra versión."
            )
            en = (
                f"From {since.isoformat()} version {law} of the Charter rules, which this software does not know (it knows: {listed}); "
                "install an edition that has it, ask about an earlier day or ask for another version."
            )
        super().__init__(es, en)


class UnknownParty(CharterError):
    """Asked about something that is not the code of a party."""

    def __init__(self, party: object) -> None:
        super().__init__(
            f"«{party}» no es el código de una parte; use un código como HND (ISO 3166), IOM o RROCM.",
            f"“{party}” is not the code of a party; use a code such as HND (ISO 3166), IOM or RROCM.",
        )
