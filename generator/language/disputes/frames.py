"""What a figure or a day is a figure or a day of: the words around it, those of its sentence, and those of the sentences it leans on.

News seldom gives one thing twice in the same words: `It is set to last ten days` names no truce. The sentence before, the heading
above and the title of the article do, so they count, though for less than the words beside the figure.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.language.pile.assertions import Assertion, asserted_part, read_assertion
from generator.language.pile.figures import is_age
from generator.language.pile.objections import CALENDAR
from generator.language.pile.opening_words import find_name_words
from generator.language.pile.passages import Passage, Story
from generator.language.pile.scopes import counted_noun
from generator.language.words import cues
from generator.language.words.concepts import concept
from generator.language.words.dates import DateMention
from generator.language.words.tokens import Word, fold_word, split_words, stem
from generator.language.words.values import Value
from generator.model import Block, BlockKind

_NEAR = 4
"""Telling words before and behind a figure that say what it is a figure of."""

_LEANS = re.compile(r"(?:It|They|He|She|This|That|These|Those|Its|Their|His|Her|Some|About|Another|Only)\b")
_ON_THE_SENTENCE_BEFORE = (0.8, 0.4)
"""What the words of the two sentences before count in a sentence that leans on them, and in others: `_BESIDE`."""

_BESIDE = (0.5, 0.25)
_SURELY = 0.4
_ABOVE = 0.3
"""What the words of the heading above and of the title count."""

_FAR_ABOVE = 6
_CUTS = re.compile(r"[,;:()–—]\s|\s(?:and|but|while|whereas|though|although|because|which|who|that|when|where|after|before|until)\s")
_NAMED = "^"
LASTS = "~"
"""Marks what says for how long something holds, and, with a number, of which kind of size a figure is."""

_LASTING = 0.5
"""What it counts that two spans of time both say for how long something holds, whatever the verb: holds for, is set to last."""

_LISTED_TERMS = "hold last run agree conclude valid expire renew extend contract lease ban suspend"
_TERMS = frozenset(concept(stem(word)) for word in _LISTED_TERMS.split())

_SIZES = tuple(
    frozenset(concept(stem(word)) for word in row.split())
    for row in """
        cost price bill budget expense; loss damage; debt deficit liability; saving relief; fine penalty; profit earnings; salary wage pay
        length long; depth deep; height high tall; weight weigh heavy; speed fast; distance detour; area; volume; crowd attendance
    """.split(";")
)
_SIZED = 0.4
"""What it counts that two figures are both said to be of one kind of size, whatever the words: a price, a bill."""

_REACHES = re.compile(
    r"\b(?<!to\s)(?<!will\s)(?<!would\s)(?P<how>within|inside|in|under|after|every|each|per|next|past|last|first|since|until|by)\s+"
    r"(?:(?:the|about|some|nearly|next|past|last|first)\s+){0,2}$",
    re.IGNORECASE,
)
_AGO = re.compile(r"\s*(?:ago|earlier|before|after|later|old)\b", re.IGNORECASE)
_TIME_UNITS = frozenset({"s", "month"})
_LISTED_BLAND = "person people say tell new number figure total amount first second third next"
_BLAND = CALENDAR | {concept(stem(word)) for word in _LISTED_BLAND.split()}

_KEPT = 8
"""Sentences whose telling words are kept for those that follow them."""

Weights = Mapping[str, float]
Terms = list[tuple[int, str, float]]
"""Telling words in order: where each starts, its term, its weight."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One figure or day and what stands around it: terms with their weights, 0 to 1, the rarer the higher.

    `near` are the telling words beside it, `said` those of the sentence, `names` its names, `around` what the sentence leans on and does
    not say itself. `noun` is what a count counts. `key` is equal for figures that can be compared.
    """

    number: int
    passage: Passage
    given: Value | DateMention
    key: str
    near: Weights
    said: Weights
    names: Weights
    around: Weights
    noun: str

    @property
    def told(self) -> frozenset[str]:
        """The telling words of the sentence, and those that it leans on surely."""
        return frozenset(self.said) | {term for term, weight in self.around.items() if weight >= _SURELY and term[0] != _NAMED}

    @property
    def value(self) -> Value | None:
        """The figure; None for a day."""
        return self.given if isinstance(self.given, Value) else None

    @property
    def words(self) -> str:
        """The figure or day as written, without a preposition."""
        if isinstance(self.given, Value):
            return self.given.text
        return re.sub(r"^(?:in|since|on|by|from|until)\s+", "", self.given.words, flags=re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the sentence of a frame asserts; the telling words, the names, and the text of the clause in which the figure or day stands."""

    assertion: Assertion
    clause: frozenset[str]
    own_names: frozenset[str]
    text: str


