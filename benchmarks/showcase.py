"""The project's own site as a reader meets it the second time, with every kind of page: `python -m benchmarks.showcase`.

A copy of this checkout without its data: an edition is marked when the last article of the first briefing has not arrived yet, a
second one when it has. Both states are built, below .cache/showcase/. What was generated from the articles is all there is in it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".cache" / "showcase"
EDITIONS = ("2026-01-05", "2026-01-12")
"""Days the two states are said to be published on; no clock is asked, so that the pages are the same every time."""


def build(folder: Path = FOLDER) -> tuple[Path, Path]:
    """The built sites (before, after) of the two editions. Raises CalledProcessError where a command fails."""
    shutil.rmtree(folder, ignore_errors=True)
    project = folder / "project"
    shutil.copytree(ROOT / "seeds", project / "seeds")
    shutil.copytree(ROOT / "overrides", project / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", project)
    (project / "docs").mkdir()
    for page in ROOT.glob("docs/*.md"):
        shutil.copy(page, project / "docs")
    shutil.copytree(ROOT / "docs" / "assets", project / "docs" / "assets")
    articles = sorted(sorted((project / "seeds").iterdir())[0].iterdir())
    held_back = articles[-1].read_bytes()
    articles[-1].unlink()
    sites = []
    for number, day in enumerate(EDITIONS):
        if number:
            articles[-1].write_bytes(held_back)
        for command in (["generate"], ["edition", "--date", day], ["build"]):
            _run(project, *command)
        sites.append(folder / f"edition-{number + 1}")
        shutil.copytree(project / "site", sites[-1])
    return sites[0], sites[1]


def page_kinds(site: Path) -> list[str]:
    """One page of each kind: those of the first briefing, and of its actors and sources the longest."""
    briefing = next(path.parent for path in sorted(site.glob("*/timeline.html")))
    kinds = sorted(briefing.glob("*.html"))
    for folder in ("actors", "sources"):
        pages = sorted(path for path in (briefing / folder).glob("*.html") if path.name != "index.html")
        kinds += [briefing / folder / "index.html", max(pages, key=lambda path: path.stat().st_size)]
    kinds += [site / name for name in ("index.html", "rules.html", "editors.html") if (site / name).exists()]
    return [path.relative_to(site).as_posix() for path in kinds]


def _run(project: Path, *command: str) -> None:
    subprocess.run([sys.executable, "-m", "generator", "-C", str(project), *command], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    print("\n".join(str(site.relative_to(ROOT)) for site in build()))
