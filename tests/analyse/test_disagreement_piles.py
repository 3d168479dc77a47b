"""Small piles of articles that truly differ in one thing, and piles that only seem to: other units, places, times, parts, plans."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.analyse.pipeline import run_stages
from generator.extract import assign_ids, extract_document
from generator.model import Disagreement

PILES: list[dict[str, Any]] = [
    pile
    for name in ("disagreement_piles.yml", "disagreement_ways.yml", "disagreement_traps.yml")
    for pile in yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8"))
]


def disagreements_of(articles: list[dict[str, Any]]) -> tuple[Disagreement, ...]:
    files = {
        f"{number}.txt": f"{each['headline']}\n\nBy Mara Quill\n{each['day']:%d %B %Y}\n\n{each['text']}\n"
        for number, each in enumerate(articles)
    }
    documents = assign_ids([extract_document(name, text.encode()) for name, text in files.items()], {})
    found: tuple[Disagreement, ...] = run_stages(documents)["disagreements"]
    return found


def sets_apart(found: Disagreement, words: list[str]) -> bool:
    sides = ["\n".join((side.value, *(cite.quote for cite in side.cites))) for side in found.sides]
    return all(any(word in side for side in sides) for word in words)


@pytest.mark.parametrize("pile", PILES, ids=[pile["pile"] for pile in PILES])
def test_a_pile_shows_what_differs_and_nothing_else(pile: dict[str, Any]) -> None:
    found = disagreements_of(pile["articles"])
    for words in pile.get("apart", ()):
        assert any(sets_apart(each, words) for each in found), words
    for words in pile.get("missed", ()):
        assert not any(sets_apart(each, words) for each in found), "seen by now: move it to `apart`"
    expected = [*pile.get("apart", ()), *pile.get("may", ())]
    assert [each.question for each in found if not any(sets_apart(each, words) for words in expected)] == []
