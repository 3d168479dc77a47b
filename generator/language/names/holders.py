"""Who holds the office that a passage speaks of without a name: `the prime minister said`, in an article with one prime minister."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.language.names.names import is_office
from generator.language.words.tokens import fold_word

_THE = re.compile(r"\b[Tt]he (?=(?P<words>(?:[a-z-]{2,20} ){0,2}[a-z-]{3,20}(?![\w-]))(?P<name>,? [A-Z])?)")
_NAME = r"(?:[A-Z][\w’'-]{1,30} ){0,2}[A-Z][\w’'-]{1,30}"
_BEHIND = re.compile(rf"[^\S\n]?,?[^\S\n](?:of [A-Z][\w’'-]{{1,30}}, )?({_NAME})")
_BEFORE = re.compile(rf"({_NAME}), (?:the|a|an|its|their|who is the)\s$")
WINDOW = 100
"""Code points before an office in which its holder's name is looked for."""
MOST = 20
"""Places of an office in an article that are looked at."""


def is_holder(name: str, said: str, quotes: Sequence[str], texts: Iterable[str]) -> bool:
    """Whether a quote speaks of an office alone, and the article that it is from gives one name to its holder, which has that word.

    `said` is the statement; where it speaks of the office as well, the name is somebody else's.
    """
    folded = fold_word(name)
    for quote, text in zip(quotes, texts, strict=True):
        for office in dict.fromkeys(_find_offices(quote)):
            if office in said:
                continue
            holders = list(_find_holders(office, text))
            words = [{fold_word(word) for word in holder.split()} for holder in holders]
            if words and all(folded in each for each in words):
                return True
    return False


def _find_offices(quote: str) -> Iterator[str]:
    """The offices that stand in a quote without a name behind them, each with the words that belong to it: `prime minister`."""
    for found in _THE.finditer(quote):
        words = found["words"].split()
        for size in range(len(words), 0, -1):
            if is_office(words[size - 1]) and not (size == len(words) and found["name"]):
                yield " ".join(words[:size])
                break


def _find_holders(office: str, text: str) -> Iterator[str]:
    """The names that stand right behind an office in a text, or before it in apposition."""
    for number, match in enumerate(re.finditer(rf"(?<!\w){re.escape(office)}(?!\w)", text, re.IGNORECASE)):
        if number >= MOST:
            return
        found = _BEHIND.match(text, match.end()) or _BEFORE.search(text[max(0, match.start() - WINDOW) : match.start()])
        if found is not None:
            yield found[1]
