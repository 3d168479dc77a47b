"""Two sentences told as one; all invented."""

from __future__ import annotations

import pytest
from analyse.pile import make_document, tell

from generator.language.pile.joining import join


@pytest.mark.parametrize(
    ("paragraph", "at", "told"),
    [
        (
            "Residents of Ellery said that rock had been blasted in the quarry. Its owner, Ola Tarn, called this a fairy tale.",
            1,
            "Residents of Ellery said that rock had been blasted in the quarry. Its owner, Ola Tarn, called this a fairy tale.",
        ),
        (
            "The council of Ellery met for nine hours on Monday. Shortly before midnight, five of them voted for the pier.",
            1,
            "The council of Ellery met for nine hours on Monday. Shortly before midnight, five of them voted for the pier.",
        ),
        (
            "Bo Holt, the head of the Ferry Company, saw it otherwise. “Nobody on the pier was in danger,” he told reporters in Ellery.",
            0,
            "Bo Holt, the head of the Ferry Company, saw it otherwise. “Nobody on the pier was in danger,” he told reporters in Ellery.",
        ),
    ],
)
def test_what_leans_is_told_with_what_it_leans_on(paragraph: str, at: int, told: str) -> None:
    story = tell([make_document("a", f"The pier of Ellery\n\n{paragraph}\n", "2031-05-05")])
    found = join(story, story.passages[at])
    assert found is not None
    assert found[0] == told
    assert found[1] is story.passages[1 - at]
    assert join(story, story.passages[at], {1 - at}) is None, "what a later source corrected is not told beside"


@pytest.mark.parametrize(
    ("paragraphs", "at"),
    [
        # it leans on nothing
        ("The pier of Ellery was closed on Monday after a storm. The town wants to spend 40,000 crowns on new beams.", 1),
        # the sentence before leans itself, or stands in another paragraph
        ("The council said it was. Its engineer, Ola Tarn, called this a fairy tale.", 1),
        ("Residents of Ellery say that rock was blasted on Sunday.\n\nThe quarry's owner, Ola Tarn, called this a fairy tale.", 1),
        # what follows goes on with something else
        ("Bo Holt, the head of the Ferry Company, saw it otherwise. The town bought a second boat in the autumn of 2029.", 0),
    ],
)
def test_nothing_is_joined_without_need_or_sense(paragraphs: str, at: int) -> None:
    story = tell([make_document("a", f"The pier of Ellery\n\n{paragraphs}\n", "2031-05-05")])
    assert join(story, story.passages[at]) is None
