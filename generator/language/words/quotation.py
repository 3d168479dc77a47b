"""Passages between quotation marks: double and single, curly and straight, guillemets. Marks are paired, speakers are not sought.

An apostrophe is never a mark: a single mark opens only before a word and after a blank, and closes only after one.
"""
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Span

_PAIRS = {"`": "'", "“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", '"': '"', "'": "'", "”": "”"}
_MARK = re.compile(f"[{re.escape(''.join(_PAIRS))}]")
_ENDS = {mark: re.compile(f"[{re.escape(ends + mark)}]") for mark, ends in _PAIRS.items()}
"""What is looked at inside a passage: the marks that may close it, and its own once more."""

_LIMIT = 4000


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quoted passage. `inner` is what stands between the marks, `outer` includes them."""

    inner: Span
    outer: Span
    mark: str
    closed: bool = True


def find_quotations(text: str, span: Span) -> Iterator[Quotation]:
    """The quoted passages of one block, outermost only, left to right.

    A double mark that is never closed runs to the end of the block: a speech that goes on in the next paragraph. An unclosed
    single mark, or a passage without a letter, is no quotation.
    """
    at = span.start
    # Up to where each mark is known not to close: no stretch is searched twice for the same mark.
    searched: dict[str, int] = {}
    while (found := _MARK.search(text, at, span.end)) is not None:
        at, mark = found.start(), found.group()
        if not _opens(text, at, span):
            at += 1
            continue
        stop = min(span.end, at + _LIMIT)
        if mark == "`":
            end = text.find("''", at + 2, stop)
            if end > at + 2 and (quotation := _inside(text, at, 2, end, 2)):
                yield quotation
                at = end + 2
            else:
                at += 1
            continue
        end = _closing(text, at, max(at + 1, searched.get(mark, 0)), stop)
        closed = end >= 0
        if not closed:
            searched[mark] = max(stop, searched.get(mark, 0)) if mark != "“" else 0
            again = max(text.rfind(other, at + 1, span.end) for other in "“\"")
            if mark not in "“\"" or again >= 0 or span.end - at < 25:
                at += 1
                continue
            end = span.end
        if quotation := _inside(text, at, 1, end, 1 if closed else 0):
            yield quotation
            at = end + 1
        else:
            at += 1


def _inside(text: str, at: int, opening: int, end: int, closing: int) -> Quotation | None:
    """The passage between marks of those lengths at `at` and `end`; None without a letter in it. No closing mark: it goes on."""
    start, stop = at + opening, end
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if not any(c.isalpha() for c in text[start:stop]):
        return None
    return Quotation(Span(start, stop), Span(at, end + closing), text[at], closing > 0)


def _opens(text: str, at: int, span: Span) -> bool:
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1] if at + 1 < span.end else " "
    mark = text[at]
    if mark == "”" or (mark == "»" and not before.isspace()):
        # Some languages open with the mark that others close with; only a mark after a blank and before a word does.
        return mark == "»" and not after.isspace()
    if mark == "`":
        return text.startswith("``", at) and not text[at + 2 : at + 3].isspace()  # ``as agencies send them''
    if mark in "'‘":
        return (before.isspace() or before in "“\"—–-") and after.isalnum() and not after.isdigit()
    if mark == '"':
        return not before.isalnum() and not after.isspace()
    return True


def _closing(text: str, at: int, place: int, stop: int) -> int:
    """Where the passage that opens at `at` closes, looked for from `place` to `stop`; -1 where it does not."""
    mark, ends = text[at], _PAIRS[text[at]]
    while (found := _ENDS[mark].search(text, place, stop)) is not None:
        place, character = found.start(), found.group()
        if character in ends and place > at + 1:
            after = text[place + 1] if place + 1 < len(text) else " "
            if mark not in "'‘":
                return place
            # "drivers’ union" inside single marks: a later mark that can close is better.
            inside = after.isalnum() or text[place - 1].isspace()
            if not inside and not (text[place - 1] in "sS" and _later_close(text, place, stop, ends)):
                return place
        elif mark == "“" and character == "“":
            return -1
        place += 1
    return -1


def _later_close(text: str, place: int, stop: int, ends: str) -> bool:
    """Whether a mark that follows punctuation closes later in the same sentence run."""
    look = place + 1
    if text[look : look + 1] != " " or not text[look + 1 : look + 2].islower():
        return False
    for at in range(look, min(stop, place + 200)):
        if text[at] in ends and text[at - 1] in ",.!?" and not text[at + 1 : at + 2].isalnum():
            return True
    return False
