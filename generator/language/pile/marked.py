"""The few sentences of a pile that have the form which one question looks for: those known from earlier runs are not looked at again.

Most forms in which news tells of a correction, a denial, two days, stand in a handful of sentences, and each costs a search in all.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.language.pile.passages import Passage, Story
from generator.packing import pack, unpack

_NAMED = 32
"""Signs of a footing's name that are kept: enough that no two are equal by chance."""


def find_marked(story: Story, about: str, question: Callable[[Passage], object]) -> tuple[Passage, ...]:
    """The passages of which the question is true, in reading order. `about` names the question, and no other one.

    The answer must follow from the passage and the others of its source, from nothing else of the pile, and not from numbers or origins.
    """
    if about not in story.marks:
        story.marks[about] = _look_up(story, about, question)
    return tuple(story.passages[number] for number in story.marks[about])


def _look_up(story: Story, about: str, question: Callable[[Passage], object]) -> tuple[int, ...]:
    """The numbers of those passages; which they are in each source is kept by what the source's passages rest on."""
    name = f"marked: {about}"
    before = _read(story.slips.find(None, name))
    now: dict[str, list[int]] = {}
    found: list[int] = []
    for source, place in story.places.items():
        footing = story.footing[source][:_NAMED]
        places = before.get(footing)
        if places is None or any(not 0 <= at < len(place) for at in places):
            places = [at for at, number in enumerate(place) if question(story.passages[number])]
        now[footing] = places
        found += [place[at] for at in places]
    if now != before and (packed := pack(now)) is not None:
        story.slips.keep(None, name, packed, is_asked_again=False)
    return tuple(found)


def _read(kept: bytes | None) -> dict[str, list[int]]:
    """For each source of an earlier run, by its footing, where its passages stand that were marked."""
    try:
        known: dict[str, list[int]] = unpack(kept, dict[str, list[int]]) if kept is not None else {}
    except ValueError:
        return {}
    return known
