"""The forms in which one article sets two accounts against each other, and paragraphs of the same shape in which nobody disagrees."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from test_disagreement_piles import disagreements_of

FORMS: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "disagreement_forms.yml").read_text(encoding="utf-8"))
AROUND = (
    "The weather stayed dry all week. Shops in the old town were full. A band played on the square. Trams ran until late. The harbour was "
    "busy with sails. Ice cream sold well. A choir sang in the park. The old bridge was painted blue."
)


def shown(paragraph: str) -> list[str]:
    articles: list[dict[str, Any]] = [
        {"headline": "What is known so far", "day": date(2031, 5, 3), "text": f"{paragraph}\n\n{AROUND}"},
        {"headline": "Dry days", "day": date(2031, 5, 4), "text": "Farmers hoped for rain. Swans slept on the shore. A ferry came."},
    ]
    return [each.question for each in disagreements_of(articles)]


@pytest.mark.parametrize("paragraph", FORMS["apart"])
def test_two_accounts_are_set_against_each_other(paragraph: str) -> None:
    assert shown(paragraph) != []


@pytest.mark.parametrize("paragraph", FORMS["missed"])
def test_what_is_seen_by_now_stands_in_its_list(paragraph: str) -> None:
    assert shown(paragraph) == []


@pytest.mark.parametrize("paragraph", FORMS["at_one"])
def test_nothing_is_made_of_what_agrees(paragraph: str) -> None:
    assert shown(paragraph) == []
