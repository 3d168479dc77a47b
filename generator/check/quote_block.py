"""quote-is-boilerplate, quote-is-title: a quote must come from what the article says."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from generator.check.input import CheckInput
from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity
from generator.model import Block, BlockKind, Document, Span

_SOURCE = """\
=== seeds/library/news.txt
Library to stay open

The city library will stay open on Sundays, the council decided on Tuesday.

Readers borrowed more books than in any year before, the librarian said.

Sign up for our newsletter
"""

BOILERPLATE = Rule(
    id="quote-is-boilerplate",
    severity=Severity.ERROR,
    summary="The quote is text of the page, not of the article.",
    docs=(
        "Menus, share buttons, advertisements, related headlines and hidden text are not what the article says. A "
        "statement cannot rest on them. If the passage does belong to the article, the cleaning is wrong: please report "
        "the article."
    ),
    failing=_SOURCE
    + """\
=== docs/data/library/key_points.yml
- id: kp-letter
  text: There is a newsletter to sign up for.
  cites:
    - source: news
      quote: Sign up for our newsletter
""",
    passing=_SOURCE
    + """\
=== docs/data/library/key_points.yml
- id: kp-open
  text: The city library will stay open on Sundays.
  cites:
    - source: news
      quote: The city library will stay open on Sundays
""",
)

TITLE = Rule(
    id="quote-is-title",
    severity=Severity.WARNING,
    summary="The quote is a headline.",
    docs=(
        "A headline is written to be short, often not by the author, and leaves out the conditions that the article "
        "gives. Cite the sentence of the article that says it."
    ),
    failing=_SOURCE
    + """\
=== docs/data/library/key_points.yml
- id: kp-open
  text: The library stays open.
  cites:
    - source: news
      quote: Library to stay open
""",
    passing=BOILERPLATE.passing,
)

RULES = (BOILERPLATE, TITLE)
_NOT_TO_QUOTE = frozenset({BlockKind.BOILERPLATE, BlockKind.HEADLINE})


def check(data: CheckInput) -> Iterator[Finding]:
    """A finding for each quote whose place (the first, where there are several) is boilerplate or a headline."""
    starts: dict[str, list[int]] = {}
    for cited in data.cited:
        if cited.document is None or not cited.matches:
            continue
        document, span = cited.document, cited.matches[0].span
        if document.source.id not in starts:
            starts[document.source.id] = [block.span.start for block in document.blocks]
        if not (touched := _blocks_at(document, starts[document.source.id], span)):
            continue
        if (block := _first(touched, BlockKind.BOILERPLATE)) is not None:
            related = data.source_place(document, block.span.start, f"was set aside: {block.reason}")
            yield BOILERPLATE.finding(
                data.place(cited.section, *cited.path, "quote"),
                f"quote is not part of the article: {shown(cited.citation.quote)}",
                "cite a passage of the article, or drop this citation if another supports the point",
                (related,),
            )
        elif (block := _first(touched, BlockKind.HEADLINE)) is not None:
            related = data.source_place(document, block.span.start, f"is the headline, {shown(block.span.slice(document.source.text))}")
            yield TITLE.finding(
                data.place(cited.section, *cited.path, "quote"),
                f"quote is taken from a headline: {shown(cited.citation.quote)}",
                "cite the sentence of the article that says it",
                (related,),
            )


def _blocks_at(document: Document, starts: list[int], span: Span) -> list[Block]:
    """The blocks that a span touches and nobody should quote."""
    first = max(0, bisect_right(starts, span.start) - 1)
    last = bisect_right(starts, span.end - 1)
    return [block for block in document.blocks[first:last] if block.kind in _NOT_TO_QUOTE and block.span.overlap(span)]


def _first(blocks: list[Block], kind: BlockKind) -> Block | None:
    return next((block for block in blocks if block.kind is kind), None)
