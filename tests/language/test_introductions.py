"""Who a person is, in a source's words, where a statement has the bare name; all invented."""

from __future__ import annotations

import pytest
from analyse.pile import make_document

from generator.analyse.actors import find_actors
from generator.analyse.mentions import find_mentions
from generator.language.pile.introductions import introduce
from generator.language.pile.passages import Story, read_story
from generator.language.pile.readable import point_text
from generator.model import SourceRecord

FIRST = """\
Pier at Ellery closed

The pier at Ellery was closed on Monday, said Ida Marsh, the mayor of Ellery. Transport minister Leo Quill visited it at noon.

The town's engineer, Bo Tarn, found rust in nine beams. Her deputy, Sam Holt, took the keys. Uma Reed of the Anglers was angry.
"""


def _tell(second: str, *, day: str = "2031-05-09") -> tuple[str, list[str]]:
    """What the last sentence of a second article tells with its introduction, and the words cited for it."""
    documents = [make_document("first", FIRST, "2031-05-05"), make_document("second", f"The pier again\n\n{second}\n", day)]
    records = tuple(
        SourceRecord(id=each.source.id, file=each.source.file, sha256="", title=each.source.title, published=each.source.published)
        for each in documents
    )
    actors = find_actors(documents, records)
    story: Story = read_story(documents, records, actors, find_mentions(actors, documents))
    passage = story.in_source("second")[-1]
    text, citation = introduce(story, passage, point_text(passage))
    assert citation is None or (citation.stance == "context" and citation.span is not None)
    return text, [] if citation is None else [citation.quote]


@pytest.mark.parametrize(
    ("second", "text", "words"),
    [
        (
            "Ms Marsh put the damage at 40,000 crowns.",
            "Ida Marsh, the mayor of Ellery, put the damage at 40,000 crowns.",
            ["Ida Marsh, the mayor of Ellery"],
        ),
        (
            "Quill promised a new pier by the end of June.",
            "Transport minister Leo Quill promised a new pier by the end of June.",
            ["Transport minister Leo Quill"],
        ),
        (
            "On Friday, at a meeting in the church hall, Tarn asked for six weeks more.",
            "On Friday, at a meeting in the church hall, the town's engineer, Bo Tarn, asked for six weeks more.",
            ["The town's engineer, Bo Tarn"],
        ),
        # a title that says something stays
        (
            "Dr Marsh put the damage at 40,000 crowns.",
            "Dr Ida Marsh, the mayor of Ellery, put the damage at 40,000 crowns.",
            ["Ida Marsh, the mayor of Ellery"],
        ),
        (
            "The pier will stay closed until August, according to Marsh.",
            "The pier will stay closed until August, according to Ida Marsh, the mayor of Ellery.",
            ["Ida Marsh, the mayor of Ellery"],
        ),
    ],
)
def test_a_bare_name_is_introduced_with_words_that_are_cited(second: str, text: str, words: list[str]) -> None:
    assert _tell(second) == (text, words)


@pytest.mark.parametrize(
    "second",
    [
        # it says already who it is
        "Ida Marsh, who runs the town, put the damage at 40,000 crowns.",
        "Mayor Ida Marsh put the damage at 40,000 crowns.",
        # his or her name is a part of another phrase
        "Marsh's report puts the damage at 40,000 crowns.",
        "Marsh and Quill put the damage at 40,000 crowns.",
        # only the first article says whose deputy he is
        "Holt put the damage at 40,000 crowns.",
        # no source says who she is right beside her name
        "Reed put the damage at 40,000 crowns.",
        # the statement is about the office
        "Marsh was made mayor of Ellery in 2029, before the town bought the pier.",
        # who has left an office is named by it no more
        "Quill resigned on Thursday after two nights of talks in the capital.",
    ],
)
def test_a_name_stays_bare_where_nothing_fits(second: str) -> None:
    text, words = _tell(second)
    assert words == []
    assert text == second
