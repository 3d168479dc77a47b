"""Ids of sources are words a person can read, whatever the article lacks."""
from __future__ import annotations

import pytest

from generator.extract import extract_document

TITLED = "Council votes to close the old harbour\n\nThe council voted on Monday to close it.\n"
UNTITLED = "the council of Skerrin voted on Monday to close the old harbour to cars.\n"


@pytest.mark.parametrize(
    ("file", "text", "wanted"),
    [
        ("17_9f3c2a71bb.txt", TITLED, "council-votes-to-close-the-old-harbour"),
        ("17_9f3c2a71bb.txt", UNTITLED, "the-council-of-skerrin-voted-on-monday-to-close-the-old"),
        ("harbour-vote-monday.txt", UNTITLED, "harbour-vote-monday"),
        ("17_9f3c2a71bb.txt", "", "17-9f3c2a71bb"),
    ],
)
def test_id_comes_from_title_file_name_or_opening(file: str, text: str, wanted: str) -> None:
    assert extract_document(file, text.encode()).source.id == wanted
