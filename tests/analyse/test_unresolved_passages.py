"""Short newspaper passages with an unresolved matter are asked about, those with none are not. All invented.

The floor of the first only rises: what falls short of the whole is what the forms do not reach yet.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.analyse.pipeline import run_stages
from generator.extract import assign_ids, extract_document

PASSAGES: dict[str, list[dict[str, Any]]] = yaml.safe_load((Path(__file__).parent / "unresolved_passages.yml").read_text(encoding="utf-8"))
FLOOR = 41


def questions(text: str) -> list[str]:
    """The questions of an article of one passage."""
    article = f"News from Holt\n\nBy Mara Quill\n4 March 2031\n\n{text}\n"
    documents = assign_ids([extract_document("1.txt", article.encode())], {})
    return [issue.question for issue in run_stages(documents)["open_issues"]]


def is_asked(case: dict[str, Any]) -> bool:
    return any(all(word.lower() in question.lower() for word in case["asks"]) for question in questions(case["text"]))


def test_most_unresolved_matters_are_asked_about() -> None:
    assert sum(is_asked(case) for case in PASSAGES["open"]) >= FLOOR


@pytest.mark.parametrize("text", [case["text"] for case in PASSAGES["settled"]])
def test_what_is_settled_is_not_asked(text: str) -> None:
    assert questions(text) == []
