"""Passages on many subjects: what is open in them is asked in one whole question, and where nothing is open nothing is asked.

The floor only rises: what falls short of the whole is what the forms do not reach yet.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.analyse.pipeline import run_stages
from generator.extract import assign_ids, extract_document
from generator.language.questions.wellformed import is_well_formed

PASSAGES: dict[str, list[Any]] = yaml.safe_load((Path(__file__).parent / "question_forms.yml").read_text(encoding="utf-8"))
FLOOR = 20


def questions(text: str) -> list[str]:
    """The questions of an article of one passage."""
    article = f"News from Holt\n\nBy Mara Quill\n4 March 2031\n\n{text}\n"
    documents = assign_ids([extract_document("1.txt", article.encode())], {})
    return [issue.question for issue in run_stages(documents)["open_issues"]]


def is_asked(case: dict[str, Any]) -> bool:
    return any(all(word.lower() in question.lower() for word in case["asks"]) for question in questions(case["text"]))


def test_most_of_what_is_open_is_asked() -> None:
    assert sum(is_asked(case) for case in PASSAGES["open"]) >= FLOOR


@pytest.mark.parametrize("case", PASSAGES["open"], ids=lambda case: case["text"][:40])
def test_what_is_asked_is_asked_well(case: dict[str, Any]) -> None:
    for question in questions(case["text"]):
        assert is_well_formed(question)
        assert not any(words.lower() in question.lower() for words in case.get("never", ()))


@pytest.mark.parametrize("text", PASSAGES["nothing"])
def test_where_nothing_is_open_nothing_is_asked(text: str) -> None:
    assert questions(text) == []
