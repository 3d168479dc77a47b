"""The few sentences of a pile that have the form which one question looks for: those known from earlier runs are not looked at again.

Most forms in which news tells of a correction, a denial, two days, stand in a handful of sentences, and each costs a search in all.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from functools import partial

from generator.language.pile.passages import Passage, Story
from generator.language.words.notes import ByArticle

_NAMED = 32
"""Signs of a footing's name that are kept: enough that no two are equal by chance."""


def find_marked(story: Story, about: str, question: Callable[[Passage], object]) -> tuple[Passage, ...]:
    """The passages of which the question is true, in reading order. `about` names the question, and no other one.

    The answer must follow from the passage and the others of its source, from nothing else of the pile, and not from numbers or origins.
    """
    if about not in story.marks:
        story.marks[about] = _look_up(story, about, question)
    return tuple(story.passages[number] for number in story.marks[about])


def name_source(story: Story, source: str) -> str:
    """A name for all that the passages of a source rest on, in `ByArticle`."""
    return story.footing[source][:_NAMED]


def _look_up(story: Story, about: str, question: Callable[[Passage], object]) -> array[int]:
    """The numbers of those passages; which they are in each source is kept by what the source's passages rest on."""
    known: ByArticle[list[int]] = ByArticle(story.slips, f"marked: {about}", list[int])
    found = array("L")  # some questions are true of most sentences
    for source, place in story.places.items():
        rows = known.find(name_source(story, source), partial(_ask, question, story.in_source(source)))
        found.extend(place[row] for row in rows if 0 <= row < len(place))
    known.put_back()
    return found


def _ask(question: Callable[[Passage], object], passages: Sequence[Passage]) -> list[int]:
    return [at for at, passage in enumerate(passages) if question(passage)]
