"""How long each part of a run took: by the clock on the wall, and in CPU seconds."""
from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_REST = "everything else"


@dataclass(slots=True)
class Row:
    """What one stage took so far, without the stages inside it. `wall` and `cpu` are seconds."""

    wall: float = 0.0
    cpu: float = 0.0
    items: int = 0


class Stopwatch:
    """Measures stages; one that is entered again goes on where it was."""

    def __init__(self, cpu_elsewhere: Callable[[], float] = lambda: 0.0) -> None:
        """`cpu_elsewhere`: CPU seconds spent for this run on other machines so far."""
        self.rows: dict[str, Row] = {}
        self._rest = Row()
        self._running = [self._rest]
        self._elsewhere = cpu_elsewhere
        self._last = self._now()

    @contextmanager
    def stage(self, what: str, items: int = 1) -> Iterator[None]:
        """Measures the with block as `what`, work on so many items."""
        row = self.rows.setdefault(what, Row())
        row.items += items
        self._charge()
        self._running.append(row)
        try:
            yield
        finally:
            self._charge()
            self._running.pop()

    def table(self) -> str:
        """The stages in the order they were entered, then what was in none of them, then the sum."""
        self._charge()
        rows = [*self.rows.items(), (_REST, self._rest)]
        total = Row(sum(row.wall for _, row in rows), sum(row.cpu for _, row in rows))
        width = max(len(what) for what, _ in rows)
        lines = [f"{'stage':<{width}}  {'wall s':>9}  {'CPU s':>9}  {'items':>7}  {'CPU ms each':>11}"]
        for what, row in (*rows, ("total", total)):
            each = f"{row.items:>7}  {1000 * row.cpu / row.items:>11.2f}" if row.items else ""
            lines.append(f"{what:<{width}}  {row.wall:>9.3f}  {row.cpu:>9.3f}  {each}".rstrip())
        return "\n".join(lines)

    def _charge(self) -> None:
        """Give the time since the last look to the stage that is running."""
        now = self._now()
        self._running[-1].wall += now[0] - self._last[0]
        self._running[-1].cpu += now[1] - self._last[1]
        self._last = now

    def _now(self) -> tuple[float, float]:
        """(wall, CPU) in seconds; worker processes of this machine count once they have ended."""
        spent = os.times()
        return time.perf_counter(), time.process_time() + spent.children_user + spent.children_system + self._elsewhere()
