"""quote-absent, quote-symbol-drift: the quoted words must be the source's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator.check.input import CheckInput, Cited
from generator.check.nearest import Difference, Drift, Nearest, TextIndex, find_nearest
from generator.check.rule import Rule, count_of, shown
from generator.findings import Finding, Related, Severity
from generator.model import Document, Span
from generator.spans import cuts_word, find_quote

ABSENT = Rule(
    id="quote-absent",
    severity=Severity.ERROR,
    summary="The quoted words are not in the source.",
    docs=(
        "Every citation carries words of its source. They are looked up there character for character; only runs of white "
        "space, the two ways Unicode writes an accented letter, and the kind of quotation mark, apostrophe or dash may "
        "differ. A quote must not begin or end inside a word or a number either: `5 million` is not what an article says "
        "that reads `25 million`. The message shows the nearest passage and what is different about it. That passage is a "
        "hint only: nothing that is merely similar passes."
    ),
    failing="""\
=== seeds/rates/bank.txt
The central bank raised its rate to 3.5 percent on Monday.
=== docs/data/rates/key_points.yml
- id: kp-rate
  text: The rate is 4.5 percent.
  cites:
    - source: bank
      quote: raised its rate to 4.5 percent
""",
    passing="""\
=== seeds/rates/bank.txt
The central bank raised its rate to 3.5 percent on Monday.
=== docs/data/rates/key_points.yml
- id: kp-rate
  text: The rate is 3.5 percent.
  cites:
    - source: bank
      quote: raised its rate to 3.5 percent
""",
)

SYMBOL = Rule(
    id="quote-symbol-drift",
    severity=Severity.ERROR,
    summary="The quote has the source's words, but other symbols.",
    docs=(
        "The words and digits agree, but a currency sign, a percent sign, a bracket, a plus, a minus or a punctuation "
        "mark does not. `€5` for `$5` is another amount, a lost full stop joins two sentences, a lost `[sic]` bracket "
        "puts words into somebody's mouth. Curly and straight quotation marks are no drift, nor are the kinds of dash."
    ),
    failing="""\
=== seeds/rates/bank.txt
The rescue cost $8.4 million, the ministry said.
=== docs/data/rates/key_points.yml
- id: kp-cost
  text: The rescue cost 8.4 million.
  cites:
    - source: bank
      quote: The rescue cost €8.4 million
""",
    passing="""\
=== seeds/rates/bank.txt
The rescue cost $8.4 million, the ministry said.
=== docs/data/rates/key_points.yml
- id: kp-cost
  text: The rescue cost $8.4 million.
  cites:
    - source: bank
      quote: The rescue cost $8.4 million
""",
)

RULES = (ABSENT, SYMBOL)
PASTE = "paste the source's wording, or drop this citation if another supports the point"
_WORD = re.compile(r"\w+")
_CANDIDATES = 8
"""Most other sources in which the words are looked for."""


def check(data: CheckInput) -> Iterator[Finding]:
    """A finding for each quote that does not stand in its source as whole words."""
    indexes: dict[str, TextIndex] = {}
    elsewhere = _Elsewhere(data)
    for cited in data.cited:
        document, quote = cited.document, cited.citation.quote
        record = data.sources.get(cited.citation.source)
        if document is None or record is None or record.use == "no" or not quote.strip():
            continue
        if not cited.matches:
            if document.source.id not in indexes:
                indexes[document.source.id] = TextIndex(document.source.text)
            yield _absent(data, cited, document, find_nearest(indexes[document.source.id], quote), elsewhere)
        elif all([cuts_word(document.source.text, match.span) for match in cited.matches]):
            yield _cut(data, cited, document, cited.matches[0].span)


def _absent(data: CheckInput, cited: Cited, document: Document, nearest: Nearest | None, elsewhere: _Elsewhere) -> Finding:
    place = data.place(cited.section, *cited.path, "quote")
    quote = shown(cited.citation.quote)
    if (other := elsewhere.find(cited)) is not None:
        owner, span = other
        related = data.source_place(owner, span.start, f"has them: {shown(span.slice(owner.source.text))}")
        fix = f'write `source: {owner.source.id}`, or paste words of "{document.source.id}"'
        message = f'quoted words are not in source "{document.source.id}" but in "{owner.source.id}": {quote}'
        return ABSENT.finding(place, message, fix, (related,))
    if nearest is None:
        fix = "find the passage that says it and paste its words, or drop this citation if another supports the point"
        nothing = Related(data.text_path(document), "has no passage like it")
        return ABSENT.finding(place, f"quoted words are not in the source: {quote}", fix, (nothing,))
    reads = shown(data.words_of(document, nearest.span), 200)
    note = _describe(nearest)
    related = data.source_place(document, nearest.span.start, f"reads {reads} ({note})")
    if nearest.drift is Drift.SYMBOL:
        return SYMBOL.finding(place, f"quote has other symbols than the source: {quote}", PASTE, (related,))
    fix = "cite each passage on its own" if nearest.drift is Drift.JOINED else PASTE
    return ABSENT.finding(place, f"quoted words are not in the source: {quote}", fix, (related,))


def _describe(nearest: Nearest) -> str:
    if not nearest.differences:
        return nearest.drift.value
    named = [_difference(item) for item in nearest.differences[:3]]
    if len(nearest.differences) > 3:
        named.append(count_of(len(nearest.differences) - 3, "more difference"))
    return f"{nearest.drift.value}: {'; '.join(named)}"


def _difference(item: Difference) -> str:
    if not item.quoted:
        return f"{shown(item.source, 60)} is missing"
    if not item.source:
        return f"{shown(item.quoted, 60)} is not there"
    return f"{shown(item.source, 60)} where the quote has {shown(item.quoted, 60)}"


def _cut(data: CheckInput, cited: Cited, document: Document, span: Span) -> Finding:
    text = document.source.text
    start, end = span.start, span.end
    while start > 0 and span.start - start < 40 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and end - span.end < 40 and not text[end].isspace():
        end += 1
    return ABSENT.finding(
        data.place(cited.section, *cited.path, "quote"),
        f"quote is cut inside a word or number: {shown(cited.citation.quote)}",
        "quote whole words and numbers, with their sign and unit",
        (data.source_place(document, start, f"reads {shown(text[start:end], 200)}"),),
    )


class _Elsewhere:
    """Finds the source that does have the words of a misplaced quote; its word index is made on first use."""

    def __init__(self, data: CheckInput) -> None:
        self._data = data
        self._by_word: dict[str, list[str]] = {}

    def find(self, cited: Cited) -> tuple[Document, Span] | None:
        """A source in use, other than the one cited, that has the quote as whole words."""
        if not self._by_word:
            self._index()
        words = {word.casefold() for word in _WORD.findall(cited.citation.quote)}
        if len(words) < 3 or not words <= self._by_word.keys():
            return None
        rarest = min(words, key=lambda word: (len(self._by_word[word]), word))
        candidates = [identifier for identifier in self._by_word[rarest] if identifier != cited.citation.source]
        for identifier in candidates[:_CANDIDATES]:
            document = self._data.documents[identifier]
            for match in find_quote(document.source.text, cited.citation.quote)[:1]:
                if not cuts_word(document.source.text, match.span):
                    return document, match.span
        return None

    def _index(self) -> None:
        by_word: dict[str, list[str]] = defaultdict(list)
        for record in self._data.briefing.sources:
            if record.use == "yes" and record.id in self._data.documents:
                text = self._data.documents[record.id].source.text
                for word in sorted({word.casefold() for word in _WORD.findall(text)}):
                    by_word[word].append(record.id)
        self._by_word = dict(by_word)