def _tells_nothing(text: str) -> bool:
    return text.rstrip().endswith("?") or cues.starts_correction(text) or cues.has_placeholder(text)


class FrameReader:
    """Reads the frames of a story, and for the few that are looked at closely their settings."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._names = find_name_words(story).words
        self._rarest = math.log(max(2.0, (1 + len(story.passages)) / 2))
        self._titles: dict[str, dict[str, float]] = {}
        self._inside: dict[str, tuple[str, float] | None] = {}
        self._first: dict[str, tuple[str, float] | None] = {}
        self._shares: dict[tuple[float, float], float] = {}
        self._equal: dict[float, float] = {}  # equal weights are one object: a pile has millions of them
        self._latest: dict[int, Terms] = {}
        self._above: tuple[Block | None, Terms] = (None, [])

    def read_all(self) -> Iterator[Frame]:
        """A frame for each figure and each day that a sentence asserts, in reading order.

        Questions, corrections, templates, ages and figures without a thing counted are left out.
        """
        number = 0
        for passage in self._story.passages:
            if not (passage.values or passage.dates) or passage.repeats or _tells_nothing(passage.text):
                continue
            for frame in self._read(passage, number):
                number += 1
                yield frame

    def read_setting(self, frame: Frame) -> Setting:
        """What else is known of the sentence of a frame."""
        text = frame.passage.text
        low, high = _clause_of(text, frame.given)
        inside = frozenset(term for at, term, _ in self._telling(frame.passage) if low <= at < high)
        own = frozenset(term for term in inside if term[0] == _NAMED)
        return Setting(read_assertion(frame.passage, self._names), inside - own, own, text[low:high])

    def _read(self, passage: Passage, number: int) -> Iterator[Frame]:
        start, end = asserted_part(passage)
        wanted: list[tuple[str, Value | DateMention]] = [
            (key, value) for value in passage.values if start <= value.start < end and (key := _key(value))
        ]
        wanted += [("day", d) for d in passage.dates if d.precision in ("day", "month") and d.kind != "duration" and start <= d.start < end]
        if not wanted:
            return
        words = self._telling(passage)
        starts = [start for start, _, _ in words]
        said = {term: weight for _, term, weight in words if term[0] != _NAMED}
        names = {term: weight for _, term, weight in words if term[0] == _NAMED}
        leaned_on = self._leaned_on(passage)
        around = {term: weight for term, weight in leaned_on.items() if not (said.get(term) or names.get(term))}
        for key, given in wanted:
            place = bisect_right(starts, given.start)
            near = {term: weight for _, term, weight in words[max(0, place - _NEAR) : place + _NEAR] if term[0] != _NAMED}
            noun = counted_noun(passage, given) if isinstance(given, Value) and given.kind == "count" else ""
            key = f"count {noun}" if noun else key
            if key == "time" and not near.keys().isdisjoint(_TERMS) and not how_it_reaches(passage, given):
                near[LASTS] = _LASTING
            for kind in _sizes(passage, given, near):
                near[f"{LASTS}{kind}"] = _SIZED
            yield Frame(number, passage, given, key, near, said, names, around, noun)
            number += 1

    def _telling(self, passage: Passage) -> list[tuple[int, str, float]]:
        """(start, term, weight) of each telling word that is no part of a figure or date; names begin with `^`."""
        taken = sorted([(v.start, v.end) for v in passage.values] + [(d.start, d.end) for d in passage.dates])
        found, at = [], 0
        for start, term, weight in self._terms_of(passage):
            while at < len(taken) and taken[at][1] <= start:
                at += 1
            if at == len(taken) or taken[at][0] > start:
                found.append((start, term, weight))
        return found

    def _terms_of(self, passage: Passage) -> Terms:
        """The telling words of a sentence, for the few that were asked of last: those that lean on it come right after it."""
        found = self._latest.get(passage.number)
        if found is None:
            if len(self._latest) > _KEPT:
                self._latest.clear()
            found = self._latest[passage.number] = self._read_terms(passage.text)
        return found

    def _read_terms(self, text: str) -> Terms:
        """(start, term, weight) of each telling word of a text."""
        found: Terms = []
        at = 0
        pieces = split_words(text)
        for gap, word in zip(pieces[::2], pieces[1::2], strict=False):
            at += len(gap)
            known = self._inside if at else self._first
            if word not in known:
                known[word] = self._weigh(word, at)
            told = known[word]
            if told is not None:
                found.append((at, *told))
            at += len(word)
        return found

    def _weigh(self, text: str, at: int) -> tuple[str, float] | None:
        """The term of a word that stands there, and its weight; None where it tells nothing."""
        word = Word(at, at + len(text), text, fold_word(text))
        if word.is_stop or word.folded[0].isdigit():
            return None
        root = stem(word.folded)
        term = concept(root)
        if word.is_capitalised and (at or word.folded in self._names):
            term = _NAMED + word.folded[:6]
        elif term in _BLAND and text != "march":
            return None
        return term, round(min(1.0, max(0.0, (self._story.index.idf(root) - 1) / self._rarest)), 3)

    def _leaned_on(self, passage: Passage) -> dict[str, float]:
        """Weights of what stands in the sentences before, the heading above and the title."""
        found = dict(self._title(passage))
        shares = _ON_THE_SENTENCE_BEFORE if _LEANS.match(passage.text) else _BESIDE
        for back, share in enumerate(shares, 1):
            before = self._story.passages[passage.number - back] if passage.number >= back else None
            if before is None or before.source != passage.source or passage.paragraph - before.paragraph > 1:
                break
            self._add(found, self._terms_of(before), share if before.paragraph == passage.paragraph else min(share, _ABOVE))
        blocks = passage.document.blocks
        for block in reversed(blocks[max(0, passage.paragraph - _FAR_ABOVE) : passage.paragraph]):
            if block.kind in (BlockKind.HEADING, BlockKind.FAQ):
                self._add(found, self._heading(passage, block), _ABOVE)
                break
        return found

    def _heading(self, passage: Passage, block: Block) -> Terms:
        """The telling words of the heading above, which mostly is that of the passage asked of last."""
        if self._above[0] is not block:
            self._above = (block, self._read_terms(block.span.slice(passage.document.source.text)))
        return self._above[1]

    def _title(self, passage: Passage) -> dict[str, float]:
        if passage.source not in self._titles:
            found: dict[str, float] = {}
            self._add(found, self._read_terms(passage.document.source.title), _ABOVE)
            self._titles[passage.source] = found
        return self._titles[passage.source]

    def _add(self, found: dict[str, float], terms: Terms, share: float) -> None:
        for _, term, whole in terms:
            weight = self._shares.get((share, whole))
            if weight is None:
                weight = round(share * whole, 3)
                weight = self._shares[share, whole] = self._equal.setdefault(weight, weight)
            if found.get(term, -1.0) < weight:
                found[term] = weight


def _key(value: Value) -> str:
    """What kinds of figures can be compared: those with one unit, or that count one thing; empty for what is never compared."""
    if value.kind in ("label", "ordinal", "tally") or is_age(value) or not value.low:
        return ""
    if value.kind == "count":
        return "count" if value.noun and value.text.lower() != "one" else ""
    return "time" if value.unit in _TIME_UNITS else f"{value.kind} {value.unit}"


def _sizes(passage: Passage, given: Value | DateMention, near: Weights) -> Iterator[int]:
    """The kinds of size that a word in the clause of a figure says it is of."""
    for kind, listed in enumerate(_SIZES):
        if not listed.isdisjoint(near):
            clause = _clause_of(passage.text, given)
            if any(concept(stem(fold_word(word))) in listed for word in split_words(passage.text[slice(*clause)])[1::2]):
                yield kind


def _clause_of(text: str, given: Value | DateMention) -> tuple[int, int]:
    """Where the clause begins and ends in which a figure or day stands."""
    cuts = [0, *(match.start() for match in _CUTS.finditer(text)), len(text)]
    return cuts[bisect_right(cuts, given.start) - 1], next((cut for cut in cuts if cut >= given.end), len(text))


def how_it_reaches(passage: Passage, given: Value | DateMention) -> str:
    """How a span of time is meant: `within`, `ago`; empty for how long something lasts."""
    if _AGO.match(passage.text, given.end):
        return "ago"
    found = _REACHES.search(passage.text[max(0, given.start - 40) : given.start])
    return found["how"].lower() if found else ""

