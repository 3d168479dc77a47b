"""No stage of the analysis grows with the square of the pile: calls are counted, not seconds, for a pile and one of twice its size."""
from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.synthetic.articles import write_article
from benchmarks.synthetic.layout import file_name, lay_out
from benchmarks.synthetic.world import make_world
from generator.analyse.pipeline import STAGES
from generator.extract import assign_ids, extract_document
from generator.language.pile import nearest  # with what it imports, so that no stage is charged for that
from generator.language.pile.meaning import NO_MEANING
from generator.language.pile.reading import Readings
from generator.model import Document

SMALL = 20
MOST = 2.2
"""Twice the articles may cost this many times the calls."""

FREE = 4000
"""Calls that a stage may make however small the pile is; below it a ratio says nothing."""


def _pile(articles: int) -> tuple[Document, ...]:
    world = make_world(11, articles)
    files = [write_article(world, number) for number in range(articles)]
    return assign_ids(tuple(extract_document(file_name(each), lay_out(each, world.town)) for each in files), {})


def _count_calls(documents: tuple[Document, ...]) -> dict[str, int]:
    """Calls of functions, ours and Python's own, by stage."""
    results: dict[str, Any] = {"documents": documents, "readings": Readings(), "meaning": NO_MEANING}
    counts: dict[str, int] = {}
    for stage in STAGES:
        calls = 0

        def count(frame: FrameType, event: str, argument: Any) -> None:
            nonlocal calls
            calls += event in ("call", "c_call")

        given = [results[name] for name in stage.requires]
        sys.setprofile(count)
        try:
            results[stage.name] = stage.run(*given)
        finally:
            sys.setprofile(None)
        counts[stage.name] = calls
    return counts


@pytest.fixture(scope="module")
def counts() -> tuple[dict[str, int], dict[str, int]]:
    with pytest.MonkeyPatch.context() as patch:
        # bounds that a pile of thousands meets, made so small that these piles meet them, too
        patch.setattr(nearest, "_BUDGET", 60)
        patch.setattr(nearest, "_MOST_FOLLOWED", 40)
        patch.setattr(nearest, "_COMPARED", 12)
        return _count_calls(_pile(SMALL)), _count_calls(_pile(2 * SMALL))


@pytest.mark.parametrize("stage", [stage.name for stage in STAGES])
def test_twice_the_articles_cost_about_twice_the_calls(stage: str, counts: tuple[dict[str, int], dict[str, int]]) -> None:
    small, large = counts[0][stage], counts[1][stage]
    assert large <= max(FREE, MOST * small), f"{stage}: {small:,} calls for {SMALL} articles, {large:,} for {2 * SMALL}"
