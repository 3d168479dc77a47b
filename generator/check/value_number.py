"""value-number, value-unit: a statement's figures must be those of its quotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from generator.check.input import CheckInput
from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity
from generator.language.words.clock import clock_times
from generator.language.words.shares import find_shares
from generator.language.words.values import Value, find_values, may_have_unit, same_value

_SOURCE = """\
=== seeds/dam/paper.txt
The dam holds 8.4 million litres of water, twelve engineers said; repairs cost $3 million.
"""


def _point(text: str) -> str:
    return f"""\
=== docs/data/dam/key_points.yml
- id: kp-dam
  text: {text}
  cites:
    - source: paper
      quote: The dam holds 8.4 million litres of water, twelve engineers said; repairs cost $3 million
"""


NUMBER = Rule(
    id="value-number",
    severity=Severity.ERROR,
    summary="A statement has a number that its quotes do not have.",
    docs=(
        "Every number of a statement must be in the passages it cites, in digits or in words: `12` and `twelve` agree, "
        "and so do `8.4 million` and `8,400,000`. A number that was worked out, rounded or converted is not the source's. "
        "Cite the passage that has the number, or leave the number out. `one`, ordinals in words, and digits inside a "
        "name (`G7`) are not looked at."
    ),
    failing=_SOURCE + _point("The dam holds 4.8 million litres, 12 engineers said."),
    passing=_SOURCE + _point("The dam holds 8,400,000 litres, 12 engineers said."),
)

UNIT = Rule(
    id="value-unit",
    severity=Severity.ERROR,
    summary="A statement has a number of its quotes with another unit or currency.",
    docs=(
        "The number is in the passages cited, but there it counts something else: dollars for euros, percent for "
        "percentage points, milligrams for micrograms. Other spellings of one unit agree (`%` and `percent`, `km` and "
        "`kilometres`)."
    ),
    failing=_SOURCE + _point("Repairs of the dam cost €3 million."),
    passing=_SOURCE + _point("Repairs of the dam cost 3 million dollars."),
)

RULES = (NUMBER, UNIT)

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
_THE_TWO = re.compile(r"(?:^|\W)(?:the|these|those|its|their|his|her) $", re.IGNORECASE)
_TOKEN = re.compile(r"(?<![\w])\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})++(?!\d)|(?<!\w)\d{1,30}(?:[.,]\d{1,30})*+|[^\W\d_]++")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}")
_MINUS = re.compile(r"(?:^|[\s(“\"])(?:[-−](?=$)|[-−](?=[$€£]$)|(?:minus|negative) $)[$€£]?$", re.IGNORECASE)
_BEHIND_SIGN = frozenset("-−$€£\n")
_BEHIND_MINUS = frozenset("sſeSE")
"""The last letters of `minus` and `negative`; in capitals too."""
_BELOW_ZERO = re.compile(r"\s(?:degrees?\s)?(?:Celsius\s|C\s)?below (?:zero|freezing)")
_POINTS = re.compile(r"\s?(?:percentage[\s-]|per\s?cent(?:age)?[\s-])points?|\s?pp\b")
_SENTENCE_END = re.compile(r"[.!?;]\s")
MOST_COUNTED = 100
"""Above this a number that is left out is hardly the one that a repeated small one should have been."""
_OLD = re.compile(r"s?[\s-]old\b")
_GAP = re.compile(r"[\s\u00a0-]{0,2}")


class Figure(NamedTuple):
    """A number as it stands in a text, and its value."""

    text: str
    value: Decimal


def check(data: CheckInput) -> Iterator[Finding]:
    """A finding for each figure of a shown statement that none of its found quotes has."""
    for statement, cited in data.worded:
        if not (figures := find_figures(statement.text)):
            continue
        known = frozenset().union(*map(_vouched, cited))
        missing = [figure for figure in figures if figure.value not in known]
        missing = _not_otherwise(missing, statement.text, cited) if missing else find_repeated(statement.text, cited)
        if missing:
            numbers = ", ".join(dict.fromkeys(shown(figure.text) for figure in missing))
            yield NUMBER.finding(
                data.place(statement.section, *statement.path, statement.field),
                f"no quote has the number {numbers} of {shown(statement.text)}",
                "cite the passage that has it, or word the statement without it",
            )
        else:
            for mine, other in _other_units(statement.text, cited):
                yield UNIT.finding(
                    data.place(statement.section, *statement.path, statement.field),
                    f"{shown(mine)} is not what the quotes say, {shown(other)}, in {shown(statement.text)}",
                    "write the unit of the source, or cite the passage that has this one",
                )


def _not_otherwise(missing: Sequence[Figure], text: str, cited: Sequence[str]) -> list[Figure]:
    """Those of the figures that the quotes do not say in another form either: `nine out of ten` for 90 %, `4.20` for twenty past four."""
    percentages = frozenset().union(*map(_percentages, cited))
    told = frozenset().union(*(_vouched(share.text) for share in find_shares(text) if share.percent in percentages))
    times = frozenset().union(*map(clock_times, cited))
    return [figure for figure in missing if figure.value not in told and times.isdisjoint(clock_times(figure.text))]


def _percentages(words: str) -> frozenset[Decimal]:
    """The percentages of a quote."""
    return frozenset(value.low for value in find_values(words) if value.unit == "%" and value.low is not None)


def find_repeated(text: str, cited: Sequence[str]) -> list[Figure]:
    """The figure that one sentence has twice and the quotes once, while it leaves out another: `three of three` for `two of three`.

    Empty where there is none. Time linear in the length of the texts.
    """
    sentences = _SENTENCE_END.split(text)
    several = [found for sentence in sentences if len(found := find_figures(sentence)) > len({figure.value for figure in found})]
    if not several:
        return []
    theirs = Counter(figure.value for words in cited for figure in find_figures(words, every=True))
    repeated: list[Figure] = []
    for figures in several:
        seen: Counter[Decimal] = Counter()
        for figure in figures:
            seen[figure.value] += 1
            if seen[figure.value] > theirs[figure.value]:
                repeated.append(figure)
    if not repeated:
        return []
    used = {figure.value for figure in find_figures(text, every=True)}
    leaves_out = any(value not in used and value == value.to_integral_value() and value < MOST_COUNTED for value in theirs)
    return repeated if leaves_out else []


@lru_cache(maxsize=256)
def _vouched(words: str) -> frozenset[Decimal]:
    """The numbers that a quote has."""
    return frozenset((*(figure.value for figure in find_figures(words, every=True)), *(share.percent for share in find_shares(words))))


@lru_cache(maxsize=256)  # the same quote vouches in several ways
def find_figures(text: str, every: bool = False) -> tuple[Figure, ...]:
    """The numbers of `text`, in digits or words, each with its scale; `one` alone is a pronoun more often than a number.

    With `every`, also `one`, and both readings of a number such as 41m, so that what a quote can vouch for is complete.
    """
    tokens = list(_TOKEN.finditer(text))
    found: list[Figure] = []
    at = 0
    for first in [number for number, token in enumerate(tokens) if _may_count(token[0])]:
        if first < at:
            continue  # in the number before
        word = tokens[first][0].casefold()
        if word[0].isdecimal():
            value, at = _digits(word), first + 1
            if at < len(tokens) and tokens[at].start() == tokens[first].end() and tokens[at][0].casefold() in _SHORT_SCALES:
                # Millions or metres: a quote vouches for both, a statement is read as the bare number.
                if every:
                    found.append(Figure(tokens[first][0], value * _SHORT_SCALES[tokens[at][0].casefold()]))
            else:
                while at < len(tokens) and tokens[at][0].casefold() in _SCALES and _follows(text, tokens, at):
                    value, at = value * _SCALES[tokens[at][0].casefold()], at + 1
        elif word in _WORDS or (word in _SCALES and first and tokens[first - 1][0].casefold() in ("a", "an")):
            value, at = _spelled(text, tokens, first)
            before = text[max(0, tokens[first].start() - 8) : tokens[first].start()]
            if not every and (value == 1 or (value == 2 and _THE_TWO.search(before))):
                continue  # `the two sides` only points back
        else:
            if every and word in _COUNTING:
                found.append(Figure(tokens[first][0], Decimal(_COUNTING[word])))
            continue
        start, end = tokens[first].start(), tokens[at - 1].end()
        start, is_negative = _sign(text, start, end)
        found.append(Figure(text[start:end], -value if is_negative else value))
    return tuple(found)


@lru_cache(maxsize=65536)
def _may_count(word: str) -> bool:
    """Whether a number can begin with a word, or be meant by it."""
    plain = word.casefold()
    return plain[0].isdecimal() or plain in _WORDS or plain in _SCALES or plain in _COUNTING


def _sign(text: str, start: int, end: int) -> tuple[int, bool]:
    """Where a number begins with its sign, and whether it is below nought. A hyphen after a digit, a letter or a blank is none."""
    last = text[start - 1 : start]
    if (last in _BEHIND_SIGN or (last == " " and text[start - 2 : start - 1] in _BEHIND_MINUS)) and (
        found := _MINUS.search(text[max(0, start - 10) : start])
    ):
        return start - len(found[0].lstrip()), True
    return start, _BELOW_ZERO.match(text, end) is not None


def _follows(text: str, tokens: list[re.Match[str]], at: int) -> bool:
    """Whether nothing but a blank or a hyphen stands before token `at`."""
    return bool(_GAP.fullmatch(text, tokens[at - 1].end(), tokens[at].start()))


def _spelled(text: str, tokens: list[re.Match[str]], at: int) -> tuple[Decimal, int]:
    """Value of the number words from token `at` on and the token after them: two hundred and fifty thousand, half a million."""
    total, current, after = 0, 0, at
    if tokens[at][0].casefold() in _SCALES:
        factor = _SCALES[tokens[at][0].casefold()]
        if at > 1 and tokens[at - 2][0].casefold() == "half":
            return Decimal(factor) / 2, at + 1
        total, current, after = (factor, 0, at + 1) if factor > 100 else (0, factor, at + 1)
    while after < len(tokens) and (after == at or _follows(text, tokens, after)):
        word = tokens[after][0].casefold()
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
            and tokens[after + 1][0].casefold() in _WORDS
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


def _other_units(text: str, cited: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(figure of the statement, figure of a quote) with the same number and another unit, where no quote has it with that unit."""
    mine = [quantity for quantity in _quantities(text) if quantity.unit] if may_have_unit(text) else []
    if not mine:
        return
    theirs = [quantity for words in cited for quantity in _quantities(words)]
    units: dict[Decimal, dict[str, str]] = {}
    for other in theirs:
        for number in other.numbers:
            units.setdefault(number, {}).setdefault(other.unit, other.text)
    every = {unit for known in units.values() for unit in known}
    for quantity in mine:
        known: dict[str, str] = {}
        for number in quantity.numbers:
            known |= units.get(number, {})
        if not known or {quantity.unit, *known} >= {"g", "GBP"} or _is_short_form(quantity, theirs):
            continue
        if any(
            other.unit == quantity.unit and other.value and quantity.value and same_value(quantity.value, other.value) for other in theirs
        ):
            continue
        if set(known) == {""} and quantity.unit in every:
            continue  # between 4 and 7 crowns: the unit stands at the other number
        if set(known) == {""} and _is_age(text, quantity):
            continue
        if quantity.unit in known and (quantity.value is None or quantity.value.kind != "measure"):
            continue
        yield quantity.text, next(words for unit, words in known.items())


