"""Shares of a whole as prose writes them: nine out of ten, one in four, three quarters, a tenth. Each with what it is in percent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

_SMALL = {word: number for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_SMALL |= {"a": 1, "an": 1, "twenty": 20, "fifty": 50, "hundred": 100, "every": 1}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6}
_PARTS |= {"eighth": 8, "tenth": 10, "twentieth": 20, "fiftieth": 50, "hundredth": 100}
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_SMALL)})"
_RATIO = re.compile(rf"(?<![\w.,])(?P<some>{_NUMBER}) (?:out of|in) (?P<all>{_NUMBER})(?![\w.,]?\w)", re.IGNORECASE)
_BEHIND_RATIO = re.compile(rf" (?:out of|in) {_NUMBER}", re.IGNORECASE)
_FRACTION = re.compile(rf"(?<![\w.,])(?P<some>{_NUMBER})[ -](?P<part>{'|'.join(_PARTS)})s?(?!\w)", re.IGNORECASE)
_BEHIND_FRACTION = re.compile(rf"[ -](?:{'|'.join(_PARTS)})", re.IGNORECASE)
"""The end of either, which is far quicker to look for: it begins with a blank."""


class Share(NamedTuple):
    """A share as it stands in a text, with its place there."""

    start: int
    end: int
    text: str
    percent: Decimal


def find_shares(text: str) -> Iterator[Share]:
    """The shares of `text`, each in percent with two digits behind the point. Time linear in its length."""
    for behind, pattern in ((_BEHIND_RATIO, _RATIO), (_BEHIND_FRACTION, _FRACTION)):
        for match in pattern.finditer(text) if behind.search(text) else ():
            some = _value(match["some"])
            whole = _value(match["all"]) if pattern is _RATIO else _PARTS[match["part"].lower()]
            if 0 < some < whole:
                yield Share(*match.span(), match[0], round(Decimal(100 * some) / whole, 2))


def _value(word: str) -> int:
    return int(word) if word.isdecimal() else _SMALL[word.lower()]
