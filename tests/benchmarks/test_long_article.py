"""One article that is far too long costs no more than its length: calls are counted, not seconds, for a text and one of twice its size."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from generator.analyse.pipeline import STAGES
from generator.extract import assign_ids, extract_document
from generator.language.pile.meaning import NO_MEANING
from generator.language.pile.reading import Readings

SMALL = 5_000
"""Characters of the shorter text."""
MOST = 2.3
"""Twice the text may cost this many times the calls."""
FREE = 4000
"""Calls that a stage may make however short the text is; below it a ratio says nothing."""

LINES = {
    "numbered lines": "{n}. Berth {n} of the quay costs {n} crowns.\n",
    "numbered in one line": "{n}) The mayor said that {n} boats sank. ",
    "questions": "Why is {n} so? ",
    "quotations": "“We {n} will go,” said Mr Jones. ",
    "names": "John Marl{n} met Mary Tarn{n} of the Quay{n} Group. ",
    "one sentence again and again": "The council of Harbour said on Monday that {n} boats could not sail.\n\n",
}
OTHER = b"Harbour shuts\n\nThe council of Harbour said on Monday that 12 boats could not sail. Mary Jones said 5 boats sank on 5 May.\n"


def _article(line: str, size: int) -> bytes:
    # other numbers for another size, so that nothing is remembered from the shorter text
    lines, length = ["Harbour closes\n\n"], 0
    while length < size:
        lines.append(line.format(n=size + len(lines)))
        length += len(lines[-1])
    return "".join(lines).encode()


def _count_calls(line: str, size: int) -> dict[str, int]:
    """Calls of functions, ours and Python's own, by stage, for a pile of that article and a short one."""
    calls = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    def counted(run: Any, *given: Any) -> tuple[Any, int]:
        nonlocal calls
        calls = 0
        sys.setprofile(count)
        try:
            result = run(*given)
        finally:
            sys.setprofile(None)
        return result, calls

    counts: dict[str, int] = {}
    long, counts["extract"] = counted(extract_document, "long.txt", _article(line, size))
    documents = assign_ids((long, extract_document("short.txt", OTHER)), {})
    results: dict[str, Any] = {"documents": documents, "readings": Readings(), "meaning": NO_MEANING}
    for stage in STAGES:
        results[stage.name], counts[stage.name] = counted(stage.run, *[results[name] for name in stage.requires])
    return counts


@pytest.mark.parametrize("name", LINES)
def test_twice_the_text_costs_about_twice_the_calls(name: str) -> None:
    small, large = _count_calls(LINES[name], SMALL), _count_calls(LINES[name], 2 * SMALL)
    steep = {stage: (small[stage], large[stage]) for stage in small if large[stage] > max(FREE, MOST * small[stage])}
    assert not steep
