"""Executors on this machine: this process itself, or several."""
from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from generator.errors import BriefingError

Item = TypeVar("Item")
Result = TypeVar("Result")
Parameters = ParamSpec("Parameters")


_IN_FLIGHT = 4
"""Tasks handed out for each worker before the first result is taken: enough to keep it busy, too few to fill the memory."""


@dataclass(frozen=True, slots=True)
class Pool:
    """An executor, how many tasks it works on at a time, and how to await one of its results."""

    executor: Executor
    width: int
    await_result: Callable[[Future[Any]], Any]
    """The result of a task; raises BriefingError where the workers failed, and what the task raised."""

    far: bool = False
    """Whether its workers are on other machines, whose CPU time is not counted with ours."""

    def map(self, task: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """The result of the task for each item, in the order of the items. Raises BriefingError where workers fail."""
        waiting: deque[Future[Result]] = deque()
        for item in items:
            waiting.append(self.executor.submit(task, item))
            if self.width == 1 or len(waiting) >= _IN_FLIGHT * self.width:
                yield self.await_result(waiting.popleft())
        while waiting:
            yield self.await_result(waiting.popleft())


class SingleExecutor(Executor):
    """Does each task at once, in this process."""

    def submit(self, fn: Callable[Parameters, Result], /, *args: Parameters.args, **kwargs: Parameters.kwargs) -> Future[Result]:
        """A future that is already done."""
        future: Future[Result] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def usable_cores() -> int:
    """Number of cores this process may run on."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def open_single() -> Iterator[Pool]:
    """This process alone."""
    with SingleExecutor() as executor:
        yield Pool(executor, 1, lambda future: future.result())


@contextmanager
def open_processes(count: int) -> Iterator[Pool]:
    """So many processes of this machine, ended with the block."""
    # Started afresh and not copied from this one, whose threads (a progress bar has one) a copy would lack.
    fresh = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(count, mp_context=fresh, initializer=_leave_interrupts)
    try:
        yield Pool(executor, count, _await_process)
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _leave_interrupts() -> None:
    """The process that asked is the one that says `stopped`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _await_process(future: Future[Result]) -> Result:
    try:
        return future.result()
    except BrokenExecutor as error:
        fix = "see whether the machine ran out of memory, then run with fewer, or with --workers 1"
        raise BriefingError(f"a worker process ended before its work was done\n  fix: {fix}") from error
