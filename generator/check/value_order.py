"""value-order: who did it to whom, and what came first, must be as in the quotes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.input import CheckInput, Reworded
from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity
from generator.language.guards.bindings import find_moved_binding
from generator.language.guards.opposing import is_reversed
from generator.language.guards.sequence import find_named, find_turned_clauses, find_turned_names

_SOURCE = """\
=== seeds/court/daily.txt
Ruiz sued Marlow after Marlow had closed the mill.
"""


def _point(text: str) -> str:
    return f"""\
=== docs/data/court/key_points.yml
- id: kp-sued
  text: {text}
  cites:
    - source: daily
      quote: Ruiz sued Marlow after Marlow had closed the mill.
"""


ORDER = Rule(
    id="value-order",
    severity=Severity.WARNING,
    summary="A statement turns round who did something to whom, or what came first.",
    docs=(
        "Found by words: two names that stand in one sentence of the quotes in one order and in the statement in the other "
        "(`was sued by` counts as turned); two numbers, an office or words that the quotes give to the other of two names; and the "
        "two sides of `after`, `before`, `because`, `if` or `although`, where the "
        "statement's words stand on the other side than in the quotes."
    ),
    failing=_SOURCE + _point("Marlow sued Ruiz."),
    passing=_SOURCE + _point("Marlow was sued by Ruiz."),
)

RULES = (ORDER,)


def check_statement(data: CheckInput, reworded: Reworded) -> Iterator[Finding]:
    """A finding where a sentence turns round two names or two clauses of its quotes."""
    statement, _, said, quotes = reworded
    mine, *theirs = find_named(data.names, (said, *quotes))
    pair = (find_turned_names(mine, theirs) or find_moved_binding(mine, theirs)) if mine[1] else None
    if pair is not None:
        yield ORDER.finding(
            data.place(statement.section, *statement.path, statement.field),
            f"the quotes have {shown(pair[1])} where this has {shown(pair[0])}: {shown(statement.text)}",
            "check who does what to whom, and write it as the quotes have it",
        )
    elif (word := find_turned_clauses(said, quotes)) is not None and not is_reversed(said, quotes):
        yield ORDER.finding(
            data.place(statement.section, *statement.path, statement.field),
            f"the two sides of {shown(word)} are the other way round in the quotes: {shown(statement.text)}",
            "check what came first or what caused what, and write it as the quotes have it",
        )
