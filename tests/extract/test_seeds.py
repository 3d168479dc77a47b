"""The articles that ship with the project: every paragraph is content, every widget is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.extract import assign_ids, extract_document
from generator.model import CONTENT_KINDS, BlockKind

FOLDER = Path(__file__).parents[2] / "seeds" / "ukraine-security-guarantees"
DOCUMENTS = {p.name[:3]: extract_document(p.name, p.read_bytes()) for p in sorted(FOLDER.iterdir()) if p.is_file()}


def _texts(number: str, *kinds: BlockKind) -> list[str]:
    document = DOCUMENTS[number]
    return [b.span.slice(document.source.text) for b in document.blocks if b.kind in kinds]


@pytest.mark.parametrize("number", DOCUMENTS)
def test_no_paragraph_is_lost(number: str) -> None:
    document = DOCUMENTS[number]
    plate = [b.span.slice(document.source.text) for b in document.blocks if b.kind not in CONTENT_KINDS]
    assert all(len(text) < 60 for text in plate)


def test_widgets_are_set_apart() -> None:
    reactions = _texts("001", BlockKind.BOILERPLATE)
    assert reactions[0] == "What's Your Reaction?" and reactions[1::2] == [
        "Like",
        "Dislike",
        "Love",
        "Funny",
        "Angry",
        "Sad",
        "Wow",
    ]
    assert reactions[2::2] == ["0"] * 7
    assert _texts("002", BlockKind.BOILERPLATE) == ["Listen to this article"]
    assert _texts("003", BlockKind.BOILERPLATE) == ["Related Sources:", "• Source 1 • Source 2"]
    assert _texts("000", BlockKind.BOILERPLATE) == _texts("004", BlockKind.BOILERPLATE) == []


def test_structure_is_recognised() -> None:
    assert len(_texts("000", BlockKind.HEADING)) == 2
    assert len([t for t in _texts("002", BlockKind.HEADING) if t.endswith("?")]) == 9
    assert len(_texts("002", BlockKind.FAQ)) == 9
    assert len(_texts("002", BlockKind.TABLE)) == 8
    assert _texts("001", BlockKind.HEADLINE) == ["US Offers Security Guarantees to Ukraine in Peace Talks, Officials Say."]
    assert _texts("004", BlockKind.HEADLINE) == []


def test_warnings_tell_what_the_articles_lack() -> None:
    assert {n for n, d in DOCUMENTS.items() if "placeholder" in d.source.warnings} == {"004"}
    assert all("no-date" in d.source.warnings for d in DOCUMENTS.values())


def test_ids_are_readable() -> None:
    ids = [d.source.id for d in assign_ids(DOCUMENTS.values(), {})]
    assert ids[0] == "us-commits-to-security-guarantees-for-ukraine-amid-peace"
    assert len(set(ids)) == len(ids)
