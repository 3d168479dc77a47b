"""quote-empty, quote-short, quote-ambiguous: a quote must be enough to find and to understand one passage."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.input import CheckInput, Cited
from generator.check.rule import Rule, count_of, shown
from generator.findings import Finding, Severity
from generator.model import Document

_SOURCE = """\
=== seeds/harbour/port.txt
The harbour closed on Monday. The mayor spoke. The harbour closed on Monday for ferries too.
"""

EMPTY = Rule(
    id="quote-empty",
    severity=Severity.ERROR,
    summary="A citation has no words.",
    docs="A citation without words proves nothing and cannot be shown to a reader.",
    failing=_SOURCE
    + """\
=== docs/data/harbour/key_points.yml
- id: kp-mayor
  text: The mayor spoke.
  cites:
    - source: port
      quote: ""
""",
    passing=_SOURCE
    + """\
=== docs/data/harbour/key_points.yml
- id: kp-mayor
  text: The mayor spoke.
  cites:
    - source: port
      quote: The mayor spoke.
""",
)

SHORT = Rule(
    id="quote-short",
    severity=Severity.WARNING,
    summary="A statement rests on one or two words.",
    docs=(
        "Fewer than three words rarely say what a whole sentence of the briefing says; they stand in almost any article. "
        "The rule is for the standfirst, key points, open issues and events. A spoken `Not yet.`, a side of a "
        "disagreement, or an actor's role may well be one word."
    ),
    failing=_SOURCE
    + """\
=== docs/data/harbour/key_points.yml
- id: kp-mayor
  text: The mayor spoke.
  cites:
    - source: port
      quote: mayor spoke
""",
    passing=EMPTY.passing,
)

AMBIGUOUS = Rule(
    id="quote-ambiguous",
    severity=Severity.WARNING,
    summary="The quote occurs more than once in its source.",
    docs=(
        "The link goes to the first of several places with the same words, which may not be the one that was meant. A few "
        "words from before or after the quote, in `prefix` or `suffix`, say which."
    ),
    failing=_SOURCE
    + """\
=== docs/data/harbour/key_points.yml
- id: kp-closed
  text: The harbour closed on Monday.
  cites:
    - source: port
      quote: The harbour closed on Monday
""",
    passing=_SOURCE
    + """\
=== docs/data/harbour/key_points.yml
- id: kp-closed
  text: The harbour closed on Monday.
  cites:
    - source: port
      quote: The harbour closed on Monday
      suffix: for ferries
""",
)

RULES = (EMPTY, SHORT, AMBIGUOUS)
MIN_WORDS = 3
SENTENCE_SECTIONS = frozenset({"briefing", "key_points", "open_issues", "timeline"})
_WORD = re.compile(r"\w+")
_ENOUGH = re.compile(rf"(?<!\w)(?:\w++\W++){{{MIN_WORDS - 1}}}\w")


def check(data: CheckInput) -> Iterator[Finding]:
    """Findings on the form of each quote, whatever its source says."""
    for cited in data.cited:
        quote = cited.citation.quote
        if not quote.strip():
            yield EMPTY.finding(
                data.place(cited.section, *cited.path, "quote"),
                f'citation of "{cited.citation.source}" quotes nothing',
                "paste the words of the source that carry the statement, or remove this citation",
            )
            continue
        if cited.section in SENTENCE_SECTIONS and not _ENOUGH.search(quote):
            words = len(_WORD.findall(quote))
            yield SHORT.finding(
                data.place(cited.section, *cited.path, "quote"),
                f"{count_of(words, 'word is', 'words are')} too little to carry a statement: {shown(quote)}",
                "quote the clause or sentence that says it",
            )
        if len(cited.matches) > 1 and cited.document is not None:
            yield _ambiguous(data, cited, cited.document)


def _ambiguous(data: CheckInput, cited: Cited, document: Document) -> Finding:
    given = cited.citation.prefix.strip() or cited.citation.suffix.strip()
    why = " and its prefix and suffix do not tell which" if given else ""
    related = tuple(
        data.source_place(document, match.span.start, "is one of them" if number else "is where the link goes")
        for number, match in enumerate(cited.matches[:3])
    )
    return AMBIGUOUS.finding(
        data.place(cited.section, *cited.path, "quote"),
        f"quote occurs {len(cited.matches)} times in the source{why}: {shown(cited.citation.quote)}",
        "add the words just before it as `prefix`, or those just after it as `suffix`",
        related,
    )
