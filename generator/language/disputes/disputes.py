"""What a disagreement is made of before it becomes a record: a question, a kind, and two or more sides with their passages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language.pile.passages import Passage


@dataclass(frozen=True, slots=True)
class Dispute:
    """Claims that stand against each other: `kind` as in the model, each side with its words and the passages that make it.

    `asks` says how it is to be put (see `presenting`). Empty: as the detector words it. `figure`, `date`, `time`, `place`, `name`, `words`:
    the words of the sides are answers, and the question is to be made of a claim that holds one. `claim`: the question is to be made of
    what the first side claims. `account`: so are the sides, and their words name who tells, or are empty. `denial`: likewise, and only the
    first makes a claim.
    """

    question: str
    kind: str
    sides: list[tuple[str, list[Passage]]]
    asks: str = ""


def fold_spaces(text: str) -> str:
    """`text` in lower case with single blanks."""
    return " ".join(text.lower().split())
