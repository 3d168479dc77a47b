"""No more is looked for than is shown: each kind of disagreement costs a search in all sentences."""
from __future__ import annotations

import pytest

from generator.analyse import disagreements
from generator.extract import assign_ids, extract_document
from generator.language.pile.passages import Story, read_story

HEAD = "Quarry wall falls at Arn\n\nBy Mara Quill\n{day} March 2024\n\n"
ARTICLES = (
    HEAD.format(day=4) + "Correction: An earlier version of this article said that nine people were hurt in the fall. It was seven.\n",
    HEAD.format(day=3) + "Nine people were hurt in the fall of the quarry wall at Arn on Sunday, the fire service said.\n",
)


def story_of(*texts: str) -> Story:
    return read_story(assign_ids([extract_document(f"{n}.txt", text.encode()) for n, text in enumerate(texts)], {}))


def refuse(*given: object) -> list[object]:
    raise AssertionError("looked for, though enough was found")


def test_once_enough_is_found_no_further_kind_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    story = story_of(*ARTICLES)
    every = disagreements.find_disagreements(story)
    assert every
    monkeypatch.setattr(disagreements, "find_placeholder_dates", refuse)
    assert disagreements.find_disagreements(story, most=1) == every[:1]
    with pytest.raises(AssertionError):
        disagreements.find_disagreements(story, most=len(every) + 1)
