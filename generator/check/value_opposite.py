"""value-opposite: a statement must not say `rose` where its quotes say `fell`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check.input import CheckInput, Reworded
from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity
from generator.language.guards.opposing import exclusive_pairs, is_compared_from_other_side
from generator.language.guards.prepositions import find_opposed
from generator.language.guards.sequence import is_converse
from generator.language.words.marks import Reading

_SOURCE = """\
=== seeds/lake/radio.txt
The lake fell by two metres in the north, said the agency.
"""


def _point(text: str) -> str:
    return f"""\
=== docs/data/lake/key_points.yml
- id: kp-lake
  text: {text}
  cites:
    - source: radio
      quote: The lake fell by two metres in the north
"""


OPPOSITE = Rule(
    id="value-opposite",
    severity=Severity.WARNING,
    summary="A statement has the opposite of a word of its quotes.",
    docs=(
        "Found by a table of words that exclude each other: rose and fell, above and below, bought and sold, north and south, "
        "first and second. The statement has one of them, its quotes only another. A `not` turns a word into its opposite."
    ),
    failing=_SOURCE + _point("The lake rose by two metres in the north."),
    passing=_SOURCE + _point("The lake dropped by two metres in the north."),
)

RULES = (OPPOSITE,)


def check_statement(data: CheckInput, reworded: Reworded) -> Iterator[Finding]:
    """A finding where a sentence says the opposite of a word of its quotes."""
    statement, _, said, quotes = reworded
    pair = find_opposites(said, quotes) or find_opposed(said, quotes)
    if pair is not None and not is_converse(said, quotes, data.names, *pair) and not is_compared_from_other_side(said, quotes, pair):
        yield OPPOSITE.finding(
            data.place(statement.section, *statement.path, statement.field),
            f"the quotes say {shown(pair[1])}, not {shown(pair[0])}: {shown(statement.text)}",
            "write the statement as its quotes have it, or cite the passage that says so",
        )


def find_opposites(statement: Reading, quotes: Sequence[Reading]) -> tuple[str, str] | None:
    """(word of the statement, word of a quote) that exclude each other, where no quote has the first; None without such a pair."""
    return next(((said, quoted) for said, quoted, agree in exclusive_pairs(statement, quotes) if not agree), None)
