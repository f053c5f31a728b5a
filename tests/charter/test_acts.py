"""Who may do what: every act for every kind of actor, each refusal before its permission."""

from __future__ import annotations

import pytest

from charter.actors import UnknownContext
from charter.acts import ACTS, Outcome, UnknownAct, may
from charter.because import cited_clauses, cited_facts
from charter.clauses import CLAUSES
from charter.competences import HELD, POWERS
from charter.errors import NotInForce, UnknownParty
from charter.view import View
from tests.charter.histories import TODAY, History, conference

P, F, N, U = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED, Outcome.UNDETERMINED
LETTERS = {"p": P, "f": F, ".": N}

ACTORS = (
    "CRI", "MEX", "HND", "NIC", "COL", "ARG", "IOM", "OEI", "RROCM", "XXX",
    "vm", "ppt", "grcm", "se", "troika", "wg:borders", "wg:none", "public",
)  # fmt: skip

# One letter for each actor: p permitted, f forbidden, . not empowered.
MATRIX = {
    "attend-meeting":                   "pppf pfpf p. .p.p....",
    "attend-closed-session":            "pppf ffff f. .p.p....",
    "speak":                            "pppf pfpf p. .p.p....",
    "propose-agenda-item":              "pppf ff.. .. .p......",
    "take-part-in-decision":            "pppf ff.. .. .p......",
    "state-position":                   "pppf ff.. .. .p......",
    "withdraw-position":                "pppf ff.. .. .p......",
    "block-consensus":                  "ppff ff.. .. .p......",
    "reserve":                          "pppf ff.. .. .p......",
    "draft-decision-text":              "pppf ff.. .. .ppp....",
    "request-extraordinary-meeting":    "pppf .... .. .p......",
    "propose-charter-amendment":        "pppf .... .. .p......",
    "accredit-delegation":              "pppf pfpf p. .p......",
    "contribute-to-fund":               "pppp pfpp p. .p......",
    "propose-activity":                 "pppp pfpf p. .p...p..",
    "share-practice":                   "pppp pfpf p. .p.p.p..",
    "designate-focal-point":            "pppp pfpf p. .p.p....",
    "invite-person":                    ".... .... .. ...p....",
    "report-commitment":                "pppp pfpf p. pppp.p..",
    "ask-review":                       "pppp pppp p. .p......",
    "apply-for-membership":             "ffff ffff ff .f......",
    "apply-for-observer-status":        ".... .p.p .p ........",
    "preside-vice-ministerial-meeting": "p..f .... .. .p......",
    "convene-meeting":                  "p... .... .. .ppppp..",
    "confirm-delegation":               "p... .... .. .p.p....",
    "publish-agenda":                   "p... .... .. .p.p....",
    "take-attendance":                  "p..f .... .. .p.p....",
    "open-session":                     "p..f .... .. .p......",
    "close-doors":                      "pppf .... .. .p...p..",
    "open-doors":                       "p..f .... .. .p......",
    "end-session":                      "p..f .... .. .p......",
    "put-to-consensus":                 "p..f .... .. .p......",
    "close-as-adopted":                 "p..f .... .. .p......",
    "close-as-not-adopted":             "p..f .... .. .p......",
    "suspend-question":                 "p..f .... .. .p......",
    "approve-budget":                   ".... .... .. p.......",
    "approve-plan":                     ".... .... .. p.......",
    "approve-working-group-report":     ".... .... .. ..p.....",
    "designate-ppt":                    ".... .... .. p.......",
    "admit-observer":                   ".... .... .. p.......",
    "readmit-observer":                 ".... .... .. p.......",
    "establish-working-group":          ".... .... .. p.......",
    "extend-working-group":             ".... .... .. p.......",
    "appoint-executive-secretary":      ".... .... .. p.......",
    "extend-executive-secretary":       ".... .... .. p.......",
    "decide-reading":                   ".... .... .. p.......",
    "authorise-donation":               "p... .... .. .p......",
    "accept-donation":                  ".... .... .. ...p....",
    "edit-draft":                       "p... .... .. .p.p....",
    "record-payment":                   ".... .... .. ...p....",
    "record-budget-recommendation":     ".... .... .. ...p....",
    "register-document":                "p... .... .. .p.p....",
    "close-commitment":                 ".... .... .. ...p....",
    "send-notice":                      "p... .... .. .p.p....",
    "record-charter-adoption":          ".... .... .. ...p....",
    "import-charter":                   ".... .... .. ...p....",
    "keep-directory":                   ".... .... .. ...p....",
    "answer-review":                    ".... .... .. ...p....",
    "submit-application":               "p... .... .. .p.p....",
    "choose-notice-means":              ".... .... .. ...p....",
    "assign-compact-task":              ".... .... .. p.......",
    "convene-tripartite":               "p... .... .. .p.p....",
    "answer-contribution":              "p... .... .. .p.p....",
    "accept-charter":                   "pppp .... .. .p......",
    "identify-project":                 "pppp .... .. .p......",
    "file-contribution":                "pppp pfpf p. .p......",
    "submit-practice":                  "pppp pfpf p. .p......",
    "present-as-binding":               "ffff ffff ff ffffffff",
    "state-withdrawal":                 "ffff .... .. .f......",
    "join-working-group":               "pppf ..pf p. .p......",
    "leave-working-group":              "pppp ..pp p. .p......",
    "refuse-group-member":              "ffff ffff ff ffffffff",
    "submit-work-plan":                 ".... .... .. .....pf.",
    "submit-group-report":              ".... .... .. .....pf.",
    "evaluate-group":                   ".... .... .. .....pf.",
    "propose-group-activity":           ".... .... .. .....pf.",
    "take-up-legacy-document":          ".... .... .. .....pf.",
    "log-activity":                     ".... .... .. ...p....",
    "propose-plan":                     ".... .... .. ..p.....",
    "record-plan-action":               "p... .... .. .ppp....",
    "select-subtopics":                 "pppf .... .. .p......",
    "issue-annual-report":              "p... .... .. .p......",
    "renew-plan":                       ".... .... .. f.......",
    "take-up-network-document":        ".... .... .. .....p..",
    "set-priorities":                  ".... .... .. p.......",
    "promote-ministers-meeting":       ".... .... .. p.......",
    "approve-ppt-plan":                ".... .... .. p.......",
    "approve-fund-priorities":         ".... .... .. p.......",
    "promote-cooperation":             ".... .... .. p.......",
    "approve-manual":                  ".... .... .. p.......",
    "evaluate-executive-secretary":    ".... .... .. p.......",
    "approve-rules":                   ".... .... .. p.......",
    "open-secretary-call":             ".... .... .. p.......",
    "select-secretary":                ".... .... .. p.......",
    "register-candidacy":              ".... .... .. ...p....",
    "record-office-end":               "p... .... .. .p.p....",
    "give-mandate":                    "p... .... .. ppp..p..",
    "request-advice":                  "pppp .... .. .p......",
    "approve-staff-parameters":        ".... .... .. p.......",
    "submit-ppt-plan":                 "p... .... .. .p......",
    "coordinate-troika":               "p... .... .. .p......",
    "hand-over-presidency":            "pp.. .... .. .p.p....",
    "consent-to-preside":              "pppp .... .. .p......",
    "represent-conference":            "p... .... .. .p.f....",
    "advise-presidency":               ".... .... .. ....p...",
    "contact-forum":                   ".... .... .. ...pp...",
    "coordinate-policies":             ".... .... .. ..p.....",
    "facilitate-goals":                ".... .... .. ..p.....",
    "report-compliance":               ".... .... .. ..p.....",
    "log-obstacle":                    ".... .... .. ..p.....",
    "open-dialogue-space":             ".... .... .. ..p.....",
    "evaluate-plan":                   ".... .... .. ..p.....",
    "propose-plan-update":             ".... .... .. ..p.....",
    "propose-working-group":           ".... .... .. ..p.....",
    "review-draft":                    ".... .... .. ..p.....",
    "submit-manual":                   ".... .... .. ..p.....",
    "close-mandate":                   ".... .... .. ...p....",
    "formulate-strategy":              ".... .... .. ...p....",
    "seek-cooperation":                ".... .... .. ...p....",
    "publish-experience":              ".... .... .. ...p....",
    "inform-grcm":                     ".... .... .. ...p....",
    "submit-rules":                    ".... .... .. ...p....",
    "advise-member":                   ".... .... .. ...p....",
    "update-glossary":                 ".... .... .. ...p....",
    "draft-budget":                    ".... .... .. ...p....",
    "issue-quarterly-report":          ".... .... .. ...p....",
    "charge-expense":                  ".... .... .. ...p....",
    "appoint-staff":                   ".... .... .. ...f....",
    "read-quarterly-reports":          "pppp .... .. .p.p....",
    "publish-call":                    ".... .... .. ...p....",
    "record-selection":                ".... .... .. ...p....",
    "keep-versions":                   ".... .... .. ...p....",
    "share-joint-results":             ".... .... .. ...p....",
    "keep-minutes":                    "p... .... .. .p.p....",
    "correct-minutes":                 "pppf pfpf p. .p......",
    "forward-amendment":                ".... .... .. ..p.....",
    "amend-charter":                    ".... .... .. p.......",
    "approve-fund-activity":            ".... .... .. p.......",
    "disburse-from-fund":               ".... .... .. ...p....",
    "confirm-fund-resources":           "pppp pfpf p. .p......",
    "keep-fund":                        ".... .... .. ...p....",
    "keep-ledger":                      ".... .... .. ...p....",
    "support-conference":               ".... ..pf p. ........",
    "back-regional-event":              ".... ..pf p. ........",
}  # fmt: skip


