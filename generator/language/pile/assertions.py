"""What a sentence asserts, without who tells it: `17 miners were trapped` of `17 miners were trapped, the operator said on Tuesday`.

Two sentences are compared by what they assert: that one office told both, or that both were told on a Monday, makes them no more alike.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass

from generator.language.pile.objections import CALENDAR
from generator.language.pile.opening_words import bare_name
from generator.language.pile.passages import Passage
from generator.language.words.concepts import concept
from generator.language.words.cue_words import phrases
from generator.language.words.dates import DateMention
from generator.language.words.notes import noted
from generator.language.words.tokens import Word, stem

_SAYS = (
    r"(?:said|says|say|told|tells|announce[sd]?|claim(?:s|ed)?|insist(?:s|ed)?|report(?:s|ed)|state[sd]|confirm(?:s|ed)?|added|adds|"
    r"argue[sd]?|testified|wrote|writes|estimate[sd]?|found|finds|show(?:s|ed)?|suggest(?:s|ed)?|revealed|reveals|warn(?:s|ed)?|"
    r"admit(?:s|ted)?|concede[sd]?|acknowledge[sd]?|maintain(?:s|ed)?|note[sd]|declare[sd]?)"
)
_ACCORDING_LAST = re.compile(r",?\s+according\s+to\s[^;“”\"]*$", re.IGNORECASE)
_ACCORDING_FIRST = re.compile(r"\AAccording\s+to\s[^,;“”\"]{2,100},\s+", re.IGNORECASE)
_TOLD_LAST = re.compile(
    r",\s+(?!an?\s\w+\s(?:more|less|fewer)\b|more\b|less\b|which\b|who\b)(?:[^,;“”\"]{2,60},\s+)?"
    rf"[^,;“”\"]{{2,80}}?,?\s+{_SAYS}(?!\w)[^,;“”\"]{{0,90}}$",
    re.IGNORECASE,
)
_TOLD_BACKWARDS = re.compile(r",\s+(?:said|says)\s[^;“”\"]{2,120}$", re.IGNORECASE)
_TOLD_FIRST = re.compile(
    rf"\A[^;“”\"]{{2,160}}?(?<!\w)(?<!was )(?<!were )(?<!been )(?<!be ){_SAYS}(?!\w|,)"
    r"(?:\s+(?:on|late|early|last|yesterday|today)\b[^,;“”\"]{0,24}?(?=\s+(?:that|the|its?|his|her)\b|,))?"
    r"(?:\s+[^,;“”\"]{0,60}?(?<!\w)that(?!\w))?,?\s+",
    re.IGNORECASE,
)
_PUTS_FIRST = re.compile(
    r"\A[^,;“”\"]{2,80}?\s(?:puts?|estimate[sd]?)\s+(?=(?:the|its|their|his|her)\s[^;“”\"]{2,100}?\sat\s)", re.IGNORECASE
)
_TOLD_BETWEEN = re.compile(
    rf",\s+(?:[^,;“”\"]{{2,60}},\s+)?[^,;“”\"]{{2,60}}?,?\s+{_SAYS},\s+(?:and|but|while|adding)\s", re.IGNORECASE
)
_PREFACE = re.compile(r"\A(?:But|And|Yet|Meanwhile|However|Still|Instead),?\s+")
_FEWEST = 3
"""Words of an assertion; where fewer are left, the word of saying told of no one else's words."""

_KNOWING = phrases(
    r"""
    knew|known|know|learn(?:s|ed|t)?|hear(?:s|d)?|told|informed|warned|notified|alerted|aware|briefed|tipped off|found out
    """
)
KNOWS = "know"
"""The concept of all words for coming to know something."""

_PRONOUNS = frozenset("he she it they".split())
_TELLING = frozenset(
    map(stem, "accord announce claim insist report state confirm add argue testify write estimate find show suggest reveal warn".split())
)
_LONGEST = 700


