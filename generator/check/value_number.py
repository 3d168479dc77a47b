"""value-number, value-unit: a statement's figures must be those of its quotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.check.input import CheckInput
from generator.check.rule import Rule, shown
from generator.findings import Finding, Severity
from generator.language.guards.reckoning import find_reckoned
from generator.language.words.clock import clock_times
from generator.language.words.figures import Figure, find_figures
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
        "and so do `8.4 million` and `8,400,000`. A number that was worked out, rounded or converted is not the source's, but for "
        "what the statement shows to be so: `nearly 60 percent` for 58, `more than 3 months` for 97 days, `5 higher` for a rise "
        "from 20 to 25, `two weeks` for 14 days, `four of the five` beside the one that is left. "
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

_POINTS = re.compile(r"\s?(?:percentage[\s-]|per\s?cent(?:age)?[\s-])points?|\s?pp\b")
_TIED = re.compile(r"-[a-z]{3,}(?![\w-])|\sof\s(?:the|its|their|his|her|these|those)\s\w+\s\w+")
"""What a number counts, so close behind it that no other number may stand there."""
_SENTENCE_END = re.compile(r"[.!?;]\s")
MOST_COUNTED = 100
"""Above this a number that is left out is hardly the one that a repeated small one should have been."""
_MINUS = re.compile(r"(?:\bminus\s|[-−])\Z")
_BEFORE = 8
"""Characters before a number in which its minus is looked for."""
_OLD = re.compile(r"s?[\s-]old\b")


def check(data: CheckInput) -> Iterator[Finding]:
    """A finding for each figure of a shown statement that none of its found quotes has."""
    for statement, cited in data.worded:
        if not (figures := find_figures(statement.text)):
            continue
        known = frozenset().union(*map(_vouched, cited))
        missing = [figure for figure in figures if figure.value not in known]
        missing = _not_otherwise(missing, statement.text, cited) if missing else find_repeated(statement.text, cited)
        missing = missing or find_exchanged(statement.text, cited)
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
    shares = list(find_shares(text))
    percentages = frozenset().union(*map(_percentages, cited)) if shares else frozenset()
    told = frozenset().union(*(_vouched(share.text) for share in shares if share.percent in percentages))
    times = frozenset().union(*map(clock_times, cited))
    left = [figure for figure in missing if figure.value not in told and times.isdisjoint(clock_times(figure.text))]
    reckoned = find_reckoned(text, left, cited) if left else frozenset()
    return [figure for figure in left if figure.value not in reckoned]


def _percentages(words: str) -> frozenset[Decimal]:
    """The percentages of a quote."""
    return frozenset(value.low for value in find_values(words) if value.unit == "%" and value.low is not None)


def find_repeated(text: str, cited: Sequence[str]) -> list[Figure]:
    """The figure that one sentence has twice and the quotes once, while it leaves out another: `three of three` for `two of three`.

    Empty where there is none. Time linear in the length of the texts.
    """
    if not _has_twice(find_figures(text)):
        return []  # by far the most
    sentences = _SENTENCE_END.split(text)
    several = [found for found in map(find_figures, sentences) if _has_twice(found)]
    if not several:
        return []
    theirs = _count_values(tuple(cited))
    repeated: list[Figure] = []
    for figures in several:
        seen: dict[Decimal, int] = {}
        for figure in figures:
            seen[figure.value] = times = seen.get(figure.value, 0) + 1
            if times > theirs.get(figure.value, 0):
                repeated.append(figure)
    if not repeated:
        return []
    used = {figure.value for figure in find_figures(text, every=True)}
    leaves_out = any(value not in used and value == value.to_integral_value() and value < MOST_COUNTED for value in theirs)
    return repeated if leaves_out else []


def _has_twice(figures: Sequence[Figure]) -> bool:
    """Whether two figures have one value."""
    return len(figures) > 1 and len(figures) > len({figure.value for figure in figures})


def find_exchanged(text: str, cited: Sequence[str]) -> list[Figure]:
    """The numbers before words that stand in the quotes too, but only behind other numbers: `four-party`, `three of its five parties`.

    Empty where there is none. Time linear in the length of the texts.
    """
    if not (mine := _counted(text)):
        return []
    theirs: dict[str, set[Decimal]] = {}
    for words in cited:
        for figure, counted in _counted(words):
            theirs.setdefault(counted, set()).add(figure.value)
    own: dict[str, set[Decimal]] = {}
    for figure, counted in mine:
        own.setdefault(counted, set()).add(figure.value)
    return [figure for figure, counted in mine if (there := theirs.get(counted)) is not None and there.isdisjoint(own[counted])]


@lru_cache(maxsize=256)
def _counted(text: str) -> tuple[tuple[Figure, str], ...]:
    """(number, the words right behind it) of each number with a word tied to it by a hyphen, or with an `of` and its words."""
    if not (_TIED.search(text)):
        return ()
    found, at = [], 0
    for figure in find_figures(text):
        at = text.find(figure.text, at)
        if (tied := _TIED.match(text, at + len(figure.text))) is not None:
            found.append((figure, " ".join(tied[0].casefold().split())))
        at += len(figure.text)
    return tuple(found)


@lru_cache(maxsize=256)
def _count_values(cited: tuple[str, ...]) -> Counter[Decimal]:
    """How often the quotes have each number."""
    return Counter([figure.value for words in cited for figure in find_figures(words, every=True)])


@lru_cache(maxsize=256)
def _vouched(words: str) -> frozenset[Decimal]:
    """The numbers that a quote has."""
    return frozenset((*(figure.value for figure in find_figures(words, every=True)), *(share.percent for share in find_shares(words))))


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
        if any(_is_rate_told_apart(text, quantity.unit, unit) for unit in known):
            continue
        if any(
            other.unit == quantity.unit and other.value and quantity.value and same_value(quantity.value, other.value) for other in theirs
        ):
            continue
        if set(known) == {""} and quantity.unit in every:
            continue  # between 4 and 7 crowns: the unit stands at the other number
        if set(known) == {""} and (_is_age(text, quantity) or _is_below_zero(text, quantity)):
            continue
        if quantity.unit in known and (quantity.value is None or quantity.value.kind != "measure"):
            continue
        yield quantity.text, next(words for unit, words in known.items())


def _is_rate_told_apart(text: str, unit: str, rate: str) -> bool:
    """Whether a statement tells a rate in two places: `every day … 90,000 litres` for `90,000 litres a day`."""
    base, _, period = rate.partition("/")
    return bool(period) and base == unit and re.search(rf"\b(?:every|each|per|an?)\s{re.escape(period)}\b", text, re.IGNORECASE) is not None


def _is_age(text: str, quantity: _Quantity) -> bool:
    """Whether a quantity is somebody's age in full: `the 61-year-old Marsh` for `Marsh, 61`."""
    at = text.find(quantity.text)
    return quantity.unit == "month" and _OLD.match(text, at + len(quantity.text)) is not None


def _is_below_zero(text: str, quantity: _Quantity) -> bool:
    """Whether a quantity is a temperature that a bare `minus six` can only mean."""
    at = max(0, text.find(quantity.text))
    return quantity.unit == "°" and _MINUS.search(text, max(0, at - _BEFORE), at) is not None


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
