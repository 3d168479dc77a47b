"""The passage of a text that is nearest to some words, and how the two differ.

It only words hints: nothing found here makes a check pass. Work is linear in the text (once) and in the words looked for.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.model import Span
from generator.spans import fold_text, fold_typography

# A number is one token, and a letter keeps its combining marks, so that both ways to write é are one token each.
_TOKEN = re.compile(r"(?<!\w)\d+(?:[.,]\d+)*+|(?:\w[\u0300-\u036f]*)+|[^\w\s]")
_JOINT = re.compile(r"\s*[\[(]?(?:\.\.\.|…)[\])]?\s*")

MAX_TOKENS = 160
"""Longest piece of a quote that is aligned; of a longer quote, the first piece that is not in the text."""
MAX_PARTS = 12
"""Most passages that are taken for a quote joined by ellipses."""
BAND = 12
"""How many tokens may be missing or added in one stretch."""
ANCHORS = 12
"""How many of the rarest shared words vote for a place."""
ANCHOR_PLACES = 64
"""Most places of a word that vote; a word that is more frequent says little."""
ENOUGH = 0.5
"""Share of the quote's tokens that must be in the passage for it to be shown at all."""

_NUMBER_WORDS = frozenset(
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
        "thousand",
        "million",
        "billion",
        "trillion",
        "half",
        "dozen",
    ]
)


class Drift(StrEnum):
    """In what way a quote is not its source's words."""

    SYMBOL = "symbols differ"
    NUMBER = "a number differs"
    JOINED = "two passages are joined by an ellipsis"
    ORDER = "the words stand in another order"
    WORDING = "the wording differs"


@dataclass(frozen=True, slots=True)
class Difference:
    """One stretch in which they differ: what the quote says, and what the source says there; either may be empty."""

    quoted: str
    source: str


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest passage, how it differs, and the differing stretches in order."""

    span: Span
    drift: Drift
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class _Token:
    key: str
    start: int
    end: int


class TextIndex:
    """A text prepared for `find_nearest`: folded as for matching, its tokens, and where each stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold_text(text)
        self.plain = fold_typography(self.folded.folded)
        self.tokens = _tokens(text)
        self.places: dict[str, list[int]] = defaultdict(list)
        for number, token in enumerate(self.tokens):
            self.places[token.key.casefold()].append(number)


def find_nearest(index: TextIndex, quote: str) -> Nearest | None:
    """The passage of the text nearest to `quote`, or None where less than half of it is anywhere together.

    Call it only for a quote that does not stand in the text.
    """
    if (joined := _joined(index, quote)) is not None:
        return joined
    quote = _missing_piece(index, quote)
    wanted = _tokens(quote)
    if not wanted:
        return None
    start = _vote(index, wanted)
    if start is None:
        return None
    if (reordered := _reordered(index, wanted, start)) is not None:
        return reordered
    first, last, pairs = _align(wanted, index.tokens[max(0, start - BAND) : start + len(wanted) + BAND])
    offset = max(0, start - BAND)
    same = sum(1 for left, right in pairs if left is not None and right is not None and _equal(wanted, left, index, offset + right))
    if first is None or same < ENOUGH * len(wanted):
        return None
    span = Span(index.tokens[offset + first].start, index.tokens[offset + last].end)
    differences = _differences(quote, wanted, index, offset, pairs)
    return Nearest(span, _classify(differences), differences)


def _equal(wanted: Sequence[_Token], left: int, index: TextIndex, right: int) -> bool:
    return wanted[left].key == index.tokens[right].key


def _tokens(text: str) -> list[_Token]:
    return [_Token(fold_typography(unicodedata.normalize("NFC", m[0])), m.start(), m.end()) for m in _TOKEN.finditer(text)]


def _plain(quote: str) -> str:
    """`quote` folded as `TextIndex.plain` is."""
    return fold_typography(fold_text(quote.strip()).folded)


def _missing_piece(index: TextIndex, quote: str) -> str:
    """`quote`, or of a long one the first piece that the text does not have."""
    tokens = _tokens(quote)
    if len(tokens) <= MAX_TOKENS:
        return quote
    ends = [*range(MAX_TOKENS, len(tokens), MAX_TOKENS), len(tokens)]
    pieces = [quote[tokens[max(0, end - MAX_TOKENS)].start : tokens[end - 1].end] for end in ends]
    return next((piece for piece in pieces if _plain(piece) not in index.plain), pieces[0])


def _joined(index: TextIndex, quote: str) -> Nearest | None:
    """The stretch from the first to the last of the passages that an ellipsis joins, if the text has all of them in order."""
    parts = [part for part in _JOINT.split(quote) if part.strip()]
    if not 2 <= len(parts) <= MAX_PARTS:
        return None
    first, end = -1, 0
    for part in map(_plain, parts):
        at = index.plain.find(part, end)
        if at < 0:
            return None
        first, end = (at if first < 0 else first), at + len(part)
    return Nearest(Span(index.folded.offsets[first], index.folded.ends[end - 1]), Drift.JOINED)