@dataclass(frozen=True, slots=True)
class Assertion:
    """The asserted part of a sentence: `start` and `end` in the passage.

    `terms` are concepts of its telling words, figures, dates and names left out; `names` its names, each a run of capitalised words.
    """

    passage: Passage
    start: int
    end: int
    terms: frozenset[str]
    names: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """Its words, as written."""
        return self.passage.text[self.start : self.end]

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates of what is asserted, not of when it was told."""
        return tuple(date for date in self.passage.dates if self.start <= date.start < self.end)

    def told_by(self) -> frozenset[str]:
        """Stems of the words that say who tells it; none where nobody is said to."""
        outside = [word for word in self.passage.words if not self.start <= word.start < self.end and not word.is_stop]
        return frozenset(stem(word.folded) for word in outside if not word.folded[0].isdigit()) - CALENDAR - _TELLING

    def around(self, at: int, near: int) -> frozenset[str]:
        """Concepts of the telling words around an offset: the last `near` before it, and as many behind."""
        told = [word for word in self.passage.words if self.start <= word.start < self.end and _concept_of(word) in self.terms]
        place = bisect_right([word.start for word in told], at)
        return frozenset(_concept_of(word) for word in told[max(0, place - near) : place + near])


@dataclass(frozen=True, slots=True)
class _Asserted:
    """An assertion as it is noted: lists as one text each, parted by a blank, names by a line end.

    `first` is the first word, where only other sentences can tell whether it is a name; else empty.
    """

    start: int
    end: int
    terms: str
    names: str
    first: str = ""


def read_assertion(passage: Passage, names: Collection[str] = ()) -> Assertion:
    """What a passage asserts; the whole of it where nobody is said to tell it.

    `names` are words known to be names wherever they stand, folded (see `opening_words`).
    """
    told = _read(passage)
    if told.first and told.first in names:
        told = _read_from_name(passage)
    runs = tuple(tuple(name.split(" ")) for name in told.names.split("\n")) if told.names else ()
    return Assertion(passage, told.start, told.end, frozenset(told.terms.split()), runs)


def asserted_part(passage: Passage) -> tuple[int, int]:
    """Where in a passage begins what it asserts, and where that ends."""
    told = _read(passage)
    return told.start, told.end


@noted
def _read(passage: Passage) -> _Asserted:
    return _read_asserted(passage, begins_with_name=False)


@noted
def _read_from_name(passage: Passage) -> _Asserted:
    return _read_asserted(passage, begins_with_name=True)


def _read_asserted(passage: Passage, begins_with_name: bool) -> _Asserted:
    start, end = _bounds(passage.text) if len(passage.text) <= _LONGEST else (0, len(passage.text))
    spans = sorted([(v.start, v.end) for v in passage.values] + [(d.start, d.end) for d in passage.dates])
    words = [word for word in passage.words if start <= word.start < end]
    if words and words[0].folded in _PRONOUNS:  # the teller speaks of himself
        start, words = 0, [word for word in passage.words if word.start < end]
    terms: set[str] = set()
    found: list[tuple[str, ...]] = []
    run: list[Word] = []
    at = 0
    for number, word in enumerate(words):
        while at < len(spans) and spans[at][1] <= word.start:
            at += 1
        in_figure = at < len(spans) and spans[at][0] <= word.start
        if not in_figure and _is_name(words, number, begins_with_name):
            if run and not _follows(passage.text, run[-1], word):
                found.append(_fold_run(run))
                run = []
            run.append(word)
            continue
        if not in_figure and not word.is_stop and not word.folded[0].isdigit():
            terms.add(_concept_of(word))
    if run:
        found.append(_fold_run(run))
    if any(is_knowing(word.text) for word in words):
        terms.add(KNOWS)
    first = bare_name(words[0]) if words and _may_be_name(words[0]) and not words[0].start and not _is_name(words, 0, False) else ""
    return _Asserted(start, end, " ".join(sorted(terms - CALENDAR)), "\n".join(map(" ".join, found)), first)


def is_knowing(word: str) -> bool:
    """Whether a word tells that somebody comes to know something."""
    return _KNOWING.fullmatch(word) is not None


def _bounds(text: str) -> tuple[int, int]:
    """Where what is asserted begins and ends."""
    end = len(text.rstrip().rstrip(".!?"))
    for ending in (_TOLD_BETWEEN, _ACCORDING_LAST, _TOLD_LAST, _TOLD_BACKWARDS):
        found = ending.search(text[:end])
        if found is not None and len(text[: found.start()].split()) >= _FEWEST:
            end = found.start()
            break
    start = len(match.group()) if (match := _PREFACE.match(text)) else 0
    for opening in (_ACCORDING_FIRST, _TOLD_FIRST, _PUTS_FIRST):
        found = opening.match(text[start:end])
        if found is not None and len(text[start + found.end() : end].split()) >= _FEWEST:
            return start + found.end(), end
    return start, end


def _concept_of(word: Word) -> str:
    return concept(stem(word.folded))


def _may_be_name(word: Word) -> bool:
    return word.is_capitalised and not word.is_stop and stem(word.folded) not in CALENDAR


def _is_name(words: list[Word], number: int, begins_with_name: bool) -> bool:
    """Whether a word is part of a name: capitalised, and not only because a sentence begins with it."""
    word = words[number]
    if not _may_be_name(word):
        return False
    if word.start or number or begins_with_name:
        return True
    following = words[1] if len(words) > 1 else None
    return following is not None and following.is_capitalised and not following.is_stop


def _follows(text: str, first: Word, second: Word) -> bool:
    return not text[first.end : second.start].strip(" -‑") and not first.text.endswith(("’s", "'s"))


def _fold_run(run: list[Word]) -> tuple[str, ...]:
    return tuple(bare_name(word) for word in run)


def share_name(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two names have a word in common, as far as its first letters go: Sarn and Sarnish."""
    return any(one == other or (min(len(one), len(other)) >= 4 and one[:4] == other[:4]) for one in first for other in second)


def shared_names(first: Assertion, second: Assertion) -> int:
    """How many names of the first the second has too."""
    return sum(1 for name in first.names if any(share_name(name, other) for other in second.names))


def have_own_names(first: Assertion, second: Assertion) -> bool:
    """Whether each has a name that the other lacks: what is told of Brede, and what is told of Tarn."""
    mine = [name for name in first.names if not any(share_name(name, other) for other in second.names)]
    theirs = [name for name in second.names if not any(share_name(name, other) for other in first.names)]
    return bool(mine and theirs)
