"""Numbers that no quote has but that follow from those of the quotes: rounded, converted, the rest of a whole, a difference, a sum.

Only where the statement says so in words: `nearly 60`, `more than three months`, `5 dearer`, `20 together`, `three of four … just one`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, islice, pairwise
from typing import NamedTuple

from generator.language.words.figures import Figure, find_figures
from generator.language.words.marks import Mark, Reading
from generator.language.words.shares import find_shares
from generator.language.words.values import Value, find_values, may_have_unit

MOST_VALUES = 24
"""How many numbers of the quotes are reckoned with."""
_ABOUT, _BEYOND = Decimal("0.05"), Decimal("0.15")
"""How far a number may be from one that is about, or more or less than it."""
_DAY = Decimal(86400)
_MONTH = _DAY * 365 / 12
_SMALL = 12
"""Up to this a number is so often the difference of two others that it proves nothing."""
_BEFORE = 28
_AROUND = 60
_UNDER = "nearly|almost|close to|not quite|just under|just short of|less than|fewer than|under|below|up to|at most|no more than"
_OVER = "more than|over|above|at least|just over|slightly more than|a little over|a little more than|well over|upwards of|in excess of"
_ROUGH = re.compile(
    rf"\b(?:(?P<under>{_UNDER})|(?P<over>{_OVER})|about|around|roughly|approximately|some|an estimated|circa)\s+(?:an?\s|the\s)?$",
    re.IGNORECASE,
)
_DIFFERS = re.compile(
    r"\b(?:more|less|fewer|higher|lower|dearer|cheaper|increase[sd]?|rise[sn]?|rose|falls?|fell|fallen|cuts?|gain(?:s|ed)?|los[et]s?|extra|"
    r"additional|apart|later|earlier|longer|shorter|difference|lead|majority|margin|left|remain(?:s|ing)?|missing|still|short|lacks?)\b",
    re.IGNORECASE,
)
_ADDS = re.compile(r"\b(?:together|total|altogether|in all|both|combined|overall|all told|between them|sum)\b", re.IGNORECASE)
_OF = re.compile(r"\s(?:out\s)?of\s(?:(?:the|its|their|his|her|all)\s)?$")
_SAYS_HOW = re.compile(
    rf"{_DIFFERS.pattern}|{_ADDS.pattern}|\b(?:{_UNDER}|{_OVER}|about|around|roughly|approximately|some)\b", re.IGNORECASE
)
_IN_OF = re.compile(r"\b(?:of|in)\b")
_BEHIND = 12
_YEAR = re.compile(r"(?<![\w.,$€£-])(?:19|20)\d\d(?![\w%,])")
_PLAIN_KINDS = frozenset({"count", "money", "percent", "measure"})
_ROUGH_KINDS = frozenset({"about", "nearly", "at-least", "at-most"})
_RECKONED = _ROUGH_KINDS | {"half", "third", "quarter", "most", "nearly-all"}
_HALF, _MOST_OF = Decimal("0.5"), Decimal("0.85")
_PARTS = {"third": Decimal(1) / 3, "quarter": Decimal("0.25")}
_NEAR_PART = Decimal("0.03")


class Amount(NamedTuple):
    """A number with its unit: `bare` as it stands, `value` in base units."""

    bare: Decimal
    value: Decimal
    unit: str


def find_reckoned(text: str, missing: Sequence[Figure], cited: Sequence[str]) -> frozenset[Decimal]:
    """The bare numbers of `text`, some `missing` in its quotes, that follow from theirs. Time linear in the length of the texts."""
    if not any(_is_said_how(text, figure) for figure in missing):
        return frozenset()  # by far the most
    theirs = tuple(islice((amount for words in cited for amount in _amounts(words)), MOST_VALUES))
    values = [value for value in find_values(text) if value.kind in _PLAIN_KINDS and len(find_figures(value.text)) < 2]
    told = frozenset([value.low for value in values])
    years = frozenset([int(year) for words in cited for year in _YEAR.findall(words)])
    found: set[Decimal] = set()
    for number, value in enumerate(values):
        if _follows(text, value, theirs) or _is_part(text, values, number, told, cited, theirs) or _lies_between(value, years):
            found.update(_bare(value.text))
    shares = [amount for words in cited for amount in _shares(words)]
    for share in find_shares(text):
        amount = Amount(share.percent, share.percent, "%")
        if any(_is_rounded(text, share.start, amount, other) for other in shares) or share.percent in [other.value for other in shares]:
            found.update(_bare(share.text))
    return frozenset(found)


def _is_said_how(text: str, figure: Figure) -> bool:
    """Whether a word near a number says how it may follow from others, or a unit that it may be converted."""
    at = text.find(figure.text)
    end = at + len(figure.text)
    if _SAYS_HOW.search(text[max(0, at - _AROUND) : end + _AROUND]) is not None:
        return True
    return _IN_OF.search(text[max(0, at - _BEHIND) : end + _BEHIND]) is not None or may_have_unit(text[end : end + _BEHIND])


def find_reckoned_marks(said: Reading, quotes: Sequence[Reading], cited: Sequence[str]) -> frozenset[Mark]:
    """The amounts of a statement that follow from numbers of its quotes, and the bounds of numbers that no quote has.

    Whether such a number is right is asked of the number itself.
    """
    if said.kinds.isdisjoint(_RECKONED):
        return frozenset()
    rough = [mark for mark in said.marks if mark.kind in _ROUGH_KINDS and _number_of(said, mark)]
    told = {term.root for quote in quotes for term in quote.terms} if rough else set()
    gone = {mark for mark in rough if _number_of(said, mark) not in told}
    parts = [part for words in cited for part in _parts(words)] if not said.kinds.isdisjoint(_RECKONED - _ROUGH_KINDS) else []
    for mark in said.marks if parts else ():
        bounds = [other for other in said.marks if other.kind in _ROUGH_KINDS and other.end == mark.at]
        if any(_is_about(mark.kind, {other.kind for other in bounds}, part) for part in parts):
            gone.update((mark, *bounds))
    return frozenset(gone)


def _number_of(said: Reading, mark: Mark) -> str:
    """The number that a mark stands before; empty for none."""
    root = said.terms[mark.head].root if mark.head >= mark.end else ""
    return root if root[:1].isdigit() else ""


def _is_about(kind: str, bounds: set[str], part: Decimal) -> bool:
    """Whether a part of a whole can be told as `most`, `less than half`, `about a third`."""
    if kind == "half" and bounds & {"at-most", "at-least"}:
        return part < _HALF if "at-most" in bounds else part > _HALF
    if kind == "most":
        return part > _HALF
    if kind == "nearly-all":
        return part > _MOST_OF
    return kind in _PARTS and abs(part - _PARTS[kind]) <= (_NEAR_PART if bounds else Decimal("0.001"))


def _follows(text: str, value: Value, theirs: Sequence[Amount]) -> bool:
    """Whether a number is one of the quotes in another unit or rounded, or the difference or sum of two."""
    mine = _amount(value)
    if any(_is_converted(mine, other) for other in theirs):
        return True
    if any(_is_rounded(text, value.start, mine, other) for other in theirs):
        return True
    around = text[max(0, value.start - _AROUND) : value.end + _AROUND]
    differs, adds = _DIFFERS.search(around), _ADDS.search(around)
    if not (differs or adds) or (not mine.unit and mine.value <= _SMALL):
        return False
    return any(
        one.unit == other.unit == mine.unit
        and ((differs and abs(one.value - other.value) == mine.value) or (adds and one.value + other.value == mine.value))
        for one, other in combinations(theirs, 2)
    )


def _is_part(
    text: str, values: Sequence[Value], number: int, told: Collection[Decimal], cited: Sequence[str], theirs: Sequence[Amount]
) -> bool:
    """Whether a number is the rest of a whole of which the statement tells the other part too, or the whole of a vote `by five to four`.

    `told` are all numbers of the statement.
    """
    known = {amount.bare for amount in theirs}
    value = values[number]
    after, before = values[number + 1 : number + 2], values[max(0, number - 1) : number]
    if after and _OF.fullmatch(text[value.end : after[0].start]) and after[0].low in known:
        rest = after[0].low - value.low
        return rest > 0 and rest in known and (rest in told or rest > _SMALL)
    if before and _OF.fullmatch(text[before[0].end : value.start]):
        return any(before[0].low in tally and sum(tally) == value.low for words in cited for tally in _tallies(words))
    return False


def _lies_between(value: Value, years: Collection[int]) -> bool:
    """Whether a number counts the years between two of those that the quotes name."""
    return value.unit == "month" and any(year + value.low / 12 in years for year in years)


def _is_converted(mine: Amount, other: Amount) -> bool:
    """Whether a number is another in a larger or smaller unit: two weeks for 14 days."""
    return bool(mine.unit) and mine.unit == other.unit and mine.value == other.value and abs(mine.bare) != abs(other.bare)


def _is_rounded(text: str, start: int, mine: Amount, other: Amount) -> bool:
    """Whether a number says in round figures, and says that it does, what another is."""
    found = _ROUGH.search(text[max(0, start - _BEFORE) : start])
    if found is None or not other.value:
        return False
    said, there = (_in_days(mine), _in_days(other)) if mine.unit != other.unit else (mine.value, other.value)
    if said is None or there is None or not (mine.unit != other.unit or _digits(mine.bare) < _digits(other.bare)):
        return False
    beyond = _ABOUT if "just" in found[0].lower() else _BEYOND
    if found["under"]:
        return there <= said <= there * (1 + beyond)
    if found["over"]:
        return there * (1 - beyond) <= said <= there
    return abs(said - there) <= _ABOUT * abs(there)


def _in_days(amount: Amount) -> Decimal | None:
    """A stretch of time in days; None for anything else."""
    return amount.value * (_MONTH if amount.unit == "month" else 1) / _DAY if amount.unit in ("s", "month") else None


def _digits(number: Decimal) -> int:
    """How many digits a number has without the noughts at its end."""
    return len(f"{abs(number):f}".replace(".", "").strip("0")) or 1


def _amount(value: Value) -> Amount:
    bare = _bare(value.text)
    return Amount(bare[0] if bare else value.low, value.low, value.unit)


def _bare(words: str) -> tuple[Decimal, ...]:
    return tuple([figure.value for figure in find_figures(words, every=True)])


@lru_cache(maxsize=256)
def _amounts(words: str) -> tuple[Amount, ...]:
    """The numbers of a quote with their units, a range as two."""
    return tuple(islice(_find_amounts(words), MOST_VALUES))


def _find_amounts(words: str) -> Iterator[Amount]:
    for value in find_values(words):
        if value.kind not in _PLAIN_KINDS:
            continue
        bare = _bare(value.text)
        ends = dict.fromkeys((value.low, value.high))
        for number, end in enumerate(ends):
            yield Amount(bare[min(number, len(bare) - 1)] if bare else end, end, value.unit)


@lru_cache(maxsize=256)
def _tallies(words: str) -> tuple[tuple[Decimal, Decimal], ...]:
    """The votes of a quote: `by five votes to four`."""
    return tuple([(value.low, value.high) for value in find_values(words) if value.kind == "tally"])


@lru_cache(maxsize=256)
def _shares(words: str) -> tuple[Amount, ...]:
    """The shares of a quote in percent: `58 per cent`, `two thirds`."""
    found = [Amount(share.percent, share.percent, "%") for share in find_shares(words)]
    return (*found, *[amount for amount in _amounts(words) if amount.unit == "%"])


@lru_cache(maxsize=256)
def _parts(words: str) -> tuple[Decimal, ...]:
    """The parts of a whole that a quote tells, from 0 to 1: `71 of the 150 seats`, `58 per cent`."""
    values = [value for value in find_values(words) if value.kind in _PLAIN_KINDS]
    found = [amount.value / 100 for amount in _shares(words) if 0 < amount.value < 100]
    for one, other in pairwise(values):
        if 0 < one.low < other.low and not one.unit and _OF.fullmatch(words[one.end : other.start]):
            found.append(one.low / other.low)
    return tuple(found)
