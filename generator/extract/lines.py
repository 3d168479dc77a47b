"""Lines: what a source is cut into before each piece gets its kind, and the cutting of plain text and Markdown.

A line is one paragraph: one line of text, or several where the text was wrapped by hand.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from generator.model import BlockKind, Span

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_STARTS_BLOCK = re.compile(r"\s{0,3}(?:#{1,6}\s|[-*+•◦▪‣]\s|\d{1,3}[.)]\s|>|\||```|~~~|:::|!!!|---|===|\*\*\*)")
_ENDS = re.compile(r"[.!?:…][\"'”’»)\]*_]{0,4}\s*\Z")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]*_]{0,4}(?:\[\d{1,3}\]){0,3}\s*\Z")
_CLOCK = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s+\w{2,4})?|\d{1,2}\s?[ap]\.?m\.?", re.I
)
_FRONT_MATTER = re.compile(r"\s*---[ \t]*(?:\r\n|\n|\r)")
_FRONT_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.M)


@dataclass(slots=True)
class Line:
    """A piece of a source waiting for its kind.

    `tag` is the HTML element it stands in ("" for text), `level` the rank of a heading (0 for none), `links` the share of its
    characters that are link text, `hints` the words of class, id and role around it, `section` the number of the line after
    the last one of its nearest enclosing part of the page. `kind` and `reason` are filled once it is known what the line is.
    """

    span: Span
    text: str
    kind: BlockKind | None = None
    reason: str = ""
    tag: str = ""
    level: int = 0
    links: float = 0.0
    hints: frozenset[str] = frozenset()
    section: int = 0
    time: str = ""
    gap: bool = True
    in_item: bool = False
    in_quote: bool = False
    in_picture: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the line still has no kind."""
        return self.kind is None

    def become(self, kind: BlockKind, reason: str) -> None:
        """Give the line its kind; the first verdict stays."""
        if self.kind is None:
            self.kind, self.reason = kind, reason


def is_clock_line(words: str) -> bool:
    """Whether a line is nothing but a time of day, as over the entries of a running report."""
    return len(words) <= 40 and bool(_CLOCK.fullmatch(words))


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does, with quotation marks and emphasis after the stop allowed."""
    return bool(_SENTENCE_END.search(text[-16:]))


def is_prose(text: str) -> bool:
    """Whether a line reads like a sentence of an article: long enough, and with sentence punctuation."""
    words = len(text[:2000].split())
    return words >= 25 or (words >= 10 and ends_sentence(text))


def front_matter_end(text: str) -> int:
    """Offset just after a leading `---` block of a Markdown file; 0 where there is none or it never closes."""
    opening = _FRONT_MATTER.match(text)
    if not opening:
        return 0
    closing = _FRONT_END.search(text, opening.end(), min(len(text), opening.end() + 20_000))
    return closing.end() if closing else 0


def cut_lines(text: str, start: int = 0) -> list[Line]:
    """The non-blank lines of `text` from `start`, trimmed, with hand-wrapped ones joined to paragraphs."""
    raw: list[tuple[int, int, bool]] = []
    last_end = start
    for found in _LINE.finditer(text, start):
        stripped = found[0].strip()
        if not stripped:
            continue
        begin = found.start() + len(found[0]) - len(found[0].lstrip())
        newlines = text.count("\n", last_end, begin) or text.count("\r", last_end, begin)
        raw.append((begin, begin + len(stripped), newlines > 1 or not raw))
        last_end = begin + len(stripped)
    width = _wrap_width(text, raw)
    out: list[Line] = []
    for index, (begin, end, gap) in enumerate(raw):
        if out and not gap and width and _continues(text, raw[index - 1], (begin, end), width):
            out[-1].span = Span(out[-1].span.start, end)
        else:
            out.append(Line(Span(begin, end), "", gap=gap))
    for line in out:
        line.text = line.span.slice(text)
    return out


def _wrap_width(text: str, raw: list[tuple[int, int, bool]]) -> int:
    """The width `text` was wrapped at by hand, 0 where each line is a paragraph of its own.

    Wrapped text has many lines of nearly one length that stop in mid-sentence; lists and headings have not.
    """
    followed = [(a, b) for (a, b, _), (_, _, gap) in itertools.pairwise(raw) if not gap]
    lengths = sorted(b - a for a, b in followed)
    if len(lengths) < 3:
        return 0
    width = lengths[(len(lengths) * 9) // 10 if len(lengths) > 9 else -1]
    if not 30 <= width <= 160:
        return 0
    full = [(a, b) for a, b in followed if b - a >= 0.7 * width]
    broken = sum(1 for a, b in full if not _ENDS.search(text, max(a, b - 8), b))
    return width if len(full) >= 3 and len(full) * 2 >= len(followed) and broken * 2 >= len(full) else 0


def _continues(text: str, before: tuple[int, int, bool], line: tuple[int, int], width: int) -> bool:
    a, b, _ = before
    if _STARTS_BLOCK.match(text, line[0], line[1]) or (text[a] in "#|" and text[a:b].lstrip("#")[:1] in " |"):
        return False
    if text[line[0]].islower():
        return True
    # A paragraph's last line is short; a full line goes on even after a full stop.
    return b - a >= 0.75 * width or (b - a >= 0.5 * width and not _ENDS.search(text, max(a, b - 8), b))
