"""quote-reused: one passage under statements that have nothing to do with each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from generator.check.input import CheckInput, Statement
from generator.check.rule import Rule, shown
from generator.findings import Finding, Related, Severity
from generator.language.words.tokens import content_stems

_SOURCE = """\
=== seeds/mill/post.txt
The mill closed in May and 40 workers lost their jobs, the owner said.
"""


def _points(second: str) -> str:
    return f"""\
=== docs/data/mill/key_points.yml
- id: kp-closed
  text: The mill closed in May.
  cites: [{{source: post, quote: The mill closed in May and 40 workers lost their jobs}}]
- id: kp-second
  text: {second}
  cites: [{{source: post, quote: The mill closed in May and 40 workers lost their jobs}}]
"""


REUSED = Rule(
    id="quote-reused",
    severity=Severity.WARNING,
    summary="A quote that bears out another statement stands under one that it has no word of.",
    docs=(
        "Two statements cite the same passage. That is sound where each tells a part of it; here one of them shares no word of "
        "meaning with the passage nor with the other statement, so the quote was probably pasted under the wrong one."
    ),
    failing=_SOURCE + _points("The council plans a swimming pool."),
    passing=_SOURCE + _points("Forty workers lost their jobs."),
)

RULES = (REUSED,)
SECTIONS = frozenset({"briefing", "key_points", "open_issues", "timeline"})
"""Sections of whole sentences; a quote's speech, a role and a side of a disagreement may well share a passage."""


def check(data: CheckInput) -> Iterator[Finding]:
    """A finding for each statement that shares a passage with another and no word with either."""
    shared: dict[tuple[str, int, int], list[tuple[Statement, int]]] = {}
    for statement in data.statements:
        if statement.section in SECTIONS:
            for number, citation in enumerate(statement.citations):
                if citation.span is not None:
                    shared.setdefault((citation.source, citation.span.start, citation.span.end), []).append((statement, number))
    for users in shared.values():
        if len(users) > 1:
            yield from _unrelated(data, users)


def _unrelated(data: CheckInput, users: list[tuple[Statement, int]]) -> Iterator[Finding]:
    if all(_shares_word(statement.text, statement.citations[number].quote) for statement, number in users):
        return  # by far the most
    words = [frozenset(content_stems(statement.text)) for statement, _ in users]
    counts = Counter(word for own in words for word in own)
    for (statement, number), own in zip(users, words, strict=True):
        citation = statement.citations[number]
        if len(own) < 2 or any(counts[word] > 1 for word in own) or own & frozenset(content_stems(citation.quote)):
            continue
        other = next(other for other, _ in users if other is not statement)
        yield REUSED.finding(
            data.place(statement.section, *statement.path, "cites", number),
            f"no word of {shown(statement.text)} is in its quote {shown(citation.quote)}",
            "cite the passage that says it, or drop this citation if another supports the statement",
            _related(data, other),
        )


def _shares_word(text: str, quote: str) -> bool:
    """Whether a word of meaning stands between blanks in both, letter by letter; cheap beside `content_stems`."""
    return not _plain_words(quote).isdisjoint(text.split())


@lru_cache(maxsize=16)
def _plain_words(quote: str) -> frozenset[str]:
    return frozenset(filter(_has_meaning, quote.split()))


@lru_cache(maxsize=65536)
def _has_meaning(word: str) -> bool:
    return bool(content_stems(word))


def _related(data: CheckInput, other: Statement) -> tuple[Related, ...]:
    path, line, column = data.place(other.section, *other.path)
    return (Related(path, f"has the same quote under {shown(other.text)}", line, column),)
