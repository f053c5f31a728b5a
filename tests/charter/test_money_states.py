"""What is true of quotas and arrears on a day, clause by clause: first what lacks, then what is satisfied."""

from __future__ import annotations

from typing import Any

import pytest

from charter.because import Because
from charter.clauses import CLAUSES
from charter.facts import Fact
from charter.obligations import obligations
from charter.parties import MEMBERS
from charter.prose import sentence
from charter.today import state
from charter.view import View
from tests.charter.worlds import D, adopt, adopted, budget, payment, view

SHARES = {"USA": 3_200_00, "CAN": 1_600_00, "MEX": 800_00}
QUOTAS = {
    "finance.quota.united-states": ("USA",),
    "finance.quota.canada": ("CAN",),
    "finance.quota.mexico": ("MEX",),
    "finance.quota.remaining-members": tuple(party for party in MEMBERS if party not in SHARES),
}


def quota(party: str) -> int:
    return SHARES.get(party, 100_00)


def paid_by(*parties: str, year: int = 2024, less: int = 0) -> list[Fact]:
    return [payment(f"p-{year}-{party}", f"{year}-05-01", quota(party) - less, year, party) for party in parties]


def world(*more: Fact, first: int = 2024, last: int = 2024) -> list[Fact]:
    return [adopted("2019-06-01"), *(budget(year) for year in range(first, last + 1)), *more]


def only(seen: View, clause: str, party: str = "") -> Because:
    found = [why for why in state(seen, clause) if not party or (isinstance(why.value, dict) and why.value.get("party") == party)]
    assert all(why.clause == clause for why in found)
    (one,) = found
    return one


def value(why: Because) -> dict[str, Any]:
    assert isinstance(why.value, dict)
    return why.value


@pytest.mark.parametrize(("clause", "party"), [(clause, parties[0]) for clause, parties in QUOTAS.items()])
def test_a_quota_of_the_year_is_open_until_its_last_cent_is_paid(clause: str, party: str) -> None:
    unknown = only(view([adopted("2019-06-01")], "2024-06-01"), clause, party)
    assert (unknown.holds, unknown.missing) == (None, ("budget_approved",))
    opened = only(view(world(), "2024-06-01"), clause, party)
    assert (opened.holds, value(opened)["outstanding"], value(opened)["quota"]) == (False, quota(party), quota(party))
    nearly = only(view(world(*paid_by(party, less=1)), "2024-06-01"), clause, party)
    assert (nearly.holds, value(nearly)["outstanding"]) == (False, 1)
    early = only(view(world(*paid_by(party)), "2024-04-30"), clause, party)
    assert early.holds is False
    settled = only(view(world(*paid_by(party)), "2024-05-01"), clause, party)
    assert (settled.holds, value(settled)["outstanding"]) == (True, 0)
    assert settled.facts == ("b-2024", f"p-2024-{party}")


def test_each_quota_clause_tells_of_its_own_members_with_their_share() -> None:
    percent = {"USA": "50", "CAN": "25", "MEX": "12.5"}
    for clause, parties in QUOTAS.items():
        found = state(view(world(), "2024-06-01"), clause)
        assert tuple(value(why)["party"] for why in found) == parties
        assert {value(why)["percent"] for why in found} == {percent.get(parties[0], "1.5625")}


def test_contributions_are_complete_when_every_member_has_paid() -> None:
    clause = "finance.annual-voluntary-contributions"
    unknown = only(view([adopted("2019-06-01")], "2024-06-01"), clause)
    assert (unknown.holds, unknown.missing) == (None, ("budget_approved",))
    some = only(view(world(*paid_by(*MEMBERS[:-1]), *paid_by(MEMBERS[-1], less=1)), "2024-06-01"), clause)
    assert (some.holds, value(some)["paid"], value(some)["budget"]) == (False, 6_399_99, 6_400_00)
    every = only(view(world(*paid_by(*MEMBERS)), "2024-06-01"), clause)
    assert (every.holds, value(every)["paid"]) == (True, 6_400_00)
    assert set(every.facts) == {"b-2024", *(f"p-2024-{party}" for party in MEMBERS)}


