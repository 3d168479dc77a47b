"""What a disagreement is made of before it becomes a record: a question, a kind, and two or more sides with their passages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language.pile.passages import Passage


@dataclass(frozen=True, slots=True)
class Dispute:
    """Claims that stand against each other: `kind` as in the model, each side with its words and the passages that make it."""

    question: str
    kind: str
    sides: list[tuple[str, list[Passage]]]


def fold_spaces(text: str) -> str:
    """`text` in lower case with single blanks."""
    return " ".join(text.lower().split())
