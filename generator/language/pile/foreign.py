"""Which articles are read in full: those in English. Of the others only what needs no knowledge of their language is read.

The code a source carries decides, and its words have the last word: page templates declare English whatever the article is in, and
short articles in a language nobody listed come as unknown.
"""

from __future__ import annotations

from itertools import islice

from generator.language.words.tokens import find_words
from generator.model import PROSE_KINDS, UNKNOWN, Document

READ_IN_PART = "read-in-part"
"""The warning a source carries that is not read in full."""

_FEWEST = 20
_SHARE = 0.2
"""English prose has two to three words in five that carry no meaning; prose in its neighbour languages one in eight at most."""

_LETTERS = 0.5
_SAMPLE = 400


def is_read_in_full(document: Document) -> bool:
    """Whether the article's prose is English, or too short to tell in a source that claims no other language."""
    return claims_english(document) and looks_english(document)


def claims_english(document: Document) -> bool:
    """Whether the source claims no other language."""
    return document.source.language in ("", UNKNOWN, "en")


def looks_english(document: Document) -> bool:
    """Whether the article's prose is English, or too short to tell."""
    text = document.source.text
    prose = [block.span.slice(text) for block in document.blocks if block.kind in PROSE_KINDS]
    letters = [char for char in "".join(prose)[: _SAMPLE * 8] if char.isalpha()]
    if letters and sum(char < "\u0250" for char in letters) < _LETTERS * len(letters):
        return False
    words = list(islice((word for part in prose for word in find_words(part[: _SAMPLE * 20])), _SAMPLE))
    return len(words) < _FEWEST or sum(word.is_stop for word in words) >= _SHARE * len(words)
