"""Floors under the figures of each story: what a change may not fall below. They rise when asked, and sink only when told to.

A floor is the figure rounded to the worse hundredth. For a figure whose name ends in "-" it is a ceiling.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

from benchmarks.quality.actors import Figures

Floors = dict[str, dict[str, float]]  # story -> figure -> floor


def read_floors(path: Path) -> Floors:
    """The floors of a file; none where there is no file."""
    floors: Floors = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return floors


def write_floors(path: Path, floors: Floors) -> None:
    path.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")


def as_floor(name: str, value: float) -> float:
    """The figure rounded to two places, to the worse side."""
    steps = round(value * 100, 6)
    return (math.ceil(steps) if is_ceiling(name) else math.floor(steps)) / 100


def is_ceiling(name: str) -> bool:
    return name.endswith("-")


def raised(floors: Floors, story: str, figures: Figures) -> Floors:
    """The floors with those of one story lifted to its figures, where that is stricter."""
    mine = dict(floors.get(story, {}))
    for name, value in figures.items():
        if value is not None:
            new = as_floor(name, value)
            mine[name] = (min if is_ceiling(name) else max)(mine.get(name, new), new)
    return {**floors, story: mine}


def lowered(floors: Floors, story: str, figures: Figures) -> Floors:
    """The floors with those of one story set to its figures, better or worse."""
    return {**floors, story: {name: as_floor(name, v) for name, v in figures.items() if v is not None}}


def shortfalls(floors: Floors, story: str, figures: Figures) -> list[str]:
    """A line for every figure of a story on the wrong side of its floor, and for every floor whose figure is gone."""
    found = []
    for name, floor in floors.get(story, {}).items():
        value = figures.get(name)
        if value is None or (value > floor + 1e-9 if is_ceiling(name) else value < floor - 1e-9):
            side = "at most" if is_ceiling(name) else "at least"
            found.append(f"{story}: {name} is {'not measured' if value is None else f'{value:.3f}'}, {side} {floor:.2f} was reached before")
    return found