def _vote(index: TextIndex, wanted: Sequence[_Token]) -> int | None:
    """Token number at which the quote would begin, as most of its rarest words have it."""
    shared = sorted({token.key.casefold() for token in wanted} & index.places.keys(), key=lambda key: (len(index.places[key]), key))
    where: dict[str, list[int]] = defaultdict(list)
    for number, token in enumerate(wanted):
        where[token.key.casefold()].append(number)
    votes: Counter[int] = Counter()
    for key in shared[:ANCHORS]:
        bins = {(place - number) // BAND for place in index.places[key][:ANCHOR_PLACES] for number in where[key][:4]}
        for bin_number in bins:
            votes[bin_number] += 2
            votes[bin_number + 1] += 1
            votes[bin_number - 1] += 1
    if not votes:
        return None
    best = min(votes, key=lambda number: (-votes[number], number))
    near = [
        place - number
        for key in shared[:ANCHORS]
        for place in index.places[key][:ANCHOR_PLACES]
        for number in where[key][:4]
        if abs((place - number) // BAND - best) <= 1
    ]
    return sorted(near)[len(near) // 2]


def _reordered(index: TextIndex, wanted: Sequence[_Token], start: int) -> Nearest | None:
    """A window near `start` that holds exactly the quote's tokens in another order."""
    size = len(wanted)
    need = Counter(token.key for token in wanted)
    low, high = max(0, start - size), min(len(index.tokens), start + 2 * size)
    missing = Counter(need)
    open_keys = size
    for number in range(low, high):
        key = index.tokens[number].key
        open_keys -= missing[key] > 0
        missing[key] -= 1
        if number - low >= size:
            gone = index.tokens[number - size].key
            missing[gone] += 1
            open_keys += missing[gone] > 0
        if number - low >= size - 1 and open_keys == 0:
            first = number - size + 1
            return Nearest(Span(index.tokens[first].start, index.tokens[number].end), Drift.ORDER)
    return None


def _align(left: Sequence[_Token], right: Sequence[_Token]) -> tuple[int | None, int, list[tuple[int | None, int | None]]]:
    """(first, last, pairs): the best alignment of all of `left` with some stretch of `right`, by token number.

    Edit distance with free ends on the right. Both sides are short (see MAX_TOKENS), so the full table is small.
    """
    rows, columns = len(left), len(right)
    cost = [[0] * (columns + 1)]
    for i in range(1, rows + 1):
        row, above, key = [i], cost[i - 1], left[i - 1].key
        folded = key.casefold()
        for j in range(1, columns + 1):
            other = right[j - 1].key
            # Twice the cost of a step for a plain change, so that changed case is nearer than another word.
            change = 0 if key == other else 1 if folded == other.casefold() else 2
            row.append(min(above[j - 1] + change, above[j] + 2, row[j - 1] + 2))
        cost.append(row)
    j = min(range(columns + 1), key=lambda number: (cost[rows][number], -number))
    pairs: list[tuple[int | None, int | None]] = []
    i = rows
    while i > 0:
        if j > 0:
            key, other = left[i - 1].key, right[j - 1].key
            change = 0 if key == other else 1 if key.casefold() == other.casefold() else 2
            if cost[i][j] == cost[i - 1][j - 1] + change:
                i, j = i - 1, j - 1
                pairs.append((i, j))
                continue
            if cost[i][j] == cost[i][j - 1] + 2:
                j -= 1
                pairs.append((None, j))
                continue
        i -= 1
        pairs.append((i, None))
    pairs.reverse()
    used = [right_number for _, right_number in pairs if right_number is not None]
    return (used[0], used[-1], pairs) if used else (None, 0, pairs)


def _differences(
    quote: str, wanted: Sequence[_Token], index: TextIndex, offset: int, pairs: Iterable[tuple[int | None, int | None]]
) -> tuple[Difference, ...]:
    found: list[Difference] = []
    mine: list[_Token] = []
    theirs: list[_Token] = []

    def close() -> None:
        if mine or theirs:
            found.append(Difference(_slice(quote, mine), _slice(index.text, theirs)))
            mine.clear()
            theirs.clear()

    for left, right in pairs:
        if left is not None and right is not None and _equal(wanted, left, index, offset + right):
            close()
            continue
        if left is not None:
            mine.append(wanted[left])
        if right is not None:
            theirs.append(index.tokens[offset + right])
    close()
    return tuple(found)


def _slice(text: str, tokens: Sequence[_Token]) -> str:
    return text[tokens[0].start : tokens[-1].end] if tokens else ""


def _classify(differences: Sequence[Difference]) -> Drift:
    words = [word for item in differences for side in (item.quoted, item.source) for word in re.findall(r"\w+", side)]
    if not words:
        return Drift.SYMBOL
    if all(word[0].isdigit() or word.casefold() in _NUMBER_WORDS for word in words):
        return Drift.NUMBER
    return Drift.WORDING
