"""What one source says taken by itself: its words, names, numbers and dates. The costly half of the analysis, and the half that needs
no other source, so that it is done once for each and kept.
"""
from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from sys import intern

from generator.language.names.sightings import Capitals, Names, read_capitals, read_names
from generator.language.pile.copies import hash_runs
from generator.language.pile.foreign import claims_english, looks_english
from generator.language.words.dates import DateMention, find_dates
from generator.language.words.notes import Notes, Shelf, Slips
from generator.language.words.tokens import find_words, stem
from generator.language.words.values import Value, find_values
from generator.model import CONTENT_KINDS, PROSE_KINDS, UNKNOWN, Document
from generator.packing import pack, unpack

LONGEST = 1200
"""Code points; a longer run without a full stop is no sentence, and no pattern is run over it."""

_FEWEST_ANSWERS = 12
"""New answers about an article for which the notes on it are written again."""

_MONTH = re.compile(r"\d{4}-\d\d")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a sentence holds; offsets count from its start. Its words are found again faster than they are unpacked."""

    values: tuple[Value, ...]
    dates: tuple[DateMention, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one Document holds.

    `sentences` leads from the number of a sentence in `Document.sentences` to what it holds, for each that a statement may cite.
    `terms` counts the stems of words that carry meaning, those of the headline too, without names and numbers. `runs` are hashes
    of its five-word runs, eight bytes each (see `copies`). `size` is the length of its prose in code points. `names` are packed: they
    take the most room, and are asked for twice only. `published` is the day with which its dates were read. `is_english` is what its
    prose looks like, whatever the source claims.
    """

    published: str
    sentences: dict[int, Sentence]
    terms: dict[str, int]
    runs: bytes
    size: int
    names: bytes
    capitals: Capitals
    is_english: bool

    def __post_init__(self) -> None:
        object.__setattr__(self, "terms", {intern(term): count for term, count in self.terms.items()})


class Readings:
    """The readings of a pile by source id; one that is not known yet is made when it is asked for."""

    def __init__(self, known: Mapping[str, Reading] | None = None, shelf: Shelf | None = None) -> None:
        """`shelf` has the notes of earlier runs."""
        self._known = dict(known or {})
        self._shelf = shelf or Shelf()
        self._notes: dict[tuple[str, str], Notes] = {}
        self.slips = Slips(self._shelf)

    def of(self, document: Document) -> Reading:
        """What the document holds."""
        found = self._known.get(document.source.id)
        if found is None:
            found = self._known[document.source.id] = read_source(document)
        return found

    def let_go(self) -> None:
        """Hold the readings no longer: they take much of the memory, and once the sentences are known hardly anything asks for them."""
        self._known.clear()

    def names(self, document: Document) -> Names:
        """The names of the document."""
        try:
            found: Names = unpack(self.of(document).names, Names)
        except ValueError:  # they could not be packed
            return read_names(document)
        return found

    def capitals(self, document: Document) -> Capitals:
        """What the document says of capitals."""
        return self.of(document).capitals

    def is_read_in_full(self, document: Document) -> bool:
        """As `foreign.is_read_in_full`, with what is known already."""
        return claims_english(document) and self.of(document).is_english

    def notes(self, document: Document, about: str = "") -> Notes:
        """The notes on the sentences of the document; where they rest on more than the article, `about` names that."""
        key = document.source.id, about
        if key not in self._notes:
            self._notes[key] = Notes(len(document.sentences), self._shelf.find(*key))
        return self._notes[key]

    def keep_notes(self) -> None:
        """Put the notes that have grown back on the shelf; a few answers are found again sooner than a file is written."""
        for (source, about), notes in self._notes.items():
            if notes.grown >= (1 if notes.is_new else _FEWEST_ANSWERS) and (packed := notes.pack()) is not None:
                self._shelf.keep(source, about, packed)
                notes.grown, notes.is_new = 0, False
        self.slips.put_back()


def read_source(document: Document) -> Reading:
    """What the document holds, from its blocks, its sentences and the day it states alone."""
    prose = prose_of(document)
    words = [word.folded for word in find_words(prose)]
    names = read_names(document)
    return Reading(
        document.source.published,
        _read_sentences(document),
        dict(_count_terms(document)),
        hash_runs(words),
        len(prose),
        pack(names) or b"",
        read_capitals(document, names),
        looks_english(document),
    )


def prose_of(document: Document) -> str:
    """The text of the blocks that hold sentences, a line each."""
    text = document.source.text
    return "\n".join(block.span.slice(text) for block in document.blocks if block.kind in PROSE_KINDS)


def days_of(published: str) -> tuple[str, str]:
    """(day of publication, day in whose year a day without one lies) for reading the dates of a source; each may be unknown."""
    plain = published.rstrip("~?%")
    return plain, middle_of(plain)


def middle_of(published: str) -> str:
    """The middle day of a month, unknown for any other time."""
    return f"{published}-15" if _MONTH.fullmatch(published) else UNKNOWN


def _read_sentences(document: Document) -> dict[int, Sentence]:
    found = {}
    starts = [block.span.start for block in document.blocks]
    days = days_of(document.source.published)
    for number, span in enumerate(document.sentences):
        at = bisect.bisect_right(starts, span.start) - 1
        if at >= 0 and document.blocks[at].kind in PROSE_KINDS and len(span) <= LONGEST:
            text = span.slice(document.source.text)
            found[number] = Sentence(find_values(text), find_dates(text, *days))
    return found


def _count_terms(document: Document) -> Counter[str]:
    found: Counter[str] = Counter()
    text = document.source.text
    for block in document.blocks:
        if block.kind in CONTENT_KINDS:
            for word in find_words(block.span.slice(text)):
                if not (word.is_stop or word.is_capitalised or word.text[0].isdigit() or not 3 <= len(word.folded) <= 24):
                    found[stem(word.folded)] += 1
    return found
