"""Programs run one after another, with what each took of the processor and of memory."""
from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The checkout whose code is measured."""


class RunError(Exception):
    """A measured program failed."""


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds of a program and its children, seconds that passed, and its largest memory in MiB."""

    cpu: float
    wall: float
    memory: float


def run(command: Sequence[str], folder: Path) -> Cost:
    """The cost of `command`, run in `folder`. Raises RunError where it does not end with 0."""
    started = time.monotonic()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    # An installed program has its compiled modules beside it; without this a checkout might compile its own anew in every run.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RunError(f"{' '.join(command)} in {folder} ended with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, time.monotonic() - started, usage.ru_maxrss / 1024)


def spread(values: Sequence[float], digits: int = 2) -> str:
    """The median with the least and the greatest value: `1.20 (1.10-1.40)`."""
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})"
