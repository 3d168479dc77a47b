"""Numbers of a text with what they count: scale, unit, currency, percent, range, and one normalised value to compare by.

Digits and words are read alike. Numbers that are names (Article 5, Route 9), times of day and parts of dates are labels, never
values. Normalised values are Decimals in a base unit, so 41 ppb and 41 micrograms per litre are equal and 41 milligrams are
not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.language.words.dates import find_dates
from generator.language.words.tokens import STOP_WORDS, Word, find_words, fold_word, keep_once, split_pieces, split_words, stem
from generator.language.words.units import CURRENCY_SIGNS, CURRENCY_WORDS, PER, UNITS

_LISTED_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_APPROXIMATE_WORDS = "about around approximately roughly nearly almost some circa estimated"
_LISTED_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    """
_ONES = {word: number for number, word in enumerate(_LISTED_ONES.split())}
_TENS = {word: 10 * number for number, word in enumerate(_LISTED_TENS.split(), 2)}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "bn": 10**9, "dozen": 12}
_SHORT_SCALES = {"m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "k": 1000, "tn": 10**12}
_APPROXIMATE = frozenset(_APPROXIMATE_WORDS.split())
_AT_LEAST = re.compile(r"(?:at\s+least|(?<!no\s)(?<!not\s)more\s+than|over|above|upwards\s+of|exceeding|minimum\s+of)\s*$", re.IGNORECASE)
_AT_MOST = re.compile(
    r"(?:at\s+most|up\s+to|fewer\s+than|less\s+than|under|below|not?\s+more\s+than|as\s+many\s+as|maximum\s+of)\s*$",
    re.IGNORECASE,
)
_OR_MORE = re.compile(r"\s+or\s+(?:more|over)\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\b\.?|hours?\b)|\b\d{1,2}\s*[ap]\.?m\b\.?|\b\d{1,2}:\d\d\b|\b0\d{3}\b|\b\d{4}\s+(?:GMT|UTC|CES?T|BST)\b|\b\d{3}-\d{4}\b|"
    r"\b(?:five|ten|twenty|twenty-five|quarter|half)\s+past\s+(?:\w+)\b|\bat\s+(?:five|ten|twenty|quarter)\s+to\s+\w+\b|"
    r"(?:(?<=\bat )|(?<=\bby )|(?<=\buntil )|(?<=\bbefore )|(?<=\bafter ))"
    r"(?:[01]?\d|2[0-3])\.[0-5]\d(?=\s*(?:[.,;:)”\"]|$)|\s+(?:on|in|and|but|that|when)\b)|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:o['’]clock|in\s+the\s+(?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_UNIT_SIGN = re.compile("|".join(map(re.escape, (*CURRENCY_SIGNS, "%"))))
_UNIT_WORDS = frozenset({*UNITS, *CURRENCY_WORDS, *"percent percentage pc per pp part square cubic".split()})
"""Words of which a value with a unit has at least one, where it has no sign; a plural is not listed."""
_RANGE_JOIN = re.compile(r"(?:\s*[-–—]\s*|\s+(?:votes?\s+)?to\s+|\s+and\s+)$")


@dataclass(frozen=True, slots=True)
class Value:
    """One number of a text and what it says.

    `start` and `end` cover number, scale and unit. `low` and `high` are in the base unit and equal unless it is a range. `kind`
    is count, money, percent, measure, ordinal, age, tally or label. `unit` is the base unit, currency code or "". `noun` holds
    the stems of the words counted, nearest first. `bound` is "min" or "max" for at least and at most.
    """

    start: int
    end: int
    text: str
    low: Decimal
    high: Decimal
    kind: str
    unit: str = ""
    noun: tuple[str, ...] = ()
    approximate: bool = False
    bound: str = ""

    def __post_init__(self) -> None:
        keep_once(self, "text", "kind", "unit")

    @property
    def key(self) -> str:
        """A term that is equal for equal values, however they are written; measures keep two digits, as conversions round."""
        number = self.low.normalize()
        if self.kind == "measure" and number:
            number = round(number, 1 - number.adjusted()).normalize()
        return f"#{number:f}{self.unit}"


_LOOSE = Decimal("0.05")


def same_value(first: Value, second: Value, tolerance: Decimal = Decimal("0.02")) -> bool:
    """Whether two values agree: the same kind and unit, and equal within rounding (5 % where a side says about)."""
    if first.unit != second.unit or (first.kind == "percent") != (second.kind == "percent"):
        return False
    if "tally" in (first.kind, second.kind):
        return (first.low, first.high) == (second.low, second.high)
    about = first.approximate or second.approximate
    if first.kind == "count" and not about:
        return first.low <= second.high and second.low <= first.high
    most = 1 + (_LOOSE if about or first.kind == "measure" else tolerance)
    return first.low <= second.high * most and second.low <= first.high * most


def may_have_unit(text: str) -> bool:
    """Whether a value of `text` can have a unit: not where neither a sign nor a word for one stands there. Cheap beside `find_values`."""
    return any(map(_has_unit, split_pieces(text)))


@lru_cache(maxsize=65536)
def _has_unit(piece: str) -> bool:
    return _UNIT_SIGN.search(piece) is not None or any(map(_is_unit_word, split_words(piece)[1::2]))


def _is_unit_word(word: str) -> bool:
    folded = fold_word(word)
    return folded in _UNIT_WORDS or folded.removesuffix("s") in _UNIT_WORDS


@lru_cache(maxsize=256)  # several rules look at a quote
def find_values(text: str) -> tuple[Value, ...]:
    """Every number of `text` that is not part of a date or a time of day, in order and disjoint. Never raises."""
    words = find_words(text)
    taken = [(mention.start, mention.end) for mention in find_dates(text) if mention.kind != "duration"]
    taken += [match.span() for match in _CLOCK.finditer(text)]
    blocked = _Blocked(taken)
    found: list[Value] = []
    at = 0
    while at < len(words):
        run = _read_number(text, words, at)
        if run is None:
            at += 1
            continue
        number, after = run
        if blocked.covers(words[at].start):
            at += 1
            continue
        value, after = _describe(text, words, at, after, number)
        if found and (joined := _join_range(text, found[-1], value)) is not None:
            found[-1] = joined
        else:
            found.append(value)
        at = after
    return tuple(found)


class _Blocked:
    """Offsets inside dates and times, asked about in rising order."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._next = 0

    def covers(self, offset: int) -> bool:
        while self._next < len(self._spans) and self._spans[self._next][1] <= offset:
            self._next += 1
        return self._next < len(self._spans) and self._spans[self._next][0] <= offset


def _joined(text: str, first: Word, second: Word) -> bool:
    """Whether two words follow each other with nothing but blanks or one hyphen between them."""
    gap = text[first.end : second.start]
    return gap.strip() in ("", "-", "‑", "–") and "\n" not in gap


def _read_number(text: str, words: tuple[Word, ...], at: int) -> tuple[Decimal, int] | None:
    """The number that starts at word `at`, scales included, and the index of the word after it; None where none starts."""
    word = words[at]
    if word.folded[0].isdigit():
        digits = word.folded
        if len(digits) > 40 or digits.count(".") > 1:
            return None
        number, after = Decimal(digits), at + 1
        if after < len(words) and _joined(text, word, words[after]):
            scale = words[after].folded
            glued = words[after].start == word.end
            if scale in _SCALES and scale != "dozen":
                return number * _SCALES[scale], after + 1
            if scale in _SHORT_SCALES and (glued or scale == "bn") and _has_currency(text, word.start):
                return number * _SHORT_SCALES[scale], after + 1
        return number, after
    return _read_words(text, words, at)


def _read_words(text: str, words: tuple[Word, ...], at: int) -> tuple[Decimal, int] | None:
    total, current, after = 0, 0, at
    seen = False
    while after < len(words):
        folded = words[after].folded
        if after > at and not _joined(text, words[after - 1], words[after]):
            break
        if folded in _ONES:
            if seen and (current % 10 or (current % 100 >= 10 and _ONES[folded] > 9)):
                break
            current += _ONES[folded]
        elif folded in _TENS:
            if seen and current % 100:
                break
            current += _TENS[folded]
        elif folded in _SCALES and seen:
            if folded in ("hundred", "dozen"):
                current = max(current, 1) * _SCALES[folded]
            else:
                total, current = total + max(current, 1) * _SCALES[folded], 0
        elif (
            folded == "and"
            and seen
            and current % 100 == 0
            and (current or total)
            and after + 1 < len(words)
            and (words[after + 1].folded in _ONES or words[after + 1].folded in _TENS)
            and words[after - 1].folded in _SCALES
        ):
            after += 1
            continue
        else:
            break
        seen = True
        after += 1
    return (Decimal(total + current), after) if seen else None


def _has_currency(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start].rstrip()[-1:] in CURRENCY_SIGNS


def _describe(text: str, words: tuple[Word, ...], at: int, after: int, number: Decimal) -> tuple[Value, int]:
    start, end = words[at].start, words[after - 1].end
    kind, unit, factor = "count", "", Decimal(1)
    sign = text[max(0, start - 2) : start].rstrip()[-1:]
    following = words[after] if after < len(words) and _joined(text, words[after - 1], words[after]) else None
    if sign in CURRENCY_SIGNS:
        kind, unit, start = "money", CURRENCY_SIGNS[sign], text.rindex(sign, 0, start)
        if (
            sign == "$"
            and text[max(0, start - 2) : start].upper() in ("US", "AU", "CA", "NZ", "HK")
            and not text[max(0, start - 3) : start - 2].isalnum()
        ):
            start -= 2
    elif text[end : end + 1] == "%" or text[end : end + 2] == " %":
        kind, unit, end = "percent", "%", text.index("%", end) + 1
    elif text[end : end + 2].lower() in ("st", "nd", "rd", "th") and following is not None and following.start == end:
        kind, end, after = "ordinal", following.end, after + 1
    elif following is not None:
        folded = following.folded
        singular = folded if folded in UNITS else (folded[:-1] if folded.endswith("s") else folded)
        if folded in ("percent", "pc") or (folded == "per" and after + 1 < len(words) and words[after + 1].folded == "cent"):
            after += 1 if folded != "per" else 2
            kind, unit, end = "percent", "%", words[after - 1].end
        elif folded in CURRENCY_SIGNS or singular in CURRENCY_WORDS:
            kind, unit, end, after = "money", CURRENCY_WORDS[singular], following.end, after + 1
        elif folded in ("part", "parts") and (scale := _parts_per(words, after)):
            kind, unit, factor = "measure", "g/l", Decimal("0.000001") if scale == "billion" else Decimal("0.001")
            after += 3
            end = words[after - 1].end
        elif (power := _power(text, words, after)) is not None:
            unit, factor = power
            kind, end, after = "measure", words[after + 1].end, after + 2
        elif singular in UNITS:
            unit, factor = UNITS[singular]
            kind, end, after = "measure", following.end, after + 1
            unit, factor, end, after = _per(text, words, after, unit, factor, end)
    label = kind == "count" and after - at == 1 and _is_label(text, words, at)
    before = text[max(0, start - 24) : start]
    minimum = bool(_AT_LEAST.search(before)) or _OR_MORE.match(text[end : end + 12]) is not None
    value = Value(
        start=start,
        end=end,
        text=text[start:end],
        low=number * factor,
        high=number * factor,
        kind="label" if label else ("age" if kind == "count" and _is_age(text, words, at, after) else kind),
        unit=unit,
        noun=_find_noun(text, words, after),
        approximate=at > 0 and words[at - 1].folded in _APPROXIMATE,
        bound="min" if minimum else ("max" if _AT_MOST.search(before) else ""),
    )
    return value, after


def _parts_per(words: tuple[Word, ...], at: int) -> str:
    if at + 2 < len(words) and words[at + 1].folded == "per" and words[at + 2].folded in ("billion", "million"):
        return words[at + 2].folded
    return ""


def _power(text: str, words: tuple[Word, ...], at: int) -> tuple[str, Decimal] | None:
    """The base unit and factor of a square or cubic length that starts at word `at`; None where none does."""
    if words[at].folded not in ("square", "cubic") or at + 1 >= len(words) or not _joined(text, words[at], words[at + 1]):
        return None
    length = words[at + 1].folded
    unit, factor = UNITS.get(length if length in UNITS else length.removesuffix("s"), ("", Decimal(0)))
    if unit != "m":
        return None
    return ("m2", factor**2) if words[at].folded == "square" else ("l", factor**3 * 1000)


def _per(text: str, words: tuple[Word, ...], after: int, unit: str, factor: Decimal, end: int) -> tuple[str, Decimal, int, int]:
    """A unit followed by another it is divided by: per litre, an hour, /l."""
    if after < len(words):
        gap = text[end : words[after].start]
        if gap == "/" and words[after].folded in PER:
            under, stop = words[after].folded, after + 1
        elif gap.strip() == "" and words[after].folded in ("per", "a", "an") and after + 1 < len(words):
            under, stop = words[after + 1].folded, after + 2
        else:
            return unit, factor, end, after
        if under in PER:
            end, after = words[stop - 1].end, stop
            if unit == "m" and PER[under] in ("h", "s"):
                return "m/s", (factor / Decimal(3600) if PER[under] == "h" else factor), end, after
            return f"{unit}/{PER[under]}", factor, end, after
    return unit, factor, end, after


def _is_label(text: str, words: tuple[Word, ...], at: int) -> bool:
    """Whether a number names something: Article 5, Route 9, chromium-6."""
    word = words[at]
    if not word.folded[0].isdigit() or at == 0 or "," in word.text:
        return False
    previous = words[at - 1]
    gap = text[previous.end : word.start]
    if gap in ("-", "‑"):
        return not previous.folded[0].isdigit()
    if gap != " " or not previous.is_capitalised:
        return False
    sentence_start = at == 1 or text[max(0, previous.start - 4) : previous.start].rstrip()[-1:] in (
        ".",
        "!",
        "?",
        ":",
        "“",
        '"',
        "",
    )
    return (
        not (sentence_start and (previous.folded in STOP_WORDS or previous.folded in _APPROXIMATE))
        and previous.folded not in STOP_WORDS
    )


def _is_age(text: str, words: tuple[Word, ...], at: int, after: int) -> bool:
    word = words[at]
    if after < len(words) and text[word.end : words[after].start] in ("-", "‑") and words[after].folded == "year":
        return True
    before, behind = text[max(0, word.start - 2) : word.start], text[word.end : word.end + 1]
    return before == ", " and behind in (",", ";", ".", ")") and at > 0 and words[at - 1].is_capitalised and after - at == 1


def _find_noun(text: str, words: tuple[Word, ...], after: int) -> tuple[str, ...]:
    """Stems of up to three content words right after a number, nearest first."""
    stems: list[str] = []
    position = after
    while position < len(words) and len(stems) < 3 and position < after + 5:
        word = words[position]
        gap = text[words[position - 1].end : word.start] if position else ""
        if position > after or stems:
            if gap.strip(" -‑\n") or word.folded in STOP_WORDS - {"of"}:
                break
        elif gap.strip(" -‑%"):
            break
        if word.folded in STOP_WORDS:
            if word.folded != "of" or stems:
                break
        elif not word.folded[0].isdigit():
            stems.append(stem(word.folded))
        position += 1
    return tuple(stems)


def _join_range(text: str, first: Value, second: Value) -> Value | None:
    """Two numbers as one range (10 to 15 percent, between 10 and 15) or tally (7-2), or None where they are separate."""
    gap = text[first.end : second.start]
    if len(gap) > 12 or len(first.text) > 60 or _RANGE_JOIN.search(gap) is None or not _RANGE_JOIN.fullmatch(gap):
        return None
    if gap.strip() == "and" and text[max(0, first.start - 9) : first.start].strip().lower()[-7:] != "between":
        return None
    if (
        first.kind not in ("count", second.kind)
        or (first.unit and first.unit != second.unit)
        or "label" in (first.kind, second.kind)
    ):
        return None
    low, high = first.low, second.low
    if second.kind != "count" and first.kind == "count":
        # "10 to 15 million dollars": the scale and the unit of the second number hold for the first too
        digits = second.text.split()[0].strip("$€£,")
        spelled = _ONES.get(digits.lower(), _TENS.get(digits.lower(), 0))
        plain = Decimal(digits.replace(",", "")) if digits.replace(",", "").replace(".", "", 1).isdecimal() else Decimal(spelled)
        low = first.low * (second.low / plain if plain else Decimal(1))
    kind = "tally" if low > high and second.kind == "count" else second.kind
    return Value(
        first.start,
        second.end,
        text[first.start : second.end],
        low,
        high if kind == "tally" else max(low, high),
        kind,
        second.unit,
        second.noun,
        first.approximate or second.approximate,
        first.bound or second.bound,
    )
