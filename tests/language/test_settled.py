"""Pairs of sentences compared in vain are known again by what their articles say, wherever these stand in a later pile."""
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from language.shelves import OneShelf, article

from generator.language.pile.passages import Story, read_story
from generator.language.pile.reading import Readings
from generator.language.pile.settled import Pairs, SettledPairs
from generator.language.pile.vectors import Numbers
from generator.language.words.notes import Shelf
from generator.model import Document

_ABOUT = "a test"


HARBOUR = article("Harbour", "The harbour of Hale was dredged in May.", "Boats waited outside for a week.", "Nobody was hurt there.")
BRIDGE = article("Bridge", "The bridge at Hale was closed in May.", "Cars waited there for an hour.")
TRAM = article("Tram", "The tram to Hale stood still in June.", "Engineers waited for a part.")


def read(shelf: Shelf, *documents: Document) -> Story:
    return read_story(documents, readings=Readings(shelf=shelf))


def numbers(*values: int) -> Numbers:
    return np.array(values, np.int64)


def keep(shelf: Shelf, documents: tuple[Document, ...], pairs: list[tuple[int, int]], circumstances: dict[str, str] | None = None) -> None:
    story = read(shelf, *documents)
    firsts, seconds = zip(*pairs, strict=True)
    found = Pairs(numbers(*firsts, 0), numbers(*seconds, 4))
    SettledPairs(story, _ABOUT, circumstances or {}).keep(found, {(0, 4)})
    story.slips.put_back()


def open_pairs(story: Story, circumstances: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """The texts of the pairs of all passages that are still to be asked about."""
    size = len(story.passages)
    firsts, seconds = np.divmod(np.arange(size * size), size)
    texts = [str(passage.text) for passage in story.passages]
    found = list(SettledPairs(story, _ABOUT, circumstances or {}).still_open(Pairs(firsts, seconds)))
    return [(texts[first], texts[second]) for first, second in found]


def settled(story: Story, circumstances: dict[str, str] | None = None) -> set[tuple[str, str]]:
    texts = [str(passage.text) for passage in story.passages]
    return {(a, b) for a in texts for b in texts} - set(open_pairs(story, circumstances))


def test_a_pair_is_known_again_where_an_article_comes_before_it() -> None:
    shelf = OneShelf()
    assert not settled(read(shelf, HARBOUR, BRIDGE))
    keep(shelf, (HARBOUR, BRIDGE), [(0, 3), (2, 4)])
    expected = {
        ("The harbour of Hale was dredged in May.", "The bridge at Hale was closed in May."),
        ("Nobody was hurt there.", "Cars waited there for an hour."),
    }
    assert settled(read(shelf, HARBOUR, BRIDGE)) == settled(read(shelf, TRAM, HARBOUR, BRIDGE)) == expected
    assert settled(read(shelf, HARBOUR, TRAM, BRIDGE)) == expected
    assert not settled(read(shelf, HARBOUR, TRAM))


@pytest.mark.parametrize("changed", [
    article("Bridge", "The bridge at Hale was closed in May.", "Cars waited there for two hours."),
    replace(BRIDGE, source=replace(BRIDGE.source, title="Bridges")),
    replace(BRIDGE, source=replace(BRIDGE.source, published="2025-03-04")),
])
def test_an_article_that_changed_is_another(changed: Document) -> None:
    shelf = OneShelf()
    keep(shelf, (HARBOUR, BRIDGE), [(0, 3)])
    assert settled(read(shelf, HARBOUR, BRIDGE)) and not settled(read(shelf, HARBOUR, changed))


def test_other_circumstances_settle_nothing() -> None:
    shelf = OneShelf()
    keep(shelf, (HARBOUR, BRIDGE), [(0, 3)], {"bridge": "hale is a name"})
    assert not settled(read(shelf, HARBOUR, BRIDGE))
    assert settled(read(shelf, HARBOUR, BRIDGE), {"bridge": "hale is a name"})


@pytest.mark.parametrize("harm", [b"", b"\x00", "numbers"])
def test_what_is_damaged_settles_nothing(harm: bytes | str) -> None:
    shelf = OneShelf()
    keep(shelf, (HARBOUR, BRIDGE), [(0, 3)] if harm != "numbers" else [(0, 4000)])
    if isinstance(harm, bytes):
        shelf.kept["", _ABOUT] = harm
    assert not settled(read(shelf, HARBOUR, BRIDGE))
