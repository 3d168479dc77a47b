"""Where the work on many articles is done: in this process, on the cores of this machine, or on the machines of a Dask cluster.

All three are a `concurrent.futures.Executor` given the same tasks, whose results are taken in the order of the articles. Workers
get bytes and return bytes: they need this package, and none of the project's files.
"""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from functools import partial

from generator.toolchain import describe_toolchain
from generator.workers.cluster import open_cluster
from generator.workers.pool import Pool, open_processes, open_single, usable_cores
from generator.workers.task import Article, read_batch

PAYS_FROM = 1_000_000
"""Bytes of articles from which starting processes costs less than it saves."""

BATCH_BYTES = 100_000
"""Bytes of articles after which no more is given to a worker at a time."""

BATCH_ARTICLES = 20


class Workers:
    """Reads articles: with `count` processes (None: as many as pay), or on the cluster of the Dask scheduler at `scheduler`."""

    def __init__(self, count: int | None = 1, scheduler: str = "", batch: int = BATCH_ARTICLES) -> None:
        """`batch`: most articles given to a worker at a time.

        A script that asks for more than one process must be importable: each process imports it.
        """
        self.count = count
        self.batch = batch
        self.scheduler = scheduler
        self.cpu_elsewhere = 0.0
        """CPU seconds spent on other machines so far."""

    def read(self, articles: Sequence[Article], text_only: bool = False) -> Iterator[bytes | None]:
        """Each article, or its text only, packed, in order; None for one that cannot be packed. Raises BriefingError where workers fail."""
        if not articles:
            return
        with self._open(articles) as pool:
            task = partial(read_batch, describe_toolchain(), text_only=text_only)
            for packed, seconds in pool.map(task, _batches(articles, self.batch)):
                if pool.far:
                    self.cpu_elsewhere += seconds
                yield from packed

    def _open(self, articles: Sequence[Article]) -> AbstractContextManager[Pool]:
        if self.scheduler:
            return open_cluster(self.scheduler)
        return self.open_here(sum(len(data) for _, data in articles) >= PAYS_FROM)

    def open_here(self, pays: bool) -> AbstractContextManager[Pool]:
        """Processes of this machine: as many as were asked for; where that was left open, all cores if it `pays`, else this process."""
        count = self.count if self.count is not None else usable_cores() if pays else 1
        return open_processes(count) if count > 1 else open_single()


def _batches(articles: Sequence[Article], most: int) -> Iterator[tuple[Article, ...]]:
    """The articles in order, in groups of at most `most` that end where BATCH_BYTES is reached."""
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article[1])
        if size >= BATCH_BYTES or len(batch) >= most:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)


__all__ = ["Pool", "Workers"]
