"""Executors on other machines: the workers of a Dask scheduler. Dask is an optional part of this package."""
from __future__ import annotations

import importlib
import logging
import pkgutil
import re
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError, Future
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from typing import Any

from generator.errors import BriefingError
from generator.toolchain import compare_toolchains, describe_toolchain
from generator.workers.pool import Pool
from generator.workers.task import ToolchainError

_ADDRESS = re.compile(r"[a-z]+://[^\s/]+:\d+")

_REACH = 10.0
"""Seconds to wait for the scheduler, and then for its first worker."""

_ALONE = 60.0
"""Seconds to wait for another worker when the last one has left."""

_LOOK = 5.0
"""Seconds between two looks at whether anybody is still working."""

_TASK = "generator.workers.task:read_batch"
_SAME = "install the same version of this package and its libraries on every worker as here"


@contextmanager
def open_cluster(address: str) -> Iterator[Pool]:
    """The workers of the scheduler at `address`, such as tcp://10.0.0.5:8786. A worker that dies is replaced by the others.

    Raises BriefingError where Dask is missing here, nobody answers, there is no worker, or one would not give the same bytes.
    """
    if not _ADDRESS.fullmatch(address):
        raise BriefingError(f'--scheduler {address}: no address of a scheduler\n  fix: write it as tcp://HOST:PORT')
    try:
        distributed: Any = importlib.import_module("distributed")
    except ImportError as error:
        fix = "pip install 'explainer-briefing[cluster]', or leave out --scheduler"
        raise BriefingError(f"--scheduler {address}: Dask is not installed here\n  fix: {fix}") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what it would say is said below, once
    try:
        client = distributed.Client(address, timeout=_REACH, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        fix = "start it with `dask scheduler`, or correct the address"
        raise BriefingError(f"--scheduler {address}: no scheduler answers there\n  fix: {fix}") from error
    try:
        workers = _check_workers(client, address)
        executor = client.get_executor(pure=False)
        yield Pool(executor, workers, lambda future: _await_result(future, client, address), far=True)
    finally:
        client.close(timeout=_REACH)


def _check_workers(client: Any, address: str) -> int:
    """Number of worker threads, once every worker there is was found to have the toolchain of this machine."""
    try:
        client.wait_for_workers(1, timeout=_REACH)
    except (OSError, TimeoutError) as error:
        raise BriefingError(f"--scheduler {address}: it has no worker\n  fix: start some with `dask worker {address}`") from error
    # By name first: a worker that gets a function it does not have is gone, and says nothing.
    for worker, found in client.run(pkgutil.resolve_name, _TASK, on_error="return").items():
        if isinstance(found, Exception):
            raise BriefingError(f"worker {worker}: {found}\n  fix: {_SAME}")
    for worker, toolchain in client.run(describe_toolchain).items():
        if differs := compare_toolchains(describe_toolchain(), toolchain):
            raise BriefingError(f"worker {worker} has {differs}\n  fix: {_SAME}")
    return max(1, sum(int(threads) for threads in client.nthreads().values()))


def _await_result(future: Future[Any], client: Any, address: str) -> Any:
    """The result of a task, however long it takes, as long as somebody is there to do it."""
    alone_since: float | None = None
    while True:
        try:
            return future.result(timeout=_LOOK)
        except ToolchainError as error:
            raise BriefingError(f"worker {error}\n  fix: {_SAME}") from error
        except CancelledError as error:
            raise BriefingError(f"--scheduler {address}: it went away\n  fix: start it again, then run this again") from error
        except NotYet:
            if future.done():
                continue
            now = time.monotonic()
            alone_since = None if client.scheduler_info()["workers"] else alone_since or now
            if alone_since is not None and now - alone_since > _ALONE:
                fix = "see the logs of the workers, then run this again"
                raise BriefingError(f"--scheduler {address}: the last worker has left\n  fix: {fix}") from None
        except Exception as error:
            if type(error).__name__ == "KilledWorker":
                fix = "see the logs of the workers (their memory may be too small), then run this again"
                raise BriefingError(f"--scheduler {address}: several workers died of the same articles\n  fix: {fix}") from error
            raise
