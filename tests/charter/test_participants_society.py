"""Red Regional de Organizaciones Civiles: permanence, contributions and answers, the tripartite mechanism each term."""

from __future__ import annotations

from datetime import date

from charter.acts import Outcome
from charter.obligations import Obligation, obligations
from charter.prose import sentence
from charter.view import View
from tests.charter.histories import D, ask, presidencies
from tests.charter.participating import World, holding, one

P, F, N, U = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED, Outcome.UNDETERMINED
PERMANENT = "rrocm.permanent-participation"
BOUND = "rrocm.bound-by-charter"
CONSIDERED = "rrocm.consider-opinions"
TRIPARTITE = "rrocm.tripartite-mechanism"


def test_rrocm_takes_part_permanently_however_long_it_stays_away() -> None:
    world = World()
    for year in range(2020, 2030):
        world.add("meeting_held", f"{year}-11-20", "vm", meeting=f"vm-{year}")
    assert holding(world.on("2030-01-01"), PERMANENT) == [True]
    view = world.on("2030-01-01")
    assert ask(view, "RROCM", "attend-meeting").outcome is P
    assert ask(view, "RROCM", "attend-meeting", body="grcm").outcome is P
    narrow = view.reading_as({"rrocm.meeting-scope": "viceministerial-and-working-groups"})
    assert ask(narrow, "RROCM", "attend-meeting", body="grcm").outcome is N


def test_a_contribution_of_rrocm_names_principles_and_objectives_or_none() -> None:
    world = World()
    world.add("contribution", "2021-01-01", "IOM", contribution="otro")
    bare = world.add("contribution", "2021-01-01", "RROCM", contribution="a", cites=("mandate.consensus",))
    found = one(world.on("2021-01-01"), BOUND)
    assert (found.holds, found.value, found.facts) == (None, {"filed": "a", "count": 0}, (bare,))
    assert "no señala ningún principio" in sentence(found)
    cites = ("principle.gender", "objective.platform", "mandate.consensus")
    world.add("contribution", "2021-01-02", "RROCM", contribution="b", cites=cites)
    assert (one(world.on("2021-01-02"), BOUND, filed="b").holds, one(world.on("2021-01-02"), BOUND, filed="b").value) == (
        True,
        {"filed": "b", "count": 2},
    )


def test_a_contribution_without_answer_is_told_until_it_is_answered() -> None:
    world = World()
    world.add("contribution", "2021-01-01", "IOM", contribution="otro")
    filed = world.add("contribution", "2021-01-01", "RROCM", contribution="a")
    world.add("contribution_answered", "2020-12-31", "se", contribution="a", answer="antes")
    world.add("contribution_answered", "2021-02-01", "se", contribution="otro", answer="x")
    found = one(world.on("2021-02-01"), CONSIDERED)
    assert (found.holds, found.missing, found.facts) == (False, ("contribution_answered",), (filed,))
    assert found.value == {"filed": "a", "on": date(2021, 1, 1)}
    world.add("contribution", "2021-01-15", "RROCM", contribution="b")
    world.add("contribution_answered", "2021-01-15", "se", contribution="b", answer="En la mesa")
    assert one(world.on("2021-02-01"), CONSIDERED, filed="b").holds is True
    given = world.add("contribution_answered", "2021-02-01", "se", contribution="a", answer="Se incluye")
    world.add("contribution_answered", "2021-03-01", "ppt", contribution="a", answer="Se repite")
    found = one(world.on("2021-03-01"), CONSIDERED, filed="a")
    assert (found.holds, found.missing, found.facts) == (True, (), (filed, given))
    assert found.value == {"filed": "a", "on": date(2021, 2, 1)}


def test_the_presidency_and_the_secretariat_answer_and_convene_and_nobody_else() -> None:
    world = presidencies(World(), ("PAN", "2021-01-01"))
    view = world.on("2021-06-01")
    for act, clause in (("answer-contribution", CONSIDERED), ("convene-tripartite", TRIPARTITE)):
        assert ask(view, "MEX", act).clauses == (clause,)
        assert [ask(view, actor, act).outcome for actor in ("MEX", "grcm", "RROCM", "PAN", "ppt", "se")] == [N, N, N, P, P, P]
    assert ask(view, "RROCM", "file-contribution").clauses == (CONSIDERED, BOUND)