def test_what_voluntary_means_is_told_as_it_is_read() -> None:
    clause = "finance.annual-voluntary-contributions"
    seen = view(world(), "2024-06-01")
    assert "no hay deuda" in sentence(only(seen, clause), "es").lower() or "deuda" in sentence(only(seen, clause), "es")
    obligatory = view(world(), "2024-06-01", finance__voluntary_meaning="obligatory")
    assert sentence(only(obligatory, clause), "es") != sentence(only(seen, clause), "es")
    chosen = adopt("finance.voluntary-meaning", "obligatory", "2024-01-01")
    assert chosen.id in only(view(world(chosen), "2024-06-01"), clause).facts
    assert chosen.id in only(view([adopted("2019-06-01"), chosen], "2024-06-01"), clause).facts


def test_the_quota_of_guatemala_alone_has_another_name() -> None:
    named, others = state(view(world(), "2024-06-01"), "finance.fn16.guatemala-term")
    assert (named.holds, value(named)) == (True, {"party": "GTM"})
    assert others.holds is False
    assert set(value(others)["members"]) == set(MEMBERS) - {"GTM"}
    assert "contribución financiera" in sentence(named, "es")


def test_a_year_has_a_budget_from_the_day_of_its_approval() -> None:
    clause = "finance.budget-by-consensus"
    facts = [adopted("2019-06-01"), budget(2024, on="2024-02-01"), budget(2025), budget(2024, 12_800_00, "2024-03-01", "again")]
    lacking = only(view(facts, "2024-01-31"), clause)
    assert (lacking.holds, lacking.missing) == (False, ("budget_approved",))
    approved = only(view(facts, "2024-02-01"), clause)
    assert (approved.holds, approved.facts, value(approved)["amount"]) == (True, ("b-2024",), 6_400_00)
    replaced = only(view(facts, "2024-03-01"), clause)
    assert (replaced.facts, value(replaced)["amount"], value(replaced)["on"]) == (("again",), 12_800_00, D("2024-03-01"))
    continued = view(facts[:1], "2024-01-31", finance__no_budget="previous-budget-continues")
    assert sentence(only(continued, clause)) != sentence(only(view(facts[:1], "2024-01-31"), clause))


def test_the_budget_of_a_year_is_due_on_the_eve_of_the_year() -> None:
    def owed(facts: list[Fact], on: str) -> tuple[str, str | None]:
        found = obligations(view(facts, on), D("2023-12-31"), D("2024-01-01"))
        (one,) = [duty for duty in found if duty.act == "approve-budget"]
        assert (one.clause, one.debtor, one.about, one.opens) == ("finance.budget-by-consensus", "vm", "2024", D("2023-01-01"))
        return one.status.value, one.met_by

    plain = [adopted("2019-06-01")]
    assert owed(plain, "2022-12-31") == ("upcoming", None)
    assert owed(plain, "2023-01-01") == ("open", None)
    assert owed(plain, "2023-12-31") == ("open", None)
    assert owed(plain, "2024-01-01") == ("overdue", None)
    in_time = [*plain, budget(2024, on="2023-12-31"), budget(2024, 1, "2024-05-01", "again"), budget(2025, on="2023-01-02")]
    assert owed(in_time, "2024-01-01") == ("met", "b-2024")
    assert owed([*plain, budget(2024, on="2024-01-01")], "2024-01-01") == ("late", "b-2024")
    assert obligations(view(plain, "2023-06-01"), D("2018-12-31"), D("2019-01-01")) == ()


def test_who_owes_what_has_fallen_due() -> None:
    clause = "finance.arrears.definition"
    facts = world(*paid_by("HND"), *paid_by("NIC", less=1), last=2025)
    on_time = view(facts, "2024-12-31")
    assert {why.holds for why in state(on_time, clause)} == {False}
    late = view(facts, "2025-01-01")
    owing = only(late, clause, "NIC")
    assert (owing.holds, value(owing)["owed"], value(owing)["years"]) == (True, 1, (2024,))
    clear = only(late, clause, "HND")
    assert (clear.holds, value(clear)["owed"], value(clear)["years"]) == (False, 0, ())
    assert {"b-2024", "p-2024-NIC"} <= set(owing.facts)


def after_four(*more: Fact) -> list[Fact]:
    """NIC has paid nothing of 2020 to 2023, HND nothing of 2022 and 2023, CRI nothing of 2023, the others all."""
    facts = world(first=2020, last=2024)
    for year in range(2020, 2024):
        owing = {"NIC", *(("HND",) if year > 2021 else ()), *(("CRI",) if year > 2022 else ())}
        facts += paid_by(*(party for party in MEMBERS if party not in owing), year=year)
    return [*facts, *more]


