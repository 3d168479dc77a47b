"""What a person sees of long work: a bar with its rate and the time that is left; and how long each stage took."""
from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from typing import TypeVar

from tqdm import tqdm

from generator.progress import Progress
from generator.project import Project
from generator.timings import Stopwatch

Item = TypeVar("Item")


class Watch(Progress):
    """Shows long work as a bar when a person watches, never in CI or in a pipe; measures every stage."""

    def __init__(self, project: Project) -> None:
        self.stopwatch = Stopwatch(lambda: project.workers.cpu_elsewhere)
        self._is_seen = sys.stderr.isatty() and not os.environ.get("CI")

    def __call__(self, items: Iterable[Item], what: str, total: int) -> Iterator[Item]:
        return iter(tqdm(items, desc=what, total=total, file=sys.stderr, leave=False, disable=not self._is_seen))

    def stage(self, what: str, items: int = 1) -> AbstractContextManager[None]:
        return self.stopwatch.stage(what, items)