@pytest.fixture(scope="module")
def view() -> View:
    return conference().on(TODAY)


@pytest.mark.parametrize("act", MATRIX)
def test_every_actor_gets_its_verdict_on_every_act(view: View, act: str) -> None:
    letters = MATRIX[act].replace(" ", "")
    expected = {actor: LETTERS[letter] for actor, letter in zip(ACTORS, letters, strict=True)}
    assert {actor: may(view, actor, act).outcome for actor in ACTORS} == expected


def test_the_table_of_acts_is_whole() -> None:
    assert set(MATRIX) == set(ACTS)
    assert all(set(act.label) == {"es", "en"} and all(act.label.values()) for act in ACTS.values())
    assert set(HELD) <= set(ACTS)


@pytest.mark.parametrize("act", ACTS)
def test_every_act_can_be_refused_with_a_clause_that_exists(view: View, act: str) -> None:
    refusals = [found for actor in ACTORS if (found := may(view, actor, act)).outcome is not P]
    assert refusals
    for verdict in refusals:
        assert verdict.clauses
        assert set(verdict.clauses) | set(cited_clauses(verdict.why)) <= set(CLAUSES)
        assert verdict.cure is not None


@pytest.mark.parametrize("act", ACTS)
def test_a_verdict_asked_again_on_the_facts_it_cites_is_the_same_verdict(view: View, act: str) -> None:
    for actor in ACTORS:
        verdict = may(view, actor, act)
        cited = set(cited_facts(verdict.why))
        again = may(View([fact for fact in view.facts if fact.id in cited], view.on), actor, act)
        assert (again.outcome, again.clauses, again.why) == (verdict.outcome, verdict.clauses, verdict.why), (actor, act)


def test_the_powers_of_the_five_bodies_are_the_charter_s_lists() -> None:
    prefixes = ("vm.power.", "ppt.function.", "grcm.power.", "wg.power.", "se.function.")
    named = {id_ for id_, clause in CLAUSES.items() if id_.startswith(prefixes) and clause.type != "criterion"}
    assert {clause for clauses in POWERS.values() for clause in clauses} == named


def test_unknown_acts_circumstances_and_codes_are_refused_with_a_sentence(view: View) -> None:
    with pytest.raises(UnknownAct, match="no act"):
        may(view, "CRI", "fly")
    with pytest.raises(UnknownContext, match="not a circumstance"):
        may(view, "CRI", "speak", door_closed=True)
    with pytest.raises(UnknownParty):
        may(view, "honduras", "speak")
    with pytest.raises(NotInForce):
        may(History().on("2019-12-31"), "CRI", "speak")
