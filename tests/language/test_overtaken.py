"""Counts that have risen since, days that were to come and are gone; all invented."""

from __future__ import annotations

import pytest
from analyse.pile import make_document, tell

from generator.language.pile.overtaken import is_overtaken, last_day, last_days_of_counts


def _overtaken(first: str, second: str, days: tuple[str, str] = ("2031-05-05", "2031-05-19")) -> bool:
    story = tell([make_document(name, f"News\n\n{text}\n", day) for name, text, day in zip("ab", (first, second), days, strict=True)])
    return is_overtaken(story.in_source("a")[0], last_day(story), last_days_of_counts(story))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("At least 47 children have fallen ill in Ellery.", "The outbreak in Ellery has made 231 people ill and closed 6 schools."),
        ("Nine people were killed when the ferry struck the quay.", "Fourteen people died in the accident at Ellery, it was said."),
        ("The recount in Ellery will begin on 10 May and take four days.", "The court threw out the recount of Ellery."),
    ],
)
def test_a_later_count_and_a_day_gone_by_overtake(first: str, second: str) -> None:
    assert _overtaken(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # a part, a lower count, another thing that many times more die of
        ("Nine people were killed when the ferry struck the quay.", "Twelve of them died in hospital, and six were dead at once."),
        ("Nine people were killed when the ferry struck the quay.", "Two people died in a fire at the harbour of Ellery on Sunday."),
        ("Nine people were killed when the ferry struck the quay.", "Some 24,000 people died of the fever in the country."),
        # a deadline, a beginning, a day still to come
        ("The town must repair the pier of Ellery by 10 May.", "The court threw out the recount of Ellery."),
        ("From 10 May a boat will run between Ellery and Teal.", "The court threw out the recount of Ellery."),
        ("The recount in Ellery will begin on 10 June.", "The court threw out the recount of Ellery."),
        ("The pier of Ellery was closed on 2 May.", "The court threw out the recount of Ellery."),
    ],
)
def test_what_still_holds_is_not_overtaken(first: str, second: str) -> None:
    assert not _overtaken(first, second)


def test_nothing_is_overtaken_where_no_day_is_known() -> None:
    assert not _overtaken("Nine people were killed on the quay.", "Fourteen people were killed on the quay.", ("unknown", "unknown"))
    assert not _overtaken("Nine people were killed on the quay.", "Fourteen people were killed on the quay.", ("2031-05-05", "2031-05-05"))