def test_who_has_lost_the_vote_and_who_will() -> None:
    clause = "finance.arrears.two-years-no-vote"
    found = {(value(why)["party"], why.code): why for why in state(view(after_four(), "2024-01-01"), clause)}
    assert found["HND", "arrears.two-years"].holds is True
    assert found["CRI", "arrears.below-two"].holds is False
    risk = found["CRI", "state.vote-at-risk"]
    assert (risk.holds, value(risk)["on"]) == (False, D("2025-01-01"))
    assert found["MEX", "arrears.none"].holds is False
    assert ("HND", "state.vote-at-risk") not in found
    assert {party for party, _ in found} == set(MEMBERS)
    assert ("MEX", "state.vote-at-risk") not in found


def test_who_is_excluded_and_what_brings_it_back() -> None:
    seen = view(after_four(), "2024-01-02")
    excluded = [value(why)["party"] for why in state(seen, "finance.arrears.four-years-exclusion") if why.holds]
    assert excluded == ["NIC"]
    eve = seen.at(D("2023-12-31"))
    assert not any(why.holds for why in state(eve, "finance.arrears.four-years-exclusion"))
    assert state(eve, "finance.arrears.regularisation") == ()
    (back,) = state(seen, "finance.arrears.regularisation")
    assert (back.holds, back.code, value(back)["amount"], value(back)["level"]) == (False, "state.way-back", 400_00, "full")
    assert state(seen.adding(payment("x", "2024-01-02", 400_00, member="NIC")), "finance.arrears.regularisation") == ()
    assert len(state(seen.adding(payment("x", "2024-01-02", 399_99, member="NIC")), "finance.arrears.regularisation")) == 1


def test_who_comes_back_without_the_vote_is_told_so() -> None:
    read = {"arrears__regularisation": "run-below-two", "arrears__cure_vote": "when-nothing-owed"}
    (back,) = state(view(after_four(), "2024-01-02", **read), "finance.arrears.regularisation")
    assert (back.holds, back.code, value(back)["level"]) == (False, "state.way-back-voice", "voice-without-vote")
    assert sentence(back, "es").endswith("vuelve a las reuniones con voz y sin voto.")


def test_an_exclusion_that_was_declared_ends_by_declaration() -> None:
    declared = Fact("d", "standing_declared", D("2024-01-02"), "NIC", {"level": "excluded"})
    seen = view(after_four(declared), "2024-02-01", arrears__automatic="declared-by-viceministers")
    found = state(seen, "finance.arrears.regularisation")
    assert [why.code for why in found] == ["state.way-back-declared"]


def test_a_year_of_voice_after_the_return_is_told() -> None:
    facts = after_four(payment("x", "2024-01-02", 400_00, member="NIC"))
    seen = view(facts, "2024-02-01", arrears__after_regularisation="voice-only-for-a-year")
    (told,) = state(seen, "finance.arrears.regularisation")
    assert (told.code, told.holds) == ("arrears.voice-year", True)


def test_what_a_member_without_vote_keeps() -> None:
    seen = view(after_four(), "2024-01-01")
    (voice,) = state(seen, "finance.arrears.voice-kept")
    (bodies,) = state(seen, "finance.arrears.other-bodies-unaffected")
    assert (voice.holds, value(voice)["party"], bodies.holds, value(bodies)["party"]) == (True, "HND", True, "HND")
    everywhere = seen.reading_as({"arrears.vote-loss-scope": "all-bodies"})
    assert only(everywhere, "finance.arrears.other-bodies-unaffected").holds is False
    assert state(view(world(), "2024-06-01"), "finance.arrears.voice-kept") == ()


@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_state_of_money_is_a_whole_sentence(lang: str) -> None:
    declared = Fact("d", "standing_declared", D("2024-01-02"), "NIC", {"level": "excluded"})
    worlds = [
        view(after_four(), "2024-06-01"),
        view(after_four(declared), "2024-02-01", arrears__automatic="declared-by-viceministers"),
        view([adopted("2019-06-01")], "2024-06-01"),
        view(world(*paid_by(*MEMBERS)), "2024-06-01"),
    ]
    for seen in worlds:
        for clause in (id_ for id_ in CLAUSES if id_.startswith("finance.")):
            for why in state(seen, clause):
                text = sentence(why, lang)
                assert text.endswith((".", ")."))
                assert "…" not in text
                assert "None" not in text
                assert text != CLAUSES[clause].text[lang]
