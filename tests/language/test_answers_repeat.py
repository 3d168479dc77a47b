"""Which answers to questions only say an article again. All invented."""

from __future__ import annotations

import pytest

from generator.analyse.pipeline import run_stages
from generator.extract import assign_ids, extract_document

BODY = "The mill in Lode closed on Monday after a fire. Nobody was hurt, said the mayor, Ida Roth. The owners want to rebuild it by May."
ANSWER = "The mill burned because a lamp fell over, said the fire chief. He had warned of it."


@pytest.mark.parametrize(
    ("sections", "repeats"),
    [((ANSWER,), True), ((ANSWER, "A clerk, Jan Holt, denies it.", "He lives in Brede."), False)],
)
def test_sections_of_several_paragraphs_under_a_question_are_the_article(sections: tuple[str, ...], repeats: bool) -> None:
    parts = ("Mill closed", "By Mara Quill\n3 May 2031", BODY, BODY, "Who pays for it?", "The town pays.", "Why did it burn?", *sections)
    story = run_stages(assign_ids([extract_document("1.txt", "\n\n".join(parts).encode())], {}))["story"]
    assert [passage.repeats for passage in story.passages if passage.text.startswith("The mill burned")] == [repeats]
