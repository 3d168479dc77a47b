"""Terms that a text explains in its own words: abbreviations written out, and things said to be a thing of some kind.

Only what stands in one sentence, or right after the question `What is ...?`, is taken; nothing is explained from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.language.words.tokens import Word, find_words

_SHORT = re.compile(r"\(([A-Z][A-Za-z&]{1,8}|[a-z]{2,5})\)")
_LINKING = frozenset("of and for the on in to per de du la des".split())
_BREAK = re.compile(r"[,.;:()]")
_KIND = r"(?:used|made|designed|built|meant|given|found|paid|set up|known|that|which|who|for|of|in|by|whose|where)"
_APPOSED = re.compile(
    r"(?<=[a-z] )([a-z][a-z-]{2,30}(?: [a-z][a-z-]{3,30})?), "
    rf"(an? [a-z][\w-]{{2,30}} (?:[a-z][\w-]{{2,30}} )?{_KIND} [^,;:.()“”\"]{{5,140}})(?=[,.;]|$)"
)
_SAID_TO_BE = re.compile(
    rf"(?:An? |The )?([A-Za-z][\w-]{{2,30}}(?: [a-z][\w-]{{2,30}}){{0,2}}) (?:is|are|means|refers to) "
    rf"((?:an? [a-z][\w-]{{2,30}} (?:[a-z][\w-]{{2,30}} )?|[a-z][\w-]{{2,30}}s ){_KIND} [^;:()“”\"]{{5,140}})\.$"
)
_QUESTION = re.compile(r"(?:\W{0,6})What (?:is|are) (?:an? |the )?([\w][\w -]{2,40}?)\?\W{0,4}$")
_LIGHT = frozenset("one two three four five six other others another some many most both each such none nothing here now".split())


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and where a text explains it: offsets of the explanation in that text."""

    term: str
    start: int
    end: int


def find_definitions(text: str) -> Iterator[Definition]:
    """What one sentence explains, in order of kind: abbreviations, then terms; white space in `text` is single blanks."""
    words = find_words(text)
    for short in _SHORT.finditer(text):
        start = _written_out(short.group(1), text, [word for word in words if word.end <= short.start()])
        if start is not None:
            yield Definition(short.group(1), start, short.start() - 1)
    said = _SAID_TO_BE.match(text)
    for found in (*_APPOSED.finditer(text), *((said,) if said is not None else ())):
        term = found.group(1)
        if not any(word.is_stop or word.folded in _LIGHT for word in find_words(term)):
            yield Definition(term, found.start(2), found.end(2))


def asked_term(text: str) -> str:
    """What a question of the form `What is X?` asks about; empty for any other text."""
    found = _QUESTION.match(text)
    if found is None or any(word.is_stop or word.folded in _LIGHT for word in find_words(found.group(1))[:1]):
        return ""
    return found.group(1)


def _written_out(short: str, text: str, before: list[Word]) -> int | None:
    """Where the words start whose first letters make the abbreviation, linking words left out or not; None where they do not."""
    letters = [letter.lower() for letter in short if letter.isalpha()]
    if len(letters) < 2 or (short[0].isupper() and sum(letter.isupper() for letter in short) < 2):
        return None
    for words in ([word for word in before[-3 * len(letters) :] if word.folded not in _LINKING], before[-len(letters) :]):
        spelt = words[-len(letters) :]
        if [word.folded[:1] for word in spelt] == letters and not _BREAK.search(text, spelt[0].start, before[-1].end):
            return spelt[0].start
    return None
