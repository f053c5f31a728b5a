"""Carta Estatutaria, actos: what would cure a refusal, told in either language and written for programs."""

from __future__ import annotations

from types import ModuleType

from charter import prose_cures_en, prose_cures_es
from charter.act_labels import LABELS
from charter.prose import contracted, say, say_day, say_list, say_money
from charter.record import money
from charter.verdicts import Cure, Remedy

_TABLES: dict[str, ModuleType] = {"es": prose_cures_es, "en": prose_cures_en}
_MEMBER = "member"
EXCLUSION = "finance.arrears.four-years-exclusion"


def remedy_sentence(remedy: Remedy, lang: str) -> str:
    """One remedy in a sentence in ``lang``, money to the cent and when it would be lost again."""
    table = _TABLES[lang]
    template: str = table.REMEDIES[remedy.code]
    amount = "" if remedy.amount is None else say_money(remedy.amount)
    back = remedy.clause == EXCLUSION and remedy.gives == "full"
    gives = "" if remedy.gives is None else table.GIVES["full-again" if back else remedy.gives]
    since = "…" if remedy.since is None else say_day(remedy.since, lang)
    text = template.format(amount=amount, gives=gives, since=since)
    if remedy.lost_again_on is not None:
        lost: str = table.LOST_AGAIN
        text += lost.format(day=say_day(remedy.lost_again_on, lang))
    return text if text.endswith(".") else f"{text}."


def cure_sentence(cure: Cure, lang: str) -> str:
    """The whole cure in a few sentences in ``lang``: remedies or that there are none, whose the power is, what else."""
    table = _TABLES[lang]
    told = [remedy_sentence(remedy, lang) for remedy in cure.remedies]
    if cure.missing:
        told.append(table.MISSING.format(facts=say_list([table.FACTS[name] for name in cure.missing], lang)))
    if cure.empowered:
        bodies = [table.MEMBERS if body == _MEMBER else say(body, lang) for body in cure.empowered]
        told.append(table.EMPOWERED.format(bodies=say_list(bodies, lang)))
    if not told:
        told.append(table.NOTHING)
    if cure.towards:
        told.append(table.TOWARDS.format(text=table.SHARES[cure.towards]))
    if cure.instead:
        told.append(table.INSTEAD.format(acts=say_list([LABELS[act][lang] for act in cure.instead], lang)))
    return contracted(" ".join(told), lang)


def cure_as_json(cure: Cure, lang: str) -> dict[str, object]:
    """The cure for programs; ``remedies`` is empty where nothing would cure the refusal."""
    return {
        "remedies": [
            {
                "code": remedy.code,
                "clause": remedy.clause,
                "amount": None if remedy.amount is None else money(remedy.amount),
                "gives": remedy.gives,
                "lost_again_on": None if remedy.lost_again_on is None else remedy.lost_again_on.isoformat(),
                "text": remedy_sentence(remedy, lang),
            }
            for remedy in cure.remedies
        ],
        "empowered": list(cure.empowered),
        "towards": cure.towards or None,
        "instead": [{"act": other.act, "clauses": list(other.clauses), "text": LABELS[other.act][lang]} for other in cure.alternatives],
        "missing": list(cure.missing),
        "text": cure_sentence(cure, lang),
    }
