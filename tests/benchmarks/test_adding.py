"""A pile that grows and shrinks gives, with what earlier runs kept, the bytes it gives without."""
from __future__ import annotations

import shutil
import sys
from pathlib import Path

from tests_support import ROOT, tree

sys.path.insert(0, str(ROOT))

from benchmarks.synthetic.__main__ import write_story
from generator import commands
from generator.project import Project

_ARTICLES = 12


def test_articles_come_and_go_and_the_bytes_are_those_of_a_cold_run(tmp_path: Path) -> None:
    kept, cold = tmp_path / "kept", tmp_path / "cold"
    seeds = write_story(kept, _ARTICLES, 7, extra=1)
    (extra,) = (kept / "extra").iterdir()
    gone = sorted(seeds.iterdir())[3]
    commands.generate(Project(kept))
    shutil.copytree(kept, cold, ignore=shutil.ignore_patterns(".cache"))
    for root, use_cache in ((kept, True), (cold, False)):
        here = root / seeds.relative_to(kept)
        shutil.copy(extra, here)
        commands.generate(Project(root, use_cache=use_cache))
        (here / gone.name).unlink()
        commands.generate(Project(root, use_cache=use_cache))
    assert tree(kept) == tree(cold)
