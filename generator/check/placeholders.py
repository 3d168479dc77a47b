"""date-placeholder: an article with a date that was never filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.input import CheckInput
from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity
from generator.model import BlockKind

PLACEHOLDER = Rule(
    id="date-placeholder",
    severity=Severity.WARNING,
    summary="An article has an unfilled placeholder instead of a date.",
    docs=(
        "Template text such as `[insert date]` was published as it stands. The article cannot date what it tells, and was "
        "probably not read before publishing: take care with the rest of it."
    ),
    failing="""\
=== seeds/summit/brief.txt
The ministers met on [insert date] in Geneva.
""",
    passing="""\
=== seeds/summit/brief.txt
The ministers met [in private] on 4 May 2025 in Geneva.
""",
)

RULES = (PLACEHOLDER,)
_BRACKETED = re.compile(r"\[[^\[\]\n]{1,60}\]|\{\{?[^{}\n]{1,60}\}\}?|<[A-Za-z ]{1,40}>")
_WORD = re.compile(r"\w+")
_TIME = frozenset(["date", "dates", "day", "month", "year", "time", "weekday", "dd", "mm", "yy", "yyyy", "ddmmyyyy"])
_ORDER = frozenset(
    [
        "insert",
        "add",
        "enter",
        "fill",
        "tk",
        "tktk",
        "tbd",
        "tbc",
        "tba",
        "xx",
        "xxx",
        "xxxx",
        "here",
        "todo",
        "dd",
        "mm",
        "yy",
        "yyyy",
    ]
)
_FILLER = frozenset(
    [
        "in",
        "the",
        "of",
        "exact",
        "current",
        "today",
        "todays",
        "s",
        "publication",
        "event",
        "article",
        "to",
        "be",
        "confirmed",
        "actual",
        "correct",
    ]
)
_ALLOWED = _TIME | _ORDER | _FILLER


def check(data: CheckInput) -> Iterator[Finding]:
    """A finding at each date placeholder in an article in use, boilerplate aside."""
    for record in data.briefing.sources:
        document = data.documents.get(record.id)
        if document is None or record.use == "no":
            continue
        for block in document.blocks:
            if block.kind is BlockKind.BOILERPLATE:
                continue
            for found in _BRACKETED.finditer(document.source.text, block.span.start, block.span.end):
                if is_placeholder(found[0]):
                    yield PLACEHOLDER.finding(
                        data.source_position(document, found.start()),
                        f"the article has an unfilled placeholder, {shown(found[0])}",
                        f"nothing to edit here; cite another source for this date in {data.place('timeline')[0]}",
                    )


def is_placeholder(bracketed: str) -> bool:
    """Whether a bracketed piece of text stands for a date to be filled in: only such words, and not an editor's `[the day]`."""
    words = [word.casefold() for word in _WORD.findall(bracketed)]
    known = all(word in _ALLOWED for word in words)
    return known and any(word in _TIME for word in words) and (any(word in _ORDER for word in words) or "the" not in words)
