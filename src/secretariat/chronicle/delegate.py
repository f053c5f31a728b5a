"""Países Miembros, observadores, RROCM: who speaks, for whom, in which capacity, on one request or command."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

# Audiences, from the widest to the narrowest. A row carries one of them; a delegate may see a set of them.
PUBLIC: Final = "public"  # everybody
PARTICIPANTS: Final = "participants"  # members, current observers, RROCM, the Secretariat
MEMBERS: Final = "members"  # the eleven and the Secretariat: what is said behind closed doors
SECRETARIAT: Final = "secretariat"  # the Secretariat and the Presidency in office
# Of entries of the chronicle alone: nobody's audience, so that only the party that made the entry reads it.
OWN: Final = "own"

AUDIENCES: Final = (
    (PUBLIC, "Público"),
    (PARTICIPANTS, "Participantes"),
    (MEMBERS, "Países Miembros"),
    (SECRETARIAT, "Secretaría y Presidencia"),
)


@dataclass(frozen=True, slots=True)
class Delegate:
    """One person acting for one party. Built by the middleware, the command line or a test; never stored.

    party: code of the party ("HND", "IOM", "RROCM"), "se" for the Executive Secretariat, "" for the public.
    kind: "public", "se", "member", "observer-country", "observer-organisation" or "civil-society".
    level: standing on that day ("full", "voice-without-vote", "excluded", "observer", "lapsed", "permanent", "").
    presides: True while the party holds the Presidency Pro-Témpore.
    """

    party: str = ""
    kind: str = "public"
    capacity: str = ""
    level: str = ""
    presides: bool = False
    account: int | None = None
    person: str = ""
    language: str = "es"

    @property
    def signed_in(self) -> bool:
        return self.account is not None

    @property
    def is_secretariat(self) -> bool:
        return self.kind == "se"

    @property
    def is_member(self) -> bool:
        return self.kind == "member"

    @property
    def steers(self) -> bool:
        """The Secretariat or the Presidency in office: those who prepare and conduct meetings."""
        return self.is_secretariat or self.presides

    @property
    def actor(self) -> str:
        """The name by which the core knows the actor: a party code, or the body `se`."""
        return self.party

    @property
    def audiences(self) -> tuple[str, ...]:
        """What this delegate may see, to be put into the query of every list: `filter(audience__in=…)`."""
        if self.steers:
            return (PUBLIC, PARTICIPANTS, MEMBERS, SECRETARIAT)
        if self.is_member:
            return (PUBLIC, PARTICIPANTS, MEMBERS)
        if self.kind in {"observer-country", "observer-organisation", "civil-society"} and self.level != "lapsed":
            return (PUBLIC, PARTICIPANTS)
        return (PUBLIC,)

    @property
    def in_the_room(self) -> bool:
        """Whether closed doors leave this delegate inside (observer.country.closed-door, rrocm.closed-door, wg.closed-door)."""
        return self.is_secretariat or self.is_member

    def sees(self, audience: str) -> bool:
        return audience in self.audiences

    def speaking(self, language: str) -> Delegate:
        """The same delegate, answered in `language` ("es" or "en")."""
        return replace(self, language=language)


THE_PUBLIC: Final = Delegate()
THE_SYSTEM: Final = Delegate(party="se", kind="se", capacity="system")
