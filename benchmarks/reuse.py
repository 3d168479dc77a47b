"""What `generate` does again when little changed, and what a second machine saves; each prints a table of Markdown.

    python -m benchmarks.reuse added                     nothing changed, and one article added, against the cold run; 1,000 articles
    python -m benchmarks.reuse added --articles 100 --pairs 5
    python -m benchmarks.reuse cluster                   two Dask workers on this machine against one, 200 articles, five pairs

Every run is a process of its own. `added` counts CPU seconds of user and system of the whole process with one worker. `cluster` counts
seconds by the clock, of the stage that is handed out and of the whole run, so nothing else should run on the machine; a line before the
table says how many cores there are and how busy they were. It needs `pip install "explainer-briefing[cluster]"`.
"""
from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks.generate import ROOT, SEED, run, spread
from benchmarks.synthetic.__main__ import STORY, write_story

PROGRAM = [sys.executable, "-m", "generator"]


def measure_added(articles: int, pairs: int) -> list[str]:
    """A row of CPU seconds for the cold run, for a second one, and for one after an article was added; and their ratios."""
    cold: list[float] = []
    same: list[float] = []
    added: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seeds = write_story(folder, articles, SEED, extra=1)
        (extra,) = (folder / "extra").iterdir()
        for number in range(pairs):
            for made in ("docs", ".cache"):
                shutil.rmtree(folder / made, ignore_errors=True)
            (seeds / extra.name).unlink(missing_ok=True)
            command = [*PROGRAM, "-C", name, "generate", "--workers", "1"]
            cold.append(run(command, good=(0, 1)).cpu)
            same.append(run(command, good=(0, 1)).cpu)
            shutil.copy(extra, seeds)
            added.append(run(command, good=(0, 1)).cpu)
            print(f"pair {number + 1}: {cold[-1]:.1f}, {same[-1]:.1f}, {added[-1]:.1f} CPU s", file=sys.stderr, flush=True)
    rows = ["| articles | runs | cold, CPU s | nothing changed | of cold | one added | of cold |", "|---:|---:|---:|---:|---:|---:|---:|"]
    cells = [spread(cold, 1)]
    for each in (same, added):
        cells += [spread(each, 1), spread([again / first for again, first in zip(each, cold, strict=True)], 3)]
    return [*rows, f"| {articles:,} | {pairs} | {' | '.join(cells)} |"]


@contextmanager
def cluster(workers: int) -> Iterator[str]:
    """The address of a Dask scheduler on this machine with so many workers of one thread each."""
    from distributed import Client

    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with ExitStack() as running, tempfile.TemporaryDirectory() as folder:

        def start(module: str, *arguments: str, **options: int) -> subprocess.Popen[str]:
            command = [sys.executable, "-m", f"distributed.cli.{module}", *arguments, "--no-dashboard"]
            process = subprocess.Popen(command, cwd=folder, env=environment, text=True, **options)
            running.callback(process.wait)
            running.callback(process.kill)
            return process

        scheduler = start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", stderr=subprocess.PIPE)
        assert scheduler.stderr is not None
        address = next(line for line in scheduler.stderr if "Scheduler at:" in line).split()[-1]
        threading.Thread(target=scheduler.stderr.read, daemon=True).start()
        for _ in range(workers):
            start("dask_worker", address, "--nthreads", "1", "--no-nanny", stderr=subprocess.DEVNULL)
        with Client(address, set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=120)
        yield address


def generate_on(address: str, folder: Path) -> tuple[float, float]:
    """(seconds by the clock of the stage that is handed out, of the whole run) of a cold `generate` on a cluster."""
    shutil.rmtree(folder / "docs", ignore_errors=True)
    command = [*PROGRAM, "-C", str(folder), "generate", "--no-cache", "--timings", "--scheduler", address]
    start = time.perf_counter()
    ended = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, text=True, capture_output=True, check=False)
    whole = time.perf_counter() - start
    rows = [line.split() for line in ended.stderr.splitlines() if line.startswith(f"{STORY}: reading ")]
    handed_out = [float(row[2]) for row in rows if row[2] != "YAML"]
    if ended.returncode not in (0, 1) or len(handed_out) != 1:
        raise SystemExit(ended.stderr)
    return handed_out[0], whole


def measure_cluster(articles: int, pairs: int) -> list[str]:
    """Rows of seconds by the clock with one worker and with two, in turn, and their ratio."""
    found: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
    load: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_story(folder, articles, SEED)
        for number in range(pairs):
            for workers, runs in found.items():
                with cluster(workers) as address:
                    load.append(os.getloadavg()[0])
                    runs.append(generate_on(address, folder))
            one, two = found[1][-1], found[2][-1]
            print(f"pair {number + 1}: {one[0]:.1f} and {two[0]:.1f} s of {one[1]:.1f} and {two[1]:.1f} s", file=sys.stderr, flush=True)
    rows = [
        f"{os.cpu_count()} cores; load before the runs {statistics.median(load):.1f} ({min(load):.1f}–{max(load):.1f})",
        "",
        "| articles | pairs | what | one worker, s | two workers, s | ratio |",
        "|---:|---:|---|---:|---:|---:|",
    ]
    for at, what in enumerate(("the stage that is handed out", "the whole run")):
        one, two = ([seconds[at] for seconds in found[workers]] for workers in (1, 2))
        ratios = [second / first for first, second in zip(one, two, strict=True)]
        rows.append(f"| {articles:,} | {pairs} | {what} | {spread(one, 1)} | {spread(two, 1)} | {spread(ratios, 2)} |")
    return rows


def rows_of(command: str, articles: int, pairs: int) -> Sequence[str]:
    """The table of one command."""
    return measure_added(articles, pairs) if command == "added" else measure_cluster(articles, pairs)


def main() -> None:
    parser = argparse.ArgumentParser(description="What generate does again when little changed, and what a second machine saves.")
    commands = parser.add_subparsers(dest="command", required=True)
    added = commands.add_parser("added", help="nothing changed, and one article added, against the cold run")
    added.add_argument("--articles", type=int, default=1000, metavar="N")
    two = commands.add_parser("cluster", help="two Dask workers on this machine against one")
    two.add_argument("--articles", type=int, default=200, metavar="N")
    for each in (added, two):
        each.add_argument("--pairs", type=int, default=5, metavar="N")
    given = parser.parse_args()
    print("\n".join(rows_of(given.command, given.articles, given.pairs)))


if __name__ == "__main__":
    main()
