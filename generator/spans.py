"""Offsets and quotes: offset <-> line and column, and where a quote stands in a text.

Two ways of matching exist, and no third. `exact`: the same characters, after Unicode NFC and folding each run of white space to
one blank, on both sides. `typographic`: the same again with curly quotation marks, apostrophes and dash kinds folded, on both
sides. Symbols, signs, brackets, digits and word order are never dropped; a similarity never makes a match.
"""
from __future__ import annotations

import bisect
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.model import Citation, Span


class MatchClass(StrEnum):
    """How a quote agrees with its source."""

    EXACT = "exact"
    TYPOGRAPHIC = "typographic"


_TYPOGRAPHIC = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)


def fold_typography(text: str) -> str:
    """`text` with curly quotation marks, apostrophes and dash kinds as their plain forms; offsets stay as they are."""
    return text.translate(_TYPOGRAPHIC)


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text folded for matching, with the offset in the original of each folded character."""

    folded: str
    offsets: tuple[int, ...]
    ends: tuple[int, ...]


def _fold(text: str) -> FoldedText:
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position, length = 0, len(text)
    while position < length:
        end = position + 1
        if text[position].isspace():
            while end < length and text[end].isspace():
                end += 1
            piece = " "
        else:
            while end < length and unicodedata.combining(text[end]):
                end += 1
            piece = unicodedata.normalize("NFC", text[position:end])
        for character in piece:
            out.append(character)
            starts.append(position)
            ends.append(end)
        position = end
    return FoldedText("".join(out), tuple(starts), tuple(ends))


@lru_cache(maxsize=256)
def fold_text(text: str) -> FoldedText:
    """`text` under NFC with white space folded, and the way back to its offsets."""
    return _fold(text)


@dataclass(frozen=True, slots=True)
class Match:
    """A place where a quote stands, and how exactly it agrees."""

    span: Span
    match_class: MatchClass


def find_quote(text: str, quote: str) -> tuple[Match, ...]:
    """Every place where `quote` stands in `text`, in order; typographic matches only where there is no exact one.

    White space around the quote is ignored. An empty quote stands nowhere.
    """
    wanted = quote.strip()
    if not wanted:
        return ()
    # The common case by far: the words are there character for character.
    if spans := _find_all(text, wanted):
        return tuple(Match(Span(at, at + len(wanted)), MatchClass.EXACT) for at in spans)
    folded = fold_text(text)
    needle = _fold(wanted).folded
    for match_class in MatchClass:
        hay = folded.folded
        if match_class is MatchClass.TYPOGRAPHIC:
            hay, needle = hay.translate(_TYPOGRAPHIC), needle.translate(_TYPOGRAPHIC)
        found = _find_all(hay, needle)
        if found:
            last = len(needle) - 1
            return tuple(Match(Span(folded.offsets[at], folded.ends[at + last]), match_class) for at in found)
    return ()


def _find_all(hay: str, needle: str) -> list[int]:
    places, at = [], hay.find(needle)
    while at >= 0:
        places.append(at)
        at = hay.find(needle, at + 1)
    return places


def cuts_word(text: str, span: Span) -> bool:
    """Whether `span` begins or ends inside a word or a number of `text` (`5 million` in `25 million` or `1.5 million`)."""
    quote = span.slice(text).strip()
    if not quote:
        return False
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    first, last = quote[0], quote[-1]
    if first.isalnum() and before and before[-1].isalnum():
        return _one_word(before[-1], first)
    if last.isalnum() and after and after[0].isalnum():
        return _one_word(last, after[0])
    if first.isdigit() and before:
        joined = before[-1] in ".,:/" and len(before) > 1 and before[0].isdigit()
        signed = before[-1] in "-−±+" and (len(before) == 1 or before[0].isspace() or before[0] in "([")
        if joined or signed:
            return True
    return bool(last.isdigit() and after and (after[0] in "%‰°" or (after[0] in ".,:/" and len(after) > 1 and after[1].isdigit())))


def _one_word(left: str, right: str) -> bool:
    # Scripts that put no blank between words have no word to cut.
    return not any("CJK" in name or "HIRAGANA" in name or "KATAKANA" in name or "THAI" in name for name in map(_name, (left, right)))


def _name(character: str) -> str:
    return unicodedata.name(character, "")


def locate_citation(text: str, citation: Citation) -> tuple[Match, ...]:
    """The places `citation` may mean, narrowed by its prefix and suffix where they are given; more than one is ambiguous."""
    matches = find_quote(text, citation.quote)
    if len(matches) > 1:
        # "art" stands in "party" too; nobody who cites it means that.
        matches = tuple(match for match in matches if not cuts_word(text, match.span)) or matches
    if len(matches) > 1 and (citation.prefix.strip() or citation.suffix.strip()):
        narrowed = tuple(match for match in matches if _context_fits(text, match.span, citation))
        return narrowed or matches
    return matches


def _context_fits(text: str, span: Span, citation: Citation) -> bool:
    # Twice the length leaves room for runs of white space, which folding shortens.
    prefix, suffix = _squeeze(citation.prefix), _squeeze(citation.suffix)
    before = _squeeze(text[max(0, span.start - 2 * len(citation.prefix) - 40) : span.start])
    after = _squeeze(text[span.end : span.end + 2 * len(citation.suffix) + 40])
    return before.endswith(prefix) and after.startswith(suffix)


def _squeeze(text: str) -> str:
    return " ".join(_fold(text).folded.translate(_TYPOGRAPHIC).split())


_MOST_PLACES = 64
_WIDEST_CONTEXT = 512


def context_for(text: str, span: Span, width: int = 32) -> tuple[str, str]:
    """(prefix, suffix) that tell `span` from every other occurrence of the same words; both empty where it is the only one.

    The context starts at `width` code points a side and doubles until it is enough. Words that an article repeats more than 64
    times, or whose surroundings are the same for 512 code points, stay ambiguous: telling them apart would cost more than they say.
    """
    quote = span.slice(text)
    places = find_quote(text, quote)
    if len(places) <= 1:
        return "", ""
    while True:
        prefix = " ".join(text[max(0, span.start - width) : span.start].split())
        suffix = " ".join(text[span.end : span.end + width].split())
        probe = Citation(source="", quote=quote, prefix=prefix, suffix=suffix)
        width *= 2
        if len(places) > _MOST_PLACES or width > _WIDEST_CONTEXT:
            return prefix, suffix
        if sum(_context_fits(text, match.span, probe) for match in places) <= 1:
            return prefix, suffix


_LINE_END = re.compile(r"\r\n|\n|\r")


class LineIndex:
    """Turns offsets into lines and columns, both from 1. Lines end at LF, CRLF or CR."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def position(self, offset: int) -> tuple[int, int]:
        """(line, column) of a code point offset."""
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
