"""Times of day as prose writes them: 6.15am, 06:15, half past four, twenty past five."""

from __future__ import annotations

import re

_HOURS = {word: number for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_DIGITS = re.compile(r"(?<![\d.:])(?P<h>[01]?\d|2[0-3])[:.](?P<m>[0-5]\d)(?![\d.:%])(?:\s?(?P<half>[ap])\.?m\b)?", re.IGNORECASE)
_WORDS = re.compile(
    rf"\b(?P<m>{'|'.join(sorted(_MINUTES, key=len, reverse=True))})\s(?P<side>past|to)\s(?P<h>{'|'.join(_HOURS)})\b", re.IGNORECASE
)


def clock_times(text: str) -> frozenset[int]:
    """The times of day in `text`, in minutes on a dial of twelve hours: prose seldom says which half of the day is meant."""
    found = {(int(match["h"]) % 12) * 60 + int(match["m"]) for match in _DIGITS.finditer(text)}
    for match in _WORDS.finditer(text):
        minutes, hour = _MINUTES[match["m"].lower()], _HOURS[match["h"].lower()]
        found.add((hour * 60 + (minutes if match["side"].lower() == "past" else -minutes)) % 720)
    return frozenset(found)
