"""A pile that grows, changes and shrinks gives, with what earlier runs kept, the bytes it gives without."""
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
_ADDED = """
Correction: An earlier version of this article said the hole was 90 metres wide. It is 24 metres wide.

The council says it was told of the hole in March. The owner of the mine says it was not. The mine denies that anybody was hurt.

The works, promised for 3 May, will now begin on 9 June, and not on 3 May, the mayor said on Tuesday. She put the cost at 41 million
crowns; the first figure was 12 million. How the hole opened is not known. It killed four people, not five, and three were aboard.
"""
"""Forms of sentence that are looked up, in an article that had none of them before."""


def test_articles_come_change_and_go_and_the_bytes_are_those_of_a_cold_run(tmp_path: Path) -> None:
    kept, cold = tmp_path / "kept", tmp_path / "cold"
    seeds = write_story(kept, _ARTICLES, 7, extra=1)
    (extra,) = (kept / "extra").iterdir()
    changed, gone = sorted(seeds.iterdir())[2:4]
    commands.generate(Project(kept))
    shutil.copytree(kept, cold, ignore=shutil.ignore_patterns(".cache"))
    for root, use_cache in ((kept, True), (cold, False)):
        here = root / seeds.relative_to(kept)
        shutil.copy(extra, here)
        commands.generate(Project(root, use_cache=use_cache))
        with (here / changed.name).open("a", encoding="utf-8", newline="\n") as file:
            file.write(_ADDED)
        commands.generate(Project(root, use_cache=use_cache))
        (here / gone.name).unlink()
        commands.generate(Project(root, use_cache=use_cache))
    assert tree(kept) == tree(cold)
