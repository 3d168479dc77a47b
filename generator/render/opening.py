"""What the overview opens with, and what it therefore need not say again: no reader is told one thing twice on one page.

A key point that the standfirst tells word for word, on the same evidence, stays a record with its own address; on the overview that
address is its sentence in the standfirst. What the standfirst does not show of it, a mark or another passage, keeps it in the list.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.model import Event, KeyPoint, Summary
from generator.render.filters import one_line

_ENDS = ".!?…”\"’)"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the standfirst; where `point` is set, the sentence or sentences of that point."""

    text: str
    point: KeyPoint | None = None


def split_standfirst(standfirst: Summary, points: Sequence[KeyPoint]) -> tuple[Piece, ...]:
    """The standfirst in reading order, each point that it tells as a piece of its own; together, a blank between two, they are its text."""
    text = one_line(standfirst.text)
    cited = {(citation.source, citation.quote, citation.span) for citation in standfirst.cites}
    found: list[tuple[int, int, KeyPoint]] = []
    for point in points:
        told = one_line(point.text)
        start = text.find(told) if told else -1
        if start < 0 or not _is_whole(text, start, start + len(told)):
            continue
        if all((citation.source, citation.quote, citation.span) in cited for citation in point.cites):
            found.append((start, start + len(told), point))
    found.sort(key=lambda each: (each[0], -each[1]))
    pieces: list[Piece] = []
    at = 0
    for start, end, point in found:
        if start < at:
            continue
        if between := text[at:start].strip():
            pieces.append(Piece(between))
        pieces.append(Piece(text[start:end], point))
        at = end
    if rest := text[at:].strip():
        pieces.append(Piece(rest))
    return tuple(pieces)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` are sentences of the text and no part of one."""
    before, after = text[:start].rstrip(), text[end:]
    return (not before or before[-1] in _ENDS) and text[end - 1] in _ENDS and (not after or after[0].isspace())


def untold_first(events: Sequence[Event], told: Collection[str], most: int) -> list[Event]:
    """At most `most` events in their order, rather those whose text is not among the texts `told`."""
    texts = {one_line(text) for text in told}
    fresh = [event for event in events if one_line(event.text) not in texts]
    if len(fresh) >= most:
        return fresh[:most]
    room = most - len(fresh)
    kept = {event.id for event in fresh} | {event.id for event in [e for e in events if one_line(e.text) in texts][:room]}
    return [event for event in events if event.id in kept]
