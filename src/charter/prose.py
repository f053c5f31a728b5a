"""Carta Estatutaria: reasons told in sentences, in Spanish and English.

Each node of a reason has a ``code``; for each language a table gives its sentence, or three (when it holds, when it
does not, when a fact is missing), with the names of its values in braces. Tables are plain dictionaries, one module a
chapter. A code without a sentence is told by the text of its clause.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from charter import prose_en, prose_es, prose_institutions_en, prose_institutions_es
from charter.because import Because, Cents
from charter.chapters.institutions import prose_en as institutions_en
from charter.chapters.institutions import prose_es as institutions_es
from charter.chapters.money import prose_en as money_en
from charter.chapters.money import prose_es as money_es
from charter.chapters.participants import prose_en as participants_en
from charter.chapters.participants import prose_es as participants_es
from charter.chapters.plan import prose_en as plan_en
from charter.chapters.plan import prose_es as plan_es
from charter.clauses import CLAUSES
from charter.parties import NAMES
from charter.readings import READINGS
from charter.record import money

Template = str | tuple[str, str] | tuple[str, str, str]

LANGUAGES = ("es", "en")

# The chapters' tables: for each language, modules with SENTENCES (code to template) and WORDS (value to words).
TABLES: Mapping[str, tuple[tuple[Mapping[str, Template], Mapping[str, str]], ...]] = {
    "es": (
        (prose_es.SENTENCES, prose_es.WORDS),
        (prose_institutions_es.SENTENCES, prose_institutions_es.WORDS),
        (participants_es.SENTENCES, participants_es.WORDS),
        (institutions_es.SENTENCES, institutions_es.WORDS),
        (plan_es.SENTENCES, plan_es.WORDS),
        (money_es.SENTENCES, money_es.WORDS),
    ),
    "en": (
        (prose_en.SENTENCES, prose_en.WORDS),
        (prose_institutions_en.SENTENCES, prose_institutions_en.WORDS),
        (participants_en.SENTENCES, participants_en.WORDS),
        (institutions_en.SENTENCES, institutions_en.WORDS),
        (plan_en.SENTENCES, plan_en.WORDS),
        (money_en.SENTENCES, money_en.WORDS),
    ),
}

MONTHS = {
    "es": (
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
_AND = {"es": "y", "en": "and"}
_YES = {"es": ("no", "sí"), "en": ("no", "yes")}
_GROUP = {"es": "el grupo", "en": "the group"}
_DOERS = frozenset({"party", "body"})  # values that stand in a sentence as one who acts
_NONE = {"es": "ninguno", "en": "none"}
# What Guatemala's agreement calls its quota (``finance.fn16.guatemala-term``).
_QUOTA = {"es": ("cuota", "contribución financiera"), "en": ("quota", "financial contribution")}
_QUOTAS = {"es": ("cuotas", "contribuciones financieras"), "en": ("quotas", "financial contributions")}


@cache
def _sentences(lang: str) -> Mapping[str, Template]:
    return {code: template for sentences, _ in TABLES[lang] for code, template in sentences.items()}


@cache
def _words(lang: str) -> Mapping[str, str]:
    found = {code: word for _, words in TABLES[lang] for code, word in words.items()}
    return {**found, **NAMES[lang]}


def say_day(day: date, lang: str) -> str:
    """A day in words: ``23 de noviembre de 2026``, ``23 November 2026``."""
    month = MONTHS[lang][day.month - 1]
    return f"{day.day} de {month} de {day.year}" if lang == "es" else f"{day.day} {month} {day.year}"


def say_money(cents: int) -> str:
    """An amount in cents as both languages write it: ``US$ 1,882.81``."""
    whole, _, part = money(abs(cents)).partition(".")
    return f"{'-' if cents < 0 else ''}US$ {int(whole):,}.{part}"


def say_list(items: list[str], lang: str) -> str:
    """Words in a row: ``2024, 2025 y 2026``."""
    if len(items) < 2:
        return items[0] if items else _NONE[lang]
    return f"{', '.join(items[:-1])} {_AND[lang]} {items[-1]}"


def say(value: object, lang: str) -> str:
    """Any value of a reason in words: days, money, names of parties and bodies, lists of these."""
    if isinstance(value, bool):
        return _YES[lang][value]
    if isinstance(value, date):
        return say_day(value, lang)
    if isinstance(value, Cents):
        return say_money(value)
    if isinstance(value, (tuple, list)):
        return say_list([say(item, lang) for item in value], lang)
    text = str(value)
    return _words(lang).get(text, text)


class _Words(dict[str, str]):
    """The values of a node in words; a value that is not there is told by an ellipsis."""

    def __missing__(self, key: str) -> str:
        return "…"


def sentence(because: Because, lang: str = "es") -> str:
    """One sentence that tells this node of a reason in ``lang`` (``es`` or ``en``), without its parts."""
    template = _sentences(lang).get(because.code)
    if template is None:
        return clause_text(because.clause, lang)
    if not isinstance(template, str):
        index = {True: 0, False: 1, None: 2}[because.holds]
        template = template[min(index, len(template) - 1)]
    value = because.value if isinstance(because.value, Mapping) else {"value": because.value}
    words = _Words((key, say(item, lang)) for key, item in value.items())
    guatemala = value.get("party") == "GTM"
    if "option" in value and because.readings:
        words["param"], words["option"] = _reading(because.readings[0], value["option"], lang)
    for key in _DOERS & words.keys():
        if str(value[key]).startswith("wg:") and words[key] == value[key]:
            words[key] = f"{_GROUP[lang]} {words[key]}"
    words["contribution"] = _QUOTA[lang][guatemala]
    words["contributions"] = _QUOTAS[lang][guatemala]
    text = contracted(template.format_map(words), lang)
    return text[:1].upper() + text[1:]


def contracted(text: str, lang: str) -> str:
    """Spanish joins «a el» and «de el»; names that begin with «El» keep it apart."""
    return text.replace(" a el ", " al ").replace(" de el ", " del ") if lang == "es" else text


def _reading(param: str, option: object, lang: str) -> tuple[str, str]:
    """What a reading leaves open, and how it is read, in words."""
    reading = READINGS[param]
    labels = next((words for known, words in reading.option_labels.items() if known == option), None)
    return reading.label[lang], str(option) if labels is None else labels[lang]


def clause_text(clause: str, lang: str) -> str:
    """Our own text of a clause in ``lang``; its id when there is none."""
    found = CLAUSES.get(clause)
    return found.text[lang] if found is not None else clause


def as_json(value: object) -> object:
    """A value of a reason as the contract writes it: days as ``YYYY-MM-DD``, money as decimal strings."""
    if isinstance(value, Cents):
        return money(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): as_json(item) for key, item in value.items()}
    if isinstance(value, (tuple, list, frozenset)):
        return [as_json(item) for item in value]
    return value if value is None or isinstance(value, (bool, int, float)) else str(value)


def explain(because: Because, lang: str = "es") -> dict[str, object]:
    """The contract's ``why`` tree of a reason, each node with its sentence in ``lang``."""
    return {
        "clause": because.clause,
        "holds": because.holds,
        "value": as_json(because.value),
        "facts": list(because.facts),
        "missing": list(because.missing),
        "readings": list(because.readings),
        "parts": [explain(part, lang) for part in because.parts],
        "text": sentence(because, lang),
    }
