"""One clause, one node: the functions that stand for clauses are named, and short enough to be read beside the Charter."""

from __future__ import annotations

import ast
import inspect
import pathlib
from collections.abc import Callable
from functools import cache

import charter.acts
import charter.obligations
import charter.today  # noqa: F401 — with these three every function of the core has named its clauses
from charter.clause import CODE
from charter.clauses import CLAUSES

MOST_LINES = 15


@cache
def source(path: str) -> tuple[ast.Module, tuple[str, ...]]:
    text = pathlib.Path(path).read_text(encoding="utf-8")
    return ast.parse(text), tuple(text.splitlines())


def body_lines(function: Callable[..., object]) -> int:
    """Lines of code of a body: no docstring, no signature, no decorator, neither blank lines nor comments."""
    code = inspect.unwrap(function).__code__
    tree, lines = source(code.co_filename)
    nodes = (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.name == code.co_name)
    node = next(n for n in nodes if min([n.lineno, *(d.lineno for d in n.decorator_list)]) <= code.co_firstlineno <= n.lineno)
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    if not body:
        return 0
    written = (line.strip() for line in lines[body[0].lineno - 1 : body[-1].end_lineno])
    return sum(bool(line) and not line.startswith("#") for line in written)


def test_a_body_is_counted_without_docstring_signature_blank_lines_and_comments() -> None:
    def short(a: int) -> int:
        """Says nothing."""

        # a comment
        b = max(
            a,
            1,
        )

        b += 1
        return b

    assert body_lines(short) == 6


def test_no_clause_function_is_longer_than_fifteen_lines() -> None:
    functions = {function for found in CODE.values() for function in found}
    long = {f"{f.__module__}.{f.__qualname__}": n for f in functions if (n := body_lines(f)) > MOST_LINES}
    assert long == {}


def test_only_clauses_of_the_charter_are_named() -> None:
    assert [id_ for id_ in CODE if id_ not in CLAUSES] == []


def test_every_judged_clause_has_a_function_that_stands_for_it() -> None:
    assert [id_ for id_, clause in CLAUSES.items() if clause.judged and id_ not in CODE] == []