def _is_age(text: str, quantity: _Quantity) -> bool:
    """Whether a quantity is somebody's age in full: `the 61-year-old Marchetti` for `Marchetti, 61`."""
    at = text.find(quantity.text)
    return quantity.unit == "month" and _OLD.match(text, at + len(quantity.text)) is not None


def _is_short_form(quantity: _Quantity, theirs: Sequence[_Quantity]) -> bool:
    """Whether a quote says `10 micrograms` where the statement says `10 micrograms per litre`."""
    if quantity.value is None or "/" not in quantity.unit:
        return False
    return any(
        other.value is not None and other.unit == quantity.unit.split("/")[0] and other.value.low == quantity.value.low for other in theirs
    )


@dataclass(frozen=True, slots=True)
class _Quantity:
    """A figure with its unit: the words, the bare numbers in them, the base unit, and the value where `find_values` reads one."""

    text: str
    numbers: tuple[Decimal, ...]
    unit: str
    value: Value | None


@lru_cache(maxsize=256)
def _quantities(text: str) -> tuple[_Quantity, ...]:
    return tuple(_read_quantities(text))


def _read_quantities(text: str) -> Iterator[_Quantity]:
    for share in find_shares(text):
        yield _Quantity(share.text, (share.percent,), "%", None)
    for value in find_values(text):
        numbers = tuple(figure.value for figure in find_figures(value.text, every=True))
        points = _POINTS.match(text, value.end) if not value.unit else None
        if points is not None:
            yield _Quantity(text[value.start : points.end()], numbers, "percentage points", None)
        else:
            yield _Quantity(value.text, numbers, value.unit, value)