# -- the tripartite mechanism ------------------------------------------------------------------------------------------


def two_terms() -> World:
    world = World()
    presidencies(world, ("PAN", "2021-01-01"), ("MEX", "2022-03-01"))
    return world


def owed(view: View) -> list[Obligation]:
    found = obligations(view, D("2020-01-01"), D("2030-01-01"))
    return [one_ for one_ in found if one_.act == "hold-tripartite-meeting"]


def test_the_mechanism_changes_with_the_presidency_and_meets_once_in_each_term() -> None:
    world = two_terms()
    met = world.add("tripartite_met", "2021-05-01")
    found = one(world.on("2021-04-30"), TRIPARTITE)
    assert (found.holds, found.missing, found.value["party"]) == (False, ("tripartite_met",), "PAN")
    found = one(world.on("2021-05-01"), TRIPARTITE)
    assert (found.holds, found.missing, found.facts, found.value["count"]) == (True, (), (met,), 1)
    found = one(world.on("2022-03-01"), TRIPARTITE)
    assert (found.holds, found.value["party"], found.value["count"]) == (False, "MEX", 0)
    world.add("tripartite_met", "2022-03-01")
    assert one(world.on("2022-03-01"), TRIPARTITE).holds is True


def test_without_presidency_the_mechanism_is_told_of_the_office() -> None:
    world = World("2020-01-01")
    world.add("tripartite_met", "2019-12-31")
    assert (one(world.on("2020-06-01"), TRIPARTITE).holds, one(world.on("2020-06-01"), TRIPARTITE).value["party"]) == (False, "ppt")
    world.add("tripartite_met", "2020-01-01")
    assert one(world.on("2020-06-01"), TRIPARTITE).holds is True


def test_the_meeting_of_each_term_falls_due_on_its_last_day() -> None:
    world = two_terms()
    rows = owed(world.on("2021-12-31"))
    assert [(row.about, row.debtor, row.opens, row.due, str(row.status)) for row in rows] == [
        ("PAN", "ppt", date(2021, 1, 1), date(2021, 12, 31), "open"),
        ("MEX", "ppt", date(2022, 3, 1), date(2023, 2, 28), "upcoming"),
    ]
    assert rows[0].key == f"{TRIPARTITE}:ppt:PAN:2021-01-01"
    assert [str(row.status) for row in owed(world.on("2022-01-01"))] == ["overdue", "upcoming"]
    assert owed(world.on("2022-01-01"))[0].why.holds is False
    late = world.add("tripartite_met", "2022-02-28")
    assert [(str(row.status), row.met_by) for row in owed(world.on("2022-06-01"))] == [("late", late), ("open", None)]


def test_a_meeting_on_the_first_day_of_the_next_term_does_not_meet_the_last() -> None:
    world = two_terms()
    second = world.add("tripartite_met", "2022-03-01")
    rows = owed(world.on("2022-06-01"))
    assert [(str(row.status), row.met_by) for row in rows] == [("overdue", None), ("met", second)]
    assert [set(row.why.facts) for row in rows] == [{"ppt_designated-2"}, {"ppt_designated-3", second}]


def test_a_meeting_on_the_first_day_is_of_the_new_term() -> None:
    world = two_terms()
    first = world.add("tripartite_met", "2021-01-01")
    second = world.add("tripartite_met", "2022-03-01")
    assert [(str(row.status), row.met_by) for row in owed(world.on("2022-06-01"))] == [("met", first), ("met", second)]


def test_a_term_cut_short_ends_the_day_before_the_next() -> None:
    world = World()
    presidencies(world, ("PAN", "2021-01-01"), ("MEX", "2021-07-01"))
    assert [row.due for row in owed(world.on("2021-01-01"))] == [date(2021, 6, 30), date(2022, 6, 30)]


def test_no_meeting_is_owed_where_no_frequency_is_read() -> None:
    world = two_terms()
    adopted = world.add("reading_adopted", "2021-02-01", param="rrocm.tripartite-frequency", value="none")
    assert owed(world.on("2021-06-01")) == []
    found = one(world.on("2021-06-01"), TRIPARTITE)
    assert (found.holds, adopted in found.facts) == (True, True)
    assert owed(world.on("2021-01-15"))[0].why.readings == ("rrocm.tripartite-frequency",)
