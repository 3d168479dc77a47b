"""The figures of a text: its numbers as they stand, in digits or in words, without what they count (`values` reads that too)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from generator.language.words.tokens import split_pieces

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {word: number for number, word in enumerate(_UNITS.split(" "))}
_WORDS |= {word: 10 * number for number, word in enumerate(_TENS.split(" "), 2)}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT_SCALES = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
# Longer runs of digits are account numbers, not quantities; the bound also keeps Decimal cheap.
_COUNTING = {
    word: number
    for number, words in (
        (2, "both neither either pair couple twin twins twice double doubled doubling biennial"),
        (3, "triple tripled tripling treble trebled threefold trio"),
        (4, "quadruple quadrupled fourfold"),
        (10, "decade decades"),
        (12, "dozen"),
        (14, "fortnight"),
        (20, "fifth"),
        (25, "quarter"),
        (50, "half"),
        (100, "century centuries"),
    )
    for word in words.split()
}
"""Words that vouch for a number and claim none: tripled for three times as much, a quarter for 25 percent."""
_COUNT_WORDS = frozenset({*_WORDS, *_SCALES, *_COUNTING})
_COUNTING_PART = itemgetter(1)
_THE_TWO = re.compile(r"(?:^|\W)(?:the|these|those|its|their|his|her) $", re.IGNORECASE)
_TOKEN = re.compile(r"(?<![\w])\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})++(?!\d)|(?<!\w)\d{1,30}(?:[.,]\d{1,30})*+|[^\W\d_]++")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}")
_MINUS = re.compile(r"(?:^|[\s(“\"])(?:[-−](?=$)|[-−](?=[$€£]$)|(?:minus|negative) $)[$€£]?$", re.IGNORECASE)
_BEHIND_SIGN = frozenset("-−$€£\n")
_BEHIND_MINUS = frozenset({"us", "ve"})
"""The last letters of `minus` and `negative`."""
_new = tuple.__new__
"""Makes a Figure in half the time of its own constructor, which is written in Python."""
_BELOW_ZERO = re.compile(r"\s(?:degrees?\s)?(?:Celsius\s|C\s)?below (?:zero|freezing)")
_GAP = re.compile(r"[\s\u00a0-]{0,2}")


class Figure(NamedTuple):
    """A number as it stands in a text, and its value."""

    text: str
    value: Decimal


_Token = tuple[str, int, int]
"""A word or a number of a text, in lower case, with its start and end."""


@lru_cache(maxsize=65536)
def _read_piece(piece: str) -> tuple[tuple[_Token, ...], tuple[int, ...]]:
    """(the tokens between two blanks; which of them a number may begin with, or be meant by)."""
    tokens = tuple([(match[0].casefold(), *match.span()) for match in _TOKEN.finditer(piece)])
    return tokens, tuple([at for at, (word, _, _) in enumerate(tokens) if word[0].isdecimal() or word in _COUNT_WORDS])


def _read_tokens(text: str) -> tuple[list[_Token], list[int]]:
    """(the tokens of a text; which of them a number may begin with, or be meant by); none where no number is meant."""
    pieces = split_pieces(text)
    read = list(map(_read_piece, pieces))
    if not any(map(_COUNTING_PART, read)):
        return [], []
    tokens: list[_Token] = []
    counting: list[int] = []
    offset = 0
    for piece, (words, places) in zip(pieces, read, strict=True):
        if places:
            counting += [len(tokens) + at for at in places]
        for word, start, end in words:
            tokens.append((word, offset + start, offset + end))
        offset += len(piece) + 1
    return tokens, counting


@lru_cache(maxsize=256)  # the same quote vouches in several ways
def find_figures(text: str, every: bool = False) -> tuple[Figure, ...]:
    """The numbers of `text`, in digits or words, each with its scale; `one` alone is a pronoun more often than a number.

    With `every`, also `one`, and both readings of a number such as 41m, so that what a quote can vouch for is complete.
    """
    tokens, counting = _read_tokens(text)
    found: list[Figure] = []
    at = 0
    for first in counting:
        if first < at:
            continue  # in the number before
        word, start, end = tokens[first]
        if word[0].isdecimal():
            value, at = _digits(word), first + 1
            if at < len(tokens) and tokens[at][1] == end and tokens[at][0] in _SHORT_SCALES:
                # Millions or metres: a quote vouches for both, a statement is read as the bare number.
                if every:
                    found.append(Figure(text[start:end], value * _SHORT_SCALES[tokens[at][0]]))
            else:
                while at < len(tokens) and tokens[at][0] in _SCALES and _follows(text, tokens, at):
                    value, at = value * _SCALES[tokens[at][0]], at + 1
        elif word in _WORDS or (word in _SCALES and first and tokens[first - 1][0] in ("a", "an")):
            value, at = _spelled(text, tokens, first)
            if not every and (value == 1 or (value == 2 and _THE_TWO.search(text[max(0, start - 8) : start]))):
                continue  # `the two sides` only points back
        else:
            if every and word in _COUNTING:
                found.append(Figure(text[start:end], Decimal(_COUNTING[word])))
            continue
        end = tokens[at - 1][2]
        start, is_negative = _sign(text, start, end)
        found.append(_new(Figure, (text[start:end], -value if is_negative else value)))
    return tuple(found)


def _sign(text: str, start: int, end: int) -> tuple[int, bool]:
    """Where a number begins with its sign, and whether it is below nought. A hyphen after a digit, a letter or a blank is none."""
    last = text[start - 1 : start]
    if (last in _BEHIND_SIGN or (last == " " and text[max(0, start - 3) : start - 1].casefold() in _BEHIND_MINUS)) and (
        found := _MINUS.search(text[max(0, start - 10) : start])
    ):
        return start - len(found[0].lstrip()), True
    return start, "below" in text and _BELOW_ZERO.match(text, end) is not None


def _follows(text: str, tokens: list[_Token], at: int) -> bool:
    """Whether nothing but a blank or a hyphen stands before token `at`."""
    return bool(_GAP.fullmatch(text, tokens[at - 1][2], tokens[at][1]))


def _spelled(text: str, tokens: list[_Token], at: int) -> tuple[Decimal, int]:
    """Value of the number words from token `at` on and the token after them: two hundred and fifty thousand, half a million."""
    total, current, after = 0, 0, at
    if tokens[at][0] in _SCALES:
        factor = _SCALES[tokens[at][0]]
        if at > 1 and tokens[at - 2][0] == "half":
            return Decimal(factor) / 2, at + 1
        total, current, after = (factor, 0, at + 1) if factor > 100 else (0, factor, at + 1)
    while after < len(tokens) and (after == at or _follows(text, tokens, after)):
        word = tokens[after][0]
        number = _WORDS.get(word)
        if number is not None:
            joins = current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and 0 < number < 10)
            if after > at and not (joins and (current or total)):
                break
            current += number
        elif word in ("hundred", "dozen") and 0 < current < 100:
            current *= _SCALES[word]
        elif word in _SCALES and current and word not in ("hundred", "dozen"):
            total, current = total + current * _SCALES[word], 0
        elif not (
            word == "and"
            and current % 100 == 0
            and (current or total)
            and after + 1 < len(tokens)
            and tokens[after + 1][0] in _WORDS
        ):
            break
        after += 1
    return Decimal(total + current), after


@lru_cache(maxsize=4096)
def _digits(text: str) -> Decimal:
    plain = re.sub(r"[^\d.,]", "", text)
    if _THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "") if "," in plain else plain.replace(".", "")
    head, *rest = re.split(r"[.,]", plain)
    return Decimal(f"{head}.{''.join(rest)}" if rest else head).normalize()
