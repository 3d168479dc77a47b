"""value-opposite: a statement must not say `rose` where its quotes say `fell`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check.input import CheckInput, Statement
from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity
from generator.language.marks import Reading, read_marks
from generator.language.opposites import exclusive_words
from generator.language.verbs import root

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
        "first and second. The statement has one of them, its quotes only another. Clauses with a `not` are not looked at."
    ),
    failing=_SOURCE + _point("The lake rose by two metres in the north."),
    passing=_SOURCE + _point("The lake dropped by two metres in the north."),
)

RULES = (OPPOSITE,)
_UP_AND_DOWN = {"up": root("rise"), "down": root("fall")}


def check_statement(data: CheckInput, statement: Statement, cited: Sequence[str]) -> Iterator[Finding]:
    """A finding where a sentence says the opposite of a word of its quotes."""
    pair = find_opposites(read_marks(statement.text), [read_marks(words) for words in cited])
    if pair is not None:
        yield OPPOSITE.finding(
            data.place(statement.section, *statement.path, statement.field),
            f"the quotes say {shown(pair[1])}, not {shown(pair[0])}: {shown(statement.text)}",
            "write the statement as its quotes have it, or cite the passage that says so",
        )


def find_opposites(statement: Reading, quotes: Sequence[Reading]) -> tuple[str, str] | None:
    """(word of the statement, word of a quote) that exclude each other, where no quote has the first; None without such a pair."""
    theirs: dict[int, dict[int, str]] = {}
    for reading in quotes:
        for _, word, places in _listed(reading):
            for number, group in places:
                theirs.setdefault(number, {}).setdefault(group, word)
    denied = _denied(statement)
    for clause, word, places in _listed(statement):
        if clause in denied:
            continue
        for number, group in places:
            groups = theirs.get(number, {})
            if groups and group not in groups and not any(_has_not(reading, groups) for reading in quotes):
                return word, next(iter(groups.values()))
    return None


def _listed(reading: Reading) -> Iterator[tuple[int, str, tuple[tuple[int, int], ...]]]:
    table = exclusive_words()
    for at, term in enumerate(reading.terms):
        key = term.root
        if term.plain in ("up", "down"):
            following = reading.terms[at + 1] if at + 1 < len(reading.terms) else None
            if following is None or not (following.plain in ("from", "by", "sharply", "slightly") or following.root[0].isdigit()):
                continue
            key = _UP_AND_DOWN[term.plain]
        if places := table.get(key):
            yield term.clause, term.text, places


def _denied(reading: Reading) -> set[int]:
    return {reading.terms[mark.at].clause for mark in reading.marks if mark.kind == "not"}


def _has_not(reading: Reading, words: dict[int, str]) -> bool:
    """Whether a clause of a quote that has one of the words also has a `not`."""
    denied = _denied(reading)
    return bool(denied) and any(term.clause in denied and term.text in words.values() for term in reading.terms)
