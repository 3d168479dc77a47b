"""Days that a later source corrects, and plans for a day that another has taken the place of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.language.disputes.name_disputes import place_of
from generator.language.pile.passages import Passage, Story
from generator.language.words.dates import DateMention
from generator.model import Disagreement, Span


@dataclass(frozen=True, slots=True)
class _Side:
    """What one side says, lower case, where, and whether it is a plan rather than a fact."""

    value: str
    span: Span
    is_plan: bool


class Overtaken:
    """The sides of corrections and of forecasts but the last, by source."""

    def __init__(self, story: Story, disagreements: Iterable[Disagreement]) -> None:
        self._sides: dict[str, list[_Side]] = {}
        texts = {document.source.id: document.source.text for document in story.documents}
        for each in disagreements:
            for side in each.sides[:-1] if each.kind in ("correction", "forecast") else ():
                for citation in side.cites:
                    if (span := place_of(citation, texts)) is not None:
                        found = _Side(side.value.lower(), span, each.kind == "forecast")
                        self._sides.setdefault(citation.source, []).append(found)

    def is_wrong(self, passage: Passage, date: DateMention) -> bool:
        """Whether a later source says that it was not on the day that a passage gives."""
        return any(not side.is_plan for side in self._of(passage, date))

    def is_past_plan(self, passage: Passage, date: DateMention) -> bool:
        """Whether a later source gives another day for what a passage plans."""
        return any(side.is_plan for side in self._of(passage, date))

    def _of(self, passage: Passage, date: DateMention) -> list[_Side]:
        words = date.words.lower()
        sides = (side for side in self._sides.get(passage.source, ()) if side.span.overlap(passage.span))
        return [side for side in sides if side.value in words or words in side.value]
