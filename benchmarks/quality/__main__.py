"""Print one table of figures for folders of annotated stories.

    python -m benchmarks.quality FOLDER...        each holds articles/ and gold.json

Columns are stories: the project as it stands, then lead-3 and LexRank, which only make key points. `-` means not attempted or
nothing to count. With --floors, exit 1 when a figure of the project is worse than its floor in that file.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from benchmarks.quality.actors import Figures
from benchmarks.quality.baselines import lead_three, lex_rank
from benchmarks.quality.briefing import RunError, run_project
from benchmarks.quality.floors import lowered, raised, read_floors, shortfalls, write_floors
from benchmarks.quality.measures import FIGURES, measure
from benchmarks.quality.story import Story
from generator.model import MATCHINGS


def table(columns: list[tuple[str, str, Figures]]) -> str:
    """Figures down, (story, system) across."""
    width = max([12, *(max(len(story), len(system)) for story, system, _ in columns)])
    lines = []
    for heads in zip(*((story, system) for story, system, _ in columns), strict=True):
        lines.append(f"{'':18}" + "".join(f"{h:>{width + 2}}" for h in heads))
    for name in FIGURES:
        values = (f[name] for _, _, f in columns)
        lines.append(f"{name:18}" + "".join(f"{'-' if v is None else f'{v:.3f}':>{width + 2}}" for v in values))
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quality", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="+", type=Path, help="a folder with articles/ and gold.json")
    parser.add_argument("--json", action="store_true", help="figures as JSON instead of the table")
    parser.add_argument("--no-baselines", action="store_true", help="the project alone")
    parser.add_argument("--floors", type=Path, metavar="FILE", help="compare with the floors in this file")
    parser.add_argument("--matching", choices=MATCHINGS, default="words", help="what briefing.yml says of matching")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--raise-floors", action="store_true", help="with --floors: lift those that were passed; none sinks")
    change.add_argument(
        "--lower-floors", action="store_true", help="with --floors: set them to the figures, worse ones too; say why in the commit"
    )
    options = parser.parse_args()
    if (options.raise_floors or options.lower_floors) and not options.floors:
        parser.error("--raise-floors and --lower-floors need --floors FILE")
    columns: list[tuple[str, str, Figures]] = []
    for folder in options.folder:
        if not (folder / "gold.json").is_file():
            print(f"{folder}: no gold.json; give a folder of an annotated story", file=sys.stderr)
            return 2
        story = Story(folder)
        try:
            columns.append((story.name, "briefing", measure(story, run_project(story.articles, matching=options.matching))))
        except RunError as error:
            print(f"{folder}: {error}", file=sys.stderr)
            return 2
        if not options.no_baselines:
            columns.append((story.name, "lead-3", measure(story, lead_three(story))))
            columns.append((story.name, "LexRank", measure(story, lex_rank(story))))
    if options.json:
        print(json.dumps([{"story": s, "system": y, "figures": f} for s, y, f in columns], indent=1))
    else:
        print(table(columns))
    return _keep_floors(options, columns) if options.floors else 0


def _keep_floors(options: argparse.Namespace, columns: list[tuple[str, str, Figures]]) -> int:
    floors = read_floors(options.floors)
    own = [(story, figures) for story, system, figures in columns if system == "briefing"]
    if options.raise_floors or options.lower_floors:
        for story, figures in own:
            floors = (lowered if options.lower_floors else raised)(floors, story, figures)
        write_floors(options.floors, floors)
    found = [line for story, figures in own for line in shortfalls(floors, story, figures)]
    for line in found:
        print(line, file=sys.stderr)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
