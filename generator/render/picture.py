"""The timeline as a picture: inline SVG, made at build time, that says in words what it shows.

Gaps are drawn shorter the longer they are (by their square root), so that one early event does not press all others together;
the picture says so. What is uncertain is hollow, what lasts is a bar, what has no date is named below.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from generator.edtf import first_and_last_day
from generator.model import Event
from generator.render.dates import describe_date
from generator.render.filters import Safe, html_text
from generator.render.words import Words, read_words

_WIDTH = 420
_MARGIN = 14
_LEVEL = 17
_LEVELS = 5
_LETTER = 6.1
"""Width of a letter of a label, in units of the picture; labels that would touch go to another level, or are left out."""

_MOST = 200
"""Marks drawn at most; a picture of more shows nothing."""


@dataclass(frozen=True, slots=True)
class _Mark:
    first: int
    last: int
    label: str
    uncertain: bool


def draw_timeline(events: Sequence[Event], words: Words | None = None) -> Safe:
    """A `div` with the picture and its legend; empty where fewer than two events have different dates. English without `words`."""
    words = words or read_words("en")
    marks = sorted((mark for event in events if (mark := _mark(event, words)) is not None), key=lambda m: (m.first, m.last))[:_MOST]
    days = sorted({day for mark in marks for day in (mark.first, mark.last)})
    if len({mark.first for mark in marks}) < 2:
        return Safe("")
    places = _place(days)
    labels, levels = _label(marks, places)
    axis = 20 + levels * _LEVEL
    shapes = [f'<line class="axis" x1="0" x2="{_WIDTH}" y1="{axis}" y2="{axis}"/>']
    shapes += [_draw(mark, places, axis) for mark in dict.fromkeys(marks)]
    shapes += [f'<line class="stem" x1="{x}" x2="{x}" y1="{axis - 8}" y2="{axis - 10 - level * _LEVEL}"/>' for x, _, level, _ in labels]
    shapes += [f'<text x="{left}" y="{axis - 14 - level * _LEVEL}">{html_text(label)}</text>' for _, left, level, label in labels]
    said = html_text(_describe(events, marks, words))
    picture = f'<svg viewBox="0 0 {_WIDTH} {axis + 14}" role="img" aria-label="{said}" focusable="false">{"".join(shapes)}</svg>'
    return Safe(f'<div class="picture">{picture}<p class="legend" data-search-exclude>{said}</p></div>')


def _describe(events: Sequence[Event], marks: Sequence[_Mark], words: Words) -> str:
    said = [words.plain("event.picture", len(marks), first=marks[0].label, last=marks[-1].label)]
    uncertain = sum(mark.uncertain for mark in marks)
    if uncertain:
        said.append(words.plain("event.uncertain", uncertain))
    undated = sum(_mark(event, words) is None for event in events)
    if undated:
        said.append(words.plain("event.undated", undated))
    return " ".join(said)


def _mark(event: Event, words: Words) -> _Mark | None:
    start, _, end = event.date.partition("/")
    first = _days(start)
    if first is None:
        return None
    last = _days(end) if end else first
    day = describe_date(event.date, words)
    uncertain = event.date.rstrip()[-1:] in "~?%" or event.certainty != "stated"
    return _Mark(first[0], max(first[1], last[1] if last else first[1]), day, uncertain)


def _days(edtf: str) -> tuple[int, int] | None:
    """(first, last) day that a plain date covers, as ordinals."""
    bounds = first_and_last_day(edtf.strip())
    if bounds is None or not bounds[0][0]:
        return None
    first, last = (datetime.date(*day).toordinal() for day in bounds)
    return first, last


def _place(days: Sequence[int]) -> dict[int, float]:
    """Where each day stands from left to right."""
    at = [0.0]
    for before, day in pairwise(days):
        at.append(at[-1] + sqrt(day - before) + 1)
    scale = (_WIDTH - 2 * _MARGIN) / at[-1]
    return {day: round(_MARGIN + place * scale, 1) for day, place in zip(days, at, strict=True)}


def _label(marks: Iterable[_Mark], places: dict[int, float]) -> tuple[list[tuple[float, float, int, str]], int]:
    """((place of the mark, left end of the label, level, words) of each label that has room, and how many levels they take)."""
    ends = [-1.0] * _LEVELS
    found: list[tuple[float, float, int, str]] = []
    said: set[str] = set()
    for mark in marks:
        if mark.label in said:
            continue
        width = len(mark.label) * _LETTER
        x = places[mark.first]
        left = round(min(max(0.0, x - 6), _WIDTH - width), 1)
        level = next((n for n in range(_LEVELS) if ends[n] < left), None)
        if level is not None:
            said.add(mark.label)
            ends[level] = left + width + 8
            found.append((x, left, level, mark.label))
    return found, 1 + max((level for _, _, level, _ in found), default=0)


def _draw(mark: _Mark, places: dict[int, float], axis: int) -> str:
    style = "mark mark--uncertain" if mark.uncertain else "mark"
    left, right = places[mark.first], places[mark.last]
    if right - left < 12:
        return f'<circle class="{style}" cx="{left}" cy="{axis}" r="6"/>'
    return f'<rect class="{style}" x="{left}" y="{axis - 5}" width="{round(right - left, 1)}" height="10" rx="5"/>'
